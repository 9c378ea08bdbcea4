//! `Movies.h`, "Movie Controllers": actions, and the filters that see them first.
//!
//! "Programming With QuickTime VR", *The Movie Controller*; `behaviour.md` 10.5 to 10.7. Values of
//! up to 32 bits travel in the parameter itself, others by pointer.

use core::ffi::{c_long, c_void};

use parking_lot::Mutex;

use super::boundary::{Boolean, Out, read};
use super::byte_order::Contract;
use super::controller_bar;
use super::controller_events;
use super::controller_time;
use super::memory::{self, Handle};
use super::movie_colors::set_color_table;
use super::movie_controllers::{ComponentResult, MovieController, result};
use super::nesting;
use super::time_bases::TimeRecord;
use super::types::EventRecord;
use super::wired::{ResolvedQTEventSpec, perform_resolved};
use crate::base::{Error, Fixed, Point, Rect, Result};
use crate::runtime::controllers::{Controller, Settings};
use crate::runtime::instances;

/// An `MCActionFilterUPP`.
pub type MCActionFilterUPP =
    Option<unsafe extern "C" fn(MovieController, Out<i16>, *mut c_void) -> Boolean>;

/// An `MCActionFilterWithRefConUPP`.
pub type MCActionFilterWithRefConUPP =
    Option<unsafe extern "C" fn(MovieController, i16, *mut c_void, c_long) -> Boolean>;

/// The numbers of actions.
pub(super) mod action {
    pub const IDLE: i16 = 1;
    pub const DRAW: i16 = 2;
    pub const ACTIVATE: i16 = 3;
    pub const DEACTIVATE: i16 = 4;
    pub const MOUSE_DOWN: i16 = 5;
    pub const KEY: i16 = 6;
    pub const PLAY: i16 = 8;
    pub const GO_TO_TIME: i16 = 12;
    pub const SET_VOLUME: i16 = 14;
    pub const GET_VOLUME: i16 = 15;
    pub const STEP: i16 = 18;
    pub const SET_LOOPING: i16 = 21;
    pub const GET_LOOPING: i16 = 22;
    pub const SET_PALINDROME: i16 = 23;
    pub const GET_PALINDROME: i16 = 24;
    pub const SET_SELECTION_BEGIN: i16 = 29;
    pub const SET_SELECTION_DURATION: i16 = 30;
    pub const SET_KEYS: i16 = 32;
    pub const GET_KEYS: i16 = 33;
    pub const SET_PLAY_SELECTION: i16 = 34;
    pub const GET_PLAY_SELECTION: i16 = 35;
    pub const SET_BADGE: i16 = 36;
    pub const GET_BADGE: i16 = 37;
    pub const SET_FLAGS: i16 = 38;
    pub const GET_FLAGS: i16 = 39;
    pub const SET_EVERY_FRAME: i16 = 40;
    pub const GET_EVERY_FRAME: i16 = 41;
    pub const GET_RATE: i16 = 42;
    pub const SIZE_CHANGED: i16 = 26;
    pub const BADGE_CLICK: i16 = 44;
    pub const MOVIE_CLICK: i16 = 45;
    pub const SUSPEND: i16 = 46;
    pub const RESUME: i16 = 47;
    pub const SET_CONTROLLER_KEYS: i16 = 48;
    pub const GET_SLIDER: i16 = 49;
    pub const MOVIE_EDITED: i16 = 50;
    pub const GET_DRAG: i16 = 51;
    pub const SET_DRAG: i16 = 52;
    pub const GET_SELECTION_BEGIN: i16 = 53;
    pub const GET_SELECTION_DURATION: i16 = 54;
    pub const PREROLL: i16 = 55;
    pub const GET_CURSOR: i16 = 56;
    pub const SET_CURSOR: i16 = 57;
    pub const SET_COLOR_TABLE: i16 = 58;
    pub const LINK_TO_URL: i16 = 59;
    pub const CUSTOM_BUTTON: i16 = 60;
    pub const EXECUTE_ALL: i16 = 63;
    pub const EXECUTE_ONE: i16 = 64;
    pub const ADJUST_CURSOR: i16 = 65;
    pub const CLICK_AND_HOLD: i16 = 67;
    pub const SHOW_MESSAGE: i16 = 68;
    pub const SHOW_STATUS: i16 = 69;
    pub const GET_CURSOR_BY_ID: i16 = 75;
    pub const DO_SCRIPT: i16 = 78;
    pub const APP_MESSAGE: i16 = 85;
    /// The last action that the headers number.
    pub const LAST: i16 = 91;
}

