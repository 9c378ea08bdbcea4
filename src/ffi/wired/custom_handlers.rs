//! Custom handlers: components of the program that do actions of their own, and what is asked of
//! components.
//!
//! `MediaHandlers.h`, `CallComponentExecuteWiredAction`; `Movies.h`, `kCustomActionHandler`. A handler
//! is opened under an ID by an action, or named by its description in the action that it does; then it
//! is opened for that action only [I].

use core::ffi::c_void;

use super::sprite_tracks::with_sprite;
use super::stage::{Stage, track_of};
use crate::base::{ByteReader, Error, FourCc, Result};
use crate::ffi::boundary::{Boolean, OSErr, Out};
use crate::ffi::byte_order::Contract;
use crate::ffi::component_calls::{self, ComponentParameters};
use crate::ffi::components::{self, Component, ComponentInstance};
use crate::ffi::controller_actions::{MCDoAction, filter_contract};
use crate::ffi::memory::{self, Handle};
use crate::ffi::movie_controllers::MovieController;
use crate::ffi::movies::Movie;
use crate::ffi::nesting;
use crate::ffi::tracks::Track;
use crate::ffi::types::ComponentDescription;
use crate::ffi::wired_actions::DoMCActionUPP;
use crate::runtime::components as open_components;
use crate::runtime::movies::MovieCell;
use crate::wired::{Argument, Call, Context, Custom, Event, SpriteTarget, Target, TrackTarget};

/// `kComponentExecuteWiredActionSelect`.
const EXECUTE: i16 = -9;
/// `badComponentSelector`.
const BAD_SELECTOR: i32 = 0x8000_8002_u32 as i32;
/// Most handlers that a movie may have open.
const MOST: usize = 256;

/// A `QTCustomActionTargetRecord`.
#[repr(C, packed(2))]
struct TargetRecord {
    movie: Movie,
    do_action: DoMCActionUPP,
    ref_con: i32,
    track: Track,
    object: i32,
    default_track: Track,
    default_object: i32,
    reserved: [i32; 2],
}

/// A `QTEventRecord`.
#[repr(C, packed(2))]
struct EventRecord {
    version: i32,
    kind: u32,
    at: [i16; 2],
    flags: u32,
    payload: i32,
    parameters: [i32; 3],
}

/// What a handler is told, in one block of memory.
#[repr(C, packed(2))]
struct Told {
    target: TargetRecord,
    event: EventRecord,
}

/// The parameters of a call, in the order of its arguments [I].
#[repr(C)]
struct Words {
    flags: u8,
    size: u8,
    what: i16,
    words: [u32; 4],
}

/// The first component that fits.
fn find(looking: &ComponentDescription) -> Result<Component> {
    components::all(looking).first().copied().ok_or(Error::FeatureUnsupported)
}

/// A `ComponentDescription` with the file's bytes.
fn described(data: &[u8]) -> Result<ComponentDescription> {
    let mut r = ByteReader::new(FourCc(*b"desc"), data);
    let (kind, sub_kind, manufacturer) = (r.u32()?, r.u32()?, r.u32()?);
    Ok(ComponentDescription { kind, sub_kind, manufacturer, flags: r.u32()?, flags_mask: r.u32()? })
}

fn description_of(call: &Call<'_>, index: usize) -> Result<ComponentDescription> {
    match call.arguments.get(index) {
        Some(Argument::Bytes(data)) => described(data),
        _ => Err(Error::MissingRequiredParameter),
    }
}

/// Opens a handler under an ID; one that is open already stays so [I].
pub(super) fn open(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let id = call.long(0)?;
    let looking = description_of(call, 1)?;
    if is_open(stage, id) {
        return Ok(());
    }
    let movie = &stage.source.movie;
    if movie.with(|state| state.wired.handlers.len()) >= MOST {
        return Err(Error::NoMemory);
    }
    let Some(_nested) = nesting::enter() else { return Err(Error::FeatureUnsupported) };
    let instance = components::open(find(&looking)?)?;
    let before = movie.with(|state| state.wired.handlers.insert(id, instance.token()));
    if let Some(before) = before {
        close(before);
    }
    Ok(())
}

/// Finds a component, which is all that loading one means here.
pub(super) fn load(call: &Call<'_>) -> Result<()> {
    find(&description_of(call, 0)?).map(drop)
}

fn handler(stage: &Stage<'_>, id: i32) -> Option<u32> {
    let token = stage.source.movie.with(|state| state.wired.handlers.get(&id).copied());
    token.filter(|token| open_components::find(*token).is_some())
}

/// Whether a handler is open under an ID.
pub(super) fn is_open(stage: &Stage<'_>, id: i32) -> bool {
    handler(stage, id).is_some()
}

/// The least ID from 1 under which no handler was opened.
pub(super) fn unused_id(stage: &Stage<'_>) -> i32 {
    stage
        .source
        .movie
        .with(|state| (1..i32::MAX).find(|id| !state.wired.handlers.contains_key(id)).unwrap_or(0))
}

fn close(token: u32) {
    let _ = components::CloseComponent(ComponentInstance(token as usize));
}

/// Closes the handlers of a movie that is disposed of.
pub(in crate::ffi) fn close_all(movie: &MovieCell) {
    let handlers = movie.with(|state| std::mem::take(&mut state.wired.handlers));
    handlers.into_values().for_each(close);
}

