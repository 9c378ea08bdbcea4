//! A scene: the nodes of a movie, and the world container that tells of them.
//!
//! All versions of the format end in the same model; version 1 gets containers made for it.

use std::ops::Range;

use super::object::Object;
use super::panorama::Panorama;
use super::records::{PanoramaImaging, imaging_valid};
use super::tiles::Span;
use super::{version_one, version_two};
use crate::base::{Error, FourCc, Result, room};
use crate::movie::Movie;

/// The version of the format that a movie has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// 1.0.
    One,
    /// 2.0 and later.
    Two,
}

/// What a node shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeKind {
    /// What is around the eye.
    Panorama,
    /// An object from all sides.
    Object,
}

impl NodeKind {
    /// The node type in files and calls.
    pub const fn four_cc(self) -> FourCc {
        match self {
            Self::Panorama => FourCc(*b"pano"),
            Self::Object => FourCc(*b"obje"),
        }
    }

    /// The kind with this node type; what is not an object counts as a panorama.
    pub(super) fn from_four_cc(code: FourCc) -> Self {
        if code == Self::Object.four_cc() { Self::Object } else { Self::Panorama }
    }
}

/// A node of a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// Its ID; 1.0 movies of one node often have 0.
    pub id: u32,
    /// What it shows.
    pub kind: NodeKind,
    /// Movie time where it starts.
    pub start: i64,
    /// The sample with its data in the QTVR track (1.0: in the panorama track), from 1.
    pub sample: u32,
    /// Its place among the nodes of its kind, from 0.
    pub order: u32,
}

/// How panoramas are drawn in one mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImagingProperties {
    /// 0 none, 1 partial, 2 full.
    pub correction: u32,
    /// A codec quality.
    pub quality: u32,
    /// Whether to draw to the screen without a buffer.
    pub direct_draw: bool,
}

impl ImagingProperties {
    /// What holds for still views without a record. "QTVR Manager", *Imaging Properties*.
    pub const STATIC: Self = Self { correction: 2, quality: 0x300, direct_draw: true };
    /// What holds for moving views without a record.
    pub const MOTION: Self = Self { correction: 2, quality: 0x100, direct_draw: true };

    pub(super) fn with(mut self, record: &PanoramaImaging) -> Self {
        if record.valid & imaging_valid::CORRECTION != 0 {
            self.correction = record.correction;
        }
        if record.valid & imaging_valid::QUALITY != 0 {
            self.quality = record.quality;
        }
        if record.valid & imaging_valid::DIRECT_DRAW != 0 {
            self.direct_draw = record.direct_draw != 0;
        }
        self
    }
}

/// A scene.
#[derive(Debug, Clone)]
pub struct Scene {
    pub(super) version: Version,
    pub(super) qtvr_track: u32,
    pub(super) default_node: u32,
    pub(super) nodes: Vec<Node>,
    pub(super) world: Vec<u8>,
    pub(super) still: ImagingProperties,
    pub(super) motion: ImagingProperties,
    pub(super) end: i64,
}

impl Scene {
    /// Reads the scene of a movie; an error for a movie that is no QTVR.
    pub fn open(movie: &Movie) -> Result<Self> {
        room::whole(|| Self::read(movie))
    }

    fn read(movie: &Movie) -> Result<Self> {
        if let Some(track) = version_two::qtvr_track(movie) {
            return version_two::open(movie, track);
        }
        if let Some(track) = version_one::panorama_track(movie) {
            return version_one::open_panoramas(movie, track);
        }
        match version_one::object_track(movie) {
            Some(track) => version_one::open_object(movie, track),
            None => Err(Error::NotAQtvrMovie),
        }
    }

    /// The version of the movie.
    pub fn version(&self) -> Version {
        self.version
    }

    /// Whether the movie is of version 1.0.
    pub fn is_version_one(&self) -> bool {
        self.version == Version::One
    }

    /// The QTVR track; in a 1.0 movie the panorama track, or the track with an object's views.
    pub fn qtvr_track_id(&self) -> u32 {
        self.qtvr_track
    }

    /// The nodes, in the order of the world.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The node with this ID.
    pub fn node(&self, id: u32) -> Option<&Node> {
        self.nodes.iter().find(|node| node.id == id)
    }

    /// The node that is shown first.
    pub fn default_node(&self) -> u32 {
        self.default_node
    }

    /// The container of the world, in the order of files.
    pub fn world(&self) -> &[u8] {
        &self.world
    }

    /// How still and moving views are drawn.
    pub fn imaging(&self) -> (ImagingProperties, ImagingProperties) {
        (self.still, self.motion)
    }

    /// The node information container of a node, in the order of files.
    pub fn node_info(&self, movie: &Movie, id: u32) -> Result<Vec<u8>> {
        let node = self.known(id)?;
        room::whole(|| match (self.version, node.kind) {
            (Version::Two, _) => version_two::node_info(movie, self.qtvr_track, node),
            (Version::One, NodeKind::Panorama) => {
                version_one::node_info(movie, self.qtvr_track, node)
            }
            (Version::One, NodeKind::Object) => Ok(version_one::object_info(node)),
        })
    }

    /// What a panorama node shows.
    pub fn panorama(&self, movie: &Movie, id: u32) -> Result<Panorama> {
        let node = self.known(id)?;
        if node.kind != NodeKind::Panorama {
            return Err(Error::CallNotSupportedByNode);
        }
        let span = self.span(node);
        room::whole(|| match self.version {
            Version::Two => version_two::panorama(movie, self.qtvr_track, &span),
            Version::One => version_one::panorama(movie, self.qtvr_track, node, &span),
        })
    }

    /// What an object node shows.
    pub fn object(&self, movie: &Movie, id: u32) -> Result<Object> {
        let node = self.known(id)?;
        if node.kind != NodeKind::Object {
            return Err(Error::CallNotSupportedByNode);
        }
        room::whole(|| match self.version {
            Version::Two => version_two::object(movie, self.qtvr_track, &self.span(node)),
            Version::One => version_one::object(movie, self.qtvr_track, &self.span(node)),
        })
    }

    /// Movie time from a node's start to that of the next, or to the end.
    pub fn interval(&self, id: u32) -> Result<Range<i64>> {
        self.known(id).map(|node| self.span(node).time)
    }

    fn known(&self, id: u32) -> Result<&Node> {
        self.node(id).ok_or(Error::InvalidNodeId)
    }

    fn span(&self, node: &Node) -> Span {
        let later = self.nodes.iter().map(|other| other.start).filter(|start| *start > node.start);
        let end = later.min().unwrap_or(self.end).max(node.start);
        Span { time: node.start..end, order: node.order }
    }
}
