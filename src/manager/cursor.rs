//! Which cursor the application should show.
//!
//! `behaviour.md` 10.4. The numbers of the hot spot cursors are those of 2.0, in triples over, down
//! and up; those of panoramas are the numbers of 1.0, since later ones are not told anywhere [I].

use std::collections::{BTreeMap, BTreeSet};

use super::instance::Instance;
use super::nudge::Direction;
use crate::base::{Error, FourCc, Result};
use crate::vr::{NodeKind, Scene, cursors_of_world};

/// The number of a cursor, as resources have it.
pub type CursorId = i16;

/// No cursor of ours: the pointer is outside the movie.
pub const NONE: CursorId = 0;
/// A panorama at rest.
pub const PANORAMA: CursorId = 480;
/// While zooming in.
pub const ZOOM_IN: CursorId = 500;
/// While zooming out.
pub const ZOOM_OUT: CursorId = 501;
/// While both zoom keys are held.
pub const ZOOM_BOTH: CursorId = 502;
/// While zooming at a limit.
pub const ZOOM_LIMIT: CursorId = 503;
/// The button is down and the pointer near the place where it was pressed.
pub const DRAG_CENTRE: CursorId = 510;
/// An object at rest: an open hand. The numbers of objects are those of 2.0.
pub const OBJECT: CursorId = -19998;
/// An object that is held: a closed hand.
pub const OBJECT_HELD: CursorId = -19997;
/// The upper edge of an object.
pub const EDGE_TOP: CursorId = -19996;
/// The lower edge of an object.
pub const EDGE_BOTTOM: CursorId = -19995;
/// The first of the pairs for the left edge and the right one, by tilt from the top down.
pub const EDGE_SIDES: CursorId = -19994;
/// The least tilt of each pair but the last, in degrees.
const EDGE_TILTS: [f64; 8] = [78.0, 56.0, 34.0, 11.0, -11.0, -34.0, -56.0, -78.0];

/// The first of 24: right, left, up and down, each free and stopped; then the diagonals from the
/// upper right counterclockwise, each free, stopped sideways, stopped upwards or downwards, both.
pub const DRAG_FIRST: CursorId = 511;

const DIAGONALS_FIRST: CursorId = DRAG_FIRST + 8;
const DRAG_LAST: CursorId = DRAG_FIRST + 23;

/// The first cursor of each triple.
const TRIPLES: [(FourCc, CursorId); 6] = [
    (FourCc(*b"link"), -19702),
    (FourCc(*b"navg"), -19699),
    (FourCc(*b"stil"), -19696),
    (FourCc(*b"url "), -19693),
    (FourCc(*b"misc"), -19690),
    (FourCc(*b"undf"), -19687),
];
const LAST_OF_TRIPLES: CursorId = -19685;

/// Which cursor of a hot spot's three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpotPhase {
    /// The pointer is over it.
    Over,
    /// The button is down.
    Down,
    /// The button was let go.
    Up,
}

/// The kind of a replacement's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CursorKind {
    /// `kQTVRStdCursorType`: a `'CURS'`.
    Standard,
    /// `kQTVRColorCursorType`: a `'crsr'`.
    Color,
}

/// A cursor's picture as resources have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CursorData {
    /// What the bytes are.
    pub kind: CursorKind,
    /// The resource's bytes.
    pub bytes: Vec<u8>,
}

/// The cursors of an instance.
#[derive(Debug, Default)]
pub(super) struct Cursors {
    /// Those that the movie brings.
    own: BTreeMap<CursorId, CursorData>,
    replaced: BTreeMap<CursorId, CursorData>,
    current: CursorId,
    /// What something in front of the scene shows instead; [`NONE`] for nothing.
    in_front: CursorId,
    nodes: BTreeSet<u32>,
}

/// The first cursor of a hot spot's triple: only links, addresses and undefined ones have their
/// own; every other type has the undefined ones.
fn triple(kind: FourCc) -> CursorId {
    let known = TRIPLES.iter().find(|(known, _)| *known == kind);
    let known = known.filter(|(known, _)| matches!(&known.0, b"link" | b"url "));
    known.map_or(-19687, |(_, first)| *first)
}

/// The cursor of a hot spot: the author's own, or that of its type.
pub(super) fn of_hot_spot(own: Option<[i32; 3]>, kind: FourCc, phase: SpotPhase) -> CursorId {
    let place = phase as usize;
    let own = own.and_then(|ids| CursorId::try_from(ids[place]).ok()).filter(|id| *id != NONE);
    own.unwrap_or(triple(kind) + place as CursorId)
}

/// The cursor of a drag towards `direction`, with what stops it there.
pub(super) fn of_drag(direction: Direction, sideways: bool, upright: bool) -> CursorId {
    let straight =
        |place: CursorId, stopped: bool| DRAG_FIRST + 2 * place + CursorId::from(stopped);
    let diagonal = |place: CursorId| {
        DIAGONALS_FIRST + 4 * place + CursorId::from(sideways) + 2 * CursorId::from(upright)
    };
    match (direction.right.signum(), direction.up.signum()) {
        (0, 0) => DRAG_CENTRE,
        (1, 0) => straight(0, sideways),
        (-1, 0) => straight(1, sideways),
        (0, 1) => straight(2, upright),
        (0, _) => straight(3, upright),
        (1, 1) => diagonal(0),
        (-1, 1) => diagonal(1),
        (-1, _) => diagonal(2),
        _ => diagonal(3),
    }
}

