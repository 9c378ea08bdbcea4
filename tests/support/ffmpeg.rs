//! ffmpeg as a judge: makes movies from pixels and pixels from movies.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Whether there is an ffmpeg; says so where there is none.
pub fn is_here() -> bool {
    let found = Command::new("ffmpeg").arg("-version").stdout(Stdio::null()).status().is_ok();
    if !found {
        eprintln!("skipped: no ffmpeg on this machine");
    }
    found
}

/// Whether ffmpeg has an encoder; says so where it has not.
#[allow(dead_code)] // For formats that not every ffmpeg was built with.
pub fn has_encoder(name: &str) -> bool {
    let encoders = Command::new("ffmpeg").args(["-v", "quiet", "-encoders"]).output();
    let text = encoders.map(|output| output.stdout).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let found = text.lines().any(|line| line.split_whitespace().nth(1) == Some(name));
    if !found {
        eprintln!("skipped: this ffmpeg does not encode {name}");
    }
    found
}

/// A file name in the tests' scratch folder.
pub fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// Encodes one frame of `format` pixels into `movie`.
#[allow(dead_code)] // Not every program that judges also encodes.
pub fn encode(pixels: &[u8], format: &str, size: (usize, usize), options: &[&str], movie: &Path) {
    encode_frames(pixels, 1, format, size, options, movie);
}

/// Encodes `count` frames of `format` pixels into `movie`.
#[allow(dead_code)] // Not every program that judges also encodes.
pub fn encode_frames(
    pixels: &[u8],
    count: usize,
    format: &str,
    size: (usize, usize),
    options: &[&str],
    movie: &Path,
) {
    let mut ffmpeg = Command::new("ffmpeg")
        .args(["-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", format])
        .args(["-s", &format!("{}x{}", size.0, size.1), "-i", "-"])
        .args(["-frames:v", &count.to_string()])
        .args(options)
        .arg(movie)
        .stdin(Stdio::piped())
        .spawn()
        .expect("ffmpeg starts");
    ffmpeg.stdin.take().expect("a pipe").write_all(pixels).expect("ffmpeg reads");
    assert!(ffmpeg.wait().expect("ffmpeg ends").success(), "{}", movie.display());
}

/// Decodes `count` frames of video track `track` into `format` pixels.
#[allow(dead_code)] // Movies are only written where codecs are timed.
pub fn decode(movie: &Path, track: usize, count: usize, format: &str) -> Vec<u8> {
    let is_movie = movie.extension().is_some_and(|extension| extension == "mov");
    let output = Command::new("ffmpeg")
        .args(["-v", "error"])
        .args(if is_movie { &["-ignore_editlist", "1"][..] } else { &[] })
        .arg("-i")
        .arg(movie)
        .args(["-map", &format!("0:v:{track}"), "-fps_mode", "passthrough"])
        .args(["-sws_flags", "bicubic+accurate_rnd+full_chroma_int+full_chroma_inp"])
        .args(["-frames:v", &count.to_string(), "-pix_fmt", format, "-f", "rawvideo", "-"])
        .output()
        .expect("ffmpeg starts");
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {log}", movie.display());
    output.stdout
}

/// How many of the frames of the first video track are whole pictures.
#[allow(dead_code)] // For programs that judge frames after a key frame.
pub fn key_frames(movie: &Path) -> usize {
    let output = Command::new("ffprobe")
        .args(["-v", "error", "-select_streams", "v:0", "-show_entries", "packet=flags"])
        .args(["-of", "csv=p=0"])
        .arg(movie)
        .output()
        .expect("ffprobe starts");
    String::from_utf8_lossy(&output.stdout).matches('K').count()
}
