//! The floor: a loop that writes the same few bytes to every open connection, for each byte that any of them sends.

use std::net::TcpListener;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::OwnedWriteHalf;
use tokio::sync::Mutex;

type Writers = Arc<Mutex<Vec<OwnedWriteHalf>>>;

pub async fn serve(listener: TcpListener) -> std::io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let writers = Writers::default();
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let (mut reader, writer) = stream.into_split();
        writers.lock().await.push(writer);
        let writers = writers.clone();
        tokio::spawn(async move {
            while reader.read_u8().await.is_ok() {
                for writer in writers.lock().await.iter_mut() {
                    let _ = writer.write_all(b"poll/0190a3f0b7c87b1aa1b2c3d4e5f60718\n").await;
                }
            }
        });
    }
}
