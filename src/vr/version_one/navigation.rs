//! `'NAVG'`: the views of a 1.0 object movie, in its user data.
//!
//! "Technote 1036"; the header, libquicktime and real files put the end of the vertical pair first.

use crate::base::{ByteReader, ByteWriter, Fixed, FourCc, Result};
use crate::vr::records::ObjectSample;

/// The `NAVG` user data item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Navigation {
    /// Version, 1.
    pub version: i16,
    /// Views of one row.
    pub columns: i16,
    /// Rows of views.
    pub rows: i16,
    /// Frames of each view.
    pub loop_size: i16,
    /// Time of one frame in the movie's time scale.
    pub frame_duration: i16,
    /// 1 object, 2 old navigable scene, 3 object in a scene.
    pub movie_type: i16,
    /// Sixtieths of a second between the frames of a view.
    pub loop_ticks: i16,
    /// Field of view.
    pub field_of_view: Fixed,
    /// Pan of the first column and of the end of the row.
    pub pan: (Fixed, Fixed),
    /// Tilt of the last row: the field that comes first.
    pub end_tilt: Fixed,
    /// Tilt of the first row.
    pub start_tilt: Fixed,
    /// Pan at first.
    pub initial_pan: Fixed,
    /// Tilt at first.
    pub initial_tilt: Fixed,
}

impl Navigation {
    /// The user data type of this record.
    pub const TYPE: FourCc = FourCc(*b"NAVG");

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        let version = r.i16()?;
        let (columns, rows) = (r.i16()?, r.i16()?);
        r.skip(2)?;
        Ok(Self {
            version,
            columns,
            rows,
            loop_size: r.i16()?,
            frame_duration: r.i16()?,
            movie_type: r.i16()?,
            loop_ticks: r.i16()?,
            field_of_view: r.fixed()?,
            pan: (r.fixed()?, r.fixed()?),
            end_tilt: r.fixed()?,
            start_tilt: r.fixed()?,
            initial_pan: r.fixed()?,
            initial_tilt: r.fixed()?,
        })
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        w.i16(self.version);
        w.i16(self.columns);
        w.i16(self.rows);
        w.i16(0);
        w.i16(self.loop_size);
        w.i16(self.frame_duration);
        w.i16(self.movie_type);
        w.i16(self.loop_ticks);
        w.fixed(self.field_of_view);
        w.fixed(self.pan.0);
        w.fixed(self.pan.1);
        w.fixed(self.end_tilt);
        w.fixed(self.start_tilt);
        w.fixed(self.initial_pan);
        w.fixed(self.initial_tilt);
        w.zeros(4);
        w.finish()
    }

    /// The same object as version 2 tells it. Rows run down from the larger tilt, whichever of the
    /// two came first; the view duration covers all frames of a view, in the unit of the record.
    pub fn to_version_two(&self) -> ObjectSample {
        let count = |value: i16| u32::try_from(value).unwrap_or(0).max(1);
        let degrees = |angle: Fixed| angle.to_f64() as f32;
        let (first, last) =
            (self.start_tilt.max(self.end_tilt), self.start_tilt.min(self.end_tilt));
        let field_of_view = match degrees(self.field_of_view) {
            angle if angle > 0.0 => angle,
            _ => 180.0,
        };
        // The old navigable scene turns by true degrees, the others by 180° across the window.
        let mouse_motion_scale = if self.movie_type == 2 { field_of_view } else { 180.0 };
        ObjectSample {
            movie_type: u16::try_from(self.movie_type).ok().filter(|kind| *kind != 0).unwrap_or(1),
            view_duration: count(self.frame_duration) * count(self.loop_size),
            columns: count(self.columns),
            rows: count(self.rows),
            mouse_motion_scale,
            pan: (degrees(self.pan.0), degrees(self.pan.1)),
            default_pan: degrees(self.initial_pan),
            tilt: (degrees(first), degrees(last)),
            default_tilt: degrees(self.initial_tilt),
            min_field_of_view: 8.0_f32.min(field_of_view),
            field_of_view,
            default_field_of_view: field_of_view,
            animation_settings: u32::from(self.loop_size > 1),
            ..ObjectSample::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vr::records::checks::{hex, twins};

    fn turntable() -> Navigation {
        let degrees = Fixed::from_f64;
        Navigation {
            version: 1,
            columns: 36,
            rows: 13,
            loop_size: 1,
            frame_duration: 60,
            movie_type: 1,
            loop_ticks: 0,
            field_of_view: degrees(180.0),
            pan: (degrees(0.0), degrees(360.0)),
            end_tilt: degrees(-90.0),
            start_tilt: degrees(90.0),
            initial_pan: degrees(180.0),
            initial_tilt: degrees(30.0),
        }
    }

    #[test]
    fn reads_and_writes() {
        let bytes = hex("0001 0024 000D 0000 0001 003C 0001 0000  00B40000
             00000000 01680000 FFA60000 005A0000  00B40000 001E0000 00000000");
        assert_eq!(bytes.len(), 48);
        let vectors = [(turntable(), bytes)];
        twins(Navigation::TYPE, Navigation::read, Navigation::write, &vectors, 44);
    }

    #[test]
    fn rows_run_down_whichever_tilt_came_first() {
        let swapped = Navigation {
            end_tilt: turntable().start_tilt,
            start_tilt: turntable().end_tilt,
            ..turntable()
        };
        assert_eq!(turntable().to_version_two().tilt, (90.0, -90.0));
        assert_eq!(swapped.to_version_two(), turntable().to_version_two());
    }
}
