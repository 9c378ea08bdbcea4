//! Pictures against the judge: thousands of random views of every kind of panorama.

mod judge;

use std::f64::consts::{FRAC_PI_2, PI, TAU};
use std::sync::Arc;

use qtvr::imaging::{
    Area, Correction, Cube, Cylinder, Face, Kernel, Mips, Panorama, Sampling, View, render,
    render_with,
};
use qtvr::raster::{PixelFormat, PixelsMut, Surface};

/// A small generator with a fixed seed: every run sees the same views.
struct Random(u64);

impl Random {
    fn unit(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + self.unit() * (high - low)
    }

    fn size(&mut self, low: usize, high: usize) -> usize {
        self.between(low as f64, high as f64 + 1.0) as usize
    }

    /// A picture without sharp edges, so that a small shift is a small error.
    fn image(&mut self, width: usize, height: usize) -> Arc<Surface> {
        let waves: Vec<_> = (0..3).map(|_| (self.size(1, 4), self.size(1, 3))).collect();
        let pixels = (0..width * height).map(|at| {
            let x = (at % width) as f64 / width as f64 * TAU;
            let y = (at / width) as f64 / height as f64 * PI;
            let parts = waves.iter().map(|(a, b)| {
                ((*a as f64 * x).sin() * (*b as f64 * y).cos() * 120.0 + 128.0) as u32
            });
            parts.fold(0xFF, |colour, part| colour << 8 | part)
        });
        Arc::new(Surface::from_argb(width, height, pixels.collect()).unwrap())
    }

    fn cylinder(&mut self) -> Cylinder {
        let (width, height) = (self.size(200, 1500), self.size(50, 400));
        Cylinder { image: self.image(width, height), ..self.geometry(width, height) }
    }

    fn geometry(&mut self, width: usize, height: usize) -> Cylinder {
        let wraps = self.unit() < 0.6;
        let range = if wraps { TAU } else { self.between(0.5, 5.5) };
        let min_pan = if wraps { 0.0 } else { self.between(-1.0, TAU) };
        Cylinder {
            image: Arc::new(Surface::argb(1, 1).unwrap()),
            min_pan,
            max_pan: min_pan + range,
            wraps,
            horizon: height as f64 * self.between(0.3, 0.7),
            radius: width as f64 / range,
            mips: Mips::default(),
        }
    }

    fn view(&mut self, steepest: f64) -> View {
        View {
            pan: self.between(-10.0, 10.0),
            tilt: self.between(-steepest, steepest),
            field_of_view: self.between(0.05, 2.4),
            correction: [Correction::None, Correction::Partial, Correction::Full][self.size(0, 2)],
        }
    }
}

fn cube(random: &mut Random, across: usize) -> Cube {
    let half = 0.5f64.sqrt();
    let sides = [
        [1.0, 0.0, 0.0, 0.0],
        [half, 0.0, -half, 0.0],
        [0.0, 0.0, 1.0, 0.0],
        [half, 0.0, half, 0.0],
        [half, half, 0.0, 0.0],
        [half, -half, 0.0, 0.0],
    ];
    let size = random.size(40, 200);
    let last = across as f64 - 1.0;
    let mut faces = Vec::new();
    for orientation in sides {
        for tile in 0..across * across {
            let (h, v) = ((tile % across) as f64, (tile / across) as f64);
            faces.push(Face {
                image: random.image(size, size),
                orientation,
                distance: across as f64,
                centre: (2.0 * h - last, last - 2.0 * v),
                aspect: 1.0,
                skew: 0.0,
                mips: Mips::default(),
            });
        }
    }
    Cube { faces }
}

fn draw(source: &Panorama, view: &View, size: (usize, usize), sampling: Sampling) -> Vec<u32> {
    let mut bytes = vec![0; size.0 * size.1 * 4];
    let mut pixels =
        PixelsMut::new(&mut bytes, size.0 * 4, size.0, size.1, PixelFormat::Argb32).unwrap();
    let area = Area { left: 0, top: 0, width: size.0 as u32, height: size.1 as u32 };
    render(source, view, sampling, &mut pixels, area).unwrap();
    bytes.chunks_exact(4).map(|pixel| u32::from_ne_bytes(pixel.try_into().unwrap())).collect()
}

