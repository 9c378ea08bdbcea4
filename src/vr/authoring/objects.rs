//! Objects whose views are compressed anew, to have a size.
//!
//! `golden.md` 30. Only views by themselves (block size 1) are made: how views of a block shared data
//! is not told anywhere.

use super::preview::Stored;
use super::settings::ObjectExporterSettings;
use crate::base::{Error, Result};
use crate::movie::{Movie, Store};
use crate::vr::scene::{NodeKind, Scene};

/// Qualities from the best down.
const QUALITIES: [u32; 5] = [0x300, 0x200, 0x180, 0x100, 0];
/// The block size of views that are compressed by themselves.
const SINGLE: i16 = 1;

/// What compresses a sample of a video track anew.
pub trait ViewPacker {
    /// The sample at a quality.
    fn pack(&self, movie: &Movie, track: u32, number: u32, quality: u32) -> Result<Stored>;
}

/// Compresses the views of all objects anew, at the best quality with which they have at most the target
/// size, or at the least there is. `featureUnsupported` for blocks of views and for a movie without
/// objects. On an error the movie is as it was.
pub fn repack(
    movie: &mut Movie,
    settings: &ObjectExporterSettings,
    packer: &dyn ViewPacker,
) -> Result<()> {
    let scene = Scene::open(movie)?;
    let objects = scene.nodes().iter().filter(|node| node.kind == NodeKind::Object);
    let mut tracks: Vec<u32> = Vec::new();
    for node in objects {
        tracks.push(scene.object(movie, node.id)?.images.track_id);
    }
    tracks.sort_unstable();
    tracks.dedup();
    if tracks.is_empty() || settings.block_size != SINGLE {
        return Err(Error::FeatureUnsupported);
    }
    let target = usize::try_from(settings.target_size).ok().filter(|size| *size > 0);
    for quality in QUALITIES {
        let packed = tracks.iter().map(|id| pack_track(movie, *id, quality, packer));
        let packed: Vec<Vec<Stored>> = packed.collect::<Result<_>>()?;
        let size: usize = packed.iter().flatten().map(|view| view.data.len()).sum();
        let fits = target.is_none_or(|target| size <= target);
        if fits || QUALITIES.last() == Some(&quality) {
            let mut changed = movie.clone();
            for (id, views) in tracks.iter().zip(packed) {
                put(&mut changed, *id, views)?;
            }
            *movie = changed;
            return Ok(());
        }
    }
    Ok(())
}

fn pack_track(
    movie: &Movie,
    id: u32,
    quality: u32,
    packer: &dyn ViewPacker,
) -> Result<Vec<Stored>> {
    let track = movie.track(id).ok_or(Error::InvalidTrack)?;
    (1..=track.media.samples.len()).map(|number| packer.pack(movie, id, number, quality)).collect()
}

/// Puts packed views in the place of those of a track.
fn put(movie: &mut Movie, id: u32, views: Vec<Stored>) -> Result<()> {
    let media = &mut movie.track_mut(id).ok_or(Error::InvalidTrack)?.media;
    for (view, number) in views.iter().zip(1..) {
        let index = media.samples.sample(number)?.description;
        let place = (index as usize).checked_sub(1);
        let description = place.and_then(|place| media.descriptions.get_mut(place));
        *description.ok_or(Error::InvalidSampleDescription)? = view.description.clone();
    }
    let data: Vec<Vec<u8>> = views.into_iter().map(|view| view.data).collect();
    media.replace_samples(&data, &Store::memory())
}
