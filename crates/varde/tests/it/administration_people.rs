//! Ingrid, Torunn and Bjarne look after who works at Øyane: nobody does alone what takes two, and nobody else gets in.

use axum::{body::Body, http::Request};
use jiff::SignedDuration;
use testkit::{Answer, Engine, Town, engines};

const FOLK: &str = "/administrasjon/folk";
const ROLLER: &str = "/administrasjon/roller";
const ENHETER: &str = "/administrasjon/enheter";
pub(super) const UTTREKK: &str = "/administrasjon/uttrekk";

pub(super) async fn get(town: &Town, cookie: &str, path: &str) -> Answer {
    town.get_with(path, "cookie", cookie).await
}

pub(super) async fn post(town: &Town, cookie: &str, path: &str, form: &str) -> Answer {
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie);
    town.send(request.body(Body::from(form.to_owned())).unwrap()).await
}

/// Does it, and reads the page that it leads to.
pub(super) async fn act(town: &Town, cookie: &str, path: &str, form: &str) -> (String, String) {
    let answer = post(town, cookie, path, form).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.main_text());
    let to = answer.header("location").to_owned();
    let page = get(town, cookie, &to).await;
    assert_eq!(page.status, 200, "{to}");
    (to.split('?').next().unwrap().to_owned(), page.main_text())
}

pub(super) fn person(town: &Town, name: &str) -> String {
    town.site.cast().members().iter().find(|member| member.name == name).unwrap().person.clone()
}

/// The identifier behind the first link that begins so.
pub(super) fn linked(html: &str, before: &str) -> String {
    let after = html.split(&format!("href=\"{before}/")).nth(1).unwrap_or_else(|| panic!("no {before}: {html}"));
    after.split(['"', '/', '?']).next().unwrap().to_owned()
}

pub(super) async fn unit(town: &Town, cookie: &str) -> String {
    linked(&get(town, cookie, ENHETER).await.text(), ENHETER)
}

pub(super) async fn add(town: &Town, cookie: &str, name: &str, email: &str) -> String {
    let (page, said) =
        act(town, cookie, "/administrasjon/folk/ny", &format!("navn={name}&epost={email}&sprak=nn")).await;
    assert!(said.contains("Lagt til.") && said.contains(&name.replace('+', " ")), "{said}");
    page.rsplit('/').next().unwrap().to_owned()
}

