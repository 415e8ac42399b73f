//! `/redaksjon/tilbud/{id}/endre` and `/redaksjon/ny`: an editor writes; it stands at once.

use super::{
    ComesOf, ENTRY, NEW, PATH,
    alike::{Like, alike},
    asking::{can, done},
    comes_of::Settled,
};
use crate::{
    entry::{Draft, Form, apply, form::is_tag, put_in},
    fresh::{contact::name, day},
    holding::change::base,
    listing::Row,
    places::PLACES,
    store::{self, Act},
    view::{self, entry::Around},
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use trust::Can;

fn show(visit: &Visit, row: Option<&Row>, form: &Form, preview: bool) -> Markup {
    let desk = visit.t("desk");
    let Some(row) = row else {
        let around = Around { path: NEW, above: &[(&desk, PATH)], editor: true, row: None };
        return view::entry::page(visit, form, &around, preview);
    };
    let (called, above) = (name(row), format!("{ENTRY}/{}", row.parts.service.id));
    let path = format!("{above}/endre");
    let around = Around { path: &path, above: &[(&desk, PATH), (&called, &above)], editor: true, row: Some(row) };
    view::entry::page(visit, form, &around, preview)
}

/// The page that only shows the form again: another language, more rows, something that does not fit, or how it will be.
fn on_the_way(visit: &Visit, row: Option<&Row>, form: &mut Form) -> Option<Response> {
    if let Some(language) = form.wants.strip_prefix("sprak-").filter(|tag| is_tag(tag)) {
        form.language = language.to_owned();
        form.wrong.clear();
        return Some(show(visit, row, form, false).into_response());
    }
    if !form.wrong.is_empty() {
        return Some((StatusCode::UNPROCESSABLE_ENTITY, show(visit, row, form, false)).into_response());
    }
    match form.wants.as_str() {
        "send" => None,
        wants => Some(show(visit, row, form, wants != "rad").into_response()),
    }
}

async fn kept(visit: &Visit, signed: &Signed, id: String) -> Result<Row> {
    let can = can(signed)?;
    visit.app.db.read(move |tx| store::kept_entry(tx, &can, &id)).await?.ok_or(Error::NotFound)
}

/// The form.
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let row = kept(&visit, &signed, id).await?;
    let home = row.parts.home();
    let language = asked.first("sprak").filter(|tag| is_tag(tag)).unwrap_or(&home);
    Ok(show(&visit, Some(&row), &Form::of(Draft::read(&row), language, base(&row)?), false))
}

enum Saved {
    Gone,
    Quicker(Box<Row>),
    Done(Option<String>),
}

/// Shows how it will be, or saves it; when somebody was quicker, both stand beside one another.
pub(super) async fn change(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(filled): Filled,
) -> Result<Response> {
    let row = kept(&visit, &signed, id.clone()).await?;
    let mut form = Form::read(&filled, &Draft::read(&row));
    if let Some(answer) = on_the_way(&visit, Some(&row), &mut form) {
        return Ok(answer);
    }
    let (can, now, draft, from) = (can(&signed)?, visit.app.clock.millis(), form.draft.clone(), form.base.clone());
    let save = move |tx: &mut Tx<'_>| {
        // Of two who save at once, the second must see what the first wrote.
        kernel::changes::take_turn(tx)?;
        let Some(row) = store::kept_entry(tx, &can, &id)? else { return Ok(Saved::Gone) };
        if base(&row).ok().as_ref() != Some(&from) {
            return Ok(Saved::Quicker(Box::new(row)));
        }
        let parts = apply(row.parts.clone(), &draft.changes(&Draft::read(&row)), day(now));
        store::editor_writes(tx, &can, (&parts, &row.tenant), Act::Change, now).map(Saved::Done)
    };
    match visit.app.db.write(save).await? {
        Saved::Gone => Err(Error::NotFound),
        Saved::Quicker(row) => Ok((StatusCode::CONFLICT, show(&visit, Some(&row), &form, false)).into_response()),
        Saved::Done(version) => {
            let word = if version.is_some() { "endret" } else { "likt" };
            Ok(done(&visit, &format!("{ENTRY}/{}", row.parts.service.id), word, version.as_deref()))
        }
    }
}

/// What an address may say beforehand, and the field that it is.
const KNOWN: [(&str, &str); 5] = [
    ("organisasjon", "organization"),
    ("gate", "address_1"),
    ("postnr", "postal_code"),
    ("poststed", "city"),
    ("nettsted", "url"),
];

