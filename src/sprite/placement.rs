//! Where a sprite's image lies: its matrix, worked out for drawing and for hit tests.

use crate::base::Matrix;

/// A rectangle of pixels; `right` and `bottom` are outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PixelRect {
    /// First column.
    pub left: i32,
    /// First row.
    pub top: i32,
    /// First column to the right.
    pub right: i32,
    /// First row below.
    pub bottom: i32,
}

impl PixelRect {
    /// The rectangle with these sides.
    pub const fn new(left: i32, top: i32, right: i32, bottom: i32) -> Self {
        Self { left, top, right, bottom }
    }

    /// Whether no pixel is inside.
    pub fn is_empty(self) -> bool {
        self.right <= self.left || self.bottom <= self.top
    }

    /// The part that lies in both.
    pub fn intersection(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
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
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Whether a pixel is inside.
    pub fn contains(self, x: i32, y: i32) -> bool {
        (self.left..self.right).contains(&x) && (self.top..self.bottom).contains(&y)
    }

    /// Columns; 0 where the sides are crossed.
    pub fn width(self) -> usize {
        usize::try_from(i64::from(self.right) - i64::from(self.left)).unwrap_or(0)
    }

    /// Rows; 0 where the sides are crossed.
    pub fn height(self) -> usize {
        usize::try_from(i64::from(self.bottom) - i64::from(self.top)).unwrap_or(0)
    }
}

/// A plane map of rows and columns: x' = (m0·x + m1·y + m2) / w, y' = (m3·x + m4·y + m5) / w,
/// w = m6·x + m7·y + m8.
pub type Map = [f64; 9];

/// The matrix of a movie as a [`Map`].
pub fn map_of(matrix: &Matrix) -> Map {
    let fixed = |value: i32| f64::from(value) / 65536.0;
    let fract = |value: i32| f64::from(value) / f64::from(1 << 30);
    let [[a, b, u], [c, d, v], [tx, ty, w]] = matrix.0;
    [fixed(a), fixed(c), fixed(tx), fixed(b), fixed(d), fixed(ty), fract(u), fract(v), fract(w)]
}

/// The map that does what `first` does, and then `next`.
pub fn joined(first: &Map, next: &Map) -> Map {
    let mut map = [0.0; 9];
    for (at, entry) in map.iter_mut().enumerate() {
        let (row, column) = (at / 3, at % 3);
        *entry = (0..3).map(|k| next[row * 3 + k] * first[k * 3 + column]).sum();
    }
    map
}

/// Where a point goes; nothing where it goes to infinity or behind the eye.
pub fn mapped(map: &Map, x: f64, y: f64) -> Option<(f64, f64)> {
    let w = map[6] * x + map[7] * y + map[8];
    let to = ((map[0] * x + map[1] * y + map[2]) / w, (map[3] * x + map[4] * y + map[5]) / w);
    (w > 0.0 && to.0.is_finite() && to.1.is_finite()).then_some(to)
}

/// The way back; nothing where the map has none.
pub fn inverse(map: &Map) -> Option<Map> {
    let [a, b, c, d, e, f, g, h, i] = *map;
    let adjoint = [
        e * i - f * h,
        c * h - b * i,
        b * f - c * e,
        f * g - d * i,
        a * i - c * g,
        c * d - a * f,
        d * h - e * g,
        b * g - a * h,
        a * e - b * d,
    ];
    let determinant = a * adjoint[0] + b * adjoint[3] + c * adjoint[6];
    let back = adjoint.map(|entry| entry / determinant);
    back.iter().all(|entry| entry.is_finite()).then_some(back)
}

/// How pixels of the target find those of the image.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Way {
    /// The image is only moved: its first pixel lies at this column and row.
    Moved(i32, i32),
    /// The way back from the middle of a target's pixel to a place of the image.
    Back(Map),
}

/// An image of a size, placed by a map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// The smallest rectangle around its pixels.
    pub bounds: PixelRect,
    /// The way back.
    pub way: Way,
    size: (usize, usize),
}

/// Places beyond this are nowhere near a picture.
const FAR: f64 = 1e6;

