//! The bodies of the fuzz targets, so that a found input can be replayed without a fuzzer.
//!
//! They are C programs in Rust: what an old application does with a movie, without looking at
//! results more than it must.

// `calls` declares some functions of `library` once more.
#![allow(clashing_extern_declarations)]

pub mod atoms;
pub mod calls;
mod decode;
mod drawing;
mod library;
pub mod lists;
pub mod nodes;
pub mod reading;
pub mod sprites;
mod stage;
mod tokens;
pub mod wired;

pub use decode::decode;
pub use drawing::open_and_draw;
