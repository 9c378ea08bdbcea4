//! The properties of a sprite, as samples and programs set them.

use super::graphics_mode::GraphicsMode;
use crate::atoms::{Child, Container};
use crate::base::{ByteReader, Error, FourCc, Matrix, Result};

/// The properties of a sprite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Properties {
    /// From the sprite to its world.
    pub matrix: Matrix,
    /// Whether it is drawn.
    pub visible: bool,
    /// Smaller is in front.
    pub layer: i16,
    /// How it goes over what is behind it.
    pub mode: GraphicsMode,
    /// The sprite that handles its events; 0 for itself.
    pub action_handler: u32,
    /// Whether it can be hit.
    pub can_be_hit: bool,
    /// Which of the shared images it shows, from 1; 0 for none.
    pub image_index: i16,
}

impl Default for Properties {
    /// What a key frame leaves out [I].
    fn default() -> Self {
        Self {
            matrix: Matrix::IDENTITY,
            visible: true,
            layer: 0,
            mode: GraphicsMode::COPY,
            action_handler: 0,
            can_be_hit: true,
            image_index: 1,
        }
    }
}

/// Some of the properties of a sprite: what a sample says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// [`Properties::matrix`].
    pub matrix: Option<Matrix>,
    /// [`Properties::visible`].
    pub visible: Option<bool>,
    /// [`Properties::layer`].
    pub layer: Option<i16>,
    /// [`Properties::mode`].
    pub mode: Option<GraphicsMode>,
    /// [`Properties::action_handler`].
    pub action_handler: Option<u32>,
    /// [`Properties::can_be_hit`].
    pub can_be_hit: Option<bool>,
    /// [`Properties::image_index`].
    pub image_index: Option<i16>,
}

impl Changes {
    /// Reads the property atoms among the children of a sprite's atom. The first of a kind counts.
    pub fn read(container: &Container, sprite: Child) -> Result<Self> {
        let mut changes = Self::default();
        for child in container.children_of(sprite) {
            let child = child?;
            if let (true, [0, 0, 0, number]) = (child.is_leaf(), child.kind.0) {
                changes.read_property(number, container.data(child)?)?;
            }
        }
        Ok(changes)
    }

    fn read_property(&mut self, number: u8, leaf: &[u8]) -> Result<()> {
        match number {
            1 => set(&mut self.matrix, || ByteReader::new(RECORD, leaf).matrix()),
            4 => set(&mut self.visible, || integer(leaf).map(|value| value != 0)),
            5 => set(&mut self.layer, || integer(leaf).map(|value| value as i16)),
            6 => set(&mut self.mode, || GraphicsMode::read(leaf)),
            8 => set(&mut self.action_handler, || integer(leaf).map(|value| value as u32)),
            9 => set(&mut self.can_be_hit, || integer(leaf).map(|value| value != 0)),
            100 => set(&mut self.image_index, || integer(leaf).map(|value| value as i16)),
            // What nothing here knows is no fault of the sample.
            _ => Ok(()),
        }
    }

    /// Writes what is set over `properties`.
    pub fn apply(&self, properties: &mut Properties) {
        put(&mut properties.matrix, self.matrix);
        put(&mut properties.visible, self.visible);
        put(&mut properties.layer, self.layer);
        put(&mut properties.mode, self.mode);
        put(&mut properties.action_handler, self.action_handler);
        put(&mut properties.can_be_hit, self.can_be_hit);
        put(&mut properties.image_index, self.image_index);
    }

    /// The same changes with those of a later sample over them.
    pub fn then(self, later: Self) -> Self {
        Self {
            matrix: later.matrix.or(self.matrix),
            visible: later.visible.or(self.visible),
            layer: later.layer.or(self.layer),
            mode: later.mode.or(self.mode),
            action_handler: later.action_handler.or(self.action_handler),
            can_be_hit: later.can_be_hit.or(self.can_be_hit),
            image_index: later.image_index.or(self.image_index),
        }
    }

    /// What takes these changes back: the values of `before`, where these set one.
    pub fn reverting_to(&self, before: &Properties) -> Self {
        Self {
            matrix: self.matrix.map(|_| before.matrix),
            visible: self.visible.map(|_| before.visible),
            layer: self.layer.map(|_| before.layer),
            mode: self.mode.map(|_| before.mode),
            action_handler: self.action_handler.map(|_| before.action_handler),
            can_be_hit: self.can_be_hit.map(|_| before.can_be_hit),
            image_index: self.image_index.map(|_| before.image_index),
        }
    }
}

const RECORD: FourCc = FourCc(*b"sprt");

fn set<T>(place: &mut Option<T>, read: impl FnOnce() -> Result<T>) -> Result<()> {
    if place.is_none() {
        *place = Some(read().map_err(|_| Error::InvalidSpriteProperty)?);
    }
    Ok(())
}

fn put<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

/// An integer of 1, 2 or 4 bytes: documents disagree about sizes, so that of the leaf counts.
pub(super) fn integer(leaf: &[u8]) -> Result<i32> {
    match leaf {
        [one] => Ok(i32::from(*one as i8)),
        [a, b] | [a, b, _] => Ok(i32::from(i16::from_be_bytes([*a, *b]))),
        [a, b, c, d, ..] => Ok(i32::from_be_bytes([*a, *b, *c, *d])),
        [] => Err(Error::InvalidSpriteProperty),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Fixed;

    #[test]
    fn integers_have_the_size_of_their_leaf() {
        let read = |leaf: &[u8]| integer(leaf);
        assert_eq!(read(&[0xFF]), Ok(-1));
        assert_eq!(read(&[0x7F, 0xFF]), Ok(32767));
        assert_eq!(read(&[0, 0, 1, 0]), Ok(256));
        assert_eq!(read(&[]), Err(Error::InvalidSpriteProperty));
    }

    #[test]
    fn changes_are_put_over_and_taken_back() {
        let before = Properties { layer: 7, ..Properties::default() };
        let first = Changes { layer: Some(1), visible: Some(false), ..Changes::default() };
        let later = Changes { layer: Some(2), image_index: Some(9), ..Changes::default() };
        let mut now = before;
        first.then(later).apply(&mut now);
        let both = Properties { layer: 2, visible: false, image_index: 9, ..before };
        assert_eq!(now, both);
        now.matrix = Matrix::translation(Fixed(1), Fixed(2));
        first.reverting_to(&before).apply(&mut now);
        assert_eq!((now.layer, now.visible, now.image_index), (7, true, 9));
        assert_eq!(now.matrix, Matrix::translation(Fixed(1), Fixed(2)));
    }
}
