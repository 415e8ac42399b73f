//! Small files, one idea each. Lines before the tests count, without empty ones and comments.

use house::{files, root, short, text};

const MOST: usize = 500;
const USUAL_MEDIAN: usize = 150;
const USUAL_P95: usize = 330;

#[test]
fn files_stay_small() {
    let mut sizes: Vec<(usize, String)> = files(&root().join("crates"), ".rs")
        .iter()
        .filter(|file| !short(file).contains("/tests/"))
        .map(|file| {
            let text = text(file);
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let count = code.lines().filter(|l| !l.trim().is_empty() && !l.trim().starts_with("//")).count();
            (count, short(file))
        })
        .collect();
    sizes.sort();
    let too_long: Vec<_> = sizes.iter().filter(|(count, _)| *count > MOST).collect();
    assert!(too_long.is_empty(), "{too_long:?}");
    let at = |share: usize| sizes[(sizes.len() - 1) * share / 100].0;
    assert!(at(50) <= USUAL_MEDIAN, "median {}", at(50));
    assert!(at(95) <= USUAL_P95, "95th percentile {}: {:?}", at(95), &sizes[sizes.len() - 5..]);
}
