//! Real movies of the age, where they are at hand.

use std::path::PathBuf;

use qtvr::base::{Error, FourCc};
use qtvr::movie::Movie;

fn corpus() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folder = std::env::var_os("QTVR_CORPUS").map_or(beside, PathBuf::from);
    if !folder.is_dir() {
        eprintln!("skipped: no folder of real movies at {}", folder.display());
        return None;
    }
    Some(folder)
}

fn open(name: &str) -> Option<qtvr::base::Result<Movie>> {
    corpus().map(|folder| Movie::open_path(&folder.join(name)))
}

/// The type of a track and how many samples it has.
type TrackRow = (&'static [u8; 4], u32);

const MOVIES: &[(&str, &[TrackRow])] = &[
    ("basket.mov", &[(b"vide", 24), (b"STpn", 1)]),
    ("basket-macbinary.snm", &[(b"vide", 24), (b"STpn", 1)]),
    ("basket-datafork-only.mov", &[(b"vide", 24), (b"STpn", 1)]),
    ("facilities-sm.mov", &[(b"qtvr", 1), (b"pano", 1), (b"vide", 24)]),
    ("facilities-sm-cmov.mov", &[(b"qtvr", 1), (b"pano", 1), (b"vide", 24)]),
    ("outside-cube.mov", &[(b"qtvr", 1), (b"pano", 1), (b"vide", 6), (b"vide", 6)]),
];

#[test]
fn tracks_and_samples_are_found() {
    for (name, expected) in MOVIES {
        let Some(movie) = open(name) else { return };
        let movie = movie.unwrap_or_else(|error| panic!("{name}: {error}"));
        let tracks = movie.tracks.iter().map(|track| (track.media.handler, &track.media));
        let found: Vec<_> = tracks.map(|(kind, media)| (kind, media.samples.len())).collect();
        let expected: Vec<_> =
            expected.iter().map(|(kind, samples)| (FourCc(**kind), *samples)).collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn every_sample_of_a_whole_movie_can_be_read() {
    for (name, _) in MOVIES {
        let Some(movie) = open(name) else { return };
        for track in &movie.unwrap().tracks {
            for number in 1..=track.media.samples.len() {
                let bytes = track.media.read_sample(number);
                assert!(bytes.is_ok_and(|bytes| !bytes.is_empty()), "{name}: {number}");
            }
        }
    }
}

#[test]
fn edits_with_a_rate_reach_every_tile() {
    let Some(movie) = open("facilities-sm.mov") else { return };
    let movie = movie.unwrap();
    let tiles = movie.tracks.iter().find(|track| track.media.samples.len() == 24).unwrap();
    let last = tiles.media_time(tiles.end() - 1).unwrap();
    assert_eq!(tiles.media.samples.at_time(last), Ok(24));
}

#[test]
fn what_is_damaged_is_told() {
    let Some(folder) = corpus() else { return };
    for name in ["html-page.mov", "seven-bytes.mov", "empty.mov"] {
        let opened = Movie::open_path(&folder.join(name));
        assert_eq!(opened.err(), Some(Error::NoMovieFound), "{name}");
    }
    assert_eq!(Movie::open_path(&folder.join("no.mov")).err(), Some(Error::FileNotFound));
    assert!(Movie::open_path(&folder).is_err());

    let truncated = open("facilities-sm-truncated.mov").unwrap().unwrap();
    let tiles = truncated.tracks.iter().find(|track| track.media.samples.len() == 24).unwrap();
    let missing = (1..=24).filter(|tile| tiles.media.read_sample(*tile) == Err(Error::EndOfFile));
    assert!((1..24).contains(&missing.count()));

    let external = open("facilities-sm-external-alias.mov").unwrap().unwrap();
    let tiles = external.tracks.iter().find(|track| track.media.samples.len() == 24).unwrap();
    assert_eq!(tiles.media.read_sample(1), Err(Error::CouldNotResolveDataRef));
}
