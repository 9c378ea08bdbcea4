//! `ImageCompression.h`, sequences: frames one after another, each over the one before.

use super::super::boundary::{OSErr, Out, read, status};
use super::super::components::Component;
use super::super::memory::{Handle, Ptr};
use super::super::names::{CTabHandle, GDHandle, ImageDescriptionHandle, PixMapHandle, RgnHandle};
use super::super::ports::{self, CGrafPtr};
use super::data_sources;
use super::pixels::{self, Drawing};
use super::placing::{Place, whole};
use super::stills::{data_of, rect_of, store};
use super::{ICMCompletionProcRecord, ICMFrameTimeRecord, description, encode_picture};
use crate::base::{Error, Matrix, Rect, Result};
use crate::codecs::{Decoder, ImageDescription};
use crate::raster::region::Region;
use crate::raster::{GraphicsMode, Surface};
use crate::runtime::tokens::{Kind, Table};
use core::ffi::{c_long, c_short};
use parking_lot::Mutex;
use std::sync::Arc;

/// `codecFlagForceKeyFrame`.
const FORCE_KEY_FRAME: u32 = 1 << 7;

static SEQUENCES: Table<Mutex<Sequence>> = Table::new(Kind::ImageSequence);

/// What an `ImageSequence` stands for.
enum Sequence {
    Out(Compression),
    In(Box<Decompression>),
}

struct Compression {
    description: usize,
    depth: u16,
    c_type: u32,
    quality: u32,
    /// Frames from one key frame to the next; 0 for no others than forced ones.
    key_rate: u32,
    since_key: u32,
    previous: Option<Surface>,
    /// Where the first frame's part lies when a frame names none.
    part: Option<Rect>,
}

struct Decompression {
    description: ImageDescription,
    decoder: Decoder,
    port: CGrafPtr,
    from: Rect,
    to: Place,
    mode: GraphicsMode,
    mask: Option<Region>,
}

fn begin(sequence: Sequence) -> Result<i32> {
    let token = SEQUENCES.insert(Arc::new(Mutex::new(sequence)))?;
    i32::try_from(token).map_err(|_| Error::NoMemory)
}

fn find(sequence: i32) -> Result<Arc<Mutex<Sequence>>> {
    let token = u32::try_from(sequence).map_err(|_| Error::Param)?;
    SEQUENCES.get(token).ok_or(Error::Param)
}

/// That there is such a sequence.
pub(super) fn check(sequence: i32) -> Result<()> {
    find(sequence).map(|_| ())
}

/// Begins to compress frames; the description is filled in by each of them.
///
/// # Safety
///
/// `seq_id` is null or valid for a write, `src_rect` null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CompressSequenceBegin(
    seq_id: Out<i32>,
    src: PixMapHandle,
    _prev: PixMapHandle,
    src_rect: *const Rect,
    _prev_rect: *const Rect,
    color_depth: c_short,
    c_type: u32,
    _codec: Component,
    spatial_quality: u32,
    temporal_quality: u32,
    key_frame_rate: c_long,
    _table: CTabHandle,
    _flags: u32,
    desc: ImageDescriptionHandle,
) -> OSErr {
    status("CompressSequenceBegin", || {
        // SAFETY: as this function's own contract.
        let part = unsafe { rect_of(src_rect)? };
        if seq_id.is_null() {
            return Err(Error::Param);
        }
        let plan = Plan {
            depth: u16::try_from(color_depth).map_err(|_| Error::Param)?,
            c_type,
            spatial_quality,
            temporal_quality,
            key_frame_rate: u32::try_from(key_frame_rate).unwrap_or(0),
        };
        let sequence = start(src, part, &plan, desc)?;
        // SAFETY: as this function's own contract.
        unsafe { seq_id.write(sequence)? };
        Ok(OSErr::OK)
    })
}

/// How frames are to be compressed.
pub(in crate::ffi) struct Plan {
    /// As descriptions spell it; 0 for that of the pictures.
    pub depth: u16,
    pub c_type: u32,
    pub spatial_quality: u32,
    /// 0 for key frames only.
    pub temporal_quality: u32,
    /// Frames from one key frame to the next; 0 for no others than forced ones.
    pub key_frame_rate: u32,
}

