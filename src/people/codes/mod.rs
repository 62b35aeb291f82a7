//! The six digits that come by mail: for one browser, ten minutes and five tries.

pub mod rules;
pub mod store;
