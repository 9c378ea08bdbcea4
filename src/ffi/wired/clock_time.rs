//! The date and the time of day, in Greenwich and here.

use std::time::{SystemTime, UNIX_EPOCH};

const DAY: i64 = 24 * 60 * 60;

/// Seconds since 1970 began in Greenwich.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(0))
}

/// Day, month, year, hours, minutes, seconds in Greenwich.
pub(super) fn gmt() -> [i32; 6] {
    date(now())
}

/// The same where the machine thinks it is.
pub(super) fn local() -> [i32; 6] {
    let now = now();
    date(now.saturating_add(offset(now)))
}

/// How far local time is before that of Greenwich, in seconds.
#[cfg(unix)]
fn offset(now: i64) -> i64 {
    // Where it has 32 bits, the clock ends in 2038 whatever is done here.
    let seconds = now as libc::time_t;
    let mut told = std::mem::MaybeUninit::<libc::tm>::zeroed();
    // SAFETY: both point to what they should, and a record of zeros is a sound one.
    let told = unsafe {
        libc::localtime_r(&raw const seconds, told.as_mut_ptr());
        told.assume_init()
    };
    crate::ffi::boundary::wide(told.tm_gmtoff)
}

#[cfg(not(unix))]
fn offset(_now: i64) -> i64 {
    0
}

/// Day, month, year, hours, minutes, seconds of a time in seconds since 1970.
fn date(seconds: i64) -> [i32; 6] {
    let (days, time) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
    // Years are counted from March on, so that the odd day comes last; eras have 400 years.
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let (month, late) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let year = era * 400 + year + late;
    [of_month, month, year, time / 3600, time / 60 % 60, time % 60].map(|part| part as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        assert_eq!(date(0), [1, 1, 1970, 0, 0, 0]);
        assert_eq!(date(951_782_400), [29, 2, 2000, 0, 0, 0]);
        assert_eq!(date(1_000_000_000), [9, 9, 2001, 1, 46, 40]);
        assert_eq!(date(-1), [31, 12, 1969, 23, 59, 59]);
    }
}
