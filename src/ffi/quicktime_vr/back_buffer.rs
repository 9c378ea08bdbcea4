//! `QuickTimeVR.h`, "Memory and Back Buffers". Panoramas only.

use std::cell::RefCell;
use std::sync::Arc;

use super::procedures::{self, Area};
use super::types::{
    QTVRAreaOfInterest, QTVRBackBufferImagingUPP, QTVRImagingCompleteUPP, QTVRInstance,
};
use crate::base::{Error, Result};
use crate::ffi::boundary::{OSErr, Out, read, status};
use crate::ffi::nesting;
use crate::ffi::offscreen::{self, Offscreen};
use crate::ffi::ports::CGrafPtr;
use crate::manager::{Access, AngleKind, Geometry, Patch, Sizes, Wishes};
use crate::runtime::instances::InstanceCell;

/// `kQTVRPreScreenEveryIdle`.
const PRESCREEN_EVERY_IDLE: u32 = 1;
/// `kQTVRBackBufferEveryUpdate`.
const EVERY_UPDATE: u32 = 1;
/// `kQTVRBackBufferEveryIdle`.
const EVERY_IDLE: u32 = 2;
/// `kQTVRBackBufferAlwaysRefresh`.
const ALWAYS_REFRESH: u32 = 4;
/// `kQTVRBackBufferHorizontal`.
const HORIZONTAL: u32 = 8;
/// `kQTVRBackBufferRectVisible`.
const RECT_VISIBLE: u32 = 1;
/// `kQTVRBackBufferWasRefreshed`.
const WAS_REFRESHED: u32 = 2;
/// `kQTVRBackBufferFlagDidDraw`.
const DID_DRAW: u32 = 1;
/// Most areas of interest of one instance [I]; the original had one.
const MAX_AREAS: u16 = 64;
/// `kQTVRFullCache`.
const FULL_CACHE: i16 = 1;
/// What width may exceed by rounding.
const SLACK: f64 = 1e-5;

/// When procedures are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ffi) enum Moment {
    /// Before the picture is drawn.
    Update,
    /// In idle time.
    Idle,
}

/// The buffer that a procedure paints in just now.
#[derive(Clone, Copy)]
pub(super) struct Painting {
    qtvr: QTVRInstance,
    port: CGrafPtr,
    patch: Patch,
    turned: bool,
}

thread_local! {
    pub(super) static PAINTING: RefCell<Vec<Painting>> = const { RefCell::new(Vec::new()) };
}

/// The resolutions that the file has, a bit each; bit 0, the full one, is always set.
///
/// # Safety
///
/// `resolutions_mask` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetAvailableResolutions(
    qtvr: QTVRInstance,
    resolutions_mask: Out<u16>,
) -> OSErr {
    status("QTVRGetAvailableResolutions", || {
        let mask = qtvr.resolve()?.with(|instance| instance.available_resolutions());
        // SAFETY: as this function's own contract.
        unsafe { resolutions_mask.write(mask)? };
        Ok(OSErr::OK)
    })
}

/// What a back buffer of this kind would take, in bytes; nothing changes.
///
/// # Safety
///
/// The last three are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetBackBufferMemInfo(
    qtvr: QTVRInstance,
    geometry: u32,
    resolution: u16,
    cache_pixel_format: u32,
    min_cache_bytes: Out<i32>,
    suggested_cache_bytes: Out<i32>,
    full_cache_bytes: Out<i32>,
) -> OSErr {
    status("QTVRGetBackBufferMemInfo", || {
        let cell = qtvr.resolve()?;
        let geometry = Geometry::from_number(geometry)?;
        let Sizes(sizes) =
            cell.with(|instance| instance.buffer_sizes(geometry, resolution, cache_pixel_format))?;
        let [least, suggested, whole] = sizes.map(|size| i32::try_from(size).unwrap_or(i32::MAX));
        // SAFETY: as this function's own contract.
        unsafe {
            min_cache_bytes.write_if_wanted(least);
            suggested_cache_bytes.write_if_wanted(suggested);
            full_cache_bytes.write_if_wanted(whole);
        }
        Ok(OSErr::OK)
    })
}

