//! `ResolvedQTEventSpec`: how the filter is shown a handler, and how a program asks for one.

use core::ffi::c_void;

use super::run::execute;
use super::stage::Source;
use crate::atoms::Container;
use crate::base::{Error, FourCc, Result, room};
use crate::ffi::atoms::{QTAtom, atom, offset};
use crate::ffi::byte_order::Contract;
use crate::ffi::controller_actions::{action, filter_contract, is_filtered};
use crate::ffi::memory::{self, Handle};
use crate::ffi::movie_controllers::MovieController;
use crate::ffi::tracks::Track;
use crate::wired::{Context, Event, Report};

/// A `ResolvedQTEventSpec`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct ResolvedQTEventSpec {
    /// The container of the handler or the action.
    pub container: Handle,
    /// The handler or the action in it.
    pub atom: QTAtom,
    /// The track that it belongs to, or nil.
    pub target_track: Track,
    /// Its sprite, or its hot spot.
    pub target_ref_con: i32,
}

/// A handler as the filter sees it; nothing where there is no filter.
pub(in crate::ffi) struct Shown(Option<ResolvedQTEventSpec>);

impl Shown {
    /// What is shown of a handler in a container with the file's bytes.
    pub(super) fn new(source: &Source, container: &[u8], context: &Context) -> Self {
        let contract = source.controller.and_then(filter_contract);
        let handle = contract.and_then(|contract| {
            let mut bytes = room::copied(container).ok()?;
            contract.container_from_file(&mut bytes);
            memory::new_handle(&bytes).ok()
        });
        Self(handle.map(|container| ResolvedQTEventSpec {
            container,
            atom: 0,
            target_track: Track::of(&source.movie, context.track).unwrap_or(Track::NIL),
            target_ref_con: context.object as i32,
        }))
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Some(spec) = self.0 {
            // The filter may have disposed of it, which is its mistake and no harm.
            let _ = memory::dispose(spec.container);
        }
    }
}

/// Shows the filter a handler or an action. Whether it took it.
pub(super) fn is_shown_and_taken(source: &Source, shown: &Shown, what: i16, place: u32) -> bool {
    let (Some(mc), Some(spec)) = (source.controller, shown.0) else { return false };
    let mut spec = ResolvedQTEventSpec { atom: atom(place), ..spec };
    is_filtered(mc, what, (&raw mut spec).cast::<c_void>())
}

/// Does the handler, or the one action, that a program tells.
pub(in crate::ffi) fn perform_resolved(
    mc: MovieController,
    what: i16,
    spec: ResolvedQTEventSpec,
    contract: Contract,
) -> Result<Report> {
    let movie = mc.resolve()?.movie().ok_or(Error::InvalidMovie)?;
    let mut container =
        memory::bytes_of(spec.container).map_err(|_| Error::InvalidAtomContainer)?;
    contract.container_to_file(&mut container);
    let place = offset(spec.atom)?;
    let target = spec.target_track;
    let track = if target == Track::NIL { 0 } else { target.resolve()?.id };
    let event = event_of(&container, place);
    let context = Context { track, object: spec.target_ref_con as u32, event };
    let source = Source { movie, controller: Some(mc) };
    let shown = Shown::new(&source, &container, &context);
    let shown = (what == action::EXECUTE_ALL).then_some(&shown);
    execute(&source, &container, place, &context, shown)
}

/// The event that the handler at a place is for: its type, or the ID of a `'evnt'` atom.
fn event_of(container: &[u8], place: u32) -> Event {
    let found = Container::open(container).and_then(|container| container.atom(place));
    let kind = found.map(|atom| match &atom.kind.0 {
        b"evnt" => FourCc::from_u32(atom.id),
        _ => atom.kind,
    });
    Event { kind: kind.unwrap_or_default(), ..Event::default() }
}
