//! The town's gatherings, in `demo/gatherings.toml`.

use ::gatherings::{
    pause::{Pause, Reason, Why},
    rule::Rule,
    series::{Contact, Field, Kind, Place, Series, Texts},
    store::{self, HeadCount, New},
};
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};
use kernel::{
    ids,
    storage::{Result, Tx},
};
use serde::Deserialize;
use std::collections::BTreeMap;

const FILE: &str = include_str!("../../../demo/gatherings.toml");

#[derive(Debug, Deserialize)]
struct File {
    series: Vec<One>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct One {
    id: String,
    tenant: String,
    host: String,
    kind: String,
    first: DateTime,
    minutes: i64,
    rule: String,
    room: Option<String>,
    house: Option<String>,
    street: Option<String>,
    postal_code: Option<String>,
    town: Option<String>,
    municipality: String,
    step_free: Option<bool>,
    quiet_corner: Option<bool>,
    toilet: Option<bool>,
    online_url: Option<String>,
    dial_in: Option<String>,
    contact_name: Option<String>,
    contact_phone: Option<String>,
    contact_email: Option<String>,
    /// How many were there, the newest first.
    #[serde(default)]
    counts: Vec<i64>,
    pause: Option<Rests>,
    nb: BTreeMap<String, String>,
    #[serde(default)]
    nn: BTreeMap<String, String>,
    #[serde(default)]
    en: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rests {
    days_from: i64,
    days_back: i64,
    reason: String,
    text: String,
}

/// Makes them where they are not there.
///
/// # Errors
/// When the database fails.
///
/// # Panics
/// When the file is not as it should be.
#[expect(clippy::expect_used, reason = "the file is ours and a test reads it")]
pub fn settle(tx: &mut Tx<'_>, today: Date, now: i64) -> Result<()> {
    let file: File = toml::from_str(FILE).expect("demo/gatherings.toml can be read");
    for one in file.series {
        if store::by_id(tx, &one.id)?.is_some() {
            continue;
        }
        let host =
            trust::store::people::by_email(tx, &one.host)?.into_iter().find(|person| person.tenant == one.tenant);
        let rule = Rule::parse(&one.rule).expect("a rule");
        let new = New::Rule { starts: one.first, minutes: one.minutes, rule: &rule, last_on: None };
        let series =
            store::settle_series(tx, &one.tenant, &one.series(), host.as_ref().map(|person| person.id.as_str()), now)?;
        store::settle_rhythm(tx, &series.tenant, &series.id, &new, now)?;
        if let Some(rests) = &one.pause {
            store::settle_pause(tx, &series.tenant, &series.id, &rests.read(today), now)?;
        }
        let past = store::next_of(tx, &series.id, store::Span::beginning(one.first, today.at(0, 0, 0, 0)), 5_000)?;
        for (occurrence, count) in past.iter().rev().zip(&one.counts) {
            let id = ids::id_of_name(uuid::Uuid::NAMESPACE_OID, &occurrence.id).to_string();
            let counted_at = ::gatherings::oslo::instant(occurrence.ends).as_millisecond();
            store::put_count(tx, &occurrence.id, &HeadCount { id, count: *count, note: None, counted_at }, None, now)?;
        }
    }
    Ok(())
}

impl Rests {
    fn read(&self, today: Date) -> Pause {
        Pause {
            id: String::new(),
            from_on: today.saturating_add(self.days_from.days()),
            until_on: Some(today.saturating_add(self.days_back.days())),
            until_host: false,
            why: Why {
                reason: Reason::of(&self.reason).unwrap_or_default(),
                text: Some(self.text.clone()),
                language: "nb".into(),
            },
            changed_at: 0,
        }
    }
}

impl One {
    fn series(&self) -> Series {
        let mut texts = Texts::default();
        for (language, said) in [("nb", &self.nb), ("nn", &self.nn), ("en", &self.en)] {
            for (field, text) in said {
                if let Some(field) = Field::of(field) {
                    texts.0.insert((field, language.to_owned()), text.trim().to_owned());
                }
            }
        }
        Series {
            id: self.id.clone(),
            tenant: self.tenant.clone(),
            kind: Kind::of(&self.kind).unwrap_or_default(),
            place: Place {
                room: self.room.clone(),
                house: self.house.clone(),
                street: self.street.clone(),
                postal_code: self.postal_code.clone(),
                town: self.town.clone(),
                municipality: self.municipality.clone(),
                step_free: self.step_free,
                quiet_corner: self.quiet_corner,
                toilet: self.toilet,
                online_url: self.online_url.clone(),
                dial_in: self.dial_in.clone(),
            },
            contact: Contact {
                name: self.contact_name.clone(),
                phone: self.contact_phone.clone(),
                email: self.contact_email.clone(),
            },
            texts,
            ..Series::default()
        }
    }
}
