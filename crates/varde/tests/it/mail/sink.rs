//! A real mail server beside the test: it takes letters and gives them to nobody.

use serde::Deserialize;
use std::collections::HashMap;
use testkit::StandIn;

/// A letter as the server took it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Letter {
    pub(super) from: String,
    pub(super) to: Vec<String>,
    pub(super) secure: bool,
    pub(super) user: Option<String>,
    pub(super) dkim: Vec<String>,
    pub(super) headers: HashMap<String, String>,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
    pub(super) raw: String,
}

pub(super) struct Sink {
    server: StandIn,
    pub(super) port: u16,
}

impl Sink {
    pub(super) fn start() -> Self {
        Self::with(&[])
    }

    /// With `--starttls`, `--password SECRET`, `--port N`.
    pub(super) fn with(arguments: &[&str]) -> Self {
        let server = StandIn::start("sink.mjs", arguments);
        Self { port: server.port, server }
    }

    /// Where it is.
    pub(super) fn address(&self) -> String {
        format!("smtp://localhost:{}", self.port)
    }

    /// What it does with the next letters.
    pub(super) fn mode(&mut self, mode: &str) {
        self.server.tell(&serde_json::json!({ "mode": mode }));
    }

    /// What stands in the DNS.
    pub(super) fn dns(&mut self, name: &str, text: &str) {
        self.server.tell(&serde_json::json!({ "dns": { name: text } }));
    }

    /// What it has taken since last time, in order.
    pub(super) fn letters(&self) -> Vec<Letter> {
        self.server.taken()
    }

    /// Waits until it has taken a letter.
    pub(super) fn next(&self) -> Letter {
        self.server.wait(|line| Letter::deserialize(line).ok())
    }
}
