//! Paper: what a room hands in to be printed, and who prints it. No room knows the press; the program hands it in, or does
//! not, and then there is no link to paper anywhere.

use crate::Language;
use jiff::civil;
use std::{fmt, sync::Arc, time::Duration};
use tokio::sync::Semaphore;

/// So many sheets may wait or be in work at once.
const LYING: usize = 16;
/// So many are in work. Two, so that a long leaflet does not hold up a poster.
const WORKING: usize = 2;
/// How long somebody waits. What has been begun goes on to its end; its pages were bounded first.
const WAITING: Duration = Duration::from_secs(20);

/// One paper to be made: a page layout of the room's own, and data that is text and nothing else.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What the document is called, for who hears it read and in the window's title.
    pub title: String,
    /// The language of the words, so that they are read aloud and divided rightly.
    pub language: Language,
    /// The day it is made; it stands in the document's own data.
    pub today: civil::Date,
    /// The layout, in the press's language. It begins with `#let data = json("data.json")`.
    pub layout: &'static str,
    /// Other files that the layout names: drawings, parts that layouts share.
    pub parts: &'static [(&'static str, &'static [u8])],
    /// What `data.json` says. It is shown, never run.
    pub data: serde_json::Value,
    /// The most pages it may have.
    pub most_pages: usize,
}

/// Why there is no paper.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unprinted {
    /// It would have had so many pages.
    #[error("{0} pages are too many")]
    TooLong(usize),
    /// Others were before. Ask again in a moment.
    #[error("the press is busy")]
    Busy,
    /// The layout is wrong: which file and line. Never what stood there.
    #[error("the layout is wrong at {0}")]
    Broken(String),
}

/// Who makes paper. It takes the time it takes; [`Printer`] calls it off the threads that answer.
pub trait Press: Send + Sync {
    /// The sheet as a tagged PDF (PDF/UA-1).
    ///
    /// # Errors
    /// Too many pages, or a layout that is wrong.
    fn print(&self, sheet: &Sheet) -> Result<Vec<u8>, Unprinted>;

    /// The sheet's first page as a picture (PNG) so many points wide.
    ///
    /// # Errors
    /// Too many pages, or a layout that is wrong.
    fn draw(&self, sheet: &Sheet, wide: u32) -> Result<Vec<u8>, Unprinted>;
}

/// The press as rooms have it: a few sheets at a time, and a bounded number waiting. Cheap to clone.
#[derive(Clone)]
pub struct Printer {
    press: Arc<dyn Press>,
    lying: Arc<Semaphore>,
    working: Arc<Semaphore>,
}

impl fmt::Debug for Printer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Printer").finish_non_exhaustive()
    }
}

impl Printer {
    /// A printer with this press.
    #[must_use]
    pub fn new(press: impl Press + 'static) -> Self {
        Self {
            press: Arc::new(press),
            lying: Arc::new(Semaphore::new(LYING)),
            working: Arc::new(Semaphore::new(WORKING)),
        }
    }

    /// The sheet as a tagged PDF.
    ///
    /// # Errors
    /// [`Unprinted::Busy`] when it was not its turn in time; otherwise what the press says.
    pub async fn print(&self, sheet: Sheet) -> Result<Vec<u8>, Unprinted> {
        self.in_turn(move |press| press.print(&sheet)).await
    }

    /// The sheet's first page as a picture (PNG) so many points wide.
    ///
    /// # Errors
    /// [`Unprinted::Busy`] when it was not its turn in time; otherwise what the press says.
    pub async fn draw(&self, sheet: Sheet, wide: u32) -> Result<Vec<u8>, Unprinted> {
        self.in_turn(move |press| press.draw(&sheet, wide)).await
    }

    async fn in_turn(
        &self,
        make: impl FnOnce(&dyn Press) -> Result<Vec<u8>, Unprinted> + Send + 'static,
    ) -> Result<Vec<u8>, Unprinted> {
        let place = Arc::clone(&self.lying).try_acquire_owned().map_err(|_| Unprinted::Busy)?;
        let (press, working) = (Arc::clone(&self.press), Arc::clone(&self.working));
        let work = async move {
            let turn = working.acquire_owned().await.map_err(|_| Unprinted::Busy)?;
            // A layout that makes the press fall over is one broken sheet.
            let made = tokio::task::spawn_blocking(move || {
                let made = make(press.as_ref());
                drop((turn, place));
                made
            });
            made.await.unwrap_or_else(|_| Err(Unprinted::Broken("the press itself".to_owned())))
        };
        tokio::time::timeout(WAITING, work).await.unwrap_or(Err(Unprinted::Busy))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Condvar, Mutex};

    /// Prints nothing before its gate is opened, and falls over when the title says so.
    struct Slow(Arc<(Mutex<bool>, Condvar)>);

    impl Press for Slow {
        fn print(&self, sheet: &Sheet) -> Result<Vec<u8>, Unprinted> {
            assert_ne!(sheet.title, "fall over");
            let mut open = self.0.0.lock().unwrap();
            while !*open {
                open = self.0.1.wait(open).unwrap();
            }
            Ok(sheet.title.clone().into_bytes())
        }

        fn draw(&self, sheet: &Sheet, _: u32) -> Result<Vec<u8>, Unprinted> {
            self.print(sheet)
        }
    }

    fn sheet(title: &str) -> Sheet {
        Sheet {
            title: title.to_owned(),
            language: Language::Nb,
            today: civil::date(2026, 12, 1),
            layout: "",
            parts: &[],
            data: serde_json::Value::Null,
            most_pages: 1,
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn the_seventeenth_who_wants_paper_at_once_is_asked_to_try_again() {
        let gate = Arc::new((Mutex::new(false), Condvar::new()));
        let printer = Printer::new(Slow(Arc::clone(&gate)));
        let asked: Vec<_> = (0..LYING)
            .map(|_| {
                let printer = printer.clone();
                tokio::spawn(async move { printer.print(sheet("kafé")).await })
            })
            .collect();
        while printer.lying.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(printer.print(sheet("kafé")).await, Err(Unprinted::Busy));
        *gate.0.lock().unwrap() = true;
        gate.1.notify_all();
        for one in asked {
            assert_eq!(one.await.unwrap(), Ok("kafé".as_bytes().to_vec()));
        }
        assert!(printer.print(sheet("kafé")).await.is_ok(), "there is room again");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_press_that_falls_over_stands_again_for_the_next() {
        let printer = Printer::new(Slow(Arc::new((Mutex::new(true), Condvar::new()))));
        assert!(matches!(printer.print(sheet("fall over")).await, Err(Unprinted::Broken(_))));
        assert!(printer.print(sheet("kafé")).await.is_ok());
        assert_eq!(printer.lying.available_permits(), LYING);
    }
}
