//! Versions of the picture that fit each part of a wide view, against the mean of what each pixel
//! covers.

mod judge;

use std::f64::consts::TAU;
use std::sync::Arc;

use judge::scenery::{self, Random, SIDES, distance, face};
use qtvr::imaging::{Area, Correction, Cube, Cylinder, Mips, Panorama, Sampling, View, render};
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
    let faces = SIDES.into_iter().zip(0..);
    let faces = faces.map(|(side, seed)| face(side, photograph(200, 200, seed)));
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

#[test]
fn better_qualities_show_the_same_picture() {
    let mut random = Random(8);
    for round in 0..60 {
        let (width, height) = (random.size(600, 1500), random.size(200, 400));
        let image = random.image(width, height);
        let cylinder = Cylinder { image, ..random.geometry(width, height) };
        let source = Panorama::Cylinder(cylinder.clone());
        let mut view = random.view(0.5);
        view.field_of_view = random.between(0.3, 1.5);
        let size = (random.size(90, 197), random.size(80, 130));
        let sampling = if round % 2 == 0 { Sampling::Mip } else { Sampling::Best };
        for (at, colour) in scenery::draw(&source, &view, size, sampling).into_iter().enumerate() {
            // Away from the borders, which are soft now.
            let near = [(0, 0), (1, 1), (1, -1), (-1, 1), (-1, -1)].map(|(dx, dy)| {
                let (x, y) = ((at % size.0) as i64 + dx * 2, (at / size.0) as i64 + dy * 2);
                let pixel = (x.clamp(0, size.0 as i64 - 1), y.clamp(0, size.1 as i64 - 1));
                judge::ray(&view, size, (pixel.0 as usize, pixel.1 as usize))
            });
            let is_inside = |direction| {
                let (column, row) = judge::on_cylinder(&cylinder, direction);
                (0.0..width as f64).contains(&column) && (0.0..height as f64).contains(&row)
            };
            if near.into_iter().all(is_inside) {
                let off = distance(colour, judge::cylinder_colour(&cylinder, near[0]));
                assert!(off <= 8.0, "{off} at {at} of {size:?}, {width}×{height}: {view:?}");
            }
        }
    }
}

#[test]
fn the_best_of_what_is_seen_larger_is_cubic() {
    let mut random = Random(10);
    for _ in 0..200 {
        let (width, height) = (random.size(200, 600), random.size(60, 200));
        let image = random.image(width, height);
        let whole = Cylinder { min_pan: 0.0, max_pan: TAU, wraps: true, ..random.geometry(1, 1) };
        let (radius, horizon) = (width as f64 / TAU, height as f64 * random.between(0.3, 0.7));
        let cylinder = Cylinder { image, radius, horizon, ..whole };
        let source = Panorama::Cylinder(cylinder.clone());
        let mut view = random.view(0.6);
        view.field_of_view = random.between(0.2, 0.6);
        let size = (random.size(100, 197), random.size(100, 130));
        for (at, colour) in
            scenery::draw(&source, &view, size, Sampling::Best).into_iter().enumerate()
        {
            let direction = judge::ray(&view, size, (at % size.0, at / size.0));
            let off = distance(colour, judge::cubic_colour(&cylinder, direction));
            let (_, row) = judge::on_cylinder(&cylinder, direction);
            let inside = (1.0..height as f64 - 1.0).contains(&row);
            assert!(off <= 2.0 || !inside, "{off} at {at} of {size:?}, {width}: {view:?}");
        }
    }
}

#[test]
fn better_qualities_do_not_flicker() {
    let mut random = Random(9);
    let image = random.noise(2000, 600);
    let cylinder = Cylinder { image, wraps: true, ..random.geometry(2000, 600) };
    let cylinder = Cylinder { min_pan: 0.0, max_pan: TAU, horizon: 300.0, ..cylinder };
    let source = Panorama::Cylinder(Cylinder { radius: 2000.0 / TAU, ..cylinder });
    let correction = Correction::Full;
    let view = View { pan: 1.0, tilt: 0.0, field_of_view: 0.8, correction };
    // How far the greens of a noisy picture, four pixels for one, are from grey.
    let noisy = |sampling| {
        let drawn = scenery::draw(&source, &view, (120, 60), sampling);
        let off = drawn.iter().map(|colour| ((colour >> 8 & 255) as f64 - 127.5).powi(2));
        (off.sum::<f64>() / drawn.len() as f64).sqrt()
    };
    let all = [Sampling::Nearest, Sampling::Bilinear, Sampling::Mip, Sampling::Best].map(noisy);
    let [nearest, bilinear, mip, best] = all;
    assert!(bilinear < nearest && mip.max(best) < bilinear / 2.0, "{all:?}");
}
