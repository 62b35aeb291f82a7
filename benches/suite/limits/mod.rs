//! The limit servers: what a machine can do when a program does only the unavoidable.

mod broadcast;
mod page;
mod rows;
mod tcp;

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

/// As long as that of Leerkring.
const KEEP_ALIVE: Duration = Duration::from_secs(75);

/// Runs one of the limit servers until its process is ended.
pub fn serve(which: &str) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    announce(listener.local_addr().unwrap());
    actix_web::rt::System::new().block_on(async {
        match which {
            "page" => page::serve(listener).await.unwrap(),
            "rows" => rows::serve(listener).await.unwrap(),
            "broadcast" => broadcast::serve(listener).await.unwrap(),
            "tcp" => tcp::serve(listener).await.unwrap(),
            other => panic!("no limit server is called {other}"),
        }
    });
}

/// The first line of output is the address.
fn announce(address: SocketAddr) {
    println!("http://{address}");
}
