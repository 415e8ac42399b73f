//! What has become a part of another entry comes in no more: it is neither made anew, nor is the other one parted from it.

use super::{Done, Problem, Reason, item::Body, item::Item};
use crate::{fresh::contact::name, store};
use kernel::storage::{Result, Tx};

/// Those that may be kept, and what there is to know about the others.
pub(super) fn without<'a>(tx: &mut Tx<'_>, items: &'a [Item]) -> Result<(Vec<&'a Item>, Vec<Problem>)> {
    let ids: Vec<String> = items.iter().filter_map(|item| item.service_id()).map(str::to_owned).collect();
    let gone = store::merged_into(tx, &ids)?;
    if gone.is_empty() {
        return Ok((items.iter().collect(), Vec::new()));
    }
    let (mut kept, mut out) = (Vec::with_capacity(items.len()), Vec::new());
    for item in items {
        let Some((id, into)) = item.service_id().and_then(|id| Some((id, gone.get(id)?))) else {
            kept.push(item);
            continue;
        };
        let whom = store::by_ids(tx, std::slice::from_ref(into))?.first().map_or_else(|| into.clone(), name);
        let called = match &item.body {
            Body::Service(parts, _) => parts.text_of(id, "name").unwrap_or_default(),
            Body::Organization(..) | Body::Plain(..) => String::new(),
        };
        out.push(Problem::remark(item.number, "", &called, Reason::Merged { whom }, Done::LeftOut).with(id, &called));
    }
    Ok((kept, out))
}
