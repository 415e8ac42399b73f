//! `GET /redaksjon`: the parts that are open to whoever asks.

use super::{PARTS, view};
use maud::Markup;
use shell::{Error, Result, Signed, Visit};

/// The page. For somebody who may open none of its parts it is not there.
pub(super) async fn page(visit: Visit, signed: Signed) -> Result<Markup> {
    let open: Vec<_> = PARTS.iter().filter(|part| signed.actor.may(part.right)).copied().collect();
    if open.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(view::front(&visit, &open))
}
