//! Process-wide state: tokens, open movies, sticky errors.

pub mod components;
pub mod ports;
pub mod sticky;
pub mod tokens;
