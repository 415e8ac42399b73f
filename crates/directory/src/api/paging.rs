//! Pages of a list, as HSDS 3.1 wants them.

use super::Question;
use serde::Serialize;
use serde_json::Value;
use shell::Result;

/// Largest page.
const MOST: i64 = 500;
/// A page when nobody asks for a size.
const USUAL: i64 = 50;

/// Which page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paging {
    pub(super) page: i64,
    pub(super) per_page: i64,
}

impl Paging {
    /// Reads `page` and `per_page`. A number below 1, or none at all, is refused with a sentence.
    pub(super) fn read(asked: &Question) -> Result<Self> {
        let positive = |name, usual| asked.whole(name, 1, "api-error-page").map(|number| number.unwrap_or(usual));
        Ok(Self { page: positive("page", 1)?, per_page: positive("per_page", USUAL)?.min(MOST) })
    }

    /// One page with all `total` items on it.
    pub(super) fn one(total: i64) -> Self {
        Self { page: 1, per_page: total.max(1) }
    }

    pub(super) const fn offset(self) -> i64 {
        (self.page - 1).saturating_mul(self.per_page)
    }

    /// The page with its numbers round it. A page beyond the end is empty, and says where the end is.
    pub(super) fn around(self, contents: Vec<Value>, total: i64) -> Page {
        let pages = (total + self.per_page - 1) / self.per_page;
        Page {
            total_items: total,
            total_pages: pages,
            page_number: self.page,
            size: contents.len(),
            first_page: self.page == 1,
            last_page: self.page >= pages,
            empty: contents.is_empty(),
            contents,
        }
    }
}

/// HSDS 3.1's `Page`.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    total_items: i64,
    total_pages: i64,
    page_number: i64,
    size: usize,
    first_page: bool,
    last_page: bool,
    empty: bool,
    contents: Vec<Value>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders() {
        let read = |query: &str| Paging::read(&Question::parse(query));
        assert_eq!(read("").unwrap(), Paging { page: 1, per_page: USUAL });
        assert_eq!(read("page=3&per_page=100000").unwrap(), Paging { page: 3, per_page: MOST });
        for wrong in ["page=-1", "page=0", "page=x", "per_page=0", "page=99999999999999999999"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        let far = read("page=1000000000&per_page=500").unwrap();
        assert!(far.around(Vec::new(), 3).last_page);
        let empty = read("").unwrap().around(Vec::new(), 0);
        assert_eq!((empty.total_pages, empty.first_page, empty.last_page), (0, true, true));
    }
}
