//! Drawing a view.

use super::brush::Brush;
use super::cube::Cube;
use super::cylinder::Cylinder;
use super::cylinder_rows::Rows;
use super::geometry::{Camera, View};
use super::kernels::Kernel;
use crate::base::{Error, Result, limits};
use crate::raster::PixelsMut;

/// How colours are taken from the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sampling {
    /// The nearest pixel.
    Nearest,
    /// The weighted mean of the four around.
    Bilinear,
}

/// What is looked at.
#[derive(Debug, Clone)]
pub enum Panorama {
    /// A cylinder.
    Cylinder(Cylinder),
    /// Flat pictures around the eye.
    Cube(Cube),
}

/// Where the view lies in the target; it may reach beyond all its sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Column of its left edge.
    pub left: i32,
    /// Row of its top edge.
    pub top: i32,
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
}

/// Draws `view` of `source` in the part of `target` that `area` covers.
pub fn render(
    source: &Panorama,
    view: &View,
    sampling: Sampling,
    target: &mut PixelsMut<'_>,
    area: Area,
) -> Result<()> {
    render_with(Kernel::best(), source, view, sampling, target, area)
}

/// [`render`] with a chosen instruction set, for those who compare them.
pub fn render_with(
    kernel: Kernel,
    source: &Panorama,
    view: &View,
    sampling: Sampling,
    target: &mut PixelsMut<'_>,
    area: Area,
) -> Result<()> {
    if area.width > limits::MAX_IMAGE_SIDE || area.height > limits::MAX_IMAGE_SIDE {
        return Err(Error::Param);
    }
    let in_range = 0.0 < view.field_of_view && view.field_of_view < std::f64::consts::PI;
    if !(in_range && view.pan.is_finite() && view.tilt.is_finite()) {
        return Err(Error::Param);
    }
    let camera = Camera::new(view, area.width as usize, area.height as usize);
    let brush = Brush::new(kernel, sampling);
    let columns = Clip::new(area.left, area.width, target.width());
    let rows = Clip::new(area.top, area.height, target.height());
    let first = rows.skipped;
    let top = rows.target.start;
    let paint = |y: usize, colors: &mut [u32], draw: &dyn Fn(usize, &mut [u32])| {
        if columns.skipped == 0 {
            return draw(y - top + first, colors);
        }
        // The view begins left of the target: its first columns are drawn and dropped.
        let mut whole = vec![0; columns.skipped + colors.len()];
        draw(y - top + first, &mut whole);
        colors.copy_from_slice(&whole[columns.skipped..]);
    };
    match source {
        Panorama::Cylinder(cylinder) => {
            let lines = Rows::new(cylinder, camera, brush, area.width as usize);
            target.paint_rows(rows.target.clone(), columns.target.clone(), |y, colors| {
                paint(y, colors, &|y, row| lines.draw(y, row));
            });
        }
        Panorama::Cube(cube) => {
            let planes = cube.planes();
            target.paint_rows(rows.target.clone(), columns.target.clone(), |y, colors| {
                paint(y, colors, &|y, row| planes.draw_row(&camera, y, brush, row));
            });
        }
    }
    Ok(())
}

impl Panorama {
    /// Where the picture is seen at a pixel of a view of this size, for those who judge it: the
    /// face, the column and the row, from the upper left corner of the face's picture.
    pub fn position(
        &self,
        view: &View,
        size: (usize, usize),
        pixel: (usize, usize),
    ) -> Option<(usize, f64, f64)> {
        let camera = Camera::new(view, size.0, size.1);
        let rays = camera.row(pixel.1);
        let right = rays.right + pixel.0 as f64;
        match self {
            Self::Cylinder(cylinder) => {
                let (column, row) = cylinder.position(&camera, &rays, right);
                Some((0, column, row))
            }
            Self::Cube(cube) => cube.planes().position(camera.turn(right, rays.up, rays.ahead)),
        }
    }
}

/// One side of an area cut to the target.
pub(super) struct Clip {
    pub target: std::ops::Range<usize>,
    pub skipped: usize,
}

impl Clip {
    pub fn new(start: i32, len: u32, size: usize) -> Self {
        let (start, len, size) = (i64::from(start), i64::from(len), size as i64);
        let from = start.clamp(0, size);
        let to = (start + len).clamp(from, size);
        Self { target: from as usize..to as usize, skipped: (from - start).max(0) as usize }
    }
}
