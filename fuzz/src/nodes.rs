//! Sound scenes, the records of which are damaged: worlds, node headers, panorama and object samples,
//! hot spots, links, strings; and the records of version 1.0.

use std::ptr::null_mut;
use std::sync::{Arc, OnceLock};

use qtvr::atoms::{self, Container};
use qtvr::movie::{Movie, Store, UserData};

use super::library::*;
use super::stage;
use super::tokens::{Feed, Point, Rect, SCENES, Token, bytes_of, dispose, handle_of, movie_of};

/// Views are small: they are many.
const BOUNDS: Rect = Rect { top: 0, left: 0, bottom: 24, right: 32 };

/// Numbers that mean something in one record or another.
const NUMBERS: [u32; 16] = [
    0,
    1,
    2,
    5,
    0x7F,
    0xFF,
    0xFFFF,
    0x7FFF_FFFF,
    0x8000_0000,
    0xFFFF_FFFF,
    0x3F80_0000,
    0x7F80_0000,
    0x7FC0_0000,
    0xC334_0000,
    301,
    303,
];

fn scenes() -> &'static [Movie] {
    static SOUND: OnceLock<Vec<Movie>> = OnceLock::new();
    let open = |bytes: &&[u8]| Movie::from_bytes(Arc::new(bytes.to_vec())).expect("a sound movie");
    SOUND.get_or_init(|| SCENES.iter().map(open).collect())
}

/// A place of records.
#[derive(Debug, Clone, Copy)]
enum Part {
    /// A track and one of its samples.
    Sample(usize, usize),
    /// The description of a track's samples: the world, or the record of version 1.0.
    Description(usize),
    /// The user data of the movie: an object of version 1.0.
    UserData,
}

/// What of a scene holds records, and not pictures.
fn parts(movie: &Movie) -> Vec<Part> {
    let tracks = movie.tracks.iter().enumerate();
    let records = tracks.filter(|(_, track)| &track.media.handler.0 != b"vide");
    let of_track = |(track, of): (usize, &qtvr::movie::Track)| {
        let samples = 0..of.media.samples.len() as usize;
        let samples = samples.map(move |sample| Part::Sample(track, sample));
        samples.chain([Part::Description(track)]).collect::<Vec<_>>()
    };
    records.flat_map(of_track).chain([Part::UserData]).collect()
}

/// Damages a scene as the bytes say and looks around in it.
pub fn look(bytes: &[u8]) {
    let mut feed = Feed(bytes);
    let sound = scenes();
    let number = usize::from(feed.byte());
    let mut movie = sound[number % sound.len()].clone();
    let parts = parts(&movie);
    let mut samples: Vec<Vec<Vec<u8>>> =
        movie.tracks.iter().map(|track| track.media.all_samples().unwrap_or_default()).collect();
    while !feed.is_empty() {
        let part = parts[usize::from(feed.byte()) % parts.len()];
        match part {
            Part::Sample(track, sample) => damage(&mut samples[track][sample], 0, &mut feed),
            Part::Description(track) => {
                // Its size and type stay.
                let descriptions = &mut movie.tracks[track].media.descriptions;
                if let Some(description) = descriptions.first_mut() {
                    damage(description, 16, &mut feed);
                    let size = (description.len() as u32).to_be_bytes();
                    description[..4].copy_from_slice(&size);
                }
            }
            Part::UserData => {
                let mut bytes = movie.user_data.write();
                damage(&mut bytes, 0, &mut feed);
                movie.user_data = UserData::read(&bytes).unwrap_or_default();
            }
        }
    }
    if let Some(file) = written(movie, &samples) {
        // SAFETY: classic calls with tokens that the library gave, and outputs on this stack.
        unsafe {
            EnterMovies();
            let movie = movie_of(&file);
            if !movie.is_null() {
                stage::show(movie, &BOUNDS, |controller, qtvr| visit(controller, qtvr));
                DisposeMovie(movie);
            }
        }
    }
}

/// The movie as a file: its data, and behind them its header.
fn written(mut movie: Movie, samples: &[Vec<Vec<u8>>]) -> Option<Vec<u8>> {
    let store = Store::memory();
    store.append(b"\0\0\0\0mdat").ok()?;
    for (track, samples) in movie.tracks.iter_mut().zip(samples) {
        track.media.replace_samples(samples, &store).ok()?;
    }
    let Store::Memory(data) = &*store else { return None };
    let mut file = data.lock().clone();
    let size = (file.len() as u32).to_be_bytes();
    file[..4].copy_from_slice(&size);
    file.extend(movie.write().unwrap());
    Some(file)
}

/// Damages bytes, behind a head that stays.
fn damage(bytes: &mut Vec<u8>, head: usize, feed: &mut Feed<'_>) {
    let op = feed.byte();
    let at = usize::from(feed.short());
    let place = |len: usize| head + at % (bytes.len() - head).saturating_sub(len).max(1);
    match op % 8 {
        0 | 1 if bytes.len() > head => {
            let place = place(1);
            bytes[place] = feed.byte();
        }
        2 | 3 if bytes.len() >= head + 4 => {
            let place = place(3) & !1;
            let number = NUMBERS[usize::from(feed.byte()) % NUMBERS.len()];
            if let Some(bytes) = bytes.get_mut(place..place + 4) {
                bytes.copy_from_slice(&number.to_be_bytes());
            }
        }
        4 => bytes.truncate(head + at % (bytes.len() - head + 1)),
        5 => {
            bytes.truncate(head);
            bytes.extend(feed.bytes(at % 1024));
        }
        _ => {
            let mut container = bytes.split_off(head.min(bytes.len()));
            edit(&mut container, op >> 3, at, feed);
            bytes.extend(container);
        }
    }
}

