//! Tiles of real movies, decoded by us and by ffmpeg.

#[path = "support/ffmpeg.rs"]
mod ffmpeg;
#[path = "support/mov.rs"]
mod mov;

use qtvr::codecs::{self, ImageDescription};
use qtvr::raster::Surface;
use std::path::Path;

/// File, video track, samples, and how far one may be from ffmpeg.
const MOVIES: &[(&str, usize, usize, Option<u8>)] = &[
    ("basket.mov", 0, 24, Some(0)),
    ("pyramid-rle.mov", 0, 24, Some(0)),
    // Colour is subsampled, and the two filter it differently.
    ("facilities-sm.mov", 0, 24, None),
    ("outside-cube.mov", 0, 2, None),
    ("outside-cube.mov", 1, 6, None),
    ("jpeg2qtvr-cube-preview.mov", 0, 6, None),
];

fn argb(surface: &Surface) -> &[u32] {
    surface.as_argb().expect("tiles of colours")
}

#[test]
fn tiles_of_real_movies_decode_as_ffmpeg_decodes_them() {
    for (name, track, count, tolerance) in MOVIES {
        let movie = Path::new("../shared/corpus").join(name);
        let Ok(file) = std::fs::read(&movie) else {
            eprintln!("skipped: no {}", movie.display());
            continue;
        };
        let found = mov::video_tracks(&file).remove(*track);
        let description = ImageDescription::read(&found.description).unwrap();
        assert_eq!(description.write(), found.description, "{name}");
        let count = (*count).min(found.samples.len());
        let jobs: Vec<_> = (0..count)
            .map(|n| Ok((description.clone(), found.sample(&file, n).to_vec())))
            .collect();
        let tiles: Vec<_> = codecs::decode_many(jobs).into_iter().map(Result::unwrap).collect();

        let (width, height) = (tiles[0].width(), tiles[0].height());
        let png = codecs::png_encode(argb(&tiles[0]), width, height).unwrap();
        std::fs::write(ffmpeg::scratch(&format!("{name}-{track}.png")), png).unwrap();
        if ffmpeg::is_here() {
            let theirs = ffmpeg::decode(&movie, *track, count, "argb");
            compare(name, &tiles, &theirs, *tolerance);
        }
    }
}

fn compare(name: &str, tiles: &[Surface], theirs: &[u8], tolerance: Option<u8>) {
    let ours = tiles.iter().flat_map(|tile| argb(tile).iter().flat_map(|p| p.to_be_bytes()));
    let differences: Vec<u8> = ours.zip(theirs).map(|(a, b)| a.abs_diff(*b)).collect();
    assert_eq!(differences.len(), theirs.len(), "{name}");
    let largest = differences.iter().max().copied().unwrap_or(0);
    let sum: u64 = differences.iter().map(|d| u64::from(*d)).sum();
    let mean = sum as f64 / differences.len() as f64;
    assert!(mean < 1.5, "{name}: mean {mean}");
    assert!(largest <= tolerance.unwrap_or(u8::MAX), "{name}: {largest}");
}
