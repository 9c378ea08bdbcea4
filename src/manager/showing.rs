//! What is to be seen now, and whether it differs from what was drawn.

use super::back_buffer::Geometry;
use super::gallery;
use super::imaging_settings::{Mode, Modes};
use super::instance::Instance;
use super::object::ObjectShown;
use super::view::ViewAngles;
use crate::base::{Error, Rect, Result};
use crate::imaging::{Correction, Sampling, View};
use crate::raster::Region;
use crate::raster::region::Join;
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
    /// Whether hot spots are displayed, with a count of the changes of those that are enabled.
    pub hot_spots: Option<u32>,
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

/// Where a picture was drawn, and how the pixels were found afterwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The port.
    pub port: usize,
    /// The movie's box in it.
    pub movie_box: Rect,
    /// A sum over all that decides which pixels these are.
    pub seal: u64,
    /// A count of what may have changed them.
    pub changes: u32,
    /// Some of the pixels, by where they begin in memory, to tell whether the program has drawn over
    /// them.
    pub probes: Vec<(usize, u32)>,
}

/// What a drawing has to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Due {
    /// Everything is as it was drawn.
    Nothing,
    /// Only this part of the port is not.
    Part(Region),
    /// The whole picture.
    Whole,
}

/// What was drawn last, where, and what a program has called invalid since.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    last: Option<(Shown, Place)>,
    invalid: Region,
    /// Counts the times when what was drawn last was forgotten.
    forgotten: u32,
}

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

    /// The mode that the picture is in: that of the update stream that is open, if it has one [I];
    /// else it moves while the hand is on it, on a swing, and while something changes by itself.
    pub fn mode(&self) -> Mode {
        if let Some(mode) = self.imaging.stream_mode() {
            return mode;
        }
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
            hot_spots: self.hot_spots.shown.then_some(self.hot_spots.edition),
            edition: self.back_buffer.edition,
        }
    }

    /// Takes note of what was drawn, and where; not if that was forgotten since `begun`.
    pub fn note_drawn(&mut self, shown: Shown, place: Place, begun: u32) {
        // Drawing may have made smaller versions.
        gallery::make_room();
        if self.drawn.forgotten == begun {
            self.drawn.last = Some((shown, place));
        }
    }

    /// A drawing begins: it makes good what was called invalid. What it gives is for
    /// [`Instance::note_drawn`].
    pub fn begin_drawing(&mut self) -> u32 {
        self.drawn.last = None;
        self.drawn.invalid = Region::default();
        self.drawn.forgotten
    }

    /// Has the next view drawn whatever was drawn before.
    pub fn forget_drawn(&mut self) {
        self.drawn.last = None;
        self.drawn.forgotten = self.drawn.forgotten.wrapping_add(1);
    }

    /// Has a part of the port drawn again with the next view.
    pub fn invalidate(&mut self, part: &Region) {
        self.drawn.invalid = self.drawn.invalid.join(part, Join::Union);
        if self.drawn.last.is_none() {
            // What is being drawn just now is drawn again.
            self.forget_drawn();
        }
    }

    /// What has to be drawn in a mode at a place. `is_intact` tells whether the pixels there still
    /// are what was drawn.
    pub fn due(
        &self,
        mode: Mode,
        port: usize,
        seal: u64,
        is_intact: impl FnOnce(&Place) -> bool,
    ) -> Due {
        let Some((shown, place)) = &self.drawn.last else { return Due::Whole };
        let is_there = (place.port, place.movie_box, place.seal) == (port, self.movie_box, seal);
        if !is_there || *shown != self.showing(mode) || !is_intact(place) {
            return Due::Whole;
        }
        if self.drawn.invalid.is_empty() {
            return Due::Nothing;
        }
        Due::Part(self.drawn.invalid.clone())
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
