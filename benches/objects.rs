//! How long a view of an object takes: `make bench`, or `cargo bench --bench objects -- movie.mov`.
//!
//! Each view of the movie is drawn at 640 × 480, first as one that was never seen, then again. A new
//! one has to be decoded; what its decoder needs alone stands beside it.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use qtvr::base::Rect;
use qtvr::codecs::{ImageDescription, decode};
use qtvr::imaging::Area;
use qtvr::manager::{Instance, ViewAngles};
use qtvr::movie::{Movie, Place};
use qtvr::raster::{PixelFormat, PixelsMut};
use qtvr::vr::Scene;

const SIZE: (usize, usize) = (640, 480);
/// Times that every view is drawn again.
const AGAIN: usize = 5;
/// Views in a row of the movie, at most.
const VIEWS: u32 = 36;

fn main() {
    let paths: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    if paths.is_empty() {
        println!("name object movies; those of the C suite are in build/samples");
    }
    println!("| movie | decoding | a new view | one seen before |\n|---|---|---|---|");
    for path in paths {
        measure(Path::new(&path));
    }
}

fn measure(path: &Path) {
    let movie = Movie::open_place(path, Place::First).expect("a movie").movie;
    let scene = Arc::new(Scene::open(&movie).expect("a scene"));
    let bounds = Rect::new(0, 0, SIZE.0 as i16, SIZE.1 as i16);
    let mut instance = Instance::open(&movie, scene, bounds).expect("a node");
    let mut bytes = vec![0; SIZE.0 * SIZE.1 * 4];
    let mut draw = |instance: &mut Instance, view: u32| {
        let pan = f64::from(view) * std::f64::consts::TAU / f64::from(VIEWS);
        instance.show_view(ViewAngles { pan, tilt: 0.0, field_of_view: 10.0 });
        let row_bytes = SIZE.0 * 4;
        let mut pixels =
            PixelsMut::new(&mut bytes, row_bytes, SIZE.0, SIZE.1, PixelFormat::Argb32).unwrap();
        let area = Area { left: 0, top: 0, width: SIZE.0 as u32, height: SIZE.1 as u32 };
        let start = Instant::now();
        instance.object_image(&movie).and_then(|image| image.paint(&mut pixels, area)).unwrap();
        let time = start.elapsed();
        // What goes on behind has ended before the next view, as it would have for a user.
        std::thread::sleep(Duration::from_millis(20));
        time
    };
    let mut new: Vec<_> = (0..VIEWS).map(|view| draw(&mut instance, view)).collect();
    let mut again = Vec::new();
    for _ in 0..AGAIN {
        again.extend((0..VIEWS).map(|view| draw(&mut instance, view)));
    }
    let mut decoding = decodings(&movie);
    println!(
        "| {} | {} | {} | {} |",
        path.file_name().unwrap_or_default().to_string_lossy(),
        median(&mut decoding),
        median(&mut new),
        median(&mut again)
    );
}

/// How long each image of the largest video track takes to be decoded.
fn decodings(movie: &Movie) -> Vec<Duration> {
    let videos = movie.tracks.iter().filter(|track| &track.media.handler.0 == b"vide");
    let Some(track) = videos.max_by_key(|track| track.media.samples.len()) else {
        return Vec::new();
    };
    let count = track.media.samples.len().min(VIEWS);
    let decoded = (1..=count).filter_map(|number| {
        let sample = track.media.samples.sample(number).ok()?;
        let description = ImageDescription::read(track.media.description(sample.description).ok()?);
        let (description, data) = (description.ok()?, track.media.read_sample(number).ok()?);
        let start = Instant::now();
        decode(&description, &data).ok()?;
        Some(start.elapsed())
    });
    decoded.collect()
}

fn median(times: &mut [Duration]) -> String {
    times.sort();
    times.get(times.len() / 2).map_or("none".to_owned(), |time| format!("{time:.2?}"))
}
