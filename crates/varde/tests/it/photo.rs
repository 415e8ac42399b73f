//! A picture of an entry: Jonas puts it there, whoever holds the entry sends one, and the public sees what was approved.

use crate::administration_people::{act, get, post, record};
use axum::{body::Body, http::Request};
use directory::{photo::Photo, store};
use jiff::SignedDuration;
use kernel::storage::params;
use testkit::{Answer, Town, engines};

#[path = "../../../directory/examples/fuzz/pictures.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod files;

const ALT: &str = "Et hvitt naust ved sjøen";

async fn entry(town: &Town) -> String {
    town.db().read(|tx| store::by_slug(tx, "apent-naust")).await.unwrap().unwrap().parts.service.id
}

/// Sends a form with a file as a browser does.
async fn send(town: &Town, cookie: &str, path: &str, file: Option<&[u8]>, fields: &[(&str, &str)]) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--skille\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes(),
        );
    }
    // A browser sends an empty file where none was chosen.
    body.extend(b"--skille\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"IMG_1.png\"\r\nContent-Type: image/png\r\n\r\n");
    body.extend(file.unwrap_or_default());
    body.extend(b"\r\n--skille--\r\n");
    let request = Request::post(path)
        .header("content-type", "multipart/form-data; boundary=skille")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie);
    town.send(request.body(Body::from(body)).unwrap()).await
}

fn hidden(page: &str, name: &str) -> String {
    let at = format!("name=\"{name}\" value=\"");
    page.split_once(&at).map(|(_, rest)| rest.split('"').next().unwrap().to_owned()).unwrap_or_default()
}

async fn shown(town: &Town) -> Option<Photo> {
    let row = town.db().read(|tx| store::by_slug(tx, "apent-naust")).await.unwrap().unwrap();
    Photo::of_parts(&row.parts)
}

async fn public(town: &Town) -> String {
    town.site.catch_up().await.unwrap();
    town.get("/aktiviteter/apent-naust").await.text()
}