fn draw_with(
    kernel: Kernel,
    source: &Panorama,
    view: &View,
    size: (usize, usize),
    sampling: Sampling,
) -> Vec<u8> {
    let mut bytes = vec![0; size.0 * size.1 * 4];
    let mut pixels =
        PixelsMut::new(&mut bytes, size.0 * 4, size.0, size.1, PixelFormat::Argb32).unwrap();
    let area = Area { left: 0, top: 0, width: size.0 as u32, height: size.1 as u32 };
    render_with(kernel, source, view, sampling, &mut pixels, area).unwrap();
    bytes
}

/// How far a drawn colour is from the judge's, at most in a channel.
fn distance(drawn: u32, judged: judge::Colour) -> f64 {
    let parts = [16, 8, 0].map(|shift| f64::from(drawn >> shift & 255));
    parts.iter().zip(judged).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}

/// Pixels at which a black border begins are the one's or the other's.
fn at_a_border(cylinder: &Cylinder, direction: judge::Vector) -> bool {
    let (column, row) = judge::on_cylinder(cylinder, direction);
    let near = |at: f64, edge: f64| (at - edge).abs() < 0.6;
    let (width, height) = (cylinder.image.width() as f64, cylinder.image.height() as f64);
    let sides = !cylinder.wraps && (near(column, 0.0) || near(column, width));
    near(row, 0.0) || near(row, height) || sides
}

#[test]
fn cylinders_agree_in_colour() {
    let mut random = Random(1);
    for _ in 0..1000 {
        let cylinder = random.cylinder();
        let source = Panorama::Cylinder(cylinder.clone());
        let (view, size) = (random.view(1.5), (random.size(1, 97), random.size(1, 61)));
        let drawn = draw(&source, &view, size, Sampling::Bilinear);
        for (at, colour) in drawn.into_iter().enumerate() {
            let direction = judge::ray(&view, size, (at % size.0, at / size.0));
            let off = distance(colour, judge::cylinder_colour(&cylinder, direction));
            let place = judge::on_cylinder(&cylinder, direction);
            assert!(
                off <= 2.0 || at_a_border(&cylinder, direction),
                "{off} at {at} of {size:?}, {place:?} of {}×{}: {view:?}",
                cylinder.image.width(),
                cylinder.image.height(),
            );
        }
    }
}

#[test]
fn cubes_agree_in_colour() {
    let mut random = Random(2);
    for across in [1, 2, 3] {
        let cube = cube(&mut random, across);
        let source = Panorama::Cube(cube.clone());
        for round in 0..200 {
            let mut view = View { correction: Correction::Full, ..random.view(FRAC_PI_2) };
            if round < 2 {
                view.tilt = FRAC_PI_2 * if round == 0 { 1.0 } else { -1.0 };
            }
            let size = (random.size(1, 97), random.size(1, 61));
            let drawn = draw(&source, &view, size, Sampling::Bilinear);
            let far = drawn.into_iter().enumerate().filter(|(at, colour)| {
                let direction = judge::ray(&view, size, (at % size.0, at / size.0));
                distance(*colour, judge::cube_colour(&cube, direction)) > 2.0
            });
            // A ray on the very edge of two faces may be taken for either.
            let far = far.count();
            assert!(far * 1000 <= size.0 * size.1, "{far} of {size:?}: {view:?}");
        }
    }
}

