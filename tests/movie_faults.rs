//! Writing fails, once at each of its steps: the old file stays as it was, the result says why, and
//! the next try succeeds.

#[path = "support/faulty.rs"]
mod faulty;

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use faulty::{Fault, Faulty};

use qtvr::base::{Error, Fixed, FourCc, Result};
use qtvr::movie::{Disk, Flatten, Home, Movie, MovieFile, Store, System};

/// A folder of this test's own, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("qtvr-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    /// All files in it.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = std::fs::read_dir(&self.0).expect("a folder").flatten();
        let file = |entry: std::fs::DirEntry| {
            let name = entry.file_name().into_string().expect("a name");
            (name, std::fs::read(entry.path()).expect("a file"))
        };
        entries.map(file).collect()
    }

    fn clear(&self) {
        for name in self.files().keys() {
            std::fs::remove_file(self.0.join(name)).expect("removed");
        }
    }

    fn movie(&self) -> PathBuf {
        self.0.join("scene.mov")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const SAMPLE: usize = 5000;

fn description() -> Vec<u8> {
    let mut bytes = vec![0; 16];
    bytes[3] = 16;
    bytes[15] = 1;
    bytes
}

fn add_samples(movie: &mut Movie, id: u32, seeds: std::ops::Range<u8>) -> Result<()> {
    let media = &mut movie.track_mut(id).ok_or(Error::InvalidTrack)?.media;
    media.edit(true)?;
    for seed in seeds {
        media.add_samples(&[seed; SAMPLE], (1, 100), &description(), true)?;
    }
    media.edit(false)
}

/// A movie of one track in memory.
fn movie() -> Movie {
    let mut movie = Movie::default();
    let id = movie.add_track(Fixed(0), Fixed(0), 0).expect("a track");
    let track = movie.track_mut(id).expect("a track");
    track.set_media(FourCc(*b"demo"), 600, &Store::memory()).expect("a media");
    add_samples(&mut movie, id, 0..4).expect("samples");
    movie.track_mut(id).expect("a track").insert_media(0, (0, 400), Fixed::ONE).expect("an edit");
    movie
}

type Seeds = Result<Vec<u8>>;

/// The seeds of the samples of the movie in a file.
fn seeds(path: &Path) -> Seeds {
    let movie = Movie::open_path(path)?;
    let media = &movie.tracks.first().ok_or(Error::InvalidTrack)?.media;
    (1..=media.samples.len())
        .map(|number| {
            let sample = media.read_sample(number)?;
            assert!(sample.len() == SAMPLE && sample.iter().all(|byte| *byte == sample[0]));
            Ok(sample[0])
        })
        .collect()
}

/// How the old file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Nothing,
    Flat,
    TwoForks,
    MacBinary,
    AppleSingle,
}

const FORMS: [Form; 5] =
    [Form::Nothing, Form::Flat, Form::TwoForks, Form::MacBinary, Form::AppleSingle];

