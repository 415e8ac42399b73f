//! One stylesheet: the parts of Designsystemet that are used, our theme, then our own sheets.

use crate::Result;
use std::{fs, path::Path};

/// Each costs every visitor bytes: add one only when a page uses it.
const COMPONENTS: &[&str] = &["button", "details", "input", "skip-link"];

/// Ours, in this order; a later one may lean on an earlier.
const OURS: &[&str] =
    &["fonts", "properties", "base", "shell", "blocks", "lists", "forms", "pages", "directory", "gatherings", "print"];

pub(crate) fn stylesheet(ours: &Path, packages: &Path) -> Result<String> {
    let theirs = packages.join("@digdir/designsystemet-css/dist/src");
    // Their parts come without layers; the order of layers is the same as in their whole file.
    let mut sheet = String::from("@layer ds.theme,ds.base,ds.components;");
    sheet += &format!("@layer ds.base{{{}}}", fs::read_to_string(theirs.join("base.css"))?);
    for name in COMPONENTS {
        let part = fs::read_to_string(theirs.join(format!("{name}.css")))?;
        sheet += &format!("@layer ds.components{{{part}}}");
    }
    sheet += fs::read_to_string(ours.join("theme.css"))?.trim_start_matches("@charset \"UTF-8\";");
    for name in OURS {
        sheet += &fs::read_to_string(ours.join(format!("{name}.css")))?;
    }
    Ok(smaller(&sheet))
}

/// Takes away comments, line breaks and the space round `{`, `}` and `;`. Nothing cleverer: what is written is what
/// is sent, and text in quotes is left alone.
pub(crate) fn smaller(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space(&mut out);
        } else if c == '"' || c == '\'' {
            let end = rest[1..].find(c).map_or(rest.len(), |at| at + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else {
            rest = &rest[c.len_utf8()..];
            if c.is_whitespace() {
                space(&mut out);
                continue;
            }
            if matches!(c, '{' | '}' | ';') && out.ends_with(' ') {
                out.pop();
            }
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(c);
        }
    }
    out
}

fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';']) {
        out.push(' ');
    }
}
