//! Read, write, read: a movie comes back as it was.

#[path = "support/house.rs"]
mod house;
#[path = "sample/mod.rs"]
mod sample;

use std::path::PathBuf;
use std::sync::Arc;

use qtvr::movie::Movie;

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

#[test]
fn samples_come_back() {
    for (name, bytes) in sample::all() {
        let movie = Movie::from_bytes(Arc::from(bytes)).unwrap();
        check(name, &movie);
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
    let mut checked = 0;
    for path in movies {
        if let Ok(movie) = Movie::open_path(&path) {
            check(&path.display().to_string(), &movie);
            checked += 1;
        }
    }
    assert!(checked > 5, "{checked}");
}
