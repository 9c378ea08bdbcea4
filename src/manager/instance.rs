//! The state of one QTVR instance: where it is, and how it shows what is there.
//!
//! Nothing here calls out: an operation that asks or tells the application is cut into steps, and
//! the instance is free between them.

use std::sync::Arc;

use super::angles::{Sweep, Units};
use super::back_buffer::BackBuffer;
use super::cursor::Cursors;
use super::gallery::{Gallery, Kept};
use super::hot_spots::HotSpots;
use super::imaging_settings::ImagingSettings;
use super::interaction::Interaction;
use super::motion::Motion;
use super::mouse::Mouse;
use super::object::ObjectNode;
use super::picture::Picture;
use super::showing::Drawn;
use super::transition::Transition;
use super::view::{Aspect, Constraints, Frame, Limits, ViewAngles};
use crate::base::{Error, Rect, Result};
use crate::movie::Movie;
use crate::vr::{self, NodeKind, Panorama, Scene, Shape};

/// Which node a caller means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeTarget {
    /// `kQTVRCurrentNode`.
    Current,
    /// `kQTVRPreviousNode`.
    Previous,
    /// `kQTVRDefaultNode`.
    Default,
    /// The node with this ID.
    Id(u32),
}

impl From<u32> for NodeTarget {
    fn from(id: u32) -> Self {
        match id {
            0 => Self::Current,
            0x8000_0000 => Self::Previous,
            0x8000_0001 => Self::Default,
            id => Self::Id(id),
        }
    }
}

/// One QTVR instance.
#[derive(Debug)]
pub struct Instance {
    pub(super) scene: Arc<Scene>,
    pub(super) node: u32,
    pub(super) panorama: Option<Arc<Panorama>>,
    pub(super) object: Option<ObjectNode>,
    pub(super) history: Vec<Visit>,
    pub(super) frame: Option<Frame>,
    pub(super) view: ViewAngles,
    pub(super) movie_box: Rect,
    pub(super) picture: Option<Arc<Picture>>,
    pub(super) gallery: Gallery,
    pub(super) drawn: Drawn,
    pub(super) visible: bool,
    pub(super) hot_spots: HotSpots,
    pub(super) imaging: ImagingSettings,
    pub(super) transition: Transition,
    pub(super) motion: Motion,
    pub(super) interaction: Interaction,
    pub(super) mouse: Mouse,
    pub(super) cursors: Cursors,
    pub(super) back_buffer: BackBuffer,
    /// The unit of angles in calls.
    pub units: Units,
}

/// A node that was left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Visit {
    /// The node.
    pub node: u32,
    /// Its last view that stood still.
    pub view: ViewAngles,
}

/// Most nodes that are remembered to go back to.
const MAX_HISTORY: usize = 256;

impl Instance {
    /// Opens the scene of `movie` at its default node, drawn in `movie_box`.
    pub fn open(movie: &Movie, scene: Arc<Scene>, movie_box: Rect) -> Result<Self> {
        let node = scene.default_node();
        let (still, motion) = scene.imaging();
        let mut instance = Self {
            cursors: Cursors::of_scene(&scene),
            scene,
            node,
            panorama: None,
            object: None,
            history: Vec::new(),
            frame: None,
            view: ViewAngles { pan: 0.0, tilt: 0.0, field_of_view: 1.0 },
            movie_box,
            picture: None,
            gallery: Gallery::default(),
            drawn: Drawn::default(),
            visible: true,
            hot_spots: HotSpots::default(),
            imaging: ImagingSettings::new(still, motion),
            transition: Transition::default(),
            motion: Motion::default(),
            interaction: Interaction::default(),
            mouse: Mouse::default(),
            back_buffer: BackBuffer::default(),
            units: Units::default(),
        };
        instance.show_node(movie, node)?;
        Ok(instance)
    }

    /// The scene that the instance is in.
    pub fn scene(&self) -> &Arc<Scene> {
        &self.scene
    }

    /// The current node.
    pub fn node(&self) -> u32 {
        self.node
    }

    /// The ID that a caller's node stands for, if the scene has that node.
    pub fn find_node(&self, target: NodeTarget) -> Result<u32> {
        let id = match target {
            NodeTarget::Current => return Ok(self.node),
            NodeTarget::Previous => self.history.last().ok_or(Error::InvalidNodeId)?.node,
            NodeTarget::Default => self.scene.default_node(),
            NodeTarget::Id(id) => id,
        };
        self.scene.node(id).map(|node| node.id).ok_or(Error::InvalidNodeId)
    }

    /// The kind of a node of the scene.
    pub fn node_kind(&self, target: NodeTarget) -> Result<NodeKind> {
        let id = self.find_node(target)?;
        self.scene.node(id).map(|node| node.kind).ok_or(Error::InvalidNodeId)
    }

    /// The view that the node before this one was left with.
    pub fn last_view(&self) -> Option<ViewAngles> {
        self.history.last().map(|visit| visit.view)
    }

