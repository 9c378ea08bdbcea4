//! What modifier tracks change in others: tweens that reach them by their input maps.
//!
//! "QuickTime File Format", *Modifier Tracks*; `Movies.h`, `kTrackModifier…`.

use crate::base::{FourCc, Matrix};
use crate::movie::{Movie, Track};
use crate::raster::{GraphicsMode, Region};
use crate::sprite;
use crate::tween::{Input, Output, Sample, inputs, modifier};

/// Largest sample of tweens: real ones have some hundred bytes.
const MAX_SAMPLE: u32 = 1 << 20;
/// Most bytes in front of the container of an input map.
const PREAMBLE: usize = 12;

/// A change that a modifier track makes.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What is changed: one of [`crate::tween::modifier`].
    pub kind: u32,
    /// Which object of the track; 0 for the track.
    pub object: u32,
    /// To what.
    pub value: Output,
}

/// What others change in a track at a time of the movie, in the order of their inputs. Modifiers
/// that cannot be read change nothing.
pub fn changes(movie: &Movie, track: &Track, time: i64) -> Vec<Change> {
    let Some(map) = &track.media.input_map else { return Vec::new() };
    let mut found = inputs(map);
    if found.is_empty() {
        // As a file has it, with zeros in front.
        found = inputs(map.get(PREAMBLE..).unwrap_or_default());
    }
    found.into_iter().filter_map(|input| change(movie, track, input, time)).collect()
}

fn change(movie: &Movie, track: &Track, input: Input, time: i64) -> Option<Change> {
    let place = (input.reference as usize).checked_sub(1)?;
    let source = *track.references_of(FourCc(*b"ssrc")).get(place)?;
    let source = movie.track(source).filter(|source| source.is_enabled())?;
    if source.media.handler != FourCc(*b"twen") {
        return None;
    }
    let media_time = source.media_time(time)?;
    let samples = &source.media.samples;
    let number = samples.at_time(media_time).ok()?;
    let sample = samples.sample(number).ok().filter(|sample| sample.size <= MAX_SAMPLE)?;
    let tweens = Sample::read(&source.media.read_sample(number).ok()?).ok()?;
    let since = media_time.saturating_sub(sample.time) as f64;
    let value = tweens.value(input.entry, since, f64::from(sample.duration)).ok()?;
    Some(Change { kind: input.kind, object: input.object, value })
}

/// The matrix of a track with what modifiers add to it.
pub fn matrix(track: &Track, changes: &[Change]) -> Matrix {
    let added = changes.iter().filter_map(|change| match (change.kind, &change.value) {
        (modifier::MATRIX, Output::Matrix(matrix)) => Some(matrix),
        _ => None,
    });
    added.fold(track.matrix, |all, next| all.then(next))
}

/// The region that modifiers cut a track to, in its own box; the last of several. One that cannot be
/// read cuts nothing.
pub fn clip(changes: &[Change]) -> Option<Region> {
    changes.iter().rev().find_map(|change| match (change.kind, &change.value) {
        (modifier::CLIP, Output::Region(words)) => Region::from_words(words).ok(),
        _ => None,
    })
}

/// The graphics mode that modifiers give a track; the last of several.
pub fn graphics_mode(changes: &[Change]) -> Option<GraphicsMode> {
    let mut modes = changes.iter().rev().filter_map(|change| match (change.kind, &change.value) {
        (modifier::GRAPHICS_MODE, Output::Mode(mode, color)) => {
            Some(GraphicsMode { mode: *mode as u16, color: *color })
        }
        _ => None,
    });
    modes.next()
}

/// The sprite that a modifier changes, and how; nothing for those that change something else.
pub fn of_sprite(change: &Change) -> Option<(u32, sprite::Changes)> {
    let none = sprite::Changes::default();
    let number = || change.value.number();
    let short = || number().map(|number| number as i16);
    let flag = || number().map(|number| number != 0.0);
    let changes = match (change.kind, &change.value) {
        (modifier::OBJECT_MATRIX, Output::Matrix(matrix)) => {
            sprite::Changes { matrix: Some(*matrix), ..none }
        }
        (modifier::OBJECT_GRAPHICS_MODE, Output::Mode(mode, color)) => {
            let mode = sprite::GraphicsMode { mode: *mode, op_color: *color };
            sprite::Changes { mode: Some(mode), ..none }
        }
        (modifier::OBJECT_IMAGE_INDEX, _) => sprite::Changes { image_index: short(), ..none },
        (modifier::OBJECT_LAYER, _) => sprite::Changes { layer: short(), ..none },
        (modifier::OBJECT_VISIBLE, _) => sprite::Changes { visible: flag(), ..none },
        (modifier::OBJECT_CAN_BE_HIT_TESTED, _) => sprite::Changes { can_be_hit: flag(), ..none },
        _ => return None,
    };
    Some((change.object, changes))
}
