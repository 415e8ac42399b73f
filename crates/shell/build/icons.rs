//! Icons as one picture with a part for each, and constants that name them: a name that is not on the list does not
//! compile, one that Aksel lacks does not build.

use crate::Result;
use std::{fmt::Write, fs, path::Path};

/// The constants, and the picture.
pub(crate) fn gathered(list: &Path, packages: &Path) -> Result<(String, String)> {
    let mut consts = String::new();
    let mut picture = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for name in fs::read_to_string(list)?.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let file = packages.join(format!("@navikt/aksel-icons/dist/svg/{name}.svg"));
        let svg = fs::read_to_string(&file).map_err(|_| format!("Aksel has no icon called {name}"))?;
        let inner = svg
            .split_once('>')
            .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
            .map(|(inner, _)| rounded(&inner.trim().replace('\n', "")))
            .ok_or_else(|| format!("the icon {name} is no plain svg"))?;
        writeln!(consts, "/// `{name}`.\npub const {}: Icon = Icon({name:?});", constant(name))?;
        write!(picture, "<symbol id={name:?} viewBox=\"0 0 24 24\" fill=\"none\">{inner}</symbol>")?;
    }
    Ok((consts, picture + "</svg>"))
}

/// Two decimals of a unit are finer than a pixel at 24 units; the rest only weighs.
fn rounded(svg: &str) -> String {
    let mut out = String::new();
    let mut number = String::new();
    for c in svg.chars().chain(std::iter::once(' ')) {
        if c.is_ascii_digit() || (c == '.' && !number.contains('.')) {
            number.push(c);
            continue;
        }
        match (number.split_once('.'), number.parse::<f64>()) {
            (Some((_, decimals)), Ok(value)) if decimals.len() > 2 => {
                let short = format!("{value:.2}");
                out.push_str(short.trim_end_matches('0').trim_end_matches('.'));
            }
            _ => out.push_str(&number),
        }
        number.clear();
        // A second point begins the next number of a path: «1.5.25».
        if c == '.' { number.push(c) } else { out.push(c) }
    }
    out.trim_end().to_owned()
}

fn constant(name: &str) -> String {
    let mut out = String::new();
    let mut before = 'A';
    for c in name.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            out.push('_');
        }
        out.push(c.to_ascii_uppercase());
        before = c;
    }
    out
}
