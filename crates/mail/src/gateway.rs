//! The conversation with the mail server, step by step, so that a no is known for what it is about.

use crate::{
    message::Ready,
    outcome::{Outcome, Stage, enhanced},
    settings::{Encryption, Server, Settings, Way},
};
use lettre::{
    AsyncFileTransport, AsyncTransport as _, Tokio1Executor,
    transport::smtp::{
        Error,
        authentication::DEFAULT_MECHANISMS,
        client::{AsyncSmtpConnection, Certificate, TlsParameters},
        commands::{Data, Mail, Rcpt},
        extension::{ClientId, Extension, MailBodyParameter, MailParameter},
    },
};
use std::{future::Future, time::Duration};

/// How long the server may take for one answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long it may take for taking the letter in (RFC 5321 §4.5.3.2.6 grants 10 minutes; a lease lasts 5).
const LONG_PATIENCE: Duration = Duration::from_secs(120);

/// A line to the mail server, opened when the first letter goes and closed when no more are due.
pub(crate) struct Line<'s> {
    /// How mail leaves here.
    pub(crate) settings: &'s Settings,
    open: Option<AsyncSmtpConnection>,
}

impl<'s> Line<'s> {
    /// None is open yet.
    pub(crate) const fn to(settings: &'s Settings) -> Self {
        Self { settings, open: None }
    }

    /// Hands one letter over.
    pub(crate) async fn hand_over(&mut self, ready: &Ready) -> Outcome {
        let server = match &self.settings.way {
            Way::Folder(folder) => return put_in(folder, ready).await,
            Way::Server(server) => server,
        };
        let mut line = match self.open.take() {
            Some(line) => line,
            None => match connect(server, self.settings.from.email.domain()).await {
                Ok(line) => line,
                Err(outcome) => return outcome,
            },
        };
        let outcome = talk(&mut line, ready).await;
        if outcome == Outcome::Taken {
            self.open = Some(line);
        } else {
            let _closed = tokio::time::timeout(PATIENCE, line.abort()).await;
        }
        outcome
    }

    /// Says good-bye.
    pub(crate) async fn close(&mut self) {
        if let Some(mut line) = self.open.take() {
            let _closed = tokio::time::timeout(PATIENCE, line.quit()).await;
        }
    }
}

/// Connects, encrypts and says who we are; sends nothing.
pub(crate) async fn knock(settings: &Settings) -> Result<(), String> {
    let Way::Server(server) = &settings.way else { return Ok(()) };
    match connect(server, settings.from.email.domain()).await {
        Ok(mut line) => {
            let _closed = tokio::time::timeout(PATIENCE, line.quit()).await;
            Ok(())
        }
        Err(Outcome::Later(reason) | Outcome::Never(reason) | Outcome::Nobody(reason)) => Err(reason),
        Err(Outcome::Taken) => Ok(()),
    }
}

async fn put_in(folder: &std::path::Path, ready: &Ready) -> Outcome {
    let put = async {
        tokio::fs::create_dir_all(folder).await.map_err(|_| ())?;
        let transport = AsyncFileTransport::<Tokio1Executor>::new(folder);
        transport.send_raw(&ready.envelope, &ready.bytes).await.map_err(|_| ())
    };
    match put.await {
        Ok(_) => Outcome::Taken,
        Err(()) => Outcome::of_silence(Stage::Content, "folder"),
    }
}

async fn connect(server: &Server, hello: &str) -> Result<AsyncSmtpConnection, Outcome> {
    let hello = ClientId::Domain(hello.to_owned());
    let tls = || {
        let mut builder = TlsParameters::builder(server.host.clone());
        if let Some(pem) = &server.authority {
            builder = builder.add_root_certificate(Certificate::from_pem(pem)?);
        }
        builder.build()
    };
    let first =
        if server.encryption == Encryption::Whole { Some(tls().map_err(|e| no(Stage::Greeting, &e))?) } else { None };
    let place = (server.host.clone(), server.port);
    let connecting = AsyncSmtpConnection::connect_tokio1(place, Some(PATIENCE), &hello, first, None);
    let mut line = patiently(Stage::Greeting, PATIENCE, connecting).await?;
    if server.encryption == Encryption::Asked {
        let tls = tls().map_err(|error| no(Stage::Greeting, &error))?;
        patiently(Stage::Greeting, PATIENCE, line.starttls(tls, &hello)).await?;
    }
    if let Some(credentials) = &server.credentials {
        patiently(Stage::Greeting, PATIENCE, line.auth(DEFAULT_MECHANISMS, credentials)).await?;
    }
    Ok(line)
}

async fn talk(line: &mut AsyncSmtpConnection, ready: &Ready) -> Outcome {
    let mut how = Vec::new();
    let mut addresses = ready.envelope.to().iter().chain(ready.envelope.from());
    if addresses.any(|address| !AsRef::<str>::as_ref(address).is_ascii()) {
        if !line.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Outcome::Never("receiver smtputf8".to_owned());
        }
        how.push(MailParameter::SmtpUtfEight);
    }
    if !ready.bytes.is_ascii() {
        if !line.server_info().supports_feature(Extension::EightBitMime) {
            return Outcome::Never("content 8bitmime".to_owned());
        }
        how.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    match steps(line, ready, how).await {
        Ok(()) => Outcome::Taken,
        Err(outcome) => outcome,
    }
}

async fn steps(line: &mut AsyncSmtpConnection, ready: &Ready, how: Vec<MailParameter>) -> Result<(), Outcome> {
    let from = Mail::new(ready.envelope.from().cloned(), how);
    patiently(Stage::Sender, PATIENCE, line.command(from)).await?;
    for to in ready.envelope.to() {
        patiently(Stage::Receiver, PATIENCE, line.command(Rcpt::new(to.clone(), Vec::new()))).await?;
    }
    patiently(Stage::Content, PATIENCE, line.command(Data)).await?;
    patiently(Stage::Content, LONG_PATIENCE, line.message(&ready.bytes)).await?;
    Ok(())
}

async fn patiently<T>(
    stage: Stage,
    patience: Duration,
    step: impl Future<Output = Result<T, Error>>,
) -> Result<T, Outcome> {
    match tokio::time::timeout(patience, step).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(no(stage, &error)),
        Err(_) => Err(Outcome::of_silence(stage, "timeout")),
    }
}

/// What an error means. What the server wrote is looked at for its codes and then let go: it may name the receiver.
fn no(stage: Stage, error: &Error) -> Outcome {
    match error.status() {
        Some(code) => {
            let number = code.to_string().parse().unwrap_or(0);
            let said = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            Outcome::of_reply(stage, error.is_permanent(), number, enhanced(&said).as_deref())
        }
        None if error.is_timeout() => Outcome::of_silence(stage, "timeout"),
        None if error.is_tls() => Outcome::of_silence(stage, "tls"),
        None if error.is_client() => Outcome::of_silence(stage, "unsupported"),
        None => Outcome::of_silence(stage, "cut"),
    }
}