/// `mcFlagsExplicit`: which of the two sets of flags is meant.
const EXPLICIT: u32 = 1 << 31;

/// The filter of a controller.
#[derive(Debug, Clone, Copy, Default)]
enum Filter {
    #[default]
    None,
    Plain(unsafe extern "C" fn(MovieController, Out<i16>, *mut c_void) -> Boolean),
    WithRefCon(unsafe extern "C" fn(MovieController, i16, *mut c_void, c_long) -> Boolean, c_long),
}

/// The filter, and the order of bytes that it wants in containers.
#[derive(Debug, Default)]
struct Filters(Mutex<(Filter, Contract)>);

/// The order of bytes that the filter of a controller wants; nothing where there is none.
pub(super) fn filter_contract(mc: MovieController) -> Option<Contract> {
    let controller = mc.resolve().ok()?;
    let (filter, contract) = *controller.boundary::<Filters>()?.0.lock();
    (!matches!(filter, Filter::None)).then_some(contract)
}

/// Lets the filter of a controller see an action. Whether that was all.
pub(super) fn is_filtered(mc: MovieController, action: i16, params: *mut c_void) -> bool {
    let Ok(controller) = mc.resolve() else { return true };
    let filter = controller.boundary::<Filters>().map(|filters| filters.0.lock().0);
    let Some(_nested) = nesting::enter() else { return false };
    let handled = match filter.unwrap_or_default() {
        Filter::None => return false,
        Filter::Plain(procedure) => {
            let mut action = action;
            // SAFETY: whoever set the filter promised that it can be called until replaced.
            unsafe { procedure(mc, Out(&raw mut action), params) }
        }
        // SAFETY: as above.
        Filter::WithRefCon(procedure, ref_con) => unsafe { procedure(mc, action, params, ref_con) },
    };
    handled.into()
}

fn set_filter(mc: MovieController, filter: Filter, contract: Contract) -> Result<ComponentResult> {
    let controller = mc.resolve()?;
    let filters = controller.boundary::<Filters>().ok_or(Error::Internal)?;
    *filters.0.lock() = (filter, contract);
    Ok(0)
}

/// Hands an address to the filter, as `mcActionLinkToURL`; without one, nothing opens it.
pub(super) fn link_to_url(controller: u32, url: &[u8]) {
    let mc = MovieController::from_token(controller);
    // A C string: that is how filters have always read it.
    let text: Vec<u8> = url.iter().copied().chain([0]).collect();
    if let Ok(handle) = memory::new_handle(&text) {
        is_filtered(mc, action::LINK_TO_URL, handle.0.cast());
        let _ = memory::dispose(handle);
    }
}

/// The UPP of a filter: the filter itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewMCActionFilterUPP(user_routine: MCActionFilterUPP) -> MCActionFilterUPP {
    user_routine
}

/// The UPP of a filter: the filter itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewMCActionFilterWithRefConUPP(
    user_routine: MCActionFilterWithRefConUPP,
) -> MCActionFilterWithRefConUPP {
    user_routine
}

/// Does nothing: the filter is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMCActionFilterUPP(_user_upp: MCActionFilterUPP) {}

/// Does nothing: the filter is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMCActionFilterWithRefConUPP(_user_upp: MCActionFilterWithRefConUPP) {}

/// Installs the filter that sees every action before the controller; nil removes it.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetActionFilter(mc: MovieController, blob: MCActionFilterUPP) -> i32 {
    result("MCSetActionFilter", || {
        set_filter(mc, blob.map_or(Filter::None, Filter::Plain), Contract::Classic)
    })
}

/// As [`MCSetActionFilter`]; containers have the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetActionFilter_BigEndianData(
    mc: MovieController,
    blob: MCActionFilterUPP,
) -> i32 {
    result("MCSetActionFilter", || {
        set_filter(mc, blob.map_or(Filter::None, Filter::Plain), Contract::BigEndianData)
    })
}

