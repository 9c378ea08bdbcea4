//! Back buffers are held as they were asked for, and take what they were told to take.
//!
//! "Virtual Reality Programming", `QTVRGetBackBufferMemInfo` and `QTVRSetBackBufferPrefs`.

#[path = "support/samples.rs"]
mod samples;

use std::sync::Arc;

use qtvr::base::Rect;
use qtvr::imaging::{Area, Panorama, Sampling, bytes_of_versions, render};
use qtvr::manager::{Instance, Mode, Sizes, ViewAngles, Wishes};
use qtvr::movie::Movie;
use qtvr::raster::{PixelFormat, PixelsMut, Surface};
use qtvr::vr::Scene;

const SIZE: (usize, usize) = (200, 150);
const SHORT: u32 = 16;
const LONG: u32 = 32;

fn open(bytes: Vec<u8>) -> (Movie, Instance) {
    let movie = Movie::from_bytes(Arc::from(bytes)).expect("a movie");
    let scene = Arc::new(Scene::open(&movie).expect("a scene"));
    let bounds = Rect::new(0, 0, SIZE.1 as i16, SIZE.0 as i16);
    let instance = Instance::open(&movie, scene, bounds).expect("a node");
    (movie, instance)
}

fn wish(instance: &mut Instance, resolution: u16, pixel_format: u32, cache_size: i16) {
    let wishes = Wishes { geometry: None, resolution, pixel_format, cache_size };
    instance.set_wishes(wishes).expect("a panorama");
}

/// Turns to a view and draws it.
fn draw(movie: &Movie, instance: &mut Instance, view: ViewAngles, sampling: Sampling) -> Vec<u32> {
    instance.show_view(view);
    let picture = instance.picture(movie, Mode::Static).expect("a picture");
    let mut bytes = vec![0; SIZE.0 * SIZE.1 * 4];
    let mut pixels =
        PixelsMut::new(&mut bytes, SIZE.0 * 4, SIZE.0, SIZE.1, PixelFormat::Argb32).unwrap();
    let area = Area { left: 0, top: 0, width: SIZE.0 as u32, height: SIZE.1 as u32 };
    let view = instance.showing(Mode::Static).imaging_view();
    render(&picture.panorama, &view, sampling, &mut pixels, area).unwrap();
    bytes.chunks_exact(4).map(|pixel| u32::from_ne_bytes(pixel.try_into().unwrap())).collect()
}

fn view(step: u32) -> ViewAngles {
    let (pan, tilt) = (f64::from(step) * 0.7, f64::from(step % 5) * 0.3 - 0.6);
    ViewAngles { pan, tilt, field_of_view: [0.3, 0.8, 3.0][step as usize % 3] }
}

fn images(movie: &Movie, instance: &mut Instance) -> Vec<Arc<Surface>> {
    match &instance.whole_picture(movie).expect("a picture").panorama {
        Panorama::Cylinder(cylinder) => vec![Arc::clone(&cylinder.image)],
        Panorama::Cube(cube) => cube.faces.iter().map(|face| Arc::clone(&face.image)).collect(),
    }
}

#[test]
fn what_is_held_is_what_was_told() {
    let names = ["two-node", "horizontal", "partial", "cube.mov", "tiled", "low-res", "many-nodes"];
    let chosen = |name: &str| names.iter().any(|wanted| name.starts_with(wanted));
    for (name, bytes) in samples::all().into_iter().filter(|(name, _)| chosen(name)) {
        let (movie, mut instance) = open(bytes);
        let mut versions_seen = 0;
        for (resolution, format) in [(1, LONG), (1, SHORT), (2, LONG), (4, SHORT)] {
            let Sizes(told) = instance.buffer_sizes(None, resolution, format).unwrap();
            let [_, _, whole] = told.map(|size| size as usize);
            for (cache, told) in [-1, 0, 1].into_iter().zip(told) {
                wish(&mut instance, resolution, format, cache);
                for step in 0..9 {
                    draw(&movie, &mut instance, view(step), Sampling::Mip);
                    let (picture, versions) = instance.bytes_held();
                    let case = format!("{name} {resolution} {format} {cache} {step}");
                    assert!(picture > 0 && picture <= told as usize, "{case}: {picture} of {told}");
                    assert!(versions <= picture / 3, "{case}: {versions} of {picture}");
                    // Smaller caches than the whole picture have room for these.
                    let is_smaller = (told as usize) < whole;
                    assert!(!is_smaller || picture + versions <= told as usize, "{case}");
                    assert!(bytes_of_versions() >= versions);
                    versions_seen += versions;
                }
                if cache == 1 {
                    instance.whole_picture(&movie).unwrap();
                    // Rows are as long as words.
                    let (picture, _) = instance.bytes_held();
                    assert!(picture <= whole && picture * 20 >= whole * 19, "{name} {picture}");
                }
            }
        }
        assert!(versions_seen > 0, "{name}");
    }
}

