//! `MacWindows.h`: where windows are, how large they are, and what the mouse does to them.
//!
//! What follows the mouse takes the moves and the release from the queue, and ends with it.

use core::ffi::c_long;
use std::sync::OnceLock;

use super::record;
use crate::base::{Error, Point, Rect, Result};
use crate::ffi::boundary::{Boolean, Out, read, value};
use crate::ffi::memory::Handle;
use crate::ffi::names::RgnHandle;
use crate::ffi::pixel_maps::{self, ByteOrder};
use crate::ffi::ports::{self, CGrafPtr};
use crate::ffi::regions;
use crate::ffi::update_gworld::{self, Wanted};
use crate::raster::Region;
use crate::runtime::desktop::{self, MENU_BAR, Part, SCREEN};

/// Moves a window so that its port begins at a place of the screen.
fn move_to(window: CGrafPtr, h: i16, v: i16) -> Result<()> {
    let part = ports::port_rect(window)?;
    let bounds = pixel_maps::record(ports::pixmap_of(window)?)?.bounds;
    let place = Point {
        v: v.wrapping_sub(part.top.wrapping_sub(bounds.top)),
        h: h.wrapping_sub(part.left.wrapping_sub(bounds.left)),
    };
    desktop::with(|desktop| {
        desktop.window_mut(window).map(|window| window.place = place).ok_or(Error::Param)
    })?;
    record::publish();
    Ok(())
}

/// Moves a window, and brings it to the front where `front` says so.
#[unsafe(no_mangle)]
pub extern "C" fn MoveWindow(window: CGrafPtr, h_global: i16, v_global: i16, front: Boolean) {
    value("MoveWindow", (), || {
        move_to(window, h_global, v_global)?;
        if front.into() {
            super::order::SelectWindow(window);
        }
        Ok(())
    });
}

/// Moves a window by as much as `ask` moves a rectangle of its coordinates, which it is given in those
/// of the screen.
pub(in crate::ffi) fn align(
    window: CGrafPtr,
    rect: Rect,
    ask: impl FnOnce(Rect) -> Result<Rect>,
) -> Result<()> {
    let bounds = pixel_maps::record(ports::pixmap_of(window)?)?.bounds;
    let place = desktop::with(|desktop| desktop.window(window).map(|window| window.place));
    let place = place.ok_or(Error::Param)?;
    let on_screen = Rect {
        top: rect.top.wrapping_sub(bounds.top).wrapping_add(place.v),
        left: rect.left.wrapping_sub(bounds.left).wrapping_add(place.h),
        bottom: rect.bottom.wrapping_sub(bounds.top).wrapping_add(place.v),
        right: rect.right.wrapping_sub(bounds.left).wrapping_add(place.h),
    };
    let aligned = ask(on_screen)?;
    let part = ports::port_rect(window)?;
    move_to(
        window,
        part.left.wrapping_sub(rect.left).wrapping_add(aligned.left),
        part.top.wrapping_sub(rect.top).wrapping_add(aligned.top),
    )
}

/// As [`MoveWindow`].
#[unsafe(no_mangle)]
pub extern "C" fn MacMoveWindow(window: CGrafPtr, h_global: i16, v_global: i16, front: Boolean) {
    MoveWindow(window, h_global, v_global, front);
}

/// Gives a window another size; what it showed stays as far as there is room, and what is new is
/// white and, with `fUpdate`, has to be drawn.
#[unsafe(no_mangle)]
pub extern "C" fn SizeWindow(window: CGrafPtr, w: i16, h: i16, f_update: Boolean) {
    value("SizeWindow", (), || {
        super::known(window)?;
        if w <= 0 || h <= 0 {
            return Ok(());
        }
        let old = ports::port_rect(window)?;
        let (old_w, old_h) = (old.width() as i16, old.height() as i16);
        let bounds =
            Rect::new(old.left, old.top, old.left.saturating_add(w), old.top.saturating_add(h));
        let flags = update_gworld::CLIP;
        let wanted = Wanted { pixel_format: 32, order: ByteOrder::Host, table: Handle::NIL, flags };
        update_gworld::change(window, bounds, &wanted)?;
        let fresh = [Rect::new(old_w, 0, w, h), Rect::new(0, old_h, w.min(old_w), h)];
        for part in fresh.into_iter().filter(|part| !part.is_empty()) {
            super::whiten(window, part)?;
        }
        let visible = desktop::with(|desktop| {
            let known = desktop.window_mut(window).ok_or(Error::Param)?;
            known.size = (w, h);
            let visible = known.visible;
            // What is outside now needs no drawing any more.
            let update = std::mem::take(&mut known.update);
            desktop.invalidate(window, &update, true);
            if f_update.into() && visible {
                for part in fresh {
                    desktop.invalidate(window, &Region::rect(part), true);
                }
            }
            Ok::<_, Error>(visible)
        })?;
        if !visible {
            regions::set(window.record()?.visible, &Region::default())?;
        }
        record::publish();
        Ok(())
    });
}

