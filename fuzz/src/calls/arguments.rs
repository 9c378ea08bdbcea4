//! Arguments, each taken from the bytes by its type; and results, which are kept for later calls.

use std::ffi::{c_long, c_void};
use std::ptr::null_mut;

use super::super::tokens::{Handle, Point, Token};
use super::{Pool, Session, from_inside, with};

/// An argument.
pub trait Take: Sized {
    fn take() -> Self;
}

/// A result.
pub trait Keep {
    fn keep(self);
}

/// Types of atoms, tracks, references and items that mean something.
const KINDS: [u32; 16] = [
    0,
    1,
    u32::from_be_bytes(*b"vide"),
    u32::from_be_bytes(*b"qtvr"),
    u32::from_be_bytes(*b"pano"),
    u32::from_be_bytes(*b"obje"),
    u32::from_be_bytes(*b"hspa"),
    u32::from_be_bytes(*b"hots"),
    u32::from_be_bytes(*b"hsin"),
    u32::from_be_bytes(*b"link"),
    u32::from_be_bytes(*b"vrsg"),
    u32::from_be_bytes(*b"ndhd"),
    u32::from_be_bytes(*b"imgt"),
    u32::from_be_bytes(*b"sprt"),
    u32::from_be_bytes(*b"\xA9nam"),
    u32::from_be_bytes(*b"vrnp"),
];

/// Numbers that mean something somewhere.
const NUMBERS: [i64; 24] = [
    0,
    1,
    2,
    -1,
    3,
    4,
    301,
    302,
    303,
    600,
    7200,
    0x8000_0000,
    0x8000_0001,
    0x7FFF_FFFF,
    0x1_0000,
    -0x1_0000,
    0x100,
    0x101,
    0x7FFF,
    0xFFFF,
    0x2_0000,
    10,
    20,
    45,
];

fn number() -> i64 {
    with(|session| match session.byte() {
        byte if byte < 160 => i64::from(byte) - 20,
        byte if byte < 232 => NUMBERS[usize::from(byte) % NUMBERS.len()],
        _ => {
            let bytes = [session.byte(), session.byte(), session.byte(), session.byte()];
            i64::from(i32::from_be_bytes(bytes))
        }
    })
}

/// A token of a pool: mostly one that is there, at times nil or one that never was.
fn token(pool: fn(&mut Session) -> &mut Pool) -> Token {
    with(|session| match session.byte() {
        0xFF => null_mut(),
        0xFE => std::ptr::without_provenance_mut(0x1234_5670),
        byte => {
            let pool = pool(session);
            let newest = (pool.next + pool.places.len() - 1) % pool.places.len();
            let back = usize::from(byte & 0x3F) % pool.places.len();
            pool.places[(newest + pool.places.len() - back) % pool.places.len()]
        }
    })
}

macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident from $pool:ident;)*) => {$(
        $(#[$doc])*
        #[repr(transparent)]
        #[derive(Debug, Clone, Copy)]
        pub struct $name(pub Token);

        impl Take for $name {
            fn take() -> Self {
                Self(token(|session| &mut session.$pool))
            }
        }

        impl Keep for $name {
            fn keep(self) {
                with(|session| session.$pool.keep(self.0));
            }
        }
    )*};
}

tokens! {
    /// A movie.
    Film from films;
    /// A track.
    Strip from strips;
    /// A media.
    Med from media;
    /// A movie controller.
    Mc from controllers;
    /// A QTVR instance.
    Instance from instances;
    /// User data.
    User from users;
    /// A time base.
    Base from bases;
    /// A graphics world.
    World from worlds;
    /// A handle of any contents: of atoms, a region, a description …
    Hand from handles;
}

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident($of:ty);)*) => {$(
        $(#[$doc])*
        #[repr(transparent)]
        #[derive(Debug, Clone, Copy)]
        pub struct $name(pub $of);

        impl Take for $name {
            fn take() -> Self {
                Self(number() as $of)
            }
        }
    )*};
}

numbers! {
    /// A `long`.
    Long(c_long);
    /// 32 bits.
    Word(i32);
    /// 16 bits with a sign.
    Short(i16);
    /// 16 bits without.
    UShort(u16);
    /// 8 bits without a sign.
    Byte(u8);
    /// 8 bits with one.
    SByte(i8);
}

/// A size for new blocks: small, or absurd.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct Size(pub c_long);

impl Take for Size {
    fn take() -> Self {
        Self(match number() {
            size if size < 1 << 20 => size as c_long,
            _ => c_long::MAX,
        })
    }
}

/// A type.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct Kind(pub u32);

impl Take for Kind {
    fn take() -> Self {
        Self(with(|session| KINDS[usize::from(session.byte()) % KINDS.len()]))
    }
}

/// An atom: one that was found before, mostly.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct Atom(pub i32);

impl Take for Atom {
    fn take() -> Self {
        Self(with(|session| match session.byte() {
            byte if byte < 128 => session.numbers[usize::from(byte) % session.numbers.len()],
            byte if byte < 160 => 0,
            byte => 12 + 20 * i32::from(byte & 0x1F),
        }))
    }
}

