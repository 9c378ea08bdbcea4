//! A cube, or any set of flat pictures around the eye, seen in perspective.
//!
//! `formats.md` 5.4: a face looks along −z of its own frame, `distance` half heights away; its
//! centre, aspect and skew say where the picture lies in that plane.

use std::sync::Arc;

use super::brush::Brush;
use super::geometry::{Camera, RowRays};
use super::kernels::{PART, Picture, Projection, fixed};
use super::mips::Mips;
use crate::raster::Surface;

/// One flat picture.
#[derive(Debug, Clone)]
pub struct Face {
    /// The picture, upright as seen from inside.
    pub image: Arc<Surface>,
    /// Unit quaternion w, x, y, z, from the face's frame to the world.
    pub orientation: [f64; 4],
    /// From the eye to the plane, in half heights of the picture.
    pub distance: f64,
    /// The picture's middle in its plane, in half heights.
    pub centre: (f64, f64),
    /// Above 1 the pixels are tall.
    pub aspect: f64,
    /// How x leans with y.
    pub skew: f64,
    /// Smaller versions of the picture.
    pub mips: Mips,
}

/// Flat pictures around the eye.
#[derive(Debug, Clone)]
pub struct Cube {
    /// The faces.
    pub faces: Vec<Face>,
}

/// A face ready to be drawn: world directions to its plane.
#[derive(Debug)]
struct Plane<'a> {
    face: &'a Face,
    /// Rows of the rotation from the world to the face.
    axes: [[f64; 3]; 3],
    half_width: f64,
    half_height: f64,
    /// Column times depth, row times depth and depth, all linear in the direction.
    linear: [[f64; 3]; 3],
}

/// A cube ready to be drawn.
#[derive(Debug)]
pub(super) struct Planes<'a>(Vec<Plane<'a>>);

const OUTSIDE: u32 = 0xFF00_0000;

/// Where a direction meets a face, in pixels from the picture's upper left corner.
#[derive(Debug, Clone, Copy)]
struct Hit {
    x: f64,
    y: f64,
    /// How far outside the picture, in pixels; 0 inside.
    beyond: f64,
}

impl Cube {
    /// The cube with its finest picture halved so often, and the others until they are no finer.
    pub(super) fn version(&self, level: usize) -> Self {
        let finest = self.finest();
        let faces = self.faces.iter().map(|face| {
            let level = level as f64 + (face.fineness() / finest).log2();
            Face { image: face.mips.version(&face.image, level.ceil() as usize), ..face.clone() }
        });
        Self { faces: faces.collect() }
    }

    /// The most of [`Face::fineness`].
    pub(super) fn finest(&self) -> f64 {
        self.faces.iter().map(Face::fineness).fold(0.0, f64::max)
    }

    pub(super) fn planes(&self) -> Planes<'_> {
        Planes(self.faces.iter().map(Plane::new).collect())
    }
}

impl Face {
    /// Pixels for each unit of the tangent of an angle.
    fn fineness(&self) -> f64 {
        self.image.height() as f64 / 2.0 * self.distance * self.aspect.max(1.0)
    }
}

impl<'a> Plane<'a> {
    fn new(face: &'a Face) -> Self {
        let [w, x, y, z] = face.orientation;
        // The inverse of a rotation is its transpose: these rows are the columns of the quaternion's
        // matrix.
        let axes = [
            [1.0 - 2.0 * (y * y + z * z), 2.0 * (x * y + w * z), 2.0 * (x * z - w * y)],
            [2.0 * (x * y - w * z), 1.0 - 2.0 * (x * x + z * z), 2.0 * (y * z + w * x)],
            [2.0 * (x * z + w * y), 2.0 * (y * z - w * x), 1.0 - 2.0 * (x * x + y * y)],
        ];
        let half_height = face.image.height() as f64 / 2.0;
        let half_width = face.image.width() as f64 / 2.0;
        let ((centre_x, centre_y), skew) = (face.centre, face.skew);
        let [right, up, back] = axes;
        let all = |of: &dyn Fn(usize) -> f64| [of(0), of(1), of(2)];
        let (tall, wide) = (half_height, face.aspect * half_height);
        let left = half_width + wide * (skew * centre_y - centre_x);
        let top = half_height + centre_y * tall;
        let linear = [
            all(&|at| wide * face.distance * (right[at] - skew * up[at]) - left * back[at]),
            all(&|at| -tall * face.distance * up[at] - top * back[at]),
            all(&|at| -back[at]),
        ];
        Self { face, axes, half_width, half_height, linear }
    }