/// The cursor at an edge of an object, to the right and up as signs tell, seen at a tilt in radians.
pub(super) fn of_edge(right: f64, up: f64, tilt: f64) -> CursorId {
    if right == 0.0 {
        return if up > 0.0 { EDGE_TOP } else { EDGE_BOTTOM };
    }
    let tilt = tilt.to_degrees();
    let pair = EDGE_TILTS.iter().take_while(|least| tilt < **least).count();
    EDGE_SIDES + 2 * pair as CursorId + CursorId::from(right > 0.0)
}

impl Cursors {
    /// The cursors of a scene.
    pub fn of_scene(scene: &Scene) -> Self {
        let kinds = scene.nodes().iter().map(|node| node.kind as u32);
        let own = cursors_of_world(scene.world()).into_iter().filter_map(|stored| {
            let kind = if stored.is_color { CursorKind::Color } else { CursorKind::Standard };
            let id = CursorId::try_from(stored.id).ok()?;
            Some((id, CursorData { kind, bytes: stored.bytes }))
        });
        Self { own: own.collect(), nodes: kinds.collect(), ..Self::default() }
    }

    /// Whether a node of the movie may show this cursor.
    fn is_used(&self, id: CursorId) -> bool {
        let has = |kind: NodeKind| self.nodes.contains(&(kind as u32));
        let of_panoramas = id == PANORAMA || (DRAG_CENTRE..=DRAG_LAST).contains(&id);
        let of_objects = (129..=152).contains(&id)
            || (-19999..=-19971).contains(&id)
            || (-18000..=-17501).contains(&id);
        (TRIPLES[0].1..=LAST_OF_TRIPLES).contains(&id)
            || (ZOOM_IN..=ZOOM_LIMIT).contains(&id)
            || (of_panoramas && has(NodeKind::Panorama))
            || (of_objects && has(NodeKind::Object))
            || self.own.contains_key(&id)
    }

    /// Replaces a cursor; nothing restores the library's own. `paramErr` for a cursor that no node
    /// of the movie shows.
    pub fn replace(&mut self, id: CursorId, data: Option<CursorData>) -> Result<()> {
        if !self.is_used(id) {
            return Err(Error::Param);
        }
        match data {
            Some(data) => self.replaced.insert(id, data),
            None => self.replaced.remove(&id),
        };
        Ok(())
    }

    /// Shows a cursor. Whether that is another one than before.
    pub fn show(&mut self, id: CursorId) -> bool {
        std::mem::replace(&mut self.current, id) != id
    }

    /// The cursor to be shown.
    pub fn current(&self) -> CursorId {
        if self.in_front == NONE { self.current } else { self.in_front }
    }

    /// The data of a cursor, where the program or the movie gave some.
    pub fn data(&self, id: CursorId) -> Option<CursorData> {
        self.replaced.get(&id).or_else(|| self.own.get(&id)).cloned()
    }
}

impl Instance {
    /// The cursor to be shown.
    pub fn cursor(&self) -> CursorId {
        self.cursors.current()
    }

    /// Shows a cursor over those of the scene; [`NONE`] leaves it to the scene again. Whether that
    /// changes what is to be shown.
    pub fn show_cursor_in_front(&mut self, id: CursorId) -> bool {
        let before = self.cursor();
        self.cursors.in_front = id;
        self.cursor() != before
    }

    /// The data that a program or the movie gave for a cursor.
    pub fn cursor_data(&self, id: CursorId) -> Option<CursorData> {
        self.cursors.data(id)
    }

    /// Replaces a cursor of the library.
    pub fn replace_cursor(&mut self, id: CursorId, data: Option<CursorData>) -> Result<()> {
        self.cursors.replace(id, data)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hot_spots_have_their_triples() {
        let of = |kind: &[u8; 4], phase| of_hot_spot(None, FourCc(*kind), phase);
        assert_eq!(of(b"undf", SpotPhase::Over), -19687);
        assert_eq!(of(b"undf", SpotPhase::Up), LAST_OF_TRIPLES);
        assert_eq!(of(b"demo", SpotPhase::Down), -19686);
        assert_eq!(of(b"link", SpotPhase::Over), -19702);
        let own = of_hot_spot(Some([300, 0, 0]), FourCc(*b"link"), SpotPhase::Over);
        assert_eq!(own, 300);
    }

    #[test]
    fn drags_have_24_cursors() {
        let mut seen = BTreeSet::new();
        for (right, up) in [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1)] {
            for stops in 0..4 {
                let direction = Direction { right, up };
                seen.insert(of_drag(direction, stops & 1 != 0, stops & 2 != 0));
            }
        }
        assert_eq!(seen.len(), 24);
        assert_eq!((seen.first(), seen.last()), (Some(&DRAG_FIRST), Some(&DRAG_LAST)));
    }
}
