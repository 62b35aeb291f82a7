//! Signals from all nodes that share a PostgreSQL database: it delivers them at commit, in commit order, and this
//! node's own come the same way, so that a revocation is seen before what was written after it.

use super::Hub;
use crate::db::tls;
use futures_util::{StreamExt, stream};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{interval, sleep, timeout};
use tokio_postgres::{AsyncMessage, Client, Config};

/// The channel that `Db::announce` notifies.
const LISTEN: &str = "LISTEN leerkring";
/// How many signals are taken in at once, when so many came: a write sends several, which belong together.
const AT_ONCE: usize = 64;
/// How long a lost connection waits before it is made anew.
const PAUSE: Duration = Duration::from_secs(1);
/// How often a silent connection is asked whether it still lives, and how long it may take to say so.
const ASK_EVERY: Duration = Duration::from_secs(15);
const ANSWER_WITHIN: Duration = Duration::from_secs(5);

/// Hands signals to the hub for ever; needs a direct or session-pooled connection.
pub async fn run(hub: Arc<Hub>, mut config: Config) {
    config.application_name("leerkring live");
    loop {
        let Err(error) = listen(&hub, &config).await;
        tracing::warn!(error = format!("{error:#}"), "the line for live signals was lost");
        sleep(PAUSE).await;
    }
}

async fn listen(hub: &Hub, config: &Config) -> anyhow::Result<std::convert::Infallible> {
    let (client, mut connection) = timeout(ANSWER_WITHIN, config.connect(tls())).await??;
    let mut messages = stream::poll_fn(move |cx| connection.poll_message(cx)).ready_chunks(AT_ONCE);
    let watch = async {
        timeout(ANSWER_WITHIN, client.batch_execute(LISTEN)).await??;
        // What was said while nobody listened is lost, revocations too: all ask for their seats again.
        hub.reseat_all();
        still_there(&client).await
    };
    let deliver = async {
        while let Some(messages) = messages.next().await {
            // What came before the line was lost is heard as well: a right that was taken is among it, perhaps.
            hub.receive(messages.iter().filter_map(|message| match message {
                Ok(AsyncMessage::Notification(note)) => Some(note.payload()),
                _ => None,
            }));
            messages.into_iter().try_for_each(|message| message.map(drop))?;
        }
        anyhow::bail!("the server ended the connection")
    };
    tokio::select! {
        ended = watch => ended,
        ended = deliver => ended,
    }
}

/// Asks the server now and then; ends when it does not answer.
async fn still_there(client: &Client) -> anyhow::Result<std::convert::Infallible> {
    let mut beat = interval(ASK_EVERY);
    loop {
        beat.tick().await;
        timeout(ANSWER_WITHIN, client.batch_execute("")).await??;
    }
}
