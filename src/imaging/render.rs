//! Drawing a view.

use std::borrow::Cow;

use super::brush::{Brush, Filter};
use super::cube::{Cube, Planes};
use super::cylinder::Cylinder;
use super::cylinder_rows::Rows;
use super::geometry::{Camera, View};
use super::kernels::Kernel;
use super::levels::Levels;
use super::sampling::{Sampling, mean_of_four};
use crate::base::{Error, Result, limits};
use crate::raster::PixelsMut;

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
    let mut brush = Brush::new(kernel, sampling);
    let mut size = (area.width as usize, area.height as usize);
    let mut fine = 1;
    if sampling == Sampling::Best {
        // What is seen larger than it is needs a better filter; the rest, more samples.
        if source.fineness() / Camera::new(view, size.0, size.1).focal() < 1.0 {
            brush = brush.with_filter(Filter::Cubic);
        } else {
            fine = 2;
            size = (size.0 * fine, size.1 * fine);
        }
    }
    let camera = Camera::new(view, size.0, size.1);
    let levels = match sampling {
        Sampling::Nearest | Sampling::Bilinear => Levels::one(),
        Sampling::Mip | Sampling::Best => source.levels(&camera, size),
    };
    let used = levels.used();
    let versions: Vec<_> = used.clone().map(|level| source.version(level)).collect();
    let drawings: Vec<_> =
        versions.iter().map(|version| Drawing::new(version, camera, brush, size.0)).collect();
    paint(target, area, fine, |y, row| {
        levels.draw(y, row, |level, first, part| {
            if let Some(drawing) = drawings.get(level - used.start) {
                drawing.draw(y, first, part);
            }
        });
    });
    Ok(())
}

/// A panorama ready to be drawn.
enum Drawing<'a> {
    Cylinder(Rows<'a>),
    Cube(Planes<'a>, Camera, Brush),
}

impl<'a> Drawing<'a> {
    fn new(source: &'a Panorama, camera: Camera, brush: Brush, width: usize) -> Self {
        match source {
            Panorama::Cylinder(cylinder) => {
                Self::Cylinder(Rows::new(cylinder, camera, brush, width))
            }
            Panorama::Cube(cube) => Self::Cube(cube.planes(), camera, brush),
        }
    }

    /// Draws a part of a row.
    fn draw(&self, y: usize, first: usize, colors: &mut [u32]) {
        match self {
            Self::Cylinder(rows) => rows.draw(y, first, colors),
            Self::Cube(planes, camera, brush) => planes.draw(camera, *brush, (y, first), colors),
        }
    }
}

/// Paints the rows of an area; `draw` draws them `fine` times finer, from the first column on.
fn paint(
    target: &mut PixelsMut<'_>,
    area: Area,
    fine: usize,
    draw: impl Fn(usize, &mut [u32]) + Sync,
) {
    let columns = Clip::new(area.left, area.width, target.width());
    let rows = Clip::new(area.top, area.height, target.height());
    let (top, skipped) = (rows.target.start, columns.skipped);
    target.paint_rows(rows.target.clone(), columns.target.clone(), |y, colors| {
        let y = y - top + rows.skipped;
        if skipped == 0 && fine == 1 {
            return draw(y, colors);
        }
        // A view that begins left of the target is drawn whole, and its first columns are dropped.
        let width = (skipped + colors.len()) * fine;
        let mut drawn = vec![0; width * fine];
        for (row, y) in drawn.chunks_mut(width).zip(y * fine..) {
            draw(y, row);
        }
        let (upper, lower) = drawn.split_at(width);
        match fine {
            1 => colors.copy_from_slice(&upper[skipped..]),
            _ => mean_of_four(&upper[skipped * fine..], &lower[skipped * fine..], colors),
        }
    });
}

impl Panorama {
    /// The panorama with its pictures halved so often.
    fn version(&self, level: usize) -> Cow<'_, Self> {
        match self {
            _ if level == 0 => Cow::Borrowed(self),
            Self::Cylinder(cylinder) => Cow::Owned(Self::Cylinder(cylinder.version(level))),
            Self::Cube(cube) => Cow::Owned(Self::Cube(cube.version(level))),
        }
    }

    /// Pixels of the picture for each unit of the tangent of an angle.
    fn fineness(&self) -> f64 {
        match self {
            Self::Cylinder(cylinder) => cylinder.pixels_per_radian().max(cylinder.radius),
            Self::Cube(cube) => cube.finest(),
        }
    }

    /// What fits a view of this size.
    fn levels(&self, camera: &Camera, size: (usize, usize)) -> Levels {
        // What is seen aslant is seen smaller in one direction: that one would shimmer.
        let larger = |[a, b]: [f64; 2]| a.max(b);
        match self {
            Self::Cylinder(cylinder) => {
                Levels::fitting(size, |place| larger(cylinder.pixels_for_one(camera, place)))
            }
            Self::Cube(cube) => {
                let (planes, finest, mut likely) = (cube.planes(), cube.finest(), 0);
                Levels::fitting(size, |place| {
                    larger(planes.pixels_for_one(camera, finest, place, &mut likely))
                })
            }
        }
    }

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
