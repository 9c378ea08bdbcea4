//! From the pixels of a view to directions, and back.

/// Where a view looks, in radians; the field of view is vertical.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Grows turning left.
    pub pan: f64,
    /// Grows looking up.
    pub tilt: f64,
    /// From the top of the picture to its bottom.
    pub field_of_view: f64,
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
}

impl Camera {
    /// The camera for a picture of this size.
    pub fn new(view: &View, width: usize, height: usize) -> Self {
        let (sin_tilt, cos_tilt) = view.tilt.sin_cos();
        let (sin_pan, cos_pan) = view.pan.sin_cos();
        let (width, height) = (width as f64, height as f64);
        let focal = height / 2.0 / (view.field_of_view / 2.0).tan();
        Self { width, height, focal, pan: view.pan, sin_tilt, cos_tilt, sin_pan, cos_pan }
    }

    /// The pan angle of the middle of the picture.
    pub fn pan(&self) -> f64 {
        self.pan
    }

    /// The rays of row `y`, through the middles of its pixels.
    pub fn row(&self, y: usize) -> RowRays {
        let up = self.height / 2.0 - (y as f64 + 0.5);
        RowRays {
            up: up * self.cos_tilt + self.focal * self.sin_tilt,
            ahead: self.focal * self.cos_tilt - up * self.sin_tilt,
            right: 0.5 - self.width / 2.0,
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
        let turned_up = up * self.cos_tilt + self.focal * self.sin_tilt;
        let ahead = self.focal * self.cos_tilt - up * self.sin_tilt;
        (self.pan - right.atan2(ahead), turned_up.atan2(right.hypot(ahead)))
    }

    /// Where pan and tilt are seen, in pixels from the upper left corner; nothing behind the camera.
    pub fn point_at(&self, pan: f64, tilt: f64) -> Option<(f64, f64)> {
        let left = pan - self.pan;
        let (right, ahead) = (-left.sin() * tilt.cos(), left.cos() * tilt.cos());
        let up = tilt.sin() * self.cos_tilt - ahead * self.sin_tilt;
        let depth = tilt.sin() * self.sin_tilt + ahead * self.cos_tilt;
        (depth > 0.0).then(|| {
            let scale = self.focal / depth;
            (self.width / 2.0 + right * scale, self.height / 2.0 - up * scale)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::{FRAC_PI_2, PI};

    fn camera(pan: f64, tilt: f64) -> Camera {
        Camera::new(&View { pan, tilt, field_of_view: 1.0 }, 640, 480)
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