/// What was written down last, as action and person.
pub(super) async fn record(town: &Town, tenant: &'static str) -> Vec<(String, String)> {
    let filter = trust::audit::Filter::default();
    let events = town.db().read(move |tx| trust::audit::found(tx, tenant, &filter, None)).await.unwrap();
    events.into_iter().map(|event| (event.action, event.subject)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_colleague_comes_in_with_a_role_that_two_agreed_to() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
        let kari = add(&town, &ingrid, "Kari+Nes", "Kari.Nes@oyane-dps.example").await;
        let page = get(&town, &ingrid, &format!("{FOLK}/{kari}")).await.main_text();
        assert!(
            page.contains("kari.nes@oyane-dps.example")
                && page.contains("Nynorsk")
                && page.contains("Ingen rolle ennå")
        );

        // Asked for: it says who can agree, and that is neither Ingrid nor Kari.
        let form = get(&town, &ingrid, &format!("{FOLK}/{kari}/rolle")).await.main_text();
        assert!(form.contains("Bjarne eller Torunn kan si ja."), "{form}");
        assert!(form.contains("Ser hvem som har roller der"), "each role says what it is");
        let unit = unit(&town, &ingrid).await;
        let asking = format!("{FOLK}/{kari}/rolle");
        for (form, said) in [
            ("", "Velg en rolle."),
            ("rolle=konge", "Velg en rolle."),
            ("rolle=leader", "Velg hvilken."),
            ("rolle=leader&enhet=ikke-her", "Velg hvilken."),
        ] {
            let refused = post(&town, &ingrid, &asking, form).await;
            assert!(refused.status == 422 && refused.main_text().contains(said), "{form}: {}", refused.main_text());
        }
        let (role, said) = act(&town, &ingrid, &asking, &format!("rolle=leader&enhet={unit}")).await;
        assert!(said.contains("Du har bedt om rollen.") && said.contains("Du ba om rollen, så en annen må si ja."));
        let again = post(&town, &ingrid, &asking, &format!("rolle=leader&enhet={unit}")).await;
        assert!(again.status == 422 && again.main_text().contains("allerede gitt, eller noen har bedt om den"));
        assert!(!get(&town, &ingrid, &role).await.text().contains("/ja\""), "no button for her who asked");
        let own = post(&town, &ingrid, &format!("{role}/ja"), "").await;
        assert!(own.status == 422 && own.main_text().contains("Dette trenger to personer."));

        // A link in: shown once.
        let made = post(&town, &ingrid, &format!("{FOLK}/{kari}/lenke"), "").await;
        assert_eq!(made.status, 200);
        let link = made.text().split("https://varde.example/inn/").nth(1).unwrap()[..64].to_owned();
        assert!(!get(&town, &ingrid, &format!("{FOLK}/{kari}")).await.text().contains(&link));
        assert!(get(&town, &ingrid, "/administrasjon/invitasjoner").await.main_text().contains("Kari Nes"));
        let opened = town.get(&format!("/inn/{link}")).await.header("set-cookie").split(';').next().unwrap().to_owned();
        let entered = post(&town, &opened, "/inn", "").await;
        let kari_in = entered.header("set-cookie").split(';').next().unwrap().to_owned();
        assert!(get(&town, &kari_in, "/min-side").await.main_text().contains("Hei, Kari Nes"));
        assert_eq!(get(&town, &kari_in, FOLK).await.status, 404, "not agreed to yet");
        assert!(get(&town, &ingrid, "/administrasjon/invitasjoner").await.main_text().contains("Ingen lenker venter"));

        // Torunn is told, on her own page too, and agrees; it holds at once.
        let mine = get(&town, &torunn, "/min-side").await;
        assert!(
            mine.main_text().contains("Noen venter på svaret ditt Én rolle venter på ja eller nei"),
            "{}",
            mine.main_text()
        );
        assert!(!get(&town, &ingrid, "/min-side").await.main_text().contains("venter på svaret ditt"));
        assert!(said.contains("Si fra til dem, for Varde sier ikke fra."), "nobody else is told");
        assert!(get(&town, &torunn, "/administrasjon").await.main_text().contains("Én rolle venter på ja eller nei"));
        assert!(!get(&town, &ingrid, "/administrasjon").await.main_text().contains("venter på svaret ditt"));
        let (_, said) = act(&town, &torunn, &format!("{role}/ja"), "").await;
        assert!(said.contains("Rollen er gitt.") && said.contains("Ingenting venter."));
        let theirs = get(&town, &kari_in, FOLK).await.main_text();
        assert!(theirs.contains("Amir") && theirs.contains("Solveig") && !theirs.contains("Ingrid"), "{theirs}");
        let late = post(&town, &torunn, &format!("{role}/ja"), "").await;
        assert!(late.status == 422 && late.main_text().contains("Det er allerede gjort"));
        let known = get(&town, &ingrid, &format!("{FOLK}/{kari}")).await.main_text();
        assert!(known.contains("Ingrid ba om den, Torunn sa ja."), "{known}");

        // Taken away between two requests.
        let (_, said) = act(&town, &torunn, &format!("{role}/avslutt"), "").await;
        assert!(said.contains("Rollen er avsluttet.") && said.contains("Avsluttet av Torunn"), "{said}");
        assert_eq!(get(&town, &kari_in, FOLK).await.status, 404);

        let written = record(&town, "oyane-dps").await;
        for action in ["person.add", "role.ask", "link.invite", "role.agree", "role.end"] {
            assert!(written.contains(&(action.to_owned(), kari.clone())), "{action}: {written:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_said_at_its_field_and_what_was_written_is_kept() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let ingrid = town.sign_in("Ingrid").await;
        let new = "/administrasjon/folk/ny";
        for (form, said, kept) in [
            ("navn=&epost=a@b.example", "Skriv hva personen heter.", "value=\"a@b.example\""),
            ("navn=Odd&epost=odd", "Skriv en hel e-postadresse", "value=\"Odd\""),
            ("navn=Odd&epost=AMIR@oyane-dps.example", "står på en annen her", "value=\"AMIR@oyane-dps.example\""),
            ("navn=%3Cb%3E&epost=x", "Skriv en hel", "value=\"&lt;b&gt;\""),
        ] {
            let refused = post(&town, &ingrid, new, form).await;
            assert_eq!(refused.status, 422, "{form}");
            let html = refused.text();
            assert!(refused.main_text().contains(said) && html.contains(kept), "{form}: {html}");
            assert!(html.contains("aria-invalid=\"true\"") && html.contains("v-mistakes"));
        }
        let odd = add(&town, &ingrid, "Odd", "odd@oyane-dps.example").await;
        let change = format!("{FOLK}/{odd}/endre");
        let taken = post(&town, &ingrid, &change, "navn=Odd+Vik&epost=solveig@oyane-dps.example&sprak=nb").await;
        assert!(taken.status == 422 && taken.text().contains("value=\"Odd Vik\""));
        let (_, said) = act(&town, &ingrid, &change, "navn=Odd+Vik&epost=odd@oyane-dps.example&sprak=en").await;
        assert!(said.contains("Endringen er lagret.") && said.contains("Odd Vik") && said.contains("English"));

        // Units: one name once, whatever its capitals.
        for (name, said) in [("", "Skriv hva enheten heter."), ("POLIKLINIKKEN", "En annen enhet her heter det.")] {
            let refused = post(&town, &ingrid, ENHETER, &format!("navn={name}")).await;
            assert!(refused.status == 422 && refused.main_text().contains(said), "{name}");
        }
        let (_, said) = act(&town, &ingrid, ENHETER, "navn=Ambulant+team").await;
        assert!(said.contains("Enheten er lagt til.") && said.contains("Ambulant team"));
        let unit = unit(&town, &ingrid).await;
        let refused = post(&town, &ingrid, &format!("{ENHETER}/{unit}"), "navn=Poliklinikken").await;
        assert!(refused.status == 422 && refused.text().contains("value=\"Poliklinikken\""));
        let (_, said) = act(&town, &ingrid, &format!("{ENHETER}/{unit}"), "navn=Team+ute").await;
        assert!(said.contains("Enheten har fått nytt navn.") && said.contains("Team ute"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_ends_with_its_roles_and_the_people_stay() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (ingrid, solveig) = (town.sign_in("Ingrid").await, town.sign_in("Solveig").await);
        assert_eq!(get(&town, &solveig, ENHETER).await.status, 200);
        let unit = unit(&town, &ingrid).await;
        let before = get(&town, &ingrid, &format!("{ENHETER}/{unit}/avslutt")).await.main_text();
        assert!(before.contains("2 roller avsluttes med den") && before.contains("Amir") && before.contains("Solveig"));
        let (_, said) = act(&town, &ingrid, &format!("{ENHETER}/{unit}/avslutt"), "").await;
        assert!(said.contains("Enheten er avsluttet") && said.contains("Én enhet er avsluttet"), "{said}");
        assert_eq!(get(&town, &solveig, ENHETER).await.status, 404, "her role went with it");
        assert!(get(&town, &solveig, "/min-side").await.main_text().contains("Hei, Solveig"), "she is still here");
        let again = post(&town, &ingrid, &format!("{ENHETER}/{unit}/avslutt"), "").await;
        assert!(again.status == 422 && again.main_text().contains("Det er allerede gjort"));
        let amir = person(&town, "Amir");
        let asked = post(&town, &ingrid, &format!("{FOLK}/{amir}/rolle"), &format!("rolle=leader&enhet={unit}")).await;
        assert_eq!(asked.status, 422, "nobody gets a role in what is no more");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_is_out_at_once_and_the_last_administrator_stays() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (ingrid, amir_in) = (town.sign_in("Ingrid").await, town.sign_in("Amir").await);
        let amir = person(&town, "Amir");
        let page = get(&town, &ingrid, &format!("{FOLK}/{amir}")).await.main_text();
        assert!(page.contains("Logget inn ett sted."), "{page}");
        let (_, said) = act(&town, &ingrid, &format!("{FOLK}/{amir}/logg-ut"), "").await;
        assert!(said.contains("Logget ut overalt.") && said.contains("Ikke logget inn noe sted nå."));
        assert_eq!(get(&town, &amir_in, "/min-side").await.status, 303);
        let amir_in = town.sign_in("Amir").await;
        let before = get(&town, &ingrid, &format!("{FOLK}/{amir}/avslutt")).await.main_text();
        assert!(before.contains("Rollen avsluttes: erfaringskonsulent, Poliklinikken."), "{before}");
        let (_, said) = act(&town, &ingrid, &format!("{FOLK}/{amir}/avslutt"), "").await;
        assert!(said.contains("Amir sluttet 22.") && said.contains("Det Amir gjorde, står fortsatt i loggen."));
        assert_eq!(get(&town, &amir_in, "/min-side").await.status, 303);
        let again = post(&town, &ingrid, &format!("{FOLK}/{amir}/avslutt"), "").await;
        assert_eq!(again.status, 422);
        let taken = post(&town, &ingrid, "/administrasjon/folk/ny", "navn=Amir&epost=amir@oyane-dps.example").await;
        assert!(taken.status == 422 && taken.main_text().contains("blant dem som har sluttet"));
        assert!(!get(&town, &ingrid, FOLK).await.main_text().contains("Amir"));
        assert!(get(&town, &ingrid, "/administrasjon/folk?sluttet=1").await.main_text().contains("Amir"));
        let (_, said) = act(&town, &ingrid, &format!("{FOLK}/{amir}/tilbake"), "").await;
        assert!(said.contains("Velkommen tilbake.") && said.contains("Ingen rolle ennå"), "{said}");
        let (_, said) = act(&town, &ingrid, &format!("{FOLK}/{amir}/tilbake"), "").await;
        assert!(said.contains("Det sto ikke at personen har sluttet."));

        // Hilde is alone in Askøy: she can end neither herself nor her role, and there is nobody to agree to anything.
        let hilde_in = town.sign_in("Hilde").await;
        let hilde = person(&town, "Hilde");
        let refused = post(&town, &hilde_in, &format!("{FOLK}/{hilde}/avslutt"), "").await;
        assert!(refused.status == 422 && refused.main_text().contains("Dette er den siste administratoren."));
        let page = get(&town, &hilde_in, &format!("{FOLK}/{hilde}")).await.text();
        let role = linked(&page, ROLLER);
        let refused = post(&town, &hilde_in, &format!("{ROLLER}/{role}/avslutt"), "").await;
        assert!(refused.status == 422 && refused.main_text().contains("Dette er den siste administratoren."));
        assert!(get(&town, &hilde_in, "/administrasjon").await.main_text().contains("bare én som kan si ja"));
        let marit = person(&town, "Marit");
        let form = get(&town, &hilde_in, &format!("{FOLK}/{marit}/rolle")).await.main_text();
        assert!(
            form.contains("Her er det ingen andre som kan si ja ennå.") && !form.contains("Be om rollen"),
            "{form}"
        );
        let copy = get(&town, &hilde_in, &format!("{UTTREKK}/be")).await;
        assert!(
            copy.main_text().contains("ingen andre som kan si ja ennå")
                && !copy.text().contains("action=\"/administrasjon/uttrekk/be\"")
        );
        // She is told before she tries.
        let end = get(&town, &hilde_in, &format!("{FOLK}/{hilde}/avslutt")).await.main_text();
        assert!(end.contains("Dette er den siste administratoren.") && !end.contains("Ja, Hilde slutter"), "{end}");

        // Where there are two, one may go; that signs her out.
        let me = person(&town, "Ingrid");
        assert!(get(&town, &ingrid, &format!("{FOLK}/{me}/avslutt")).await.main_text().contains("Det er deg selv."));
        let gone = post(&town, &ingrid, &format!("{FOLK}/{me}/avslutt"), "").await;
        assert_eq!((gone.status.as_u16(), gone.header("location")), (303, "/logg-inn?ut=1"));
        assert_eq!(get(&town, &ingrid, FOLK).await.status, 303);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_not_made_for_somebody_who_has_a_way_in_and_the_earlier_one_ends() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let ingrid = town.sign_in("Ingrid").await;
        let odd = add(&town, &ingrid, "Odd", "odd@oyane-dps.example").await;
        let make = format!("{FOLK}/{odd}/lenke");
        let mut links = Vec::new();
        for _ in 0..3 {
            town.later(SignedDuration::from_secs(1));
            let made = post(&town, &ingrid, &make, "").await;
            assert_eq!(made.status, 200);
            links.push(made.text().split("/inn/").nth(1).unwrap()[..64].to_owned());
        }
        let fourth = post(&town, &ingrid, &make, "").await;
        assert!(fourth.status == 422 && fourth.main_text().contains("tre lenker"), "{}", fourth.main_text());
        let carried = |answer: Answer| answer.header("set-cookie").split(';').next().unwrap().to_owned();
        let first = carried(town.get(&format!("/inn/{}", links[0])).await);
        assert!(get(&town, &first, "/inn").await.main_text().contains("Lenken virker ikke lenger"));
        let last = carried(town.get(&format!("/inn/{}", links[2])).await);
        assert!(get(&town, &last, "/inn").await.main_text().contains("Velkommen inn"));
        let html = get(&town, &ingrid, "/administrasjon/invitasjoner").await.text();
        assert_eq!(html.matches("name=\"lenke\"").count(), 1);
        let name = html.split("name=\"lenke\" value=\"").nth(1).unwrap()[..16].to_owned();
        // Hilde, of another tenant, cannot.
        let hilde = town.sign_in("Hilde").await;
        let (_, said) = act(&town, &hilde, "/administrasjon/invitasjoner/trekk", &format!("lenke={name}")).await;
        assert!(said.contains("virket ikke lenger fra før"));
        let (_, said) = act(&town, &ingrid, "/administrasjon/invitasjoner/trekk", &format!("lenke={name}")).await;
        assert!(said.contains("trukket tilbake"));
        assert_eq!(post(&town, &last, "/inn", "").await.status, 422);

        let (now, id) = (town.clock.millis(), odd.clone());
        let begin =
            move |tx: &mut kernel::Tx<'_>| trust::store::sessions::begin(tx, &id, trust::people::Way::Passkey, "", now);
        town.db().write(begin).await.unwrap();
        town.later(SignedDuration::from_mins(4));
        let refused = post(&town, &ingrid, &make, "").await;
        assert!(refused.status == 422 && refused.main_text().contains("sin egen måte å logge inn på"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn others_things_are_not_there_and_the_page_is_the_same() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (ingrid, hilde) = (town.sign_in("Ingrid").await, town.sign_in("Hilde").await);
        let (amir, kari) = (person(&town, "Amir"), add(&town, &ingrid, "Kari", "kari@oyane-dps.example").await);
        let unit = unit(&town, &ingrid).await;
        let (role, _) =
            act(&town, &ingrid, &format!("{FOLK}/{kari}/rolle"), &format!("rolle=leader&enhet={unit}")).await;
        let role = role.rsplit('/').next().unwrap().to_owned();
        let (export, _) = act(&town, &ingrid, &format!("{UTTREKK}/be"), "").await;
        let export = export.rsplit('/').next().unwrap().to_owned();
        let mut paths = Vec::new();
        for (base, id, ends) in [
            (FOLK, &amir, &["", "/endre", "/avslutt", "/lenke", "/rolle"][..]),
            (ENHETER, &unit, &["", "/avslutt"][..]),
            (ROLLER, &role, &["", "/avslutt"][..]),
            (UTTREKK, &export, &[""][..]),
        ] {
            paths.extend(
                ends.iter().map(|end| (format!("{base}/{id}{end}"), format!("{base}/{}{end}", "0".repeat(36)))),
            );
        }
        for (theirs, nobodys) in &paths {
            let (one, other) = (get(&town, &hilde, theirs).await, get(&town, &hilde, nobodys).await);
            assert_eq!((one.status.as_u16(), other.status.as_u16()), (404, 404), "{theirs}");
            assert_eq!(one.bytes.len(), other.bytes.len(), "{theirs}: the same length");
            assert!(!one.text().contains("Amir") && !one.text().contains("Kari"));
        }
        for (path, form) in [
            (format!("{FOLK}/{amir}/endre"), "navn=X&epost=x@y.example".to_owned()),
            (format!("{FOLK}/{amir}/avslutt"), String::new()),
            (format!("{FOLK}/{amir}/logg-ut"), String::new()),
            (format!("{FOLK}/{amir}/tilbake"), String::new()),
            (format!("{FOLK}/{amir}/lenke"), String::new()),
            (format!("{FOLK}/{amir}/rolle"), "rolle=auditor".to_owned()),
            (format!("{ENHETER}/{unit}"), "navn=X".to_owned()),
            (format!("{ENHETER}/{unit}/avslutt"), String::new()),
            (format!("{ROLLER}/{role}/ja"), String::new()),
            (format!("{ROLLER}/{role}/nei"), String::new()),
            (format!("{ROLLER}/{role}/avslutt"), String::new()),
            (format!("{UTTREKK}/{export}/ja"), String::new()),
            (format!("{UTTREKK}/{export}/nei"), String::new()),
            (format!("{UTTREKK}/{export}/hent"), String::new()),
        ] {
            assert_eq!(post(&town, &hilde, &path, &form).await.status, 404, "{path}");
        }
        // A unit of others in one's own form.
        let marit = person(&town, "Marit");
        let refused =
            post(&town, &hilde, &format!("{FOLK}/{marit}/rolle"), &format!("rolle=leader&enhet={unit}")).await;
        assert_eq!(refused.status, 422);
        assert!(get(&town, &ingrid, &format!("{FOLK}/{amir}")).await.main_text().contains("amir@oyane-dps.example"));

        // Solveig leads a unit: she sees those in it, and changes nothing.
        let solveig = town.sign_in("Solveig").await;
        assert_eq!(get(&town, &solveig, &format!("{FOLK}/{amir}")).await.status, 200);
        let away = person(&town, "Ingrid");
        let (hidden, none) = (
            get(&town, &solveig, &format!("{FOLK}/{away}")).await,
            get(&town, &solveig, &format!("{FOLK}/{}", "0".repeat(36))).await,
        );
        assert_eq!((hidden.status.as_u16(), hidden.bytes.len()), (404, none.bytes.len()));
        for path in ["/ny", &format!("/{amir}/endre"), &format!("/{amir}/avslutt"), &format!("/{amir}/rolle")] {
            assert_eq!(get(&town, &solveig, &format!("{FOLK}{path}")).await.status, 404, "{path}");
        }
        // Amir is a peer worker, and Jonas an editor: for them there is no such room.
        for name in ["Amir", "Jonas"] {
            let cookie = town.sign_in(name).await;
            for path in [
                "/administrasjon",
                FOLK,
                ENHETER,
                ROLLER,
                UTTREKK,
                "/administrasjon/hendelser",
                "/administrasjon/invitasjoner",
            ] {
                assert_eq!(get(&town, &cookie, path).await.status, 404, "{name}: {path}");
            }
            assert!(!get(&town, &cookie, "/min-side").await.text().contains("/administrasjon"));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_reaches_far_wants_a_proof_of_the_last_minutes() {
    let town = Town::with_people(Engine::sqlite()).await;
    let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
    let amir = person(&town, "Amir");
    let (role, _) = act(&town, &ingrid, &format!("{FOLK}/{amir}/rolle"), "rolle=municipality_editor").await;
    town.later(SignedDuration::from_mins(6));
    assert_eq!(get(&town, &ingrid, FOLK).await.status, 200);
    for path in [
        format!("{FOLK}/{amir}/rolle"),
        format!("{FOLK}/{amir}/avslutt"),
        format!("{FOLK}/{amir}/lenke"),
        format!("{FOLK}/{amir}/endre"),
        format!("{UTTREKK}/be"),
    ] {
        let answer = get(&town, &ingrid, &path).await;
        assert!(answer.status == 303 && answer.header("location").contains("/logg-inn?til="), "{path}");
        assert_eq!(post(&town, &ingrid, &path, "rolle=leader").await.status, 401, "{path}");
    }
    let page = get(&town, &torunn, &role).await.text();
    assert!(!page.contains(&format!("action=\"{role}/ja\"")) && page.contains("/logg-inn?til="));
    assert_eq!(post(&town, &torunn, &format!("{role}/ja"), "").await.status, 401);
    let (_, said) = act(&town, &torunn, &format!("{role}/nei"), "").await;
    assert!(said.contains("Du sa nei."), "to say no needs no proof");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_searched_narrowed_and_paged() {
    let town = Town::with_people(Engine::sqlite()).await;
    let ingrid = town.sign_in("Ingrid").await;
    for n in 0..60 {
        let email = format!("person{n}@oyane-dps.example");
        let name = format!("Person {n:02}");
        let actor = {
            let cookie = ingrid.split_once('=').unwrap().1.to_owned();
            let now = town.clock.millis();
            town.db()
                .read(move |tx| trust::store::sessions::who(tx, &trust::secret::Token::read(&cookie).unwrap(), now))
                .await
                .unwrap()
                .unwrap()
        };
        let now = town.clock.millis();
        let can = trust::Can::ask(&actor, trust::access::Right::KeepPeople).unwrap();
        town.db()
            .write(move |tx| {
                let about = trust::store::people::About { name: &name, email: &email, language: kernel::Language::Nb };
                trust::store::people::add(tx, &can, about, now).map(drop)
            })
            .await
            .unwrap();
    }
    let first = get(&town, &ingrid, FOLK).await;
    assert!(
        first.main_text().contains("65 personer")
            && first.text().contains("side=2")
            && first.main_text().contains("Amir")
    );
    let second = get(&town, &ingrid, "/administrasjon/folk?side=2").await.main_text();
    assert!(second.contains("Solveig") && !second.contains("Amir"), "{second}");
    let beyond = get(&town, &ingrid, "/administrasjon/folk?side=99").await;
    assert_eq!(beyond.status, 200);
    for (query, there, not) in [
        ("navn=SOLV", "Solveig", "Amir"),
        ("navn=amir%40", "Amir", "Solveig"),
        ("rolle=auditor", "Bjarne", "Amir"),
        ("rolle=ingen", "Person 00", "Amir"),
    ] {
        let text = get(&town, &ingrid, &format!("{FOLK}?{query}")).await.main_text();
        assert!(text.contains(there) && !text.contains(not), "{query}: {text}");
    }
    let nobody = get(&town, &ingrid, "/administrasjon/folk?navn=zzz").await.main_text();
    assert!(nobody.contains("Ingen passer med det du valgte."));
}
