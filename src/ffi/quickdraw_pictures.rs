//! `Quickdraw.h`, "Pictures": recorded, drawn, and read from resources.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Pictures*. The first ten bytes of a picture are a
//! `Picture`, whose numbers are the host's, as of every record that the library makes; what follows is
//! as in a file. Pictures from elsewhere may have the order of the file all through: both are drawn.

use super::boundary::{read, value};
use super::memory::{self, Handle};
use super::names::PicHandle;
use super::pixel_maps::ByteOrder;
use super::ports;
use super::{picture_player, picture_recorder, resources};
use crate::base::{Error, Fixed, Rect, Result, room};
use crate::runtime::resources::Wanted;
use std::cell::Cell;

/// An `OpenCPicParams`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct OpenCPicParams {
    /// The frame.
    pub src_rect: Rect,
    /// Pixels in an inch.
    pub h_res: Fixed,
    /// Pixels in an inch.
    pub v_res: Fixed,
    /// −2.
    pub version: i16,
    /// 0.
    pub reserved: i16,
    /// 0.
    pub more: i32,
}

/// A picture in the making.
#[derive(Clone, Copy)]
struct Open {
    handle: Handle,
    params: OpenCPicParams,
    order: ByteOrder,
}

thread_local! {
    static OPEN: Cell<Option<Open>> = const { Cell::new(None) };
}

/// Bytes of a `Picture`.
const HEADER: usize = 10;

fn rect_bytes(rect: Rect) -> Vec<u8> {
    [rect.top, rect.left, rect.bottom, rect.right].map(i16::to_be_bytes).concat()
}

/// Turns the words of a `Picture` around, where the host's are others than the file's.
fn turn(bytes: &mut [u8]) {
    if cfg!(target_endian = "little") {
        bytes.chunks_exact_mut(2).take(HEADER / 2).for_each(|word| word.swap(0, 1));
    }
}

/// The order of the words of a `Picture`: the size tells, or a frame that makes more sense.
fn order_of(bytes: &[u8]) -> ByteOrder {
    let word = |at: usize| [bytes[at], bytes[at + 1]];
    let size = bytes.len() as u16;
    let (file, host) = (u16::from_be_bytes(word(0)) == size, u16::from_ne_bytes(word(0)) == size);
    if file != host {
        return if file { ByteOrder::File } else { ByteOrder::Host };
    }
    let area = |number: fn([u8; 2]) -> i16| {
        let side =
            |low: usize, high: usize| i64::from(number(word(high))) - i64::from(number(word(low)));
        let (height, width) = (side(2, 6), side(4, 8));
        if height > 0 && width > 0 { height * width } else { i64::MAX }
    };
    if area(i16::from_ne_bytes) < area(i16::from_be_bytes) {
        ByteOrder::Host
    } else {
        ByteOrder::File
    }
}

/// A picture's bytes as in a file.
pub(super) fn file_bytes(picture: Handle) -> Result<Vec<u8>> {
    let mut bytes = memory::bytes_of(picture)?;
    if bytes.len() < HEADER {
        return Err(Error::Param);
    }
    if order_of(&bytes) == ByteOrder::Host {
        turn(&mut bytes);
    }
    Ok(bytes)
}

fn open(params: OpenCPicParams, order: ByteOrder) -> Result<Handle> {
    let (port, _) = ports::current();
    let frame = params.src_rect;
    port.record()?;
    if !picture_recorder::begin(port, frame) {
        return Err(Error::Param);
    }
    let handle = memory::new_handle(&[&[0, 0], &rect_bytes(frame)[..]].concat())
        .inspect_err(|_| drop(picture_recorder::end()))?;
    OPEN.set(Some(Open { handle, params, order }));
    port.update(|record| {
        record.picture = handle;
        record.pen_visible = record.pen_visible.saturating_sub(1);
    })?;
    Ok(handle)
}

fn params_of(frame: Rect) -> OpenCPicParams {
    let inch = Fixed(72 << 16);
    OpenCPicParams { src_rect: frame, h_res: inch, v_res: inch, version: -2, reserved: 0, more: 0 }
}

/// Begins a picture with this frame, which [`ClosePicture`] ends: what is drawn in the current port
/// goes there and is not seen. Nil without a port, and where a picture is open.
///
/// # Safety
///
/// `pic_frame` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenPicture(pic_frame: *const Rect) -> PicHandle {
    value("OpenPicture", Handle::NIL, || {
        // SAFETY: as this function's own contract.
        open(params_of(unsafe { read(pic_frame)? }), ByteOrder::Host)
    })
}

