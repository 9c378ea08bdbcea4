//! Which version of the pictures fits each part of a view.
//!
//! A wide view shows the picture smaller in its middle than at its sides, and one version cannot fit
//! both: it would shimmer here or be blurred there.

use std::ops::Range;

use super::kernels::PART;

/// Columns and rows of a block, all of which is drawn of the same versions.
const BLOCK: usize = 16;
/// Cells along a side of the view; at their corners the picture is measured.
const CELLS: usize = 16;
/// More pixels for one of the view have no version of their own.
const MOST: f64 = 100.0;
/// How far around the change to the next version the two are mixed, in halvings.
const SOFT: f64 = 0.25;
/// Shares that a mixture may have.
const SHARES: u32 = 4;

/// What fits each block of a view.
#[derive(Debug)]
pub(super) struct Levels {
    /// For each row of blocks; one for all where nothing changes.
    bands: Vec<Vec<Run>>,
}

/// Blocks side by side that are drawn alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// The column after the last.
    end: usize,
    mixture: Mixture,
}

/// A version of the pictures and a share of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mixture {
    level: usize,
    next: u32,
}

impl Mixture {
    /// What fits where so many pixels of the picture, as a power of two, are one of the view.
    fn fitting(power: f64) -> Self {
        // Up to two, bilinear sampling is nearer to the exact picture than a smaller version is.
        let halvings = power - 1.0;
        let change = halvings.round();
        let past = ((halvings - change) / SOFT).clamp(-1.0, 1.0);
        let half = f64::from(SHARES) / 2.0;
        let all = (change * f64::from(SHARES) + (past * half).round() + half).max(0.0) as u32;
        Self { level: (all / SHARES) as usize, next: all % SHARES }
    }
}

impl Levels {
    /// The same for the whole view.
    pub fn one() -> Self {
        let mixture = Mixture { level: 0, next: 0 };
        Self { bands: vec![vec![Run { end: usize::MAX, mixture }]] }
    }

    /// What fits a view of this size; `pixels` tells how many pixels of the picture, along a side, are
    /// one of the view at a place.
    pub fn fitting(
        (width, height): (usize, usize),
        mut pixels: impl FnMut((f64, f64)) -> f64,
    ) -> Self {
        let cell = (width as f64 / CELLS as f64, height as f64 / CELLS as f64);
        let mut corners = [[0.0; CELLS + 1]; CELLS + 1];
        for (y, row) in corners.iter_mut().enumerate() {
            for (x, corner) in row.iter_mut().enumerate() {
                let pixels = pixels((x as f64 * cell.0, y as f64 * cell.1));
                *corner = pixels.clamp(1.0, MOST).log2();
            }
        }
        let first = Mixture::fitting(corners[0][0]);
        if corners.iter().flatten().all(|corner| Mixture::fitting(*corner) == first) {
            return Self { bands: vec![vec![Run { end: usize::MAX, mixture: first }]] };
        }
        let middles = |size: usize, cell: f64| {
            (0..size.div_ceil(BLOCK)).map(move |block| {
                let at = ((block * BLOCK + BLOCK / 2) as f64 / cell).min(CELLS as f64 - 1e-9);
                (at as usize, at.fract())
            })
        };
        let bands = middles(height, cell.1).map(|(y, down)| {
            let mix = |a: f64, b: f64, share: f64| a + (b - a) * share;
            let row: [f64; CELLS + 1] =
                std::array::from_fn(|x| mix(corners[y][x], corners[y + 1][x], down));
            let mut runs: Vec<Run> = Vec::new();
            for (block, (x, along)) in middles(width, cell.0).enumerate() {
                let mixture = Mixture::fitting(mix(row[x], row[x + 1], along));
                let end = (block + 1) * BLOCK;
                match runs.last_mut().filter(|run| run.mixture == mixture) {
                    Some(run) => run.end = end,
                    None => runs.push(Run { end, mixture }),
                }
            }
            runs
        });
        Self { bands: bands.collect() }
    }

