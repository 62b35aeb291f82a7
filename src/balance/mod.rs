//! Give and take: who brought cases, prepared explanations, wrote reports, gave advice, asked VDAB and told how it went on.
//!
//! A circle in which the same few give grows tired. Everybody sees what they gave themselves; facilitators see how it is
//! spread, and whom they could ask next and why. It is no game: there are no points to win and no ranking, and the
//! weights with which a circle counts lie open.

pub mod pages;
pub mod rules;
mod store;
mod views;

#[cfg(test)]
pub(crate) use views::stories;
