//! A desktop without a screen: windows from front to back, what waits in the queue, mouse and keys.
//!
//! Nothing moves here but what a program puts into the queue, so whatever would follow the mouse or
//! wait for a key ends when the queue is empty.

mod queue;
mod windows;

use std::collections::VecDeque;

use parking_lot::Mutex;

pub use queue::{Event, kind};
pub use windows::{Frame, Part, Window};

use super::ports::Port;
use crate::base::Point;

/// The height of the menu bar, in pixels.
pub const MENU_BAR: i16 = 20;
/// The screen, which is that of the main device.
pub const SCREEN: crate::base::Rect = crate::base::Rect::new(0, 0, 1024, 768);

/// All that is on the desktop.
#[derive(Debug)]
pub struct Desktop {
    windows: Vec<Window>,
    active: Port,
    activations: VecDeque<(Port, bool)>,
    waiting: VecDeque<Event>,
    mouse: Point,
    button: bool,
    /// A press that is still in the queue was seen.
    press_seen: bool,
    modifiers: u16,
    keys: [u8; 16],
}

static DESKTOP: Mutex<Desktop> = Mutex::new(Desktop::new());

/// Runs `body` with the desktop, which is locked as long; `body` calls no program.
pub fn with<R>(body: impl FnOnce(&mut Desktop) -> R) -> R {
    body(&mut DESKTOP.lock())
}

impl Desktop {
    const fn new() -> Self {
        Self {
            windows: Vec::new(),
            active: Port::NIL,
            activations: VecDeque::new(),
            waiting: VecDeque::new(),
            mouse: Point { v: 0, h: 0 },
            button: false,
            press_seen: false,
            modifiers: 0,
            keys: [0; 16],
        }
    }
}
