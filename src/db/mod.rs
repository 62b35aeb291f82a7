//! Two databases behind one name.

#[allow(missing_docs)]
pub mod schema;
pub mod types;
pub use types::text_enum;
