//! What the status of a gateway's answer means.

/// What it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Taken,
    Later,
    Never,
}

/// One status, or a hundred of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Code {
    One(u16),
    Hundred(u16),
}

/// What each means. One status goes before its hundred; whatever nobody has named is tried again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Codes(Vec<(Code, Meaning)>);

/// What is meant where the operator has not said: a no to this message is for ever, a no to us (our secret, our haste) is
/// not.
const USUAL: [(Meaning, &[&str]); 3] = [
    (Meaning::Taken, &["2xx"]),
    (Meaning::Later, &["3xx", "401", "402", "403", "407", "408", "425", "429", "5xx"]),
    (Meaning::Never, &["4xx"]),
];

impl Codes {
    /// Reads three lists, taken, later and never; a list that is left out is as usual. What does not fit is told.
    pub(super) fn read(lists: [Option<&[String]>; 3]) -> Result<Self, String> {
        let mut codes = Vec::new();
        let mut add = |word: &str, meaning| {
            let code = code(word).ok_or_else(|| format!("{word:?} is no status such as \"429\" or \"5xx\""))?;
            if codes.iter().any(|(other, _)| *other == code) {
                return Err(format!("{word:?} stands in two lists"));
            }
            codes.push((code, meaning));
            Ok(())
        };
        for ((meaning, _), list) in USUAL.iter().zip(lists) {
            list.unwrap_or_default().iter().try_for_each(|word| add(word, *meaning))?;
        }
        // What is usual stands behind, and gives way to what the operator wrote.
        for ((meaning, usual), list) in USUAL.iter().zip(lists) {
            if list.is_none() {
                codes.extend(usual.iter().filter_map(|word| Some((code(word)?, *meaning))));
            }
        }
        Ok(Self(codes))
    }

    pub(super) fn meaning(&self, status: u16) -> Meaning {
        let of = |wanted| self.0.iter().find(|(code, _)| *code == wanted).map(|(_, meaning)| *meaning);
        of(Code::One(status)).or_else(|| of(Code::Hundred(status / 100))).unwrap_or(Meaning::Later)
    }
}

fn code(word: &str) -> Option<Code> {
    match word.strip_suffix("xx") {
        Some(hundred) => hundred.parse().ok().filter(|hundred| (2..=5).contains(hundred)).map(Code::Hundred),
        None => word.parse().ok().filter(|one| (200..=599).contains(one)).map(Code::One),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn what_is_usual_is_what_http_says() {
        let usual = Codes::read([None, None, None]).unwrap();
        for (status, meaning) in [
            (200, Meaning::Taken),
            (202, Meaning::Taken),
            (302, Meaning::Later),
            (400, Meaning::Never),
            (401, Meaning::Later),
            (404, Meaning::Never),
            (429, Meaning::Later),
            (503, Meaning::Later),
        ] {
            assert_eq!(usual.meaning(status), meaning, "{status}");
        }
    }

    #[test]
    fn what_the_operator_says_goes_before() {
        let (taken, never) = (list(&["200"]), list(&["500", "4xx"]));
        let codes = Codes::read([Some(&taken), None, Some(&never)]).unwrap();
        assert_eq!(codes.meaning(200), Meaning::Taken);
        assert_eq!(codes.meaning(201), Meaning::Later, "nobody has named it");
        assert_eq!((codes.meaning(500), codes.meaning(502)), (Meaning::Never, Meaning::Later));
        assert_eq!((codes.meaning(404), codes.meaning(429)), (Meaning::Never, Meaning::Later));
        for wrong in ["", "20", "600", "6xx", "xx", "2XX", "zwei"] {
            assert!(Codes::read([Some(&list(&[wrong])), None, None]).is_err(), "{wrong}");
        }
        assert!(Codes::read([Some(&list(&["200"])), None, Some(&list(&["200"]))]).unwrap_err().contains("two lists"));
    }
}
