//! A sprite's image as it is drawn: its pixels, and how they go over those of a picture.

use std::sync::Arc;

use super::placement::{Map, PixelRect, Placement, Way, mapped};
use crate::base::Result;
use crate::raster::Mix;
use crate::raster::Surface;

/// A decoded image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    width: usize,
    height: usize,
    pixels: Vec<u32>,
    /// The pixels that let show what is behind; empty for none.
    holes: Vec<bool>,
}

impl Image {
    /// The image of a decoded picture.
    pub fn new(surface: Surface) -> Result<Arc<Self>> {
        Self::with_holes(surface, None)
    }

    /// The image of a decoded picture, with the pixels that its data leave out.
    pub fn with_holes(surface: Surface, holes: Option<Vec<bool>>) -> Result<Arc<Self>> {
        let (width, height) = (surface.width(), surface.height());
        let pixels = surface.into_argb()?.into_colors();
        let holes = holes.filter(|holes| holes.len() == pixels.len()).unwrap_or_default();
        Ok(Arc::new(Self { width, height, pixels, holes }))
    }

    /// A picture of transparent black.
    pub fn blank(width: usize, height: usize) -> Result<Self> {
        let pixels = Surface::argb(width, height)?.into_colors();
        Ok(Self { width, height, pixels, holes: Vec::new() })
    }

    /// The pixels, row after row.
    pub fn pixels(&self) -> &[u32] {
        &self.pixels
    }

    /// The picture, to draw on it.
    pub fn canvas(&mut self) -> Canvas<'_> {
        Canvas { pixels: &mut self.pixels, width: self.width }
    }

    /// Columns and rows.
    pub fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// A pixel as 0xAARRGGBB; transparent black outside.
    pub fn pixel(&self, x: usize, y: usize) -> u32 {
        self.row(y).get(x).copied().unwrap_or(0)
    }

    /// Whether a pixel lets show what is behind.
    pub fn is_hole(&self, x: usize, y: usize) -> bool {
        self.holes.get(y.saturating_mul(self.width).saturating_add(x)) == Some(&true)
    }

    /// The holes of a row; empty where there are none.
    fn holes_of(&self, y: usize) -> &[bool] {
        let start = y.saturating_mul(self.width);
        self.holes.get(start..start.saturating_add(self.width)).unwrap_or_default()
    }

    /// A row; empty outside.
    pub fn row(&self, y: usize) -> &[u32] {
        let start = y.saturating_mul(self.width);
        self.pixels.get(start..start.saturating_add(self.width)).unwrap_or_default()
    }

    /// The mean of the four pixels around a place.
    fn smooth(&self, x: f64, y: f64) -> u32 {
        let (x, y) = ((x - 0.5).max(0.0), (y - 0.5).max(0.0));
        let (left, top) = (x as usize, y as usize);
        let right = (left + 1).min(self.width.saturating_sub(1));
        let below = (top + 1).min(self.height.saturating_sub(1));
        let (u, v) = (((x.fract()) * 256.0) as u32, ((y.fract()) * 256.0) as u32);
        let corners = [
            (self.pixel(left, top), (256 - u) * (256 - v)),
            (self.pixel(right, top), u * (256 - v)),
            (self.pixel(left, below), (256 - u) * v),
            (self.pixel(right, below), u * v),
        ];
        let channel = |shift: u32| {
            let sum: u32 = corners.iter().map(|(p, share)| (p >> shift & 0xFF) * share).sum();
            (sum + 0x8000) >> 16 << shift
        };
        channel(24) | channel(16) | channel(8) | channel(0)
    }
}

/// The picture that images are drawn on: rows of 0xAARRGGBB.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// The pixels.
    pub pixels: &'a mut [u32],
    /// Columns.
    pub width: usize,
}

