//! What is under a point, and which handler an event of a sprite has.

use core::ffi::{c_long, c_short};

use super::super::atoms::{QTAtom, atom};
use super::super::boundary::{Boolean, Out, read};
use super::super::byte_order::Contract;
use super::super::media::MediaHandler;
use super::super::memory::{self, Handle};
use super::super::names::QTEventRecord;
use super::{done, short, with, with_scene};
use crate::base::{Error, FourCc, Matrix, Point, Result};
use crate::sprite::{Hit, HitTest, map_of, point_shown};

/// `spriteHitTestImage`, `…InvisibleSprites`, `…LocInDisplayCoordinates`,
/// `…TreatAllSpritesAsHitTestable`.
const IMAGE: c_long = 2;
const INVISIBLE: c_long = 4;
const IN_DISPLAY: c_long = 16;
const ALL: c_long = 32;

fn test_of(flags: c_long) -> HitTest {
    let hit = Hit { bounds: flags & IMAGE == 0, invisible: flags & INVISIBLE != 0 };
    HitTest { hit, all: flags & ALL != 0 }
}

/// The point of the track; the middle of the pixel, so that no rounding moves it to another one.
fn point_of(flags: c_long, loc: Point, to_port: &Matrix) -> Option<(f64, f64)> {
    let (x, y) = (f64::from(loc.h) + 0.5, f64::from(loc.v) + 0.5);
    match flags & IN_DISPLAY {
        0 => Some((x, y)),
        _ => point_shown(&map_of(to_port), x, y),
    }
}

fn hit(mh: MediaHandler, flags: c_long, loc: Point) -> Result<Option<u32>> {
    with_scene(&*mh.resolve()?, |scene, to_port| {
        let point = point_of(flags, loc, &to_port);
        Ok(point.and_then(|point| scene.hit(point, test_of(flags))))
    })
}

/// Gives the ID of the foremost sprite at a point, or 0.
///
/// # Safety
///
/// `sprite_hit_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaHitTestAllSprites(
    mh: MediaHandler,
    flags: c_long,
    loc: Point,
    sprite_hit_id: Out<i32>,
) -> i32 {
    done("SpriteMediaHitTestAllSprites", || {
        let id = hit(mh, flags, loc)?.unwrap_or(0);
        // SAFETY: as this function's own contract.
        unsafe { sprite_hit_id.write(id as i32) }
    })
}

/// Gives the index of the foremost sprite at a point, or 0.
///
/// # Safety
///
/// `sprite_hit_index` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaHitTestSprites(
    mh: MediaHandler,
    flags: c_long,
    loc: Point,
    sprite_hit_index: Out<c_short>,
) -> i32 {
    done("SpriteMediaHitTestSprites", || {
        let index = match hit(mh, flags, loc)? {
            Some(id) => with(mh, |scene| scene.index_of(id))?,
            None => 0,
        };
        // SAFETY: as this function's own contract.
        unsafe { sprite_hit_index.write(short(index)) }
    })
}

/// Tells whether a sprite is at a point.
///
/// # Safety
///
/// `was_hit` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaHitTestOneSprite(
    mh: MediaHandler,
    sprite_id: i32,
    flags: c_long,
    loc: Point,
    was_hit: Out<Boolean>,
) -> i32 {
    done("SpriteMediaHitTestOneSprite", || {
        let hit = with_scene(&*mh.resolve()?, |scene, to_port| {
            scene.sprite(sprite_id as u32)?;
            match point_of(flags, loc, &to_port) {
                Some(point) => scene.is_hit(sprite_id as u32, point, test_of(flags)),
                None => Ok(false),
            }
        })?;
        // SAFETY: as this function's own contract.
        unsafe { was_hit.write(hit.into()) }
    })
}

/// The beginning of a `QTEventRecord`: its version and the event's type.
#[derive(Clone, Copy)]
#[repr(C, packed(2))]
struct EventHead {
    _version: i32,
    kind: u32,
}

/// Gives a copy of the container with the handler of an event, known leaves in host order, and the
/// handler in it; nil and 0 where the sprite has none. The caller disposes of the container.
///
/// # Safety
///
/// `event` is null or valid for a read; `container` and `handler` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaGetSpriteActionsForQTEvent(
    mh: MediaHandler,
    event: *mut QTEventRecord,
    sprite_id: i32,
    container: Out<Handle>,
    handler: Out<QTAtom>,
) -> i32 {
    done("SpriteMediaGetSpriteActionsForQTEvent", || {
        // SAFETY: as this function's own contract.
        unsafe { give(mh, event, sprite_id, (container, handler), Contract::Classic) }
    })
}

/// As [`SpriteMediaGetSpriteActionsForQTEvent`], with the file's bytes.
///
/// # Safety
///
/// As [`SpriteMediaGetSpriteActionsForQTEvent`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaGetSpriteActionsForQTEvent_BigEndianData(
    mh: MediaHandler,
    event: *mut QTEventRecord,
    sprite_id: i32,
    container: Out<Handle>,
    handler: Out<QTAtom>,
) -> i32 {
    done("SpriteMediaGetSpriteActionsForQTEvent", || {
        // SAFETY: as this function's own contract.
        unsafe { give(mh, event, sprite_id, (container, handler), Contract::BigEndianData) }
    })
}

/// # Safety
///
/// As [`SpriteMediaGetSpriteActionsForQTEvent`].
unsafe fn give(
    mh: MediaHandler,
    event: *mut QTEventRecord,
    sprite_id: i32,
    (container, handler): (Out<Handle>, Out<QTAtom>),
    contract: Contract,
) -> Result<()> {
    // SAFETY: as this function's own contract.
    let kind = FourCc::from_u32(unsafe { read(event.cast::<EventHead>())? }.kind);
    if container.is_null() || handler.is_null() {
        return Err(Error::Param);
    }
    let found = with(mh, |scene| {
        scene.sprite(sprite_id as u32)?;
        Ok(scene.handler(sprite_id as u32, kind))
    })?;
    let (handle, place) = match found {
        Some((bytes, place)) => {
            let mut bytes = bytes.to_vec();
            contract.container_from_file(&mut bytes);
            (memory::new_handle(&bytes)?, place)
        }
        None => (Handle::NIL, 0),
    };
    // SAFETY: as this function's own contract.
    unsafe {
        container.write(handle)?;
        handler.write(atom(place))
    }
}
