//! Many open screens, and how long it takes until the last of them has heard.

use futures_util::StreamExt;
use futures_util::future::join_all;
use std::collections::HashSet;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::handshake::client::Request;
use tokio_tungstenite::tungstenite::{Message, http::HeaderValue};

/// When nobody hears anything for so long, nothing is under way any more.
const QUIET: Duration = Duration::from_secs(2);
/// Longer than Leerkring waits to join news of one thing, so that the next goes out at once.
const SETTLED: Duration = Duration::from_millis(150);

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
            tasks.push(listen(address, number, cookies, tell.clone()).await);
        }
        Self { heard, count, tasks }
    }

    /// The same, all knocking at once.
    pub async fn open_at_once(address: &str, count: usize, cookies: &[String]) -> Self {
        let (tell, heard) = unbounded_channel();
        let tasks = join_all((0..count).map(|number| listen(address, number, cookies, tell.clone()))).await;
        Self { heard, count, tasks }
    }

    /// How often each heard something, until nobody has for a while.
    pub async fn frames(&mut self) -> Vec<usize> {
        let mut frames = vec![0; self.count];
        while let Ok(Some((number, _))) = tokio::time::timeout(QUIET, self.heard.recv()).await {
            frames[number] += 1;
        }
        frames
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

    /// Lets everything arrive that is under way, such as a greeting, and news that waits to be joined with more.
    pub async fn settle(&mut self) {
        if self.count == 0 {
            tokio::time::sleep(SETTLED).await;
        }
        while let Ok(Some(_)) = tokio::time::timeout(SETTLED, self.heard.recv()).await {}
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

async fn listen(address: &str, number: usize, cookies: &[String], tell: UnboundedSender<(usize, Instant)>) -> tokio::task::JoinHandle<()> {
    let cookie = cookies.get(number % cookies.len().max(1)).cloned();
    let (mut socket, _) = tokio_tungstenite::connect_async(knock(address, cookie)).await.unwrap();
    tokio::spawn(async move {
        while let Some(Ok(message)) = socket.next().await {
            if matches!(message, Message::Text(_)) && tell.send((number, Instant::now())).is_err() {
                break;
            }
        }
    })
}

/// A listener that is there and never reads.
pub async fn stuck(address: &str, cookie: String) -> impl Sized {
    tokio_tungstenite::connect_async(knock(address, Some(cookie))).await.unwrap()
}

fn knock(address: &str, cookie: Option<String>) -> Request {
    let mut request = format!("{}/live", address.replacen("http", "ws", 1)).into_client_request().unwrap();
    request.headers_mut().insert("Origin", HeaderValue::from_str(address).unwrap());
    if let Some(cookie) = cookie {
        request.headers_mut().insert("Cookie", HeaderValue::from_str(&cookie).unwrap());
    }
    request
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
