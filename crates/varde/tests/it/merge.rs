//! Two entries that are the same become one, with posters out for both; and two again, when nothing has happened since.

use crate::administration_people::{act, get, post, record};
use directory::{
    entry::{Change, Draft},
    import::{Likeness, Options, Record, undo::undo},
    listing::Row,
    photo::Size,
    store::{self, Act, By, Origin, Proposing},
};
use serde_json::{Value, json};
use testkit::{Town, engines};

pub(super) const LOOM: &str = "00000021-0000-4000-8000-000000000001";
pub(super) const TWIN: &str = "00000021-0000-4000-8000-000000000002";
const THIRD: &str = "00000021-0000-4000-8000-000000000003";

/// What belongs to an entry, by its kind.
fn of(kind: &str, id: &str) -> String {
    kernel::ids::id_of_name(id.parse().unwrap(), kind).to_string()
}

/// A weaving room on Askøy as a list has it.
pub(super) fn loom(id: &str, name: &str, say: &Value) -> Value {
    let mut service = json!({
        "id": id, "name": name, "description": "Vi vever sammen.", "status": "active", "phones": [{"id": of("phone", id), "number": "12 34 56 78"}],
        "organization": {"id": of("organization", id), "name": format!("Laget {}", &id[35..]), "description": "Et lag."},
        "service_at_locations": [{"id": of("at", id), "location": {"id": of("place", id), "location_type": "physical",
            "name": "Vevstua", "latitude": 60.4098, "longitude": 5.2259, "addresses": [{"id": of("address", id), "address_1": "Klampavikvegen 6",
            "city": "Kleppestø", "state_province": "Vestland", "postal_code": "5300", "country": "NO", "address_type": "physical"}]}}],
        "varde": {"language": "nb", "themes": ["creative"], "summary": "En vevstue."},
    });
    for (key, value) in say.as_object().into_iter().flatten() {
        service[key] = value.clone();
    }
    service
}

pub(super) async fn bring(town: &Town, all: &[Value]) {
    let report = town.import(serde_json::to_string(all).unwrap().as_bytes()).await;
    assert_eq!(report.problems, [], "{report:?}");
    let now = town.clock.millis();
    // The program does this beside, a portion at each look.
    while town.db().write(move |tx| store::compare_some(tx, 100, now)).await.unwrap() > 0 {}
}

/// The same room twice, and Jonas who keeps both.
async fn twice(town: &Town) -> String {
    let say = json!({"description": "Vi vever sammen hver mandag, og har god tid.", "minimum_age": 16, "varde": {"language": "nb",
        "themes": ["creative", "daytime"], "summary": "En vevstue for alle som vil, med vevstoler, garn og kaffe."}});
    bring(town, &[loom(LOOM, "Vevstua Dorgen", &json!({})), loom(TWIN, "Vevstua Dorgen", &say)]).await;
    town.sign_in("Jonas").await
}

async fn row(town: &Town, id: &str) -> Option<Row> {
    let id = id.to_owned();
    town.db().read(move |tx| store::by_ids(tx, &[id])).await.unwrap().pop()
}

async fn digest(town: &Town, id: &'static str) -> Option<String> {
    town.db().read(move |tx| store::digest_of(tx, store::Touched::Service, id)).await.unwrap()
}

pub(super) fn way(kept: &str, other: &str) -> String {
    format!("/redaksjon/tilbud/{kept}/sla-sammen/{other}")
}

/// What the form says of both as they are.
async fn base(town: &Town, jonas: &str, path: &str) -> String {
    let page = get(town, jonas, path).await;
    assert_eq!(page.status, 200, "{path}");
    page.text().split_once("name=\"grunnlag\" value=\"").unwrap().1.split('"').next().unwrap().to_owned()
}

/// Makes the second a part of the first; says the version that came of it.
async fn merge(town: &Town, jonas: &str, kept: &str, other: &str, choices: &str) -> String {
    let path = way(kept, other);
    let base = base(town, jonas, &path).await;
    let done = post(town, jonas, &path, &format!("grunnlag={base}&gjor=send{choices}")).await;
    assert_eq!(done.status, 303, "{}", done.main_text());
    town.site.catch_up().await.unwrap();
    done.header("location").split("angre=").nth(1).unwrap().to_owned()
}

async fn part(town: &Town, jonas: &str, kept: &str, version: &str) -> String {
    let path = format!("/redaksjon/tilbud/{kept}");
    let (_, said) = act(town, jonas, &path, &format!("gjor=angre&versjon={version}")).await;
    town.site.catch_up().await.unwrap();
    said
}

