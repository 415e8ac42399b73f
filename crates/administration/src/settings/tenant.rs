//! `/administrasjon/virksomhet`: what the tenant is called, and who gives out the open data.

use super::{
    body,
    chosen::{self, Chosen},
    links, view,
};
use crate::Administration;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, app::Publisher, asked::Filled};
use trust::{people::person, store::settings::Kind};

/// Under which a tenant's name and the publisher are kept.
const ONLY: &str = "this";

/// The page's two forms as they were filled in, with what does not fit.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// What the tenant is called.
    pub name: String,
    /// The publisher as Enhetsregisteret has it.
    pub publisher: String,
    /// Its organisation number.
    pub number: String,
    /// What is wrong with the name: a text's key.
    pub name_wrong: Option<&'static str>,
    /// What is wrong with the publisher: a text's key.
    pub publisher_wrong: Option<&'static str>,
    /// What is wrong with the number: a text's key.
    pub number_wrong: Option<&'static str>,
}

/// What the page shows beside the forms.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// Its names.
    pub names: Chosen,
    /// Its publishers.
    pub publishers: Chosen,
    /// Whether its people may sign in with a link by e-mail; nothing where the site sends no mail.
    pub links: Option<bool>,
    /// Whether whoever looks has proved just now that it is they.
    pub fresh: bool,
    /// What was just done, as the address says it.
    pub done: Option<String>,
}

async fn read(visit: &Visit, signed: &Signed, asked: &Asked) -> Result<(About, Form)> {
    let names = chosen::read(visit, signed, Kind::Name, asked).await?;
    let publishers = chosen::read(visit, signed, Kind::Publisher, asked).await?;
    let tenant = signed.actor.tenant().to_owned();
    let name = visit.app.db.read(move |tx| kernel::tenants::name(tx, &tenant)).await?.unwrap_or_default();
    let kept: Option<Publisher> = publishers.standing.first().and_then(body::read);
    let (publisher, number) = kept.map(|one| (one.name, one.organization_number)).unwrap_or_default();
    let (links, fresh) = (links::allowed(visit, signed).await?, signed.actor.is_fresh());
    let done = asked.first("gjort").map(str::to_owned);
    Ok((About { names, publishers, links, fresh, done }, Form { name, publisher, number, ..Form::default() }))
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (about, mut form) = read(&visit, &signed, &asked).await?;
    form.publisher_wrong = asked.first("opptatt").map(|_| "set-publisher-taken");
    Ok(view::tenant::page(&visit, &about, &form))
}

/// `POST /administrasjon/virksomhet/navn`
pub async fn keep_name(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Filled(filled): Filled,
) -> Result<Response> {
    let typed = filled.first("navn").unwrap_or_default();
    let Some(name) = person::name(typed) else {
        let (about, form) = read(&visit, &signed, &Asked::default()).await?;
        let wrong = if typed.trim().is_empty() { "set-name-missing" } else { "set-name-long" };
        let form = Form { name: typed.to_owned(), name_wrong: Some(wrong), ..form };
        return Ok(refused(&visit, &about, &form));
    };
    chosen::keep(&visit, (&room, &signed), (Kind::Name, ONLY), name, None).await?.ok_or(Error::NotFound)
}

/// `POST /administrasjon/virksomhet/utgiver`
pub async fn keep_publisher(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Filled(filled): Filled,
) -> Result<Response> {
    let (about, form) = read(&visit, &signed, &Asked::default()).await?;
    let typed = |name| filled.first(name).unwrap_or_default().to_owned();
    let mut form = Form { publisher: typed("utgiver"), number: typed("orgnr"), ..form };
    let name = person::name(&form.publisher);
    form.publisher_wrong = name.is_none().then_some("set-publisher-missing");
    let number = room.neighbours.organization_number(&form.number);
    form.number_wrong = number.is_none().then_some("set-publisher-number-odd");
    let (Some(name), Some(organization_number)) = (name, number) else {
        return Ok(refused(&visit, &about, &form));
    };
    let kept = body::write(&Publisher { name, organization_number });
    let answer = chosen::keep(&visit, (&room, &signed), (Kind::Publisher, ONLY), kept, None).await?;
    Ok(answer.unwrap_or_else(|| {
        form.publisher_wrong = Some("set-publisher-taken");
        refused(&visit, &about, &form)
    }))
}

fn refused(visit: &Visit, about: &About, form: &Form) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, view::tenant::page(visit, about, form)).into_response()
}
