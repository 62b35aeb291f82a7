//! The least that a signed-in page with 50 items needs: one query for the login, one for the items, one template.

use actix_web::{App, HttpResponse, HttpServer, web};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use handlebars::Handlebars;
use serde::Serialize;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

const SCHEMA: &str = "
    CREATE TABLE logins (token TEXT PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE items (session TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL, minutes INTEGER NOT NULL,
        PRIMARY KEY (session, position)) STRICT, WITHOUT ROWID;
    INSERT INTO logins VALUES ('token', 'Ann');
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
    INSERT INTO items SELECT 'session', i, 'Agendapunt over grenzen in de begeleiding, nummer ' || i, 10 FROM n;";

#[derive(QueryableByName)]
struct Login {
    #[diesel(sql_type = Text)]
    person: String,
}

#[derive(QueryableByName, Serialize)]
struct Item {
    #[diesel(sql_type = Integer)]
    position: i32,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = Integer)]
    minutes: i32,
}

#[derive(Serialize)]
struct View {
    person: String,
    items: Vec<Item>,
}

struct Bare {
    templates: Handlebars<'static>,
    readers: Vec<Mutex<SqliteConnection>>,
}

pub async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let mut templates = Handlebars::new();
    templates.register_template_string("rows", include_str!("rows.hbs")).unwrap();
    let folder = std::env::temp_dir().join(format!("leerkring-bench-rows-{}.db", std::process::id()));
    let readers: Vec<_> = (0..4).map(|_| SqliteConnection::establish(folder.to_str().unwrap()).unwrap()).map(Mutex::new).collect();
    readers[0].lock().unwrap().batch_execute(SCHEMA).unwrap();
    std::fs::remove_file(&folder)?; // open files live on, and nothing has to be cleaned up
    let bare = web::Data::from(Arc::new(Bare { templates, readers }));
    HttpServer::new(move || App::new().app_data(bare.clone()).default_service(web::to(answer)))
        .keep_alive(super::KEEP_ALIVE)
        .listen(listener)?
        .workers(2)
        .run()
        .await
}

async fn answer(bare: web::Data<Bare>) -> HttpResponse {
    let drawn = web::block(move || {
        let mut db = bare.readers.iter().find_map(|one| one.try_lock().ok()).unwrap_or_else(|| bare.readers[0].lock().unwrap());
        let login: Login =
            diesel::sql_query("SELECT person FROM logins WHERE token = ?").bind::<Text, _>("token").get_result(&mut *db).unwrap();
        let items: Vec<Item> = diesel::sql_query("SELECT position, title, minutes FROM items WHERE session = ? ORDER BY position")
            .bind::<Text, _>("session")
            .load(&mut *db)
            .unwrap();
        drop(db);
        bare.templates.render("rows", &View { person: login.person, items }).unwrap()
    });
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(drawn.await.unwrap())
}