/// How the back buffer is: its geometry, resolution, pixel format and size.
///
/// # Safety
///
/// All but the first are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetBackBufferSettings(
    qtvr: QTVRInstance,
    geometry: Out<u32>,
    resolution: Out<u16>,
    cache_pixel_format: Out<u32>,
    cache_size: Out<i16>,
) -> OSErr {
    status("QTVRGetBackBufferSettings", || {
        let (lies, wishes) =
            qtvr.resolve()?.try_with(|instance| Ok((instance.geometry()?, instance.wishes()?)))?;
        let format = if wishes.pixel_format == 0 { 32 } else { wishes.pixel_format };
        // SAFETY: as this function's own contract.
        unsafe {
            geometry.write_if_wanted(u32::from_be_bytes(lies.four_cc().0));
            resolution.write_if_wanted(wishes.resolution.max(1));
            cache_pixel_format.write_if_wanted(format);
            cache_size.write_if_wanted(wishes.cache_size);
        }
        Ok(OSErr::OK)
    })
}

/// Takes wishes for the back buffer: 0 for the movie's own geometry, the best resolution, the
/// movie's depth; −1, 0 and 1 for the least, the suggested and the whole size.
///
/// Buffers but the whole one hold the tiles that are seen; the least one limits the field of view of a
/// cylinder to the width of a tile [I]. A picture that a procedure paints in is held whole.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetBackBufferPrefs(
    qtvr: QTVRInstance,
    geometry: u32,
    resolution: u16,
    cache_pixel_format: u32,
    cache_size: i16,
) -> OSErr {
    status("QTVRSetBackBufferPrefs", || {
        let cell = qtvr.resolve()?;
        let geometry = Geometry::from_number(geometry)?;
        let wishes = Wishes { geometry, resolution, pixel_format: cache_pixel_format, cache_size };
        cell.with(|instance| instance.set_wishes(wishes))?;
        Ok(OSErr::OK)
    })
}

/// Installs the procedure that is called each time the picture is complete, before it goes to the
/// screen; the current port is then the picture. Nil removes it.
///
/// With `kQTVRPreScreenEveryIdle` the picture is drawn in idle time too, changed or not.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetPrescreenImagingCompleteProc(
    qtvr: QTVRInstance,
    imaging_complete_proc: QTVRImagingCompleteUPP,
    ref_con: i32,
    flags: u32,
) -> OSErr {
    status("QTVRSetPrescreenImagingCompleteProc", || {
        let cell = qtvr.resolve()?;
        cell.try_with(|instance| instance.viewing_limits(AngleKind::Pan))?;
        procedures::change(qtvr, |installed| {
            installed.imaging_complete = (imaging_complete_proc, ref_con);
            installed.imaging_every_idle = flags & PRESCREEN_EVERY_IDLE != 0;
        })?;
        cell.with(|instance| instance.forget_drawn());
        Ok(OSErr::OK)
    })
}

