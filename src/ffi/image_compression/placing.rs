//! Where pictures go: what a matrix makes of their rectangle.

use crate::base::{Error, Fixed, Matrix, Rect, Result};
use crate::codecs::ImageDescription;

/// The place of a picture in the target's coordinates.
#[derive(Debug, Clone, Copy)]
pub(in crate::ffi) enum Place {
    /// In a rectangle.
    Upright(Rect),
    /// Turned, mirrored or skewed by a matrix.
    Turned(Matrix),
}

impl Place {
    /// Where a matrix takes a rectangle.
    pub(in crate::ffi) fn of(matrix: &Matrix, from: Rect) -> Result<Self> {
        let [top_left, top_right, bottom_right, bottom_left] = matrix.corners(from);
        let upright = top_left.0 == bottom_left.0
            && top_right.0 == bottom_right.0
            && top_left.1 == top_right.1
            && bottom_left.1 == bottom_right.1
            && top_left.0 <= top_right.0
            && top_left.1 <= bottom_left.1;
        if !upright {
            return Ok(Self::Turned(*matrix));
        }
        let [left, top] = [round(top_left.0)?, round(top_left.1)?];
        let [right, bottom] = [round(bottom_right.0)?, round(bottom_right.1)?];
        Ok(Self::Upright(Rect::new(left, top, right, bottom)))
    }
}

/// All of a picture.
pub(in crate::ffi) fn whole(description: &ImageDescription) -> Result<Rect> {
    let side = |side: u16| i16::try_from(side).map_err(|_| Error::Param);
    Ok(Rect::new(0, 0, side(description.width)?, side(description.height)?))
}

/// The smallest rectangle around the place that a matrix takes a rectangle to.
pub(in crate::ffi) fn around(matrix: &Matrix, from: Rect) -> Result<Rect> {
    let corners = matrix.corners(from);
    let (across, down) = (corners.map(|corner| corner.0), corners.map(|corner| corner.1));
    let least = |places: [Fixed; 4]| round(places.into_iter().min().unwrap_or_default());
    let most = |places: [Fixed; 4]| round(places.into_iter().max().unwrap_or_default());
    Ok(Rect::new(least(across)?, least(down)?, most(across)?, most(down)?))
}

fn round(place: Fixed) -> Result<i16> {
    i16::try_from((i64::from(place.0) + 0x8000) >> 16).map_err(|_| Error::Param)
}
