//! Previews: a small picture of each panorama, which is shown until the whole one has arrived.
//!
//! `formats.md` 4.5 and 4.7: a video track of its own, which the panorama's sample names with the
//! resolution 0x8000.

use crate::atoms::{self, Container, ROOT};
use crate::base::{Error, Fixed, FourCc, Result};
use crate::movie::{Movie, Store};
use crate::vr::container;
use crate::vr::panorama::Panorama;
use crate::vr::records::{TrackReferenceEntry, resolution};
use crate::vr::scene::{Node, NodeKind, Scene};

const IMAGE: FourCc = FourCc(*b"imgt");
const PANORAMA: FourCc = FourCc(*b"pano");
const VIDEO: FourCc = FourCc(*b"vide");

/// A compressed picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its image description, as in a file.
    pub description: Vec<u8>,
    /// Its data.
    pub data: Vec<u8>,
    /// Its width and height.
    pub size: (u16, u16),
}

/// What makes previews of pictures.
pub trait PreviewMaker {
    /// Small pictures for a panorama: one of a whole cylinder, one of each image of a cube.
    fn previews(&self, movie: &Movie, panorama: &Panorama, is_first: bool) -> Result<Vec<Stored>>;
}

/// The samples of a node's preview.
struct Preview {
    node: Node,
    span: (i64, i64),
    pictures: Vec<Stored>,
}

/// Adds previews to the panoramas that have none, and gives the ID of their track; nothing for a movie
/// that cannot have any, or has them all. On an error the movie is as it was.
pub fn add_previews(movie: &mut Movie, maker: &dyn PreviewMaker) -> Result<Option<u32>> {
    let scene = Scene::open(movie)?;
    if scene.is_version_one() {
        return Ok(None);
    }
    let mut previews = Vec::new();
    for node in scene.nodes().iter().filter(|node| node.kind == NodeKind::Panorama) {
        let panorama = scene.panorama(movie, node.id)?;
        if has_preview(&panorama) {
            continue;
        }
        let time = scene.interval(node.id)?;
        let is_first = node.id == scene.default_node();
        previews.push(Preview {
            node: *node,
            span: (time.start, time.end),
            pictures: maker.previews(movie, &panorama, is_first)?,
        });
    }
    previews.sort_by_key(|preview| preview.node.start);
    if previews.is_empty() {
        return Ok(None);
    }
    let mut changed = movie.copied()?;
    let track = add_track(&mut changed, &previews)?;
    name_track(&mut changed, &previews, track)?;
    *movie = changed;
    Ok(Some(track))
}

fn has_preview(panorama: &Panorama) -> bool {
    panorama.low_resolution.iter().any(|(resolution, _)| *resolution == resolution::PREVIEW)
}

/// The track with the previews, each at the time of its node.
fn add_track(movie: &mut Movie, previews: &[Preview]) -> Result<u32> {
    let first = previews.iter().find_map(|preview| preview.pictures.first());
    let (width, height) = first.ok_or(Error::InvalidNodeFormat)?.size;
    let side = |side: u16| Fixed(i32::from(side) << 16);
    let scale = movie.header.time_scale;
    let id = movie.add_track(side(width), side(height), 0)?;
    let track = movie.track_mut(id).ok_or(Error::Internal)?;
    track.set_enabled(false);
    track.set_media(VIDEO, scale, &Store::memory())?;
    for preview in previews {
        let count = preview.pictures.len().max(1) as i64;
        let length = preview.span.1 - preview.span.0;
        let start = track.media.samples.duration();
        track.media.edit(true)?;
        for (picture, place) in preview.pictures.iter().zip(0i64..) {
            let each = length * (place + 1) / count - length * place / count;
            let duration = u32::try_from(each.max(1)).map_err(|_| Error::InvalidDuration)?;
            let Stored { data, description, .. } = picture;
            track.media.add_samples(data, (1, duration), description, true)?;
        }
        track.media.edit(false)?;
        let added = track.media.samples.duration() - start;
        track.insert_media(preview.span.0, (start, added), Fixed::ONE)?;
    }
    movie.follow_tracks();
    Ok(id)
}

/// Has the samples of the panoramas name their previews.
fn name_track(movie: &mut Movie, previews: &[Preview], id: u32) -> Result<()> {
    let panoramas = movie.tracks.iter_mut().find(|track| track.media.handler == PANORAMA);
    let track = panoramas.ok_or(Error::InvalidNodeFormat)?;
    let index = track.add_reference(IMAGE, id)?;
    let entry =
        TrackReferenceEntry { reference_type: IMAGE, resolution: resolution::PREVIEW, index };
    let mut samples = track.media.all_samples()?;
    for preview in previews {
        let time = track.media_time(preview.node.start);
        let number = time.and_then(|time| track.media.samples.at_time(time).ok());
        let number = number.unwrap_or(preview.node.order + 1);
        let place = (number as usize).checked_sub(1);
        let sample = place.and_then(|place| samples.get_mut(place));
        add_entry(sample.ok_or(Error::InvalidNodeFormat)?, &entry)?;
    }
    track.media.replace_samples(&samples, &Store::memory())
}

/// Adds an entry to the references of a panorama's sample.
fn add_entry(sample: &mut Vec<u8>, entry: &TrackReferenceEntry) -> Result<()> {
    let mut bytes = container::usual(sample).ok_or(Error::InvalidNodeFormat)?;
    let kind = TrackReferenceEntry::ARRAY_TYPE;
    let old = Container::open(&bytes)?.find_by_index(ROOT, kind, 1);
    match old {
        Some(old) => {
            let data = Container::open(&bytes)?.data(old)?;
            let data = [data, &entry.write()].concat();
            atoms::set_data(&mut bytes, old.offset, &data)?;
        }
        None => drop(atoms::insert_child(&mut bytes, ROOT, kind, 1, 0, &entry.write())?),
    }
    *sample = bytes;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_added_to_those_that_are_there() {
        let mut sample = atoms::new_container();
        let entry = |index| TrackReferenceEntry {
            reference_type: IMAGE,
            resolution: resolution::PREVIEW,
            index,
        };
        for index in 1..=3 {
            add_entry(&mut sample, &entry(index)).unwrap();
        }
        let container = Container::open(&sample).unwrap();
        let told = container.leaf_by_id(ROOT, TrackReferenceEntry::ARRAY_TYPE, 1).unwrap();
        assert_eq!(TrackReferenceEntry::read_all(told), [entry(1), entry(2), entry(3)]);
        assert!(add_entry(&mut b"none".to_vec(), &entry(1)).is_err());
    }
}
