//! Our decoders beside ffmpeg's: part of `make bench`.
//!
//! ffmpeg encodes a picture, both decode it, in turn and on one thread, and the processor's time
//! counts; the peer is `benches/peers/decode.c` over libavcodec. Then the tiles of a node, on one
//! thread and on two. Without ffmpeg there is nothing to measure.
//! Arguments are parts of the names of cases to run.

#[path = "../tests/support/ffmpeg.rs"]
mod ffmpeg;
#[path = "../tests/support/mov.rs"]
mod mov;

use std::hint::black_box;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use qtvr::codecs::{self, ImageDescription};

const RUNS: usize = 21;
/// Frames in a run.
const FRAMES: usize = 4;
/// A tile of a panorama, nearly: whole macroblocks, so that encoders need no padding.
const SIZE: (usize, usize) = (640, 480);
const TILES: usize = 24;

/// The case, ffmpeg's encoder and decoder, the format of the pixels, options, and the most time
/// that ours may take for one of ffmpeg's.
type Plan = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str], f64);

const PLANS: &[Plan] = &[
    ("cvid", "cinepak", "cinepak", "rgb24", &[], 1.0),
    ("rle 32", "qtrle", "qtrle", "argb", &[], 1.0),
    ("rle 24", "qtrle", "qtrle", "rgb24", &[], 1.0),
    ("rle 16", "qtrle", "qtrle", "rgb555be", &[], 1.0),
    ("rle 8", "qtrle", "qtrle", "gray", &[], 1.0),
    ("rpza", "rpza", "rpza", "rgb555", &[], 1.0),
    ("smc", "smc", "smc", "pal8", &[], 1.0),
    ("jpeg 4:2:0", "mjpeg", "mjpeg", "yuvj420p", &["-q:v", "3"], 1.5),
    ("jpeg 4:2:2", "mjpeg", "mjpeg", "yuvj422p", &["-q:v", "3"], 1.5),
    ("jpeg 4:4:4", "mjpeg", "mjpeg", "yuvj444p", &["-q:v", "3"], 1.5),
    ("png", "png", "png", "rgb24", &[], 1.0),
];

struct Case {
    name: &'static str,
    limit: f64,
    description: ImageDescription,
    data: Vec<u8>,
    peer: Peer,
    ours: Vec<f64>,
    theirs: Vec<f64>,
}

