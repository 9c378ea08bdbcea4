//! `QuickTimeVR.h`, "Memory and Back Buffers".

use super::types::{
    QTVRAreaOfInterest, QTVRBackBufferImagingUPP, QTVRImagingCompleteUPP, QTVRInstance,
};
use crate::ffi::boundary::{OSErr, Out};

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetAvailableResolutions(
    _qtvr: QTVRInstance,
    _resolutions_mask: Out<u16>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetBackBufferMemInfo(
    _qtvr: QTVRInstance,
    _geometry: u32,
    _resolution: u16,
    _cache_pixel_format: u32,
    _min_cache_bytes: Out<i32>,
    _suggested_cache_bytes: Out<i32>,
    _full_cache_bytes: Out<i32>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetBackBufferSettings(
    _qtvr: QTVRInstance,
    _geometry: Out<u32>,
    _resolution: Out<u16>,
    _cache_pixel_format: Out<u32>,
    _cache_size: Out<i16>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetBackBufferPrefs(
    _qtvr: QTVRInstance,
    _geometry: u32,
    _resolution: u16,
    _cache_pixel_format: u32,
    _cache_size: i16,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetPrescreenImagingCompleteProc(
    _qtvr: QTVRInstance,
    _imaging_complete_proc: QTVRImagingCompleteUPP,
    _ref_con: i32,
    _flags: u32,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetBackBufferImagingProc(
    _qtvr: QTVRInstance,
    _back_buffer_imaging_proc: QTVRBackBufferImagingUPP,
    _num_areas: u16,
    _areas_of_interest: Out<QTVRAreaOfInterest>,
    _ref_con: i32,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRRefreshBackBuffer(_qtvr: QTVRInstance, _flags: u32) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetCacheMemInfo(
    _qtvr: QTVRInstance,
    _resolution: u16,
    _cache_depth: i16,
    _min_cache_bytes: Out<i32>,
    _suggested_cache_bytes: Out<i32>,
    _full_cache_bytes: Out<i32>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetCacheSettings(
    _qtvr: QTVRInstance,
    _resolution: Out<u16>,
    _cache_depth: Out<i16>,
    _cache_size: Out<i16>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetCachePrefs(
    _qtvr: QTVRInstance,
    _resolution: u16,
    _cache_depth: i16,
    _cache_size: i16,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}
