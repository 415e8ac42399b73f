//! `/kurs/{slug}/{run}/meld-paa`: asking for a seat. Whoever asks learns in a letter whether there is one; the page says the same
//! to everybody, so that nobody learns here who has asked before.

use super::{Course, PATH, Shown, Told, asking::moment, letters::kind, public::found, told::ours};
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
    sms::Number,
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

    /// How they can be written to: the way, the address as it is used, and what it is found by.
    fn reached(&self, mail: bool, sms: bool) -> std::result::Result<(Way, String, Exact), &'static str> {
        let typed = self.contact.trim();
        if typed.is_empty() {
            return Err("course-odd-contact-none");
        }
        if typed.contains('@') {
            let host = typed.rsplit('@').next().unwrap_or_default();
            let whole = host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && typed.len() <= 254;
            let Some(exact) = Exact::email(typed).filter(|_| whole) else { return Err("course-odd-email") };
            return if mail { Ok((Way::Email, typed.to_owned(), exact)) } else { Err("course-odd-no-mail") };
        }
        let Some(number) = Number::read(typed) else { return Err("course-odd-contact") };
        let Some(exact) = Exact::phone(number.e164()) else { return Err("course-odd-contact") };
        if sms { Ok((Way::Sms, number.e164().to_owned(), exact)) } else { Err("course-odd-no-sms") }
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
    let (Ok((way, address, exact)), true) = (reached, odd.is_empty()) else { return refused(&odd) };
    limits::count(&visit, from, Counted::Enrolment).await?;
    keep(&visit, &course, &shown, &form, (way, address, exact)).await?;
    let path = format!("{PATH}/{}/{}/meld-paa?sendt={}", course.slug, shown.run.slug, way.word());
    Ok(Redirect::to(&visit.href(&path)).into_response())
}

/// Gives them a seat or a place on the list and has a letter written; to somebody who has asked before, a letter with their link.
async fn keep(
    visit: &Visit,
    course: &Course,
    shown: &Shown,
    form: &Form,
    (way, address, exact): (Way, String, Exact),
) -> Result<()> {
    let (app, tenant, run) = (&visit.app, course.tenant.clone(), shown.run.id.clone());
    let (moment, oslo) = (moment(app), visit.now.datetime());
    // An index for each run, so that nobody sees who has been on several.
    let contact = app.vault.index(&tenant, store::Enrolment::TABLE, &run, &exact, moment.now).await.map_err(ours)?;
    let (of, known) = (run.clone(), contact.clone());
    if let Some(before) = app.db.read(move |tx| store::asked_before(tx, &of, &known)).await? {
        return again(visit, before, moment).await;
    }
    let token = Token::draw();
    let told = Told {
        name: form.name.clone(),
        contact: address,
        workplace: form.workplace.clone(),
        county: form.county.clone(),
        token: token.carried().to_owned(),
    };
    let (id, language) = (ids::new_id().to_string(), form.language);
    let sealed = told.seal(app, &tenant, &id).await?;
    let asking = Asking { id: id.clone(), sealed, contact, way, language, link: token.stored() };
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