fn make_old(folder: &Folder, form: Form) {
    folder.clear();
    let path = folder.movie();
    let disk: Arc<dyn Disk> = Arc::new(System);
    let resources = (form != Form::Flat).then_some(FourCc(*b"TVOD"));
    if form == Form::Nothing {
        return;
    }
    let file = MovieFile::create(&path, &disk, resources).expect("a file");
    movie().save(&file, &Home::Usual, Some(b"Old")).expect("saved");
    if !matches!(form, Form::MacBinary | Form::AppleSingle) {
        return;
    }
    let sidecar = path.with_file_name("._scene.mov");
    let (data, double) = (std::fs::read(&path).unwrap(), std::fs::read(&sidecar).unwrap());
    std::fs::remove_file(&sidecar).unwrap();
    let word = |at: usize| u32::from_be_bytes(double[at..at + 4].try_into().unwrap()) as usize;
    // The second of two entries is the fork.
    let fork = &double[word(42)..][..word(46)];
    let whole = match form {
        Form::MacBinary => {
            let mut file = vec![0; 128];
            file[1] = 5;
            file[2..7].copy_from_slice(b"scene");
            file[83..87].copy_from_slice(&(data.len() as u32).to_be_bytes());
            file[87..91].copy_from_slice(&(fork.len() as u32).to_be_bytes());
            file.extend(&data);
            file.resize(file.len().next_multiple_of(128), 0);
            file.extend(fork);
            file.resize(file.len().next_multiple_of(128), 0);
            file
        }
        _ => {
            let mut file = 0x0005_1600_u32.to_be_bytes().to_vec();
            file.extend([0, 2, 0, 0]);
            file.resize(24, 0);
            file.extend([0, 3]);
            let info = [b'M'; 32];
            let parts: [(u32, &[u8]); 3] = [(9, &info), (1, &data), (2, fork)];
            let mut place = 26 + 12 * parts.len() as u32;
            for (id, bytes) in parts {
                for word in [id, place, bytes.len() as u32] {
                    file.extend(word.to_be_bytes());
                }
                place += bytes.len() as u32;
            }
            parts.iter().for_each(|(_, bytes)| file.extend(*bytes));
            file
        }
    };
    std::fs::write(&path, whole).unwrap();
    assert_eq!(seeds(&path), Ok(vec![0, 1, 2, 3]), "{form:?}");
}

/// What is done to the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Work {
    /// Samples are added to its movie.
    Update,
    /// Another movie is put in.
    Add,
    /// Another movie replaces it, in one fork or two.
    Replace { forks: bool },
    /// It gets a flattened movie of its own, the header in front.
    Flatten { forks: bool },
    /// Its movie is put at the end of its data fork, too.
    PutAtEnd,
    /// Its movie is taken out.
    Remove,
}

const WORKS: [Work; 8] = [
    Work::Update,
    Work::Add,
    Work::PutAtEnd,
    Work::Remove,
    Work::Replace { forks: false },
    Work::Replace { forks: true },
    Work::Flatten { forks: false },
    Work::Flatten { forks: true },
];

/// Does the work, tries again after a failure if it may, and gives the result of the first try and
/// the seeds that are expected in the end.
fn work(work: Work, path: &Path, disk: &Arc<dyn Disk>, again: bool) -> (Result<()>, Seeds) {
    let creator = FourCc(*b"TVOD");
    let mut first = Ok(());
    let mut attempt = |result: Result<()>| {
        let failed = result.is_err();
        if first.is_ok() {
            first = result;
        }
        failed && again
    };
    match work {
        Work::Update => {
            let run = |movie: &mut Movie, file: &Arc<MovieFile>| {
                let id = movie.tracks[0].id;
                movie.tracks[0].media.set_store(&Store::file(file));
                while movie.tracks[0].media.samples.len() < 8 {
                    let next = movie.tracks[0].media.samples.len() as u8;
                    add_samples(movie, id, next..next + 1)?;
                }
                let home = file.home_of(0)?;
                movie.save(file, &home, None).map(drop)
            };
            let mut movie = Movie::open_path(path).expect("the old movie");
            let file = MovieFile::open(path, disk).expect("the old file");
            if attempt(run(&mut movie, &file)) {
                attempt(run(&mut movie, &file));
            }
            (first, Ok((0..8).collect()))
        }
        Work::Add | Work::Replace { .. } => {
            let run = || {
                let file = match work {
                    Work::Replace { forks } => {
                        MovieFile::create(path, disk, forks.then_some(creator))?
                    }
                    _ => MovieFile::open(path, disk)?,
                };
                let mut new = movie();
                let id = new.tracks[0].id;
                add_samples(&mut new, id, 4..6)?;
                // Not as a second movie: the first would be found before it.
                let home = file.home_of(0)?;
                let home = if home == Home::DataFork { Home::Usual } else { home };
                new.save(&file, &home, None).map(drop)
            };
            if attempt(run()) {
                attempt(run());
            }
            (first, Ok((0..6).collect()))
        }
        Work::PutAtEnd => {
            let run = || {
                let file = MovieFile::open(path, disk)?;
                Movie::open_path(path)?.save_at(&file, file.data_len(), |_| true)
            };
            if attempt(run()) {
                attempt(run());
            }
            // The first of its movies is as it was.
            (first, Ok((0..4).collect()))
        }
        Work::Remove => {
            let run = || {
                let file = MovieFile::open(path, disk)?;
                let home = file.home_of(0)?;
                file.take_out(&home)
            };
            if attempt(run()) {
                attempt(run());
            }
            (first, Err(Error::NoMovieFound))
        }
        Work::Flatten { forks } => {
            let run = || {
                let movie = match Movie::open_path(path) {
                    Ok(movie) => movie,
                    Err(_) => movie(),
                };
                let file = MovieFile::create(path, disk, forks.then_some(creator))?;
                let home = if forks { Home::Usual } else { Home::DataFork };
                let how = Flatten { header_first: true, compressed: true, ..Flatten::default() };
                movie.flatten(&file, &how, (Some(&home), None)).map(drop)
            };
            if attempt(run()) {
                attempt(run());
            }
            (first, Ok((0..4).collect()))
        }
    }
}

