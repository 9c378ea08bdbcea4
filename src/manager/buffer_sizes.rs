//! What back buffers take, and what the least of them has no room for.
//!
//! "Virtual Reality Programming", `QTVRGetBackBufferMemInfo`. The sizes are those of tiles [I].

use super::back_buffer::Geometry;
use super::held_form::{self, tiles_along};
use super::instance::Instance;
use super::view::Frame;
use crate::base::{Error, Result};
use crate::vr::{Orientation, Shape};

/// Resolutions that can be asked for: full, half and quarter.
const RESOLUTIONS: [u16; 3] = [1, 2, 4];
/// `kQTVRMinimumCache`.
const LEAST_CACHE: i16 = -1;

/// What a buffer would take: least, suggested, whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes(pub [u64; 3]);

/// Bits of a pixel of the format, where buffers can have it.
pub(super) fn depth(pixel_format: u32) -> Result<u64> {
    match pixel_format {
        0 | 32 => Ok(32),
        16 => Ok(16),
        _ => Err(Error::Param),
    }
}

impl Instance {
    /// Keeps the view as narrow as the least buffer has room for: three tiles of a cylinder, of which
    /// a view as wide as one touches no more, however it is tilted (to 60°).
    pub(super) fn limit_to_buffer(&mut self) {
        let Some(frame) = &mut self.frame else { return };
        let wishes = &self.back_buffer.wishes;
        let is_least = wishes.cache_size == LEAST_CACHE;
        frame.held = self.panorama.as_ref().filter(|_| is_least).and_then(|panorama| {
            let Shape::Cylinder(shape) = &panorama.shape else { return None };
            let tiles = tiles_along(panorama, wishes.resolution);
            (tiles > 3).then(|| (shape.max_pan - shape.min_pan) / tiles as f64)
        });
        self.view = frame.settle(self.view);
    }

    /// What a buffer of this kind would take, whether the file has that resolution or not.
    pub fn buffer_sizes(
        &self,
        geometry: Option<Geometry>,
        resolution: u16,
        pixel_format: u32,
    ) -> Result<Sizes> {
        let panorama = self.panorama.as_ref().ok_or(Error::CallNotSupportedByNode)?;
        check_resolution(resolution)?;
        let bits = depth(pixel_format)?;
        let (width, height) = held_form::size(panorama, resolution);
        let (width, height) = (u64::from(width), u64::from(height));
        let row_bytes = |pixels: u64| (pixels * bits).div_ceil(32) * 4;
        Ok(match &panorama.shape {
            Shape::Cylinder(shape) => {
                let upright = geometry.map_or(shape.orientation == Orientation::Horizontal, |of| {
                    of == Geometry::Horizontal
                });
                let whole =
                    if upright { row_bytes(width) * height } else { row_bytes(height) * width };
                let tile = whole.div_ceil(tiles_along(panorama, resolution));
                let frame = Frame { held: None, ..*self.frame()? };
                let widest = frame.aspect.horizontal(frame.limited_fields_of_view().1);
                let part = widest / (shape.max_pan - shape.min_pan);
                let seen = (whole as f64 * part.clamp(0.0, 1.0)) as u64;
                // What is seen may begin and end within a tile; smaller versions of it are a third.
                let part = |tiles: u64| (tiles + tiles.div_ceil(3)).min(whole);
                Sizes([part(3 * tile), part(seen + 2 * tile), whole])
            }
            Shape::Cube(faces) => {
                // A wide view may show some of every face.
                let whole = row_bytes(width) * height * faces.len() as u64;
                Sizes([whole; 3])
            }
        })
    }
}

/// Whether a resolution can be asked for; 0 stands for the best.
pub(super) fn check_resolution(resolution: u16) -> Result<()> {
    if resolution == 0 || RESOLUTIONS.contains(&resolution) { Ok(()) } else { Err(Error::Param) }
}
