//! Places in blocks, whose pixels' numbers are worked out together, before a colour is looked at.

use super::Places;

/// Places that are looked at together, whether all are in the picture.
pub const BLOCK: usize = 64;
/// The same where some are not.
pub const LANES: usize = 8;

/// Numbers of a block's pixels in the picture.
pub type Numbers = [u32; BLOCK];

/// Draws places. `locate` finds the numbers of as many pixels as there are places, [`BLOCK`] or
/// [`LANES`], and tells whether all are inside; if so, `draw` draws them, else `plain`.
#[inline(always)]
pub fn blocks(
    (us, vs): Places<'_>,
    out: &mut [u32],
    locate: impl Fn(Places<'_>, &mut Numbers) -> bool,
    plain: impl Fn(Places<'_>, &mut [u32]),
    draw: impl Fn(&[u32], Places<'_>, &mut [u32]),
) {
    let mut numbers = [0; BLOCK];
    for ((us, vs), out) in us.chunks(BLOCK).zip(vs.chunks(BLOCK)).zip(out.chunks_mut(BLOCK)) {
        let whole = us.len() == BLOCK && vs.len() == BLOCK && out.len() == BLOCK;
        if whole && locate((us, vs), &mut numbers) {
            draw(&numbers, (us, vs), out);
            continue;
        }
        for ((us, vs), out) in us.chunks(LANES).zip(vs.chunks(LANES)).zip(out.chunks_mut(LANES)) {
            let whole = us.len() == LANES && vs.len() == LANES && out.len() == LANES;
            if whole && locate((us, vs), &mut numbers) {
                draw(&numbers[..LANES], (us, vs), out);
            } else {
                plain((us, vs), out);
            }
        }
    }
}
