//! Tweens: values that change with time, and the tracks that they drive.
//!
//! "QuickTime File Format", *Tween Media*; `Movies.h`, *Tweens*. A sample of a tween track is a
//! container of entries; each gives a value at each time. Types for three dimensions have no
//! meaning here and are refused.

mod entry;
mod geometry;
mod input_map;
mod output;
mod path;
mod polygon;
mod sample;
#[cfg(test)]
mod tests;
mod tweener;

pub use entry::Tween;
pub use input_map::{Input, inputs, modifier};
pub use output::Output;
pub use sample::{Sample, Step};
pub use tweener::Tweener;
