//! QTVR actions and operands. Angles in them are degrees, and obey what holds for a program's.

use super::stage::Stage;
use crate::base::{Error, Result};
use crate::ffi::quicktime_vr::callouts::Application;
use crate::manager::{
    Access, AngleKind, Callouts, Destination, NodeTarget, StateKind, Which, go_to_node,
};
use crate::wired::number::{action, operand};
use crate::wired::{Argument, Call, Present, Value};

fn angle_of(number: u32) -> Option<AngleKind> {
    match number {
        action::QTVR_SET_PAN_ANGLE => Some(AngleKind::Pan),
        action::QTVR_SET_TILT_ANGLE => Some(AngleKind::Tilt),
        action::QTVR_SET_FIELD_OF_VIEW => Some(AngleKind::FieldOfView),
        _ => None,
    }
}

/// Does a QTVR action.
pub(super) fn perform(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let (qtvr, cell) = stage.instance()?;
    let application = Application { qtvr, cell: &cell };
    match call.number {
        action::QTVR_SHOW_DEFAULT_VIEW => {
            cell.with(|instance| instance.show_default_view());
            Ok(())
        }
        action::QTVR_GO_TO_NODE_ID => {
            let target = NodeTarget::from(call.long(0)? as u32);
            go_to_node(&*cell, target, Destination::Default, &application)
        }
        action::QTVR_ENABLE_HOT_SPOT => {
            let (which, enable) = (Which::Id(call.long(0)? as u32), call.flag(1)?);
            cell.with_movie(|instance, movie| instance.enable_hot_spots(movie, which, enable))
        }
        action::QTVR_SHOW_HOT_SPOTS => {
            let shown = call.flag(0)?;
            cell.with(|instance| instance.show_hot_spots(shown));
            Ok(())
        }
        action::QTVR_TRANSLATE_OBJECT => {
            let (x, y) = cell.with(|instance| instance.view_centre())?;
            let centre = (x + call.number(0)?, y + call.number(1)?);
            application.set_view_centre(centre).map(|_| ())
        }
        action::QTVR_SET_VIEW_STATE => {
            let kind = StateKind::from_number(call.long(0)? as u32)?;
            let state = u16::try_from(call.long(1)?).map_err(|_| Error::InvalidViewState)?;
            cell.with(|instance| instance.set_view_state(kind, state))
        }
        number => {
            let kind = angle_of(number).ok_or(Error::FeatureUnsupported)?;
            application.set_angle(kind, call.number(0)?.to_radians()).map(|_| ())
        }
    }
}

/// What a QTVR action would change.
pub(super) fn present(stage: &Stage<'_>, call: &Call<'_>, index: usize) -> Option<Present> {
    let (_, cell) = stage.instance().ok()?;
    match (call.number, index) {
        (action::QTVR_GO_TO_NODE_ID, 0) => {
            let node = cell.with(|instance| instance.node());
            Some(Present::free(Argument::Long(node as i32)))
        }
        (action::QTVR_ENABLE_HOT_SPOT, 1) => {
            let id = call.long(0).ok()? as u32;
            let enabled = cell.with(|instance| instance.is_hot_spot_enabled(id));
            Some(Present::free(Argument::Flag(enabled)))
        }
        (action::QTVR_SHOW_HOT_SPOTS, 0) => {
            let shown = cell.with(|instance| instance.hot_spots_shown());
            Some(Present::free(Argument::Flag(shown)))
        }
        (action::QTVR_SET_VIEW_STATE, 1) => {
            let kind = StateKind::from_number(call.long(0).ok()? as u32).ok()?;
            let (state, count) = cell
                .try_with(|instance| Ok((instance.view_state(kind)?, instance.view_state_count()?)))
                .ok()?;
            let value = Argument::Short(i16::try_from(state).ok()?);
            Some(Present { value, range: Some((1.0, count.into())), is_circle: false })
        }
        (number, 0) => {
            let kind = angle_of(number)?;
            let (angle, limits) = cell
                .try_with(|instance| Ok((instance.angle(kind), instance.viewing_limits(kind)?)))
                .ok()?;
            let (low, high) = (limits.0.to_degrees(), limits.1.to_degrees());
            Some(Present {
                value: Argument::Float(angle.to_degrees() as f32),
                range: Some((low, high)),
                is_circle: kind == AngleKind::Pan && high - low > 360.0 - 1e-3,
            })
        }
        _ => None,
    }
}

/// The value of a QTVR operand.
pub(super) fn ask(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    let (_, cell) = stage.instance()?;
    let angle = |kind| Value::from(cell.with(|instance| instance.angle(kind)).to_degrees());
    match call.number {
        operand::QTVR_PAN_ANGLE => Ok(angle(AngleKind::Pan)),
        operand::QTVR_TILT_ANGLE => Ok(angle(AngleKind::Tilt)),
        operand::QTVR_FIELD_OF_VIEW => Ok(angle(AngleKind::FieldOfView)),
        operand::QTVR_NODE_ID => Ok(Value::from(cell.with(|instance| instance.node()))),
        operand::QTVR_HOT_SPOTS_VISIBLE => {
            Ok(cell.with(|instance| instance.hot_spots_shown()).into())
        }
        operand::QTVR_VIEW_CENTER_H => {
            Ok(Value::from(cell.with(|instance| instance.view_centre())?.0))
        }
        operand::QTVR_VIEW_CENTER_V => {
            Ok(Value::from(cell.with(|instance| instance.view_centre())?.1))
        }
        operand::QTVR_VIEW_STATE_COUNT => {
            Ok(Value::from(u32::from(cell.with(|instance| instance.view_state_count())?)))
        }
        operand::QTVR_VIEW_STATE => {
            let kind = StateKind::from_number(call.long(0)? as u32)?;
            Ok(Value::from(u32::from(cell.with(|instance| instance.view_state(kind))?)))
        }
        _ => Err(Error::FeatureUnsupported),
    }
}
