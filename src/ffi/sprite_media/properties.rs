//! Properties of sprites, and sprites that come and go.

use core::ffi::{c_long, c_short, c_void};

use super::super::boundary::read;
use super::super::media::MediaHandler;
use super::super::sprite_world::{ModeRecord, put};
use super::{done, id_at, with};
use crate::base::{Error, Matrix, Result};
use crate::sprite::{Changes, Properties, Scene};

/// A `QTRuntimeSpriteDescStruct`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct QTRuntimeSpriteDescStruct {
    version: i32,
    sprite_id: i32,
    image_index: i16,
    matrix: Matrix,
    visible: i16,
    layer: i16,
    graphics_mode: ModeRecord,
    action_handling_sprite_id: i32,
}

/// Sets a property of a sprite.
///
/// # Safety
///
/// `property_value` leads to a value where the property is a record; else it is the value.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaSetSpriteProperty(
    mh: MediaHandler,
    sprite_id: i32,
    property_type: c_long,
    property_value: *mut c_void,
) -> i32 {
    done("SpriteMediaSetSpriteProperty", || {
        // SAFETY: as this function's own contract.
        let changes = unsafe { changes_of(property_type, property_value)? };
        with(mh, |scene| scene.set(sprite_id as u32, changes))
    })
}

/// Sets a property of the sprite with an index from 1.
///
/// # Safety
///
/// As [`SpriteMediaSetSpriteProperty`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaSetProperty(
    mh: MediaHandler,
    sprite_index: c_short,
    property_type: c_long,
    property_value: *mut c_void,
) -> i32 {
    done("SpriteMediaSetProperty", || {
        // SAFETY: as this function's own contract.
        let changes = unsafe { changes_of(property_type, property_value)? };
        with(mh, |scene| scene.set(id_at(scene, sprite_index)?, changes))
    })
}

/// # Safety
///
/// As [`SpriteMediaSetSpriteProperty`].
unsafe fn changes_of(property_type: c_long, value: *mut c_void) -> Result<Changes> {
    let number = value.addr();
    let mut changes = Changes::default();
    match property_type {
        // SAFETY: as this function's own contract.
        1 => changes.matrix = Some(unsafe { read(value.cast::<Matrix>())? }),
        4 => changes.visible = Some(number as i16 != 0),
        5 => changes.layer = Some(number as i16),
        // SAFETY: as this function's own contract.
        6 => changes.mode = Some(unsafe { read(value.cast::<ModeRecord>())? }.into()),
        8 => changes.action_handler = Some(number as u32),
        9 => changes.can_be_hit = Some(number as i16 != 0),
        100 => changes.image_index = Some(number as i16),
        _ => return Err(Error::InvalidSpriteProperty),
    }
    Ok(changes)
}

/// Gives a property of a sprite.
///
/// # Safety
///
/// `property_value` is null or valid for a write of the property's type.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaGetSpriteProperty(
    mh: MediaHandler,
    sprite_id: i32,
    property_type: c_long,
    property_value: *mut c_void,
) -> i32 {
    done("SpriteMediaGetSpriteProperty", || {
        let properties = with(mh, |scene| properties(scene, sprite_id as u32))?;
        // SAFETY: as this function's own contract.
        unsafe { give(&properties, property_type, property_value) }
    })
}

/// Gives a property of the sprite with an index from 1.
///
/// # Safety
///
/// As [`SpriteMediaGetSpriteProperty`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaGetProperty(
    mh: MediaHandler,
    sprite_index: c_short,
    property_type: c_long,
    property_value: *mut c_void,
) -> i32 {
    done("SpriteMediaGetProperty", || {
        let properties = with(mh, |scene| properties(scene, id_at(scene, sprite_index)?))?;
        // SAFETY: as this function's own contract.
        unsafe { give(&properties, property_type, property_value) }
    })
}

fn properties(scene: &Scene, id: u32) -> Result<Properties> {
    scene.sprite(id).map(|sprite| sprite.properties)
}

/// # Safety
///
/// As [`SpriteMediaGetSpriteProperty`].
unsafe fn give(properties: &Properties, property_type: c_long, place: *mut c_void) -> Result<()> {
    // SAFETY: as this function's own contract.
    unsafe {
        match property_type {
            1 => put(place, properties.matrix),
            4 => put(place, c_short::from(properties.visible)),
            5 => put(place, properties.layer),
            6 => put(place, ModeRecord::from(properties.mode)),
            8 => put(place, properties.action_handler as i32),
            9 => put(place, c_short::from(properties.can_be_hit)),
            100 => put(place, properties.image_index),
            _ => Err(Error::InvalidSpriteProperty),
        }
    }
}

/// Puts a sprite in that no sample knows; it goes when another key frame comes.
///
/// # Safety
///
/// `new_sprite_desc` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaNewSprite(
    mh: MediaHandler,
    new_sprite_desc: *mut QTRuntimeSpriteDescStruct,
) -> i32 {
    done("SpriteMediaNewSprite", || {
        // SAFETY: as this function's own contract.
        let new = unsafe { read(new_sprite_desc)? };
        let properties = Properties {
            matrix: new.matrix,
            visible: new.visible != 0,
            layer: new.layer,
            mode: new.graphics_mode.into(),
            action_handler: new.action_handling_sprite_id as u32,
            image_index: new.image_index,
            ..Properties::default()
        };
        with(mh, |scene| {
            if new.image_index != 0 {
                scene.image(new.image_index)?;
            }
            scene.add_sprite(new.sprite_id as u32, properties)
        })
    })
}

/// Takes a sprite out.
#[unsafe(no_mangle)]
pub extern "C" fn SpriteMediaDisposeSprite(mh: MediaHandler, sprite_id: i32) -> i32 {
    done("SpriteMediaDisposeSprite", || with(mh, |scene| scene.dispose_sprite(sprite_id as u32)))
}
