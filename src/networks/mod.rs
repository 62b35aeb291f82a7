//! A learning network: a fixed circle of coaches from several centres, with facilitators who guard it.
//!
//! A facilitator founds a network, which puts the base charter in force, and invites coaches by mail. Who signs the
//! charter and promises to come sits in the circle. When the authority publishes a network, everybody finds it in
//! the catalogue; when its first session starts, it runs.

pub mod charter;
pub mod invitations;
pub mod members;
pub mod rules;