/// An empty form, with the name filled in where somebody came from a list of names, with what the registers say of an
/// organisation, or with what is known of a candidate or a proposal.
pub(super) async fn new(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let language = visit.language.tag();
    let of = |name: &str| asked.first(name).map(str::to_owned);
    let comes_of = of("kandidat").map(ComesOf::Candidate).or_else(|| of("forslag").map(ComesOf::Proposal));
    if let Some(comes_of) = comes_of {
        let can = can(&signed)?;
        let form = visit.app.db.read(move |tx| comes_of.form(tx, &can, language)).await?.ok_or(Error::NotFound)?;
        return Ok(show(&visit, None, &form, false));
    }
    let mut draft = Draft::default();
    if let Some(name) = asked.first("navn") {
        draft.put(format!("name.{language}"), name.chars().take(300).collect::<String>());
    }
    for (said, field) in KNOWN {
        draft.put(field, asked.first(said).unwrap_or_default().chars().take(300).collect::<String>());
    }
    Ok(show(&visit, None, &Form::of(draft, language, String::new()), false))
}

enum Added {
    Alike(Vec<Like>),
    Taken,
    /// Somebody else has made an entry of it, or said no.
    Over,
    Done,
}

/// Shows how it will be, what is like it, or adds it.
pub(super) async fn add(visit: Visit, signed: Signed, Filled(filled): Filled) -> Result<Response> {
    let mut form = Form::read(&filled, &Draft::default());
    if let Some(answer) = on_the_way(&visit, None, &mut form) {
        return Ok(answer);
    }
    let (can, now, path) = (can(&signed)?, visit.app.clock.millis(), format!("{ENTRY}/{}", form.key));
    let (sent, anyway) = (form.clone(), filled.ticked("likevel"));
    match visit.app.db.write(move |tx| add_in(tx, &can, &sent, anyway, now)).await? {
        Added::Taken => Err(Error::NotFound),
        Added::Alike(rows) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, view::desk::alike::page(&visit, &rows, &filled)).into_response())
        }
        Added::Over => {
            form.wrong.push((format!("name.{}", form.language), "desk-comes-of-over"));
            Ok((StatusCode::CONFLICT, show(&visit, None, &form, false)).into_response())
        }
        Added::Done => Ok(done(&visit, &path, "ny", None)),
    }
}

fn add_in(tx: &mut Tx<'_>, can: &Can, form: &Form, anyway: bool, now: i64) -> kernel::storage::Result<Added> {
    kernel::changes::take_turn(tx)?;
    let (id, draft, comes_of) = (&form.key, &form.draft, ComesOf::read(&form.comes_of));
    // The form's own key is the entry's identifier: pressing twice makes one. Somebody else's entry is none of ours.
    if !store::by_ids(tx, std::slice::from_ref(id))?.is_empty() {
        return Ok(match store::kept_entry(tx, can, id)? {
            // Of one proposal two editors may make an entry, each in their own words; the second hears that it is made.
            Some(_) if matches!(comes_of, Some(ComesOf::Proposal(_))) && !is_mine(tx, can, id)? => Added::Over,
            Some(_) => Added::Done,
            None => Added::Taken,
        });
    }
    let kept = store::kept_tenants(tx, can)?;
    let of_what = comes_of.as_ref().map_or(Ok(None), |comes_of| comes_of.municipality(tx, can))?;
    let place = PLACES.of_postal_code(draft.get("postal_code")).map(str::to_owned).or(of_what.clone());
    let tenant = place.filter(|place| kept.contains(place)).unwrap_or_else(|| can.tenant().to_owned());
    let similar = alike(tx, &kept, draft)?;
    if !anyway && !similar.is_empty() {
        return Ok(Added::Alike(similar));
    }
    if let Some(comes_of) = &comes_of
        && comes_of.settle(tx, can, id, now)? == Settled::Over
    {
        return Ok(Added::Over);
    }
    let mut parts = apply(Row::empty(id, &tenant).parts, &draft.changes(&Draft::default()), day(now));
    if let Some(number) = &of_what {
        put_in(&mut parts, number);
    }
    store::editor_writes(tx, can, (&parts, &tenant), Act::New, now).map(|_| Added::Done)
}

/// Whether whoever asks made this entry.
fn is_mine(tx: &mut Tx<'_>, can: &Can, id: &str) -> kernel::storage::Result<bool> {
    let first = store::versions(tx, id)?.pop();
    Ok(first.is_some_and(|first| first.made_by == can.actor().person().id))
}
