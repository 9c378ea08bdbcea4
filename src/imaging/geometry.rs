//! From the pixels of a view to directions, and back.

/// How the curve of a cylinder is straightened.
///
/// "Virtual Reality Programming", *Imaging Properties*, names them; `behaviour.md` 3.4 says what
/// each does. Cubes are flat: they are always seen in perspective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Correction {
    /// Columns are linear in the angle, rows in its tangent.
    None,
    /// Columns as they are in perspective, and each as high as in perspective at tilt 0.
    Partial,
    /// Perspective.
    #[default]
    Full,
}

impl Correction {
    /// The correction with this number of the header; any other is the full one.
    pub const fn from_number(number: u32) -> Self {
        match number {
            0 => Self::None,
            1 => Self::Partial,
            _ => Self::Full,
        }
    }
}

/// Where a view looks, in radians; the field of view is vertical.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Grows turning left.
    pub pan: f64,
    /// Grows looking up.
    pub tilt: f64,
    /// From the top of the picture to its bottom.
    pub field_of_view: f64,
    /// How a cylinder is straightened.
    pub correction: Correction,
}

/// A view with the size of its picture.
#[derive(Debug, Clone, Copy)]
pub struct Camera {
    width: f64,
    height: f64,
    focal: f64,
    pan: f64,
    sin_tilt: f64,
    cos_tilt: f64,
    sin_pan: f64,
    cos_pan: f64,
    correction: Correction,
}

/// A row of a picture before it is turned by pan: all its rays have the same y and z.
#[derive(Debug, Clone, Copy)]
pub struct RowRays {
    /// Upwards.
    pub up: f64,
    /// Forwards; below 0 where the row looks over the pole.
    pub ahead: f64,
    /// Of the first pixel, to the right; it grows by 1 from pixel to pixel.
    pub right: f64,
    /// Upwards from the middle of the picture, before it is tilted.
    pub above: f64,
}

impl Camera {
    /// The camera for a picture of this size.
    pub fn new(view: &View, width: usize, height: usize) -> Self {
        let (sin_tilt, cos_tilt) = view.tilt.sin_cos();
        let (sin_pan, cos_pan) = view.pan.sin_cos();
        let (width, height) = (width as f64, height as f64);
        let focal = height / 2.0 / (view.field_of_view / 2.0).tan();
        let (pan, correction) = (view.pan, view.correction);
        Self { width, height, focal, pan, sin_tilt, cos_tilt, sin_pan, cos_pan, correction }
    }

    /// How a cylinder is straightened.
    pub fn correction(&self) -> Correction {
        self.correction
    }

    /// From the eye to the plane of the picture, in pixels.
    pub fn focal(&self) -> f64 {
        self.focal
    }

    /// The angle for each pixel to the right, where columns are linear in the angle.
    fn angle_of_pixel(&self) -> f64 {
        2.0 * (self.width / 2.0 / self.focal).atan() / self.width
    }

    /// How far to the right of the middle, as an angle, and how high on a cylinder of radius 1, a
    /// point of the plane of the picture is seen: to the right and up from its middle, in pixels.
    pub fn on_cylinder(&self, right: f64, above: f64) -> (f64, f64) {
        let level = self.sin_tilt / self.cos_tilt;
        match self.correction {
            Correction::None => (right * self.angle_of_pixel(), level + above / self.focal),
            Correction::Partial => {
                (right.atan2(self.focal), level + above / right.hypot(self.focal))
            }
            Correction::Full => {
                let up = above * self.cos_tilt + self.focal * self.sin_tilt;
                let ahead = self.focal * self.cos_tilt - above * self.sin_tilt;
                (right.atan2(ahead), up / right.hypot(ahead))
            }
        }
    }

    /// The pan angle of the middle of the picture.
    pub fn pan(&self) -> f64 {
        self.pan
    }

    /// The rays of row `y`, through the middles of its pixels.
    pub fn row(&self, y: usize) -> RowRays {
        self.line(y as f64 + 0.5)
    }

    /// The rays of a line so far from the top.
    pub fn line(&self, y: f64) -> RowRays {
        let up = self.height / 2.0 - y;
        RowRays {
            up: up * self.cos_tilt + self.focal * self.sin_tilt,
            ahead: self.focal * self.cos_tilt - up * self.sin_tilt,
            right: 0.5 - self.width / 2.0,
            above: up,
        }
    }

    /// A direction of a row, turned by pan.
    pub fn turn(&self, right: f64, up: f64, ahead: f64) -> [f64; 3] {
        [
            right * self.cos_pan - ahead * self.sin_pan,
            up,
            -right * self.sin_pan - ahead * self.cos_pan,
        ]
    }

    /// The pan and tilt seen at a point, in pixels from the upper left corner.
    pub fn angles_at(&self, x: f64, y: f64) -> (f64, f64) {
        let right = x - self.width / 2.0;
        let up = self.height / 2.0 - y;
        if self.correction != Correction::Full {
            let (turn, height) = self.on_cylinder(right, up);
            return (self.pan - turn, height.atan());
        }
        let turned_up = up * self.cos_tilt + self.focal * self.sin_tilt;
        let ahead = self.focal * self.cos_tilt - up * self.sin_tilt;
        (self.pan - right.atan2(ahead), turned_up.atan2(right.hypot(ahead)))
    }

