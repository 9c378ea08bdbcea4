//! An object node: which of its views is shown, what limits that, and what plays by itself.
//!
//! "Programming With QuickTime VR", *Object Nodes*; `behaviour.md` 9.

mod animation;
mod fitted;
mod grid;
mod hand;
mod picture;
mod playing;
mod settings;
mod steps;
mod views;

use std::sync::Arc;

use super::angles::{Settled, Sweep, same, wrap_turn};
use super::instance::Instance;
use super::view::{Constraints, ViewAngles};
use super::viewing::AngleKind;
use crate::base::{Error, Result};
use crate::vr::{Object, records::ObjectSample};

use animation::Animation;
use grid::Grid;
pub(super) use hand::{drag, grip, held, let_go, rest};
use picture::Images;
pub use picture::{ObjectImage, ObjectShown};
use settings::{Settings, control, control_bit};
pub use steps::interaction_nudge;
pub(super) use steps::nudge_object;
use views::States;
pub use views::{RateKind, StateKind};

/// The field of view of a file that tells none: that of Apple's writer.
const USUAL_FIELD_OF_VIEW: f64 = 180.0;
/// The least field of view, in degrees. "QTVR File Format": it is at least 1.
const LEAST_FIELD_OF_VIEW: f64 = 1.0;

/// The current node, where it is an object.
#[derive(Debug)]
pub(super) struct ObjectNode {
    stored: Arc<Object>,
    grid: Grid,
    constraints: Constraints,
    /// Smallest and largest field of view.
    fields_of_view: (f64, f64),
    controls: Settings,
    animation: Animation,
    states: States,
    /// The pixel of the image that is in the middle.
    centre: (f64, f64),
    hand: hand::Hand,
    images: Images,
}

impl ObjectNode {
    /// An object node as the file has it.
    pub fn new(stored: Object) -> Self {
        let record = &stored.record;
        let degrees = |angle: f32, otherwise: f64| {
            let angle = f64::from(angle);
            if angle.is_finite() && angle > 0.0 { angle } else { otherwise }
        };
        let widest = degrees(record.field_of_view, USUAL_FIELD_OF_VIEW).max(LEAST_FIELD_OF_VIEW);
        let narrowest = degrees(record.min_field_of_view, LEAST_FIELD_OF_VIEW);
        let narrowest = narrowest.clamp(LEAST_FIELD_OF_VIEW, widest);
        let grid = Grid::new(record);
        let fields_of_view = (narrowest.to_radians(), widest.to_radians());
        let constraints =
            Constraints { pan: grid.pans(), tilt: grid.tilts(), field_of_view: fields_of_view };
        let mut node = Self {
            grid,
            constraints,
            fields_of_view,
            controls: Settings(record.control_settings),
            animation: Animation::new(0, 1.0, 1.0),
            states: States::of(record),
            centre: (0.0, 0.0),
            hand: hand::Hand::default(),
            images: Images::default(),
            stored: Arc::new(stored),
        };
        node.reset();
        node
    }

    fn record(&self) -> &ObjectSample {
        &self.stored.record
    }

    /// Sets everything as the file has it, and gives the view. "QuickTime VR Reference",
    /// `QTVRShowDefaultView`.
    pub fn reset(&mut self) -> ViewAngles {
        let stored = Arc::clone(&self.stored);
        let record = &stored.record;
        self.controls = Settings(record.control_settings);
        self.animation =
            Animation::new(record.animation_settings, record.frame_rate, record.view_rate);
        self.states = States::of(record);
        let usable = |angle: f32, otherwise: f64| {
            if angle.is_finite() { f64::from(angle).to_radians() } else { otherwise }
        };
        let field_of_view = match record.default_field_of_view {
            angle if angle > 0.0 => usable(angle, self.fields_of_view.1),
            _ => self.fields_of_view.1,
        };
        let view = ViewAngles {
            pan: usable(record.default_pan, 0.0),
            tilt: usable(record.default_tilt, 0.0),
            field_of_view,
        };
        let view = self.settle(view);
        let (x, y) = record.default_view_centre;
        // Where nothing is told, the middle is meant.
        let told = (x, y) != (0.0, 0.0) && x.is_finite() && y.is_finite();
        let centre = if told { (f64::from(x), f64::from(y)) } else { self.middle() };
        self.centre = self.settle_centre(centre, view.field_of_view);
        view
    }

    /// Degrees... as radians, that a drag over the whole width turns the object.
    pub fn mouse_motion_scale(&self) -> f64 {
        let scale = f64::from(self.record().mouse_motion_scale);
        if scale.is_finite() { scale.to_radians() } else { std::f64::consts::PI }
    }

    /// Whether a control setting is on.
    fn is(&self, setting: u32) -> bool {
        control_bit(setting).is_ok_and(|bit| self.controls.has(bit))
    }

