//! Drawing a picture in the current port: its operations, stretched from the picture's frame to a
//! rectangle.
//!
//! "Inside Macintosh: Imaging With QuickDraw", `DrawPicture`. The port draws as a new one does until
//! the picture says otherwise, within its clip, and afterwards is as it was.

use super::copy_bits::{self, Image};
use super::drawn_shapes::{self, Action};
use super::memory::{self, Handle};
use super::ports::{self, CGrafPtr};
use super::quickdraw_mapping::{map_point, map_rect, scale};
use super::quickdraw_painting::{self as painting, Bits, Verb};
use super::types::{CGrafPort, RGBColor};
use super::{quickdraw_pen, quickdraw_text, regions};
use crate::base::{Error, Fixed, Point, Rect, Result};
use crate::codecs::picture::{self, Area, Operation, Pair, Place, Reader, Shape};
use crate::raster::region::{Join, Region};
use crate::raster::{polygon, shapes};

/// What a picture's operations remember.
struct Player {
    port: CGrafPtr,
    from: Rect,
    to: Rect,
    /// The clip of the port, which no picture leaves.
    clip: Region,
    /// What is taken away from coordinates: vertical, then horizontal.
    origin: Pair,
    pen: Pair,
    text: Pair,
    oval: Pair,
    fill: Bits,
    last: Area,
    polygon: Vec<Point>,
    region: Region,
    /// A compressed image was drawn; the text behind it tells those who cannot.
    is_compressed: bool,
}

/// Draws a picture, in the bytes of a file, in the current port.
pub(super) fn play(picture: &[u8], to: Rect) -> Result<()> {
    let (port, _) = ports::current();
    let saved = port.record()?;
    let mut reader = Reader::open(picture, 0).ok_or(Error::Param)?;
    let from = rect_of(reader.frame);
    if to.is_empty() {
        return Ok(());
    }
    let clip = regions::get(saved.clip)?;
    let own_clip = regions::new(&clip)?;
    port.update(|record| begin(record, own_clip))?;
    let mut player = Player {
        port,
        from,
        to,
        clip,
        origin: (0, 0),
        pen: (0, 0),
        text: (0, 0),
        oval: (0, 0),
        fill: painting::BLACK,
        last: Area { top: 0, left: 0, bottom: 0, right: 0 },
        polygon: Vec::new(),
        region: Region::default(),
        is_compressed: false,
    };
    while let Some(operation) = reader.next() {
        // What comes before damage is drawn; what cannot be drawn is left out.
        let Ok(operation) = operation else { break };
        let _ = player.perform(operation);
    }
    let used = port.record()?;
    port.update(|record| *record = saved)?;
    for handle in [used.clip, used.pen_pattern, used.back_pattern] {
        if handle != Handle::NIL {
            let _ = memory::dispose(handle);
        }
    }
    Ok(())
}

/// Makes a port draw as a new one.
fn begin(record: &mut CGrafPort, clip: Handle) {
    record.clip = clip;
    record.pen_pattern = Handle::NIL;
    record.back_pattern = Handle::NIL;
    record.pen_size = Point { v: 1, h: 1 };
    record.pen_mode = 8;
    record.fore_color = RGBColor::default();
    record.back_color = RGBColor::from_argb(0xFFFF_FFFF);
    record.text_font = 0;
    record.text_face = [0; 2];
    record.text_mode = 1;
    record.text_size = 0;
    record.space_extra = Fixed(0);
}

fn narrow(value: i32) -> i16 {
    value.clamp(i16::MIN.into(), i16::MAX.into()) as i16
}

fn rect_of(area: Area) -> Rect {
    Rect::new(narrow(area.left), narrow(area.top), narrow(area.right), narrow(area.bottom))
}

fn follow(last: Pair, place: Place) -> Pair {
    match place {
        Place::At(place) => place,
        Place::By((down, right)) => (last.0.saturating_add(down), last.1.saturating_add(right)),
    }
}

impl Player {
    /// A point of the picture as it is in the port.
    fn point(&self, (v, h): Pair) -> Point {
        map_point(self.own(v, h), self.from, self.to)
    }

    /// A point of the picture in the coordinates of its frame.
    fn own(&self, v: i32, h: i32) -> Point {
        Point {
            v: narrow(v.saturating_sub(self.origin.0)),
            h: narrow(h.saturating_sub(self.origin.1)),
        }
    }