    /// Where pan and tilt are seen, in pixels from the upper left corner; nothing behind the camera.
    pub fn point_at(&self, pan: f64, tilt: f64) -> Option<(f64, f64)> {
        let left = pan - self.pan;
        if self.correction != Correction::Full {
            return self.straightened_point(left, tilt);
        }
        let (right, ahead) = (-left.sin() * tilt.cos(), left.cos() * tilt.cos());
        let up = tilt.sin() * self.cos_tilt - ahead * self.sin_tilt;
        let depth = tilt.sin() * self.sin_tilt + ahead * self.cos_tilt;
        (depth > 0.0).then(|| {
            let scale = self.focal / depth;
            (self.width / 2.0 + right * scale, self.height / 2.0 - up * scale)
        })
    }
}

impl Camera {
    fn straightened_point(&self, left: f64, tilt: f64) -> Option<(f64, f64)> {
        let turn = std::f64::consts::TAU;
        let right = -(left - (left / turn).round() * turn);
        let rise = tilt.tan() - self.sin_tilt / self.cos_tilt;
        let (across, up) = match self.correction {
            Correction::None => (right / self.angle_of_pixel(), rise * self.focal),
            _ => {
                let across = self.focal * right.tan();
                (across, rise * across.hypot(self.focal))
            }
        };
        let is_ahead = right.abs() < std::f64::consts::FRAC_PI_2 && up.is_finite();
        is_ahead.then(|| (self.width / 2.0 + across, self.height / 2.0 - up))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::{FRAC_PI_2, PI};

    fn camera(pan: f64, tilt: f64) -> Camera {
        corrected(pan, tilt, Correction::Full)
    }

    fn corrected(pan: f64, tilt: f64, correction: Correction) -> Camera {
        Camera::new(&View { pan, tilt, field_of_view: 1.0, correction }, 640, 480)
    }

    #[test]
    fn corrections_agree_where_nothing_is_curved() {
        let all = [Correction::None, Correction::Partial, Correction::Full];
        let [none, partial, full] = all.map(|correction| corrected(1.0, 0.0, correction));
        for (x, y) in [(0.0, 0.0), (320.0, 240.0), (600.0, 30.0)] {
            let (a, b) = (partial.angles_at(x, y), full.angles_at(x, y));
            assert!((a.0 - b.0).abs() < 1e-12 && (a.1 - b.1).abs() < 1e-12);
            // The middle column is the same in all of them.
            let (a, b) = (none.angles_at(320.0, y), full.angles_at(320.0, y));
            assert!((a.0 - b.0).abs() < 1e-12 && (a.1 - b.1).abs() < 1e-12);
        }
        let edge = |camera: &Camera| camera.angles_at(0.0, 240.0).0;
        assert!((edge(&none) - edge(&full)).abs() < 1e-12);
    }

    #[test]
    fn corrected_points_and_angles_are_inverses() {
        for correction in [Correction::None, Correction::Partial] {
            let camera = corrected(5.0, 0.3, correction);
            for (x, y) in [(0.0, 0.0), (320.0, 240.0), (639.5, 17.25), (100.0, 470.0)] {
                let (pan, tilt) = camera.angles_at(x, y);
                let (back_x, back_y) = camera.point_at(pan, tilt).unwrap();
                assert!((back_x - x).abs() < 1e-6 && (back_y - y).abs() < 1e-6);
            }
        }
    }

    // golden.md section 3, example 15.
    #[test]
    fn directions_are_those_of_the_documents() {
        let look = |pan: f64, tilt: f64| {
            let camera = camera(pan, tilt);
            let focal = 240.0 / 0.5f64.tan();
            let (up, ahead) = (focal * tilt.sin(), focal * tilt.cos());
            camera.turn(0.0, up, ahead).map(|part| (part / focal * 1e9).round() / 1e9 + 0.0)
        };
        assert_eq!(look(0.0, 0.0), [0.0, 0.0, -1.0]);
        assert_eq!(look(1.5 * PI, 0.0), [1.0, 0.0, 0.0]);
        assert_eq!(look(FRAC_PI_2, 0.0), [-1.0, 0.0, 0.0]);
        assert_eq!(look(PI, 0.0), [0.0, 0.0, 1.0]);
        assert_eq!(look(0.0, FRAC_PI_2), [0.0, 1.0, 0.0]);
    }

    #[test]
    fn points_and_angles_are_inverses() {
        for (pan, tilt) in [(0.0, 0.0), (1.0, 0.4), (-3.0, -1.2), (2.0, FRAC_PI_2)] {
            let camera = camera(pan, tilt);
            for (x, y) in [(0.0, 0.0), (320.0, 240.0), (639.5, 17.25), (100.0, 470.0)] {
                let (pan, tilt) = camera.angles_at(x, y);
                let (back_x, back_y) = camera.point_at(pan, tilt).unwrap();
                assert!((back_x - x).abs() < 1e-6 && (back_y - y).abs() < 1e-6);
            }
        }
    }

    #[test]
    fn the_middle_shows_the_view() {
        let (pan, tilt) = camera(1.25, -0.5).angles_at(320.0, 240.0);
        assert!((pan - 1.25).abs() < 1e-12 && (tilt + 0.5).abs() < 1e-12);
    }
}
