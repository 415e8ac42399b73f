//! Every page in every language: one first heading, every field labelled, no text missing, no identifier twice.

use std::collections::BTreeMap;
use testkit::{Engine, Town};

const PAGES: &[&str] = &[
    "/",
    "/aktiviteter",
    "/aktiviteter?q=jeg er så ensom",
    "/aktiviteter?q=qwxzqwxz",
    "/aktiviteter?q=gratis mat Straume tirsdag",
    "/aktiviteter?q=vil ikke leve",
    "/aktiviteter?tema=food&gratis=1&kommune=4626",
    "/aktiviteter/apent-naust",
    "/aktiviteter/erfaringskafeen",
    "/aktiviteter/apent-naust/si-fra",
    "/aktiviteter/apent-naust/si-fra?takk=1",
    "/foresla",
    "/foresla?kommune=4627",
    "/foresla?takk=1&kommune=4627",
    "/foresla?takk=1&kommune=0301",
    "/treff",
    "/treff?kommune=4627&slag=cafe",
    "/treff?kommune=0301",
    "/treff?maaned=2026-12",
    "/treff/erfaringskafe-straume",
    "/treff/rolig-tur-pa-herdla",
    "/treff/erfaringskafe-straume/2026-12-08",
    "/treff/rolig-tur-pa-herdla/2026-11-28",
    "/treff/erfaringskafe-straume/2026-11-10",
    "/treff/erfaringskafe-straume/2026-12-08/angre",
    "/treff/erfaringskafe-straume/plakat",
    "/treff/erfaringskafe-straume/2026-12-08/plakat?skrift=stor",
    "/treff/erfaringskafe-straume/del",
    "/treff/erfaringskafe-straume/2026-12-08/del",
    "/treff/bygg-inn",
    "/treff/bygg-inn?kommune=4627&slag=cafe&sted=straume&nettsted=www.askoy.kommune.no",
    "/treff/bygg-inn/askoy",
    "/treff/bygg-inn/askoy?kommune=4627",
    "/treff/bygg-inn/askoy?kommune=9999",
    "/folge/treff/erfaringskafe-straume/2026-12-08",
    "/folge/treff/erfaringskafe-straume/2026-11-10",
    "/folge/aktiviteter/apent-naust",
    "/folge/svar",
    "/minn-meg/000000000000",
    "/kurs",
    "/kurs/et-kurs",
    "/kurs/et-kurs/bergen/meld-paa",
    "/kurs/et-kurs/bergen/meld-paa?sendt=email",
    "/kurs/bevis",
    "/messer",
    "/messer/fra-a-til-a",
    "/min-liste",
    "/inspirasjon",
    "/om",
    "/personvern",
    "/tilgjengelighet",
    "/apne-data",
    "/apne-data/api",
    "/apne-data/profil",
    "/bygg-inn",
    "/bygg-inn?kommune=4627&visning=uke&nettsted=www.askoy.kommune.no",
    "/bygg-inn/askoy?kommune=4627",
    "/bygg-inn/askoy?kommune=4627&visning=kart",
    "/bygg-inn/askoy?kommune=4627&tema=food&visning=uke",
    "/bygg-inn/askoy?kommune=0301",
    "/bygg-inn/askoy?kommune=9999",
    "/logg-inn",
    "/logg-inn?ut=1",
    "/logg-inn/sendt",
    "/inn",
    "/finnes-ikke",
];

/// What Amir has to ring.
const CANDIDATE: &str = "0192f0c1-0000-7000-8000-0000000000ca";

/// The fair of the demo town.
const FAIR: &str = "00000026-0000-4000-8000-000000000001";
/// A course, and one time that it is held.
const COURSE: &str = "0192f0c1-0000-7000-8000-0000000000c0";
const RUN: &str = "0192f0c1-0000-7000-8000-0000000000c1";

