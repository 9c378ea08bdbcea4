//! Movies of any bytes: everything that can be asked of one, and the same of what is written of it.

use std::ffi::c_long;
use std::ptr::null_mut;

use super::library::*;
use super::tokens::{Feed, Handle, Point, Rect, Token, dispose, handle_of};

/// Opens what comes behind its first byte, which tells how: from a handle, or from a file, as its
/// movie or as that of its data fork.
pub fn read(bytes: &[u8]) {
    let mut feed = Feed(bytes);
    let way = feed.byte();
    // SAFETY: classic calls with tokens that the library gave, and outputs on this stack.
    unsafe {
        EnterMovies();
        let mut movie = null_mut();
        let handle = handle_of(feed.0);
        let error = match way % 4 {
            0 | 1 => NewMovieFromHandle(&mut movie, handle, 1, null_mut()),
            way => open_file(feed.0, &mut movie, way == 2, c_long::from(way >> 4)),
        };
        dispose(handle);
        if error != 0 || movie.is_null() {
            return;
        }
        ask(movie);
        let flat = handle_of(&[]);
        if PutMovieIntoHandle(movie, flat) == 0 {
            again(flat, movie);
        }
        dispose(flat);
        if way % 4 == 1 {
            flatten(movie, way);
        }
        DisposeMovie(movie);
    }
}

/// A file of this process's own.
fn scratch(name: &str) -> std::path::PathBuf {
    let folder = match std::path::Path::new("/dev/shm") {
        folder if folder.is_dir() => folder.to_path_buf(),
        _ => std::env::temp_dir(),
    };
    folder.join(format!(
        "qtvr-fuzz-{}-{:?}-{name}",
        std::process::id(),
        std::thread::current().id()
    ))
}

/// # Safety
///
/// As every classic call here.
unsafe fn spec_of(path: &std::path::Path) -> Option<FSSpec> {
    let mut spec = FSSpec { volume: 0, folder: 0, name: [0; 64] };
    let mut name = [path.as_os_str().as_encoded_bytes(), &[0]].concat();
    // SAFETY: a C string, and an output.
    let error = unsafe { NativePathNameToFSSpec(name.as_mut_ptr().cast(), &mut spec, 0) };
    (error == 0 || error == -43).then_some(spec)
}

/// # Safety
///
/// As every classic call here.
unsafe fn open_file(bytes: &[u8], movie: &mut Token, as_file: bool, at: c_long) -> i16 {
    let path = scratch("in.mov");
    if std::fs::write(&path, bytes).is_err() {
        return -36;
    }
    // SAFETY: as the caller's.
    let error = unsafe {
        let (mut number, mut id) = (0, 0);
        let Some(spec) = spec_of(&path) else { return -36 };
        let mut error = OpenMovieFile(&spec, &mut number, 1);
        if error == 0 {
            error = match as_file {
                true => NewMovieFromFile(movie, number, &mut id, null_mut(), 1, null_mut()),
                false => NewMovieFromDataFork(movie, number, at, 1, null_mut()),
            };
            CloseMovieFile(number);
        }
        error
    };
    // What was opened can still be read; some of it then ends early.
    if bytes.len() % 3 == 0 {
        if let Ok(file) = std::fs::File::options().write(true).open(&path) {
            let _ = file.set_len(bytes.len() as u64 / 2);
        }
    }
    let _ = std::fs::remove_file(&path);
    error
}

/// What was written of a movie has the same tracks.
///
/// # Safety
///
/// As every classic call here.
unsafe fn again(written: Handle, movie: Token) {
    // SAFETY: as the caller's.
    unsafe {
        let mut reread = null_mut();
        let error = NewMovieFromHandle(&mut reread, written, 1, null_mut());
        assert_eq!(error, 0, "a movie that was written cannot be read");
        assert_eq!(GetMovieTrackCount(reread), GetMovieTrackCount(movie));
        assert_eq!(GetMovieTimeScale(reread), GetMovieTimeScale(movie));
        for index in 1..=GetMovieTrackCount(movie).min(50) {
            let count = |movie| GetMediaSampleCount(GetTrackMedia(GetMovieIndTrack(movie, index)));
            assert_eq!(count(reread), count(movie));
        }
        DisposeMovie(reread);
    }
}

/// # Safety
///
/// As every classic call here.
unsafe fn flatten(movie: Token, way: u8) {
    let path = scratch("out.mov");
    let _ = std::fs::remove_file(&path);
    // SAFETY: as the caller's.
    unsafe {
        let Some(spec) = spec_of(&path) else { return };
        // Into the data fork; compressed, or with the header in front.
        let flags = 1 | c_long::from(way >> 2 & 3) << 5;
        let flat = FlattenMovieData(movie, flags, &spec, 0, 0, 0);
        if !flat.is_null() {
            assert_eq!(GetMovieTrackCount(flat), GetMovieTrackCount(movie));
            ask(flat);
            DisposeMovie(flat);
        }
    }
    let _ = std::fs::remove_file(&path);
}

