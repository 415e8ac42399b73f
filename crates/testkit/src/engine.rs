//! The databases that every test runs on: SQLite always, PostgreSQL when `VARDE_TEST_POSTGRES` has its address
//! (`make test` starts one).

use kernel::Db;
use std::path::PathBuf;

/// A database of the test's own.
pub enum Engine {
    /// A folder that goes when the test ends.
    Sqlite(PathBuf),
    /// A schema of its own at this address.
    Postgres {
        /// The address of the server.
        address: String,
        /// The schema.
        schema: String,
    },
}

/// One of each that can be had. When there is no PostgreSQL the test says so.
#[must_use]
pub fn engines() -> Vec<Engine> {
    let mut all = vec![Engine::sqlite()];
    match std::env::var("VARDE_TEST_POSTGRES") {
        Ok(address) => all.push(Engine::Postgres { address, schema: format!("t{}", kernel::ids::new_id().simple()) }),
        Err(_) => eprintln!("PostgreSQL is left out: VARDE_TEST_POSTGRES is not set (make test starts one)"),
    }
    all
}

impl Engine {
    /// SQLite in a folder of its own.
    #[must_use]
    pub fn sqlite() -> Self {
        Self::Sqlite(std::env::temp_dir().join(format!("varde-test-{}", kernel::ids::new_id().simple())))
    }

    /// What it is called.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "SQLite",
            Self::Postgres { .. } => "PostgreSQL",
        }
    }

    /// The address of this test's own schema, which is made when it is not there; empty for SQLite.
    ///
    /// # Panics
    /// When PostgreSQL does not answer.
    pub async fn own_address(&self) -> String {
        let Self::Postgres { address, schema } = self else { return String::new() };
        let (client, connection) =
            tokio_postgres::connect(address, tokio_postgres::NoTls).await.expect("PostgreSQL answers");
        tokio::spawn(connection);
        client.batch_execute(&format!("CREATE SCHEMA IF NOT EXISTS {schema}")).await.expect("a schema for the test");
        let sign = if address.contains('?') { '&' } else { '?' };
        format!("{address}{sign}options=-csearch_path%3D{schema}")
    }

    /// Opens it with all tables in place.
    ///
    /// # Panics
    /// When it cannot be opened.
    pub async fn open(&self) -> Db {
        match self {
            Self::Sqlite(folder) => {
                std::fs::create_dir_all(folder).expect("a folder for the test");
                Db::open_sqlite(folder).await.expect("SQLite opens")
            }
            Self::Postgres { .. } => Db::open_postgres(&self.own_address().await).await.expect("PostgreSQL opens"),
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        if let Self::Sqlite(folder) = self
            && std::fs::remove_dir_all(&*folder).is_err()
        {
            eprintln!("left behind: {}", folder.display());
        }
    }
}
