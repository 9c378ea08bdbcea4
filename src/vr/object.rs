//! What an object node shows: views from all sides, in a video track.
//!
//! "QTVR File Format", *Object Track*: views in rows, frames of a view innermost, view states one
//! after another, all by time.

use super::records::ObjectSample;
use super::tiles::{Span, image_size, samples_in};
use crate::base::{Error, Result};
use crate::movie::Track;

/// Most images of one node that are told apart; the largest known object has some 500.
const MAX_FRAMES: u32 = 1 << 20;

/// Most columns, and most rows: calls count them with 16 bits.
const MOST_VIEWS: u32 = i16::MAX as u32;

/// An object node.
#[derive(Debug, Clone, PartialEq)]
pub struct Object {
    /// How views are arranged and turned.
    pub record: ObjectSample,
    /// The images of the views.
    pub images: Frames,
    /// Their size, as the image track tells it.
    pub image_size: (u32, u32),
    /// The images of hot spots.
    pub hot_spots: Option<Frames>,
    /// Units a second of the movie.
    pub movie_scale: u32,
}

impl Object {
    /// The object that a record and its tracks make.
    pub(super) fn new(
        record: ObjectSample,
        image: &Track,
        hot_spots: Option<&Track>,
        span: &Span,
        movie_scale: u32,
    ) -> Result<Self> {
        if record.columns > MOST_VIEWS || record.rows > MOST_VIEWS {
            return Err(Error::InvalidNodeFormat);
        }
        let images = Frames::of(image, span).ok_or(Error::InvalidNodeFormat)?;
        let mut object = Self {
            hot_spots: hot_spots.and_then(|track| Frames::of(track, span)),
            image_size: image_size(image).ok_or(Error::InvalidNodeFormat)?,
            record,
            images,
            movie_scale: movie_scale.max(1),
        };
        object.repair();
        Ok(object)
    }

    /// The number of views in all states.
    pub fn views(&self) -> u64 {
        let ObjectSample { columns, rows, view_states, .. } = self.record;
        u64::from(columns.max(1)) * u64::from(rows.max(1)) * u64::from(view_states.max(1))
    }

    /// Where the images fill the views evenly and the told duration does not fit them, they are
    /// right [I]: 1.0 movies made on the wrong machine tell nonsense.
    fn repair(&mut self) {
        let Some(each) = self.images.uniform() else { return };
        let (count, views) = (self.images.starts.len() as u64, self.views());
        if count % views != 0 {
            return;
        }
        let fits = u32::try_from(count / views * each).unwrap_or(self.record.view_duration);
        self.record.view_duration = fits;
    }
}

/// The images of a node in one track, by their time from the node's start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frames {
    /// The video track.
    pub track_id: u32,
    /// Units a second of its media.
    pub scale: u32,
    numbers: Vec<u32>,
    starts: Vec<i64>,
    end: i64,
}

impl Frames {
    fn of(track: &Track, span: &Span) -> Option<Self> {
        let samples = &track.media.samples;
        let mut numbers = by_edits(track, span).unwrap_or_default();
        if numbers.is_empty() {
            // A node that no time leads to begins with the media.
            let range = samples_in(track, span).unwrap_or(1..samples.len().saturating_add(1));
            numbers.extend(range.take(MAX_FRAMES as usize));
        }
        let mut end = 0;
        let mut starts = Vec::new();
        for number in &numbers {
            let Some((_, duration)) = samples.span_of(*number) else { break };
            starts.push(end);
            end += i64::from(duration);
        }
        numbers.truncate(starts.len());
        numbers.first()?;
        let scale = track.media.time_scale.max(1);
        Some(Self { track_id: track.id, scale, numbers, starts, end })
    }

    /// The numbers of all images, and when they begin.
    pub fn all(&self) -> impl Iterator<Item = (u32, i64)> + '_ {
        self.numbers.iter().copied().zip(self.starts.iter().copied())
    }

    /// The number of the image at a time from the node's start, in units of the media; before the
    /// first and after the last, those.
    pub fn sample_at(&self, time: i64) -> u32 {
        let after = self.starts.partition_point(|start| *start <= time);
        self.numbers.get(after.saturating_sub(1)).copied().unwrap_or(1)
    }

    /// When the image at `time` begins, and when the next one does.
    pub fn around(&self, time: i64) -> (i64, i64) {
        let after = self.starts.partition_point(|start| *start <= time);
        let start = after.checked_sub(1).and_then(|place| self.starts.get(place)).copied();
        (start.unwrap_or(0), self.starts.get(after).copied().unwrap_or(self.end))
    }

    /// How long each image lasts, where all last the same.
    fn uniform(&self) -> Option<u64> {
        let each = self.end / self.starts.len() as i64;
        let even = self.starts.iter().zip(0..).all(|(start, place)| *start == each * place);
        let even = even && each * self.starts.len() as i64 == self.end;
        u64::try_from(each).ok().filter(|each| *each > 0 && even)
    }
}

/// The samples of a node in the order in which its edits show them, where it has several.
///
/// One edit is not looked into: how long it lasts is not always right in real files.
fn by_edits(track: &Track, span: &Span) -> Option<Vec<u32>> {
    let samples = &track.media.samples;
    let mut numbers = Vec::new();
    let (mut time, mut count) = (0i64, 0);
    for edit in &track.edits {
        let (start, end) = (time, time.saturating_add(edit.duration));
        time = end;
        let (from, to) = (start.max(span.time.start), end.min(span.time.end));
        if edit.is_empty() || from >= to {
            continue;
        }
        count += 1;
        let first = edit.media_time.checked_add(track.in_media(from - start, edit.rate)?)?;
        let past = first.checked_add(track.in_media(to - from, edit.rate)?)?;
        let mut number = samples.at_time(first).ok()?;
        // Movie time may be coarser than that of the media.
        while let Some((start, duration)) = samples.span_of(number) {
            let is_in = start.max(first) + i64::from(duration) / 2 < past;
            if !is_in || numbers.len() >= MAX_FRAMES as usize {
                break;
            }
            numbers.push(number);
            number += 1;
        }
    }
    (count > 1).then_some(numbers)
}
