//! What a choice says: what is written in its body, where it is changed, and what people call it.

use search::own::OwnWord;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use shell::{
    Visit,
    app::Publisher,
    frames::{Ancestor, Embed},
    help_lines::LocalLine,
    settled::OwnTheme,
};
use trust::store::settings::{Kind, Setting};

/// Days without anybody asking before an embed is called silent, when nobody has said otherwise.
pub const SILENT_AFTER: i64 = 14;

/// An embed as it is kept: who may show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptEmbed {
    /// The sites, as browsers write an origin.
    pub origins: Vec<String>,
    /// Days without anybody asking before it is called silent.
    pub silent_after_days: i64,
}

impl KeptEmbed {
    /// As pages go by it. An origin that is none lets nobody in.
    #[must_use]
    pub fn embed(&self) -> Embed {
        let origins = self.origins.iter().filter_map(|origin| Ancestor::parse(origin).ok()).collect();
        Embed { origins, silent_after_days: self.silent_after_days }
    }
}

/// What stands in a body; nothing when it is of another program.
#[must_use]
pub fn read<T: DeserializeOwned>(setting: &Setting) -> Option<T> {
    serde_json::from_str(&setting.body).ok()
}

/// A body that says this.
#[must_use]
pub fn write<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Where it is changed.
#[must_use]
pub const fn path(kind: Kind) -> &'static str {
    match kind {
        Kind::Word => "/administrasjon/ord",
        Kind::Theme => "/administrasjon/temaer",
        Kind::HelpLine => "/administrasjon/hjelpenumre",
        Kind::Embed => "/administrasjon/innbygging",
        Kind::Name | Kind::Publisher => "/administrasjon/virksomhet",
    }
}

/// Whether it can be taken away; what a tenant is called can only be changed.
#[must_use]
pub const fn may_end(kind: Kind) -> bool {
    !matches!(kind, Kind::Name)
}

/// What people call it.
#[must_use]
pub fn called(visit: &Visit, setting: &Setting) -> String {
    let called = match setting.kind {
        Kind::Word => read::<OwnWord>(setting).map(|own| own.word),
        Kind::Theme => read::<OwnTheme>(setting).map(|theme| theme.name(visit.language).to_owned()),
        Kind::HelpLine => read::<LocalLine>(setting).map(|line| line.name(visit.language).to_owned()),
        Kind::Embed => Some(setting.name.clone()),
        Kind::Name => Some(setting.body.clone()),
        Kind::Publisher => read::<Publisher>(setting).map(|publisher| publisher.name),
    };
    called.unwrap_or_else(|| setting.name.clone())
}

/// What it said, in a line, for the list of what was before.
#[must_use]
pub fn said(visit: &Visit, setting: &Setting) -> String {
    let said = match setting.kind {
        Kind::Word => read::<OwnWord>(setting).map(|own| own.means),
        Kind::Theme => read::<OwnTheme>(setting).map(|theme| theme.asks),
        Kind::HelpLine => read::<LocalLine>(setting).map(|line| line.number),
        Kind::Embed => read::<KeptEmbed>(setting).map(|embed| embed.origins.join(", ")),
        Kind::Publisher => read::<Publisher>(setting).map(|publisher| publisher.organization_number),
        Kind::Name => Some(visit.t("set-name-said")),
    };
    said.unwrap_or_default()
}
