//! Plain engines over the same texts, to compare with.

use std::collections::{HashMap, HashSet};
use std::process::Command;

use search::Thing;
use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value as _};
use tantivy::tokenizer::{Language, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};

use crate::measure::{Judged, Table, measure};

/// Every baseline that can run here.
pub(crate) fn all(things: &[Thing], queries: &[Judged]) -> Vec<(&'static str, Table)> {
    let mut tables = vec![
        ("tantivy, Norwegian stems, any word", measure(queries, tantivy(things, false))),
        ("tantivy, Norwegian stems, all words", measure(queries, tantivy(things, true))),
        ("SQLite FTS5, any word", measure(queries, fts5(things))),
        ("trigrams", measure(queries, trigrams(things))),
    ];
    match postgres(things, queries) {
        Some(table) => tables.push(("PostgreSQL norwegian, any word", table)),
        None => println!("PostgreSQL left out: VARDE_TEST_POSTGRES is not set, or psql does not answer"),
    }
    tables
}

fn all_text(thing: &Thing) -> String {
    thing.texts.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>().join(" . ")
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

pub(crate) fn tantivy(things: &[Thing], every_word: bool) -> impl FnMut(&str) -> Vec<String> {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("norwegian")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let id = schema.add_text_field("id", STRING | STORED);
    let text = schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing));
    let index = tantivy::Index::create_in_ram(schema.build());
    let analyzer = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(Stemmer::new(Language::Norwegian))
        .build();
    index.tokenizers().register("norwegian", analyzer);
    let mut writer = index.writer_with_num_threads(1, 20_000_000).expect("a writer");
    for thing in things {
        let document = tantivy::doc!(id => thing.id.as_str(), text => all_text(thing));
        writer.add_document(document).expect("the document is taken");
    }
    writer.commit().expect("the index is written");
    let searcher = index.reader().expect("a reader").searcher();
    let mut parser = QueryParser::for_index(&index, vec![text]);
    if every_word {
        parser.set_conjunction_by_default();
    }
    move |query| {
        let query = parser.parse_query(&words(query).join(" ")).expect("words are a query");
        let top = searcher.search(&query, &TopDocs::with_limit(10).order_by_score()).expect("an answer");
        let document = |address| searcher.doc::<tantivy::TantivyDocument>(address).expect("it is stored");
        top.into_iter().filter_map(|(_, address)| Some(document(address).get_first(id)?.as_str()?.to_owned())).collect()
    }
}

fn fts5(things: &[Thing]) -> impl FnMut(&str) -> Vec<String> {
    let database = rusqlite::Connection::open_in_memory().expect("a database");
    database
        .execute_batch("create virtual table thing using fts5(id unindexed, text, tokenize = 'unicode61')")
        .expect("a table");
    for thing in things {
        database.execute("insert into thing values (?1, ?2)", (&thing.id, all_text(thing))).expect("a row");
    }
    move |query| {
        let any = words(query).iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" OR ");
        let sql = "select id from thing where thing match ?1 order by bm25(thing) limit 10";
        let mut statement = database.prepare_cached(sql).expect("a statement");
        let rows = statement.query_map([any], |row| row.get(0)).expect("an answer");
        rows.filter_map(Result::ok).collect()
    }
}

fn threes(text: &str) -> HashSet<String> {
    let mut threes = HashSet::new();
    for word in words(text) {
        let letters: Vec<char> = format!("  {word} ").chars().collect();
        threes.extend(letters.windows(3).map(|three| three.iter().collect::<String>()));
    }
    threes
}

/// Shared letter triples, rare ones counting more.
fn trigrams(things: &[Thing]) -> impl FnMut(&str) -> Vec<String> {
    let indexed: Vec<(String, HashSet<String>)> =
        things.iter().map(|thing| (thing.id.clone(), threes(&all_text(thing)))).collect();
    let mut uses: HashMap<String, usize> = HashMap::new();
    for three in indexed.iter().flat_map(|(_, threes)| threes) {
        *uses.entry(three.clone()).or_default() += 1;
    }
    let count = indexed.len() as f64;
    move |query| {
        let wanted = threes(query);
        let weight = |three: &String| (1.0 + count / *uses.get(three).unwrap_or(&1) as f64).ln();
        let score = |known: &HashSet<String>| -> f64 { wanted.intersection(known).map(weight).sum() };
        let mut scored: Vec<(f64, &String)> =
            indexed.iter().map(|(id, known)| (score(known) / (known.len() as f64).sqrt(), id)).collect();
        scored.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
        scored.into_iter().filter(|(score, _)| *score > 0.0).take(10).map(|(_, id)| id.clone()).collect()
    }
}

/// All queries in one call of psql on a temporary table.
fn postgres(things: &[Thing], queries: &[Judged]) -> Option<Table> {
    let address = std::env::var("VARDE_TEST_POSTGRES").ok()?;
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
    let mut sql = String::from("set client_min_messages = error; create temp table thing (id text, words tsvector);\n");
    for thing in things {
        let (id, text) = (quoted(&thing.id), quoted(&all_text(thing)));
        sql += &format!("insert into thing values ({id}, to_tsvector('norwegian', {text}));\n");
    }
    for (at, query) in queries.iter().enumerate() {
        let any = quoted(&words(&query.text).join(" or "));
        sql += &format!(
            "select {at}, id from (select id, ts_rank(words, query) as rank from thing, \
             websearch_to_tsquery('norwegian', {any}) query where words @@ query \
             order by rank desc, id limit 10) as best;\n"
        );
    }
    let file = std::env::temp_dir().join(format!("varde-search-{}.sql", std::process::id()));
    std::fs::write(&file, sql).ok()?;
    let output = Command::new("psql").args([&address, "-qAt", "-F", "\t", "-f"]).arg(&file).output();
    let _ = std::fs::remove_file(&file);
    let output = output.ok().filter(|output| output.status.success())?;
    let mut answers: HashMap<String, Vec<String>> = HashMap::new();
    for line in String::from_utf8(output.stdout).ok()?.lines() {
        let (at, id) = line.split_once('\t')?;
        let query = queries.get(at.parse::<usize>().ok()?)?;
        answers.entry(query.text.clone()).or_default().push(id.to_owned());
    }
    Some(measure(queries, |text| answers.get(text).cloned().unwrap_or_default()))
}
