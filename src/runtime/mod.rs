//! Process-wide state: tokens, open movies, files and instances, sticky errors.

pub mod clock;
pub mod components;
pub mod controllers;
pub mod desktop;
pub mod files;
pub mod instances;
pub mod leaf_layouts;
mod movie_box;
mod movie_clock;
pub mod movie_saving;
mod movie_tokens;
pub mod movies;
pub mod open_files;
pub mod ports;
pub mod programs_components;
pub mod resources;
pub mod sticky;
pub mod time_bases;
pub mod tokens;
