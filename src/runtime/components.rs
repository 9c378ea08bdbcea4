//! Open components: what a `ComponentInstance` stands for.

use std::path::PathBuf;
use std::sync::Arc;

use parking_lot::Mutex;

use super::controllers::Controller;
use super::movies::{MovieCell, TrackCell};
use super::ports::Port;
use super::tokens::{Kind, Table};
use crate::base::{Matrix, Result};
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
    /// A movie exporter, with its settings.
    MovieExporter(Mutex<Exporter>),
}

/// What a graphics importer draws, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The file type that it was opened for.
    pub format: u32,
    /// The picture file.
    pub data: Option<Arc<[u8]>>,
    /// Where it draws; the current port where there is none.
    pub port: Option<Port>,
    /// From the picture's own coordinates to those of the port.
    pub matrix: Matrix,
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
}

/// Where a graphics exporter's picture comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// All of a port.
    Port(Port),
    /// A pixel map, by the address of its Handle.
    PixelMap(usize),
}

/// Where a graphics exporter's file goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// To a file, which is replaced when the export is done.
    File(PathBuf),
    /// To a Handle, by its address.
    Handle(usize),
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
