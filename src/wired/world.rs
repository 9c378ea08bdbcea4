//! What actions act on: the trait that the layers above implement, and what it is told.

use super::argument::Argument;
use super::grammar::{Action, Custom};
use crate::atoms::Value;
use crate::base::{ByteReader, FourCc, Point, Result};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Event {
    /// `kQTEvent…`.
    pub kind: FourCc,
    /// Where the pointer was.
    pub at: Point,
    /// The modifier keys.
    pub modifiers: u32,
    /// The parameters: of a key the character, the modifiers and the scan code.
    pub parameters: [i32; 3],
}

impl Event {
    /// An event of a kind, of which nothing more is told.
    pub fn of(kind: [u8; 4]) -> Self {
        Self { kind: FourCc(kind), ..Self::default() }
    }

    /// A `QTEventRecord` in a file; version 2 and later have parameters.
    pub fn read(data: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(FourCc(*b"erec"), data);
        let version = r.i32()?;
        let mut event = Self { kind: r.four_cc()?, ..Self::default() };
        event.at = Point { v: r.i16()?, h: r.i16()? };
        event.modifiers = r.u32()?;
        if version >= 2 {
            r.skip(4)?;
            event.parameters = [r.i32()?, r.i32()?, r.i32()?];
        }
        Ok(event)
    }
}

/// Whose handler runs, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Context {
    /// The track that the handler belongs to; 0 for the movie.
    pub track: u32,
    /// Its sprite in that track, or the hot spot of a QTVR node; 0 for the track itself.
    pub object: u32,
    /// What happened.
    pub event: Event,
}

/// Which movie is meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum MovieTarget {
    /// That of the handler.
    #[default]
    Own,
    /// The outermost one.
    Root,
    /// The one around that of the handler.
    Parent,
    /// An open movie by name.
    Named(Vec<u8>),
    /// An open movie by ID.
    Id(i32),
    /// A movie inside of a movie track.
    Child,
}

/// Which track is meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum TrackTarget {
    /// That of the handler.
    #[default]
    Own,
    /// By name.
    Named(Vec<u8>),
    /// By ID.
    Id(u32),
    /// The n-th of all, from 1.
    Index(i32),
    /// The n-th of a media type, from 1.
    OfType(FourCc, i32),
}

/// Which sprite is meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SpriteTarget {
    /// That of the handler.
    #[default]
    Own,
    /// By name.
    Named(Vec<u8>),
    /// By ID.
    Id(u32),
    /// The n-th of its track, from 1.
    Index(i32),
}

/// What an action acts on, or an operand asks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Target {
    /// The movie.
    pub movie: MovieTarget,
    /// The track in it.
    pub track: TrackTarget,
    /// The sprite in that.
    pub sprite: SpriteTarget,
    /// Whether the parameters of the event are meant instead.
    pub is_event: bool,
    /// Whether something is meant that nothing here has, such as an object in three dimensions.
    pub is_foreign: bool,
}

/// One thing that is done, or asked.
#[derive(Debug, Clone, Copy)]
pub struct Call<'a> {
    /// The number of the action or of the operand.
    pub number: u32,
    /// What it is about.
    pub target: &'a Target,
    /// Its arguments, with the types that the header gives them; there may be fewer.
    pub arguments: &'a [Argument],
    /// Whose handler runs.
    pub context: &'a Context,
}

/// What is there now of what an action would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Present {
    /// The value, with the type of the action's parameter.
    pub value: Argument,
    /// Its own limits, where it has some.
    pub range: Option<(f64, f64)>,
    /// Whether the ends of the range are one place.
    pub is_circle: bool,
}

impl Present {
    /// A value without limits of its own.
    pub fn free(value: Argument) -> Self {
        Self { value, range: None, is_circle: false }
    }
}

/// Handlers that an event leads to, each with whose it is.
pub type Handlers = Vec<(Context, Vec<Action>)>;

/// A movie, as actions see it. `featureUnsupported` from any of these leaves the action undone, and
/// counted; other errors too, and the next action follows.
pub trait World {
    /// Does an action. Deltas, toggles and limits have been worked out.
    fn perform(&mut self, call: &Call<'_>) -> Result<()>;
    /// Has somebody else's handler do an action.
    fn perform_custom(&mut self, custom: &Custom, target: &Target, context: &Context)
    -> Result<()>;
    /// Gives the value of an operand.
    fn ask(&mut self, call: &Call<'_>) -> Result<Value>;
    /// What is there now of what the parameter at `index` of an action would change; nothing for
    /// actions that take no deltas.
    fn present(&mut self, call: &Call<'_>, index: usize) -> Option<Present>;
    /// The handlers that an event sent to a target leads to.
    fn handlers(&mut self, target: &Target, context: &Context, event: &Event) -> Result<Handlers>;
}

impl Call<'_> {
    /// A flag among the arguments.
    pub fn flag(&self, index: usize) -> Result<bool> {
        self.number(index).map(|number| number != 0.0)
    }

    /// An integer among the arguments.
    pub fn long(&self, index: usize) -> Result<i32> {
        match self.arguments.get(index) {
            Some(Argument::Long(long)) => Ok(*long),
            _ => self.number(index).map(|number| number.round() as i32),
        }
    }

    /// A number among the arguments.
    pub fn number(&self, index: usize) -> Result<f64> {
        let number = self.arguments.get(index).and_then(Argument::number);
        number.ok_or(crate::base::Error::MissingRequiredParameter)
    }

    /// A text among the arguments.
    pub fn text(&self, index: usize) -> Result<&[u8]> {
        match self.arguments.get(index) {
            Some(Argument::Text(text)) => Ok(text),
            _ => Err(crate::base::Error::MissingRequiredParameter),
        }
    }
}
