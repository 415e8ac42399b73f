//! `varde admin`: the first people, made by who has the machine.

use super::store::Store;
use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};
use directory::places::PLACES;
use kernel::{Clock, Db, Language, tenants};
use mail::store::setting;
use std::process::ExitCode;
use trust::{
    people::{Held, Role, person},
    secret::Token,
    store::{
        links,
        people::{About, by_email},
        roles,
    },
};
use url::Url;

/// People who look after people.
#[derive(Debug, Subcommand)]
pub(super) enum Admin {
    /// Make somebody an administrator of a tenant (made when it is not there), and print the link that lets them in.
    Create(Create),
    /// Print a new link for somebody who works here and cannot get in.
    Link(Link),
    /// Let people of a tenant sign in with a link by e-mail, or no more.
    LinksByMail(LinksByMail),
    /// Say that a tenant's editors look after the entries of a municipality, or no longer.
    Keep(Keep),
}

/// Whose.
#[derive(Args, Debug)]
pub(super) struct Whom {
    #[command(flatten)]
    store: Store,
    /// The tenant's short word in addresses and files: small letters, digits and hyphens, such as oyane-dps.
    #[arg(long, value_name = "WORD", value_parser = tenant_word)]
    tenant: String,
    /// Their e-mail.
    #[arg(long, value_name = "ADDRESS", value_parser = email)]
    email: String,
    /// The address people see, such as https://varde.example.
    #[arg(long, env = "VARDE_URL", value_name = "URL", default_value = "http://localhost:8080")]
    url: Url,
}

#[derive(Args, Debug)]
pub(super) struct Create {
    #[command(flatten)]
    whom: Whom,
    /// What the tenant is called, such as «Øyane DPS».
    #[arg(long, value_name = "NAME")]
    called: String,
    /// Their name, as colleagues know it.
    #[arg(long, value_name = "NAME", value_parser = name)]
    name: String,
    /// The language of mail to them: nb, nn or en.
    #[arg(long, value_name = "TAG", default_value = "nb", value_parser = language)]
    language: Language,
}

#[derive(Args, Debug)]
pub(super) struct Link {
    #[command(flatten)]
    whom: Whom,
}

#[derive(Args, Debug)]
pub(super) struct LinksByMail {
    #[command(flatten)]
    store: Store,
    /// The tenant's short word.
    #[arg(long, value_name = "WORD", value_parser = tenant_word)]
    tenant: String,
    /// Whether they may.
    #[arg(long, value_name = "yes|no")]
    allow: Allow,
}

#[derive(Args, Debug)]
pub(super) struct Keep {
    #[command(flatten)]
    store: Store,
    /// The tenant's short word.
    #[arg(long, value_name = "WORD", value_parser = tenant_word)]
    tenant: String,
    /// The municipality: its number or its name.
    #[arg(long, value_name = "MUNICIPALITY")]
    municipality: String,
    /// No longer.
    #[arg(long)]
    no_longer: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Allow {
    Yes,
    No,
}

impl Admin {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Create(create) => create.run().await,
            Self::Link(link) => link.run().await,
            Self::LinksByMail(links) => links.run().await,
            Self::Keep(keep) => keep.run().await,
        }
    }
}

impl Create {
    async fn run(self) -> anyhow::Result<ExitCode> {
        let db = self.whom.store.open().await?;
        let now = Clock::system().millis();
        let (tenant, called) = (self.whom.tenant.clone(), self.called);
        let (name, email, language) = (self.name.clone(), self.whom.email.clone(), self.language);
        let made = db
            .write(move |tx| {
                let about = About { name: &name, email: &email, language };
                let held = Held { role: Role::TenantAdmin, unit: None };
                roles::appoint(tx, (&tenant, &called), about, &held, now)
            })
            .await?;
        let person = made.with_context(|| {
            format!("{} works in {} already; for a new link: varde admin link", self.whom.email, self.whom.tenant)
        })?;
        println!("{} is an administrator of {}.", self.name, self.whom.tenant);
        println!("A role takes two people: make a second administrator too.");
        print_link(&db, &self.whom, person, now).await
    }
}

