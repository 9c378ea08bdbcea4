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
    /// Plays a plain movie, or stops it.
    Play,
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
    /// One frame of a plain movie back.
    StepBack,
    /// One frame on.
    StepForward,
    /// The application's own.
    Custom,
}

impl Button {
    /// All, in their order.
    pub const ALL: [Self; 10] = [
        Self::Speaker,
        Self::Play,
        Self::Back,
        Self::ZoomOut,
        Self::ZoomIn,
        Self::HotSpots,
        Self::Translate,
        Self::StepBack,
        Self::StepForward,
        Self::Custom,
    ];

    /// The bit of the controller's flags that tells of it; 0 for none.
    pub const fn flag(self) -> u32 {
        match self {
            Self::Play => 0,
            Self::StepBack | Self::StepForward => 1 << 1,
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
            Self::Play => "Play",
            Self::StepBack => "Step back",
            Self::StepForward => "Step forward",
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

/// Where a plain movie stands, in its own time scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeline {
    /// The time.
    pub time: i64,
    /// How long the movie lasts.
    pub duration: i64,
    /// What is selected: where that begins, and how long it is.
    pub selection: (i64, i64),
    /// Whether the mouse holds the slider.
    pub held: bool,
}

/// The slider of a plain movie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slider {
    /// Where it is.
    pub rect: Rect,
    /// Where the middle of its thumb is from side to side.
    pub thumb: i16,
    /// What is selected, from side to side.
    pub selected: Option<(i16, i16)>,
    /// Whether the mouse holds it.
    pub held: bool,
}

/// Pixels from the sides of a slider to where its thumb can be.
const SLIDER_ENDS: i16 = 6;
/// A slider that would be narrower is left out.
const LEAST_SLIDER: i16 = 32;

impl Slider {
    fn new(rect: Rect, line: &Timeline) -> Self {
        let (left, way) = Self::way(rect);
        let place = |time: i64| {
            let part = i128::from(time.clamp(0, line.duration.max(0))) * i128::from(way);
            left.saturating_add((part / i128::from(line.duration.max(1))) as i16)
        };
        let (start, length) = line.selection;
        let selected = (length > 0).then(|| (place(start), place(start.saturating_add(length))));
        Self { rect, thumb: place(line.time), selected, held: line.held }
    }

    /// Where the thumb begins, and how far it can go.
    fn way(rect: Rect) -> (i16, i16) {
        let way = rect.width().saturating_sub(2 * i32::from(SLIDER_ENDS)).max(1);
        (rect.left.saturating_add(SLIDER_ENDS), i16::try_from(way).unwrap_or(i16::MAX))
    }

    /// The time that a place stands for, in a movie that lasts so long.
    pub fn time_at(&self, h: i16, duration: i64) -> i64 {
        let (left, way) = Self::way(self.rect);
        let part = (i128::from(h) - i128::from(left)).clamp(0, way.into());
        // So that the thumb is drawn where the mouse has put it.
        let time = (part * i128::from(duration.max(0)) + i128::from(way) - 1) / i128::from(way);
        i64::try_from(time).unwrap_or(i64::MAX).min(duration.max(0))
    }
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
    /// The slider of a plain movie, in the label's place.
    pub slider: Option<Slider>,
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
        Self { rect, buttons, label_rect, label, slider: None, volume: None }
    }

    /// Puts the slider of a plain movie in place of the label, and buttons behind it.
    pub fn with_slider(mut self, behind: &[(Button, Look)], line: &Timeline) -> Self {
        let mut slider = self.label_rect;
        for (button, look) in behind.iter().rev() {
            let left = slider.right.saturating_sub(BUTTON_WIDTH);
            if i32::from(left) - i32::from(slider.left) < i32::from(LEAST_SLIDER) {
                continue;
            }
            let rect = Rect { left, ..slider };
            self.buttons.push(Placed { button: *button, rect, look: *look });
            slider.right = left;
        }
        if slider.width() >= i32::from(LEAST_SLIDER) {
            self.label_rect = Rect { left: slider.right, ..slider };
            self.slider = Some(Slider::new(slider, line));
        }
        self
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
        assert_eq!(at(30), Some(Button::Play));
        assert_eq!(at(72), None);
    }

    #[test]
    fn a_slider_is_where_the_time_is() {
        let line = |time| Timeline { time, duration: 1000, selection: (250, 500), held: false };
        let steps = [(Button::StepBack, Look::Ready), (Button::StepForward, Look::Ready)];
        let with = |width: i16, time: i64| {
            let rect = Rect::new(0, 0, width, 16);
            Bar::new(rect, &[(Button::Play, Look::Ready)], String::new())
                .with_slider(&steps, &line(time))
        };
        let slider = with(172, 0).slider.unwrap();
        assert_eq!(slider.rect, Rect::new(20, 0, 132, 16));
        assert_eq!((slider.thumb, slider.selected), (26, Some((51, 101))));
        for h in 26..=126 {
            let time = slider.time_at(h, 1000);
            assert_eq!(with(172, time).slider.unwrap().thumb, h);
        }
        assert_eq!((slider.time_at(-9, 1000), slider.time_at(500, 1000)), (0, 1000));
        assert_eq!(slider.time_at(80, 0), 0);
        // What does not fit is left out, the step back first.
        assert_eq!(with(80, 0).buttons.len(), 2);
        assert_eq!(with(50, 0).slider, None);
    }
}
