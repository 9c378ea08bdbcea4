//! Shapes on their way to the current port: into a region or a picture that is recorded, and to the
//! pixels.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *QuickDraw Drawing*.

use super::quickdraw_painting::{self as painting, Verb};
use super::{picture_recorder, ports, quickdraw_pen};
use crate::base::{Rect, Result};
use crate::raster::region::{Join, Region};
use crate::raster::shapes;

/// A shape.
#[derive(Debug, Clone)]
pub(super) enum Shape {
    Rect(Rect),
    Oval(Rect),
    /// With the width and the height of the ovals at its corners.
    Round(Rect, i16, i16),
    Region(Region),
}

/// What is done with a shape.
#[derive(Debug, Clone, Copy)]
pub(super) enum Action {
    /// The pen goes along the edge, within it.
    Frame,
    Fill(Verb),
}

fn inner(rect: Rect, dh: i16, dv: i16) -> Rect {
    let smaller = Rect::new(
        rect.left.saturating_add(dh),
        rect.top.saturating_add(dv),
        rect.right.saturating_sub(dh),
        rect.bottom.saturating_sub(dv),
    );
    if smaller.is_empty() { Rect::default() } else { smaller }
}

impl Shape {
    /// The pixels of the shape.
    fn region(&self) -> Region {
        match self {
            Self::Rect(rect) => Region::rect(*rect),
            Self::Oval(rect) => shapes::oval(*rect),
            Self::Round(rect, width, height) => {
                shapes::round_rect(*rect, (*width).into(), (*height).into())
            }
            Self::Region(region) => region.clone(),
        }
    }

    /// The pixels of the shape with its edge moved in.
    fn inside(&self, dh: i16, dv: i16) -> Region {
        match self {
            Self::Rect(rect) => Region::rect(inner(*rect, dh, dv)),
            Self::Oval(rect) => shapes::oval(inner(*rect, dh, dv)),
            Self::Round(rect, width, height) => {
                let smaller = |side: i16, by: i16| side.saturating_sub(by.saturating_mul(2)).max(0);
                let (width, height) = (smaller(*width, dh), smaller(*height, dv));
                shapes::round_rect(inner(*rect, dh, dv), width.into(), height.into())
            }
            Self::Region(region) => region.inset(dh, dv),
        }
    }
}

/// Draws a shape in the current port. While a region is recorded, its edge goes there.
pub(super) fn draw(shape: &Shape, action: Action) -> Result<()> {
    let record = ports::current().0.record()?;
    let whole = shape.region();
    let verb = match action {
        Action::Fill(verb) => {
            picture_recorder::shape(shape, action);
            return painting::draw(&whole, verb);
        }
        Action::Frame => Verb::Paint,
    };
    if quickdraw_pen::records(&whole) {
        return Ok(());
    }
    picture_recorder::shape(shape, action);
    let pen = record.pen_size;
    if pen.h <= 0 || pen.v <= 0 {
        return Ok(());
    }
    painting::draw(&whole.join(&shape.inside(pen.h, pen.v), Join::Difference), verb)
}
