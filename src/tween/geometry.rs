//! Rectangles, regions and matrices on their way.

use crate::base::{ByteReader, ByteWriter, Error, Fixed, FourCc, Matrix, Rect, Result};
use crate::raster::Region;

/// A rectangle between two; sides are cut to whole numbers [I].
pub(super) fn rect(from: Rect, to: Rect, part: f64) -> Rect {
    let side = |a: i16, b: i16| (f64::from(a) + (f64::from(b) - f64::from(a)) * part) as i16;
    Rect {
        top: side(from.top, to.top),
        left: side(from.left, to.left),
        bottom: side(from.bottom, to.bottom),
        right: side(from.right, to.right),
    }
}

/// What a coordinate of one side becomes when the rectangle that it lies in becomes another one.
fn along(at: i16, from: (i16, i16), to: (i16, i16)) -> i16 {
    let part = (f64::from(at) - f64::from(from.0)) / (f64::from(from.1) - f64::from(from.0));
    (f64::from(to.0) + part * (f64::from(to.1) - f64::from(to.0))).round() as i16
}

/// A rectangle as it lies in another one, brought into a third.
fn brought(rect: Rect, from: Rect, to: Rect) -> Rect {
    let x = |at: i16| along(at, (from.left, from.right), (to.left, to.right));
    let y = |at: i16| along(at, (from.top, from.bottom), (to.top, to.bottom));
    Rect { top: y(rect.top), left: x(rect.left), bottom: y(rect.bottom), right: x(rect.right) }
}

/// A picture whose frame lies in a rectangle, brought into another one: a picture is drawn to where its
/// frame is.
pub(super) fn picture(bytes: &[u8], from: Rect, to: Rect) -> Result<Vec<u8>> {
    if from.is_empty() {
        return Err(Error::InvalidRect);
    }
    let mut r = ByteReader::new(FourCc(*b"PICT"), bytes);
    r.u16()?;
    let frame = brought(r.rect()?, from, to);
    let mut w = ByteWriter::default();
    w.bytes(bytes.get(..2).unwrap_or_default());
    w.rect(frame);
    w.bytes(bytes.get(10..).unwrap_or_default());
    Ok(w.finish())
}

/// A region as it lies in a rectangle, brought into another one.
pub(super) fn region(words: &[i16], from: Rect, to: Rect) -> Result<Vec<i16>> {
    let bounds = Region::from_words(words)?.bounds();
    if from.is_empty() {
        return Err(Error::InvalidRect);
    }
    let x = |at: i16| along(at, (from.left, from.right), (to.left, to.right));
    let y = |at: i16| along(at, (from.top, from.bottom), (to.top, to.bottom));
    if words.len() <= 5 {
        return Region::rect(brought(bounds, from, to)).to_words();
    }
    // Rows of a region: where it is, the places where it begins and ends, a mark.
    const END: i16 = 0x7FFF;
    let mut mapped: Vec<i16> = Vec::with_capacity(words.len());
    let Rect { top, left, bottom, right } = bounds;
    mapped.extend([0, y(top), x(left), y(bottom), x(right)]);
    let mut at_row = true;
    for word in words.get(5..).unwrap_or_default() {
        let is_end = *word == END;
        mapped.push(match (is_end, at_row) {
            (true, _) => END,
            (false, true) => y(*word),
            (false, false) => x(*word),
        });
        at_row = is_end;
    }
    let size = i16::try_from(mapped.len() * 2).map_err(|_| Error::RegionTooBig)?;
    if let Some(first) = mapped.first_mut() {
        *first = size;
    }
    // Rows and places that fall together are joined by reading them anew.
    Region::from_words(&mapped)?.to_words()
}

/// A turn about the origin, in degrees.
pub(super) fn turn(degrees: f64) -> Matrix {
    // Whole turns are left away before they leave the range of the number.
    Matrix::rotation(Fixed::from_f64(degrees.rem_euclid(360.0)), (Fixed(0), Fixed(0)))
}

/// A move.
pub(super) fn shift(right: f64, down: f64) -> Matrix {
    Matrix::translation(Fixed::from_f64(right), Fixed::from_f64(down))
}
