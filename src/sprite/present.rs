//! The picture of a world, put where it is seen.

use super::image::{Canvas, Image};
use super::placement::{Map, PixelRect, Placement, Way, mapped};
use crate::base::Point;
use crate::raster::Mix;
use crate::raster::{PixelsMut, Region};

/// What a picture is put on.
#[derive(Debug)]
pub struct Target<'a, 'p> {
    /// The pixels.
    pub pixels: &'a mut PixelsMut<'p>,
    /// The coordinates of the first of them.
    pub origin: (i32, i32),
    /// The part of the picture that is shown, in its own pixels; nothing for all of it.
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
    let all = PixelRect::new(left, top, right, top.saturating_add(target.pixels.height() as i32));
    let clip = target.clip.map(|clip| {
        let b = clip.bounds();
        PixelRect::new(b.left.into(), b.top.into(), b.right.into(), b.bottom.into())
    });
    for part in parts {
        let part = clip.map_or(*part, |clip| part.intersection(clip));
        if part.is_empty() {
            continue;
        }
        let shown = shown(&part, &placed, map).intersection(all);
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
    // A part that is only moved is cut exactly already.
    let is_moved = matches!(placed.way, Way::Moved(..));
    let clip = target.clip.filter(|clip| !(clip.is_rect() && is_moved));
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
                let point = |(x, y)| Point { v: y as i16, h: x as i16 };
                let is_inside = placed.source_of(h, line).map(point);
                if !is_inside.is_some_and(|point| clip.contains(point)) {
                    *pixel = *below;
                }
            }
        }
        target.pixels.put_row_argb(y, x, &row);
    }
}

#[cfg(test)]
mod tests {
    use super::super::placement::map_of;
    use super::*;
    use crate::base::{Fixed, Matrix, Rect};
    use crate::raster::region::Join;
    use crate::raster::{PixelFormat, Surface};

    fn shown(map: &Map, parts: &[PixelRect], clip: Option<&Region>) -> String {
        let surface = Surface::from_argb(4, 2, (1..=8).collect()).unwrap();
        let mut bytes = vec![0; 8 * 4 * 4];
        let mut pixels = PixelsMut::new(&mut bytes, 32, 8, 4, PixelFormat::ArgbBytes).unwrap();
        let mut target = Target { pixels: &mut pixels, origin: (10, 20), clip };
        let image = Image::new(surface).unwrap();
        present(&image, parts, map, Mix::Copy, false, &mut target);
        let digit = |(at, pixel): (usize, &[u8])| {
            let end = if at % 8 == 7 { "/" } else { "" };
            format!("{}{end}", pixel[3])
        };
        bytes.chunks(4).enumerate().map(digit).collect::<String>().replace('0', ".")
    }

    fn matrix(scale: i32, x: i32, y: i32) -> Map {
        let fixed = |value: i32| Fixed(value << 16);
        let scaled = Matrix::scaling(fixed(scale), fixed(scale), (Fixed(0), Fixed(0)));
        map_of(&scaled.then(&Matrix::translation(fixed(x), fixed(y))))
    }

    const ALL: &[PixelRect] = &[PixelRect::new(0, 0, 4, 2)];

    #[test]
    fn parts_and_clips_are_those_of_the_picture() {
        let map = matrix(1, 11, 21);
        assert_eq!(shown(&map, ALL, None), "......../.1234.../.5678.../......../");
        let part = &[PixelRect::new(1, 0, 3, 1)];
        assert_eq!(shown(&map, part, None), "......../..23..../......../......../");
        let rect = Region::rect(Rect::new(0, 0, 2, 2));
        assert_eq!(shown(&map, ALL, Some(&rect)), "......../.12...../.56...../......../");
        let corner = rect.join(&Region::rect(Rect::new(1, 1, 4, 2)), Join::Union);
        assert_eq!(shown(&map, ALL, Some(&corner)), "......../.12...../.5678.../......../");
    }

    #[test]
    fn a_scaled_picture_is_cut_in_its_own_pixels() {
        let map = matrix(2, 9, 20);
        assert_eq!(shown(&map, ALL, None), "1223344./1223344./5667788./5667788./");
        let rect = Region::rect(Rect::new(1, 1, 3, 2));
        assert_eq!(shown(&map, ALL, Some(&rect)), "......../......../.6677.../.6677.../");
    }
}
