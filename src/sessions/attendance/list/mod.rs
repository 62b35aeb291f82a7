//! The attendance list of a session, as a page to print, as PDF and as a workbook: what a file for the KMO-portefeuille
//! needs (name and enterprise, training, date, hours, signature), with room to sign for who did not do so yet.

pub mod pages;
mod pdf;
pub mod rules;
mod views;
mod xlsx;

#[cfg(test)]
pub(super) use {rules::List, views::ListPage};
