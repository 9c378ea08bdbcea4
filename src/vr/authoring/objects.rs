//! Objects whose views are compressed anew, to have a size.
//!
//! "What's New in QuickTime 5", *QuickTime VR Object Movie Compressor*; `golden.md` 30. In a block of
//! views each may be told by how it differs from one beside it. How the views of a block were stored
//! is told nowhere [I]: here they follow one another in the media, the middle one first as a key frame,
//! and an edit for each view puts them back into their order.

use std::collections::BTreeSet;

use super::preview::Stored;
use super::settings::{Compression, ObjectExporterSettings};
use crate::base::{Error, FourCc, Result};
use crate::movie::{Edit, Movie, Replacement, Store, Track};
use crate::vr::object::Object;
use crate::vr::scene::{NodeKind, Scene};

/// Qualities from the best down.
const QUALITIES: [u32; 6] = [0x400, 0x300, 0x200, 0x180, 0x100, 0];
/// Where they begin if nothing is told.
const HIGH: u32 = 0x300;
/// The usual format of views by themselves, and of those that are told by differences.
const ALONE: FourCc = FourCc(*b"jpeg");
const IN_BLOCKS: FourCc = FourCc(*b"rle ");

/// Most views of an object that are put into blocks.
const MOST_VIEWS: u64 = 1 << 16;

/// A compressed view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Its data.
    pub stored: Stored,
    /// Whether it is whole by itself.
    pub is_key: bool,
}

/// What compresses samples of a video track anew.
pub trait ViewPacker {
    /// The samples with these numbers; each may be told by what differs from the one before.
    fn pack(
        &self,
        movie: &Movie,
        track: u32,
        numbers: &[u32],
        how: &Compression,
    ) -> Result<Vec<Packed>>;
}

/// Compresses the views of all objects anew, at the best quality with which the file has at most the
/// target size, or at the least there is. `featureUnsupported` for a movie without objects. On an error
/// the movie is as it was.
pub fn repack(
    movie: &mut Movie,
    settings: &ObjectExporterSettings,
    packer: &dyn ViewPacker,
) -> Result<()> {
    let side = settings.block_side()?;
    let tracks = tracks_of(movie, side)?;
    let first = settings.compression.unwrap_or(Compression {
        codec: if side == 1 { ALONE } else { IN_BLOCKS },
        depth: 0,
        quality: HIGH,
    });
    let target = u64::try_from(settings.target_size).ok().filter(|size| *size > 0);
    let worse = QUALITIES.into_iter().filter(|quality| *quality < first.quality);
    let mut qualities = std::iter::once(first.quality).chain(worse).peekable();
    while let Some(quality) = qualities.next() {
        let how = Compression { quality, ..first };
        let mut changed = movie.copied()?;
        for plan in &tracks {
            plan.carry_out(&mut changed, packer, &how)?;
        }
        let fits = match target {
            Some(target) => changed.size_in_file()? <= target,
            None => true,
        };
        if fits || qualities.peek().is_none() {
            *movie = changed;
            break;
        }
    }
    Ok(())
}

/// What becomes of an image track.
struct Plan {
    track: u32,
    /// Samples that are compressed together, in the order in which they are stored.
    chains: Vec<Vec<u32>>,
    /// The objects whose edits follow the new order.
    nodes: Vec<Views>,
}

/// The views of an object: where in the movie, and the samples of each.
struct Views {
    start: i64,
    end: i64,
    samples: Vec<Vec<u32>>,
}

