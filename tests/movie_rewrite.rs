//! Read, write, read: a movie comes back as it was.

#[path = "support/house.rs"]
mod house;
#[path = "support/samples.rs"]
mod samples;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use qtvr::base::FourCc;
use qtvr::movie::{Disk, Flatten, Home, Movie, MovieFile, System, atoms, child};

fn check(name: &str, movie: &Movie) {
    let first = movie.write().unwrap();
    let again = Movie::from_bytes(Arc::from(first.clone())).unwrap_or_else(|error| {
        panic!("{name}: what was written is not read: {error:?}");
    });
    assert!(again.write().unwrap() == first, "{name}: a second time is not the same");
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
    assert!(movie.write().unwrap() == header, "{name}: not as it was");
    let Some(track) = movie.tracks.first_mut() else { return true };
    track.layer += 1;
    let changed = movie.write().unwrap();
    assert_eq!(changed.len(), header.len(), "{name}");
    let differ = changed.iter().zip(&header).filter(|(a, b)| a != b).count();
    assert!((1..=2).contains(&differ), "{name}: {differ} bytes differ");
    true
}

/// A file that is saved, and one that is flattened from it, in a folder of this test's own.
fn check_files(name: &str, bytes: &[u8]) -> bool {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let place = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(format!("qtvr-rewrite-{}-{}", place.0, place.1));
    std::fs::create_dir_all(&folder).unwrap();
    let (path, flat) = (folder.join("movie.mov"), folder.join("flat.mov"));
    std::fs::write(&path, bytes).unwrap();
    let disk: Arc<dyn Disk> = Arc::new(System);
    let Ok(mut movie) = Movie::open_path(&path) else { return false };
    let file = MovieFile::open(&path, &disk).unwrap();
    let home = file.home_of(0).unwrap();
    let before = samples_of(&movie);
    movie.save(&file, &home, None).unwrap_or_else(|error| panic!("{name}: {error}"));
    let saved = Movie::open_path(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let (kept, saved_samples) = (before.iter().flatten(), samples_of(&saved));
    let mut kept = kept.zip(saved_samples.iter().flatten()).filter(|(old, _)| old.is_ok());
    assert!(kept.all(|(old, new)| old == new), "{name}: saved samples differ");
    same_tree(name, &movie.write().unwrap(), &saved.write().unwrap(), &[]);
    let others = |bytes: &[u8]| -> Vec<(FourCc, Vec<u8>)> {
        let atoms = atoms(bytes).filter(|atom| ![*b"moov", *b"free"].contains(&atom.kind.0));
        atoms.map(|atom| (atom.kind, atom.body.to_vec())).collect()
    };
    let whole = before.iter().flatten().all(Result::is_ok);
    // A wrapped file has its atoms elsewhere; the last one of a file that was cut off gets its size.
    if whole && header_of(bytes).is_some() {
        let after = std::fs::read(&path).unwrap();
        assert!(others(&after) == others(bytes), "{name}: atoms beside the header differ");
    }
    if whole {
        let how = Flatten { header_first: true, ..Flatten::default() };
        let new = MovieFile::create(&flat, &disk, None).unwrap();
        let result = saved.flatten(&new, &how, (Some(&Home::DataFork), None));
        result.unwrap_or_else(|error| panic!("{name}: {error}"));
        let flattened = Movie::open_path(&flat).unwrap();
        assert!(samples_of(&flattened) == before, "{name}: flattened samples differ");
        // Only where the samples are may differ.
        same_tree(
            name,
            &saved.write().unwrap(),
            &flattened.write().unwrap(),
            &[*b"stco", *b"co64", *b"dref"],
        );
    }
    std::fs::remove_dir_all(&folder).unwrap();
    whole
}

type Samples = Vec<Vec<qtvr::base::Result<Vec<u8>>>>;

/// The bytes of all samples.
fn samples_of(movie: &Movie) -> Samples {
    let all = movie.tracks.iter().map(|track| {
        let media = &track.media;
        (1..=media.samples.len()).map(|number| media.read_sample(number)).collect()
    });
    all.collect()
}

/// Atoms that have atoms inside.
const PARENTS: [[u8; 4]; 8] =
    [*b"moov", *b"trak", *b"mdia", *b"minf", *b"stbl", *b"edts", *b"tref", *b"dinf"];

/// Compares two trees of atoms, but for the data of some.
fn same_tree(name: &str, one: &[u8], other: &[u8], but: &[[u8; 4]]) {
    let (mut left, mut right) = (atoms(one), atoms(other));
    while let (Some(a), Some(b)) = (left.next(), right.next()) {
        assert_eq!(a.kind, b.kind, "{name}");
        if PARENTS.contains(&a.kind.0) {
            same_tree(name, a.body, b.body, but);
        } else if !but.contains(&a.kind.0) {
            assert!(a.body == b.body, "{name}: {:?} differs", a.kind);
        }
    }
    assert_eq!(left.next().map(|atom| atom.kind), right.next().map(|atom| atom.kind), "{name}");
}

#[test]
fn samples_come_back() {
    for (name, bytes) in &samples::all() {
        let movie = Movie::from_bytes(Arc::from(bytes.clone())).unwrap();
        check(name, &movie);
        assert!(check_bytes(name, bytes), "{name}");
        assert!(check_files(name, bytes), "{name}");
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
    let (mut checked, mut same, mut whole) = (0, 0, 0);
    for path in movies {
        let bytes = std::fs::read(&path).unwrap_or_default();
        same += usize::from(check_bytes(&path.display().to_string(), &bytes));
        if let Ok(movie) = Movie::open_path(&path) {
            check(&path.display().to_string(), &movie);
            whole += usize::from(check_files(&path.display().to_string(), &bytes));
            checked += 1;
        }
    }
    assert!(checked > 5 && same > 10 && whole > 10, "{checked} {same} {whole}");
}
