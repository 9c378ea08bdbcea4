//! The same picture at half its size, a quarter, and so on.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use super::assemble::filled;
use super::sampling::mean_of_four;
use crate::raster::{Pixels, Surface};

/// Halvings that are kept at most; together they are a third of the picture.
const LEVELS: usize = 6;

/// Bytes of all versions of all pictures.
static ALL: AtomicUsize = AtomicUsize::new(0);

/// Bytes of the smaller versions of all pictures that there are.
pub fn bytes_of_versions() -> usize {
    ALL.load(Ordering::Relaxed)
}

/// Smaller versions of a picture, each made when it is first needed. Whoever changes the picture
/// must tell with [`Mips::renew`], or begin anew with [`Mips::default`].
#[derive(Debug, Clone, Default)]
pub struct Mips(Arc<[OnceLock<Option<Version>>; LEVELS]>);

/// A version, which is counted as long as it is kept.
#[derive(Debug)]
struct Version(Arc<Surface>);

impl Version {
    fn new(surface: Surface) -> Self {
        ALL.fetch_add(surface.bytes(), Ordering::Relaxed);
        Self(Arc::new(surface))
    }
}

impl Drop for Version {
    fn drop(&mut self) {
        ALL.fetch_sub(self.0.bytes(), Ordering::Relaxed);
    }
}

impl Mips {
    /// Bytes of pixels of the versions that were made.
    pub fn bytes(&self) -> usize {
        let made = self.0.iter().filter_map(|level| level.get()?.as_ref());
        made.map(|version| version.0.bytes()).sum()
    }

    /// Makes columns and rows of the versions anew, those that have been made, as the picture has changed
    /// there.
    pub fn renew(&mut self, image: &Surface, columns: Range<usize>, rows: Range<usize>) {
        let Some(levels) = Arc::get_mut(&mut self.0) else {
            // Somebody still draws of these.
            *self = Self::default();
            return;
        };
        let (mut columns, mut rows) = (columns, rows);
        let mut larger: Option<Arc<Surface>> = None;
        for level in levels {
            let Some(Some(version)) = level.get_mut() else { break };
            // A pixel of an odd side is shared by two.
            let half = |range: Range<usize>, size: usize| {
                (range.start / 2).saturating_sub(1).min(size)..(range.end.div_ceil(2) + 1).min(size)
            };
            columns = half(columns, version.0.width());
            rows = half(rows, version.0.height());
            let from = larger.as_deref().unwrap_or(image);
            halve_part(from, Arc::make_mut(&mut version.0), columns.clone(), rows.clone());
            larger = Some(Arc::clone(&version.0));
        }
    }

    /// The version of `image` that was halved so often, or the smallest.
    pub(super) fn version(&self, image: &Arc<Surface>, level: usize) -> Arc<Surface> {
        let mut version = Arc::clone(image);
        for level in self.0.iter().take(level) {
            match level.get_or_init(|| halve(&version).map(Version::new)) {
                Some(smaller) => version = Arc::clone(&smaller.0),
                None => break,
            }
        }
        version
    }
}

/// The picture at half its size; none where it is too small or memory too short.
fn halve(image: &Surface) -> Option<Surface> {
    if image.width() < 4 || image.height() < 4 {
        return None;
    }
    let (width, height) = (image.width() / 2, image.height() / 2);
    let half = match image.pixels() {
        Pixels::Short(_) => Surface::from_short(width, height, filled(width * height, 0).ok()?),
        _ => Surface::from_argb(width, height, filled(width * height, 0).ok()?),
    };
    let mut half = half.ok()?;
    halve_part(image, &mut half, 0..width, 0..height);
    Some(half)
}

/// Makes some columns and rows of a picture at half its size.
fn halve_part(image: &Surface, half: &mut Surface, columns: Range<usize>, rows: Range<usize>) {
    let is_even = image.width() % 2 == 0 && image.height() % 2 == 0;
    let mut lines = [(); 3].map(|()| vec![0; 2 * columns.len() + 1]);
    let mut colors = vec![0; columns.len()];
    for y in rows {
        for (line, y) in lines.iter_mut().zip(2 * y..) {
            image.read_argb(y, 2 * columns.start, line);
        }
        let [first, second, _] = &lines;
        if is_even {
            mean_of_four(first, second, &mut colors);
        } else {
            let down = shares(image.height(), y);
            for (at, color) in colors.iter_mut().enumerate() {
                let across = shares(image.width(), columns.start + at);
                *color = mean(&lines, 2 * at, across, down);
            }
        }
        half.write_argb(y, columns.start, &colors);
    }
}

