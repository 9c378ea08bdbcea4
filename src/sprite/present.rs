//! The picture of a world, put where it is seen.

use super::graphics_mode::Mix;
use super::image::{Canvas, Image};
use super::placement::{Map, PixelRect, Placement, Way, mapped};
use crate::base::Point;
use crate::raster::{PixelsMut, Region};

/// What a picture is put on.
#[derive(Debug)]
pub struct Target<'a, 'p> {
    /// The pixels.
    pub pixels: &'a mut PixelsMut<'p>,
    /// The coordinates of the first of them.
    pub origin: (i32, i32),
    /// Where they may be changed, in the same coordinates; nothing for everywhere.
    pub clip: Option<&'a Region>,
}

/// Puts the parts of a picture that are named where `map` shows them.
pub fn present(
    picture: &Image,
    parts: &[PixelRect],
    map: &Map,
    mix: Mix,
    smooth: bool,
    target: &mut Target<'_, '_>,
) {
    let Some(placed) = Placement::new(picture.size(), (0.0, 0.0), map) else { return };
    let (left, top) = target.origin;
    let right = left.saturating_add(target.pixels.width() as i32);
    let mut all =
        PixelRect::new(left, top, right, top.saturating_add(target.pixels.height() as i32));
    if let Some(clip) = target.clip {
        let b = clip.bounds();
        let bounds = PixelRect::new(b.left.into(), b.top.into(), b.right.into(), b.bottom.into());
        all = all.intersection(bounds);
    }
    for part in parts {
        let shown = shown(part, &placed, map).intersection(all);
        if !shown.is_empty() {
            put(picture, &placed, shown, mix, smooth, target);
        }
    }
}

/// Where a part of a picture is seen; a little more where it is not only moved.
fn shown(part: &PixelRect, placed: &Placement, map: &Map) -> PixelRect {
    if let Way::Moved(left, top) = placed.way {
        let moved = |place: i32, by: i32| place.saturating_add(by);
        return PixelRect::new(
            moved(part.left, left),
            moved(part.top, top),
            moved(part.right, left),
            moved(part.bottom, top),
        );
    }
    let sides = [f64::from(part.left) - 1.0, f64::from(part.right) + 1.0];
    let lines = [f64::from(part.top) - 1.0, f64::from(part.bottom) + 1.0];
    let mut bounds: Option<PixelRect> = None;
    for (x, y) in sides.into_iter().flat_map(|x| lines.map(|y| (x, y))) {
        // Part of it is behind the eye: all of the picture may be meant.
        let Some((x, y)) = mapped(map, x, y) else { return placed.bounds };
        let (x, y) = (x.floor() as i32, y.floor() as i32);
        let pixel = PixelRect::new(x, y, x.saturating_add(1), y.saturating_add(1));
        bounds = Some(bounds.map_or(pixel, |bounds| bounds.union(pixel)));
    }
    bounds.unwrap_or_default().intersection(placed.bounds)
}

fn put(
    picture: &Image,
    placed: &Placement,
    shown: PixelRect,
    mix: Mix,
    smooth: bool,
    target: &mut Target<'_, '_>,
) {
    let (left, top) = target.origin;
    let x = usize::try_from(shown.left - left).unwrap_or(usize::MAX);
    let clip = target.clip.filter(|clip| !clip.is_rect());
    let mut row = vec![0; shown.width()];
    let mut below = row.clone();
    for line in shown.top..shown.bottom {
        let y = usize::try_from(line - top).unwrap_or(usize::MAX);
        target.pixels.as_ref().read_row_argb(y, x, &mut row);
        below.copy_from_slice(&row);
        // The row as a canvas of its own: everything is moved to its corner.
        let here = placed.moved(-shown.left, -line);
        let mut canvas = Canvas { pixels: &mut row, width: shown.width() };
        let corner = PixelRect::new(0, 0, shown.width() as i32, 1);
        canvas.draw(picture, &here, mix, smooth, corner);
        if let Some(clip) = clip {
            for ((pixel, below), h) in row.iter_mut().zip(&below).zip(shown.left..) {
                let point = Point { v: line as i16, h: h as i16 };
                *pixel = if clip.contains(point) { *pixel } else { *below };
            }
        }
        target.pixels.put_row_argb(y, x, &row);
    }
}
