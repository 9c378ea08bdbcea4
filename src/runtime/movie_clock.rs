//! The clocks of movies, and those that a program makes: time that passes at a rate, between bounds.
//!
//! "Inside Macintosh: QuickTime", *Time Bases*. A movie stands still until it is started. Ticks are
//! those of [`super::clock`]; what is left of a unit is kept, so that no time is lost.

use std::ops::Range;

use super::movies::MovieState;
use crate::base::Fixed;
use crate::vr::Scene;

/// `loopTimeBase`.
const LOOP: u32 = 1;
/// `palindromeLoopTimeBase`.
const PALINDROME: u32 = 2;
/// Parts of a unit of time: ticks of a second, and what a rate has behind its point.
const PARTS: i128 = 60 << 16;

/// What a clock keeps between two looks at it.
#[derive(Debug, Default)]
pub struct Ticking {
    /// `loopTimeBase` and its kin.
    pub flags: u32,
    /// Counts how often the time was set.
    pub jumps: u32,
    since: Option<u32>,
    rest: i128,
    seen: i64,
}

impl Ticking {
    /// Lets time pass until the tick `now`. Without bounds it goes on for ever.
    pub fn advance(
        &mut self,
        (time, rate): (&mut i64, &mut Fixed),
        scale: u32,
        bounds: Option<&Range<i64>>,
        now: u32,
    ) {
        let elapsed = self.since.map_or(0, |since| now.wrapping_sub(since));
        // A clock that is set back counts as one that stands.
        let elapsed = if elapsed > i32::MAX as u32 { 0 } else { elapsed };
        self.since = Some(now);
        if *time != self.seen {
            self.rest = 0;
        }
        let fine = self.rest + i128::from(elapsed) * i128::from(rate.0) * i128::from(scale);
        self.rest = fine.rem_euclid(PARTS);
        let way = i64::try_from(fine.div_euclid(PARTS)).unwrap_or(i64::MAX);
        *time = time.saturating_add(way);
        if let (Some(bounds), true) = (bounds, rate.0 != 0) {
            self.keep_inside(time, rate, bounds);
        }
        self.seen = *time;
    }

    fn keep_inside(&mut self, time: &mut i64, rate: &mut Fixed, bounds: &Range<i64>) {
        let len = bounds.end.saturating_sub(bounds.start);
        let past = time.saturating_sub(bounds.start);
        let ends = if rate.0 > 0 { past >= len } else { past <= 0 };
        if !ends {
            return;
        }
        if len > 0 && self.flags & PALINDROME != 0 {
            let turns = past.div_euclid(len);
            let place = past.rem_euclid(len);
            let is_back = turns.rem_euclid(2) == 1;
            *time = if is_back { bounds.end - place } else { bounds.start + place };
            // At an end that is reached exactly the direction changes as well.
            let back_at_start = place == 0 && rate.0 < 0 && !is_back;
            if is_back || back_at_start {
                *rate = Fixed(rate.0.saturating_neg());
            }
        } else if len > 0 && self.flags & LOOP != 0 {
            *time = bounds.start + past.rem_euclid(len);
        } else {
            *time = if rate.0 > 0 { bounds.end.max(bounds.start) } else { bounds.start };
            *rate = Fixed(0);
            self.rest = 0;
        }
    }
}

/// What of a movie is played.
#[derive(Debug, Default)]
pub struct Played {
    /// The active segment; the whole movie where there is none.
    pub segment: Option<Range<i64>>,
    /// The node of a scene that is shown, and its time.
    node: Option<(u32, Range<i64>)>,
}

impl MovieState {
    /// From where to where the movie plays: the node that is shown, the active segment, or all.
    pub fn bounds(&self) -> Range<i64> {
        let whole = 0..self.movie.duration().max(0);
        let part = self.played.node.as_ref().map(|(_, span)| span);
        part.or(self.played.segment.as_ref()).cloned().unwrap_or(whole)
    }

    /// Lets the movie's time pass until the tick `now`.
    pub fn advance(&mut self, now: u32) {
        let bounds = self.bounds();
        let scale = self.movie.header.time_scale;
        let clock = (&mut self.time, &mut self.rate);
        self.ticking.advance(clock, scale, Some(&bounds), now);
    }

    /// Goes to a time, pinned to where the movie plays.
    pub fn go_to(&mut self, time: i64) {
        let bounds = self.bounds();
        self.time = time.clamp(bounds.start, bounds.end.max(bounds.start));
        self.ticking.jumps = self.ticking.jumps.wrapping_add(1);
    }

    /// Whether the movie has come to the end that it plays to.
    pub fn is_done(&self) -> bool {
        let bounds = self.bounds();
        let backwards =
            self.rate.0 < 0 || (self.rate.0 == 0 && self.movie.header.preferred_rate.0 < 0);
        if backwards { self.time <= bounds.start } else { self.time >= bounds.end }
    }

    /// The time whose pictures show: at its end a movie shows its last frames.
    pub fn shown_time(&self) -> i64 {
        let bounds = self.bounds();
        self.time.min(bounds.end - 1).max(bounds.start)
    }

    /// Takes note of the node that is shown: the movie is at its time, and stays there.
    pub fn follow_node(&mut self, scene: &Scene, node: u32) {
        if self.played.node.as_ref().is_some_and(|(known, _)| *known == node) {
            return;
        }
        let Ok(span) = scene.interval(node) else { return };
        self.played.node = Some((node, span.clone()));
        self.go_to(span.start);
    }

    /// Forgets the node: nothing shows the scene any more.
    pub fn leave_scene(&mut self) {
        self.played.node = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(flags: u32, rate: f64, from: i64, ticks: u32) -> (i64, f64) {
        let mut clock = Ticking { flags, ..Ticking::default() };
        let (mut time, mut rate) = (from, Fixed::from_f64(rate));
        let bounds = 100..700;
        clock.advance((&mut time, &mut rate), 600, Some(&bounds), 5);
        clock.advance((&mut time, &mut rate), 600, Some(&bounds), 5 + ticks);
        (time, rate.to_f64())
    }

    #[test]
    fn time_passes_at_a_rate_and_stops_at_the_end() {
        assert_eq!(run(0, 1.0, 100, 6), (160, 1.0));
        assert_eq!(run(0, -0.5, 400, 6), (370, -0.5));
        assert_eq!(run(0, 1.0, 100, 60), (700, 0.0));
        assert_eq!(run(0, -2.0, 300, 60), (100, 0.0));
        assert_eq!(run(0, 0.0, 300, 60), (300, 0.0));
    }

    #[test]
    fn loops_go_round_and_palindromes_turn_back() {
        assert_eq!(run(LOOP, 1.0, 100, 66), (160, 1.0));
        assert_eq!(run(LOOP, -1.0, 100, 6), (640, -1.0));
        assert_eq!(run(LOOP | PALINDROME, 1.0, 100, 66), (640, -1.0));
        assert_eq!(run(PALINDROME, -1.0, 160, 12), (160, 1.0));
        assert_eq!(run(PALINDROME, 1.0, 100, 126), (160, 1.0));
    }

    #[test]
    fn what_is_left_of_a_unit_is_kept() {
        let mut clock = Ticking::default();
        let (mut time, mut rate) = (0, Fixed::ONE);
        for now in 0..=600 {
            clock.advance((&mut time, &mut rate), 7, None, now);
        }
        assert_eq!(time, 70);
        // A clock that is set back stands.
        clock.advance((&mut time, &mut rate), 7, None, 10);
        assert_eq!(time, 70);
    }
}
