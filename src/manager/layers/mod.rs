//! The visible tracks of a movie at a moment, drawn in the order of their layers.
//!
//! "Inside Macintosh: QuickTime", *The Movie Toolbox*: a smaller layer is nearer to the viewer. Of
//! equal layers, the later track is nearer [I]. What a track shows is made by its [`Drawer`], one
//! for each kind of media; how that comes to the port is the same for all and is done here.

mod sprites;
mod stencils;
mod video;

use std::any::Any;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Debug;
use std::sync::Arc;

use super::modifiers::{self, Change};
use crate::base::{Error, Fixed, FourCc, Matrix, Point, Result};
use crate::movie::{Movie, Track};
use crate::raster::{
    Backwards, GraphicsMode, PixelsMut, Region, Stencil, Surface, covers, draw_stencilled,
};
use crate::vr::Scene;
pub use sprites::Sprites;
pub use stencils::{clip_bytes, clip_of};

/// A track at a moment.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    /// The movie.
    pub movie: &'a Movie,
    /// The track.
    pub track: &'a Track,
    /// Where the movie stands, in its own time scale.
    pub movie_time: i64,
    /// Where that is in the media, in the time scale of that.
    pub media_time: i64,
    /// From the track's box to the port.
    pub to_port: Matrix,
    /// What modifier tracks change in the track.
    pub changes: &'a [Change],
}

/// What a track shows at a moment. It fills the track's box, whatever its own size is.
#[derive(Debug, Clone)]
pub struct TrackPicture {
    /// The picture; the same one as long as nothing has changed.
    pub surface: Arc<Surface>,
    /// How it goes onto what is behind.
    pub mode: GraphicsMode,
}

/// Makes the pictures of one track, and keeps what it needs for that.
pub trait Drawer: Debug + Send {
    /// What is to be seen at a moment; `None` for nothing.
    fn picture(&mut self, moment: &Moment<'_>) -> Result<Option<TrackPicture>>;

    /// The drawer itself, for what knows its kind.
    fn as_any(&mut self) -> &mut dyn Any;
}

/// A new drawer for a kind of media; none for media that are not seen, or not drawn yet.
fn drawer_for(handler: FourCc) -> Option<Box<dyn Drawer>> {
    match &handler.0 {
        b"vide" => Some(Box::new(video::Video::default())),
        b"sprt" => Some(Box::new(Sprites::default())),
        _ => None,
    }
}

/// A picture of a track in its place.
#[derive(Debug, Clone)]
pub struct Layer {
    /// The track.
    pub track: u32,
    /// Whether it is nearer to the viewer than the picture of a scene.
    pub in_front: bool,
    picture: TrackPicture,
    /// From the picture to the port.
    matrix: Matrix,
    /// What of it shows, and from the track's box to the port.
    stencil: Option<(Stencil, Matrix)>,
}

impl Layer {
    /// Draws it where `clip` lets it. `shift` is to the right and down, from the port to the pixels.
    pub fn draw(&self, pixels: &mut PixelsMut<'_>, shift: (i32, i32), clip: &Region) {
        let fixed = |length: i32| Fixed(length.saturating_mul(1 << 16));
        let shift = Matrix::translation(fixed(shift.0), fixed(shift.1));
        let matrix = self.matrix.then(&shift);
        let stencil = self.stencil.as_ref();
        let moved = stencil.map(|(stencil, to_port)| (stencil, to_port.then(&shift)));
        let stencil = moved.as_ref().map(|(stencil, matrix)| (*stencil, matrix));
        let mode = self.picture.mode;
        draw_stencilled(&self.picture.surface, &matrix, mode, (clip, stencil), pixels);
    }

    /// Whether a point of the port is in it, and shows.
    pub fn contains(&self, point: Point) -> bool {
        let (width, height) = (self.picture.surface.width(), self.picture.surface.height());
        let (x, y) = (f64::from(point.h) + 0.5, f64::from(point.v) + 0.5);
        let shows = |(stencil, to_port): &(Stencil, Matrix)| {
            Backwards::new(to_port).is_some_and(|back| {
                let (x, y) = back.apply(x, y);
                stencil.weight(x, y) > 0
            })
        };
        covers(&self.matrix, (width, height), (x, y)) && self.stencil.as_ref().is_none_or(shows)
    }

