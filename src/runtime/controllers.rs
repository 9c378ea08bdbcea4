//! Movie controllers: which movie each shows, where, and how.

use std::sync::Arc;

use parking_lot::Mutex;

use super::movies::MovieCell;
use crate::base::Rect;

/// A movie controller.
#[derive(Debug)]
pub struct Controller {
    movie: Mutex<Option<Arc<MovieCell>>>,
    settings: Mutex<Settings>,
}

/// What is set on a controller.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// Whether the control bar is to be seen.
    pub visible: bool,
    /// Whether the control bar keeps to the movie.
    pub attached: bool,
}

impl Controller {
    /// A controller that shows `movie`.
    pub fn new(movie: Arc<MovieCell>, visible: bool) -> Self {
        Self {
            movie: Mutex::new(Some(movie)),
            settings: Mutex::new(Settings { visible, attached: true }),
        }
    }

    /// The movie that is shown.
    pub fn movie(&self) -> Option<Arc<MovieCell>> {
        self.movie.lock().clone()
    }

    /// Shows another movie, or none.
    pub fn set_movie(&self, movie: Option<Arc<MovieCell>>) {
        *self.movie.lock() = movie;
    }

    /// Whether `movie` is the one that is shown.
    pub fn shows(&self, movie: &Arc<MovieCell>) -> bool {
        self.movie().is_some_and(|shown| Arc::ptr_eq(&shown, movie))
    }

    /// What is set.
    pub fn settings(&self) -> Settings {
        *self.settings.lock()
    }

    /// Changes what is set.
    pub fn change(&self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings.lock());
    }
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