    fn hit(&self, direction: [f64; 3]) -> Option<Hit> {
        let [x, y, z] = self
            .axes
            .map(|axis| axis[0] * direction[0] + axis[1] * direction[1] + axis[2] * direction[2]);
        if z >= 0.0 {
            return None;
        }
        let scale = -self.face.distance / z;
        let v = y * scale - self.face.centre.1;
        let u = (x * scale - self.face.centre.0 - self.face.skew * v) * self.face.aspect;
        let (right, up) = (u * self.half_height, v * self.half_height);
        let beyond = (right.abs() - self.half_width).max(up.abs() - self.half_height).max(0.0);
        Some(Hit { x: right + self.half_width, y: self.half_height - up, beyond })
    }

    /// The direction in which the middle of a pixel, also one outside the picture, is seen.
    fn direction(&self, x: i64, y: i64) -> [f64; 3] {
        let u = (x as f64 + 0.5 - self.half_width) / self.half_height;
        let v = (self.half_height - (y as f64 + 0.5)) / self.half_height;
        let right = self.face.centre.0 + u / self.face.aspect + self.face.skew * v;
        let up = self.face.centre.1 + v;
        let [a, b, c] = self.axes;
        [0, 1, 2].map(|part| right * a[part] + up * b[part] - self.face.distance * c[part])
    }

    /// A row of the view on the plane; places are counted from `origin`.
    fn line(&self, camera: &Camera, rays: &RowRays, origin: f64) -> Projection {
        let start = camera.turn(rays.right, rays.up, rays.ahead);
        let step = camera.turn(1.0, 0.0, 0.0);
        let [column, row, depth] = self.linear.map(|part| {
            let along = |d: [f64; 3]| part[0] * d[0] + part[1] * d[1] + part[2] * d[2];
            (along(start), along(step))
        });
        let shifted = |a: (f64, f64)| (a.0 - origin * depth.0, a.1 - origin * depth.1);
        Projection { column: shifted(column), row: shifted(row), depth }
    }

    /// The last pixel of a line that begins inside the picture and is still there.
    fn last_inside(&self, line: &Projection) -> f64 {
        let (width, height) = (2.0 * self.half_width, 2.0 * self.half_height);
        let beyond =
            |size: f64, at: (f64, f64)| (size * line.depth.0 - at.0, size * line.depth.1 - at.1);
        let limits = [
            line.depth,
            line.column,
            line.row,
            beyond(width, line.column),
            beyond(height, line.row),
        ];
        // Each of these is linear in the pixel's number and must not be below 0.
        let falling = limits.into_iter().filter(|(_, slope)| *slope < 0.0);
        falling.map(|(start, slope)| (start / -slope).floor()).fold(1e9, f64::min)
    }

    fn contains(&self, x: i64, y: i64) -> bool {
        let (width, height) = (self.face.image.width() as i64, self.face.image.height() as i64);
        (0..width).contains(&x) && (0..height).contains(&y)
    }

    fn nearest(&self, x: f64, y: f64) -> u32 {
        let inside = |at: f64, size: usize| (at.floor().max(0.0) as usize).min(size - 1);
        let image = &self.face.image;
        image.argb_at(inside(x, image.width()), inside(y, image.height()))
    }
}