    fn is_same(&self, other: &Self) -> bool {
        // Pictures that were drawn are kept, so that no other can have their place.
        Arc::ptr_eq(&self.picture.surface, &other.picture.surface)
            && (self.track, self.picture.mode, self.matrix)
                == (other.track, other.picture.mode, other.matrix)
            && self.stencil == other.stencil
    }
}

/// The drawers of a movie's tracks, and what was drawn last.
#[derive(Debug, Default)]
pub struct Layers {
    drawers: BTreeMap<u32, Box<dyn Drawer>>,
    mattes: stencils::Mattes,
    drawn: Vec<Layer>,
    place: Option<u64>,
    /// The track that could not be shown last, and why.
    pub trouble: Option<(u32, Error)>,
}

impl Layers {
    /// The drawer of a track, made when it is first asked for.
    pub fn drawer(&mut self, track: &Track) -> Option<&mut dyn Drawer> {
        let drawer = match self.drawers.entry(track.id) {
            Entry::Occupied(drawer) => drawer.into_mut(),
            Entry::Vacant(place) => place.insert(drawer_for(track.media.handler)?),
        };
        Some(&mut **drawer)
    }

    /// Forgets what was drawn and what drawers keep: the movie was edited.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// What is to be seen at a time, from behind to the front, without the tracks that a scene shows
    /// in its own way; and the first trouble with that. `to_port` is the movie's matrix.
    pub fn at(
        &mut self,
        movie: &Movie,
        scene: Option<&Scene>,
        time: i64,
        to_port: &Matrix,
    ) -> (Vec<Layer>, Result<()>) {
        let own = scene.map(|scene| scene.own_tracks(movie)).unwrap_or_default();
        let nearness = |place: usize, track: &Track| (Reverse(track.layer), place);
        let tracks = || movie.tracks.iter().enumerate();
        let of_scene = scene.and_then(|scene| {
            let found = tracks().find(|(_, track)| track.id == scene.qtvr_track_id());
            found.map(|(place, track)| nearness(place, track))
        });
        let mut order: Vec<_> = tracks()
            .filter(|(_, track)| track.is_enabled() && own.binary_search(&track.id).is_err())
            .map(|(place, track)| (nearness(place, track), track))
            .collect();
        order.sort_by_key(|(nearness, _)| *nearness);
        self.trouble = None;
        let mut layers = Vec::new();
        for (nearness, track) in order {
            let Some(media_time) = track.media_time(time) else { continue };
            let changes = modifiers::changes(movie, track, time);
            let to_port = modifiers::matrix(track, &changes).then(to_port);
            let changes = changes.as_slice();
            let moment = Moment { movie, track, movie_time: time, media_time, to_port, changes };
            let Some(drawer) = self.drawer(track) else { continue };
            let mut picture = match drawer.picture(&moment) {
                Ok(Some(picture)) => picture,
                Ok(None) => continue,
                Err(error) => {
                    self.trouble = self.trouble.or(Some((track.id, error)));
                    continue;
                }
            };
            if let Some(mode) = modifiers::graphics_mode(changes) {
                picture.mode = mode;
            }
            let Some(to_box) = to_box(track, &picture.surface) else { continue };
            layers.push(Layer {
                track: track.id,
                in_front: of_scene.is_none_or(|scene| nearness > scene),
                picture,
                matrix: to_box.then(&to_port),
                stencil: self.mattes.stencil(track, changes).map(|stencil| (stencil, to_port)),
            });
        }
        (layers, self.trouble.map_or(Ok(()), |(_, error)| Err(error)))
    }

    /// Whether these layers were drawn last, in the same pixels, as `seal` tells.
    pub fn is_drawn(&self, layers: &[Layer], seal: u64) -> bool {
        self.place == Some(seal)
            && layers.len() == self.drawn.len()
            && layers.iter().zip(&self.drawn).all(|(layer, drawn)| layer.is_same(drawn))
    }

    /// Takes note of what was drawn, and in which pixels.
    pub fn note_drawn(&mut self, layers: Vec<Layer>, seal: u64) {
        (self.drawn, self.place) = (layers, Some(seal));
    }

    /// Has everything drawn again.
    pub fn forget_drawn(&mut self) {
        self.place = None;
    }
}

/// From the pixels of a picture to the box of its track; a track that tells no box has the
/// picture's size.
fn to_box(track: &Track, picture: &Surface) -> Option<Matrix> {
    let side = |told: Fixed, length: usize| {
        let length = i32::try_from(length).ok().filter(|length| *length > 0)?;
        let told = if told.0 > 0 { i64::from(told.0) } else { i64::from(length) << 16 };
        i32::try_from(told / i64::from(length)).ok().map(Fixed)
    };
    let across = side(track.width, picture.width())?;
    let down = side(track.height, picture.height())?;
    Some(Matrix::scaling(across, down, (Fixed(0), Fixed(0))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_without_a_picture_have_no_drawer() {
        assert!(drawer_for(FourCc(*b"vide")).is_some());
        assert!(drawer_for(FourCc(*b"soun")).is_none());
    }
}
