//! A real server beside a test that stands in for somebody else's: a program of `e2e/` that says one JSON object a line, and
//! does what it is told by one.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use std::{
    collections::HashMap,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

type Heard = Arc<(Mutex<Vec<Value>>, Condvar)>;

/// The program.
pub struct StandIn {
    child: Child,
    to: Mutex<Option<ChildStdin>>,
    heard: Heard,
    /// The port on this machine that it answers at.
    pub port: u16,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl StandIn {
    /// Starts this program of `e2e/`.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    pub fn start(program: &str, arguments: &[&str]) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut command = Command::new("node");
        command.arg(root.join("e2e").join(program)).args(arguments).current_dir(root);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("node is there");
        let (to, from) = (child.stdin.take(), child.stdout.take().expect("it speaks"));
        let heard = Heard::default();
        let hearing = Arc::clone(&heard);
        std::thread::spawn(move || {
            for line in BufReader::new(from).lines().map_while(Result::ok) {
                lock(&hearing.0).push(serde_json::from_str(&line).expect("one JSON object a line"));
                hearing.1.notify_all();
            }
        });
        let mut started = Self { child, to: Mutex::new(to), heard, port: 0 };
        started.port = started.wait(|line| line.get("port")?.as_u64()?.try_into().ok());
        started
    }

    /// Waits for a line in which something is found, and takes that line away.
    ///
    /// # Panics
    /// When nothing comes for twenty seconds.
    pub fn wait<T>(&self, found: impl Fn(&Value) -> Option<T>) -> T {
        let mut lines = lock(&self.heard.0);
        loop {
            if let Some((at, value)) = lines.iter().enumerate().find_map(|(at, line)| Some((at, found(line)?))) {
                lines.remove(at);
                return value;
            }
            let waited = self.heard.1.wait_timeout(lines, Duration::from_secs(20));
            let (next, late) = waited.unwrap_or_else(PoisonError::into_inner);
            assert!(!late.timed_out(), "it says nothing");
            lines = next;
        }
    }

    /// Tells it something, and waits until it has heard.
    ///
    /// # Panics
    /// When it has gone.
    pub fn tell(&self, what: &Value) {
        writeln!(lock(&self.to).as_mut().expect("it listens"), "{what}").expect("it listens");
        self.wait(|line| line.get("heard").map(drop));
    }

    /// What it has taken since last time, in order.
    ///
    /// # Panics
    /// When it is something else.
    pub fn taken<T: DeserializeOwned>(&self) -> Vec<T> {
        // It answers in order: what it took before this has been said when the answer comes.
        self.tell(&serde_json::json!({}));
        let lines = lock(&self.heard.0).split_off(0);
        lines.into_iter().map(|line| serde_json::from_value(line).expect("what it says it has taken")).collect()
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        drop(lock(&self.to).take());
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

/// A text message as the gateway took it.
#[derive(Clone, Debug, Deserialize)]
pub struct Text {
    /// The number, as it was handed over.
    #[serde(default)]
    pub to: String,
    /// The words.
    #[serde(default)]
    pub text: String,
    /// What names it.
    #[serde(default)]
    pub id: String,
    /// Where it was handed over.
    pub path: String,
    /// How.
    pub method: String,
    /// With which headers.
    pub headers: HashMap<String, String>,
    /// The whole of it.
    pub body: String,
}

/// A real gateway for text messages (`e2e/gateway.mjs`): it takes them and gives them to nobody.
pub struct Gateway(StandIn);

impl Gateway {
    /// One that knows us by this, in `Authorization`.
    #[must_use]
    pub fn start(secret: &str) -> Self {
        Self(StandIn::start("gateway.mjs", &["--secret", secret]))
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://localhost:{}/send", self.0.port)
    }

    /// What it does with the next messages: a status, or a word of `e2e/gateway.mjs`.
    pub fn mode(&self, mode: &str) {
        self.0.tell(&serde_json::json!({ "mode": mode }));
    }

    /// What it has taken since last time, in order.
    #[must_use]
    pub fn texts(&self) -> Vec<Text> {
        self.0.taken()
    }
}
