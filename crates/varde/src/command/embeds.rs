//! Which embeds there are, and who may show them: a file that the operator keeps.

use anyhow::Context as _;
use clap::Args;
use shell::frames::Frames;
use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

/// Where the embeds' file is.
#[derive(Args, Clone, Debug)]
pub(super) struct Embeds {
    /// The sites that may show an embed (docs/embed.md); embeds.toml in the data folder unless said.
    #[arg(long, env = "VARDE_EMBEDS", value_name = "FILE")]
    embeds: Option<PathBuf>,
}

impl Embeds {
    /// Reads it. Without a file no other site may show anything.
    pub(super) fn read(&self, data: &Path) -> anyhow::Result<Frames> {
        let usual = data.join("embeds.toml");
        let file = self.embeds.as_ref().unwrap_or(&usual);
        match std::fs::read_to_string(file) {
            Ok(text) => Frames::parse(&text).map_err(anyhow::Error::msg).with_context(|| format!("{}", file.display())),
            // A file that was named must be there; the usual one may be missing.
            Err(error) if error.kind() == ErrorKind::NotFound && self.embeds.is_none() => Ok(Frames::default()),
            Err(error) => Err(error).with_context(|| format!("{}", file.display())),
        }
    }
}
