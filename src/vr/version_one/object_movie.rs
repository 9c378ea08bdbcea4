//! 1.0 object movies: an ordinary video track, and a user data item that tells its views.
//!
//! "Technote 1036".

use super::{Navigation, convert};
use crate::base::{Error, FourCc, Result};
use crate::movie::{Movie, Track};
use crate::vr::object::Object;
use crate::vr::records::ObjectSample;
use crate::vr::scene::{ImagingProperties, Node, NodeKind, Scene, Version};
use crate::vr::tiles::{Span, is_video};

/// The ID of the only node of an object movie, which names none itself [I].
const NODE_ID: u32 = 1;

/// The track with the views of a 1.0 object: the first enabled video track of a movie that is one.
pub(in crate::vr) fn object_track(movie: &Movie) -> Option<&Track> {
    let controller = movie.user_data.get(FourCc(*b"ctyp"), 1);
    let controller = controller.and_then(|kind| kind.first_chunk().copied());
    let is_object = match controller {
        Some(kind) => FourCc(kind).to_lower() == FourCc(*b"stna"),
        None => true,
    };
    if !is_object || movie.user_data.get(Navigation::TYPE, 1).is_none() {
        return None;
    }
    let videos = || movie.tracks.iter().filter(|track| is_video(track));
    videos().find(|track| track.is_enabled()).or_else(|| videos().next())
}

pub(in crate::vr) fn open_object(movie: &Movie, track: &Track) -> Result<Scene> {
    let node = Node { id: NODE_ID, kind: NodeKind::Object, start: 0, sample: 1, order: 0 };
    Ok(Scene {
        version: Version::One,
        qtvr_track: track.id,
        default_node: NODE_ID,
        world: convert::world(b"", NODE_ID, &[node]),
        nodes: vec![node],
        still: ImagingProperties::STATIC,
        motion: ImagingProperties::MOTION,
        end: movie.duration(),
    })
}

pub(in crate::vr) fn object_info(node: &Node) -> Vec<u8> {
    convert::bare_node(node)
}

pub(in crate::vr) fn object(movie: &Movie, track: u32, span: &Span) -> Result<Object> {
    let track = movie.track(track).ok_or(Error::InvalidTrack)?;
    let item = movie.user_data.get(Navigation::TYPE, 1).ok_or(Error::InvalidNodeFormat)?;
    let navigation = Navigation::read(item)?;
    let mut record = ObjectSample {
        view_duration: view_duration(movie, track, &navigation),
        ..navigation.to_version_two()
    };
    if navigation.loop_size > 1 {
        loops(&mut record, &navigation, track.media.time_scale);
    }
    Object::new(record, track, None, span, movie.header.time_scale)
}

/// Frames follow each other every so many ticks; at 0 as fast as they can, and none is left out.
fn loops(record: &mut ObjectSample, navigation: &Navigation, scale: u32) {
    let frames = f32::from(navigation.loop_size.max(1));
    let natural = record.view_duration as f32 / frames / scale.max(1) as f32 * TICKS;
    let ticks = f32::from(navigation.loop_ticks);
    record.frame_rate = if ticks > 0.0 { (natural / ticks).min(100.0) } else { 100.0 };
    if ticks <= 0.0 {
        record.animation_settings |= PLAY_EVERY_FRAME;
    }
}

/// Ticks a second.
const TICKS: f32 = 60.0;
/// The bit of the animation settings.
const PLAY_EVERY_FRAME: u32 = 1 << 7;

/// The time of a view in the media's time scale. One of Apple's programs wrote the frame duration
/// the wrong way round: where every frame is a sample, the samples tell.
fn view_duration(movie: &Movie, track: &Track, navigation: &Navigation) -> u32 {
    let told = navigation.to_version_two();
    let frames = u32::try_from(navigation.loop_size).unwrap_or(1).max(1);
    let samples = &track.media.samples;
    let all = told.columns.checked_mul(told.rows).and_then(|views| views.checked_mul(frames));
    if let Ok(sample) = samples.sample(1) {
        if all == Some(samples.len()) {
            return sample.duration.saturating_mul(frames);
        }
    }
    let scaled = u64::from(told.view_duration) * u64::from(track.media.time_scale)
        / u64::from(movie.header.time_scale.max(1));
    u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
}
