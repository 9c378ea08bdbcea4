//! Windows: where they are, which is in front, and what of them has to be drawn.
//!
//! Each window has pixels of its own, so that none is ever covered. A title is 19 pixels high, a
//! frame one pixel wide [I].

use super::{Desktop, MENU_BAR, SCREEN};
use crate::base::{Point, Rect};
use crate::raster::Region;
use crate::raster::region::Join;
use crate::runtime::ports::Port;

/// What a window has around its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Frame {
    /// A title bar, by which it is dragged.
    pub title: bool,
    /// A box that closes it, if it has a title.
    pub close: bool,
    /// A box that makes it large, if it has a title.
    pub zoom: bool,
    /// A box in its corner that sizes it.
    pub grow: bool,
}

/// The height of a title bar.
const TITLE: i16 = 19;
/// The side of the box in the corner.
const GROW: i16 = 15;

/// A part of the desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// None of the following.
    Desk,
    /// The menu bar.
    MenuBar,
    /// What a window shows.
    Content,
    /// Its title bar or frame.
    Drag,
    /// The box that sizes it.
    Grow,
    /// The box that closes it.
    Close,
    /// The box that makes it large.
    Zoom,
}

/// A window.
#[derive(Debug, Clone)]
pub struct Window {
    /// Its port.
    pub port: Port,
    /// The first pixel of its content, in global coordinates.
    pub place: Point,
    /// Its width and height.
    pub size: (i16, i16),
    /// What is around the content.
    pub frame: Frame,
    /// Whether it can be seen.
    pub visible: bool,
    /// What is in its title bar.
    pub title: Vec<u8>,
    /// What has to be drawn, counted from its first pixel.
    pub update: Region,
}

impl Window {
    /// The content, in global coordinates.
    pub fn content(&self) -> Rect {
        let Point { v, h } = self.place;
        Rect::new(h, v, h.saturating_add(self.size.0), v.saturating_add(self.size.1))
    }

    /// The content with all that is around it.
    pub fn structure(&self) -> Rect {
        let inner = self.content();
        let above = if self.frame.title { TITLE } else { 1 };
        Rect::new(
            inner.left.saturating_sub(1),
            inner.top.saturating_sub(above),
            inner.right.saturating_add(1),
            inner.bottom.saturating_add(1),
        )
    }

    /// The box that closes it.
    pub fn close_box(&self) -> Rect {
        let Rect { top, left, .. } = self.structure();
        box_at(left.saturating_add(8), top.saturating_add(4))
    }

    fn zoom_box(&self) -> Rect {
        let Rect { top, right, .. } = self.structure();
        box_at(right.saturating_sub(20), top.saturating_add(4))
    }

    fn part(&self, point: Point) -> Option<Part> {
        let content = self.content();
        if content.contains(point) {
            let (right, bottom) = (content.right, content.bottom);
            let corner = Rect::new(right - GROW, bottom - GROW, right, bottom);
            let grows = self.frame.grow && corner.contains(point);
            return Some(if grows { Part::Grow } else { Part::Content });
        }
        if !self.structure().contains(point) {
            return None;
        }
        Some(match self.frame {
            Frame { title: true, close: true, .. } if self.close_box().contains(point) => {
                Part::Close
            }
            Frame { title: true, zoom: true, .. } if self.zoom_box().contains(point) => Part::Zoom,
            Frame { title: true, .. } => Part::Drag,
            _ => Part::Content,
        })
    }
}

fn box_at(left: i16, top: i16) -> Rect {
    Rect::new(left, top, left.saturating_add(12), top.saturating_add(12))
}

impl Desktop {
    /// All windows, the first in front.
    pub fn windows(&self) -> &[Window] {
        &self.windows
    }

    /// The window of a port.
    pub fn window(&self, port: Port) -> Option<&Window> {
        self.windows.iter().find(|window| window.port == port)
    }

    /// The window of a port, to be changed.
    pub fn window_mut(&mut self, port: Port) -> Option<&mut Window> {
        self.windows.iter_mut().find(|window| window.port == port)
    }

    /// The first window that can be seen.
    pub fn front(&self) -> Port {
        self.windows.iter().find(|window| window.visible).map_or(Port::NIL, |window| window.port)
    }

    /// Whether this window is the active one.
    pub fn is_active(&self, port: Port) -> bool {
        !port.is_nil() && self.active == port
    }

    /// Adds a window behind another, or in front of all.
    pub fn add(&mut self, window: Window, behind: Option<Port>) {
        let at = self.place_behind(behind);
        self.windows.insert(at, window);
        self.front_changed();
    }

    fn place_behind(&self, behind: Option<Port>) -> usize {
        match behind {
            None => 0,
            // Behind no window is behind all.
            Some(port) => self
                .windows
                .iter()
                .position(|window| window.port == port)
                .map_or(self.windows.len(), |at| at + 1),
        }
    }