impl Canvas<'_> {
    /// The pixels of a row from one column to another, as far as there are any.
    pub fn span(&mut self, y: i32, left: i32, right: i32) -> &mut [u32] {
        let place = |x: i32| usize::try_from(x).unwrap_or(0).min(self.width);
        let start = usize::try_from(y).unwrap_or(usize::MAX).saturating_mul(self.width);
        let (from, to) = (start.saturating_add(place(left)), start.saturating_add(place(right)));
        self.pixels.get_mut(from..to).unwrap_or_default()
    }

    /// Fills a rectangle with a colour.
    pub fn fill(&mut self, rect: PixelRect, color: u32) {
        for y in rect.top..rect.bottom {
            self.span(y, rect.left, rect.right).fill(color);
        }
    }

    /// Draws the part of a placed image that lies in `clip`, which must lie in the canvas.
    pub fn draw(
        &mut self,
        image: &Image,
        placed: &Placement,
        mix: Mix,
        smooth: bool,
        clip: PixelRect,
    ) {
        let part = placed.bounds.intersection(clip);
        if part.is_empty() {
            return;
        }
        for y in part.top..part.bottom {
            match placed.way {
                Way::Moved(left, top) => {
                    let line = usize::try_from(y - top).unwrap_or(usize::MAX);
                    let skipped = usize::try_from(part.left - left).unwrap_or(usize::MAX);
                    let source = image.row(line).get(skipped..).unwrap_or_default();
                    let holes = image.holes_of(line).get(skipped..).unwrap_or_default();
                    let span = self.span(y, part.left, part.right);
                    if holes.is_empty() {
                        mix.row(source, span);
                    } else {
                        mix.row_with_holes(source, holes, span);
                    }
                }
                Way::Back(back) => {
                    let span = self.span(y, part.left, part.right);
                    turned_row(image, &back, mix, smooth, (part.left, y), span);
                }
            }
        }
    }
}

/// A row of an image that is scaled, turned or seen in perspective.
// A function of its own: its map is else looked at for images that are only moved and have none, which
// does no harm, but is told by memory checkers.
#[inline(never)]
fn turned_row(
    image: &Image,
    back: &Map,
    mix: Mix,
    smooth: bool,
    (left, y): (i32, i32),
    span: &mut [u32],
) {
    let (width, height) = (image.width as f64, image.height as f64);
    let flat = back[6] == 0.0 && back[7] == 0.0 && back[8] > 0.0;
    let y = f64::from(y) + 0.5;
    let row = (
        (back[1] * y + back[2]) / if flat { back[8] } else { 1.0 },
        (back[4] * y + back[5]) / if flat { back[8] } else { 1.0 },
    );
    let step =
        (back[0] / if flat { back[8] } else { 1.0 }, back[3] / if flat { back[8] } else { 1.0 });
    for (target, x) in span.iter_mut().zip(0_u32..) {
        let x = f64::from(left) + f64::from(x) + 0.5;
        let place = match flat {
            true => Some((step.0 * x + row.0, step.1 * x + row.1)),
            false => mapped(back, x, y),
        };
        let Some((column, line)) = place else { continue };
        if column < 0.0 || line < 0.0 || column >= width || line >= height {
            continue;
        }
        if image.is_hole(column as usize, line as usize) {
            continue;
        }
        let source = match smooth {
            true => image.smooth(column, line),
            false => image.pixel(column as usize, line as usize),
        };
        *target = mix.apply(source, *target);
    }
}

#[cfg(test)]
mod tests {
    use super::super::graphics_mode::GraphicsMode;
    use super::super::placement::map_of;
    use super::*;
    use crate::base::{Fixed, Matrix};

    fn image() -> Arc<Image> {
        let pixels = (0..6).map(|n| 0xFF00_0000 | (n * 0x10)).collect();
        Image::new(Surface::from_argb(3, 2, pixels).unwrap()).unwrap()
    }

