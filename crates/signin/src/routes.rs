//! Every address of the room, and who may ask.

use crate::{Ways, invited, mine, oidc, passkey, sign_in};
use shell::{
    Routes,
    Who::{Anyone, SignedIn},
};

/// The room's addresses. What they share is which ways in there are.
#[must_use]
pub fn routes() -> Routes<Ways> {
    Routes::new()
        .get("/logg-inn", Anyone, sign_in::page)
        .get("/inn", Anyone, invited::page)
        .get("/inn/{token}", Anyone, invited::open)
        .post("/inn", Anyone, invited::enter)
        .get("/min-side", SignedIn, mine::page)
        .post("/min-side/okter/slutt", SignedIn, mine::end)
        .post("/min-side/slippe-inn/nei", SignedIn, mine::decline)
        .post("/logg-ut", SignedIn, mine::sign_out)
        .post("/logg-inn/passnokkel/start", Anyone, passkey::prove::start)
        .post("/logg-inn/passnokkel", Anyone, passkey::prove::finish)
        .get("/min-side/passnokler", SignedIn, passkey::mine::page)
        .post("/min-side/passnokler/start", SignedIn, passkey::mine::start)
        .post("/min-side/passnokler", SignedIn, passkey::mine::add)
        .get("/min-side/passnokler/{id}", SignedIn, passkey::mine::single)
        .post("/min-side/passnokler/{id}/navn", SignedIn, passkey::mine::rename)
        .post("/min-side/passnokler/{id}/fjern", SignedIn, passkey::mine::remove)
        .post("/logg-inn/oidc/{key}", Anyone, oidc::going::start)
        .get("/logg-inn/oidc/{key}/svar", Anyone, oidc::coming::answer)
        .post("/min-side/oidc/{key}", SignedIn, oidc::joined::join)
        .post("/min-side/identitet/slutt", SignedIn, oidc::joined::end)
}
