//! The tracks that a scene shows in its own way: tiles, views and hot spots are no pictures of the
//! movie.

use std::collections::BTreeSet;

use super::scene::{NodeKind, Scene, Version};
use super::version_one::PanoramaDescription;
use crate::base::FourCc;
use crate::movie::{Movie, Track};

const VIDEO: FourCc = FourCc(*b"vide");

impl Scene {
    /// The tracks of a movie that belong to its scene. A careless writer names none of its tiles;
    /// then all video tracks are taken for them [I].
    pub fn own_tracks(&self, movie: &Movie) -> BTreeSet<u32> {
        let nodes: BTreeSet<u32> = movie
            .tracks
            .iter()
            .filter(|track| track.id == self.qtvr_track || is_node_track(track))
            .map(|track| track.id)
            .collect();
        let tracks = || movie.tracks.iter().filter(|track| nodes.contains(&track.id));
        let named: BTreeSet<u32> = match self.version {
            Version::Two => tracks().flat_map(references).collect(),
            Version::One => tracks().flat_map(described).collect(),
        };
        let is_video = |track: &&Track| track.media.handler == VIDEO;
        let videos: BTreeSet<u32> =
            movie.tracks.iter().filter(is_video).map(|track| track.id).collect();
        // The views of a 1.0 object are the track itself.
        let is_named = nodes.union(&named).any(|id| videos.contains(id));
        let rest = if is_named { BTreeSet::new() } else { videos };
        nodes.into_iter().chain(named).chain(rest).collect()
    }
}

fn is_node_track(track: &Track) -> bool {
    [NodeKind::Panorama, NodeKind::Object].iter().any(|kind| kind.four_cc() == track.media.handler)
}

fn references(track: &Track) -> Vec<u32> {
    track.references.iter().flat_map(|reference| reference.track_ids.iter().copied()).collect()
}

fn described(track: &Track) -> Vec<u32> {
    let descriptions = track.media.descriptions.iter();
    descriptions
        .filter_map(|description| PanoramaDescription::read(description).ok())
        .flat_map(|told| [told.scene_track, told.low_resolution_scene_track, told.hot_spot_track])
        .collect()
}
