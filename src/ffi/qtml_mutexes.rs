//! `QTML.h`, "Threads": mutexes that one thread may take several times, and giving time away.

use core::ffi::{c_long, c_ulong};
use std::sync::Arc;
use std::time::Duration;

use parking_lot::{RawMutex, RawThreadId};

use super::boundary::value;
use super::names::QTMLMutex;
use crate::base::{Error, Result};
use crate::runtime::tokens::{Kind, Table};

/// A mutex that its holder may take again.
type Mutex = parking_lot::lock_api::RawReentrantMutex<RawMutex, RawThreadId>;

/// The longest wait that a program may ask for: a minute.
const MOST: u64 = 60_000;

static MUTEXES: Table<Mutex> = Table::new(Kind::Mutex);

fn find(mutex: QTMLMutex) -> Result<Arc<Mutex>> {
    let token = u32::try_from(mutex.addr()).map_err(|_| Error::Param)?;
    MUTEXES.get(token).ok_or(Error::Param)
}

/// A new mutex; nil where there is no room.
#[unsafe(no_mangle)]
pub extern "C" fn QTMLCreateMutex() -> QTMLMutex {
    value("QTMLCreateMutex", core::ptr::null_mut(), || {
        let token = MUTEXES.insert(Arc::new(Mutex::INIT))?;
        Ok(core::ptr::without_provenance_mut(token as usize))
    })
}

/// Ends a mutex; one that is held stays until it is returned.
#[unsafe(no_mangle)]
pub extern "C" fn QTMLDestroyMutex(mutex: QTMLMutex) {
    value("QTMLDestroyMutex", (), || {
        find(mutex)?;
        MUTEXES.remove(mutex.addr() as u32);
        Ok(())
    });
}

/// Takes a mutex, waiting for the thread that has it; its holder may take it again.
#[unsafe(no_mangle)]
pub extern "C" fn QTMLGrabMutex(mutex: QTMLMutex) {
    value("QTMLGrabMutex", (), || {
        find(mutex)?.lock();
        Ok(())
    });
}

/// Returns a mutex that this thread holds, once for each time that it was taken.
#[unsafe(no_mangle)]
pub extern "C" fn QTMLReturnMutex(mutex: QTMLMutex) {
    value("QTMLReturnMutex", (), || {
        let mutex = find(mutex)?;
        if mutex.is_owned_by_current_thread() {
            // SAFETY: this thread holds it.
            unsafe { mutex.unlock() };
        }
        Ok(())
    });
}

/// Lets other threads run.
#[unsafe(no_mangle)]
pub extern "C" fn QTMLYieldCPU() {
    std::thread::yield_now();
}

/// Lets other threads run for so many milliseconds, a minute at most.
#[unsafe(no_mangle)]
pub extern "C" fn QTMLYieldCPUTime(milliseconds: c_long, _flags: c_ulong) {
    let milliseconds = u64::try_from(milliseconds).unwrap_or(0).min(MOST);
    std::thread::sleep(Duration::from_millis(milliseconds));
}
