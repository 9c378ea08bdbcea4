//! `QuickTimeComponents.h`, "Recording": there is no sequence grabber.
//!
//! No component of type `'barg'` is found, so that what these are called with is no instance of one.

use core::ffi::c_long;

use super::boundary::Out;
use super::component_calls::{BAD_INSTANCE, ComponentResult};
use super::components::ComponentInstance;
use super::files::FSSpec;

/// Would get the recorder ready: `badComponentInstance`, as all of these.
#[unsafe(no_mangle)]
pub extern "C" fn SGInitialize(_s: ComponentInstance) -> ComponentResult {
    BAD_INSTANCE
}

/// Would choose the file to record into.
#[unsafe(no_mangle)]
pub extern "C" fn SGSetDataOutput(
    _s: ComponentInstance,
    _movie_file: *const FSSpec,
    _where_flags: c_long,
) -> ComponentResult {
    BAD_INSTANCE
}

/// Would make a channel; `channel` becomes nil.
///
/// # Safety
///
/// `channel` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SGNewChannel(
    _s: ComponentInstance,
    _channel_type: u32,
    channel: Out<ComponentInstance>,
) -> ComponentResult {
    // SAFETY: as this function's own contract.
    unsafe { channel.write_if_wanted(ComponentInstance::NIL) };
    BAD_INSTANCE
}

/// Would begin to record.
#[unsafe(no_mangle)]
pub extern "C" fn SGStartRecord(_s: ComponentInstance) -> ComponentResult {
    BAD_INSTANCE
}

/// Would go on recording.
#[unsafe(no_mangle)]
pub extern "C" fn SGIdle(_s: ComponentInstance) -> ComponentResult {
    BAD_INSTANCE
}

/// Would stop recording.
#[unsafe(no_mangle)]
pub extern "C" fn SGStop(_s: ComponentInstance) -> ComponentResult {
    BAD_INSTANCE
}

/// Would pause, or go on.
#[unsafe(no_mangle)]
pub extern "C" fn SGPause(_s: ComponentInstance, _pause: u8) -> ComponentResult {
    BAD_INSTANCE
}

/// Would say what a channel is for.
#[unsafe(no_mangle)]
pub extern "C" fn SGSetChannelUsage(_c: ComponentInstance, _usage: c_long) -> ComponentResult {
    BAD_INSTANCE
}
