//! `OSUtils.h`: waiting.

use core::ffi::c_ulong;
use std::time::{Duration, Instant};

use super::boundary::{Out, value};
use crate::runtime::clock;

/// The longest wait, in ticks: a minute. No call of this library blocks for long.
const MOST: c_ulong = 3600;
/// How long a program's clock may stand still before waiting for it is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// Waits so many ticks, a minute at most, and gives the time then.
///
/// Under a clock of the program's own it is that clock that has to advance; one that stands still
/// is not waited for at all.
///
/// # Safety
///
/// `final_ticks` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn Delay(num_ticks: c_ulong, final_ticks: Out<c_ulong>) {
    value("Delay", (), || {
        let wanted = num_ticks.min(MOST) as u32;
        let start = clock::ticks();
        if clock::is_the_programs() {
            // It may advance with each question; when it does not, nobody will advance it.
            let mut last = start;
            while last.wrapping_sub(start) < wanted {
                let now = clock::ticks();
                if now == last {
                    break;
                }
                last = now;
            }
        } else {
            let begun = Instant::now();
            while clock::ticks().wrapping_sub(start) < wanted && begun.elapsed() < PATIENCE {
                std::thread::sleep(Duration::from_millis(2));
            }
        }
        // SAFETY: as this function's own contract.
        unsafe { final_ticks.write_if_wanted(c_ulong::from(clock::ticks())) };
        Ok(())
    });
}
