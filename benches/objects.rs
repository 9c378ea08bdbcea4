//! How long a view of an object takes: `make bench`, or `cargo bench --bench objects -- movie.mov`.
//!
//! Each view of the movie is drawn at 640 × 480 as one that was never seen, and again; in between its
//! image is decoded alone, and kept as the views are; then it is copied to the screen, which a decoder
//! that draws there cannot be spared either. They take turns, so that whatever else the machine does
//! meets all of them.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use qtvr::base::Rect;
use qtvr::codecs::{ImageDescription, decode};
use qtvr::imaging::Area;
use qtvr::manager::{Instance, ViewAngles};
use qtvr::movie::{Movie, Place, Track};
use qtvr::raster::{PixelFormat, PixelsMut, Surface};
use qtvr::vr::Scene;

const SIZE: (usize, usize) = (640, 480);
/// Times that all is done again, from an object whose views were never seen.
const ROUNDS: usize = 15;
/// Views in a row of the movie, at most.
const VIEWS: u32 = 36;

fn main() {
    let paths: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    if paths.is_empty() {
        println!("name object movies; those of the C suite are in build/samples");
    }
    println!("| movie | decoding | and a copy | a new view | new / decoding | one seen before |");
    println!("|---|---|---|---|---|---|");
    for path in paths {
        measure(Path::new(&path));
    }
}

/// What is drawn on.
struct Screen(Vec<u8>);

impl Screen {
    /// Draws the view at a part of the circle.
    fn draw(&mut self, movie: &Movie, instance: &mut Instance, part: f64) -> Duration {
        instance.show_view(ViewAngles {
            pan: part * std::f64::consts::TAU,
            tilt: 0.0,
            field_of_view: 10.0,
        });
        let (width, height) = SIZE;
        let mut pixels =
            PixelsMut::new(&mut self.0, width * 4, width, height, PixelFormat::Argb32).unwrap();
        let area = Area { left: 0, top: 0, width: width as u32, height: height as u32 };
        let start = now();
        instance.object_image(movie).and_then(|image| image.paint(&mut pixels, area)).unwrap();
        now() - start
    }
}

impl Screen {
    /// Copies a picture there.
    fn copy(&mut self, picture: &Surface) -> Duration {
        let colors = picture.as_argb().expect("colours");
        let start = now();
        self.0.copy_from_slice(bytemuck::cast_slice(colors));
        now() - start
    }
}

/// The memory of the views before goes back to the system: views are kept, so that a program that turns
/// an object needs new memory for each.
fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: only memory that is free is given back.
    unsafe {
        libc::malloc_trim(0)
    };
}

/// What goes on behind a drawing has ended before the next, as it would have for a user.
fn wait() {
    std::thread::sleep(Duration::from_millis(10));
}

fn measure(path: &Path) {
    let movie = Movie::open_place(path, Place::First).expect("a movie").movie;
    let scene = Arc::new(Scene::open(&movie).expect("a scene"));
    let bounds = Rect::new(0, 0, SIZE.0 as i16, SIZE.1 as i16);
    let videos = movie.tracks.iter().filter(|track| &track.media.handler.0 == b"vide");
    let track = videos.max_by_key(|track| track.media.samples.len()).expect("images");
    let views = track.media.samples.len().min(VIEWS);
    let mut screen = Screen(vec![0; SIZE.0 * SIZE.1 * 4]);
    let [mut alone, mut copied, mut new, mut again] = [const { Vec::new() }; 4];
    for _ in 0..ROUNDS {
        give_back();
        let mut instance = Instance::open(&movie, Arc::clone(&scene), bounds).expect("a node");
        // The first view warms up what the machine keeps.
        screen.draw(&movie, &mut instance, 0.0);
        let mut kept = Vec::new();
        for view in 1..views {
            let part = f64::from(view) / f64::from(views);
            wait();
            let (time, surface) = decoded(track, view + 1);
            alone.push(time);
            copied.push(time + screen.copy(&surface));
            kept.push(surface);
            wait();
            new.push(screen.draw(&movie, &mut instance, part));
            wait();
            again.push(screen.draw(&movie, &mut instance, part));
        }
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let times = [&mut alone, &mut copied, &mut new, &mut again].map(|times| median(times));
    let [alone, copied, new, again] = times;
    println!(
        "| {name} | {alone:.3} ms | {copied:.3} ms | {new:.3} ms | {:.2} | {again:.3} ms |",
        new / alone
    );
}

/// How long an image takes to be decoded, from its bytes on.
fn decoded(track: &Track, number: u32) -> (Duration, Surface) {
    let sample = track.media.samples.sample(number).expect("a sample");
    let description = track.media.description(sample.description).expect("a description");
    let description = ImageDescription::read(description).expect("a description");
    let data = track.media.read_sample(number).expect("a sample");
    let start = now();
    let surface = decode(&description, &data).expect("an image");
    (now() - start, surface)
}

/// The time of a clock that is never set: other threads help to draw.
fn now() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the clock exists, and the time has a place.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, &raw mut time) };
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// In milliseconds.
fn median(times: &mut [Duration]) -> f64 {
    times.sort();
    times.get(times.len() / 2).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
}
