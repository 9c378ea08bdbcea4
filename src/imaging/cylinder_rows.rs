//! Rows of a view of a cylinder.
//!
//! Where a row is smooth, its places are exact at every sixteenth pixel and lie on parabolas between
//! them, within 1/64 pixel of the picture. Elsewhere, as over the pole, each is worked out.

use super::brush::Brush;
use super::cylinder::Cylinder;
use super::geometry::{Camera, Correction, RowRays};
use super::kernels::{Columns, Curve, EXTRA, FRACTION, KNOTS, ONE, PART, Picture, STEP, fixed};

/// Largest place in pixels, so that numbers and their differences fit.
const FARTHEST: f64 = 32768.0;
/// Largest error of the parabolas in pixels.
const TOLERANCE: f64 = 1.0 / 64.0;
/// Parts after which columns are worked out anew, so that rounding does not add up.
const ANEW: usize = 8;

/// A cylinder ready to be drawn.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    cylinder: &'a Cylinder,
    camera: Camera,
    source: Picture<'a>,
    brush: Brush,
    /// Where all rows have the same columns: those, and how near each is.
    shared: Option<(Vec<i32>, Vec<f32>)>,
    /// Where a row of the view is in a row of the picture, and its columns are all there: those.
    straight: Option<Columns>,
    /// Columns of a whole turn, and the one at which it begins again.
    turn: (i32, i32),
}

impl<'a> Rows<'a> {
    pub fn new(cylinder: &'a Cylinder, camera: Camera, brush: Brush, width: usize) -> Self {
        let source = Picture::new(&cylinder.image);
        let period = cylinder.period().min(FARTHEST);
        let end = cylinder.first_column() + period - brush.origin();
        let turn = (fixed(period), fixed(end));
        let mut rows = Self { cylinder, camera, source, brush, shared: None, straight: None, turn };
        if camera.correction() != Correction::Full {
            let rays = camera.row(0);
            let rights = (0..width).map(|x| rays.right + x as f64);
            let columns: Vec<_> = rights.clone().map(|right| rows.exact(&rays, right).0).collect();
            if camera.correction() == Correction::None && brush.is_nearest() {
                rows.straight = Columns::of(&columns, cylinder.image.width());
            }
            let nearness = |right: f64| match camera.correction() {
                Correction::None => camera.focal().recip() as f32,
                _ => right.hypot(camera.focal()).recip() as f32,
            };
            rows.shared = Some((columns, rights.map(nearness).collect()));
        }
        rows
    }

    /// Draws one row of the view from a column on.
    pub fn draw(&self, y: usize, from: usize, colors: &mut [u32]) {
        let rays = self.camera.row(y);
        let (mut us, mut vs) = ([0; PART], [0; PART]);
        let smooth = self.is_smooth(&rays);
        if self.straight.is_some() && smooth && self.draw_straight(&rays, from, colors) {
            return;
        }
        let mut knot = None;
        for (part, colors) in colors.chunks_mut(PART).enumerate() {
            let first = from + part * PART;
            if !smooth {
                let places = us.iter_mut().zip(&mut vs).take(colors.len()).enumerate();
                for (index, (u, v)) in places {
                    (*u, *v) = self.exact(&rays, rays.right + (first + index) as f64);
                }
            } else if let Some((columns, nearness)) = &self.shared {
                let all = first..first + colors.len();
                let (Some(columns), Some(nearness)) = (columns.get(all.clone()), nearness.get(all))
                else {
                    return;
                };
                let level = self.level() - self.brush.origin();
                let rise = -self.cylinder.radius * rays.above;
                self.brush.kernel.scale(nearness, (level as f32, rise as f32), &mut vs);
                self.paint(columns, &vs, colors);
                continue;
            } else {
                // Sums go on from part to part, but not for ever.
                let known = knot.filter(|_| part % ANEW != 0);
                knot = Some(self.curve(&rays, known, first, colors.len(), (&mut us, &mut vs)));
            }
            self.paint(&us, &vs, colors);
        }
    }

