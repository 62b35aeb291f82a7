//! Leerkring hosts learning networks of career coaches.

pub mod centres;
pub mod clock;
pub mod db;
pub mod i18n;
pub mod ids;
pub mod live;
pub mod networks;
pub mod notices;
pub mod questions;
pub mod refusal;
pub mod sessions;
pub mod web;
pub mod words;

pub mod cases;
pub mod polls;
