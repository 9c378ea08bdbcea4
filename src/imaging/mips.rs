//! The same picture at half its size, a quarter, and so on.

use std::sync::{Arc, OnceLock};

use super::kernels::prefer_large_pages;
use crate::raster::Surface;

/// Halvings that are kept at most; together they are a third of the picture.
const LEVELS: usize = 6;

/// Smaller versions of a picture, each made when it is first needed. Whoever changes the picture
/// must begin anew with [`Mips::default`].
#[derive(Debug, Clone, Default)]
pub struct Mips(Arc<[OnceLock<Option<Arc<Surface>>>; LEVELS]>);

impl Mips {
    /// The version of `image` that was halved so often, or the smallest.
    pub(super) fn version(&self, image: &Arc<Surface>, level: usize) -> Arc<Surface> {
        let mut version = Arc::clone(image);
        for level in self.0.iter().take(level) {
            match level.get_or_init(|| halve(&version).map(Arc::new)) {
                Some(smaller) => version = Arc::clone(smaller),
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
    let mut pixels: Vec<u32> = Vec::new();
    pixels.try_reserve_exact(width * height).ok()?;
    prefer_large_pages(&mut pixels);
    let mut rows = [(); 3].map(|()| vec![0; image.width()]);
    for y in 0..height {
        let down = shares(image.height(), y);
        for (row, y) in rows.iter_mut().zip(2 * y..) {
            image.read_argb(y, 0, row);
        }
        pixels.extend((0..width).map(|x| {
            let across = shares(image.width(), x);
            let mut sums = [0; 4];
            for (row, down) in rows.iter().zip(down) {
                let Some(colors) = row.get(2 * x..) else { continue };
                for (color, across) in colors.iter().zip(across) {
                    for (sum, part) in sums.iter_mut().zip(color.to_be_bytes()) {
                        *sum += across * down * u64::from(part);
                    }
                }
            }
            let all = across.iter().sum::<u64>() * down.iter().sum::<u64>();
            u32::from_be_bytes(sums.map(|sum| ((sum + all / 2) / all) as u8))
        }));
    }
    Surface::from_argb(width, height, pixels).ok()
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
    }
}
