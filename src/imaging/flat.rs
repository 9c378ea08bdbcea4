//! Drawing a part of a flat picture, as large as it has to be.

use super::brush::Brush;
use super::kernels::{Kernel, PART, Picture, fixed};
use super::render::{Area, Clip};
use super::sampling::Sampling;
use crate::base::{Error, Result, limits};
use crate::raster::{PixelsMut, Surface};

/// A part of a picture, in pixels from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Its left edge.
    pub left: f64,
    /// Its top edge.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Window {
    /// Where the middle of a pixel of the target lies in the picture.
    pub fn position(&self, size: (usize, usize), pixel: (usize, usize)) -> (f64, f64) {
        let at = |start: f64, len: f64, size: usize, place: usize| {
            start + (place as f64 + 0.5) * len / size.max(1) as f64
        };
        (at(self.left, self.width, size.0, pixel.0), at(self.top, self.height, size.1, pixel.1))
    }
}

/// Draws the window of `source`, whose pixels are colours, in the part of `target` that `area`
/// covers. Beyond the picture its edge goes on.
pub fn render_flat(
    source: &Surface,
    window: &Window,
    sampling: Sampling,
    target: &mut PixelsMut<'_>,
    area: Area,
) -> Result<()> {
    let pixels = source.as_argb().ok_or(Error::Param)?;
    if area.width > limits::MAX_IMAGE_SIDE || area.height > limits::MAX_IMAGE_SIDE {
        return Err(Error::Param);
    }
    let (width, height) = (source.width(), source.height());
    if width == 0 || height == 0 {
        return Err(Error::Param);
    }
    let size = (area.width as usize, area.height as usize);
    let columns = Clip::new(area.left, area.width, target.width());
    let rows = Clip::new(area.top, area.height, target.height());
    let (skipped, first, top) = (columns.skipped, rows.skipped, rows.target.start);
    let brush = Brush::new(Kernel::best(), sampling);
    let at = |place: i64, size: usize| place.clamp(0, size as i64 - 1) as usize;
    let edge =
        |u: i32, v: i32| brush.mix((u, v), |x, y| pixels[at(y, height) * width + at(x, width)]);
    // Where each column of the target is, once for all rows.
    let places = (0..columns.target.len()).map(|x| window.position(size, (x + skipped, 0)).0);
    let us: Vec<i32> = places.map(|x| fixed(x - brush.origin())).collect();
    target.paint_rows(rows.target.clone(), columns.target.clone(), |y, colors| {
        let (_, y) = window.position(size, (0, y - top + first));
        let vs = [fixed(y - brush.origin()); PART];
        for (colors, us) in colors.chunks_mut(PART).zip(us.chunks(PART)) {
            brush.draw(Picture::new(source), (us, &vs[..us.len()]), colors, &edge);
        }
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raster::PixelFormat;

    fn draw(window: &Window, area: Area) -> Vec<u32> {
        let source =
            Surface::from_argb(2, 2, vec![0xFF00_0000, 0xFF00_0040, 0xFF40_0000, 0xFF40_0040]);
        let mut bytes = vec![0; 4 * 4 * 4];
        let mut target = PixelsMut::new(&mut bytes, 16, 4, 4, PixelFormat::Argb32).unwrap();
        render_flat(&source.unwrap(), window, Sampling::Bilinear, &mut target, area).unwrap();
        let mut row = vec![0; 4];
        let mut all = Vec::new();
        for y in 0..4 {
            target.as_ref().read_row_argb(y, 0, &mut row);
            all.extend(row.iter().map(|color| color & 0xFF_FFFF));
        }
        all
    }

    const WHOLE: Window = Window { left: 0.0, top: 0.0, width: 2.0, height: 2.0 };

    #[test]
    fn pixels_of_the_same_size_are_copied() {
        let all = draw(&WHOLE, Area { left: 1, top: 1, width: 2, height: 2 });
        assert_eq!([all[5], all[6], all[9], all[10]], [0, 0x40, 0x40_0000, 0x40_0040]);
        assert_eq!(all[0], 0);
    }

    #[test]
    fn a_larger_picture_is_smooth_and_its_edge_goes_on() {
        let all = draw(&WHOLE, Area { left: 0, top: 0, width: 4, height: 4 });
        assert_eq!(all[..4], [0, 0x10, 0x30, 0x40]);
        assert_eq!([all[4], all[8], all[12]], [0x10_0000, 0x30_0000, 0x40_0000]);
    }

    #[test]
    fn what_lies_outside_is_left_away() {
        let all = draw(&WHOLE, Area { left: -1, top: -1, width: 2, height: 2 });
        assert_eq!(all[..2], [0x40_0040, 0]);
    }
}
