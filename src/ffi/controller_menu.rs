//! `Movies.h`, "Movie Controllers": what can be done now, for the program's menus.

use core::ffi::c_long;

use super::boundary::Out;
use super::memory::Handle;
use super::menus::items;
use super::movie_controllers::{ComponentResult, MovieController, result};
use super::names::MenuRef;
use super::scrap;
use super::text_utils::put_pascal;
use crate::base::{Error, FourCc, Result};
use crate::runtime::instances;

/// `mcInfo…` flags.
mod info {
    use core::ffi::c_long;

    pub const UNDO: c_long = 1;
    pub const CUT: c_long = 2;
    pub const COPY: c_long = 4;
    pub const PASTE: c_long = 8;
    pub const CLEAR: c_long = 16;
    pub const HAS_SOUND: c_long = 32;
    pub const IS_PLAYING: c_long = 64;
    pub const IS_LOOPING: c_long = 128;
    pub const IS_PALINDROME: c_long = 256;
    pub const EDITS: c_long = 512;
    pub const IS_INTERACTIVE: c_long = 1024;
}

/// The items of an edit menu: their numbers, their texts, and when they can be chosen.
const EDIT_MENU: [(i16, &[u8], c_long); 5] = [
    (1, b"Undo", info::UNDO),
    (3, b"Cut", info::CUT),
    (4, b"Copy", info::COPY),
    (5, b"Paste", info::PASTE),
    (6, b"Clear", info::CLEAR),
];

/// What can be done with a controller's movie, and what it is doing.
fn flags(mc: MovieController) -> Result<c_long> {
    let controller = mc.resolve()?;
    let settings = controller.settings();
    let sound = FourCc(*b"soun");
    let (has_sound, is_playing, is_selected) = controller.movie().map_or_else(
        || (false, false, false),
        |movie| {
            movie.with(|state| {
                let mut tracks = state.movie.tracks.iter();
                let has_sound = tracks.any(|track| track.media.handler == sound);
                (has_sound, state.rate.0 != 0, state.movie.header.selection.1 > 0)
            })
        },
    );
    let edits = settings.editing;
    let on_scrap =
        [*b"moov", *b"PICT"].iter().any(|kind| scrap::get(u32::from_be_bytes(*kind)).is_ok());
    let all = [
        (edits && controller.can_undo(), info::UNDO),
        (edits && is_selected, info::CUT | info::CLEAR),
        (is_selected, info::COPY),
        (edits && on_scrap, info::PASTE),
        (has_sound, info::HAS_SOUND),
        (is_playing, info::IS_PLAYING),
        (settings.looping, info::IS_LOOPING),
        (settings.looping && settings.palindrome, info::IS_PALINDROME),
        (edits, info::EDITS),
        (!instances::of_controller(mc.token()).is_empty(), info::IS_INTERACTIVE),
    ];
    Ok(all.iter().filter(|(holds, _)| *holds).map(|(_, flag)| flag).sum())
}

/// What can be done with the movie: `mcInfo…` flags.
///
/// # Safety
///
/// `some_flags` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCGetControllerInfo(
    mc: MovieController,
    some_flags: Out<c_long>,
) -> ComponentResult {
    result("MCGetControllerInfo", || {
        let info = flags(mc)?;
        // SAFETY: as this function's own contract.
        unsafe { some_flags.write(info)? };
        Ok(0)
    })
}

/// Lets the items of an edit menu be chosen that can be done now, and keeps the others from it; nil
/// is no menu.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetUpEditMenu(
    mc: MovieController,
    _modifiers: c_long,
    mh: MenuRef,
) -> ComponentResult {
    result("MCSetUpEditMenu", || {
        let (now, menu) = (flags(mc)?, Handle(mh.cast()));
        for (item, text, flag) in EDIT_MENU {
            // A menu may have fewer items.
            let _ = items::set_up(menu, item, text, now & flag != 0);
        }
        Ok(0)
    })
}

/// The text of an item of the edit menu, `mcMenuUndo` and its kin; `paramErr` for others.
///
/// # Safety
///
/// `a_string` is null or room for 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCGetMenuString(
    mc: MovieController,
    _modifiers: c_long,
    item: i16,
    a_string: Out<u8>,
) -> ComponentResult {
    result("MCGetMenuString", || {
        mc.resolve()?;
        let found = EDIT_MENU.iter().find(|(number, ..)| *number == item);
        let (_, text, _) = found.ok_or(Error::Param)?;
        // SAFETY: as this function's own contract.
        unsafe { put_pascal(text, Out(a_string.0.cast()))? };
        Ok(0)
    })
}
