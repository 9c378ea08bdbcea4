//! Calls whose arguments belong together: a size and its bytes, an action and its parameter.

use std::ffi::{c_long, c_void};
use std::ptr::null_mut;

use super::super::tokens::{BOUNDS, Rect, SCENES, Token};
use super::arguments::{
    Atom, Byte, Film, Hand, Instance, Keep, Kind, Long, Mc, Med, Out, Short, Size, Strip, Take,
    User, Word,
};
use super::{OUTPUT, Session, open, with};

unsafe extern "C" {
    fn NewMovieController(movie: Film, bounds: *const Rect, flags: c_long) -> Mc;
    fn DisposeMovieController(controller: Mc);
    fn NewMovieTrack(movie: Film, width: Word, height: Word, volume: Short) -> Strip;
    fn QTInsertChild(
        container: Hand,
        parent: Atom,
        kind: Kind,
        id: Word,
        index: Short,
        size: c_long,
        data: *mut u8,
        atom: *mut i32,
    ) -> i16;
    fn QTSetAtomData(container: Hand, atom: Atom, size: c_long, data: *mut u8) -> i16;
    fn QTCopyAtomDataToPtr(
        container: Hand,
        atom: Atom,
        less: Byte,
        size: c_long,
        target: *mut u8,
        actual: Out,
    ) -> i16;
    fn QTVRSetViewParameter(qtvr: Instance, which: u32, value: *mut c_void, flags: Word) -> i16;
    fn QTVRGetViewParameter(q: Instance, which: u32, value: *mut u8, i: Word, out: Out) -> i16;
    fn QTVRSetInteractionProperty(qtvr: Instance, which: u32, value: *mut c_void) -> i16;
    fn QTVRGetInteractionProperty(qtvr: Instance, which: u32, value: *mut u8) -> i16;
    fn MCDoAction(controller: Mc, action: i16, parameter: *mut c_void) -> c_long;
    fn AddMediaSample(
        media: Med,
        data: Hand,
        offset: Long,
        size: Long,
        duration: Word,
        description: Hand,
        count: Long,
        flags: Short,
        time: Out,
    ) -> i16;
    fn SetUserDataItem(user: User, data: *mut u8, size: c_long, kind: Kind, index: Long) -> i16;
    fn GetUserDataItem(user: User, data: *mut u8, size: c_long, kind: Kind, index: Long) -> i16;
    fn GetMoviePict(movie: Film, time: Word) -> Hand;
    fn GetMoviePosterPict(movie: Film) -> Hand;
    fn GetTrackPict(track: Strip, time: Word) -> Hand;
    fn GetMovieBox(movie: Film, bounds: *mut Rect);
    fn GetTrackDimensions(track: Strip, width: *mut i32, height: *mut i32);
    fn NewPtr(size: Size) -> Token;
    fn SetPtrSize(pointer: Token, size: Size);
    fn DisposePtr(pointer: Token);
    fn PtrAndHand(from: *mut u8, to: Hand, size: c_long) -> i16;
    fn PtrToXHand(from: *mut u8, to: Hand, size: c_long) -> i16;
}

/// Actions whose parameter is nothing or points to something.
const POINTED: [i16; 31] = [
    1, 2, 3, 4, 5, 6, 12, 15, 22, 24, 25, 29, 30, 33, 35, 37, 39, 41, 42, 43, 45, 46, 47, 49, 51,
    53, 54, 56, 60, 65, 97,
];
/// Actions whose parameter is a number.
const BY_VALUE: [i16; 15] = [8, 14, 18, 21, 23, 32, 34, 36, 38, 40, 48, 52, 55, 57, 82];

/// Room for an output, and a size that fits it.
fn room() -> (*mut u8, c_long) {
    with(|session| (session.room(), c_long::from(session.byte()).min(OUTPUT as c_long)))
}

fn byte() -> u8 {
    with(Session::byte)
}

/// The room as a pointer, or a number in its place.
fn pointer_or_number() -> *mut c_void {
    match byte() {
        byte if byte < 128 => room().0.cast(),
        byte => std::ptr::without_provenance_mut(usize::from(byte & 0x1F)),
    }
}