fn tracks_of(movie: &Movie, side: u32) -> Result<Vec<Plan>> {
    let scene = Scene::open(movie)?;
    let mut plans: Vec<Plan> = Vec::new();
    for node in scene.nodes().iter().filter(|node| node.kind == NodeKind::Object) {
        let object = scene.object(movie, node.id)?;
        let track = object.images.track_id;
        let place = plans.iter().position(|plan| plan.track == track).unwrap_or(plans.len());
        if place == plans.len() {
            plans.push(Plan { track, chains: Vec::new(), nodes: Vec::new() });
        }
        let Some(plan) = plans.get_mut(place) else { continue };
        if side > 1 {
            if object.views() > MOST_VIEWS {
                return Err(Error::NoMemory);
            }
            let time = scene.interval(node.id)?;
            let samples = views(&object);
            plan.chains.extend(blocks(&object, &samples, side));
            plan.nodes.push(Views { start: time.start, end: time.end, samples });
        }
    }
    if plans.is_empty() {
        return Err(Error::FeatureUnsupported);
    }
    for plan in &mut plans {
        let count = movie.track(plan.track).map_or(0, |track| track.media.samples.len());
        plan.complete(count);
    }
    Ok(plans)
}

/// The samples of each view: states, rows, columns.
fn views(object: &Object) -> Vec<Vec<u32>> {
    let mut views: Vec<Vec<u32>> = Vec::new();
    for (number, start) in object.images.all() {
        let place = start / i64::from(object.record.view_duration.max(1));
        let place = usize::try_from(place).unwrap_or(0);
        if views.len() <= place && (place as u64) < object.views() {
            views.resize(place + 1, Vec::new());
        }
        // What is behind the last view belongs to it.
        let place = place.min(views.len().saturating_sub(1));
        if let Some(view) = views.get_mut(place) {
            view.push(number);
        }
    }
    views
}

/// Samples of views beside each other.
fn blocks(object: &Object, views: &[Vec<u32>], side: u32) -> Vec<Vec<u32>> {
    let columns = object.record.columns.max(1) as usize;
    let rows = object.record.rows.max(1) as usize;
    let mut blocks = Vec::new();
    for state in views.chunks(columns * rows) {
        let lines: Vec<&[Vec<u32>]> = state.chunks(columns).collect();
        for block_rows in lines.chunks(side as usize) {
            for left in (0..columns).step_by(side as usize) {
                let width = (side as usize).min(columns - left);
                let places = from_the_middle(width, block_rows.len());
                let view = |(x, y): (usize, usize)| block_rows.get(y)?.get(left + x);
                blocks.push(places.into_iter().filter_map(view).flatten().copied().collect());
            }
        }
    }
    blocks
}

/// The places of a rectangle, each beside the one before, as a spiral from its middle on.
fn from_the_middle(width: usize, height: usize) -> Vec<(usize, usize)> {
    let (mut x, mut y) = ((width as isize - 1) / 2, (height as isize - 1) / 2);
    let (mut right, mut down) = (1, 0);
    let mut places = Vec::with_capacity(width * height);
    let mut length = 1;
    while places.len() < width * height {
        // Two sides of the spiral have the same length.
        for _ in 0..2 {
            for _ in 0..length {
                if (0..width as isize).contains(&x) && (0..height as isize).contains(&y) {
                    places.push((x as usize, y as usize));
                }
                (x, y) = (x + right, y + down);
            }
            (right, down) = (-down, right);
        }
        length += 1;
    }
    places
}

impl Plan {
    /// Has every sample in one chain, once.
    fn complete(&mut self, count: u32) {
        let mut seen = BTreeSet::new();
        for chain in &mut self.chains {
            chain.retain(|number| seen.insert(*number));
        }
        self.chains.extend((1..=count).filter(|number| !seen.contains(number)).map(|n| vec![n]));
        self.chains.retain(|chain| !chain.is_empty());
    }