/// # Safety
///
/// `movie` is open.
unsafe fn ask(movie: Token) {
    let (mut rect, mut matrix, mut table) = (Rect::default(), [0; 9], null_mut());
    let (mut time, mut duration) = (0, 0);
    // SAFETY: as the caller's; outputs are on this stack.
    unsafe {
        GetMovieBox(movie, &mut rect);
        GetMovieNaturalBoundsRect(movie, &mut rect);
        GetMovieMatrix(movie, &mut matrix);
        if GetMovieColorTable(movie, &mut table) == 0 {
            dispose(table);
        }
        let end = GetMovieDuration(movie);
        for flags in [1, 2, 4, 8, 16, 2 | 0x4000] {
            let mut at = 0;
            for _ in 0..5 {
                GetMovieNextInterestingTime(
                    movie,
                    flags,
                    0,
                    std::ptr::null(),
                    at,
                    0x10000,
                    &mut time,
                    &mut duration,
                );
                if time < 0 {
                    break;
                }
                at = time;
            }
        }
        DisposeRgn(GetMovieBoundsRgn(movie));
        DisposeRgn(GetMovieClipRgn(movie));
        PtInMovie(movie, Point { v: 1, h: 1 });
        user_data(GetMovieUserData(movie));
        SetMovieTimeValue(movie, end / 2);
        for index in 0..=GetMovieTrackCount(movie).min(40) {
            ask_track(GetMovieIndTrack(movie, index), end);
        }
    }
}

/// # Safety
///
/// `track` is a track or nil.
unsafe fn ask_track(track: Token, end: i32) {
    let (mut a, mut b, mut matrix) = (0, 0, [0; 9]);
    // SAFETY: as the caller's; outputs are on this stack.
    unsafe {
        GetTrackDimensions(track, &mut a, &mut b);
        GetTrackMatrix(track, &mut matrix);
        for time in [0, 1, end / 2, end, -1, GetTrackOffset(track), GetTrackDuration(track)] {
            GetTrackEditRate(track, time);
            TrackTimeToMediaTime(time, track);
            GetTrackNextInterestingTime(track, 1, time, 0x10000, &mut a, &mut b);
            GetTrackNextInterestingTime(track, 16, time, -0x10000, &mut a, &mut b);
        }
        DisposeRgn(GetTrackClipRgn(track));
        DisposeRgn(GetTrackBoundsRgn(track));
        let mut kind = 0;
        for _ in 0..10 {
            kind = GetNextTrackReferenceType(track, kind);
            for index in 0..=GetTrackReferenceCount(track, kind).min(5) {
                GetTrackReference(track, kind, index);
            }
        }
        user_data(GetTrackUserData(track));
        ask_media(GetTrackMedia(track));
    }
}

/// # Safety
///
/// `media` is a media or nil.
unsafe fn ask_media(media: Token) {
    let (mut time, mut duration, mut container) = (0, 0, null_mut());
    let (mut kind, mut maker, mut name) = (0, 0, [0; 256]);
    let (mut number, mut count, mut attributes, mut size) = (0, 0, 0, 0);
    let (mut references, mut flags) = (0, 0);
    // SAFETY: as the caller's; outputs are on this stack.
    unsafe {
        let (data, description) = (handle_of(&[]), handle_of(&[]));
        let samples = GetMediaSampleCount(media);
        GetMediaSyncSampleCount(media);
        GetMediaHandlerDescription(media, &mut kind, name.as_mut_ptr(), &mut maker);
        for index in 0..=GetMediaSampleDescriptionCount(media).min(8) {
            GetMediaSampleDescription(media, index, description);
        }
        let end = GetMediaDuration(media);
        for number in (0..=samples.min(20)).chain([samples]) {
            SampleNumToMediaTime(media, number, &mut time, &mut duration);
            GetMediaSample(
                media,
                data,
                0,
                &mut size,
                time,
                &mut time,
                &mut duration,
                description,
                &mut number.clone(),
                2,
                &mut count,
                &mut flags,
            );
        }
        for at in [0, end / 2, end, -1] {
            MediaTimeToSampleNum(media, at, &mut number, &mut time, &mut duration);
            GetMediaNextInterestingTime(media, 2, at, 0x10000, &mut time, &mut duration);
            GetMediaNextInterestingTime(media, 1, at, -0x10000, &mut time, &mut duration);
        }
        if GetMediaPropertyAtom(media, &mut container) == 0 {
            dispose(container);
        }
        if GetMediaInputMap(media, &mut container) == 0 {
            dispose(container);
        }
        GetMediaDataRefCount(media, &mut references);
        for index in 0..=references.min(4) {
            let mut reference = null_mut();
            if GetMediaDataRef(media, index, &mut reference, &mut kind, &mut attributes) == 0 {
                dispose(reference);
            }
        }
        user_data(GetMediaUserData(media));
        dispose(data);
        dispose(description);
    }
}

/// # Safety
///
/// `data` are user data or nil.
unsafe fn user_data(data: Token) {
    let item = handle_of(&[]);
    let mut kind = 0;
    // SAFETY: as the caller's.
    unsafe {
        for _ in 0..20 {
            kind = GetNextUserDataType(data, kind) as u32;
            if kind == 0 {
                break;
            }
            for index in 0..=c_long::from(CountUserDataType(data, kind)).min(5) {
                GetUserData(data, item, kind, index);
                GetUserDataText(data, item, kind, index, 0);
            }
        }
    }
    dispose(item);
}
