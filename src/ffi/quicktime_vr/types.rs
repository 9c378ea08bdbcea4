//! The types of `QuickTimeVR.h` as Rust sees them.

use core::ffi::c_void;
use std::sync::Arc;

use crate::base::{Error, Rect, Result};
use crate::ffi::boundary::{Boolean, OSErr, Out};
use crate::ffi::memory::Handle;
use crate::manager::{AngleKind, Settled};
use crate::runtime::instances::{self, InstanceCell};

/// A `QTVRInstance`: a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct QTVRInstance(*mut c_void);

impl QTVRInstance {
    /// The nil instance.
    pub(super) const NIL: Self = Self(core::ptr::null_mut());

    /// The instance with this token.
    pub(in crate::ffi) fn from_token(token: u32) -> Self {
        Self(core::ptr::without_provenance_mut(token as usize))
    }

    /// The open instance that this stands for; nil, stale and foreign ones are `paramErr`.
    pub(in crate::ffi) fn resolve(self) -> Result<Arc<InstanceCell>> {
        let token = u32::try_from(self.0.addr()).map_err(|_| Error::Param)?;
        instances::find(token).ok_or(Error::Param)
    }
}

/// A `WindowRef`, of which only the identity matters here.
pub type WindowRef = *mut c_void;

/// A `RgnHandle`.
pub type RgnHandle = Handle;

/// A `QTVRFloatPoint`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[repr(C)]
pub struct QTVRFloatPoint {
    /// Horizontal.
    pub x: f32,
    /// Vertical.
    pub y: f32,
}

/// A `QTVRAreaOfInterest`.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(C)]
pub struct QTVRAreaOfInterest {
    /// Pan of the upper left corner.
    pub pan_angle: f32,
    /// Tilt of the upper left corner.
    pub tilt_angle: f32,
    /// Angle from the left edge to the right.
    pub width: f32,
    /// Angle from the top edge to the bottom.
    pub height: f32,
    /// `kQTVRBackBuffer…` flags.
    pub flags: u32,
}

/// A `QTVRCursorRecord`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct QTVRCursorRecord {
    /// `kQTVRUseDefaultCursor`, `kQTVRStdCursorType` or `kQTVRColorCursorType`.
    pub the_type: u16,
    /// The cursor that is replaced.
    pub rsrc_id: i16,
    /// The new cursor's data.
    pub handle: Handle,
}

/// A `QTVRInterceptRecord`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct QTVRInterceptRecord {
    /// Ours.
    pub reserved1: i32,
    /// Which function is about to run.
    pub selector: i32,
    /// Ours.
    pub reserved2: i32,
    /// Ours.
    pub reserved3: i32,
    /// How many entries of `parameter` count.
    pub param_count: i32,
    /// The arguments after the instance.
    pub parameter: [*mut c_void; 6],
}

const _: () = {
    assert!(size_of::<QTVRFloatPoint>() == 8);
    assert!(size_of::<QTVRAreaOfInterest>() == 20);
    assert!(size_of::<QTVRCursorRecord>() == 4 + size_of::<usize>());
    assert!(size_of::<QTVRInterceptRecord>() == 20 + 6 * size_of::<usize>());
};

/// A `QTVRLeavingNodeUPP`.
pub type QTVRLeavingNodeUPP =
    Option<unsafe extern "C" fn(QTVRInstance, u32, u32, Out<Boolean>, i32) -> OSErr>;

/// A `QTVREnteringNodeUPP`.
pub type QTVREnteringNodeUPP = Option<unsafe extern "C" fn(QTVRInstance, u32, i32) -> OSErr>;

/// A `QTVRMouseOverHotSpotUPP`.
pub type QTVRMouseOverHotSpotUPP =
    Option<unsafe extern "C" fn(QTVRInstance, u32, u32, i32) -> OSErr>;

/// A `QTVRImagingCompleteUPP`.
pub type QTVRImagingCompleteUPP = Option<unsafe extern "C" fn(QTVRInstance, i32) -> OSErr>;

/// A `QTVRBackBufferImagingUPP`.
pub type QTVRBackBufferImagingUPP =
    Option<unsafe extern "C" fn(QTVRInstance, Out<Rect>, u16, u32, Out<u32>, i32) -> OSErr>;

/// A `QTVRInterceptUPP`.
pub type QTVRInterceptUPP =
    Option<unsafe extern "C" fn(QTVRInstance, Out<QTVRInterceptRecord>, i32, Out<Boolean>)>;

impl From<Settled> for OSErr {
    fn from(settled: Settled) -> Self {
        match settled {
            Settled::Exact => Self::OK,
            Settled::Pinned => Self::CONSTRAINT_REACHED,
        }
    }
}

/// The kind of angle that a caller's number stands for.
pub(super) fn angle_kind(kind: u32) -> Result<AngleKind> {
    match kind {
        0 => Ok(AngleKind::Pan),
        1 => Ok(AngleKind::Tilt),
        2 => Ok(AngleKind::FieldOfView),
        _ => Err(Error::Param),
    }
}

/// The functions that can be intercepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(i32)]
pub(super) enum Selector {
    SetPanAngle = 0x2000,
    SetTiltAngle,
    SetFieldOfView,
    SetViewCenter,
    MouseEnter,
    MouseWithin,
    MouseLeave,
    MouseDown,
    MouseStillDown,
    MouseUp,
    TriggerHotSpot,
    GetHotSpotType,
    SetViewParameter,
    GetViewParameter,
}

impl Selector {
    const ALL: [Self; 14] = [
        Self::SetPanAngle,
        Self::SetTiltAngle,
        Self::SetFieldOfView,
        Self::SetViewCenter,
        Self::MouseEnter,
        Self::MouseWithin,
        Self::MouseLeave,
        Self::MouseDown,
        Self::MouseStillDown,
        Self::MouseUp,
        Self::TriggerHotSpot,
        Self::GetHotSpotType,
        Self::SetViewParameter,
        Self::GetViewParameter,
    ];

    /// The selector with this number.
    pub fn from_number(number: i32) -> Option<Self> {
        Self::ALL.into_iter().find(|selector| *selector as i32 == number)
    }

    /// Its place among all.
    pub fn place(self) -> usize {
        (self as i32 - Self::SetPanAngle as i32) as usize
    }
}

/// The arguments of a record, which is packed.
pub(super) fn parameters(record: &QTVRInterceptRecord) -> [*mut c_void; 6] {
    record.parameter
}
