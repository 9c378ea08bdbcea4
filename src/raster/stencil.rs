//! What of a picture shows: a clip and a matte, in the coordinates of the picture's box.
//!
//! "Inside Macintosh: QuickTime", *Clipping and Mattes of Tracks*: both are applied before the matrix.

use std::sync::Arc;

use super::{Region, Surface};
use crate::base::Point;

/// A weight that lets all of a pixel show.
pub const WHOLE: u32 = 256;

/// A clip and a matte.
#[derive(Debug, Clone)]
pub struct Stencil {
    /// Nothing shows outside of it.
    pub clip: Option<Region>,
    /// Stretched over the box; black lets the picture show, white what is behind it [I].
    pub matte: Option<Arc<Surface>>,
    /// Width and height of the box.
    pub size: (f64, f64),
}

impl Stencil {
    /// How much of the picture shows at a place of its box, of [`WHOLE`].
    pub fn weight(&self, x: f64, y: f64) -> u32 {
        let pin = |place: f64| place.floor().clamp(i16::MIN.into(), i16::MAX.into()) as i16;
        let point = Point { v: pin(y), h: pin(x) };
        if self.clip.as_ref().is_some_and(|clip| !clip.contains(point)) {
            return 0;
        }
        let Some(matte) = &self.matte else { return WHOLE };
        let (width, height) = (matte.width(), matte.height());
        let at = |place: f64, size: f64, len: usize| {
            ((place / size * len as f64).max(0.0) as usize).min(len.saturating_sub(1))
        };
        if width == 0 || height == 0 {
            return 0;
        }
        let color = matte.argb_at(at(x, self.size.0, width), at(y, self.size.1, height));
        let bright: u32 = [16, 8, 0].iter().map(|shift| color >> shift & 255).sum();
        WHOLE - bright * WHOLE / (3 * 255)
    }
}

impl PartialEq for Stencil {
    fn eq(&self, other: &Self) -> bool {
        let same_matte = match (&self.matte, &other.matte) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        same_matte && (&self.clip, self.size) == (&other.clip, other.size)
    }
}

/// A colour of which a part goes over another.
pub fn weighed(over: u32, below: u32, weight: u32) -> u32 {
    match weight {
        0 => below,
        WHOLE.. => over,
        _ => [24, 16, 8, 0].iter().fold(0, |color, shift| {
            let (a, b) = (over >> shift & 255, below >> shift & 255);
            color | ((a * weight + b * (WHOLE - weight)) / WHOLE) << shift
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Rect;

    #[test]
    fn clips_cut_and_mattes_weigh() {
        let matte = Surface::from_argb(2, 1, vec![0xFF00_0000, 0xFF80_8080]).unwrap();
        let stencil = Stencil {
            clip: Some(Region::rect(Rect::new(1, 0, 9, 5))),
            matte: Some(Arc::new(matte)),
            size: (10.0, 10.0),
        };
        let weights = [(0.5, 0.5), (1.5, 0.5), (4.9, 4.9), (1.5, 5.5), (9.5, 0.5)];
        assert_eq!(weights.map(|(x, y)| stencil.weight(x, y)), [0, 256, 256, 0, 0]);
        assert_eq!(stencil.weight(5.5, 0.5), 256 - 384 * 256 / 765);
        assert_eq!(weighed(0xFFFF_0000, 0xFF00_00FF, 128), 0xFF7F_007F);
        assert_eq!(stencil, stencil.clone());
    }
}
