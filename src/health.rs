//! What an operator's probes ask: is the process alive, and can it serve.

use crate::db::on;
use crate::state::State;
use actix_web::{HttpResponse, web};
use diesel::prelude::*;

/// The process runs.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().body("alive")
}

/// The database answers; its migrations were done before the first request could come.
pub async fn ready(state: web::Data<State>) -> HttpResponse {
    let answers = state.read(|db| Ok(on!(db, |c| diesel::select(1.into_sql::<diesel::sql_types::Integer>()).get_result::<i32>(c))?)).await;
    match answers {
        Ok(_) => HttpResponse::Ok().body("ready"),
        Err(cause) => {
            tracing::error!(%cause, "the database does not answer");
            HttpResponse::ServiceUnavailable().body("the database does not answer")
        }
    }
}
