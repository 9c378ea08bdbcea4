//! Letters as regions: fonts of pixels, with the styles that QuickDraw makes of every font.
//!
//! "Inside Macintosh: Text", *QuickDraw Text*. The fonts of the Macintosh are not here; those of
//! `embedded-graphics` stand for all of them [I], each letter as wide as the others.

use embedded_graphics::Drawable;
use embedded_graphics::draw_target::DrawTarget;
use embedded_graphics::geometry::{OriginDimensions, Point as Place, Size};
use embedded_graphics::mono_font::iso_8859_1 as fonts;
use embedded_graphics::mono_font::{MonoFont, MonoTextStyle};
use embedded_graphics::pixelcolor::BinaryColor;
use embedded_graphics::text::{Baseline, Text};

use super::region::Region;
use crate::base::Fixed;

const BOLD: u8 = 1;
const ITALIC: u8 = 1 << 1;
const UNDERLINE: u8 = 1 << 2;
const OUTLINE: u8 = 1 << 3;
const SHADOW: u8 = 1 << 4;
const CONDENSE: u8 = 1 << 5;
const EXTEND: u8 = 1 << 6;

/// Most letters that are drawn at once.
const MOST_LETTERS: usize = 4096;

/// A font in a size and a style.
#[derive(Debug, Clone, Copy)]
pub struct Face {
    font: &'static MonoFont<'static>,
    /// Pixels that stand for one of the font's, each way.
    factor: i32,
    style: u8,
    space_extra: Fixed,
}

impl Face {
    /// The face whose letters are nearest to a size in points, 0 being 12, with the bits of a style
    /// and what is added to each space.
    pub fn new(size: i16, style: u8, space_extra: Fixed) -> Self {
        let (font, factor) = match size {
            ..=0 | 11..=13 => (&fonts::FONT_7X13, 1),
            1..=8 => (&fonts::FONT_5X8, 1),
            9..=10 => (&fonts::FONT_6X10, 1),
            14..=17 => (&fonts::FONT_9X15, 1),
            size => (&fonts::FONT_10X20, ((i32::from(size) + 9) / 18).clamp(1, 32)),
        };
        Self { font, factor, style, space_extra }
    }

    /// Pixels above the base line.
    pub fn ascent(&self) -> i32 {
        (self.font.baseline as i32 + 1) * self.factor
    }

    /// Pixels below the base line.
    pub fn descent(&self) -> i32 {
        self.height() - self.ascent()
    }

    fn height(&self) -> i32 {
        self.font.character_size.height as i32 * self.factor
    }

    /// The way from one letter to the next.
    pub fn advance(&self) -> i32 {
        let plain = self.font.character_size.width as i32 * self.factor;
        let style = |bits: u8| i32::from(self.style & bits != 0);
        (plain + style(BOLD) + style(OUTLINE | SHADOW) + style(EXTEND) - style(CONDENSE)).max(1)
    }

    /// Where each letter begins, and where the last one ends.
    pub fn places(&self, text: &str) -> Vec<i32> {
        let mut places = vec![0];
        let mut at = 0_i64;
        for letter in text.chars().take(MOST_LETTERS) {
            at += i64::from(self.advance()) << 16;
            if letter == ' ' {
                at += i64::from(self.space_extra.0);
            }
            places.push(((at + 0x8000) >> 16) as i32);
        }
        places
    }

    /// Pixels that are looked at to make the region of a text.
    pub fn cost(&self, text: &str) -> usize {
        const LEAST: u32 = 2;
        // Outlines and shadows look around each pixel.
        let around = if self.style & (OUTLINE | SHADOW) == 0 { 0 } else { 16 };
        let passes = LEAST + u32::from(self.style).count_ones() + around;
        let (width, height) = Sheet::size_for(self, self.places(text).last().copied().unwrap_or(0));
        width.saturating_mul(height).saturating_mul(passes as usize)
    }

    /// The pixels of a text whose base line begins at the left edge of the pixel (`h`, `v`).
    pub fn region(&self, text: &str, h: i16, v: i16) -> Region {
        let places = self.places(text);
        let mut sheet = Sheet::new(self, places.last().copied().unwrap_or(0));
        let mut buffer = [0; 4];
        for (letter, place) in text.chars().zip(&places) {
            sheet.letter(letter.encode_utf8(&mut buffer), *place);
        }
        sheet.dress(self.style);
        Region::from_rows(sheet.rows(h.into(), v.into()))
    }
}

/// Room around the letters, for slants and shadows.
const MARGIN: i32 = 12;
/// What is drawn is not wider than the coordinate plane.
const WIDEST: i32 = 1 << 16;

/// Pixels that letters are put on.
struct Sheet {
    width: usize,
    bits: Vec<bool>,
    ascent: i32,
    end: i32,
    font: &'static MonoFont<'static>,
    factor: i32,
    left: i32,
}

impl Sheet {
    fn new(face: &Face, end: i32) -> Self {
        let end = end.clamp(0, WIDEST);
        let (width, height) = Self::size_for(face, end);
        let (font, factor) = (face.font, face.factor);
        let bits = vec![false; width * height];
        Self { width, bits, ascent: face.ascent(), end, font, factor, left: 0 }
    }

    fn size_for(face: &Face, end: i32) -> (usize, usize) {
        let width = end.clamp(0, WIDEST) + face.height() + 2 * MARGIN;
        (width as usize, (face.height() + 2 * MARGIN) as usize)
    }

    fn letter(&mut self, letter: &str, left: i32) {
        self.left = left;
        let style = MonoTextStyle::new(self.font, BinaryColor::On);
        // Drawing on this sheet cannot fail.
        let _ = Text::with_baseline(letter, Place::zero(), style, Baseline::Top).draw(self);
    }

