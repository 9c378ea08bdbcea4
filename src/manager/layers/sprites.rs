//! Sprite tracks: the sprites of the sample at a time.

use std::any::Any;
use std::path::PathBuf;
use std::sync::Arc;

use super::{Drawer, Moment, TrackPicture, modifiers};
use crate::base::{Error, FourCc, Result, limits, room};
use crate::codecs::{self, ImageDescription};
use crate::movie::{DataReference, Media, Track};
use crate::raster::{GraphicsMode, Surface};
use crate::sprite::{Decode, Image, Scene, TrackProperties, map_of};

/// Shows a sprite track.
#[derive(Debug, Default)]
pub struct Sprites {
    scene: Option<Scene>,
    picture: Option<Arc<Surface>>,
}

/// Decodes the images of a track.
#[derive(Debug)]
struct Pictures {
    /// Where files are looked for.
    folder: Option<PathBuf>,
}

impl Decode for Pictures {
    fn decode(&self, description: &[u8], data: &[u8]) -> Result<Arc<Image>> {
        let description = ImageDescription::read(description)?;
        let (surface, holes) = codecs::decode_with_holes(&description, data)?;
        Image::with_holes(surface, holes)
    }

    /// Only files beside the movie are looked for: nothing is fetched from a network.
    fn fetch(&self, kind: FourCc, reference: &[u8]) -> Result<Arc<Image>> {
        let reference = DataReference { kind, same_file: false, data: reference.to_vec() };
        let folder = self.folder.as_ref().ok_or(Error::CouldNotResolveDataRef)?;
        let is_fit = |path: &PathBuf| {
            std::fs::metadata(path).is_ok_and(|file| file.len() <= limits::MAX_SAMPLE_BYTES)
        };
        let names = reference.file_names().into_iter().map(|name| folder.join(name));
        let path = names.into_iter().find(is_fit).ok_or(Error::CouldNotResolveDataRef)?;
        let data = std::fs::read(path)?;
        let description = codecs::describe_file(&data).ok_or(Error::NoCodec)?;
        Image::new(codecs::decode(&description, &data)?)
    }
}

impl Sprites {
    /// The scene of the track, made when it is first asked for.
    fn made(&mut self, track: &Track) -> Result<&mut Scene> {
        let media = &track.media;
        if self.scene.is_none() {
            let properties = match &media.property_atom {
                Some(container) => TrackProperties::read(container)?,
                None => TrackProperties::default(),
            };
            let size = (track.width.round().max(0) as usize, track.height.round().max(0) as usize);
            let decode = Pictures { folder: media.folder().map(PathBuf::from) };
            self.scene = Some(Scene::new(properties, size, Arc::new(decode))?);
        }
        self.scene.as_mut().ok_or(Error::Internal)
    }

    /// The scene with the sample at a media time; without one it shows what it showed last.
    pub fn scene_at(&mut self, track: &Track, media_time: Option<i64>) -> Result<&mut Scene> {
        let number = media_time.and_then(|time| sample_at(&track.media, time));
        let scene = self.made(track)?;
        if let Some(number) = number {
            scene.show(&track.media, number)?;
        }
        Ok(scene)
    }
}

fn sample_at(media: &Media, time: i64) -> Option<u32> {
    media.samples.at_time(time).ok()
}

impl Drawer for Sprites {
    fn picture(&mut self, moment: &Moment<'_>) -> Result<Option<TrackPicture>> {
        let media = &moment.track.media;
        // Where the media ends before its edit, nothing shows.
        if sample_at(media, moment.media_time).is_none() {
            return Ok(None);
        }
        let has_picture = self.picture.is_some();
        let scene = self.scene_at(moment.track, Some(moment.media_time))?;
        if !scene.track.visible {
            return Ok(None);
        }
        for change in moment.changes {
            if let Some((sprite, changes)) = modifiers::of_sprite(change) {
                // A modifier for a sprite that is not there changes nothing.
                let _ = scene.set(sprite, changes);
            }
        }
        scene.fit(&map_of(&moment.to_port))?;
        let world = scene.world();
        if world.needs_drawing() || !has_picture {
            world.draw(None);
            let picture = world.picture();
            let (width, height) = picture.size();
            let surface = Surface::from_argb(width, height, room::copied(picture.pixels())?)?;
            self.picture = Some(Arc::new(surface));
        }
        let (mode, color) = media.graphics_mode();
        let picture = |surface| TrackPicture { surface, mode: GraphicsMode { mode, color } };
        Ok(self.picture.clone().map(picture))
    }

    fn as_any(&mut self) -> &mut dyn Any {
        self
    }
}
