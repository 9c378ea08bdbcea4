//! Rows of a view of a cylinder.
//!
//! Where a row is smooth, its places are exact at every sixteenth pixel and lie on parabolas between
//! them, within 1/64 pixel of the picture. Elsewhere, as over the pole, each is worked out.

use super::brush::{Brush, PART};
use super::cylinder::Cylinder;
use super::geometry::{Camera, Correction, RowRays};
use super::kernels::{Curve, EXTRA, ONE, STEP, Source, fixed};

/// Largest place in pixels, so that numbers and their differences fit.
const FARTHEST: f64 = 32768.0;
/// Largest error of the parabolas in pixels.
const TOLERANCE: f64 = 1.0 / 64.0;

/// A cylinder ready to be drawn.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    cylinder: &'a Cylinder,
    camera: Camera,
    source: Source<'a>,
    brush: Brush,
    /// Where all rows have the same columns: those, and how near each is.
    shared: Option<(Vec<i32>, Vec<f64>)>,
}

/// Room for the places of a part of a row.
struct Places {
    us: [i32; PART],
    vs: [i32; PART],
}

impl<'a> Rows<'a> {
    pub fn new(cylinder: &'a Cylinder, camera: Camera, brush: Brush, width: usize) -> Self {
        let source = Source::new(&cylinder.image);
        let mut rows = Self { cylinder, camera, source, brush, shared: None };
        if camera.correction() != Correction::Full {
            let rays = camera.row(0);
            let rights = (0..width).map(|x| rays.right + x as f64);
            let columns = rights.clone().map(|right| rows.exact(&rays, right).0).collect();
            let nearness = |right: f64| match camera.correction() {
                Correction::None => camera.focal().recip(),
                _ => right.hypot(camera.focal()).recip(),
            };
            rows.shared = Some((columns, rights.map(nearness).collect()));
        }
        rows
    }

    /// Draws one row of the view.
    pub fn draw(&self, y: usize, colors: &mut [u32]) {
        let rays = self.camera.row(y);
        let mut places = Places { us: [0; PART], vs: [0; PART] };
        let smooth = self.is_smooth(&rays);
        for (part, colors) in colors.chunks_mut(PART).enumerate() {
            let first = part * PART;
            let Places { us, vs } = &mut places;
            let (us, vs) = (&mut us[..], &mut vs[..]);
            if !smooth {
                for (index, (u, v)) in
                    us.iter_mut().zip(vs.iter_mut()).take(colors.len()).enumerate()
                {
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
                self.brush.kernel.scale(nearness, (level, rise), vs);
                self.paint(columns, vs, colors);
                continue;
            } else {
                self.curve(&rays, first, colors.len(), (us, vs));
            }
            self.paint(us, vs, colors);
        }
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

    /// The places of a smooth row.
    fn curve(&self, rays: &RowRays, first: usize, len: usize, (us, vs): (&mut [i32], &mut [i32])) {
        let cylinder = self.cylinder;
        let right = rays.right + first as f64 - STEP as f64;
        let (column, _) = cylinder.position(&self.camera, rays, right);
        let origin = self.brush.origin();
        let curve = Curve {
            right,
            ahead: rays.ahead,
            column: cylinder.bring_inside(column) - origin,
            scale: cylinder.pixels_per_radian(),
            level: cylinder.horizon - origin,
            rise: -cylinder.radius * rays.up,
        };
        let mut knots = [[0; PART / STEP + EXTRA]; 2];
        let count = len.div_ceil(STEP) + EXTRA;
        let [columns, rows] = &mut knots;
        let (columns, rows) = (&mut columns[..count], &mut rows[..count]);
        self.brush.kernel.curve(&curve, columns, rows);
        self.brush.kernel.spread(columns, us);
        self.brush.kernel.spread(rows, vs);
        let period = fixed(cylinder.period());
        let end = fixed(cylinder.first_column() + cylinder.period() - origin);
        // A row sees half a turn at most: one step back is enough.
        if columns.iter().any(|column| *column >= end) {
            for u in us {
                *u -= if *u >= end { period } else { 0 };
            }
        }
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
