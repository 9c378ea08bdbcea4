//! Surfaces, pixel formats, palettes, rows in and out; knows no movie.
//!
//! Inside, a pixel is an `u32` 0xAARRGGBB or an index into a palette. The formats that programs
//! and files use exist only at the edges: [`PixelsMut`] and [`PixelsRef`] convert row by row.

mod convert;
pub mod copy;
mod crew;
mod format;
mod graphics_mode;
pub mod letters;
mod mix;
mod paint;
pub mod palette;
mod pixels;
pub mod polygon;
pub mod region;
mod region_rows;
pub mod shapes;
mod stencil;
mod surface;
mod through;
pub mod transfer;
pub mod workers;

pub use convert::{expand5, expand5_all, expand5_row, nearest555, pack555};
pub use format::PixelFormat;
pub use graphics_mode::GraphicsMode;
pub use mix::Mix;
pub use palette::Palette;
pub use pixels::{PixelsMut, PixelsRef};
pub use region::Region;
pub use stencil::Stencil;
pub use surface::{Pixels, Surface};
pub use through::{Backwards, covers, draw_stencilled, draw_through};
