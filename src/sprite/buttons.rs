//! Button behaviours: what a sprite does by itself when the mouse comes, presses and goes.
//!
//! "QuickTime File Format", *Sprite Button Behaviors*.

use crate::atoms::{Child, Container};
use crate::base::{ByteReader, FourCc, Result};

/// One value for each state of a button; −1 leaves things as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct States {
    /// The mouse is elsewhere and up.
    pub away: i32,
    /// The mouse is over it and up.
    pub over: i32,
    /// The mouse is over it and down.
    pub pressed: i32,
    /// The mouse went down over it, and is elsewhere now.
    pub away_pressed: i32,
}

impl Default for States {
    fn default() -> Self {
        Self { away: LEAVE, over: LEAVE, pressed: LEAVE, away_pressed: LEAVE }
    }
}

/// Leaves things as they are.
const LEAVE: i32 = -1;

/// Where the mouse is, as a button sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mouse {
    /// Elsewhere and up.
    #[default]
    Away,
    /// Over it and up.
    Over,
    /// Over it and down.
    Pressed,
    /// Elsewhere, after it went down over it.
    AwayPressed,
}

impl Mouse {
    /// The state of the sprite under the mouse, or of the one that was pressed.
    pub fn new(over: bool, pressed: bool) -> Self {
        match (over, pressed) {
            (false, false) => Self::Away,
            (true, false) => Self::Over,
            (true, true) => Self::Pressed,
            (false, true) => Self::AwayPressed,
        }
    }
}

impl States {
    fn read(leaf: &[u8]) -> Self {
        let mut r = ByteReader::new(FourCc(*b"beha"), leaf);
        let mut next = || r.i32().unwrap_or(LEAVE);
        Self { away: next(), over: next(), pressed: next(), away_pressed: next() }
    }

    /// The value for a state; nothing where things are left as they are.
    pub fn at(&self, mouse: Mouse) -> Option<i32> {
        let value = match mouse {
            Mouse::Away => self.away,
            Mouse::Over => self.over,
            Mouse::Pressed => self.pressed,
            Mouse::AwayPressed => self.away_pressed,
        };
        (value != LEAVE).then_some(value)
    }
}

/// The behaviours of a sprite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Behaviors {
    /// Image indices.
    pub images: States,
    /// Cursor IDs.
    pub cursors: States,
    /// IDs of variables with status strings.
    pub strings: States,
}

impl Behaviors {
    /// Reads a `'beha'` atom.
    pub fn read(container: &Container, atom: Child) -> Result<Self> {
        let mut behaviors = Self::default();
        for child in container.children_of(atom) {
            let child = child?;
            let states = match &child.kind.0 {
                b"imag" => &mut behaviors.images,
                b"crsr" => &mut behaviors.cursors,
                b"sstr" => &mut behaviors.strings,
                _ => continue,
            };
            if child.is_leaf() {
                *states = States::read(container.data(child)?);
            }
        }
        Ok(behaviors)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_state_has_its_value() {
        let leaf: Vec<u8> = [1_i32, -19183, -1, 4].iter().flat_map(|n| n.to_be_bytes()).collect();
        let states = States::read(&leaf);
        let over = |over, pressed| states.at(Mouse::new(over, pressed));
        assert_eq!(over(false, false), Some(1));
        assert_eq!(over(true, false), Some(-19183));
        assert_eq!(over(true, true), None);
        assert_eq!(over(false, true), Some(4));
        assert_eq!(States::read(&leaf[..7]).over, -1);
    }
}
