//! `…/{id}/dato/{date}`: one date – called off, moved, with its own theme, counted, and a link to its page for the host.

use super::{PATH, can, done, owned, refused, short, why};
use crate::{
    occurrence::Occurrence,
    oslo,
    series::{Mistake, Series, one_date as read_date, time},
    store::{self, Change, Counted, HeadCount},
    view,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::{ids, storage::Tx};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled, kept::by_nobody};
use trust::Can;

/// The most that one counts.
pub(super) const MOST_COUNTED: i64 = 9_999;
/// The longest that is written of what was good.
pub(super) const LONGEST_GOOD: usize = 500;
/// A link for the host is good so long after the date is over.
const LINK_LASTS: i64 = 24 * 60 * 60 * 1000;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct OneDate {
    /// Of which series.
    pub series: Series,
    /// The date.
    pub occurrence: Occurrence,
    /// Whether the series has only this one on its day.
    pub alone: bool,
    /// How many say that they come.
    pub coming: i64,
    /// How many of those who are to be reminded do not know how it stands.
    pub untold: store::Untold,
    /// How many were there.
    pub counted: Option<Counted>,
    /// What was typed and does not fit.
    pub typed: Asked,
    /// What does not fit.
    pub mistakes: Vec<Mistake>,
    /// The link that was made just now.
    pub link: Option<String>,
}

impl OneDate {
    /// Its address here.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{PATH}/{}/dato/{}", self.series.id, self.occurrence.key(self.alone))
    }
}

fn read(tx: &mut Tx<'_>, can: &Can, id: &str, key: &str) -> kernel::storage::Result<Option<OneDate>> {
    let Some(series) = owned(tx, can, id)? else { return Ok(None) };
    let Some((occurrence, alone)) = store::occurrence_at(tx, &series.id, key)? else { return Ok(None) };
    let coming = store::intentions(tx, &occurrence.id)?;
    let untold = store::untold(tx, &occurrence.id)?;
    let counted = store::counts_of(tx, &series.id)?.remove(&occurrence.id);
    let (typed, mistakes, link) = (Asked::default(), Vec::new(), None);
    Ok(Some(OneDate { series, occurrence, alone, coming, untold, counted, typed, mistakes, link }))
}

async fn found(visit: &Visit, can: &Can, id: String, key: String) -> Result<OneDate> {
    let can = can.clone();
    visit.app.db.read(move |tx| read(tx, &can, &id, &key)).await?.ok_or(Error::NotFound)
}

/// The page.
pub(super) async fn page(
    visit: Visit,
    signed: Signed,
    Path((id, key)): Path<(String, String)>,
    asked: Asked,
) -> Result<Markup> {
    let date = found(&visit, &can(&signed)?, id, key).await?;
    Ok(view::staff::one_date::page(&visit, &date, asked.first("gjort")))
}

/// `POST`: one of the acts.
pub(super) async fn act(
    visit: Visit,
    signed: Signed,
    Path((id, key)): Path<(String, String)>,
    Filled(form): Filled,
) -> Result<Response> {
    let can = can(&signed)?;
    let date = found(&visit, &can, id, key).await?;
    let word = form.first("gjor").unwrap_or_default();
    let change = match word {
        "avlys" => Change::Cancel(why(&visit, &form, "avlys_")),
        "fjern" => Change::Skip,
        "gjenopprett" => Change::Restore,
        "tema" => Change::Say {
            theme: short(&form, "tema"),
            note: form.first("notat").map(|text| text.chars().take(LONGEST_GOOD).collect()),
            room: short(&form, "rom"),
            language: visit.language.tag().to_owned(),
        },
        "flytt" => match moved(&visit, &date, &form) {
            Ok(change) => change,
            Err(mistakes) => {
                let date = OneDate { typed: form, mistakes, ..date };
                return Ok(refused(view::staff::one_date::page(&visit, &date, None)));
            }
        },
        "tell" => return count(&visit, &can, date, form).await,
        "lenke" => return link(&visit, &can, date).await,
        _ => return Err(Error::NotFound),
    };
    let (of, now, by, wanted) = (date.occurrence.id.clone(), visit.app.clock.millis(), can.clone(), change.clone());
    let changed = visit.app.db.write(move |tx| store::change_occurrence(tx, &by, &of, &wanted, now)).await?;
    if changed.is_none() {
        // It is over, or another one is at that time already.
        let mistakes = vec![Mistake { field: "dag", key: "date-not-changed" }];
        let date = OneDate { typed: form, mistakes, ..date };
        return Ok(refused(view::staff::one_date::page(&visit, &date, None)));
    }
    Ok(done(&visit, &date.path(), word))
}

fn moved(visit: &Visit, date: &OneDate, form: &Asked) -> std::result::Result<Change, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let day = form.first("dag").and_then(|typed| read_date(typed, visit.today()));
    let (from, to) = (form.first("fra").and_then(time), form.first("til").and_then(time));
    match day {
        None => mistakes.push(Mistake { field: "dag", key: "when-first-odd" }),
        Some(day) if day < visit.today() => mistakes.push(Mistake { field: "dag", key: "when-first-past" }),
        Some(_) => {}
    }
    if from.is_none() {
        mistakes.push(Mistake { field: "fra", key: "when-time-odd" });
    }
    match (from, to) {
        (_, None) => mistakes.push(Mistake { field: "til", key: "when-time-odd" }),
        (Some(from), Some(to)) if to <= from => mistakes.push(Mistake { field: "til", key: "when-time-before" }),
        _ => {}
    }
    let (Some(day), Some(from), Some(to), true) = (day, from, to, mistakes.is_empty()) else { return Err(mistakes) };
    let (starts, ends) = (day.to_datetime(from), day.to_datetime(to));
    if starts == date.occurrence.starts && ends == date.occurrence.ends {
        return Err(vec![Mistake { field: "dag", key: "date-same-time" }]);
    }
    Ok(Change::Move { starts, ends, why: why(visit, form, "") })
}

async fn count(visit: &Visit, can: &Can, date: OneDate, form: Asked) -> Result<Response> {
    let count = form.number("antall").filter(|count| (0..=MOST_COUNTED).contains(count));
    let Some(count) = count else {
        let date = OneDate { typed: form, mistakes: vec![Mistake { field: "antall", key: "count-odd" }], ..date };
        return Ok(refused(view::staff::one_date::page(visit, &date, None)));
    };
    let now = visit.app.clock.millis();
    let note = form.first("bra").map(|text| text.chars().take(LONGEST_GOOD).collect());
    let counted = HeadCount { id: ids::new_id().to_string(), count, note, counted_at: now };
    let (of, by) = (date.occurrence.id.clone(), can.clone());
    let put = move |tx: &mut Tx<'_>| store::count_as(tx, &by, &of, &counted, now);
    visit.app.db.write(put).await?;
    Ok(done(visit, &date.path(), "tell"))
}

/// The link is shown this once; nobody keeps the page.
async fn link(visit: &Visit, can: &Can, date: OneDate) -> Result<Response> {
    let (of, by, now) = (date.occurrence.id.clone(), can.clone(), visit.app.clock.millis());
    let until = oslo::instant(date.occurrence.ends).as_millisecond() + LINK_LASTS;
    let token = visit.app.db.write(move |tx| store::make_host_link(tx, &by, &of, until, now)).await?;
    let token = token.ok_or(Error::NotFound)?;
    let link = visit.app.settings.absolute(&visit.href(&format!("/vert/{}", token.carried())));
    let date = OneDate { link: Some(link), ..date };
    Ok(by_nobody(view::staff::one_date::page(visit, &date, None)).into_response())
}
