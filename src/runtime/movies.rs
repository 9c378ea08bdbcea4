//! Open movies, and the tokens of their tracks, media and user data.

use std::any::Any;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use parking_lot::Mutex;

use super::movie_box::covered;
pub use super::movie_box::natural_box;
use super::movie_clock::{Played, Ticking};
use super::movie_tokens::{MovieTokens, Part};
use super::tokens::{Kind, Table};
use super::{components, files, instances, time_bases};
use crate::base::{Error, Fixed, Matrix, Rect, Result};
use crate::manager::layers::{Layer, Layers};
use crate::movie::{DataSource, Movie, MovieFile, Opened, Place, Track, UserData};
use crate::raster::Region;
use crate::raster::region::Join;
use crate::vr::Scene;
use crate::wired::Memory;

static MOVIES: Table<MovieCell> = Table::new(Kind::Movie);
static TRACKS: Table<TrackCell> = Table::new(Kind::Track);
static MEDIA: Table<TrackCell> = Table::new(Kind::Media);
static USER_DATA: Table<UserDataCell> = Table::new(Kind::UserData);

/// A movie with what a program has set on it.
#[derive(Debug)]
pub struct MovieState {
    /// The movie.
    pub movie: Movie,
    /// Where it is drawn: the address of a port that the C boundary knows, or 0.
    pub port: usize,
    /// The port's device, which is only kept.
    pub device: usize,
    /// The rectangle of the port in which it is drawn.
    pub box_rect: Rect,
    /// The matrix as it was read or set; [`Self::placed`] has what was done to the box since, too.
    pub matrix: Matrix,
    /// Whether it is served by `MoviesTask`.
    pub active: bool,
    /// Where it stands, in its own time scale.
    pub time: i64,
    /// How fast it runs.
    pub rate: Fixed,
    /// Its clock.
    pub ticking: Ticking,
    /// What of it is played.
    pub played: Played,
    /// How loud it is, 8.8.
    pub volume: i16,
    /// What is shown of it, in coordinates of the movie; everything where there is none.
    pub clip: Option<Region>,
    /// What is shown of it, in coordinates of the port; everything where there is none.
    pub display_clip: Option<Region>,
    /// The pictures of its tracks.
    pub layers: Layers,
    /// The file that it was made in or put into.
    pub file: Option<Arc<MovieFile>>,
    /// Its QTVR scene, once it was read.
    pub scene: Option<Arc<Scene>>,
    /// What its handlers of wired actions remember.
    pub wired: Memory,
}

/// An open movie. Calls on one movie are serialised.
#[derive(Debug)]
pub struct MovieCell {
    state: Mutex<MovieState>,
    tokens: MovieTokens,
    boundary: OnceLock<Box<dyn Any + Send + Sync>>,
}

/// A track, or its media, of an open movie.
#[derive(Debug)]
pub struct TrackCell {
    /// The movie.
    pub movie: Arc<MovieCell>,
    /// The track's ID.
    pub id: u32,
}

/// Whose user data a token stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The movie's.
    Movie,
    /// A track's.
    Track(u32),
    /// A media's.
    Media(u32),
}

/// A user data list.
#[derive(Debug)]
pub struct UserDataCell(List);

#[derive(Debug)]
enum List {
    /// That of an open movie, or of something in it.
    Owned(Arc<MovieCell>, Owner),
    /// One of a program's own.
    Free(Mutex<UserData>),
}

impl MovieState {
    /// What the movie fills in its port: its box, cut to its clip. "Inside Macintosh: QuickTime",
    /// *Spatial Properties of Movies*.
    pub fn bounds_region(&self) -> Region {
        let whole = Region::rect(self.box_rect);
        let Some(clip) = &self.clip else { return whole };
        let clip = clip.stretched(natural_box(&self.movie), self.box_rect);
        whole.join(&clip, Join::Intersection)
    }

