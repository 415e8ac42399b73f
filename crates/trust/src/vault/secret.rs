//! Values that must not leak: nothing prints them, writes them out or copies them, and they are wiped when they go.
//!
//! ```compile_fail,E0277
//! println!("{:?}", trust::vault::Secret::new(String::from("12345678")));
//! ```
//! ```compile_fail,E0277
//! println!("{}", trust::vault::Secret::new(String::from("12345678")));
//! ```
//! ```compile_fail,E0599
//! let twice = trust::vault::Secret::new(String::from("12345678")).clone();
//! ```
//! ```compile_fail,E0277
//! let json = serde_json::to_string(&trust::vault::Secret::new(String::from("12345678")));
//! ```
//! ```compile_fail,E0277
//! fn shown(key: &trust::vault::Key) -> String { format!("{key:?}") }
//! ```
//! ```compile_fail,E0277
//! fn shown(key: &trust::vault::Key) -> String { key.to_string() }
//! ```
//! ```compile_fail,E0308
//! fn copied(key: &trust::vault::Key) -> trust::vault::Key { key.clone() }
//! ```
//! ```compile_fail,E0277
//! fn written(key: &trust::vault::Key) -> String { serde_json::to_string(key).unwrap() }
//! ```
//! What a caller does on purpose stands out in review:
//! ```
//! let telephone = trust::vault::Secret::new(String::from("+4712345678"));
//! assert_eq!(telephone.expose(), "+4712345678");
//! ```

use zeroize::{Zeroize, Zeroizing};

/// Something a person confided, on its way between the page and the table.
pub struct Secret<T: Zeroize>(Zeroizing<T>);

impl<T: Zeroize> Secret<T> {
    /// Takes it in.
    pub fn new(value: T) -> Self {
        Self(Zeroizing::new(value))
    }

    /// Gives sight of it. Each call is a place to look at in review.
    pub fn expose(&self) -> &T {
        &self.0
    }
}

/// A key of 256 bits. It stays where it was made (a box), so that wiping it wipes the only copy.
pub struct Key(Box<Zeroizing<[u8; 32]>>);

impl Key {
    pub(super) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut key = Box::new(Zeroizing::new([0; 32]));
        (bytes.len() == key.len()).then(|| key.copy_from_slice(bytes))?;
        Some(Self(key))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}
