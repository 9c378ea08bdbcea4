//! What back buffers take, and what the least of them has no room for.
//!
//! "Virtual Reality Programming", `QTVRGetBackBufferMemInfo`. The sizes are those of tiles [I].

use super::back_buffer::Geometry;
use super::instance::Instance;
use super::view::Frame;
use crate::base::{Error, Result};
use crate::vr::{CylinderShape, Orientation, Shape};

/// Resolutions that can be asked for: full, half and quarter.
const RESOLUTIONS: [u16; 3] = [1, 2, 4];
/// `kQTVRMinimumCache`.
const LEAST_CACHE: i16 = -1;

/// Tiles from one end of a cylinder to the other.
fn tiles_along(shape: &CylinderShape) -> u64 {
    u64::from(match shape.orientation {
        Orientation::Vertical => shape.tiles_y,
        Orientation::Horizontal => shape.tiles_x,
    })
    .max(1)
}

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
        let is_least = self.back_buffer.wishes.cache_size == LEAST_CACHE;
        frame.held = match self.panorama.as_ref().map(|panorama| &panorama.shape) {
            Some(Shape::Cylinder(shape)) if is_least && tiles_along(shape) > 3 => {
                Some((shape.max_pan - shape.min_pan) / tiles_along(shape) as f64)
            }
            _ => None,
        };
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
        let reduction = u64::from(if resolution == 0 { 1 } else { resolution });
        let reduced = |side: u32| u64::from(side).div_ceil(reduction);
        let row_bytes = |pixels: u64| (pixels * bits).div_ceil(32) * 4;
        Ok(match &panorama.shape {
            Shape::Cylinder(shape) => {
                let (long, short) = (reduced(shape.width), reduced(shape.height));
                let upright = geometry.map_or(shape.orientation == Orientation::Horizontal, |of| {
                    of == Geometry::Horizontal
                });
                let whole = if upright { row_bytes(long) * short } else { row_bytes(short) * long };
                let tile = whole.div_ceil(tiles_along(shape));
                let frame = Frame { held: None, ..*self.frame()? };
                let widest = frame.aspect.horizontal(frame.limited_fields_of_view().1);
                let part = widest / (shape.max_pan - shape.min_pan);
                let seen = (whole as f64 * part.clamp(0.0, 1.0)) as u64;
                // What is seen may begin and end within a tile.
                Sizes([(3 * tile).min(whole), (seen + 2 * tile).min(whole), whole])
            }
            Shape::Cube(faces) => {
                let (width, height) =
                    (reduced(panorama.image.width), reduced(panorama.image.height));
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
