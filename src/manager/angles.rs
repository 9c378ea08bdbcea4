//! Angles: the units of the C interface, whole turns, and sweeps of pan.
//!
//! "Programming With QuickTime VR", `QTVRSetConstraints`: a pan range is the sweep of growing
//! angles from its minimum to its maximum, so 315° → 45° is the quarter turn around 0 and
//! 45° → 315° all the rest.

use std::f64::consts::TAU;

/// How a requested value settled. Both are successes: the view has moved either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// The value was allowed as it stood.
    Exact,
    /// The value was moved to the nearest one allowed.
    Pinned,
}

impl Settled {
    /// `Pinned` if either is.
    pub fn and(self, other: Self) -> Self {
        if self == Self::Exact { other } else { self }
    }
}

/// The unit of angles in the calls on one instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Units {
    /// `kQTVRDegrees`.
    #[default]
    Degrees,
    /// `kQTVRRadians`.
    Radians,
}

impl Units {
    /// An angle of the caller in radians.
    pub fn to_radians(self, angle: f32) -> f64 {
        match self {
            Self::Degrees => f64::from(angle).to_radians(),
            Self::Radians => f64::from(angle),
        }
    }

    /// A pan angle as the caller wants it: what rounds up to a whole turn is none.
    pub fn pan_from_radians(self, pan: f64) -> f32 {
        let told = self.from_radians(pan);
        if told < self.from_radians(TAU) { told } else { 0.0 }
    }

    /// An angle in radians as the caller wants it.
    pub fn from_radians(self, angle: f64) -> f32 {
        match self {
            Self::Degrees => angle.to_degrees() as f32,
            Self::Radians => angle as f32,
        }
    }
}

/// Angles closer than this are one: a `float` of a whole turn, in degrees and then in radians, is
/// off by half of it; a pixel of a large panorama is hundreds of times as wide.
const SAME: f64 = 1e-6;

/// `angle` in `0.0..TAU`.
pub fn wrap_turn(angle: f64) -> f64 {
    let wrapped = angle.rem_euclid(TAU);
    // A tiny negative angle rounds up to a whole turn.
    if wrapped < TAU { wrapped } else { 0.0 }
}

/// Whether two angles differ by no more than the arithmetic does.
pub fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= SAME
}

/// A sweep of growing pan angles, both ends included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sweep {
    start: f64,
    width: f64,
}

impl Sweep {
    /// The whole turn, which pins nothing.
    pub const FULL: Self = Self { start: 0.0, width: TAU };

    /// The sweep from `min` through growing angles to `max`.
    pub fn new(min: f64, max: f64) -> Self {
        if max - min >= TAU - SAME {
            return Self { start: min, width: TAU };
        }
        Self { start: min, width: wrap_turn(max - min) }
    }

    /// Where it starts.
    pub fn min(self) -> f64 {
        self.start
    }

    /// Where it ends; below [`Sweep::min`] never, so it may be above a whole turn.
    pub fn max(self) -> f64 {
        self.start + self.width
    }

    /// Whether it is the whole turn.
    pub fn is_full(self) -> bool {
        self.width >= TAU - SAME
    }

    /// The sweep without `margin` at both ends; where nothing is left, its middle.
    pub fn shrink(self, margin: f64) -> Self {
        if self.is_full() {
            return self;
        }
        let margin = margin.min(self.width / 2.0);
        Self { start: self.start + margin, width: self.width - 2.0 * margin }
    }

    /// The part of this sweep in `other`: the longer one of two, and where there is none, the end
    /// of `other` that is nearest.
    pub fn within(self, other: Self) -> Self {
        if other.is_full() {
            return self;
        }
        if self.is_full() {
            return other;
        }
        let from = wrap_turn(self.start - other.start);
        let to = from + self.width;
        // As it is, and once more a turn earlier, counted from where `other` starts.
        let part = |shift: f64| {
            let (from, to) = ((from - shift).max(0.0), (to - shift).min(other.width));
            (from <= to).then_some((from, to))
        };
        let longer = |one: (f64, f64), two: (f64, f64)| {
            if two.1 - two.0 > one.1 - one.0 { two } else { one }
        };
        let both = part(0.0).into_iter().chain(part(TAU)).reduce(longer);
        match both {
            Some((from, to)) => Self { start: wrap_turn(other.start + from), width: to - from },
            None => {
                let nearest = |end: f64| {
                    let past = wrap_turn(end - other.start) - other.width;
                    past.min(TAU - other.width - past)
                };
                let end =
                    if nearest(self.max()) < nearest(self.start) { self.max() } else { self.start };
                Self { start: other.settle(end).0, width: 0.0 }
            }
        }
    }

