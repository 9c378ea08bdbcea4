//! Idle time: frames and views that play.

use super::super::instance::Instance;
use super::super::view::ViewAngles;
use super::ObjectNode;
use super::animation::Playing;
use super::settings::{bits, control};

impl Instance {
    /// Lets time pass for an object: its frames and views play while nobody holds it.
    pub(in crate::manager) fn play(&mut self, now: u32) {
        let held = self.is_mouse_down();
        let view = self.view;
        let Some(object) = &mut self.object else { return };
        let playing = object.animation.is_playing() && !held;
        let seconds = object.animation.elapse(now, playing);
        if seconds == 0.0 {
            return;
        }
        if object.animation.settings.has(bits::ANIMATE_VIEWS) {
            self.view = object.play_views(seconds, view);
        }
        if object.animation.settings.has(bits::ANIMATE_FRAMES) {
            object.play_frames(seconds, self.view);
        }
    }

    /// Whether something plays by itself.
    pub(in crate::manager) fn is_playing(&self) -> bool {
        self.object.as_ref().is_some_and(|object| object.animation.is_playing())
    }
}

impl ObjectNode {
    fn play_frames(&mut self, seconds: f64, view: ViewAngles) {
        let start = self.view_start(view);
        let duration = self.record().view_duration;
        let playing = Playing { frames: &self.stored.images, start, duration };
        self.animation.play_frames(seconds, &playing);
    }

    /// The views of the row go on. At a constraint they stop, unless they turn back or pan wraps.
    fn play_views(&mut self, seconds: f64, view: ViewAngles) -> ViewAngles {
        let scale = self.stored.images.scale;
        let duration = self.record().view_duration;
        let due = self.animation.views_due(seconds, scale, duration);
        let turns_back = self.animation.turns_back();
        let wraps = self.is(control::WRAP_PAN) && !turns_back;
        let (_, mut column) = self.place(view);
        let mut forward = due > 0;
        // Going round more than once and back shows nothing new.
        let most = 2 * u64::from(self.grid.columns);
        let due = due.unsigned_abs();
        let steps = if due > most { most + due % most } else { due };
        let before = column;
        for _ in 0..steps {
            match self.next_column(column, forward, wraps) {
                Some(next) => column = next,
                None if turns_back => {
                    self.animation.turn_back();
                    forward = !forward;
                    match self.next_column(column, forward, wraps) {
                        Some(next) => column = next,
                        None => break,
                    }
                }
                None => {
                    self.animation.shown = 0.0;
                    break;
                }
            }
        }
        if column == before {
            return view;
        }
        self.enter_view();
        ViewAngles { pan: self.grid.pan_of(column), ..view }
    }
}