/// As [`MCSetActionFilter`], with a refCon.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetActionFilterWithRefCon(
    mc: MovieController,
    blob: MCActionFilterWithRefConUPP,
    ref_con: c_long,
) -> i32 {
    result("MCSetActionFilterWithRefCon", || {
        let filter = blob.map_or(Filter::None, |filter| Filter::WithRefCon(filter, ref_con));
        set_filter(mc, filter, Contract::Classic)
    })
}

/// As [`MCSetActionFilterWithRefCon`]; containers have the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetActionFilterWithRefCon_BigEndianData(
    mc: MovieController,
    blob: MCActionFilterWithRefConUPP,
    ref_con: c_long,
) -> i32 {
    result("MCSetActionFilterWithRefCon", || {
        let filter = blob.map_or(Filter::None, |filter| Filter::WithRefCon(filter, ref_con));
        set_filter(mc, filter, Contract::BigEndianData)
    })
}

/// Has the controller do an action; its filter sees it first, and may be all that does.
///
/// Actions of the time line stay inside the node that a QTVR movie shows [?]. `paramErr` for an
/// action that does not exist.
///
/// # Safety
///
/// `params` is what the action wants.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCDoAction(mc: MovieController, action: i16, params: *mut c_void) -> i32 {
    result("MCDoAction", || {
        let controller = mc.resolve()?;
        // SAFETY: as this function's own contract.
        unsafe { do_action(mc, &controller, action, params, Contract::Classic) }
    })
}

/// As [`MCDoAction`]; containers have the file's bytes.
///
/// # Safety
///
/// As [`MCDoAction`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCDoAction_BigEndianData(
    mc: MovieController,
    action: i16,
    params: *mut c_void,
) -> i32 {
    result("MCDoAction", || {
        let controller = mc.resolve()?;
        // SAFETY: as this function's own contract.
        unsafe { do_action(mc, &controller, action, params, Contract::BigEndianData) }
    })
}

/// # Safety
///
/// As [`MCDoAction`].
unsafe fn do_action(
    mc: MovieController,
    controller: &Controller,
    action: i16,
    params: *mut c_void,
    contract: Contract,
) -> Result<ComponentResult> {
    if is_filtered(mc, action, params) {
        return Ok(0);
    }
    if let action::EXECUTE_ALL | action::EXECUTE_ONE = action {
        // SAFETY: these actions want a handler.
        let spec = unsafe { read(params.cast::<ResolvedQTEventSpec>().cast_const())? };
        return perform_resolved(mc, action, spec, contract).map(|_| 0);
    }
    // SAFETY: as this function's own contract.
    unsafe { perform(mc, controller, action, params) }
}

/// A number that travels in a parameter.
fn number(params: *mut c_void) -> u32 {
    params.addr() as u32
}