    /// The angle nearest to `angle` in this sweep, in `0.0..TAU`.
    pub fn settle(self, angle: f64) -> (f64, Settled) {
        if self.is_full() {
            return (wrap_turn(angle), Settled::Exact);
        }
        let past_start = wrap_turn(angle - self.start);
        if past_start <= self.width {
            return (wrap_turn(angle), Settled::Exact);
        }
        let past_end = past_start - self.width;
        let short_of_start = TAU - past_start;
        let settled =
            if past_end.min(short_of_start) <= SAME { Settled::Exact } else { Settled::Pinned };
        let nearest = if past_end <= short_of_start { self.max() } else { self.start };
        (wrap_turn(nearest), settled)
    }

    /// `angle` brought inside by going round the sweep as if its ends were joined.
    pub fn wrap(self, angle: f64) -> f64 {
        if self.is_full() || self.width <= SAME {
            return self.settle(angle).0;
        }
        let (_, settled) = self.settle(angle);
        match settled {
            Settled::Exact => wrap_turn(angle),
            Settled::Pinned => wrap_turn(self.start + (angle - self.start).rem_euclid(self.width)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settle(sweep: (f64, f64), angle: f64) -> (f64, Settled) {
        let sweep = Sweep::new(sweep.0.to_radians(), sweep.1.to_radians());
        let (settled, how) = sweep.settle(angle.to_radians());
        ((settled.to_degrees() * 1e6).round() / 1e6, how)
    }

    // golden.md section 3, examples 1 to 3.
    #[test]
    fn a_sweep_through_zero_pins_to_its_nearer_end() {
        assert_eq!(settle((315.0, 45.0), 60.0), (45.0, Settled::Pinned));
        assert_eq!(settle((315.0, 45.0), 300.0), (315.0, Settled::Pinned));
        assert_eq!(settle((315.0, 45.0), 10.0), (10.0, Settled::Exact));
        assert_eq!(settle((45.0, 315.0), 0.0).1, Settled::Pinned);
    }

    #[test]
    fn a_whole_turn_wraps() {
        assert_eq!(settle((0.0, 360.0), -20.0), (340.0, Settled::Exact));
        assert_eq!(settle((0.0, 360.0), 370.0), (10.0, Settled::Exact));
    }

    #[test]
    fn units_change_only_the_expression() {
        let radians = Units::Radians.to_radians(std::f32::consts::FRAC_PI_2);
        assert_eq!(Units::Degrees.from_radians(radians), 90.0);
        assert_eq!(Units::Degrees.pan_from_radians(TAU - 1e-9), 0.0);
        assert_eq!(Units::Radians.pan_from_radians(TAU - 1e-9), 0.0);
    }

    #[test]
    fn shrinking_stops_in_the_middle() {
        let sweep = Sweep::new(1.0, 2.0).shrink(5.0);
        assert!(same(sweep.min(), 1.5) && same(sweep.max(), 1.5));
    }

    #[test]
    fn a_sweep_within_another_is_cut_to_it() {
        let cut = Sweep::new(0.5, 3.0).within(Sweep::new(1.0, 2.0));
        assert!(same(cut.min(), 1.0) && same(cut.max(), 2.0));
    }

    fn within(sweep: (f64, f64), other: (f64, f64)) -> (f64, f64) {
        let of = |(min, max): (f64, f64)| Sweep::new(min.to_radians(), max.to_radians());
        let cut = of(sweep).within(of(other));
        let degrees = |angle: f64| (angle.to_degrees() * 1e6).round() / 1e6;
        (degrees(cut.min()), degrees(cut.max()))
    }

    #[test]
    fn a_sweep_the_long_way_round_stays_in_another() {
        assert_eq!(within((200.0, 190.0), (0.0, 180.0)), (0.0, 180.0));
        assert_eq!(within((-90.0, 269.0), (0.0, 180.0)), (0.0, 180.0));
        assert_eq!(within((170.0, 30.0), (0.0, 180.0)), (0.0, 30.0));
        assert_eq!(within((100.0, 30.0), (0.0, 180.0)), (100.0, 180.0));
        assert_eq!(within((200.0, 250.0), (0.0, 180.0)), (180.0, 180.0));
        assert_eq!(within((300.0, 350.0), (0.0, 180.0)), (0.0, 0.0));
        assert_eq!(within((350.0, 20.0), (300.0, 400.0)), (350.0, 380.0));
    }
}
