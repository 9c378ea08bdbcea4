//! Sequences of calls, as bytes tell them: with good, stale and nil tokens, and callbacks that call.

mod arguments;
mod special;
mod table;

use std::cell::RefCell;
use std::ptr::null_mut;

use super::library::{
    DisposeGWorld, DisposeMovie, DisposeMovieController, EnterMovies, GetMovieIndTrack,
    GetMovieTimeBase, GetMovieUserData, GetTrackMedia, NewRgn, QTNewAtomContainer,
    QTVRExtSetTickProc, QTVRGetNodeInfo,
};
use super::stage;
use super::tokens::{BOUNDS, SCENES, Token, dispose, handle_of, movie_of};

/// Places for tokens of each kind.
const PLACES: usize = 8;
/// Most calls of one input, those of callbacks among them.
const MOST_CALLS: usize = 300;
/// Calls that put one movie into another.
const GROWING: [&str; 7] = [
    "AddMovieSelection",
    "PasteMovieSelection",
    "InsertMovieSegment",
    "InsertTrackSegment",
    "MCPaste",
    "HandAndHand",
    "QTInsertChildren",
];
/// How deep callbacks call.
const DEEPEST: usize = 3;
/// Room for an output.
const OUTPUT: usize = 512;

/// Tokens of one kind: the newest take the places of the oldest.
struct Pool {
    places: [Token; PLACES],
    next: usize,
    made: Vec<Token>,
}

impl Pool {
    const fn new() -> Self {
        Self { places: [null_mut(); PLACES], next: 0, made: Vec::new() }
    }

    fn keep(&mut self, token: Token) {
        if !token.is_null() {
            self.places[self.next] = token;
            self.next = (self.next + 1) % PLACES;
            self.made.push(token);
        }
    }

    /// A place for the callee to write to; what was there is known to have been made.
    fn slot(&mut self) -> *mut Token {
        self.made.extend(self.places.iter().filter(|token| !token.is_null()));
        let slot = &raw mut self.places[self.next];
        self.next = (self.next + 1) % PLACES;
        slot
    }
}

struct Session {
    bytes: Vec<u8>,
    at: usize,
    calls: usize,
    depth: usize,
    may_grow: usize,
    films: Pool,
    strips: Pool,
    media: Pool,
    controllers: Pool,
    instances: Pool,
    users: Pool,
    bases: Pool,
    worlds: Pool,
    handles: Pool,
    numbers: [i32; 8],
    newest: usize,
    outputs: Box<[[u8; OUTPUT]; 32]>,
    output: usize,
    /// Whether `QTVR_FUZZ_TRACE` in the environment asks for the names of the calls.
    traced: bool,
}

thread_local! {
    static SESSION: RefCell<Session> = RefCell::new(Session::new());
    static TICKS: std::cell::Cell<u32> = const { std::cell::Cell::new(1000) };
}

impl Session {
    fn new() -> Self {
        Self {
            bytes: Vec::new(),
            at: 0,
            calls: 0,
            depth: 0,
            may_grow: 6,
            films: Pool::new(),
            strips: Pool::new(),
            media: Pool::new(),
            controllers: Pool::new(),
            instances: Pool::new(),
            users: Pool::new(),
            bases: Pool::new(),
            worlds: Pool::new(),
            handles: Pool::new(),
            numbers: [0; 8],
            newest: 0,
            outputs: Box::new([[0; OUTPUT]; 32]),
            output: 0,
            traced: std::env::var_os("QTVR_FUZZ_TRACE").is_some(),
        }
    }

