//! What the kernels mean, in plain code.

use super::{Edge, FRACTION, ONE, Pixel, Places, Source};

/// The nearest pixels.
pub fn nearest<P: Pixel>(
    source: Source<'_, P>,
    (us, vs): Places<'_>,
    out: &mut [u32],
    edge: Edge<'_>,
) {
    for ((u, v), out) in us.iter().zip(vs).zip(out) {
        let (x, y) = ((*u >> FRACTION) as usize, (*v >> FRACTION) as usize);
        let inside = x < source.width && y < source.height;
        let place = if inside { y * source.width + x } else { usize::MAX };
        *out = source.pixels.get(place).map_or_else(|| edge(*u, *v), |pixel| pixel.argb());
    }
}

/// The pixels in some columns of a row.
pub fn pick<P: Pixel>(row: &[P], columns: &[u32], out: &mut [u32]) {
    for (column, out) in columns.iter().zip(out) {
        *out = row.get(*column as usize).map_or(0, |pixel| pixel.argb());
    }
}

/// The means of four.
pub fn bilinear<P: Pixel>(
    source: Source<'_, P>,
    (us, vs): Places<'_>,
    out: &mut [u32],
    edge: Edge<'_>,
) {
    for ((u, v), out) in us.iter().zip(vs).zip(out) {
        *out = corners(source, *u, *v).map_or_else(|| edge(*u, *v), |four| mix(four, *u, *v));
    }
}

fn corners<P: Pixel>(source: Source<'_, P>, u: i32, v: i32) -> Option<[u32; 4]> {
    let (x, y) = ((u >> FRACTION) as usize, (v >> FRACTION) as usize);
    if x >= source.width.saturating_sub(1) || y >= source.height.saturating_sub(1) {
        return None;
    }
    let place = y * source.width + x;
    let top = source.pixels.get(place..place + 2)?;
    let bottom = source.pixels.get(place + source.width..place + source.width + 2)?;
    Some([top[0], top[1], bottom[0], bottom[1]].map(P::argb))
}

/// Four colours by their nearness to a place: 127ths across, then 2^15ths down, each rounded. Sums of
/// 127ths of two bytes still fit 16 bits with a sign.
#[inline]
pub fn mix([a, b, c, d]: [u32; 4], u: i32, v: i32) -> u32 {
    const MASK: i32 = ONE - 1;
    let right = ((u & MASK) * 127 + ONE / 2) >> FRACTION;
    let down = (v & MASK) << (15 - FRACTION);
    let mut mixed = 0;
    for shift in [0, 8, 16, 24] {
        let part = |color: u32| (color >> shift & 255) as i32;
        let top = part(a) * (127 - right) + part(b) * right;
        let bottom = part(c) * (127 - right) + part(d) * right;
        let between = top + (((bottom - top) * down + (1 << 14)) >> 15);
        // 258 / 2^15 is 1 / 127.
        mixed |= (((between * 258 + (1 << 14)) >> 15) as u32) << shift;
    }
    mixed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_those_of_the_channels() {
        let half = ONE / 2;
        assert_eq!(mix([0xFF00_8040, 0x00FF_8040, 0, 0], 0, 0), 0xFF00_8040);
        // 64 of 127 parts.
        assert_eq!(mix([0xFF00_8040, 0x00FF_8040, 0, 0], half, 0), 0x7E80_8040);
        assert_eq!(mix([0xFFFF_FFFF; 4], 77 << 6, 201 << 6), 0xFFFF_FFFF);
        assert_eq!(mix([0, 0xFF, 0, 0xFF], ONE / 4, 9 << 6), 0x40);
        assert_eq!(mix([0, 0, 0xFF, 0xFF], 5, half), 0x7F);
    }

    #[test]
    fn what_is_not_inside_is_left_to_the_caller() {
        let source = Source { pixels: &[1_u32, 2, 3, 4, 5, 6], width: 3, height: 2 };
        let (us, vs) = ([-1, 0, 2 * ONE, 3 * ONE, ONE], [0, 0, 0, 0, ONE]);
        let mut out = [0; 5];
        nearest(source, (&us, &vs), &mut out, &|_, _| 99);
        assert_eq!(out, [99, 1, 3, 99, 5]);
        bilinear(source, (&us, &vs), &mut out, &|_, _| 99);
        assert_eq!(out, [99, 1, 99, 99, 99]);
    }
}
