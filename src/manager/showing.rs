//! What is to be seen now, and whether it differs from what was drawn.

use std::sync::Arc;

use super::back_buffer::Geometry;
use super::imaging_settings::{Mode, Modes};
use super::instance::Instance;
use super::object::ObjectShown;
use super::picture::Picture;
use super::view::ViewAngles;
use crate::base::{Error, Rect, Result};
use crate::imaging::{Correction, Sampling, View};
use crate::movie::Movie;
use crate::vr::NodeKind;

/// Everything that decides what a picture looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// The node.
    pub node: u32,
    /// The view of it.
    pub view: ViewAngles,
    /// The image of an object.
    pub object: Option<ObjectShown>,
    /// How a cylinder is straightened.
    pub correction: Correction,
    /// How its picture is sampled.
    pub sampling: Sampling,
    /// Whether it is drawn at all.
    pub visible: bool,
    /// Whether hot spots are displayed.
    pub hot_spots: bool,
    /// Counts the changes of the picture itself.
    pub edition: u32,
}

impl Shown {
    /// The view with its correction.
    pub fn imaging_view(&self) -> View {
        let ViewAngles { pan, tilt, field_of_view } = self.view;
        View { pan, tilt, field_of_view, correction: self.correction }
    }
}

/// What was drawn last, and where: the port and the movie's box.
pub(super) type Drawn = (Shown, (usize, Rect));

impl Instance {
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
        let panorama = self.panorama.as_ref().ok_or(Error::CallNotSupportedByNode)?;
        if let Some(picture) = &self.picture {
            return Ok(Arc::clone(picture));
        }
        let picture = Arc::new(Picture::load(movie, panorama)?);
        self.picture = Some(Arc::clone(&picture));
        Ok(picture)
    }

    /// Puts a changed picture in the place of the present one.
    pub fn replace_picture(&mut self, picture: Arc<Picture>) {
        self.picture = Some(picture);
        self.back_buffer.edition = self.back_buffer.edition.wrapping_add(1);
    }

    /// The mode that the picture is in: it moves while the hand is on it, on a swing, and while
    /// something changes by itself.
    pub fn mode(&self) -> Mode {
        let moving = self.transition.goal().is_some()
            || self.motion.is_moving()
            || self.is_playing()
            || self.mouse.is_moving_the_view();
        if moving { Mode::Motion } else { Mode::Static }
    }

    /// The correction with this number, as far as the node has use for it: flat pictures are always
    /// seen in perspective [I].
    fn straightened(&self, number: u32) -> Correction {
        match self.geometry() {
            Ok(Geometry::Cube) => Correction::Full,
            _ => Correction::from_number(number),
        }
    }

    /// What is to be seen in a mode.
    pub fn showing(&self, mode: Mode) -> Shown {
        let properties = self.imaging.of(mode);
        let sampling = Sampling::from_quality(properties.quality);
        Shown {
            node: self.node,
            view: self.view,
            object: self.object.as_ref().map(|object| object.shown(self.view)),
            correction: self.straightened(properties.correction),
            sampling,
            // Only panoramas are hidden.
            visible: self.visible || self.object.is_some(),
            hot_spots: self.hot_spots.shown,
            edition: self.back_buffer.edition,
        }
    }

    /// Takes note of what was drawn, and where.
    pub fn note_drawn(&mut self, shown: Shown, place: (usize, Rect)) {
        self.drawn = Some((shown, place));
    }

    /// Has the next view drawn whatever was drawn before.
    pub fn forget_drawn(&mut self) {
        self.drawn = None;
    }

    /// Whether the view at `place` would differ from what was drawn last.
    pub fn must_draw(&self, place: (usize, Rect)) -> bool {
        self.drawn != Some((self.showing(self.mode()), place))
    }

    /// Lets time pass: swings and rates change the view.
    pub fn advance(&mut self, now: u32) {
        if let Some(view) = self.transition.advance(now) {
            self.view = self.frame.as_ref().map_or(view, |frame| frame.settle(view));
        }
        let (frame, object) = (&self.frame, &self.object);
        let settle = |view| match (frame, object) {
            (Some(frame), _) => frame.settle(view),
            (None, Some(object)) => object.settle(view),
            _ => view,
        };
        if let Some(view) = self.motion.advance(self.view, settle, now) {
            self.view = view;
        }
        self.play(now);
    }

    /// Switches a transition effect of a panorama on or off.
    pub fn enable_transition(&mut self, kind: u32, enabled: bool) -> Result<()> {
        self.frame()?;
        self.transition.enable(kind, enabled)
    }

    /// Sets a property of a transition effect of a panorama.
    pub fn set_transition(
        &mut self,
        kind: u32,
        property: u32,
        value: i32,
    ) -> Result<super::Settled> {
        self.frame()?;
        self.transition.set(kind, property, value)
    }

    /// Sets an imaging property of a panorama.
    pub fn set_imaging(&mut self, modes: u32, property: u32, value: i32) -> Result<()> {
        self.check_imaging()?;
        self.imaging.set(Modes::from_number(modes)?, property, value)
    }

    /// An imaging property of a panorama.
    pub fn imaging(&self, modes: u32, property: u32) -> Result<i32> {
        self.check_imaging()?;
        self.imaging.get(Modes::from_number(modes)?, property, self.mode())
    }

    fn check_imaging(&self) -> Result<()> {
        self.frame().map(|_| ()).map_err(|_| Error::PropertyNotSupportedByNode)
    }

    /// Opens an update stream.
    pub fn begin_update_stream(&mut self, mode: u32) -> Result<()> {
        self.frame()?;
        self.imaging.begin_stream(mode)
    }

    /// Closes an update stream.
    pub fn end_update_stream(&mut self) -> Result<()> {
        self.frame()?;
        self.imaging.end_stream()
    }

    /// The mode that an update with this number draws in.
    pub fn update_mode(&self, number: u32) -> Result<Mode> {
        if !self.imaging.may_update(number) {
            return Err(Error::Param);
        }
        match number {
            0 => Ok(self.mode()),
            1 => Ok(Mode::Static),
            2 => Ok(Mode::Motion),
            _ => Err(Error::Param),
        }
    }

    /// The kind of the current node.
    pub fn kind(&self) -> NodeKind {
        if self.frame.is_some() { NodeKind::Panorama } else { NodeKind::Object }
    }
}