/// Changes one atom of a container, which stays sound.
fn edit(container: &mut Vec<u8>, op: u8, at: usize, feed: &mut Feed<'_>) {
    let all = all_atoms(container);
    if all.is_empty() {
        return;
    }
    let atom = all[at % all.len()];
    let other = all[usize::from(feed.byte()) % all.len()];
    let _ = match op % 8 {
        0 => atoms::remove(container, atom),
        1 => atoms::set_id(container, atom, NUMBERS[usize::from(feed.byte()) % NUMBERS.len()]),
        2 => atoms::swap(container, atom, other),
        3 => atoms::copy(container, atom)
            .and_then(|copied| atoms::insert_children(container, other, &copied)),
        4 => atoms::remove_children(container, atom),
        _ => {
            let len = usize::from(feed.byte() & 0x7F);
            atoms::set_data(container, atom, feed.bytes(len))
        }
    };
}

/// The atoms of a container below its root.
fn all_atoms(bytes: &[u8]) -> Vec<u32> {
    let Ok(container) = Container::open(bytes) else { return Vec::new() };
    let mut open = vec![atoms::ROOT];
    let mut found = Vec::new();
    while let Some(parent) = open.pop() {
        let children = container.children(parent).map(|child| child.offset);
        let first = found.len();
        found.extend(children.take(200));
        if found.len() > 500 {
            break;
        }
        open.extend_from_slice(&found[first..]);
    }
    found
}

/// # Safety
///
/// `controller` and `qtvr` are open.
unsafe fn visit(controller: Token, qtvr: Token) {
    // SAFETY: as the caller's.
    unsafe {
        let mut container = null_mut();
        for get in [QTVRGetVRWorld, QTVRGetVRWorld_BigEndianData] {
            if get(qtvr, &mut container) == 0 {
                dispose(container);
            }
        }
        for node in [0, 1, 2, 301, 302, 303] {
            for get in [QTVRGetNodeInfo, QTVRGetNodeInfo_BigEndianData] {
                if get(qtvr, node, &mut container) == 0 {
                    dispose(container);
                }
            }
            QTVRGetNodeType(qtvr, node);
            if QTVRGoToNodeID(qtvr, node) == 0 {
                node_calls(qtvr);
            }
        }
        MCIdle(controller);
    }
}

/// # Safety
///
/// `qtvr` is open.
unsafe fn node_calls(qtvr: Token) {
    let (mut spot, mut kind, mut low, mut high) = (0, 0, 0.0, 0.0);
    let mut value = [0_u8; 64];
    // SAFETY: as the caller's.
    unsafe {
        let (list, region) = (handle_of(&[]), NewRgn());
        QTVRUpdate(qtvr, 1);
        for h in [1, 10, 17, 30] {
            QTVRPtToHotSpotID(qtvr, Point { v: 10, h }, &mut spot);
        }
        QTVRGetVisibleHotSpots(qtvr, list);
        let visible = bytes_of(list);
        let visible = visible.chunks_exact(4).filter_map(|id| id.first_chunk());
        let visible: Vec<u32> = visible.map(|id| u32::from_ne_bytes(*id)).take(5).collect();
        for spot in visible.into_iter().chain([10, 20, 255]) {
            QTVRGetHotSpotType(qtvr, spot, &mut kind);
            QTVRGetHotSpotRegion(qtvr, spot, region);
        }
        QTVREnableHotSpot(qtvr, 1, 10, 0);
        for (kind, angle) in [(0, 123.0), (1, -80.0), (2, 500.0)] {
            QTVRGetViewingLimits(qtvr, kind, &mut low, &mut high);
            assert!(
                low.is_finite() && high.is_finite() && (kind == 0 || low <= high),
                "{low} {high}"
            );
            match kind {
                0 => QTVRSetPanAngle(qtvr, angle),
                1 => QTVRSetTiltAngle(qtvr, angle),
                _ => QTVRSetFieldOfView(qtvr, angle),
            };
        }
        QTVRUpdate(qtvr, 2);
        for state in 1..=QTVRGetViewStateCount(qtvr).min(3) {
            QTVRSetViewState(qtvr, 0, state);
            QTVRSetViewCurrentTime(qtvr, QTVRGetCurrentViewDuration(qtvr) / 2);
            QTVRUpdate(qtvr, 1);
        }
        QTVREnableFrameAnimation(qtvr, 1);
        QTVRSetFrameRate(qtvr, 50.0);
        for which in 0x100..0x106 {
            QTVRGetViewParameter(qtvr, which, value.as_mut_ptr().cast(), 0, &mut spot);
        }
        let middle = Point { v: 12, h: 16 };
        QTVRMouseEnter(qtvr, middle, &mut spot, null_mut());
        QTVRMouseDown(qtvr, middle, 0, 0, &mut spot, null_mut());
        QTVRMouseUp(qtvr, middle, &mut spot, null_mut());
        QTVRNudge(qtvr, 45);
        for spot in [10, 20, 30] {
            QTVRTriggerHotSpot(qtvr, spot, null_mut(), 0);
        }
        QTVRUpdate(qtvr, 1);
        DisposeRgn(region);
        dispose(list);
    }
}
