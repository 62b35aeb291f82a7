//! A bare broadcast of actix-ws: what is posted goes to every socket.

use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use std::net::TcpListener;
use tokio::sync::broadcast::{Sender, channel};

pub async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let says = web::Data::new(channel::<String>(64).0);
    let app = move || App::new().app_data(says.clone()).route("/live", web::get().to(listen)).route("/", web::to(say));
    HttpServer::new(app).tcp_nodelay(true).keep_alive(super::KEEP_ALIVE).listen(listener)?.workers(2).run().await
}

async fn say(says: web::Data<Sender<String>>) -> HttpResponse {
    let heard = says.send("poll/0190a3f0b7c87b1aa1b2c3d4e5f60718".to_owned()).unwrap_or(0);
    HttpResponse::Ok().body(heard.to_string())
}

async fn listen(request: HttpRequest, body: web::Payload, says: web::Data<Sender<String>>) -> actix_web::Result<HttpResponse> {
    let (response, mut session, _incoming) = actix_ws::handle(&request, body)?;
    let mut heard = says.subscribe();
    actix_web::rt::spawn(async move {
        while let Ok(word) = heard.recv().await {
            if session.text(word).await.is_err() {
                break;
            }
        }
    });
    Ok(response)
}