    /// Row and column of the view that is shown.
    fn place(&self, view: ViewAngles) -> (u32, u32) {
        let wraps = self.is(control::WRAP_PAN) || !self.constraints.pan.is_full();
        (self.grid.row_of(view.tilt), self.grid.column_of(view.pan, wraps))
    }

    fn settle_pan(&self, pan: f64) -> Result<(f64, Settled)> {
        let pan = finite(pan)?;
        let allowed = self.constraints.pan;
        let wraps = self.is(control::WRAP_PAN);
        if !allowed.is_full() {
            return Ok(if wraps {
                (allowed.wrap(pan), Settled::Exact)
            } else {
                allowed.settle(pan)
            });
        }
        let (low, high) = (allowed.min(), allowed.max());
        if wraps || (0.0..=std::f64::consts::TAU).contains(&pan) || (low..=high).contains(&pan) {
            // A closed row that ends has its end.
            return Ok(if !wraps && same(pan, high) {
                (pan, Settled::Exact)
            } else {
                (wrap_turn(pan), Settled::Exact)
            });
        }
        Ok((pan.clamp(low, high), Settled::Pinned))
    }

    fn settle_tilt(&self, tilt: f64) -> Result<(f64, Settled)> {
        let tilt = finite(tilt)?;
        let (low, high) = self.constraints.tilt;
        let (pinned, settled) = pin(tilt, (low, high));
        if settled == Settled::Pinned && self.is(control::WRAP_TILT) && high - low > 0.0 {
            return Ok((low + (tilt - low).rem_euclid(high - low), Settled::Exact));
        }
        Ok((pinned, settled))
    }

    fn settle_field_of_view(&self, field_of_view: f64) -> Result<(f64, Settled)> {
        Ok(pin(finite(field_of_view)?, self.constraints.field_of_view))
    }

    /// The view nearest to `view` that is allowed.
    pub fn settle(&self, view: ViewAngles) -> ViewAngles {
        let or = |settled: Result<(f64, Settled)>, otherwise: f64| {
            settled.map_or(otherwise, |(value, _)| value)
        };
        ViewAngles {
            pan: or(self.settle_pan(view.pan), self.constraints.pan.min()),
            tilt: or(self.settle_tilt(view.tilt), self.constraints.tilt.0),
            field_of_view: or(
                self.settle_field_of_view(view.field_of_view),
                self.constraints.field_of_view.1,
            ),
        }
    }

    /// How much larger than whole the image is shown: the ratio of the fields of view [I].
    fn magnification(&self, field_of_view: f64) -> f64 {
        (self.fields_of_view.1 / field_of_view).max(1.0)
    }

    fn image_size(&self) -> (f64, f64) {
        let (width, height) = self.stored.image_size;
        (f64::from(width.max(1)), f64::from(height.max(1)))
    }

    /// The middle of the image, without fractions.
    fn middle(&self) -> (f64, f64) {
        let (width, height) = self.image_size();
        ((width / 2.0).floor(), (height / 2.0).floor())
    }

    /// The least and the greatest centre that shows nothing beyond the image; one, the middle, where
    /// all of it shows.
    fn centres(&self, field_of_view: f64) -> ((f64, f64), (f64, f64)) {
        let (width, height) = self.image_size();
        let middle = self.middle();
        let zoom = self.magnification(field_of_view);
        let range = |size: f64, middle: f64| {
            let half = size / zoom / 2.0;
            if same(zoom, 1.0) { (middle, middle) } else { (half, size - half) }
        };
        (range(width, middle.0), range(height, middle.1))
    }

    fn settle_centre(&self, (x, y): (f64, f64), field_of_view: f64) -> (f64, f64) {
        let (across, down) = self.centres(field_of_view);
        (x.clamp(across.0, across.1), y.clamp(down.0, down.1))
    }
}

fn finite(value: f64) -> Result<f64> {
    if value.is_finite() { Ok(value) } else { Err(Error::Param) }
}

fn pin(value: f64, (low, high): (f64, f64)) -> (f64, Settled) {
    let pinned = value.clamp(low, high.max(low));
    (pinned, if same(pinned, value) { Settled::Exact } else { Settled::Pinned })
}

/// Limits and constraints of the current node, where it is an object.
impl Instance {
    /// The current node, which has to be an object.
    pub(super) fn object(&self) -> Result<&ObjectNode> {
        self.object.as_ref().ok_or(Error::CallNotSupportedByNode)
    }

    fn object_mut(&mut self) -> Result<&mut ObjectNode> {
        self.object.as_mut().ok_or(Error::CallNotSupportedByNode)
    }