/// Installs the procedure that paints in areas of the back buffer, given by their upper left
/// corners, widths and heights as angles. Nil with no areas removes it.
///
/// `constraintReachedErr` for an area wider than the panorama, or than half of it where the buffer
/// is not the whole one; `callNotSupportedByNodeErr` for cubes [I].
///
/// # Safety
///
/// `areas_of_interest` is null or valid for a read of `num_areas` areas.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRSetBackBufferImagingProc(
    qtvr: QTVRInstance,
    back_buffer_imaging_proc: QTVRBackBufferImagingUPP,
    num_areas: u16,
    areas_of_interest: Out<QTVRAreaOfInterest>,
    ref_con: i32,
) -> OSErr {
    status("QTVRSetBackBufferImagingProc", || {
        let cell = qtvr.resolve()?;
        check_cylinder(&cell)?;
        if back_buffer_imaging_proc.is_none() {
            procedures::change(qtvr, |installed| installed.back_buffer = (None, 0))?;
            return Ok(OSErr::OK);
        }
        if num_areas == 0 || num_areas > MAX_AREAS || areas_of_interest.is_null() {
            return Err(Error::Param);
        }
        let (units, wishes, limits) = cell.try_with(|instance| {
            let limits = instance.viewing_limits(AngleKind::Pan)?;
            Ok((instance.units, instance.wishes()?, limits))
        })?;
        let widest = limits.1 - limits.0;
        let widest = if wishes.cache_size == FULL_CACHE { widest } else { widest / 2.0 };
        let mut areas = Vec::new();
        for index in 0..usize::from(num_areas) {
            // SAFETY: as this function's own contract.
            let record = unsafe { read(areas_of_interest.0.wrapping_add(index).cast_const())? };
            let area = Area::from_record(record, |angle| units.to_radians(angle));
            if area.size.0 > widest + SLACK {
                return Ok(OSErr::CONSTRAINT_REACHED);
            }
            cell.with(|instance| instance.patch(area.corner, area.size))?;
            areas.push(area);
        }
        procedures::change(qtvr, |installed| {
            installed.back_buffer = (back_buffer_imaging_proc, ref_con);
            installed.areas_seen = vec![false; areas.len()].into();
            installed.areas = areas.into();
        })?;
        cell.with(|instance| instance.forget_drawn());
        Ok(OSErr::OK)
    })
}

/// Puts back what the movie has: inside a back buffer procedure in its rectangle, outside in all
/// areas of interest that were set last.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRRefreshBackBuffer(qtvr: QTVRInstance, _flags: u32) -> OSErr {
    status("QTVRRefreshBackBuffer", || {
        let cell = qtvr.resolve()?;
        check_cylinder(&cell)?;
        let painting = PAINTING.with_borrow(|painting| {
            painting.iter().rfind(|painting| painting.qtvr == qtvr).copied()
        });
        if let Some(Painting { port, patch, turned, .. }) = painting {
            let stored = cell.with(|instance| instance.read_patch(&patch, turned, true));
            offscreen::put(port, &stored.unwrap_or_default())?;
            return Ok(OSErr::OK);
        }
        let areas = procedures::of(&cell).areas;
        cell.with(|instance| {
            for area in areas.iter() {
                if let Ok(patch) = instance.patch(area.corner, area.size) {
                    instance.refresh_patch(&patch);
                }
            }
        });
        Ok(OSErr::OK)
    })
}

fn check_cylinder(cell: &InstanceCell) -> Result<()> {
    match cell.with(|instance| instance.geometry())? {
        Geometry::Cube => Err(Error::CallNotSupportedByNode),
        _ => Ok(()),
    }
}

/// Has the procedure paint in the areas whose time has come.
pub(in crate::ffi) fn serve(qtvr: QTVRInstance, cell: &InstanceCell, moment: Moment) {
    let has = procedures::one(cell, |installed| installed.back_buffer.0.is_some());
    if has != Some(true) || check_cylinder(cell).is_err() {
        return;
    }
    let installed = procedures::of(cell);
    let is_seen = |area: &Area| cell.with(|instance| instance.is_visible(area.corner, area.size));
    let seen: Vec<bool> = installed.areas.iter().map(is_seen).collect();
    procedures::change_in(cell, |installed| installed.areas_seen = seen.as_slice().into());
    for (index, area) in installed.areas.iter().enumerate() {
        let (was, is) = (installed.areas_seen.get(index).copied(), seen.get(index).copied());
        let due = match (moment, area.flags & (EVERY_UPDATE | EVERY_IDLE)) {
            (_, 0) => was != is,
            (Moment::Update, flags) => flags & EVERY_UPDATE != 0,
            (Moment::Idle, flags) => flags & EVERY_IDLE != 0,
        };
        // A procedure may install other areas, or be removed.
        let still = |now: &procedures::Installed| {
            now.back_buffer.0.is_some() && Arc::ptr_eq(&now.areas, &installed.areas)
        };
        if due && procedures::one(cell, still) == Some(true) {
            // An area that cannot be painted, for want of memory, stays as it is.
            let _ = paint(qtvr, cell, index, *area, is == Some(true));
        }
    }
}

