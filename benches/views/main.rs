//! Our pixels beside those of others: `make bench`.
//!
//! Every renderer is a program of its own that waits for tasks (`task.h`); ours calls `QTVRUpdate` of
//! the shared library. The programs are compiled here, and those that cannot be are left out with a
//! message. All cases are run in turn, many times over, so that a slow moment of the machine meets
//! all of them, and the median counts. Arguments are parts of the names of cases to run.

mod peers;
#[path = "../../tests/support/samples.rs"]
mod samples;

use peers::{Peer, Programs};

const RUNS: usize = 21;
/// Slow cases are run only every so often.
const SELDOM: usize = 5;
const FRAMES: usize = 3;
const SIZES: [(usize, usize); 3] = [(640, 480), (1280, 720), (1920, 1080)];
const FIELD_OF_VIEW: f64 = 1.05;

/// Pictures: their names in tasks and tables, and how far views are tilted.
const SOURCES: [(&str, &str, f64); 3] = [
    ("small", "Cylinder 2496×768", 0.2),
    ("large", "Cylinder 8192×2048", 0.11),
    ("cube", "Cube 1024²", 0.2),
];

/// Ways to draw: the renderer, its word for it, ours, and whether it is slow.
const LOOKS: [(&str, &str, &str, bool); 14] = [
    ("ours", "bilinear", "ours, bilinear, full correction", false),
    ("ours", "nearest", "ours, nearest, full correction", false),
    ("ours", "partial", "ours, nearest, partial correction", false),
    ("ours", "none", "ours, nearest, no correction", false),
    ("ours", "fitting", "ours, bilinear, of a version that fits", false),
    ("ours", "best", "ours, top quality", false),
    ("ours", "copy", "copy of the view and of what it shows", false),
    ("remap", "ready", "OpenCV remap, bilinear, map ready", false),
    ("remap", "rebuilt", "OpenCV remap, bilinear, map rebuilt for each frame", true),
    ("remap", "nearest", "OpenCV remap, nearest, map ready", false),
    ("v360", "fixed", "ffmpeg v360, linear, view fixed", false),
    ("v360", "changing", "ffmpeg v360, linear, view changing", true),
    ("v360", "near", "ffmpeg v360, nearest, view fixed", false),
    ("v360", "near-changing", "ffmpeg v360, nearest, view changing", true),
];

struct Case {
    source: usize,
    look: usize,
    size: (usize, usize),
    threads: usize,
    times: Vec<f64>,
}

impl Case {
    fn name(&self) -> String {
        let (_, source, _) = SOURCES[self.source];
        let (_, _, look, _) = LOOKS[self.look];
        let (width, height) = self.size;
        format!("{source}, {look}, {width}×{height}, {} threads", self.threads)
    }

    fn run(&mut self, programs: &mut Programs, run: usize) {
        let (source, _, tilt) = SOURCES[self.source];
        let (renderer, look, _, seldom) = LOOKS[self.look];
        if seldom && run % SELDOM != 0 {
            return;
        }
        let (width, height) = self.size;
        let first = run * (FRAMES + 3);
        let task =
            format!("{source} {look} {width} {height} {FIELD_OF_VIEW} {tilt} {first} {FRAMES}");
        let peer = programs.get(renderer, self.threads);
        self.times.extend(peer.and_then(|peer: &mut Peer| peer.measure(&task)));
    }

    fn median(&mut self) -> Option<f64> {
        self.times.sort_by(f64::total_cmp);
        self.times.get(self.times.len() / 2).copied()
    }
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let mut cases = Vec::new();
    for (source, (picture, ..)) in SOURCES.into_iter().enumerate() {
        for (look, (_, word, ..)) in LOOKS.into_iter().enumerate() {
            if ["partial", "none"].contains(&word) && picture == "cube" {
                continue;
            }
            for threads in [1, 2] {
                for size in SIZES {
                    cases.push(Case { source, look, size, threads, times: Vec::new() });
                }
            }
        }
    }
    cases.retain(|case| wanted.is_empty() || wanted.iter().any(|part| case.name().contains(part)));
    let mut programs = match Programs::new() {
        Ok(programs) => programs,
        Err(error) => return eprintln!("nothing can be measured: {error}"),
    };
    let mut calls = [Vec::new(), Vec::new()];
    for run in 0..RUNS {
        for case in &mut cases {
            case.run(&mut programs, run);
        }
        for (look, times) in ["unchanged", "hot-spot"].into_iter().zip(&mut calls) {
            let task = format!("spots {look} 640 480 0.9 0.01 {run} 1");
            times.extend(programs.get("ours", 1).and_then(|peer| peer.measure(&task)));
        }
    }
    for source in 0..SOURCES.len() {
        table(source, &mut cases);
    }
    println!("\n| call | ns |\n|---|---|");
    let names = ["`QTVRUpdate` where nothing changed", "`QTVRPtToHotSpotID`"];
    for (name, mut times) in names.into_iter().zip(calls) {
        times.sort_by(f64::total_cmp);
        println!("| {name} | {:.0} |", times.get(times.len() / 2).unwrap_or(&f64::NAN));
    }
}

/// Prints what a picture took: nanoseconds a pixel for each number of threads and size, and how that
/// compares with our bilinear pixels of the middle size on one thread.
fn table(source: usize, cases: &mut [Case]) {
    let mut of = |look: usize, threads: usize, size: (usize, usize)| {
        let mut found = cases.iter_mut().filter(|case| {
            (case.source, case.look, case.threads, case.size) == (source, look, threads, size)
        });
        found.next().and_then(Case::median)
    };
    let unit = of(0, 1, SIZES[1]);
    let head = SIZES.map(|(width, height)| format!("{width}×{height}")).join(" | ");
    println!("\n| {}, ns a pixel | {head} | × | two threads: {head} |", SOURCES[source].1);
    println!("|---|---|---|---|---|---|---|---|");
    for (look, (_, _, name, _)) in LOOKS.into_iter().enumerate() {
        let [one, two] = [1, 2].map(|threads| SIZES.map(|size| of(look, threads, size)));
        if one.iter().chain(&two).all(Option::is_none) {
            continue;
        }
        let tell = |times: [Option<f64>; 3]| {
            let tell =
                |time: Option<f64>| time.map_or("–".to_owned(), |time| format!("{time:.2}"));
            times.map(tell).join(" | ")
        };
        let ratio = one[1].zip(unit).map_or("–".to_owned(), |(a, b)| format!("{:.2}", a / b));
        println!("| {name} | {} | {ratio} | {} |", tell(one), tell(two));
    }
}
