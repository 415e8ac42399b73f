//! Every address of the room, and who may ask.

use crate::{Administration, events, export, front, invitations, people, recovery, roles, settings, units};
use shell::{
    Routes,
    Who::{Fresh, May, SignedIn},
};
use trust::access::Right::{AgreeToExport, AgreeToRole, AskForExport, AskForRole, KeepPeople, SeeEvents, SeePeople};

/// The room's addresses.
#[must_use]
pub fn routes() -> Routes<Administration> {
    let routes = Routes::new().get("/administrasjon", SignedIn, front::page);
    settings::routes(copies(record(roles(again(people(units(routes)))))))
}

fn units(routes: Routes<Administration>) -> Routes<Administration> {
    routes
        .get("/administrasjon/enheter", May(SeePeople), units::page)
        .post("/administrasjon/enheter", May(KeepPeople), units::add)
        .get("/administrasjon/enheter/{id}", May(SeePeople), units::one::page)
        .post("/administrasjon/enheter/{id}", May(KeepPeople), units::one::rename)
        .get("/administrasjon/enheter/{id}/avslutt", Fresh(KeepPeople), units::end::page)
        .post("/administrasjon/enheter/{id}/avslutt", Fresh(KeepPeople), units::end::end)
}

fn people(routes: Routes<Administration>) -> Routes<Administration> {
    routes
        .get("/administrasjon/folk", May(SeePeople), people::page)
        .get("/administrasjon/folk/ny", May(KeepPeople), people::add::page)
        .post("/administrasjon/folk/ny", May(KeepPeople), people::add::add)
        .get("/administrasjon/folk/{id}", May(SeePeople), people::one::page)
        .get("/administrasjon/folk/{id}/endre", Fresh(KeepPeople), people::change::page)
        .post("/administrasjon/folk/{id}/endre", Fresh(KeepPeople), people::change::change)
        .get("/administrasjon/folk/{id}/avslutt", Fresh(KeepPeople), people::end::page)
        .post("/administrasjon/folk/{id}/avslutt", Fresh(KeepPeople), people::end::end)
        .post("/administrasjon/folk/{id}/tilbake", May(KeepPeople), people::end::reopen)
        .post("/administrasjon/folk/{id}/logg-ut", May(KeepPeople), people::end::sign_out)
        .post("/administrasjon/folk/{id}/brev", May(KeepPeople), people::letters::again)
        .get("/administrasjon/folk/{id}/lenke", Fresh(KeepPeople), invitations::about)
        .post("/administrasjon/folk/{id}/lenke", Fresh(KeepPeople), invitations::make)
        .get("/administrasjon/invitasjoner", May(KeepPeople), invitations::page)
        .post("/administrasjon/invitasjoner/trekk", May(KeepPeople), invitations::withdraw)
}

fn again(routes: Routes<Administration>) -> Routes<Administration> {
    routes
        .get("/administrasjon/folk/{id}/slippe-inn", Fresh(KeepPeople), recovery::ask::page)
        .post("/administrasjon/folk/{id}/slippe-inn", Fresh(KeepPeople), recovery::ask::ask)
        .get("/administrasjon/slippe-inn", May(AgreeToRole), recovery::page)
        .get("/administrasjon/slippe-inn/{id}", May(AgreeToRole), recovery::one::page)
        .post("/administrasjon/slippe-inn/{id}/ja", Fresh(AgreeToRole), recovery::one::agree)
        .post("/administrasjon/slippe-inn/{id}/nei", May(AgreeToRole), recovery::one::end)
        .post("/administrasjon/slippe-inn/{id}/lenke", Fresh(KeepPeople), recovery::one::link)
}

fn roles(routes: Routes<Administration>) -> Routes<Administration> {
    routes
        .get("/administrasjon/folk/{id}/rolle", Fresh(AskForRole), roles::ask::page)
        .post("/administrasjon/folk/{id}/rolle", Fresh(AskForRole), roles::ask::ask)
        .get("/administrasjon/roller", May(AgreeToRole), roles::page)
        .get("/administrasjon/roller/{id}", May(AgreeToRole), roles::one::page)
        .post("/administrasjon/roller/{id}/ja", Fresh(AgreeToRole), roles::one::agree)
        .post("/administrasjon/roller/{id}/nei", May(AgreeToRole), roles::one::decline)
        .get("/administrasjon/roller/{id}/avslutt", Fresh(AskForRole), roles::end::page)
        .post("/administrasjon/roller/{id}/avslutt", Fresh(AskForRole), roles::end::end)
}

fn record(routes: Routes<Administration>) -> Routes<Administration> {
    routes.get("/administrasjon/hendelser", May(SeeEvents), events::page).post(
        "/administrasjon/hendelser/kontroll",
        May(SeeEvents),
        events::verify,
    )
}

fn copies(routes: Routes<Administration>) -> Routes<Administration> {
    routes
        .get("/administrasjon/uttrekk", May(AgreeToExport), export::page)
        .get("/administrasjon/uttrekk/be", Fresh(AskForExport), export::before)
        .post("/administrasjon/uttrekk/be", Fresh(AskForExport), export::ask)
        .get("/administrasjon/uttrekk/{id}", May(AgreeToExport), export::one::page)
        .post("/administrasjon/uttrekk/{id}/ja", Fresh(AgreeToExport), export::one::agree)
        .post("/administrasjon/uttrekk/{id}/nei", May(AgreeToExport), export::one::decline)
        .post("/administrasjon/uttrekk/{id}/hent", Fresh(AskForExport), export::one::fetch)
}
