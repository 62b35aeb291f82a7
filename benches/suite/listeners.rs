//! Many open screens, and how long it takes until the last of them has heard.

use futures_util::StreamExt;
use std::collections::HashSet;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Message, http::HeaderValue};

/// Open connections, each of which tells here when it hears something.
pub struct Listeners {
    heard: UnboundedReceiver<(usize, Instant)>,
    count: usize,
    tasks: Vec<tokio::task::JoinHandle<()>>,
}

impl Listeners {
    /// Opens `count` sockets at `address` + `/live`; the nth sends the nth cookie, if there are cookies.
    pub async fn open(address: &str, count: usize, cookies: &[String]) -> Self {
        let (tell, heard) = unbounded_channel();
        let mut tasks = Vec::with_capacity(count);
        for number in 0..count {
            let mut request = format!("{}/live", address.replacen("http", "ws", 1)).into_client_request().unwrap();
            request.headers_mut().insert("Origin", HeaderValue::from_str(address).unwrap());
            if let Some(cookie) = cookies.get(number % cookies.len().max(1)) {
                request.headers_mut().insert("Cookie", HeaderValue::from_str(cookie).unwrap());
            }
            let (mut socket, _) = tokio_tungstenite::connect_async(request).await.unwrap();
            let tell = tell.clone();
            tasks.push(tokio::spawn(async move {
                while let Some(Ok(message)) = socket.next().await {
                    if matches!(message, Message::Text(_)) && tell.send((number, Instant::now())).is_err() {
                        break;
                    }
                }
            }));
        }
        Self { heard, count, tasks }
    }

    /// Opens `count` bare connections; the last one asks for the words.
    pub async fn open_tcp(address: &str, count: usize) -> (Self, tokio::net::tcp::OwnedWriteHalf) {
        let (tell, heard) = unbounded_channel();
        let (mut tasks, mut asker) = (Vec::with_capacity(count), None);
        for number in 0..count {
            let (reader, writer) = TcpStream::connect(address.trim_start_matches("http://")).await.unwrap().into_split();
            asker = Some(writer);
            tasks.push(tokio::spawn(hear_lines(number, BufReader::new(reader), tell.clone())));
        }
        (Self { heard, count, tasks }, asker.unwrap())
    }

    /// Lets everything arrive that is under way, such as a greeting.
    pub async fn settle(&mut self) {
        while tokio::time::timeout(Duration::from_millis(60), self.heard.recv()).await.is_ok() {}
    }

    /// How long until each has heard once, from now.
    pub async fn all_hear(&mut self, say: impl Future<Output = ()>) -> Duration {
        let begin = Instant::now();
        let (_, last) = tokio::join!(say, async {
            let (mut last, mut who) = (begin, HashSet::with_capacity(self.count));
            while who.len() < self.count {
                let hear = tokio::time::timeout(Duration::from_secs(10), self.heard.recv()).await;
                let (number, at) = hear.expect("every listener hears within 10 s").unwrap();
                who.insert(number);
                last = at;
            }
            last
        });
        last - begin
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        self.tasks.iter().for_each(|task| task.abort());
    }
}

async fn hear_lines(number: usize, mut reader: BufReader<tokio::net::tcp::OwnedReadHalf>, tell: UnboundedSender<(usize, Instant)>) {
    let mut line = String::new();
    while reader.read_line(&mut line).await.is_ok_and(|read| read > 0) {
        let _ = tell.send((number, Instant::now()));
        line.clear();
    }
}

/// Asks the bare TCP server for one round of words.
pub async fn ask(writer: &mut tokio::net::tcp::OwnedWriteHalf) {
    writer.write_all(b"!").await.unwrap();
}
