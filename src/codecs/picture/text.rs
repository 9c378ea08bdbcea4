//! Text in pictures, in letters of ours: those of the Macintosh are not here [I].

use super::pen::{Area, Canvas, Pen};
use crate::base::{Fixed, mac_text};
use crate::raster::letters::Face;

/// Draws text whose base line begins at the pen's place for text.
pub fn draw(canvas: &mut Canvas, pen: &Pen, text: &[u8]) {
    let Ok(text) = mac_text::to_utf8(text, mac_text::MAC_ROMAN) else { return };
    let size = i16::try_from(pen.text_size).unwrap_or(i16::MAX);
    let (v, h) = pen.text_place;
    let (Ok(v), Ok(h)) = (i16::try_from(v), i16::try_from(h)) else { return };
    let face = Face::new(size, pen.text_face, Fixed(0));
    if !canvas.spend(face.cost(&text)) {
        return;
    }
    let letters = face.region(&text, h, v);
    for (rows, edges) in letters.bands() {
        for pair in edges.chunks_exact(2) {
            let [left, right] = [pair[0], pair[1]].map(i32::from);
            let span = Area { top: rows.start.into(), left, bottom: rows.end.into(), right };
            canvas.each(span, pen, |_, _, pixel| *pixel = pen.fore);
        }
    }
}
