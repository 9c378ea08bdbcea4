//! Drawing in a window's port as if it were new, which leaves alone how the program draws there.
//!
//! Nothing of this goes into a picture or a region that the program records.

use crate::base::{Point, Rect, Result, mac_text};
use crate::ffi::names::RgnHandle;
use crate::ffi::ports::{self, CGrafPtr};
use crate::ffi::quickdraw_painting::{self as painting, Verb};
use crate::ffi::quickdraw_text::face_of;
use crate::ffi::types::{CGrafPort, RGBColor};
use crate::ffi::{memory::Handle, regions};
use crate::raster::Region;
use crate::raster::letters::Face;
use crate::raster::region::Join;

pub(in crate::ffi) const BLACK: u32 = 0xFF00_0000;
pub(in crate::ffi) const WHITE: u32 = 0xFFFF_FFFF;
/// What cannot be used.
pub(in crate::ffi) const GREY: u32 = 0xFF8C_8C8C;
/// What lies behind something that can be moved.
pub(in crate::ffi) const PALE: u32 = 0xFFDE_DEDE;

/// A window's port with black ink and the system's font.
#[derive(Debug)]
pub(in crate::ffi) struct Canvas {
    port: CGrafPtr,
}

fn make_plain(record: &mut CGrafPort) {
    record.fore_color = RGBColor::default();
    record.back_color = RGBColor::from_argb(WHITE);
    (record.pen_mode, record.pen_pattern, record.pen_visible) = (8, Handle::NIL, 0);
    (record.text_font, record.text_face, record.text_mode, record.text_size) = (0, [0; 2], 1, 0);
    record.space_extra = crate::base::Fixed(0);
}

/// Draws in a window's port, as far as its clip and what can be seen of it let.
pub(in crate::ffi) fn draw<R>(
    port: CGrafPtr,
    body: impl FnOnce(&Canvas) -> Result<R>,
) -> Result<R> {
    let saved = port.record()?;
    let (before, device) = ports::current();
    ports::set_current(port, ports::device_of(port)?)?;
    port.update(make_plain)?;
    let result = body(&Canvas { port });
    port.update(|record| *record = saved)?;
    ports::set_current(before, device)?;
    result
}

/// A Mac OS Roman text as it is drawn.
pub(in crate::ffi) fn decoded(text: &[u8]) -> String {
    mac_text::to_utf8(text, mac_text::MAC_ROMAN).map(Into::into).unwrap_or_default()
}

impl Canvas {
    /// The font.
    pub(in crate::ffi) fn face(&self) -> Result<Face> {
        self.port.record().map(|record| face_of(&record))
    }

    /// Fills a region.
    pub(in crate::ffi) fn fill(&self, region: &Region, color: u32) -> Result<()> {
        self.port.update(|record| record.fore_color = RGBColor::from_argb(color))?;
        painting::draw(region, Verb::Paint)
    }

    /// Fills a rectangle.
    pub(in crate::ffi) fn rect(&self, rect: Rect, color: u32) -> Result<()> {
        self.fill(&Region::rect(rect), color)
    }

    /// Fills a region, and draws its edge within it.
    pub(in crate::ffi) fn framed(
        &self,
        region: &Region,
        wide: i16,
        [inside, edge]: [u32; 2],
    ) -> Result<()> {
        let inner = region.inset(wide, wide);
        self.fill(&region.join(&inner, Join::Difference), edge)?;
        self.fill(&inner, inside)
    }

    /// The width of a text.
    pub(in crate::ffi) fn width(&self, text: &str) -> Result<i16> {
        let end = self.face()?.places(text).last().copied().unwrap_or(0);
        Ok(i16::try_from(end).unwrap_or(i16::MAX))
    }

    /// Draws a text from a place on its base line.
    pub(in crate::ffi) fn text(&self, place: Point, text: &str, color: u32) -> Result<()> {
        self.port.update(|record| {
            record.pen_place = place;
            record.fore_color = RGBColor::from_argb(color);
        })?;
        let port = self.port.record()?;
        painting::text(&port, &face_of(&port), text, Default::default())
    }

    /// Draws one line in the middle of a rectangle's height, from its left or in its middle.
    pub(in crate::ffi) fn line(
        &self,
        rect: Rect,
        text: &[u8],
        middle: bool,
        color: u32,
    ) -> Result<()> {
        let text = decoded(text);
        let face = self.face()?;
        let (above, below) = (face.ascent() as i16, face.descent() as i16);
        let half = |space: i32| (space / 2) as i16;
        let left = if middle { half(rect.width() - i32::from(self.width(&text)?)) } else { 0 };
        let top = half(rect.height() - i32::from(above) - i32::from(below));
        let place = Point {
            v: rect.top.saturating_add(top).saturating_add(above),
            h: rect.left.saturating_add(left),
        };
        self.within(rect, || self.text(place, &text, color))
    }

    /// Draws within a rectangle only.
    pub(in crate::ffi) fn within(
        &self,
        rect: Rect,
        body: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let clip: RgnHandle = self.port.record()?.clip;
        let saved = regions::get(clip)?;
        regions::set(clip, &saved.join(&Region::rect(rect), Join::Intersection))?;
        let result = body();
        regions::set(clip, &saved)?;
        result
    }
}
