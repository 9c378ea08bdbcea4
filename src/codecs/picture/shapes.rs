//! Round rectangles, arcs, polygons and regions: which pixels are inside.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *QuickDraw Drawing*.

use super::super::stream::Stream;
use super::pen::{Area, Canvas, Pen, Verb};
use crate::base::{Error, Point, Result};
use crate::raster::polygon;
use crate::raster::region::Region;

/// Whether the middle of a pixel is in the oval of an area, made smaller by a pen's size.
fn in_oval(area: Area, (down, right): (i32, i32), x: i32, y: i32) -> bool {
    let across = f64::from(area.right - area.left - 2 * right);
    let along = f64::from(area.bottom - area.top - 2 * down);
    let dx = (f64::from(2 * x + 1) - f64::from(area.left + area.right)) / across;
    let dy = (f64::from(2 * y + 1) - f64::from(area.top + area.bottom)) / along;
    across > 0.0 && along > 0.0 && dx * dx + dy * dy <= 1.0
}

fn inset(area: Area, (down, right): (i32, i32)) -> Area {
    Area {
        top: area.top.saturating_add(down),
        left: area.left.saturating_add(right),
        bottom: area.bottom.saturating_sub(down),
        right: area.right.saturating_sub(right),
    }
}

/// Whether a pixel is in a rectangle whose corners are quarters of an oval.
fn in_round(area: Area, oval: (i32, i32), x: i32, y: i32) -> bool {
    if !area.contains(x, y) {
        return false;
    }
    let half = |size: i32, side: i32| (size.min(side) / 2).max(0);
    let down = half(oval.0, area.bottom - area.top);
    let right = half(oval.1, area.right - area.left);
    let nearest = |at: i32, low: i32, high: i32, inside: i32| {
        if at < low + inside {
            Some(low)
        } else if at >= high - inside {
            Some(high - 2 * inside)
        } else {
            None
        }
    };
    let corner =
        nearest(x, area.left, area.right, right).zip(nearest(y, area.top, area.bottom, down));
    corner.is_none_or(|(left, top)| {
        let (bottom, right) = (top + 2 * down, left + 2 * right);
        in_oval(Area { top, left, bottom, right }, (0, 0), x, y)
    })
}

/// Whether a pixel lies between two angles, in degrees from the top clockwise. A rectangle's
/// corners are at 45°, however long its sides are.
fn in_wedge(area: Area, (start, sweep): (i32, i32), x: i32, y: i32) -> bool {
    if sweep.abs() >= 360 {
        return true;
    }
    let (start, sweep) = if sweep < 0 { (start + sweep, -sweep) } else { (start, sweep) };
    let across = f64::from((area.right - area.left).max(1));
    let along = f64::from((area.bottom - area.top).max(1));
    let dx = (f64::from(2 * x + 1) - f64::from(area.left + area.right)) / across;
    let dy = (f64::from(2 * y + 1) - f64::from(area.top + area.bottom)) / along;
    let angle = dx.atan2(-dy).to_degrees();
    (angle - f64::from(start)).rem_euclid(360.0) < f64::from(sweep)
}

impl Canvas {
    pub fn oval(&mut self, area: Area, verb: Verb, pen: &Pen) {
        self.shape(area, verb, pen, |size, x, y| in_oval(area, size, x, y));
    }

    pub fn round_rectangle(&mut self, area: Area, verb: Verb, pen: &Pen) {
        self.shape(area, verb, pen, |size, x, y| {
            let oval = (pen.oval.0 - 2 * size.0, pen.oval.1 - 2 * size.1);
            in_round(inset(area, size), oval, x, y)
        });
    }

    /// A piece of an oval's disc; its frame is the piece of the oval's edge.
    pub fn arc(&mut self, area: Area, angles: (i32, i32), verb: Verb, pen: &Pen) {
        self.shape(area, verb, pen, |size, x, y| {
            let hole = size != (0, 0);
            in_oval(area, size, x, y) && (hole || in_wedge(area, angles, x, y))
        });
    }

    /// A frame is lines from each point to the next.
    pub fn polygon(&mut self, points: &[Point], verb: Verb, pen: &Pen) {
        if verb == Verb::Frame {
            let place = |point: Point| (i32::from(point.v), i32::from(point.h));
            for pair in points.windows(2) {
                self.line(place(pair[0]), place(pair[1]), pen);
            }
            return;
        }
        if !self.spend(points.len()) {
            return;
        }
        let Area { top, bottom, .. } = self.bounds();
        // Out of budget, the rest is left out like that of other shapes.
        let _ = polygon::crossings(points, top..bottom, |y, edges| {
            if !self.spend(edges.len()) {
                return Err(Error::CodecBadData);
            }
            for pair in edges.chunks_exact(2) {
                let span = Area { top: y, left: pair[0], bottom: y + 1, right: pair[1] };
                self.each(span, pen, |x, y, pixel| *pixel = pen.color(verb, x, y, *pixel));
            }
            Ok(())
        });
    }

    /// A frame is what the region loses when its edge moves in by the pen's size.
    pub fn region(&mut self, region: &Region, verb: Verb, pen: &Pen) {
        let contains = |x: i32, y: i32| {
            let fits = i16::try_from(x).ok().zip(i16::try_from(y).ok());
            fits.is_some_and(|(h, v)| region.contains(Point { v, h }))
        };
        let area = Area::of(region.bounds());
        self.shape(area, verb, pen, |(down, right), x, y| {
            contains(x, y)
                && (contains(x - right, y) && contains(x + right, y))
                && (contains(x, y - down) && contains(x, y + down))
        });
    }

    /// Draws the pixels that `is_in` tells; it is asked with the size of a pen to be left out at
    /// the edge, which is none for the shape itself.
    fn shape(
        &mut self,
        area: Area,
        verb: Verb,
        pen: &Pen,
        is_in: impl Fn((i32, i32), i32, i32) -> bool,
    ) {
        self.each(area, pen, |x, y, pixel| {
            let hole = verb == Verb::Frame && is_in(pen.size, x, y);
            if is_in((0, 0), x, y) && !hole {
                *pixel = pen.color(verb, x, y, *pixel);
            }
        });
    }
}

/// Reads the points of a polygon.
pub fn polygon_points(stream: &mut Stream) -> Result<Vec<Point>> {
    let size = usize::from(stream.u16()?);
    Area::read(stream)?;
    let bytes = stream.take(size.saturating_sub(10))?;
    let number = |high: u8, low: u8| i16::from_be_bytes([high, low]);
    let points = bytes.chunks_exact(4);
    Ok(points.map(|b| Point { v: number(b[0], b[1]), h: number(b[2], b[3]) }).collect())
}

/// Reads a region.
pub fn region(stream: &mut Stream) -> Result<Region> {
    let size = Stream::new(stream.rest()).u16()?;
    let bytes = stream.take(usize::from(size).max(10))?;
    let words: Vec<i16> =
        bytes.chunks_exact(2).map(|pair| i16::from_be_bytes([pair[0], pair[1]])).collect();
    Region::from_words(&words).map_err(|_| Error::CodecBadData)
}
