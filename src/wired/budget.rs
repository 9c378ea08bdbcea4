//! The steps that handlers may take.

use std::cell::Cell;

/// Steps of one event: real handlers take some hundreds, and a loop without end is over in less
/// than a tenth of a second.
pub const STEPS: u32 = 100_000;

/// Steps that are left. An event that another one leads to takes from the same budget.
#[derive(Debug)]
pub struct Budget(Cell<u32>);

impl Budget {
    /// A budget of so many steps.
    pub const fn new(steps: u32) -> Self {
        Self(Cell::new(steps))
    }

    /// Fills it up: a new event comes from outside.
    pub fn refill(&self) {
        self.0.set(STEPS);
    }

    /// Takes steps. Whether there were so many.
    pub fn take(&self, steps: u32) -> bool {
        let left = self.0.get().checked_sub(steps);
        self.0.set(left.unwrap_or(0));
        left.is_some()
    }
}
