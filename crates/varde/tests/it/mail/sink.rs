//! A real mail server beside the test: it takes letters and gives them to nobody.

use serde::Deserialize;
use std::collections::HashMap;
use testkit::StandIn;

/// A letter as the server took it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Letter {
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) secure: bool,
    pub(crate) user: Option<String>,
    pub(crate) dkim: Vec<String>,
    pub(crate) headers: HashMap<String, String>,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
    pub(crate) raw: String,
}

pub(crate) struct Sink {
    server: StandIn,
    pub(crate) port: u16,
}

impl Sink {
    pub(crate) fn start() -> Self {
        Self::with(&[])
    }

    /// With `--starttls`, `--password SECRET`, `--port N`.
    pub(crate) fn with(arguments: &[&str]) -> Self {
        let server = StandIn::start("sink.mjs", arguments);
        Self { port: server.port, server }
    }

    /// Where it is.
    pub(crate) fn address(&self) -> String {
        format!("smtp://localhost:{}", self.port)
    }

    /// What it does with the next letters.
    pub(crate) fn mode(&mut self, mode: &str) {
        self.server.tell(&serde_json::json!({ "mode": mode }));
    }

    /// What stands in the DNS.
    pub(crate) fn dns(&mut self, name: &str, text: &str) {
        self.server.tell(&serde_json::json!({ "dns": { name: text } }));
    }

    /// What it has taken since last time, in order.
    pub(crate) fn letters(&self) -> Vec<Letter> {
        self.server.taken()
    }

    /// Waits until it has taken a letter.
    pub(crate) fn next(&self) -> Letter {
        self.server.wait(|line| Letter::deserialize(line).ok())
    }
}
