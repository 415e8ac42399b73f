//! What the whole program shares.

use crate::{kept::Kept, settled::SettledNow, standing::Standing};
use kernel::{Clock, Db, texts::Texts};
use std::sync::Arc;
use trust::vault::Vault;
use url::Url;

/// What every request can reach.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// What people confide, sealed; its keys lie elsewhere.
    pub vault: Vault,
    /// What time it is.
    pub clock: Clock,
    /// The words, in each language.
    pub texts: Texts,
    /// What the operator chose.
    pub settings: Settings,
    /// Answers kept until something changes.
    pub kept: Arc<Kept>,
}

/// What the operator chose.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address people see, without a slash at the end. Printed addresses and QR codes are built on it.
    pub url: Url,
    /// The demo town: every page says that what it shows is invented.
    pub fictional: bool,
    /// Where «leave this page quickly» goes: somewhere ordinary.
    pub exit: Url,
    /// Page titles that say nothing about what is read, for the history of a shared telephone.
    pub neutral_titles: bool,
    /// The accessibility statement at uustatus.no; our own page when there is none.
    pub accessibility_statement: Option<Url>,
    /// Which embeds there are, and who may show them.
    pub frames: Standing,
    /// Mail leaves here: people can be sent links, where their tenant allows it.
    pub mail: bool,
    /// Text messages leave here.
    pub sms: bool,
    /// Who gives out the open data, when the operator has said it.
    pub publisher: Option<Publisher>,
    /// What tenants have chosen.
    pub settled: SettledNow,
}

/// Who gives out the open data.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Publisher {
    /// As Enhetsregisteret has it.
    pub name: String,
    /// The organisation number: nine digits.
    pub organization_number: String,
}

impl Settings {
    /// Ordinary settings for a site at this address.
    ///
    /// # Errors
    /// When the address is none.
    pub fn at(url: &str) -> Result<Self, url::ParseError> {
        Ok(Self {
            url: Url::parse(url)?,
            fictional: false,
            exit: Url::parse("https://www.yr.no/")?,
            neutral_titles: false,
            accessibility_statement: None,
            frames: Standing::default(),
            mail: false,
            sms: false,
            publisher: None,
            settled: SettledNow::default(),
        })
    }

    /// Who gives out the open data: whom the operator has named, else who has said so; the site itself when nobody has.
    #[must_use]
    pub fn published_by(&self) -> Option<Publisher> {
        self.publisher.clone().or_else(|| self.settled.now().publisher.clone())
    }

    /// The whole address of a path such as `/a/7k2f9q`.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.url.as_str().trim_end_matches('/'))
    }

    /// The address as people type it from paper: without `https://`.
    #[must_use]
    pub fn typed(&self, path: &str) -> String {
        let whole = self.absolute(path);
        whole.split_once("://").map_or(whole.clone(), |(_, rest)| rest.to_owned())
    }
}
