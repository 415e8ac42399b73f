//! `/kurs/{slug}/{run}/meld-paa`: asking for a seat. Whoever asks learns in a letter whether there is one; the page says the same
//! to everybody, so that nobody learns here who has asked before.

use super::{Course, PATH, Run, Shown, Told, asking::moment, letters::kind, public::found};
use crate::{
    store::course::{self as store, Asked, Asking},
    view::course as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::{Language, Tx, ids};
use mail::{
    letters::Moment,
    notices::{self, Notice, Way},
    reached::{Address, Odd},
};
use maud::Markup;
use shell::{
    Asked as Query, Network, Result, Visit,
    asked::Filled,
    limits::{self, Asking as Counted},
};
use trust::{secret::Token, vault::Exact};

/// The longest name, workplace or county, in letters.
const LONGEST: usize = 200;
const HOUR: i64 = 60 * 60 * 1000;
/// Who asks again within this has pressed twice.
const TWICE: i64 = 5 * 60 * 1000;

/// What was filled in.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// What they are called.
    pub name: String,
    /// An e-mail address or a number, as typed.
    pub contact: String,
    /// Where they work.
    pub workplace: String,
    /// In which county.
    pub county: String,
    /// The language of letters.
    pub language: Language,
}

impl Form {
    pub(super) fn read(form: &Query, language: Language) -> Self {
        let of = |name: &str| form.first(name).unwrap_or_default().to_owned();
        Self {
            name: of("navn"),
            contact: of("kontakt"),
            workplace: of("arbeidssted"),
            county: of("fylke"),
            language: form.first("sprak").and_then(Language::parse).unwrap_or(language),
        }
    }

    /// What does not fit, apart from the way to be reached: each field with the key of a text.
    pub(super) fn mistakes(&self) -> Vec<(&'static str, &'static str)> {
        let mut odd = Vec::new();
        if self.name.is_empty() {
            odd.push(("navn", "course-odd-name"));
        }
        for (field, value) in [("navn", &self.name), ("arbeidssted", &self.workplace), ("fylke", &self.county)] {
            if value.chars().count() > LONGEST {
                odd.push((field, "course-odd-long"));
            }
        }
        odd
    }

    /// How they can be written to, or what does not fit: the key of a text.
    pub(super) fn reached(&self, mail: bool, sms: bool) -> std::result::Result<Address, &'static str> {
        let ways = [mail.then_some(Way::Email), sms.then_some(Way::Sms)];
        let ways: Vec<Way> = ways.into_iter().flatten().collect();
        Address::read(&self.contact, &ways).map_err(|odd| match odd {
            Odd::Nothing => "course-odd-contact-none",
            Odd::Email => "course-odd-email",
            Odd::Digits(_) | Odd::NotMobile => "course-odd-contact",
            Odd::NoWay(Way::Email) => "course-odd-no-mail",
            Odd::NoWay(Way::Sms) => "course-odd-no-sms",
        })
    }

    /// What is kept of it, sealed for an enrolment of its own: ready to ask for a seat with. `contact` is what they are found by.
    pub(super) async fn asking(
        &self,
        visit: &Visit,
        tenant: &str,
        reached: &Address,
        contact: String,
    ) -> Result<Asking> {
        let (token, id) = (Token::draw(), ids::new_id().to_string());
        let told = Told {
            name: self.name.clone(),
            contact: reached.to.expose().clone(),
            workplace: self.workplace.clone(),
            county: self.county.clone(),
            token: token.carried().to_owned(),
        };
        let sealed = told.seal(&visit.app, tenant, &id).await?;
        Ok(Asking { id, sealed, contact, way: reached.way, language: self.language, link: token.stored() })
    }
}

/// `GET /kurs/{slug}/{run}/meld-paa`
pub(super) async fn page(visit: Visit, Path((slug, run)): Path<(String, String)>, asked: Query) -> Result<Markup> {
    let (course, shown) = found(&visit, slug, run).await?;
    if let Some(way) = asked.first("sendt").and_then(Way::of) {
        return Ok(view::enrol::thanks(&visit, &course, &shown, way));
    }
    let form = Form { language: visit.language, ..Form::default() };
    Ok(view::enrol::page(&visit, &course, &shown, &form, &[]))
}