#[test]
fn positions_are_exact() {
    let mut random = Random(3);
    // The picture is not looked at: a few sizes will do.
    let images: Vec<_> = [(300, 100), (1000, 300), (2500, 700)]
        .map(|(width, height)| Arc::new(Surface::argb(width, height).unwrap()))
        .into();
    for round in 0..3000 {
        let image = Arc::clone(&images[round % images.len()]);
        let cylinder = Cylinder { image, ..random.geometry(1000, 300) };
        let (view, size) = (random.view(1.5), (random.size(1, 1500), random.size(1, 1000)));
        let pixel = (random.size(0, size.0 - 1), random.size(0, size.1 - 1));
        let (column, row) = judge::on_cylinder(&cylinder, judge::ray(&view, size, pixel));
        let source = Panorama::Cylinder(cylinder.clone());
        let (_, found_column, found_row) = source.position(&view, size, pixel).unwrap();
        let turn = TAU * cylinder.image.width() as f64 / (cylinder.max_pan - cylinder.min_pan);
        let off = (found_column - column) / turn;
        assert!((off - off.round()).abs() * turn < 1.0 / 32.0, "{view:?} {pixel:?}");
        assert!((found_row - row).abs() < 1.0 / 32.0 || row.abs() > 1e4);
    }
}

#[test]
fn the_linear_parts_of_a_row_stay_within_a_32nd() {
    // A picture whose colour tells the column: 256 columns for one step of green.
    let (width, height) = (4096usize, 1024usize);
    let pixels = (0..width * height).map(|at| {
        let (x, y) = ((at % width) as u32, (at / width) as u32);
        0xFF00_0000 | (x & 255) << 8 | y & 255
    });
    let image = Arc::new(Surface::from_argb(width, height, pixels.collect()).unwrap());
    let radius = width as f64 / TAU;
    let mut random = Random(4);
    let shape = random.geometry(width, height);
    let cylinder = Cylinder {
        image,
        min_pan: 0.0,
        max_pan: TAU,
        wraps: true,
        horizon: 512.0,
        radius,
        ..shape
    };
    let source = Panorama::Cylinder(cylinder.clone());
    for _ in 0..60 {
        let view = random.view(0.4);
        let size = (640, 48);
        for (at, colour) in draw(&source, &view, size, Sampling::Nearest).into_iter().enumerate() {
            let direction = judge::ray(&view, size, (at % size.0, at / size.0));
            let (column, row) = judge::on_cylinder(&cylinder, direction);
            if !(1.0..1023.0).contains(&row) {
                continue;
            }
            let near = |at: f64, found: u32| {
                let low = (at - 1.0 / 32.0).floor() as i64 & 255;
                let high = (at + 1.0 / 32.0).floor() as i64 & 255;
                [low, high].contains(&i64::from(found))
            };
            let (green, blue) = (colour >> 8 & 255, colour & 255);
            assert!(near(column, green) && near(row, blue), "{column} {row} {colour:08x} {view:?}");
        }
    }
}

#[test]
fn a_view_that_reaches_beyond_its_target_is_cut() {
    let mut random = Random(5);
    let source = Panorama::Cylinder(random.cylinder());
    let view = random.view(0.5);
    let whole = draw(&source, &view, (40, 30), Sampling::Bilinear);
    for format in [PixelFormat::Argb32, PixelFormat::Rgb555] {
        let bytes_a_pixel = format.bits() as usize / 8;
        let mut bytes = vec![0; 20 * 16 * bytes_a_pixel];
        let mut pixels = PixelsMut::new(&mut bytes, 20 * bytes_a_pixel, 20, 16, format).unwrap();
        let area = Area { left: -7, top: -5, width: 40, height: 30 };
        render(&source, &view, Sampling::Bilinear, &mut pixels, area).unwrap();
        let pixels = pixels.as_ref();
        let mut row = [0; 20];
        for y in 0..16 {
            pixels.read_row_argb(y, 0, &mut row);
            for (x, colour) in row.iter().enumerate() {
                let expected = whole[(y + 5) * 40 + x + 7];
                let off = [16, 8, 0].map(|shift| {
                    (i64::from(colour >> shift & 255) - i64::from(expected >> shift & 255)).abs()
                });
                assert!(off.into_iter().all(|off| off <= if bytes_a_pixel == 4 { 0 } else { 8 }));
            }
        }
    }
}

