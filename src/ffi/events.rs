//! `Events.h`: time.

use super::boundary::value;
use crate::runtime::clock;

/// The time in ticks, sixtieths of a second.
#[unsafe(no_mangle)]
pub extern "C" fn TickCount() -> u32 {
    value("TickCount", 0, || Ok(clock::ticks()))
}
