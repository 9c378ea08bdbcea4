//! Coordinates in the full picture of a panorama, and the angles that are seen there.
//!
//! The picture is the back buffer as its settings tell it: a vertical cylinder is turned by 90°
//! counterclockwise, its rows growing with pan; a horizontal one is upright [I]. The images of a
//! cube stand side by side in their order [I].

use super::angles::wrap_turn;
use super::back_buffer::Geometry;
use super::instance::Instance;
use crate::base::{Error, Result};
use crate::vr::{CubeFaceShape, CylinderShape, Shape};

/// A place in the picture, to the right and down.
pub type Place = (f64, f64);

impl Instance {
    /// Pan and tilt in radians of a place in the picture.
    pub fn coordinates_to_angles(&self, place: Place) -> Result<(f64, f64)> {
        let panorama = self.panorama.as_ref().ok_or(Error::CallNotSupportedByNode)?;
        if !(place.0.is_finite() && place.1.is_finite()) {
            return Err(Error::Param);
        }
        let (x, y) = place;
        let (width, height) = sides(self.buffer_size());
        match &panorama.shape {
            Shape::Cylinder(shape) => {
                let (across, down) = match self.geometry()? {
                    Geometry::Vertical => (width - y, x),
                    _ => (x, y),
                };
                let span = shape.max_pan - shape.min_pan;
                let pan = shape.max_pan - across / width * span;
                let rise = shape.tan_top - shape.tan_bottom;
                let tangent = shape.tan_top - down / height * rise;
                Ok((turn(pan), tangent.atan()))
            }
            Shape::Cube(faces) => cube_angles(faces, (width, height), (x, y)),
        }
    }

    /// The place in the picture where pan and tilt, in radians, are seen. It may be outside the
    /// picture where that ends.
    pub fn angles_to_coordinates(&self, pan: f64, tilt: f64) -> Result<Place> {
        let panorama = self.panorama.as_ref().ok_or(Error::CallNotSupportedByNode)?;
        if !(pan.is_finite() && tilt.is_finite()) {
            return Err(Error::Param);
        }
        let size = self.buffer_size();
        match &panorama.shape {
            Shape::Cylinder(shape) => {
                let (across, down) = cylinder_place(shape, size, pan, tilt)?;
                Ok(match self.geometry()? {
                    Geometry::Vertical => (down, f64::from(size.0) - across),
                    _ => (across, down),
                })
            }
            Shape::Cube(faces) => cube_place(faces, sides(size), pan, tilt),
        }
    }
}

/// The whole turn stays one: the ends of a picture are told apart.
fn turn(pan: f64) -> f64 {
    if (0.0..=std::f64::consts::TAU).contains(&pan) { pan } else { wrap_turn(pan) }
}

/// The place in the upright picture of a cylinder that has this size.
pub(super) fn cylinder_place(
    shape: &CylinderShape,
    size: (u32, u32),
    pan: f64,
    tilt: f64,
) -> Result<Place> {
    if tilt.abs() >= std::f64::consts::FRAC_PI_2 {
        return Err(Error::Param);
    }
    let span = shape.max_pan - shape.min_pan;
    // The turn nearest to the picture is meant; its own ends are both in it.
    let middle = (shape.max_pan + shape.min_pan) / 2.0;
    let around = std::f64::consts::TAU;
    let pan = pan - ((pan - middle) / around).round() * around;
    let (width, height) = sides(size);
    let across = (shape.max_pan - pan) / span * width;
    let rise = shape.tan_top - shape.tan_bottom;
    Ok((across, (shape.tan_top - tilt.tan()) / rise * height))
}

fn sides((width, height): (u32, u32)) -> (f64, f64) {
    (f64::from(width), f64::from(height))
}

/// The columns of the rotation from a face's frame to the world.
fn axes(face: &CubeFaceShape) -> [[f64; 3]; 3] {
    let [w, x, y, z] = face.orientation;
    [
        [1.0 - 2.0 * (y * y + z * z), 2.0 * (x * y + w * z), 2.0 * (x * z - w * y)],
        [2.0 * (x * y - w * z), 1.0 - 2.0 * (x * x + z * z), 2.0 * (y * z + w * x)],
        [2.0 * (x * z + w * y), 2.0 * (y * z - w * x), 1.0 - 2.0 * (x * x + y * y)],
    ]
}

fn cube_angles(faces: &[CubeFaceShape], size: Place, place: Place) -> Result<(f64, f64)> {
    let (width, height) = size;
    let count = faces.len() as f64;
    if !(0.0..=width * count).contains(&place.0) || !(0.0..=height).contains(&place.1) {
        return Err(Error::Param);
    }
    let index = (place.0 / width).floor().min(count - 1.0);
    let face = faces.get(index as usize).ok_or(Error::Param)?;
    let half = height / 2.0;
    let v = (half - place.1) / half;
    let u = (place.0 - index * width - width / 2.0) / half;
    let right = face.centre.0 + u / face.aspect + face.skew * v;
    let up = face.centre.1 + v;
    let [a, b, c] = axes(face);
    let [x, y, z] = [0, 1, 2].map(|part| right * a[part] + up * b[part] - face.distance * c[part]);
    Ok((wrap_turn((-x).atan2(-z)), y.atan2(x.hypot(z))))
}

fn cube_place(faces: &[CubeFaceShape], size: Place, pan: f64, tilt: f64) -> Result<Place> {
    let (width, height) = size;
    let direction = [-pan.sin() * tilt.cos(), tilt.sin(), -pan.cos() * tilt.cos()];
    let half = height / 2.0;
    let places = faces.iter().enumerate().filter_map(|(index, face)| {
        let along = |axis: [f64; 3]| -> f64 {
            axis.iter().zip(direction).map(|(axis, direction)| axis * direction).sum()
        };
        let [x, y, z] = axes(face).map(along);
        if z >= 0.0 {
            return None;
        }
        let scale = -face.distance / z;
        let v = y * scale - face.centre.1;
        let u = (x * scale - face.centre.0 - face.skew * v) * face.aspect;
        let beyond = (u.abs() * half - width / 2.0).max(v.abs() * half - half).max(0.0);
        let column = (u * half + width / 2.0).clamp(0.0, width);
        Some((beyond, (index as f64 * width + column, (half - v * half).clamp(0.0, height))))
    });
    let nearest = places.min_by(|(a, _), (b, _)| a.total_cmp(b));
    nearest.map(|(_, place)| place).ok_or(Error::Param)
}