    fn drawn(map: &Map, mix: Mix, smooth: bool) -> Vec<u32> {
        let mut pixels = vec![0xFFFF_FFFF; 48];
        let image = image();
        let placed = Placement::new(image.size(), (0.0, 0.0), map).unwrap();
        let mut canvas = Canvas { pixels: &mut pixels, width: 8 };
        canvas.draw(&image, &placed, mix, smooth, PixelRect::new(0, 0, 8, 6));
        pixels.into_iter().map(|pixel| pixel & 0xFF_FFFF).collect()
    }

    const W: u32 = 0xFF_FFFF;

    #[test]
    fn a_moved_image_is_clipped_at_every_side() {
        let at = |x: i32, y: i32| {
            let matrix = Matrix::translation(Fixed(x << 16), Fixed(y << 16));
            drawn(&map_of(&matrix), Mix::Copy, false)
        };
        assert_eq!(at(1, 1)[8..12], [W, 0, 0x10, 0x20]);
        assert_eq!(at(-1, -1)[..3], [0x40, 0x50, W]);
        assert_eq!(at(6, 5)[40..], [W, W, W, W, W, W, 0, 0x10]);
        assert!(at(40, 0).iter().chain(&at(0, -2)).all(|pixel| *pixel == W));
    }

    #[test]
    fn a_turned_image_agrees_with_its_placement() {
        let quarter = Matrix::rotation(Fixed(90 << 16), (Fixed(0), Fixed(0)))
            .then(&Matrix::translation(Fixed(4 << 16), Fixed(1 << 16)));
        let mut deep = Matrix::scaling(Fixed(2 << 16), Fixed(2 << 16), (Fixed(0), Fixed(0)));
        deep.0[0][2] = 1 << 27;
        let key = GraphicsMode { mode: 36, op_color: [0, 0, 0x1000] }.mix();
        for matrix in [quarter, deep] {
            let map = map_of(&matrix);
            let pixels = drawn(&map, key, false);
            let placed = Placement::new((3, 2), (0.0, 0.0), &map).unwrap();
            let mut shown = 0;
            for (at, pixel) in pixels.iter().enumerate() {
                let place = placed.source_of((at % 8) as i32, (at / 8) as i32);
                let source = place.map(|(x, y)| image().pixel(x, y) & 0xFF_FFFF);
                assert_eq!(*pixel, source.filter(|source| *source != 0x10).unwrap_or(W), "{at}");
                shown += i32::from(source.is_some());
            }
            assert!(shown > 4);
        }
    }

    #[test]
    fn holes_let_show_what_is_behind() {
        let pixels = vec![0xFF00_0001, 0xFF00_0002, 0xFF00_0003];
        let surface = Surface::from_argb(3, 1, pixels).unwrap();
        let image = Image::with_holes(surface, Some(vec![false, true, false])).unwrap();
        let two = Matrix::scaling(Fixed(2 << 16), Fixed(2 << 16), (Fixed(0), Fixed(0)));
        for (matrix, expected) in
            [(Matrix::IDENTITY, [1, W, 3, W, W, W]), (two, [1, 1, W, W, 3, 3])]
        {
            let mut pixels = vec![0xFFFF_FFFF; 12];
            let placed = Placement::new(image.size(), (0.0, 0.0), &map_of(&matrix)).unwrap();
            let mut canvas = Canvas { pixels: &mut pixels, width: 6 };
            canvas.draw(&image, &placed, Mix::Copy, false, PixelRect::new(0, 0, 6, 2));
            let row: Vec<u32> = pixels[..6].iter().map(|pixel| pixel & 0xFF_FFFF).collect();
            assert_eq!(row, expected);
        }
    }

    #[test]
    fn a_smooth_image_is_mixed_between_its_pixels() {
        let two = Matrix::scaling(Fixed(2 << 16), Fixed(2 << 16), (Fixed(0), Fixed(0)));
        let pixels = drawn(&map_of(&two), Mix::Copy, true);
        assert_eq!(pixels[..6], [0, 4, 0xC, 0x14, 0x1C, 0x20]);
        assert_eq!(pixels[24], 0x30);
    }
}
