//! The room: stands, who has which, and the drawing.

use super::{PUBLIC, carried, comes, fair, invite, open, press, see, town};
use crate::mail::sink::Sink;
use gatherings::{
    fair::{
        Answer, Wants,
        plan::{Kind, Plan, Thing},
    },
    store::fair as store,
};
use testkit::engines;

fn rows(page: &str) -> Vec<String> {
    page.split("name=\"id-").skip(1).map(|rest| rest.split("value=\"").nth(1).unwrap()[..36].to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn stands_are_made_placed_and_moved() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = town.sign_in("Amir").await;
        let fair = fair(&town, &amir).await;
        open(&town, &amir, &fair).await;
        let (wild, plain) = ("<b>\"O'Hara\" & Sønn</b>", "Fontenehuset");
        comes(&town, &sink, &amir, &fair, wild, "wild@messe.example").await;
        comes(&town, &sink, &amir, &fair, plain, "plain@messe.example").await;
        let plan = format!("{fair}/plan");
        let size = [("rom-bredde", "20"), ("rom-dybde", "12,5")];
        let with = |more: &[(&'static str, String)]| {
            let mut form: Vec<(String, String)> =
                size.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
            form.extend(more.iter().map(|(a, b)| ((*a).to_owned(), b.clone())));
            form
        };
        let send = async |form: Vec<(String, String)>| {
            let form: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            press(&town, &amir, &plan, &form).await
        };
        let made = send(with(&[("gjor", "stander".to_owned())])).await;
        assert!(made.header("location").contains("gjort=stander"), "{}", made.main_text());
        let page = see(&town, &amir, &plan).await;
        let (text, html) = (page.main_text(), page.text());
        assert!(text.contains("Stand 1: &lt;b&gt;\"O'Hara\" & Sønn&lt;/b&gt;"), "{text}");
        assert!(!html.contains("<b>\"O"), "what somebody is called is no markup");
        assert!(text.contains("Trenger strøm, men det er ingen stikkontakt"), "{text}");
        let ids = rows(&html);
        assert_eq!(ids.len(), 2);

        // Two rows with the same number and the same exhibitor; less than nothing; outside the room.
        let who = html.split("<option value=\"").nth(2).unwrap()[..36].to_owned();
        let row = |n: usize, number: &str, x: &str, who: &str| {
            let id = ids[n].clone();
            [
                ("id", id.as_str()),
                ("nr", number),
                ("x", x),
                ("y", "1"),
                ("bredde", "1,8"),
                ("dybde", "0,8"),
                ("hvem", who),
            ]
            .map(|(name, value)| (format!("{name}-{n}"), value.to_owned()))
            .to_vec()
        };
        let both = |one: Vec<(String, String)>, other: Vec<(String, String)>| [with(&[]), one, other].concat();
        let odd = send(both(row(0, "4", "1", &who), row(1, "4", "5", &who))).await;
        let text = odd.main_text();
        assert!(odd.status == 422 && text.contains("samme nummer") && text.contains("har en stand allerede"), "{text}");
        let odd = send(both(row(0, "-3", "1", ""), row(1, "5", "en meter", ""))).await;
        assert_eq!(odd.status, 422);
        assert!(odd.text().contains("en meter"), "what was typed is kept");
        let kept = send(both(row(0, "4", "19,5", &who), row(1, "5", "5", ""))).await;
        assert_eq!(kept.status, 303, "{}", kept.main_text());
        let text = see(&town, &amir, &plan).await.main_text();
        assert!(text.contains("Står utenfor rommet."), "{text}");

        // What a script moved; a door; everything along the walls again.
        let moved = format!("{} 300 200 1;", ids[0]);
        let kept =
            send([both(row(0, "4", "19,5", &who), row(1, "5", "5", "")), with(&[("flyttet", moved)])].concat()).await;
        assert_eq!(kept.status, 303);
        let html = see(&town, &amir, &plan).await.text();
        assert!(html.contains("name=\"x-0\" value=\"3\"") || html.contains("value=\"3\""), "{html}");
        assert_eq!(send([with(&[("gjor", "ny-door".to_owned())]), row(0, "4", "3", &who)].concat()).await.status, 303);
        assert_eq!(send([with(&[("gjor", "vegger".to_owned())]), row(0, "4", "3", &who)].concat()).await.status, 303);
        let public = town.get(PUBLIC).await;
        assert!(public.text().contains("<svg class=\"v-plan\"") && public.main_text().contains("Stand 4"));
        // Who does not see the drawing hears the stands by their names.
        let html = public.text();
        let named = html.split("aria-describedby=\"").nth(1).unwrap().split('"').next().unwrap();
        let list = html.split(&format!("<ul id=\"{named}\">")).nth(1).unwrap().split("</ul>").next().unwrap();
        assert!(list.contains("<li>Stand 4: &lt;b&gt;&quot;O'Hara&quot;") && list.contains("Stand 5: ledig"), "{list}");
        assert!(!public.text().contains("<b>\"O"));
        drop(carried(&town, &sink).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_exhibitors_are_as_many_as_there_is_room_for() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = town.sign_in("Amir").await;
        let fair = fair(&town, &amir).await;
        open(&town, &amir, &fair).await;
        let id = fair.rsplit('/').next().unwrap().to_owned();
        let fill = move |tx: &mut kernel::Tx<'_>| {
            let add = "INSERT INTO gatherings_fair_exhibitor (id, tenant, fair, name, language, answer, brings, people, tables,
                chairs, power, wall, agreed, written, link, made_at)
                VALUES ($1, 'oyane-dps', $2, $3, 'nb', '', '', 0, 0, 0, 0, 0, '', 0, $1, 1)";
            let mut things = vec![Thing::new(Kind::Door, 0)];
            for n in 1..=300 {
                let who = kernel::ids::new_id().to_string();
                tx.execute(add, kernel::storage::params![&who, &id, format!("Lag {n:03}")])?;
                store::answer(tx, &who, (Answer::Yes, &Wants::default()), (None, false), 1)?;
                things.push(Thing { exhibitor: Some(who), ..Thing::new(Kind::Stand, n) });
            }
            store::settle_plan(tx, "oyane-dps", &id, &Plan { width: 2_000, depth: 1_200, things }, 1)
        };
        town.db().write(fill).await.unwrap();
        assert_eq!(invite(&town, &amir, &fair, "En til", "").await.status, 422);
        let plan = format!("{fair}/plan");
        let walls = [("rom-bredde", "20"), ("rom-dybde", "12"), ("gjor", "vegger")];
        let placed = press(&town, &amir, &plan, &walls).await;
        assert_eq!(placed.status, 303);
        let page = see(&town, &amir, &format!("{plan}?side=13")).await.main_text();
        assert!(page.contains("Lag 300"), "the last page has the last one: {page}");
        let left = see(&town, &amir, placed.header("location")).await.main_text();
        assert!(left.contains("stander fikk ikke plass"), "{left}");
        assert_eq!(town.get(PUBLIC).await.status, 200);
        assert_eq!(see(&town, &amir, &format!("{fair}/etterpaa")).await.status, 200);
    }
}
