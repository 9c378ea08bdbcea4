//! The procedures that an application installs on an instance.

use std::sync::Arc;

use parking_lot::Mutex;

use super::types::{
    QTVRAreaOfInterest, QTVRBackBufferImagingUPP, QTVREnteringNodeUPP, QTVRImagingCompleteUPP,
    QTVRInstance, QTVRInterceptUPP, QTVRLeavingNodeUPP, QTVRMouseOverHotSpotUPP,
};
use crate::base::{Error, Result};
use crate::ffi::byte_order::Contract;
use crate::ffi::extensions::QTVRExtCursorProcPtr;
use crate::runtime::instances::InstanceCell;

/// How many functions can be intercepted.
pub(super) const SELECTORS: usize = 14;

/// An installed intercept procedure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Intercept {
    pub procedure: QTVRInterceptUPP,
    pub ref_con: i32,
    /// The contract of the source that installed it: what it is handed follows that.
    pub contract: Contract,
}

/// An area of interest with its angles in radians, and what was told of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub corner: (f64, f64),
    pub size: (f64, f64),
    pub flags: u32,
}

/// What is installed on one instance, each with its refCon.
#[derive(Debug, Clone, Default)]
pub(in crate::ffi) struct Installed {
    pub(super) leaving: (QTVRLeavingNodeUPP, i32),
    pub(super) entering: (QTVREnteringNodeUPP, i32),
    pub(super) mouse_over: (QTVRMouseOverHotSpotUPP, i32),
    pub(in crate::ffi) imaging_complete: (QTVRImagingCompleteUPP, i32),
    pub(in crate::ffi) imaging_every_idle: bool,
    pub(super) back_buffer: (QTVRBackBufferImagingUPP, i32),
    pub(super) areas: Arc<[Area]>,
    pub(super) areas_seen: Arc<[bool]>,
    pub(super) intercepts: [Option<Intercept>; SELECTORS],
    pub(in crate::ffi) cursor: (QTVRExtCursorProcPtr, i32),
}

impl Installed {
    /// Whether a procedure wants to be called when the picture is drawn.
    pub(in crate::ffi) fn see_drawings(&self) -> bool {
        self.imaging_complete.0.is_some() || self.back_buffer.0.is_some()
    }
}

#[derive(Debug, Default)]
struct Procedures(Mutex<Installed>);

/// What is installed now. A copy: no lock is held when a procedure is called.
pub(super) fn of(cell: &InstanceCell) -> Installed {
    cell.boundary::<Procedures>().map(|procedures| procedures.0.lock().clone()).unwrap_or_default()
}

/// One of the things installed now.
pub(in crate::ffi) fn one<T>(cell: &InstanceCell, get: impl FnOnce(&Installed) -> T) -> Option<T> {
    cell.boundary::<Procedures>().map(|procedures| get(&procedures.0.lock()))
}

/// Changes what is installed on an instance.
pub(super) fn change_in(cell: &InstanceCell, change: impl FnOnce(&mut Installed)) {
    if let Some(procedures) = cell.boundary::<Procedures>() {
        change(&mut procedures.0.lock());
    }
}

/// Changes what is installed on `qtvr`.
pub(in crate::ffi) fn change(
    qtvr: QTVRInstance,
    change: impl FnOnce(&mut Installed),
) -> Result<()> {
    let cell = qtvr.resolve()?;
    let procedures = cell.boundary::<Procedures>().ok_or(Error::Internal)?;
    change(&mut procedures.0.lock());
    Ok(())
}

impl Area {
    /// The area that C gave, in the units of the instance.
    pub fn from_record(record: QTVRAreaOfInterest, radians: impl Fn(f32) -> f64) -> Self {
        let QTVRAreaOfInterest { pan_angle, tilt_angle, width, height, flags } = record;
        Self {
            corner: (radians(pan_angle), radians(tilt_angle)),
            size: (radians(width), radians(height)),
            flags,
        }
    }
}
