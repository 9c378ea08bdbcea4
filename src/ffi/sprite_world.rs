//! `Movies.h`, "Sprite worlds": sprites that a program moves itself, outside of any movie.
//!
//! "QuickTime 3 Reference", *Sprites*. A world and its sprites are tokens; images stay the
//! program's, and are decoded again when it says that they have changed.

mod sprites;
mod stage;

use core::ffi::{c_long, c_void};

use super::boundary::{Boolean, OSErr, Out, read, status, value};
use super::names::RgnHandle;
use super::ports::CGrafPtr;
use super::types::RGBColor;
use crate::base::{Error, Matrix, Point, Rect, Result};
use crate::sprite::GraphicsMode;
pub use sprites::Sprite;
pub(super) use sprites::{ModeRecord, put};
use stage::{Flags, Stage};

/// A `SpriteWorld`: a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct SpriteWorld(*mut c_void);

impl SpriteWorld {
    fn of(token: u32) -> Self {
        Self(core::ptr::without_provenance_mut(token as usize))
    }

    fn token(self) -> Result<u32> {
        u32::try_from(self.0.addr()).map_err(|_| Error::Param)
    }
}

/// Makes a world whose picture is the layer, which is copied to the destination.
///
/// # Safety
///
/// `new_sprite_world` is null or valid for a write, `background_color` null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewSpriteWorld(
    new_sprite_world: Out<SpriteWorld>,
    destination: CGrafPtr,
    sprite_layer: CGrafPtr,
    background_color: *mut RGBColor,
    background: CGrafPtr,
) -> OSErr {
    status("NewSpriteWorld", || {
        if new_sprite_world.is_null() {
            return Err(Error::Param);
        }
        let color = match background_color.is_null() {
            true => RGBColor::default(),
            // SAFETY: as this function's own contract.
            false => unsafe { read(background_color)? },
        };
        let backdrop = (background != CGrafPtr::NIL).then_some(background);
        let stage = Stage::new(destination.known()?, sprite_layer, color.to_argb(), backdrop)?;
        // SAFETY: as this function's own contract.
        unsafe { new_sprite_world.write(SpriteWorld::of(stage::open(stage)?))? };
        Ok(OSErr::OK)
    })
}

/// Ends a world and its sprites.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeSpriteWorld(the_sprite_world: SpriteWorld) {
    value("DisposeSpriteWorld", (), || stage::close(the_sprite_world.token()?));
}

/// Shows only a part of the world, in its own coordinates; nil shows all of it.
#[unsafe(no_mangle)]
pub extern "C" fn SetSpriteWorldClip(the_sprite_world: SpriteWorld, clip_rgn: RgnHandle) -> OSErr {
    change("SetSpriteWorldClip", the_sprite_world, |stage| stage.set_clip(clip_rgn))
}

/// Sets the way from the world to the destination; null is the identity.
///
/// # Safety
///
/// `matrix` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetSpriteWorldMatrix(
    the_sprite_world: SpriteWorld,
    matrix: *const Matrix,
) -> OSErr {
    change("SetSpriteWorldMatrix", the_sprite_world, |stage| {
        let matrix = match matrix.is_null() {
            true => Matrix::IDENTITY,
            // SAFETY: as this function's own contract.
            false => unsafe { read(matrix)? },
        };
        stage.matrix = matrix;
        Ok(())
    })
}

/// Sets how the world's picture goes onto the destination.
///
/// # Safety
///
/// `op_color` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetSpriteWorldGraphicsMode(
    the_sprite_world: SpriteWorld,
    mode: c_long,
    op_color: *const RGBColor,
) -> OSErr {
    change("SetSpriteWorldGraphicsMode", the_sprite_world, |stage| {
        let color = match op_color.is_null() {
            true => RGBColor::default(),
            // SAFETY: as this function's own contract.
            false => unsafe { read(op_color)? },
        };
        let mode = u32::try_from(mode).map_err(|_| Error::Param)?;
        stage.mode = GraphicsMode { mode, op_color: [color.red, color.green, color.blue] };
        Ok(())
    })
}

/// Sets those of a world's flags that the mask names.
#[unsafe(no_mangle)]
pub extern "C" fn SetSpriteWorldFlags(
    sprite_world: SpriteWorld,
    flags: c_long,
    flags_mask: c_long,
) -> OSErr {
    change("SetSpriteWorldFlags", sprite_world, |stage| {
        let (flags, mask) = (flags as u32, flags_mask as u32);
        stage.flags = Flags(stage.flags.0 & !mask | flags & mask);
        Ok(())
    })
}

/// Changes a world, all of which is drawn again then.
fn change(
    name: &'static str,
    world: SpriteWorld,
    body: impl FnOnce(&mut Stage) -> Result<()>,
) -> OSErr {
    status(name, || {
        stage::with(world.token()?, |stage| {
            body(stage)?;
            stage.world.invalidate_all();
            Ok(OSErr::OK)
        })
    })
}

/// Has a part of the world drawn again by the next `SpriteWorldIdle`; null for all of it.
///
/// # Safety
///
/// `invalid_area` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvalidateSpriteWorld(
    the_sprite_world: SpriteWorld,
    invalid_area: *mut Rect,
) -> OSErr {
    status("InvalidateSpriteWorld", || {
        let area = match invalid_area.is_null() {
            true => None,
            // SAFETY: as this function's own contract.
            false => Some(unsafe { read(invalid_area)? }),
        };
        stage::with(the_sprite_world.token()?, |stage| {
            stage.invalidate(area);
            Ok(OSErr::OK)
        })
    })
}

/// Draws what has changed.
///
/// # Safety
///
/// `flags_out` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteWorldIdle(
    the_sprite_world: SpriteWorld,
    flags_in: c_long,
    flags_out: Out<c_long>,
) -> OSErr {
    status("SpriteWorldIdle", || {
        let (flags, result) =
            stage::with(the_sprite_world.token()?, |stage| Ok(stage.idle(flags_in as u32)))?;
        // SAFETY: as this function's own contract.
        unsafe { flags_out.write_if_wanted(flags) };
        result.map(|()| OSErr::OK)
    })
}

/// Gives the foremost sprite at a point, or nil.
///
/// # Safety
///
/// `sprite_hit` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteWorldHitTest(
    the_sprite_world: SpriteWorld,
    flags: c_long,
    loc: Point,
    sprite_hit: Out<Sprite>,
) -> OSErr {
    status("SpriteWorldHitTest", || {
        let hit = stage::with(the_sprite_world.token()?, |stage| Ok(stage.hit(flags as u32, loc)))?;
        // SAFETY: as this function's own contract.
        unsafe { sprite_hit.write(hit.map_or(Sprite::NIL, Sprite::of))? };
        Ok(OSErr::OK)
    })
}

/// Tells whether a point belongs to a sprite.
///
/// # Safety
///
/// `was_hit` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteHitTest(
    the_sprite: Sprite,
    flags: c_long,
    loc: Point,
    was_hit: Out<Boolean>,
) -> OSErr {
    status("SpriteHitTest", || {
        let hit = stage::with_sprite(the_sprite.token()?, |stage, token| {
            Ok(stage.is_hit(token, flags as u32, loc))
        })?;
        // SAFETY: as this function's own contract.
        unsafe { was_hit.write(hit.into())? };
        Ok(OSErr::OK)
    })
}

/// Ends all sprites of a world.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeAllSprites(the_sprite_world: SpriteWorld) {
    value("DisposeAllSprites", (), || stage::dispose_all(the_sprite_world.token()?));
}
