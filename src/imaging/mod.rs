//! Surface to view: cylinders and cubes, seen in exact perspective, and parts of flat pictures.
//!
//! Angles are radians. Pan grows when the view turns left, tilt when it looks up; the field of view
//! is vertical. The frame is x right, y up, −z forward: (pan, tilt) looks along
//! (−sin pan · cos tilt, sin tilt, −cos pan · cos tilt). "Programming With QuickTime VR", and
//! `formats.md` 5 and 6.

mod assemble;
mod brush;
mod carry;
mod cube;
mod cylinder;
mod cylinder_rows;
mod flat;
mod geometry;
mod kernels;
mod levels;
mod mips;
mod no_decoder;
mod reduce;
mod render;
mod sampling;
mod stand_in;
mod visible;

pub use assemble::{Columns, Form, Layout, Orientation, Spot, missing_tile};
pub use cube::{Cube, Face};
pub use cylinder::Cylinder;
pub use flat::{Window, render_flat};
pub use geometry::{Camera, Correction, View};
pub use kernels::Kernel;
pub use mips::{Mips, bytes_of_versions};
pub use no_decoder::{no_decoder, no_decoder_tile};
pub use reduce::reduced;
pub use render::{Area, Panorama, render, render_with};
pub use sampling::Sampling;
pub use visible::{Stand, heights_seen, may_see, turns_seen};
