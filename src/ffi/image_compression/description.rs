//! Image descriptions in Handles, and the colour tables in them.

use super::super::boundary::{OSErr, Out, read, status};
use super::super::color_tables;
use super::super::memory::{self, Handle};
use super::super::names::{CTabHandle, ImageDescriptionHandle, PixMapHandle};
use super::super::pixel_maps;
use crate::base::{Error, FourCc, Result};
use crate::codecs::{ColorTable, ImageDescription};
use crate::vr::byte_order::{self, Direction};
use crate::vr::custom_leaves::CustomLeaves;

const VIDEO: FourCc = FourCc(*b"vide");

/// The description that a Handle holds, whose fields are in the host's order.
pub(in crate::ffi) fn get(handle: Handle) -> Result<ImageDescription> {
    let mut bytes = memory::bytes_of(handle)?;
    byte_order::convert_description(VIDEO, &mut bytes, Direction::ToFile, &CustomLeaves::default());
    ImageDescription::read(&bytes)
}

/// The bytes of a description as programs see them.
fn bytes_of(description: &ImageDescription) -> Vec<u8> {
    let mut bytes = description.write();
    byte_order::convert_description(VIDEO, &mut bytes, Direction::ToHost, &CustomLeaves::default());
    bytes
}

/// Makes a description the contents of a Handle.
pub(in crate::ffi) fn set(handle: Handle, description: &ImageDescription) -> Result<()> {
    memory::replace_bytes(handle, &bytes_of(description))
}

/// A new Handle with a description.
pub(in crate::ffi) fn new(description: &ImageDescription) -> Result<Handle> {
    memory::new_handle(&bytes_of(description))
}

/// Gives a new copy of the colour table of a description: its own, or the default one of its depth.
///
/// # Safety
///
/// `table` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetImageDescriptionCTable(
    desc: ImageDescriptionHandle,
    table: Out<CTabHandle>,
) -> OSErr {
    status("GetImageDescriptionCTable", || {
        let description = get(desc)?;
        if table.is_null() {
            return Err(Error::Param);
        }
        let made = match &description.color_table {
            Some(own) => color_tables::new(&own.colors())?,
            None => color_tables::new_default(description.depth)?,
        };
        // SAFETY: as this function's own contract.
        unsafe { table.write(made)? };
        Ok(OSErr::OK)
    })
}

/// Puts a copy of a colour table into a description; nil takes out the one that is there.
#[unsafe(no_mangle)]
pub extern "C" fn SetImageDescriptionCTable(
    desc: ImageDescriptionHandle,
    table: CTabHandle,
) -> OSErr {
    status("SetImageDescriptionCTable", || {
        let mut description = get(desc)?;
        if table == Handle::NIL {
            (description.color_table, description.color_table_id) = (None, -1);
        } else {
            let colors = color_tables::colors_of(table)?;
            description.color_table = Some(ColorTable::from_colors(&colors));
            description.color_table_id = 0;
        }
        set(desc, &description)?;
        Ok(OSErr::OK)
    })
}

/// Makes a description of the pixels of a map as uncompressed ones.
///
/// # Safety
///
/// `idh` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MakeImageDescriptionForPixMap(
    pixmap: PixMapHandle,
    idh: Out<ImageDescriptionHandle>,
) -> OSErr {
    status("MakeImageDescriptionForPixMap", || {
        let record = pixel_maps::record(pixmap)?;
        if idh.is_null() {
            return Err(Error::Param);
        }
        let side = |side: i32| u16::try_from(side).map_err(|_| Error::Param);
        let (width, height) = (side(record.bounds.width())?, side(record.bounds.height())?);
        let depth = u16::try_from(record.pixel_size).map_err(|_| Error::Param)?;
        let mut description = ImageDescription::new(FourCc(*b"raw "), width, height, depth);
        let size = pixel_maps::row_bytes(&record).saturating_mul(height.into());
        description.data_size = u32::try_from(size).map_err(|_| Error::Param)?;
        if depth <= 8 {
            if let Ok(colors) = color_tables::colors_of(record.table) {
                description.color_table = Some(ColorTable::from_colors(&colors));
                description.color_table_id = 0;
            }
        }
        // SAFETY: as this function's own contract.
        unsafe { idh.write(new(&description)?)? };
        Ok(OSErr::OK)
    })
}

/// Makes a description for frames of an effect.
///
/// # Safety
///
/// `idh` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MakeImageDescriptionForEffect(
    effect: u32,
    idh: Out<ImageDescriptionHandle>,
) -> OSErr {
    status("MakeImageDescriptionForEffect", || {
        if idh.is_null() {
            return Err(Error::Param);
        }
        // The size is the track's, which the program fills in [I].
        let description = ImageDescription::new(FourCc(effect.to_be_bytes()), 0, 0, 32);
        // SAFETY: as this function's own contract.
        unsafe { idh.write(new(&description)?)? };
        Ok(OSErr::OK)
    })
}

/// A procedure that is told that an operation has ended.
#[derive(Clone, Copy)]
#[repr(C, packed(2))]
struct Completion {
    procedure: Option<unsafe extern "C" fn(i16, i16, core::ffi::c_long)>,
    ref_con: i32,
}

/// Tells a completion procedure that source and destination are free. It may be nil, or −1 for
/// nobody to be told.
///
/// # Safety
///
/// `record` is null, −1, or an `ICMCompletionProcRecord`.
pub(super) unsafe fn complete(record: *const super::ICMCompletionProcRecord) -> Result<()> {
    const SOURCE_AND_DESTINATION: i16 = 3;
    if record.is_null() || record.addr() == usize::MAX {
        return Ok(());
    }
    // SAFETY: as this function's own contract.
    let completion = unsafe { read(record.cast::<Completion>())? };
    if let Some(procedure) = completion.procedure {
        // SAFETY: the program gave a procedure of this type.
        unsafe { procedure(0, SOURCE_AND_DESTINATION, completion.ref_con.into()) };
    }
    Ok(())
}
