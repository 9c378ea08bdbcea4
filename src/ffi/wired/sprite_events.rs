//! The mouse over sprites: their button behaviours, and then their events.
//!
//! "QuickTime File Format", *Sprite Button Behaviors* and *Wired Action Grammar*: a behaviour acts
//! before the actions of the same event; one sprite at a time is the active button.

use std::cmp::Reverse;
use std::sync::Arc;

use super::buttons::behave;
use super::run::raise;
use super::stage::{Source, has_actions, idle_frequency};
use crate::base::{FourCc, Result, SharedBytes};
use crate::ffi::movie_controllers::MovieController;
use crate::ffi::sprite_media::with_scene;
use crate::manager::Pointer;
use crate::runtime::clock;
use crate::runtime::movies::{MovieCell, TrackCell};
use crate::sprite::{Behaviors, Hit, HitTest, Mouse, Scene, map_of, point_shown};
use crate::wired::{Context, Event};

/// What pixels show, of sprites that are drawn and can be hit.
const TEST: HitTest = HitTest { hit: Hit { bounds: false, invisible: false }, all: false };

/// The sprite tracks of a movie that take part in it, from the front to behind.
fn tracks(movie: &Arc<MovieCell>) -> Vec<TrackCell> {
    let mut found = movie.with(|state| {
        let tracks = state.movie.tracks.iter().enumerate();
        let sprites = tracks
            .filter(|(_, track)| track.is_enabled() && track.media.handler == FourCc(*b"sprt"));
        sprites.map(|(place, track)| (track.layer, Reverse(place), track.id)).collect::<Vec<_>>()
    });
    found.sort_unstable();
    found.into_iter().map(|(_, _, id)| TrackCell { movie: Arc::clone(movie), id }).collect()
}

fn source(mc: MovieController, movie: &Arc<MovieCell>) -> Source {
    Source { movie: Arc::clone(movie), controller: Some(mc) }
}

/// The sprite of a track under the pointer.
fn sprite_at(track: &TrackCell, pointer: Pointer) -> Option<u32> {
    with_scene(track, |scene, to_port| {
        let (x, y) = (f64::from(pointer.at.h) + 0.5, f64::from(pointer.at.v) + 0.5);
        Ok(point_shown(&map_of(&to_port), x, y).and_then(|point| scene.hit(point, TEST)))
    })
    .ok()
    .flatten()
}

/// The foremost sprite under the pointer, and its track.
fn hit(movie: &Arc<MovieCell>, pointer: Pointer) -> Option<(TrackCell, u32)> {
    tracks(movie).into_iter().find_map(|track| sprite_at(&track, pointer).map(|id| (track, id)))
}

/// Runs the handler that a sprite has for an event, where its track allows actions.
fn send(source: &Source, track: &TrackCell, sprite: u32, kind: [u8; 4], pointer: Option<Pointer>) {
    let mut event = Event::of(kind);
    if let Some(pointer) = pointer {
        (event.at, event.modifiers) = (pointer.at, pointer.modifiers.into());
    }
    send_event(source, track, sprite, event);
}

fn send_event(source: &Source, track: &TrackCell, sprite: u32, event: Event) {
    if track.with(|track| Ok(has_actions(track))) != Ok(true) {
        return;
    }
    let found = with_scene(track, |scene, _| {
        let sprite = scene.action_handler(sprite)?;
        Ok(scene.handler(sprite, event.kind).map(|(bytes, atom)| (sprite, bytes, atom)))
    });
    let Ok(Some((object, bytes, atom))) = found else { return };
    raise(source, &bytes, atom, &Context { track: track.id, object, event });
}

fn note(track: &TrackCell, change: impl FnOnce(&mut Scene)) {
    let _ = with_scene(track, |scene, _| {
        change(scene);
        Ok(())
    });
}

/// Whether a sprite does anything when it is pressed: others let what is behind have the click.
fn is_button(track: &TrackCell, sprite: u32) -> bool {
    let is_wired = track.with(|track| Ok(has_actions(track))) == Ok(true);
    with_scene(track, |scene, _| {
        let behaves = scene.sprite(sprite)?.behaviors != Behaviors::default();
        let kinds = [*b"clik", *b"cend", *b"trig"];
        let handles = || kinds.into_iter().any(|kind| handles(scene, sprite, FourCc(kind)));
        Ok(behaves || is_wired && handles())
    })
    .unwrap_or(false)
}

/// A key goes down or up, as the message of its event tells: all sprites hear of it [I]. Whether one
/// of their handlers keeps it.
pub(in crate::ffi) fn key(
    mc: MovieController,
    movie: &Arc<MovieCell>,
    kind: [u8; 4],
    (message, modifiers): (u32, u16),
) -> bool {
    let source = source(mc, movie);
    let parameters = [(message & 0xFF) as i32, modifiers.into(), (message >> 8 & 0xFF) as i32];
    let event = Event { modifiers: modifiers.into(), parameters, ..Event::of(kind) };
    movie.with(|state| state.wired.keeps_key = false);
    for track in tracks(movie) {
        tell_all(&source, &track, event);
    }
    movie.with(|state| std::mem::take(&mut state.wired.keeps_key))
}

