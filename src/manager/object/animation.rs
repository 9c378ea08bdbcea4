//! Frames of a view and views of a row that play by themselves.
//!
//! "Virtual Reality Programming", `QTVRSetAnimationSetting`, `QTVRSetFrameRate` and
//! `QTVRSetViewRate`. The time of a view counts units of the image media.

use super::super::angles::Settled;
use super::super::motion::TICKS;
use super::settings::{Settings, animation, animation_bit, bits};
use crate::base::{Error, Result};
use crate::vr::Frames;

/// The fastest rate, either way.
const FASTEST: f64 = 100.0;

/// What plays, how fast, and where it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Animation {
    /// The settings, and what plays.
    pub settings: Settings,
    /// Rate of the frames in a view; its sign is the direction.
    pub frame_rate: f64,
    /// Rate of the views in a row.
    pub view_rate: f64,
    /// Time in the view.
    pub time: f64,
    /// The part of a view that has been shown since the last one.
    pub shown: f64,
    /// The tick up to which time has passed.
    last: Option<u32>,
}

/// Where the view that plays is among the images.
pub struct Playing<'a> {
    /// The images.
    pub frames: &'a Frames,
    /// When the view begins.
    pub start: i64,
    /// How long it lasts.
    pub duration: u32,
}

impl Animation {
    /// An animation that stands at the start of its view.
    pub fn new(settings: u32, frame_rate: f32, view_rate: f32) -> Self {
        let rate = |rate: f32| if rate.is_finite() { f64::from(rate) } else { 1.0 };
        Self {
            settings: Settings(settings),
            frame_rate: rate(frame_rate).clamp(-FASTEST, FASTEST),
            view_rate: rate(view_rate).clamp(-FASTEST, FASTEST),
            time: 0.0,
            shown: 0.0,
            last: None,
        }
    }

    /// Whether a setting is on.
    pub fn is(&self, setting: u32) -> bool {
        animation_bit(setting).is_ok_and(|bit| self.settings.has(bit))
    }

    /// Whether anything plays.
    pub fn is_playing(&self) -> bool {
        let views = if self.is(animation::SYNC) { self.frame_rate } else { self.view_rate };
        (self.settings.has(bits::ANIMATE_FRAMES) && self.frame_rate != 0.0)
            || (self.settings.has(bits::ANIMATE_VIEWS) && views != 0.0)
    }

    /// Seconds since the last time; time does not pass while nothing plays.
    pub fn elapse(&mut self, now: u32, playing: bool) -> f64 {
        if !playing {
            self.last = None;
            return 0.0;
        }
        let elapsed = self.last.map_or(0, |last| now.wrapping_sub(last));
        self.last = Some(now);
        // A clock that is set back counts as one that stands.
        if elapsed > i32::MAX as u32 { 0.0 } else { f64::from(elapsed) / TICKS }
    }

    /// Plays the frames of the view for so many seconds.
    pub fn play_frames(&mut self, seconds: f64, view: &Playing<'_>) {
        let duration = f64::from(view.duration.max(1));
        let mut way = seconds * f64::from(view.frames.scale) * self.frame_rate;
        if self.is(animation::PLAY_EVERY_FRAME) {
            way = self.one_frame(way, view);
        }
        let time = self.time + way;
        if self.is(animation::DONT_LOOP_FRAMES) {
            self.time = time.clamp(0.0, duration - 1.0);
        } else if self.is(animation::PALINDROME_FRAMES) {
            // An odd number of turns at the ends changes the direction.
            let turns = (time / duration).floor();
            if turns.rem_euclid(2.0) >= 1.0 {
                self.frame_rate = -self.frame_rate;
                self.time = (turns + 1.0) * duration - time;
            } else {
                self.time = time - turns * duration;
            }
            self.time = self.time.clamp(0.0, duration - 1.0);
        } else {
            self.time = time.rem_euclid(duration);
        }
    }

    /// The part of a way that does not skip a frame.
    fn one_frame(&self, way: f64, view: &Playing<'_>) -> f64 {
        let (start, end) = view.frames.around(view.start.saturating_add(self.time as i64));
        let (start, end) = ((start - view.start) as f64, (end - view.start) as f64);
        if way > 0.0 {
            way.min((end.min(f64::from(view.duration)) - self.time).max(0.0))
        } else {
            // To the last unit of the frame before.
            way.max(start.max(0.0) - self.time - 1.0)
        }
    }

    /// Views to go on after so many seconds, of which a whole number is due.
    pub fn views_due(&mut self, seconds: f64, scale: u32, duration: u32) -> i64 {
        let rate = if self.is(animation::SYNC) { self.frame_rate } else { self.view_rate };
        self.shown += seconds * f64::from(scale) / f64::from(duration.max(1)) * rate;
        let due = self.shown.trunc();
        self.shown -= due;
        due as i64
    }

    /// Whether views turn back at the end of a row.
    pub fn turns_back(&self) -> bool {
        let frames = self.is(animation::SYNC) && self.is(animation::PALINDROME_FRAMES);
        frames || self.is(animation::PALINDROME_VIEWS)
    }

    /// Has the views play the other way.
    pub fn turn_back(&mut self) {
        let synced = self.is(animation::SYNC);
        let rate = if synced { &mut self.frame_rate } else { &mut self.view_rate };
        *rate = -*rate;
    }
}

/// A rate that is asked for, pinned to the fastest.
pub fn settle_rate(rate: f64) -> Result<(f64, Settled)> {
    if rate.is_nan() {
        return Err(Error::Param);
    }
    let pinned = rate.clamp(-FASTEST, FASTEST);
    Ok((pinned, if pinned == rate { Settled::Exact } else { Settled::Pinned }))
}