    /// What is shown of that.
    pub fn shown_region(&self) -> Region {
        let bounds = self.bounds_region();
        match &self.display_clip {
            Some(clip) => bounds.join(clip, Join::Intersection),
            None => bounds,
        }
    }

    /// The scene of the movie, read once; an error for a movie that is no QTVR.
    pub fn scene(&mut self) -> Result<Arc<Scene>> {
        if let Some(scene) = &self.scene {
            return Ok(Arc::clone(scene));
        }
        let scene = Arc::new(Scene::open(&self.movie)?);
        self.scene = Some(Arc::clone(&scene));
        Ok(scene)
    }

    /// What the tracks of the movie show now, from behind to the front, besides its scene; and the
    /// first trouble with that.
    pub fn pictures(&mut self) -> (Vec<Layer>, Result<()>) {
        let to_port = self.to_port();
        // Tiles are no pictures of the movie, whether something shows the scene or not.
        let scene = self.scene().ok();
        self.layers.at(&self.movie, scene.as_deref(), self.shown_time(), &to_port)
    }
}

impl MovieCell {
    /// Runs `body` alone with the movie. It must be short and must not call out.
    pub fn with<R>(&self, body: impl FnOnce(&mut MovieState) -> R) -> R {
        body(&mut self.state.lock())
    }

    /// What the C boundary keeps with the movie, such as installed procedures; this layer cannot
    /// know its type.
    pub fn boundary<T: Default + Send + Sync + 'static>(&self) -> Option<&T> {
        self.boundary.get_or_init(|| Box::new(T::default())).downcast_ref()
    }

    /// Runs `body` with one of the movie's tracks; `invalidTrack` where it is gone.
    pub fn with_track<R>(&self, id: u32, body: impl FnOnce(&mut Track) -> Result<R>) -> Result<R> {
        self.with(|state| {
            state.change_tracks(|movie| body(movie.track_mut(id).ok_or(Error::InvalidTrack)?))
        })
    }
}

impl TrackCell {
    /// Runs `body` with the track; `invalidTrack` where it is gone.
    pub fn with<R>(&self, body: impl FnOnce(&mut Track) -> Result<R>) -> Result<R> {
        self.movie.with_track(self.id, body)
    }
}

impl UserDataCell {
    /// Runs `body` with the list.
    pub fn with<R>(&self, body: impl FnOnce(&mut UserData) -> Result<R>) -> Result<R> {
        match &self.0 {
            List::Free(list) => body(&mut list.lock()),
            List::Owned(movie, Owner::Movie) => {
                movie.with(|state| body(&mut state.movie.user_data))
            }
            List::Owned(movie, Owner::Track(id)) => {
                movie.with_track(*id, |track| body(&mut track.user_data))
            }
            List::Owned(movie, Owner::Media(id)) => {
                movie.with_track(*id, |track| body(&mut track.media.user_data))
            }
        }
    }
}

/// Takes a movie in and gives its token.
pub fn insert(movie: Movie, active: bool) -> Result<u32> {
    let state = MovieState {
        port: 0,
        device: 0,
        box_rect: covered(&movie.header.matrix, natural_box(&movie)),
        matrix: movie.header.matrix,
        active,
        time: i64::from(movie.header.current_time),
        rate: Fixed::default(),
        ticking: Ticking::default(),
        played: Played::default(),
        volume: movie.header.preferred_volume,
        clip: None,
        display_clip: None,
        layers: Layers::default(),
        file: None,
        scene: None,
        wired: Memory::default(),
        movie,
    };
    let cell = Arc::new(MovieCell {
        state: Mutex::new(state),
        tokens: MovieTokens::default(),
        boundary: OnceLock::new(),
    });
    let token = MOVIES.insert(Arc::clone(&cell))?;
    cell.tokens.open(token);
    Ok(token)
}

/// The open movie with this token.
pub fn find(token: u32) -> Option<Arc<MovieCell>> {
    MOVIES.get(token)
}

