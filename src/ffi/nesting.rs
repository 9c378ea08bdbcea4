//! How deep procedures of the application may call back in and be called again.
//!
//! The original had no guard and went on until the stack ended ("Virtual Reality Programming",
//! *Intercepting*). Here a call that is too deep does its work without the application.

use std::cell::Cell;

use crate::base::limits::MAX_PROCEDURE_DEPTH as DEEPEST;

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// Marks a procedure as running, until it is dropped.
pub(super) struct Nested(());

impl Drop for Nested {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}

/// Goes one procedure deeper; nothing where that is too deep.
pub(super) fn enter() -> Option<Nested> {
    let depth = DEPTH.get();
    (depth < DEEPEST).then(|| {
        DEPTH.set(depth + 1);
        Nested(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_ends() {
        let chain: Vec<_> = std::iter::from_fn(enter).collect();
        assert_eq!(chain.len(), DEEPEST);
        drop(chain);
        assert!(enter().is_some());
    }
}