/// Jonas puts a picture there, and the page says what was done: with the version that takes it back.
async fn put(town: &Town, cookie: &str, path: &str, file: &[u8], alt: &str) -> String {
    let fields = [("alt-nb", alt), ("ja", "1"), ("grunnlag", "")];
    let seen = send(town, cookie, path, Some(file), &[&fields[..], &[("gjor", "vis")]].concat()).await;
    assert_eq!(seen.status, 200, "{}", seen.main_text());
    let (id, base) = (hidden(&seen.text(), "bilde"), hidden(&get(town, cookie, path).await.text(), "grunnlag"));
    let fields = [("alt-nb", alt), ("ja", "1"), ("grunnlag", &base), ("bilde", &id), ("gjor", "send")];
    let done = send(town, cookie, path, None, &fields).await;
    assert_eq!(done.status, 303, "{}", done.main_text());
    done.header("location").split("angre=").nth(1).unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn jonas_puts_a_picture_there_and_the_public_sees_only_pixels() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town).await);
        let (path, before) = (format!("/redaksjon/tilbud/{id}/bilde"), public(&town).await);
        let file = files::photograph(1_600, 1_200, 6);

        // What one sees is missing: said beside the field, and the picture need not be chosen again.
        let refused =
            send(&town, &jonas, &path, Some(&file), &[("foto", "Bjarte"), ("ja", "1"), ("gjor", "vis")]).await;
        assert_eq!(refused.status, 422);
        let page = refused.text();
        assert!(page.contains("id=\"f-alt-nb-error\"") && page.contains("value=\"Bjarte\""), "{page}");
        let kept = hidden(&page, "bilde");
        assert!(page.contains("trenger ikke å velge det igjen") && kept.len() == 16, "{page}");
        let address = format!("/bilder/{kept}/900.jpg");
        assert_eq!(town.get(&address).await.status, 404, "nobody but Jonas sees it");
        let own = get(&town, &jonas, &format!("/redaksjon/bilder/{kept}/900.jpg")).await;
        assert_eq!((own.status.as_u16(), own.header("cache-control")), (200, "no-store"));

        let fields = [("alt-nb", ALT), ("foto", "Bjarte"), ("bilde", kept.as_str()), ("ja", "1"), ("grunnlag", "")];
        let seen = send(&town, &jonas, &path, None, &[&fields[..], &[("gjor", "vis")]].concat()).await;
        assert!(seen.status == 200 && seen.text().contains("Legg ut bildet"), "{}", seen.main_text());
        assert_eq!(public(&town).await, before, "looking shows it to nobody");
        let done = send(&town, &jonas, &path, None, &[&fields[..], &[("gjor", "send")]].concat()).await;
        assert_eq!(done.status, 303, "{}", done.main_text());
        let version = done.header("location").split("angre=").nth(1).unwrap().to_owned();

        let after = public(&town).await;
        let all = format!("srcset=\"/bilder/{kept}/480.jpg 480w, /bilder/{kept}/900.jpg 900w\"");
        for part in [all.as_str(), "width=\"900\" height=\"1200\"", &format!("alt=\"{ALT}\""), "Foto: Bjarte"] {
            assert!(after.contains(part), "{part}: {after}");
        }
        assert!(after.contains(&format!("/bilder/{kept}/900.jpg\",\"")) || after.contains("\"image\""), "JSON-LD");
        let nynorsk = town.get("/nn/aktiviteter/apent-naust").await.text();
        assert!(nynorsk.contains(&format!("alt=\"{ALT}\" lang=\"nb\"")), "{nynorsk}");

        let answer = town.get(&address).await;
        assert_eq!(answer.status, 200);
        for (name, value) in [
            ("content-type", "image/jpeg"),
            ("cache-control", "public, max-age=31536000, immutable"),
            ("content-security-policy", "default-src 'none'"),
            ("x-content-type-options", "nosniff"),
        ] {
            assert_eq!(answer.header(name), value);
        }
        let bytes = answer.bytes.to_vec();
        assert!(bytes.starts_with(&[0xFF, 0xD8, 0xFF]));
        assert!(!bytes.windows(files::SECRET.len()).any(|part| part == files::SECRET), "where it was taken");
        let again = town.get_with(&address, "if-none-match", answer.header("etag")).await;
        assert_eq!(again.status, 304);
        for odd in ["900.png", "1.jpg", "900.jpg.exe", "-900.jpg", "%00.jpg"] {
            assert_eq!(town.get(&format!("/bilder/{kept}/{odd}")).await.status, 404, "{odd}");
        }
        // It is for showing, not for everybody's use; embeds and lists have none.
        for open in [format!("/api/hsds/3.1/services/{id}"), "/bygg-inn/liste".into(), "/aktiviteter".into()] {
            assert!(!town.get(&open).await.text().contains(&kept), "{open}");
        }

        let one = format!("/redaksjon/tilbud/{id}");
        assert!(get(&town, &jonas, &one).await.main_text().contains("Bilde"), "the history names it");
        let (_, said) = act(&town, &jonas, &one, &format!("gjor=angre&versjon={version}")).await;
        assert!(said.contains("Alt er som før"), "{said}");
        assert_eq!(public(&town).await, before);
        assert_eq!(town.get(&address).await.status, 404, "a picture that nobody shows is nobody's");
        let (_, said) = act(&town, &jonas, &format!("{one}/versjon/{version}"), "").await;
        assert!(said.contains("hentet tilbake"), "{said}");
        assert!(public(&town).await.contains(&kept), "a version brings its picture back");
        for word in ["entry.photo-add", "entry.photo", "entry.undo", "entry.restore"] {
            assert!(record(&town, "askoy-kommune").await.iter().any(|(act, _)| act == word), "{word}");
        }

        // Taken off the list, its picture goes with it.
        act(&town, &jonas, &one, "gjor=lagt-ned").await;
        assert_eq!(town.get(&address).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_taken_is_said_and_what_was_typed_stays() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town).await);
        let path = format!("/redaksjon/tilbud/{id}/bilde");
        let typed = [("alt-nb", ALT), ("alt-en", "A <b>boathouse</b>"), ("foto", "Bjarte"), ("gjor", "vis")];
        let whole = files::photograph(800, 600, 1);
        let mut heavy = files::jpeg(400, 300);
        heavy.resize(directory::photo::MOST_BYTES + 1, 0);
        for (file, said) in [
            (files::SVG, "tegning (SVG)"),
            (files::HEIC, "Mest kompatibelt"),
            (&files::bomb(30_000, 30_000), "flere piksler"),
            (&whole[..whole.len() / 2], "skadet"),
            (&heavy, "høyst 12 MB"),
            (b"GIF89a", "rører på seg"),
            (b"", "Velg et bilde først"),
            (b"<!doctype html><script>alert(1)</script>", "kjenner ikke igjen"),
        ] {
            let answer = send(&town, &jonas, &path, Some(file), &typed).await;
            assert_eq!(answer.status, 422, "{said}");
            let page = answer.text();
            assert!(page.contains("id=\"f-fil-error\"") && page.contains(said), "{said}: {}", answer.main_text());
            assert!(page.contains(ALT) && page.contains("A &lt;b&gt;boathouse") && page.contains("Bjarte"), "{said}");
        }
        let none = town.db().read(|tx| Ok(tx.rows("SELECT id FROM directory_photo", params![])?.len())).await.unwrap();
        assert_eq!(none, 0, "nothing of them is kept");
        let long = "x ".repeat(200);
        for (fields, field) in [
            (vec![("alt-nb", "IMG_2041.JPG"), ("ja", "1")], "alt-nb"),
            (vec![("alt-nb", long.as_str()), ("ja", "1")], "alt-nb"),
            (vec![("alt-nb", ALT)], "ja"),
            (vec![("alt-nb", ALT), ("foto", long.as_str()), ("ja", "1")], "foto"),
        ] {
            let fields = [&fields[..], &[("gjor", "send")]].concat();
            let answer = send(&town, &jonas, &path, Some(&files::png(400, 300)), &fields).await;
            assert_eq!(answer.status, 422, "{field}");
            assert!(answer.text().contains(&format!("id=\"f-{field}-error\"")), "{field}: {}", answer.main_text());
        }
        assert_eq!(shown(&town).await, None);
        // A picture that is sent as an ordinary form, or cut off, is a kind page too.
        let plain = post(&town, &jonas, &path, "alt-nb=x&gjor=vis").await;
        assert_eq!(plain.status, 422);
        assert!(plain.main_text().contains("kom ikke helt fram"), "{}", plain.main_text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_does_not_want_to_be_seen_is_gone_for_good() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town).await);
        let (one, before) = (format!("/redaksjon/tilbud/{id}"), public(&town).await);
        let path = format!("{one}/bilde");
        let version = put(&town, &jonas, &path, &files::webp(900, 600), ALT).await;
        let first = shown(&town).await.unwrap().id;
        put(&town, &jonas, &path, &files::png(900, 500), "Et bord med kopper").await;
        let second = shown(&town).await.unwrap();
        assert_ne!(second.id, first);

        let page = get(&town, &jonas, &path).await.text();
        assert!(page.contains(&first) && page.contains(&second.id), "both can be erased: {page}");
        let taken = send(&town, &jonas, &path, None, &[("gjor", "bort"), ("grunnlag", &second.id)]).await;
        assert_eq!(taken.status, 303);
        assert_eq!(public(&town).await, before);
        let (_, said) = act(&town, &jonas, &format!("{one}/versjon/{version}"), "").await;
        assert!(said.contains("hentet tilbake"), "{said}");
        assert_eq!(shown(&town).await.unwrap().id, first);

        let erased = send(&town, &jonas, &path, None, &[("gjor", "slett"), ("bilde", &first)]).await;
        assert_eq!(erased.status, 303, "{}", erased.main_text());
        assert_eq!(public(&town).await, before);
        let of = first.clone();
        let left = move |tx: &mut kernel::Tx<'_>| {
            tx.rows("SELECT width FROM directory_photo_file WHERE photo = $1", params![&of]).map(|rows| rows.len())
        };
        assert_eq!(town.db().read(left).await.unwrap(), 0, "the pixels are gone");
        // A version that named it shows nothing; no page is broken by it.
        act(&town, &jonas, &format!("{one}/versjon/{version}"), "").await;
        assert_eq!(public(&town).await, before);
        for page in [one.clone(), path.clone(), format!("{one}/endre")] {
            assert_eq!(get(&town, &jonas, &page).await.status, 200, "{page}");
        }
        assert!(record(&town, "askoy-kommune").await.iter().any(|(act, _)| act == "entry.photo-erase"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_change_the_picture_at_once_see_one_another() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town).await);
        let path = format!("/redaksjon/tilbud/{id}/bilde");
        let mine = send(
            &town,
            &jonas,
            &path,
            Some(&files::png(500, 400)),
            &[("alt-nb", "Mitt bilde"), ("ja", "1"), ("gjor", "vis")],
        )
        .await;
        let mine = hidden(&mine.text(), "bilde");
        put(&town, &jonas, &path, &files::webp(500, 400), "Et annet bilde").await;
        let theirs = shown(&town).await.unwrap().id;
        let fields =
            [("alt-nb", "Mitt bilde"), ("ja", "1"), ("bilde", mine.as_str()), ("grunnlag", ""), ("gjor", "send")];
        let answer = send(&town, &jonas, &path, None, &fields).await;
        assert_eq!(answer.status, 409);
        let page = answer.text();
        assert!(page.contains("Noen andre har byttet") && page.contains("Mitt bilde"), "{page}");
        assert_eq!((hidden(&page, "bilde"), hidden(&page, "grunnlag")), (mine, theirs));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nothing_names_is_swept_and_what_a_version_names_stays() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town).await);
        let path = format!("/redaksjon/tilbud/{id}/bilde");
        put(&town, &jonas, &path, &files::webp(900, 600), ALT).await;
        let kept = shown(&town).await.unwrap().id;
        send(&town, &jonas, &path, None, &[("gjor", "bort"), ("grunnlag", &kept)]).await;
        let tried = send(&town, &jonas, &path, Some(&files::png(400, 300)), &[("gjor", "vis")]).await;
        let tried = hidden(&tried.text(), "bilde");
        let there = async |town: &Town| {
            let ids = |tx: &mut kernel::Tx<'_>| {
                tx.rows("SELECT id FROM directory_photo ORDER BY id", params![])?
                    .iter()
                    .map(|row| row.text(0))
                    .collect()
            };
            town.db().read::<Vec<String>, _>(ids).await.unwrap()
        };
        for (days, left) in [(29, 2), (2, 1)] {
            town.later(SignedDuration::from_hours(24 * days));
            let before = town.clock.millis() - store::PHOTOS_KEPT;
            town.db().write(move |tx| store::sweep_photos(tx, before)).await.unwrap();
            let there = there(&town).await;
            assert_eq!(there.len(), left, "after {days} days: {there:?}, {tried}");
            assert!(there.contains(&kept));
        }
    }
}

