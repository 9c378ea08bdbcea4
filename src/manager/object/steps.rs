//! From one view to the next: nudges, and steps of whatever goes on by itself.
//!
//! "Virtual Reality Programming", `QTVRNudge` and `QTVRInteractionNudge`. As with panoramas the view
//! moves in the direction of the nudge: to the right is the next column, up a larger tilt [I].

use super::super::angles::{Settled, wrap_turn};
use super::super::navigate::Callouts;
use super::super::nudge::Direction;
use super::super::viewing::AngleKind;
use super::super::{Access, Instance};
use super::ObjectNode;
use super::settings::control;
use crate::base::Result;

/// The part of what is seen that one step of the view centre is [I].
const STEP: f64 = 0.1;
/// `kQTVRNudgeTranslate`.
const TRANSLATE: u32 = 1;
/// `kQTVRNudgeSameAsMouse`.
const SAME_AS_MOUSE: u32 = 2;

impl ObjectNode {
    /// The column after this one, or before; none at an end where the row does not wrap.
    pub(super) fn next_column(&self, column: u32, forward: bool, wraps: bool) -> Option<u32> {
        let grid = &self.grid;
        let pans = self.constraints.pan;
        let beside = |column: u32| match (forward, grid.is_closed()) {
            (true, _) if column + 1 < grid.columns => Some(column + 1),
            (false, _) if column > 0 => Some(column - 1),
            (true, true) => Some(0),
            (false, true) => Some(grid.columns - 1),
            _ => None,
        };
        let is_allowed = |column: u32| pans.settle(grid.pan_of(column)).1 == Settled::Exact;
        if pans.is_full() {
            let is_last = if forward { column + 1 >= grid.columns } else { column == 0 };
            return beside(column).filter(|_| wraps || !is_last);
        }
        if let Some(next) = beside(column).filter(|next| is_allowed(*next)) {
            return Some(next);
        }
        if !wraps {
            return None;
        }
        // From the other end of what is allowed.
        let other = if forward == grid.pan_grows() { pans.min() } else { pans.max() };
        let other = grid.column_of(wrap_turn(other), true);
        if is_allowed(other) { Some(other) } else { beside(other).filter(|next| is_allowed(*next)) }
    }

    /// The row after this one, or before; none at an end where tilt does not wrap.
    pub(super) fn next_row(&self, row: u32, forward: bool, wraps: bool) -> Option<u32> {
        let grid = &self.grid;
        let (low, high) = self.constraints.tilt;
        let is_allowed = |row: &u32| {
            let tilt = grid.tilt_of(*row);
            tilt >= low - 1e-7 && tilt <= high + 1e-7
        };
        let beside = |row: u32| {
            if forward { Some(row + 1).filter(|row| *row < grid.rows) } else { row.checked_sub(1) }
        };
        if let Some(next) = beside(row).filter(is_allowed) {
            return Some(next);
        }
        if !wraps {
            return None;
        }
        let other = grid.row_of(if forward == grid.tilt_grows() { low } else { high });
        if is_allowed(&other) { Some(other) } else { beside(other).filter(is_allowed) }
    }

    /// A direction of the hand as the control settings have it: reversed, then exchanged [I].
    pub(super) fn controlled(&self, (right, up): (f64, f64)) -> (f64, f64) {
        let right = if self.is(control::REVERSE_HORIZONTAL) { -right } else { right };
        let up = if self.is(control::REVERSE_VERTICAL) { -up } else { up };
        if self.is(control::SWAP) { (up, right) } else { (right, up) }
    }
}

impl Instance {
    /// The pan and the tilt one view further on: to the right and up, as signs tell; none where
    /// there is no view.
    fn beside(&self, right: f64, up: f64) -> Result<(Option<f64>, Option<f64>)> {
        let object = self.object()?;
        let (row, column) = object.place(self.view);
        // Pan grows to the right, tilt upwards.
        let forward = (right > 0.0) == object.grid.pan_grows();
        let column = object.next_column(column, forward, object.is(control::WRAP_PAN));
        let forward = (up > 0.0) == object.grid.tilt_grows();
        let row = object.next_row(row, forward, object.is(control::WRAP_TILT));
        let pan = column.map(|column| object.grid.pan_of(column));
        Ok((pan, row.map(|row| object.grid.tilt_of(row))))
    }
}

/// Turns the object by one view, to the right and up as signs tell. Pinned where there is none.
pub(super) fn step(
    cell: &impl Access,
    (right, up): (f64, f64),
    callouts: &impl Callouts,
) -> Result<Settled> {
    let (pan, tilt) = cell.with_movie(|instance, _| instance.beside(right, up))?;
    let turn = |wanted: f64, kind: AngleKind, angle: Option<f64>| match (wanted != 0.0, angle) {
        (false, _) => Ok(Settled::Exact),
        (true, Some(angle)) => callouts.set_angle(kind, angle),
        (true, None) => Ok(Settled::Pinned),
    };
    let settled = turn(right, AngleKind::Pan, pan)?;
    Ok(settled.and(turn(up, AngleKind::Tilt, tilt)?))
}

/// Turns the object to the adjacent view, as its control settings have it.
pub(in crate::manager) fn nudge_object(
    cell: &impl Access,
    direction: Direction,
    callouts: &impl Callouts,
) -> Result<Settled> {
    let towards = cell.with_movie(|instance, _| {
        let object = instance.object()?;
        Ok::<_, crate::base::Error>(
            object.controlled((f64::from(direction.right), f64::from(direction.up))),
        )
    })?;
    step(cell, towards, callouts)
}

/// Turns the object or moves its image, as the nudge mode says.
pub fn interaction_nudge(
    cell: &impl Access,
    direction: Direction,
    callouts: &impl Callouts,
) -> Result<Settled> {
    let centre = cell.with_movie(|instance, _| {
        let mode = instance.interaction.now.nudge_mode;
        let translates = match mode {
            SAME_AS_MOUSE => instance.is_translating(),
            mode => mode == TRANSLATE,
        };
        let object = instance.object()?;
        if !translates {
            return Ok::<_, crate::base::Error>(None);
        }
        if !object.is(control::TRANSLATION) {
            return Ok(Some(Err(())));
        }
        let (width, height) = object.image_size();
        let zoom = object.magnification(instance.view.field_of_view);
        let (x, y) = object.centre;
        let wanted = (
            x + f64::from(direction.right) * width / zoom * STEP,
            y - f64::from(direction.up) * height / zoom * STEP,
        );
        let settled = object.settle_centre(wanted, instance.view.field_of_view);
        Ok(Some(Ok((settled, settled == wanted))))
    })?;
    match centre {
        None => nudge_object(cell, direction, callouts),
        Some(Err(())) => Ok(Settled::Pinned),
        Some(Ok((centre, exact))) => {
            let settled = callouts.set_view_centre(centre)?;
            Ok(if exact { settled } else { Settled::Pinned })
        }
    }
}
