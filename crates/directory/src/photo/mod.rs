//! A photograph of an entry: what is taken in, what is kept of it, what it is called to those who do not see it.

pub mod form;
mod look;
mod make;
pub(crate) mod said;
pub mod served;
pub mod workshop;

pub use make::{MOST_BYTES, Size, make};
pub(crate) use said::FIELD;
pub use said::Photo;

/// Where the public fetches them.
pub const PATH: &str = "/bilder";

/// Why a file does not become a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// There is no file.
    #[error("no file")]
    None,
    /// It is larger than [`MOST_BYTES`].
    #[error("too many bytes")]
    Heavy,
    /// It has more pixels than are read.
    #[error("too many pixels")]
    Large,
    /// It is so small that it shows nothing.
    #[error("too few pixels")]
    Small,
    /// As a telephone keeps it for itself: HEIC, HEIF, AVIF.
    #[error("HEIF or AVIF")]
    Heif,
    /// A drawing, which may have a program in it.
    #[error("SVG")]
    Svg,
    /// It moves.
    #[error("GIF")]
    Gif,
    /// A document.
    #[error("PDF")]
    Pdf,
    /// Something else.
    #[error("no picture")]
    Other,
    /// It is cut off or damaged.
    #[error("broken")]
    Broken,
    /// What was sent did not come through.
    #[error("cut off")]
    Cut,
    /// Others send pictures now.
    #[error("busy")]
    Busy,
    /// There are many of this entry from today already.
    #[error("too many")]
    Many,
}

impl Unfit {
    /// The end of its text's key.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Heavy => "heavy",
            Self::Large => "large",
            Self::Small => "small",
            Self::Heif => "heif",
            Self::Svg => "svg",
            Self::Gif => "gif",
            Self::Pdf => "pdf",
            Self::Other => "other",
            Self::Broken => "broken",
            Self::Cut => "cut",
            Self::Busy => "busy",
            Self::Many => "many",
        }
    }
}
