//! `Movies.h`, "Movie Controllers": actions of the time line. A QTVR movie has the time of the node
//! that it shows.

use super::controller_actions::{action, is_filtered};
use super::movie_controllers::MovieController;
use super::time_bases::TimeRecord;
use super::time_callbacks;
use crate::base::{Error, Fixed, Result};
use crate::movie::Interest;
use crate::runtime::clock;
use crate::runtime::controllers::{Controller, Settings};
use crate::runtime::movies::{MovieCell, MovieState};
use crate::runtime::time_bases::rescaled;

/// `loopTimeBase` and `palindromeLoopTimeBase`.
const LOOP: u32 = 1;
const PALINDROME: u32 = 2;

/// Runs `body` with the movie as it is now, and calls what that makes due.
fn with<R>(movie: &MovieCell, body: impl FnOnce(&mut MovieState) -> R) -> R {
    let now = clock::ticks();
    let result = movie.with(|state| {
        state.advance(now);
        body(state)
    });
    time_callbacks::run();
    result
}

/// What the user asks of the time line, by the bar or by a key.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Hand {
    /// Plays, or stops what plays.
    Play,
    /// Goes to a time of the movie.
    GoTo(i64),
    /// Goes so many frames on, or back.
    Step(i16),
}

/// Does what the user asks, unless the filter does: it hears of the action as if a program had asked.
pub(super) fn by_hand(mc: MovieController, controller: &Controller, hand: Hand) -> Result<()> {
    let movie = controller.movie().ok_or(Error::InvalidMovie)?;
    // Values of up to 32 bits travel in the parameter.
    let number = |value: i32| core::ptr::without_provenance_mut(value as u32 as usize);
    match hand {
        Hand::Play => {
            let wanted =
                match (rate(&movie).0, movie.with(|state| state.movie.header.preferred_rate)) {
                    (0, Fixed(0)) => Fixed::ONE,
                    (0, preferred) => preferred,
                    _ => Fixed(0),
                };
            if is_filtered(mc, action::PLAY, number(wanted.0)) {
                return Ok(());
            }
            play(&movie, wanted, &controller.settings())
        }
        Hand::GoTo(time) => {
            let scale = movie.with(|state| state.movie.header.time_scale);
            let base = core::ptr::null_mut();
            let mut record = TimeRecord { value: time, scale: scale as i32, base };
            if is_filtered(mc, action::GO_TO_TIME, (&raw mut record).cast()) {
                return Ok(());
            }
            set(&movie, action::GO_TO_TIME, record)
        }
        Hand::Step(frames) => {
            if is_filtered(mc, action::STEP, number(frames.into())) {
                return Ok(());
            }
            step(&movie, frames)
        }
    }
}

/// A key of a plain movie: Return, Enter and the space bar play it or stop it, the arrows to the left
/// and to the right go frame by frame. Whether the key means something.
pub(super) fn key(mc: MovieController, controller: &Controller, key: u32) -> Result<bool> {
    let hand = match key {
        3 | 13 | 32 => Hand::Play,
        28 => Hand::Step(-1),
        29 => Hand::Step(1),
        _ => return Ok(false),
    };
    by_hand(mc, controller, hand)?;
    Ok(true)
}

/// Runs the movie; from its beginning where it stands at the end that it would run to.
pub(super) fn play(movie: &MovieCell, rate: Fixed, settings: &Settings) -> Result<()> {
    with(movie, |state| {
        play_selection(state, settings);
        let bounds = state.bounds();
        if rate.0 > 0 && state.time >= bounds.end {
            state.go_to(bounds.start);
        } else if rate.0 < 0 && state.time <= bounds.start {
            state.go_to(bounds.end);
        }
        state.active |= rate.0 != 0;
        state.rate = rate;
    });
    Ok(())
}

/// How fast the movie runs.
pub(super) fn rate(movie: &MovieCell) -> Fixed {
    with(movie, |state| state.rate)
}

/// Has the movie's clock do what is set on its controller.
pub(super) fn follow(controller: &Controller) {
    let Some(movie) = controller.movie() else { return };
    let settings = controller.settings();
    with(&movie, |state| {
        let flag = |on: bool, flag: u32| if on { flag } else { 0 };
        let flags = flag(settings.looping, LOOP) | flag(settings.palindrome, PALINDROME);
        state.ticking.flags = state.ticking.flags & !(LOOP | PALINDROME) | flags;
        play_selection(state, &settings);
    });
}

fn play_selection(state: &mut MovieState, settings: &Settings) {
    let (start, duration) = state.movie.header.selection;
    let (start, end) = (i64::from(start), i64::from(start) + i64::from(duration));
    if settings.play_selection && end > start {
        state.played.segment = Some(start..end);
        state.go_to(state.time);
    } else if state.played.segment == Some(start..end) {
        state.played.segment = None;
    }
}

/// Goes to a time, or sets one end of the selection.
pub(super) fn set(movie: &MovieCell, what: i16, time: TimeRecord) -> Result<()> {
    let scale = u32::try_from(time.scale).ok().filter(|scale| *scale > 0);
    let (value, scale) = (time.value, scale.ok_or(Error::InvalidTime)?);
    with(movie, |state| {
        let time = rescaled(value, scale, state.movie.header.time_scale);
        let whole = state.movie.duration().max(0);
        let begin = i64::from(state.movie.header.selection.0);
        let pinned = |time: i64, most: i64| time.clamp(0, most.max(0)) as i32;
        match what {
            action::GO_TO_TIME => state.go_to(time),
            action::SET_SELECTION_BEGIN => state.movie.header.selection.0 = pinned(time, whole),
            _ => state.movie.header.selection.1 = pinned(time, whole - begin),
        }
    });
    Ok(())
}

/// One end of the selection.
pub(super) fn selection(movie: &MovieCell, what: i16) -> TimeRecord {
    let ((begin, duration), scale) =
        movie.with(|state| (state.movie.header.selection, state.movie.header.time_scale));
    let value = if what == action::GET_SELECTION_BEGIN { begin } else { duration };
    TimeRecord { value: value.into(), scale: scale as i32, base: core::ptr::null_mut() }
}

/// Goes so many frames on, or back below 0; the movie stops.
pub(super) fn step(movie: &MovieCell, frames: i16) -> Result<()> {
    with(movie, |state| {
        state.rate = Fixed(0);
        let interest = Interest {
            samples: true,
            sync_only: false,
            edits: false,
            edge_ok: false,
            backwards: frames < 0,
        };
        for _ in 0..frames.unsigned_abs() {
            match state.movie.next_interesting(&[], state.time, interest) {
                Some((time, _)) => state.go_to(time),
                None => break,
            }
        }
    });
    Ok(())
}
