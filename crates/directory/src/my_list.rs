//! `GET /min-liste`: what somebody has put by, all of it in the address. Nothing is kept here.

use crate::{
    listing::{Listing, Row},
    store, view,
};
use kernel::{
    ids,
    storage::{Result as Stored, Tx},
};
use maud::Markup;
use shell::{Asked, Result, Visit};

/// The most entries of a list.
pub const MOST: usize = 30;

/// A list of one's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MyList {
    /// The entries in the order of the address.
    pub listings: Vec<Listing>,
    /// Codes as typed that lead nowhere.
    pub unknown: Vec<String>,
    /// Whether the address had more than fits.
    pub cut: bool,
}

impl MyList {
    /// The address of this list, without one of its codes if told; without a language.
    #[must_use]
    pub fn address(&self, without: Option<&str>) -> String {
        let codes: Vec<&str> =
            self.listings.iter().map(|l| l.code.as_str()).filter(|code| Some(*code) != without).collect();
        format!("/min-liste?l={}", codes.join(","))
    }
}

/// The entry of a code as typed; that of one which became a part of another one gives the other.
fn find(tx: &mut Tx<'_>, typed: &str) -> Stored<Option<Row>> {
    let Some(code) = ids::read_code(typed) else { return Ok(None) };
    match store::by_code(tx, &code)? {
        Some(row) => Ok(Some(row)),
        None => store::by_former_code(tx, &code),
    }
}

/// The list that the address tells.
pub async fn page(visit: Visit, asked: Asked) -> Result<Markup> {
    let mut typed: Vec<String> = Vec::new();
    for code in asked.all("l").flat_map(|list| list.split([',', ' '])).filter(|code| !code.is_empty()) {
        if !typed.iter().any(|known| known == code) {
            typed.push(code.chars().take(12).collect());
        }
    }
    let cut = typed.len() > MOST;
    typed.truncate(MOST);
    let language = visit.language;
    let (listings, unknown) = visit
        .app
        .db
        .read(move |tx| {
            let (mut listings, mut unknown) = (Vec::new(), Vec::new());
            for code in typed {
                match find(tx, &code)?.map(|row| Listing::read(&row, language)) {
                    // Two of a list may have become one.
                    Some(listing) if listings.iter().any(|one: &Listing| one.id == listing.id) => {}
                    Some(listing) => listings.push(listing),
                    None => unknown.push(code),
                }
            }
            Ok((listings, unknown))
        })
        .await?;
    Ok(view::my_list::page(&visit, &MyList { listings, unknown, cut }))
}
