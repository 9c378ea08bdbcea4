//! A picture to draw on: rectangles, discs and text, closed from side to side.

use super::font;

/// Red, green and blue.
pub type Colour = [u8; 3];

/// A picture whose right edge meets its left one.
#[derive(Clone)]
pub struct Canvas<P> {
    /// Columns.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Pixels, row by row from the top.
    pub pixels: Vec<P>,
}

impl<P: Copy> Canvas<P> {
    /// A picture of one colour.
    pub fn new(width: usize, height: usize, colour: P) -> Self {
        Self { width, height, pixels: vec![colour; width * height] }
    }

    /// Sets a pixel; columns wrap, rows outside are left out.
    pub fn set(&mut self, x: i32, y: i32, colour: P) {
        if (0..self.height as i32).contains(&y) {
            let x = x.rem_euclid(self.width as i32) as usize;
            self.pixels[y as usize * self.width + x] = colour;
        }
    }

    /// The pixel at a place inside.
    pub fn get(&self, x: usize, y: usize) -> P {
        self.pixels[y * self.width + x]
    }

    /// Fills the rectangle with its left upper corner at `x`, `y`.
    pub fn rect(&mut self, x: i32, y: i32, width: i32, height: i32, colour: P) {
        for row in y..y + height {
            for column in x..x + width {
                self.set(column, row, colour);
            }
        }
    }

    /// Fills the disc around `x`, `y`.
    pub fn disc(&mut self, x: i32, y: i32, radius: i32, colour: P) {
        for row in -radius..=radius {
            for column in -radius..=radius {
                if column * column + row * row <= radius * radius {
                    self.set(x + column, y + row, colour);
                }
            }
        }
    }

    /// Writes text around `x`, `y`, each dot of a letter `scale` pixels large.
    pub fn text(&mut self, x: i32, y: i32, scale: i32, colour: P, text: &str) {
        let (columns, rows) = (font::SIZE.0 as i32, font::SIZE.1 as i32);
        let count = text.chars().count() as i32;
        let mut left = x - (count * (columns + 1) - 1) * scale / 2;
        let top = y - rows * scale / 2;
        for letter in text.chars() {
            for (row, bits) in (0..).zip(font::glyph(letter)) {
                for column in 0..columns {
                    if bits >> (columns - 1 - column) & 1 == 1 {
                        let (x, y) = (left + column * scale, top + row * scale);
                        self.rect(x, y, scale, scale, colour);
                    }
                }
            }
            left += (columns + 1) * scale;
        }
    }

    /// The picture turned a quarter to the left, as cylinders are stored: its right edge comes to
    /// the top.
    pub fn turned_left(&self) -> Self {
        let (width, height) = (self.height, self.width);
        let turned = (0..width * height).map(|i| self.get(self.width - 1 - i / width, i % width));
        Self { width, height, pixels: turned.collect() }
    }

    /// Every `step`th column and row.
    pub fn smaller(&self, step: usize) -> Self {
        let (width, height) = (self.width / step, self.height / step);
        let pixels = (0..width * height).map(|i| self.get(i % width * step, i / width * step));
        Self { width, height, pixels: pixels.collect() }
    }

    /// The picture cut into tiles, row by row.
    pub fn tiles(&self, across: usize, down: usize) -> Vec<Self> {
        let (width, height) = (self.width / across, self.height / down);
        let tile = |index: usize| {
            let (left, top) = (index % across * width, index / across * height);
            let pixel = |i: usize| self.get(left + i % width, top + i / width);
            Self { width, height, pixels: (0..width * height).map(pixel).collect() }
        };
        (0..across * down).map(tile).collect()
    }
}

impl Canvas<Colour> {
    /// Blends from `above` at the top of the rows to `below` at their bottom.
    pub fn gradient(&mut self, rows: std::ops::Range<usize>, above: Colour, below: Colour) {
        let (count, width) = (rows.len().max(1), self.width as i32);
        for (step, row) in rows.enumerate() {
            let mix = |a: u8, b: u8| {
                ((usize::from(a) * (count - step) + usize::from(b) * step) / count) as u8
            };
            let colour = [0, 1, 2].map(|part| mix(above[part], below[part]));
            self.rect(0, row as i32, width, 1, colour);
        }
    }
}
