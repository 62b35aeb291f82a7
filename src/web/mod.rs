//! What every handler stands on: who asks, what was posted, how a page is drawn, how an error answers.

pub mod assets;
pub mod csrf;
pub mod error;
pub mod form;
pub mod guard;
pub mod guest;
pub mod gzip;
pub mod log;
mod markdown;
pub mod metrics;
mod nav;
pub mod page;
pub mod parts;
pub mod ring;
pub mod router;
pub mod seat;
pub mod templates;
pub mod upload;
mod visit;

pub use actix_web::HttpResponse;
pub use actix_web::web::Path;
pub use error::Error;
pub use form::{Fields, FormView, Posted};
pub use page::{Face, Page, see_other};
pub use seat::{Admin, Officer, Seat, SeatRole, SignedIn};
pub use upload::{Sent, Upload};
