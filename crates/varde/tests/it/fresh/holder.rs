//! A reminder, its link, and each of the answers.

use super::{go_round, town};
use crate::mail::sink::{Letter, Sink};
use jiff::SignedDuration;
use kernel::storage::params;
use testkit::{Town, engines};

const DAY: i64 = 24;

/// The path of the link in a letter.
fn link(letter: &Letter) -> String {
    let at = letter.text.find("/stemmer/").unwrap();
    letter.text[at..].split_whitespace().next().unwrap().to_owned()
}

/// The letter to the organisation that runs this entry.
async fn reminded(town: &Town, sink: &Sink, name: &str) -> Letter {
    for _ in 0..13 {
        town.later(SignedDuration::from_hours(31 * DAY));
        go_round(town).await;
        if let Some(letter) = sink.letters().into_iter().find(|letter| letter.text.contains(name)) {
            return letter;
        }
    }
    panic!("nobody asks about {name}");
}

async fn id_of(town: &Town, slug: &str) -> String {
    let slug = slug.to_owned();
    town.db().read(move |tx| directory::store::by_slug(tx, &slug)).await.unwrap().unwrap().parts.service.id
}

fn undo(location: &str) -> String {
    location.split_once("angre=").unwrap().1.split('&').next().unwrap().to_owned()
}

fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    page.split_once(from).unwrap().1.split_once(to).unwrap().0
}

