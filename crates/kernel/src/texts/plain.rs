//! Sentences that are the same whatever is asked: most of them. They are found where they stand in the file, so that Fluent need not
//! take each of them apart; it would hold four times as much (docs/speed.md).

use std::collections::HashMap;

/// The sentences of a file that stand on one line and have nothing to fill in, by key; and the rest of the file, for Fluent.
///
/// # Errors
/// The key that stands twice.
pub(super) fn split(
    file: &'static str,
    into: &mut HashMap<&'static str, &'static str>,
) -> Result<String, &'static str> {
    let lines: Vec<&'static str> = file.lines().collect();
    let mut rest = String::new();
    for (at, line) in lines.iter().enumerate() {
        // A line that is set in belongs to what is above it, past empty lines too.
        let next = lines[at + 1..].iter().find(|line| !line.trim().is_empty());
        match message(line).filter(|_| !next.is_some_and(|next| next.starts_with([' ', '\t']))) {
            Some((key, said)) => {
                if into.insert(key, said).is_some() {
                    return Err(key);
                }
            }
            None => {
                rest.push_str(line);
                rest.push('\n');
            }
        }
    }
    Ok(rest)
}

/// Key and sentence of a line that is a whole message (Fluent Syntax 1.0, `Message`).
fn message(line: &'static str) -> Option<(&'static str, &'static str)> {
    let (key, said) = line.split_once('=')?;
    let (key, said) = (key.trim_end_matches(' '), said.trim_matches(' '));
    let named = key.starts_with(|first: char| first.is_ascii_alphabetic())
        && key.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_".contains(&letter));
    (named && !said.is_empty() && !said.contains(['{', '}'])).then_some((key, said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_or_is_filled_in_is_left_to_fluent() {
        let file = "# Hei\na = Hei  =  du\nb-2 =  Ett\nc = To\n    tre\nd = Fire\n\n    fem\ne = { $x }\nf =\n    seks\n.g = nei\n";
        let mut plain = HashMap::new();
        let rest = split(file, &mut plain).unwrap();
        assert_eq!(rest, "# Hei\nc = To\n    tre\nd = Fire\n\n    fem\ne = { $x }\nf =\n    seks\n.g = nei\n");
        assert_eq!((plain.len(), plain["a"], plain["b-2"]), (2, "Hei  =  du", "Ett"));
        assert_eq!(split("a = Hopp", &mut plain), Err("a"));
    }
}
