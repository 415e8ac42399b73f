//! Addresses. None can be mounted without saying who may ask.

use axum::{
    Router,
    extract::Request,
    handler::Handler,
    middleware::{Next, from_fn, map_response},
    routing::{MethodRouter, get, post},
};

use crate::{kept::same_for_all, signed};
use trust::access::Right;

/// Who may ask for an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anybody, without saying who they are.
    Anyone,
    /// Anybody who is signed in, for what is their own.
    SignedIn,
    /// Who is signed in and has a role that gives this right. For others there is no such page.
    May(Right),
    /// The same, for what reaches far: they have proved within the last minutes that it is they.
    Fresh(Right),
}

/// One address, for the table that the house reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path with its parameters, such as `/aktiviteter/{slug}`.
    pub path: &'static str,
    /// Who may ask.
    pub who: Who,
}

/// A room's addresses.
pub struct Routes<S> {
    router: Router<S>,
    doors: Vec<Door>,
    shared: Vec<(&'static str, bool)>,
}

impl<S: Clone + Send + Sync + 'static> Default for Routes<S> {
    fn default() -> Self {
        Self { router: Router::new(), doors: Vec::new(), shared: Vec::new() }
    }
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    /// No addresses yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A page, or data, that is read.
    #[must_use]
    pub fn get<H: Handler<T, S>, T: 'static>(self, path: &'static str, who: Who, handler: H) -> Self {
        self.mount("GET", path, who, get(handler))
    }

    /// A page, or data, that is the same for everybody who asks: it hangs on nothing but its address, what is in the
    /// database and what the clock says, so the answer is kept for the next one ([`crate::kept`]).
    #[must_use]
    pub fn get_shared<H: Handler<T, S>, T: 'static>(mut self, path: &'static str, who: Who, handler: H) -> Self {
        self.shared.push((path, false));
        self.mount("GET", path, who, get(handler).layer(map_response(same_for_all)))
    }

    /// The same for a page that is the same for everybody but for chance of one's own, where it writes [`crate::chance::mark`].
    #[must_use]
    pub fn get_shared_but_for_chance<H: Handler<T, S>, T: 'static>(
        mut self,
        path: &'static str,
        who: Who,
        handler: H,
    ) -> Self {
        self.shared.push((path, true));
        self.mount("GET", path, who, get(handler).layer(map_response(same_for_all)))
    }

    /// An act.
    #[must_use]
    pub fn post<H: Handler<T, S>, T: 'static>(self, path: &'static str, who: Who, handler: H) -> Self {
        self.mount("POST", path, who, post(handler))
    }

    fn mount(mut self, method: &'static str, path: &'static str, who: Who, handler: MethodRouter<S>) -> Self {
        self.doors.push(Door { method, path, who });
        let handler = match who {
            Who::Anyone => handler,
            _ => handler.layer(from_fn(move |request: Request, next: Next| signed::gate(who, request, next))),
        };
        Self { router: self.router.route(path, handler), ..self }
    }

    /// With the room's own state; ready to be put beside the other rooms.
    #[must_use]
    pub fn with_state(self, state: S) -> Mounted {
        Mounted { router: self.router.with_state(state), doors: self.doors, shared: self.shared }
    }
}

/// A room's addresses, ready.
pub struct Mounted {
    pub(crate) router: Router,
    /// Every address and who may ask.
    pub doors: Vec<Door>,
    pub(crate) shared: Vec<(&'static str, bool)>,
}
