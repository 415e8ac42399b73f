//! Which embeds there are, and who may show them: a file that the operator keeps.

use anyhow::Context as _;
use clap::Args;
use shell::{App, frames::Frames, standing::Standing};
use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

/// How often the file's time is looked at.
const LOOK: Duration = Duration::from_secs(3);

/// Where the embeds' file is.
#[derive(Args, Clone, Debug)]
pub(super) struct Embeds {
    /// The sites that may show an embed (docs/embed.md); embeds.toml in the data folder unless said.
    #[arg(long, env = "VARDE_EMBEDS", value_name = "FILE")]
    embeds: Option<PathBuf>,
}

impl Embeds {
    fn file(&self, data: &Path) -> PathBuf {
        self.embeds.clone().unwrap_or_else(|| data.join("embeds.toml"))
    }

    /// Reads it. Without a file no other site may show anything.
    pub(super) fn read(&self, data: &Path) -> anyhow::Result<Frames> {
        let file = self.file(data);
        match std::fs::read_to_string(&file) {
            Ok(text) => Frames::parse(&text).map_err(anyhow::Error::msg).with_context(|| format!("{}", file.display())),
            // A file that was named must be there; the usual one may be missing.
            Err(error) if error.kind() == ErrorKind::NotFound && self.embeds.is_none() => Ok(Frames::default()),
            Err(error) => Err(error).with_context(|| format!("{}", file.display())),
        }
    }

    /// Reads it again whenever it has changed, until the program ends.
    pub(super) async fn follow(self, data: PathBuf, app: Arc<App>) {
        let mut watch = Watch { embeds: self, data, seen: None };
        loop {
            tokio::time::sleep(LOOK).await;
            match watch.look(&app.settings.frames) {
                Ok(false) => {}
                Ok(true) => {
                    app.kept.forget();
                    tracing::info!(count = app.settings.frames.now().all().count(), "the embeds were read again");
                }
                Err(error) => tracing::error!("the embeds stay as they were: {error:#}"),
            }
        }
    }
}

/// What is known of the file from outside; nothing when it is not there.
type Sign = Option<(SystemTime, u64)>;

/// The file, and what it looked like last time.
struct Watch {
    embeds: Embeds,
    data: PathBuf,
    seen: Option<Sign>,
}

impl Watch {
    /// Reads the file if it looks different. Says whether anything is new; what cannot be read changes nothing.
    fn look(&mut self, standing: &Standing) -> anyhow::Result<bool> {
        let known = std::fs::metadata(self.embeds.file(&self.data)).ok();
        let sign: Sign = known.and_then(|file| Some((file.modified().ok()?, file.len())));
        if self.seen.replace(sign) == Some(sign) {
            return Ok(false);
        }
        Ok(standing.put(self.embeds.read(&self.data)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_changes_is_read_again_and_a_broken_one_changes_nothing() {
        let data = std::env::temp_dir().join(format!("varde-embeds-{}", std::process::id()));
        std::fs::create_dir_all(&data).unwrap();
        let file = data.join("embeds.toml");
        let standing = Standing::default();
        let mut watch = Watch { embeds: Embeds { embeds: None }, data: data.clone(), seen: None };
        let askoy = |standing: &Standing| standing.framed_by("askoy").0;
        assert!(!watch.look(&standing).unwrap(), "no file, no embeds");

        std::fs::write(&file, "[embed.askoy]\norigins = [\"https://www.askoy.kommune.no\"]").unwrap();
        assert!(watch.look(&standing).unwrap());
        assert_eq!(askoy(&standing), "'self' https://www.askoy.kommune.no");
        assert!(!watch.look(&standing).unwrap(), "nothing has changed since");

        std::fs::write(&file, "[embed.askoy]\norigins = [\"askoy\"").unwrap();
        assert!(format!("{:#}", watch.look(&standing).unwrap_err()).contains("embeds.toml"));
        assert!(!watch.look(&standing).unwrap(), "said once");
        assert_eq!(askoy(&standing), "'self' https://www.askoy.kommune.no", "the old stays");

        std::fs::write(&file, "[embed.askoy]\norigins = [\"https:\"]").unwrap();
        assert!(watch.look(&standing).unwrap());
        std::fs::remove_file(&file).unwrap();
        assert!(watch.look(&standing).unwrap());
        assert_eq!(askoy(&standing), "'self'", "no file, nobody");

        let named = Embeds { embeds: Some(file.clone()) };
        let mut watch = Watch { embeds: named, data: data.clone(), seen: None };
        standing.put(Frames::parse("[embed.askoy]\norigins = [\"https:\"]").unwrap());
        assert!(watch.look(&standing).is_err(), "a file that was named is missed");
        assert_eq!(askoy(&standing), "'self' https:");
        std::fs::remove_dir_all(data).unwrap();
    }
}