    /// Turns or zooms the object.
    pub(super) fn set_object_angle(&mut self, kind: AngleKind, value: f64) -> Result<Settled> {
        let view = self.view;
        let object = self.object_mut()?;
        let before = object.place(view);
        let (view, settled) = match kind {
            AngleKind::Pan => {
                let (pan, settled) = object.settle_pan(value)?;
                (ViewAngles { pan, ..view }, settled)
            }
            AngleKind::Tilt => {
                let (tilt, settled) = object.settle_tilt(value)?;
                (ViewAngles { tilt, ..view }, settled)
            }
            AngleKind::FieldOfView => {
                let (field_of_view, settled) = object.settle_field_of_view(value)?;
                if !object.is(control::CAN_ZOOM) {
                    return Ok(Settled::Pinned);
                }
                object.centre = object.settle_centre(object.centre, field_of_view);
                (ViewAngles { field_of_view, ..view }, settled)
            }
        };
        if object.place(view) != before {
            object.enter_view();
        }
        self.view = view;
        Ok(settled)
    }

    /// What a value would become if it were set now.
    pub(super) fn settle_object_angle(&self, kind: AngleKind, value: f64) -> Result<f64> {
        let object = self.object()?;
        Ok(match kind {
            AngleKind::Pan => object.settle_pan(value)?.0,
            AngleKind::Tilt => object.settle_tilt(value)?.0,
            AngleKind::FieldOfView if !object.is(control::CAN_ZOOM) => self.view.field_of_view,
            AngleKind::FieldOfView => object.settle_field_of_view(value)?.0,
        })
    }

    /// The physical limits of the object: pan and tilt of its views, and its fields of view.
    pub(super) fn object_limits(&self, kind: AngleKind) -> Result<(f64, f64)> {
        let object = self.object()?;
        Ok(match kind {
            AngleKind::Pan => (object.grid.pans().min(), object.grid.pans().max()),
            AngleKind::Tilt => object.grid.tilts(),
            AngleKind::FieldOfView => object.fields_of_view,
        })
    }

    /// Constrains the object inside its limits; the view is clipped at once [I].
    pub(super) fn constrain_object(
        &mut self,
        kind: AngleKind,
        (min, max): (f64, f64),
    ) -> Result<()> {
        let view = self.view;
        let object = self.object_mut()?;
        let inside = |(low, high): (f64, f64)| {
            if min > max {
                Err(Error::Param)
            } else {
                Ok((min.clamp(low, high), max.clamp(low, high)))
            }
        };
        match kind {
            AngleKind::Pan => {
                object.constraints.pan = Sweep::new(min, max).within(object.grid.pans());
            }
            AngleKind::Tilt => object.constraints.tilt = inside(object.grid.tilts())?,
            AngleKind::FieldOfView => {
                object.constraints.field_of_view = inside(object.fields_of_view)?;
            }
        }
        let view = object.settle(view);
        object.centre = object.settle_centre(object.centre, view.field_of_view);
        self.view = view;
        Ok(())
    }

    /// The constraints of the object.
    pub(super) fn object_constraints(&self) -> Result<&Constraints> {
        self.object().map(|object| &object.constraints)
    }

    /// What cannot be done from the current view; control settings do not matter.
    pub(super) fn object_status(&self) -> Result<u32> {
        let object = self.object()?;
        let ViewAngles { pan, tilt, field_of_view } = self.view;
        let Constraints { pan: pans, tilt: tilts, field_of_view: fields } = object.constraints;
        let ((left, right), (top, bottom)) = object.centres(field_of_view);
        let stops = !pans.is_full();
        let at = |limit: f64| same(wrap_turn(limit - pan + 1.0), 1.0);
        let bits = [
            // Going left around an object is a smaller pan [I].
            stops && at(pans.min()),
            stops && at(pans.max()),
            tilt > tilts.1 || same(tilt, tilts.1),
            tilt < tilts.0 || same(tilt, tilts.0),
            field_of_view < fields.0 || same(field_of_view, fields.0),
            field_of_view > fields.1 || same(field_of_view, fields.1),
            same(object.centre.0, left),
            same(object.centre.0, right),
            same(object.centre.1, top),
            same(object.centre.1, bottom),
        ];
        Ok(bits.iter().rev().fold(0, |status, bit| status << 1 | u32::from(*bit)))
    }

    /// The view centre: the pixel of the image in the middle of the picture.
    pub fn view_centre(&self) -> Result<(f64, f64)> {
        self.object().map(|object| object.centre)
    }

    /// Moves the view centre, as far as nothing beyond the image shows. Pinned, with nothing
    /// changed, where the control settings forbid it.
    pub fn set_view_centre(&mut self, (x, y): (f64, f64)) -> Result<Settled> {
        let centre = (finite(x)?, finite(y)?);
        let field_of_view = self.view.field_of_view;
        let object = self.object_mut()?;
        if !object.is(control::TRANSLATION) {
            return Ok(Settled::Pinned);
        }
        object.centre = object.settle_centre(centre, field_of_view);
        // Being adjusted is no error: the text speaks of it as what the call does [I].
        Ok(Settled::Exact)
    }

    /// What a view centre would become if it were set now.
    pub fn constrain_view_centre(&self, (x, y): (f64, f64)) -> Result<(f64, f64)> {
        let centre = (finite(x)?, finite(y)?);
        Ok(self.object()?.settle_centre(centre, self.view.field_of_view))
    }
}
