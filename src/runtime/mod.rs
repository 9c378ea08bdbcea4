//! Process-wide state: tokens, open movies, sticky errors.

pub mod sticky;
pub mod tokens;
