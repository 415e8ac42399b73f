//! Telephone numbers of a place's own, beside the national ones.

use super::administration_settings::{Hand, LINES, actions, id_after, linked, second_node};
use testkit::{Engine, Town, engines};

const LINE: [(&str, &str); 8] = [
    ("navn-nb", "Recoveryteamet"),
    ("navn-nn", "Recoverylaget"),
    ("navn-en", "The recovery team"),
    ("nummer", "56 15 81 00"),
    ("kommuner", "askøy"),
    ("stripe", "1"),
    ("kilde", "på askoy.kommune.no"),
    ("sjekket", "2026-11-22"),
];

fn line<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = LINE.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    kept.chain(more.iter().copied()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_of_their_own_stands_on_every_page_beside_the_national_ones() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (hilde, other) = (Hand::of(&town, "Hilde").await, second_node(&town).await);
        assert!(!town.get("/om").await.text().contains("56158100"), "kept for the next who asks");

        let tried = hilde.send(LINES, &line(&[("tid", "alltid"), ("gjor", "prov")])).await;
        assert!(tried.main_text().contains("Bor du i Askøy, svarer Recoveryteamet nå."), "{}", tried.main_text());
        assert!(!town.get("/om").await.text().contains("56158100"), "to look changes nothing");
        let page = hilde.done(LINES, &line(&[("tid", "alltid"), ("gjor", "lagre")])).await;
        assert!(page.main_text().contains("«Recoveryteamet» gjelder nå"));
        for (path, name) in [("/om", "Recoveryteamet"), ("/nn/om", "Recoverylaget"), ("/en/om", "The recovery team")] {
            let html = town.get(path).await.text();
            assert_eq!(html.matches("tel:+4756158100").count(), 2, "{path}: strip and foot, and no kept answer");
            assert!(html.contains(name) && html.contains("tel:113\"") && html.contains("tel:116123"), "{path}");
        }
        let hard = town.get("/aktiviteter?q=vil ikke leve").await.text();
        assert!(hard.contains("Bor du i Askøy, svarer Recoveryteamet nå."));
        assert!(!town.get("/aktiviteter?kommune=4626").await.text().contains("56158100"), "not for Øygarden");
        assert!(town.get("/aktiviteter?kommune=4627").await.text().contains("56158100"));
        assert!(town.get("/bygg-inn/askoy?kommune=4627").await.text().contains("56158100"), "in an embed too");
        other.catch_up().await.unwrap();
        assert_eq!(other.app.settings.settled.now().help_lines[0].number, "56158100");

        // Hours: it is Sunday noon, so a number of weekdays leaves the strip and says when.
        let id = linked(&page, LINES);
        let week = [
            ("tid", "uke"),
            ("id", &id),
            ("fra-mon", "9"),
            ("til-mon", "15.30"),
            ("fra-tue", "9"),
            ("til-tue", "15.30"),
        ];
        let page = hilde.done(LINES, &line(&[week.as_slice(), &[("gjor", "lagre")]].concat())).await;
        assert!(page.main_text().contains("Mandag\u{2060}–\u{2060}tirsdag klokka 09.00"), "{}", page.main_text());
        assert_eq!(town.get("/om").await.text().matches("tel:+4756158100").count(), 1, "the foot alone");
        town.later(jiff::SignedDuration::from_hours(22));
        assert_eq!(town.get("/om").await.text().matches("tel:+4756158100").count(), 2, "Monday at ten");

        let hilde = Hand::of(&town, "Hilde").await;
        let page = hilde.see(LINES).await;
        let page = hilde.done("/administrasjon/valg/slutt", &[("id", &linked(&page, LINES))]).await;
        assert!(!town.get("/om").await.text().contains("56158100"));
        hilde.done("/administrasjon/valg/tilbake", &[("id", &id_after(&page, "er tatt bort"))]).await;
        assert!(town.get("/om").await.text().contains("56158100"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_looked_at_closely_and_nothing_typed_is_lost() {
    let town = Town::with_people(Engine::sqlite()).await;
    let hilde = Hand::of(&town, "Hilde").await;
    let always = ("tid", "alltid");
    for (field, typed, says) in [
        ("navn-nn", "", "Skriv navnet på nynorsk."),
        ("navn-en", "An extremely long name that no telephone has room for", "høyst 40 tegn"),
        ("nummer", "", "Skriv nummeret."),
        ("nummer", "ring oss", "ikke et norsk telefonnummer"),
        ("nummer", "5615810", "Nummeret har sju sifre. Vanlige numre har åtte."),
        ("navn-nb", "Mental Helse 116 123", "Skriv navnet uten tall"),
        ("navn-en", "Mental Helse", "hører til et nasjonalt nummer"),
        ("nummer", "561580", "Nummeret har seks sifre."),
        ("nummer", "82912345", "koster ekstra å ringe"),
        ("nummer", "112", "Nødnumrene kjenner alle."),
        ("sjekket", "", "Ring nummeret først"),
        ("nummer", "12345678", "Ingen norske numre begynner slik"),
        ("nummer", "116 123", "er et av de nasjonale"),
        ("kommuner", "Askøy, Atlantis", "ingen kommune som heter «Atlantis»"),
        ("kilde", "", "Skriv hvor nummeret er lest"),
        ("sjekket", "2026-11-23", "i dag eller før"),
        ("sjekket", "i går", "i dag eller før"),
    ] {
        let html = hilde.refused(LINES, &line(&[always, (field, typed), ("gjor", "lagre")])).await;
        assert!(html.contains(says), "{field} «{typed}»");
        assert!(html.contains(&format!("name=\"{field}\"")) && html.contains(&format!("value=\"{typed}\"")), "{field}");
        assert!(html.contains("value=\"på askoy.kommune.no\"") || field == "kilde", "the rest is kept");
    }
    hilde.done(LINES, &line(&[always, ("gjor", "lagre")])).await;
    assert!(hilde.refused(LINES, &line(&[always])).await.contains("Det nummeret har dere lagt inn allerede."));
    for (hours, says) in [
        (vec![], "Velg om de svarer hele døgnet"),
        (vec![("tid", "uke")], "Fyll ut minst én dag"),
        (vec![("tid", "uke"), ("fra-mon", "9")], "Skriv både fra og til."),
        (vec![("tid", "uke"), ("fra-mon", "ni"), ("til-mon", "15")], "Skriv et klokkeslett"),
        (vec![("tid", "uke"), ("fra-mon", "9"), ("til-mon", "09.00")], "Fra og til er det samme."),
    ] {
        let html = hilde.refused(LINES, &line(&[hours.as_slice(), &[("gjor", "lagre")]].concat())).await;
        assert!(html.contains(says), "{hours:?}");
        assert!(hours.iter().all(|(_, typed)| html.contains(&format!("value=\"{typed}\""))), "{hours:?}");
    }
    assert_eq!(actions(&town, "askoy-kommune").await, ["setting.keep"], "what is refused leaves nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_has_rung_a_number_because_its_form_was_opened_and_an_old_one_is_looked_at_anew() {
    let town = Town::with_people(Engine::sqlite()).await;
    let hilde = Hand::of(&town, "Hilde").await;
    let form = hilde.see("/administrasjon/hjelpenumre/ny").await.text();
    let day = form.split("name=\"sjekket\"").nth(1).unwrap().split('>').next().unwrap().to_owned();
    assert!(!day.contains("2026"), "{day}");
    // Kept before there was a rule, and taken away.
    let page = hilde.done(LINES, &line(&[("tid", "alltid"), ("gjor", "lagre")])).await;
    let id = linked(&page, LINES);
    hilde.done("/administrasjon/valg/slutt", &[("id", &id)]).await;
    let dear = "UPDATE trust_setting SET body = REPLACE(body, '56158100', '82912345') WHERE kind = 'help_line'";
    town.db().write(|tx| tx.script(dear)).await.unwrap();
    let back = hilde.send("/administrasjon/valg/tilbake", &[("id", &id)]).await;
    assert_eq!(back.header("location"), format!("{LINES}/{id}"), "to its form, where it is looked at");
    assert!(!town.get("/om").await.text().contains("82912345"));
    // What reaches so far wants a proof of the last minutes.
    town.later(jiff::SignedDuration::from_mins(6));
    let late = hilde.send(LINES, &line(&[("tid", "alltid"), ("gjor", "lagre")])).await;
    assert_eq!(late.status, 401);
    assert!(late.text().contains("value=\"Recoveryteamet\"") && late.main_text().contains("Vis at det er deg"));
    // Locked while she wrote: all of it is on the page, to be sent again when she is in.
    town.later(jiff::SignedDuration::from_mins(16));
    let locked = hilde.send(LINES, &line(&[("tid", "alltid"), ("kilde", "<b> & \"her\""), ("gjor", "lagre")])).await;
    assert_eq!((locked.status.as_u16(), locked.header("cache-control")), (401, "no-store"));
    let html = locked.text();
    assert!(locked.main_text().contains("Du ble logget ut mens du skrev."), "{}", locked.main_text());
    assert!(html.contains("value=\"&lt;b&gt; &amp; &quot;her&quot;\"") && html.contains("target=\"_blank\""), "{html}");
    assert!(html.contains("action=\"/administrasjon/hjelpenumre\"") && !html.contains("type=\"search\""), "{html}");
    let pressed = hilde.send("/logg-ut", &[]).await;
    assert!(pressed.status == 401 && pressed.main_text().contains("ingenting er gjort ennå"), "nothing was written");
}
