//! What is drawn in a port between `OpenPicture` and `ClosePicture`, as opcodes.
//!
//! "Inside Macintosh: Imaging With QuickDraw", appendix A, *Picture Opcodes*: version 2, extended.
//! What a port draws with is written when it differs from what was written last.

use std::cell::RefCell;

use super::drawn_shapes::{Action, Shape};
use super::ports::{self, CGrafPtr};
use super::quickdraw_painting::{self as painting, Bits, Verb};
use super::regions;
use super::types::{CGrafPort, RGBColor};
use crate::base::limits::MAX_IMAGE_PIXELS;
use crate::base::{Point, Rect};
use crate::codecs::DirectBits;
use crate::raster::Region;
use crate::raster::region::Join;

/// Most bytes of a picture.
const MOST_BYTES: usize = MAX_IMAGE_PIXELS as usize * 4;

/// What a port draws with.
#[derive(Debug, Clone, PartialEq)]
struct State {
    clip: Region,
    size: Point,
    mode: i16,
    patterns: [Bits; 3],
    fore: RGBColor,
    back: RGBColor,
    oval: Point,
    font: i16,
    face: u8,
    text_mode: i16,
    text_size: i16,
    space: i32,
}

impl State {
    /// What a player begins with; it has no clip yet.
    fn at_first() -> Self {
        Self {
            clip: Region::default(),
            size: Point { v: 1, h: 1 },
            mode: 8,
            patterns: [painting::BLACK, [0; 8], painting::BLACK],
            fore: RGBColor::default(),
            back: RGBColor::from_argb(0xFFFF_FFFF),
            oval: Point::default(),
            font: 0,
            face: 0,
            text_mode: 1,
            text_size: 0,
            space: 0,
        }
    }

    fn of(port: &CGrafPort, frame: Rect, before: &Self) -> Self {
        let clip = regions::get(port.clip).unwrap_or_default();
        Self {
            // A clip without an edge would not survive scaling.
            clip: clip.join(&Region::rect(frame), Join::Intersection),
            size: port.pen_size,
            mode: port.pen_mode,
            patterns: [
                painting::pattern(port.pen_pattern, painting::BLACK),
                painting::pattern(port.back_pattern, [0; 8]),
                before.patterns[2],
            ],
            fore: port.fore_color,
            back: port.back_color,
            oval: before.oval,
            font: port.text_font,
            face: port.text_face[0],
            text_mode: port.text_mode,
            text_size: port.text_size,
            space: port.space_extra.0,
        }
    }
}

/// A picture in the making.
struct Recording {
    port: CGrafPtr,
    frame: Rect,
    bytes: Vec<u8>,
    state: State,
    has_clip: bool,
}

thread_local! {
    static RECORDING: RefCell<Option<Recording>> = const { RefCell::new(None) };
}

/// Makes what a thread keeps here.
pub(super) fn prepare_thread() {
    RECORDING.with(|_| ());
}

/// Begins to record what is drawn in a port; false where a picture is open already.
pub(super) fn begin(port: CGrafPtr, frame: Rect) -> bool {
    RECORDING.with_borrow_mut(|recording| {
        if recording.is_some() {
            return false;
        }
        let (bytes, state) = (Vec::new(), State::at_first());
        *recording = Some(Recording { port, frame, bytes, state, has_clip: false });
        true
    })
}

/// Ends the recording: the port, and the opcodes.
pub(super) fn end() -> Option<(CGrafPtr, Vec<u8>)> {
    let mut recording = RECORDING.take()?;
    // A picture in which nothing was drawn has a clip all the same.
    if !recording.has_clip {
        recording.clip(&Region::rect(recording.frame));
    }
    Some((recording.port, recording.bytes))
}

fn record(port: CGrafPtr, write: impl FnOnce(&mut Recording, &CGrafPort)) {
    RECORDING.with_borrow_mut(|recording| {
        let recording = recording.as_mut().filter(|recording| recording.port == port);
        if let (Some(recording), Ok(port)) = (recording, port.record()) {
            if recording.bytes.len() < MOST_BYTES {
                write(recording, &port);
            }
        }
    });
}

/// Records a shape that is drawn in the current port.
pub(super) fn shape(shape: &Shape, action: Action) {
    record(ports::current().0, |recording, port| recording.shape(shape, action, port));
}

/// Records a line that is drawn in the current port.
pub(super) fn line(from: Point, to: Point) {
    record(ports::current().0, |recording, port| {
        recording.settle(port, |_| {});
        recording.word(0x0020);
        recording.point(from);
        recording.point(to);
    });
}

