//! `/redaksjon/innbygging`: how the embeds of the editor's tenant stand.

use super::asking::can;
use crate::{
    store::{self, Sum},
    view::desk::embeds as view,
};
use jiff::{ToSpan as _, civil::Date};
use kernel::storage::{Result as Stored, Tx};
use maud::Markup;
use shell::{Result, Signed, Visit, frames::Frames};
use trust::store::settings::{self, Kind};

/// The page.
pub const PATH: &str = "/redaksjon/innbygging";
/// What was asked is looked at so far back, days.
const HEARD: i64 = 90;

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody has asked for it since this day.
    Silent(Date),
    /// A site asks for it that nobody has let in.
    Stranger(Sum),
}

/// How an embed stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What it is called.
    pub name: String,
    /// The last day on which it was asked for; nothing when it never was.
    pub last: Option<Date>,
    /// How often lately.
    pub times: i64,
    /// What there is to look at.
    pub troubles: Vec<Trouble>,
}

/// How the embeds that a tenant has let in stand. The operator's own are the operator's to look after (`varde check`).
///
/// # Errors
/// When the database fails.
pub fn standing(tx: &mut Tx<'_>, tenant: &str, frames: &Frames, today: Date) -> Stored<Vec<Standing>> {
    let own = settings::standing(tx)?.into_iter().filter(|one| one.kind == Kind::Embed && one.tenant == tenant);
    let names: Vec<String> = own.map(|one| one.name).collect();
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let heard = store::heard_since(tx, today.saturating_sub(HEARD.days()))?;
    Ok(names.into_iter().map(|name| of(name, frames, &heard, today)).collect())
}

fn of(name: String, frames: &Frames, heard: &[Sum], today: Date) -> Standing {
    let sums: Vec<&Sum> = heard.iter().filter(|sum| sum.embed == name).collect();
    let embed = frames.embed(&name);
    let (last, times) = (sums.iter().map(|sum| sum.last).max(), sums.iter().map(|sum| sum.times).sum());
    let quiet = |day: &Date| embed.is_some_and(|embed| *day <= today.saturating_sub(embed.silent_after_days.days()));
    let mut troubles: Vec<Trouble> = last.filter(quiet).map(Trouble::Silent).into_iter().collect();
    let strange = |sum: &&&Sum| !sum.origin.is_empty() && !embed.is_some_and(|embed| embed.admits(&sum.origin));
    troubles.extend(sums.iter().filter(strange).map(|sum| Trouble::Stranger((*sum).clone())));
    Standing { name, last, times, troubles }
}

/// The page.
pub(super) async fn page(visit: Visit, signed: Signed) -> Result<Markup> {
    let (can, today, frames) = (can(&signed)?, visit.today(), visit.app.settings.frames.now());
    let may = signed.actor.may(trust::access::Right::KeepSettings);
    let all = visit.app.db.read(move |tx| standing(tx, can.tenant(), &frames, today)).await?;
    Ok(view::page(&visit, &all, may))
}