    fn byte(&mut self) -> u8 {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    /// Room for an output, zeroed.
    fn room(&mut self) -> *mut u8 {
        self.output = (self.output + 1) % self.outputs.len();
        let room = &mut self.outputs[self.output];
        *room = [0; OUTPUT];
        room.as_mut_ptr()
    }

    fn keep_number(&mut self, number: i32) {
        self.newest = (self.newest + 1) % self.numbers.len();
        self.numbers[self.newest] = number;
    }
}

/// The session, for a moment in which nothing is called.
fn with<R>(body: impl FnOnce(&mut Session) -> R) -> R {
    SESSION.with(|session| body(&mut session.borrow_mut()))
}

/// A clock that every look moves.
extern "C" fn ticks(_: Token) -> u32 {
    TICKS.set(TICKS.get().wrapping_add(3));
    TICKS.get()
}

/// Opens movies, makes the calls that the bytes tell, and closes what is open.
pub fn call(bytes: &[u8]) {
    with(|session| {
        *session = Session::new();
        session.bytes = bytes.to_vec();
    });
    TICKS.set(1000);
    // SAFETY: classic calls with tokens that the library gave.
    unsafe {
        EnterMovies();
        QTVRExtSetTickProc(Some(ticks), null_mut());
        let world = stage::pixels(&BOUNDS);
        with(|session| session.worlds.keep(world));
        let which = with(Session::byte);
        open(SCENES[usize::from(which) % SCENES.len()]);
        let (mut container, region) = (null_mut(), NewRgn());
        QTNewAtomContainer(&mut container);
        with(|session| {
            for handle in [container, region, handle_of(b"some bytes")] {
                session.handles.keep(handle.cast());
            }
        });
        while with(|session| session.at < session.bytes.len() && session.calls < MOST_CALLS) {
            next();
        }
        close(world);
        QTVRExtSetTickProc(None, null_mut());
    }
}

/// Makes the next call.
fn next() {
    let number = with(|session| {
        session.calls += 1;
        usize::from(session.byte()) << 8 | usize::from(session.byte())
    });
    let total = table::CALLS.len() + special::CALLS.len();
    let number = number % total;
    let (name, call) = match number.checked_sub(table::CALLS.len()) {
        Some(special) => special::CALLS[special],
        None => table::CALLS[number],
    };
    // A movie that is added to itself doubles each time: a few times are enough.
    if GROWING.contains(&name)
        && with(|session| session.may_grow.checked_sub(1).map(|left| session.may_grow = left))
            .is_none()
    {
        return;
    }
    if with(|session| session.traced) {
        eprintln!("{name}");
    }
    call();
}

/// What a callback does.
fn from_inside() {
    let goes = with(|session| {
        let goes = session.depth < DEEPEST && session.calls < MOST_CALLS;
        session.depth += usize::from(goes);
        goes && session.at < session.bytes.len()
    });
    if goes {
        next();
        with(|session| session.depth -= 1);
    }
}

/// Opens a movie with all that belongs to it.
fn open(bytes: &[u8]) {
    // SAFETY: classic calls with tokens that the library gave.
    unsafe {
        let movie = movie_of(bytes);
        let world = with(|session| session.worlds.places[0]);
        let (controller, qtvr) = stage::enter(movie, world, &BOUNDS);
        let mut info = null_mut();
        QTVRGetNodeInfo(qtvr, 0, &mut info);
        let (users, base) = (GetMovieUserData(movie), GetMovieTimeBase(movie));
        let tracks = [1, 2, 3].map(|index| GetMovieIndTrack(movie, index));
        let media = tracks.map(|track| GetTrackMedia(track));
        with(|session| {
            session.films.keep(movie);
            session.controllers.keep(controller);
            session.instances.keep(qtvr);
            session.users.keep(users);
            session.bases.keep(base);
            session.handles.keep(info.cast());
            tracks.into_iter().for_each(|track| session.strips.keep(track));
            media.into_iter().for_each(|media| session.media.keep(media));
        });
    }
}

/// Disposes of everything; what was disposed of before is told as stale.
fn close(world: Token) {
    let all = |pool: fn(&mut Session) -> &mut Pool| {
        with(|session| {
            let pool = pool(session);
            pool.slot();
            pool.made.sort_unstable();
            pool.made.dedup();
            std::mem::take(&mut pool.made)
        })
    };
    // No callback calls any more.
    with(|session| session.depth = DEEPEST);
    // SAFETY: classic calls with tokens that the library gave, some of them stale.
    unsafe {
        for controller in all(|session| &mut session.controllers) {
            DisposeMovieController(controller);
        }
        for movie in all(|session| &mut session.films) {
            DisposeMovie(movie);
        }
        for handle in all(|session| &mut session.handles) {
            dispose(handle.cast());
        }
        DisposeGWorld(world);
    }
}
