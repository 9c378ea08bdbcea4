//! Movie files that are cut short, that only name others, or that look like something else.

#[path = "support/samples.rs"]
mod samples;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use qtvr::base::Error;
use qtvr::movie::{Interest, Movie, Place};

/// A folder of this test's own, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("qtvr-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn atom(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    [&(8 + body.len() as u32).to_be_bytes()[..], kind, body].concat()
}

/// A movie that only names others.
fn reference_movie(names: &[String]) -> Vec<u8> {
    let alternates = names.iter().map(|name| {
        let size = (name.len() as u32 + 1).to_be_bytes();
        let reference = [&[0; 4][..], b"url ", &size, name.as_bytes(), &[0]].concat();
        atom(b"rmda", &atom(b"rdrf", &reference))
    });
    let alternates: Vec<u8> = alternates.flatten().collect();
    atom(b"moov", &atom(b"rmra", &alternates))
}

/// Where the header of a movie begins.
fn header_of(movie: &[u8]) -> usize {
    movie.windows(4).rposition(|window| window == b"moov").expect("a header") - 4
}

fn open(bytes: &[u8]) -> qtvr::base::Result<Movie> {
    Movie::from_bytes(Arc::new(bytes.to_vec()))
}

#[test]
fn a_header_cut_short_keeps_the_tracks_before() {
    let whole = samples::read("partial-cylinder");
    let start = header_of(&whole);
    let mut most = 0;
    for len in start..whole.len() {
        match open(&whole[..len]) {
            Ok(movie) => {
                assert!(movie.tracks.len() >= most);
                most = movie.tracks.len();
            }
            Err(error) => {
                assert_eq!(most, 0);
                let known = [Error::NoMovieFound, Error::BadPublicMovieAtom];
                assert!(known.contains(&error), "{len}: {error}");
            }
        }
    }
    // The user data are last, behind the three tracks.
    assert_eq!(most, 3);
}

#[test]
fn reference_movies_lead_to_the_first_that_is_there() {
    let folder = Folder::new("reference");
    folder.write("movie.mov", &samples::read("partial-cylinder"));
    let names = ["missing.mov".to_owned(), "next.mov".to_owned()];
    let first = folder.write("first.mov", &reference_movie(&names));
    folder.write("next.mov", &reference_movie(&["first.mov".to_owned(), "movie.mov".to_owned()]));
    assert_eq!(Movie::open_path(&first).map(|movie| movie.tracks.len()), Ok(3));
}

#[test]
fn reference_movies_that_name_each_other_end_soon() {
    let folder = Folder::new("circle");
    let names: Vec<String> = (0..200).map(|number| format!("{number}.mov")).collect();
    let bytes = reference_movie(&names);
    for name in &names {
        folder.write(name, &bytes);
    }
    let start = Instant::now();
    let opened = Movie::open_path(&folder.0.join("0.mov"));
    assert_eq!(opened.map(drop), Err(Error::CouldNotResolveDataRef));
    // Every way through them would be eight million files.
    assert!(start.elapsed() < Duration::from_secs(20));
}