    /// Draws a row that shows one of the picture, if it does.
    fn draw_straight(&self, rays: &RowRays, from: usize, colors: &mut [u32]) -> bool {
        let (Some(columns), Some((_, nearness))) = (&self.straight, &self.shared) else {
            return false;
        };
        let mut row = [0];
        let rise = -self.cylinder.radius * rays.above;
        let level = (self.level() - self.brush.origin()) as f32;
        self.brush.kernel.scale(
            nearness.get(..1).unwrap_or(&[0.0]),
            (level, rise as f32),
            &mut row,
        );
        let part = from..from + colors.len();
        let row = usize::try_from(row[0] >> FRACTION);
        row.is_ok_and(|row| self.brush.kernel.pick(self.source, row, columns, part, colors))
    }

    fn paint(&self, us: &[i32], vs: &[i32], colors: &mut [u32]) {
        let len = colors.len();
        if let (Some(us), Some(vs)) = (us.get(..len), vs.get(..len)) {
            let edge = |u, v| self.cylinder.color_at_edge(self.brush, u, v);
            self.brush.draw(self.source, (us, vs), colors, &edge);
        }
    }

    /// The row of the picture where height is what does not depend on the pixel.
    fn level(&self) -> f64 {
        let (_, height) = self.camera.on_cylinder(0.0, 0.0);
        self.cylinder.horizon - self.cylinder.radius * height
    }

    /// Whether places between knots are good enough, and numbers not too large.
    fn is_smooth(&self, rays: &RowRays) -> bool {
        let cylinder = self.cylinder;
        let full = self.camera.correction() == Correction::Full;
        let (ahead, up) =
            if full { (rays.ahead, rays.up) } else { (self.camera.focal(), rays.above) };
        let level = if full { cylinder.horizon } else { self.level() };
        if level.abs() + (cylinder.radius * up / ahead).abs() >= FARTHEST {
            return false;
        }
        // The greatest third derivatives: 2/d³ of the arctangent, below 2·y/d⁴ of the root; of the
        // cube of the step, a parabola through four knots is wrong by less than 1/120.
        let bend = cylinder.pixels_per_radian().max((cylinder.radius * up / ahead).abs());
        let cube = (STEP as f64 / ahead).powi(3);
        !full
            || (ahead >= 4.0 * STEP as f64
                && cylinder.period() < FARTHEST
                && 2.0 * bend * cube / 120.0 < TOLERANCE)
    }

    /// The places of a part of a smooth row, whose first knot is in column `known`; returns where
    /// that of the next part is.
    fn curve(
        &self,
        rays: &RowRays,
        known: Option<i32>,
        first: usize,
        len: usize,
        (us, vs): (&mut [i32], &mut [i32]),
    ) -> i32 {
        let (cylinder, brush) = (self.cylinder, self.brush);
        let right = rays.right + first as f64 - STEP as f64;
        let (period, end) = self.turn;
        let curve = Curve {
            right: right as f32,
            ahead: rays.ahead as f32,
            column: known.unwrap_or_else(|| {
                let column = cylinder.column(&self.camera, right.atan2(rays.ahead));
                fixed(cylinder.bring_inside(column) - brush.origin())
            }),
            scale: cylinder.pixels_per_radian() as f32,
            level: (cylinder.horizon - brush.origin()) as f32,
            rise: (-cylinder.radius * rays.up) as f32,
        };
        let mut knots = [[0; KNOTS]; 2];
        let [columns, rows] = &mut knots;
        brush.kernel.curve(&curve, len.div_ceil(STEP) + EXTRA, columns, rows);
        brush.kernel.spread(columns, us);
        brush.kernel.spread(rows, vs);
        // A row sees half a turn at most: one step back is enough.
        let back = |column: i32| column - if column >= end { period } else { 0 };
        if columns.iter().any(|column| *column >= end) {
            us.iter_mut().for_each(|u| *u = back(*u));
        }
        back(columns[PART / STEP])
    }

    /// The place of one pixel.
    fn exact(&self, rays: &RowRays, right: f64) -> (i32, i32) {
        let (column, row) = self.cylinder.position(&self.camera, rays, right);
        let column = self.cylinder.bring_inside(column);
        let origin = self.brush.origin();
        let place = |at: f64| ((at - origin) * f64::from(ONE)).round() as i32;
        (place(column), place(row))
    }
}
