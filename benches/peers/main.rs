//! Our pixels beside those of OpenCV's `remap`: part of `make bench`.
//!
//! The other program is compiled here, and left out with a message where that fails. It waits for a
//! line, draws, and answers with nanoseconds a pixel; so its runs lie between ours, and what else
//! the machine does falls on all alike. One thread each, by the processor's time.

#[path = "../scenes/mod.rs"]
mod scenes;

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use qtvr::imaging::{Area, Correction, Panorama, Sampling, render};
use qtvr::raster::{PixelFormat, PixelsMut};

const RUNS: usize = 31;
/// Frames in a run of ours; the peer draws as many.
const FRAMES: usize = 2;
const WIDTH: usize = 1280;
const HEIGHT: usize = 720;

/// The peer's ways to work, as its argument and as we call them.
const PEERS: [(&str, &str); 3] = [
    ("ready", "OpenCV remap, bilinear, map ready"),
    ("rebuilt", "OpenCV remap, bilinear, map rebuilt for each frame"),
    ("nearest", "OpenCV remap, nearest, map ready"),
];

/// The other program, waiting.
struct Peer {
    child: Child,
    asked: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    fn start(program: &PathBuf, how: &str) -> Option<Self> {
        let mut command = Command::new(program);
        command.arg(how).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().ok()?;
        let (asked, answers) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
        Some(Self { child, asked, answers })
    }

    fn measure(&mut self) -> Option<f64> {
        writeln!(self.asked).ok()?;
        let mut line = String::new();
        self.answers.read_line(&mut line).ok()?;
        line.trim().parse().ok()
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It has done its work, however it ends.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn main() {
    let Some(program) = opencv() else {
        eprintln!("no OpenCV: nothing to compare with (libopencv-dev, pkg-config and a compiler)");
        return;
    };
    let sources = scenes::all();
    let Some((_, source)) = sources.iter().find(|(name, _)| name.contains("2496")) else { return };
    let mut peers: Vec<_> = PEERS.map(|(how, name)| (name, Peer::start(&program, how))).into();
    let ours = [("bilinear", Sampling::Bilinear), ("nearest", Sampling::Nearest)];
    let mut times: Vec<(String, Vec<f64>)> = Vec::new();
    times.extend(ours.map(|(name, _)| (format!("ours, {name}, view changing"), Vec::new())));
    times.extend(PEERS.map(|(_, name)| (name.to_owned(), Vec::new())));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    for run in 0..RUNS {
        for ((_, sampling), (_, times)) in ours.iter().zip(&mut times) {
            times.push(pool.install(|| draw(source, *sampling, run)));
        }
        for ((_, peer), (_, times)) in peers.iter_mut().zip(&mut times[ours.len()..]) {
            times.extend(peer.as_mut().and_then(Peer::measure));
        }
    }
    let medians: Vec<_> = times.iter_mut().map(|(name, times)| (name, median(times))).collect();
    let unit = medians.first().map_or(1.0, |(_, first)| *first);
    println!("| cylinder 2496×768, full, 1280×720 | ns per pixel | ratio |\n|---|---|---|");
    for (name, median) in medians {
        println!("| {name} | {median:.2} | {:.2} |", median / unit);
    }
}

/// Nanoseconds a pixel for some frames.
fn draw(source: &Panorama, sampling: Sampling, run: usize) -> f64 {
    let mut bytes = vec![0; WIDTH * HEIGHT * 4];
    let mut pixels =
        PixelsMut::new(&mut bytes, WIDTH * 4, WIDTH, HEIGHT, PixelFormat::Argb32).unwrap();
    let area = Area { left: 0, top: 0, width: WIDTH as u32, height: HEIGHT as u32 };
    let mut frame = |number: usize| {
        let view = scenes::view(run * (FRAMES + 1) + number, Correction::Full);
        render(source, &view, sampling, &mut pixels, area).unwrap();
    };
    // The first one touches the memory.
    frame(0);
    let start = clock();
    (1..=FRAMES).for_each(frame);
    (clock() - start) / (FRAMES * WIDTH * HEIGHT) as f64
}

/// Nanoseconds that this thread has worked.
fn clock() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: there is room for the time.
    let status = unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    assert_eq!(status, 0);
    time.tv_sec as f64 * 1e9 + time.tv_nsec as f64
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The peer's program, compiled.
fn opencv() -> Option<PathBuf> {
    let flags = Command::new("pkg-config").args(["--cflags", "opencv4"]).output().ok()?;
    let flags = flags.status.success().then(|| String::from_utf8(flags.stdout).ok())??;
    let program = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("remap");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/remap.cpp");
    let compiler = std::env::var("CXX").unwrap_or_else(|_| "c++".to_owned());
    let mut command = Command::new(compiler);
    command.args(["-O3", "-march=native", "-ffast-math", source]).args(flags.split_whitespace());
    command.args(["-lopencv_imgproc", "-lopencv_core", "-o"]).arg(&program);
    command.status().ok()?.success().then_some(program)
}
