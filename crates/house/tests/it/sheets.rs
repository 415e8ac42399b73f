//! A class belongs to one sheet: what one page calls a card is not another page's picture of a person.

use house::{files, root, short, text};
use std::collections::BTreeSet;

/// The classes with which selectors begin.
fn classes(sheet: &str) -> BTreeSet<String> {
    let selectors = sheet.split('}').filter_map(|rule| rule.rsplit_once('{')).map(|(before, _)| before);
    let each = selectors.flat_map(|list| list.rsplit('{').next().unwrap_or_default().split(','));
    each.filter_map(|selector| {
        let class = selector.rsplit("*/").next()?.trim().strip_prefix('.')?;
        let end = class.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').unwrap_or(class.len());
        Some(class[..end].to_owned())
    })
    .collect()
}

#[test]
fn the_staff_sheet_takes_no_class_of_the_public_one() {
    let staff = classes(&text(&root().join("crates/shell/css/staff.css")));
    assert!(staff.contains("v-sessions"), "the sheet is read: {staff:?}");
    for file in files(&root().join("crates/shell/css"), ".css") {
        let name = short(&file);
        if !name.ends_with("staff.css") {
            let both: Vec<String> = classes(&text(&file)).intersection(&staff).cloned().collect();
            assert_eq!(both, Vec::<String>::new(), "{name}");
        }
    }
}
