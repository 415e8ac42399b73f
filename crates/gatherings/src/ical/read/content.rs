//! Content lines: unfolded, with the number of the line that they begin on, told apart into name, parameters and value.

/// So much of one line is kept, octets; pictures put into calendars are longer, and nobody here reads them.
const MOST_LINE: usize = 200 * 1024;
/// So many parameters a line has at most.
const MOST_PARAMETERS: usize = 40;

/// One line of a calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it begins in the file, from one.
    pub(super) number: usize,
    /// Its name, in capitals.
    pub(super) name: String,
    /// Parameters, their names in capitals, without quotes.
    pub(super) parameters: Vec<(String, String)>,
    /// What it says, still escaped.
    pub(super) value: String,
}

impl Line {
    /// The value of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// Whether a parameter has this value, in whatever letters.
    pub(super) fn says(&self, name: &str, value: &str) -> bool {
        self.parameter(name).is_some_and(|other| other.eq_ignore_ascii_case(value))
    }

    /// The value as plain text.
    pub(super) fn text(&self) -> String {
        unescaped(&self.value)
    }

    /// The value as several texts.
    pub(super) fn texts(&self) -> Vec<String> {
        let (mut parts, mut part, mut escaped) = (Vec::new(), String::new(), false);
        for letter in self.value.chars() {
            if letter == ',' && !escaped {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            escaped = letter == '\\' && !escaped;
            part.push(letter);
        }
        parts.push(part);
        parts.iter().map(|part| unescaped(part).trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }
}

/// Every line of a text, whatever ends them. A line that is longer than is kept is left out.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line> + '_ {
    let mut raw = text.split('\n').map(|line| line.trim_end_matches('\r')).enumerate().peekable();
    std::iter::from_fn(move || {
        loop {
            let (number, first) = raw.next()?;
            let mut whole = first.to_owned();
            while let Some((_, more)) = raw.next_if(|(_, next)| next.starts_with([' ', '\t'])) {
                if whole.len() <= MOST_LINE {
                    whole.push_str(more.get(1..).unwrap_or_default());
                }
            }
            if whole.len() <= MOST_LINE
                && let Some(line) = told_apart(&whole, number + 1)
            {
                return Some(line);
            }
        }
    })
}

/// Name, parameters and value of a line that has a name.
fn told_apart(whole: &str, number: usize) -> Option<Line> {
    let mut quoted = false;
    let colon = whole.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b':' && !quoted
    });
    // A quote that is never closed: the first colon then.
    let colon = colon.or_else(|| whole.find(':'))?;
    let (head, value) = (whole.get(..colon)?, whole.get(colon + 1..)?);
    let mut quoted = false;
    let mut parts = head.split(|letter: char| {
        quoted ^= letter == '"';
        letter == ';' && !quoted
    });
    let name = parts.next()?.trim().to_ascii_uppercase();
    let parameters = parts
        .take(MOST_PARAMETERS)
        .filter_map(|part| part.split_once('='))
        .map(|(name, value)| (name.trim().to_ascii_uppercase(), unquoted(&value.replace('"', ""))));
    (!name.is_empty()).then(|| Line { number, parameters: parameters.collect(), name, value: value.to_owned() })
}

/// A parameter without what RFC 6868 puts in place of signs.
fn unquoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('^', Some('n')) => out.push('\n'),
            ('^', Some('^')) => out.push('^'),
            ('^', Some('\'')) => out.push('"'),
            _ => {
                out.push(letter);
                continue;
            }
        }
        letters.next();
    }
    out
}

/// A text without what escapes it, and without what no text may hold.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            letter if letter.is_control() && letter != '\t' => {}
            letter => out.push(letter),
        }
    }
    out
}
