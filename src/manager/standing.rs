//! Where the tiles of a picture stand around the eye, and which of them a view shows.

use std::f64::consts::TAU;
use std::ops::Range;
use std::sync::Arc;

use super::tile_reading;
use crate::base::Result;
use crate::imaging::{self, Columns, Cylinder, Face, Layout, Mips, Stand, View};
use crate::movie::Movie;
use crate::raster::Surface;
use crate::vr::{CubeFaceShape, CylinderShape, Orientation, Panorama, Shape, Tiles};

/// The largest smaller version of a picture that is whole: the upright picture of a cylinder, or
/// the faces of a cube, as many as the full picture has.
pub(super) fn smaller_version(movie: &Movie, panorama: &Panorama) -> Option<Vec<Surface>> {
    let mut smaller: Vec<&Tiles> = panorama.low_resolution.iter().map(|(_, tiles)| tiles).collect();
    smaller
        .sort_by_key(|tiles| std::cmp::Reverse(u64::from(tiles.width) * u64::from(tiles.height)));
    smaller.into_iter().find_map(|stored| {
        let all: Vec<usize> = (0..stored.count as usize).collect();
        let tiles = tile_reading::decode(movie, stored, &all).ok()?;
        let tiles: Vec<Surface> = tiles.into_iter().collect::<Result<_>>().ok()?;
        match &panorama.shape {
            Shape::Cylinder(shape) => {
                let layout = layout(movie, shape, stored).ok()?;
                let mut image = layout.blank(layout.all()).ok()?;
                for (index, tile) in tiles.iter().enumerate() {
                    layout.put(&mut image, layout.all(), index, Some(tile)).ok()?;
                }
                Some(vec![image])
            }
            Shape::Cube(_) if stored.count != panorama.image.count => None,
            Shape::Cube(_) => tiles.into_iter().map(|tile| tile.into_argb().ok()).collect(),
        }
    })
}

/// Where the tiles of a cylinder's picture stand.
pub(super) fn layout(movie: &Movie, shape: &CylinderShape, stored: &Tiles) -> Result<Layout> {
    let orientation = match shape.orientation {
        Orientation::Vertical => imaging::Orientation::Vertical,
        Orientation::Horizontal => imaging::Orientation::Horizontal,
    };
    let (across, count) = (stored.tiles_x as usize, stored.count as usize);
    let size = (stored.width as usize, stored.height as usize);
    Layout::new(tile_reading::size(movie, stored)?, across, count, size, orientation)
}

/// The columns that a view shows.
pub(super) fn columns_seen(
    shape: &CylinderShape,
    layout: &Layout,
    view: &View,
    size: (usize, usize),
) -> Columns {
    let all = layout.all();
    let Some((from, to)) = imaging::turns_seen(view, size) else { return all };
    let across = all.count as f64;
    let scale = across / (shape.max_pan - shape.min_pan);
    let (turn, middle) = (TAU * scale, (from + to) / 2.0);
    let column = |turn: f64| (shape.max_pan - view.pan + turn) * scale;
    // The middle comes to the turn that the picture is in the middle of.
    let offset = ((column(middle) - across / 2.0) / turn).round() * turn;
    let from = (column(from) - offset - 2.0).floor();
    let to = (column(to) - offset + 2.0).ceil();
    if to - from >= across {
        return all;
    }
    if !closes(shape) {
        let (from, to) = (from.clamp(0.0, across), to.clamp(0.0, across));
        return Columns { first: from as usize, count: (to - from) as usize };
    }
    let first = from.rem_euclid(across) as usize % all.count.max(1);
    Columns { first, count: (to - from) as usize }
}

/// The rows that a view shows, with what a smaller version of the picture mixes into them.
pub(super) fn rows_seen(
    shape: &CylinderShape,
    layout: &Layout,
    view: &View,
    size: (usize, usize),
) -> Range<usize> {
    let rows = layout.size().1;
    let Some((low, high)) = imaging::heights_seen(view, size) else { return 0..rows };
    let radius = rows as f64 / (shape.tan_top - shape.tan_bottom);
    let row = |height: f64| (shape.tan_top - height) * radius;
    let (top, bottom) = (row(high), row(low));
    let margin = 4.0 + 4.0 * (bottom - top) / size.1.max(1) as f64;
    let within = |row: f64| row.clamp(0.0, rows as f64) as usize;
    within((top - margin).floor())..within((bottom + margin).ceil())
}

/// Full circle: within a hundredth of a degree (`formats.md` 6.4).
const CLOSED: f64 = 0.01 * TAU / 360.0;

fn closes(shape: &CylinderShape) -> bool {
    shape.max_pan - shape.min_pan > TAU - CLOSED
}

/// A cylinder with an image of some of its columns.
pub(super) fn cylinder_of(
    shape: &CylinderShape,
    layout: &Layout,
    columns: Columns,
    image: Surface,
) -> Cylinder {
    let radius = image.height() as f64 / (shape.tan_top - shape.tan_bottom);
    let whole = layout.all();
    let is_whole = columns == whole;
    let angle = (shape.max_pan - shape.min_pan) / whole.count.max(1) as f64;
    let max_pan = shape.max_pan - columns.first as f64 * angle;
    let min_pan = if is_whole { shape.min_pan } else { max_pan - image.width() as f64 * angle };
    Cylinder {
        image: Arc::new(image),
        min_pan,
        max_pan,
        wraps: is_whole && closes(shape),
        horizon: radius * shape.tan_top,
        radius,
        mips: Mips::default(),
    }
}

/// A face with its image.
pub(super) fn face_of(face: &CubeFaceShape, image: Arc<Surface>) -> Face {
    Face {
        image,
        orientation: face.orientation,
        distance: face.distance,
        centre: face.centre,
        aspect: face.aspect,
        skew: face.skew,
        mips: Mips::default(),
    }
}

/// The same, to be asked whether a view sees it.
pub(super) fn stand_of(face: &CubeFaceShape, shape: f64) -> Stand {
    let CubeFaceShape { orientation, distance, centre, aspect, skew } = *face;
    Stand { orientation, distance, centre, aspect, skew, shape }
}

/// An image for faces that nobody sees: of the shape of a face, so that no other looks larger.
pub(super) fn blank_face(stored: &Tiles) -> Result<Arc<Surface>> {
    let (width, height) = (stored.width as usize, stored.height as usize);
    let (width, height) = if width == height { (1, 1) } else { (width, height) };
    Ok(Arc::new(Surface::argb(width, height)?))
}