#[test]
fn views_that_cannot_be_are_refused() {
    let source = Panorama::Cylinder(Random(6).cylinder());
    let mut bytes = vec![0; 64];
    let mut pixels = PixelsMut::new(&mut bytes, 16, 4, 4, PixelFormat::Argb32).unwrap();
    let area = Area { left: 0, top: 0, width: 4, height: 4 };
    for (pan, field_of_view) in [(f64::NAN, 1.0), (0.0, 0.0), (0.0, PI), (0.0, f64::NAN)] {
        let correction = Correction::Full;
        let view = View { pan, tilt: 0.0, field_of_view, correction };
        assert!(render(&source, &view, Sampling::Nearest, &mut pixels, area).is_err());
    }
}

/// A picture of noise, in which every pixel counts.
fn noise(random: &mut Random, width: usize, height: usize) -> Arc<Surface> {
    let pixels = (0..width * height).map(|_| (random.unit() * 4_294_967_296.0) as u32);
    Arc::new(Surface::from_argb(width, height, pixels.collect()).unwrap())
}

#[test]
fn all_instruction_sets_draw_the_same_bytes() {
    let mut random = Random(7);
    let mut sources = Vec::new();
    for (width, height) in [(1, 1), (7, 3), (8, 8), (9, 2), (64, 9), (700, 200), (2496, 768)] {
        for _ in 0..3 {
            let image = noise(&mut random, width, height);
            let cylinder = Cylinder { image, ..random.geometry(width, height) };
            sources.push(Panorama::Cylinder(cylinder));
        }
    }
    for across in [1, 2] {
        let mut cube = cube(&mut random, across);
        for face in &mut cube.faces {
            let side = random.size(1, 300);
            face.image = noise(&mut random, side, side);
        }
        sources.push(Panorama::Cube(cube));
    }
    let kernels = Kernel::available();
    for round in 0..3000 {
        let source = &sources[round % sources.len()];
        let mut view = random.view(1.5);
        if matches!(source, Panorama::Cube(_)) {
            view.correction = Correction::Full;
        }
        let largest = if round % 50 == 0 { 1400 } else { 150 };
        let size = (random.size(1, largest), random.size(1, 40));
        for sampling in [Sampling::Nearest, Sampling::Bilinear, Sampling::Best] {
            let expected = draw_with(Kernel::Scalar, source, &view, size, sampling);
            for kernel in &kernels {
                let drawn = draw_with(*kernel, source, &view, size, sampling);
                assert!(drawn == expected, "{kernel:?} {round}: {size:?} {view:?} {sampling:?}");
            }
        }
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
        for (at, colour) in draw(&source, &view, size, sampling).into_iter().enumerate() {
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
        for (at, colour) in draw(&source, &view, size, Sampling::Best).into_iter().enumerate() {
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
    let image = noise(&mut random, 2000, 600);
    let cylinder = Cylinder { image, wraps: true, ..random.geometry(2000, 600) };
    let cylinder = Cylinder { min_pan: 0.0, max_pan: TAU, horizon: 300.0, ..cylinder };
    let source = Panorama::Cylinder(Cylinder { radius: 2000.0 / TAU, ..cylinder });
    let correction = Correction::Full;
    let view = View { pan: 1.0, tilt: 0.0, field_of_view: 0.8, correction };
    // How far the greens of a noisy picture, four pixels for one, are from grey.
    let noisy = |sampling| {
        let drawn = draw(&source, &view, (120, 60), sampling);
        let off = drawn.iter().map(|colour| ((colour >> 8 & 255) as f64 - 127.5).powi(2));
        (off.sum::<f64>() / drawn.len() as f64).sqrt()
    };
    let all = [Sampling::Nearest, Sampling::Bilinear, Sampling::Mip, Sampling::Best].map(noisy);
    let [nearest, bilinear, mip, best] = all;
    assert!(bilinear < nearest && mip.max(best) < bilinear / 2.0, "{all:?}");
}
