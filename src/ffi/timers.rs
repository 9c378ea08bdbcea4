//! `Timer.h`: tasks that run when their time has come.
//!
//! "Inside Macintosh: Processes", *Time Manager*. There are no interrupts: a task that is due runs
//! when the program asks for an event or gives time to the system.

use core::ffi::c_long;
use std::time::{Duration, Instant};

use parking_lot::Mutex;

use super::boundary::value;
use super::names::QElemPtr;
use crate::base::{Error, Result};
use crate::runtime::clock;

/// A `TMTask`: a queue element with its procedure and its time.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct TMTask {
    /// The next in the queue.
    pub link: QElemPtr,
    /// 1; the high bit is set while the task waits.
    pub kind: i16,
    /// What is called.
    pub procedure: Option<unsafe extern "C" fn(*mut TMTask)>,
    /// Milliseconds, or negative microseconds, that are left.
    pub count: i32,
    /// 0.
    pub wake_up: i32,
    /// 0.
    pub reserved: i32,
}

/// The high bit of the kind: the task waits.
const WAITS: i16 = i16::MIN;
const TICKS: u64 = 60;

/// When a task is due: by the program's clock, in ticks, or by the system's.
#[derive(Debug, Clone, Copy)]
enum Due {
    Tick(u32),
    Instant(Instant),
}

impl Due {
    fn after(microseconds: u64) -> Self {
        if clock::is_the_programs() {
            let ticks = (microseconds * TICKS).div_ceil(1_000_000);
            return Self::Tick(clock::ticks().wrapping_add(ticks.min(i32::MAX as u64) as u32));
        }
        Self::Instant(Instant::now() + Duration::from_micros(microseconds))
    }

    fn is_now(self) -> bool {
        match self {
            Self::Tick(tick) => clock::ticks().wrapping_sub(tick) < 1 << 31,
            Self::Instant(instant) => Instant::now() >= instant,
        }
    }

    fn left(self) -> u64 {
        match self {
            Self::Tick(_) if self.is_now() => 0,
            Self::Tick(tick) => u64::from(tick.wrapping_sub(clock::ticks())) * 1_000_000 / TICKS,
            Self::Instant(instant) => {
                instant.saturating_duration_since(Instant::now()).as_micros() as u64
            }
        }
    }
}

/// The installed tasks by their addresses, and when they are due, if they wait.
static TASKS: Mutex<Vec<Installed>> = Mutex::new(Vec::new());

type Installed = (usize, Option<Due>);

fn task_at(address: usize) -> *mut TMTask {
    core::ptr::with_exposed_provenance_mut(address)
}

/// Runs the tasks that are due, each once. A task may wait again, or be removed, while it runs.
pub(super) fn run_due() {
    let due: Vec<usize> = {
        let mut tasks = TASKS.lock();
        let is_due = |due: &Option<Due>| due.is_some_and(Due::is_now);
        let ready = tasks.iter_mut().filter(|(_, due)| is_due(due));
        ready
            .map(|(address, due)| {
                *due = None;
                *address
            })
            .collect()
    };
    for address in due {
        // One that another has removed is the program's again.
        if !TASKS.lock().iter().any(|(other, _)| *other == address) {
            continue;
        }
        let task = task_at(address);
        // SAFETY: an installed task is valid until it is removed.
        let mut record = unsafe { task.read_unaligned() };
        record.kind &= !WAITS;
        record.count = 0;
        // SAFETY: as above.
        unsafe { task.write_unaligned(record) };
        if let Some(procedure) = record.procedure {
            // SAFETY: the program gave the procedure for this task.
            unsafe { procedure(task) };
        }
    }
}

fn install(name: &'static str, task: QElemPtr) {
    value(name, (), || {
        if task.is_null() {
            return Err(Error::Param);
        }
        let address = task.expose_provenance();
        let mut tasks = TASKS.lock();
        if !tasks.iter().any(|(other, _)| *other == address) {
            tasks.push((address, None));
        }
        Ok(())
    });
}

/// Installs a task, which waits for [`PrimeTime`].
///
/// # Safety
///
/// `task` is null or a `TMTask` that stays valid until [`RmvTime`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InsXTime(task: QElemPtr) {
    install("InsXTime", task);
}

/// As [`InsXTime`].
///
/// # Safety
///
/// As [`InsXTime`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InsTime(task: QElemPtr) {
    install("InsTime", task);
}

/// Lets an installed task run after `count` milliseconds, or −`count` microseconds; at once, when
/// tasks run next, for 0.
///
/// # Safety
///
/// `task` is one that was installed; any other is left alone.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PrimeTime(task: QElemPtr, count: c_long) {
    value("PrimeTime", (), || {
        let count = i32::try_from(count).unwrap_or(if count < 0 { i32::MIN } else { i32::MAX });
        let microseconds = if count < 0 {
            u64::from(count.unsigned_abs())
        } else {
            u64::from(count.unsigned_abs()) * 1000
        };
        let due = Due::after(microseconds);
        change(task, |known| *known = Some(due))?;
        // SAFETY: an installed task is valid.
        unsafe {
            let mut record = task.cast::<TMTask>().read_unaligned();
            record.kind |= WAITS;
            record.count = count;
            task.cast::<TMTask>().write_unaligned(record);
        }
        Ok(())
    });
}

fn change(task: QElemPtr, change: impl FnOnce(&mut Option<Due>)) -> Result<()> {
    let mut tasks = TASKS.lock();
    let known = tasks.iter_mut().find(|(address, _)| *address == task.addr());
    known.map(|(_, due)| change(due)).ok_or(Error::Param)
}

/// Removes a task; the time that was left is in its count, as negative microseconds, or
/// milliseconds where they do not fit.
///
/// # Safety
///
/// `task` is one that was installed; any other is left alone.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RmvTime(task: QElemPtr) {
    value("RmvTime", (), || {
        let due = {
            let mut tasks = TASKS.lock();
            let at = tasks.iter().position(|(address, _)| *address == task.addr());
            tasks.swap_remove(at.ok_or(Error::Param)?).1
        };
        let left = due.map_or(0, Due::left);
        let count = match i32::try_from(left) {
            Ok(microseconds) => -microseconds,
            Err(_) => i32::try_from(left / 1000).unwrap_or(i32::MAX),
        };
        // SAFETY: it was valid until now.
        unsafe {
            let mut record = task.cast::<TMTask>().read_unaligned();
            record.kind &= !WAITS;
            record.count = count;
            task.cast::<TMTask>().write_unaligned(record);
        }
        Ok(())
    });
}