/// The mean of three times three pixels that count as often as their column and row do.
fn mean(lines: &[Vec<u32>; 3], from: usize, across: [u64; 3], down: [u64; 3]) -> u32 {
    let mut sums = [0; 4];
    for (line, down) in lines.iter().zip(down) {
        for (color, across) in line.iter().skip(from).zip(across) {
            for (sum, part) in sums.iter_mut().zip(color.to_be_bytes()) {
                *sum += across * down * u64::from(part);
            }
        }
    }
    let all = across.iter().sum::<u64>() * down.iter().sum::<u64>();
    u32::from_be_bytes(sums.map(|sum| ((sum + all / 2) / all) as u8))
}

/// How much of each of three pixels of `size` lies under pixel `at` of half as many.
fn shares(size: usize, at: usize) -> [u64; 3] {
    let (half, at) = (size as u64 / 2, at as u64);
    if size % 2 == 0 { [1, 1, 0] } else { [half - at, half, at + 1] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_means() {
        let pixels = (0..8 * 4).map(|at| if at % 2 == 0 { 0xFF00_0010 } else { 0xFF00_0030 });
        let image = Surface::from_argb(8, 4, pixels.collect()).unwrap();
        assert_eq!(halve(&image).unwrap().as_argb().unwrap(), [0xFF00_0020; 8]);
    }

    #[test]
    fn no_pixel_of_an_odd_side_is_lost() {
        let image = Surface::from_argb(5, 4, [0, 0, 50, 0, 100].repeat(4)).unwrap();
        // Each half is two and a half pixels wide: the middle one is shared.
        assert_eq!(halve(&image).unwrap().as_argb().unwrap(), [10, 50, 10, 50]);
    }

    #[test]
    fn a_version_is_made_once() {
        let image = Arc::new(Surface::argb(64, 32).unwrap());
        let mips = Mips::default();
        assert!(Arc::ptr_eq(&mips.version(&image, 0), &image));
        assert_eq!(mips.version(&image, 2).width(), 16);
        assert!(Arc::ptr_eq(&mips.version(&image, 1), &mips.version(&image, 1)));
        assert_eq!(mips.version(&image, 99).height(), 2);
        // Of half, a quarter and so on each side.
        assert_eq!(mips.bytes(), 4 * (32 * 16 + 16 * 8 + 8 * 4 + 4 * 2));
        assert!(bytes_of_versions() >= mips.bytes());
    }

    #[test]
    fn what_changed_is_made_anew() {
        for (width, height) in [(64, 32), (61, 35), (40, 33)] {
            let color = |at: usize| 0xFF00_0000 | (at as u32).wrapping_mul(2_654_435_761) >> 8;
            let pixels: Vec<u32> = (0..width * height).map(color).collect();
            let mut image = Arc::new(Surface::from_argb(width, height, pixels).unwrap());
            let mut mips = Mips::default();
            mips.version(&image, 2);
            let (columns, rows) = (13..29, 5..16);
            for (x, y) in rows.clone().flat_map(|y| columns.clone().map(move |x| (x, y))) {
                Arc::make_mut(&mut image).set_argb(x, y, 0xFF12_3456);
            }
            mips.renew(&image, columns, rows);
            let anew = Mips::default();
            for level in 1..4 {
                assert_eq!(*mips.version(&image, level), *anew.version(&image, level));
            }
        }
    }

    #[test]
    fn versions_have_the_depth_of_the_picture() {
        let short = Surface::argb(64, 32).unwrap().into_short().unwrap();
        let (image, mips) = (Arc::new(short), Mips::default());
        assert_eq!(mips.version(&image, 1).bytes(), 2 * 32 * 16);
    }
}
