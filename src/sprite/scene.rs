//! A sprite track as it is shown: the sprites of the key frame, changed by overrides, by actions and
//! by programs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::buttons::Behaviors;
use super::images::{Decode, SharedImage};
use super::properties::{Changes, Properties};
use super::sample::{Definition, KeyFrame, Override, read_sample};
use super::track_properties::TrackProperties;
use super::world::{Key, Look, World};
use crate::atoms::Variables;
use crate::base::{Error, FourCc, Point, Result, SharedBytes};
use crate::movie::Media;

/// A sprite of a track.
#[derive(Debug, Clone)]
pub struct Sprite {
    /// Its ID.
    pub id: u32,
    /// Its name; empty for none.
    pub name: Vec<u8>,
    /// How it is now.
    pub properties: Properties,
    /// What it does by itself under the mouse.
    pub behaviors: Behaviors,
    /// How the key frame defines it.
    defined: Properties,
    pub(super) key: Key,
}

/// What the mouse does to the sprites of a track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MouseState {
    /// The sprite under the pointer.
    pub over: Option<u32>,
    /// The sprite over which the button went down.
    pub pressed: Option<u32>,
    /// Where the pointer was last.
    pub at: Option<Point>,
}

/// A sprite track.
#[derive(Debug)]
pub struct Scene {
    /// The properties of the track.
    pub track: TrackProperties,
    /// The variables of its actions.
    pub variables: Variables,
    /// What the mouse does to its sprites.
    pub mouse: MouseState,
    pub(super) world: World,
    pub(super) size: (usize, usize),
    pub(super) images: Vec<SharedImage>,
    pub(super) sprites: Vec<Sprite>,
    decode: Arc<dyn Decode>,
    key_frame: Option<(u32, KeyFrame)>,
    shown: u32,
    /// Whether the sample that is shown has come since it was asked last.
    is_loaded: bool,
    /// The override that is shown, and all that overrides change now.
    over: Option<Override>,
    changes: BTreeMap<u32, Changes>,
}

/// Most overrides that are read to know what one shows.
const MAX_OVERRIDES: u32 = 1 << 16;

impl Scene {
    /// A track with a box of `width` and `height`, which shows nothing yet.
    pub fn new(
        track: TrackProperties,
        (width, height): (usize, usize),
        decode: Arc<dyn Decode>,
    ) -> Result<Self> {
        let mut world = World::new(width, height)?;
        world.set_background(track.background_pixel());
        world.set_format(track.format());
        Ok(Self {
            track,
            variables: Variables::default(),
            mouse: MouseState::default(),
            world,
            size: (width, height),
            images: Vec::new(),
            sprites: Vec::new(),
            decode,
            key_frame: None,
            shown: 0,
            is_loaded: false,
            over: None,
            changes: BTreeMap::new(),
        })
    }

    /// The number of the sample that is shown; 0 for none.
    pub fn shown(&self) -> u32 {
        self.shown
    }

    /// Shows sample `number` of the media. Where it cannot be read, things stay as they are.
    ///
    /// A key frame that comes anew sets everything; an override, and the return to the key frame that
    /// is shown already, change what overrides have changed. So what actions did to other properties
    /// stays while the overrides of a movie run and loop, as movies expect.
    pub fn show(&mut self, media: &Media, number: u32) -> Result<()> {
        if number == self.shown {
            return Ok(());
        }
        let key = media.samples.sync_near(number, false).ok_or(Error::InvalidSampleNumber)?;
        if self.key_frame.as_ref().is_none_or(|(shown, _)| *shown != key) {
            let frame = KeyFrame::read(read_sample(media, key)?)?;
            // What cannot be read must not be shown in part.
            let overrides = self.overrides(media, key, number, false)?;
            self.load(key, frame)?;
            self.put_over(overrides);
        } else {
            let step = self.track.all_overrides && number == self.shown.wrapping_add(1);
            let overrides = self.overrides(media, key, number, step)?;
            self.put_over(overrides);
        }
        self.shown = number;
        self.is_loaded = true;
        Ok(())
    }

    /// What the overrides up to sample `number` change, and the last of them.
    fn overrides(&self, media: &Media, key: u32, number: u32, step: bool) -> Result<Overrides> {
        let mut found = Overrides { keep: step, ..Overrides::default() };
        if number == key {
            return Ok(found);
        }
        let first = match self.track.all_overrides && !step {
            true => (key + 1).max(number.saturating_sub(MAX_OVERRIDES)),
            false => number,
        };
        for number in first..=number {
            let over = Override::read(read_sample(media, number)?)?;
            for (id, changes) in over.changes() {
                let all = found.changes.entry(id).or_default();
                *all = all.then(changes);
            }
            found.last = Some(over);
        }
        Ok(found)
    }

    fn load(&mut self, number: u32, frame: KeyFrame) -> Result<()> {
        let mut variables = self.variables.clone();
        frame.set_variables(&mut variables)?;
        self.variables = variables;
        self.world.clear();
        self.images = frame.images.clone();
        self.sprites.clear();
        for definition in &frame.sprites {
            self.add_defined(definition)?;
        }
        self.key_frame = Some((number, frame));
        self.changes.clear();
        self.over = None;
        self.mouse = MouseState::default();
        Ok(())
    }

    fn add_defined(&mut self, definition: &Definition) -> Result<()> {
        let key = self.world.add(Look::default())?;
        self.sprites.push(Sprite {
            id: definition.id,
            name: definition.name.clone(),
            properties: definition.properties,
            behaviors: definition.behaviors,
            defined: definition.properties,
            key,
        });
        self.refresh(self.sprites.len() - 1);
        Ok(())
    }

