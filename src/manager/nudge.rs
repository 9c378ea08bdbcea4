//! Nudges: a step in one of eight directions.
//!
//! "Virtual Reality Programming", `QTVRNudge`: angles counterclockwise from the right; any other
//! number means the nearest of the eight.

use super::instance::Instance;
use super::navigate::Callouts;
use super::object::nudge_object;
use super::viewing::AngleKind;
use super::{Access, Settled};
use crate::base::Result;

/// Degrees between two directions.
const EIGHTH: u32 = 45;
/// The part of the field of view that one step of a panorama is [I].
const STEP: f64 = 0.1;

/// A direction of the plane: steps to the right and up, each −1, 0 or 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Direction {
    /// To the right.
    pub right: i32,
    /// Upwards.
    pub up: i32,
}

impl Direction {
    /// The direction nearest to an angle in degrees.
    pub fn nearest(angle: u32) -> Self {
        let eighth = (angle % 360 + EIGHTH / 2) / EIGHTH % 8;
        let (right, up) =
            [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)][eighth as usize];
        Self { right, up }
    }
}

impl Instance {
    fn step(&self) -> Result<(f64, f64, f64)> {
        self.frame()?;
        Ok((self.view.pan, self.view.tilt, self.view.field_of_view * STEP))
    }
}

/// Turns a panorama one step, and an object to the adjacent view. Pinned where an edge or a constraint stopped it.
pub fn nudge(
    cell: &impl Access,
    direction: Direction,
    callouts: &impl Callouts,
) -> Result<Settled> {
    if cell.with_movie(|instance, _| instance.object.is_some()) {
        return nudge_object(cell, direction, callouts);
    }
    let (pan, tilt, step) = cell.with_movie(|instance, _| instance.step())?;
    let mut settled = Settled::Exact;
    // Looking to the right is a smaller pan.
    if direction.right != 0 {
        let pan = pan - step * f64::from(direction.right);
        settled = settled.and(callouts.set_angle(AngleKind::Pan, pan)?);
    }
    if direction.up != 0 {
        let tilt = tilt + step * f64::from(direction.up);
        settled = settled.and(callouts.set_angle(AngleKind::Tilt, tilt)?);
    }
    Ok(settled)
}

#[cfg(test)]
mod tests {
    use super::*;

    // golden.md section 3, example 14.
    #[test]
    fn any_number_means_a_direction() {
        let of = |angle| {
            let Direction { right, up } = Direction::nearest(angle);
            (right, up)
        };
        assert_eq!([of(44), of(45)], [(1, 1); 2]);
        assert_eq!([of(200), of(180)], [(-1, 0); 2]);
        assert_eq!([of(350), of(0), of(360), of(11)], [(1, 0); 4]);
        assert_eq!(of(270), (0, -1));
        assert_eq!(of(u32::MAX), of(u32::MAX % 360));
    }
}
