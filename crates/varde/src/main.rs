//! `varde`: see `varde --help`.

use clap::Parser as _;
use std::process::ExitCode;

/// glibc's allocator spends a quarter of an import on itself (docs/speed.md).
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    // The database, its backups, keys, letters and copies: nobody else on the machine reads what this program makes.
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
    let command = varde::command::Command::parse();
    varde::logging::begin();
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
