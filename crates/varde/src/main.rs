//! `varde`: see `varde --help`.

use clap::Parser as _;
use std::{io::IsTerminal as _, process::ExitCode};

fn main() -> ExitCode {
    // The database, its backups, keys, letters and copies: nobody else on the machine reads what this program makes.
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
    let command = varde::command::Command::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_env("VARDE_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,varde=info"));
    // What a device answered has no place in a log; this crate writes it there when it cannot read it.
    let quiet = ["webauthn_rs=off", "webauthn_rs_core=off"].into_iter().filter_map(|word| word.parse().ok());
    let filter = quiet.fold(filter, tracing_subscriber::EnvFilter::add_directive);
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    // Few blocking threads: each holds a database connection's worth of memory, and more would only queue elsewhere.
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(16).build();
    let outcome = runtime.map_err(anyhow::Error::from).and_then(|runtime| runtime.block_on(command.run()));
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("varde: {error:#}");
            ExitCode::FAILURE
        }
    }
}