/// Records a text, at most 255 bytes of it at once, that is drawn in the current port.
pub(super) fn text(place: Point, text: &[u8]) {
    let Ok(len) = u8::try_from(text.len()) else { return };
    record(ports::current().0, |recording, port| {
        recording.settle(port, |_| {});
        recording.word(0x0028);
        recording.point(place);
        recording.bytes.push(len);
        recording.bytes.extend_from_slice(text);
        recording.fill_word();
    });
}

/// Whether pixels that are copied have to be told.
pub(super) fn records(port: CGrafPtr) -> bool {
    RECORDING.with_borrow(|recording| recording.as_ref().is_some_and(|open| open.port == port))
}

/// Records pixels that are copied to a port.
pub(super) fn pixels(port: CGrafPtr, bits: &DirectBits<'_>, mask: Option<&Region>) {
    record(port, |recording, port| {
        let mask = mask.and_then(region_bytes);
        let Some(data) = bits.encode(mask.as_deref()) else { return };
        recording.settle(port, |_| {});
        recording.word(if mask.is_some() { 0x009B } else { 0x009A });
        recording.bytes.extend(data);
        recording.fill_word();
    });
}

/// A region as it is in a file.
fn region_bytes(region: &Region) -> Option<Vec<u8>> {
    Some(region.to_words().ok()?.into_iter().flat_map(i16::to_be_bytes).collect())
}

impl Recording {
    fn word(&mut self, word: u16) {
        self.bytes.extend(word.to_be_bytes());
    }

    fn fill_word(&mut self) {
        if self.bytes.len() % 2 != 0 {
            self.bytes.push(0);
        }
    }

    fn point(&mut self, point: Point) {
        self.word(point.v as u16);
        self.word(point.h as u16);
    }

    fn color(&mut self, opcode: u16, color: RGBColor) {
        self.word(opcode);
        for part in [color.red, color.green, color.blue] {
            self.word(part);
        }
    }

    fn clip(&mut self, clip: &Region) {
        if let Some(bytes) = region_bytes(clip) {
            self.word(0x0001);
            self.bytes.extend(bytes);
            self.has_clip = true;
        }
    }

    /// Writes what the port draws with now, as far as it was not told.
    fn settle(&mut self, port: &CGrafPort, more: impl FnOnce(&mut State)) {
        let mut new = State::of(port, self.frame, &self.state);
        more(&mut new);
        let old = std::mem::replace(&mut self.state, new.clone());
        if !self.has_clip || new.clip != old.clip {
            self.clip(&new.clip);
        }
        let words = [
            (0x0003, old.font, new.font),
            (0x0005, old.text_mode, new.text_mode),
            (0x0008, old.mode, new.mode),
            (0x000D, old.text_size, new.text_size),
        ];
        for (opcode, _, new) in words.iter().filter(|(_, old, new)| old != new) {
            self.word(*opcode);
            self.word(*new as u16);
        }
        for (opcode, old, new) in [(0x0007, old.size, new.size), (0x000B, old.oval, new.oval)] {
            if old != new {
                self.word(opcode);
                self.point(new);
            }
        }
        for (opcode, which) in [(0x0009, 0), (0x0002, 1), (0x000A, 2)] {
            if old.patterns[which] != new.patterns[which] {
                self.word(opcode);
                self.bytes.extend(new.patterns[which]);
            }
        }
        for (opcode, old, new) in [(0x001A, old.fore, new.fore), (0x001B, old.back, new.back)] {
            if old != new {
                self.color(opcode, new);
            }
        }
        if old.face != new.face {
            self.word(0x0004);
            self.bytes.extend([new.face, 0]);
        }
        if old.space != new.space {
            self.word(0x0006);
            self.bytes.extend(new.space.to_be_bytes());
        }
    }

    fn shape(&mut self, shape: &Shape, action: Action, port: &CGrafPort) {
        let verb = match action {
            Action::Frame => 0,
            Action::Fill(Verb::Paint) => 1,
            Action::Fill(Verb::Erase) => 2,
            Action::Fill(Verb::Invert) => 3,
            Action::Fill(Verb::Fill(_)) => 4,
        };
        self.settle(port, |state| {
            if let Action::Fill(Verb::Fill(pattern)) = action {
                state.patterns[2] = pattern;
            }
            if let Shape::Round(_, width, height) = shape {
                state.oval = Point { v: *height, h: *width };
            }
        });
        let (opcode, rect) = match shape {
            Shape::Rect(rect) => (0x0030, rect),
            Shape::Round(rect, ..) => (0x0040, rect),
            Shape::Oval(rect) => (0x0050, rect),
            Shape::Region(region) => {
                if let Some(bytes) = region_bytes(region) {
                    self.word(0x0080 + verb);
                    self.bytes.extend(bytes);
                }
                return;
            }
        };
        self.word(opcode + verb);
        self.point(Point { v: rect.top, h: rect.left });
        self.point(Point { v: rect.bottom, h: rect.right });
    }
}
