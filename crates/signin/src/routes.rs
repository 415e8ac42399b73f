//! Every address of the room, and who may ask.

use crate::{demo::Cast, invited, mine, sign_in};
use shell::{
    Routes,
    Who::{Anyone, SignedIn},
};

/// The room's addresses. What they share is who can come in by one press: nobody, but in the demo town.
#[must_use]
pub fn routes() -> Routes<Cast> {
    Routes::new()
        .get("/logg-inn", Anyone, sign_in::page)
        .get("/inn", Anyone, invited::page)
        .get("/inn/{token}", Anyone, invited::open)
        .post("/inn", Anyone, invited::enter)
        .get("/min-side", SignedIn, mine::page)
        .post("/min-side/okter/slutt", SignedIn, mine::end)
        .post("/logg-ut", SignedIn, mine::sign_out)
}
