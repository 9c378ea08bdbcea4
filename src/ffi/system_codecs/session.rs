//! A decoder of the library at work on the frames of one description.

use super::colors::{Plane, convert};
use super::library::{Context, Frame, Library, Packet, Setup};
use super::setup;
use crate::base::limits::{MAX_IMAGE_PIXELS, MAX_SAMPLE_BYTES};
use crate::base::{Error, Result};
use crate::codecs::{ImageDescription, SystemDecoder};
use crate::raster::Surface;
use std::ffi::{CStr, c_int};
use std::ptr;

/// A context with the packet and frame that it works on.
pub struct Session {
    library: &'static Library,
    description: ImageDescription,
    context: Context,
    packet: *mut Packet,
    frame: *mut Frame,
}

// SAFETY: the library's objects may be used from any thread, one at a time.
unsafe impl Send for Session {}

impl Session {
    /// Opens the decoder for a description's frames.
    pub fn open(library: &'static Library, description: &ImageDescription) -> Result<Self> {
        let name = setup::decoder_name(description.codec).ok_or(Error::NoCodec)?;
        let codec = library.decoder(name);
        if codec.is_null() {
            return Err(Error::NoCodec);
        }
        let extra_data = setup::extra_data(description);
        // SAFETY: all objects are the library's own; `session` frees them, also where one is null.
        unsafe {
            let session = Self {
                library,
                description: description.clone(),
                context: (library.avcodec_alloc_context3)(codec),
                packet: (library.av_packet_alloc)(),
                frame: (library.av_frame_alloc)(),
            };
            let context = session.context;
            if context.is_null() || session.packet.is_null() || session.frame.is_null() {
                return Err(Error::NoMemory);
            }
            let set = |name: &CStr, value: &CStr| {
                (library.av_opt_set)(context, name.as_ptr(), value.as_ptr(), 0)
            };
            // More threads would keep frames back; the tiles have theirs.
            set(c"threads", c"1");
            set(c"flags", c"+low_delay");
            let most = MAX_IMAGE_PIXELS as i64;
            (library.av_opt_set_int)(context, c"max_pixels".as_ptr(), most, 0);
            let setup = Setup {
                width: description.width.into(),
                height: description.height.into(),
                bits: (description.depth & 0x1F).max(1).into(),
                tag: u32::from_le_bytes(description.codec.0),
                extra_data: &extra_data,
            };
            let ready = library.set_up(context, &setup)
                && (library.avcodec_open2)(context, codec, ptr::null_mut()) >= 0;
            if ready { Ok(session) } else { Err(Error::CodecCondition) }
        }
    }

    /// Puts a sample into the packet, with the zeros that the library wants behind it.
    fn fill_packet(&mut self, data: &[u8]) -> Result<()> {
        let len = c_int::try_from(data.len()).map_err(|_| Error::CodecBadData)?;
        // SAFETY: the packet is the library's own; after success it has room for `len` bytes.
        unsafe {
            (self.library.av_packet_unref)(self.packet);
            if (self.library.av_new_packet)(self.packet, len) < 0 {
                return Err(Error::NoMemory);
            }
            (*self.packet).data.copy_from_nonoverlapping(data.as_ptr(), data.len());
        }
        Ok(())
    }

    fn picture(&self) -> Result<Surface> {
        // SAFETY: the frame was filled by the library just now.
        let (frame, name) = unsafe {
            let frame = &*self.frame;
            let name = (self.library.av_get_pix_fmt_name)(frame.format);
            let name = if name.is_null() { c"" } else { CStr::from_ptr(name) };
            (frame, name.to_str().unwrap_or_default())
        };
        let side = |side: c_int| usize::try_from(side).map_err(|_| Error::CodecBadData);
        let (width, height) = (side(frame.width)?, side(frame.height)?);
        if width == 0 || height == 0 || (width as u64) * (height as u64) > MAX_IMAGE_PIXELS {
            return Err(Error::CodecBadData);
        }
        convert(&self.description, name, (width, height), |number, row_bytes, rows| {
            let (data, stride) = (frame.data.get(number)?, frame.line_size.get(number)?);
            let stride = usize::try_from(*stride).ok()?;
            if data.is_null() || stride < row_bytes || rows == 0 {
                return None;
            }
            let len = stride.checked_mul(rows - 1)?.checked_add(row_bytes)?;
            // SAFETY: a plane of this format has so many rows, and stays until the next call.
            let bytes = unsafe { std::slice::from_raw_parts(*data, len) };
            Some(Plane { bytes, stride })
        })
    }
}

impl SystemDecoder for Session {
    fn decode(&mut self, data: &[u8]) -> Result<Surface> {
        if data.is_empty() || data.len() as u64 > MAX_SAMPLE_BYTES {
            return Err(Error::CodecBadData);
        }
        self.fill_packet(data)?;
        let library = self.library;
        // SAFETY: context, packet and frame are the library's own and open.
        let received = unsafe {
            if (library.avcodec_send_packet)(self.context, self.packet) < 0 {
                return Err(Error::CodecBadData);
            }
            let received = (library.avcodec_receive_frame)(self.context, self.frame) >= 0;
            // A decoder that waits for more shows what it has when it is told that there is none.
            let drained = !received && {
                (library.avcodec_send_packet)(self.context, ptr::null());
                let received = (library.avcodec_receive_frame)(self.context, self.frame) >= 0;
                (library.avcodec_flush_buffers)(self.context);
                received
            };
            received || drained
        };
        if received { self.picture() } else { Err(Error::CodecBadData) }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // SAFETY: each was allocated by the library and is freed once; null is allowed.
        unsafe {
            (self.library.avcodec_free_context)(&mut self.context);
            (self.library.av_packet_free)(&mut self.packet);
            (self.library.av_frame_free)(&mut self.frame);
        }
    }
}
