//! How good an ordered answer is.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

/// A query with how well each thing answers it (1–3; what is not named does not).
pub(crate) struct Judged {
    pub(crate) text: String,
    pub(crate) kind: String,
    pub(crate) grades: HashMap<String, u32>,
}

/// Reads judged queries.
pub(crate) fn judged(queries: &Value) -> Vec<Judged> {
    let read = |query: &Value| {
        let grades = query["judgements"].as_object()?.iter();
        let grades = grades.filter_map(|(id, grade)| Some((id.clone(), grade.as_u64()? as u32))).collect();
        let field = |name: &str| query[name].as_str().map(str::to_owned);
        Some(Judged { text: field("text")?, kind: field("kind")?, grades })
    };
    queries.as_array().into_iter().flatten().filter_map(read).collect()
}

/// Sums over queries.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Score {
    pub(crate) queries: usize,
    pub(crate) ndcg: f64,
    pub(crate) recall: f64,
    pub(crate) empty: usize,
}

impl Score {
    /// Adds one answer (ids, best first).
    pub(crate) fn add(&mut self, query: &Judged, answer: &[String]) {
        self.queries += 1;
        self.ndcg += ndcg(query, answer);
        self.recall += recall(query, answer);
        self.empty += usize::from(answer.is_empty());
    }

    /// Mean nDCG@10.
    pub(crate) fn mean_ndcg(&self) -> f64 {
        self.ndcg / self.queries.max(1) as f64
    }

    /// Mean recall@10.
    pub(crate) fn mean_recall(&self) -> f64 {
        self.recall / self.queries.max(1) as f64
    }
}

/// nDCG@10 with gain 2^grade − 1.
pub(crate) fn ndcg(query: &Judged, answer: &[String]) -> f64 {
    let gain = |grade: u32| (2_f64.powi(grade as i32) - 1.0).max(0.0);
    let sum = |grades: &mut dyn Iterator<Item = u32>| -> f64 {
        grades.take(10).enumerate().map(|(at, grade)| gain(grade) / (at as f64 + 2.0).log2()).sum()
    };
    let mut best: Vec<u32> = query.grades.values().copied().collect();
    best.sort_unstable_by(|one, other| other.cmp(one));
    let ideal = sum(&mut best.into_iter());
    let got = sum(&mut answer.iter().map(|id| query.grades.get(id).copied().unwrap_or(0)));
    if ideal > 0.0 { got / ideal } else { 1.0 }
}

fn recall(query: &Judged, answer: &[String]) -> f64 {
    let wanted = query.grades.values().filter(|grade| **grade >= 2).count().min(10);
    let got = answer.iter().take(10).filter(|id| query.grades.get(*id).is_some_and(|grade| *grade >= 2)).count();
    if wanted == 0 { 1.0 } else { (got as f64 / wanted as f64).min(1.0) }
}

/// Scores of all queries, of both halves and of each kind.
#[derive(Default)]
pub(crate) struct Table {
    pub(crate) all: Score,
    /// Queries with even and odd position.
    pub(crate) halves: [Score; 2],
    pub(crate) kinds: BTreeMap<String, [Score; 2]>,
}

/// Measures one engine.
pub(crate) fn measure(queries: &[Judged], mut answer: impl FnMut(&str) -> Vec<String>) -> Table {
    let mut table = Table::default();
    for (at, query) in queries.iter().enumerate() {
        let ids = answer(&query.text);
        table.all.add(query, &ids);
        table.halves[at % 2].add(query, &ids);
        table.kinds.entry(query.kind.clone()).or_default()[at % 2].add(query, &ids);
    }
    table
}

impl Table {
    /// One line: all, first half, second half, recall, empty.
    pub(crate) fn line(&self, name: &str) -> String {
        format!(
            "{name:<34} nDCG@10 {:.3}  first half {:.3}  second half {:.3}  recall@10 {:.3}  empty {}",
            self.all.mean_ndcg(),
            self.halves[0].mean_ndcg(),
            self.halves[1].mean_ndcg(),
            self.all.mean_recall(),
            self.all.empty,
        )
    }

    /// A line for each kind.
    pub(crate) fn by_kind(&self) -> String {
        let mut text = String::new();
        for (kind, [first, second]) in &self.kinds {
            let (one, other) = (first.mean_ndcg(), second.mean_ndcg());
            let count = first.queries + second.queries;
            let mean = (first.ndcg + second.ndcg) / count.max(1) as f64;
            text += &format!("    {kind:<16} n {count:>3}  nDCG@10 {mean:.3}  ({one:.3} / {other:.3})\n");
        }
        text
    }
}