    /// Makes `id` the current node with its default view. On an error nothing has changed.
    ///
    /// `target` tells a step back, which takes the node off the history, from one forward.
    pub fn enter(&mut self, movie: &Movie, target: NodeTarget, id: u32) -> Result<()> {
        let left = Visit { node: self.node, view: self.view };
        self.show_node(movie, id)?;
        // A leaving procedure may have gone elsewhere meanwhile.
        let is_back = self.history.last().is_some_and(|visit| visit.node == id);
        if target == NodeTarget::Previous && is_back {
            self.history.pop();
        } else if left.node != id {
            if self.history.len() == MAX_HISTORY {
                self.history.remove(0);
            }
            self.history.push(left);
        }
        Ok(())
    }

    fn show_node(&mut self, movie: &Movie, id: u32) -> Result<()> {
        let kind = self.scene.node(id).map(|node| node.kind).ok_or(Error::InvalidNodeId)?;
        let (panorama, object) = match kind {
            NodeKind::Panorama => (Some(Arc::new(self.scene.panorama(movie, id)?)), None),
            NodeKind::Object => (None, Some(ObjectNode::new(self.scene.object(movie, id)?))),
        };
        let aspect = self.aspect();
        self.frame = panorama.as_ref().map(|panorama| frame_of(panorama, aspect));
        self.keep_pictures();
        // A node without readable information has no hot spots; its picture is still there.
        let info = self.scene.node_info(movie, id).unwrap_or_default();
        self.hot_spots = HotSpots::new(vr::hot_spots(&info));
        self.panorama = panorama;
        self.choose_tiles();
        self.limit_to_buffer();
        if let Some(object) = &object {
            self.interaction.enter_object(object.mouse_motion_scale());
        }
        self.object = object;
        self.node = id;
        let Kept { picture, hot_spots } = self.gallery.take(id).unwrap_or_default();
        self.picture = picture;
        self.hot_spots.picture = hot_spots;
        self.mouse.enter_node();
        self.back_buffer.enter_node();
        self.motion = Motion::default();
        self.show_default_view();
        Ok(())
    }

    /// Sets the view that the file gives for the node.
    pub fn show_default_view(&mut self) {
        if let Some(object) = &mut self.object {
            self.view = object.reset();
            self.transition.stop();
        }
        let (Some(panorama), Some(frame)) = (&self.panorama, &self.frame) else { return };
        let (pan, tilt, field_of_view) = panorama.default_view;
        self.view = frame.settle(ViewAngles { pan, tilt, field_of_view });
        self.transition.stop();
    }

    /// Shows `view` as far as it is allowed, at once.
    pub fn show_view(&mut self, view: ViewAngles) {
        self.view = match (&self.frame, &self.object) {
            (Some(frame), _) => frame.settle(view),
            (None, Some(object)) => object.settle(view),
            _ => return,
        };
        self.transition.stop();
    }

    /// Takes note of where the picture is drawn; its shape bounds the view of pictures that do not
    /// close.
    pub fn set_movie_box(&mut self, movie_box: Rect) {
        if self.movie_box == movie_box {
            return;
        }
        self.movie_box = movie_box;
        let aspect = self.aspect();
        if let Some(frame) = &mut self.frame {
            frame.aspect = aspect;
            self.view = frame.settle(self.view);
        }
    }

    /// Where the picture is drawn.
    pub fn movie_box(&self) -> Rect {
        self.movie_box
    }

    fn aspect(&self) -> Aspect {
        Aspect::new(self.movie_box.width(), self.movie_box.height())
    }

    /// The limits of a panorama's view; other nodes do not have it.
    pub(super) fn frame(&self) -> Result<&Frame> {
        self.frame.as_ref().ok_or(Error::CallNotSupportedByNode)
    }
}

fn frame_of(panorama: &Panorama, aspect: Aspect) -> Frame {
    let pan = Sweep::new(panorama.limits.pan.0, panorama.limits.pan.1);
    let (bottom, top) = panorama.limits.tilt;
    let is_cube = matches!(panorama.shape, Shape::Cube(_));
    let pole = std::f64::consts::FRAC_PI_2;
    let limits = Limits {
        pan,
        tilt: (bottom, top),
        field_of_view: panorama.limits.fov,
        edge_above: !(is_cube && top >= pole - 1e-6),
        edge_below: !(is_cube && bottom <= 1e-6 - pole),
    };
    let set = &panorama.constraints;
    let pinned = |range: Option<(f64, f64)>, (low, high): (f64, f64)| match range {
        Some((min, max)) if min <= max => (min.clamp(low, high), max.clamp(low, high)),
        _ => (low, high),
    };
    let constraints = Constraints {
        pan: set.pan.map_or(pan, |(min, max)| Sweep::new(min, max).within(pan)),
        tilt: pinned(set.tilt, limits.tilt),
        field_of_view: pinned(set.fov, limits.field_of_view),
    };
    // A full circle needs no flag to wrap, and constraints on it stop the view.
    Frame { limits, constraints, wraps: panorama.wraps && !pan.is_full(), aspect, held: None }
}