/// Begins to compress frames like a part of a pixel map; fills in the description.
pub(in crate::ffi) fn start(
    src: Handle,
    part: Option<Rect>,
    plan: &Plan,
    desc: Handle,
) -> Result<i32> {
    let (surface, own_depth) = pixels::take(src, part, plan.depth == 32)?;
    let depth = if plan.depth == 0 { own_depth } else { plan.depth };
    let (mut made, _) = encode_picture(&surface, depth, plan.spatial_quality, plan.c_type, None)?;
    made.temporal_quality = plan.temporal_quality;
    made.data_size = 0;
    description::set(desc, &made)?;
    begin(Sequence::Out(Compression {
        description: desc.0.expose_provenance(),
        depth,
        c_type: plan.c_type,
        quality: plan.spatial_quality,
        // Without temporal quality every frame is a key frame.
        key_rate: if plan.temporal_quality == 0 { 1 } else { plan.key_frame_rate },
        since_key: 0,
        previous: None,
        part,
    }))
}

/// The bytes of the next frame, and how like the one before it is: 0 for a key frame.
pub(in crate::ffi) fn next(
    seq_id: i32,
    src: Handle,
    part: Option<Rect>,
    flags: u32,
) -> Result<(Vec<u8>, u8)> {
    let sequence = find(seq_id)?;
    let mut sequence = sequence.lock();
    let Sequence::Out(state) = &mut *sequence else { return Err(Error::Param) };
    state.frame(src, part, flags)
}

/// Ends a sequence of either kind.
pub(in crate::ffi) fn end(seq_id: i32) -> Result<()> {
    let token = u32::try_from(seq_id).map_err(|_| Error::Param)?;
    SEQUENCES.remove(token).ok_or(Error::Param)?;
    data_sources::end(seq_id);
    Ok(())
}

/// Compresses the next frame. `similarity` is 0 for a key frame.
///
/// # Safety
///
/// `src_rect` is null or valid for a read, the places for results null or valid for a write; `data`
/// has room for as many bytes as `GetMaxCompressionSize` tells.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CompressSequenceFrame(
    seq_id: i32,
    src: PixMapHandle,
    src_rect: *const Rect,
    flags: u32,
    data: Ptr,
    data_size: Out<c_long>,
    similarity: Out<u8>,
    async_completion_proc: *mut ICMCompletionProcRecord,
) -> OSErr {
    status("CompressSequenceFrame", || {
        // SAFETY: as this function's own contract.
        let part = unsafe { rect_of(src_rect)? };
        let (bytes, alike) = next(seq_id, src, part, flags)?;
        // SAFETY: the frame has not more than `GetMaxCompressionSize` tells; else the contract's.
        unsafe {
            store(data, &bytes)?;
            data_size.write_if_wanted(c_long::try_from(bytes.len()).map_err(|_| Error::Param)?);
            similarity.write_if_wanted(alike);
            description::complete(async_completion_proc)?;
        }
        Ok(OSErr::OK)
    })
}

impl Compression {
    /// The bytes of the next frame, and how like the one before it is.
    fn frame(&mut self, src: Handle, part: Option<Rect>, flags: u32) -> Result<(Vec<u8>, u8)> {
        let (surface, _) = pixels::take(src, part.or(self.part), self.depth == 32)?;
        let due = self.key_rate > 0 && self.since_key >= self.key_rate;
        let previous = self.previous.take().filter(|_| !due && flags & FORCE_KEY_FRAME == 0);
        let (made, bytes) =
            encode_picture(&surface, self.depth, self.quality, self.c_type, previous.as_ref())?;
        let handle = Handle::at(self.description);
        // The program may have disposed of the description.
        if let Ok(mut kept) = description::get(handle) {
            kept.data_size = made.data_size;
            description::set(handle, &kept)?;
        }
        // Only the Animation codec leaves out what has not changed.
        let alike = match &previous {
            Some(previous) if self.c_type.to_be_bytes() == *b"rle " => {
                if *previous == surface {
                    255
                } else {
                    128
                }
            }
            _ => 0,
        };
        self.since_key = if alike == 0 { 1 } else { self.since_key.saturating_add(1) };
        self.previous = Some(surface);
        Ok((bytes, alike))
    }
}

/// Begins to decompress frames into a port; nil is the current one.
///
/// # Safety
///
/// `seq_id` is null or valid for a write, `src_rect` and `matrix` null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DecompressSequenceBegin(
    seq_id: Out<i32>,
    desc: ImageDescriptionHandle,
    port: CGrafPtr,
    _gdh: GDHandle,
    src_rect: *const Rect,
    matrix: *mut Matrix,
    mode: c_short,
    mask: RgnHandle,
    _flags: u32,
    _accuracy: u32,
    _codec: Component,
) -> OSErr {
    status("DecompressSequenceBegin", || {
        let description = description::get(desc)?;
        let port = if port == CGrafPtr::NIL { ports::current().0 } else { port };
        // SAFETY: as this function's own contract.
        let (from, matrix) = unsafe {
            let matrix =
                if matrix.is_null() { Matrix::IDENTITY } else { read(matrix.cast_const())? };
            (rect_of(src_rect)?.unwrap_or(whole(&description)?), matrix)
        };
        let decompression = Decompression {
            decoder: Decoder::new(&description)?,
            description,
            port: port.known()?,
            from,
            to: Place::of(&matrix, from)?,
            mode: pixels::mode(mode),
            mask: Drawing::mask_of(mask)?,
        };
        // SAFETY: as this function's own contract.
        unsafe { seq_id.write(begin(Sequence::In(Box::new(decompression)))?)? };
        Ok(OSErr::OK)
    })
}