/// As [`OpenPicture`], for a `Picture` in the order of the file.
///
/// # Safety
///
/// As [`OpenPicture`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenPicture_BigEndianData(pic_frame: *const Rect) -> PicHandle {
    value("OpenPicture_BigEndianData", Handle::NIL, || {
        // SAFETY: as this function's own contract.
        open(params_of(unsafe { read(pic_frame)? }), ByteOrder::File)
    })
}

/// As [`OpenPicture`], with a resolution.
///
/// # Safety
///
/// `new_header` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenCPicture(new_header: *const OpenCPicParams) -> PicHandle {
    // SAFETY: as this function's own contract.
    value("OpenCPicture", Handle::NIL, || open(unsafe { read(new_header)? }, ByteOrder::Host))
}

/// As [`OpenCPicture`], for a `Picture` in the order of the file.
///
/// # Safety
///
/// As [`OpenCPicture`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenCPicture_BigEndianData(
    new_header: *const OpenCPicParams,
) -> PicHandle {
    value("OpenCPicture_BigEndianData", Handle::NIL, || {
        // SAFETY: as this function's own contract.
        open(unsafe { read(new_header)? }, ByteOrder::File)
    })
}

/// The opcodes that every picture begins with: version 2, extended.
fn header(params: &OpenCPicParams) -> Vec<u8> {
    let (h_res, v_res) = (params.h_res, params.v_res);
    let mut header = vec![0x00, 0x11, 0x02, 0xFF, 0x0C, 0x00, 0xFF, 0xFE, 0, 0];
    header.extend(h_res.0.to_be_bytes());
    header.extend(v_res.0.to_be_bytes());
    header.extend(rect_bytes(params.src_rect));
    header.extend([0; 4]);
    // The default highlight colour, as every picture has it.
    header.extend([0x00, 0x1E]);
    header
}

/// Ends what [`OpenPicture`] began: the handle that it gave holds the picture.
#[unsafe(no_mangle)]
pub extern "C" fn ClosePicture() {
    value("ClosePicture", (), || {
        let open = OPEN.take().ok_or(Error::Param)?;
        let (port, opcodes) = picture_recorder::end().ok_or(Error::Param)?;
        // The port may be gone by now.
        let _ = port.update(|record| {
            record.picture = Handle::NIL;
            record.pen_visible = record.pen_visible.saturating_add(1);
        });
        let head = [&[0, 0], &rect_bytes(open.params.src_rect)[..]].concat();
        let parts = [&head[..], &header(&open.params), &opcodes, &[0x00, 0xFF]];
        let mut picture = room::joined(&parts)?;
        let size = picture.len() as u16;
        picture[..2].copy_from_slice(&size.to_be_bytes());
        if open.order == ByteOrder::Host {
            turn(&mut picture);
        }
        memory::replace_bytes(open.handle, &picture)
    });
}

/// Draws a picture in the current port, stretched to a rectangle.
///
/// # Safety
///
/// `dst_rect` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DrawPicture(my_picture: PicHandle, dst_rect: *const Rect) {
    value("DrawPicture", (), || {
        // SAFETY: as this function's own contract.
        picture_player::play(&file_bytes(my_picture)?, unsafe { read(dst_rect)? })
    });
}

/// Disposes of a picture that is no resource.
#[unsafe(no_mangle)]
pub extern "C" fn KillPicture(my_picture: PicHandle) {
    value("KillPicture", (), || memory::dispose(my_picture));
}

/// The handle of a `'PICT'` resource, in an order.
pub(super) fn get(id: i16, order: ByteOrder) -> Result<Handle> {
    let handle = resources::get(u32::from_be_bytes(*b"PICT"), Wanted::Id(id), false)?;
    memory::with_bytes_mut(handle, |bytes| {
        if bytes.len() >= HEADER && order_of(bytes) != order {
            turn(bytes);
        }
    })?;
    Ok(handle)
}

/// The picture of a `'PICT'` resource, whose handle it is; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetPicture(picture_id: i16) -> PicHandle {
    value("GetPicture", Handle::NIL, || get(picture_id, ByteOrder::Host))
}

/// As [`GetPicture`], in the order of the file.
#[unsafe(no_mangle)]
pub extern "C" fn GetPicture_BigEndianData(picture_id: i16) -> PicHandle {
    value("GetPicture_BigEndianData", Handle::NIL, || get(picture_id, ByteOrder::File))
}
