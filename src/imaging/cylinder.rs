//! A cylinder seen in perspective.
//!
//! There is no roll, so an output row is one function of its column: the depth is constant, the
//! source column comes from an arctangent and the source row from a reciprocal root. Both are exact
//! at some pixels and linear between them; how far apart those may be follows from the second
//! derivatives, so that the error stays below 1/64 source pixel.

use std::f64::consts::TAU;
use std::sync::Arc;

use super::geometry::{Camera, Correction, RowRays};
use super::render::Sampling;
use super::sample::{bilinear, split};
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
}

/// Largest error of the linear parts, in source pixels.
const TOLERANCE: f64 = 1.0 / 64.0;
/// Longest linear part, in output pixels.
const LONGEST: usize = 16;
const OUTSIDE: u32 = 0xFF00_0000;
/// How far outside the picture its edge still shows.
const EDGE: f64 = 0.5;

impl Cylinder {
    fn pixels_per_radian(&self) -> f64 {
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
        let column = (self.max_pan - (camera.pan() - turn)) * self.pixels_per_radian();
        (column, self.horizon - self.radius * height)
    }

    /// How many output pixels may be taken as linear in this row.
    fn step(&self, camera: &Camera, rays: &RowRays) -> usize {
        let (ahead, up) = match camera.correction() {
            Correction::None => return LONGEST,
            Correction::Partial => (camera.focal(), rays.above),
            Correction::Full => (rays.ahead, rays.up),
        };
        let depth = ahead.abs();
        // The greatest second derivatives: 0.65/d² of the arctangent, |y|/d³ of the root.
        let columns = 0.65 * self.pixels_per_radian() / (depth * depth);
        let rows = (self.radius * up).abs() / (depth * depth * depth);
        let longest = (8.0 * TOLERANCE / columns.max(rows)).sqrt();
        // A row that looks over the pole is not smooth where it passes it.
        if ahead > 0.0 && longest.is_finite() { (longest as usize).clamp(1, LONGEST) } else { 1 }
    }

    /// Draws one row of the view.
    pub(super) fn draw_row(
        &self,
        camera: &Camera,
        y: usize,
        sampling: Sampling,
        colors: &mut [u32],
    ) {
        let rays = camera.row(y);
        let step = self.step(camera, &rays);
        let mut right = rays.right;
        let mut from = self.position(camera, &rays, right);
        for part in colors.chunks_mut(step) {
            right += step as f64;
            let to = self.position(camera, &rays, right);
            let slope = ((to.0 - from.0) / step as f64, (to.1 - from.1) / step as f64);
            for (index, color) in part.iter_mut().enumerate() {
                let at = index as f64;
                let position = (from.0 + slope.0 * at, from.1 + slope.1 * at);
                *color = self.color(position, sampling);
            }
            from = to;
        }
    }

    fn color(&self, (column, row): (f64, f64), sampling: Sampling) -> u32 {
        let (width, height) = (self.image.width() as i64, self.image.height() as i64);
        let outside = |at: f64, size: i64| !(-EDGE..=size as f64 + EDGE).contains(&at);
        let column = self.bring_inside(column);
        if outside(row, height) || (!self.wraps && outside(column, width)) {
            return OUTSIDE;
        }
        match sampling {
            Sampling::Nearest => self.pixel(column.floor() as i64, row.floor() as i64),
            Sampling::Bilinear => {
                let ((x, fx), (y, fy)) = (split(column - 0.5), split(row - 0.5));
                let corners = [
                    self.pixel(x, y),
                    self.pixel(x + 1, y),
                    self.pixel(x, y + 1),
                    self.pixel(x + 1, y + 1),
                ];
                bilinear(corners, fx, fy)
            }
        }
    }

    /// The column that a column beyond an edge stands for.
    fn bring_inside(&self, column: f64) -> f64 {
        let turn = TAU * self.pixels_per_radian();
        if self.wraps {
            let width = self.image.width() as f64;
            if (0.0..width).contains(&column) { column } else { column.rem_euclid(width) }
        } else {
            // The middle of the picture decides which turn is meant.
            let past = (column - self.image.width() as f64 / 2.0) / turn;
            column - past.round() * turn
        }
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
