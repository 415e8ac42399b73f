//! What one can want company to: dates of gatherings and activities of the directory, as their rooms know them.

use accompaniment::around::{Around, Asks, Goal, Kind, Said, When, Whole};
use directory::listing::Listing;
use gatherings::{
    occurrence::Occurrence,
    oslo,
    rhythm::AHEAD,
    series::{Field, Series},
};
use jiff::ToSpan as _;
use kernel::{
    Language,
    storage::{Result, Tx},
};

/// So many dates are looked through for the next one that is on.
const LOOKED_THROUGH: usize = 40;

/// Gatherings and the directory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Goals;

fn of_gathering(said: gatherings::series::Said) -> Said {
    Said { other_language: (!said.own).then_some(said.language), text: said.text }
}

fn of_listing(said: directory::listing::Said) -> Said {
    Said { other_language: (!said.own).then_some(said.language), text: said.text }
}

/// The date as company needs it. One date alone on its day is reached by the day.
fn date(tx: &mut Tx<'_>, series: Series, (occurrence, alone): (Occurrence, bool), asks: Asks) -> Result<Goal> {
    let day = occurrence.starts.date();
    let hosts = gatherings::store::hosts_of(tx, &series.id)?;
    let hosts = hosts.into_iter().filter(|host| host.is_on(day)).map(|host| host.person).collect();
    let room = occurrence.room.clone().or_else(|| series.place.room.clone());
    let place: Vec<String> =
        [room, series.place.house.clone(), series.place.town.clone()].into_iter().flatten().collect();
    let on = occurrence.standing(&series).is_on() && occurrence.starts > asks.now;
    Ok(Goal {
        kind: Kind::Date,
        thing: occurrence.id.clone(),
        whole: series.id.clone(),
        tenants: vec![series.tenant.clone()],
        name: of_gathering(series.name(asks.language)),
        when: Some(When {
            starts: occurrence.starts,
            ends: occurrence.ends,
            starts_at: oslo::instant(occurrence.starts).as_millisecond(),
            ends_at: oslo::instant(occurrence.ends).as_millisecond(),
        }),
        place: (!place.is_empty()).then(|| place.join(", ")),
        path: format!("{}/{}", series.path(), occurrence.key(alone)),
        who: series.texts.said(Field::Greets, asks.language).map(of_gathering),
        contact: series.contact.name.clone(),
        phone: series.contact.phone.clone(),
        email: series.contact.email.clone(),
        on,
        hosts,
    })
}

fn activity(tx: &mut Tx<'_>, row: &directory::listing::Row, language: Language) -> Result<Goal> {
    let listing = Listing::read(row, language);
    let mut tenants = vec![row.tenant.clone()];
    for municipality in &listing.municipalities {
        tenants.extend(directory::store::keeper_of(tx, municipality)?);
    }
    tenants.dedup();
    let on = listing.is_listed();
    Ok(Goal {
        kind: Kind::Activity,
        thing: listing.id.clone(),
        whole: listing.id,
        tenants,
        name: of_listing(listing.name),
        when: None,
        place: listing.place.and_then(|place| place.town),
        path: format!("/aktiviteter/{}", listing.slug),
        who: None,
        contact: None,
        phone: listing.contact.phone,
        email: listing.contact.email,
        on,
        hosts: Vec::new(),
    })
}

/// The series of this address, or of what it was called before: a link on paper or in a letter leads on.
fn series(tx: &mut Tx<'_>, slug: &str) -> Result<Option<Series>> {
    if let Some(series) = gatherings::store::by_slug(tx, slug)? {
        return Ok(Some(series));
    }
    let now_called = gatherings::store::former_slug(tx, slug)?;
    Ok(now_called.map(|slug| gatherings::store::by_slug(tx, &slug)).transpose()?.flatten())
}

impl Around for Goals {
    fn date(&self, tx: &mut Tx<'_>, slug: &str, key: &str, asks: Asks) -> Result<Option<Goal>> {
        let Some(series) = series(tx, slug)? else { return Ok(None) };
        let Some(found) = gatherings::store::occurrence_at(tx, &series.id, key)? else { return Ok(None) };
        if found.0.state == gatherings::occurrence::State::Skipped {
            return Ok(None);
        }
        date(tx, series, found, asks).map(Some)
    }

    fn next(&self, tx: &mut Tx<'_>, slug: &str, asks: Asks) -> Result<Option<Option<String>>> {
        let Some(series) = series(tx, slug)? else { return Ok(None) };
        let span = gatherings::store::Span::beginning(asks.now, asks.now.saturating_add(AHEAD.days()));
        let ahead = gatherings::store::next_of(tx, &series.id, span, LOOKED_THROUGH)?;
        let next = ahead.into_iter().find(|one| one.standing(&series).is_on() && one.starts > asks.now);
        Ok(Some(next.map(|next| format!("{}/{}", series.path(), next.key(true)))))
    }

    fn activity(&self, tx: &mut Tx<'_>, slug: &str, asks: Asks) -> Result<Option<Goal>> {
        let mut row = directory::store::by_slug(tx, slug)?;
        if row.is_none() {
            let now_called = directory::store::former_slug(tx, slug)?;
            row = now_called.map(|slug| directory::store::by_slug(tx, &slug)).transpose()?.flatten();
        }
        row.map(|row| activity(tx, &row, asks.language)).transpose()
    }

    fn goal(&self, tx: &mut Tx<'_>, kind: Kind, thing: &str, asks: Asks) -> Result<Option<Goal>> {
        match kind {
            Kind::Date => {
                let Some(occurrence) = gatherings::store::occurrence(tx, thing)? else { return Ok(None) };
                let Some(series) = gatherings::store::by_id(tx, &occurrence.series)? else { return Ok(None) };
                let key = occurrence.key(false);
                let alone = gatherings::store::occurrence_at(tx, &series.id, &key)?.is_none_or(|(_, alone)| alone);
                date(tx, series, (occurrence, alone), asks).map(Some)
            }
            Kind::Activity => {
                let row = directory::store::by_ids(tx, &[thing.to_owned()])?.into_iter().next();
                row.map(|row| activity(tx, &row, asks.language)).transpose()
            }
        }
    }

    fn whole(&self, tx: &mut Tx<'_>, kind: Kind, id: &str, asks: Asks) -> Result<Option<Whole>> {
        match kind {
            Kind::Date => {
                let Some(series) = gatherings::store::by_id(tx, id)? else { return Ok(None) };
                let hosts = gatherings::store::hosts_of(tx, id)?;
                let today = asks.now.date();
                let hosts = hosts.into_iter().filter(|host| host.is_on(today)).map(|host| host.person).collect();
                Ok(Some(Whole { name: of_gathering(series.name(asks.language)), hosts }))
            }
            Kind::Activity => {
                let row = directory::store::by_ids(tx, &[id.to_owned()])?.into_iter().next();
                let name = row.map(|row| of_listing(Listing::read(&row, asks.language).name));
                Ok(name.map(|name| Whole { name, hosts: Vec::new() }))
            }
        }
    }
}
