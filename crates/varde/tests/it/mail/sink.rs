//! A real mail server beside the test: it takes letters and gives them to nobody.

use serde::Deserialize;
use std::{
    collections::HashMap,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::{Arc, Condvar, Mutex},
    time::Duration,
};

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

type Heard = Arc<(Mutex<Vec<String>>, Condvar)>;

pub(super) struct Sink {
    child: Child,
    to: Mutex<Option<ChildStdin>>,
    heard: Heard,
    pub(super) port: u16,
}

impl Sink {
    pub(super) fn start() -> Self {
        Self::with(&[])
    }

    /// With `--starttls`, `--password SECRET`, `--port N`.
    pub(super) fn with(arguments: &[&str]) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut command = Command::new("node");
        command.arg(root.join("e2e/sink.mjs")).args(arguments).current_dir(root);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (to, from) = (child.stdin.take(), child.stdout.take().unwrap());
        let heard = Heard::default();
        let hearing = Arc::clone(&heard);
        std::thread::spawn(move || {
            for line in BufReader::new(from).lines().map_while(Result::ok) {
                hearing.0.lock().unwrap().push(line);
                hearing.1.notify_all();
            }
        });
        let mut sink = Self { child, to: Mutex::new(to), heard, port: 0 };
        sink.port = sink.wait(|line| Some(u16::try_from(line.get("port")?.as_u64()?).unwrap()));
        sink
    }

    fn wait<T>(&self, found: impl Fn(&serde_json::Value) -> Option<T>) -> T {
        let (lines, news) = (&self.heard.0, &self.heard.1);
        let mut guard = lines.lock().unwrap();
        loop {
            let at = guard.iter().position(|line| found(&serde_json::from_str(line).unwrap()).is_some());
            if let Some(at) = at {
                return found(&serde_json::from_str(&guard.remove(at)).unwrap()).unwrap();
            }
            let (next, late) = news.wait_timeout(guard, Duration::from_secs(20)).unwrap();
            assert!(!late.timed_out(), "the mail server says nothing");
            guard = next;
        }
    }

    /// Where it is.
    pub(super) fn address(&self) -> String {
        format!("smtp://localhost:{}", self.port)
    }

    /// What it does with the next letters.
    pub(super) fn mode(&mut self, mode: &str) {
        self.tell(&serde_json::json!({ "mode": mode }));
    }

    /// What stands in the DNS.
    pub(super) fn dns(&mut self, name: &str, text: &str) {
        self.tell(&serde_json::json!({ "dns": { name: text } }));
    }

    fn tell(&self, what: &serde_json::Value) {
        writeln!(self.to.lock().unwrap().as_mut().unwrap(), "{what}").unwrap();
        self.wait(|line| line.get("heard").map(drop));
    }

    /// What it has taken since last time, in order.
    pub(super) fn letters(&self) -> Vec<Letter> {
        // It answers in order: what it took before this has been said when the answer comes.
        self.tell(&serde_json::json!({}));
        let mut lines = self.heard.0.lock().unwrap();
        lines.drain(..).map(|line| serde_json::from_str(&line).unwrap()).collect()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        drop(self.to.lock().unwrap().take());
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}
