//! What the operator writes while the real program runs: the embeds' file is read again, and `varde check` says what is wrong.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use testkit::{Engine, Town};

/// A running server, stopped when the test ends.
struct Server(Child, String);

impl Server {
    fn start(data: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_varde"))
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .env_remove("VARDE_STORE")
            .env_remove("VARDE_EMBEDS")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let address = said.trim().rsplit_once("http://").unwrap_or_else(|| panic!("{said}")).1.to_owned();
        Self(child, address)
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.1).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.1).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Whether the page says so within ten seconds.
    fn says(&self, path: &str, what: &str) -> bool {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(10) {
            if self.get(path).contains(what) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        false
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended = self.0.kill();
        let _gone = self.0.wait();
    }
}

fn check(data: &Path) -> (Option<i32>, String) {
    let mut check = Command::new(env!("CARGO_BIN_EXE_varde"));
    let output =
        check.args(["check", "--data"]).arg(data).env_remove("VARDE_STORE").env_remove("VARDE_EMBEDS").output();
    let output = output.unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn jonas_is_let_in_while_the_server_runs_and_a_slip_shuts_nobody_out() {
    let engine = Engine::sqlite();
    let Engine::Sqlite(data) = &engine else { panic!("SQLite") };
    let data = data.clone();
    let town = Town::empty(engine).await;
    let file = data.join("embeds.toml");
    let server = Server::start(&data);
    let embed = "/bygg-inn/askoy";
    assert!(server.get(embed).contains("frame-ancestors 'self'\r\n"), "nobody yet: {}", server.get(embed));
    std::fs::write(&file, "[embed.askoy]\norigins = [\"https://www.askoy.kommune.no\"]\n").unwrap();
    assert!(server.says(embed, "frame-ancestors 'self' https://www.askoy.kommune.no"), "{}", server.get(embed));

    std::fs::write(&file, "[embed.askoy]\norigins = [\"https://www.askoy.kommune.no\"\n").unwrap();
    let (code, said) = check(&data);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("LOOK the embeds cannot be read") && said.contains("embeds.toml"), "{said}");
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert!(server.get(embed).contains("https://www.askoy.kommune.no"), "the old stays");
    std::fs::write(&file, "[embed.askoy]\norigins = [\"https://ny.askoy.kommune.no\"]\n").unwrap();
    assert!(server.says(embed, "frame-ancestors 'self' https://ny.askoy.kommune.no"), "{}", server.get(embed));

    assert!(check(&data).1.contains("ok   the catalogue is published by nobody with an organisation number"));
    let settings = data.join("varde.toml");
    std::fs::write(&settings, "[publisher]\nname = \"Lag\"\norganization-number = \"974760674\"\n").unwrap();
    let (code, said) = check(&data);
    assert!(
        code == Some(1) && said.contains("LOOK the settings cannot be read") && said.contains("974760674"),
        "{said}"
    );
    drop(town);
}
