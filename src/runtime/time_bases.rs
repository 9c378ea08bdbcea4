//! Time bases: the clock of a movie, or one that a program made.

use std::sync::Arc;

use parking_lot::Mutex;

use super::movie_clock::Ticking;
use super::movies::MovieCell;
use super::tokens::{Kind, Table};
use crate::base::{Error, Fixed, Result};

static TIME_BASES: Table<TimeBase> = Table::new(Kind::TimeBase);

/// A time base.
#[derive(Debug)]
pub enum TimeBase {
    /// That of a movie.
    Movie(Arc<MovieCell>),
    /// One of the program's own.
    Own(Mutex<Own>),
}

/// A time base that no movie has.
#[derive(Debug)]
pub struct Own {
    time: i64,
    rate: Fixed,
    scale: u32,
    ticking: Ticking,
}

/// Units a second of a new time base.
const USUAL_SCALE: u32 = 600;

/// What a time base shows at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The time.
    pub time: i64,
    /// Units a second.
    pub scale: u32,
    /// How fast it runs.
    pub rate: Fixed,
    /// `loopTimeBase` and its kin.
    pub flags: u32,
    /// How often it was set.
    pub jumps: u32,
    /// Where it starts and stops, if it does.
    pub bounds: Option<(i64, i64)>,
}

/// What is set on a time base.
#[derive(Debug, Clone, Copy)]
pub enum Change {
    /// A time, with its scale.
    Time(i64, u32),
    /// A rate.
    Rate(Fixed),
    /// Flags.
    Flags(u32),
}

/// A time in another scale, rounded to the nearest.
pub fn rescaled(time: i64, from: u32, to: u32) -> i64 {
    let (from, to) = (i128::from(from.max(1)), i128::from(to.max(1)));
    let scaled = (i128::from(time) * to * 2 + from).div_euclid(from * 2);
    scaled.clamp(i64::MIN.into(), i64::MAX.into()) as i64
}

impl TimeBase {
    /// What it shows at the tick `now`.
    pub fn read(&self, now: u32) -> Reading {
        match self {
            Self::Movie(movie) => movie.with(|state| {
                state.advance(now);
                let bounds = state.bounds();
                Reading {
                    time: state.time,
                    scale: state.movie.header.time_scale,
                    rate: state.rate,
                    flags: state.ticking.flags,
                    jumps: state.ticking.jumps,
                    bounds: Some((bounds.start, bounds.end)),
                }
            }),
            Self::Own(own) => {
                let own = &mut *own.lock();
                own.ticking.advance((&mut own.time, &mut own.rate), own.scale, None, now);
                Reading {
                    time: own.time,
                    scale: own.scale,
                    rate: own.rate,
                    flags: own.ticking.flags,
                    jumps: own.ticking.jumps,
                    bounds: None,
                }
            }
        }
    }

    /// Sets something at the tick `now`.
    pub fn change(&self, now: u32, change: Change) {
        self.read(now);
        match self {
            Self::Movie(movie) => movie.with(|state| match change {
                Change::Time(time, scale) => {
                    state.go_to(rescaled(time, scale, state.movie.header.time_scale));
                }
                Change::Rate(rate) => state.rate = rate,
                Change::Flags(flags) => state.ticking.flags = flags,
            }),
            Self::Own(own) => {
                let own = &mut *own.lock();
                match change {
                    Change::Time(time, scale) => {
                        (own.time, own.scale) = (time, scale);
                        own.ticking.jumps = own.ticking.jumps.wrapping_add(1);
                    }
                    Change::Rate(rate) => own.rate = rate,
                    Change::Flags(flags) => own.ticking.flags = flags,
                }
            }
        }
    }
}

/// A new time base that stands at 0.
pub fn new() -> Result<u32> {
    let ticking = Ticking::default();
    let own = Own { time: 0, rate: Fixed(0), scale: USUAL_SCALE, ticking };
    TIME_BASES.insert(Arc::new(TimeBase::Own(Mutex::new(own))))
}

/// The time base of a movie, taken in.
pub(super) fn insert(movie: &Arc<MovieCell>) -> Result<u32> {
    TIME_BASES.insert(Arc::new(TimeBase::Movie(Arc::clone(movie))))
}

/// The time base with this token.
pub fn find(token: u32) -> Option<Arc<TimeBase>> {
    TIME_BASES.get(token)
}

/// Disposes of a time base of the program's own; that of a movie goes with it.
pub fn dispose(token: u32) -> Result<()> {
    match find(token).as_deref() {
        Some(TimeBase::Own(_)) => remove(token),
        Some(TimeBase::Movie(_)) => return Err(Error::Param),
        None => return Err(Error::InvalidTime),
    }
    Ok(())
}

pub(super) fn remove(token: u32) {
    TIME_BASES.remove(token);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_rounded_to_the_nearest() {
        assert_eq!(rescaled(1, 600, 30), 0);
        assert_eq!(rescaled(10, 600, 30), 1);
        assert_eq!(rescaled(-20, 600, 30), -1);
        assert_eq!(rescaled(i64::MAX, 1, 600), i64::MAX);
    }

    #[test]
    fn a_time_base_runs_until_it_is_disposed_of() {
        let token = new().unwrap();
        let base = find(token).unwrap();
        base.change(10, Change::Rate(Fixed::ONE));
        assert_eq!(base.read(70).time, 600);
        base.change(70, Change::Time(3, 1));
        assert_eq!((base.read(130).time, base.read(130).scale), (4, 1));
        dispose(token).unwrap();
        assert_eq!(dispose(token), Err(Error::InvalidTime));
    }
}
