//! What tenants have chosen, carried from where it is kept to where it is gone by: words to the search, help numbers and
//! the publisher to every page, embeds to their policy. Each node follows the change log.

use administration::settings::body::{self, KeptEmbed};
use directory::Directory;
use kernel::{changes, storage::Result};
use search::own::OwnWord;
use shell::{
    App,
    app::Publisher,
    frames::Frames,
    help_lines::LocalLine,
    settled::{OwnTheme, Settled},
};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use tokio::sync::Mutex;
use trust::store::settings::{self, CHANGED, Kind, Setting};

/// So many changes are passed at a time.
const BATCH: i64 = 1_000;

/// How far this node has followed. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Settling {
    seen: Arc<AtomicI64>,
    /// Held while anything is taken in, so that nothing older comes last.
    turn: Arc<Mutex<()>>,
}

impl Settling {
    /// Has everything on this node go by what is chosen now.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn take_in(&self, app: &App, directory: &Directory) -> Result<()> {
        let _turn = self.turn.lock().await;
        let all = app.db.read(settings::standing).await?;
        let own = words(&all);
        directory.finder.put_own_words(&own);
        if let Some(beside) = &directory.beside {
            beside.put_own_words(&own);
        }
        app.settings.frames.choose(embeds(&all));
        app.settings.settled.put(Settled {
            help_lines: of(&all, Kind::HelpLine).filter_map(body::read::<LocalLine>).collect(),
            themes: of(&all, Kind::Theme).filter_map(body::read::<OwnTheme>).collect(),
            publisher: of(&all, Kind::Publisher).find_map(body::read::<Publisher>),
        });
        app.kept.forget();
        Ok(())
    }

    /// The same when anything was chosen since last time, here or on another node.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn follow(&self, app: &App, directory: &Directory) -> Result<()> {
        let seen = self.seen.load(Ordering::SeqCst);
        let changed = app.db.read(move |tx| changes::newest_of_each(tx, CHANGED, seen, BATCH)).await?;
        let Some(last) = changed.last() else { return Ok(()) };
        self.take_in(app, directory).await?;
        self.seen.fetch_max(last.seq, Ordering::SeqCst);
        Ok(())
    }
}

fn of(all: &[Setting], kind: Kind) -> impl Iterator<Item = &Setting> {
    all.iter().filter(move |one| one.kind == kind)
}

/// The embeds that tenants have let in.
pub(crate) fn embeds(all: &[Setting]) -> Frames {
    let kept = of(all, Kind::Embed).filter_map(|one| Some((one.name.clone(), body::read::<KeptEmbed>(one)?)));
    Frames::of(kept.map(|(name, kept)| (name, kept.embed())))
}

/// The words of all places, oldest first.
pub(crate) fn words(all: &[Setting]) -> Vec<OwnWord> {
    of(all, Kind::Word).filter_map(body::read).collect()
}
