//! The month by mail: to each editor who has not said no, once.

use super::{Which, called_path, read, said};
use crate::{
    desk::{self, worklist::Around},
    fresh::{DAY, round::ROOM},
    store,
};
use kernel::{
    storage::{Result, Tx},
    texts::{Speaking, Texts},
};
use mail::{
    letters::Moment,
    notices::{self, Link, Notice, Part, Put, Taken, To, Way, Written},
};
use trust::{access::Right, store::people};

/// The month, in the box of notices.
pub const MONTH: &str = "month";

/// Puts the letters about a month in. Whoever has one already gets none. Says how many.
///
/// # Errors
/// When the database fails.
pub fn put_all(tx: &mut Tx<'_>, which: Which, moment: Moment) -> Result<usize> {
    let mut put = 0;
    for (tenant, person) in people::who_hold(tx, Right::KeepListings)? {
        if store::month_is_stopped(tx, &person)? || mail::store::silence::is_stopped(tx, &person)? {
            continue;
        }
        let (about, once) = (format!("{}/{person}", which.word()), format!("{MONTH}/{}/{person}", which.word()));
        let (kind, way, good_for) = (MONTH, Way::Email, super::LATE * DAY);
        let notice = Notice { tenant: &tenant, room: ROOM, kind, about: &about, once: &once, way, good_for };
        put += usize::from(notices::put(tx, &notice, moment)? == Put::Waits);
    }
    Ok(put)
}

/// Writes one. Nothing when they are no editor any more, or have said no since.
///
/// # Errors
/// When the database fails.
pub fn write(tx: &mut Tx<'_>, texts: &Texts, notice: &Taken, around: &Around) -> Result<Option<Written>> {
    let Some((month, person)) = notice.about.split_once('/') else { return Ok(None) };
    let holds = people::who_hold(tx, Right::KeepListings)?.iter().any(|(_, one)| one == person);
    let (Some(which), true, false) = (Which::read(month), holds, store::month_is_stopped(tx, person)?) else {
        return Ok(None);
    };
    let Some(to) = people::to_be_written_to(tx, person)? else { return Ok(None) };
    let month = read(tx, &notice.tenant, which, around)?;
    let say = Speaking::new(texts.clone(), to.language);
    let called = said::called(&say, &month);
    let mut parts = vec![Part::Text(say.with("month-letter-hello", &[("name", to.name.clone().into())]))];
    parts.push(Part::Text(say.with("month-letter-lead", &[("month", called.clone().into())])));
    for (heading, lines) in said::sections(&say, &month) {
        let lines: Vec<String> = std::iter::once(heading).chain(lines.into_iter().map(|line| line.text)).collect();
        parts.push(Part::Text(lines.join("\n")));
    }
    parts.push(Part::Link(Link { words: say.t("month-letter-list"), path: desk::PATH.to_owned() }));
    parts.push(Part::Link(Link { words: say.t("month-letter-page"), path: called_path(which) }));
    parts.push(Part::Text(say.t("month-letter-stop")));
    let subject = say.with("month-letter-subject", &[("month", called.into())]);
    let (language, to) = (to.language, To::Email { name: to.name, address: to.email });
    Ok(Some(Written { to, language, subject, parts, stop: None, token: None }))
}
