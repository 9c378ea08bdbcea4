//! Whole images in the size that they are drawn in: made behind the drawing of the first, so that a
//! view that was seen before is only copied.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use crate::base::{Result, room};
use crate::imaging::{self, Area, Sampling, Window};
use crate::raster::{PixelFormat, PixelsMut, Surface, workers};

/// Most bytes of fitted images that are kept.
const MOST_KEPT: usize = 64 << 20;

/// An image in the size that it is drawn in, once that is made.
#[derive(Debug)]
pub(super) struct Fitted {
    size: (usize, usize),
    made: OnceLock<Surface>,
    asked: AtomicBool,
}

impl Fitted {
    /// Copies the image to where `area` is. Whether it was there, in that size.
    pub fn put(&self, pixels: &mut PixelsMut<'_>, area: Area) -> bool {
        let size = (area.width as usize, area.height as usize);
        let made = self.made.get().filter(|_| size == self.size);
        made.is_some_and(|made| copy(made, pixels, area))
    }

    /// Has the image made, behind what goes on, the first time that this is asked.
    pub fn ask(self: &Arc<Self>, source: &Arc<Surface>, window: Window) {
        if self.asked.swap(true, Ordering::Relaxed) {
            return;
        }
        let (fitted, source) = (Arc::clone(self), Arc::clone(source));
        let is_begun = workers::behind(move || {
            // Without it the image is drawn as before.
            if let Ok(made) = fit(&source, &window, fitted.size) {
                let _ = fitted.made.set(made);
            }
        });
        self.asked.store(is_begun, Ordering::Relaxed);
    }
}

/// Copies an image of the size of `area` to where that is. Whether it has that size.
pub(super) fn copy(image: &Surface, pixels: &mut PixelsMut<'_>, area: Area) -> bool {
    let size = (area.width as usize, area.height as usize);
    let Some(colors) = image.as_argb() else { return false };
    if size != (image.width(), image.height()) {
        return false;
    }
    let inside = |start: i32, len: usize, all: usize| {
        let from = i64::from(start).clamp(0, all as i64);
        let to = (i64::from(start) + len as i64).clamp(from, all as i64);
        from as usize..to as usize
    };
    let columns = inside(area.left, size.0, pixels.width());
    let rows = inside(area.top, size.1, pixels.height());
    let first = (columns.start as i64 - i64::from(area.left)) as usize;
    let top = i64::from(area.top);
    pixels.copy_rows(rows, columns, |y, row| {
        let from = (y as i64 - top) as usize * size.0 + first;
        if let Some(colors) = colors.get(from..from + row.len()) {
            row.copy_from_slice(colors);
        }
    });
    true
}

fn fit(source: &Surface, window: &Window, (width, height): (usize, usize)) -> Result<Surface> {
    let mut colors = room::zeroed::<u32>(width * height)?;
    let bytes = bytemuck::cast_slice_mut(&mut colors);
    let mut pixels = PixelsMut::new(bytes, width * 4, width, height, PixelFormat::Argb32)?;
    let area = Area { left: 0, top: 0, width: width as u32, height: height as u32 };
    imaging::render_flat(source, window, Sampling::Bilinear, &mut pixels, area)?;
    Surface::from_argb(width, height, colors)
}

/// The fitted images that were used last.
#[derive(Debug, Default)]
pub(super) struct AllFitted(VecDeque<(u32, Arc<Fitted>)>);

impl AllFitted {
    /// The image with this number in a size; nothing for sizes that are not worth it.
    pub fn of(&mut self, number: u32, size: (usize, usize)) -> Option<Arc<Fitted>> {
        let bytes = size.0.checked_mul(size.1)?.checked_mul(4).filter(|bytes| *bytes > 0)?;
        let most = MOST_KEPT / bytes;
        if most < 2 {
            return None;
        }
        let is_it = |(kept, fitted): &(u32, Arc<Fitted>)| (*kept, fitted.size) == (number, size);
        let entry = match self.0.iter().position(is_it).and_then(|place| self.0.remove(place)) {
            Some(entry) => entry,
            None => {
                let (made, asked) = (OnceLock::new(), AtomicBool::new(false));
                (number, Arc::new(Fitted { size, made, asked }))
            }
        };
        let fitted = Arc::clone(&entry.1);
        self.0.push_back(entry);
        while self.0.len() > most {
            self.0.pop_front();
        }
        Some(fitted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fitted_image_is_what_would_be_drawn() {
        let colors = (0..12).map(|n| 0xFF00_0000 | (n * 0x0A_1407)).collect();
        let source = Surface::from_argb(4, 3, colors).unwrap();
        let window = Window { left: 0.0, top: 0.0, width: 4.0, height: 3.0 };
        let fitted = Fitted {
            size: (8, 6),
            made: OnceLock::from(fit(&source, &window, (8, 6)).unwrap()),
            asked: AtomicBool::new(true),
        };
        for (left, top) in [(0, 0), (-3, 1), (5, -2), (9, 9)] {
            let area = Area { left, top, width: 8, height: 6 };
            let mut bytes = [vec![7; 8 * 6 * 4], vec![7; 8 * 6 * 4]];
            let [copied, drawn] = &mut bytes;
            let mut pixels = PixelsMut::new(copied, 32, 8, 6, PixelFormat::Argb32).unwrap();
            assert!(fitted.put(&mut pixels, area));
            let mut pixels = PixelsMut::new(drawn, 32, 8, 6, PixelFormat::Argb32).unwrap();
            imaging::render_flat(&source, &window, Sampling::Bilinear, &mut pixels, area).unwrap();
            assert_eq!(bytes[0], bytes[1]);
        }
        let mut bytes = [0; 16];
        let mut pixels = PixelsMut::new(&mut bytes, 8, 2, 2, PixelFormat::Argb32).unwrap();
        assert!(!fitted.put(&mut pixels, Area { left: 0, top: 0, width: 9, height: 6 }));
    }

    #[test]
    fn few_large_images_are_kept() {
        let mut all = AllFitted::default();
        assert!(all.of(1, (1 << 14, 1 << 13)).is_none());
        let first = all.of(1, (2048, 2048)).unwrap();
        assert!(Arc::ptr_eq(&first, &all.of(1, (2048, 2048)).unwrap()));
        for number in 2..=5 {
            all.of(number, (2048, 2048));
        }
        assert!(!Arc::ptr_eq(&first, &all.of(1, (2048, 2048)).unwrap()));
    }
}
