//! Ticks: sixtieths of a second since the library was first asked.

use std::sync::{Arc, LazyLock};
use std::time::Instant;

use parking_lot::RwLock;

/// Where ticks come from instead of the system's clock.
pub type TickSource = Arc<dyn Fn() -> u32 + Send + Sync>;

static SOURCE: RwLock<Option<TickSource>> = RwLock::new(None);
static START: LazyLock<Instant> = LazyLock::new(Instant::now);

const TICKS: u128 = 60;
const NANOSECONDS: u128 = 1_000_000_000;

/// The time now. No lock is held while a program's source is asked.
pub fn ticks() -> u32 {
    let source = SOURCE.read().clone();
    match source {
        Some(source) => source(),
        None => (START.elapsed().as_nanos() * TICKS / NANOSECONDS) as u32,
    }
}

/// Takes ticks from a program, or from the system again.
pub fn set_source(source: Option<TickSource>) {
    *SOURCE.write() = source;
}

/// Whether ticks come from a program.
pub fn is_the_programs() -> bool {
    SOURCE.read().is_some()
}