fn check(fault: Fault, code: Option<Error>) {
    let folder = Folder::new(&format!("faults-{fault:?}").replace(['(', ')'], "-"));
    let path = folder.movie();
    let mut struck = 0;
    for (form, job) in FORMS.into_iter().flat_map(|form| WORKS.map(|work| (form, work))) {
        let needs_old = matches!(job, Work::Update | Work::Add | Work::PutAtEnd | Work::Remove);
        if form == Form::Nothing && needs_old {
            continue;
        }
        for (at, again) in (0..500).flat_map(|at| [(at, false), (at, true)]) {
            let what = format!("{fault:?}: {form:?}, {job:?}, operation {at}, again: {again}");
            make_old(&folder, form);
            let before = folder.files();
            let old = seeds(&path);
            let faulty = Faulty::new(fault, at);
            let disk: Arc<dyn Disk> = Arc::<Faulty>::clone(&faulty);
            let (result, new) = work(job, &path, &disk, again);
            let after = folder.files();
            assert!(
                !after.keys().any(|name| name.contains("unfinished") || name.contains(".old")),
                "{what}: {:?}",
                after.keys()
            );
            match (&result, code) {
                (Err(error), Some(code)) => {
                    assert!(faulty.struck() && *error == code, "{what}: {error}");
                    if again {
                        assert_eq!(seeds(&path), new, "{what}");
                    } else {
                        // A file that was made for the movie may be left, empty.
                        let same = before == after || form == Form::Nothing;
                        assert!(same, "{what}: {:?} {:?}", before.keys(), after.keys());
                        if form != Form::Nothing {
                            assert_eq!(seeds(&path), old, "{what}");
                        }
                    }
                }
                (Err(error), None) => panic!("{what}: {error}"),
                (Ok(()), _) => assert_eq!(seeds(&path), new, "{what}"),
            }
            if !faulty.struck() {
                // A sidecar is written at once.
                assert!(at > 0, "{what}");
                break;
            }
            struck += 1;
        }
    }
    assert!(struck > 200, "{struck}");
}

#[test]
fn a_full_disk_loses_nothing() {
    check(Fault::Error(ErrorKind::StorageFull), Some(Error::DiskFull));
    check(Fault::Nothing, Some(Error::DiskFull));
}

#[test]
fn a_disk_that_fails_loses_nothing() {
    check(Fault::Error(ErrorKind::Other), Some(Error::Io));
}

#[test]
fn what_is_not_allowed_loses_nothing() {
    check(Fault::Error(ErrorKind::PermissionDenied), Some(Error::NoPermission));
}

#[test]
fn a_short_write_is_gone_on_with() {
    check(Fault::Short, None);
}
