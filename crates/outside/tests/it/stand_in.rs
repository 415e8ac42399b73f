//! A web server that says what a test tells it to, byte for byte, and remembers what it was asked.

use std::{
    future::Future,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

/// What it does when it has been asked.
pub(crate) enum Says {
    /// Writes this, and hangs up.
    Bytes(Vec<u8>),
    /// Writes this, then these bytes again and again, with this pause between them, for as long as somebody listens.
    Endless(String, Vec<u8>, Duration),
    /// Nothing, and does not hang up either.
    Nothing,
}

impl Says {
    /// An ordinary answer: the status with its reason, further headers, the body.
    pub(crate) fn answer(status: &str, headers: &str, body: &[u8]) -> Self {
        let head = format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n", body.len());
        Self::Bytes([head.as_bytes(), body].concat())
    }

    /// A redirect.
    pub(crate) fn leads(status: &str, to: &str) -> Self {
        Self::answer(status, &format!("location: {to}\r\n"), b"")
    }
}

/// The server. It goes when the test's runtime does.
#[derive(Clone)]
pub(crate) struct StandIn {
    pub(crate) address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    at_once: Arc<Mutex<(usize, usize)>>,
}

impl StandIn {
    /// Listens at this number; `port` 0 for any.
    pub(crate) async fn at(number: &str, port: u16, says: impl Fn(&str) -> Says + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((number.parse::<IpAddr>().unwrap(), port)).await.unwrap();
        let this = Self { address: listener.local_addr().unwrap(), asked: Arc::default(), at_once: Arc::default() };
        let (server, says) = (this.clone(), Arc::new(says));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (server, says) = (server.clone(), Arc::clone(&says));
                tokio::spawn(async move {
                    server.answer(stream, |head| says(head)).await;
                });
            }
        });
        this
    }

    /// At this machine's usual number.
    pub(crate) async fn new(says: impl Fn(&str) -> Says + Send + Sync + 'static) -> Self {
        Self::at("127.0.0.1", 0, says).await
    }

    fn count(&self, by: isize) {
        let mut at_once = self.at_once.lock().unwrap();
        at_once.0 = at_once.0.saturating_add_signed(by);
        at_once.1 = at_once.1.max(at_once.0);
    }

    fn answer<'a>(
        &'a self,
        mut stream: TcpStream,
        says: impl Fn(&str) -> Says + Send + 'a,
    ) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>> {
        Box::pin(async move {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                if !stream.read(&mut byte).await.is_ok_and(|read| read == 1) {
                    // Somebody came and said nothing that could be read; that they came counts.
                    self.asked.lock().unwrap().push(String::new());
                    return;
                }
                head.push(byte[0]);
            }
            let head = String::from_utf8_lossy(&head).into_owned();
            // Until the answer leaves: whoever has it may already ask the next.
            self.count(1);
            let says = says(&head);
            self.count(-1);
            self.asked.lock().unwrap().push(head);
            match says {
                Says::Bytes(bytes) => _ = stream.write_all(&bytes).await,
                Says::Endless(head, part, pause) => {
                    let mut written = stream.write_all(head.as_bytes()).await;
                    while written.is_ok() {
                        tokio::time::sleep(pause).await;
                        written = stream.write_all(&part).await;
                    }
                }
                Says::Nothing => tokio::time::sleep(Duration::from_secs(60)).await,
            }
        })
    }

    /// The heads of all requests, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    /// The first lines of all requests.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.asked().iter().map(|head| head.lines().next().unwrap_or_default().to_owned()).collect()
    }

    /// So many were being answered at once, at most.
    pub(crate) fn most_at_once(&self) -> usize {
        self.at_once.lock().unwrap().1
    }

    /// Its port.
    pub(crate) const fn port(&self) -> u16 {
        self.address.port()
    }
}