/// The token of an open movie.
pub fn token_of(movie: &Arc<MovieCell>) -> Result<u32> {
    movie.tokens.movie()
}

/// The movies that are served by `MoviesTask`.
pub fn active() -> Vec<Arc<MovieCell>> {
    let active = MOVIES.find_all(|movie| movie.with(|state| state.active));
    active.into_iter().map(|(_, movie)| movie).collect()
}

/// Closes a movie. Everything that was had from it is stale from now on.
pub fn dispose(token: u32) -> Result<()> {
    let movie = MOVIES.remove(token).ok_or(Error::InvalidMovie)?;
    instances::close_movie(&movie);
    components::close_movie(&movie);
    for (part, token) in movie.tokens.close() {
        match part {
            Part::Movie => {}
            Part::Clock => time_bases::remove(token),
            Part::Track(_) => drop(TRACKS.remove(token)),
            Part::Media(_) => drop(MEDIA.remove(token)),
            Part::UserData(_) => drop(USER_DATA.remove(token)),
        }
    }
    Ok(())
}

/// The track with this token.
pub fn track(token: u32) -> Option<Arc<TrackCell>> {
    TRACKS.get(token)
}

/// The media with this token.
pub fn media(token: u32) -> Option<Arc<TrackCell>> {
    MEDIA.get(token)
}

/// The user data list with this token.
pub fn user_data(token: u32) -> Option<Arc<UserDataCell>> {
    USER_DATA.get(token)
}

/// The token of a movie's clock.
pub fn time_base_token(movie: &Arc<MovieCell>) -> Result<u32> {
    movie.tokens.get_or(Part::Clock, || time_bases::insert(movie))
}

/// The token of a track: the same for the same track.
pub fn track_token(movie: &Arc<MovieCell>, id: u32) -> Result<u32> {
    movie.with_track(id, |_| Ok(()))?;
    let track = || TRACKS.insert(Arc::new(TrackCell { movie: Arc::clone(movie), id }));
    movie.tokens.get_or(Part::Track(id), track)
}

/// The token of a track's media.
pub fn media_token(movie: &Arc<MovieCell>, id: u32) -> Result<u32> {
    movie.with_track(id, |_| Ok(()))?;
    let media = || MEDIA.insert(Arc::new(TrackCell { movie: Arc::clone(movie), id }));
    movie.tokens.get_or(Part::Media(id), media)
}

/// The token of a user data list.
pub fn user_data_token(movie: &Arc<MovieCell>, owner: Owner) -> Result<u32> {
    let list = || USER_DATA.insert(Arc::new(UserDataCell(List::Owned(Arc::clone(movie), owner))));
    movie.tokens.get_or(Part::UserData(owner), list)
}

/// The token of a list that belongs to no movie.
pub fn insert_user_data(list: UserData) -> Result<u32> {
    USER_DATA.insert(Arc::new(UserDataCell(List::Free(Mutex::new(list)))))
}

/// Lets a list go that belongs to no movie; `paramErr` for others, which go with their movie.
pub fn remove_user_data(token: u32) -> Result<()> {
    match USER_DATA.get(token).as_deref() {
        Some(UserDataCell(List::Free(_))) => USER_DATA.remove(token).map(drop).ok_or(Error::Param),
        _ => Err(Error::Param),
    }
}

/// Opens one of the movies in a file.
pub fn open_file(path: &Path, place: Place) -> Result<Opened> {
    Movie::open_place(path, place)
}

/// Opens the movie whose header is at an offset in the data fork of an open file.
pub fn open_data_fork(ref_num: i16, offset: u64) -> Result<Movie> {
    let path = files::path_of_open(ref_num)?;
    let mut movie = Movie::from_data(&DataSource::open(&path)?, offset)?;
    movie.set_path(&path)?;
    Ok(movie)
}
