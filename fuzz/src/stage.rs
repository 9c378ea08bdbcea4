//! Where a movie is shown: pixels, a controller, and the movie's instance of QuickTime VR.

use std::ptr::null_mut;

use super::library::{
    DisposeGWorld, DisposeMovieController, NewGWorld, NewMovieController, QTVRGetQTVRInstance,
    QTVRGetQTVRTrack, SetMovieBox, SetMovieGWorld,
};
use super::tokens::{Rect, Token};

/// Pixels of 32 bits each.
pub fn pixels(bounds: &Rect) -> Token {
    let mut world = null_mut();
    // SAFETY: a rectangle, and an output on this stack.
    unsafe { NewGWorld(&mut world, 32, bounds, null_mut(), null_mut(), 0) };
    world
}

/// Lets a movie draw there; gives its controller and its instance, which is nil for a movie
/// without a scene.
///
/// # Safety
///
/// `movie` and `world` are open, or nil.
pub unsafe fn enter(movie: Token, world: Token, bounds: &Rect) -> (Token, Token) {
    // SAFETY: as the caller's; the output is on this stack.
    unsafe {
        SetMovieGWorld(movie, world, null_mut());
        SetMovieBox(movie, bounds);
        let controller = NewMovieController(movie, bounds, 0);
        let mut qtvr = null_mut();
        match QTVRGetQTVRInstance(&mut qtvr, QTVRGetQTVRTrack(movie, 1), controller) {
            0 => (controller, qtvr),
            _ => (controller, null_mut()),
        }
    }
}

/// Shows a movie on a stage of its own, and calls `play` with its controller and its instance if it
/// is a scene.
///
/// # Safety
///
/// `movie` is open.
pub unsafe fn show(movie: Token, bounds: &Rect, play: impl FnOnce(Token, Token)) {
    let world = pixels(bounds);
    // SAFETY: as the caller's; the rest is ours.
    unsafe {
        let (controller, qtvr) = enter(movie, world, bounds);
        if !qtvr.is_null() {
            play(controller, qtvr);
        }
        DisposeMovieController(controller);
        DisposeGWorld(world);
    }
}
