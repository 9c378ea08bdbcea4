//! `ImageCompression.h`, which codecs there are.

use super::super::boundary::{OSErr, Out, status};
use super::super::component_table::{COMPRESSOR, DECOMPRESSOR};
use super::super::components::Component;
use super::super::memory::{self, Handle, Ptr};
use super::information::name_of;
use crate::base::{Error, FourCc};
use crate::codecs;
use core::ffi::{c_long, c_short};

/// What is known of a codec: a record of `ImageCompression.h`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct CodecNameSpec {
    /// The component.
    pub codec: Component,
    /// The format.
    pub c_type: u32,
    /// The format's name, a Pascal string.
    pub type_name: [u8; 32],
    /// The component's name, a Pascal string, or nil.
    pub name: Handle,
}

/// A number of [`CodecNameSpec`]s behind their count: a record of `ImageCompression.h`.
#[repr(C, packed(2))]
pub struct CodecNameSpecList {
    /// How many there are.
    pub count: i16,
    /// The first.
    pub list: [CodecNameSpec; 1],
}

/// Where the list begins.
const LIST: usize = core::mem::offset_of!(CodecNameSpecList, list);

/// Gives a list of all formats that can be written or read, each once, which the program disposes
/// of with `DisposeCodecNameList`.
///
/// # Safety
///
/// `list` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetCodecNameList(
    list: Out<*mut CodecNameSpecList>,
    show_all: c_short,
) -> OSErr {
    status("GetCodecNameList", || {
        if list.is_null() {
            return Err(Error::Param);
        }
        // Every component is listed, or every format once: for formats that are written and read
        // those are two components, of which the compressor comes first.
        let compressors = codecs::encoders().map(|format| (COMPRESSOR, format));
        let others = codecs::decoders()
            .filter(|format| show_all != 0 || !codecs::can_encode(*format))
            .map(|format| (DECOMPRESSOR, format));
        let all: Vec<_> = compressors.chain(others).collect();
        let count = i16::try_from(all.len()).map_err(|_| Error::Internal)?;
        let mut bytes = vec![0; LIST + all.len() * size_of::<CodecNameSpec>()];
        bytes[..2].copy_from_slice(&count.to_ne_bytes());
        for (place, (kind, format)) in
            bytes[LIST..].chunks_exact_mut(size_of::<CodecNameSpec>()).zip(&all)
        {
            let spec = CodecNameSpec {
                codec: Component::of(*kind, format.0),
                c_type: format.to_u32(),
                type_name: name_of(*format),
                name: Handle::NIL,
            };
            // SAFETY: the place has the size of a record.
            unsafe { place.as_mut_ptr().cast::<CodecNameSpec>().write_unaligned(spec) };
        }
        let made = memory::new_block(bytes.len())?;
        // SAFETY: the block is new and has this size; and as this function's own contract.
        unsafe {
            made.0.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
            list.write(made.0.cast())?;
        }
        Ok(OSErr::OK)
    })
}

/// Disposes of a list of codecs; nil is no error.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeCodecNameList(list: *mut CodecNameSpecList) -> OSErr {
    status("DisposeCodecNameList", || {
        if !list.is_null() {
            memory::free_block(Ptr(list.cast()))?;
        }
        Ok(OSErr::OK)
    })
}

/// Finds the components that write and read a format; nil for what there is none for.
///
/// `noCodecErr` where there is neither, or where the one that is asked for is of another format.
///
/// # Safety
///
/// `compressor` and `decompressor` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FindCodec(
    c_type: u32,
    spec_codec: Component,
    compressor: Out<Component>,
    decompressor: Out<Component>,
) -> OSErr {
    status("FindCodec", || {
        let format = FourCc::from_u32(c_type);
        let (mut writes, mut reads) =
            (Component::of(COMPRESSOR, format.0), Component::of(DECOMPRESSOR, format.0));
        // One that is asked for goes for its own direction.
        if !spec_codec.is_any() {
            match spec_codec.types().map_err(|_| Error::NoCodec)? {
                (COMPRESSOR, kind) if kind == format.0 => writes = spec_codec,
                (DECOMPRESSOR, kind) if kind == format.0 => reads = spec_codec,
                _ => return Err(Error::NoCodec),
            }
        }
        let found = writes != Component::NIL || codecs::can_decode(format);
        // SAFETY: as this function's own contract.
        unsafe {
            compressor.write_if_wanted(writes);
            decompressor.write_if_wanted(reads);
        }
        if found { Ok(OSErr::OK) } else { Err(Error::NoCodec) }
    })
}

/// Tells the version of the Image Compression Manager.
///
/// # Safety
///
/// `version` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CodecManagerVersion(version: Out<c_long>) -> OSErr {
    status("CodecManagerVersion", || {
        /// That of QuickTime 2 and later [I].
        const VERSION: c_long = 0x0002_0000;
        // SAFETY: as this function's own contract.
        unsafe { version.write(VERSION)? };
        Ok(OSErr::OK)
    })
}
