//! A form that arrived after its writer's login had ended: it waits a while, and nothing that was typed is lost.

pub mod store;

use chrono::Duration;

/// How long a form waits for its writer to sign in again.
pub const PARKED: Duration = Duration::days(1);
/// Forms that may wait for one person.
pub const AT_MOST: i64 = 20;
