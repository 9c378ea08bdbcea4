//! `QuickTimeVR.h`, "Hot Spots".

use super::intercept::{self, Caller, number};
use super::procedures;
use super::types::{QTVRInstance, QTVRMouseOverHotSpotUPP, RgnHandle, Selector};
use crate::base::{Error, FourCc, Point};
use crate::ffi::boundary::{Boolean, OSErr, Out, status, value};
use crate::ffi::memory::{self, Handle};
use crate::ffi::ports::{self, CGrafPtr};
use crate::ffi::regions;
use crate::manager::{Access, Which};
use crate::raster::region::{Join, Region};

/// The enabled hot spot at a point of the movie's port; 0 for none.
///
/// # Safety
///
/// `hot_spot_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRPtToHotSpotID(
    qtvr: QTVRInstance,
    pt: Point,
    hot_spot_id: Out<u32>,
) -> OSErr {
    status("QTVRPtToHotSpotID", || {
        let cell = qtvr.resolve()?;
        let id = cell.with_movie(|instance, movie| instance.hot_spot_at(movie, pt));
        // SAFETY: as this function's own contract.
        unsafe { hot_spot_id.write(id)? };
        Ok(OSErr::OK)
    })
}

/// The type of a hot spot of the current node; `'undf'` where the file tells nothing about it.
///
/// `invalidHotSpotIDErr` [I] where neither the node's information nor its hot spot picture has it.
/// Can be intercepted: another type changes what a click does and which cursor shows.
///
/// # Safety
///
/// `hot_spot_type` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetHotSpotType(
    qtvr: QTVRInstance,
    hot_spot_id: u32,
    hot_spot_type: Out<u32>,
) -> OSErr {
    status("QTVRGetHotSpotType", || {
        let cell = qtvr.resolve()?;
        if hot_spot_type.is_null() {
            return Err(Error::Param);
        }
        let arguments = [number(hot_spot_id), hot_spot_type.0.cast()];
        let record = intercept::record(Selector::GetHotSpotType, Caller::Program, &arguments);
        intercept::run(qtvr, &cell, record)
    })
}

/// Does what a click on a hot spot does, also for a disabled one.
///
/// `node_info` and `selected_atom` may both be 0: then an interceptor is handed a container that the
/// Manager makes. Where a link leads is read from the movie in any case [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRTriggerHotSpot(
    qtvr: QTVRInstance,
    hot_spot_id: u32,
    node_info: Handle,
    selected_atom: i32,
) -> OSErr {
    status("QTVRTriggerHotSpot", || {
        let cell = qtvr.resolve()?;
        if node_info == Handle::NIL {
            return intercept::trigger(qtvr, &cell, hot_spot_id);
        }
        cell.with_movie(|instance, movie| instance.hot_spot_kind(movie, hot_spot_id))?;
        let arguments = [number(hot_spot_id), node_info.0.cast(), number(selected_atom as u32)];
        let record = intercept::record(Selector::TriggerHotSpot, Caller::Program, &arguments);
        intercept::run(qtvr, &cell, record)
    })
}

/// Installs the procedure that is told when the pointer enters, is within, and leaves an enabled
/// hot spot; nil removes it. A result that is not 0 suppresses cursor and name.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetMouseOverHotSpotProc(
    qtvr: QTVRInstance,
    mouse_over_hot_spot_proc: QTVRMouseOverHotSpotUPP,
    ref_con: i32,
    _flags: u32,
) -> OSErr {
    status("QTVRSetMouseOverHotSpotProc", || {
        procedures::change(qtvr, |installed| {
            installed.mouse_over = (mouse_over_hot_spot_proc, ref_con);
        })?;
        Ok(OSErr::OK)
    })
}

/// Enables or disables hot spots of the current node: one, those of a type, or all.
///
/// `paramErr` for another flag, and for all with a value that is not 0 [I]; `invalidHotSpotIDErr`
/// for an ID that the node does not have. Entering a node enables all of its hot spots [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVREnableHotSpot(
    qtvr: QTVRInstance,
    enable_flag: u32,
    hot_spot_value: u32,
    enable: Boolean,
) -> OSErr {
    status("QTVREnableHotSpot", || {
        let cell = qtvr.resolve()?;
        let which = match (enable_flag, hot_spot_value) {
            (0, id) => Which::Id(id),
            (1, kind) => Which::Kind(FourCc(kind.to_be_bytes())),
            (2, 0) => Which::All,
            _ => return Err(Error::Param),
        };
        cell.with_movie(|instance, movie| instance.enable_hot_spots(movie, which, enable.into()))?;
        Ok(OSErr::OK)
    })
}

/// Puts the IDs of the enabled hot spots in the view into a handle, which is made to fit; gives
/// their number. 0, and the handle as it was, where it is nil or locked.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetVisibleHotSpots(qtvr: QTVRInstance, hot_spots: Handle) -> u32 {
    value("QTVRGetVisibleHotSpots", 0, || {
        let cell = qtvr.resolve()?;
        if memory::state(hot_spots)? & memory::LOCKED != 0 {
            return Err(Error::Locked);
        }
        let ids = cell.with_movie(|instance, movie| instance.visible_hot_spots(movie))?;
        let bytes: Vec<u8> = ids.iter().flat_map(|id| id.to_ne_bytes()).collect();
        memory::replace_bytes(hot_spots, &bytes)?;
        Ok(ids.len() as u32)
    })
}

/// Makes an existing region that of a hot spot on the screen, clipped to the movie's port; empty
/// where the hot spot does not show [I].
///
/// `invalidHotSpotIDErr` for an ID that the node does not have; an error of the Memory Manager, or
/// `regionTooBigErr`, where there is no room.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetHotSpotRegion(
    qtvr: QTVRInstance,
    hot_spot_id: u32,
    hot_spot_region: RgnHandle,
) -> OSErr {
    status("QTVRGetHotSpotRegion", || {
        let cell = qtvr.resolve()?;
        regions::get(hot_spot_region)?;
        let region =
            cell.with_movie(|instance, movie| instance.hot_spot_region(movie, hot_spot_id))?;
        let port = CGrafPtr::at(cell.movie().with(|state| state.port));
        let region = match ports::port_rect(port) {
            Ok(bounds) => region.join(&Region::rect(bounds), Join::Intersection),
            // Without a port nothing is cut off.
            Err(_) => region,
        };
        regions::set(hot_spot_region, &region)?;
        Ok(OSErr::OK)
    })
}
