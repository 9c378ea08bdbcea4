//! Open QTVR instances, by token.

use std::any::Any;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use parking_lot::Mutex;

use super::movies::{MovieCell, MovieState};
use super::tokens::{Kind, Table};
use crate::base::{Error, Result};
use crate::manager::{Access, Instance};
use crate::movie::Movie;

static INSTANCES: Table<InstanceCell> = Table::new(Kind::Instance);

/// An instance with the movie it shows. Calls on one movie are serialised by the movie's lock.
#[derive(Debug)]
pub struct InstanceCell {
    movie: Arc<MovieCell>,
    controller: u32,
    track_id: u32,
    instance: Mutex<Instance>,
    is_closed: AtomicBool,
    boundary: OnceLock<Box<dyn Any + Send + Sync>>,
}

impl InstanceCell {
    /// Runs `body` alone with the instance. It must be short and must not call out.
    pub fn with<R>(&self, body: impl FnOnce(&mut Instance) -> R) -> R {
        self.with_movie(|instance, _| body(instance))
    }

    /// As [`InstanceCell::with`], for what can fail.
    pub fn try_with<R>(&self, body: impl FnOnce(&mut Instance) -> Result<R>) -> Result<R> {
        self.with(body)
    }

    /// The movie that the instance shows.
    pub fn movie(&self) -> &Arc<MovieCell> {
        &self.movie
    }

    /// The token of the controller that shows it.
    pub fn controller(&self) -> u32 {
        self.controller
    }

    /// Whether the instance has ended.
    pub fn is_closed(&self) -> bool {
        self.is_closed.load(Ordering::Acquire)
    }

    /// What the C boundary keeps with the instance, such as installed procedures; this layer
    /// cannot know its type. Nothing once the instance has ended: what goes on with it, because it
    /// ended inside of a call, no longer reaches the application.
    pub fn boundary<T: Default + Send + Sync + 'static>(&self) -> Option<&T> {
        if self.is_closed.load(Ordering::Acquire) {
            return None;
        }
        self.boundary.get_or_init(|| Box::new(T::default())).downcast_ref()
    }
}

impl Access for InstanceCell {
    fn with_movie<R>(&self, body: impl FnOnce(&mut Instance, &Movie) -> R) -> R {
        self.movie.with(|state| {
            let mut instance = self.instance.lock();
            instance.set_movie_box(state.box_rect);
            let result = body(&mut instance, &state.movie);
            state.follow_node(instance.scene(), instance.node());
            result
        })
    }
}

/// The open instance with this token.
pub fn find(token: u32) -> Option<Arc<InstanceCell>> {
    INSTANCES.get(token)
}

/// The track ID of a movie's QTVR track. Only one exists; for version 1.0 the index is ignored.
pub fn qtvr_track_id(movie: &MovieCell, index: i32) -> Result<u32> {
    let scene = movie.with(MovieState::scene)?;
    if index != 1 && !scene.is_version_one() {
        return Err(Error::BadTrackIndex);
    }
    Ok(scene.qtvr_track_id())
}

/// The instance for a QTVR track and a controller: the one there is, or a new one.
pub fn open(movie: &Arc<MovieCell>, track_id: u32, controller: u32) -> Result<u32> {
    let scene = movie.with(MovieState::scene)?;
    if scene.qtvr_track_id() != track_id {
        return Err(Error::NotAQtvrMovie);
    }
    let same = |cell: &InstanceCell| cell.controller == controller && cell.track_id == track_id;
    if let Some((token, _)) = INSTANCES.find_all(same).first() {
        return Ok(*token);
    }
    let instance = movie.with(|state| {
        let instance = Instance::open(&state.movie, Arc::clone(&scene), state.box_rect)?;
        state.follow_node(&scene, instance.node());
        Ok::<_, Error>(instance)
    })?;
    INSTANCES.insert(Arc::new(InstanceCell {
        movie: Arc::clone(movie),
        controller,
        track_id,
        instance: Mutex::new(instance),
        is_closed: AtomicBool::new(false),
        boundary: OnceLock::new(),
    }))
}

/// The instances that a controller shows.
pub fn of_controller(controller: u32) -> Vec<(u32, Arc<InstanceCell>)> {
    INSTANCES.find_all(|cell| cell.controller == controller)
}

/// The instances that show a movie.
pub fn of_movie(movie: &Arc<MovieCell>) -> Vec<(u32, Arc<InstanceCell>)> {
    INSTANCES.find_all(|cell| Arc::ptr_eq(&cell.movie, movie))
}

/// Ends the instances of a controller that is disposed of.
pub fn close_controller(controller: u32) {
    close(of_controller(controller));
}

/// Ends the instances of a movie that is disposed of.
pub fn close_movie(movie: &Arc<MovieCell>) {
    close(of_movie(movie));
}

fn close(instances: Vec<(u32, Arc<InstanceCell>)>) {
    for (token, cell) in instances {
        cell.is_closed.store(true, Ordering::Release);
        cell.movie.with(MovieState::leave_scene);
        INSTANCES.remove(token);
    }
}