#[test]
fn a_smaller_resolution_is_the_mean_of_the_full_one() {
    for bytes in [
        samples::read("two-node-cylinder"),
        samples::read("horizontal-cylinder"),
        samples::read("cube"),
    ] {
        let (movie, mut instance) = open(bytes);
        let full = images(&movie, &mut instance);
        for by in [2, 4] {
            wish(&mut instance, by, 0, 1);
            let by = usize::from(by);
            for (small, full) in images(&movie, &mut instance).into_iter().zip(&full) {
                assert_eq!(small.width(), full.width() / by);
                assert_eq!(small.height(), full.height() / by);
                for (x, y) in [(0, 0), (3, 7), (small.width() - 1, small.height() - 1), (40, 20)] {
                    for shift in [0, 8, 16] {
                        let part = |color: u32| color >> shift & 255;
                        let under = (0..by * by)
                            .map(|at| part(full.argb_at(x * by + at % by, y * by + at / by)));
                        let mean = f64::from(under.sum::<u32>()) / (by * by) as f64;
                        let off = f64::from(part(small.argb_at(x, y))) - mean;
                        assert!(off.abs() <= 0.51, "{off} at {x} {y} of {by}");
                    }
                }
            }
        }
        wish(&mut instance, 1, 0, 1);
        assert!(images(&movie, &mut instance) == full);
    }
}

#[test]
fn a_resolution_of_the_file_is_read_from_there() {
    let (movie, mut instance) = open(samples::read("low-resolution"));
    // The ground is green in the full picture, blue in the half one.
    let middle = |instance: &mut Instance| {
        let drawn = draw(&movie, instance, view(0), Sampling::Bilinear);
        let ground = drawn[(SIZE.1 - 2) * SIZE.0 + SIZE.0 / 2];
        (ground >> 8 & 255) > (ground & 255)
    };
    assert!(middle(&mut instance));
    wish(&mut instance, 2, 0, 1);
    assert!(!middle(&mut instance));
    // A quarter is a preview only: the best picture is reduced.
    wish(&mut instance, 4, 0, 1);
    assert!(middle(&mut instance));
}

#[test]
fn sixteen_bits_are_the_nearest_colours() {
    for bytes in [samples::read("two-node-cylinder"), samples::read("tiled-cube")] {
        let (movie, mut instance) = open(bytes);
        for sampling in [Sampling::Nearest, Sampling::Bilinear, Sampling::Mip, Sampling::Best] {
            for step in 0..6 {
                wish(&mut instance, 1, LONG, 1);
                let long = draw(&movie, &mut instance, view(step), sampling);
                wish(&mut instance, 1, SHORT, 1);
                let short = draw(&movie, &mut instance, view(step), sampling);
                for (long, short) in long.iter().zip(&short) {
                    for shift in [0, 8, 16] {
                        let (long, short) = (long >> shift & 255, short >> shift & 255);
                        // Versions of versions are rounded again, and cubic pixels overshoot.
                        assert!(long.abs_diff(short) <= 12, "{sampling:?} {step}: {long} {short}");
                        let is_held = short == (short >> 3 << 3 | short >> 5);
                        assert!(is_held || sampling != Sampling::Nearest, "{short}");
                    }
                }
            }
        }
    }
}
