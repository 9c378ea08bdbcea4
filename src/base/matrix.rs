//! Joining matrices: moves, scalings, turns, and rectangles to rectangles.
//!
//! "Inside Macintosh: QuickTime", *Matrix Functions*. Every entry is worked out exactly and rounded
//! once.

use super::fixed_math::{divide, from_long, multiply, shift_down};
use super::{Fixed, Matrix, Rect};

impl Matrix {
    /// The matrix that does what `self` does, and then `next`.
    pub fn then(&self, next: &Self) -> Self {
        let mut product = Self([[0; 3]; 3]);
        for (row, entries) in product.0.iter_mut().zip(&self.0) {
            for (column, entry) in row.iter_mut().enumerate() {
                let term = |at: usize| i128::from(entries[at]) * i128::from(next.0[at][column]);
                // The third factor of a row has 14 more bits behind the point than the others.
                *entry = shift_down(((term(0) + term(1)) << 14) + term(2), 30);
            }
        }
        product
    }

    /// The matrix of a move.
    pub fn translation(right: Fixed, down: Fixed) -> Self {
        let mut matrix = Self::IDENTITY;
        (matrix.0[2][0], matrix.0[2][1]) = (right.0, down.0);
        matrix
    }

    /// The matrix of a scaling that leaves a point where it is.
    pub fn scaling(x: Fixed, y: Fixed, about: (Fixed, Fixed)) -> Self {
        let mut matrix = Self::IDENTITY;
        (matrix.0[0][0], matrix.0[1][1]) = (x.0, y.0);
        let stay = |place: i32, scale: i32| place.saturating_sub(multiply(place, scale));
        (matrix.0[2][0], matrix.0[2][1]) = (stay(about.0.0, x.0), stay(about.1.0, y.0));
        matrix
    }

    /// The matrix of a turn by degrees, clockwise on the screen, that leaves a point where it is.
    pub fn rotation(degrees: Fixed, about: (Fixed, Fixed)) -> Self {
        let (sin, cos) = quarter_exact(degrees);
        let mut matrix = Self::IDENTITY;
        let fixed = |value: f64| Fixed::from_f64(value).0;
        matrix.0[0] = [fixed(cos), fixed(sin), 0];
        matrix.0[1] = [fixed(-sin), fixed(cos), 0];
        let (x, y) = (about.0.to_f64(), about.1.to_f64());
        matrix.0[2][0] = fixed(x - (x * cos - y * sin));
        matrix.0[2][1] = fixed(y - (x * sin + y * cos));
        matrix
    }

    /// The matrix that takes one rectangle to another; a side of length 0 scales as far as numbers
    /// go.
    pub fn between(from: Rect, to: Rect) -> Self {
        let side = |low: i16, high: i16| i32::from(high) - i32::from(low);
        let axis = |from: (i16, i16), to: (i16, i16)| {
            let scale = divide(side(to.0, to.1), side(from.0, from.1));
            let start = i128::from(to.0) * 65536 - i128::from(from.0) * i128::from(scale);
            (scale, start.clamp(i32::MIN.into(), i32::MAX.into()) as i32)
        };
        let (a, tx) = axis((from.left, from.right), (to.left, to.right));
        let (d, ty) = axis((from.top, from.bottom), (to.top, to.bottom));
        let mut matrix = Self::IDENTITY;
        (matrix.0[0][0], matrix.0[1][1]) = (a, d);
        (matrix.0[2][0], matrix.0[2][1]) = (tx, ty);
        matrix
    }

    /// Where the corners of a rectangle go: top left, top right, bottom right, bottom left.
    pub fn corners(&self, rect: Rect) -> [(Fixed, Fixed); 4] {
        let corner = |x: i16, y: i16| {
            let [[_, _, u], [_, _, v], [_, _, w]] = self.0;
            if (u, v, w) != (0, 0, 1 << 30) {
                let (x, y) = self.apply(x.into(), y.into());
                return (Fixed::from_f64(x), Fixed::from_f64(y));
            }
            let (x, y) = (from_long(x.into()), from_long(y.into()));
            let entry = |column: usize| {
                let sum = i128::from(x) * i128::from(self.0[0][column])
                    + i128::from(y) * i128::from(self.0[1][column])
                    + i128::from(self.0[2][column]) * 65536;
                Fixed(shift_down(sum, 16))
            };
            (entry(0), entry(1))
        };
        [
            corner(rect.left, rect.top),
            corner(rect.right, rect.top),
            corner(rect.right, rect.bottom),
            corner(rect.left, rect.bottom),
        ]
    }
}

/// Sine and cosine of an angle in degrees, exact at the quarters.
fn quarter_exact(degrees: Fixed) -> (f64, f64) {
    let degrees = degrees.to_f64().rem_euclid(360.0);
    match degrees {
        0.0 => (0.0, 1.0),
        90.0 => (1.0, 0.0),
        180.0 => (0.0, -1.0),
        270.0 => (-1.0, 0.0),
        _ => degrees.to_radians().sin_cos(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn fixed(value: i32) -> Fixed {
        Fixed(value << 16)
    }

    #[test]
    fn the_first_matrix_comes_first() {
        let scale = Matrix::scaling(fixed(2), fixed(3), (fixed(0), fixed(0)));
        let moved = Matrix::translation(fixed(10), fixed(20));
        assert_eq!(scale.then(&moved).apply(1.0, 1.0), (12.0, 23.0));
        assert_eq!(moved.then(&scale).apply(1.0, 1.0), (22.0, 63.0));
        assert_eq!(scale.then(&Matrix::IDENTITY), scale);
    }

    #[test]
    fn a_turn_is_clockwise_about_its_point() {
        let turn = Matrix::rotation(fixed(90), (fixed(5), fixed(5)));
        assert_eq!(turn.apply(6.0, 5.0), (5.0, 6.0));
        assert_eq!(turn.then(&turn).apply(6.0, 5.0), (4.0, 5.0));
        let point = (fixed(5), fixed(5));
        assert_eq!(Matrix::rotation(fixed(360), point), Matrix::IDENTITY);
    }

    #[test]
    fn a_rectangle_goes_to_a_rectangle() {
        let (from, to) = (Rect::new(10, 10, 20, 30), Rect::new(0, 100, 40, 110));
        let [first, _, last, _] = Matrix::between(from, to).corners(from);
        assert_eq!(first, (fixed(0), fixed(100)));
        assert_eq!(last, (fixed(40), fixed(110)));
        let flat = Matrix::between(Rect::default(), to);
        assert_eq!(flat.0[0][0], i32::MAX);
    }

    #[test]
    fn entries_are_rounded_once_and_pinned() {
        let third = Matrix::scaling(Fixed(0x5555), Fixed(0x5555), (fixed(0), fixed(0)));
        assert_eq!(third.then(&third).0[0][0], 0x1C72);
        let huge = Matrix::scaling(Fixed(i32::MAX), fixed(-30000), (fixed(0), fixed(0)));
        let product = huge.then(&huge);
        assert_eq!((product.0[0][0], product.0[1][1]), (i32::MAX, i32::MAX));
    }
}
