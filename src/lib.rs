//! Leerkring hosts learning networks of career coaches.

pub mod cases;
pub mod centres;
pub mod clock;
pub mod config;
pub mod db;
pub mod demo;
pub mod i18n;
pub mod ids;
pub mod jobs;
pub mod keys;
pub mod live;
pub mod mail;
pub mod networks;
pub mod notices;
pub mod people;
pub mod polls;
pub mod questions;
pub mod refusal;
pub mod sessions;
pub mod state;
#[cfg(test)]
mod stories;
pub mod web;
pub mod words;
