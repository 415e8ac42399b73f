//! `varde demo`

use super::{
    sealing::{Sealing, Witness},
    serve::Listening,
    store::Store,
};
use crate::Site;
use clap::Args;
use directory::import::{self, Options};
use kernel::Clock;
use std::{path::PathBuf, process::ExitCode};

/// Start with the demo town.
#[derive(Args, Debug)]
pub(super) struct Demo {
    /// Where the town's database lies. It is made anew when it is not there.
    #[arg(long, value_name = "DIR", default_value = "data/demo")]
    data: PathBuf,
    #[command(flatten)]
    listening: Listening,
}

impl Demo {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let store = Store::folder(self.data);
        let db = store.open().await?;
        let clock = Clock::system();
        let vault = Sealing::default().open(&store, &db, &clock).await?;
        let witnessing = Witness::default().begin(&store, &db, &vault, &clock)?;
        let services = town::services(clock.today())?;
        let town = serde_json::to_vec(&services)?;
        let options = Options { language: "nb".into(), ..Options::default() };
        let report = import::import(&db, &clock, std::io::Cursor::new(town), options, |_| {}).await?;
        anyhow::ensure!(report.problems.is_empty(), "the demo town does not go in: {:?}", report.problems);
        let mut settings = self.listening.settings(&store.data)?;
        settings.fictional = true;
        let site = Site::open(db, vault, clock, settings, None).await?.with_the_cast().await?;
        site.settle_fair().await?;
        site.settle_calendar().await?;
        let site = self.listening.with_mail(site, &store.data)?;
        let site = site.with_oidc(self.listening.providers(&store.data)?);
        let site = site.with_exports(&store.data.join("exports"));
        let site = self.listening.with_outside(site, &store.data)?;
        let count = report.kept();
        let address = self.listening.local();
        self.listening
            .answer(site, &store.data, |_| {
                println!("\n  Varde: the demo town, {count} activities in Askøy and Øygarden, all invented.\n");
                println!("  Open {address} and try:");
                for (path, what) in [
                    (
                        "/aktiviteter?q=noe+%C3%A5+gj%C3%B8re+tirsdag+Ask%C3%B8y",
                        "something to do in Askøy on a Tuesday",
                    ),
                    ("/aktiviteter?q=jeg+er+s%C3%A5+ensom", "in somebody's own words"),
                    ("/nn/aktiviteter?q=p%C3%A5r%C3%B8rande", "på nynorsk"),
                    ("/aktiviteter/apent-naust", "one activity, also on paper"),
                    ("/treff/erfaringskafe-straume", "a café, its next dates and its poster"),
                    ("/kurs", "courses that one can ask for a seat on"),
                    ("/api/hsds/3.1/services?search=mat", "the same as open data"),
                    ("/logg-inn", "come in as one of those who work there, by one press"),
                ] {
                    println!("    {address}{path}\n      {what}");
                }
                println!("\n  Stop with Ctrl-C.\n");
            })
            .await?;
        witnessing.end().await;
        Ok(ExitCode::SUCCESS)
    }
}
