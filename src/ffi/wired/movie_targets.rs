//! Movie actions and operands.

use super::super::{controller_time, time_callbacks};
use super::stage::Stage;
use super::{chapters, languages};
use crate::base::{Error, Fixed, FourCc, Rect, Result};
use crate::movie::{Interest, Movie};
use crate::runtime::clock;
use crate::runtime::controllers::Settings;
use crate::runtime::instances;
use crate::runtime::movies::{MovieState, natural_box};
use crate::wired::number::{action, operand};
use crate::wired::{Argument, Call, Present, Value};

/// `loopTimeBase` and `palindromeLoopTimeBase`.
const LOOPS: i32 = 1;
const PALINDROME: i32 = 2;
/// `kMovieLoadStateComplete`.
const COMPLETE: i32 = 100_000;
/// The item of the user data with the movie's name.
const NAME: FourCc = FourCc([0xA9, b'n', b'a', b'm']);

/// The settings of the controller; a movie that none shows has those of a new one.
fn settings(stage: &Stage<'_>) -> Settings {
    let controller = stage.source.controller.and_then(|mc| mc.resolve().ok());
    controller.map_or_else(Settings::default, |controller| controller.settings())
}

fn change_settings(stage: &Stage<'_>, change: impl FnOnce(&mut Settings)) -> Result<()> {
    let controller = stage.source.controller.ok_or(Error::FeatureUnsupported)?.resolve()?;
    controller.change(change);
    controller_time::follow(&controller);
    Ok(())
}

/// Goes to a time, as far as what is played goes.
pub(super) fn go_to(state: &mut MovieState, time: i64) {
    state.go_to(time);
}

fn step(state: &mut MovieState, backwards: bool) {
    let interest = Interest { samples: true, backwards, ..Interest::default() };
    if let Some((time, _)) = state.movie.next_interesting(&[], state.time, interest) {
        go_to(state, time);
    }
}

fn go_to_chapter(state: &mut MovieState, index: i32) -> Result<()> {
    let time = chapters::time_of(&state.movie, index)?;
    go_to(state, time);
    Ok(())
}

fn scaled(movie: &Movie, place: Rect, x: Fixed, y: Fixed) -> Rect {
    let natural = natural_box(movie);
    let end = |start: i16, len: i32, scale: Fixed| {
        let len = (f64::from(len) * scale.to_f64()).round();
        (f64::from(start) + len).clamp(f64::from(start), i16::MAX.into()) as i16
    };
    let right = end(place.left, natural.width(), x);
    let bottom = end(place.top, natural.height(), y);
    Rect::new(place.left, place.top, right, bottom)
}

/// Does an action on a movie.
pub(super) fn perform(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let fixed = |index| call.number(index).map(Fixed::from_f64);
    let movie = &stage.source.movie;
    // Time that has passed is past before anything changes.
    movie.with(|state| state.advance(clock::ticks()));
    let go = |time: i64| movie.with(|state| go_to(state, time));
    let run = |rate: Fixed| movie.with(|state| state.rate = rate);
    let chapter = |index: i32| movie.with(|state| go_to_chapter(state, index));
    let current = || movie.with(|state| chapters::at(&state.movie, state.time));
    match call.number {
        action::MOVIE_SET_VOLUME => {
            let volume = call.long(0)? as i16;
            movie.with(|state| state.volume = volume);
        }
        action::MOVIE_SET_RATE => run(fixed(0)?),
        action::MOVIE_SET_LOOPING_FLAGS => {
            let flags = call.long(0)?;
            change_settings(stage, |settings| {
                settings.looping = flags & (LOOPS | PALINDROME) != 0;
                settings.palindrome = flags & PALINDROME != 0;
            })?;
        }
        action::MOVIE_GO_TO_TIME => go(call.long(0)?.into()),
        action::MOVIE_GO_TO_BEGINNING => go(0),
        action::MOVIE_GO_TO_END => go(i64::MAX),
        action::MOVIE_STEP_FORWARD => movie.with(|state| step(state, false)),
        action::MOVIE_STEP_BACKWARD => movie.with(|state| step(state, true)),
        action::MOVIE_GO_TO_TIME_BY_NAME => {
            let index = movie.with(|state| chapters::named(&state.movie, call.text(0)?))?;
            chapter(index)?;
        }
        action::MOVIE_SET_SELECTION => {
            let (start, end) = (call.long(0)?, call.long(1)?);
            let selection = (start, end.saturating_sub(start).max(0));
            movie.with(|state| state.movie.header.selection = selection);
        }
        action::MOVIE_SET_SELECTION_BY_NAME => movie.with(|state| {
            let time = |index| {
                let chapter = chapters::named(&state.movie, call.text(index)?)?;
                chapters::time_of(&state.movie, chapter)
            };
            let (start, end) = (time(0)? as i32, time(1)? as i32);
            state.movie.header.selection = (start, end.saturating_sub(start).max(0));
            Ok::<_, Error>(())
        })?,
        action::MOVIE_SET_LANGUAGE => {
            let language = call.long(0)?;
            movie.with(|state| languages::choose(&mut state.movie, language));
        }
        action::MOVIE_PLAY_SELECTION => {
            let only = call.flag(0)?;
            change_settings(stage, |settings| settings.play_selection = only)?;
        }
        action::MOVIE_CHANGED => {
            for (_, cell) in instances::of_movie(movie) {
                cell.with(|instance| instance.forget_drawn());
            }
        }
        action::MOVIE_RESTART_AT_TIME => {
            go(call.long(0)?.into());
            run(fixed(1)?);
        }
        action::MOVIE_GOTO_NEXT_CHAPTER => chapter(current().saturating_add(1))?,
        action::MOVIE_GOTO_PREVIOUS_CHAPTER => chapter((current() - 1).max(1))?,
        action::MOVIE_GOTO_FIRST_CHAPTER => chapter(1)?,
        action::MOVIE_GOTO_LAST_CHAPTER => {
            let count = stage.with_movie(|movie| chapters::times(movie).len());
            chapter(i32::try_from(count).unwrap_or(i32::MAX))?;
        }
        action::MOVIE_GOTO_CHAPTER_BY_INDEX => chapter(call.long(0)?)?,
        action::MOVIE_SET_SCALE => {
            let (x, y) = (fixed(0)?, fixed(1)?);
            movie.with(|state| state.box_rect = scaled(&state.movie, state.box_rect, x, y));
        }
        _ => return Err(Error::FeatureUnsupported),
    }
    time_callbacks::run();
    Ok(())
}

