//! The nodes of a scene of version 2: what the world lists, and what the headers in the samples say.

use std::collections::{HashMap, HashSet};

use super::container::Atom;
use super::records::{NodeHeader, NodeLocation};
use super::scene::{Node, NodeKind};
use super::version_two::start_of;
use crate::base::{FourCc, limits, room};
use crate::movie::Track;

/// A node of the world: its ID, and its type where that is told.
type Listed = (u32, Option<FourCc>);

/// Scenes of so many nodes have all their headers read; the largest known has 35.
const FEW: usize = 256;
/// Headers of larger ones that are read, to see whether the world is right.
const PROBES: usize = 32;

/// The nodes in the order of the world. The i-th belongs to the i-th sample, unless the header in
/// another sample has its ID; a header that the world does not know is right against the world.
///
/// Of a large scene whose world has as many nodes as there are samples, some headers stand for all [I]:
/// opening it must not read the whole file.
pub(super) fn read(root: &Atom<'_>, track: &Track) -> Vec<Node> {
    let mut listed = list(root);
    let nodes = if is_right(&listed, track) {
        let kinds = listed.iter().zip(1..);
        kinds.map(|((id, kind), sample)| (*id, *kind, sample)).collect()
    } else {
        let count = track.media.samples.len().min(limits::MAX_NODES);
        let headers: Vec<_> = (1..=count).map(|n| read_header(track, n)).collect();
        if listed.is_empty() {
            listed = headers.iter().flatten().map(|header| (header.node_id, None)).collect();
        }
        matched(&listed, &headers, track)
    };
    let mut orders = [0u32; 2];
    let node = |(id, kind, sample): (u32, Option<FourCc>, u32)| {
        let kind = NodeKind::from_four_cc(kind.unwrap_or_default());
        let order = &mut orders[usize::from(kind == NodeKind::Object)];
        let node = Node { id, kind, start: start_of(track, sample), sample, order: *order };
        *order += 1;
        node
    };
    nodes.into_iter().map(node).collect()
}

fn list(root: &Atom<'_>) -> Vec<Listed> {
    let listed = root.child(FourCc(*b"vrnp")).into_iter();
    let listed = listed.flat_map(|parent| parent.children_of(FourCc(*b"vrni")));
    let node = |atom: Atom<'_>| {
        let location = atom.leaf(NodeLocation::TYPE);
        let location = location.and_then(|data| NodeLocation::read(data).ok());
        (atom.id(), location.map(|location| location.node_type))
    };
    listed.map(node).take(limits::MAX_NODES as usize).collect()
}

/// Whether the world of a large scene is as good as its headers.
fn is_right(listed: &[Listed], track: &Track) -> bool {
    if listed.len() <= FEW || listed.len() != track.media.samples.len() as usize {
        return false;
    }
    let ids: HashSet<u32> = listed.iter().map(|(id, _)| *id).collect();
    let mut probes = listed.iter().zip(1..).step_by(listed.len().div_ceil(PROBES));
    ids.len() == listed.len()
        && listed.iter().all(|(_, kind)| kind.is_some())
        && probes.all(|((id, kind), sample)| {
            read_header(track, sample)
                .is_some_and(|header| (header.node_id, Some(header.node_type)) == (*id, *kind))
        })
}

/// Each node with its sample.
fn matched(
    listed: &[Listed],
    headers: &[Option<NodeHeader>],
    track: &Track,
) -> Vec<(u32, Option<FourCc>, u32)> {
    let known: HashSet<u32> = listed.iter().map(|(id, _)| *id).collect();
    let (mut shown, mut first) = (HashMap::new(), HashMap::new());
    for (at, header) in headers.iter().enumerate() {
        let Some(header) = header else { continue };
        // One who edits a node adds its sample anew, and takes the old one out of the track.
        if is_in_movie(track, at as u32 + 1) {
            shown.entry(header.node_id).or_insert(at);
        }
        first.entry(header.node_id).or_insert(at);
    }
    let (mut taken, mut nodes) = (HashSet::new(), Vec::new());
    for (place, (listed_id, listed_kind)) in listed.iter().enumerate() {
        let at = shown.get(listed_id).or_else(|| first.get(listed_id)).copied().unwrap_or(place);
        // A node without a sample has nothing to be shown.
        let Some(header) = headers.get(at) else { continue };
        let told = header.as_ref().map(|header| header.node_id);
        let id = told.filter(|id| !known.contains(id)).unwrap_or(*listed_id);
        if taken.insert(id) {
            let kind = header.as_ref().map(|header| header.node_type).or(*listed_kind);
            nodes.push((id, kind, at as u32 + 1));
        }
    }
    nodes
}

fn read_header(track: &Track, sample: u32) -> Option<NodeHeader> {
    let bytes = room::is_there().and_then(|()| track.media.read_sample(sample)).ok()?;
    NodeHeader::read(Atom::root(&bytes)?.leaf(NodeHeader::TYPE)?).ok()
}

/// Whether the movie shows a sample from its start.
fn is_in_movie(track: &Track, sample: u32) -> bool {
    let span = track.media.samples.span_of(sample);
    span.is_some_and(|(time, _)| track.movie_time(time).is_some())
}