fn paint(
    qtvr: QTVRInstance,
    cell: &InstanceCell,
    index: usize,
    area: Area,
    is_visible: bool,
) -> Result<()> {
    let (Some(procedure), ref_con) = procedures::of(cell).back_buffer else { return Ok(()) };
    let Some(_nested) = nesting::enter() else { return Ok(()) };
    let refresh = area.flags & ALWAYS_REFRESH != 0;
    let (patch, turned, mut rect, before) = cell.with_movie(|instance, movie| {
        instance.whole_picture(movie)?;
        let patch = instance.patch(area.corner, area.size)?;
        let upright = instance.geometry()? == Geometry::Horizontal && area.flags & HORIZONTAL != 0;
        if refresh {
            instance.refresh_patch(&patch);
        }
        let colors = instance.read_patch(&patch, !upright, false).ok_or(Error::NoMemory)?;
        Ok::<_, Error>((patch, !upright, instance.buffer_rect(&patch, !upright)?, colors))
    })?;
    if rect.is_empty() {
        return Ok(());
    }
    let world = Offscreen::new(rect)?;
    world.put(&before)?;
    let visible = if is_visible { RECT_VISIBLE } else { 0 };
    let flags_in = visible | if refresh { WAS_REFRESHED } else { 0 };
    let mut flags_out = 0;
    let painting = Painting { qtvr, port: world.port(), patch, turned };
    PAINTING.with_borrow_mut(|all| all.push(painting));
    let called = world.as_current(|| {
        let (rect, flags_out) = (Out(&raw mut rect), Out(&raw mut flags_out));
        // SAFETY: whoever installed the procedure promised that it can be called until replaced;
        // what is pointed to lives longer than the call.
        unsafe { procedure(qtvr, rect, index as u16, flags_in, flags_out, ref_con) }
    });
    PAINTING.with_borrow_mut(Vec::pop);
    called?;
    if flags_out & DID_DRAW != 0 {
        let now = world.colors()?;
        cell.with(|instance| instance.paint_patch(&patch, turned, &before, &now));
    }
    Ok(())
}

/// The early form of [`QTVRGetBackBufferMemInfo`], with a depth and the movie's geometry.
///
/// # Safety
///
/// As [`QTVRGetBackBufferMemInfo`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetCacheMemInfo(
    qtvr: QTVRInstance,
    resolution: u16,
    cache_depth: i16,
    min_cache_bytes: Out<i32>,
    suggested_cache_bytes: Out<i32>,
    full_cache_bytes: Out<i32>,
) -> OSErr {
    let (least, usual, whole) = (min_cache_bytes, suggested_cache_bytes, full_cache_bytes);
    let depth = i32::from(cache_depth) as u32;
    // SAFETY: as this function's own contract.
    unsafe { QTVRGetBackBufferMemInfo(qtvr, 0, resolution, depth, least, usual, whole) }
}

/// The early form of [`QTVRGetBackBufferSettings`].
///
/// # Safety
///
/// All but the first are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetCacheSettings(
    qtvr: QTVRInstance,
    resolution: Out<u16>,
    cache_depth: Out<i16>,
    cache_size: Out<i16>,
) -> OSErr {
    status("QTVRGetCacheSettings", || {
        let wishes = qtvr.resolve()?.with(|instance| instance.wishes())?;
        let depth = if wishes.pixel_format == 0 { 32 } else { wishes.pixel_format };
        // SAFETY: as this function's own contract.
        unsafe {
            resolution.write_if_wanted(wishes.resolution.max(1));
            cache_depth.write_if_wanted(depth as i16);
            cache_size.write_if_wanted(wishes.cache_size);
        }
        Ok(OSErr::OK)
    })
}

/// The early form of [`QTVRSetBackBufferPrefs`].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetCachePrefs(
    qtvr: QTVRInstance,
    resolution: u16,
    cache_depth: i16,
    cache_size: i16,
) -> OSErr {
    QTVRSetBackBufferPrefs(qtvr, 0, resolution, i32::from(cache_depth) as u32, cache_size)
}
