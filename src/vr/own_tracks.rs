//! The tracks that a scene shows in its own way: tiles, views and hot spots are no pictures of the
//! movie.

use super::scene::{NodeKind, Scene, Version};
use super::version_one::PanoramaDescription;
use crate::base::FourCc;
use crate::movie::{Movie, Track};

const VIDEO: FourCc = FourCc(*b"vide");

impl Scene {
    /// The tracks of a movie that belong to its scene, in ascending order. A careless writer names none
    /// of its tiles; then all video tracks are taken for them [I].
    ///
    /// This is asked with every update: lists of numbers, and few of them.
    pub fn own_tracks(&self, movie: &Movie) -> Vec<u32> {
        let is_own = |track: &&Track| track.id == self.qtvr_track || is_node_track(track);
        let mut own = Vec::with_capacity(16);
        for track in movie.tracks.iter().filter(is_own) {
            own.push(track.id);
            match self.version {
                Version::Two => own.extend(references(track)),
                Version::One => own.extend(described(track)),
            }
        }
        own.sort_unstable();
        let videos = || movie.tracks.iter().filter(|track| track.media.handler == VIDEO);
        // The views of a 1.0 object are the track itself.
        let is_named = videos().any(|track| own.binary_search(&track.id).is_ok());
        if !is_named {
            own.extend(videos().map(|track| track.id));
            own.sort_unstable();
        }
        own
    }
}

fn is_node_track(track: &Track) -> bool {
    [NodeKind::Panorama, NodeKind::Object].iter().any(|kind| kind.four_cc() == track.media.handler)
}

fn references(track: &Track) -> impl Iterator<Item = u32> {
    track.references.iter().flat_map(|reference| reference.track_ids.iter().copied())
}

fn described(track: &Track) -> impl Iterator<Item = u32> {
    let descriptions = track.media.descriptions.iter();
    descriptions
        .filter_map(|description| PanoramaDescription::read(description).ok())
        .flat_map(|told| [told.scene_track, told.low_resolution_scene_track, told.hot_spot_track])
}
