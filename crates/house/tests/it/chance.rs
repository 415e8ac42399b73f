//! A test that looks for what must not be there looks for a form that cannot come by chance: a few digits stand in some hash one day.

use house::{files, root, short, text};

/// Shorter runs of these than so many come by chance in a hash or an identifier.
const SURE: usize = 12;

#[test]
fn no_test_looks_for_a_few_digits_among_hashes() {
    let mut read = 0;
    for file in files(&root().join("crates"), ".rs") {
        let path = short(&file);
        if !path.contains("/tests/") || path.starts_with("crates/house/") {
            continue;
        }
        read += 1;
        for piece in text(&file).split("LIKE '%").skip(1) {
            let looked_for = piece.split(['%', '\'']).next().unwrap_or_default();
            let plain = looked_for.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(
                !plain || looked_for.is_empty() || looked_for.len() >= SURE,
                "{path}: «{looked_for}» comes by chance"
            );
        }
    }
    assert!(read > 50, "the tests are read");
}
