//! How mail leaves here: `[mail]` in `varde.toml`, and the mail server's address with its password from the environment.

use super::{settings::File, texting::Texting};
use anyhow::Context as _;
use clap::Args;
use mail::{Roads, settings::Written};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// What the selector of a DKIM key is called when nobody has said.
pub(super) const SELECTOR: &str = "varde";

/// `[mail]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Section {
    smtp: Option<String>,
    folder: Option<PathBuf>,
    pub(super) from: Option<String>,
    reply_to: Option<String>,
    bounces: Option<String>,
    authority: Option<PathBuf>,
    dkim_key: Option<PathBuf>,
    dkim_selector: Option<String>,
}

/// Where mail goes.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Mailing {
    /// The mail server: smtps://user:password@host, smtp://… (STARTTLS), or smtp://localhost:25. It goes before smtp under
    /// [mail] in varde.toml, where the rest stands.
    #[arg(long, env = "VARDE_SMTP", value_name = "smtps://…", hide_env_values = true)]
    smtp: Option<String>,
    #[command(flatten)]
    texting: Texting,
}

impl Mailing {
    /// By what things leave the site whose data lies in `data`.
    pub(super) fn roads(&self, data: &Path) -> anyhow::Result<Roads> {
        Ok(Roads { mail: self.settings(data)?, sms: self.texting.settings(data)?, ..Roads::default() })
    }

    /// How mail leaves the site whose data lies in `data`; nothing when no mail is set up.
    fn settings(&self, data: &Path) -> anyhow::Result<Option<mail::Settings>> {
        let section = File::read(data)?.mail;
        let read = |file: &PathBuf| {
            let file = data.join(file);
            std::fs::read(&file).with_context(|| format!("[mail]: {}", file.display()))
        };
        let selector = section.dkim_selector.as_deref().unwrap_or(SELECTOR);
        let key = section.dkim_key.as_ref().map(read).transpose()?;
        let dkim = key.map(|pem| (String::from_utf8_lossy(&pem).into_owned(), selector));
        let written = Written {
            smtp: self.smtp.as_deref().or(section.smtp.as_deref()),
            folder: section.folder.as_ref().map(|folder| data.join(folder)),
            from: section.from.as_deref(),
            reply_to: section.reply_to.as_deref(),
            bounces: section.bounces.as_deref(),
            authority: section.authority.as_ref().map(read).transpose()?,
            dkim,
        };
        Ok(written.read()?)
    }

    /// What `varde check` says: whether it is well, and what.
    pub(super) async fn lines(&self, data: &Path, db: &kernel::Db) -> anyhow::Result<Vec<(bool, String)>> {
        let mut lines = match self.settings(data) {
            Ok(None) => vec![(true, "no mail is set up: nobody can be sent a link ([mail] in varde.toml)".to_owned())],
            Err(error) => vec![(false, format!("{error:#}"))],
            Ok(Some(settings)) => {
                let mut lines = settings.lines();
                lines.push(match settings.try_server().await {
                    Ok(()) => (true, "the mail server answers".to_owned()),
                    Err(why) => (false, format!("the mail server does not take us: {why}")),
                });
                lines
            }
        };
        let (waiting, dead) = db.read(mail::store::outbox::counts).await?;
        lines.push((dead == 0, format!("{waiting} letters wait, {dead} could not be sent")));
        lines.extend(self.texting.lines(data));
        let (waiting, dead) = db.read(mail::store::notices::counts).await?;
        lines.push((dead == 0, format!("{waiting} notices wait, {dead} could not be sent")));
        Ok(lines)
    }
}
