//! `MacWindows.h`: windows are made and disposed of.
//!
//! "Inside Macintosh: Macintosh Toolbox Essentials", *Window Manager*. A window is a port with
//! pixels of its own and a record behind it, which programs look into.

pub mod order;
pub mod places;
pub mod plain;
pub mod record;
pub mod updates;

use core::ffi::{c_long, c_void};

use super::boundary::{Boolean, OSErr, Out, read, status, value};
use super::files;
use super::memory::{self, Handle};
use super::pixel_maps::{self, ByteOrder, Place, Shape};
use super::ports::{self, CGrafPtr, Device};
use super::{controls, dialogs, regions};
use crate::base::{ByteReader, Error, FourCc, Point, Rect, Result};
use crate::raster::Region;
use crate::runtime::desktop::{self, Frame, Window};
use record::WindowTail;

/// `userKind`: a window of the program's.
pub(super) const USER_KIND: i16 = 8;

/// What a new window shall be.
pub(super) struct Request<'a> {
    pub(super) bounds: Rect,
    pub(super) title: &'a [u8],
    pub(super) visible: bool,
    pub(super) proc_id: i16,
    pub(super) behind: usize,
    pub(super) close: bool,
    pub(super) ref_con: c_long,
    pub(super) kind: i16,
}

impl Request<'_> {
    /// What `'WIND'` and `'DLOG'` resources begin with; the title comes later.
    pub(super) fn read(from: &mut ByteReader<'_>, behind: CGrafPtr, kind: i16) -> Result<Self> {
        let bounds = from.rect()?;
        let proc_id = from.i16()?;
        let visible = from.i16()? != 0;
        let close = from.i16()? != 0;
        let ref_con = c_long::from(from.i32()?);
        let behind = behind.address();
        Ok(Self { bounds, title: &[], visible, proc_id, behind, close, ref_con, kind })
    }
}

/// The title that comes next in a resource; one that is cut off is empty.
pub(super) fn title<'a>(from: &mut ByteReader<'a>) -> &'a [u8] {
    from.u8().and_then(|len| from.take(len.into())).unwrap_or_default()
}

/// What the window definitions of the system put around a window.
fn frame(proc_id: i16, close: bool) -> Frame {
    // Variants 1, 2 and 3 are plain boxes; 5 is a dialog that can be moved.
    let title = !matches!(proc_id & 15, 1..=3);
    let zoom = matches!(proc_id, 8 | 12);
    Frame { title, close: close && title, zoom, grow: matches!(proc_id, 0 | 8) }
}

/// Where a window goes: nil is behind all, −1 in front of all.
fn behind(address: usize) -> Option<CGrafPtr> {
    // The low half of −1 is what a cast from 32 bits leaves.
    let in_front = address == usize::MAX || address == 0xFFFF_FFFF;
    (!in_front).then(|| CGrafPtr::at(address))
}

/// Makes a window with white content.
pub(super) fn make(request: &Request<'_>, more: usize) -> Result<CGrafPtr> {
    let (width, height) = (request.bounds.width(), request.bounds.height());
    let size = (i16::try_from(width), i16::try_from(height));
    let (Ok(width), Ok(height)) = size else { return Err(Error::Param) };
    let bounds = Rect::new(0, 0, width.max(1), height.max(1));
    let shape = Shape { pixel_format: 32, order: ByteOrder::Host, bounds };
    let pixmap = pixel_maps::new(shape, Handle::NIL, Place::New)?;
    let more = size_of::<WindowTail>() + more;
    let port = ports::new_with_more(pixmap, Device::New, 0, more).inspect_err(|_| {
        let _ = pixel_maps::dispose(pixmap);
    })?;
    let Rect { top, left, .. } = request.bounds;
    let all = if request.visible { Region::rect(bounds) } else { Region::default() };
    let window = Window {
        port,
        place: Point { v: top, h: left },
        size: (bounds.right, bounds.bottom),
        frame: frame(request.proc_id, request.close),
        visible: request.visible,
        title: request.title.to_vec(),
        update: all.clone(),
    };
    record::begin(port, request)?;
    whiten(port, bounds)?;
    regions::set(port.record()?.visible, &all)?;
    desktop::with(|desktop| desktop.add(window, behind(request.behind)));
    record::publish();
    Ok(port)
}

/// Makes a part of a window white; coordinates count from its first pixel.
pub(super) fn whiten(port: CGrafPtr, part: Rect) -> Result<()> {
    ports::with_pixels(port, |pixels, _| {
        let white = vec![u32::MAX; part.width().max(0) as usize];
        for y in part.top..part.bottom {
            pixels.put_row_argb(y.max(0) as usize, part.left.max(0) as usize, &white);
        }
    })
}