    fn rect(&self, area: Area) -> Rect {
        let (first, last) = (self.own(area.top, area.left), self.own(area.bottom, area.right));
        map_rect(Rect::new(first.h, first.v, last.h, last.v), self.from, self.to)
    }

    fn mapped(&self, region: &Region) -> Region {
        let (v, h) = self.origin;
        region.offset(narrow(-h), narrow(-v)).stretched(self.from, self.to)
    }

    fn size(&self, (v, h): Pair) -> Point {
        scale(Point { v: narrow(v), h: narrow(h) }, self.from, self.to)
    }

    fn perform(&mut self, operation: Operation) -> Result<()> {
        let port = self.port;
        match operation {
            Operation::Nothing => Ok(()),
            Operation::Clip(region) => {
                let clip = self.mapped(&region).join(&self.clip, Join::Intersection);
                regions::set(port.record()?.clip, &clip)
            }
            Operation::BackPattern(bits) => {
                let (old, new) = (port.record()?.back_pattern, painting::new_pattern(bits)?);
                port.update(|record| record.back_pattern = new)?;
                if old == Handle::NIL { Ok(()) } else { memory::dispose(old) }
            }
            Operation::PenPattern(bits) => quickdraw_pen::set_pen_pattern(bits),
            Operation::FillPattern(bits) => {
                self.fill = bits;
                Ok(())
            }
            Operation::PenSize(size) => {
                let size = self.size(size);
                port.update(|record| record.pen_size = size)
            }
            Operation::PenMode(mode) => port.update(|record| record.pen_mode = mode),
            Operation::OvalSize(size) => {
                self.oval = size;
                Ok(())
            }
            Operation::Origin((down, right)) => {
                self.origin.0 = self.origin.0.saturating_add(down);
                self.origin.1 = self.origin.1.saturating_add(right);
                Ok(())
            }
            Operation::TextFont(font) => port.update(|record| record.text_font = font),
            Operation::TextFace(face) => port.update(|record| record.text_face[0] = face),
            Operation::TextMode(mode) => port.update(|record| record.text_mode = mode),
            Operation::TextSize(size) => {
                port.update(|record| record.text_size = i16::try_from(size).unwrap_or(i16::MAX))
            }
            Operation::SpaceExtra(extra) => port.update(|record| record.space_extra = Fixed(extra)),
            Operation::Fore(color) => {
                port.update(|record| record.fore_color = RGBColor::from_argb(color))
            }
            Operation::Back(color) => {
                port.update(|record| record.back_color = RGBColor::from_argb(color))
            }
            Operation::Line(from, to) => {
                let from = from.unwrap_or(self.pen);
                self.pen = follow(from, to);
                self.line(self.point(from), self.point(self.pen))
            }
            Operation::Draw(shape, verb) => self.shape(shape, verb),
            Operation::Text(place, text) => {
                self.text = follow(self.text, place);
                if self.is_compressed {
                    return Ok(());
                }
                let (v, h) = self.text;
                // Letters keep their size where nothing is stretched, and are moved alone.
                let same =
                    self.from.width() == self.to.width() && self.from.height() == self.to.height();
                let (place, through) = if same {
                    (self.point((v, h)), (self.to, self.to))
                } else {
                    (self.own(v, h), (self.from, self.to))
                };
                port.update(|record| record.pen_place = place)?;
                quickdraw_text::draw_stretched(&text, through)
            }
            Operation::Pixels(mut copy) => {
                let mask = copy.mask.take();
                let bounds = rect_of(copy.bounds);
                self.pixels(&mut copy.pixels, bounds, (copy.from, copy.to), copy.mode, mask)
            }
            Operation::Image(surface, from, to) => {
                self.is_compressed = true;
                let (width, height) = (surface.width(), surface.height());
                let side = |side: usize| i16::try_from(side).map_err(|_| Error::Param);
                let bounds = Rect::new(0, 0, side(width)?, side(height)?);
                let mut colors = surface.into_argb()?.into_colors();
                self.pixels(&mut colors, bounds, (from, to), 0, None)
            }
        }
    }

    fn line(&self, from: Point, to: Point) -> Result<()> {
        self.port.update(|record| record.pen_place = from)?;
        quickdraw_pen::line_to(to)
    }

