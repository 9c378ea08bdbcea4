//! What of a panorama a view shows: which tiles are wanted first, and which can go.
//!
//! Never less than what is drawn; a little more does no harm.

use super::geometry::{Camera, Correction, View};

/// Pixels around the view that count too: sampling reaches beyond it.
const MARGIN: f64 = 3.0;

/// A view, with what counts beside it.
struct Wide {
    camera: Camera,
    /// How far it reaches to each side of its middle, and up and down, in pixels.
    across: f64,
    up: f64,
    /// Whether no row of it looks over a pole.
    is_ahead: bool,
}

impl Wide {
    fn new(view: &View, size: (usize, usize)) -> Self {
        let camera = Camera::new(view, size.0, size.1);
        let across = size.0 as f64 / 2.0 + MARGIN;
        let up = size.1 as f64 / 2.0 + MARGIN;
        let (sin, cos) = view.tilt.sin_cos();
        let looks_ahead = |up: f64| camera.focal() * cos - up * sin > 0.0;
        let is_ahead = looks_ahead(up) && looks_ahead(-up);
        Self { camera, across, up, is_ahead }
    }
}

/// The least and the greatest of some numbers; nothing where they have no end.
fn ends(numbers: impl Iterator<Item = f64> + Clone) -> Option<(f64, f64)> {
    let least = numbers.clone().fold(f64::INFINITY, f64::min);
    let most = numbers.fold(f64::NEG_INFINITY, f64::max);
    (least.is_finite() && most.is_finite()).then_some((least, most))
}

/// Between which turns to the right of its middle a view shows a cylinder; nothing where it may be
/// all around.
pub fn turns_seen(view: &View, size: (usize, usize)) -> Option<(f64, f64)> {
    let Wide { camera, across, up, is_ahead } = Wide::new(view, size);
    // Where a row looks over the pole, turns are not in the order of pixels.
    if view.correction == Correction::Full && !is_ahead {
        return None;
    }
    let corners = [(-across, up), (across, up), (-across, -up), (across, -up)];
    ends(corners.iter().map(|(right, above)| camera.on_cylinder(*right, *above).0))
}

/// The lowest and the highest place that a view shows of a cylinder of radius 1 that goes up and down
/// without an end; nothing where it looks over a pole.
pub fn heights_seen(view: &View, size: (usize, usize)) -> Option<(f64, f64)> {
    let Wide { camera, across, up, is_ahead } = Wide::new(view, size);
    if view.tilt.cos() <= 0.0 || !is_ahead {
        return None;
    }
    // Of a row the middle is highest, or lowest where it is below the eye.
    let places = [(0.0, up), (0.0, -up), (across, up), (across, -up)];
    ends(places.iter().map(|(right, above)| camera.on_cylinder(*right, *above).1))
}

/// Where a flat picture stands, for [`may_see`].
#[derive(Debug, Clone, Copy)]
pub struct Stand {
    /// Unit quaternion w, x, y, z, from the picture's frame to the world.
    pub orientation: [f64; 4],
    /// From the eye to the plane, in half heights of the picture.
    pub distance: f64,
    /// The picture's middle in its plane, in half heights.
    pub centre: (f64, f64),
    /// Above 1 the pixels are tall.
    pub aspect: f64,
    /// How x leans with y.
    pub skew: f64,
    /// Its width by its height.
    pub shape: f64,
}

/// Whether a view may show any of a flat picture.
pub fn may_see(view: &View, size: (usize, usize), stand: &Stand) -> bool {
    let focal = size.1 as f64 / 2.0 / (view.field_of_view / 2.0).tan();
    let wide = (size.0 as f64 / 2.0 + MARGIN) / focal;
    let high = (size.1 as f64 / 2.0 + MARGIN) / focal;
    let corners = [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)].map(|(u, v)| {
        let right = stand.centre.0 + u * stand.shape / stand.aspect + stand.skew * v;
        let point = [right, stand.centre.1 + v, -stand.distance];
        to_camera(view, turned(stand.orientation, point))
    });
    // All corners beyond one side of the view's pyramid: nothing between them is inside.
    let beyond: [&dyn Fn([f64; 3]) -> bool; 5] = [
        &|[_, _, depth]| depth <= 0.0,
        &|[right, _, depth]| right > wide * depth,
        &|[right, _, depth]| -right > wide * depth,
        &|[_, up, depth]| up > high * depth,
        &|[_, up, depth]| -up > high * depth,
    ];
    !beyond.iter().any(|is_beyond| corners.iter().all(|corner| is_beyond(*corner)))
}

/// A point of a picture's frame in the world.
fn turned([w, x, y, z]: [f64; 4], [a, b, c]: [f64; 3]) -> [f64; 3] {
    [
        (1.0 - 2.0 * (y * y + z * z)) * a + 2.0 * (x * y - w * z) * b + 2.0 * (x * z + w * y) * c,
        2.0 * (x * y + w * z) * a + (1.0 - 2.0 * (x * x + z * z)) * b + 2.0 * (y * z - w * x) * c,
        2.0 * (x * z - w * y) * a + 2.0 * (y * z + w * x) * b + (1.0 - 2.0 * (x * x + y * y)) * c,
    ]
}

