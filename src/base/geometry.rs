//! QuickDraw points and rectangles, and the 3 × 3 matrices of movies.

use super::Fixed;

/// A `Point`: vertical first, as in memory and in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C)]
pub struct Point {
    /// Vertical coordinate, growing downwards.
    pub v: i16,
    /// Horizontal coordinate, growing to the right.
    pub h: i16,
}

/// A `Rect`; `bottom` and `right` are the first line and column outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C)]
pub struct Rect {
    /// First line inside.
    pub top: i16,
    /// First column inside.
    pub left: i16,
    /// First line below.
    pub bottom: i16,
    /// First column to the right.
    pub right: i16,
}

impl Rect {
    /// The rectangle with the given sides, in QuickDraw's order of `SetRect`.
    pub const fn new(left: i16, top: i16, right: i16, bottom: i16) -> Self {
        Self { top, left, bottom, right }
    }

    /// Columns inside; 0 where the sides are crossed.
    pub fn width(self) -> i32 {
        (i32::from(self.right) - i32::from(self.left)).max(0)
    }

    /// Lines inside; 0 where the sides are crossed.
    pub fn height(self) -> i32 {
        (i32::from(self.bottom) - i32::from(self.top)).max(0)
    }

    /// Whether no point is inside.
    pub fn is_empty(self) -> bool {
        self.right <= self.left || self.bottom <= self.top
    }

    /// The part that lies in both, or the empty rectangle at the origin.
    pub fn intersection(self, other: Self) -> Self {
        let both = Self {
            top: self.top.max(other.top),
            left: self.left.max(other.left),
            bottom: self.bottom.min(other.bottom),
            right: self.right.min(other.right),
        };
        if both.is_empty() { Self::default() } else { both }
    }

    /// The smallest rectangle around both; an empty one counts for nothing.
    pub fn union(self, other: Self) -> Self {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        Self {
            top: self.top.min(other.top),
            left: self.left.min(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.max(other.right),
        }
    }

    /// Whether the pixel below and to the right of `point` is inside.
    pub fn contains(self, point: Point) -> bool {
        (self.top..self.bottom).contains(&point.v) && (self.left..self.right).contains(&point.h)
    }
}

/// A `MatrixRecord`: a b u / c d v / tx ty w, the last column in 2.30, the others in 16.16.
///
/// `x' = a·x + c·y + tx`, `y' = b·x + d·y + ty`. "QuickTime File Format", *Matrices*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub struct Matrix(pub [[i32; 3]; 3]);

impl Matrix {
    /// The matrix that changes nothing.
    pub const IDENTITY: Self =
        Self([[0x0001_0000, 0, 0], [0, 0x0001_0000, 0], [0, 0, 0x4000_0000]]);

    /// Where the point goes; perspective is divided out.
    pub fn apply(&self, x: f64, y: f64) -> (f64, f64) {
        let fixed = |value: i32| Fixed(value).to_f64();
        let fract = |value: i32| f64::from(value) / f64::from(1 << 30);
        let [[a, b, u], [c, d, v], [tx, ty, w]] = self.0;
        let depth = fract(u) * x + fract(v) * y + fract(w);
        let depth = if depth == 0.0 { 1.0 } else { depth };
        (
            (fixed(a) * x + fixed(c) * y + fixed(tx)) / depth,
            (fixed(b) * x + fixed(d) * y + fixed(ty)) / depth,
        )
    }
}

impl Default for Matrix {
    fn default() -> Self {
        Self::IDENTITY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rectangles_meet_and_join_as_in_quickdraw() {
        let a = Rect::new(0, 0, 10, 10);
        let b = Rect::new(5, 5, 20, 8);
        assert_eq!(a.intersection(b), Rect::new(5, 5, 10, 8));
        assert_eq!(a.union(b), Rect::new(0, 0, 20, 10));
        assert_eq!(a.intersection(Rect::new(10, 0, 20, 10)), Rect::default());
        assert!(a.contains(Point { v: 0, h: 9 }) && !a.contains(Point { v: 0, h: 10 }));
    }

    #[test]
    fn a_matrix_moves_a_point() {
        let mut moved = Matrix::IDENTITY;
        moved.0[2][0] = Fixed::from_f64(3.0).0;
        assert_eq!(moved.apply(1.0, 2.0), (4.0, 2.0));
    }
}
