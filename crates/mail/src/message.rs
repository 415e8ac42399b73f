//! A letter as it goes over the wire: RFC 5322, with what tells machines that a machine has written it.

use crate::{settings::Settings, words::Wording};
use lettre::{
    Address, Message,
    address::Envelope,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use std::time::{Duration, SystemTime};

/// What a letter is put together of.
pub(crate) struct Parts<'a> {
    /// The row's identifier: the same Message-ID however often it is tried.
    pub(crate) id: &'a str,
    pub(crate) name: &'a str,
    pub(crate) address: &'a str,
    pub(crate) handle: &'a str,
    pub(crate) written: Wording,
    pub(crate) language: kernel::Language,
    /// Milliseconds since 1970.
    pub(crate) now: i64,
}

/// Ready to be handed over.
pub(crate) struct Ready {
    pub(crate) envelope: Envelope,
    pub(crate) bytes: Vec<u8>,
}

/// Puts it together and signs it. Nothing when the address is none that mail can go to.
pub(crate) fn put_together(settings: &Settings, parts: Parts<'_>) -> Option<Ready> {
    let to: Address = parts.address.parse().ok()?;
    let return_to = match &settings.bounces {
        Some(address) => Address::new(format!("{}+{}", address.user(), parts.handle), address.domain()).ok()?,
        None => settings.from.email.clone(),
    };
    let envelope = Envelope::new(Some(return_to), vec![to.clone()]).ok()?;
    let date = SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(parts.now).ok()?);
    let mut builder = Message::builder()
        .from(settings.from.clone())
        .to(Mailbox::new((!parts.name.is_empty()).then(|| parts.name.to_owned()), to))
        .subject(parts.written.subject)
        .date(date)
        .message_id(Some(format!("<{}@{}>", parts.id, settings.from.email.domain())))
        // RFC 3834: nobody answers a machine.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        .raw_header(header("Content-Language", parts.language.tag()));
    if let Some(reply_to) = &settings.reply_to {
        builder = builder.reply_to(reply_to.clone());
    }
    if let Some(stop) = &parts.written.stop {
        // RFC 2369, RFC 8058.
        builder = builder
            .raw_header(header("List-Unsubscribe", &format!("<{stop}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    let both = MultiPart::alternative_plain_html(parts.written.plain, parts.written.html);
    let mut letter = builder.envelope(envelope.clone()).multipart(both).ok()?;
    if let Some(signature) = &settings.signature {
        signature.sign(&mut letter);
    }
    Some(Ready { envelope, bytes: letter.formatted() })
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
