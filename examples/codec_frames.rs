//! Writes a frame of each format that the library decodes, as `make fuzz` starts from them:
//! `codec_frames DIR` fills `DIR/cvid`, `DIR/jpeg` and so on.
//!
//! A file begins with six bytes that `fuzz/src/decode.rs` reads: which format, the depth, width
//! and height less one, what to do, and where a second frame begins.

#[path = "../tests/support/frames.rs"]
mod frames;

use qtvr::codecs;
use std::path::Path;

const WIDTH: u8 = 21;
const HEIGHT: u8 = 13;

/// With a table of colours; a second frame after the first.
const WAYS: [u8; 3] = [0, 1, 2];

fn main() -> std::io::Result<()> {
    let directory = std::env::args().nth(1).unwrap_or_else(|| "frames".to_owned());
    let frames = frames::frames();
    for (number, kind) in codecs::decoders().enumerate() {
        let folder = Path::new(&directory).join(kind.to_string().trim_end());
        std::fs::create_dir_all(&folder)?;
        let own: Vec<_> = frames.iter().filter(|(other, ..)| **other == kind.0).collect();
        // Formats of plain pixels have no frame of their own: any bytes are one.
        let plain = frames.iter().filter(|(other, ..)| *other == b"raw ").collect();
        let chosen = if own.is_empty() { plain } else { own };
        for (at, (_, depths, frame)) in chosen.into_iter().enumerate() {
            for depth in *depths {
                for way in WAYS {
                    let head = [number as u8, *depth as u8, WIDTH - 1, HEIGHT - 1, way, 128];
                    let twice = if way == 2 { frame.repeat(2) } else { frame.clone() };
                    let bytes = [&head[..], &twice].concat();
                    std::fs::write(folder.join(format!("{at}-{depth}-{way}")), bytes)?;
                }
            }
        }
    }
    Ok(())
}