/// What an action on a movie would change.
pub(super) fn present(stage: &Stage<'_>, call: &Call<'_>, index: usize) -> Option<Present> {
    let settings = settings(stage);
    stage.source.movie.with(|state| {
        let whole = Some((0.0, state.movie.duration() as f64));
        let time = |time: i64| Present {
            value: Argument::Long(super::super::movies::time_value(time)),
            range: whole,
            is_circle: false,
        };
        Some(match (call.number, index) {
            (action::MOVIE_SET_VOLUME, 0) => Present {
                value: Argument::Short(state.volume),
                range: Some((-256.0, 256.0)),
                is_circle: false,
            },
            (action::MOVIE_SET_RATE, 0) => Present::free(Argument::Fixed(state.rate)),
            (action::MOVIE_SET_LOOPING_FLAGS, 0) => Present::free(Argument::Long(flags(&settings))),
            (action::MOVIE_GO_TO_TIME | action::MOVIE_RESTART_AT_TIME, 0) => time(state.time),
            (action::MOVIE_SET_SELECTION, 0) => time(state.movie.header.selection.0.into()),
            (action::MOVIE_SET_SELECTION, 1) => {
                let (start, duration) = state.movie.header.selection;
                time(i64::from(start) + i64::from(duration))
            }
            (action::MOVIE_PLAY_SELECTION, 0) => {
                Present::free(Argument::Flag(settings.play_selection))
            }
            (action::MOVIE_GOTO_CHAPTER_BY_INDEX, 0) => {
                let count = chapters::times(&state.movie).len();
                Present {
                    value: Argument::Short(chapters::at(&state.movie, state.time) as i16),
                    range: Some((1.0, count as f64)),
                    is_circle: false,
                }
            }
            _ => return None,
        })
    })
}

/// A text of the user data: four letters name it, of which the first may be left out where it is the
/// copyright sign [?].
fn annotation<'a>(movie: &'a Movie, wanted: &[u8]) -> &'a [u8] {
    let kind = match *wanted {
        [a, b, c, d] => FourCc([a, b, c, d]),
        [b, c, d] => FourCc([0xA9, b, c, d]),
        _ => return &[],
    };
    movie.user_data.text(kind, 1, 0).unwrap_or_default()
}

fn flags(settings: &Settings) -> i32 {
    let flag = |is: bool, flag: i32| if is { flag } else { 0 };
    flag(settings.looping, LOOPS) | flag(settings.palindrome, PALINDROME)
}

/// The value of an operand of a movie.
pub(super) fn ask(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    let settings = settings(stage);
    stage.source.movie.with(|state| {
        let MovieState { movie, time, rate, box_rect, active, volume, .. } = state;
        let at = || chapters::at(movie, *time);
        Ok(match call.number {
            operand::MOVIE_VOLUME => Value::from(i32::from(*volume)),
            operand::MOVIE_RATE => Value::from(rate.to_f64()),
            operand::MOVIE_IS_LOOPING => settings.looping.into(),
            operand::MOVIE_LOOP_IS_PALINDROME => settings.palindrome.into(),
            operand::MOVIE_TIME => Value::from(*time),
            operand::MOVIE_DURATION => Value::from(movie.duration()),
            operand::MOVIE_TIME_SCALE => Value::from(movie.header.time_scale),
            operand::MOVIE_WIDTH => Value::from(box_rect.width()),
            operand::MOVIE_HEIGHT => Value::from(box_rect.height()),
            operand::MOVIE_LOAD_STATE => Value::from(COMPLETE),
            operand::MOVIE_TRACK_COUNT => Value::from(movie.tracks.len() as i64),
            operand::MOVIE_IS_ACTIVE => (*active).into(),
            operand::MOVIE_NAME => {
                Value::from(movie.user_data.text(NAME, 1, 0).unwrap_or_default())
            }
            operand::MOVIE_CHAPTER_COUNT => Value::from(chapters::times(movie).len() as i64),
            operand::MOVIE_CHAPTER_INDEX => Value::from(at()),
            operand::MOVIE_CHAPTER_NAME => Value::Text(chapters::name(movie, at())?),
            operand::MOVIE_CHAPTER_NAME_BY_INDEX => {
                Value::Text(chapters::name(movie, call.long(0)?)?)
            }
            operand::MOVIE_CHAPTER_INDEX_BY_NAME => {
                Value::from(chapters::named(movie, call.text(0)?)?)
            }
            operand::MOVIE_ANNOTATION => Value::from(annotation(movie, call.text(0)?)),
            // A file has no ID, and no connection.
            operand::MOVIE_ID | operand::MOVIE_CONNECTION_FLAGS => Value::default(),
            operand::MOVIE_CONNECTION_STRING => Value::Text(Vec::new()),
            _ => return Err(Error::FeatureUnsupported),
        })
    })
}
