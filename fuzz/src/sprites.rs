//! Sprite samples: what comes is a key frame, an override of it, a packed sample and the properties
//! of a track.

use std::sync::Arc;

use qtvr::base::{Error, Fixed, FourCc, Matrix, Result};
use qtvr::codecs::{self, ImageDescription};
use qtvr::movie::{Media, Movie, Store};
use qtvr::sprite::{
    Changes, Decode, HitTest, Image, Properties, Scene, TrackProperties, map_of, unpack,
};

#[derive(Debug)]
struct Pictures;

impl Decode for Pictures {
    fn decode(&self, description: &[u8], data: &[u8]) -> Result<Arc<Image>> {
        let description = ImageDescription::read(description)?;
        // Large pictures only slow the search.
        if description.width > 512 || description.height > 512 {
            return Err(Error::NoMemory);
        }
        let (surface, holes) = codecs::decode_with_holes(&description, data)?;
        Image::with_holes(surface, holes)
    }

    fn fetch(&self, _kind: FourCc, _reference: &[u8]) -> Result<Arc<Image>> {
        Err(Error::FileNotFound)
    }
}

fn media(samples: &[(&[u8], bool)]) -> Result<Media> {
    let mut movie = Movie::default();
    let id = movie.add_track(Fixed(0), Fixed(0), 0)?;
    let track = movie.track_mut(id).ok_or(Error::InvalidTrack)?;
    track.set_media(FourCc(*b"sprt"), 600, &Store::memory())?;
    track.media.edit(true)?;
    let mut description = [0; 28];
    (description[3], description[15]) = (28, 1);
    for (sample, sync) in samples {
        track.media.add_samples(sample, (1, 10), &description, *sync)?;
    }
    track.media.edit(false)?;
    Ok(track.media.clone())
}

/// Shows `bytes`, moves and hits what is there, and shows them as an override.
pub fn show(bytes: &[u8]) {
    let mut packed = [0; 28];
    packed[20..24].copy_from_slice(b"zlib");
    let _ = unpack(&packed, bytes.to_vec());
    let properties = TrackProperties::read(bytes).unwrap_or_default();
    let Ok(media) = media(&[(bytes, true), (bytes, false), (bytes, false)]) else { return };
    let Ok(mut scene) = Scene::new(properties, (64, 48), Arc::new(Pictures)) else { return };
    for number in [1, 3, 2, 3, 1] {
        if scene.show(&media, number).is_err() {
            return;
        }
        use_scene(&mut scene);
    }
}

fn use_scene(scene: &mut Scene) {
    scene.world().draw(None);
    let _ = scene.hit((20.0, 20.0), HitTest::default());
    let ids: Vec<u32> = scene.sprites().iter().map(|sprite| sprite.id).take(20).collect();
    for id in ids {
        let _ = (
            scene.bounds_of(id),
            scene.action_handler(id),
            scene.is_hit(id, (5.5, 5.5), HitTest::default()),
        );
        let _ = scene.handler(id, FourCc(*b"clik"));
        let matrix = Some(Matrix::rotation(Fixed((id as i32) << 16), (Fixed(0), Fixed(0))));
        let _ = scene.set(id, Changes { matrix, ..Changes::default() });
    }
    let _ = scene.add_sprite(999_999, Properties::default());
    scene.world().draw(None);
    let _ = scene.dispose_sprite(999_999);
    let _ =
        scene.fit(&map_of(&Matrix::scaling(Fixed(3 << 15), Fixed(1 << 15), (Fixed(0), Fixed(0)))));
    scene.world().draw(None);
    let _ = scene.frame_handler();
}
