//! What stands in the place of a tile that is missing.

use super::assemble::{Columns, Layout};
use crate::raster::Surface;

impl Layout {
    /// Fills the place of a tile in an image of these columns with the colours that `color` has for
    /// columns and rows of the whole upright picture.
    pub fn fill(
        &self,
        image: &mut Surface,
        columns: Columns,
        index: usize,
        color: impl Fn(usize, usize) -> u32,
    ) {
        let (width, height, turn) = (image.width(), image.height(), self.size().0);
        let spot = self.spot(index);
        for y in (spot.top..spot.top + spot.height).filter(|y| *y < height) {
            for x in spot.left..spot.left + spot.width {
                let at = (x + turn - columns.first % turn) % turn;
                if at < width {
                    image.set_argb(at, y, color(x, y));
                }
            }
        }
    }

    /// A way to look up the colours of the whole upright picture in a smaller version of it.
    pub fn enlarged<'a>(&self, small: &'a Surface) -> impl Fn(usize, usize) -> u32 + use<'a> {
        let (width, height) = self.size();
        let steps = |at: usize, whole: usize, part: usize| {
            let place = ((at as f64 + 0.5) * part as f64 / whole as f64 - 0.5).max(0.0);
            let first = (place as usize).min(part - 1);
            (first, (first + 1).min(part - 1), ((place - first as f64) * 256.0) as u32)
        };
        move |x, y| {
            let (left, right, across) = steps(x, width, small.width().max(1));
            let (above, below, down) = steps(y, height, small.height().max(1));
            let upper = blend(small.argb_at(left, above), small.argb_at(right, above), across);
            let lower = blend(small.argb_at(left, below), small.argb_at(right, below), across);
            blend(upper, lower, down)
        }
    }
}

/// `b` counts so many 256ths.
fn blend(a: u32, b: u32, share: u32) -> u32 {
    const EVEN: u32 = 0x00FF_00FF;
    let share = share.min(256);
    let mix = |a: u32, b: u32| ((a & EVEN) * (256 - share) + (b & EVEN) * share) >> 8 & EVEN;
    mix(a, b) | mix(a >> 8, b >> 8) << 8
}

#[cfg(test)]
mod tests {
    use super::super::Orientation;
    use super::*;

    #[test]
    fn a_smaller_version_stands_in() {
        let layout = Layout::new((2, 2), 2, 2, (4, 2), Orientation::Horizontal).unwrap();
        let small = Surface::from_argb(2, 1, vec![0xFF00_0000, 0xFFFF_FFFF]).unwrap();
        let mut image = layout.blank(layout.all()).unwrap();
        layout.fill(&mut image, layout.all(), 1, layout.enlarged(&small));
        assert_eq!(image.argb_at(1, 0), 0xFF00_0000);
        assert_eq!((image.argb_at(2, 0), image.argb_at(3, 1)), (0xFFBF_BFBF, 0xFFFF_FFFF));
    }
}
