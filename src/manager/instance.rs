//! The state of one QTVR instance, and the steps of its operations.
//!
//! Nothing here calls out: an operation that asks or tells the application is cut into steps, and
//! the instance is free between them.

use std::sync::Arc;

use super::angles::{Settled, Sweep, Units, same, wrap_turn};
use super::picture::Picture;
use super::view::{Aspect, Constraints, Frame, Limits, ViewAngles};
use crate::base::{Error, Point, Rect, Result};
use crate::imaging::{Camera, Sampling, View};
use crate::movie::Movie;
use crate::vr::{NodeKind, Panorama, Scene, Shape};

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

/// What can be asked to be limited or constrained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AngleKind {
    /// `kQTVRPan`.
    Pan,
    /// `kQTVRTilt`.
    Tilt,
    /// `kQTVRFieldOfView`.
    FieldOfView,
}

/// One QTVR instance.
#[derive(Debug)]
pub struct Instance {
    scene: Arc<Scene>,
    node: u32,
    panorama: Option<Arc<Panorama>>,
    history: Vec<u32>,
    frame: Option<Frame>,
    view: ViewAngles,
    aspect: Aspect,
    picture: Option<Arc<Picture>>,
    drawn: Option<(Shown, (usize, Rect))>,
    /// The unit of angles in calls.
    pub units: Units,
    visible: bool,
}

/// Most nodes that are remembered to go back to.
const MAX_HISTORY: usize = 256;