async fn link(town: &Town, id: &str) -> String {
    let id = id.to_owned();
    let now = town.clock.millis();
    let make = move |tx: &mut kernel::Tx<'_>| {
        let row = store::by_ids(tx, std::slice::from_ref(&id))?.pop().unwrap();
        let holder = directory::fresh::contact::Holder::of(&id, row.parts.organization_id.as_deref());
        store::make_holder_link(tx, &row.tenant, &holder.word(), "shown", now)
    };
    format!("/stemmer/{}", town.db().write(make).await.unwrap().carried())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holders_picture_waits_and_only_the_two_of_them_see_it() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, id) = (town.sign_in("Jonas").await, entry(&town).await);
        let (link, before) = (link(&town, &id).await, public(&town).await);
        let path = format!("{link}/{id}/bilde");
        assert!(town.get(&link).await.text().contains(&path), "the way to it");
        let page = town.get(&path).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));

        // Something else of theirs waits already.
        let phone = directory::entry::Change { key: "phone".into(), was: String::new(), is: "87 65 43 21".into() };
        let of = id.clone();
        let now = town.clock.millis();
        let put = move |tx: &mut kernel::Tx<'_>| {
            let row = store::by_ids(tx, std::slice::from_ref(&of))?.pop().unwrap();
            let changes = [phone.clone()];
            let new = store::Proposing {
                id: "",
                tenant: &row.tenant,
                service: Some(&of),
                origin: store::Origin::Holder,
                changes: &changes,
                language: "nb",
            };
            store::propose(tx, &new, now)
        };
        town.db().write(put).await.unwrap();

        let fields = [
            ("alt-nb", ALT),
            ("foto", "Bjarte"),
            ("ja", "1"),
            ("grunnlag", ""),
            ("nokkel", "0191f1a0-0000-7000-8000-000000000007"),
        ];
        let refused = send(&town, "", &path, Some(files::HEIC), &[&fields[..], &[("gjor", "vis")]].concat()).await;
        assert!(refused.status == 422 && refused.main_text().contains("iPhone"), "{}", refused.main_text());
        let seen = send(
            &town,
            "",
            &path,
            Some(&files::photograph(1_600, 1_200, 1)),
            &[&fields[..], &[("gjor", "vis")]].concat(),
        )
        .await;
        assert!(seen.status == 200 && seen.main_text().contains("Slik blir det"), "{}", seen.main_text());
        let photo = hidden(&seen.text(), "bilde");
        let own = format!("{path}/{photo}/1200.jpg");
        assert!(seen.text().contains(&own), "{}", seen.text());
        assert_eq!(town.get(&own).await.status, 200);
        let all = [&fields[..], &[("bilde", photo.as_str()), ("gjor", "send")]].concat();
        for _ in 0..2 {
            // Pressing twice sends once.
            let sent = send(&town, "", &path, None, &all).await;
            assert_eq!(sent.status, 303, "{}", sent.main_text());
            let said = town.get(sent.header("location")).await.main_text();
            assert!(said.contains("ser på bildet av Åpent naust") && said.contains("venter på at kommunen"), "{said}");
        }
        assert_eq!(public(&town).await, before);
        let address = format!("/bilder/{photo}/1200.jpg");
        assert_eq!(town.get(&address).await.status, 404, "nobody else sees what waits");

        let of = id.clone();
        let waiting = town.db().read(move |tx| store::proposals_of(tx, &of)).await.unwrap();
        let waiting: Vec<_> = waiting.into_iter().filter(|one| one.state == "waiting").collect();
        let keys: Vec<_> =
            waiting.iter().flat_map(|one| one.changes.iter().map(|change| change.key.as_str())).collect();
        assert_eq!(keys, ["phone", "photo"], "neither takes the other's place");
        let proposal = format!("/redaksjon/forslag/{}", waiting[0].id);
        let seen = get(&town, &jonas, &proposal).await;
        assert!(
            seen.text().contains(&format!("/redaksjon/bilder/{photo}/640.jpg")) && seen.text().contains(ALT),
            "{}",
            seen.text()
        );
        assert_eq!(get(&town, &jonas, &format!("/redaksjon/bilder/{photo}/640.jpg")).await.status, 200);
        let (_, said) = act(&town, &jonas, &proposal, "gjor=ja&felt=photo").await;
        assert!(said.contains("Godkjent"), "{said}");
        assert!(public(&town).await.contains(&address));
        assert_eq!(town.get(&address).await.status, 200);
        let (_, said) = act(&town, &jonas, &proposal, "gjor=angre").await;
        assert!(said.contains("venter igjen"), "{said}");
        assert_eq!(town.get(&address).await.status, 404);
        act(&town, &jonas, &proposal, "gjor=ja&felt=photo").await;

        // Whoever holds it takes it away at once, and can take that back.
        let away = send(&town, "", &path, None, &[("gjor", "bort")]).await;
        assert_eq!(away.status, 303);
        assert_eq!(town.get(&address).await.status, 404);
        let version = away.header("location").split("angre=").nth(1).unwrap().to_owned();
        let undone = town.post(&format!("{link}/angre"), &format!("versjon={version}")).await;
        assert!(undone.header("location").ends_with("gjort=angret"));
        assert!(public(&town).await.contains(&address));

        // A link opens its own entries only, and one that is no link opens nothing.
        let other = town.db().read(|tx| store::by_slug(tx, "erfaringskafeen")).await.unwrap().unwrap().parts.service.id;
        let none = format!("/stemmer/{}", "0".repeat(64));
        for odd in [format!("{link}/{other}/bilde"), format!("{none}/{id}/bilde")] {
            assert_eq!(town.get(&odd).await.status, 404, "{odd}");
            assert_eq!(send(&town, "", &odd, Some(&files::jpeg(400, 300)), &all).await.status, 404, "{odd}");
            assert_eq!(town.get(&format!("{odd}/{photo}/1200.jpg")).await.status, 404, "{odd}");
        }
    }
}