/// A direction as the camera has it: to the right, up, and ahead.
fn to_camera(view: &View, [x, y, z]: [f64; 3]) -> [f64; 3] {
    let (sin_pan, cos_pan) = view.pan.sin_cos();
    let (sin_tilt, cos_tilt) = view.tilt.sin_cos();
    let (right, ahead) = (x * cos_pan - z * sin_pan, -x * sin_pan - z * cos_pan);
    [right, y * cos_tilt - ahead * sin_tilt, y * sin_tilt + ahead * cos_tilt]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::FRAC_1_SQRT_2;

    const C: f64 = FRAC_1_SQRT_2;
    const FACES: [[f64; 4]; 6] = [
        [1.0, 0.0, 0.0, 0.0],
        [C, 0.0, -C, 0.0],
        [0.0, 0.0, 1.0, 0.0],
        [C, 0.0, C, 0.0],
        [C, C, 0.0, 0.0],
        [C, -C, 0.0, 0.0],
    ];

    fn stand(orientation: [f64; 4]) -> Stand {
        let centre = (0.0, 0.0);
        Stand { orientation, distance: 1.0, centre, aspect: 1.0, skew: 0.0, shape: 1.0 }
    }

    fn view(pan: f64, tilt: f64, field_of_view: f64) -> View {
        View { pan, tilt, field_of_view, correction: Correction::Full }
    }

    #[test]
    fn a_narrow_view_sees_one_face() {
        let seen = |pan: f64, tilt: f64| -> Vec<bool> {
            let view = view(pan, tilt, 0.3);
            FACES.iter().map(|face| may_see(&view, (100, 100), &stand(*face))).collect()
        };
        let quarter = std::f64::consts::FRAC_PI_2;
        // Front, right, back, left, top, bottom; pan grows to the left.
        let looks = [(0.0, 0.0), (-quarter, 0.0), (2.0 * quarter, 0.0), (quarter, 0.0)];
        for (face, (pan, tilt)) in looks.into_iter().enumerate() {
            assert_eq!(seen(pan, tilt), (0..6).map(|at| at == face).collect::<Vec<_>>());
        }
        assert_eq!(seen(1.0, quarter), [false, false, false, false, true, false]);
        assert_eq!(seen(1.0, -quarter), [false, false, false, false, false, true]);
    }

    #[test]
    fn every_face_that_a_pixel_hits_is_seen() {
        let mut seed = 7_u32;
        let mut random = move || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(seed >> 8) / f64::from(1 << 24)
        };
        for _ in 0..300 {
            let view = view(random() * 7.0, random() * 3.0 - 1.5, 0.1 + random() * 2.0);
            let camera = Camera::new(&view, 64, 48);
            for (x, y) in [(0, 0), (63, 0), (0, 47), (63, 47), (32, 24), (10, 40)] {
                let rays = camera.row(y);
                let [a, b, c] = camera.turn(rays.right + f64::from(x), rays.up, rays.ahead);
                let most = a.abs().max(b.abs()).max(c.abs());
                let hit = match (a / most, b / most, c / most) {
                    (_, _, -1.0) => 0,
                    (1.0, _, _) => 1,
                    (_, _, 1.0) => 2,
                    (-1.0, _, _) => 3,
                    (_, 1.0, _) => 4,
                    _ => 5,
                };
                assert!(may_see(&view, (64, 48), &stand(FACES[hit])), "{view:?} {hit}");
            }
        }
    }

    #[test]
    fn every_turn_and_height_of_a_pixel_is_seen() {
        for correction in [Correction::None, Correction::Partial, Correction::Full] {
            for (tilt, field_of_view) in [(0.0, 1.0), (0.6, 0.8), (-0.9, 0.3), (0.2, 1.5)] {
                let view = View { pan: 1.0, tilt, field_of_view, correction };
                let camera = Camera::new(&view, 80, 60);
                let Some((least, most)) = turns_seen(&view, (80, 60)) else { continue };
                let (low, high) = heights_seen(&view, (80, 60)).unwrap();
                for (x, y) in (0..80).flat_map(|x| (0..60).map(move |y| (x, y))) {
                    let rays = camera.row(y);
                    let (turn, height) = camera.on_cylinder(rays.right + f64::from(x), rays.above);
                    assert!(least <= turn && turn <= most);
                    assert!(low <= height && height <= high);
                }
            }
        }
        assert_eq!(turns_seen(&view(0.0, 1.4, 1.0), (80, 60)), None);
        assert_eq!(heights_seen(&view(0.0, 1.4, 1.0), (80, 60)), None);
    }
}