    fn pixels(
        &self,
        colors: &mut [u32],
        bounds: Rect,
        (from, to): (Area, Area),
        mode: i16,
        mask: Option<Region>,
    ) -> Result<()> {
        let source = Image::of_colors(colors, bounds)?;
        let target = Image::of_port(self.port)?;
        let mask = mask.map(|mask| regions::new(&self.mapped(&mask))).transpose()?;
        let handle = mask.unwrap_or(Handle::NIL);
        let copied = copy_bits::copy(source, target, rect_of(from), self.rect(to), mode, handle);
        mask.map_or(Ok(()), memory::dispose)?;
        copied
    }

    fn shape(&mut self, shape: Shape, verb: picture::Verb) -> Result<()> {
        match &shape {
            Shape::Rectangle(area)
            | Shape::Round(area)
            | Shape::Oval(area)
            | Shape::Arc(area, _) => self.last = area.unwrap_or(self.last),
            Shape::Polygon(Some(points)) => self.polygon.clone_from(points),
            Shape::Region(Some(region)) => self.region.clone_from(region),
            Shape::Polygon(None) | Shape::Region(None) => {}
        }
        let action = match verb {
            picture::Verb::Frame => Action::Frame,
            picture::Verb::Paint => Action::Fill(Verb::Paint),
            picture::Verb::Erase => Action::Fill(Verb::Erase),
            picture::Verb::Invert => Action::Fill(Verb::Invert),
            picture::Verb::Fill => Action::Fill(Verb::Fill(self.fill)),
        };
        let rect = self.rect(self.last);
        let drawn = match shape {
            Shape::Rectangle(_) => drawn_shapes::Shape::Rect(rect),
            Shape::Oval(_) => drawn_shapes::Shape::Oval(rect),
            Shape::Round(_) => {
                let oval = self.size(self.oval);
                drawn_shapes::Shape::Round(rect, oval.h, oval.v)
            }
            Shape::Region(_) => drawn_shapes::Shape::Region(self.mapped(&self.region)),
            Shape::Arc(_, angles) => return self.arc(rect, angles, action),
            Shape::Polygon(_) => return self.polygon(action),
        };
        drawn_shapes::draw(&drawn, action)
    }

    /// The frame of an arc is the piece of the oval's edge.
    fn arc(&self, rect: Rect, angles: Pair, action: Action) -> Result<()> {
        let oval = shapes::oval(rect);
        let (whole, action) = match action {
            Action::Frame => {
                let pen = self.port.record()?.pen_size;
                let inside = shapes::oval(Rect::new(
                    rect.left.saturating_add(pen.h),
                    rect.top.saturating_add(pen.v),
                    rect.right.saturating_sub(pen.h),
                    rect.bottom.saturating_sub(pen.v),
                ));
                (oval.join(&inside, Join::Difference), Action::Fill(Verb::Paint))
            }
            action => (oval, action),
        };
        let piece = whole.join(&wedge(rect, angles), Join::Intersection);
        drawn_shapes::draw(&drawn_shapes::Shape::Region(piece), action)
    }

    fn polygon(&self, action: Action) -> Result<()> {
        let place = |point: &Point| self.point((point.v.into(), point.h.into()));
        let points: Vec<Point> = self.polygon.iter().map(place).collect();
        match action {
            Action::Frame => points.windows(2).try_for_each(|pair| self.line(pair[0], pair[1])),
            action => {
                let region = polygon::inside(&points)?;
                drawn_shapes::draw(&drawn_shapes::Shape::Region(region), action)
            }
        }
    }
}

/// What of a rectangle lies between two angles, in degrees from the top clockwise; corners are at
/// 45°, however long its sides are.
fn wedge(rect: Rect, (start, sweep): Pair) -> Region {
    if sweep.abs() >= 360 {
        return Region::rect(rect);
    }
    let (first, last) = (start.min(start + sweep), start.max(start + sweep));
    let half = |from: i16, to: i16| (f64::from(from) + f64::from(to)) / 2.0;
    let (h, v) = (half(rect.left, rect.right), half(rect.top, rect.bottom));
    let at = |degrees: i32| {
        let (sine, cosine) = f64::from(degrees).to_radians().sin_cos();
        let far =
            |middle: f64, way: f64, side: i32| narrow((middle + way * f64::from(side)) as i32);
        Point { v: far(v, -cosine, rect.height()), h: far(h, sine, rect.width()) }
    };
    let mut points = vec![Point { v: narrow(v as i32), h: narrow(h as i32) }];
    points.extend((first..last).step_by(5).chain([last]).map(at));
    // A wedge has few sides.
    polygon::inside(&points).unwrap_or_default()
}
