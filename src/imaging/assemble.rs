//! Tiles to one upright picture.
//!
//! "QuickTime File Format", *Panorama Tracks*: a panorama is stored turned by 90° counter-clockwise
//! and cut into tiles, row by row. Turning happens here, once, so that drawing reads whole rows.

use super::kernels::prefer_large_pages;
use super::reduce::{Side, reduce};
use crate::base::{Error, Result, limits, room};
use crate::raster::{Pixels, Surface, nearest555};

/// How a panorama is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Turned by 90° counter-clockwise: the stored top is the right edge, at the least pan.
    Vertical,
    /// Upright.
    Horizontal,
}

/// How a picture is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// Whether its pixels have 16 bits, and not 32.
    pub is_short: bool,
    /// One pixel is held for so many of the stored ones, each way.
    pub reduction: usize,
}

impl Form {
    /// All there is.
    pub const FULL: Self = Self { is_short: false, reduction: 1 };
}

/// Side of a cell of the grid that stands for what is missing.
const CELL: usize = 16;
const BLACK: u32 = 0xFF00_0000;
const GRID: u32 = 0xFF60_6060;
/// Stored rows that are turned at a time: they become runs of as many pixels.
const TURNED: usize = 16;

/// Where tiles in sample order stand in the upright picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    tile: (usize, usize),
    across: usize,
    count: usize,
    stored: (usize, usize),
    orientation: Orientation,
    form: Form,
}

/// A rectangle of the upright picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The leftmost column.
    pub left: usize,
    /// The topmost row.
    pub top: usize,
    /// Columns.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

/// The columns of the upright picture that an image holds: so many from a first one on, and on at
/// the other end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    /// The first.
    pub first: usize,
    /// How many there are.
    pub count: usize,
}

impl Layout {
    /// `count` tiles of one size, `across` a row of the stored picture; what they have beyond
    /// `stored`, its size, is padding.
    pub fn new(
        tile: (usize, usize),
        across: usize,
        count: usize,
        stored: (usize, usize),
        orientation: Orientation,
    ) -> Result<Self> {
        let across = across.max(1);
        let width = tile.0.saturating_mul(across).min(stored.0);
        let height = tile.1.saturating_mul(count.div_ceil(across)).min(stored.1);
        let pixels = width.checked_mul(height).filter(|pixels| *pixels > 0);
        let pixels = pixels.ok_or(Error::InvalidNodeFormat)?;
        if pixels as u64 > limits::MAX_IMAGE_PIXELS {
            return Err(Error::NodeMemory);
        }
        let stored = (width, height);
        Ok(Self { tile, across, count, stored, orientation, form: Form::FULL })
    }

    /// The same, held in another form.
    pub fn held(self, form: Form) -> Self {
        Self { form: Form { reduction: form.reduction.max(1), ..form }, ..self }
    }

    /// How many tiles there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Columns and rows of the stored picture, reduced.
    fn sides(&self) -> (Side, Side) {
        let by = self.form.reduction;
        (Side { stored: self.stored.0, by }, Side { stored: self.stored.1, by })
    }

    /// Columns and rows of the upright picture.
    pub fn size(&self) -> (usize, usize) {
        let (across, down) = self.sides();
        match self.orientation {
            Orientation::Vertical => (down.len(), across.len()),
            Orientation::Horizontal => (across.len(), down.len()),
        }
    }

    /// The whole picture's columns.
    pub fn all(&self) -> Columns {
        Columns { first: 0, count: self.size().0 }
    }

    /// Where a tile is in the stored picture, reduced.
    fn stored_spot(&self, index: usize) -> Spot {
        let Spot { left, top, width, height } = self.full_spot(index);
        let (across, down) = self.sides();
        let ((left, width), (top, height)) =
            (across.of_tile(left, width), down.of_tile(top, height));
        Spot { left, top, width, height }
    }

    /// The left and top edge of a tile in the stored picture, and how much of it is not padding.
    fn full_spot(&self, index: usize) -> Spot {
        let (left, top) = (index % self.across * self.tile.0, index / self.across * self.tile.1);
        let width = self.tile.0.min(self.stored.0.saturating_sub(left));
        let height = self.tile.1.min(self.stored.1.saturating_sub(top));
        Spot { left, top, width, height }
    }

    /// Where a tile stands.
    pub fn spot(&self, index: usize) -> Spot {
        let Spot { left, top, width, height } = self.stored_spot(index);
        match self.orientation {
            Orientation::Horizontal => Spot { left, top, width, height },
            Orientation::Vertical => Spot {
                left: self.size().0.saturating_sub(top + height),
                top: left,
                width: height,
                height: width,
            },
        }
    }