/// `POST /kurs/{slug}/{run}/meld-paa`
pub(super) async fn send(
    visit: Visit,
    from: Network,
    Path((slug, run)): Path<(String, String)>,
    Filled(filled): Filled,
) -> Result<Response> {
    let (course, shown) = found(&visit, slug, run).await?;
    let form = Form::read(&filled, visit.language);
    let (settings, mut odd) = (&visit.app.settings, form.mistakes());
    let reached = form.reached(settings.mail, settings.sms);
    if let Err(key) = &reached {
        odd.push(("kontakt", key));
    }
    let refused = |odd: &[(&'static str, &'static str)]| {
        let page = view::enrol::page(&visit, &course, &shown, &form, odd);
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    // It was closed while they wrote: the page says so.
    if !shown.state.takes() {
        return refused(&[]);
    }
    let (Ok(reached), true) = (reached, odd.is_empty()) else { return refused(&odd) };
    limits::count(&visit, from, Counted::Enrolment).await?;
    keep(&visit, &course, &shown, &form, &reached).await?;
    let path = format!("{PATH}/{}/{}/meld-paa?sendt={}", course.slug, shown.run.slug, reached.way.word());
    Ok(Redirect::to(&visit.href(&path)).into_response())
}

/// What an address is found by in one run: an index for each, so that nobody sees who has been on several.
pub(super) async fn found_by(visit: &Visit, run: &Run, exact: &Exact) -> Result<String> {
    let now = visit.app.clock.millis();
    Ok(visit.app.vault.index(&run.tenant, store::Enrolment::TABLE, &run.id, exact, now).await?)
}

/// Gives them a seat or a place on the list and has a letter written; to somebody who has asked before, a letter with their link.
async fn keep(visit: &Visit, course: &Course, shown: &Shown, form: &Form, reached: &Address) -> Result<()> {
    let (app, tenant, run) = (&visit.app, course.tenant.clone(), shown.run.id.clone());
    let (moment, oslo) = (moment(app), visit.now.datetime());
    let contact = found_by(visit, &shown.run, &reached.exact).await?;
    let (of, known) = (run.clone(), contact.clone());
    if let Some(before) = app.db.read(move |tx| store::asked_before(tx, &of, &known)).await? {
        return again(visit, before, moment).await;
    }
    let asking = form.asking(visit, &tenant, reached, contact).await?;
    let (id, way) = (asking.id.clone(), asking.way);
    let begins = store::begins_at(&shown.run).unwrap_or(i64::MAX);
    let until = (moment.now + store::CONFIRM).min(begins);
    let write = move |tx: &mut Tx<'_>| {
        let asked = store::enrol(tx, &run, &asking, (moment.now, oslo), until)?;
        if matches!(asked, Asked::Seat | Asked::Waiting) {
            let (about, once) = (asking.id.as_str(), format!("{}/{}", kind::CONFIRM, asking.id));
            let (tenant, good_for) = (tenant.as_str(), (until - moment.now).max(HOUR));
            let notice = Notice { tenant, room: kind::ROOM, kind: kind::CONFIRM, about, once: &once, way, good_for };
            notices::put(tx, &notice, moment)?;
        }
        Ok(asked)
    };
    let asked = app.db.write(write).await?;
    if matches!(asked, Asked::Before(_) | Asked::Shut) {
        // Somebody was quicker: nothing of what was typed now is kept, and no key for it.
        super::work::erase_one(app, &id, &course.tenant).await?;
    }
    Ok(())
}

/// A letter with their link to somebody who has asked before: once an hour, so that nobody fills a stranger's mailbox, and not
/// where they have only pressed twice.
async fn again(visit: &Visit, before: store::Enrolment, moment: Moment) -> Result<()> {
    if moment.now - before.made_at < TWICE {
        return Ok(());
    }
    let put = move |tx: &mut Tx<'_>| {
        let once = format!("{}/{}/{}", kind::AGAIN, before.id, moment.now / HOUR);
        let (tenant, about, way) = (before.tenant.as_str(), before.id.as_str(), before.way);
        let notice =
            Notice { tenant, room: kind::ROOM, kind: kind::AGAIN, about, once: &once, way, good_for: 24 * HOUR };
        notices::put(tx, &notice, moment).map(drop)
    };
    Ok(visit.app.db.write(put).await?)
}
