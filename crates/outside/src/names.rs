//! Looking a name up: here, once for each connection, and nothing but what was found and looked at is connected to.

use crate::{Reach, Refused};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::{
    future::Future,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::Arc,
};

/// What a name leads to, on its way.
pub type Found = Pin<Box<dyn Future<Output = std::io::Result<Vec<IpAddr>>> + Send>>;

/// Who knows which numbers a name leads to.
pub trait Names: Send + Sync + 'static {
    /// All of them.
    fn find(&self, name: &str) -> Found;
}

/// What this machine is told by its own DNS.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine;

impl Names for Machine {
    fn find(&self, name: &str) -> Found {
        // With a dot at its end a name is whole: no search list of this machine is put behind it.
        let whole = format!("{}.", name.trim_end_matches('.'));
        Box::pin(async move { Ok(tokio::net::lookup_host((whole, 0)).await?.map(|found| found.ip()).collect()) })
    }
}

/// The names, and which of the numbers may be called.
pub(crate) struct Guarded {
    pub(crate) names: Arc<dyn Names>,
    pub(crate) reach: Reach,
}

/// A name that leads nowhere.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NoSuchName;

impl std::fmt::Display for NoSuchName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the name leads nowhere")
    }
}

impl std::error::Error for NoSuchName {}

impl Resolve for Guarded {
    /// One number that is not public makes all of them refused: whoever mixes them means harm.
    fn resolve(&self, name: Name) -> Resolving {
        let (finding, reach) = (self.names.find(name.as_str()), self.reach.clone());
        Box::pin(async move {
            let found = finding.await.map_err(|_| NoSuchName)?;
            if found.is_empty() {
                return Err(NoSuchName.into());
            }
            if !found.iter().all(|number| reach.may(*number)) {
                return Err(Refused::NotPublic.into());
            }
            // The port is the address's own.
            let found: Vec<SocketAddr> = found.into_iter().map(|number| SocketAddr::new(number, 0)).collect();
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
