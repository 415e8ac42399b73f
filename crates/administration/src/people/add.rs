//! Adding somebody: a name, an e-mail, a language. They get a role and a way in after that.

use super::PATH;
use crate::{
    asking::{can, done, refused},
    view::{self, people::Typed},
};
use axum::response::Response;
use kernel::Language;
use maud::Markup;
use shell::{Asked, Result, Signed, Visit, asked::Filled};
use trust::{
    access::Right,
    people::person,
    store::{
        Refused,
        people::{self, About},
    },
};

/// What was filled in, and what of it does not fit.
#[must_use]
pub fn typed(form: &Asked) -> Typed {
    let text = |name: &str| form.first(name).unwrap_or_default().to_owned();
    let (name, email) = (text("navn"), text("epost"));
    let wrong = if name.trim().is_empty() { "admin-person-name-missing" } else { "admin-person-name-error" };
    Typed {
        name_error: person::name(&name).is_none().then_some(wrong),
        email_error: person::email(&email).is_none().then_some("admin-person-email-error"),
        language: form.first("sprak").and_then(Language::parse).unwrap_or_default(),
        name,
        email,
    }
}

/// `GET /administrasjon/folk/ny`
pub async fn page(visit: Visit) -> Result<Markup> {
    Ok(view::people::add(&visit, &Typed::default()))
}

/// `POST /administrasjon/folk/ny`
pub async fn add(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let (can, now, mut typed) = (can(&signed, Right::KeepPeople)?, visit.app.clock.millis(), typed(&form));
    let (Some(name), Some(email)) = (person::name(&typed.name), person::email(&typed.email)) else {
        return Ok(refused(view::people::add(&visit, &typed)));
    };
    let language = typed.language;
    let add = move |tx: &mut kernel::Tx<'_>| {
        let about = About { name: &name, email: &email, language };
        Ok(people::add(tx, &can, about, now)?.map(|person| person.object().id.clone()))
    };
    match visit.app.db.write(add).await? {
        Ok(id) => Ok(done(&visit, &format!("{PATH}/{id}"), "person-added")),
        Err(why) => {
            typed.email_error =
                Some(if why == Refused::EmailTaken { "admin-person-email-taken" } else { "admin-over" });
            Ok(refused(view::people::add(&visit, &typed)))
        }
    }
}
