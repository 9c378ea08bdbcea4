//! Writes `'rle '`: rows of runs and copies, and over a frame before, skips.

use crate::base::{Error, Result, room};
use crate::raster::{Pixels, Surface, pack555};

/// Units in one run or copy.
const MOST: usize = 127;
/// Units in one skip; the byte is one more.
const MOST_SKIPPED: usize = 254;
/// From here on a run is shorter than its copy.
const LEAST_RUN: usize = 3;

const NEXT_ROW: u8 = 0xFF;

/// Encodes a frame of 8, 16, 24 or 32 bits; over `previous`, only what differs.
pub(super) fn encode(surface: &Surface, depth: u16, previous: Option<&Surface>) -> Result<Vec<u8>> {
    let width = surface.width();
    let mut body = vec![0, 0];
    match (surface.pixels(), previous.map(Surface::pixels)) {
        (Pixels::Indexed { indices, .. }, previous) => {
            let previous = match previous {
                Some(Pixels::Indexed { indices, .. }) => Some(indices.as_slice()),
                _ => None,
            };
            rows::<u8, 4>(&mut body, indices, previous, width, |index, out| out.push(index));
        }
        // Whoever calls has made colours or indices of it.
        (Pixels::Short(_), _) => return Err(Error::Param),
        (Pixels::Argb(pixels), previous) => {
            let previous = match previous {
                Some(Pixels::Argb(pixels)) => Some(pixels.as_slice()),
                _ => None,
            };
            // What the depth cannot hold must not make pixels differ.
            match depth {
                16 => {
                    let pack = |pixels: &[u32]| -> Vec<u16> {
                        pixels.iter().map(|pixel| pack555(*pixel)).collect()
                    };
                    let (pixels, previous) = (pack(pixels), previous.map(pack));
                    rows::<u16, 1>(&mut body, &pixels, previous.as_deref(), width, |pixel, out| {
                        out.extend(pixel.to_be_bytes());
                    });
                }
                24 => rows::<u32, 1>(&mut body, pixels, previous, width, |pixel, out| {
                    out.extend(&pixel.to_be_bytes()[1..]);
                }),
                _ => rows::<u32, 1>(&mut body, pixels, previous, width, |pixel, out| {
                    out.extend(pixel.to_be_bytes());
                }),
            }
        }
    }
    // A frame ends where a row's skip would be.
    body.push(0);
    let size = u32::try_from(body.len() + 4).map_err(|_| Error::CodecSize)?;
    room::joined(&[&size.to_be_bytes()[..], &body])
}

/// Writes all rows in units of `N` pixels, the last one of a row filled up with its last pixel.
fn rows<T: Copy + PartialEq, const N: usize>(
    out: &mut Vec<u8>,
    pixels: &[T],
    previous: Option<&[T]>,
    width: usize,
    put: impl Fn(T, &mut Vec<u8>),
) {
    let units = |row: &[T]| -> Vec<[T; N]> {
        row.chunks(N)
            .filter_map(|unit| {
                let last = *unit.last()?;
                Some(std::array::from_fn(|at| unit.get(at).copied().unwrap_or(last)))
            })
            .collect()
    };
    for (y, row) in pixels.chunks_exact(width.max(1)).enumerate() {
        let row = units(row);
        let before = previous.and_then(|p| p.get(y * width..(y + 1) * width)).map(&units);
        let same = |at: usize| before.as_ref().is_some_and(|before| before[at] == row[at]);
        let mut at = 0;
        // The first skip stands in front of the row, and is one more.
        let mut first = true;
        while at < row.len() {
            let mut skipped = (at..row.len()).take_while(|at| same(*at)).count();
            at += skipped;
            if at == row.len() {
                break;
            }
            while first || skipped > 0 {
                let step = skipped.min(MOST_SKIPPED);
                if !first {
                    out.push(0);
                }
                out.push((step + 1) as u8);
                skipped -= step;
                first = false;
            }
            at += run_or_copy(out, &row[at..], |offset| same(at + offset), &put);
        }
        if first {
            out.push(1);
        }
        out.push(NEXT_ROW);
    }
}

/// Writes what comes next and tells how many units that were.
fn run_or_copy<T: Copy + PartialEq, const N: usize>(
    out: &mut Vec<u8>,
    row: &[[T; N]],
    same: impl Fn(usize) -> bool,
    put: impl Fn(T, &mut Vec<u8>),
) -> usize {
    let run_at = |at: usize| row[at..].iter().take(MOST).take_while(|u| **u == row[at]).count();
    let run = run_at(0);
    if run >= LEAST_RUN || (run == 2 && row.len() == 2) {
        out.push((256 - run) as u8);
        row[0].iter().for_each(|pixel| put(*pixel, out));
        return run;
    }
    // A copy ends before the next run or skip that pays.
    let stops =
        |at: usize| run_at(at) >= LEAST_RUN || (same(at) && same((at + 1).min(row.len() - 1)));
    let count = (1..row.len().min(MOST)).find(|at| stops(*at)).unwrap_or(row.len().min(MOST));
    out.push(count as u8);
    row[..count].iter().flatten().for_each(|pixel| put(*pixel, out));
    count
}
