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

/// Where a thing that is not there is no matter: ending an ended login, or giving nobody an empty role.
pub const HARMLESS: &[&str] = &["/settings/logins/{login}", "/people/{person}/roles"];

/// Every address of `routes.rs`. In a network the member is Mehmet, and the facilitator Greet; changes are tried from
/// top to bottom, so what ends a thing stands last.
#[rustfmt::skip]
pub const DOORS: &[(&str, &str, [Door; 6])] = &[
    //                                                                         nobody, stranger, member, facilitator, officer, admin
    ("GET",    "/sign-in",                                                               [I, I, I, I, I, I]),
    ("POST",   "/sign-in",                                                               [I, I, I, I, I, I]),
    ("GET",    "/sign-in/code",                                                          [I, I, I, I, I, I]),
    ("POST",   "/sign-in/code",                                                          [I, I, I, I, I, I]),
    ("GET",    "/settings",                                                              [L, I, I, I, I, I]),
    ("POST",   "/settings",                                                              [L, I, I, I, I, I]),
    ("POST",   "/settings/theme",                                                        [I, I, I, I, I, I]),
    ("POST",   "/settings/language",                                                     [I, I, I, I, I, I]),
    ("DELETE", "/settings/logins/{login}",                                               [L, I, I, I, I, I]),
    ("GET",    "/people",                                                                [L, A, A, A, A, I]),
    ("POST",   "/people",                                                                [L, A, A, A, A, I]),
    ("POST",   "/people/{person}/roles",                                                 [L, A, A, A, A, I]),
    ("DELETE", "/people/{person}/roles/{role}",                                          [L, A, A, A, A, I]),
    ("GET",    "/",                                                                      [I, I, I, I, I, I]),
    ("GET",    "/catalogue/{network}",                                                   [I, I, I, I, I, I]),
    ("GET",    "/networks/new",                                                          [L, I, A, I, A, A]),
    ("POST",   "/networks",                                                              [L, I, A, I, A, A]),
    ("GET",    "/networks/publications",                                                 [L, A, A, A, I, A]),
    ("GET",    "/networks/{network}",                                                    [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/charter",                                            [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/invitations",                                        [L, A, A, I, A, A]),
    ("GET",    "/networks/{network}/members",                                            [L, A, I, I, A, A]),
    ("POST",   "/networks/{network}/charter/signature",                                  [L, A, I, I, A, A]),
    ("POST",   "/networks/{network}/invitations",                                        [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/publication-request",                                [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/publication",                                        [L, A, A, A, I, A]),
    ("POST",   "/networks/{network}/members/{membership}/removal",                       [L, A, A, I, A, A]),
    ("GET",    "/networks/{network}/sessions/new",                                       [L, A, A, I, A, A]),
    ("GET",    "/networks/{network}/sessions/next",                                      [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/sessions/{session}",                                 [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/sessions/{session}/head",                            [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/sessions/{session}/agenda",                          [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/sessions/{session}/attendance",                      [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/sessions/{session}/calendar.ics",                    [L, A, I, I, A, A]),
    ("GET",    "/networks/{network}/sessions/{session}/edit",                            [L, A, A, I, A, A]),
    ("GET",    "/networks/{network}/sessions/{session}/cancellation",                    [L, A, A, I, A, A]),
    ("GET",    "/networks/{network}/sessions/{session}/items/{item}",                    [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions",                                           [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}",                                 [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/attendance",                      [L, A, I, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items",                           [L, A, I, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items/{item}",                    [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items/{item}/minutes",            [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items/{item}/acceptance",         [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items/{item}/scheduling",         [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items/{item}/up",                 [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items/{item}/down",               [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items/{item}/carry-over",         [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items/{item}/drop",               [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items/{item}/decline",            [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/items/{item}/withdrawal",         [L, A, I, A, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/agenda-opening",                  [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/fixing",                          [L, A, A, I, A, A]),
    ("DELETE", "/networks/{network}/sessions/{session}/fixing",                          [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/start",                           [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/end",                             [L, A, A, I, A, A]),
    ("POST",   "/networks/{network}/sessions/{session}/cancellation",                    [L, A, A, I, A, A]),
    // A socket is no page: without the handshake it is refused to everybody who is signed in.
    ("GET",    "/live",                                                                  [L, I, I, I, I, I]),
    ("POST",   "/networks/{network}/departure",                                          [L, A, I, I, A, A]),
    ("POST",   "/sign-out",                                                              [L, L, L, L, L, L]),
];