#[tokio::test(flavor = "multi_thread")]
async fn one_press_says_that_it_is_right_and_looking_says_nothing() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let letter = reminded(&town, &sink, "Åpent naust").await;
        let path = link(&letter);
        let id = id_of(&town, "apent-naust").await;
        let before = town.get("/aktiviteter/apent-naust").await.text();

        // Programs that read mail follow links too.
        for _ in 0..3 {
            assert_eq!(town.get(&path).await.status, 200);
        }
        assert_eq!(town.get("/aktiviteter/apent-naust").await.text(), before);
        let page = town.get(&path).await;
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.text().contains("noindex"));

        let answer = town.post(&format!("{path}/svar"), &format!("om={id}&svar=stemmer")).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let said = town.get(answer.header("location")).await.text();
        assert!(said.contains("Takk. Nå står det at"), "{said}");
        town.site.catch_up().await.unwrap();
        let after = town.get("/aktiviteter/apent-naust").await.main_text();
        assert!(after.contains("Bekreftet"), "{after}");
        assert_ne!(after, before);

        // The way back, once.
        let version = undo(answer.header("location"));
        let back = town.post(&format!("{path}/angre"), &format!("versjon={version}")).await;
        assert!(back.header("location").ends_with("gjort=angret"), "{}", back.header("location"));
        town.site.catch_up().await.unwrap();
        assert_eq!(town.get("/aktiviteter/apent-naust").await.text(), before);
        let again = town.post(&format!("{path}/angre"), &format!("versjon={version}")).await;
        assert!(again.header("location").ends_with("gjort=for-sent"));

        // A link opens its own entries and nothing else.
        let other = id_of(&town, "erfaringskafeen").await;
        assert_eq!(town.get(&format!("{path}/{other}")).await.status, 404);
        assert_eq!(town.post(&format!("{path}/svar"), &format!("om={other}&svar=lagt-ned")).await.status, 404);
        let wrong = format!("/stemmer/{}", "0".repeat(64));
        assert_eq!(town.get(&wrong).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_number_waits_and_new_times_do_not() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let path = link(&reminded(&town, &sink, "Åpent naust").await);
        let id = id_of(&town, "apent-naust").await;
        let form = town.get(&format!("{path}/{id}")).await.text();
        let (key, base) =
            (between(&form, "name=\"nokkel\" value=\"", "\""), between(&form, "name=\"grunnlag\" value=\"", "\""));
        let was = town.get("/aktiviteter/apent-naust").await.text();
        let row = town
            .db()
            .read({
                let id = id.clone();
                move |tx| directory::store::by_ids(tx, &[id])
            })
            .await
            .unwrap()
            .pop()
            .unwrap();
        let draft = directory::entry::Draft::read(&row);
        let fill = |changes: &[(&str, &str)], times: &str, wants: &str| {
            let mut draft = draft.clone();
            for (key, value) in changes {
                draft.put(*key, *value);
            }
            let mut form = url::form_urlencoded::Serializer::new(String::new());
            form.append_pair("nokkel", key)
                .append_pair("grunnlag", base)
                .append_pair("sprak", "nb")
                .append_pair("gjor", wants);
            for (key, value) in &draft.values {
                match key.as_str() {
                    "times" | "seasons" => {}
                    "themes" | "for_whom" => {
                        for word in value.split(',') {
                            form.append_pair(key, word);
                        }
                    }
                    _ => drop(form.append_pair(key, value)),
                }
            }
            for (at, line) in draft.lines("seasons").iter().enumerate() {
                let mut words = line.splitn(3, ' ');
                for name in ["stengt-fra", "stengt-til", "stengt-hvorfor"] {
                    let word = words.next().unwrap_or_default();
                    let typed =
                        word.split_once('-').filter(|_| name != "stengt-hvorfor").map(|(m, d)| format!("{d}.{m}."));
                    form.append_pair(&format!("{name}-{at}"), typed.as_deref().unwrap_or(word));
                }
            }
            form.append_pair("takt-0", "1")
                .append_pair("dag-0", times)
                .append_pair("fra-0", "17.30")
                .append_pair("til-0", "20");
            form.finish()
        };

        // What does not fit is said, and what was typed stands there still.
        let odd = town.post(&format!("{path}/{id}"), &fill(&[("phone", "ring Kari")], "FR", "vis")).await;
        assert_eq!(odd.status, 422);
        assert!(odd.text().contains("value=\"ring Kari\"") && odd.text().contains("Skriv nummeret med bare tall"));

        let shown = town.post(&format!("{path}/{id}"), &fill(&[("phone", "91 23 45 67")], "FR", "vis")).await;
        assert_eq!(shown.status, 200);
        assert!(
            shown.main_text().contains("Dette endres") && shown.main_text().contains("fredag"),
            "{}",
            shown.main_text()
        );
        assert_eq!(town.get("/aktiviteter/apent-naust").await.text(), was, "a preview changes nothing");

        let sent = town.post(&format!("{path}/{id}"), &fill(&[("phone", "91 23 45 67")], "FR", "send")).await;
        assert!(sent.header("location").contains("gjort=delt"), "{} {}", sent.status, sent.header("location"));
        town.site.catch_up().await.unwrap();
        let page = town.get("/aktiviteter/apent-naust").await.text();
        assert!(
            page.contains("17.30") && !page.contains("91 23 45 67"),
            "times at once, a number when an editor has looked"
        );
        let waiting = town
            .db()
            .read(|tx| tx.row("SELECT COUNT(*) FROM directory_proposal WHERE state = 'waiting'", params![]))
            .await;
        assert_eq!(waiting.unwrap().unwrap().int(0).unwrap(), 1);

        // Somebody who fills in an old form sees both, and loses nothing.
        let late = town.post(&format!("{path}/{id}"), &fill(&[("phone", "98 76 54 32")], "SA", "send")).await;
        assert_eq!(late.status, 409);
        assert!(late.text().contains("98 76 54 32") && late.text().contains("Noen andre har endret dette"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn closed_for_now_opens_by_itself_and_what_is_over_can_come_back() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let path = link(&reminded(&town, &sink, "Åpent naust").await);
        let id = id_of(&town, "apent-naust").await;
        let past = town.post(&format!("{path}/svar"), &format!("om={id}&svar=stengt&til=2020-01-01")).await;
        assert_eq!((past.status.as_u16(), past.text().contains("Velg en dag som kommer")), (422, true));

        let until = town.clock.today().saturating_add(jiff::ToSpan::days(20));
        let closed = town.post(&format!("{path}/svar"), &format!("om={id}&svar=stengt&til={until}")).await;
        assert_eq!(closed.status, 303);
        town.site.catch_up().await.unwrap();
        assert!(town.get(&path).await.main_text().contains("Stengt til"));
        assert!(
            town.get("/aktiviteter/apent-naust").await.main_text().contains("pause"),
            "the public sees that it is closed"
        );
        town.later(SignedDuration::from_hours(21 * DAY));
        assert_eq!(go_round(&town).await.opened, 1);
        assert!(!town.get("/aktiviteter/apent-naust").await.main_text().contains("pause"));

        town.post(&format!("{path}/svar"), &format!("om={id}&svar=lagt-ned")).await;
        town.site.catch_up().await.unwrap();
        assert_eq!(town.get("/aktiviteter/apent-naust").await.status, 404);
        town.post(&format!("{path}/svar"), &format!("om={id}&svar=igjen")).await;
        town.site.catch_up().await.unwrap();
        assert_eq!(town.get("/aktiviteter/apent-naust").await.status, 200);

        // A link that has run out says so, and another one comes to the address that stands.
        sink.letters();
        town.later(SignedDuration::from_hours(101 * DAY));
        let over = town.get(&path).await;
        assert_eq!(over.status, 410);
        assert_eq!(town.post(&format!("{path}/svar"), &format!("om={id}&svar=lagt-ned")).await.status, 410);
        for _ in 0..2 {
            assert_eq!(town.post(&format!("{path}/ny-lenke"), "").await.status, 303);
        }
        town.carry().await;
        let letters = sink.letters();
        assert_eq!(letters.len(), 1, "asked twice, sent once");
        assert_eq!(town.get(&link(&letters[0])).await.status, 200);
    }
}