/// The other program, waiting.
struct Peer {
    child: Child,
    asked: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    fn start(program: &PathBuf, arguments: &[String]) -> Option<Self> {
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
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
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let chosen = |name: &str| wanted.is_empty() || wanted.iter().any(|part| name.contains(part));
    let Some(program) = peer_program().filter(|_| ffmpeg::is_here()) else {
        eprintln!("nothing to compare with (ffmpeg, libavcodec-dev, pkg-config and a C compiler)");
        return;
    };
    let plans = PLANS.iter().filter(|plan| chosen(plan.0));
    let mut cases: Vec<_> = plans.filter_map(|plan| prepare(plan, &program)).collect();
    for _ in 0..RUNS {
        for case in &mut cases {
            case.ours.push(time(&case.description, &case.data));
            case.theirs.extend(case.peer.measure());
        }
    }
    println!("| {}×{} | ours | ffmpeg | ratio | target |\n|---|---|---|---|---|", SIZE.0, SIZE.1);
    for case in &mut cases {
        let (ours, theirs) = (median(&mut case.ours), median(&mut case.theirs));
        let ratio = ours / theirs;
        println!("| {} | {ours:.2} | {theirs:.2} | {ratio:.2} | {:.1} |", case.name, case.limit);
    }
    println!("\n| {TILES} tiles, ms by the clock | one thread | two | faster |\n|---|---|---|---|");
    for case in cases.iter().filter(|case| ["cvid", "jpeg 4:2:0"].contains(&case.name)) {
        tell_tiles(case);
    }
}

/// Encodes the picture, and starts the peer on what came out.
fn prepare(plan: &Plan, program: &PathBuf) -> Option<Case> {
    let (name, encoder, decoder, format, options, limit) = *plan;
    let movie = ffmpeg::scratch(&format!("bench-{encoder}-{format}.mov"));
    let all = [&["-c:v", encoder, "-pix_fmt", format], options].concat();
    ffmpeg::encode(&picture(), "rgb24", SIZE, &all, &movie);
    let file = std::fs::read(&movie).ok()?;
    let track = mov::video_tracks(&file).remove(0);
    let description = ImageDescription::read(&track.description).ok()?;
    let data = track.sample(&file, 0).to_vec();
    let frame = movie.with_extension("frame");
    std::fs::write(&frame, &data).ok()?;
    let numbers = [SIZE.0, SIZE.1, usize::from(description.depth)].map(|n| n.to_string());
    let [width, height, depth] = numbers;
    let arguments =
        [decoder.to_owned(), width, height, depth, frame.to_string_lossy().into_owned()];
    let mut peer = Peer::start(program, &arguments)?;
    if codecs::decode(&description, &data).is_err() || peer.measure().is_none() {
        eprintln!("{name}: not decoded");
        return None;
    }
    let (ours, theirs) = (Vec::new(), Vec::new());
    Some(Case { name, limit, description, data, peer, ours, theirs })
}

/// Soft shapes, hard edges, and a little noise, as rendered scenes have.
fn picture() -> Vec<u8> {
    let mut noise = 1_u32;
    let pixel = |at: usize| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (x, y) = (at % SIZE.0, at / SIZE.0);
        let grain = (noise >> 30) as usize;
        match (x / 80 + y / 60) % 4 {
            0 => [(x / 3 + grain) as u8, (y / 2) as u8, ((x + y) / 5) as u8],
            1 => [40, 90, 160],
            2 => [((x * y) >> 7) as u8, (y / 2 + grain) as u8, (x / 4) as u8],
            _ => [if (x / 9 + y / 7) % 2 == 0 { 200 } else { 30 }; 3],
        }
    };
    (0..SIZE.0 * SIZE.1).flat_map(pixel).collect()
}

/// Nanoseconds a pixel for some frames of ours.
fn time(description: &ImageDescription, data: &[u8]) -> f64 {
    let frame = || black_box(codecs::decode(description, black_box(data)).unwrap());
    // The first one touches the memory.
    frame();
    let start = clock();
    (0..FRAMES).for_each(|_| drop(frame()));
    (clock() - start) / (FRAMES * SIZE.0 * SIZE.1) as f64
}

/// The tiles of a node, on one thread and on two, in turn.
fn tell_tiles(case: &Case) {
    let pools =
        [1, 2].map(|threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap());
    let jobs = || (0..TILES).map(|_| Ok((case.description.clone(), case.data.clone()))).collect();
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..RUNS {
        for (pool, times) in pools.iter().zip(&mut times) {
            let jobs: Vec<codecs::Job> = jobs();
            let start = Instant::now();
            let tiles = pool.install(|| codecs::decode_many(jobs));
            times.push(start.elapsed().as_secs_f64() * 1e3);
            black_box(tiles);
        }
    }
    let least = |times: &[f64]| times.iter().copied().fold(f64::INFINITY, f64::min);
    let [one, two] = [least(&times[0]), least(&times[1])];
    println!("| {} | {one:.2} | {two:.2} | {:.2} |", case.name, one / two);
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
fn peer_program() -> Option<PathBuf> {
    let packages = ["--cflags", "--libs", "libavcodec", "libavutil"];
    let flags = Command::new("pkg-config").args(packages).output().ok()?;
    let flags = flags.status.success().then(|| String::from_utf8(flags.stdout).ok())??;
    let program = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("decode-peer");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/decode.c");
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let mut command = Command::new(compiler);
    command.args(["-O2", source]).args(flags.split_whitespace()).arg("-o").arg(&program);
    command.status().ok()?.success().then_some(program)
}