/// A resource fork with two movies.
fn resource_fork(movies: [(i16, &[u8], &[u8]); 2]) -> Vec<u8> {
    let word = |value: usize| (value as u32).to_be_bytes();
    let (mut data, mut references, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for (id, name, moov) in movies {
        references.extend(id.to_be_bytes());
        references.extend((names.len() as u16).to_be_bytes());
        references.extend(word(data.len()));
        references.extend([0; 4]);
        data.extend(word(moov.len()));
        data.extend(moov);
        names.push(name.len() as u8);
        names.extend(name);
    }
    let mut map = vec![0; 24];
    map.extend([0, 28, 0, 28 + 10 + 24]);
    map.extend([0, 0]);
    map.extend(b"moov");
    map.extend([0, 1, 0, 10]);
    map.extend(&references);
    map.extend(&names);
    let heads = [word(16), word(16 + data.len()), word(data.len()), word(map.len())].concat();
    [heads, data, map].concat()
}

/// The header of a movie.
fn moov(movie: &[u8]) -> &[u8] {
    &movie[header_of(movie)..]
}

/// How many tracks a movie has; the ID and the name of its resource.
type Found = (usize, Option<(i16, Vec<u8>)>);

fn tracks_at(path: &Path, place: Place) -> Result<Found, Error> {
    Movie::open_place(path, place).map(|opened| (opened.movie.tracks.len(), opened.resource))
}

#[test]
fn any_movie_of_a_file_can_be_asked_for() {
    let folder = Folder::new("resources");
    let (cube, scene) = (samples::read("cube"), samples::read("two-node-cylinder"));
    let (tiled, empty) = (samples::read("tiled-cube"), &b""[..]);
    let path = folder.write("movie", &scene);
    assert_eq!(tracks_at(&path, Place::First), Ok((4, None)));
    assert_eq!(tracks_at(&path, Place::Resource(128)), Err(Error::NoResource));
    let fork = resource_fork([(129, b"Tiled", moov(&tiled)), (128, b"Cube", moov(&cube))]);
    folder.write("movie.rsrc", &fork);
    let cube = (3, Some((128, b"Cube".to_vec())));
    assert_eq!(tracks_at(&path, Place::First), Ok(cube.clone()));
    assert_eq!(tracks_at(&path, Place::Resource(128)), Ok(cube));
    let tiled = Some((129, b"Tiled".to_vec()));
    assert_eq!(tracks_at(&path, Place::Resource(129)), Ok((4, tiled)));
    assert_eq!(tracks_at(&path, Place::Resource(130)), Err(Error::NoResource));
    assert_eq!(tracks_at(&path, Place::DataFork), Ok((4, None)));
    let bare = folder.write("bare", empty);
    folder.write("bare.rsrc", &fork);
    assert_eq!(tracks_at(&bare, Place::DataFork), Err(Error::NoMovieFound));
}

/// A header of 1 MB in front has the zeros that MacBinary has, and lengths that fit.
#[test]
fn a_long_header_in_front_is_no_mac_binary() {
    let whole = samples::read("partial-cylinder");
    let start = header_of(&whole);
    let free = atom(b"free", &[0; 0x10_0000]);
    let header = atom(b"moov", &[&whole[start + 8..], &free].concat());
    let mut movie = [&header, &whole[..start]].concat();
    let is_near = |at: usize| movie[at] == 0;
    assert!((0x01..=0x3F).contains(&movie[1]) && is_near(74) && is_near(82));
    // The matrix of the movie's header is where the lengths of the forks would be.
    movie[83..91].copy_from_slice(&[0, 0, 1, 0, 0, 0, 1, 0]);
    assert_eq!(open(&movie).map(|movie| movie.tracks.len()), Ok(3));
}

/// Lists that a movie of a few megabytes can be full of are not gone through again and again.
#[test]
fn long_lists_do_not_take_long() {
    const COUNT: u32 = 200_000;
    let words = |words: &[u32]| -> Vec<u8> { words.iter().flat_map(|w| w.to_be_bytes()).collect() };
    let track = |id: u32| {
        let mut header = words(&[15, 0, 0, id]);
        header.resize(84, 0);
        atom(b"trak", &atom(b"tkhd", &header))
    };
    let tracks: Vec<u8> = (1..=COUNT).flat_map(track).collect();
    let edits: Vec<u8> = (0..COUNT).flat_map(|_| words(&[1, 0, 0x10000])).collect();
    let list = [words(&[0, COUNT]), edits].concat();
    let items: Vec<u8> = (0..COUNT).flat_map(|kind| atom(&kind.to_be_bytes(), &[])).collect();
    let mut with_edits = samples::read("partial-cylinder");
    let at = with_edits.windows(4).position(|window| window == b"elst").expect("edits") - 12;
    with_edits[at + 4..at + 8].copy_from_slice(b"skip");
    let start = header_of(&with_edits);
    let trak = with_edits.windows(4).position(|window| window == b"trak").expect("a track") - 4;
    let added = atom(b"edts", &atom(b"elst", &list));
    for (at, more) in [(trak, added.len()), (start, added.len() + tracks.len() + items.len() + 8)] {
        let size = u32::from_be_bytes(with_edits[at..at + 4].try_into().expect("a size"));
        with_edits[at..at + 4].copy_from_slice(&(size + more as u32).to_be_bytes());
    }
    let inside = trak + 8;
    let user_data = atom(b"udta", &items);
    let movie =
        [&with_edits[..inside], &added, &with_edits[inside..], &tracks, &user_data].concat();

    let clock = Instant::now();
    let movie = open(&movie).expect("a movie");
    assert_eq!(movie.tracks.len(), 1 << 16);
    let interest = Interest { samples: true, ..Interest::default() };
    let back = Interest { backwards: true, ..interest };
    let first = &movie.tracks[0];
    assert_eq!(first.edits.len(), COUNT as usize);
    for time in 0..50 {
        assert_eq!(first.next_interesting(time, interest).map(|found| found.0), Some(time + 1));
        let before = first.next_interesting(time + 1, back).map(|found| found.0);
        assert_eq!(before, Some(time));
    }
    assert!(movie.user_data.next_kind(None).is_some());
    assert!(clock.elapsed() < Duration::from_secs(20));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused_at_once() {
    let folder = Folder::new("pipe");
    let pipe = folder.0.join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    let paths = [pipe, PathBuf::from("/dev/zero"), folder.0.clone()];
    let skipped = usize::from(!made.is_ok_and(|status| status.success()));
    for path in &paths[skipped..] {
        assert_eq!(Movie::open_path(path).map(drop), Err(Error::FileNotFound), "{path:?}");
    }
    // A movie may name one too.
    let movie = folder.write("movie", &reference_movie(&["pipe".to_owned()]));
    assert_eq!(Movie::open_path(&movie).map(drop), Err(Error::CouldNotResolveDataRef));
}
