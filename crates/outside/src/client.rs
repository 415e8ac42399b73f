//! Asking. reqwest speaks HTTP; where it may go, how long and how much is decided here.

use crate::{Answer, Machine, Names, Reach, Refused, Seen, Unanswered, address, names::Guarded, turn::Turns};
use reqwest::{Client, Method, Response, StatusCode, header};
use std::{sync::Arc, time::Duration};
use tokio::time::{Instant, timeout_at};
use url::Url;

/// So many redirects are followed.
const MOST_REDIRECTS: usize = 5;

/// The longest mark of a version, bytes; a longer one is as good as none.
const LONGEST_SEEN: usize = 500;

/// How long, how much, how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Until there is a connection.
    pub connect: Duration,
    /// Until all of the answer is there, redirects and all; waiting for one's turn does not count.
    pub whole: Duration,
    /// The largest body, bytes.
    pub largest: usize,
    /// Between two questions to the same host.
    pub pause: Duration,
    /// So many questions at once.
    pub at_once: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            whole: Duration::from_secs(15),
            largest: 256 * 1024,
            pause: Duration::from_secs(1),
            at_once: 4,
        }
    }
}

/// How to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Only whether it is there: HEAD.
    IsThere,
    /// The same of servers that do not understand HEAD: GET, whose body is not read.
    IsThereReally,
    /// What it says: GET.
    Says,
}

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// As somebody typed it.
    pub address: &'a str,
    /// What is wanted.
    pub question: Question,
    /// What kind of content is asked for (the header `accept`).
    pub accept: &'static str,
}

/// The way out. Cheap to clone; closed until somebody opens it.
#[derive(Clone, Default)]
pub struct Outside(Option<Arc<Open>>);

struct Open {
    client: Client,
    reach: Reach,
    limits: Limits,
    turns: Turns,
    /// Whether nobody on the way may read or change what is said.
    only_https: bool,
}

impl Outside {
    /// Opens it for this site: `site` is the address people see, so that those whose pages are looked at know who does.
    ///
    /// # Errors
    /// When the machine's TLS cannot be set up.
    pub fn open(site: &Url) -> Result<Self, Unanswered> {
        Self::with(site, Reach::public(), Machine, Limits::default())
    }

    /// The same with another reach, other names and other limits.
    ///
    /// # Errors
    /// When the machine's TLS cannot be set up.
    #[expect(clippy::disallowed_methods, reason = "this is one of the two places that open a way out")]
    pub fn with(site: &Url, reach: Reach, names: impl Names, limits: Limits) -> Result<Self, Unanswered> {
        let guarded = Guarded { names: Arc::new(names), reach: reach.clone() };
        let client = Client::builder()
            // A proxy would look names up for us, and nobody would look at what it finds.
            .no_proxy()
            .dns_resolver(Arc::new(guarded))
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(limits.connect)
            // A connection that is kept would outlive what its name was looked up for.
            .pool_max_idle_per_host(0)
            .http1_only()
            .user_agent(format!("Varde (+{site})"))
            .build()
            .map_err(|_| Unanswered::NotProved)?;
        let turns = Turns::new(limits.at_once, limits.pause);
        Ok(Self(Some(Arc::new(Open { client, reach, limits, turns, only_https: false }))))
    }

    /// The same way out with turns of its own: who waits for an answer does not stand behind a long row of others.
    #[must_use]
    pub fn apart(&self) -> Self {
        self.other(|_| {})
    }

    /// The same way out, apart, where an answer may be so large, bytes.
    #[must_use]
    pub fn taking(&self, largest: usize) -> Self {
        self.other(|open| open.limits.largest = largest)
    }

    /// The same way out, apart, for https and nothing else, on redirects too.
    #[must_use]
    pub fn only_https(&self) -> Self {
        self.other(|open| open.only_https = true)
    }

    fn other(&self, change: impl FnOnce(&mut Open)) -> Self {
        Self(self.0.as_ref().map(|open| {
            let mut other = Open {
                client: open.client.clone(),
                reach: open.reach.clone(),
                limits: open.limits,
                turns: Turns::new(open.limits.at_once, open.limits.pause),
                only_https: open.only_https,
            };
            change(&mut other);
            Arc::new(other)
        }))
    }

    /// Reads an address as [`Outside::ask`] would, without asking anybody.
    ///
    /// # Errors
    /// Why it would not be called.
    pub fn read(&self, address: &str) -> Result<Url, Unanswered> {
        let open = self.0.as_ref().ok_or(Unanswered::Off)?;
        Ok(open.may(address::read(address, &open.reach)?)?)
    }

