//! Sprites: worlds of them, and the sprite tracks of movies.
//!
//! "QuickTime File Format", *Sprite Media*; "QuickTime 3 Reference", *Sprites*. Nothing here decodes
//! a picture: who calls brings what does.

mod buttons;
mod dither;
mod graphics_mode;
mod image;
mod images;
mod names;
mod placement;
mod present;
mod properties;
mod sample;
mod scene;
#[cfg(test)]
mod scene_tests;
mod scene_use;
mod tiles;
mod track_properties;
mod world;
#[cfg(test)]
mod world_tests;

pub use buttons::{Behaviors, Mouse, States};
pub use graphics_mode::GraphicsMode;
pub use image::{Canvas, Image};
pub use images::{Decode, SharedImage};
pub use placement::{Map, PixelRect, Placement, inverse, joined, map_of, mapped};
pub use present::{Target, present};
pub use properties::{Changes, Properties};
pub use sample::{Definition, KeyFrame, Override, read_sample, unpack};
pub use scene::{MouseState, Scene, Sprite};
pub use scene_use::{HitTest, point_shown};
pub use track_properties::{HitMode, TrackProperties};
pub use world::{Backdrop, Hit, Key, Look, World};
