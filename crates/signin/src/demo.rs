//! The demo town's way in: one press, as one of those who live there. Only `varde demo` mounts this.

use crate::device;
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::Tx;
use shell::{Error, Result, Routes, Visit, Who::Anyone, asked::Filled, routes::Mounted, signed};
use std::sync::Arc;
use trust::{people::Way, store::sessions};

/// Who can come in by one press. Empty everywhere but in the demo town.
#[derive(Clone, Debug, Default)]
pub struct Cast(Arc<[Member]>);

/// One of them.
#[derive(Clone, Debug)]
pub struct Member {
    /// Their person's identifier.
    pub person: String,
    /// As colleagues know them.
    pub name: String,
    /// The word of their role.
    pub role: &'static str,
    /// Where they work.
    pub place: String,
}

impl Cast {
    /// These and no others.
    #[must_use]
    pub fn of(members: Vec<Member>) -> Self {
        Self(members.into())
    }

    /// All of them.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.0
    }

    /// The address of the one press.
    #[must_use]
    pub fn mounted(&self) -> Mounted {
        Routes::new().post("/logg-inn/demo", Anyone, press).with_state(self.clone())
    }
}

/// `POST /logg-inn/demo`
async fn press(
    visit: Visit,
    axum::extract::State(cast): axum::extract::State<Cast>,
    headers: HeaderMap,
    Filled(form): Filled,
) -> Result<Response> {
    let wanted = form.first("person").unwrap_or_default();
    let member = cast.members().iter().find(|member| member.person == wanted).ok_or(Error::NotFound)?;
    let (person, device, now) = (member.person.clone(), device::of(&headers), visit.app.clock.millis());
    let before = signed::token(&headers);
    let come_in = move |tx: &mut Tx<'_>| sessions::come_in(tx, before.as_ref(), &person, Way::Demo, &device, now);
    let token = visit.app.db.write(come_in).await?.ok_or(Error::NotFound)?;
    let mut answer = Redirect::to(&signed::back(form.first("til"), &visit)).into_response();
    let cookie = signed::cookie(&token).ok_or(Error::NotFound)?;
    answer.headers_mut().insert(header::SET_COOKIE, cookie);
    *answer.status_mut() = StatusCode::SEE_OTHER;
    Ok(answer)
}