/// As [`DecompressSequenceBegin`]; the data of the first frame are not needed.
///
/// # Safety
///
/// As [`DecompressSequenceBegin`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DecompressSequenceBeginS(
    seq_id: Out<i32>,
    desc: ImageDescriptionHandle,
    _data: Ptr,
    _data_size: c_long,
    port: CGrafPtr,
    gdh: GDHandle,
    src_rect: *const Rect,
    matrix: *mut Matrix,
    mode: c_short,
    mask: RgnHandle,
    flags: u32,
    accuracy: u32,
    codec: Component,
) -> OSErr {
    // SAFETY: as this function's own contract.
    unsafe {
        DecompressSequenceBegin(
            seq_id, desc, port, gdh, src_rect, matrix, mode, mask, flags, accuracy, codec,
        )
    }
}

/// # Safety
///
/// As [`DecompressSequenceFrameS`].
unsafe fn frame(
    seq_id: i32,
    data: Ptr,
    size: Option<c_long>,
    out_flags: Out<u32>,
    completion: *mut ICMCompletionProcRecord,
) -> Result<OSErr> {
    let sequence = find(seq_id)?;
    {
        let mut sequence = sequence.lock();
        let Sequence::In(state) = &mut *sequence else { return Err(Error::Param) };
        // SAFETY: as this function's own contract.
        let bytes = unsafe { data_of(data, size, &state.description)? };
        let surface = state.decoder.decode(bytes)?;
        let Decompression { from, to, mode, ref mask, .. } = **state;
        let drawing = Drawing { from, to, mode, mask: mask.clone(), matte: None };
        pixels::draw(&surface, &drawing, ports::pixmap_of(state.port)?)?;
    }
    // SAFETY: as this function's own contract.
    unsafe {
        out_flags.write_if_wanted(0);
        description::complete(completion)?;
    }
    Ok(OSErr::OK)
}

/// Decompresses the next frame, whose size the description tells.
///
/// # Safety
///
/// `data` is null or valid for the description's `dataSize`, `out_flags` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DecompressSequenceFrame(
    seq_id: i32,
    data: Ptr,
    _in_flags: u32,
    out_flags: Out<u32>,
    async_completion_proc: *mut ICMCompletionProcRecord,
) -> OSErr {
    status("DecompressSequenceFrame", || {
        // SAFETY: as this function's own contract.
        unsafe { frame(seq_id, data, None, out_flags, async_completion_proc) }
    })
}

/// Decompresses the next frame of `data_size` bytes.
///
/// # Safety
///
/// `data` is null or valid for so many bytes, `out_flags` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DecompressSequenceFrameS(
    seq_id: i32,
    data: Ptr,
    data_size: c_long,
    _in_flags: u32,
    out_flags: Out<u32>,
    async_completion_proc: *mut ICMCompletionProcRecord,
) -> OSErr {
    status("DecompressSequenceFrameS", || {
        // SAFETY: as this function's own contract.
        unsafe { frame(seq_id, data, Some(data_size), out_flags, async_completion_proc) }
    })
}

/// As [`DecompressSequenceFrameS`]; the frame is shown at once, whatever the time [I].
///
/// # Safety
///
/// As [`DecompressSequenceFrameS`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DecompressSequenceFrameWhen(
    seq_id: i32,
    data: Ptr,
    data_size: c_long,
    _in_flags: u32,
    out_flags: Out<u32>,
    async_completion_proc: *mut ICMCompletionProcRecord,
    _frame_time: *const ICMFrameTimeRecord,
) -> OSErr {
    status("DecompressSequenceFrameWhen", || {
        // SAFETY: as this function's own contract.
        unsafe { frame(seq_id, data, Some(data_size), out_flags, async_completion_proc) }
    })
}

/// Ends a sequence of either kind; `paramErr` for what is none.
#[unsafe(no_mangle)]
pub extern "C" fn CDSequenceEnd(seq_id: i32) -> OSErr {
    status("CDSequenceEnd", || end(seq_id).map(|()| OSErr::OK))
}
