//! The control bar of a movie controller: what is on it, and where.
//!
//! "Programming With QuickTime VR", *The Movie Controller*; `behaviour.md` 10.2 and 10.5.

use crate::base::{Point, Rect};

/// Pixels of the bar from top to bottom.
pub const BAR_HEIGHT: i16 = 16;
/// Pixels of a button from side to side.
const BUTTON_WIDTH: i16 = 20;

/// A button of the bar, from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    /// The volume.
    Speaker,
    /// Back to the previous node.
    Back,
    /// A wider view, as long as it is held.
    ZoomOut,
    /// A narrower view, as long as it is held.
    ZoomIn,
    /// Displays the hot spots.
    HotSpots,
    /// Dragging moves a magnified object.
    Translate,
    /// The application's own.
    Custom,
}

impl Button {
    /// All, in their order.
    pub const ALL: [Self; 7] = [
        Self::Speaker,
        Self::Back,
        Self::ZoomOut,
        Self::ZoomIn,
        Self::HotSpots,
        Self::Translate,
        Self::Custom,
    ];

    /// The bit of the controller's flags that tells of it.
    pub const fn flag(self) -> u32 {
        match self {
            Self::Speaker => 1 << 2,
            Self::Custom => 1 << 5,
            Self::Back => 1 << 16,
            Self::ZoomOut | Self::ZoomIn => 1 << 17,
            Self::HotSpots => 1 << 18,
            Self::Translate => 1 << 19,
        }
    }

    /// What the label says while the pointer is on it.
    pub const fn help(self) -> &'static str {
        match self {
            Self::Speaker => "Volume",
            Self::Back => "Go back",
            Self::ZoomOut => "Zoom out",
            Self::ZoomIn => "Zoom in",
            Self::HotSpots => "Show hot spots",
            Self::Translate => "Move the picture",
            Self::Custom => "More",
        }
    }
}

/// The flag that suppresses help texts.
pub const SUPPRESS_HELP: u32 = 1 << 20;
/// The flag that suppresses the names of hot spots.
pub const SUPPRESS_NAMES: u32 = 1 << 21;

/// Whether a button shows: its flag decides where the explicit set says so; else a set flag hides
/// it, and the controller decides. The custom button's flag is the other way round.
pub fn is_shown(button: Button, by_itself: bool, [control, explicit]: [u32; 2]) -> bool {
    let bit = button.flag();
    if button == Button::Custom {
        return control & bit != 0;
    }
    control & bit == 0 && (by_itself || explicit & bit != 0)
}

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// It can be pressed.
    Ready,
    /// It cannot be pressed now.
    Disabled,
    /// It is pressed.
    Pressed,
    /// What it switches is on.
    On,
}

/// A button in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Which one.
    pub button: Button,
    /// Where.
    pub rect: Rect,
    /// How it looks.
    pub look: Look,
}

/// A bar with everything that is on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Where it is.
    pub rect: Rect,
    /// The buttons from left to right; those that do not fit are left out.
    pub buttons: Vec<Placed>,
    /// Where the label is.
    pub label_rect: Rect,
    /// What the label says.
    pub label: String,
    /// How loud the movie is, from 0 to 256, while the volume is being set.
    pub volume: Option<i16>,
}

impl Bar {
    /// Puts buttons on a bar.
    pub fn new(rect: Rect, wanted: &[(Button, Look)], label: String) -> Self {
        let mut left = rect.left;
        let mut buttons = Vec::new();
        for (button, look) in wanted {
            let right = left.saturating_add(BUTTON_WIDTH);
            if right > rect.right {
                break;
            }
            let rect = Rect::new(left, rect.top, right, rect.bottom);
            buttons.push(Placed { button: *button, rect, look: *look });
            left = right;
        }
        let label_rect = Rect::new(left, rect.top, rect.right.max(left), rect.bottom);
        Self { rect, buttons, label_rect, label, volume: None }
    }

    /// The button at a point.
    pub fn button_at(&self, point: Point) -> Option<Placed> {
        self.buttons.iter().find(|placed| placed.rect.contains(point)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_decide_what_shows() {
        let bit = Button::Speaker.flag();
        assert!(is_shown(Button::Speaker, true, [0, 0]));
        assert!(!is_shown(Button::Speaker, false, [0, 0]));
        assert!(!is_shown(Button::Speaker, true, [bit, 0]));
        assert!(!is_shown(Button::Speaker, true, [bit, bit]));
        assert!(is_shown(Button::Speaker, false, [0, bit]));
        assert!(!is_shown(Button::Custom, true, [0, 0]));
        assert!(is_shown(Button::Custom, false, [Button::Custom.flag(), 0]));
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let all = Button::ALL.map(|button| (button, Look::Ready));
        let bar = Bar::new(Rect::new(10, 100, 75, 116), &all, String::new());
        assert_eq!(bar.buttons.len(), 3);
        assert_eq!(bar.label_rect, Rect::new(70, 100, 75, 116));
        let at = |h| bar.button_at(Point { v: 105, h }).map(|placed| placed.button);
        assert_eq!(at(10), Some(Button::Speaker));
        assert_eq!(at(30), Some(Button::Back));
        assert_eq!(at(72), None);
    }
}
