//! What a picture is drawn on, and with.

use super::super::stream::Stream;
use super::pixel_map::Copy;
use crate::base::{Point, Rect, Result};
use crate::raster::Surface;
use crate::raster::region::Region;

/// A rectangle in the picture's own coordinates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    pub top: i32,
    pub left: i32,
    pub bottom: i32,
    pub right: i32,
}

impl Area {
    const EVERYWHERE: Self = Self { top: -40_000, left: -40_000, bottom: 40_000, right: 40_000 };

    pub(in crate::codecs) fn read(stream: &mut Stream) -> Result<Self> {
        let mut side = || stream.u16().map(|side| i32::from(side as i16));
        Ok(Self { top: side()?, left: side()?, bottom: side()?, right: side()? })
    }

    /// Its columns; none where it is empty.
    pub fn width(&self) -> Option<usize> {
        usize::try_from(self.right - self.left).ok().filter(|width| *width > 0)
    }

    /// Its rows; none where it is empty.
    pub fn height(&self) -> Option<usize> {
        usize::try_from(self.bottom - self.top).ok().filter(|height| *height > 0)
    }

    /// The area of a rectangle.
    pub fn of(rect: Rect) -> Self {
        let Rect { top, left, bottom, right } = rect;
        Self { top: top.into(), left: left.into(), bottom: bottom.into(), right: right.into() }
    }

    pub fn contains(&self, x: i32, y: i32) -> bool {
        (self.left..self.right).contains(&x) && (self.top..self.bottom).contains(&y)
    }

    fn within(&self, other: &Self) -> Self {
        Self {
            top: self.top.max(other.top),
            left: self.left.max(other.left),
            bottom: self.bottom.min(other.bottom),
            right: self.right.min(other.right),
        }
    }
}

/// What is done with a shape.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    Frame,
    Paint,
    Erase,
    Invert,
    Fill,
}

impl Verb {
    pub fn of(number: u16) -> Self {
        match number {
            0 => Self::Frame,
            1 => Self::Paint,
            2 => Self::Erase,
            3 => Self::Invert,
            _ => Self::Fill,
        }
    }
}

/// A clipping region.
pub struct Clip {
    pub bounds: Area,
    /// The region itself, where it does not fill its bounds.
    pub region: Option<Region>,
}

impl Clip {
    /// The clip that a region is.
    pub fn of(region: Region) -> Self {
        let bounds = Area::of(region.bounds());
        Self { bounds, region: Some(region).filter(|region| !region.is_rect()) }
    }

    fn contains(&self, x: i32, y: i32) -> bool {
        let fits = i16::try_from(x).ok().zip(i16::try_from(y).ok());
        let Some(region) = &self.region else { return true };
        fits.is_some_and(|(h, v)| region.contains(Point { v, h }))
    }
}

/// The state that opcodes change.
pub struct Pen {
    pub fore: u32,
    pub back: u32,
    pub pattern: [u8; 8],
    pub back_pattern: [u8; 8],
    pub fill_pattern: [u8; 8],
    /// How lines and painted shapes go onto what is there: a pattern mode.
    pub mode: u16,
    /// Height and width.
    pub size: (i32, i32),
    /// Vertical and horizontal.
    pub place: (i32, i32),
    /// The rectangle of the last shape.
    pub last: Area,
    /// What may be drawn on.
    pub clip: Clip,
    /// Height and width of the ovals at a round rectangle's corners.
    pub oval: (i32, i32),
    /// The shapes that opcodes for "the same" draw again.
    pub polygon: Vec<Point>,
    pub region: Region,
    /// Where the next text begins, vertical and horizontal, and its size in points.
    pub text_place: (i32, i32),
    pub text_size: u16,
    pub text_face: u8,
}

impl Default for Pen {
    fn default() -> Self {
        Self {
            fore: 0xFF00_0000,
            back: 0xFFFF_FFFF,
            pattern: [0xFF; 8],
            back_pattern: [0; 8],
            fill_pattern: [0xFF; 8],
            mode: 8,
            size: (1, 1),
            place: (0, 0),
            last: Area { top: 0, left: 0, bottom: 0, right: 0 },
            clip: Clip { bounds: Area::EVERYWHERE, region: None },
            oval: (0, 0),
            polygon: Vec::new(),
            region: Region::default(),
            text_place: (0, 0),
            text_size: 0,
            text_face: 0,
        }
    }
}

impl Pen {
    /// The colour that `verb` puts at a place where `now` is.
    pub fn color(&self, verb: Verb, x: i32, y: i32, now: u32) -> u32 {
        let pattern = match verb {
            Verb::Invert => return now ^ 0x00FF_FFFF,
            Verb::Frame | Verb::Paint => self.pattern,
            Verb::Erase => self.back_pattern,
            Verb::Fill => self.fill_pattern,
        };
        let row = pattern[y.rem_euclid(8) as usize];
        let is_set = row >> (7 - x.rem_euclid(8)) & 1 != 0;
        // What is erased or filled is copied, whatever the pen's mode.
        let mode = if matches!(verb, Verb::Frame | Verb::Paint) { self.mode & 7 } else { 0 };
        let is_set = is_set != (mode & 4 != 0);
        match mode & 3 {
            0 if is_set => self.fore,
            0 => self.back,
            _ if !is_set => now,
            1 => self.fore,
            2 => now ^ 0x00FF_FFFF,
            _ => self.back,
        }
    }
}

