//! The geometry of a cylinder, from what a file says of its angles and pixels.

use super::panorama::{CylinderShape, Limits, Orientation, Tiles};

const TURN: f64 = std::f64::consts::TAU;

/// How far the stated height and the height in pixels may differ for a picture to count as not
/// squeezed [?].
const MAX_DISAGREEMENT: f64 = 0.15;

/// What a file says of a cylinder; degrees.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stated {
    /// Pan from the right edge to the left.
    pub pan: (f64, f64),
    /// Tilt of the lower and upper edge.
    pub tilt: (f64, f64),
    /// Smallest and largest field of view; 0 for the default.
    pub fov: (f64, f64),
    /// How the picture is stored.
    pub orientation: Orientation,
}

/// The shape of a cylinder and its limits.
pub(super) fn cylinder(stated: &Stated, tiles: &Tiles) -> (CylinderShape, Limits) {
    let (min_pan, max_pan) = pan_range(stated.pan);
    let (width, height) = match stated.orientation {
        Orientation::Vertical => (tiles.height, tiles.width),
        Orientation::Horizontal => (tiles.width, tiles.height),
    };
    // In units of the radius, which is what the pixels of an arc of one radian make.
    let pixels = f64::from(height) * (max_pan - min_pan) / f64::from(width.max(1));
    let (tan_top, tan_bottom) = match tilt_range(stated.tilt) {
        None => (pixels / 2.0, -pixels / 2.0),
        Some((bottom, top)) => {
            let (top, bottom) = (top.tan(), bottom.tan());
            let stated = top - bottom;
            if (stated / pixels - 1.0).abs() < MAX_DISAGREEMENT {
                (pixels * top / stated, pixels * bottom / stated)
            } else {
                (top, bottom)
            }
        }
    };
    let tilt = tilt_range(stated.tilt).unwrap_or((tan_bottom.atan(), tan_top.atan()));
    // No more can be seen than there is, whatever the file says [I].
    let full = tilt.1 - tilt.0;
    let (narrow, wide) = fov_range(stated.fov, full);
    let fov = (narrow.min(full), wide.min(full));
    let limits = Limits { pan: (min_pan, max_pan), tilt, fov };
    let shape = CylinderShape {
        orientation: stated.orientation,
        min_pan,
        max_pan,
        tan_top,
        tan_bottom,
        width,
        height,
        tiles_x: tiles.tiles_x,
        tiles_y: tiles.tiles_y,
    };
    (shape, limits)
}

/// Whether a range of pan is the full turn, within a hundredth of a degree.
pub(super) fn is_full_turn((min, max): (f64, f64)) -> bool {
    (max - min - TURN).abs() < 0.01_f64.to_radians()
}

/// The range of pan in radians; what is no range is the full turn.
pub(super) fn pan_range((min, max): (f64, f64)) -> (f64, f64) {
    let (min, max) = (min.to_radians(), max.to_radians());
    let range = max - min;
    let is_range = min.is_finite() && min.abs() <= 2.0 * TURN && range > 1e-6;
    if !is_range || range > TURN + 1e-3 {
        return (0.0, TURN);
    }
    if is_full_turn((min, max)) { (min, min + TURN) } else { (min, max) }
}

/// The range of tilt in radians; nothing where it is none that a cylinder can have. A range the
/// wrong way round is a careless writer's, whose angles do not fit his picture either.
fn tilt_range((bottom, top): (f64, f64)) -> Option<(f64, f64)> {
    let can_be = bottom > -89.9 && top < 89.9 && top - bottom > 0.01;
    can_be.then(|| (bottom.to_radians(), top.to_radians()))
}

/// The range of the field of view in radians: a largest of 0 is `full` (in radians), a smallest of
/// 0 is 5 % of the largest. "QTVR File Format", `minFieldOfView` and `maxFieldOfView`.
pub(super) fn fov_range((min, max): (f64, f64), full: f64) -> (f64, f64) {
    let usable = |angle: f64| (angle > 0.0 && angle < 180.0).then(|| angle.to_radians());
    let max = usable(max).unwrap_or(full);
    let min = usable(min).unwrap_or(max * 0.05);
    (min.min(max), max.max(min))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(tilt: (f64, f64)) -> Stated {
        Stated { pan: (0.0, 360.0), tilt, fov: (0.0, 0.0), orientation: Orientation::Vertical }
    }

    fn stored(width: u32, height: u32) -> Tiles {
        let (tiles_x, tiles_y) = (1, 24);
        Tiles { track_id: 1, first_sample: 1, count: 24, width, height, tiles_x, tiles_y }
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-4
    }

    // golden.md section 3, example 19; the technote's defaults.
    #[test]
    fn a_picture_that_agrees_keeps_its_pixels() {
        let (shape, limits) = cylinder(&stated((-42.5, 42.5)), &stored(738, 2400));
        assert_eq!((shape.width, shape.height), (2400, 738));
        assert!(near(shape.tan_top, std::f64::consts::PI * 738.0 / 2400.0));
        assert!(near(limits.tilt.1.to_degrees(), 42.5));
        assert!(near(limits.fov.1.to_degrees(), 85.0) && near(limits.fov.0.to_degrees(), 4.25));
    }

    #[test]
    fn a_squeezed_picture_is_stretched_to_its_angles() {
        let (shape, _) = cylinder(&stated((-50.1944, 50.1944)), &stored(1080, 1920));
        assert!(near(shape.tan_top, 1.2) && near(shape.tan_bottom, -1.2));
    }

    #[test]
    fn what_cannot_be_is_replaced() {
        let (shape, limits) = cylinder(&stated((0.0, 0.0)), &stored(768, 2496));
        assert!(near(limits.tilt.1.to_degrees(), 44.0283));
        assert!(near(shape.tan_top, limits.tilt.1.tan()));
        let nothing = f64::NAN;
        let odd = Stated { pan: (nothing, 1e30), fov: (nothing, -1.0), ..stated((90.0, nothing)) };
        let (_, limits) = cylinder(&odd, &stored(768, 2496));
        assert_eq!(limits.pan, (0.0, TURN));
        assert!(near(limits.fov.1.to_degrees(), 88.0566));
    }

    #[test]
    fn tilts_the_wrong_way_round_count_for_nothing() {
        let (shape, limits) = cylinder(&stated((72.0, -72.0)), &stored(240, 1200));
        assert!(near(limits.tilt.1.to_degrees(), 32.1419));
        assert!(near(shape.tan_top, limits.tilt.1.tan()));
    }
}
