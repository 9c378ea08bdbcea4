//! In which form the picture of a node is held: resolution and depth.
//!
//! "Virtual Reality Programming", `QTVRSetBackBufferPrefs`: a resolution that the file has is read from
//! there; otherwise the best picture is reduced.

use std::sync::Arc;

use super::instance::Instance;
use crate::imaging::Form;
use crate::vr::{Orientation, Panorama, Shape, Tiles};

/// The tiles that a picture of a resolution is made of, and how many of their pixels make one of it,
/// each way.
fn tiles_for(panorama: &Panorama, resolution: u16) -> (&Tiles, usize) {
    let full = &panorama.image;
    // A cube needs as many as it has faces.
    let fits =
        |tiles: &Tiles| matches!(panorama.shape, Shape::Cylinder(_)) || tiles.count == full.count;
    let own = panorama.low_resolution.iter().filter(|(has, _)| *has == resolution);
    match own.map(|(_, tiles)| tiles).find(|tiles| fits(tiles)) {
        _ if resolution <= 1 => (full, 1),
        Some(tiles) => (tiles, 1),
        None => (full, usize::from(resolution)),
    }
}

/// Columns and rows of the upright picture of a cylinder, or of the face of a cube.
pub(super) fn size(panorama: &Panorama, resolution: u16) -> (u32, u32) {
    let (tiles, reduction) = tiles_for(panorama, resolution);
    let (width, height) = match &panorama.shape {
        Shape::Cylinder(shape) if std::ptr::eq(tiles, &panorama.image) => {
            (shape.width, shape.height)
        }
        Shape::Cylinder(shape) if shape.orientation == Orientation::Vertical => {
            (tiles.height, tiles.width)
        }
        _ => (tiles.width, tiles.height),
    };
    let reduced = |side: u32| side.div_ceil(u32::try_from(reduction).unwrap_or(1)).max(1);
    (reduced(width), reduced(height))
}

/// Tiles from one end of a cylinder to the other.
pub(super) fn tiles_along(panorama: &Panorama, resolution: u16) -> u64 {
    let (tiles, _) = tiles_for(panorama, resolution);
    let along = match &panorama.shape {
        Shape::Cylinder(shape) if shape.orientation == Orientation::Vertical => {
            tiles.count.div_ceil(tiles.tiles_x.max(1))
        }
        _ => tiles.tiles_x,
    };
    u64::from(along.max(1))
}

impl Instance {
    /// Which tiles are read for the node from now on.
    pub(super) fn choose_tiles(&mut self) {
        let resolution = self.back_buffer.wishes.resolution;
        self.back_buffer.stored = self.panorama.as_ref().and_then(|panorama| {
            let (tiles, _) = tiles_for(panorama, resolution);
            let is_own = !std::ptr::eq(tiles, &panorama.image);
            is_own.then(|| Arc::new(Panorama { image: *tiles, ..(**panorama).clone() }))
        });
    }

    /// In which form the picture is held.
    pub(super) fn form(&self) -> Form {
        let wishes = &self.back_buffer.wishes;
        let reduction =
            self.panorama.as_ref().map_or(1, |panorama| tiles_for(panorama, wishes.resolution).1);
        Form { is_short: wishes.pixel_format == 16, reduction }
    }
}
