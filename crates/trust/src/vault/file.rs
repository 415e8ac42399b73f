//! Files that lie for a while, sealed so that a stolen disk or a backup of the folder tells nothing.
//!
//! A file is `varde-sealed 1`, the length and the sealed form of its own key, and then an age file to that key. Age seals
//! 64 kB at a time, each piece with its place in the file and the last with a mark (STREAM; the age specification,
//! «Payload»), so that a file that was cut, or whose pieces were moved, does not open. The file's key is sealed for its
//! place under a key of the vault that is destroyed with the file.

use super::{Place, Result, Sealed, Secret, Vault, store::Erased};
use age::{
    secrecy::ExposeSecret as _,
    stream::{StreamReader, StreamWriter},
    x25519::{Identity, Recipient},
};
use std::{
    fs::File,
    io::{BufReader, Read, Seek as _, SeekFrom, Write},
};

const FIRST_WORDS: &[u8] = b"varde-sealed 1\n";
/// No sealed key is longer, bytes.
const LONGEST: u32 = 4096;

/// The key of a file that is to be written.
pub struct FileKey {
    head: Vec<u8>,
    to: Recipient,
}

impl FileKey {
    /// Begins the file. What is written is sealed, and whole only when [`StreamWriter::finish`] has said so.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin<W: Write>(&self, mut target: W) -> std::io::Result<StreamWriter<W>> {
        target.write_all(&self.head)?;
        let to = std::iter::once(&self.to as &dyn age::Recipient);
        age::Encryptor::with_recipients(to).map_err(std::io::Error::other)?.wrap_output(target)
    }
}

/// A sealed file that opens.
pub type Opened = StreamReader<BufReader<File>>;

impl Vault {
    /// Makes the key of a new file. `place` says whose it is: its person is the file itself, and so has a key of its own.
    ///
    /// # Errors
    /// When the file's key has been destroyed, or the keystore fails.
    pub async fn file_key(&self, place: &Place<'_>, now: i64) -> Result<FileKey> {
        let identity = Identity::generate();
        let text = Secret::new(identity.to_string().expose_secret().to_owned());
        let sealed = self.seal(place, &text, now).await?.into_bytes();
        let length = u32::try_from(sealed.len()).unwrap_or(u32::MAX).to_be_bytes();
        Ok(FileKey { head: [FIRST_WORDS, &length, &sealed].concat(), to: identity.to_public() })
    }

    /// Opens a file that stands in this place, from its beginning. Reading it fails where it was damaged or cut.
    ///
    /// # Errors
    /// [`super::Error::NotOpened`] when it is another file or its beginning is damaged, [`super::Error::Erased`] when its key has been
    /// destroyed; or when the keystore fails or the file cannot be read.
    pub async fn open_file(&self, place: &Place<'_>, mut file: File) -> Result<Opened> {
        let sealed = head(&mut file)?.ok_or_else(|| place.not_opened())?;
        let text = self.open_text(place, &Sealed::from_bytes(sealed)).await?;
        let identity: Identity = text.expose().parse().map_err(|_| place.not_opened())?;
        let body = age::Decryptor::new_buffered(BufReader::new(file)).map_err(|_| place.not_opened())?;
        body.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|_| place.not_opened())
    }

    /// Destroys the key of a file: no copy of it that lies anywhere can be opened any more. What `note` writes is written
    /// in the transaction that says so, or nothing happens.
    ///
    /// # Errors
    /// When a database fails. What was begun is then finished at the next start.
    pub async fn destroy_file_key(
        &self,
        data: &kernel::Db,
        (tenant, file): (&str, &str),
        now: i64,
        note: impl Fn(&mut kernel::Tx<'_>) -> kernel::storage::Result<()> + Send + Sync + 'static,
    ) -> Result<()> {
        let one = Erased { tenant: tenant.to_owned(), mark: self.mark(tenant, file, now).await?, at: now };
        self.destroy_noted(data, one, note).await.map(drop)
    }
}

fn head(file: &mut File) -> Result<Option<Vec<u8>>> {
    file.seek(SeekFrom::Start(0))?;
    let mut start = Vec::new();
    Read::by_ref(file).take(FIRST_WORDS.len() as u64 + 4).read_to_end(&mut start)?;
    let Some(length) = start.strip_prefix(FIRST_WORDS).and_then(|rest| <[u8; 4]>::try_from(rest).ok()) else {
        return Ok(None);
    };
    let length = u32::from_be_bytes(length);
    let mut sealed = Vec::new();
    if length <= LONGEST {
        Read::by_ref(file).take(u64::from(length)).read_to_end(&mut sealed)?;
    }
    Ok((sealed.len() == length as usize).then_some(sealed))
}