    /// Whether any of a tile is in these columns.
    pub fn is_in(&self, index: usize, columns: Columns) -> bool {
        let spot = self.spot(index);
        let turn = self.size().0;
        let past = |from: usize, to: usize| (to + turn - from % turn) % turn;
        spot.width > 0
            && spot.height > 0
            && (past(columns.first, spot.left) < columns.count
                || past(spot.left, columns.first) < spot.width)
    }

    /// The columns of the tiles of which any is in these.
    pub fn whole_tiles(&self, columns: Columns) -> Columns {
        let (all, turn) = (self.all(), self.size().0);
        let last = (columns.first + columns.count.max(1) - 1) % turn;
        let around = |column: usize| {
            let holds = |spot: &Spot| spot.left <= column && column < spot.left + spot.width;
            (0..self.count).map(|index| self.spot(index)).find(holds)
        };
        let (Some(from), Some(to)) = (around(columns.first % turn), around(last)) else {
            return all;
        };
        let end = to.left + to.width;
        let count = (end + turn - from.left - 1) % turn + 1;
        if count < columns.count || count >= turn {
            return all;
        }
        Columns { first: from.left, count }
    }

    /// An image of these columns, all black.
    pub fn blank(&self, columns: Columns) -> Result<Surface> {
        let (width, height) = (columns.count.min(self.size().0), self.size().1);
        if self.form.is_short {
            return Surface::from_short(width, height, filled(width * height, nearest555(BLACK))?);
        }
        Surface::from_argb(width, height, filled(width * height, BLACK)?)
    }

    /// Puts a tile where it stands in an image of these columns. One that is missing becomes a grid
    /// on black, as while a movie loads ("Programming With QuickTime VR", *Streaming*).
    pub fn put(
        &self,
        image: &mut Surface,
        columns: Columns,
        index: usize,
        tile: Option<&Surface>,
    ) -> Result<()> {
        let size = (image.width(), image.height());
        let reduced = tile.filter(|_| self.form.reduction > 1).and_then(|tile| {
            let (Spot { left, top, width, height }, (across, down)) =
                (self.full_spot(index), self.sides());
            reduce(tile, (across, left, width), (down, top, height), BLACK).ok()
        });
        let tile = reduced.as_ref().or(tile);
        match image.pixels_mut() {
            Pixels::Argb(pixels) => self.put_as(pixels, |color| color, size, columns, index, tile),
            Pixels::Short(pixels) => self.put_as(pixels, nearest555, size, columns, index, tile),
            Pixels::Indexed { .. } => Ok(()),
        }
    }

    /// The same for pixels that `pixel` makes of colours.
    fn put_as<P: Copy>(
        &self,
        pixels: &mut [P],
        pixel: impl Fn(u32) -> P,
        (width, height): (usize, usize),
        columns: Columns,
        index: usize,
        tile: Option<&Surface>,
    ) -> Result<()> {
        let Spot { left, top, width: row_len, height: rows } = self.stored_spot(index);
        let turn = self.size().0;
        // Where a column of the upright picture is in the image.
        let at = |column: usize| {
            let at = (column + turn - columns.first % turn) % turn;
            (at < width).then_some(at)
        };
        let mut block = room::zeroed(row_len * TURNED)?;
        for from in (0..rows).step_by(TURNED) {
            let here = TURNED.min(rows - from);
            for (y, row) in (from..from + here).zip(block.chunks_exact_mut(row_len.max(1))) {
                read_row(tile, y, row);
            }
            for line in 0..here {
                let y = top + from + line;
                if self.orientation == Orientation::Horizontal && y < height {
                    let row = &block[line * row_len..][..row_len];
                    for (x, color) in row.iter().enumerate() {
                        if let Some(x) = at(left + x) {
                            pixels[y * width + x] = pixel(*color);
                        }
                    }
                }
            }
            if self.orientation == Orientation::Vertical {
                // A stored row becomes a column, the first one at the right edge.
                for x in (0..row_len).filter(|x| left + x < height) {
                    for line in 0..here {
                        if let Some(column) = at(turn - 1 - (top + from + line)) {
                            pixels[(left + x) * width + column] = pixel(block[line * row_len + x]);
                        }
                    }
                }
            }
        }
        Ok(())
    }
}

/// Room for a picture, filled.
pub(super) fn filled<P: Copy>(count: usize, pixel: P) -> Result<Vec<P>> {
    let mut pixels = room::reserved(count).map_err(|_| Error::NodeMemory)?;
    prefer_large_pages(&mut pixels);
    pixels.resize(count, pixel);
    Ok(pixels)
}