impl Link {
    async fn run(self) -> anyhow::Result<ExitCode> {
        let db = self.whom.store.open_existing().await?;
        let (now, email, tenant) = (Clock::system().millis(), self.whom.email.clone(), self.whom.tenant.clone());
        let known = db.read(move |tx| by_email(tx, &email)).await?.into_iter().find(|person| person.tenant == tenant);
        let person = known.with_context(|| format!("nobody in {} has {}", self.whom.tenant, self.whom.email))?;
        print_link(&db, &self.whom, person.id, now).await
    }
}

impl LinksByMail {
    async fn run(self) -> anyhow::Result<ExitCode> {
        let db = self.store.open_existing().await?;
        let (tenant, allowed) = (self.tenant.clone(), matches!(self.allow, Allow::Yes));
        let now = Clock::system().millis();
        let known = db.write(move |tx| setting::set_links_by_command(tx, &tenant, allowed, now)).await?;
        anyhow::ensure!(known, "there is no tenant {}", self.tenant);
        println!("{}: links by e-mail are {}.", self.tenant, if allowed { "allowed" } else { "not allowed" });
        Ok(ExitCode::SUCCESS)
    }
}

impl Keep {
    async fn run(self) -> anyhow::Result<ExitCode> {
        let db = self.store.open_existing().await?;
        let typed = self.municipality.trim();
        let place = PLACES.municipality(typed).or_else(|| PLACES.named(typed));
        let place = place.with_context(|| format!("there is no municipality {typed}"))?;
        let (tenant, number, now) = (self.tenant.clone(), place.number.clone(), Clock::system().millis());
        let no_longer = self.no_longer;
        let before = db
            .write(move |tx| {
                if tenants::name(tx, &tenant)?.is_none() {
                    return Ok(None);
                }
                let before = directory::store::keeper_of(tx, &number)?;
                if no_longer {
                    directory::store::let_municipality_go(tx, &tenant, &number)?;
                } else {
                    directory::store::keep_municipality(tx, &tenant, &number, now)?;
                }
                Ok(Some(before))
            })
            .await?;
        let before = before.with_context(|| format!("there is no tenant {}", self.tenant))?;
        let (tenant, name) = (&self.tenant, &place.name);
        match before.filter(|before| before != tenant) {
            _ if no_longer => println!("{tenant} looks after the entries of {name} no longer."),
            Some(before) => println!("{tenant} looks after the entries of {name} now, and {before} no longer."),
            None => println!("{tenant} looks after the entries of {name}."),
        }
        Ok(ExitCode::SUCCESS)
    }
}

async fn print_link(db: &Db, whom: &Whom, person: String, now: i64) -> anyhow::Result<ExitCode> {
    let (url, tenant) = (&whom.url, whom.tenant.clone());
    let made: Option<Token> = db.write(move |tx| links::print(tx, &tenant, &person, now)).await?;
    let token = made.context("three links were made within the hour; wait a little")?;
    println!("This link lets them in once, within 14 days. Give it to nobody else:\n");
    println!("  {}/inn/{}\n", url.as_str().trim_end_matches('/'), token.carried());
    Ok(ExitCode::SUCCESS)
}

fn tenant_word(typed: &str) -> Result<String, String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let right = (2..=40).contains(&typed.len()) && typed.chars().all(plain) && !typed.starts_with('-');
    right.then(|| typed.to_owned()).ok_or_else(|| "small letters, digits and hyphens, 2 to 40 of them".to_owned())
}

fn email(typed: &str) -> Result<String, String> {
    person::email(typed).ok_or_else(|| "that is no e-mail address".to_owned())
}

fn name(typed: &str) -> Result<String, String> {
    person::name(typed).ok_or_else(|| "a name of 1 to 120 letters".to_owned())
}

fn language(typed: &str) -> Result<Language, String> {
    Language::parse(typed).ok_or_else(|| "nb, nn or en".to_owned())
}
