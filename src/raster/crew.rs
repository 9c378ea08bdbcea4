//! Threads that help to draw, apart from those that decode: a drawing does not queue behind a tile.
//!
//! A frame takes less than a millisecond, and a system may need a good part of one to wake a thread, or
//! wakes it on the processor of the thread that it should help. So helpers look out for the next
//! frame a little while before they sleep.

use std::hint::spin_loop;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rayon::ThreadPool;

use super::workers::{self, Crew};

/// How long a helper stays awake for the next frame: nothing beside the time of a frame at 60 Hz,
/// and enough for programs that draw frame after frame.
const LOOK_OUT: Duration = Duration::from_micros(100);
/// How long a drawing waits for its helpers before it sleeps: they are in their last rows.
const LAST_ROWS: Duration = Duration::from_micros(50);

/// How many drawings have begun.
static BEGUN: AtomicUsize = AtomicUsize::new(0);

/// The helpers; none where there is one processor, or where threads are not to be had.
fn crew() -> Option<&'static ThreadPool> {
    static CREW: Crew = Crew::new();
    let count = workers::count().saturating_sub(1);
    if count > 0 { CREW.get("draw", count) } else { None }
}

/// How many threads can help.
pub fn helpers() -> usize {
    crew().map_or(0, ThreadPool::current_num_threads)
}

/// Calls `work` with 0 here and, at the same time, with 1 to `helpers` on other threads; returns when
/// all are done. What they share out among them is the work's own affair.
pub fn together(helpers: usize, work: impl Fn(usize) + Sync) {
    let Some(crew) = crew().filter(|_| helpers > 0) else { return work(0) };
    let begun = BEGUN.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
    let busy = AtomicUsize::new(0);
    let (work, helping) = (&work, &busy);
    crew.in_place_scope(|scope| {
        for own in 1..=helpers {
            scope.spawn(move |_| {
                helping.fetch_add(1, Ordering::Relaxed);
                work(own);
                helping.fetch_sub(1, Ordering::Relaxed);
                crew.spawn(move || spin_while(LOOK_OUT, || BEGUN.load(Ordering::Relaxed) == begun));
            });
        }
        // The caller begins at once, and does not wait for others to wake up.
        work(0);
        spin_while(LAST_ROWS, || helping.load(Ordering::Relaxed) > 0);
    });
}

fn spin_while(limit: Duration, condition: impl Fn() -> bool) {
    let start = Instant::now();
    while condition() && start.elapsed() < limit {
        (0..32).for_each(|_| spin_loop());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::{helpers, together};

    #[test]
    fn everybody_is_called_once_and_waited_for() {
        for _ in 0..200 {
            let called: Vec<_> = (0..=helpers()).map(|_| AtomicU64::new(0)).collect();
            together(helpers(), |own| {
                called[own].fetch_add(1, Ordering::Relaxed);
            });
            assert!(called.into_iter().all(|times| times.into_inner() == 1));
        }
    }

    #[test]
    fn drawings_of_several_threads_share_the_helpers() {
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(everybody_is_called_once_and_waited_for);
            }
        });
    }
}
