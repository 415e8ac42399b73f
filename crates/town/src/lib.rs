//! The demo town: Askøy and Øygarden with invented organisations. What `varde demo`, the tests and the pictures show.
//!
//! The files in `demo/` are written by hand, one an organisation. Here they become HSDS, and go in through the same
//! door as any import.

pub mod accompaniment;
pub mod cast;
pub mod fairs;
mod file;
pub mod gatherings;
mod hsds;

pub use file::{Error, Organization};

use include_dir::{Dir, include_dir};
use jiff::civil;
use serde_json::{Map, Value};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../demo");

/// Every organisation of the town, by file name.
///
/// # Errors
/// When a file is not as it should be; the error names it.
pub fn organizations() -> Result<Vec<Organization>, Error> {
    let mut files: Vec<_> =
        FILES.dirs().flat_map(Dir::files).filter(|f| f.path().extension().is_some_and(|e| e == "toml")).collect();
    files.sort_by_key(|file| file.path());
    files.into_iter().map(|file| file::read(&file.path().to_string_lossy(), file.contents())).collect()
}

/// Every service of the town as HSDS, confirmed so many days before `today` as its file says.
///
/// # Errors
/// When a file is not as it should be.
pub fn services(today: civil::Date) -> Result<Vec<Map<String, Value>>, Error> {
    Ok(organizations()?.iter().flat_map(|organization| hsds::services(organization, today)).collect())
}

/// The identifier of the service with this slug.
#[must_use]
pub fn service_id(slug: &str) -> String {
    hsds::id("service", slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_town_can_be_read() {
        let today = civil::date(2026, 11, 22);
        let services = services(today).unwrap();
        assert!(services.len() >= 120, "{} services", services.len());
        let mut ids: Vec<_> = services.iter().map(|s| s["id"].as_str().unwrap().to_owned()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), services.len(), "slugs are unique");
        assert!(services.iter().any(|s| s["id"] == service_id("apent-naust")));
    }
}
