//! The table. A line is an address; a column is a visitor.

use super::Door::{self, Away as A, In as I, Login as L};
use crate::support::cast;

/// What stands in the place of each part of an address.
pub const IDS: &[(&str, &str)] = &[
    ("{network}", cast::NETWORK),
    ("{session}", cast::SESSION),
    ("{membership}", "00000000000070008000000000000d04"),
    ("{item}", "00000000000070008000000000000f01"),
    ("{case}", "00000000000070008000000000000f02"),
    ("{poll}", "00000000000070008000000000000f03"),
    ("{question}", "00000000000070008000000000000f04"),
    ("{login}", "00000000000070008000000000000f05"), // of nobody in the table
    ("{person}", cast::OTHERS[2].id),
    ("{role}", "coach"),
    ("{token}", "geen"), // of nobody
];

/// Every address of `routes.rs`. In a network the member is Mehmet, and the facilitator Greet; changes are tried from
/// top to bottom, so what ends a thing stands last.
#[rustfmt::skip]
pub const DOORS: &[(&str, &str, [Door; 6])] = &[
    //                                          nobody, stranger, member, facilitator, officer, admin
    ("GET",    "/sign-in",                      [I, I, I, I, I, I]),
    ("POST",   "/sign-in",                      [I, I, I, I, I, I]),
    ("GET",    "/sign-in/code",                 [I, I, I, I, I, I]),
    ("POST",   "/sign-in/code",                 [I, I, I, I, I, I]),
    ("GET",    "/settings",                     [L, I, I, I, I, I]),
    ("POST",   "/settings",                     [L, I, I, I, I, I]),
    ("POST",   "/settings/theme",               [I, I, I, I, I, I]),
    ("POST",   "/settings/language",            [I, I, I, I, I, I]),
    ("DELETE", "/settings/logins/{login}",      [L, A, A, A, A, A]),
    ("GET",    "/people",                       [L, A, A, A, A, I]),
    ("POST",   "/people",                       [L, A, A, A, A, I]),
    ("POST",   "/people/{person}/roles",        [L, A, A, A, A, I]),
    ("DELETE", "/people/{person}/roles/{role}", [L, A, A, A, A, I]),
    ("GET",    "/",                             [I, I, I, I, I, I]),
    ("GET",    "/catalogue/{network}",          [I, I, I, I, I, I]),
    ("GET",    "/networks/new",                 [L, I, A, I, A, A]),
    ("POST",   "/networks",                     [L, I, A, I, A, A]),
    ("GET",    "/networks/publications",        [L, A, A, A, I, A]),
    ("POST",   "/networks/{network}/publication", [L, A, A, A, I, A]),
    ("GET",    "/networks/{network}",           [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/members",   [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/charter",   [L, A, I, I, A, A]),
    ("POST",   "/networks/{network}/charter/signature", [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/invitations", [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/invitations", [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/publication-request", [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/members/{membership}/removal", [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/departure", [L, A, I, I, A, A]),
    // A socket is no page: without the handshake it is refused to everybody who is signed in.
    ("GET",    "/live",                         [L, I, I, I, I, I]),
    ("POST",   "/sign-out",                     [I, I, I, I, I, I]),
];
