//! The images that the sprites of a track share.

use core::ffi::{c_long, c_short, c_void};

use super::super::boundary::Out;
use super::super::image_compression::description;
use super::super::media::MediaHandler;
use super::super::memory::{self, Handle};
use super::super::names::ImageDescriptionHandle;
use super::super::sprite_world::put;
use super::{done, short, with};
use crate::base::{Error, Fixed, FourCc, Result};
use crate::codecs::ImageDescription;

/// `kSpriteImagePropertyRegistrationPoint`, `kSpriteImagePropertyGroupID`.
const REGISTRATION: c_long = 1000;
const GROUP: c_long = 1001;

/// Gives the number of images.
///
/// # Safety
///
/// `num_images` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaCountImages(mh: MediaHandler, num_images: Out<c_short>) -> i32 {
    done("SpriteMediaCountImages", || {
        let count = with(mh, |scene| Ok(scene.images().len()))?;
        // SAFETY: as this function's own contract.
        unsafe { num_images.write(short(count)) }
    })
}

/// Makes the description of the image with an index from 1 the contents of a handle.
#[unsafe(no_mangle)]
pub extern "C" fn SpriteMediaGetIndImageDescription(
    mh: MediaHandler,
    image_index: c_short,
    image_description: ImageDescriptionHandle,
) -> i32 {
    done("SpriteMediaGetIndImageDescription", || {
        let described = with(mh, |scene| {
            let (bytes, _) = scene.image(image_index)?.data().ok_or(Error::BadImageDescription)?;
            ImageDescription::read(bytes)
        })?;
        description::set(image_description, &described)
    })
}

/// Gives a property of the image with an index from 1: a `FixedPoint` for the registration point, a
/// `long` for the group.
///
/// # Safety
///
/// `image_property_value` is null or valid for a write of the property's type.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaGetIndImageProperty(
    mh: MediaHandler,
    image_index: c_short,
    image_property_type: c_long,
    image_property_value: *mut c_void,
) -> i32 {
    done("SpriteMediaGetIndImageProperty", || {
        let (point, group) = with(mh, |scene| {
            let image = scene.image(image_index)?;
            Ok((image.registration, image.group))
        })?;
        let point: [Fixed; 2] = [point.0, point.1];
        // SAFETY: as this function's own contract.
        unsafe {
            match image_property_type {
                REGISTRATION => put(image_property_value, point),
                GROUP => put(image_property_value, group as c_long),
                _ => Err(Error::InvalidSpriteProperty),
            }
        }
    })
}

/// Gives the ID of the image with an index from 1.
///
/// # Safety
///
/// `image_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaImageIndexToID(
    mh: MediaHandler,
    image_index: c_short,
    image_id: Out<i32>,
) -> i32 {
    done("SpriteMediaImageIndexToID", || {
        let id = with(mh, |scene| Ok(scene.image(image_index)?.id))?;
        // SAFETY: as this function's own contract.
        unsafe { image_id.write(id as i32) }
    })
}

/// Gives the index, from 1, of an image.
///
/// # Safety
///
/// `image_index` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaImageIDToIndex(
    mh: MediaHandler,
    image_id: i32,
    image_index: Out<c_short>,
) -> i32 {
    done("SpriteMediaImageIDToIndex", || {
        let place = with(mh, |scene| {
            let is_it = |image: &crate::sprite::SharedImage| image.id == image_id as u32;
            scene.images().iter().position(is_it).ok_or(Error::InvalidImageIndex)
        })?;
        // SAFETY: as this function's own contract.
        unsafe { image_index.write(short(place + 1)) }
    })
}

/// Puts an image in that a data reference leads to; it goes when another key frame comes. ID 0 has
/// one chosen.
#[unsafe(no_mangle)]
pub extern "C" fn SpriteMediaNewImage(
    mh: MediaHandler,
    data_ref: Handle,
    data_ref_type: u32,
    desired_id: i32,
) -> i32 {
    done("SpriteMediaNewImage", || {
        let reference: Vec<u8> = memory::bytes_of(data_ref)?;
        let kind = FourCc::from_u32(data_ref_type);
        let added: Result<u32> =
            with(mh, |scene| scene.add_image(desired_id as u32, kind, reference));
        added.map(drop)
    })
}

/// Takes the image with an index from 1 out; those behind it get smaller indices.
#[unsafe(no_mangle)]
pub extern "C" fn SpriteMediaDisposeImage(mh: MediaHandler, image_index: c_short) -> i32 {
    done("SpriteMediaDisposeImage", || with(mh, |scene| scene.dispose_image(image_index)))
}
