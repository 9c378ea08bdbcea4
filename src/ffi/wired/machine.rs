//! Operands on the machine: its clocks, its software, its pointer and keys.

use super::clock_time::{gmt, local};
use super::custom_handlers;
use super::stage::Stage;
use crate::base::{Error, Point, Rect, Result};
use crate::manager::Pointer;
use crate::runtime::clock;
use crate::runtime::movies::natural_box;
use crate::wired::number::operand;
use crate::wired::{Argument, Call, Target, Value};

/// `kPlatformMacintosh`.
const MACINTOSH: i32 = 1;
/// QuickTime 7.7.3 and Mac OS X 10.4.9, as `Gestalt` tells them.
const QUICKTIME: i32 = 0x0773;
const SYSTEM: i32 = 0x1049;
/// `kDataRateInfiniteRate`: everything is at hand.
const INFINITE_RATE: i32 = 0x7FFF_FFFF;

/// The value of an operand of the machine.
pub(super) fn ask(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    Ok(match call.number {
        operand::GMT_DAY..=operand::GMT_SECONDS => part(gmt(), call.number - operand::GMT_DAY),
        operand::LOCAL_DAY..=operand::LOCAL_SECONDS => {
            part(local(), call.number - operand::LOCAL_DAY)
        }
        operand::TICKS => Value::from(clock::ticks()),
        operand::PLATFORM_RUNNING_ON => Value::from(MACINTOSH),
        operand::QUICK_TIME_VERSION => Value::from(QUICKTIME),
        operand::SYSTEM_VERSION => Value::from(SYSTEM),
        operand::CONNECTION_SPEED | operand::FREE_MEMORY => Value::from(INFINITE_RATE),
        operand::REGISTERED_FOR_QUICK_TIME_PRO | operand::QUICK_TIME_VERSION_REGISTERED => {
            true.into()
        }
        operand::UNIQUE_CUSTOM_ACTION_HANDLER_ID => Value::from(custom_handlers::unused_id(stage)),
        operand::CUSTOM_ACTION_HANDLER_ID_IS_OPEN => {
            custom_handlers::is_open(stage, call.long(0)?).into()
        }
        operand::COMPONENT_VERSION => Value::from(custom_handlers::version(call)?),
        // No channels, no network.
        operand::SUBSCRIBED_TO_CHANNEL | operand::NETWORK_STATUS => Value::default(),
        operand::ORIGINAL_HANDLER_REFCON => Value::from(call.context.object),
        operand::MAX_LOADED_TIME_IN_MOVIE => {
            Value::from(stage.with_movie(|movie| movie.duration()))
        }
        _ => return Err(Error::FeatureUnsupported),
    })
}

/// A part of a date, in the order of the operands.
fn part(date: [i32; 6], place: u32) -> Value {
    Value::from(date.get(place as usize).copied().unwrap_or_default())
}

/// The value of an operand of the pointer, the keys, or chance.
pub(super) fn ask_input(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    match call.number {
        operand::MOUSE_LOCAL_H_LOC => Ok(Value::from(mouse(stage, call)?.0)),
        operand::MOUSE_LOCAL_V_LOC => Ok(Value::from(mouse(stage, call)?.1)),
        operand::KEY_IS_DOWN => {
            let (keys, character) = (call.long(0)?, call.long(1).unwrap_or(0));
            let held = pointer(stage).map_or(0, |pointer| i32::from(pointer.modifiers));
            // Events tell which modifier keys are held, and of the others nothing.
            Ok((character == 0 && held & keys == keys).into())
        }
        operand::RANDOM => {
            let (min, max) = (call.long(0)? as i16, call.long(1)? as i16);
            let number = stage.source.movie.with(|state| state.wired.random(min, max));
            Ok(Value::from(i32::from(number)))
        }
        // Nothing here takes text.
        operand::CAN_HAVE_FOCUS | operand::HAS_FOCUS => Ok(Value::default()),
        _ => Err(Error::FeatureUnsupported),
    }
}

fn pointer(stage: &Stage<'_>) -> Option<Pointer> {
    stage.source.controller?.resolve().ok()?.settings().pointer
}

/// Where the pointer is in the coordinates of a track: the one in the argument, or the target.
fn mouse(stage: &Stage<'_>, call: &Call<'_>) -> Result<(f64, f64)> {
    let at = pointer(stage).map_or(call.context.event.at, |pointer| pointer.at);
    let target = match call.arguments.first() {
        Some(Argument::Target(target)) if *target != Target::default() => target,
        _ => call.target,
    };
    stage.source.movie.with(|state| {
        let movie = &state.movie;
        let (x, y) = in_movie(at, state.box_rect, natural_box(movie));
        let track = super::stage::track_of(movie, target, call.context)?;
        let [[a, b, _], [c, d, _], [tx, ty, _]] = movie
            .track(track)
            .ok_or(Error::InvalidTrack)?
            .matrix
            .0
            .map(|row| row.map(|entry| f64::from(entry) / 65536.0));
        let (x, y) = (x - tx, y - ty);
        let area = a * d - b * c;
        // A track without extent has no coordinates.
        if area == 0.0 {
            Ok((0.0, 0.0))
        } else {
            Ok(((d * x - c * y) / area, (a * y - b * x) / area))
        }
    })
}

fn in_movie(at: Point, place: Rect, natural: Rect) -> (f64, f64) {
    let along = |at: i16, start: i16, len: i32, first: i16, natural: i32| {
        let from_start = f64::from(at) - f64::from(start);
        f64::from(first) + from_start * f64::from(natural) / f64::from(len.max(1))
    };
    (
        along(at.h, place.left, place.width(), natural.left, natural.width()),
        along(at.v, place.top, place.height(), natural.top, natural.height()),
    )
}