/// Makes a window with `boundsRect` as its content, in global coordinates. No storage of the
/// program's is used.
///
/// # Safety
///
/// `bounds` is null or valid for a read, `title` null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewCWindow(
    _storage: *mut c_void,
    bounds: *const Rect,
    title: *const u8,
    visible: Boolean,
    proc_id: i16,
    behind: CGrafPtr,
    go_away: Boolean,
    ref_con: c_long,
) -> CGrafPtr {
    value("NewCWindow", CGrafPtr::NIL, || {
        // SAFETY: as this function's own contract.
        let (bounds, title) = unsafe { (read(bounds)?, files::title(title)?) };
        let request = Request {
            bounds,
            title,
            visible: visible.into(),
            proc_id,
            behind: behind.address(),
            close: go_away.into(),
            ref_con,
            kind: USER_KIND,
        };
        make(&request, 0)
    })
}

/// As [`NewCWindow`]: every window has colours.
///
/// # Safety
///
/// As [`NewCWindow`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewWindow(
    storage: *mut c_void,
    bounds: *const Rect,
    title: *const u8,
    visible: Boolean,
    proc_id: i16,
    behind: CGrafPtr,
    go_away: Boolean,
    ref_con: c_long,
) -> CGrafPtr {
    // SAFETY: as this function's own contract.
    unsafe { NewCWindow(storage, bounds, title, visible, proc_id, behind, go_away, ref_con) }
}

/// Makes a window as a `'WIND'` resource tells; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetNewCWindow(id: i16, _storage: *mut c_void, behind: CGrafPtr) -> CGrafPtr {
    value("GetNewCWindow", CGrafPtr::NIL, || {
        let bytes = super::resources::bytes(*b"WIND", id)?;
        let mut from = ByteReader::new(FourCc(*b"WIND"), &bytes);
        let begun = Request::read(&mut from, behind, USER_KIND)?;
        let request = Request { title: title(&mut from), ..begun };
        make(&request, 0)
    })
}

/// As [`GetNewCWindow`].
#[unsafe(no_mangle)]
pub extern "C" fn GetNewWindow(id: i16, storage: *mut c_void, behind: CGrafPtr) -> CGrafPtr {
    GetNewCWindow(id, storage, behind)
}

/// Disposes of a window with its controls; the next one becomes active.
pub(super) fn dispose(port: CGrafPtr) -> Result<()> {
    known(port)?;
    controls::dispose_all(port);
    dialogs::forget(port);
    updates::forget(port);
    let tail = record::tail(port)?;
    desktop::with(|desktop| desktop.remove(port));
    for handle in [tail.structure, tail.content, tail.update, tail.title] {
        // The program may have disposed of some.
        let _ = memory::dispose(handle);
    }
    ports::dispose(port)?;
    record::publish();
    Ok(())
}

/// The window itself, if it is one.
pub(super) fn known(port: CGrafPtr) -> Result<CGrafPtr> {
    let is_window = desktop::with(|desktop| desktop.window(port).is_some());
    is_window.then_some(port).ok_or(Error::Param)
}

/// Disposes of a window; a port that is none stays.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeWindow(window: CGrafPtr) {
    value("DisposeWindow", (), || dispose(window));
}

/// As [`DisposeWindow`].
#[unsafe(no_mangle)]
pub extern "C" fn CloseWindow(window: CGrafPtr) {
    DisposeWindow(window);
}

/// There is nothing to begin with.
#[unsafe(no_mangle)]
pub extern "C" fn InitWindows() {}

/// There is no appearance to be part of.
#[unsafe(no_mangle)]
pub extern "C" fn RegisterAppearanceClient() -> i32 {
    i32::from(OSErr::OK.0)
}

/// `IsValidWindowPtr`: whether there is such a window.
#[unsafe(no_mangle)]
pub extern "C" fn IsValidWindowPtr(window: CGrafPtr) -> Boolean {
    value("IsValidWindowPtr", false.into(), || Ok(known(window).is_ok().into()))
}

/// The rectangle of a window's content or structure, in global coordinates.
///
/// # Safety
///
/// `bounds` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetWindowBounds(
    window: CGrafPtr,
    region_code: u16,
    bounds: Out<Rect>,
) -> i32 {
    let code = status("GetWindowBounds", || {
        let found = desktop::with(|desktop| {
            desktop.window(window).map(|window| (window.content(), window.structure()))
        });
        let (content, structure) = found.ok_or(Error::BadWindow)?;
        // kWindowStructureRgn and kWindowContentRgn.
        let wanted = match region_code {
            32 => structure,
            33 => content,
            _ => return Err(Error::Param),
        };
        // SAFETY: as this function's own contract.
        unsafe { bounds.write(wanted)? };
        Ok(OSErr::OK)
    });
    code.0.into()
}
