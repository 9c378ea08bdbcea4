//! How long a pixel takes: `make bench`.
//!
//! Runs of all cases are interleaved, so that a slow moment of the machine meets all of them, and
//! the median of each counts. The view changes in every frame. One thread is measured by the time that
//! the processor spends, so that other work on the machine counts little; two by the clock.
//! Arguments are parts of the names of cases to run.

mod scenes;

use std::hint::black_box;
use std::time::Instant;

use qtvr::imaging::{Area, Correction, Panorama, Sampling, render};
use qtvr::raster::{PixelFormat, PixelsMut};

/// Frames in a run, and runs of each case.
const FRAMES: usize = 3;
const RUNS: usize = 21;

/// Something to be drawn again and again.
struct Case {
    name: String,
    source: usize,
    sampling: Sampling,
    correction: Correction,
    size: (usize, usize),
    threads: usize,
    times: Vec<f64>,
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let sources = scenes::all();
    let mut cases = cases(&sources);
    cases.retain(|case| wanted.is_empty() || wanted.iter().any(|part| case.name.contains(part)));
    let pools: Vec<_> = [1, 2]
        .map(|threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap())
        .into();
    let mut copies = Vec::new();
    for run in 0..RUNS {
        copies.push(copy_time(run));
        for case in &mut cases {
            let source = &sources[case.source].1;
            let time = pools[case.threads - 1].install(|| time(case, source, run));
            case.times.push(time);
        }
    }
    println!("| case | ns per pixel, median | least |\n|---|---|---|");
    tell("copy of 1280×720", &mut copies);
    for case in &mut cases {
        tell(&case.name, &mut case.times);
    }
}

fn cases(sources: &[(&'static str, Panorama)]) -> Vec<Case> {
    use Correction::{Full, None, Partial};
    let looks = [
        ("full bilinear", Sampling::Bilinear, Full),
        ("full nearest", Sampling::Nearest, Full),
        ("partial bilinear", Sampling::Bilinear, Partial),
        ("partial nearest", Sampling::Nearest, Partial),
        ("full mip", Sampling::Mip, Full),
        ("full best", Sampling::Best, Full),
        ("none nearest", Sampling::Nearest, None),
    ];
    let mut cases = Vec::new();
    for (source, (source_name, panorama)) in sources.iter().enumerate() {
        for (look, sampling, correction) in looks {
            if matches!(panorama, Panorama::Cube(_)) && correction != Full {
                continue;
            }
            for size in [(640, 480), (1280, 720), (1920, 1080)] {
                for threads in [1, 2] {
                    let name = format!("{source_name} {look} {}×{} {threads}t", size.0, size.1);
                    let times = Vec::new();
                    cases.push(Case { name, source, sampling, correction, size, threads, times });
                }
            }
        }
    }
    cases
}

/// Nanoseconds a pixel of one run.
fn time(case: &Case, source: &Panorama, run: usize) -> f64 {
    let (width, height) = case.size;
    let mut bytes = vec![0; width * height * 4];
    let mut pixels =
        PixelsMut::new(&mut bytes, width * 4, width, height, PixelFormat::Argb32).unwrap();
    let area = Area { left: 0, top: 0, width: width as u32, height: height as u32 };
    let mut draw = |frame: usize| {
        let view = scenes::view(run * FRAMES + frame, case.correction);
        render(source, &view, case.sampling, &mut pixels, area).unwrap();
    };
    draw(FRAMES);
    let watch = Watch::start(case.threads);
    (0..FRAMES).for_each(&mut draw);
    let time = watch.nanoseconds() / (FRAMES * width * height) as f64;
    black_box(&bytes);
    time
}

/// Nanoseconds a pixel of a copy.
fn copy_time(run: usize) -> f64 {
    let from = vec![run as u32; 1280 * 720];
    let mut to = from.clone();
    let watch = Watch::start(1);
    for _ in 0..FRAMES {
        to.copy_from_slice(black_box(&from));
        black_box(&mut to);
    }
    watch.nanoseconds() / (FRAMES * from.len()) as f64
}

/// Measures what the process does between its start and its end.
enum Watch {
    Clock(Instant),
    Processor(f64),
}

impl Watch {
    fn start(threads: usize) -> Self {
        if threads == 1 { Self::Processor(processor_time()) } else { Self::Clock(Instant::now()) }
    }

    fn nanoseconds(&self) -> f64 {
        match self {
            Self::Clock(start) => start.elapsed().as_nanos() as f64,
            Self::Processor(start) => processor_time() - start,
        }
    }
}

/// Nanoseconds that the process has spent.
fn processor_time() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the structure is there to be filled.
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 * 1e9 + time.tv_nsec as f64
}

/// Prints the median and the least.
fn tell(name: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    println!("| {name} | {:.2} | {:.2} |", times[times.len() / 2], times[0]);
}