    fn height(&self) -> usize {
        self.bits.len() / self.width.max(1)
    }

    fn at(&self, x: i32, y: i32) -> bool {
        let place = usize::try_from(x).ok().zip(usize::try_from(y).ok());
        place.is_some_and(|(x, y)| {
            x < self.width && self.bits.get(y * self.width + x).is_some_and(|bit| *bit)
        })
    }

    /// Makes each pixel what `is` tells of the pixels there were.
    fn remake(&mut self, is: impl Fn(&Self, i32, i32) -> bool) {
        let (width, height) = (self.width as i32, self.height() as i32);
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        self.bits = places.map(|(x, y)| is(self, x, y)).collect();
    }

    fn dress(&mut self, style: u8) {
        let base = MARGIN + self.ascent;
        if style & BOLD != 0 {
            self.remake(|sheet, x, y| sheet.at(x, y) || sheet.at(x - 1, y));
        }
        if style & ITALIC != 0 {
            self.remake(|sheet, x, y| sheet.at(x - (base - 1 - y).div_euclid(3), y));
        }
        if style & UNDERLINE != 0 {
            let end = self.end + MARGIN;
            let line = move |x: i32, y: i32| y == base + 1 && (MARGIN..end).contains(&x);
            self.remake(|sheet, x, y| sheet.at(x, y) || line(x, y));
        }
        if style & (OUTLINE | SHADOW) != 0 {
            // A shadow falls two pixels further down and to the right.
            let far = if style & SHADOW != 0 { 2 } else { 1 };
            self.remake(|sheet, x, y| {
                let mut around = (-far..=1).flat_map(|dy| (-far..=1).map(move |dx| (dx, dy)));
                !sheet.at(x, y) && around.any(|(dx, dy)| sheet.at(x + dx, y + dy))
            });
        }
    }

    /// The edges of the rows, where the base line begins at (`h`, `v`).
    fn rows(&self, h: i32, v: i32) -> impl Iterator<Item = (i32, Vec<i32>)> + '_ {
        let (left, top) = (h - MARGIN, v - MARGIN - self.ascent);
        self.bits.chunks_exact(self.width.max(1)).zip(top..).map(move |(row, y)| {
            let mut edges = Vec::new();
            let mut before = false;
            for (bit, x) in row.iter().chain(&[false]).zip(left..) {
                if *bit != before {
                    edges.push(x);
                }
                before = *bit;
            }
            (y, edges)
        })
    }
}

impl OriginDimensions for Sheet {
    fn size(&self) -> Size {
        self.font.character_size
    }
}

impl DrawTarget for Sheet {
    type Color = BinaryColor;
    type Error = core::convert::Infallible;

    fn draw_iter<I>(&mut self, pixels: I) -> Result<(), Self::Error>
    where
        I: IntoIterator<Item = embedded_graphics::Pixel<BinaryColor>>,
    {
        for embedded_graphics::Pixel(place, color) in pixels {
            let size = self.factor;
            let fine = (0..size).flat_map(|dy| (0..size).map(move |dx| (dx, dy)));
            for (dx, dy) in fine.filter(|_| color == BinaryColor::On) {
                let x = place.x * size + dx + self.left + MARGIN;
                let y = place.y * size + dy + MARGIN;
                let at = usize::try_from(x).ok().zip(usize::try_from(y).ok());
                let at = at.filter(|(x, _)| *x < self.width);
                if let Some(bit) = at.and_then(|(x, y)| self.bits.get_mut(y * self.width + x)) {
                    *bit = true;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Point;

    fn plain(size: i16, style: u8) -> Face {
        Face::new(size, style, Fixed(0))
    }

    #[test]
    fn letters_stand_on_the_base_line() {
        let region = plain(12, 0).region("I", 10, 50);
        let bounds = region.bounds();
        assert_eq!(bounds.bottom, 50);
        assert!(bounds.left >= 10 && bounds.right <= 17 && bounds.top > 38);
        assert!(plain(12, 0).region("g", 10, 50).bounds().bottom > 50);
        assert!(plain(12, 0).region("", 0, 0).is_empty());
    }

    #[test]
    fn large_letters_are_multiples() {
        let (small, large) = (plain(18, 0), plain(36, 0));
        assert_eq!((small.advance(), large.advance()), (10, 20));
        assert_eq!(large.ascent() + large.descent(), 40);
        let bounds = |face: Face| face.region("H", 0, 0).bounds();
        assert_eq!(bounds(large).height(), 2 * bounds(small).height());
    }

    #[test]
    fn styles_change_the_letters() {
        let of = |style| plain(12, style).region("H", 0, 20);
        let normal = of(0);
        for style in [BOLD, ITALIC, UNDERLINE, OUTLINE, SHADOW] {
            assert_ne!(of(style), normal, "{style}");
        }
        assert_eq!(plain(12, BOLD | CONDENSE).advance(), 7);
        assert!(
            of(UNDERLINE).contains(Point { v: 21, h: 0 })
                && !normal.contains(Point { v: 21, h: 0 })
        );
        let stem = (0..7).find(|h| normal.contains(Point { v: 15, h: *h })).unwrap();
        assert!(!of(OUTLINE).contains(Point { v: 15, h: stem }));
        assert!(of(BOLD).contains(Point { v: 15, h: stem + 1 }));
    }

    #[test]
    fn spaces_take_what_is_added() {
        let face = Face::new(12, 0, Fixed(0x1_8000));
        assert_eq!(face.places("a b c"), [0, 7, 16, 23, 31, 38]);
    }
}