/// # Safety
///
/// As [`MCDoAction`].
unsafe fn perform(
    mc: MovieController,
    controller: &Controller,
    action: i16,
    params: *mut c_void,
) -> Result<ComponentResult> {
    let flag = number(params) & 0xFF != 0;
    let set = |change: &dyn Fn(&mut Settings)| controller.change(change);
    let settings = controller.settings();
    let movie = || controller.movie().ok_or(Error::InvalidMovie);
    let tell = |flag: bool| {
        // SAFETY: these actions want a place for a Boolean.
        unsafe { Out(params.cast::<Boolean>()).write(flag.into()) }
    };
    match action {
        action::IDLE => controller_events::idle(mc, controller, None)?,
        action::DRAW => controller_events::draw(mc, controller)?,
        action::ACTIVATE | action::RESUME => set(&|settings| settings.active = true),
        action::DEACTIVATE | action::SUSPEND => set(&|settings| settings.active = false),
        action::MOUSE_DOWN | action::MOVIE_CLICK | action::KEY | action::ADJUST_CURSOR => {
            // SAFETY: these actions want an event.
            let event = unsafe { read(params.cast::<EventRecord>().cast_const())? };
            controller_events::perform(mc, controller, action, event)?;
        }
        action::PLAY | action::PREROLL => {
            controller_time::play(&*movie()?, Fixed(number(params) as i32), &settings)?;
        }
        action::GET_RATE => {
            let rate = controller_time::rate(&*movie()?);
            // SAFETY: the action wants a place for a Fixed.
            unsafe { Out(params.cast::<Fixed>()).write(rate)? };
        }
        action::GO_TO_TIME | action::SET_SELECTION_BEGIN | action::SET_SELECTION_DURATION => {
            // SAFETY: these actions want a time.
            let time = unsafe { read(params.cast::<TimeRecord>().cast_const())? };
            controller_time::set(&*movie()?, action, time)?;
        }
        action::GET_SELECTION_BEGIN | action::GET_SELECTION_DURATION => {
            let time = controller_time::selection(&*movie()?, action);
            // SAFETY: these actions want a place for a time.
            unsafe { Out(params.cast::<TimeRecord>()).write(time)? };
        }
        action::STEP => controller_time::step(&*movie()?, number(params) as i16)?,
        action::SET_VOLUME => {
            let volume = number(params) as i16;
            movie()?.with(|state| state.volume = volume);
        }
        action::GET_VOLUME => {
            let volume = movie()?.with(|state| state.volume);
            // SAFETY: the action wants a place for a short.
            unsafe { Out(params.cast::<i16>()).write(volume)? };
        }
        action::SET_LOOPING => {
            set(&|settings| settings.looping = flag);
            controller_time::follow(controller);
        }
        action::GET_LOOPING => tell(settings.looping)?,
        action::SET_PALINDROME => {
            set(&|settings| settings.palindrome = flag);
            controller_time::follow(controller);
        }
        action::GET_PALINDROME => tell(settings.palindrome)?,
        action::SET_KEYS | action::SET_CONTROLLER_KEYS => set(&|settings| settings.keys = flag),
        action::GET_KEYS => tell(settings.keys)?,
        action::SET_PLAY_SELECTION => {
            set(&|settings| settings.play_selection = flag);
            controller_time::follow(controller);
        }
        action::GET_PLAY_SELECTION => tell(settings.play_selection)?,
        action::SET_BADGE => set(&|settings| settings.badge = flag),
        action::GET_BADGE => tell(settings.badge)?,
        action::SET_EVERY_FRAME => set(&|settings| settings.play_every_frame = flag),
        action::GET_EVERY_FRAME => tell(settings.play_every_frame)?,
        action::SET_DRAG => set(&|settings| settings.drag = flag),
        action::GET_DRAG => tell(settings.drag)?,
        action::SET_CURSOR => set(&|settings| settings.cursor = flag),
        action::GET_CURSOR => tell(settings.cursor)?,
        action::SET_FLAGS => {
            let flags = number(params);
            let set_of = usize::from(flags & EXPLICIT != 0);
            set(&|settings| settings.flags[set_of] = flags & !EXPLICIT);
        }
        action::GET_FLAGS => {
            let place = params.cast::<c_long>();
            // SAFETY: the action wants a long, which tells the set that is meant.
            let asked = unsafe { read(place.cast_const())? } as u32;
            let flags = settings.flags[usize::from(asked & EXPLICIT != 0)];
            // SAFETY: as above.
            unsafe { Out(place).write(flags as c_long)? };
        }
        action::SET_COLOR_TABLE => set_color_table(&*movie()?, Handle(params.cast()))?,
        action::CLICK_AND_HOLD => {
            // A point that travels as its four bytes.
            let at: [i16; 2] = bytemuck::cast(number(params));
            let at = Point { v: at[0], h: at[1] };
            let mut all = instances::of_controller(mc.token()).into_iter();
            return Ok(all.any(|(_, cell)| cell.with(|instance| instance.scrolls_at(at))).into());
        }
        action::GET_SLIDER => {
            let slider = controller_bar::slider_rect(mc, controller);
            // SAFETY: the action wants a place for a rectangle.
            unsafe { Out(params.cast::<Rect>()).write(slider)? };
        }
        // The time line means nothing here, and what only tells the filter is told.
        action if (1..=action::LAST).contains(&action) => {}
        _ => return Err(Error::Param),
    }
    Ok(0)
}
