//! `Quickdraw.h`, "The pen" and "Recording regions".
//!
//! "Inside Macintosh: Imaging With QuickDraw", *The Graphics Pen* and `OpenRgn`.

use std::cell::RefCell;

use super::boundary::{Out, read, value};
use super::names::{Pattern, RgnHandle};
use super::quickdraw_painting::{self as painting, Verb};
use super::{memory, picture_recorder, ports, regions};
use crate::base::{Error, Point, Result};
use crate::raster::region::{Join, Region};
use crate::raster::{polygon, shapes};

/// What is recorded between `OpenRgn` and `CloseRgn`.
#[derive(Default)]
struct Recording {
    /// The shapes that were framed, joined by exclusion.
    shapes: Region,
    /// The lines that were drawn, as chains of points.
    chains: Vec<Vec<Point>>,
}

/// Most points that a recording takes.
const MOST_POINTS: usize = 1 << 16;

thread_local! {
    static RECORDING: RefCell<Option<Recording>> = const { RefCell::new(None) };
}

/// Makes what a thread keeps here.
pub(super) fn prepare_thread() {
    RECORDING.with(|_| ());
}

/// Takes a framed shape into the recording, where there is one.
pub(super) fn records(shape: &Region) -> bool {
    recorded(|recording| recording.shapes = recording.shapes.join(shape, Join::Exclusive))
}

fn recorded(take: impl FnOnce(&mut Recording)) -> bool {
    RECORDING.with_borrow_mut(|recording| recording.as_mut().map(take).is_some())
}

/// Changes the record of the current port.
fn change(name: &'static str, change: impl FnOnce(&mut super::types::CGrafPort)) {
    value(name, (), || ports::current().0.update(change));
}

/// Gives the pen a size; a negative one is none.
#[unsafe(no_mangle)]
pub extern "C" fn PenSize(width: i16, height: i16) {
    change("PenSize", |port| port.pen_size = Point { v: height, h: width });
}

/// Gives the pen a mode.
#[unsafe(no_mangle)]
pub extern "C" fn PenMode(mode: i16) {
    change("PenMode", |port| port.pen_mode = mode);
}

pub(super) fn set_pen_pattern(bits: painting::Bits) -> Result<()> {
    let (port, _) = ports::current();
    let old = port.record()?.pen_pattern;
    let new = painting::new_pattern(bits)?;
    port.update(|record| record.pen_pattern = new)?;
    if old != memory::Handle::NIL {
        // The program may have disposed of it.
        let _ = memory::dispose(old);
    }
    Ok(())
}

/// Gives the pen a pattern.
///
/// # Safety
///
/// `pat` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PenPat(pat: *const Pattern) {
    // SAFETY: as this function's own contract.
    value("PenPat", (), || set_pen_pattern(unsafe { read(pat.cast::<painting::Bits>())? }));
}

/// Makes the pen one pixel, black and copying.
#[unsafe(no_mangle)]
pub extern "C" fn PenNormal() {
    value("PenNormal", (), || {
        set_pen_pattern(painting::BLACK)?;
        ports::current().0.update(|port| {
            port.pen_size = Point { v: 1, h: 1 };
            port.pen_mode = 8;
        })
    });
}

/// Hides the pen: nothing is drawn until as many calls of [`ShowPen`].
#[unsafe(no_mangle)]
pub extern "C" fn HidePen() {
    change("HidePen", |port| port.pen_visible = port.pen_visible.saturating_sub(1));
}

/// Takes back one [`HidePen`].
#[unsafe(no_mangle)]
pub extern "C" fn ShowPen() {
    change("ShowPen", |port| port.pen_visible = port.pen_visible.saturating_add(1));
}

/// Where the pen is.
///
/// # Safety
///
/// `pt` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetPen(pt: Out<Point>) {
    // SAFETY: as this function's own contract.
    value("GetPen", (), || unsafe { pt.write(ports::current().0.record()?.pen_place) });
}

/// Moves the pen.
#[unsafe(no_mangle)]
pub extern "C" fn MoveTo(h: i16, v: i16) {
    change("MoveTo", |port| port.pen_place = Point { v, h });
}

/// Moves the pen by a distance.
#[unsafe(no_mangle)]
pub extern "C" fn Move(dh: i16, dv: i16) {
    change("Move", |port| port.pen_place = moved(port.pen_place, dh, dv));
}

fn moved(point: Point, dh: i16, dv: i16) -> Point {
    Point { v: point.v.saturating_add(dv), h: point.h.saturating_add(dh) }
}

pub(super) fn line_to(to: Point) -> Result<()> {
    let (port, _) = ports::current();
    let record = port.record()?;
    let (from, pen) = (record.pen_place, record.pen_size);
    let is_recorded = recorded(|recording| {
        let count: usize = recording.chains.iter().map(Vec::len).sum();
        match recording.chains.last_mut() {
            _ if count >= MOST_POINTS => {}
            Some(chain) if chain.last() == Some(&from) => chain.push(to),
            _ => recording.chains.push(vec![from, to]),
        }
    });
    if !is_recorded {
        picture_recorder::line(from, to);
        painting::draw(&shapes::line(from, to, pen), Verb::Paint)?;
    }
    port.update(|port| port.pen_place = to)
}

/// Draws a line from the pen's place, which moves along.
#[unsafe(no_mangle)]
pub extern "C" fn LineTo(h: i16, v: i16) {
    value("LineTo", (), || line_to(Point { v, h }));
}

/// As [`LineTo`].
#[unsafe(no_mangle)]
pub extern "C" fn MacLineTo(h: i16, v: i16) {
    value("MacLineTo", (), || line_to(Point { v, h }));
}

/// Draws a line of this length from the pen's place, which moves along.
#[unsafe(no_mangle)]
pub extern "C" fn Line(dh: i16, dv: i16) {
    value("Line", (), || {
        let from = ports::current().0.record()?.pen_place;
        line_to(moved(from, dh, dv))
    });
}

/// Begins to record a region: what is framed from now on, and lines, are not drawn but become its
/// edge.
#[unsafe(no_mangle)]
pub extern "C" fn OpenRgn() {
    RECORDING.set(Some(Recording::default()));
}

/// Ends what [`OpenRgn`] began, and gives the region.
#[unsafe(no_mangle)]
pub extern "C" fn CloseRgn(dst_rgn: RgnHandle) {
    value("CloseRgn", (), || {
        let recording = RECORDING.take().ok_or(Error::Param)?;
        let mut inside = recording.shapes;
        for chain in &recording.chains {
            inside = inside.join(&polygon::inside(chain)?, Join::Exclusive);
        }
        regions::set(dst_rgn, &inside)
    });
}
