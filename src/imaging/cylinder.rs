//! A cylinder seen in perspective.
//!
//! There is no roll, so an output row is one function of its column: the depth is constant, the
//! source column comes from an arctangent and the source row from a reciprocal root.

use std::f64::consts::TAU;
use std::sync::Arc;

use super::brush::Brush;
use super::geometry::{Camera, Correction, RowRays};
use super::kernels::ONE;
use super::mips::Mips;
use crate::raster::Surface;

/// A cylinder with its picture.
#[derive(Debug, Clone)]
pub struct Cylinder {
    /// The upright picture; column 0 is at the greatest pan.
    pub image: Arc<Surface>,
    /// Pan at the right edge.
    pub min_pan: f64,
    /// Pan at the left edge.
    pub max_pan: f64,
    /// Whether the edges meet.
    pub wraps: bool,
    /// The row at tilt 0, from the top.
    pub horizon: f64,
    /// Pixels for each unit of the tangent of tilt.
    pub radius: f64,
    /// Smaller versions of the picture.
    pub mips: Mips,
}

/// What is seen where no picture is.
pub(super) const OUTSIDE: u32 = 0xFF00_0000;

impl Cylinder {
    /// The cylinder with its picture halved so often.
    pub(super) fn version(&self, level: usize) -> Self {
        let image = self.mips.version(&self.image, level);
        let smaller = image.height() as f64 / self.image.height() as f64;
        let (horizon, radius) = (self.horizon * smaller, self.radius * smaller);
        Self { image, horizon, radius, ..self.clone() }
    }

    /// How far apart in the picture two neighbouring pixels of the view are at a place of it: the one
    /// and that to its right, the one and that below.
    pub(super) fn pixels_for_one(&self, camera: &Camera, (x, y): (f64, f64)) -> [f64; 2] {
        let (here, below) = (camera.line(y), camera.line(y + 1.0));
        let right = here.right - 0.5 + x;
        let (column, row) = self.position(camera, &here, right);
        let period = TAU * self.pixels_per_radian();
        [(&here, right + 1.0), (&below, right)].map(|(rays, right)| {
            let (next, lower) = self.position(camera, rays, right);
            let turns = ((next - column) / period).round();
            (next - column - turns * period).hypot(lower - row)
        })
    }

    pub(super) fn pixels_per_radian(&self) -> f64 {
        self.image.width() as f64 / (self.max_pan - self.min_pan)
    }

    /// Where a direction of a row is in the picture, in pixels from its upper left corner.
    ///
    /// The column is not wrapped: it runs on beyond either edge.
    pub fn position(&self, camera: &Camera, rays: &RowRays, right: f64) -> (f64, f64) {
        let (turn, height) = match camera.correction() {
            // The row's own values spare turning each pixel.
            Correction::Full => (right.atan2(rays.ahead), rays.up / right.hypot(rays.ahead)),
            _ => camera.on_cylinder(right, rays.above),
        };
        (self.column(camera, turn), self.horizon - self.radius * height)
    }

    /// The column so far to the right of the middle of the view, as an angle.
    pub(super) fn column(&self, camera: &Camera, turn: f64) -> f64 {
        (self.max_pan - (camera.pan() - turn)) * self.pixels_per_radian()
    }

    /// Columns to where the picture begins again.
    pub(super) fn period(&self) -> f64 {
        if self.wraps { self.image.width() as f64 } else { TAU * self.pixels_per_radian() }
    }

    /// The least column of the turn that is meant: that of the picture.
    pub(super) fn first_column(&self) -> f64 {
        if self.wraps { 0.0 } else { (self.image.width() as f64 - self.period()) / 2.0 }
    }

    /// The column that a column beyond an edge stands for.
    pub(super) fn bring_inside(&self, column: f64) -> f64 {
        let (first, period) = (self.first_column(), self.period());
        (column - first).rem_euclid(period) + first
    }

    /// The colour of a place not all of whose pixels are in the picture. Half a pixel around it, its
    /// edge still shows.
    pub(super) fn color_at_edge(&self, brush: Brush, u: i32, v: i32) -> u32 {
        let outside = |at: i32, size: usize| {
            let at = i64::from(at) + i64::from(brush.lead());
            !(0..=(size as i64 + 1) * i64::from(ONE)).contains(&at)
        };
        if outside(v, self.image.height()) || (!self.wraps && outside(u, self.image.width())) {
            return OUTSIDE;
        }
        brush.mix((u, v), |x, y| self.pixel(x, y))
    }

    fn pixel(&self, x: i64, y: i64) -> u32 {
        let (width, height) = (self.image.width() as i64, self.image.height() as i64);
        let x = match x {
            x if (0..width).contains(&x) => x,
            x if self.wraps => x.rem_euclid(width),
            x => x.clamp(0, width - 1),
        };
        self.image.argb_at(x as usize, y.clamp(0, height - 1) as usize)
    }
}
