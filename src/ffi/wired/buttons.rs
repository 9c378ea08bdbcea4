//! What sprites do by themselves under the mouse: they change their image, the cursor, and the text
//! in the application's status line.
//!
//! "QuickTime File Format", *Sprite Button Behaviors*. The cursor goes to the QTVR instance of the
//! movie, if it has one, and as `mcActionGetCursorByID` to the filter of the controller [I]; number 0
//! stands for the application's own.

use core::ffi::c_void;

use super::stage::Source;
use super::system::show_status;
use crate::ffi::controller_actions::{action, is_filtered};
use crate::ffi::memory::Handle;
use crate::ffi::quicktime_vr::callouts::Application;
use crate::ffi::quicktime_vr::types::QTVRInstance;
use crate::ffi::sprite_media::with_scene;
use crate::manager::Callouts;
use crate::runtime::instances;
use crate::runtime::movies::TrackCell;
use crate::sprite::{Changes, Mouse};

/// A `QTGetCursorByIDRecord`.
#[repr(C, packed(2))]
struct CursorById {
    id: i16,
    data: Handle,
    reserved: i32,
}

/// Does what a button does in a state.
pub(super) fn behave(source: &Source, track: &TrackCell, sprite: u32, mouse: Mouse) {
    let found = with_scene(track, |scene, _| {
        let behaviors = scene.sprite(sprite)?.behaviors;
        let image = behaviors.images.at(mouse);
        let image_index = image.and_then(|image| i16::try_from(image).ok());
        // An image that is not there changes nothing.
        let _ = scene.set(sprite, Changes { image_index, ..Changes::default() });
        let text = behaviors.strings.at(mouse);
        let text = text.map(|variable| scene.variables.text(variable as u32));
        Ok((behaviors.cursors.at(mouse), text))
    });
    let Ok((cursor, text)) = found else { return };
    let is_left = matches!(mouse, Mouse::Away | Mouse::AwayPressed);
    match cursor.and_then(|id| i16::try_from(id).ok()) {
        Some(id) => show_cursor(source, id),
        None if is_left => show_cursor(source, 0),
        None => {}
    }
    if let Some(text) = text {
        // Nobody need have a status line.
        let _ = show_status(source, &text, 0);
    }
}

/// Has another cursor shown; 0 for that of the application, or of the scene behind.
pub(super) fn show_cursor(source: &Source, id: i16) {
    let before = source.movie.with(|state| std::mem::replace(&mut state.wired.cursor, id));
    if before == id {
        return;
    }
    for (token, cell) in instances::of_movie(&source.movie) {
        if cell.with(|instance| instance.show_cursor_in_front(id)) {
            let qtvr = QTVRInstance::from_token(token);
            Application { qtvr, cell: &cell }.cursor_changed();
        }
    }
    let Some(mc) = source.controller else { return };
    if mc.resolve().is_ok_and(|controller| controller.settings().cursor) {
        let mut record = CursorById { id, data: Handle::NIL, reserved: 0 };
        is_filtered(mc, action::GET_CURSOR_BY_ID, (&raw mut record).cast::<c_void>());
    }
}