/// What an intercept procedure is for.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct Selector(pub u32);

impl Take for Selector {
    fn take() -> Self {
        Self(0x2000 + with(|session| u32::from(session.byte() & 15)))
    }
}

/// An angle, a rate.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct Real(pub f32);

impl Take for Real {
    fn take() -> Self {
        const ODD: [f32; 8] =
            [0.0, 360.0, -360.0, 1e9, -1e30, f32::NAN, f32::INFINITY, f32::MIN_POSITIVE];
        let number = number();
        Self(with(|session| match session.byte() {
            byte if byte < 200 => number as f32 / 4.0 + f32::from(byte),
            byte => ODD[usize::from(byte & 7)],
        }))
    }
}

impl Take for Point {
    fn take() -> Self {
        Self { v: number() as i16, h: number() as i16 }
    }
}

/// Room for an output, or for a record that is given and changed; at times nil.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct Out(pub *mut u8);

impl Take for Out {
    fn take() -> Self {
        Self(with(|session| if session.byte() > 250 { null_mut() } else { session.room() }))
    }
}

/// A record of words or of shorts that is only read.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct Record<const SHORT: bool>(pub *const u8);

impl<const SHORT: bool> Take for Record<SHORT> {
    fn take() -> Self {
        let (room, count) = with(|session| (session.room(), session.byte() % 10));
        for place in 0..usize::from(count) {
            let bytes = number().to_ne_bytes();
            let width = if SHORT { 2 } else { 4 };
            let from = if cfg!(target_endian = "big") { 8 - width } else { 0 };
            // SAFETY: ten records of four bytes fit the room.
            unsafe { room.add(place * width).copy_from(bytes.as_ptr().add(from), width) };
        }
        Self(room)
    }
}

/// A rectangle, an event.
pub type Shorts = Record<true>;
/// A matrix.
pub type Words = Record<false>;

/// A nil pointer where windows, devices and places of text go.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct Nil(pub Token);

impl Take for Nil {
    fn take() -> Self {
        Self(null_mut())
    }
}

/// Where a handle comes to; another one may be there already.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct OutHand(pub *mut Handle);

impl Take for OutHand {
    fn take() -> Self {
        Self(with(|session| session.handles.slot()).cast())
    }
}

/// Where an instance comes to.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct OutInstance(pub *mut Token);

impl Take for OutInstance {
    fn take() -> Self {
        Self(with(|session| session.instances.slot()))
    }
}

impl Keep for () {
    fn keep(self) {}
}

macro_rules! kept_numbers {
    ($($of:ty),*) => {$(
        impl Keep for $of {
            fn keep(self) {
                with(|session| session.keep_number(self as i32));
            }
        }
    )*};
}

kept_numbers!(i32, u32, i64);

macro_rules! forgotten {
    ($($of:ty),*) => {$(
        impl Keep for $of {
            fn keep(self) {}
        }
    )*};
}

forgotten!(i16, u16, u8, f32);

macro_rules! callbacks {
    ($($name:ident = fn($($argument:ty),*) -> $result:ty { $value:expr };)*) => {$(
        #[repr(transparent)]
        #[derive(Debug, Clone, Copy)]
        pub struct $name(pub Option<extern "C" fn($($argument),*) -> $result>);

        impl Take for $name {
            fn take() -> Self {
                Self(match with(Session::byte) {
                    byte if byte < 64 => None,
                    _ => Some({
                        extern "C" fn procedure($(_: $argument),*) -> $result {
                            from_inside();
                            $value
                        }
                        procedure
                    }),
                })
            }
        }
    )*};
}

callbacks! {
    Leaving = fn(Token, u32, u32, *mut u8, i32) -> i16 { 0 };
    Entering = fn(Token, u32, i32) -> i16 { 0 };
    Over = fn(Token, u32, u32, i32) -> i16 { with(|session| i16::from(session.byte() == 7)) };
    Complete = fn(Token, i32) -> i16 { 0 };
    Filter = fn(Token, i16, *mut c_void, c_long) -> u8 { with(|session| session.byte() & 1) };
    Drawn = fn(Token, c_long) -> i16 { 0 };
    Progress = fn(Token, i16, i16, i32, c_long) -> i16 {
        with(|session| -i16::from(session.byte() == 7))
    };
}

/// An intercept procedure, which may have the call done.
#[repr(transparent)]
#[derive(Debug, Clone, Copy)]
pub struct Intercept(pub Option<extern "C" fn(Token, *mut c_void, i32, *mut u8)>);

unsafe extern "C" {
    fn QTVRCallInterceptedProc(qtvr: Token, message: *mut c_void) -> i16;
}

impl Take for Intercept {
    fn take() -> Self {
        extern "C" fn procedure(qtvr: Token, message: *mut c_void, _: i32, cancel: *mut u8) {
            from_inside();
            if with(Session::byte) & 1 == 0 {
                // SAFETY: the message that this procedure got, and its output.
                unsafe {
                    QTVRCallInterceptedProc(qtvr, message);
                    *cancel = with(Session::byte) & 1;
                }
            }
        }
        Self((with(Session::byte) >= 64).then_some(procedure))
    }
}