/// Sends an event to all sprites of a track that have a handler of their own for it.
fn tell_all(source: &Source, track: &TrackCell, event: Event) {
    let sprites = with_scene(track, |scene, _| {
        let all = scene.sprites().iter().map(|sprite| sprite.id);
        Ok(all.filter(|id| scene.handler(*id, event.kind).is_some()).collect())
    });
    let sprites: Vec<u32> = sprites.unwrap_or_default();
    for sprite in sprites {
        send_event(source, track, sprite, event);
    }
}

/// Whether a sprite, or the one that handles its events, has a handler for an event.
fn handles(scene: &Scene, sprite: u32, kind: FourCc) -> bool {
    let handler = scene.action_handler(sprite);
    handler.is_ok_and(|handler| scene.handler(handler, kind).is_some())
}

/// The button goes down. Whether a sprite took it.
pub(in crate::ffi) fn press(mc: MovieController, movie: &Arc<MovieCell>, pointer: Pointer) -> bool {
    // The pointer may not have been seen on its way.
    follow(mc, movie, pointer);
    let Some((track, sprite)) = hit(movie, pointer) else { return false };
    if !is_button(&track, sprite) {
        return false;
    }
    let source = source(mc, movie);
    note(&track, |scene| scene.mouse.pressed = Some(sprite));
    behave(&source, &track, sprite, Mouse::Pressed);
    send(&source, &track, sprite, *b"clik", Some(pointer));
    true
}

/// The button goes up. Whether it went down over a sprite.
pub(in crate::ffi) fn release(
    mc: MovieController,
    movie: &Arc<MovieCell>,
    pointer: Pointer,
) -> bool {
    let source = source(mc, movie);
    for track in tracks(movie) {
        let pressed = with_scene(&track, |scene, _| Ok(scene.mouse.pressed.take()));
        let Ok(Some(sprite)) = pressed else { continue };
        let is_over = hit(movie, pointer).is_some_and(|(on, id)| (on.id, id) == (track.id, sprite));
        behave(&source, &track, sprite, Mouse::new(is_over, false));
        send(&source, &track, sprite, *b"cend", Some(pointer));
        if is_over {
            send(&source, &track, sprite, *b"trig", Some(pointer));
        }
        return true;
    }
    false
}

/// The pointer is somewhere: sprites are entered and left.
pub(in crate::ffi) fn follow(mc: MovieController, movie: &Arc<MovieCell>, pointer: Pointer) {
    let tracks = tracks(movie);
    if tracks.is_empty() {
        return;
    }
    let source = source(mc, movie);
    let now = hit(movie, pointer).map(|(track, id)| (track.id, id));
    for track in &tracks {
        let over = now.filter(|(on, _)| *on == track.id).map(|(_, id)| id);
        let before = with_scene(track, |scene, _| {
            let pressed = scene.mouse.pressed;
            let moved = scene.mouse.at.replace(pointer.at) != Some(pointer.at);
            Ok((std::mem::replace(&mut scene.mouse.over, over), pressed, moved))
        });
        let Ok((before, pressed, moved)) = before else { continue };
        if before != over {
            if let Some(left) = before {
                behave(&source, track, left, Mouse::new(false, pressed == Some(left)));
                send(&source, track, left, *b"exit", Some(pointer));
            }
            if let Some(entered) = over {
                behave(&source, track, entered, Mouse::new(true, pressed == Some(entered)));
                send(&source, track, entered, *b"entr", Some(pointer));
            }
        } else if let (Some(over), true) = (over, moved) {
            send(&source, track, over, *b"move", Some(pointer));
        }
    }
}

/// Time passes: frames that were loaded and idle sprites get their events.
pub(in crate::ffi) fn idle(mc: MovieController, movie: &Arc<MovieCell>) {
    let now = clock::ticks();
    let source = source(mc, movie);
    let is_new = movie.with(|state| !std::mem::replace(&mut state.wired.is_loaded, true));
    for track in tracks(movie) {
        if is_new {
            tell_all(&source, &track, Event::of(*b"load"));
        }
        if track.with(|track| Ok(has_actions(track))) != Ok(true) {
            continue;
        }
        let loaded: Result<Option<(SharedBytes, u32)>> =
            with_scene(&track, |scene, _| Ok(scene.take_loaded()));
        if let Ok(Some((bytes, atom))) = loaded {
            let event = Event::of(*b"fram");
            raise(&source, &bytes, atom, &Context { track: track.id, object: 0, event });
        }
        let is_due = movie.with(|state| {
            let told = state.movie.track(track.id).map_or(-1, idle_frequency);
            let set = state.wired.frequencies.get(&track.id).copied();
            state.wired.is_idle_due(track.id, set.unwrap_or(told), now)
        });
        if !is_due {
            continue;
        }
        tell_all(&source, &track, Event::of(*b"idle"));
    }
}
