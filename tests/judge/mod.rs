//! The judge of all pictures: a renderer without any thought of speed.
//!
//! Every pixel is a ray of its own, turned by two rotation matrices, met with the picture by
//! trigonometry and mixed from four colours in floating point. Nothing here is shared with the
//! library.

#![allow(dead_code)]

pub mod scenery;

use qtvr::imaging::{Correction, Cube, Cylinder, Face, View};
use qtvr::raster::Surface;

pub type Vector = [f64; 3];
pub type Colour = [f64; 3];

/// How many views to try: `all`, or the part in a hundred that `QTVR_JUDGE_PERCENT` tells, for an
/// emulated machine is slow.
pub fn rounds(all: usize) -> usize {
    let wanted = std::env::var("QTVR_JUDGE_PERCENT").ok();
    let percent = wanted.map_or(100, |wanted| wanted.parse().expect("QTVR_JUDGE_PERCENT"));
    (all * percent / 100).max(1)
}

/// The ray through the middle of a pixel.
pub fn ray(view: &View, (width, height): (usize, usize), (x, y): (usize, usize)) -> Vector {
    let focal = (height as f64 / 2.0) / (view.field_of_view / 2.0).tan();
    let right = x as f64 + 0.5 - width as f64 / 2.0;
    let up = height as f64 / 2.0 - (y as f64 + 0.5);
    let (sin, cos) = view.tilt.sin_cos();
    let widest = 2.0 * (width as f64 / 2.0 / focal).atan();
    let tilted = match view.correction {
        Correction::Full => {
            multiply([[1.0, 0.0, 0.0], [0.0, cos, -sin], [0.0, sin, cos]], [right, up, -focal])
        }
        Correction::Partial => {
            let angle = (right / focal).atan();
            [angle.sin(), view.tilt.tan() + up * angle.cos() / focal, -angle.cos()]
        }
        Correction::None => {
            let angle = widest * (right / width as f64);
            [angle.sin(), view.tilt.tan() + up / focal, -angle.cos()]
        }
    };
    let (sin, cos) = view.pan.sin_cos();
    multiply([[cos, 0.0, sin], [0.0, 1.0, 0.0], [-sin, 0.0, cos]], tilted)
}

fn multiply(matrix: [Vector; 3], v: Vector) -> Vector {
    matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
}

/// Column and row of a cylinder's picture in a direction, from its upper left corner.
pub fn on_cylinder(cylinder: &Cylinder, [x, y, z]: Vector) -> (f64, f64) {
    let pan = (-x).atan2(-z);
    let tilt = y.atan2((x * x + z * z).sqrt());
    let range = cylinder.max_pan - cylinder.min_pan;
    // The turn at which pan lies nearest to the middle of the picture.
    let middle = (cylinder.max_pan + cylinder.min_pan) / 2.0;
    let turn = std::f64::consts::TAU;
    let pan = pan + ((middle - pan) / turn).round() * turn;
    let column = (cylinder.max_pan - pan) / range * cylinder.image.width() as f64;
    (column, cylinder.horizon - cylinder.radius * tilt.tan())
}

/// The colour seen on a cylinder.
pub fn cylinder_colour(cylinder: &Cylinder, direction: Vector) -> Colour {
    let (column, row) = on_cylinder(cylinder, direction);
    let (width, height) = (cylinder.image.width() as f64, cylinder.image.height() as f64);
    let outside = |at: f64, size: f64| at < -0.5 || at > size + 0.5;
    if outside(row, height) || (!cylinder.wraps && outside(column, width)) {
        return [0.0; 3];
    }
    mix(column, row, |x, y| {
        let width = cylinder.image.width() as i64;
        let x = if cylinder.wraps { x.rem_euclid(width) } else { x.clamp(0, width - 1) };
        Some(pixel(&cylinder.image, x, y.clamp(0, cylinder.image.height() as i64 - 1)))
    })
    .expect("every pixel is inside")
}

/// The colour of the sixteen pixels around a place of a whole cylinder, weighted by cubic pieces
/// (Catmull and Rom).
pub fn cubic_colour(cylinder: &Cylinder, direction: Vector) -> Colour {
    let (column, row) = on_cylinder(cylinder, direction);
    let (left, top) = ((column - 0.5).floor(), (row - 0.5).floor());
    let weight = |off: f64| match off.abs() {
        near if near < 1.0 => 1.5 * near.powi(3) - 2.5 * near.powi(2) + 1.0,
        near => -0.5 * near.powi(3) + 2.5 * near.powi(2) - 4.0 * near + 2.0,
    };
    let mut mixed = [0.0; 3];
    for (across, down) in (0..16).map(|at| (f64::from(at % 4 - 1), f64::from(at / 4 - 1))) {
        let (x, y) = ((left + across) as i64, (top + down) as i64);
        let x = x.rem_euclid(cylinder.image.width() as i64);
        let y = y.clamp(0, cylinder.image.height() as i64 - 1);
        let weight = weight(column - 0.5 - left - across) * weight(row - 0.5 - top - down);
        for (sum, part) in mixed.iter_mut().zip(pixel(&cylinder.image, x, y)) {
            *sum += weight * part;
        }
    }
    mixed.map(|part| part.clamp(0.0, 255.0))
}

