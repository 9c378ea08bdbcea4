//! The world that actions see: one movie, with its tracks, its instance and its controller.

use std::sync::Arc;

use super::{
    custom_handlers, lists_and_variables, machine, movie_targets, qtvr_targets, sprite_targets,
    system, track_targets,
};
use crate::atoms::{Container, ROOT};
use crate::base::{Error, FourCc, Result};
use crate::ffi::movie_controllers::MovieController;
use crate::ffi::quicktime_vr::types::QTVRInstance;
use crate::movie::{Movie, Track};
use crate::runtime::instances::{self, InstanceCell};
use crate::runtime::movies::MovieCell;
use crate::wired::number::action;
use crate::wired::{
    Call, Context, Custom, Event, Handlers, MovieTarget, Present, Target, TrackTarget, Value, World,
};

/// Where handlers come from, and what they act on.
#[derive(Debug, Clone)]
pub(in crate::ffi) struct Source {
    /// The movie.
    pub movie: Arc<MovieCell>,
    /// The controller that shows it, if one does.
    pub controller: Option<MovieController>,
}

/// A movie as actions see it.
#[derive(Debug)]
pub(in crate::ffi) struct Stage<'a> {
    /// The movie and its controller.
    pub source: &'a Source,
}

impl Stage<'_> {
    /// The QTVR instance that QTVR actions are for: that of the controller, or of the movie.
    pub(super) fn instance(&self) -> Result<(QTVRInstance, Arc<InstanceCell>)> {
        let of_controller = self.source.controller.map(|mc| instances::of_controller(mc.token()));
        let mut all = of_controller.into_iter().flatten();
        let found =
            all.next().or_else(|| instances::of_movie(&self.source.movie).into_iter().next());
        let (token, cell) = found.ok_or(Error::NotAQtvrMovie)?;
        Ok((QTVRInstance::from_token(token), cell))
    }

    /// Runs `body` with the movie.
    pub(super) fn with_movie<R>(&self, body: impl FnOnce(&mut Movie) -> R) -> R {
        self.source.movie.with(|state| body(&mut state.movie))
    }

    /// The ID of the track that is meant.
    pub(super) fn track_id(&self, call: &Call<'_>) -> Result<u32> {
        self.with_movie(|movie| track_of(movie, call.target, call.context))
    }

    /// Runs `body` with the track that is meant.
    pub(super) fn with_track<R>(
        &self,
        call: &Call<'_>,
        body: impl FnOnce(&mut Track) -> Result<R>,
    ) -> Result<R> {
        let id = self.track_id(call)?;
        self.source.movie.with_track(id, body)
    }
}

/// The ID of the track that a target means.
pub(super) fn track_of(movie: &Movie, target: &Target, context: &Context) -> Result<u32> {
    let nth = |index: i32| usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
    let tracks = &movie.tracks;
    let found = match &target.track {
        TrackTarget::Own => movie.track(context.track),
        TrackTarget::Id(id) => movie.track(*id),
        TrackTarget::Index(index) => nth(*index).and_then(|place| tracks.get(place)),
        TrackTarget::OfType(kind, index) => nth(*index).and_then(|place| {
            tracks.iter().filter(|track| track.media.handler == *kind).nth(place)
        }),
        TrackTarget::Named(name) => tracks.iter().find(|track| track_name(track) == *name),
    };
    found.map(|track| track.id).ok_or(Error::TrackIdNotFound)
}

/// The name in a track's user data; empty where it has none.
pub(super) fn track_name(track: &Track) -> Vec<u8> {
    let name = track.user_data.get(FourCc(*b"name"), 1).unwrap_or_default();
    name.split(|byte| *byte == 0).next().unwrap_or_default().to_vec()
}

/// The data of a media property; nothing where the track does not tell it.
fn property(track: &Track, number: u32) -> Option<Vec<u8>> {
    let container = track.media.property_atom.as_deref()?;
    let container = Container::open(container).ok()?;
    let (leaf, _) = container
        .children(ROOT)
        .zip(0..)
        .find(|(child, _): &(_, u32)| child.kind.to_u32() == number)?;
    container.data(leaf).ok().map(<[u8]>::to_vec)
}

/// Whether a track's media allows wired actions: `kSpriteTrackPropertyHasActions`.
pub(in crate::ffi) fn has_actions(track: &Track) -> bool {
    property(track, 105).is_some_and(|data| data.iter().any(|byte| *byte != 0))
}

/// How often a track gets idle events, in ticks: `kSpriteTrackPropertyQTIdleEventsFrequency`. −1,
/// which is the default, for never.
pub(in crate::ffi) fn idle_frequency(track: &Track) -> i32 {
    let data = property(track, 107).unwrap_or_default();
    match *data.as_slice() {
        [a, b, c, d, ..] => i32::from_be_bytes([a, b, c, d]),
        [a, b, ..] => i16::from_be_bytes([a, b]).into(),
        _ => -1,
    }
}

/// Only this movie can be reached, and what is in it.
pub(super) fn check_target(target: &Target) -> Result<()> {
    match target.movie {
        MovieTarget::Own | MovieTarget::Root if !target.is_foreign => Ok(()),
        _ => Err(Error::FeatureUnsupported),
    }
}

impl World for Stage<'_> {
    fn perform(&mut self, call: &Call<'_>) -> Result<()> {
        check_target(call.target)?;
        match call.number {
            1024..2048 => movie_targets::perform(self, call),
            2048..3072 => track_targets::perform(self, call),
            3072..4096 => sprite_targets::perform(self, call),
            4096..5120 => qtvr_targets::perform(self, call),
            6144..7168 => system::perform(self, call),
            7168..8192 => lists_and_variables::perform_variable(self, call),
            action::APPLICATION_NUMBER_AND_STRING => system::show_application(self, call),
            13312..14336 => lists_and_variables::perform_list(self, call),
            _ => Err(Error::FeatureUnsupported),
        }
    }

    fn perform_custom(
        &mut self,
        custom: &Custom,
        target: &Target,
        context: &Context,
    ) -> Result<()> {
        check_target(target)?;
        custom_handlers::perform(self, custom, target, context)
    }

    fn ask(&mut self, call: &Call<'_>) -> Result<Value> {
        check_target(call.target)?;
        match call.number {
            0..1024 => machine::ask(self, call),
            1024..2048 => movie_targets::ask(self, call),
            2048..3072 => track_targets::ask(self, call),
            3072..4096 => lists_and_variables::ask_variable(self, call),
            4096..5120 => qtvr_targets::ask(self, call),
            5120..6144 => machine::ask_input(self, call),
            7168..8192 => lists_and_variables::ask_list(self, call),
            _ => Err(Error::FeatureUnsupported),
        }
    }

    fn present(&mut self, call: &Call<'_>, index: usize) -> Option<Present> {
        check_target(call.target).ok()?;
        match call.number {
            1024..2048 => movie_targets::present(self, call, index),
            2048..3072 => track_targets::present(self, call, index),
            3072..4096 => sprite_targets::present(self, call, index),
            4096..5120 => qtvr_targets::present(self, call, index),
            7168..8192 => lists_and_variables::present(self, call, index),
            _ => None,
        }
    }

    fn handlers(&mut self, target: &Target, context: &Context, event: &Event) -> Result<Handlers> {
        check_target(target)?;
        sprite_targets::handlers(self, target, context, event)
    }
}