/// Every such call with its name. Each is there often, since there are few.
pub const CALLS: &[(&str, fn())] = &[
    ("open", || open(SCENES[usize::from(byte()) % SCENES.len()])),
    ("NewMovieController", || {
        // SAFETY: a movie or what is none, and a rectangle.
        unsafe { NewMovieController(Film::take(), &BOUNDS, c_long::from(byte())) }.keep();
    }),
    // SAFETY: a controller or what is none.
    ("DisposeMovieController", || unsafe { DisposeMovieController(Mc::take()) }),
    ("NewMovieTrack", || {
        // SAFETY: a movie or what is none.
        unsafe { NewMovieTrack(Film::take(), Word::take(), Word::take(), Short::take()) }.keep();
    }),
    ("QTInsertChild", insert_child),
    ("QTInsertChild", insert_child),
    ("QTInsertChild", insert_child),
    ("QTSetAtomData", || {
        let (data, size) = room();
        // SAFETY: the data have the size that is told.
        unsafe { QTSetAtomData(Hand::take(), Atom::take(), size, data) };
    }),
    ("QTCopyAtomDataToPtr", || {
        let (data, size) = room();
        // SAFETY: the room has the size that is told.
        unsafe {
            QTCopyAtomDataToPtr(Hand::take(), Atom::take(), Byte::take(), size, data, Out::take())
        };
    }),
    ("QTVRSetViewParameter", || {
        // All but one are pointers.
        let (which, at) = (0x100 + u32::from(byte() % 6), room().0);
        let value = if which == 0x104 { null_mut() } else { at.cast() };
        // SAFETY: room enough for any of them.
        unsafe { QTVRSetViewParameter(Instance::take(), which, value, Word::take()) };
    }),
    ("QTVRGetViewParameter", || {
        let which = 0x100 + u32::from(byte() % 6);
        // SAFETY: room enough for any of them.
        unsafe {
            QTVRGetViewParameter(Instance::take(), which, room().0, Word::take(), Out::take())
        };
    }),
    ("QTVRSetInteractionProperty", || {
        // SAFETY: all are numbers, or records that fit the room.
        unsafe {
            QTVRSetInteractionProperty(Instance::take(), u32::from(byte() % 6), pointer_or_number())
        };
    }),
    ("QTVRGetInteractionProperty", || {
        // SAFETY: room enough for any of them.
        unsafe { QTVRGetInteractionProperty(Instance::take(), u32::from(byte() % 6), room().0) };
    }),
    ("MCDoAction", act),
    ("MCDoAction", act),
    ("MCDoAction", act),
    ("AddMediaSample", || {
        // SAFETY: handles know their sizes.
        unsafe {
            AddMediaSample(
                Med::take(),
                Hand::take(),
                Long::take(),
                Long::take(),
                Word::take(),
                Hand::take(),
                Long::take(),
                Short::take(),
                Out::take(),
            )
        };
    }),
    ("SetUserDataItem", || {
        let (data, size) = room();
        // SAFETY: the data have the size that is told.
        unsafe { SetUserDataItem(User::take(), data, size, Kind::take(), Long::take()) };
    }),
    ("GetUserDataItem", || {
        let (data, size) = room();
        // SAFETY: the room has the size that is told.
        unsafe { GetUserDataItem(User::take(), data, size, Kind::take(), Long::take()) };
    }),
    ("GetMoviePict", pictures),
    ("NewPtr", || {
        // SAFETY: a block that nobody else knows.
        unsafe {
            let block = NewPtr(Size::take());
            SetPtrSize(block, Size::take());
            DisposePtr(block);
            DisposePtr(block);
        }
    }),
    ("PtrAndHand", || {
        let (data, size) = room();
        // SAFETY: the data have the size that is told.
        unsafe { PtrAndHand(data, Hand::take(), size) };
    }),
    ("PtrToXHand", || {
        let (data, size) = room();
        // SAFETY: the data have the size that is told.
        unsafe { PtrToXHand(data, Hand::take(), size) };
    }),
];

/// Pictures of movies and tracks, unless they would be large: those may have a gigabyte.
fn pictures() {
    const LARGEST: i32 = 1024;
    let (movie, track) = (Film::take(), Strip::take());
    let (mut bounds, mut width, mut height) = (Rect::default(), 0, 0);
    // SAFETY: tokens, and outputs on this stack.
    unsafe {
        GetMovieBox(movie, &mut bounds);
        let side = |from: i16, to: i16| i32::from(to) - i32::from(from);
        let sides = [side(bounds.left, bounds.right), side(bounds.top, bounds.bottom)];
        if sides.into_iter().all(|side| side <= LARGEST) {
            GetMoviePict(movie, Word::take()).keep();
            GetMoviePosterPict(movie).keep();
        }
        GetTrackDimensions(track, &mut width, &mut height);
        if (width >> 16).max(height >> 16) <= LARGEST {
            GetTrackPict(track, Word::take()).keep();
        }
    }
}

fn insert_child() {
    let ((data, size), mut atom) = (room(), 0);
    let size = if byte() & 1 == 0 { 0 } else { size };
    // SAFETY: the data have the size that is told.
    unsafe {
        QTInsertChild(
            Hand::take(),
            Atom::take(),
            Kind::take(),
            Word::take(),
            Short(i16::from(byte() & 3)),
            size,
            data,
            &mut atom,
        )
    };
    with(|session| session.keep_number(atom));
}

fn act() {
    let number = usize::from(byte());
    // SAFETY: what each action takes: a number, or a record that fits the room.
    unsafe {
        match number & 1 {
            0 => MCDoAction(Mc::take(), POINTED[(number >> 1) % POINTED.len()], room().0.cast()),
            _ => {
                let value = std::ptr::without_provenance_mut(usize::from(byte()));
                MCDoAction(Mc::take(), BY_VALUE[(number >> 1) % BY_VALUE.len()], value)
            }
        };
    }
}
