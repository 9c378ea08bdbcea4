//! What is drawn: the same sources and views for every renderer that is compared.

use std::f64::consts::TAU;
use std::sync::Arc;

use qtvr::imaging::{Correction, Cube, Cylinder, Face, Mips, Panorama, View};
use qtvr::raster::Surface;

/// A vertical field of view as movies have it, in radians.
const FIELD_OF_VIEW: f64 = 1.05;

/// All sources with their names.
pub fn all() -> Vec<(&'static str, Panorama)> {
    vec![
        ("cylinder 2496×768", cylinder(2496, 768)),
        ("cylinder 8192×2048", cylinder(8192, 2048)),
        ("cube 1024²", cube(1024)),
    ]
}

/// The view of a frame: it turns and tilts a little from one to the next.
pub fn view(frame: usize, correction: Correction) -> View {
    let turn = frame as f64 * 0.037;
    let tilt = 0.2 + 0.1 * (frame as f64 * 0.31).sin();
    View { pan: turn, tilt, field_of_view: FIELD_OF_VIEW, correction }
}

fn cylinder(width: usize, height: usize) -> Panorama {
    let radius = width as f64 / TAU;
    Panorama::Cylinder(Cylinder {
        image: image(width, height),
        min_pan: 0.0,
        max_pan: TAU,
        wraps: true,
        horizon: height as f64 / 2.0,
        radius,
        mips: Mips::default(),
    })
}

fn cube(side: usize) -> Panorama {
    let half = 0.5f64.sqrt();
    let sides = [
        [1.0, 0.0, 0.0, 0.0],
        [half, 0.0, -half, 0.0],
        [0.0, 0.0, 1.0, 0.0],
        [half, 0.0, half, 0.0],
        [half, half, 0.0, 0.0],
        [half, -half, 0.0, 0.0],
    ];
    let image = image(side, side);
    let face = |orientation| Face {
        image: Arc::clone(&image),
        orientation,
        distance: 1.0,
        centre: (0.0, 0.0),
        aspect: 1.0,
        skew: 0.0,
        mips: Mips::default(),
    };
    Panorama::Cube(Cube { faces: sides.map(face).into() })
}

/// Soft shapes with noise on them.
fn image(width: usize, height: usize) -> Arc<Surface> {
    let mut noise = 1_u32;
    let pixels = (0..width * height).map(|at| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (x, y) = ((at % width) as u32, (at / width) as u32);
        let [red, green, blue] = [x / 3, y / 2, (x + y) / 5].map(|shade| shade & 255);
        0xFF00_0000 | (red << 16 | green << 8 | blue) ^ (noise >> 30)
    });
    Arc::new(Surface::from_argb(width, height, pixels.collect()).unwrap())
}
