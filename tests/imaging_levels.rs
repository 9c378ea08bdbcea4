//! Versions of the picture that fit each part of a wide view, against the mean of what each pixel
//! covers.

use std::sync::Arc;

use qtvr::imaging::{
    Area, Correction, Cube, Cylinder, Face, Mips, Panorama, Sampling, View, render,
};
use qtvr::raster::{PixelFormat, PixelsMut, Surface};

const WIDTH: usize = 96;
const HEIGHT: usize = 72;
/// Pixels along a side whose mean is that of what one covers.
const FINE: usize = 8;

/// Greens of a drawing.
type Greens = Vec<f64>;

/// A picture with details of every size, as photographs have them.
fn photograph(width: usize, height: usize, seed: u32) -> Arc<Surface> {
    let noise = |x: usize, y: usize, octave: u32| {
        let (x, y) = ((x >> octave) as u32, (y >> octave) as u32);
        let mut hash =
            seed ^ x.wrapping_mul(0x9E37_79B1) ^ y.wrapping_mul(0x85EB_CA77) ^ octave << 27;
        for _ in 0..3 {
            hash = (hash ^ hash >> 15).wrapping_mul(0x2C1B_3C6D);
        }
        hash >> 24
    };
    let pixels = (0..width * height).map(|at| {
        let green = (0..6).map(|octave| noise(at % width, at / width, octave)).sum::<u32>() / 6;
        0xFF00_0000 | green << 8
    });
    Arc::new(Surface::from_argb(width, height, pixels.collect()).unwrap())
}

fn cube() -> Panorama {
    let half = 0.5f64.sqrt();
    let sides = [
        [1.0, 0.0, 0.0, 0.0],
        [half, 0.0, -half, 0.0],
        [0.0, 0.0, 1.0, 0.0],
        [half, 0.0, half, 0.0],
        [half, half, 0.0, 0.0],
        [half, -half, 0.0, 0.0],
    ];
    let faces = sides.into_iter().zip(0..).map(|(orientation, seed)| Face {
        image: photograph(200, 200, seed),
        orientation,
        distance: 1.0,
        centre: (0.0, 0.0),
        aspect: 1.0,
        skew: 0.0,
        mips: Mips::default(),
    });
    Panorama::Cube(Cube { faces: faces.collect() })
}

fn cylinder() -> Panorama {
    let (width, height) = (800, 400);
    Panorama::Cylinder(Cylinder {
        image: photograph(width, height, 7),
        min_pan: 0.0,
        max_pan: std::f64::consts::TAU,
        wraps: true,
        horizon: height as f64 / 2.0,
        radius: width as f64 / std::f64::consts::TAU,
        mips: Mips::default(),
    })
}

fn draw(source: &Panorama, pan: f64, sampling: Sampling, fine: usize) -> Greens {
    let (width, height) = (WIDTH * fine, HEIGHT * fine);
    let mut bytes = vec![0; width * height * 4];
    let mut pixels =
        PixelsMut::new(&mut bytes, width * 4, width, height, PixelFormat::Argb32).unwrap();
    let area = Area { left: 0, top: 0, width: width as u32, height: height as u32 };
    let field_of_view = 120f64.to_radians();
    let view = View { pan, tilt: 0.0, field_of_view, correction: Correction::Full };
    render(source, &view, sampling, &mut pixels, area).unwrap();
    let mut sums = vec![0.0; WIDTH * HEIGHT];
    for (at, pixel) in bytes.chunks_exact(4).enumerate() {
        let green = u32::from_ne_bytes(pixel.try_into().unwrap()) >> 8 & 255;
        sums[at / width / fine * WIDTH + at % width / fine] += f64::from(green);
    }
    sums.into_iter().map(|sum| sum / (fine * fine) as f64).collect()
}

/// The root of the mean square of the difference, for pixels so far from the middle.
fn off(a: &[f64], b: &[f64], columns: std::ops::Range<usize>, rows: usize) -> f64 {
    let pixels = a.iter().zip(b).enumerate().filter(|(at, _)| {
        let far = |at: usize, size: usize| (2 * at + 1).abs_diff(size) / 2;
        columns.contains(&far(at % WIDTH, WIDTH)) && far(at / WIDTH, HEIGHT) < rows
    });
    let squares: Vec<_> = pixels.map(|(_, (a, b))| (a - b).powi(2)).collect();
    (squares.iter().sum::<f64>() / squares.len() as f64).sqrt()
}

/// What is wrong at the sides, and what wrongly changes in the middle when the view turns a little.
fn faults(source: &Panorama, sampling: Sampling) -> (f64, f64) {
    let pans = [0.3, 0.31];
    let exact = pans.map(|pan| draw(source, pan, Sampling::Bilinear, FINE));
    let drawn = pans.map(|pan| draw(source, pan, sampling, 1));
    let change = |of: &[Greens; 2]| -> Greens {
        of[0].iter().zip(&of[1]).map(|(before, after)| after - before).collect()
    };
    let side = off(&drawn[0], &exact[0], 36..48, HEIGHT);
    (side, off(&change(&drawn), &change(&exact), 0..12, 12))
}

#[test]
fn a_wide_view_is_sharp_at_its_sides_and_still_in_its_middle() {
    for source in [cube(), cylinder()] {
        let [plain, fitting, best] =
            [Sampling::Bilinear, Sampling::Mip, Sampling::Best].map(|all| faults(&source, all));
        // One version for all of the view, the one that fits its middle, would be worse at the sides
        // than none.
        assert!(fitting.0 <= plain.0 && best.0 <= plain.0 / 2.0, "{plain:?} {fitting:?} {best:?}");
        assert!(
            fitting.1 <= plain.1 / 2.5 && best.1 <= plain.1 / 2.5,
            "{plain:?} {fitting:?} {best:?}"
        );
    }
}
