//! Languages: of tracks that stand for one another, the one in the wanted language is shown.
//!
//! "Inside Macintosh: QuickTime", *Alternate Tracks*.

use std::collections::BTreeMap;

use crate::movie::Movie;

/// Enables the tracks in a language, a code of `Script.h`, and disables those that they stand for. A
/// group without a track in it stays as it is.
pub(super) fn choose(movie: &mut Movie, language: i32) {
    let mut chosen = BTreeMap::new();
    for track in &movie.tracks {
        if track.alternate_group != 0 && i32::from(track.media.language) == language {
            chosen.entry(track.alternate_group).or_insert(track.id);
        }
    }
    for track in &mut movie.tracks {
        if let Some(id) = chosen.get(&track.alternate_group) {
            track.set_enabled(track.id == *id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::movie::Track;

    #[test]
    fn one_track_of_each_group_speaks_the_language() {
        let mut movie = Movie::default();
        let told = [(1, 1, 0), (2, 1, 1), (3, 1, 1), (4, 0, 0), (5, 2, 0)];
        for (id, alternate_group, language) in told {
            let mut track = Track::default();
            (track.id, track.alternate_group) = (id, alternate_group);
            track.media.language = language;
            track.set_enabled(id != 2);
            movie.tracks.push(track);
        }
        choose(&mut movie, 1);
        let enabled: Vec<bool> = movie.tracks.iter().map(Track::is_enabled).collect();
        // The first of a language is chosen; those of no group, and of a group without one, stay.
        assert_eq!(enabled, [false, true, false, true, true]);
    }
}
