//! Sprites of a world, and their properties.

use core::ffi::{c_long, c_short, c_void};

use super::super::boundary::{Boolean, OSErr, Out, read, status, value};
use super::super::memory::{Handle, Ptr};
use super::super::names::ImageDescriptionHandle;
use super::super::types::RGBColor;
use super::{SpriteWorld, stage};
use crate::base::{Error, Matrix, Result};
use crate::sprite::{GraphicsMode, Look};

/// A `Sprite`: a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Sprite(*mut c_void);

impl Sprite {
    pub(super) const NIL: Self = Self(core::ptr::null_mut());

    pub(super) fn of(token: u32) -> Self {
        Self(core::ptr::without_provenance_mut(token as usize))
    }

    pub(super) fn token(self) -> Result<u32> {
        u32::try_from(self.0.addr()).map_err(|_| Error::Param)
    }
}

/// A `ModifierTrackGraphicsModeRecord`, in the order of this machine.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub(in crate::ffi) struct ModeRecord {
    mode: i32,
    op_color: RGBColor,
}

impl From<ModeRecord> for GraphicsMode {
    fn from(record: ModeRecord) -> Self {
        let RGBColor { red, green, blue } = record.op_color;
        Self { mode: record.mode as u32, op_color: [red, green, blue] }
    }
}

impl From<GraphicsMode> for ModeRecord {
    fn from(mode: GraphicsMode) -> Self {
        let [red, green, blue] = mode.op_color;
        Self { mode: mode.mode as i32, op_color: RGBColor { red, green, blue } }
    }
}

/// Puts a sprite into a world. The image stays the program's, and may be nil at first.
///
/// # Safety
///
/// `new_sprite` is null or valid for a write, `matrix` null or valid for a read; `image_data_ptr` is
/// null, or leads to as many bytes as the description's `dataSize` tells, as long as the sprite has
/// it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewSprite(
    new_sprite: Out<Sprite>,
    its_sprite_world: SpriteWorld,
    idh: ImageDescriptionHandle,
    image_data_ptr: Ptr,
    matrix: *mut Matrix,
    visible: Boolean,
    layer: c_short,
) -> OSErr {
    status("NewSprite", || {
        if new_sprite.is_null() {
            return Err(Error::Param);
        }
        let matrix = match matrix.is_null() {
            true => Matrix::IDENTITY,
            // SAFETY: as this function's own contract.
            false => unsafe { read(matrix)? },
        };
        let look = Look { matrix, visible: visible.into(), layer, ..Look::default() };
        let token = stage::add_sprite(its_sprite_world.token()?, look, idh, image_data_ptr)?;
        // SAFETY: as this function's own contract.
        unsafe { new_sprite.write(Sprite::of(token))? };
        Ok(OSErr::OK)
    })
}

/// Ends a sprite.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeSprite(the_sprite: Sprite) {
    value("DisposeSprite", (), || stage::dispose_sprite(the_sprite.token()?));
}

/// Has a sprite drawn again: its image has changed.
#[unsafe(no_mangle)]
pub extern "C" fn InvalidateSprite(the_sprite: Sprite) {
    value("InvalidateSprite", (), || {
        stage::with_sprite(the_sprite.token()?, |stage, token| stage.invalidate_sprite(token))
    });
}

/// Sets a property of a sprite.
///
/// # Safety
///
/// `property_value` leads to a value where the property is a record, and to the image where it is
/// the image's data; else it is the value.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetSpriteProperty(
    the_sprite: Sprite,
    property_type: c_long,
    property_value: *mut c_void,
) -> OSErr {
    status("SetSpriteProperty", || {
        stage::with_sprite(the_sprite.token()?, |stage, token| {
            let number = property_value.addr();
            match property_type {
                1 => {
                    // SAFETY: as this function's own contract.
                    let matrix = unsafe { read(property_value.cast::<Matrix>())? };
                    stage.dress(token, |look| look.matrix = matrix)?;
                }
                2 => stage.change_image(token, |costume| {
                    costume.description = Handle(property_value.cast());
                })?,
                3 => stage.change_image(token, |costume| {
                    costume.data = Ptr(property_value.cast());
                })?,
                4 => stage.dress(token, |look| look.visible = number as i16 != 0)?,
                5 => stage.dress(token, |look| look.layer = number as i16)?,
                6 => {
                    // SAFETY: as this function's own contract.
                    let record = unsafe { read(property_value.cast::<ModeRecord>())? };
                    stage.dress(token, |look| look.mode = record.into())?;
                }
                7 => stage.change_image(token, |costume| {
                    costume.data_size = Some(number as c_long).filter(|size| *size != 0);
                })?,
                _ => return Err(Error::InvalidSpriteProperty),
            }
            Ok(OSErr::OK)
        })
    })
}

/// Gives a property of a sprite.
///
/// # Safety
///
/// `property_value` is null or valid for a write of the property's type.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetSpriteProperty(
    the_sprite: Sprite,
    property_type: c_long,
    property_value: *mut c_void,
) -> OSErr {
    status("GetSpriteProperty", || {
        stage::with_sprite(the_sprite.token()?, |stage, token| {
            let costume = stage.costume(token)?;
            let (description, data) = (costume.description, costume.data);
            let size = costume.data_size.unwrap_or(0);
            let look = stage.look(token)?;
            // SAFETY: as this function's own contract.
            unsafe {
                match property_type {
                    1 => put(property_value, look.matrix)?,
                    2 => put(property_value, description)?,
                    3 => put(property_value, data)?,
                    4 => put(property_value, c_short::from(look.visible))?,
                    5 => put(property_value, look.layer)?,
                    6 => put(property_value, ModeRecord::from(look.mode))?,
                    7 => put(property_value, size)?,
                    _ => return Err(Error::InvalidSpriteProperty),
                }
            }
            Ok(OSErr::OK)
        })
    })
}

/// Stores a value where a program wants it.
///
/// # Safety
///
/// `place` is null or valid for a write of `T`.
pub(in crate::ffi) unsafe fn put<T>(place: *mut c_void, value: T) -> Result<()> {
    // SAFETY: as this function's own contract.
    unsafe { Out(place.cast::<T>()).write(value) }
}
