//! Open components: what a `ComponentInstance` stands for.

use std::path::PathBuf;
use std::sync::Arc;

use parking_lot::Mutex;

use super::controllers::Controller;
use super::movies::{MovieCell, TrackCell};
use super::ports::Port;
use super::programs_components::Opened;
use super::tokens::{Kind, Table};
use crate::base::{Matrix, Rect, Result, SharedBytes};
use crate::codecs::ImageDescription;
use crate::tween::Tweener;
use crate::vr::authoring::Exporter;

/// An open component.
#[derive(Debug)]
pub enum Object {
    /// A graphics exporter, with what it was told so far.
    GraphicsExporter(Mutex<Export>),
    /// A graphics importer, with what it was told so far.
    GraphicsImporter(Mutex<Import>),
    /// The handler of a media.
    MediaHandler(Arc<TrackCell>),
    /// A movie controller.
    MovieController(Controller),
    /// A tween, once it was told which.
    Tween(Mutex<Option<Tweener>>),
    /// A movie importer, by the file type that it takes.
    MovieImporter(u32),
    /// A movie exporter, with its settings.
    MovieExporter(Mutex<Exporter>),
    /// The standard compression dialog, with its settings.
    StandardCompression(Mutex<Compression>),
    /// A codec, or a media handler without a media: what is asked of every component can be asked
    /// of it. Its type and subtype.
    Plain([u8; 4], [u8; 4]),
    /// An instance of a component that the program registered.
    Programs(Mutex<Opened>),
}

/// What a graphics importer draws, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The file type that it was opened for.
    pub format: u32,
    /// The picture file.
    pub data: Option<SharedBytes>,
    /// Where it draws; the current port where there is none.
    pub port: Option<Port>,
    /// From the picture's own coordinates to those of the port.
    pub matrix: Matrix,
    /// The part of the picture that is drawn; all of it where there is none.
    pub part: Option<Rect>,
    /// The words of the region that is drawn in; everywhere where there is none.
    pub clip: Option<Vec<i16>>,
    /// The transfer mode.
    pub mode: i16,
    /// Its colour: red, green, blue.
    pub color: [u16; 3],
    /// 0 to 1024.
    pub quality: u32,
    /// Who is told how far the drawing is.
    pub watcher: Option<Watcher>,
}

/// A procedure of the program that is told how far an operation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watcher {
    /// Its address.
    pub procedure: usize,
    /// What it is given.
    pub ref_con: i32,
}

/// What a graphics exporter reads and writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The file type that it writes.
    pub format: u32,
    /// Where the picture comes from.
    pub input: Option<Input>,
    /// Where the file goes.
    pub output: Option<Output>,
    /// 0 to 1024, for formats that lose something.
    pub quality: u32,
    /// Bits of a pixel; the format's own where there is none.
    pub depth: Option<u16>,
    /// Bytes that the file should not have more than; as many as there are where there is none.
    pub most_bytes: Option<u32>,
    /// Who is told how far the export is.
    pub watcher: Option<Watcher>,
}

/// Where a graphics exporter's picture comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// All of a port.
    Port(Port),
    /// A pixel map, by the address of its Handle.
    PixelMap(usize),
    /// Compressed data and what they are; without it, a picture file.
    Data(SharedBytes, Option<Box<ImageDescription>>),
    /// The picture of a graphics importer.
    Importer(u32),
}

/// Where a graphics exporter's file goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// To a file, which is replaced when the export is done.
    File(PathBuf),
    /// To a Handle, by its address.
    Handle(usize),
}

/// How pictures are to be compressed. A new one has the settings of a new dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compression {
    /// The format.
    pub codec: u32,
    /// The component that was asked for, a number that is never followed.
    pub component: usize,
    /// As descriptions spell it; 0 for that of the picture.
    pub depth: i16,
    /// 0 to 1024.
    pub spatial_quality: u32,
    /// 0 to 1024; 0 for key frames only.
    pub temporal_quality: u32,
    /// Frames a second, 16.16.
    pub frame_rate: i32,
    /// Frames from one key frame to the next.
    pub key_frame_rate: i32,
    /// Bytes a second, and how long a frame lasts; and the least qualities.
    pub data_rate: [i32; 4],
    /// Of the dialog.
    pub preferences: i32,
    /// Flags for the codec.
    pub codec_flags: u32,
    /// The sequence that is being compressed, and its description's Handle.
    pub sequence: Option<(i32, usize)>,
}

impl Default for Compression {
    fn default() -> Self {
        Self {
            codec: u32::from_be_bytes(*b"jpeg"),
            component: 0,
            depth: 0,
            spatial_quality: 0x200,
            temporal_quality: 0x200,
            frame_rate: 0,
            key_frame_rate: 10,
            data_rate: [0; 4],
            preferences: 0,
            codec_flags: 0,
            sequence: None,
        }
    }
}

static OBJECTS: Table<Object> = Table::new(Kind::Component);

/// Takes an open component in and gives its token.
pub fn insert(object: Object) -> Result<u32> {
    OBJECTS.insert(Arc::new(object))
}

/// The open component that a token stands for.
pub fn find(token: u32) -> Option<Arc<Object>> {
    OBJECTS.get(token)
}

/// Closes a component.
pub fn remove(token: u32) -> Option<Arc<Object>> {
    OBJECTS.remove(token)
}

/// The token of a media's handler: the one there is, or a new one.
pub fn media_handler(media: &Arc<TrackCell>) -> Result<u32> {
    let same =
        |object: &Object| matches!(object, Object::MediaHandler(of) if Arc::ptr_eq(of, media));
    match OBJECTS.find_all(same).first() {
        Some((token, _)) => Ok(*token),
        None => insert(Object::MediaHandler(Arc::clone(media))),
    }
}

/// The controller that shows a movie: the first of several.
pub fn controller_of(movie: &Arc<MovieCell>) -> Option<u32> {
    let shows = |object: &Object| matches!(object, Object::MovieController(controller) if controller.shows(movie));
    OBJECTS.find_all(shows).first().map(|(token, _)| *token)
}

/// Closes the media handlers of a movie that is disposed of.
pub fn close_movie(movie: &Arc<MovieCell>) {
    let of_movie = |object: &Object| matches!(object, Object::MediaHandler(media) if Arc::ptr_eq(&media.movie, movie));
    for (token, _) in OBJECTS.find_all(of_movie) {
        OBJECTS.remove(token);
    }
}

/// The number of open components of a kind.
pub fn count(is: impl Fn(&Object) -> bool) -> usize {
    OBJECTS.find_all(is).len()
}