/// Pages of those who look after people, and who looks. `PERSON`, `UNIT`, `ROLE` and `AGAIN` are Solveig's.
const OURS: &[(&str, &str)] = &[
    ("Solveig", "/mine-treff/oversikt"),
    ("Jonas", "/mine-treff/oversikt?aar=2026"),
    ("Ingrid", "/min-side"),
    ("Ingrid", "/administrasjon"),
    ("Ingrid", "/administrasjon/folk"),
    ("Ingrid", "/administrasjon/folk?sluttet=1"),
    ("Ingrid", "/administrasjon/folk?navn=zzz&rolle=leader"),
    ("Ingrid", "/administrasjon/folk/ny"),
    ("Ingrid", "/administrasjon/folk/PERSON"),
    ("Solveig", "/administrasjon/folk/PERSON"),
    ("Ingrid", "/administrasjon/folk/PERSON?gjort=invited"),
    ("Ingrid", "/administrasjon/folk/SILENT"),
    ("Ingrid", "/administrasjon/folk/SILENT/lenke"),
    ("Ingrid", "/administrasjon/folk/PERSON/endre"),
    ("Ingrid", "/administrasjon/folk/PERSON/rolle"),
    ("Ingrid", "/administrasjon/folk/PERSON/lenke"),
    ("Ingrid", "/administrasjon/folk/PERSON/avslutt"),
    ("Ingrid", "/administrasjon/enheter"),
    ("Ingrid", "/administrasjon/enheter/UNIT"),
    ("Ingrid", "/administrasjon/enheter/UNIT/avslutt"),
    ("Ingrid", "/administrasjon/roller"),
    ("Ingrid", "/administrasjon/roller/ROLE"),
    ("Ingrid", "/administrasjon/roller/ROLE/avslutt"),
    ("Ingrid", "/administrasjon/invitasjoner"),
    ("Ingrid", "/administrasjon/folk/PERSON/slippe-inn"),
    ("Ingrid", "/administrasjon/slippe-inn"),
    ("Ingrid", "/administrasjon/slippe-inn/AGAIN"),
    ("Bjarne", "/administrasjon/slippe-inn"),
    ("Bjarne", "/administrasjon/slippe-inn/AGAIN"),
    ("Ingrid", "/administrasjon/slippe-inn/AGREED"),
    ("Bjarne", "/administrasjon/slippe-inn/AGREED"),
    ("Ingrid", "/administrasjon/slippe-inn/OVER"),
    ("Solveig", "/min-side"),
    ("Ingrid", "/administrasjon/virksomhet"),
    ("Ingrid", "/administrasjon/arbeid"),
    ("Bjarne", "/administrasjon"),
    ("Bjarne", "/administrasjon/hendelser"),
    ("Bjarne", "/administrasjon/hendelser?hva=person.add&fra=2026-11-22"),
    ("Ingrid", "/administrasjon/uttrekk"),
    ("Ingrid", "/administrasjon/uttrekk/be"),
    ("Jonas", "/redaksjon"),
    ("Jonas", "/redaksjon?vis=alle"),
    ("Jonas", "/redaksjon?type=savnet"),
    ("Jonas", "/redaksjon?hviler=1"),
    ("Jonas", "/redaksjon/savnet"),
    ("Jonas", "/redaksjon/innbygging"),
    ("Jonas", "/redaksjon/maaned"),
    ("Jonas", "/redaksjon/maaned/2026-10"),
    ("Jonas", "/redaksjon/ny"),
    ("Jonas", "/redaksjon/tilbud"),
    ("Jonas", "/redaksjon/tilbud?sok=zzz&status=over&ferskhet=eldre&kommune=4627"),
    ("Jonas", "/redaksjon/tilbud/ENTRY"),
    ("Jonas", "/redaksjon/tilbud/ENTRY/endre"),
    ("Jonas", "/redaksjon/tilbud/ENTRY/endre?sprak=en"),
    ("Jonas", "/redaksjon/tilbud/ENTRY/lenke"),
    ("Jonas", "/redaksjon/tilbud/ENTRY/sla-sammen"),
    ("Jonas", "/redaksjon/tilbud/ENTRY/sla-sammen?sok=a"),
    ("Jonas", "/redaksjon/tilbud/ENTRY/sla-sammen/TWIN"),
    ("Jonas", "/redaksjon/tilbud/ENTRY/bilde"),
    ("Jonas", "/redaksjon/tilbud/ENTRY?gjort=bilde"),
    ("Jonas", "/stemmer/HOLDER/ENTRY/bilde"),
    ("Jonas", "/stemmer/HOLDER"),
    ("Jonas", "/stemmer/HOLDER?gjort=stemmer&om=ENTRY"),
    ("Jonas", "/stemmer/HOLDER/ENTRY"),
    ("Jonas", "/stemmer/HOLDER/ENTRY/stenge"),
    ("Jonas", "/redaksjon/lenker"),
    ("Jonas", "/redaksjon/lenker?gjort=stille&lenke=LINK"),
    ("Jonas", "/redaksjon/register"),
    ("Jonas", "/redaksjon/import"),
    ("Jonas", "/redaksjon/import/MAPPED"),
    ("Jonas", "/redaksjon/import/MAPPED/ord"),
    ("Jonas", "/redaksjon/import/MAPPED/gi-opp"),
    ("Jonas", "/redaksjon/import/TRIED"),
    ("Jonas", "/redaksjon/import/TRIED?hva=alike"),
    ("Jonas", "/redaksjon/import/TAKING"),
    ("Jonas", "/redaksjon/import/TAKEN"),
    ("Jonas", "/redaksjon/import/tatt-inn/NUMBER"),
    ("Jonas", "/redaksjon/kartlegging"),
    ("Amir", "/redaksjon/kartlegging?gjort=limt-inn"),
    ("Jonas", "/redaksjon/kartlegging/alle"),
    ("Jonas", "/redaksjon/kartlegging/alle?vis=ready&kommune=4627&side=2"),
    ("Jonas", "/redaksjon/kartlegging/ny"),
    ("Jonas", "/redaksjon/kartlegging/lim-inn"),
    ("Amir", "/redaksjon/kartlegging/brreg"),
    ("Amir", "/redaksjon/kartlegging/regneark"),
    ("Jonas", "/redaksjon/kartlegging/regneark?gjort=tatt-ut"),
    ("Amir", "/redaksjon/kartlegging/regneark/CANDIDATE"),
    ("Jonas", "/redaksjon/kartlegging/oversikt"),
    ("Jonas", "/redaksjon/kartlegging/oversikt?kommune=4627"),
    ("Amir", "/redaksjon/kartlegging/oversikt"),
    ("Amir", "/redaksjon/kartlegging/CANDIDATE"),
    ("Amir", "/redaksjon/kartlegging/CANDIDATE/endre"),
    ("Amir", "/folge-med"),
    ("Marit", "/folge-med?gjort=blir-med"),
    ("Amir", "/folge-med/00000025-0000-4000-8000-000000000001"),
    ("Amir", "/folge-med/00000025-0000-4000-8000-000000000002?gjort=angret"),
    ("Amir", "/folge-med/00000025-0000-4000-8000-000000000003?gjort=ja"),
    ("Amir", "/mine-treff"),
    ("Jonas", "/treff"),
    ("Amir", "/mine-treff/ny"),
    ("Amir", "/mine-treff/hent-inn"),
    ("Amir", "/mine-treff/hent-inn/abonnement"),
    ("Amir", "/mine-treff/ny?som=CAFE"),
    ("Amir", "/mine-treff/CAFE"),
    ("Solveig", "/mine-treff/CAFE?gjort=pause"),
    ("Amir", "/mine-treff/CAFE/endre"),
    ("Amir", "/mine-treff/CAFE/datoer"),
    ("Amir", "/mine-treff/CAFE/pause"),
    ("Amir", "/mine-treff/CAFE/overlat"),
    ("Amir", "/mine-treff/CAFE/dato/2026-12-08"),
    ("Amir", "/mine-treff/CAFE/dato/2026-11-10"),
    ("Amir", "/mine-treff/kurs"),
    ("Amir", "/mine-treff/kurs/ny"),
    ("Amir", "/mine-treff/kurs/KURS"),
    ("Amir", "/mine-treff/kurs/KURS/endre"),
    ("Amir", "/mine-treff/kurs/KURS/ny-gang?kopi=GANG"),
    ("Amir", "/mine-treff/kurs/gang/GANG?gjort=apnet"),
    ("Amir", "/mine-treff/kurs/gang/GANG/endre"),
    ("Amir", "/mine-treff/kurs/gang/GANG/avlys"),
    ("Amir", "/mine-treff/kurs/gang/GANG/deltakere"),
    ("Amir", "/mine-treff/kurs/gang/GANG/oppmote"),
    ("Amir", "/mine-treff/kurs/gang/GANG/beskjed"),
    ("Amir", "/mine-treff/kurs/gang/GANG/vurdering"),
    ("Amir", "/mine-treff/messer"),
    ("Jonas", "/mine-treff/messer/ny"),
    ("Amir", "/mine-treff/messer/ny?kopi=FAIR"),
    ("Amir", "/mine-treff/messer/FAIR?gjort=apnet"),
    ("Amir", "/mine-treff/messer/FAIR/endre"),
    ("Amir", "/mine-treff/messer/FAIR/avlys"),
    ("Amir", "/mine-treff/messer/FAIR/inviter?q=naust"),
    ("Amir", "/mine-treff/messer/FAIR/utstillere?gjort=invitert"),
    ("Amir", "/mine-treff/messer/FAIR/utstillere/EXHIBITOR"),
    ("Amir", "/mine-treff/messer/FAIR/plan?uten-plass=3"),
    ("Amir", "/mine-treff/messer/FAIR/program"),
    ("Amir", "/mine-treff/messer/FAIR/etterpaa?gjort=notert"),
    ("Amir", "/mine-treff/messer/FAIR/takk"),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_those_who_work_here_is_whole_in_every_language() {
    let town = sending().await;
    let (ingrid, bjarne, solveig) =
        (town.sign_in("Ingrid").await, town.sign_in("Bjarne").await, town.sign_in("Solveig").await);
    let amir = town.sign_in("Amir").await;
    let person = town.site.cast().members().iter().find(|one| one.name == "Solveig").unwrap().person.clone();
    let silent = town.site.cast().members().iter().find(|one| one.name == "Amir").unwrap().person.clone();
    hold_back(&town, &silent).await;
    break_links(&town).await;
    let linked = |html: &str, before: &str| html.split(before).nth(1).unwrap()[..36].to_owned();
    let units = town.get_with("/administrasjon/enheter", "cookie", &ingrid).await.text();
    let unit = linked(&units, "/administrasjon/enheter/");
    let page = town.get_with(&format!("/administrasjon/folk/{person}"), "cookie", &ingrid).await.text();
    let role = linked(&page, "/administrasjon/roller/");
    // Solveig is to be let in again: it waits, it is agreed, it was stopped.
    let again = ["AGAIN", "AGREED", "OVER"].map(|state| (state, format!("0192f0c1-0000-7000-8000-00000{state:0>7}")));
    for ((_, id), (agreed, ended)) in again.clone().into_iter().zip([("NULL", "NULL"), ("1", "NULL"), ("1", "1")]) {
        let ask = format!(
            "INSERT INTO trust_recovery (id, tenant, person, asked_by, asked_at, agreed_by, agreed_at, ended_at)
            SELECT '{id}', tenant, id, id, {}, id, {agreed}, {ended} FROM trust_person WHERE id = '{person}'",
            town.clock.millis()
        );
        town.db().write(move |tx| tx.script(&ask)).await.unwrap();
    }
    let (jonas, number) = (town.sign_in("Jonas").await, lists(&town).await);
    let (entry, holder) = held(&town).await;
    let twin = town.db().read(|tx| directory::store::by_slug(tx, "erfaringskafeen")).await.unwrap().unwrap();
    let twin = twin.parts.service.id;
    // Amir has a candidate to ring, who did not answer yesterday.
    let ring = format!(
        "INSERT INTO directory_candidate (id, tenant, name, municipality, phone, phone_wrong, note, themes, source, state, holder, version, made_at, made_by)
        VALUES ('{CANDIDATE}', 'oyane-dps', 'Perlekurset', '4627', '55501234', 0, 'Torsdager', 'food', 'import', 'calling', '{silent}', 2, 1, '{silent}');
        INSERT INTO directory_contact_attempt (id, tenant, candidate, made_at, made_by, way, outcome, note, before_state, before_wrong, version)
        VALUES ('forsøk', 'oyane-dps', '{CANDIDATE}', 1, '{silent}', 'phone', 'no_answer', 'Rart pip', 'calling', 0, 2)"
    );
    town.db().write(move |tx| tx.script(&ring)).await.unwrap();
    hold_course(&town).await;
    town.site.settle_fair().await.unwrap();
    let invited = town.db().read(|tx| {
        let sql = "SELECT id FROM gatherings_fair_exhibitor WHERE answer = 'yes' ORDER BY name LIMIT 1";
        tx.row(sql, kernel::storage::params![])?.map(|row| row.text(0)).transpose()
    });
    let exhibitor = invited.await.unwrap().unwrap();
    for language in ["", "/nn", "/en"] {
        for (who, page) in OURS {
            let page = page
                .replace("HOLDER", &holder)
                .replace("ENTRY", &entry)
                .replace("TWIN", &twin)
                .replace("PERSON", &person)
                .replace("UNIT", &unit)
                .replace("ROLE", &role)
                .replace("SILENT", &silent)
                .replace("LINK", "link-broken")
                .replace("NUMBER", &number)
                .replace("CANDIDATE", CANDIDATE)
                .replace("KURS", COURSE)
                .replace("EXHIBITOR", &exhibitor)
                .replace("FAIR", FAIR)
                .replace("GANG", RUN)
                .replace("CAFE", "00000022-0000-4000-8000-000000000001");
            let page = again.iter().fold(page, |page, (state, id)| page.replace(state, id));
            let cookie = match *who {
                "Ingrid" => &ingrid,
                "Bjarne" => &bjarne,
                "Jonas" => &jonas,
                "Amir" => &amir,
                _ => &solveig,
            };
            let address = format!("{language}{page}");
            let answer = town.get_with(&address, "cookie", cookie).await;
            assert_eq!(answer.status, 200, "{who}: {address}");
            whole(&address, &answer.text());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_whole_in_every_language() {
    let town = sending().await;
    hold_course(&town).await;
    town.site.settle_fair().await.unwrap();
    for language in ["", "/nn", "/en"] {
        for page in PAGES {
            let address = format!("{language}{}", if *page == "/" && !language.is_empty() { "" } else { page });
            let html = town.get(&address).await.text();
            whole(&address, &html);
        }
    }
}

/// Lists that somebody has brought, wherever they have come to, by those words; says the number of an import.
async fn lists(town: &Town) -> String {
    let about = r#"{"kind":"xlsx","sheets":["A","B"],"sheet":"A","columns":["Navn","Tema"],"renamed":["Tema"],"first":[["Tur","ute"]],"rows":3}"#;
    let draft = r#"{"name":"Laget","licence":"","url":"","language":"nb","dates":"dmy","source":"x/laget","sheet":"A","municipality":"",
        "columns":[{"column":"Navn","field":"service.name","split":"","key":true,"words":{}},
        {"column":"Tema","field":"service.themes","split":",","key":false,"words":{}}]}"#;
    let counts = r#"{"rows":3,"new":1,"changed":1,"same":0,"left_out":1,"refused":1}"#;
    let add = move |tx: &mut kernel::Tx<'_>| {
        for (id, state) in [("MAPPED", "mapping"), ("TRIED", "tried"), ("TAKING", "taking"), ("TAKEN", "taken")] {
            tx.execute(
                "INSERT INTO directory_upload (id, tenant, file, digest, added_at, added_by, state, about, draft, headers,
                done_count, item_count, counts, leaves_alike, beat_at) VALUES ($1, 'askoy-kommune', 'lag.csv', 'x', 1, 'x', $2, $3, $4,
                'x', 1, 3, $5, 0, 1)",
                kernel::storage::params![id, state, about, draft, counts],
            )?;
            for (kind, reason) in [("refused", "columns"), ("look", "no-meaning"), ("alike", "like-name")] {
                tx.execute(
                    "INSERT INTO directory_upload_finding (upload, kind, n, tenant, line, place, cell, reason, a, b)
                    VALUES ($1, $2, 0, 'askoy-kommune', 2, 'Navn', 'Tur', $3, '1', '2')",
                    kernel::storage::params![id, kind, reason],
                )?;
            }
        }
        // A piece with two rows, so that there are words to ask about.
        tx.execute(
            "INSERT INTO directory_upload_piece (upload, n, tenant, bytes) VALUES ('MAPPED', 0, 'askoy-kommune', $1)",
            kernel::storage::params![b"Navn,Tema\nTur,ute\nKor,song\n".to_vec()],
        )?;
        let row = tx.row(
            "INSERT INTO directory_import (tenant, kind, file, digest, state, begun, item_count, added, changed, same, refused, left_out)
            VALUES ('askoy-kommune', 'csv', 'lag.csv', 'x', 'done', 1, 3, 1, 1, 0, 1, 0) RETURNING id",
            kernel::storage::params![],
        )?;
        row.map_or(Ok(0), |row| row.int(0))
    };
    town.db().write(add).await.unwrap().to_string()
}

/// A town that could send letters; none goes.
async fn sending() -> Town {
    let folder = std::env::temp_dir().join("varde-no-letter-goes");
    let written = mail::settings::Written { folder: Some(folder), from: Some("a@b.example"), ..Default::default() };
    Town::with_mail(Engine::sqlite(), written.read().unwrap().unwrap()).await
}

/// A course that is open for everybody.
async fn hold_course(town: &Town) {
    let sql = format!(
        "INSERT INTO gatherings_course (id, tenant, slug, language, name, about, for_whom, material, made_at, changed_at)
        VALUES ('{COURSE}', 'oyane-dps', 'et-kurs', 'nb', 'Et kurs', 'Hva det er.', 'Alle', '', 1, 1);
        INSERT INTO gatherings_course_run
        (id, tenant, course, slug, town, venue, contact, seats, state, reason, made_at, changed_at)
        VALUES ('{RUN}', 'oyane-dps', '{COURSE}', 'bergen', 'Bergen', 'Rådhuset', 'Amir', 10, 'open', '', 1, 1);
        INSERT INTO gatherings_course_day (id, tenant, run, date, starts, ends)
        VALUES ('en-dag', 'oyane-dps', '{RUN}', '2027-03-01', '10:00', '16:00')"
    );
    town.db().write(move |tx| tx.script(&sql)).await.unwrap();
}

/// Somebody is not reached and wants less, and a letter to them is dead.
async fn hold_back(town: &Town, person: &str) {
    let sql = format!(
        "INSERT INTO mail_silence (person, why, tenant, code, mark, since)
         SELECT id, 'bounced', tenant, 'receiver 550 5.1.1', 'x', made_at FROM trust_person WHERE id = '{person}';
         INSERT INTO mail_silence (person, why, tenant, code, mark, since)
         SELECT id, 'stopped', tenant, '', '', made_at FROM trust_person WHERE id = '{person}';
         INSERT INTO mail_outbox (id, tenant, person, kind, about, state, reason, made_at, due_at, tries, leased_until)
         SELECT 'x', tenant, id, 'invitation', '{{}}', 'dead', 'receiver 550 5.1.1', made_at, made_at, 1, 0
         FROM trust_person WHERE id = '{person}'"
    );
    town.db().write(move |tx| tx.script(&sql)).await.unwrap();
}

/// Three web addresses of an entry in Askøy: one does not answer, one has moved, one was seen to work.
async fn break_links(town: &Town) {
    let link = |state: &str, more: &str, silent: &str| {
        format!(
            "INSERT INTO directory_link (digest, tenant, address, state, fault, code, moved_to, since, tries, asked_on, due)
             SELECT 'link-{state}', tenant, 'https://lag.example/{state}', {more}, '2026-11-03', 3, '2026-11-05', '2026-11-26'
             FROM directory_service WHERE slug = 'apent-naust';
             INSERT INTO directory_link_use (service, link, tenant, part, silent_until)
             SELECT id, 'link-{state}', tenant, 'organization', {silent} FROM directory_service WHERE slug = 'apent-naust';"
        )
    };
    let sql = link("broken", "'broken', 'gone', 404, NULL", "NULL")
        + &link("moved", "'moved', NULL, NULL, 'https://nytt.example/'", "NULL")
        + &link("silent", "'broken', 'slow', NULL, NULL", "'2027-02-20'");
    town.db().write(move |tx| tx.script(&sql)).await.unwrap();
}

/// One first heading, every field labelled, no text missing, no identifier twice.
fn whole(address: &str, html: &str) {
    assert_eq!(html.matches("<h1").count(), 1, "{address}: one first heading");
    assert!(!html.contains('⟦'), "{address}: {:?}", html.split('⟦').nth(1).and_then(|t| t.split('⟧').next()));
    assert!(!html.contains("{ $") && !html.contains("{$"), "{address}: a value is not filled in");
    let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
    for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        *ids.entry(id).or_default() += 1;
    }
    let twice: Vec<_> = ids.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "{address}: {twice:?}");
    for (at, _) in html.match_indices('<') {
        let tag = html[at + 1..].split('>').next().unwrap();
        let field = ["input ", "textarea ", "select "].iter().any(|name| tag.starts_with(name));
        if !field || tag.contains("type=\"hidden\"") {
            continue;
        }
        let id = tag.split(" id=\"").nth(1).and_then(|rest| rest.split('"').next());
        let pointed_at = id.is_some_and(|id| html.contains(&format!("for=\"{id}\"")));
        let wrapped = html[..at].rfind("<label") > html[..at].rfind("</label>");
        assert!(pointed_at || wrapped || tag.contains("aria-label"), "{address}: {tag}");
    }
}

/// An entry, and a link of whoever holds it.
async fn held(town: &Town) -> (String, String) {
    let row = town.db().read(|tx| directory::store::by_slug(tx, "apent-naust")).await.unwrap().unwrap();
    let (id, now) = (row.parts.service.id, town.clock.millis());
    let holder = format!("o/{}", row.parts.organization_id.unwrap());
    let make = move |tx: &mut kernel::Tx<'_>| directory::store::make_holder_link(tx, "4627", &holder, "email", now);
    let token = town.db().write(make).await.unwrap();
    (id, token.carried().to_owned())
}
