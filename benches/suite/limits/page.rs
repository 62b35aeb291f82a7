//! A page of 20 KB from memory, by bare actix-web.

use actix_web::{App, HttpResponse, HttpServer, web};
use std::net::TcpListener;

pub async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let page: &'static str = "Leerkring ".repeat(2048).leak();
    let answer = move || async move { HttpResponse::Ok().content_type("text/html; charset=utf-8").body(page) };
    HttpServer::new(move || App::new().default_service(web::to(answer)))
        .keep_alive(super::KEEP_ALIVE)
        .listen(listener)?
        .workers(2)
        .run()
        .await
}
