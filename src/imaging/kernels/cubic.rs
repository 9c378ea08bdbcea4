//! The mean of the sixteen pixels around a place: cubic pieces that meet smoothly and go through every
//! pixel (Catmull and Rom).

use super::{Edge, FRACTION, ONE, Pixel, Places, Source};

/// Bits of the parts of a pixel that have weights of their own.
const PHASE: u32 = 7;
/// Bits after the point of a weight, and of what the first step leaves.
pub const WEIGHT: u32 = 14;
/// See [`WEIGHT`].
pub const BETWEEN: u32 = 6;

/// The weights of four pixels, in pairs: the first two four times, the other two four times.
pub type Pairs = [i16; 16];

/// The weights for each part of a pixel.
pub static WEIGHTS: [Pairs; (1 << PHASE) + 1] = weights();

const fn weights() -> [Pairs; (1 << PHASE) + 1] {
    let mut all = [[0; 16]; (1 << PHASE) + 1];
    let mut phase = 0;
    while phase < all.len() {
        // Of t³ in 2^21sts; halved as the formula has it, each is shifted to `WEIGHT` bits.
        let t = phase as i64;
        let (one, square, cube) = (1i64 << (3 * PHASE), (t * t) << PHASE, t * t * t);
        let linear = t << (2 * PHASE);
        let four = [
            -cube + 2 * square - linear,
            3 * cube - 5 * square + 2 * one,
            -3 * cube + 4 * square + linear,
            cube - square,
        ];
        let mut at = 0;
        let mut rest = 1 << WEIGHT;
        let mut short = [0i16; 4];
        while at < 4 {
            let down = 3 * PHASE + 1 - WEIGHT;
            short[at] = ((four[at] + (1 << (down - 1))) >> down) as i16;
            rest -= short[at] as i32;
            at += 1;
        }
        // Together they are one.
        short[if phase < all.len() / 2 { 1 } else { 2 }] += rest as i16;
        let mut channel = 0;
        while channel < 4 {
            all[phase][2 * channel] = short[0];
            all[phase][2 * channel + 1] = short[1];
            all[phase][2 * channel + 8] = short[2];
            all[phase][2 * channel + 9] = short[3];
            channel += 1;
        }
        phase += 1;
    }
    all
}

/// Which weights a place has.
#[inline(always)]
pub fn phase(place: i32) -> usize {
    let part = place & (ONE - 1);
    ((part + (1 << (FRACTION - PHASE - 1))) >> (FRACTION - PHASE)) as usize
}

/// A colour of sixteen, four rows of four: down, then across, each rounded.
#[inline]
pub fn mix_sixteen(pixel: impl Fn(usize) -> u32, u: i32, v: i32) -> u32 {
    let four = |pairs: &Pairs| [pairs[0], pairs[1], pairs[8], pairs[9]].map(i32::from);
    let (across, down) = (four(&WEIGHTS[phase(u)]), four(&WEIGHTS[phase(v)]));
    let mut mixed = 0;
    for shift in [0, 8, 16, 24] {
        let mut sum = 1 << (WEIGHT + BETWEEN - 1);
        for (column, across) in across.into_iter().enumerate() {
            let part = |row: usize| (pixel(4 * row + column) >> shift & 255) as i32;
            let high: i32 = (0..4).zip(down).map(|(row, down)| part(row) * down).sum();
            let between = (high + (1 << (WEIGHT - BETWEEN - 1))) >> (WEIGHT - BETWEEN);
            sum += between * across;
        }
        mixed |= ((sum >> (WEIGHT + BETWEEN)).clamp(0, 255) as u32) << shift;
    }
    mixed
}

/// The colours at places, in plain code.
pub fn cubic<P: Pixel>(
    source: Source<'_, P>,
    (us, vs): Places<'_>,
    out: &mut [u32],
    edge: Edge<'_>,
) {
    let (columns, rows) = (source.width.saturating_sub(3), source.height.saturating_sub(3));
    for ((u, v), out) in us.iter().zip(vs).zip(out) {
        let (x, y) = ((*u >> FRACTION) as usize, (*v >> FRACTION) as usize);
        let all = (x < columns && y < rows)
            .then(|| source.pixels.get(y * source.width + x..))
            .flatten()
            .filter(|all| all.len() >= 3 * source.width + 4);
        *out = match all {
            Some(all) => mix_sixteen(|at| all[at / 4 * source.width + at % 4].argb(), *u, *v),
            None => edge(*u, *v),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_one_together_and_meet_at_pixels() {
        for pairs in &WEIGHTS {
            let sum: i32 = [0, 1, 8, 9].map(|at| i32::from(pairs[at])).iter().sum();
            assert_eq!(sum, 1 << WEIGHT);
        }
        let four = |at: usize| [0, 1, 8, 9].map(|pair| WEIGHTS[at][pair]);
        assert_eq!(four(0), [0, 1 << WEIGHT, 0, 0]);
        assert_eq!(four(1 << PHASE), [0, 0, 1 << WEIGHT, 0]);
        // In the middle: −1, 9, 9 and −1 sixteenths.
        assert_eq!(four(1 << (PHASE - 1)), [-1024, 9216, 9216, -1024]);
    }

    #[test]
    fn an_even_picture_stays() {
        for (u, v) in [(0, 0), (77, 12345), (ONE - 1, ONE / 2)] {
            assert_eq!(mix_sixteen(|_| 0xFF80_01FE, u, v), 0xFF80_01FE);
        }
    }
}
