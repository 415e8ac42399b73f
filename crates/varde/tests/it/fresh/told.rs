//! Somebody has come into an organisation's mailbox, and changes its telephone and then its address.

use super::go_round;
use crate::{
    administration_people::{act, get},
    mail::{FROM, sink::Sink},
};
use directory::entry::{Draft, times::Row};
use jiff::SignedDuration;
use mail::{Roads, settings::Written, sms};
use testkit::{Engine, Gateway, Town, engines};
use url::form_urlencoded::Serializer;

const MOBILE: &str = "91 23 45 67";
const THIEFS: &str = "98 76 54 32";

async fn town(engine: Engine, sink: &Sink, gateway: &Gateway) -> Town {
    let (address, sending) = (sink.address(), gateway.address());
    let mail =
        Written { smtp: Some(&address), from: Some(FROM), bounces: Some("retur@post.example"), ..Written::default() };
    let texting = sms::Written {
        url: Some(&sending),
        header: Some("Authorization"),
        secret: Some("Bearer naust".to_owned()),
        body: Some(r#"{"to": "{to}", "text": "{text}"}"#),
        ..sms::Written::default()
    };
    let (mail, sms) = (mail.read().unwrap(), texting.read().unwrap());
    Town::with_mail(engine, Roads { mail, sms, ..Roads::default() }).await
}

async fn draft(town: &Town, id: &str) -> Draft {
    let id = id.to_owned();
    let row = town.db().read(move |tx| directory::store::by_ids(tx, &[id])).await.unwrap().pop().unwrap();
    Draft::read(&row)
}

/// The form as somebody sends it who changed this and nothing else.
async fn changed(town: &Town, page: &str, id: &str, changes: &[(&str, &str)]) -> String {
    let html = town.get(page).await.text();
    let hidden = |name: &str| {
        let value = html.split_once(&format!("name=\"{name}\" value=\"")).unwrap().1;
        value.split('"').next().unwrap().to_owned()
    };
    let mut draft = draft(town, id).await;
    for (key, value) in changes {
        draft.put(*key, *value);
    }
    let mut form = Serializer::new(String::new());
    for name in ["nokkel", "grunnlag", "sprak"] {
        form.append_pair(name, &hidden(name));
    }
    form.append_pair("gjor", "send");
    for (key, value) in &draft.values {
        match key.as_str() {
            "times" | "seasons" => {}
            "themes" | "for_whom" => {
                for word in value.split(',') {
                    form.append_pair(key, word);
                }
            }
            _ => {
                form.append_pair(key, value);
            }
        }
    }
    for (at, line) in draft.lines("times").iter().enumerate() {
        let row = Row::of_line(line);
        for (name, value) in [("takt", &row.beat), ("dag", &row.day), ("fra", &row.from), ("til", &row.to)] {
            form.append_pair(&format!("{name}-{at}"), value);
        }
    }
    for (at, line) in draft.lines("seasons").iter().enumerate() {
        let mut words = line.splitn(3, ' ');
        for name in ["stengt-fra", "stengt-til", "stengt-hvorfor"] {
            let word = words.next().unwrap_or_default();
            let day = word.split_once('-').filter(|_| name != "stengt-hvorfor").map(|(m, d)| format!("{d}.{m}."));
            form.append_pair(&format!("{name}-{at}"), day.as_deref().unwrap_or(word));
        }
    }
    form.finish()
}

/// Jonas says yes to all that waits about an entry; says the proposal's page.
async fn approve(town: &Town, jonas: &str, id: &str) -> String {
    let seen = get(town, jonas, &format!("/redaksjon/tilbud/{id}")).await.text();
    let path =
        format!("/redaksjon/forslag/{}", seen.split("/redaksjon/forslag/").nth(1).unwrap().split('"').next().unwrap());
    let page = get(town, jonas, &path).await.text();
    let keys = page.split("name=\"felt\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let form: String = keys.map(|key| format!("&felt={key}")).collect();
    let (_, said) = act(town, jonas, &path, &format!("gjor=ja{form}")).await;
    assert!(said.contains("Godkjent av Jonas"), "{said}");
    town.carry().await;
    town.site.catch_up().await.unwrap();
    path
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_come_into_a_mailbox_changes_no_number_unseen() {
    for engine in engines() {
        let (sink, gateway) = (Sink::start(), Gateway::start("Bearer naust"));
        let town = town(engine, &sink, &gateway).await;
        let slug = "apent-naust";
        let id = town.db().read(move |tx| directory::store::by_slug(tx, slug)).await.unwrap().unwrap().parts.service.id;
        // Jonas knows their mobile number.
        let jonas = town.sign_in("Jonas").await;
        let edit = format!("/redaksjon/tilbud/{id}/endre");
        let form = {
            let html = get(&town, &jonas, &edit).await.text();
            let base = html.split_once("name=\"grunnlag\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
            format!(
                "sprak=nb&gjor=send&grunnlag={base}&name.nb=Naustet&phone={}&email=post@naustet.example",
                MOBILE.replace(' ', "+")
            )
        };
        act(&town, &jonas, &edit, &form).await;
        let link = loop {
            town.later(SignedDuration::from_hours(31 * 24));
            go_round(&town).await;
            let letter = sink.letters().into_iter().find(|letter| letter.text.contains("Naustet"));
            if let Some(letter) = letter {
                let at = letter.text.find("/stemmer/").unwrap();
                break letter.text[at..].split_whitespace().next().unwrap().to_owned();
            }
        };
        let page = format!("{link}/{id}");
        let address = draft(&town, &id).await.get("email").to_owned();
        drop(gateway.texts());

        // The number first. The public sees the old one until Jonas has looked.
        let sent = town.post(&page, &changed(&town, &page, &id, &[("phone", THIEFS)]).await).await;
        assert!(sent.header("location").contains("gjort=sendt"), "{} {}", sent.status, sent.main_text());
        town.carry().await;
        let public = format!("/a/{}", {
            let of = id.clone();
            town.db().read(move |tx| directory::store::by_ids(tx, &[of])).await.unwrap().pop().unwrap().code
        });
        let public = town.get(&public).await.header("location").to_owned();
        let shown = town.get(&public).await.text();
        assert!(shown.contains(MOBILE) && !shown.contains(THIEFS), "an editor looks first");
        assert_eq!(sink.letters().len(), 0, "nothing has changed yet");
        let jonas = town.sign_in("Jonas").await;
        approve(&town, &jonas, &id).await;
        assert!(town.get(&public).await.text().contains(THIEFS));
        let letters = sink.letters();
        assert_eq!(
            letters.len(),
            1,
            "one address hears once: {:?}",
            letters.iter().map(|l| &l.subject).collect::<Vec<_>>()
        );
        assert!(letters[0].to.contains(&address) && letters[0].text.contains("De kan sette det tilbake"));
        let texts = gateway.texts();
        assert_eq!(texts.len(), 1, "whoever has the old telephone hears of it");
        assert!(texts[0].body.contains("4791234567") && texts[0].body.contains("ring kommunen"), "{}", texts[0].body);
        assert!(!texts[0].body.contains("Naustet"), "a telephone may lie where others see it");

        // Then the address: the old one hears, and the new one.
        town.later(SignedDuration::from_hours(2));
        let wanted = changed(&town, &page, &id, &[("email", "tyv@et-annet-sted.example")]).await;
        assert_eq!(town.post(&page, &wanted).await.status, 303);
        let jonas = town.sign_in("Jonas").await;
        let path = approve(&town, &jonas, &id).await;
        let letters = sink.letters();
        let of = |to: &str| letters.iter().find(|letter| letter.to.iter().any(|one| one == to)).unwrap();
        assert_eq!((letters.len(), gateway.texts().len()), (2, 0));
        assert!(of(&address).text.contains("Kjenner du ikke til det, ring kommunen."));
        assert!(of("tyv@et-annet-sted.example").text.contains("denne adressen vi skriver til"));

        // Somebody rang Jonas: he takes it back, and the public never has to know.
        act(&town, &jonas, &path, "gjor=angre").await;
        assert_eq!(draft(&town, &id).await.get("email"), address);
    }
}
