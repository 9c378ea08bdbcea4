//! The picture that stands where nothing on this machine decodes what is stored: it says so.

use crate::base::Result;
use crate::raster::Surface;
use embedded_graphics::Drawable;
use embedded_graphics::draw_target::DrawTarget;
use embedded_graphics::geometry::{OriginDimensions, Point, Size};
use embedded_graphics::mono_font::MonoTextStyle;
use embedded_graphics::mono_font::iso_8859_1::FONT_9X15_BOLD;
use embedded_graphics::pixelcolor::BinaryColor;
use embedded_graphics::text::{Baseline, Text};
use std::sync::LazyLock;

/// What is said, again and again over the whole place.
const TEXT: &str = "no decoder";
/// Columns and rows from one text to the next.
const WIDTH: usize = 128;
const HEIGHT: usize = 40;

const PAPER: u32 = 0xFF30_3030;
const INK: u32 = 0xFFC0_C0C0;

/// One text on its place.
struct Pattern([[u32; WIDTH]; HEIGHT]);

impl OriginDimensions for Pattern {
    fn size(&self) -> Size {
        Size::new(WIDTH as u32, HEIGHT as u32)
    }
}

impl DrawTarget for Pattern {
    type Color = BinaryColor;
    type Error = std::convert::Infallible;

    fn draw_iter<I>(&mut self, pixels: I) -> core::result::Result<(), Self::Error>
    where
        I: IntoIterator<Item = embedded_graphics::Pixel<BinaryColor>>,
    {
        for embedded_graphics::Pixel(Point { x, y }, _) in pixels {
            let row = usize::try_from(y).ok().and_then(|y| self.0.get_mut(y));
            let place = row.zip(usize::try_from(x).ok()).and_then(|(row, x)| row.get_mut(x));
            if let Some(place) = place {
                *place = INK;
            }
        }
        Ok(())
    }
}

static PATTERN: LazyLock<Pattern> = LazyLock::new(|| {
    let mut pattern = Pattern([[PAPER; WIDTH]; HEIGHT]);
    let style = MonoTextStyle::new(&FONT_9X15_BOLD, BinaryColor::On);
    // Drawing on an array cannot fail.
    let _ = Text::with_baseline(TEXT, Point::new(18, 12), style, Baseline::Top).draw(&mut pattern);
    pattern
});

/// The colour at a place of a picture of any size.
pub fn no_decoder(x: usize, y: usize) -> u32 {
    PATTERN.0[y % HEIGHT][x % WIDTH]
}

/// A whole picture of it.
pub fn no_decoder_tile(width: usize, height: usize) -> Result<Surface> {
    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| no_decoder(x, y)));
    Surface::from_argb(width, height, pixels.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_there_and_repeats() {
        let surface = no_decoder_tile(300, 90).unwrap();
        let inked = |left: usize| {
            let places = (0..HEIGHT).flat_map(|y| (left..left + WIDTH).map(move |x| (x, y)));
            places.filter(|(x, y)| surface.argb_at(*x, *y) == INK).count()
        };
        assert!((150..1500).contains(&inked(0)), "{}", inked(0));
        assert_eq!(inked(0), inked(WIDTH));
        assert_eq!(surface.argb_at(0, 0), PAPER);
    }
}
