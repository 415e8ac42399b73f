//! Jonas brings the municipality's list on screen: what it is, how it would go, in, and back out again.

use super::administration_people::{act, get, post};
use axum::{body::Body, http::Request};
use testkit::{Answer, Town};

mod going;
mod kept;
mod refused;
pub(crate) mod sheet;

pub(crate) const LISTS: &str = "/redaksjon/import";

/// Sends a file as a browser does.
pub(crate) async fn send(town: &Town, cookie: &str, name: &str, bytes: &[u8]) -> Answer {
    send_as(town, cookie, &multipart(name, bytes)).await
}

pub(crate) fn multipart(name: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--skille\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n--skille--\r\n"].concat()
}

async fn send_as(town: &Town, cookie: &str, body: &[u8]) -> Answer {
    let request = Request::post(LISTS)
        .header("content-type", "multipart/form-data; boundary=skille")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie);
    town.send(request.body(Body::from(body.to_vec())).unwrap()).await
}

/// Brings a file and says which page it has.
pub(crate) async fn bring(town: &Town, cookie: &str, name: &str, bytes: &[u8]) -> String {
    let answer = send(town, cookie, name, bytes).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
    answer.header("location").to_owned()
}

/// What the form on a page would send as it stands, with these instead.
pub(crate) fn form(html: &str, instead: &[(&str, &str)]) -> String {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let plain =
        |text: &str| text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let attribute = |tag: &str, name: &str| {
        tag.split(&format!(" {name}=\"")).nth(1).map(|rest| plain(rest.split('"').next().unwrap()))
    };
    let mut select = None;
    for tag in html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap()) {
        let word = tag.split(' ').next().unwrap();
        if word == "select" {
            select = attribute(tag, "name");
        } else if word == "option" && tag.ends_with(" selected") {
            pairs.push((select.clone().unwrap(), attribute(tag, "value").unwrap()));
        } else if word == "input" {
            let kind = attribute(tag, "type").unwrap_or_default();
            let on = !["checkbox", "radio"].contains(&kind.as_str()) || tag.contains(" checked");
            if let Some(name) = attribute(tag, "name").filter(|name| on && name != "fil" && name != "q") {
                pairs.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        }
    }
    for (name, value) in instead {
        pairs.retain(|(known, _)| known != name);
        pairs.push(((*name).to_owned(), (*value).to_owned()));
    }
    let mut out = url::form_urlencoded::Serializer::new(String::new());
    pairs.iter().for_each(|(name, value)| _ = out.append_pair(name, value));
    out.finish()
}

/// Lets the work be done, and reads the page when it is.
pub(crate) async fn done(town: &Town, cookie: &str, page: &str) -> String {
    for _ in 0..400 {
        town.site.put_down_heard().await.unwrap();
        let answer = get(town, cookie, page).await;
        let html = answer.text();
        if !html.contains("<progress") && !answer.main_text().contains("Dette har stoppet") {
            town.site.catch_up().await.unwrap();
            return answer.main_text();
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("it is never done");
}

/// Says what the columns are as they are guessed, with these instead, and tries it. Reads the page that says how it goes.
pub(crate) async fn tried(town: &Town, cookie: &str, page: &str, instead: &[(&str, &str)]) -> String {
    let html = get(town, cookie, page).await.text();
    let named = [&[("navn", "Askøy kommune")], instead].concat();
    let answer = post(town, cookie, &format!("{page}/oppsett"), &form(&html, &named)).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
    let on = answer.header("location").to_owned();
    if on.ends_with("/ord") {
        let words = get(town, cookie, &on).await.text();
        act(town, cookie, &on, &form(&words, &[])).await;
    }
    done(town, cookie, page).await
}

const LIST: &str = "Namn;Om;Gratis;Adresse;Postnr;Stad;E-post;Bekrefta\n\
    Strikkekafé;Garn og prat;Ja, gratis;Kleppestøvegen 1;5300;Kleppestø;post@strikk.example;12.11.2026\n\
    Turgruppa på Sotra;Ut i skogen;Gratis;;5353;Straume;;\n\
    Kor i Bergen;Song;Gratis;;5003;Bergen;;\n\
    ;Utan namn;;;5300;;;\n\
    Halv rad;og\n";
