//! Movies of any bytes: what there is to see in one that is a scene.

use std::ptr::null_mut;

use super::library::{
    DisposeMovie, EnterMovies, QTVRGetCurrentNodeID, QTVRGetNodeInfo, QTVRGetVRWorld,
    QTVRGoToNodeID, QTVRSetFieldOfView, QTVRSetPanAngle, QTVRSetTiltAngle, QTVRUpdate,
};
use super::stage;
use super::tokens::{BOUNDS, Token, dispose, movie_of};

const STATIC: u32 = 1;
const DEFAULT_NODE: u32 = 0x8000_0001;

/// Opens `bytes` as a movie in a handle and, if it is a QTVR movie, looks around in it.
pub fn open_and_draw(bytes: &[u8]) {
    // SAFETY: classic calls with tokens that the library gave.
    unsafe {
        EnterMovies();
        let movie = movie_of(bytes);
        if movie.is_null() {
            return;
        }
        stage::show(movie, &BOUNDS, |_, qtvr| {
            draw(qtvr);
            QTVRGoToNodeID(qtvr, DEFAULT_NODE);
            draw(qtvr);
        });
        DisposeMovie(movie);
    }
}

/// # Safety
///
/// `qtvr` is open.
unsafe fn draw(qtvr: Token) {
    // SAFETY: as the caller's; outputs are on this stack.
    unsafe {
        let mut container = null_mut();
        if QTVRGetVRWorld(qtvr, &mut container) == 0 {
            dispose(container);
        }
        container = null_mut();
        if QTVRGetNodeInfo(qtvr, QTVRGetCurrentNodeID(qtvr), &mut container) == 0 {
            dispose(container);
        }
        QTVRUpdate(qtvr, STATIC);
        QTVRSetPanAngle(qtvr, 123.0);
        QTVRSetFieldOfView(qtvr, 500.0);
        QTVRSetTiltAngle(qtvr, -80.0);
        QTVRUpdate(qtvr, STATIC);
    }
}