impl Planes<'_> {
    /// Where a direction is seen: the face that it hits, or is nearest to hitting.
    fn find(&self, direction: [f64; 3], likely: usize) -> Option<(usize, Hit)> {
        let hit_of = |index: usize| Some((index, self.0.get(index)?.hit(direction)?));
        if let Some(found) = hit_of(likely).filter(|(_, hit)| hit.beyond == 0.0) {
            return Some(found);
        }
        let hits = (0..self.0.len()).filter_map(hit_of);
        hits.min_by(|(_, a), (_, b)| a.beyond.total_cmp(&b.beyond))
    }

    /// The face and place that a direction is seen at, in pixels of the face's picture.
    pub fn position(&self, direction: [f64; 3]) -> Option<(usize, f64, f64)> {
        let (face, hit) = self.find(direction, 0)?;
        (hit.beyond <= 0.5).then_some((face, hit.x, hit.y))
    }

    /// How far apart in a face as fine as that two neighbouring pixels of the view are at a place of
    /// it: the one and that to its right, the one and that below. `likely` is the face found last.
    pub fn pixels_for_one(
        &self,
        camera: &Camera,
        finest: f64,
        (x, y): (f64, f64),
        likely: &mut usize,
    ) -> [f64; 2] {
        let (here, below) = (camera.line(y), camera.line(y + 1.0));
        let direction = camera.turn(here.right - 0.5 + x, here.up, here.ahead);
        let found = self.find(direction, *likely);
        let Some((face, plane)) = found.and_then(|(face, _)| Some((face, self.0.get(face)?)))
        else {
            return [0.0; 2];
        };
        *likely = face;
        let along = |part: [f64; 3], d: [f64; 3]| part[0] * d[0] + part[1] * d[1] + part[2] * d[2];
        let [column, row, depth] = plane.linear;
        let far = along(depth, direction);
        let at = |part| along(part, direction) / far;
        let steps = [(1.0, 0.0, 0.0), (0.0, below.up - here.up, below.ahead - here.ahead)];
        steps.map(|(right, up, ahead)| {
            let step = camera.turn(right, up, ahead);
            let moved = |part| (along(part, step) - at(part) * along(depth, step)) / far;
            moved(column).hypot(moved(row)) * (finest / plane.face.fineness())
        })
    }

    /// Draws one row of the view from a column on: a run of pixels for each face that it crosses.
    pub fn draw(
        &self,
        camera: &Camera,
        brush: Brush,
        (y, first): (usize, usize),
        colors: &mut [u32],
    ) {
        let rays = camera.row(y);
        let mut places = ([0; PART], [0; PART]);
        let (mut likely, mut from) = (0, 0);
        while let Some(rest) = colors.get_mut(from..).filter(|rest| !rest.is_empty()) {
            let direction = camera.turn(rays.right + (first + from) as f64, rays.up, rays.ahead);
            let Some((face, plane, hit)) = self
                .find(direction, likely)
                .filter(|(_, hit)| hit.beyond <= 0.5)
                .and_then(|(face, hit)| Some((face, self.0.get(face)?, hit)))
            else {
                rest[0] = OUTSIDE;
                from += 1;
                continue;
            };
            likely = face;
            let line = plane.line(camera, &rays, 0.0);
            let last = if hit.beyond > 0.0 {
                0.0
            } else {
                plane.last_inside(&line) - (first + from) as f64
            };
            let len = (last.max(0.0) as usize).saturating_add(1).min(rest.len()).min(PART);
            let (us, vs) = (&mut places.0[..len], &mut places.1[..len]);
            if hit.beyond > 0.0 {
                // In a gap, depth may be anything.
                (us[0], vs[0]) = (fixed(hit.x - brush.origin()), fixed(hit.y - brush.origin()));
            } else {
                let line = plane.line(camera, &rays, brush.origin());
                brush.kernel.project(&line, first + from, us, vs);
            }
            let edge = |u, v| self.color_at_edge(face, brush, u, v);
            brush.draw(Picture::new(&plane.face.image), (us, vs), &mut rest[..len], &edge);
            from += len;
        }
    }

    /// The colour of a place not all of whose pixels are in its face.
    fn color_at_edge(&self, face: usize, brush: Brush, u: i32, v: i32) -> u32 {
        let Some(plane) = self.0.get(face) else { return OUTSIDE };
        brush.mix((u, v), |x, y| {
            if plane.contains(x, y) {
                return plane.face.image.argb_at(x as usize, y as usize);
            }
            if brush.is_nearest() {
                return plane.nearest(x as f64, y as f64);
            }
            self.across_the_edge(face, x, y)
        })
    }

    /// The colour of a pixel just outside a face: what the neighbour shows there, so that no seam
    /// is seen; where there is none, the face's own edge.
    fn across_the_edge(&self, face: usize, x: i64, y: i64) -> u32 {
        let Some(plane) = self.0.get(face) else { return OUTSIDE };
        let direction = plane.direction(x, y);
        let others = self.0.iter().enumerate().filter(|(index, _)| *index != face);
        let hits = others.filter_map(|(_, plane)| Some((plane, plane.hit(direction)?)));
        match hits.min_by(|(_, a), (_, b)| a.beyond.total_cmp(&b.beyond)) {
            Some((neighbour, hit)) if hit.beyond <= 0.5 => neighbour.nearest(hit.x, hit.y),
            _ => plane.nearest(x as f64, y as f64),
        }
    }
}
