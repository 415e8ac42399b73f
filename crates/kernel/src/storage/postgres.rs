//! PostgreSQL: a small pool; the closure runs on a blocking thread and drives the asynchronous client from there.

use super::error::{Error, Result};
use super::tx::{Inner, Tx};
use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod};
use std::sync::Arc;
use tokio::runtime::Handle;
use tokio_postgres::{IsolationLevel, NoTls};

const CONNECTIONS: usize = 8;
/// How often a whole closure is run again when two writers collide.
const TRIES: u32 = 6;

#[derive(Clone)]
pub(super) struct Postgres {
    pool: Pool,
}

impl Postgres {
    pub(super) fn connect(address: &str) -> Result<Self> {
        let config: tokio_postgres::Config = address.parse()?;
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager).max_size(CONNECTIONS).build().map_err(|e| Error::Pool(e.to_string()))?;
        Ok(Self { pool })
    }

    pub(super) async fn read<T, F>(&self, work: F) -> Result<T>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
        T: Send + 'static,
    {
        let mut client = self.pool.get().await.map_err(|e| Error::Pool(e.to_string()))?;
        let runtime = Handle::current();
        tokio::task::spawn_blocking(move || {
            let tx = runtime.block_on(
                client.build_transaction().isolation_level(IsolationLevel::RepeatableRead).read_only(true).start(),
            )?;
            let done = work(&mut Tx { inner: Inner::Postgres { tx: &tx, runtime: runtime.clone() } });
            runtime.block_on(tx.rollback())?;
            done
        })
        .await?
    }

    pub(super) async fn write<T, F>(&self, work: F) -> Result<T>
    where
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + Sync + 'static,
        T: Send + 'static,
    {
        let work = Arc::new(work);
        let mut tried = 0;
        loop {
            tried += 1;
            match self.write_once(Arc::clone(&work)).await {
                Err(error) if error.is_collision() && tried < TRIES => {
                    tokio::time::sleep(std::time::Duration::from_millis(u64::from(tried * tried) * 5)).await;
                }
                other => return other,
            }
        }
    }

    pub(super) async fn scrub(&self, table: &str) -> Result<()> {
        let client = self.pool.get().await.map_err(|e| Error::Pool(e.to_string()))?;
        // VACUUM FULL writes the live rows to a new file and removes the old one; it cannot run in a transaction.
        Ok(client.batch_execute(&format!("VACUUM (FULL) {table}")).await?)
    }

    async fn write_once<T, F>(&self, work: Arc<F>) -> Result<T>
    where
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + Sync + 'static,
        T: Send + 'static,
    {
        let mut client = self.pool.get().await.map_err(|e| Error::Pool(e.to_string()))?;
        let runtime = Handle::current();
        tokio::task::spawn_blocking(move || {
            let tx = runtime.block_on(client.transaction())?;
            let done = work(&mut Tx { inner: Inner::Postgres { tx: &tx, runtime: runtime.clone() } });
            match done {
                Ok(value) => {
                    runtime.block_on(tx.commit())?;
                    Ok(value)
                }
                Err(error) => {
                    runtime.block_on(tx.rollback())?;
                    Err(error)
                }
            }
        })
        .await?
    }
}
