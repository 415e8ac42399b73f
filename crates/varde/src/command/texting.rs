//! How text messages leave here: `[sms]` in `varde.toml`, and the gateway's secret from a file or the environment.

use super::settings::File;
use anyhow::Context as _;
use clap::Args;
use mail::sms::{Settings, Written};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// `[sms]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Section {
    url: Option<String>,
    header: Option<String>,
    secret_file: Option<PathBuf>,
    body: Option<String>,
    taken: Option<Vec<String>>,
    later: Option<Vec<String>>,
    never: Option<Vec<String>>,
    timeout: Option<u64>,
}

/// What a gateway knows us by.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Texting {
    /// The whole value of the header that a gateway for text messages knows us by. It goes before secret-file under [sms] in
    /// varde.toml, where the rest stands.
    #[arg(long, env = "VARDE_SMS_SECRET", value_name = "SECRET", hide_env_values = true)]
    sms_secret: Option<String>,
}

impl Texting {
    /// How text messages leave the site whose data lies in `data`; nothing when no gateway is set up.
    pub(super) fn settings(&self, data: &Path) -> anyhow::Result<Option<Settings>> {
        let section = File::read(data)?.sms;
        let read = |file: &PathBuf| {
            let file = data.join(file);
            std::fs::read_to_string(&file).with_context(|| format!("[sms]: {}", file.display()))
        };
        // A secret for no gateway is no setting.
        let secret = match &self.sms_secret {
            Some(secret) => Some(secret.clone()).filter(|_| section.url.is_some()),
            None => section.secret_file.as_ref().map(read).transpose()?,
        };
        let written = Written {
            url: section.url.as_deref(),
            header: section.header.as_deref(),
            secret,
            body: section.body.as_deref(),
            taken: section.taken.as_deref(),
            later: section.later.as_deref(),
            never: section.never.as_deref(),
            timeout: section.timeout,
        };
        Ok(written.read()?)
    }

    /// What `varde check` says: whether it is well, and what.
    pub(super) fn lines(&self, data: &Path) -> Vec<(bool, String)> {
        match self.settings(data) {
            Ok(None) => vec![(true, "no text messages are set up ([sms] in varde.toml)".to_owned())],
            Err(error) => vec![(false, format!("{error:#}"))],
            Ok(Some(settings)) => settings.lines(),
        }
    }
}
