//! Read, write, read: a movie comes back as it was.

#[path = "support/house.rs"]
mod house;
#[path = "sample/mod.rs"]
mod sample;

use std::path::PathBuf;
use std::sync::Arc;

use qtvr::base::FourCc;
use qtvr::movie::{Movie, atoms, child};

fn check(name: &str, movie: &Movie) {
    let first = movie.write();
    let again = Movie::from_bytes(Arc::from(first.clone())).unwrap_or_else(|error| {
        panic!("{name}: what was written is not read: {error:?}");
    });
    assert!(again.write() == first, "{name}: a second time is not the same");
    assert_eq!(again.tracks.len(), movie.tracks.len(), "{name}");
    assert_eq!(again.header, movie.header, "{name}");
    assert_eq!(again.user_data, movie.user_data, "{name}");
    for (a, b) in again.tracks.iter().zip(&movie.tracks) {
        assert_eq!((a.id, a.flags, a.duration, &a.edits), (b.id, b.flags, b.duration, &b.edits));
        assert_eq!((&a.references, a.matrix, a.width), (&b.references, b.matrix, b.width));
        assert_eq!(a.media.descriptions, b.media.descriptions, "{name}");
        assert_eq!(a.media.data_references, b.media.data_references, "{name}");
        let samples = |track: &qtvr::movie::Track| -> Vec<_> {
            (1..=track.media.samples.len()).map(|n| track.media.samples.sample(n)).collect()
        };
        assert_eq!(samples(a), samples(b), "{name}");
    }
}

/// The header in a flat file, if it is one that is not compressed.
fn header_of(bytes: &[u8]) -> Option<Vec<u8>> {
    let moov = atoms(bytes).find(|atom| atom.kind == FourCc(*b"moov"))?.body;
    child(moov, FourCc(*b"mvhd"))?;
    let size = (moov.len() as u32 + 8).to_be_bytes();
    Some([&size, &b"moov"[..], moov].concat())
}

/// What was not changed is as it was, byte for byte; what was changed is, and nothing else.
fn check_bytes(name: &str, bytes: &[u8]) -> bool {
    let (Some(header), Ok(mut movie)) =
        (header_of(bytes), Movie::from_bytes(Arc::from(bytes.to_vec())))
    else {
        return false;
    };
    assert!(movie.write() == header, "{name}: not as it was");
    let Some(track) = movie.tracks.first_mut() else { return true };
    track.layer += 1;
    let changed = movie.write();
    assert_eq!(changed.len(), header.len(), "{name}");
    let differ = changed.iter().zip(&header).filter(|(a, b)| a != b).count();
    assert!((1..=2).contains(&differ), "{name}: {differ} bytes differ");
    true
}

#[test]
fn samples_come_back() {
    for (name, bytes) in sample::all() {
        let movie = Movie::from_bytes(Arc::from(bytes.clone())).unwrap();
        check(name, &movie);
        assert!(check_bytes(name, &bytes), "{name}");
    }
}

#[test]
fn real_movies_come_back() {
    let folder = house::root().join("../shared/corpus");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("SKIPPED: no corpus at {}", folder.display());
        return;
    };
    let mut movies: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    movies.sort();
    let (mut checked, mut same) = (0, 0);
    for path in movies {
        let bytes = std::fs::read(&path).unwrap_or_default();
        same += usize::from(check_bytes(&path.display().to_string(), &bytes));
        if let Ok(movie) = Movie::open_path(&path) {
            check(&path.display().to_string(), &movie);
            checked += 1;
        }
    }
    assert!(checked > 5 && same > 10, "{checked} {same}");
}
