//! One socket a page: names of what changed go out, nothing but pongs comes in.
//!
//! Each socket has a task of its own, and no send of it is waited for longer than a moment: a reader that is stuck
//! costs its own place and nobody else's.

use super::board::Farewell;
use super::hub::Listening;
use super::{Topic, frame, seats};
use crate::ids::{LoginId, PersonId};
use crate::state::State;
use crate::web::SignedIn;
use crate::web::csrf;
use crate::web::error::Error;
use crate::web::seat::Visitor;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, rt, web};
use actix_ws::{CloseCode, CloseReason, Message, MessageStream, ProtocolError, Session};
use bytestring::ByteString;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

/// How often the browser is asked for a sign of life.
const HEARTBEAT: Duration = Duration::from_secs(25);
/// How often its login and its seats are looked at again. A signal tells of every right that is taken, at once; that a login
/// grew too old nobody tells.
const LOOK: Duration = Duration::from_secs(120);
/// How long a browser may give no sign of life.
const SILENCE: Duration = Duration::from_secs(60);
/// The longest that one send may take.
const SEND: Duration = Duration::from_secs(5);
/// The longest that a goodbye may take.
const GOODBYE: Duration = Duration::from_secs(1);
/// Browsers send no more than the frames of the protocol itself.
const LARGEST_FRAME: usize = 1024;

/// `GET /live`: opens the socket of a page.
pub async fn connect(req: HttpRequest, body: web::Payload, state: web::Data<State>) -> Result<HttpResponse, Error> {
    let visitor = Visitor::of(&req)?;
    let SignedIn { person, login } = visitor.signed_in.clone().ok_or(Error::SignIn)?;
    // Any site can make a browser connect, with all its cookies.
    if !csrf::is_ours(&req, &state.config.public_url) {
        return Err(Error::Forged);
    }
    let Ok((response, session, stream)) = actix_ws::handle(&req, body) else {
        return Ok(HttpResponse::UpgradeRequired().insert_header((header::UPGRADE, "websocket")).finish());
    };
    let topics = seats::topics(&person, &visitor.seats);
    let listening = state.hub.listen(topics.clone());
    let socket = Socket { state, person: person.id, login, topics, session };
    rt::spawn(socket.run(listening, stream.max_frame_size(LARGEST_FRAME)));
    Ok(response)
}

/// One browser's socket.
struct Socket {
    state: web::Data<State>,
    person: PersonId,
    login: LoginId,
    topics: Vec<Topic>,
    session: Session,
}

/// Why a socket ends.
enum End {
    /// The browser went.
    Gone,
    /// The hub lets it go.
    Farewell(Farewell),
    /// The browser does not keep to what was agreed.
    Broke(CloseCode),
}

impl Socket {
    async fn run(mut self, mut listening: Listening, mut stream: MessageStream) {
        let end = self.serve(&mut listening, &mut stream).await;
        drop(listening);
        // A browser that does not read cannot be told; `app::serve` has its connection closed.
        let _ = timeout(GOODBYE, self.say_goodbye(end)).await;
    }

    /// A farewell goes before all else, even before a send that does not come back.
    async fn serve(&mut self, listening: &mut Listening, stream: &mut MessageStream) -> End {
        tokio::select! {
            biased;
            farewell = &mut listening.farewell => End::Farewell(farewell.unwrap_or(Farewell::Shutdown)),
            end = self.talk(&mut listening.inbox, stream) => end,
        }
    }

    async fn talk(&mut self, inbox: &mut mpsc::Receiver<ByteString>, stream: &mut MessageStream) -> End {
        // The first look comes at once: rights may have changed while the socket opened.
        let [mut heartbeat, mut look] = [HEARTBEAT, LOOK].map(interval);
        [&mut heartbeat, &mut look].into_iter().for_each(|ticks| ticks.set_missed_tick_behavior(MissedTickBehavior::Delay));
        let mut heard = Instant::now();
        loop {
            let end = tokio::select! {
                Some(frame) = inbox.recv() => unless_sent(timeout(SEND, self.session.text(frame)).await),
                message = stream.recv() => {
                    heard = Instant::now();
                    self.answer(message).await
                }
                _ = heartbeat.tick() => self.beat(heard).await,
                _ = look.tick() => self.look().await,
            };
            if let Some(end) = end {
                return end;
            }
        }
    }

    /// Takes a message; all but signs of life end the socket.
    async fn answer(&mut self, message: Option<Result<Message, ProtocolError>>) -> Option<End> {
        match message {
            Some(Ok(Message::Ping(bytes))) => unless_sent(timeout(SEND, self.session.pong(&bytes)).await),
            Some(Ok(Message::Pong(_) | Message::Nop)) => None,
            Some(Ok(Message::Text(_) | Message::Binary(_) | Message::Continuation(_))) => Some(End::Broke(CloseCode::Policy)),
            Some(Err(ProtocolError::Overflow)) => Some(End::Broke(CloseCode::Size)),
            Some(Err(_)) => Some(End::Broke(CloseCode::Protocol)),
            Some(Ok(Message::Close(_))) | None => Some(End::Gone),
        }
    }

    /// Asks for a sign of life.
    async fn beat(&mut self, heard: Instant) -> Option<End> {
        if heard.elapsed() > SILENCE {
            return Some(End::Gone);
        }
        unless_sent(timeout(SEND, self.session.ping(b"")).await)
    }

    /// Looks whether the login and the seats still are what they were.
    async fn look(&mut self) -> Option<End> {
        let (person, login, now) = (self.person.clone(), self.login.clone(), self.state.clock.now());
        let topics = self.state.read(move |db| seats::topics_now(db, &person, &login, now)).await;
        match topics {
            Ok(now) if now.as_ref() != Some(&self.topics) => Some(End::Farewell(Farewell::Seats)),
            // Without a database nothing new can be seen either; the next look comes.
            Ok(_) | Err(_) => None,
        }
    }

    async fn say_goodbye(mut self, end: End) {
        let code = match end {
            End::Gone => CloseCode::Normal,
            End::Farewell(Farewell::Seats) => {
                let _ = self.session.text(frame::seats()).await;
                CloseCode::Policy
            }
            End::Farewell(Farewell::Slow) => CloseCode::Again,
            End::Farewell(Farewell::Shutdown) => CloseCode::Restart,
            End::Broke(code) => code,
        };
        let _ = self.session.close(Some(CloseReason { code, description: None })).await;
    }
}

/// The browser is gone when a send failed or took too long.
fn unless_sent<E1, E2>(sent: Result<Result<(), E1>, E2>) -> Option<End> {
    (!matches!(sent, Ok(Ok(())))).then_some(End::Gone)
}