impl Instance {
    /// Opens the scene of `movie` at its default node.
    pub fn open(movie: &Movie, scene: Arc<Scene>, aspect: Aspect) -> Result<Self> {
        let node = scene.default_node();
        let mut instance = Self {
            scene,
            node,
            panorama: None,
            history: Vec::new(),
            frame: None,
            view: ViewAngles { pan: 0.0, tilt: 0.0, field_of_view: 1.0 },
            aspect,
            picture: None,
            drawn: None,
            units: Units::default(),
            visible: true,
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
            NodeTarget::Previous => *self.history.last().ok_or(Error::InvalidNodeId)?,
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

    /// Makes `id` the current node with its default view. On an error nothing has changed.
    ///
    /// `target` tells a step back, which takes the node off the history, from one forward.
    pub fn enter(&mut self, movie: &Movie, target: NodeTarget, id: u32) -> Result<()> {
        let left = self.node;
        self.show_node(movie, id)?;
        if target == NodeTarget::Previous {
            self.history.pop();
        } else if left != id {
            if self.history.len() == MAX_HISTORY {
                self.history.remove(0);
            }
            self.history.push(left);
        }
        Ok(())
    }

    fn show_node(&mut self, movie: &Movie, id: u32) -> Result<()> {
        let kind = self.scene.node(id).map(|node| node.kind).ok_or(Error::InvalidNodeId)?;
        match kind {
            NodeKind::Panorama => {
                let panorama = Arc::new(self.scene.panorama(movie, id)?);
                self.frame = Some(frame_of(&panorama, self.aspect));
                self.panorama = Some(panorama);
            }
            NodeKind::Object => {
                self.frame = None;
                self.panorama = None;
            }
        }
        self.node = id;
        self.picture = None;
        self.show_default_view();
        Ok(())
    }

    /// Sets the view that the file gives for the node.
    pub fn show_default_view(&mut self) {
        let (Some(panorama), Some(frame)) = (&self.panorama, &self.frame) else { return };
        let (pan, tilt, field_of_view) = panorama.default_view;
        self.view = frame.settle(ViewAngles { pan, tilt, field_of_view });
    }

    /// Takes note of the size of the picture that is drawn, which bounds the view of pictures that
    /// do not close.
    pub fn set_aspect(&mut self, aspect: Aspect) {
        self.aspect = aspect;
        if let Some(frame) = &mut self.frame {
            frame.aspect = aspect;
            self.view = frame.settle(self.view);
        }
    }

    /// The view, in radians.
    pub fn view(&self) -> ViewAngles {
        self.view
    }

    fn frame(&self) -> Result<&Frame> {
        self.frame.as_ref().ok_or(Error::CallNotSupportedByNode)
    }

    /// Turns the view to `pan`.
    pub fn set_pan(&mut self, pan: f64) -> Result<Settled> {
        let (pan, settled) = self.frame()?.settle_pan(pan, self.view.field_of_view)?;
        self.view.pan = pan;
        Ok(settled)
    }

    /// Turns the view up or down to `tilt`.
    pub fn set_tilt(&mut self, tilt: f64) -> Result<Settled> {
        let (tilt, settled) = self.frame()?.settle_tilt(tilt, self.view.field_of_view)?;
        self.view.tilt = tilt;
        Ok(settled)
    }

    /// Zooms, and clips pan and tilt to what the new field of view allows.
    pub fn set_field_of_view(&mut self, field_of_view: f64) -> Result<Settled> {
        let frame = *self.frame()?;
        let (field_of_view, settled) = frame.settle_field_of_view(field_of_view)?;
        self.view = frame.settle(ViewAngles { field_of_view, ..self.view });
        Ok(settled)
    }

    /// What `value` would become if it were set now; nothing changes.
    pub fn wrap_and_constrain(&self, kind: AngleKind, value: f64) -> Result<f64> {
        let frame = self.frame()?;
        let field_of_view = self.view.field_of_view;
        let (settled, _) = match kind {
            AngleKind::Pan => frame.settle_pan(value, field_of_view)?,
            AngleKind::Tilt => frame.settle_tilt(value, field_of_view)?,
            AngleKind::FieldOfView => frame.settle_field_of_view(value)?,
        };
        Ok(settled)
    }

    /// Pan and tilt, in the caller's unit, of what is seen in the middle of a pixel of the picture
    /// that fills `movie_box`.
    pub fn angles_at(&self, movie_box: Rect, point: Point) -> Result<(f32, f32)> {
        self.frame()?;
        if movie_box.is_empty() {
            return Err(Error::Param);
        }
        let ViewAngles { pan, tilt, field_of_view } = self.view;
        let view = View { pan, tilt, field_of_view };
        let size = (movie_box.width() as usize, movie_box.height() as usize);
        let (x, y) = (
            i32::from(point.h) - i32::from(movie_box.left),
            i32::from(point.v) - i32::from(movie_box.top),
        );
        let (pan, tilt) = Camera::new(&view, size.0, size.1).angles_at(f64::from(x), f64::from(y));
        Ok((self.units.from_radians(wrap_turn(pan)), self.units.from_radians(tilt)))
    }

    /// The physical limits: what the stored picture allows at this size of the view.
    pub fn viewing_limits(&self, kind: AngleKind) -> Result<(f64, f64)> {
        let frame = self.frame()?;
        Ok(match kind {
            AngleKind::Pan => (frame.limits.pan.min(), frame.limits.pan.max()),
            AngleKind::Tilt => frame.limits.tilt,
            AngleKind::FieldOfView => frame.limited_fields_of_view(),
        })
    }

    /// The constraints: the limits, the file's, or those set since.
    pub fn constraints(&self, kind: AngleKind) -> Result<(f64, f64)> {
        let constraints = &self.frame()?.constraints;
        Ok(match kind {
            AngleKind::Pan => {
                let pan = constraints.pan;
                let turned = if pan.is_full() { pan.max() } else { wrap_turn(pan.max()) };
                (pan.min(), turned)
            }
            AngleKind::Tilt => constraints.tilt,
            AngleKind::FieldOfView => constraints.field_of_view,
        })
    }

    /// Constrains the view. Wider than the limits is cut to them, and the view is clipped at once
    /// [I]; it shows when the picture is drawn next.
    pub fn set_constraints(&mut self, kind: AngleKind, (min, max): (f64, f64)) -> Result<()> {
        if !(min.is_finite() && max.is_finite()) {
            return Err(Error::Param);
        }
        let frame = self.frame.as_mut().ok_or(Error::CallNotSupportedByNode)?;
        let ordered = |(low, high): (f64, f64)| -> Result<(f64, f64)> {
            if min > max {
                return Err(Error::Param);
            }
            Ok((min.clamp(low, high), max.clamp(low, high)))
        };
        match kind {
            AngleKind::Pan => {
                frame.constraints.pan = Sweep::new(min, max).within(frame.limits.pan);
            }
            AngleKind::Tilt => frame.constraints.tilt = ordered(frame.limits.tilt)?,
            AngleKind::FieldOfView => {
                frame.constraints.field_of_view = ordered(frame.limits.field_of_view)?;
            }
        }
        self.view = frame.settle(self.view);
        Ok(())
    }

    /// What cannot be done from the current view, as the bits of `QTVRGetConstraintStatus`.
    pub fn constraint_status(&self) -> Result<u32> {
        let frame = self.frame()?;
        let ViewAngles { pan, tilt, field_of_view } = self.view;
        let pans = frame.pans(field_of_view);
        let (low, high) = frame.tilts(field_of_view);
        let (narrow, wide) = frame.fields_of_view();
        let stops = !(pans.is_full() || frame.wraps);
        let at = |limit: f64| same(wrap_turn(limit - pan + 1.0), 1.0);
        let bits = [
            stops && at(pans.max()),
            stops && at(pans.min()),
            tilt > high || same(tilt, high),
            tilt < low || same(tilt, low),
            field_of_view < narrow || same(field_of_view, narrow),
            field_of_view > wide || same(field_of_view, wide),
        ];
        Ok(bits.iter().rev().fold(0, |status, bit| status << 1 | u32::from(*bit)))
    }

    /// Whether the view is drawn.
    pub fn visible(&self) -> bool {
        self.visible
    }

    /// Shows or hides the view of a panorama.
    pub fn set_visible(&mut self, visible: bool) -> Result<()> {
        self.frame()?;
        self.visible = visible;
        Ok(())
    }

    /// The picture of the current node, decoded when it is first asked for.
    pub fn picture(&mut self, movie: &Movie) -> Result<Arc<Picture>> {
        let panorama = self.panorama.as_ref().ok_or(Error::Unimplemented)?;
        if let Some(picture) = &self.picture {
            return Ok(Arc::clone(picture));
        }
        let picture = Arc::new(Picture::load(movie, panorama)?);
        self.picture = Some(Arc::clone(&picture));
        Ok(picture)
    }

    /// What is to be seen in a still or moving view.
    pub fn showing(&self, moving: bool) -> Shown {
        let (still, motion) = self.scene.imaging();
        let quality = if moving { motion.quality } else { still.quality };
        let sampling =
            if quality < CODEC_LOW_QUALITY { Sampling::Nearest } else { Sampling::Bilinear };
        Shown { node: self.node, view: self.view, sampling, visible: self.visible }
    }

    /// Takes note of what was drawn, and where.
    pub fn note_drawn(&mut self, shown: Shown, place: (usize, Rect)) {
        self.drawn = Some((shown, place));
    }

    /// Has the next still view drawn whatever was drawn before.
    pub fn forget_drawn(&mut self) {
        self.drawn = None;
    }

    /// Whether a still view at `place` would differ from what was drawn last.
    pub fn must_draw(&self, place: (usize, Rect)) -> bool {
        self.drawn != Some((self.showing(false), place))
    }
}

/// Everything that decides what a picture looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// The node.
    pub node: u32,
    /// The view of it.
    pub view: ViewAngles,
    /// How its picture is sampled.
    pub sampling: Sampling,
    /// Whether it is drawn at all.
    pub visible: bool,
}

/// `codecLowQuality`: the least quality that is filtered.
const CODEC_LOW_QUALITY: u32 = 0x100;

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
    Frame { limits, constraints, wraps: panorama.wraps && !pan.is_full(), aspect }
}