    /// Takes a window away, and what waited for it.
    pub fn remove(&mut self, port: Port) -> bool {
        let count = self.windows.len();
        self.windows.retain(|window| window.port != port);
        self.activations.retain(|(other, _)| *other != port);
        if self.active == port {
            self.active = Port::NIL;
        }
        self.front_changed();
        self.windows.len() < count
    }

    /// Moves a window behind another, or in front of all.
    pub fn put_behind(&mut self, port: Port, behind: Option<Port>) {
        if behind == Some(port) {
            return;
        }
        if let Some(at) = self.windows.iter().position(|window| window.port == port) {
            let window = self.windows.remove(at);
            let at = self.place_behind(behind);
            self.windows.insert(at, window);
        }
    }

    /// Makes the first window that can be seen the active one.
    pub fn front_changed(&mut self) {
        let front = self.front();
        if front == self.active {
            return;
        }
        for (port, on) in [(self.active, false), (front, true)] {
            if !port.is_nil() {
                self.activations.push_back((port, on));
            }
        }
        self.active = front;
    }

    /// Shows or hides a window; a window that is shown has to be drawn. Whether it changed.
    pub fn show(&mut self, port: Port, visible: bool) -> bool {
        let Some(window) = self.window_mut(port) else { return false };
        if window.visible == visible {
            return false;
        }
        window.visible = visible;
        let all = Rect::new(0, 0, window.size.0, window.size.1);
        window.update = if visible { Region::rect(all) } else { Region::default() };
        true
    }

    /// Adds to what has to be drawn of a window, or takes away from it.
    pub fn invalidate(&mut self, port: Port, part: &Region, invalid: bool) -> bool {
        let Some(window) = self.window_mut(port) else { return false };
        let all = Region::rect(Rect::new(0, 0, window.size.0, window.size.1));
        let part = part.join(&all, Join::Intersection);
        let how = if invalid { Join::Union } else { Join::Difference };
        window.update = window.update.join(&part, how);
        true
    }

    /// The first window that has to be drawn.
    pub(super) fn due_update(&self) -> Option<Port> {
        let due = |window: &&Window| window.visible && !window.update.is_empty();
        self.windows.iter().find(due).map(|window| window.port)
    }

    /// What is at a point, and the window that it belongs to.
    pub fn part_at(&self, point: Point) -> (Part, Port) {
        if point.v < MENU_BAR && SCREEN.contains(point) {
            return (Part::MenuBar, Port::NIL);
        }
        let shown = self.windows.iter().filter(|window| window.visible);
        let mut hits = shown.filter_map(|window| Some((window.part(point)?, window.port)));
        hits.next().unwrap_or((Part::Desk, Port::NIL))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::desktop::kind;

    fn window(port: usize, h: i16, v: i16) -> Window {
        let frame = Frame { title: true, close: true, zoom: true, grow: true };
        Window {
            port: Port::at(port),
            place: Point { v, h },
            size: (100, 80),
            frame,
            visible: true,
            title: Vec::new(),
            update: Region::default(),
        }
    }

    #[test]
    fn points_meet_the_first_window() {
        let mut desktop = Desktop::new();
        desktop.add(window(1, 50, 60), None);
        desktop.add(window(2, 60, 70), None);
        let at = |h, v| desktop.part_at(Point { v, h });
        assert_eq!(at(61, 71), (Part::Content, Port::at(2)));
        assert_eq!(at(55, 65), (Part::Content, Port::at(1)));
        assert_eq!(at(159, 149), (Part::Grow, Port::at(2)));
        assert_eq!(at(100, 52), (Part::Drag, Port::at(2)));
        assert_eq!(at(70, 60), (Part::Close, Port::at(2)));
        assert_eq!(at(145, 58), (Part::Zoom, Port::at(2)));
        assert_eq!(at(10, 10), (Part::MenuBar, Port::NIL));
        assert_eq!(at(900, 700), (Part::Desk, Port::NIL));
    }

    #[test]
    fn the_front_window_is_active() {
        let mut desktop = Desktop::new();
        desktop.add(window(1, 0, 50), None);
        desktop.add(window(2, 0, 50), None);
        let mut seen = Vec::new();
        while desktop.has_event(1 << kind::ACTIVATE) {
            let event = desktop.next(1 << kind::ACTIVATE, true, 0);
            seen.push((event.message, event.modifiers & 1));
        }
        assert_eq!(seen, [(1, 1), (1, 0), (2, 1)]);
        desktop.remove(Port::at(2));
        assert!(desktop.is_active(Port::at(1)));
    }

    #[test]
    fn what_is_shown_has_to_be_drawn() {
        let mut desktop = Desktop::new();
        desktop.add(Window { visible: false, ..window(3, 0, 50) }, None);
        assert_eq!(desktop.next(0xFFFF, true, 0).what, kind::NULL);
        assert!(desktop.show(Port::at(3), true));
        assert_eq!(desktop.next(1 << kind::UPDATE, true, 0).message, 3);
        desktop.invalidate(Port::at(3), &Region::rect(Rect::new(0, 0, 500, 500)), false);
        assert_eq!(desktop.next(1 << kind::UPDATE, true, 0).what, kind::NULL);
    }
}
