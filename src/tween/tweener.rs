//! A tween that is run by a program: it remembers where it was, for those that tell changes.

use super::entry::Tween;
use super::output::Output;
use crate::base::Result;

/// A tween with its length, and the part that was over when it was asked last.
#[derive(Debug, Clone)]
pub struct Tweener {
    tween: Tween,
    duration: f64,
    last: f64,
}

impl Tweener {
    /// Starts a tween that goes on to the time `duration`.
    pub fn new(tween: Tween, duration: i64) -> Self {
        Self { tween, duration: duration as f64, last: 0.0 }
    }

    /// The value at a time, or the change since the last one.
    pub fn at(&mut self, time: i64) -> Result<Output> {
        let time = time as f64;
        let part = self.tween.part(time, self.duration);
        self.at_part(part, time)
    }

    /// The value when a part of the tween is over.
    pub fn at_percent(&mut self, part: f64) -> Result<Output> {
        let part = if part.is_nan() { 0.0 } else { part.clamp(0.0, 1.0) };
        self.at_part(part, part * self.duration)
    }

    fn at_part(&mut self, part: f64, time: f64) -> Result<Output> {
        if !self.tween.is_delta {
            return self.tween.at_part(part, time, self.duration);
        }
        let change = self.tween.change(self.last, part, time, self.duration);
        self.last = part;
        change
    }

    /// Begins anew.
    pub fn reset(&mut self) {
        self.last = 0.0;
    }
}