    /// Whether anybody is asked at all.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.0.is_some()
    }

    /// Asks, and follows where it leads.
    ///
    /// # Errors
    /// Why there is no answer.
    pub async fn ask(&self, asked: Asked<'_>) -> Result<Answer, Unanswered> {
        self.ask_again(asked, &Seen::default()).await
    }

    /// The same of an address that has answered before: it may say that nothing is new (304), and then there is no body.
    ///
    /// # Errors
    /// Why there is no answer.
    pub async fn ask_again(&self, asked: Asked<'_>, seen: &Seen) -> Result<Answer, Unanswered> {
        let open = self.0.as_ref().ok_or(Unanswered::Off)?;
        let mut address = self.read(asked.address)?;
        let (first, mut for_good, mut left) = (address.clone(), true, open.limits.whole);
        for _ in 0..=MOST_REDIRECTS {
            let turn = open.turns.of(address.host_str().unwrap_or_default()).await;
            let began = Instant::now();
            let step = timeout_at(began + left, open.step(&address, asked, seen));
            let step = step.await.map_err(|_| Unanswered::Slow)??;
            left = left.saturating_sub(began.elapsed());
            drop(turn);
            match step {
                Step::There(mut answer) => {
                    answer.for_good = for_good && answer.address != first;
                    return Ok(answer);
                }
                Step::Elsewhere(next, good) => {
                    for_good &= good;
                    address = open.may(address::check(next, &open.reach)?)?;
                }
            }
        }
        Err(Unanswered::Circles)
    }
}

enum Step {
    There(Answer),
    /// Where it leads, and whether for good.
    Elsewhere(Url, bool),
}

impl Open {
    fn may(&self, address: Url) -> Result<Url, Refused> {
        if self.only_https && address.scheme() != "https" { Err(Refused::Scheme) } else { Ok(address) }
    }

    async fn step(&self, address: &Url, asked: Asked<'_>, seen: &Seen) -> Result<Step, Unanswered> {
        let method = if asked.question == Question::IsThere { Method::HEAD } else { Method::GET };
        // What is packed is not unpacked here, so nothing can grow: we ask for it as it is.
        let mut request = self
            .client
            .request(method, address.clone())
            .header(header::ACCEPT, asked.accept)
            .header(header::ACCEPT_ENCODING, "identity")
            .header(header::CONNECTION, "close");
        for (name, said) in [(header::IF_NONE_MATCH, &seen.tag), (header::IF_MODIFIED_SINCE, &seen.since)] {
            if let Some(said) = said.as_deref().and_then(|said| header::HeaderValue::from_str(said).ok()) {
                request = request.header(name, said);
            }
        }
        let response = request.send().await?;
        if let Some((next, good)) = leads_on(address, &response)? {
            return Ok(Step::Elsewhere(next, good));
        }
        let (status, kind) = (response.status().as_u16(), kind(&response));
        let seen = Seen { tag: short(&response, &header::ETAG), since: short(&response, &header::LAST_MODIFIED) };
        let body = if asked.question == Question::Says { self.read(response).await? } else { Vec::new() };
        Ok(Step::There(Answer { status, address: address.clone(), for_good: false, kind, seen, body }))
    }

    async fn read(&self, mut response: Response) -> Result<Vec<u8>, Unanswered> {
        let packed = response.headers().get(header::CONTENT_ENCODING);
        if packed.is_some_and(|how| how != "identity") {
            return Err(Unanswered::Garbled);
        }
        let largest = self.limits.largest;
        if response.content_length().is_some_and(|length| length > largest as u64) {
            return Err(Unanswered::Huge);
        }
        let mut read = Vec::new();
        while let Some(part) = response.chunk().await? {
            if read.len() + part.len() > largest {
                return Err(Unanswered::Huge);
            }
            read.extend_from_slice(&part);
        }
        Ok(read)
    }
}

/// Where an answer leads on to, if it does.
fn leads_on(from: &Url, response: &Response) -> Result<Option<(Url, bool)>, Unanswered> {
    let status = response.status();
    let good = matches!(status, StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT);
    if !good && !matches!(status.as_u16(), 302 | 303 | 307) {
        return Ok(None);
    }
    let to = response.headers().get(header::LOCATION).ok_or(Unanswered::Garbled)?;
    let to = std::str::from_utf8(to.as_bytes()).map_err(|_| Unanswered::Garbled)?;
    Ok(Some((from.join(to).map_err(|_| Unanswered::Garbled)?, good)))
}

fn kind(response: &Response) -> String {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().to_lowercase()
}

/// A header of the answer, where it is not longer than anybody needs.
fn short(response: &Response, name: &header::HeaderName) -> Option<String> {
    let said = response.headers().get(name)?.to_str().ok()?;
    (said.len() <= LONGEST_SEEN).then(|| said.to_owned())
}
