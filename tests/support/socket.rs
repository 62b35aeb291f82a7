//! The socket of a page, as a browser holds it.

use super::visitor::Visitor;
use futures_util::{SinkExt, StreamExt};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// What must come, comes within this; on a busy machine too.
const SOON: Duration = Duration::from_secs(10);

/// An open socket.
pub struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

/// What a socket brings.
#[derive(Debug, PartialEq, Eq)]
pub enum Brought {
    /// Names of what changed.
    Names(Vec<String>),
    /// The end, with its code.
    Close(u16),
}

impl Socket {
    /// Opens the socket of a visitor's page at this site; an answer that opens none gives its status.
    pub async fn open_at(site: &str, visitor: &Visitor, origin: Option<&str>) -> Result<Self, u16> {
        let mut request = format!("{}/live", site.replace("http", "ws")).into_client_request().unwrap();
        request.headers_mut().insert("cookie", HeaderValue::from_str(&visitor.cookies()).unwrap());
        if let Some(origin) = origin {
            request.headers_mut().insert("origin", HeaderValue::from_str(origin).unwrap());
        }
        match connect_async(request).await {
            Ok((socket, _)) => Ok(Self(socket)),
            Err(Error::Http(answer)) => Err(answer.status().as_u16()),
            Err(error) => panic!("{error}"),
        }
    }

    /// What comes next, besides signs of life.
    pub async fn next(&mut self) -> Brought {
        loop {
            let message = timeout(SOON, self.0.next()).await.expect("nothing came").expect("the connection ended without a close");
            match message.unwrap() {
                Message::Text(frame) => return Brought::Names(serde_json::from_str(&frame).unwrap()),
                Message::Close(reason) => return Brought::Close(reason.map_or(0, |reason| reason.code.into())),
                _ => {}
            }
        }
    }

    /// Asserts that all these names come next, in one frame or several.
    pub async fn brings(&mut self, names: &[&str]) {
        let mut waiting = names.to_vec();
        while !waiting.is_empty() {
            let Brought::Names(came) = self.next().await else { panic!("the socket closed before {waiting:?} came") };
            assert!(came.iter().all(|name| names.contains(&name.as_str())), "{came:?} besides {names:?}");
            waiting.retain(|name| !came.iter().any(|came| came == name));
        }
    }

    /// Asserts that these names come, in whatever frames, and no other before them.
    pub async fn brings_in_any_order(&mut self, names: &[&str]) {
        let mut waiting = names.to_vec();
        while !waiting.is_empty() {
            let Brought::Names(heard) = self.next().await else { panic!("it closed before {waiting:?} came") };
            assert!(heard.iter().all(|name| names.contains(&name.as_str())), "{heard:?} while waiting for {waiting:?}");
            waiting.retain(|name| !heard.iter().any(|heard| heard == name));
        }
    }

    /// Whether the frame that comes next has this name in it.
    pub async fn hears(&mut self, name: &str) -> bool {
        let Brought::Names(names) = self.next().await else { panic!("the socket closed before {name} came") };
        names.iter().any(|came| came == name)
    }

    /// Asserts that it is told of other rights, and closed.
    pub async fn loses_its_seat(&mut self) {
        self.brings(&["seats"]).await;
        assert_eq!(self.next().await, Brought::Close(1008));
    }

    /// Sends a text, as no page of ours does.
    pub async fn say(&mut self, text: &str) {
        self.0.send(Message::text(text)).await.unwrap();
    }
}
