//! The command line.

mod admin;
mod audit;
mod backup;
mod check;
mod check_embeds;
mod check_sealing;
mod demo;
mod embeds;
mod export;
mod import;
mod keys;
mod mail;
mod mailing;
mod sealing;
mod serve;
mod settings;
mod store;
mod texting;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Varde: find an activity, a café, somebody who has been there.
///
/// Try it: `varde demo`. Run it: `varde serve --data /var/lib/varde --listen 127.0.0.1:8080`.
#[derive(Debug, Parser)]
#[command(name = "varde", version, max_term_width = 100)]
pub struct Command {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Answer on a local address: the pages, the open data, the files they need.
    Serve(serve::Serve),
    /// Start with the demo town: Askøy and Øygarden with invented organisations.
    Demo(demo::Demo),
    /// The first people: make an administrator, print a link that lets them in.
    #[command(subcommand)]
    Admin(admin::Admin),
    /// Take in what people already have.
    #[command(subcommand)]
    Import(import::Import),
    /// Give everything back as HSDS 3.1 JSON, identifiers kept.
    Export(export::Export),
    /// Write a consistent copy of the database to one file while the program runs.
    Backup(backup::Backup),
    /// Put a copy back in an empty data folder.
    Restore(backup::Restore),
    /// What is sealed: change keys, back them up, put them back, erase a person.
    #[command(subcommand)]
    Keys(keys::Keys),
    /// The key that letters are signed with, and letters that come back.
    #[command(subcommand)]
    Mail(mail::Mail),
    /// What was done and read: look whether the record is whole.
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Look whether all is well: files, tables, references, jobs, old entries.
    Check(check::Check),
}

impl Command {
    /// Runs it to its end.
    ///
    /// # Errors
    /// When it cannot be done; the message is for a person.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.act {
            Act::Serve(serve) => serve.run().await,
            Act::Demo(demo) => demo.run().await,
            Act::Admin(admin) => admin.run().await,
            Act::Import(import) => import.run().await,
            Act::Export(export) => export.run().await,
            Act::Backup(backup) => backup.run().await,
            Act::Restore(restore) => restore.run().await,
            Act::Keys(keys) => keys.run().await,
            Act::Mail(mail) => mail.run().await,
            Act::Audit(audit) => audit.run().await,
            Act::Check(check) => check.run().await,
        }
    }
}