/// The picture that is drawn.
pub struct Canvas {
    pub pixels: Vec<u32>,
    pub width: usize,
    pub height: usize,
    /// The horizontal and vertical coordinate of the first pixel.
    pub origin: (i32, i32),
    /// Pixels that may still be drawn, so that no picture draws for ever.
    pub budget: u64,
}

impl Canvas {
    pub fn bounds(&self) -> Area {
        let (left, top) = self.origin;
        let (right, bottom) = (left + self.width as i32, top + self.height as i32);
        Area { top, left, bottom, right }
    }

    /// Takes the cost of so many pixels from the budget, and tells whether it was there.
    pub fn spend(&mut self, pixels: usize) -> bool {
        let left = self.budget.checked_sub(pixels as u64 + 1);
        self.budget = left.unwrap_or(0);
        left.is_some()
    }

    /// Calls `change` with each pixel of `area` that can be drawn.
    pub fn each(&mut self, area: Area, pen: &Pen, mut change: impl FnMut(i32, i32, &mut u32)) {
        let bounds = self.bounds();
        let area = area.within(&bounds).within(&pen.clip.bounds);
        let pixels = area.width().unwrap_or(0).saturating_mul(area.height().unwrap_or(0));
        if !self.spend(pixels) {
            return;
        }
        for y in area.top..area.bottom {
            let start = (y - bounds.top) as usize * self.width;
            let row = self.pixels.get_mut(start..start + self.width).unwrap_or_default();
            for x in area.left..area.right {
                let pixel = row.get_mut((x - bounds.left) as usize);
                if let Some(pixel) = pixel.filter(|_| pen.clip.contains(x, y)) {
                    change(x, y, pixel);
                }
            }
        }
    }

    pub fn rectangle(&mut self, area: Area, verb: Verb, pen: &Pen) {
        let (down, right) = pen.size;
        let inside = Area {
            top: area.top.saturating_add(down),
            left: area.left.saturating_add(right),
            bottom: area.bottom.saturating_sub(down),
            right: area.right.saturating_sub(right),
        };
        self.each(area, pen, |x, y, pixel| {
            if verb != Verb::Frame || !inside.contains(x, y) {
                *pixel = pen.color(verb, x, y, *pixel);
            }
        });
    }

    /// Draws with the pen hanging below and right of the line, from one point to the other.
    pub fn line(&mut self, from: (i32, i32), to: (i32, i32), pen: &Pen) {
        let (down, right) = (to.0 - from.0, to.1 - from.1);
        let steps = down.abs().max(right.abs()).max(1);
        for step in 0..=steps {
            if self.budget == 0 {
                return;
            }
            let along =
                |way: i32| (f64::from(way) * f64::from(step) / f64::from(steps)).round() as i32;
            let (top, left) = (from.0 + along(down), from.1 + along(right));
            let (bottom, right) = (top.saturating_add(pen.size.0), left.saturating_add(pen.size.1));
            self.each(Area { top, left, bottom, right }, pen, |x, y, pixel| {
                *pixel = pen.color(Verb::Frame, x, y, *pixel);
            });
        }
    }

    /// Draws a part of pixels, scaled to its place.
    pub fn copy(&mut self, copy: &Copy, pen: &Pen) {
        let (from, to) = (copy.from, copy.to);
        let (Some(from_width), Some(from_height)) = (from.width(), from.height()) else { return };
        let (Some(width), Some(height)) = (to.width(), to.height()) else { return };
        let scale = |at: i32, of: usize, to: usize| (at as usize * to / of) as i32;
        self.each(to, pen, |x, y, pixel| {
            let source_x = from.left - copy.bounds.left + scale(x - to.left, width, from_width);
            let source_y = from.top - copy.bounds.top + scale(y - to.top, height, from_height);
            let (Ok(source_x), Ok(source_y)) =
                (usize::try_from(source_x), usize::try_from(source_y))
            else {
                return;
            };
            if source_x >= copy.width {
                return;
            }
            let Some(color) = copy.pixels.get(source_y * copy.width + source_x) else { return };
            if !(copy.leaves_white && color & 0x00FF_FFFF == 0x00FF_FFFF) {
                *pixel = *color | 0xFF00_0000;
            }
        });
    }

    /// Draws a part of a compressed image, scaled to its place.
    pub fn draw(&mut self, surface: &Surface, from: Area, to: Area, pen: &Pen) {
        let (Some(from_width), Some(from_height)) = (from.width(), from.height()) else { return };
        let (Some(width), Some(height)) = (to.width(), to.height()) else { return };
        let scale = |at: i32, of: usize, to: usize| (at as usize * to / of) as i32;
        self.each(to, pen, |x, y, pixel| {
            let source_x = from.left + scale(x - to.left, width, from_width);
            let source_y = from.top + scale(y - to.top, height, from_height);
            let place = usize::try_from(source_x).ok().zip(usize::try_from(source_y).ok());
            let inside = |&(x, y): &(usize, usize)| x < surface.width() && y < surface.height();
            if let Some((x, y)) = place.filter(inside) {
                *pixel = surface.argb_at(x, y) | 0xFF00_0000;
            }
        });
    }
}
