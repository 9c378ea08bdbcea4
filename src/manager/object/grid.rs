//! Columns and rows of views, and the angles they stand for.
//!
//! Apple's object writer turns the one into the other: a row that closes is divided by its columns,
//! an open one by one less; tilt runs from the first row to the last. `behaviour.md` 9.2.

use std::f64::consts::TAU;

use super::super::angles::{Sweep, wrap_turn};
use crate::vr::records::ObjectSample;

/// How near to a whole turn a row counts as closed: a hundredth of a degree.
const CLOSED: f64 = 0.01 * TAU / 360.0;

/// The views of an object.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// Views of a row.
    pub columns: u32,
    /// Rows.
    pub rows: u32,
    pan: (f64, f64),
    tilt: (f64, f64),
}

impl Grid {
    /// The views that a record tells of; what is no number is taken as a whole turn and a half.
    pub fn new(record: &ObjectSample) -> Self {
        let usable = |(from, to): (f32, f32), otherwise: (f64, f64)| {
            let (from, to) = (f64::from(from), f64::from(to));
            if from.is_finite() && to.is_finite() { (from, to) } else { otherwise }
        };
        let radians = |(from, to): (f64, f64)| (from.to_radians(), to.to_radians());
        Self {
            columns: record.columns.max(1),
            rows: record.rows.max(1),
            pan: radians(usable(record.pan, (0.0, 360.0))),
            tilt: radians(usable(record.tilt, (90.0, -90.0))),
        }
    }

    /// Whether the last column is followed by the first.
    pub fn is_closed(&self) -> bool {
        (self.pan.1 - self.pan.0).abs() >= TAU - CLOSED
    }

    /// The pan angles that there are.
    pub fn pans(&self) -> Sweep {
        if self.is_closed() {
            return Sweep::new(self.pan.0.min(self.pan.1), self.pan.0.min(self.pan.1) + TAU);
        }
        Sweep::new(self.pan.0.min(self.pan.1), self.pan.0.max(self.pan.1))
    }

    /// The lowest tilt and the highest, whichever row they belong to.
    pub fn tilts(&self) -> (f64, f64) {
        (self.tilt.0.min(self.tilt.1), self.tilt.0.max(self.tilt.1))
    }

    /// From one column to the next.
    fn pan_step(&self) -> f64 {
        let range = self.pan.1 - self.pan.0;
        match (self.is_closed(), self.columns) {
            (true, columns) => range.signum() * TAU / f64::from(columns),
            (false, 1) => 0.0,
            (false, columns) => range / f64::from(columns - 1),
        }
    }

    fn tilt_step(&self) -> f64 {
        match self.rows {
            1 => 0.0,
            rows => (self.tilt.1 - self.tilt.0) / f64::from(rows - 1),
        }
    }

    /// Whether pan grows with the column.
    pub fn pan_grows(&self) -> bool {
        self.pan_step() >= 0.0
    }

    /// Whether tilt grows with the row.
    pub fn tilt_grows(&self) -> bool {
        self.tilt_step() > 0.0
    }

    /// The pan angle of a column.
    pub fn pan_of(&self, column: u32) -> f64 {
        self.pan.0 + f64::from(column) * self.pan_step()
    }

    /// The tilt angle of a row.
    pub fn tilt_of(&self, row: u32) -> f64 {
        self.tilt.0 + f64::from(row) * self.tilt_step()
    }

    /// The column nearest to a pan angle. In a closed row that does not wrap, what is past the last
    /// column is nearest to that [I].
    pub fn column_of(&self, pan: f64, wraps: bool) -> u32 {
        let step = self.pan_step();
        if step == 0.0 || !pan.is_finite() {
            return 0;
        }
        let last = self.columns - 1;
        if self.is_closed() {
            let place = (wrap_turn((pan - self.pan.0) * step.signum()) / step.abs() + 0.5).floor();
            return match place as u32 {
                place if place < self.columns => place,
                _ if wraps => 0,
                _ => last,
            };
        }
        // From the end that the sweep begins with.
        let (settled, _) = self.pans().settle(pan);
        let past = wrap_turn(settled - self.pans().min());
        let past = if past > self.pans().max() - self.pans().min() + CLOSED { 0.0 } else { past };
        let place = ((past / step.abs() + 0.5).floor() as u32).min(last);
        if step > 0.0 { place } else { last - place }
    }

    /// The row nearest to a tilt angle.
    pub fn row_of(&self, tilt: f64) -> u32 {
        let step = self.tilt_step();
        if step == 0.0 || !tilt.is_finite() {
            return 0;
        }
        // Negative ones become 0.
        (((tilt - self.tilt.0) / step + 0.5).floor() as u32).min(self.rows - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(columns: u32, rows: u32, pan: (f32, f32), tilt: (f32, f32)) -> Grid {
        Grid::new(&ObjectSample { columns, rows, pan, tilt, ..ObjectSample::default() })
    }

    fn column(grid: &Grid, pan: f64) -> u32 {
        grid.column_of(pan.to_radians(), true)
    }

    // golden.md section 3, example 23.
    #[test]
    fn the_angles_of_apples_writer() {
        let usual = grid(36, 13, (0.0, 360.0), (90.0, -20.0));
        assert!((usual.pan_of(9).to_degrees() - 90.0).abs() < 1e-9);
        let tilts = [0, 6, 12].map(|row| (usual.tilt_of(row).to_degrees() * 1e6).round() / 1e6);
        assert_eq!(tilts, [90.0, 35.0, -20.0]);
        assert!((usual.tilt_of(1).to_degrees() - 80.833_333).abs() < 1e-4);
        let half = grid(19, 1, (0.0, 180.0), (0.0, 0.0));
        assert!((half.pan_of(18).to_degrees() - 180.0).abs() < 1e-9);
        assert!((half.pan_of(1).to_degrees() - 10.0).abs() < 1e-9);
    }

    #[test]
    fn angles_lead_to_the_nearest_view() {
        let usual = grid(36, 13, (0.0, 360.0), (90.0, -20.0));
        let columns = [0.0, 4.0, 6.0, 90.0, 354.0, 356.0, -4.0, 366.0];
        assert_eq!(columns.map(|pan| column(&usual, pan)), [0, 0, 1, 9, 35, 0, 0, 1]);
        assert_eq!(usual.column_of(356f64.to_radians(), false), 35);
        let rows =
            [90.0, 120.0, 35.0, -20.0, -90.0].map(|tilt: f64| usual.row_of(tilt.to_radians()));
        assert_eq!(rows, [0, 0, 6, 12, 12]);
    }

    #[test]
    fn either_order_of_tilt_is_taken() {
        let up = grid(24, 3, (0.0, 360.0), (-90.0, 90.0));
        assert_eq!(up.row_of(std::f64::consts::FRAC_PI_2), 2);
        assert_eq!(up.tilts(), grid(24, 3, (0.0, 360.0), (90.0, -90.0)).tilts());
    }

    #[test]
    fn open_rows_end() {
        let front = grid(5, 1, (-40.0, 40.0), (0.0, 0.0));
        assert_eq!([-40.0, 320.0, 0.0, 40.0].map(|pan| column(&front, pan)), [0, 0, 2, 4]);
        assert_eq!([50.0, 300.0, 179.0].map(|pan| column(&front, pan)), [4, 0, 4]);
        let back = grid(5, 1, (40.0, -40.0), (0.0, 0.0));
        assert_eq!([-40.0, 320.0, 0.0, 40.0].map(|pan| column(&back, pan)), [4, 4, 2, 0]);
    }
}