/// A picture for a face that is missing.
pub fn missing_tile(width: usize, height: usize) -> Result<Surface> {
    let mut pixels = room::zeroed(width * height)?;
    for (y, row) in pixels.chunks_mut(width.max(1)).enumerate() {
        read_row(None, y, row);
    }
    Surface::from_argb(width, height, pixels)
}

fn read_row(tile: Option<&Surface>, y: usize, row: &mut [u32]) {
    match tile {
        Some(tile) => {
            row.fill(BLACK);
            if y < tile.height() {
                let width = row.len().min(tile.width());
                tile.read_argb(y, 0, &mut row[..width]);
            }
        }
        None => {
            for (x, color) in row.iter_mut().enumerate() {
                let on_line = x % CELL == 0 || y % CELL == 0;
                *color = if on_line { GRID } else { BLACK };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assemble(
        tiles: Vec<Option<Surface>>,
        across: usize,
        stored: (usize, usize),
        orientation: Orientation,
    ) -> Result<Surface> {
        let layout = Layout::new((2, 3), across, tiles.len(), stored, orientation)?;
        let mut image = layout.blank(layout.all())?;
        for (index, tile) in tiles.iter().enumerate() {
            layout.put(&mut image, layout.all(), index, tile.as_ref())?;
        }
        Ok(image)
    }

    fn tile(first: u32) -> Option<Surface> {
        Some(Surface::from_argb(2, 3, (first..first + 6).collect()).unwrap())
    }

    #[test]
    fn stored_columns_stand_up() {
        let upright = assemble(vec![tile(0), tile(6)], 1, (2, 6), Orientation::Vertical).unwrap();
        assert_eq!((upright.width(), upright.height()), (6, 2));
        // The stored rows are 0 1, 2 3, … 10 11; the last one is the left edge, its left end on top.
        assert_eq!(upright.as_argb().unwrap(), [10, 8, 6, 4, 2, 0, 11, 9, 7, 5, 3, 1]);
    }

    #[test]
    fn upright_tiles_stay() {
        let upright = assemble(vec![tile(0), tile(6)], 2, (4, 3), Orientation::Horizontal).unwrap();
        assert_eq!(upright.as_argb().unwrap(), [0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11]);
    }

    #[test]
    fn an_image_of_some_columns_goes_on_at_the_other_end() {
        let layout = Layout::new((2, 3), 1, 3, (2, 9), Orientation::Vertical).unwrap();
        assert_eq!(layout.spot(0), Spot { left: 6, top: 0, width: 3, height: 2 });
        let columns = Columns { first: 7, count: 4 };
        let seen: Vec<bool> = (0..3).map(|index| layout.is_in(index, columns)).collect();
        assert_eq!(seen, [true, false, true]);
        let mut image = layout.blank(columns).unwrap();
        let mut whole = layout.blank(layout.all()).unwrap();
        for index in 0..3 {
            let tile = tile(index as u32 * 6);
            layout.put(&mut image, columns, index, tile.as_ref()).unwrap();
            layout.put(&mut whole, layout.all(), index, tile.as_ref()).unwrap();
        }
        for (x, y) in (0..4).flat_map(|x| (0..2).map(move |y| (x, y))) {
            assert_eq!(image.argb_at(x, y), whole.argb_at((7 + x) % 9, y));
        }
    }

    #[test]
    fn columns_widen_to_whole_tiles() {
        let layout = Layout::new((2, 3), 1, 4, (2, 11), Orientation::Vertical).unwrap();
        // From the left: two columns of the last tile, then three tiles of three.
        let widened = |first: usize, count: usize| {
            let Columns { first, count } = layout.whole_tiles(Columns { first, count });
            (first, count)
        };
        assert_eq!(widened(3, 1), (2, 3));
        assert_eq!(widened(4, 2), (2, 6));
        assert_eq!(widened(10, 3), (8, 5));
        assert_eq!(widened(1, 1), (0, 2));
        assert_eq!(widened(9, 9), (0, 11));
        assert_eq!(widened(3, 11), (0, 11));
    }

    #[test]
    fn padding_is_cut_off() {
        let upright = assemble(vec![tile(0), tile(6)], 1, (1, 5), Orientation::Vertical).unwrap();
        assert_eq!((upright.width(), upright.height()), (5, 1));
        assert_eq!(upright.as_argb().unwrap(), [8, 6, 4, 2, 0]);
    }

    #[test]
    fn a_missing_tile_is_a_grid() {
        let upright = assemble(vec![tile(0), None], 1, (2, 6), Orientation::Vertical).unwrap();
        assert_eq!(upright.argb_at(2, 0), GRID);
        assert_eq!(upright.argb_at(3, 0), 4);
        assert_eq!(
            assemble(Vec::new(), 1, (2, 6), Orientation::Vertical).err(),
            Some(Error::InvalidNodeFormat)
        );
    }
}
