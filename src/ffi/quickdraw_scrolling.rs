//! `Quickdraw.h`, "Scrolling", and buffers of ports.
//!
//! "Inside Macintosh: Imaging With QuickDraw", `ScrollRect`. What is drawn in a port is there at once:
//! no port has a buffer in front of it.

use super::boundary::{Boolean, read, value};
use super::names::RgnHandle;
use super::ports::{self, CGrafPtr};
use super::quickdraw_painting::{self as painting, Verb};
use super::regions;
use crate::base::{Error, Rect, Result};
use crate::raster::region::{Join, Region};

fn scroll(rect: Rect, dh: i16, dv: i16) -> Result<Region> {
    let (port, _) = ports::current();
    let drawable = painting::drawable(&port.record()?)?;
    let area = Region::rect(rect).join(&drawable, Join::Intersection);
    // What came from outside the area is not moved in.
    let kept = area.offset(dh, dv).join(&area, Join::Intersection);
    ports::with_pixels(port, |pixels, bounds| {
        let place = |at: i32, origin: i16| {
            usize::try_from(at - i32::from(origin)).map_err(|_| Error::Param)
        };
        // All is read before anything is written: the two areas overlap.
        let mut moved = Vec::new();
        for (rows, edges) in kept.bands() {
            for v in rows {
                for pair in edges.chunks_exact(2) {
                    let y = place(i32::from(v) - i32::from(dv), bounds.top)?;
                    let x = place(i32::from(pair[0]) - i32::from(dh), bounds.left)?;
                    let mut row = vec![0; usize::from(pair[1].abs_diff(pair[0]))];
                    pixels.as_ref().read_row_argb(y, x, &mut row);
                    moved.push((
                        place(v.into(), bounds.top)?,
                        place(pair[0].into(), bounds.left)?,
                        row,
                    ));
                }
            }
        }
        for (y, x, row) in moved {
            pixels.put_row_argb(y, x, &row);
        }
        Ok::<(), Error>(())
    })??;
    let bared = area.join(&kept, Join::Difference);
    painting::draw(&bared, Verb::Erase)?;
    Ok(bared)
}

/// Moves the pixels of a rectangle of the current port, within the rectangle and the port's clip
/// and visible regions. What is bared is erased and becomes `update_rgn`.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ScrollRect(r: *const Rect, dh: i16, dv: i16, update_rgn: RgnHandle) {
    value("ScrollRect", (), || {
        // SAFETY: as this function's own contract.
        let bared = scroll(unsafe { read(r)? }, dh, dv)?;
        regions::set(update_rgn, &bared)
    });
}

/// Whether what is drawn in a port goes to a buffer first: never.
#[unsafe(no_mangle)]
pub extern "C" fn QDIsPortBuffered(_port: CGrafPtr) -> Boolean {
    false.into()
}

/// Whether a port's buffer has what the port has not: never.
#[unsafe(no_mangle)]
pub extern "C" fn QDIsPortBufferDirty(_port: CGrafPtr) -> Boolean {
    false.into()
}

/// Brings a port's buffer, all of it where `region` is nil, to the port: it is there already.
#[unsafe(no_mangle)]
pub extern "C" fn QDFlushPortBuffer(_port: CGrafPtr, _region: RgnHandle) {}
