//! Filling rows with colours that are worked out, at several places at once where that pays.

use std::ops::Range;
use std::slice::ChunksMut;

use parking_lot::Mutex;

use super::{PixelFormat, PixelsMut, convert, crew};

/// Fewer pixels are done sooner by one thread than others are woken.
const WORTH_A_THREAD: usize = 1 << 14;

impl PixelsMut<'_> {
    /// Fills columns `columns` of rows `rows` with what `paint` makes of each row.
    ///
    /// `paint` gets the number of the row and as many colours as there are columns, whatever they
    /// are before. What lies outside is left away.
    pub fn paint_rows(
        &mut self,
        rows: Range<usize>,
        columns: Range<usize>,
        paint: impl Fn(usize, &mut [u32]) + Sync,
    ) {
        self.fill_rows(rows, columns, WORTH_A_THREAD, paint);
    }

    /// The same by one thread, for rows that are only copied: that takes no longer than waking another.
    pub fn copy_rows(
        &mut self,
        rows: Range<usize>,
        columns: Range<usize>,
        copy: impl Fn(usize, &mut [u32]) + Sync,
    ) {
        self.fill_rows(rows, columns, usize::MAX, copy);
    }

    fn fill_rows(
        &mut self,
        rows: Range<usize>,
        columns: Range<usize>,
        worth_a_thread: usize,
        paint: impl Fn(usize, &mut [u32]) + Sync,
    ) {
        let columns = columns.start.min(self.width())..columns.end.min(self.width());
        let width = columns.len();
        let (format, palette) = (self.format(), self.palette().clone());
        let mut rows: Vec<_> =
            self.rows_mut().enumerate().skip(rows.start).take(rows.len()).collect();
        let fill = |colors: &mut Vec<u32>, y: usize, row: &mut [u8]| {
            if format == PixelFormat::Argb32 {
                let place = row.get_mut(columns.start * 4..columns.end * 4).unwrap_or_default();
                if let Ok(place) = bytemuck::try_cast_slice_mut(place) {
                    return paint(y, place);
                }
            }
            colors.resize(width, 0);
            paint(y, colors);
            convert::write_row(format, &palette, row, columns.start, colors);
        };
        if width == 0 || rows.is_empty() {
            return;
        }
        let rows_a_band = (worth_a_thread / width).max(1);
        let helpers = match rows.len().div_ceil(rows_a_band) {
            1 => 0,
            bands => crew::helpers().min(bands - 1),
        };
        // Neighbouring rows see the same parts of a picture: each thread has rows that lie together.
        let rows_a_part = rows.len().div_ceil(helpers + 1);
        let parts = rows.chunks_mut(rows_a_part).map(|part| part.chunks_mut(rows_a_band));
        let parts: Vec<_> = parts.map(Mutex::new).collect();
        let work = |own: usize| {
            let mut colors = Vec::new();
            while let Some(band) = take(&parts, own) {
                band.iter_mut().for_each(|(y, row)| fill(&mut colors, *y, row));
            }
        };
        crew::together(helpers, work);
    }
}

/// The next band of one's own part, or the last one of another.
fn take<'a, T>(parts: &[Mutex<ChunksMut<'a, T>>], own: usize) -> Option<&'a mut [T]> {
    let (before, from) = parts.split_at(own.min(parts.len()));
    let mut others = from.iter().skip(1).chain(before);
    let next = from.first().and_then(|part| part.lock().next());
    next.or_else(|| others.find_map(|part| part.lock().next_back()))
}

#[cfg(test)]
mod tests {
    use super::super::{PixelFormat, PixelsMut};

    #[test]
    fn every_row_is_painted_in_its_place() {
        let (width, height) = (300, 400);
        let mut bytes = vec![0; width * height * 4];
        let mut pixels =
            PixelsMut::new(&mut bytes, width * 4, width, height, PixelFormat::Argb32).unwrap();
        pixels.paint_rows(10..height + 50, 5..width + 9, |y, colors| {
            colors.iter_mut().zip(0..).for_each(|(color, x)| *color = (y as u32) << 16 | x);
        });
        let pixel = |x: usize, y: usize| {
            let at = (y * width + x) * 4;
            u32::from_ne_bytes(bytes[at..at + 4].try_into().unwrap())
        };
        assert_eq!(pixel(5, 9), 0);
        assert_eq!(pixel(4, 10), 0);
        assert_eq!(pixel(5, 10), 10 << 16);
        assert_eq!(pixel(299, 399), 399 << 16 | 294);
    }
}
