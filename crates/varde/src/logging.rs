//! What the program says to its log: kinds, codes and places in the code, never what somebody wrote.

use std::io::IsTerminal as _;
use tracing_subscriber::{EnvFilter, filter::Directive};

/// Others' code that quotes at length what it works on: what devices answer, values on their way to the database,
/// headers, letters. It is kept from saying so, whatever `VARDE_LOG` asks for.
const QUIET: [&str; 13] = [
    "webauthn_rs=off",
    "webauthn_rs_core=off",
    "calamine=off",
    "multer=off",
    "tokio_postgres=warn",
    "lettre=warn",
    "hyper=warn",
    "hyper_util=warn",
    "reqwest=warn",
    "rustls=warn",
    "h2=warn",
    "tower_http=warn",
    "axum=warn",
];

/// Begins to write the log to standard error. `VARDE_LOG` says how much of it.
pub fn begin() {
    let filter = EnvFilter::try_from_env("VARDE_LOG").unwrap_or_else(|_| EnvFilter::new("warn,varde=info"));
    tracing_subscriber::fmt()
        .with_env_filter(quiet(filter))
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    tell_of_panics();
}

/// The filter, without what others' code quotes.
#[must_use]
pub fn quiet(filter: EnvFilter) -> EnvFilter {
    let quiet = QUIET.into_iter().filter_map(|word| word.parse::<Directive>().ok());
    quiet.fold(filter, EnvFilter::add_directive)
}

/// A panic is told by its place in the code only: what it says may quote what somebody wrote, as when a text is cut in
/// the middle of a letter.
pub fn tell_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let (file, line) = panic.location().map_or(("nowhere", 0), |place| (place.file(), place.line()));
        tracing::error!(target: "varde", file, line, "the program panicked");
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Heard(Arc<Mutex<Vec<u8>>>);

    impl std::io::Write for Heard {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn heard(filter: &str, talk: impl FnOnce() + Send + 'static) -> String {
        let heard = Heard::default();
        let writer = heard.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_env_filter(quiet(EnvFilter::new(filter)))
            .with_writer(move || writer.clone())
            .finish();
        let _ended = std::thread::spawn(|| tracing::subscriber::with_default(subscriber, talk)).join();
        String::from_utf8(heard.0.lock().unwrap().clone()).unwrap()
    }

    #[test]
    fn a_panic_tells_where_and_not_what() {
        let before = std::panic::take_hook();
        tell_of_panics();
        let said = heard("warn", || panic!("the middle of «kanarifuglsang»"));
        std::panic::set_hook(before);
        assert!(said.contains("the program panicked") && said.contains("logging.rs"), "{said}");
        assert!(!said.contains("kanari"), "{said}");
    }

    #[test]
    fn others_code_quotes_nothing_however_much_is_asked_for() {
        let said = heard("trace,tokio_postgres=trace", || {
            tracing::debug!(target: "tokio_postgres::query", "executing statement with parameters: kanarifuglsang");
            tracing::debug!(target: "lettre::transport", "to kanarifuglsang");
            tracing::debug!(target: "varde", "our own");
        });
        assert!(said.contains("our own"), "the control: {said}");
        assert!(!said.contains("kanari"), "{said}");
    }
}
