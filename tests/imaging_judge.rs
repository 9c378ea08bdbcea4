//! Pictures against the judge: thousands of random views of every kind of panorama.

mod judge;

use std::f64::consts::{FRAC_PI_2, PI, TAU};
use std::sync::Arc;

use judge::scenery::{Random, cube, distance, draw, draw_with};
use qtvr::imaging::{Area, Correction, Cylinder, Kernel, Panorama, Sampling, View, render};
use qtvr::raster::{PixelFormat, PixelsMut, Surface};

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
    for _ in 0..judge::rounds(1000) {
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
        for round in 0..judge::rounds(200) {
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
    for round in 0..judge::rounds(3000) {
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
    for _ in 0..judge::rounds(60) {
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

/// The picture with 16 bits a pixel, or as it is.
fn of_depth(image: Arc<Surface>, is_short: bool) -> Arc<Surface> {
    if is_short { Arc::new((*image).clone().into_short().unwrap()) } else { image }
}

#[test]
fn all_instruction_sets_draw_the_same_bytes() {
    let mut random = Random(7);
    let mut sources = Vec::new();
    for (width, height) in [(1, 1), (7, 3), (8, 8), (9, 2), (64, 9), (700, 200), (2496, 768)] {
        for is_short in [false, true, false, true] {
            let image = of_depth(random.noise(width, height), is_short);
            let cylinder = Cylinder { image, ..random.geometry(width, height) };
            sources.push(Panorama::Cylinder(cylinder));
        }
    }
    for across in [1, 2] {
        let mut cube = cube(&mut random, across);
        for face in &mut cube.faces {
            let side = random.size(1, 300);
            face.image = of_depth(random.noise(side, side), side % 3 == 0);
        }
        sources.push(Panorama::Cube(cube));
    }
    let kernels = Kernel::available();
    for round in 0..judge::rounds(3000) {
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