    fn carry_out(
        &self,
        movie: &mut Movie,
        packer: &dyn ViewPacker,
        how: &Compression,
    ) -> Result<()> {
        let mut packed = Vec::new();
        for chain in &self.chains {
            let views = packer.pack(movie, self.track, chain, how)?;
            packed.extend(chain.iter().copied().zip(views));
        }
        // Where no view needs another, they stay in their order.
        let keeps_order = packed.iter().all(|(_, view)| view.is_key);
        if keeps_order {
            packed.sort_by_key(|(number, _)| *number);
        }
        let track = movie.track_mut(self.track).ok_or(Error::InvalidTrack)?;
        let mut edits = Vec::new();
        if !keeps_order {
            let order: Vec<u32> = packed.iter().map(|(number, _)| *number).collect();
            for node in &self.nodes {
                edits.push((node, node.edits(track, &order)?));
            }
        }
        put(track, &packed)?;
        for (node, edits) in edits {
            track.replace_edits(node.start..node.end, &edits)?;
        }
        Ok(())
    }
}

impl Views {
    /// An edit for each view, once the samples of the track have this order.
    fn edits(&self, track: &Track, order: &[u32]) -> Result<Vec<Edit>> {
        let samples = &track.media.samples;
        let duration =
            |number: u32| samples.span_of(number).map_or(0, |(_, length)| i64::from(length));
        let mut starts = vec![0; order.len() + 1];
        let mut time = 0;
        for number in order {
            if let Some(start) = starts.get_mut(*number as usize) {
                *start = time;
            }
            time += duration(*number);
        }
        let rate = track.edit_rate(self.start);
        let in_movie = |media: i64| track.in_movie(media, rate).ok_or(Error::InvalidDuration);
        let mut edits: Vec<Edit> = Vec::new();
        let mut shown = 0i64;
        for view in self.samples.iter().filter(|view| !view.is_empty()) {
            let start = view.first().and_then(|first| starts.get(*first as usize));
            let from = in_movie(shown)?;
            shown += view.iter().map(|number| duration(*number)).sum::<i64>();
            let duration = in_movie(shown)? - from;
            if duration <= 0 {
                return Err(Error::InvalidDuration);
            }
            edits.push(Edit { duration, media_time: *start.ok_or(Error::Internal)?, rate });
        }
        // The node may last a little longer than its views.
        let rest = self.end - self.start - in_movie(shown)?;
        if let Some(last) = edits.last_mut() {
            last.duration = (last.duration + rest).max(1);
        }
        Ok(edits)
    }
}

/// Puts packed views in the place of those of a track, in this order.
fn put(track: &mut Track, packed: &[(u32, Packed)]) -> Result<()> {
    let media = &mut track.media;
    for (number, view) in packed {
        let index = media.samples.sample(*number)?.description;
        let place = (index as usize).checked_sub(1);
        let description = place.and_then(|place| media.descriptions.get_mut(place));
        *description.ok_or(Error::InvalidSampleDescription)? = view.stored.description.clone();
    }
    let samples = packed.iter().map(|(number, view)| Replacement {
        number: *number,
        bytes: &view.stored.data,
        sync: view.is_key,
    });
    media.put_samples(samples, &Store::memory())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spiral_goes_from_place_to_place() {
        for (width, height) in [(1, 1), (3, 3), (7, 7), (5, 2), (1, 4), (2, 7)] {
            let places = from_the_middle(width, height);
            let all: BTreeSet<_> = places.iter().copied().collect();
            assert_eq!((places.len(), all.len()), (width * height, width * height));
            assert_eq!(places[0], ((width - 1) / 2, (height - 1) / 2));
        }
        let steps = from_the_middle(5, 5);
        let beside = |pair: &[(usize, usize)]| {
            pair[0].0.abs_diff(pair[1].0) + pair[0].1.abs_diff(pair[1].1) == 1
        };
        assert!(steps.windows(2).all(beside));
    }

    #[test]
    fn every_sample_is_in_one_chain() {
        let chains = vec![vec![2, 3, 2], vec![3, 5]];
        let mut plan = Plan { track: 1, chains, nodes: Vec::new() };
        plan.complete(5);
        assert_eq!(plan.chains, [vec![2, 3], vec![5], vec![1], vec![4]]);
    }
}