    /// The versions that are drawn of.
    pub fn used(&self) -> Range<usize> {
        let mixtures = || self.bands.iter().flatten().map(|run| run.mixture);
        let first = mixtures().map(|mixture| mixture.level).min().unwrap_or(0);
        let end = |mixture: Mixture| mixture.level + 1 + usize::from(mixture.next > 0);
        first..mixtures().map(end).max().unwrap_or(first)
    }

    /// Draws a row; `draw` draws a part of it of a version, from a column on.
    pub fn draw(&self, y: usize, colors: &mut [u32], draw: impl Fn(usize, usize, &mut [u32])) {
        let Some(runs) = self.bands.get(y / BLOCK).or(self.bands.last()) else { return };
        let mut first = 0;
        for Run { end, mixture: Mixture { level, next } } in runs {
            let end = (*end).min(colors.len());
            let Some(part) = colors.get_mut(first..end) else { return };
            draw(*level, first, part);
            if *next > 0 {
                let mut smaller = [0; PART];
                for (part, from) in part.chunks_mut(PART).zip((first..).step_by(PART)) {
                    let smaller = &mut smaller[..part.len()];
                    draw(level + 1, from, smaller);
                    mix(part, smaller, *next);
                }
            }
            first = end;
        }
    }
}

/// Mixes so many shares of the one with the rest of the other.
fn mix(colors: &mut [u32], smaller: &[u32], next: u32) {
    const EVEN: u32 = 0x00FF_00FF;
    const HALF: u32 = 0x0001_0001 * (SHARES / 2);
    for (color, other) in colors.iter_mut().zip(smaller) {
        let both =
            |a: u32, b: u32| ((a & EVEN) * (SHARES - next) + (b & EVEN) * next + HALF) / SHARES;
        *color = both(*color, *other) & EVEN | (both(*color >> 8, *other >> 8) & EVEN) << 8;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_two_pixels_are_one_of_the_view() {
        let all = [0.0, 0.7, 1.0, 1.5, 2.5, 3.4].map(Mixture::fitting);
        let all = all.map(|mixture| (mixture.level, mixture.next));
        assert_eq!(all, [(0, 0), (0, 0), (0, 2), (1, 0), (2, 0), (3, 0)]);
        // Nothing jumps: around the change are all shares.
        let steps = (0..=20).map(|at| Mixture::fitting(1.5 + f64::from(at) / 20.0));
        let mut steps: Vec<_> = steps.map(|step| (step.level, step.next)).collect();
        steps.dedup();
        assert_eq!(steps, [(1, 0), (1, 1), (1, 2), (1, 3), (2, 0)]);
    }

    #[test]
    fn each_part_has_its_own() {
        // Four pixels for one on the left, one on the right.
        let levels = Levels::fitting((640, 100), |(x, _)| if x < 320.0 { 6.0 } else { 1.5 });
        assert_eq!(levels.used(), 0..3);
        let mut colors = [9; 640];
        levels.draw(99, &mut colors, |level, _, part| part.fill(level as u32));
        assert_eq!((colors[0], colors[639]), (2, 0));
        let mut whole = [0; 640];
        levels.draw(50, &mut whole, |_, first, part| {
            part.iter_mut().zip(first as u32..).for_each(|(color, x)| *color = x);
        });
        assert!(whole.into_iter().eq(0..640));
    }

    #[test]
    fn an_even_view_is_drawn_at_once() {
        let levels = Levels::fitting((640, 100), |_| 3.0);
        let mut parts = [7; 640];
        levels.draw(5, &mut parts, |level, first, part| {
            assert_eq!((level, first, part.len()), (1, 0, 640));
        });
        assert_eq!((levels.used(), levels.bands.len()), (1..2, 1));
    }

    #[test]
    fn mixtures_are_rounded() {
        let mut colors = [0xFF00_FF00, 0x0102_0304];
        mix(&mut colors, &[0x00FF_00FF, 0x0102_0304], 1);
        assert_eq!(colors, [0xBF40_BF40, 0x0102_0304]);
    }
}
