//! What happens without anybody asking: the rounds of one timetable, the post, and the lines of the live pages.

mod background;
pub mod rounds;
mod store;

pub use background::Background;
