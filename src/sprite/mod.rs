//! Sprites: worlds of them, and the sprite tracks of movies.
//!
//! "QuickTime File Format", *Sprite Media*; "QuickTime 3 Reference", *Sprites*. Nothing here decodes
//! a picture: who calls brings what does.

mod graphics_mode;
mod image;
mod placement;
mod tiles;
mod world;
#[cfg(test)]
mod world_tests;

pub use graphics_mode::{GraphicsMode, Mix};
pub use image::{Canvas, Image};
pub use placement::{Map, PixelRect, Placement, inverse, joined, map_of, mapped};
pub use world::{Backdrop, Hit, Key, Look, World};
