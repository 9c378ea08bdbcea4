//! Text in pictures, in letters of ours: those of the Macintosh are not here [I].

use super::pen::{Area, Canvas, Pen};
use crate::base::mac_text;
use embedded_graphics::Drawable;
use embedded_graphics::draw_target::DrawTarget;
use embedded_graphics::geometry::{OriginDimensions, Point, Size};
use embedded_graphics::mono_font::iso_8859_1 as fonts;
use embedded_graphics::mono_font::{MonoFont, MonoTextStyle};
use embedded_graphics::pixelcolor::BinaryColor;
use embedded_graphics::text::{Baseline, Text};

/// The font whose letters are nearest to a size in points; 0 is 12.
fn font(size: u16) -> &'static MonoFont<'static> {
    match size {
        0 | 11..=13 => &fonts::FONT_7X13,
        ..=8 => &fonts::FONT_5X8,
        9..=10 => &fonts::FONT_6X10,
        14..=17 => &fonts::FONT_9X15,
        _ => &fonts::FONT_10X20,
    }
}

/// The canvas, as the letters want it.
struct Target<'a> {
    canvas: &'a mut Canvas,
    pen: &'a Pen,
}

impl OriginDimensions for Target<'_> {
    fn size(&self) -> Size {
        Size::new(u32::MAX, u32::MAX)
    }
}

impl DrawTarget for Target<'_> {
    type Color = BinaryColor;
    type Error = core::convert::Infallible;

    fn draw_iter<I>(&mut self, pixels: I) -> Result<(), Self::Error>
    where
        I: IntoIterator<Item = embedded_graphics::Pixel<BinaryColor>>,
    {
        for embedded_graphics::Pixel(place, _) in pixels {
            let (left, top) = (place.x, place.y);
            let spot = Area { top, left, bottom: top + 1, right: left + 1 };
            self.canvas.each(spot, self.pen, |_, _, pixel| *pixel = self.pen.fore);
        }
        Ok(())
    }
}

/// Draws text whose base line begins at the pen's place for text.
pub fn draw(canvas: &mut Canvas, pen: &Pen, text: &[u8]) {
    let Ok(text) = mac_text::to_utf8(text, mac_text::MAC_ROMAN) else { return };
    let style = MonoTextStyle::new(font(pen.text_size), BinaryColor::On);
    // The base line is the edge below the letters.
    let (y, x) = pen.text_place;
    let text = Text::with_baseline(&text, Point::new(x, y - 1), style, Baseline::Alphabetic);
    // Drawing on a canvas cannot fail.
    let _ = text.draw(&mut Target { canvas, pen });
}