async fn list(town: &Town, jonas: &str) -> String {
    get(town, jonas, "/redaksjon?type=like").await.main_text()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_that_may_be_the_same_stand_on_the_list_until_somebody_says_what_they_are() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = twice(&town).await;
        assert!(list(&town, &jonas).await.contains("Kan være det samme som «Vevstua Dorgen»"));
        let tenants = ["4627".to_owned()];
        let seen = tenants.clone();
        let pairs = town.db().read(move |tx| store::pairs_of_tenants(tx, &seen)).await.unwrap();
        assert_eq!(pairs.iter().map(|pair| pair.how).collect::<Vec<_>>(), [Likeness::NameAndPlace]);

        // A third one makes two pairs, not three: after two merges nothing is left.
        bring(&town, &[loom(THIRD, "Vevstua, Dorgen!", &json!({}))]).await;
        let page = get(&town, &jonas, "/redaksjon?type=like").await.text();
        assert_eq!(page.matches("/sla-sammen/").count(), 2, "{page}");
        bring(&town, &[loom(THIRD, "Strikkeklubben", &json!({}))]).await;
        assert_eq!(get(&town, &jonas, "/redaksjon?type=like").await.text().matches("/sla-sammen/").count(), 1);

        // They are two, and not after all.
        let path = way(LOOM, TWIN);
        let said = post(&town, &jonas, &path, "gjor=ikke-samme").await;
        assert_eq!(said.status, 303);
        let next = get(&town, &jonas, said.header("location")).await;
        assert!(next.main_text().contains("Da er de to ulike."), "{}", next.main_text());
        let item =
            next.text().split("name=\"hva\" value=\"like:").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert!(!list(&town, &jonas).await.contains("Kan være det samme"));
        assert!(get(&town, &jonas, &path).await.main_text().contains("Noen har sagt at dette er to ulike"));
        act(&town, &jonas, "/redaksjon/merke", &format!("hva=like:{}&gjor=angre", item.replace('+', "%2B"))).await;
        assert!(list(&town, &jonas).await.contains("Kan være det samme"));
        let events = record(&town, "askoy-kommune").await;
        assert!(events.iter().any(|(act, _)| act == "entry.not-alike"), "{events:?}");

        // One that is no more is no double.
        act(&town, &jonas, &format!("/redaksjon/tilbud/{TWIN}"), "gjor=lagt-ned").await;
        assert!(!list(&town, &jonas).await.contains("Kan være det samme"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_organisation_has_many_and_others_entries_are_none_of_ours() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let number = |id: &str| {
            json!({"organization": {"id": of("organization", id), "name": "Husflidslaget", "description": "d",
            "organization_identifiers": [{"id": of("number", id), "identifier_scheme": "NO-BRC", "identifier": "974760673"}]}})
        };
        bring(&town, &[loom(LOOM, "Vevstua Dorgen", &number(LOOM)), loom(TWIN, "Turgruppa på Myra", &number(TWIN))])
            .await;
        assert!(!list(&town, &jonas).await.contains("Kan være det samme"), "the number alone is not enough");

        // The same in a municipality that nobody here keeps: Jonas neither sees nor merges it.
        let mut elsewhere = loom(THIRD, "Vevstua Dorgen", &number(THIRD));
        elsewhere["service_at_locations"][0]["location"]["addresses"][0]["postal_code"] = json!("5003");
        elsewhere["service_at_locations"][0]["location"]["addresses"][0]["city"] = json!("Bergen");
        bring(&town, &[elsewhere]).await;
        assert_eq!(row(&town, THIRD).await.unwrap().tenant, "4601");
        assert!(!list(&town, &jonas).await.contains("Kan være det samme"));
        for path in [way(LOOM, THIRD), way(THIRD, LOOM), way(LOOM, LOOM)] {
            assert_eq!(get(&town, &jonas, &path).await.status, 404, "{path}");
            for wants in ["send", "vis", "ikke-samme"] {
                assert_eq!(post(&town, &jonas, &path, &format!("gjor={wants}")).await.status, 404, "{path} {wants}");
            }
        }
        let amir = town.sign_in("Amir").await;
        assert_eq!(get(&town, &amir, &way(LOOM, TWIN)).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn posters_of_both_lead_to_the_one_that_stays_and_everything_comes_back() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = twice(&town).await;
        let (kept, other) = (row(&town, LOOM).await.unwrap(), row(&town, TWIN).await.unwrap());
        let known = digest(&town, TWIN).await;
        let said = format!("nokkel={}&om=times&melding=De+stenger+klokka+13", kernel::ids::new_id());
        assert_eq!(town.post(&format!("/aktiviteter/{}/si-fra", other.slug), &said).await.status, 303);
        let feed = town.get("/api/rpde/services").await.json();
        let version = merge(&town, &jonas, LOOM, TWIN, "").await;

        // The likely choices: the longer text, the themes of both, what only the other says; the telephone stays.
        let after = row(&town, LOOM).await.unwrap();
        let draft = Draft::read(&after);
        assert_eq!(draft.get("themes"), "creative,daytime");
        assert!(draft.get("summary.nb").contains("garn og kaffe"), "{draft:?}");
        assert_eq!(after.parts.service.data["minimum_age"], json!(16));
        assert_eq!((&after.code, &after.slug), (&kept.code, &kept.slug));
        assert!(row(&town, TWIN).await.is_none());

        // Paper, links, lists.
        let page = format!("/aktiviteter/{}", kept.slug);
        for (path, to) in [
            (format!("/a/{}", other.code), page.clone()),
            (format!("/aktiviteter/{}", other.slug), page.clone()),
            (format!("/aktiviteter/{}/si-fra", other.slug), format!("{page}/si-fra")),
            (format!("/aktiviteter/{}/kalender.ics", other.slug), format!("{page}/kalender.ics")),
        ] {
            let answer = town.get(&path).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (308, to.as_str()), "{path}");
        }
        assert_eq!(town.get(&format!("/a/{}", kept.code)).await.header("location"), page);
        let mine = town.get(&format!("/min-liste?l={},{}", other.code, kept.code)).await;
        assert_eq!(mine.text().matches("<article").count().max(1), 1, "one of the two: {}", mine.main_text());
        assert!(mine.main_text().contains("Vevstua Dorgen"));

        // Nobody finds it twice, and whoever follows the feed hears that it is gone.
        assert_eq!(
            town.get("/aktiviteter?q=vevstua+dorgen").await.text().matches(&format!("{page}\"")).count().min(1),
            1
        );
        assert!(
            !town.get("/aktiviteter?q=vevstua+dorgen").await.text().contains(&format!("/aktiviteter/{}\"", other.slug))
        );
        assert_eq!(town.get(&format!("/api/hsds/3.1/services/{TWIN}")).await.status, 404);
        assert_eq!(state(&feed, TWIN), Some("updated".into()));
        assert_eq!(state(&town.get("/api/rpde/services").await.json(), TWIN), Some("deleted".into()));

        // What was said goes along; the history and the record say what was done.
        let desk = get(&town, &jonas, &format!("/redaksjon/tilbud/{LOOM}")).await.main_text();
        assert!(desk.contains("De stenger klokka 13") && desk.contains("Slått sammen med «Vevstua Dorgen»"), "{desk}");
        assert!(record(&town, "askoy-kommune").await.iter().any(|(act, _)| act == "entry.merge"));
        let moved = get(&town, &jonas, &format!("/redaksjon/tilbud/{TWIN}")).await;
        assert_eq!(moved.header("location"), format!("/redaksjon/tilbud/{LOOM}"));

        let undone = part(&town, &jonas, LOOM, &version).await;
        assert!(undone.contains("De er to tilbud igjen"), "{undone}");
        assert_eq!(digest(&town, TWIN).await, known);
        let back = row(&town, TWIN).await.unwrap();
        assert_eq!(Row { modified: 0, ..back }, Row { modified: 0, ..other.clone() });
        let own = row(&town, LOOM).await.unwrap();
        assert_eq!(Draft::read(&own), Draft::read(&kept));
        assert_eq!(
            town.get(&format!("/a/{}", other.code)).await.header("location"),
            format!("/aktiviteter/{}", other.slug)
        );
        assert_eq!(town.get(&format!("/aktiviteter/{}", other.slug)).await.status, 200);
        assert_eq!(town.get(&page).await.status, 200);
        let of_other = get(&town, &jonas, &format!("/redaksjon/tilbud/{TWIN}")).await.main_text();
        assert!(of_other.contains("De stenger klokka 13"), "{of_other}");
        assert_eq!(state(&town.get("/api/rpde/services").await.json(), TWIN), Some("updated".into()));
        let again = part(&town, &jonas, LOOM, &version).await;
        assert!(again.contains("kan det ikke angres") || again.contains("kan ikke angres"), "{again}");
    }
}

/// What the feed says last of an entry.
fn state(feed: &Value, id: &str) -> Option<String> {
    let items = feed["items"].as_array()?;
    let last = items.iter().rfind(|item| item["id"] == id || item["data"]["id"] == id)?;
    last["state"].as_str().map(str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chain_of_merges_leads_in_one_step_and_is_parted_from_its_end() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = twice(&town).await;
        bring(&town, &[loom(THIRD, "Vevstua Dorgen", &json!({}))]).await;
        let (first, second, third) =
            (row(&town, TWIN).await.unwrap(), row(&town, LOOM).await.unwrap(), row(&town, THIRD).await.unwrap());
        let one = merge(&town, &jonas, LOOM, TWIN, "").await;
        let two = merge(&town, &jonas, THIRD, LOOM, "").await;
        let page = format!("/aktiviteter/{}", third.slug);
        for row in [&first, &second] {
            for path in [format!("/a/{}", row.code), format!("/aktiviteter/{}", row.slug)] {
                assert_eq!(town.get(&path).await.header("location"), page, "{path}");
            }
        }
        // The first cannot be parted while what it became a part of is a part of another one.
        let early = format!("gjor=angre&versjon={one}");
        assert_eq!(post(&town, &jonas, &format!("/redaksjon/tilbud/{LOOM}"), &early).await.status, 404);
        let (_, said) = act(&town, &jonas, &format!("/redaksjon/tilbud/{THIRD}"), &early).await;
        assert!(said.contains("Noen har gjort noe mer siden"), "{said}");
        assert!(part(&town, &jonas, THIRD, &two).await.contains("De er to tilbud igjen"));
        let page = format!("/aktiviteter/{}", second.slug);
        assert_eq!(town.get(&format!("/a/{}", first.code)).await.header("location"), page, "as it was after the first");
        assert!(part(&town, &jonas, LOOM, &one).await.contains("De er to tilbud igjen"));
        assert_eq!(town.get(&format!("/aktiviteter/{}", first.slug)).await.status, 200);

        // The other way round after that: nothing leads round in a ring.
        merge(&town, &jonas, TWIN, LOOM, "").await;
        let page = format!("/aktiviteter/{}", first.slug);
        assert_eq!(town.get(&format!("/a/{}", second.code)).await.header("location"), page);
        assert_eq!(town.get(&page).await.status, 200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_editors_the_second_sees_what_the_first_did() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = twice(&town).await;
        let path = way(LOOM, TWIN);
        let base = base(&town, &jonas, &path).await;
        let send = format!("grunnlag={base}&gjor=send&summary.nb=denne");
        // One of them changes meanwhile: the choices stand, and nothing is done.
        act(&town, &jonas, &format!("/redaksjon/tilbud/{TWIN}"), "gjor=stemmer").await;
        let late = post(&town, &jonas, &path, &send).await;
        assert_eq!(late.status, 409);
        assert!(late.main_text().contains("Noen har endret ett av dem"), "{}", late.main_text());
        let chosen = late.text().split("name=\"summary.nb\" value=\"denne\"").nth(1).unwrap()[..40].contains("checked");
        assert!(chosen, "what was chosen is kept");
        assert!(row(&town, TWIN).await.is_some());
        let version = merge(&town, &jonas, LOOM, TWIN, "&summary.nb=denne").await;
        assert_eq!(Draft::read(&row(&town, LOOM).await.unwrap()).get("summary.nb"), "En vevstue.");

        let second = post(&town, &jonas, &path, &send).await;
        assert_eq!(second.status, 409);
        let said = second.main_text();
        assert!(
            said.contains("Jonas slo sammen «Vevstua Dorgen»")
                && second.text().contains(&format!("/redaksjon/tilbud/{LOOM}")),
            "{said}"
        );
        let backwards = post(&town, &jonas, &way(TWIN, LOOM), &send).await;
        assert_eq!(backwards.status, 409);

        // Once somebody has changed what stays, it is not written over.
        act(&town, &jonas, &format!("/redaksjon/tilbud/{LOOM}"), "gjor=stengt").await;
        let late = part(&town, &jonas, LOOM, &version).await;
        assert!(late.contains("endret etter at de ble slått sammen"), "{late}");
        assert!(row(&town, TWIN).await.is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_comes_to_answer_for_anothers_entry_by_a_merge() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let alone = json!({"organization": null, "email": "hei@vevstua.example"});
        let (mut one, two) = (
            loom(LOOM, "Vevstua Dorgen", &alone),
            loom(TWIN, "Vevstua Dorgen", &json!({"email": "andre@lag.example"})),
        );
        one.as_object_mut().unwrap().remove("organization");
        one.as_object_mut().unwrap().remove("phones");
        bring(&town, &[one, two]).await;
        let jonas = town.sign_in("Jonas").await;
        let link = |id: &'static str| {
            let (town, jonas) = (&town, &jonas);
            async move {
                let shown = post(town, jonas, &format!("/redaksjon/tilbud/{id}/lenke"), "").await;
                let token =
                    shown.text().split("/stemmer/").nth(1).unwrap().split(['<', '"']).next().unwrap().to_owned();
                format!("/stemmer/{token}")
            }
        };
        let (own, others) = (link(LOOM).await, link(TWIN).await);
        let now = town.clock.millis();
        let propose = move |tx: &mut kernel::Tx<'_>| {
            let changes = [Change { key: "name.nb".into(), was: "Vevstua Dorgen".into(), is: "Vår vevstue".into() }];
            let (service, origin) = (Some(TWIN), Origin::Holder);
            let new = Proposing { id: "", tenant: "4627", service, origin, changes: &changes, language: "nb" };
            store::propose(tx, &new, now)
        };
        let proposal = town.db().write(propose).await.unwrap();

        let version = merge(&town, &jonas, LOOM, TWIN, "").await;
        let after = row(&town, LOOM).await.unwrap();
        assert_eq!(after.parts.organization_id, None, "who runs it is chosen by somebody, never by itself");
        assert_eq!(Draft::read(&after).get("phone"), "", "nor is how they are reached");
        assert!(town.get(&own).await.main_text().contains("Vevstua Dorgen"));
        assert!(!town.get(&others).await.text().contains(LOOM), "the other's link opens nothing of what stays");
        let id = proposal.clone();
        let moved = town.db().read(move |tx| store::proposal_of(tx, &id)).await.unwrap().unwrap();
        assert_eq!(
            (moved.service.as_deref(), moved.origin),
            (Some(LOOM), Origin::Public),
            "it is nobody's own word now"
        );
        part(&town, &jonas, LOOM, &version).await;
        let id = proposal.clone();
        let back = town.db().read(move |tx| store::proposal_of(tx, &id)).await.unwrap().unwrap();
        assert_eq!((back.service.as_deref(), back.origin), (Some(TWIN), Origin::Holder));

        // Chosen with open eyes, it is whoever runs it from then on, and the links that were out end.
        let path = way(LOOM, TWIN);
        let base = base(&town, &jonas, &path).await;
        let seen = post(&town, &jonas, &path, &format!("grunnlag={base}&gjor=vis&organization=andre")).await;
        assert!(seen.main_text().contains("Fra nå er det Laget 2 som svarer"), "{}", seen.main_text());
        merge(&town, &jonas, LOOM, TWIN, "&organization=andre&email=denne").await;
        let after = row(&town, LOOM).await.unwrap();
        assert_eq!(after.parts.organization_id.as_deref(), Some(of("organization", TWIN).as_str()));
        assert_eq!(Draft::read(&after).get("email"), "hei@vevstua.example");
        assert_eq!(town.get(&own).await.status, 410);
        assert!(town.get(&others).await.text().contains(LOOM));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_neither_makes_it_anew_nor_takes_the_merge_apart() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let file = json!([
            loom(LOOM, "Vevstua Dorgen", &json!({})),
            loom(TWIN, "Vevstua Dorgen", &json!({"minimum_age": 16}))
        ]);
        let take = |text: String, digest: &str| {
            let record = Record { kind: "hsds", digest: digest.to_owned(), ..Record::default() };
            let options = Options { language: "nb".into(), record: Some(record), ..Options::default() };
            town.take_in(options, move |steps| directory::import::hsds_json(std::io::Cursor::new(text), steps))
        };
        let first = take(file.to_string(), "1").await;
        assert_eq!(first.new, 2);
        let version = merge(&town, &jonas, LOOM, TWIN, "&rest=denne").await;
        let changed = file.to_string().replace("\"minimum_age\":16", "\"minimum_age\":18");
        let again = take(changed.clone(), "2").await;
        assert!(again.adds_up(), "{again:?}");
        assert_eq!(again.left_out, 1, "{again:?}");
        let said = format!("{:?}", again.remarks);
        assert!(said.contains("Merged { whom: \"Vevstua Dorgen\" }"), "{said}");
        assert!(row(&town, TWIN).await.is_none());
        let options = Options { language: "nb".into(), dry_run: true, ..Options::default() };
        let tried = town
            .take_in(options, move |steps| directory::import::hsds_json(std::io::Cursor::new(changed), steps))
            .await;
        assert_eq!(tried.left_out, 1);

        // Taking the first import back says so, and leaves both.
        let foreseen = first.import.unwrap();
        let foreseen = town.db().read(move |tx| store::foresee_undo(tx, foreseen, 10)).await.unwrap();
        assert_eq!((foreseen.removed, foreseen.gone, foreseen.staying), (0, 0, 2), "{foreseen:?}");
        let back = undo(town.db(), &town.clock, first.import.unwrap(), |_| {}).await.unwrap();
        let stayed = back.kept.iter().filter(|one| one.undone == store::Undone::Merged).count();
        assert_eq!(stayed, 2, "{back:?}");
        assert!(row(&town, LOOM).await.is_some());
        let versions = town.db().read(|tx| store::versions(tx, LOOM)).await.unwrap();
        assert_eq!((versions[0].act, versions[0].id.clone()), (Act::Merge, version));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_adds_what_is_there_already_hears_how_near_it_is_and_whose() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let by = json!({"organization": {"id": of("organization", LOOM), "name": "Husflidslaget", "description": "d",
            "organization_identifiers": [{"id": of("number", LOOM), "identifier_scheme": "NO-BRC", "identifier": "974760673"}]}});
        bring(&town, &[loom(LOOM, "Vevstua Dorgen", &by)]).await;
        let jonas = town.sign_in("Jonas").await;
        let form = |organization: &str, code: &str| {
            let key = kernel::ids::new_id();
            format!(
                "nokkel={key}&sprak=nb&name.nb=Vevstova+Dorgen&postal_code={code}&organization={organization}&gjor=send"
            )
        };
        let said = post(&town, &jonas, "/redaksjon/ny", &form("husflidslaget", "5300")).await;
        assert_eq!(said.status, 422);
        let text = said.main_text();
        assert!(text.contains("samme organisasjonsnummer: 974760673") && text.contains("unna"), "{text}");
        let other = post(&town, &jonas, "/redaksjon/ny", &form("Koret", "")).await.main_text();
        assert!(other.contains("Husflidslaget") && !other.contains("organisasjonsnummer"), "{other}");
        assert!(!other.contains("unna"), "{other}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_goes_along_and_comes_back() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = twice(&town).await;
        let (other, now) = (row(&town, TWIN).await.unwrap(), town.clock.millis());
        let show = move |tx: &mut kernel::Tx<'_>| {
            let size = Size { width: 640, height: 480, bytes: b"pixels".to_vec() };
            let mut photo = store::keep_photo(tx, &other, &[size], now)?.unwrap();
            photo.alt.insert("nb".into(), "En vev".into());
            let parts = store::with_photo(other.parts.clone(), Some(&photo));
            store::keep_entry(tx, (&parts, &other.tenant), Act::Change, By::Job, now)
        };
        town.db().write(show).await.unwrap();
        let made = merge(&town, &jonas, LOOM, TWIN, "").await;
        assert_eq!(picture(&town, LOOM).await.unwrap(), b"pixels");
        // Long after, what somebody chose away is still there for whoever takes the merge back.
        let path = format!("/redaksjon/tilbud/{LOOM}");
        part(&town, &jonas, LOOM, &made).await;
        assert!(picture(&town, LOOM).await.is_none());
        assert_eq!(picture(&town, TWIN).await.unwrap(), b"pixels");
        let made = merge(&town, &jonas, LOOM, TWIN, "&photo=denne").await;
        assert!(picture(&town, LOOM).await.is_none(), "{}", get(&town, &jonas, &path).await.main_text());
        town.db().write(move |tx| store::sweep_photos(tx, now + 1)).await.unwrap();
        part(&town, &jonas, LOOM, &made).await;
        assert_eq!(picture(&town, TWIN).await.unwrap(), b"pixels");
    }
}

/// The picture that the public sees of an entry.
async fn picture(town: &Town, id: &str) -> Option<Vec<u8>> {
    town.site.catch_up().await.unwrap();
    let slug = row(town, id).await.unwrap().slug;
    let page = town.get(&format!("/aktiviteter/{slug}")).await.text();
    let file = page.split_once("src=\"/bilder/")?.1.split('"').next().unwrap().to_owned();
    let answer = town.get(&format!("/bilder/{file}")).await;
    assert_eq!(answer.status, 200, "{file}");
    Some(answer.bytes)
}