    fn put_over(&mut self, overrides: Overrides) {
        if !overrides.keep {
            for (id, changes) in std::mem::take(&mut self.changes) {
                self.change(id, |sprite| changes.reverting_to(&sprite.defined));
            }
        }
        for (id, changes) in overrides.changes {
            self.change(id, |_| changes);
            let all = self.changes.entry(id).or_default();
            *all = all.then(changes);
        }
        self.over = overrides.last;
    }

    fn change(&mut self, id: u32, changes: impl Fn(&Sprite) -> Changes) {
        // What is not there cannot be changed: overrides bring no sprites.
        let Some(place) = self.place_of(id) else { return };
        if let Some(sprite) = self.sprites.get_mut(place) {
            changes(sprite).apply(&mut sprite.properties);
        }
        self.refresh(place);
    }

    pub(super) fn place_of(&self, id: u32) -> Option<usize> {
        // IDs are mostly those of the order.
        let guess = (id as usize).wrapping_sub(1);
        if self.sprites.get(guess).is_some_and(|sprite| sprite.id == id) {
            return Some(guess);
        }
        self.sprites.iter().position(|sprite| sprite.id == id)
    }

    /// Tells the world how a sprite looks.
    pub(super) fn refresh(&mut self, place: usize) {
        let Some(sprite) = self.sprites.get(place) else { return };
        let properties = sprite.properties;
        let shared = self.shared(properties.image_index);
        let zero = (0.0, 0.0);
        let look = Look {
            image: shared.and_then(|_| self.picture_of(properties.image_index)),
            registration: shared.map_or(zero, |image| {
                (image.registration.0.to_f64(), image.registration.1.to_f64())
            }),
            matrix: properties.matrix,
            visible: properties.visible,
            layer: properties.layer,
            mode: properties.mode,
        };
        self.world.set(sprite.key, look, true);
    }

    /// The picture of an image, or that of its stand-in.
    fn picture_of(&self, index: i16) -> Option<Arc<super::image::Image>> {
        let image = self.shared(index)?;
        let stand_in = || self.shared(image.stand_in)?.picture(&*self.decode).ok();
        image.picture(&*self.decode).ok().or_else(stand_in)
    }

    pub(super) fn shared(&self, index: i16) -> Option<&SharedImage> {
        self.images.get(usize::try_from(index).ok()?.checked_sub(1)?)
    }

    /// The container, and the handler of an event of a sprite in it: that of the override that is
    /// shown, or else that of the key frame, whatever the sample format.
    pub fn handler(&self, sprite: u32, event: FourCc) -> Option<(SharedBytes, u32)> {
        let over = self.over.as_ref().and_then(|over| over.handler(sprite, event));
        over.or_else(|| self.key_frame.as_ref()?.1.handler(sprite, event))
    }

    /// The container, and the handler of the shown sample's being loaded in it.
    pub fn frame_handler(&self) -> Option<(SharedBytes, u32)> {
        match &self.over {
            Some(over) => over.frame_handler(),
            None => self.key_frame.as_ref()?.1.frame_handler(),
        }
    }

    /// The handler of the shown sample's being loaded, the first time that it is asked for.
    pub fn take_loaded(&mut self) -> Option<(SharedBytes, u32)> {
        if std::mem::take(&mut self.is_loaded) { self.frame_handler() } else { None }
    }

    /// The sprites in the order of their indices.
    pub fn sprites(&self) -> &[Sprite] {
        &self.sprites
    }

    /// The sprite with an ID.
    pub fn sprite(&self, id: u32) -> Result<&Sprite> {
        let place = self.place_of(id).ok_or(Error::InvalidSpriteId)?;
        self.sprites.get(place).ok_or(Error::InvalidSpriteId)
    }

    /// Puts in a sprite that no sample knows; it goes with the key frame.
    pub fn add_sprite(&mut self, id: u32, properties: Properties) -> Result<()> {
        if id == 0 || self.place_of(id).is_some() {
            return Err(Error::InvalidSpriteId);
        }
        let key = self.world.add(Look::default())?;
        let (name, behaviors) = (Vec::new(), Behaviors::default());
        self.sprites.push(Sprite { id, name, properties, behaviors, defined: properties, key });
        self.refresh(self.sprites.len() - 1);
        Ok(())
    }

    /// Takes a sprite out.
    pub fn dispose_sprite(&mut self, id: u32) -> Result<()> {
        let place = self.place_of(id).ok_or(Error::InvalidSpriteId)?;
        let sprite = self.sprites.remove(place);
        self.world.remove(sprite.key);
        Ok(())
    }

    /// Changes properties of a sprite. An image index that leads nowhere is refused; 0 is none.
    pub fn set(&mut self, id: u32, changes: Changes) -> Result<()> {
        let place = self.place_of(id).ok_or(Error::InvalidSpriteId)?;
        let is_known = |index: i16| index == 0 || self.shared(index).is_some();
        if !changes.image_index.is_none_or(is_known) {
            return Err(Error::InvalidImageIndex);
        }
        if let Some(sprite) = self.sprites.get_mut(place) {
            changes.apply(&mut sprite.properties);
        }
        self.refresh(place);
        Ok(())
    }
}

/// What is put over a key frame.
#[derive(Debug, Default)]
struct Overrides {
    /// Whether what overrides have changed stays.
    keep: bool,
    changes: BTreeMap<u32, Changes>,
    last: Option<Override>,
}