/// What is at a point of the screen, and the window that it belongs to, or nil.
///
/// # Safety
///
/// `window` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FindWindow(the_point: Point, window: Out<CGrafPtr>) -> i16 {
    value("FindWindow", 0, || {
        let (part, port) = desktop::with(|desktop| desktop.part_at(the_point));
        // SAFETY: as this function's own contract.
        unsafe { window.write_if_wanted(port) };
        Ok(match part {
            Part::Desk => 0,
            Part::MenuBar => 1,
            Part::Content => 3,
            Part::Drag => 4,
            Part::Grow => 5,
            Part::Close => 6,
            Part::Zoom => 8,
        })
    })
}

/// As [`FindWindow`].
///
/// # Safety
///
/// As [`FindWindow`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacFindWindow(the_point: Point, window: Out<CGrafPtr>) -> i16 {
    // SAFETY: as this function's own contract.
    unsafe { FindWindow(the_point, window) }
}

/// Lets the mouse drag a window from `startPt` to where the button is let go, unless that is out
/// of the bounds.
///
/// # Safety
///
/// `bounds` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DragWindow(window: CGrafPtr, start_pt: Point, bounds: *const Rect) {
    value("DragWindow", (), || {
        // SAFETY: as this function's own contract.
        let bounds = (!bounds.is_null()).then(|| unsafe { read(bounds) }).transpose()?;
        let place = desktop::with(|desktop| desktop.window(window).map(|window| window.place));
        let place = place.ok_or(Error::Param)?;
        let (end, command) = desktop::with(|desktop| {
            // With the command key a window is dragged where it is in the pile.
            let command = desktop.modifiers() & 0x100 != 0;
            (desktop.follow(start_pt, None), command)
        });
        if bounds.is_none_or(|bounds| bounds.contains(end)) && end != start_pt {
            let to = Point {
                v: place.v.wrapping_add(end.v.wrapping_sub(start_pt.v)),
                h: place.h.wrapping_add(end.h.wrapping_sub(start_pt.h)),
            };
            let window_place = |desktop: &mut desktop::Desktop| {
                desktop.window_mut(window).map(|window| window.place = to).ok_or(Error::Param)
            };
            desktop::with(window_place)?;
            record::publish();
        }
        if !command {
            super::order::SelectWindow(window);
        }
        Ok(())
    });
}

/// Lets the mouse size a window: the new height and width in the high and the low word, within the
/// bounds, or 0 where the size stays. The window is not changed.
///
/// # Safety
///
/// `bounds` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GrowWindow(
    window: CGrafPtr,
    start_pt: Point,
    bounds: *const Rect,
) -> c_long {
    value("GrowWindow", 0, || {
        // SAFETY: as this function's own contract.
        let limits = (!bounds.is_null()).then(|| unsafe { read(bounds) }).transpose()?;
        let size = desktop::with(|desktop| desktop.window(window).map(|window| window.size));
        let (width, height) = size.ok_or(Error::Param)?;
        let end = desktop::with(|desktop| desktop.follow(start_pt, None));
        let mut wide = width.saturating_add(end.h.saturating_sub(start_pt.h)).max(1);
        let mut high = height.saturating_add(end.v.saturating_sub(start_pt.v)).max(1);
        if let Some(Rect { top, left, bottom, right }) = limits {
            // The sides of this rectangle are the least and the greatest sizes.
            wide = wide.min(right).max(left);
            high = high.min(bottom).max(top);
        }
        if (wide, high) == (width, height) {
            return Ok(0);
        }
        Ok(c_long::from(i32::from(high) << 16 | i32::from(wide as u16)))
    })
}

/// Whether the button is let go in the box that closes a window.
#[unsafe(no_mangle)]
pub extern "C" fn TrackGoAway(window: CGrafPtr, the_pt: Point) -> Boolean {
    value("TrackGoAway", false.into(), || {
        Ok(desktop::with(|desktop| {
            let end = desktop.follow(the_pt, None);
            desktop.window(window).is_some_and(|window| window.close_box().contains(end))
        })
        .into())
    })
}

/// Whether the button is let go in the part `part` that makes a window large.
#[unsafe(no_mangle)]
pub extern "C" fn TrackBox(window: CGrafPtr, the_pt: Point, _part: i16) -> Boolean {
    value("TrackBox", false.into(), || {
        Ok(desktop::with(|desktop| {
            let end = desktop.follow(the_pt, None);
            desktop.part_at(end) == (Part::Zoom, window)
        })
        .into())
    })
}

/// The screen without its menu bar; the library's own region, to be looked at only.
#[unsafe(no_mangle)]
pub extern "C" fn GetGrayRgn() -> RgnHandle {
    static GRAY: OnceLock<usize> = OnceLock::new();
    value("GetGrayRgn", Handle::NIL, || {
        let make = || {
            let gray = Rect { top: MENU_BAR, ..SCREEN };
            regions::new_rect(gray).map_or(0, |handle| handle.0.expose_provenance())
        };
        let address = *GRAY.get_or_init(make);
        Ok(Handle(core::ptr::with_exposed_provenance_mut(address)))
    })
}

/// The height of the menu bar.
#[unsafe(no_mangle)]
pub extern "C" fn GetMBarHeight() -> i16 {
    MENU_BAR
}

/// As [`GetMBarHeight`].
#[unsafe(no_mangle)]
pub extern "C" fn LMGetMBarHeight() -> i16 {
    MENU_BAR
}
