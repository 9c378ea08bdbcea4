//! `GetMoviesError` and its sticky twin, per thread.
//!
//! The current error is that of the last Movie Toolbox call; the sticky one is the first error
//! since it was cleared. *Movie Toolkit Reference*, `GetMoviesStickyError`.

use std::cell::Cell;

thread_local! {
    static CURRENT: Cell<i16> = const { Cell::new(0) };
    static STICKY: Cell<i16> = const { Cell::new(0) };
}

/// Notes the result code of a Movie Toolbox call.
pub fn record(code: i16) {
    CURRENT.set(code);
    if code != 0 && STICKY.get() == 0 {
        STICKY.set(code);
    }
}

/// The code of the last call.
pub fn current() -> i16 {
    CURRENT.get()
}

/// The first error since [`clear_sticky`].
pub fn sticky() -> i16 {
    STICKY.get()
}

/// Forgets the sticky error.
pub fn clear_sticky() {
    STICKY.set(0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_error_sticks() {
        record(0);
        record(-50);
        record(-2010);
        record(0);
        assert_eq!((current(), sticky()), (0, -50));
        clear_sticky();
        assert_eq!(sticky(), 0);
    }
}