/// The version of the first component with a type, a subtype and a manufacturer, which are texts;
/// 0 where there is none.
pub(super) fn version(call: &Call<'_>) -> Result<i32> {
    let code = |index| -> Result<u32> {
        let text = call.text(index)?;
        let mut code = if text.is_empty() { [0; 4] } else { [b' '; 4] };
        code.iter_mut().zip(text).for_each(|(letter, told)| *letter = *told);
        Ok(u32::from_be_bytes(code))
    };
    let (kind, sub_kind, manufacturer) = (code(0)?, code(1)?, code(2)?);
    let looking = ComponentDescription { kind, sub_kind, manufacturer, ..Default::default() };
    let Ok(component) = find(&looking) else { return Ok(0) };
    let Some(_nested) = nesting::enter() else { return Ok(0) };
    match components::open(component) {
        Ok(instance) => {
            let version = component_calls::version(instance);
            close(instance.token());
            version
        }
        Err(_) => Ok(component_calls::OWN_VERSION),
    }
}

/// Has a handler do an action. Who is not there, and who does not do actions, leaves it undone.
pub(super) fn perform(
    stage: &Stage<'_>,
    custom: &Custom,
    target: &Target,
    context: &Context,
) -> Result<()> {
    let Some(_nested) = nesting::enter() else { return Err(Error::FeatureUnsupported) };
    if let Some(token) = custom.id.and_then(|id| handler(stage, id)) {
        return execute(stage, token, custom, target, context);
    }
    let description = custom.description.as_deref().ok_or(Error::FeatureUnsupported)?;
    let token = components::open(find(&described(description)?)?)?.token();
    let result = execute(stage, token, custom, target, context);
    close(token);
    result
}

/// What a handler is told of a target and an event.
fn told(stage: &Stage<'_>, target: &Target, context: &Context) -> Told {
    let movie = &stage.source.movie;
    let track = stage.with_movie(|movie| track_of(movie, target, context)).unwrap_or(0);
    let call = Call { number: 0, target, arguments: &[], context };
    let is_own = target.sprite == SpriteTarget::Own && target.track == TrackTarget::Own;
    let sprite = with_sprite(stage, &call, |_, id| Ok(id));
    let object = sprite.unwrap_or(if is_own { context.object } else { 0 });
    let track_of = |id| Track::of(movie, id).unwrap_or(Track::NIL);
    let Event { kind, at, modifiers, parameters } = context.event;
    Told {
        target: TargetRecord {
            movie: Movie::of(movie).unwrap_or(Movie::NIL),
            do_action: Some(do_action),
            ref_con: stage.source.controller.map_or(0, |mc| mc.token() as i32),
            track: track_of(track),
            object: object as i32,
            default_track: track_of(context.track),
            default_object: context.object as i32,
            reserved: [0; 2],
        },
        event: EventRecord {
            version: 2,
            kind: kind.to_u32(),
            at: [at.v, at.h],
            flags: modifiers,
            payload: 0,
            parameters,
        },
    }
}

/// Memory for the time of a call.
struct Lent(Handle, memory::Ptr);

impl Drop for Lent {
    fn drop(&mut self) {
        // The handler may have disposed of them, which is its mistake and no harm.
        let _ = memory::dispose(self.0);
        let _ = memory::free_block(self.1);
    }
}

fn execute(
    stage: &Stage<'_>,
    token: u32,
    custom: &Custom,
    target: &Target,
    context: &Context,
) -> Result<()> {
    let mut bytes = custom.container.clone();
    let contract = stage.source.controller.and_then(filter_contract).unwrap_or(Contract::Classic);
    contract.container_from_file(&mut bytes);
    let container = memory::new_handle(&bytes)?;
    let block = match memory::new_block(size_of::<Told>()) {
        Ok(block) => block,
        Err(error) => {
            let _ = memory::dispose(container);
            return Err(error);
        }
    };
    let lent = Lent(container, block);
    // SAFETY: the block is new, and as large as this.
    unsafe { block.0.cast::<Told>().write_unaligned(told(stage, target, context)) };
    let word = |address: usize| u32::try_from(address).map_err(|_| Error::Internal);
    let (target, event) = (block.0.addr(), block.0.addr() + core::mem::offset_of!(Told, event));
    // The action is the first atom in its container.
    let action = crate::ffi::atoms::atom(FIRST);
    let words = [word(lent.0.address())?, action as u32, word(target)?, word(event)?];
    let mut parameters = Words { flags: 0, size: 16, what: EXECUTE, words };
    let parameters = (&raw mut parameters).cast::<ComponentParameters>();
    let instance = ComponentInstance(token as usize);
    // SAFETY: the parameters are here, as many as they say.
    match unsafe { component_calls::dispatch(instance, parameters) }? {
        0 => Ok(()),
        BAD_SELECTOR => Err(Error::FeatureUnsupported),
        _ => Err(Error::Param),
    }
}

/// The place of the first atom below the root.
const FIRST: u32 = 32;

/// What a handler calls to have a controller do something: the one whose number the record tells.
///
/// # Safety
///
/// `params` is what the action wants, `handled` null or valid for a write.
unsafe extern "C" fn do_action(
    ref_con: *mut c_void,
    action: i16,
    params: *mut c_void,
    handled: *mut Boolean,
) -> OSErr {
    let mc = MovieController::from_token(ref_con.addr() as u32);
    // SAFETY: as this function's own contract.
    unsafe {
        let result = MCDoAction(mc, action, params);
        Out(handled).write_if_wanted((result == 0).into());
        OSErr(result as i16)
    }
}
