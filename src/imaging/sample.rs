//! Taking a colour from between the pixels of a picture.

/// The weighted mean of four colours; the weights are 256ths.
#[inline]
pub fn bilinear([a, b, c, d]: [u32; 4], fx: u32, fy: u32) -> u32 {
    let top = mix(a, b, fx);
    let bottom = mix(c, d, fx);
    mix(top, bottom, fy)
}

/// `b` in the place of `a` by `weight` 256ths, each channel rounded.
#[inline]
fn mix(a: u32, b: u32, weight: u32) -> u32 {
    const EVEN: u32 = 0x00FF_00FF;
    const HALF: u32 = 0x0080_0080;
    let keep = 256 - weight;
    let low = ((a & EVEN) * keep + (b & EVEN) * weight + HALF) >> 8 & EVEN;
    let high = ((a >> 8 & EVEN) * keep + (b >> 8 & EVEN) * weight + HALF) & !EVEN;
    low | high
}

/// A coordinate counted from the middle of the first pixel, as its pixel and 256ths.
#[inline]
pub fn split(coordinate: f64) -> (i64, u32) {
    let fixed = (coordinate * 256.0 + 0.5).floor() as i64;
    (fixed >> 8, (fixed & 255) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_those_of_the_channels() {
        assert_eq!(mix(0xFF00_8040, 0x00FF_8040, 0), 0xFF00_8040);
        assert_eq!(mix(0xFF00_8040, 0x00FF_8040, 128), 0x8080_8040);
        assert_eq!(bilinear([0xFFFF_FFFF; 4], 77, 201), 0xFFFF_FFFF);
        assert_eq!(bilinear([0, 0x0000_00FF, 0, 0x0000_00FF], 64, 9), 0x40);
    }

    #[test]
    fn negative_coordinates_go_down() {
        assert_eq!(split(-0.25), (-1, 192));
        assert_eq!(split(3.5), (3, 128));
    }
}
