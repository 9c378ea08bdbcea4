//! Movie controllers: which movie each shows, where, and how.

use std::any::Any;
use std::sync::{Arc, OnceLock};

use parking_lot::Mutex;

use super::movies::MovieCell;
use crate::base::Rect;
use crate::manager::Pointer;
use crate::manager::bar::{BAR_HEIGHT, Bar, Button};
use crate::movie::Movie;
use crate::raster::Region;

/// A movie controller.
#[derive(Debug)]
pub struct Controller {
    movie: Mutex<Option<Arc<MovieCell>>>,
    settings: Mutex<Settings>,
    boundary: OnceLock<Box<dyn Any + Send + Sync>>,
    drawn: Mutex<Option<(usize, Bar)>>,
    drawn_frame: Mutex<Option<(usize, Rect)>>,
    clips: Mutex<Clips>,
    /// What the movie was before the last edit.
    undo: Mutex<Option<Box<Movie>>>,
}

/// What the controller with its movie is clipped to, and the movie alone.
type Clips = (Option<Region>, Option<Region>);

/// What is set on a controller.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// Whether the control bar is to be seen.
    pub visible: bool,
    /// Whether the control bar keeps to the movie.
    pub attached: bool,
    /// Whether its window is active.
    pub active: bool,
    /// Whether keys are taken.
    pub keys: bool,
    /// Whether the cursor is followed and set.
    pub cursor: bool,
    /// Whether a badge stands for a hidden bar.
    pub badge: bool,
    /// Whether the movie has a frame.
    pub frame: bool,
    /// Whether things can be dragged in and out.
    pub drag: bool,
    /// Whether the movie begins again at its end.
    pub looping: bool,
    /// Whether it turns round there.
    pub palindrome: bool,
    /// Whether only the selection is played.
    pub play_selection: bool,
    /// Whether the movie may be edited.
    pub editing: bool,
    /// Whether no frame is left out.
    pub play_every_frame: bool,
    /// The control flags and the explicit flags of `mcActionSetFlags`.
    pub flags: [u32; 2],
    /// Where the bar is while it is detached.
    pub bar_rect: Option<Rect>,
    /// Whether the mouse button was pressed on the bar and is held.
    pub bar_held: bool,
    /// Whether the slider of the bar is held.
    pub slider_held: bool,
    /// The button of the bar that is pressed.
    pub pressed: Option<Button>,
    /// The button of the bar that the pointer is on.
    pub hover: Option<Button>,
    /// Where the pointer was seen last, in coordinates of the movie's port.
    pub pointer: Option<Pointer>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            visible: true,
            attached: true,
            active: true,
            keys: false,
            cursor: true,
            badge: false,
            frame: false,
            drag: false,
            looping: false,
            palindrome: false,
            play_selection: false,
            editing: false,
            play_every_frame: false,
            flags: [0; 2],
            bar_rect: None,
            bar_held: false,
            slider_held: false,
            pressed: None,
            hover: None,
            pointer: None,
        }
    }
}

impl Controller {
    /// A controller that shows `movie`.
    pub fn new(movie: Arc<MovieCell>, visible: bool) -> Self {
        let empty = Self::empty();
        empty.change(|settings| settings.visible = visible);
        *empty.movie.lock() = Some(movie);
        empty
    }

    /// A controller that shows nothing yet.
    pub fn empty() -> Self {
        Self {
            movie: Mutex::new(None),
            settings: Mutex::new(Settings { visible: true, ..Settings::default() }),
            boundary: OnceLock::new(),
            drawn: Mutex::new(None),
            drawn_frame: Mutex::new(None),
            clips: Mutex::new((None, None)),
            undo: Mutex::new(None),
        }
    }

    /// The movie that is shown.
    pub fn movie(&self) -> Option<Arc<MovieCell>> {
        self.movie.lock().clone()
    }

    /// Shows another movie, or none. The edits of the one before cannot be taken back.
    pub fn set_movie(&self, movie: Option<Arc<MovieCell>>) {
        *self.movie.lock() = movie;
        *self.undo.lock() = None;
    }

    /// Keeps what the movie was before an edit; gives what was kept.
    pub fn set_undo(&self, movie: Option<Movie>) -> Option<Movie> {
        let before = std::mem::replace(&mut *self.undo.lock(), movie.map(Box::new));
        before.map(|movie| *movie)
    }

    /// Whether there is an edit to be taken back.
    pub fn can_undo(&self) -> bool {
        self.undo.lock().is_some()
    }

    /// Whether `movie` is the one that is shown.
    pub fn shows(&self, movie: &Arc<MovieCell>) -> bool {
        self.movie().is_some_and(|shown| Arc::ptr_eq(&shown, movie))
    }

    /// What is set.
    pub fn settings(&self) -> Settings {
        *self.settings.lock()
    }

    /// What the C boundary keeps with the controller, such as a filter; this layer cannot know its
    /// type.
    pub fn boundary<T: Default + Send + Sync + 'static>(&self) -> Option<&T> {
        self.boundary.get_or_init(|| Box::new(T::default())).downcast_ref()
    }

    /// Takes note of the bar that is drawn in a port. Whether it is another than before.
    pub fn note_bar(&self, bar: (usize, Bar)) -> bool {
        let bar = Some(bar);
        let mut drawn = self.drawn.lock();
        let is_new = *drawn != bar;
        *drawn = bar;
        is_new
    }

    /// Takes note of the frame that is drawn in a port. Whether it was elsewhere before.
    pub fn note_frame(&self, frame: (usize, Rect)) -> bool {
        self.drawn_frame.lock().replace(frame) != Some(frame)
    }

    /// The clips that were set.
    pub fn clips(&self) -> Clips {
        self.clips.lock().clone()
    }

    /// Sets the clips.
    pub fn set_clips(&self, clips: Clips) {
        *self.clips.lock() = clips;
    }

    /// Changes what is set.
    pub fn change(&self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings.lock());
    }
}

/// Where the bar of a movie is while it is attached.
pub fn bar_below(movie_box: Rect) -> Rect {
    let Rect { left, right, bottom, .. } = movie_box;
    Rect::new(left, bottom, right, bottom.saturating_add(BAR_HEIGHT))
}

/// Where a movie of `natural` size goes when a controller is made for `wanted`.
///
/// `mcScaleMovieToFit` fills the rectangle; `mcTopLeftMovie` puts the movie's own size at its top
/// left corner; else the movie is centred in it. An empty rectangle leaves the movie where it is.
pub fn place(natural: Rect, wanted: Rect, top_left: bool, scale: bool) -> Rect {
    if wanted.is_empty() {
        return natural;
    }
    if scale {
        return wanted;
    }
    let pin = |value: i32| i16::try_from(value).unwrap_or(i16::MAX);
    let (width, height) = (natural.width(), natural.height());
    let (mut left, mut top) = (i32::from(wanted.left), i32::from(wanted.top));
    if !top_left {
        left += (wanted.width() - width) / 2;
        top += (wanted.height() - height) / 2;
    }
    Rect::new(pin(left), pin(top), pin(left + width), pin(top + height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_movie_is_placed_as_the_flags_say() {
        let natural = Rect::new(0, 0, 320, 240);
        let wanted = Rect::new(10, 20, 110, 70);
        assert_eq!(place(natural, wanted, true, false), Rect::new(10, 20, 330, 260));
        assert_eq!(place(natural, wanted, false, false), Rect::new(-100, -75, 220, 165));
        assert_eq!(place(natural, wanted, false, true), wanted);
        assert_eq!(place(natural, Rect::default(), false, true), natural);
    }
}
