//! Where movies are: their boxes, and the matrices that lead there.
//!
//! "Inside Macintosh: QuickTime", *Spatial Properties of Movies*: setting the box changes the matrix,
//! and the matrix is saved.

use super::movies::MovieState;
use crate::base::{Matrix, Rect};
use crate::movie::{Movie, Track};

impl MovieState {
    /// From the movie's own coordinates to those of its port.
    pub fn placed(&self) -> Matrix {
        let natural = natural_box(&self.movie);
        if natural.is_empty() || self.is_where_its_matrix_leads() {
            return self.matrix;
        }
        let covered = covered(&self.matrix, natural);
        let [[_, b, u], [c, _, v], _] = self.matrix.0;
        if (b, c, u, v) == (0, 0, 0, 0) {
            Matrix::between(natural, self.box_rect)
        } else {
            self.matrix.then(&Matrix::between(covered, self.box_rect))
        }
    }

    /// The same for drawing: a matrix that would leave nothing of the movie is passed over.
    pub fn to_port(&self) -> Matrix {
        let natural = natural_box(&self.movie);
        let placed = self.placed();
        let is_flat = reach(&placed, natural).is_empty();
        if is_flat { Matrix::between(natural, self.box_rect) } else { placed }
    }

    /// Whether nothing was done to the box by itself.
    pub fn is_where_its_matrix_leads(&self) -> bool {
        self.box_rect == covered(&self.matrix, natural_box(&self.movie))
    }

    /// Does something to the tracks. What the movie fills follows them; where the box was set by itself,
    /// its scale stays.
    pub fn change_tracks<R>(&mut self, body: impl FnOnce(&mut Movie) -> R) -> R {
        let natural = natural_box(&self.movie);
        let follows = self.is_where_its_matrix_leads();
        let result = body(&mut self.movie);
        let now = natural_box(&self.movie);
        if follows {
            self.place(self.matrix);
        } else if now != natural && !now.is_empty() && !natural.is_empty() {
            self.box_rect = scaled(now, natural, self.box_rect);
        }
        result
    }

    /// Places the movie by a matrix.
    pub fn place(&mut self, matrix: Matrix) {
        self.matrix = matrix;
        self.box_rect = covered(&matrix, natural_box(&self.movie));
    }
}

/// The box of a movie in its own coordinates: the union of its enabled tracks' boxes.
pub fn natural_box(movie: &Movie) -> Rect {
    let boxes = movie.tracks.iter().filter(|track| track.is_enabled()).map(track_box);
    boxes.fold(Rect::default(), Rect::union)
}

fn track_box(track: &Track) -> Rect {
    let (width, height) = (track.width.to_f64(), track.height.to_f64());
    around(&track.matrix, [(0.0, 0.0), (width, 0.0), (0.0, height), (width, height)], |side| side)
}

/// Where a matrix takes a movie of this box; it stays where it is if nothing would be left of it.
pub(super) fn covered(matrix: &Matrix, natural: Rect) -> Rect {
    let reach = reach(matrix, natural);
    if reach.is_empty() { natural } else { reach }
}

/// Where a matrix takes a rectangle.
fn reach(matrix: &Matrix, natural: Rect) -> Rect {
    let (left, top) = (f64::from(natural.left), f64::from(natural.top));
    let (right, bottom) = (f64::from(natural.right), f64::from(natural.bottom));
    let corners = [(left, top), (right, top), (left, bottom), (right, bottom)];
    // The numbers of a scaling are not exact, and must not add a row of pixels.
    around(matrix, corners, |side| (side * 64.0).round() / 64.0)
}

/// The smallest rectangle around four points that a matrix moves.
fn around(matrix: &Matrix, corners: [(f64, f64); 4], even: fn(f64) -> f64) -> Rect {
    let corners = corners.map(|(x, y)| matrix.apply(x, y));
    let pin = |value: f64| value as i16;
    let least = |of: fn(&(f64, f64)) -> f64| corners.iter().map(of).fold(f64::MAX, f64::min);
    let most = |of: fn(&(f64, f64)) -> f64| corners.iter().map(of).fold(f64::MIN, f64::max);
    Rect::new(
        pin(even(least(|corner| corner.0)).floor()),
        pin(even(least(|corner| corner.1)).floor()),
        pin(even(most(|corner| corner.0)).ceil()),
        pin(even(most(|corner| corner.1)).ceil()),
    )
}

/// Where `rect` is, when `from` is stretched to `to`.
fn scaled(rect: Rect, from: Rect, to: Rect) -> Rect {
    let matrix = Matrix::between(from, to);
    let corner = |h: i16, v: i16| {
        let (x, y) = matrix.apply(h.into(), v.into());
        (x.round() as i16, y.round() as i16)
    };
    let ((left, top), (right, bottom)) =
        (corner(rect.left, rect.top), corner(rect.right, rect.bottom));
    Rect::new(left, top, right, bottom)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Fixed;

    #[test]
    fn a_box_is_where_its_matrix_leads() {
        let natural = Rect::new(0, 0, 320, 240);
        for to in [Rect::new(0, 0, 640, 480), Rect::new(7, -3, 106, 96), Rect::new(1, 1, 321, 241)]
        {
            assert_eq!(covered(&Matrix::between(natural, to), natural), to);
        }
        let turned = Matrix::rotation(Fixed(90 << 16), (Fixed(0), Fixed(0)));
        assert_eq!(covered(&turned, natural), Rect::new(-240, 0, 0, 320));
        assert_eq!(covered(&Matrix([[0; 3]; 3]), natural), natural);
    }
}
