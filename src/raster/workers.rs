//! Threads that decode: several pictures at once, or one behind what goes on. Where threads are not to
//! be had, the work is done here, and they are tried again later.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use parking_lot::{Condvar, Mutex};
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::base::room;

/// How long nobody tries again after threads could not be started.
const PAUSE: Duration = Duration::from_millis(200);

/// What a thread needs before it does anything. Without that the system's own library ends the program.
const ENOUGH: usize = 1 << 18;

/// Threads that are started when they are first used.
pub(super) struct Crew {
    started: OnceLock<ThreadPool>,
    failed: Mutex<Option<Instant>>,
}

static DECODING: Crew = Crew::new();

impl Crew {
    pub const fn new() -> Self {
        Self { started: OnceLock::new(), failed: Mutex::new(None) }
    }

    /// The threads: so many, or as many as there are processors. None where they are not to be had.
    pub fn get(&self, name: &'static str, count: usize) -> Option<&ThreadPool> {
        if self.started.get().is_some() || room::is_short() {
            return self.started.get();
        }
        let mut failed = self.failed.lock();
        if failed.is_some_and(|then| then.elapsed() < PAUSE) || room::expect(ENOUGH).is_err() {
            return None;
        }
        let pool = ThreadPoolBuilder::new()
            .num_threads(count)
            .thread_name(move |index| format!("qtvr-{name}-{index}"))
            // What nobody waits for does not end the program.
            .panic_handler(|_| eprintln!("qtvr: bug: a thread panicked; please report this"));
        match pool.build() {
            Ok(pool) => {
                pool.broadcast(|_| prepare_thread());
                let _ = self.started.set(pool);
            }
            Err(_) => *failed = Some(Instant::now()),
        }
        self.started.get()
    }
}

/// Has the system make what a thread needs for itself, such as for waiting at locks, while there is
/// memory for it.
pub fn prepare_thread() {
    let _ = std::thread::current();
    let lock = Mutex::new(());
    Condvar::new().wait_for(&mut lock.lock(), Duration::ZERO);
}

fn decoders() -> Option<&'static ThreadPool> {
    DECODING.get("decode", 0)
}

/// How many pictures are decoded at once.
pub fn count() -> usize {
    decoders().map_or(1, ThreadPool::current_num_threads).max(1)
}

/// Runs `work` behind what goes on. Whether there is a thread for it.
pub fn behind(work: impl FnOnce() + Send + 'static) -> bool {
    decoders().map(|pool| pool.spawn(work)).is_some()
}

/// What `work` makes of each, in order, worked out side by side.
pub fn side_by_side<T: Send, R: Send>(all: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    match decoders() {
        Some(pool) => pool.install(|| all.into_par_iter().map(&work).collect()),
        None => all.into_iter().map(work).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_comes_in_order() {
        assert_eq!(
            side_by_side((0..1000).collect(), |n: u32| n * 2),
            Vec::from_iter((0..1000).map(|n| n * 2))
        );
        let (tell, told) = std::sync::mpsc::channel();
        assert!(count() >= 1 && behind(move || tell.send(7).unwrap()));
        assert_eq!(told.recv(), Ok(7));
    }
}
