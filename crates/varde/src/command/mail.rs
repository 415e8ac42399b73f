//! `varde mail`: the key that letters are signed with, and letters that come back.

use super::{mailing::SELECTOR, settings::File, store::Store};
use anyhow::Context as _;
use clap::{Args, Subcommand};
use kernel::Clock;
use mail::{dkim, report};
use std::{io::Read as _, path::PathBuf, process::ExitCode};

/// A letter that comes back is not larger than this, bytes; what is beyond is not read.
const LARGEST: u64 = 4 << 20;

/// Mail.
#[derive(Debug, Subcommand)]
pub(super) enum Mail {
    /// Make the key that letters are signed with (DKIM), and print the record that must stand in the DNS.
    DkimKey(DkimKey),
    /// Take in a letter that came back, from standard input: for a pipe of the mail server.
    Bounced(Bounced),
}

#[derive(Args, Debug)]
pub(super) struct DkimKey {
    #[command(flatten)]
    store: Store,
    /// The file to make; name it as dkim-key under [mail] in varde.toml.
    #[arg(long, value_name = "FILE", default_value = "dkim.pem")]
    file: PathBuf,
    /// The word in front of ._domainkey in the DNS.
    #[arg(long, value_name = "WORD", default_value = SELECTOR)]
    selector: String,
    /// The domain that mail is from. Otherwise that of from under [mail].
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<String>,
}

#[derive(Args, Debug)]
pub(super) struct Bounced {
    #[command(flatten)]
    store: Store,
    /// The address that it came to, when the mail server knows: ${original_recipient} in Postfix.
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
}

impl Mail {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::DkimKey(key) => key.run(),
            Self::Bounced(bounced) => bounced.run().await,
        }
    }
}

impl DkimKey {
    fn run(self) -> anyhow::Result<ExitCode> {
        let from = File::read(&self.store.data)?.mail.from;
        let of_from = || from.as_deref()?.trim_end_matches('>').rsplit_once('@').map(|(_, domain)| domain.to_owned());
        let domain = self.domain.clone().or_else(of_from);
        let domain = domain.context("which domain? --domain, or from under [mail] in varde.toml")?;
        std::fs::create_dir_all(&self.store.data)?;
        let file = self.store.data.join(&self.file);
        let record = dkim::make(&file, &self.selector, &domain)?;
        println!("The key lies in {}. Only the program may read it; no backup of the data has it.", file.display());
        println!("Under [mail] in varde.toml:\n");
        println!("  dkim-key = {:?}\n  dkim-selector = {:?}\n", self.file.display().to_string(), self.selector);
        println!("In the DNS of {domain}:\n\n  {record}");
        Ok(ExitCode::SUCCESS)
    }
}

impl Bounced {
    async fn run(self) -> anyhow::Result<ExitCode> {
        let mut message = Vec::new();
        std::io::stdin().lock().take(LARGEST).read_to_end(&mut message)?;
        let found = report::read(&message, self.to.as_deref());
        let db = self.store.open_existing().await?;
        let now = Clock::system().millis();
        let (taken, writers) = (found.clone(), crate::letters::writers(&crate::site::texts()?, None));
        let ours = db.write(move |tx| report::take_in(tx, &taken, &writers, now)).await?;
        println!(
            "{}",
            match found {
                report::Report::Failed { .. } if ours => "It came back for good. Nothing more is sent there.",
                report::Report::Nothing => "It is late or was answered; there is nothing to do.",
                _ => "It is none of ours.",
            }
        );
        // A mail server gives a letter back to its sender when a pipe fails; that would go round for ever.
        Ok(ExitCode::SUCCESS)
    }
}
