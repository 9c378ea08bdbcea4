//! A finished view put into pixels: clipped, with the hot spots displayed where that is wanted.

use std::sync::Arc;

use crate::base::{Error, Rect, Result, room};
use crate::imaging::{self, Area};
use crate::manager::{Instance, Mask, Mode, ObjectImage, Picture, Shown};
use crate::movie::Movie;
use crate::raster::{PixelFormat, PixelsMut, Region};
use crate::vr::NodeKind;

/// What a picture is drawn from.
pub(super) struct Scenery {
    pub source: Source,
    pub shown: Shown,
    pub mask: Option<(Arc<Mask>, Vec<bool>)>,
}

/// What is drawn.
pub(super) enum Source {
    Panorama(Arc<Picture>),
    Object(ObjectImage),
}

impl Source {
    pub fn of(instance: &mut Instance, movie: &Movie, mode: Mode) -> Result<Self> {
        match instance.kind() {
            NodeKind::Panorama => instance.picture(movie, mode).map(Self::Panorama),
            NodeKind::Object => instance.object_image(movie).map(Self::Object),
        }
    }

    pub fn damage(&self) -> Option<Error> {
        match self {
            Self::Panorama(picture) => picture.damage,
            Self::Object(image) => image.damage,
        }
    }
}

impl Scenery {
    /// Draws the view, which lies in `area`, where `clip` lets it; both in pixels of the target.
    pub fn paint(&self, pixels: &mut PixelsMut<'_>, area: Area, clip: &Region) -> Result<()> {
        let bounds = clip.bounds();
        if bounds.is_empty() {
            return Ok(());
        }
        if self.mask.is_none() && clip.is_rect() {
            let side = |from: i16, to: i16| from.max(0) as usize..to.max(0) as usize;
            let (columns, rows) =
                (side(bounds.left, bounds.right), side(bounds.top, bounds.bottom));
            let here = Area {
                left: area.left - columns.start as i32,
                top: area.top - rows.start as i32,
                ..area
            };
            if let Some(mut part) = pixels.part(columns, rows) {
                return self.draw(&mut part, here);
            }
        }
        let colors = self.colors(area, bounds)?;
        let (left, top) = (bounds.left.into(), bounds.top.into());
        let (width, height) = (bounds.width().unsigned_abs(), bounds.height().unsigned_abs());
        put(pixels, &colors, Area { left, top, width, height }, clip);
        Ok(())
    }

    /// The colours in a rectangle of the target, row by row.
    fn colors(&self, area: Area, bounds: Rect) -> Result<Vec<u32>> {
        let (width, height) = (bounds.width() as usize, bounds.height() as usize);
        let count = width.checked_mul(height).ok_or(Error::NoMemory)?;
        let mut colors = room::reserved(count)?;
        colors.resize(count, 0_u32);
        let bytes = bytemuck::cast_slice_mut(&mut colors);
        let mut pixels = PixelsMut::new(bytes, width * 4, width, height, PixelFormat::Argb32)?;
        let here = Area {
            left: area.left - i32::from(bounds.left),
            top: area.top - i32::from(bounds.top),
            ..area
        };
        self.draw(&mut pixels, here)?;
        if let Some((mask, enabled)) = &self.mask {
            highlight(&mut pixels, here, mask, enabled);
        }
        Ok(colors)
    }

    fn draw(&self, pixels: &mut PixelsMut<'_>, area: Area) -> Result<()> {
        match &self.source {
            Source::Panorama(picture) => {
                let view = self.shown.imaging_view();
                imaging::render(&picture.panorama, &view, self.shown.sampling, pixels, area)
            }
            Source::Object(image) => image.paint(pixels, area),
        }
    }
}

/// Copies colours, row by row those of `area`, to where they are in the target, as far as `clip`
/// lets them.
pub(super) fn put(pixels: &mut PixelsMut<'_>, colors: &[u32], area: Area, clip: &Region) {
    let width = (area.width as usize).max(1);
    let (right, bottom) = (i64::from(area.left) + width as i64, i64::from(area.height));
    for (rows, edges) in clip.bands() {
        for y in rows.start.max(0)..rows.end {
            let row = i64::from(y) - i64::from(area.top);
            if !(0..bottom).contains(&row) {
                continue;
            }
            // A procedure may have changed the size of what it was handed.
            let Some(row) = colors.get(row as usize * width..).and_then(|rest| rest.get(..width))
            else {
                continue;
            };
            for pair in edges.chunks_exact(2) {
                let from = i64::from(pair[0].max(0)).max(area.left.into());
                let to = i64::from(pair[1]).min(right);
                let at = |x: i64| (x - i64::from(area.left)) as usize;
                if from < to {
                    pixels.put_row_argb(y as usize, from as usize, &row[at(from)..at(to)]);
                }
            }
        }
    }
}

/// The colour of displayed hot spots [I].
const HIGHLIGHT: u32 = 0x00_60A0FF;
const OUTLINE: u32 = 0xFF_FFFFFF;

/// Displays hot spots: their outline, and a translucent fill.
fn highlight(pixels: &mut PixelsMut<'_>, area: Area, mask: &Mask, enabled: &[bool]) {
    let width = mask.width().max(1);
    let is_shown = |id: u8| enabled.get(usize::from(id)).copied().unwrap_or(false);
    let rows: Vec<&[u8]> = mask.ids().chunks(width).collect();
    let mut colors = vec![0; width];
    for (y, row) in rows.iter().enumerate() {
        let Some((target_y, from, to, x)) = clip_row(pixels, area, y, width) else { continue };
        if !row.iter().any(|id| is_shown(*id)) {
            continue;
        }
        let colors = &mut colors[..to - from];
        pixels.as_ref().read_row_argb(target_y, x, colors);
        for (color, place) in colors.iter_mut().zip(from..to) {
            let id = row[place];
            if !is_shown(id) {
                continue;
            }
            let same = |row: Option<&&[u8]>, place: usize| {
                row.and_then(|row| row.get(place)).is_none_or(|other| *other == id)
            };
            let inside = same(rows.get(y.wrapping_sub(1)), place)
                && same(rows.get(y + 1), place)
                && same(Some(row), place.wrapping_sub(1))
                && same(Some(row), place + 1);
            *color = if inside { half(*color, HIGHLIGHT) } else { OUTLINE };
        }
        pixels.put_row_argb(target_y, x, colors);
    }
}

fn half(a: u32, b: u32) -> u32 {
    0xFF00_0000 | (((a & 0x00FE_FEFE) >> 1) + ((b & 0x00FE_FEFE) >> 1))
}

/// The row of the target, the part of the source row that it takes, and where that begins.
fn clip_row(
    pixels: &PixelsMut<'_>,
    area: Area,
    y: usize,
    width: usize,
) -> Option<(usize, usize, usize, usize)> {
    let target_y = i64::from(area.top) + y as i64;
    let inside = (0..pixels.height() as i64).contains(&target_y);
    let from = i64::from(area.left).min(0).unsigned_abs() as usize;
    let x = area.left.max(0) as usize;
    let room = pixels.width().checked_sub(x)?;
    let to = width.min(from + room);
    (inside && from < to).then_some((target_y as usize, from, to, x))
}