/// Where a direction meets a face, in pixels of its picture, and how far outside.
pub fn on_face(face: &Face, direction: Vector) -> Option<(f64, f64, f64)> {
    let [w, x, y, z] = face.orientation;
    let local = turn([w, -x, -y, -z], direction);
    if local[2] >= 0.0 {
        return None;
    }
    let scale = face.distance / -local[2];
    let (right, up) = (local[0] * scale, local[1] * scale);
    let v = up - face.centre.1;
    let u = (right - face.centre.0 - face.skew * v) * face.aspect;
    let half = face.image.height() as f64 / 2.0;
    let half_width = face.image.width() as f64 / 2.0;
    let beyond = ((u * half).abs() - half_width).max((v * half).abs() - half).max(0.0);
    Some((half_width + u * half, half - v * half, beyond))
}

/// A vector turned by a unit quaternion, as q · v · q*.
pub fn turn(q: [f64; 4], v: Vector) -> Vector {
    let product = |a: [f64; 4], b: [f64; 4]| {
        [
            a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3],
            a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2],
            a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1],
            a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0],
        ]
    };
    let turned = product(product(q, [0.0, v[0], v[1], v[2]]), [q[0], -q[1], -q[2], -q[3]]);
    [turned[1], turned[2], turned[3]]
}

/// The face that a direction meets, and where.
pub fn on_cube(cube: &Cube, direction: Vector) -> Option<(usize, f64, f64)> {
    let hits = cube.faces.iter().enumerate().filter_map(|(index, face)| {
        on_face(face, direction).map(|(x, y, beyond)| (index, x, y, beyond))
    });
    let nearest = hits.min_by(|a, b| a.3.total_cmp(&b.3))?;
    (nearest.3 <= 0.5).then_some((nearest.0, nearest.1, nearest.2))
}

/// The colour seen on a cube. A pixel beyond the edge of a face is the neighbour's that is seen
/// there.
pub fn cube_colour(cube: &Cube, direction: Vector) -> Colour {
    let Some((index, column, row)) = on_cube(cube, direction) else { return [0.0; 3] };
    let face = &cube.faces[index];
    let (width, height) = (face.image.width() as i64, face.image.height() as i64);
    mix(column, row, |x, y| {
        if (0..width).contains(&x) && (0..height).contains(&y) {
            return Some(pixel(&face.image, x, y));
        }
        let half = height as f64 / 2.0;
        let u = (x as f64 + 0.5 - width as f64 / 2.0) / half;
        let v = (half - (y as f64 + 0.5)) / half;
        let local =
            [face.centre.0 + u / face.aspect + face.skew * v, face.centre.1 + v, -face.distance];
        let seen = turn(face.orientation, local);
        let others = cube.faces.iter().enumerate().filter(|(other, _)| *other != index);
        let hits = others.filter_map(|(_, other)| on_face(other, seen).map(|hit| (other, hit)));
        let nearest = hits.min_by(|(_, a), (_, b)| a.2.total_cmp(&b.2));
        let inside = |at: f64, size: usize| (at.floor() as i64).clamp(0, size as i64 - 1);
        Some(match nearest {
            Some((other, (x, y, beyond))) if beyond <= 0.5 => {
                let image = &other.image;
                pixel(image, inside(x, image.width()), inside(y, image.height()))
            }
            _ => pixel(&face.image, x.clamp(0, width - 1), y.clamp(0, height - 1)),
        })
    })
    .unwrap_or([0.0; 3])
}

fn pixel(image: &Surface, x: i64, y: i64) -> Colour {
    let colour = image.argb_at(x as usize, y as usize);
    [16, 8, 0].map(|shift| f64::from(colour >> shift & 255))
}

/// The mean of the four pixels around a place, by their nearness.
fn mix(x: f64, y: f64, pixel: impl Fn(i64, i64) -> Option<Colour>) -> Option<Colour> {
    let (left, top) = ((x - 0.5).floor(), (y - 0.5).floor());
    let (right, below) = (x - 0.5 - left, y - 0.5 - top);
    let mut mixed = [0.0; 3];
    for (dx, dy, weight) in [
        (0, 0, (1.0 - right) * (1.0 - below)),
        (1, 0, right * (1.0 - below)),
        (0, 1, (1.0 - right) * below),
        (1, 1, right * below),
    ] {
        let colour = pixel(left as i64 + dx, top as i64 + dy)?;
        for (sum, part) in mixed.iter_mut().zip(colour) {
            *sum += weight * part;
        }
    }
    Some(mixed)
}