impl Placement {
    /// Places an image of `size`, whose own point (0, 0) is `registration`, by `map`; nothing where
    /// it is flattened to nothing or not in front of the eye.
    pub fn new(size: (usize, usize), registration: (f64, f64), map: &Map) -> Option<Self> {
        let shift = [1.0, 0.0, -registration.0, 0.0, 1.0, -registration.1, 0.0, 0.0, 1.0];
        let map = joined(&shift, map);
        let (width, height) = (size.0 as f64, size.1 as f64);
        let corners = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)];
        let corners = corners.map(|(x, y)| mapped(&map, x, y));
        let corners: Option<Vec<(f64, f64)>> = corners.into_iter().collect();
        // Where a corner is behind the eye the rest reaches as far as can be.
        let corners = corners.unwrap_or_else(|| vec![(-FAR, -FAR), (FAR, FAR)]);
        // The pixels whose middles are inside.
        let pixel = |place: f64| (place.clamp(-FAR, FAR) - 0.5).ceil() as i32;
        let least = |of: fn(&(f64, f64)) -> f64| corners.iter().map(of).fold(f64::MAX, f64::min);
        let most = |of: fn(&(f64, f64)) -> f64| corners.iter().map(of).fold(f64::MIN, f64::max);
        let bounds = PixelRect {
            left: pixel(least(|corner| corner.0)),
            top: pixel(least(|corner| corner.1)),
            right: pixel(most(|corner| corner.0)),
            bottom: pixel(most(|corner| corner.1)),
        };
        let is_move = [map[0], map[1], map[3], map[4], map[6], map[7], map[8]]
            == [1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0];
        let way = match is_move {
            true => Way::Moved(bounds.left, bounds.top),
            false => Way::Back(inverse(&map)?),
        };
        (!bounds.is_empty()).then_some(Self { bounds, way, size })
    }

    /// The same image, so many pixels further.
    pub fn moved(&self, right: i32, down: i32) -> Self {
        let b = self.bounds;
        let by = i32::saturating_add;
        let bounds = PixelRect {
            left: by(b.left, right),
            top: by(b.top, down),
            right: by(b.right, right),
            bottom: by(b.bottom, down),
        };
        let way = match self.way {
            Way::Moved(left, top) => Way::Moved(by(left, right), by(top, down)),
            Way::Back(back) => {
                let undo = [1.0, 0.0, -f64::from(right), 0.0, 1.0, -f64::from(down), 0.0, 0.0, 1.0];
                Way::Back(joined(&undo, &back))
            }
        };
        Self { bounds, way, ..*self }
    }

    /// The image's pixel at a pixel of the target.
    pub fn source_of(&self, x: i32, y: i32) -> Option<(usize, usize)> {
        let (column, row) = match self.way {
            Way::Moved(left, top) => {
                (f64::from(x) - f64::from(left), f64::from(y) - f64::from(top))
            }
            Way::Back(back) => mapped(&back, f64::from(x) + 0.5, f64::from(y) + 0.5)?,
        };
        let inside = column >= 0.0 && row >= 0.0;
        let (column, row) = (column as usize, row as usize);
        (inside && column < self.size.0 && row < self.size.1).then_some((column, row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Fixed;

    #[test]
    fn a_move_keeps_pixels_as_they_are() {
        let matrix = Matrix::translation(Fixed(0x0003_4000), Fixed(-0x0002_C000));
        let placed = Placement::new((4, 2), (1.0, 0.0), &map_of(&matrix)).unwrap();
        assert_eq!(placed.bounds, PixelRect::new(2, -3, 6, -1));
        assert_eq!(placed.way, Way::Moved(2, -3));
        assert_eq!(placed.source_of(5, -2), Some((3, 1)));
        assert_eq!(placed.source_of(6, -2), None);
    }

    #[test]
    fn a_scaled_image_has_its_pixels_where_their_middles_are() {
        let two = Matrix::scaling(Fixed(2 << 16), Fixed(2 << 16), (Fixed(0), Fixed(0)));
        let placed = Placement::new((3, 3), (0.0, 0.0), &map_of(&two)).unwrap();
        assert_eq!(placed.bounds, PixelRect::new(0, 0, 6, 6));
        assert_eq!(
            [0, 1, 2, 5].map(|x| placed.source_of(x, 0)),
            [Some((0, 0)), Some((0, 0)), Some((1, 0)), Some((2, 0))]
        );
    }

    #[test]
    fn perspective_is_divided_out_and_has_a_way_back() {
        let mut matrix = Matrix::IDENTITY;
        matrix.0[0][2] = 1 << 22;
        matrix.0[2][0] = 10 << 16;
        let map = map_of(&matrix);
        let back = inverse(&map).unwrap();
        let (x, y) = mapped(&map, 30.0, 20.0).unwrap();
        let (x, y) = mapped(&back, x, y).unwrap();
        assert!((x - 30.0).abs() < 1e-9 && (y - 20.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_flattened_has_no_place() {
        let flat = Matrix::scaling(Fixed(0), Fixed(1 << 16), (Fixed(0), Fixed(0)));
        assert_eq!(Placement::new((4, 4), (0.0, 0.0), &map_of(&flat)), None);
        assert_eq!(Placement::new((0, 4), (0.0, 0.0), &map_of(&Matrix::IDENTITY)), None);
        assert_eq!(Placement::new((4, 4), (0.0, 0.0), &map_of(&Matrix([[0; 3]; 3]))), None);
    }
}
