//! Graphics worlds that the library makes for a while, for procedures to draw in.

use super::boundary::Out;
use super::gworlds::{self, Request};
use super::memory::Handle;
use super::pixel_maps::{ByteOrder, Place};
use super::ports::{self, CGrafPtr};
use crate::base::{Error, Rect, Result, limits};
use crate::raster::copy;

/// A world of 32 bits in host order; it ends with this value.
pub(super) struct Offscreen(CGrafPtr);

impl Offscreen {
    /// A world with these bounds, all black.
    pub fn new(bounds: Rect) -> Result<Self> {
        let area = i64::from(bounds.width()) * i64::from(bounds.height());
        if u64::try_from(area).map_or(true, |area| area > limits::MAX_IMAGE_PIXELS) {
            return Err(Error::NoMemory);
        }
        let request = Request {
            pixel_format: 32,
            order: ByteOrder::Host,
            bounds: &raw const bounds,
            table: Handle::NIL,
            device: Handle::NIL,
            flags: 0,
            place: Place::New,
        };
        let mut port = CGrafPtr::NIL;
        // SAFETY: both pointers are to variables of this function.
        unsafe { gworlds::make(Out(&raw mut port), &request)? };
        Ok(Self(port))
    }

    /// The world.
    pub fn port(&self) -> CGrafPtr {
        self.0
    }

    /// The world, which is the caller's from now on.
    pub fn keep(self) -> CGrafPtr {
        let port = self.0;
        core::mem::forget(self);
        port
    }

    /// Runs `body` with the world as the current one, whatever `body` makes of that.
    pub fn as_current<R>(&self, body: impl FnOnce() -> R) -> Result<R> {
        let (port, device) = ports::current();
        ports::set_current(self.0, Handle::NIL)?;
        let result = body();
        // A procedure may have disposed of the port that was current; then none is.
        let _ = ports::set_current(port, device);
        Ok(result)
    }

    /// Fills the world with colours, row by row.
    pub fn put(&self, colors: &[u32]) -> Result<()> {
        put(self.0, colors)
    }

    /// The world's colours, row by row.
    pub fn colors(&self) -> Result<Vec<u32>> {
        ports::with_pixels(self.0, |pixels, _| copy::to_argb(&pixels.as_ref()))?
    }
}

impl Drop for Offscreen {
    fn drop(&mut self) {
        // A procedure that disposed of it has only made this needless.
        let _ = ports::dispose(self.0);
    }
}

/// Fills a world with colours, row by row.
pub(super) fn put(port: CGrafPtr, colors: &[u32]) -> Result<()> {
    ports::with_pixels(port, |pixels, _| {
        let width = pixels.width().max(1);
        for (y, row) in colors.chunks(width).take(pixels.height()).enumerate() {
            pixels.put_row_argb(y, 0, row);
        }
    })
}
