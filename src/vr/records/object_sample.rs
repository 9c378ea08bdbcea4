//! `'obji'`: the views of an object node.
//!
//! "QTVR File Format", *Object Sample Atom Structure*.

use super::{FloatPoint, read_point, skip_version, write_point, write_version};
use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// A `QTVRObjectSampleAtom`; angles in degrees.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectSample {
    /// How the mouse works: 1 object, 2 old joystick, 3 joystick, 4 grabber only, 5 absolute.
    pub movie_type: u16,
    /// How many view states there are.
    pub view_states: u16,
    /// The view state at first, from 1.
    pub default_view_state: u16,
    /// The view state while the mouse is down, from 1.
    pub mouse_down_view_state: u16,
    /// Time of one view with all its frames, in the time scale of the image media.
    pub view_duration: u32,
    /// Views of one row.
    pub columns: u32,
    /// Rows of views.
    pub rows: u32,
    /// Degrees that a drag across the window turns the object.
    pub mouse_motion_scale: f32,
    /// Pan of the first column and, in the field `max`, of the end of the row.
    pub pan: (f32, f32),
    /// Pan at first.
    pub default_pan: f32,
    /// Tilt of the first row and of the last: writers disagree which is the larger.
    pub tilt: (f32, f32),
    /// Tilt at first.
    pub default_tilt: f32,
    /// Smallest field of view.
    pub min_field_of_view: f32,
    /// Field of view of the whole image.
    pub field_of_view: f32,
    /// Field of view at first.
    pub default_field_of_view: f32,
    /// View centre at first, in pixels.
    pub default_view_centre: FloatPoint,
    /// Rate at which views change, −100 to 100.
    pub view_rate: f32,
    /// Rate at which the frames of a view change, −100 to 100.
    pub frame_rate: f32,
    /// Animation settings.
    pub animation_settings: u32,
    /// Control settings.
    pub control_settings: u32,
}

impl Default for ObjectSample {
    /// One view, with the settings of Apple's writer.
    fn default() -> Self {
        Self {
            movie_type: 1,
            view_states: 1,
            default_view_state: 1,
            mouse_down_view_state: 1,
            view_duration: 600,
            columns: 1,
            rows: 1,
            mouse_motion_scale: 180.0,
            pan: (0.0, 360.0),
            default_pan: 0.0,
            tilt: (90.0, -90.0),
            default_tilt: 0.0,
            min_field_of_view: 8.0,
            field_of_view: 180.0,
            default_field_of_view: 180.0,
            default_view_centre: (0.0, 0.0),
            view_rate: 1.0,
            frame_rate: 1.0,
            animation_settings: 0,
            control_settings: 0x45,
        }
    }
}

impl ObjectSample {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"obji");

    /// Decodes the record.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        skip_version(&mut r)?;
        Ok(Self {
            movie_type: r.u16()?,
            view_states: r.u16()?,
            default_view_state: r.u16()?,
            mouse_down_view_state: r.u16()?,
            view_duration: r.u32()?,
            columns: r.u32()?,
            rows: r.u32()?,
            mouse_motion_scale: r.f32()?,
            pan: (r.f32()?, r.f32()?),
            default_pan: r.f32()?,
            tilt: (r.f32()?, r.f32()?),
            default_tilt: r.f32()?,
            min_field_of_view: r.f32()?,
            field_of_view: r.f32()?,
            default_field_of_view: r.f32()?,
            default_view_centre: read_point(&mut r)?,
            view_rate: r.f32()?,
            frame_rate: r.f32()?,
            animation_settings: r.u32()?,
            control_settings: r.u32()?,
        })
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        write_version(&mut w);
        w.u16(self.movie_type);
        w.u16(self.view_states);
        w.u16(self.default_view_state);
        w.u16(self.mouse_down_view_state);
        w.u32(self.view_duration);
        w.u32(self.columns);
        w.u32(self.rows);
        w.f32(self.mouse_motion_scale);
        w.f32(self.pan.0);
        w.f32(self.pan.1);
        w.f32(self.default_pan);
        w.f32(self.tilt.0);
        w.f32(self.tilt.1);
        w.f32(self.default_tilt);
        w.f32(self.min_field_of_view);
        w.f32(self.field_of_view);
        w.f32(self.default_field_of_view);
        write_point(&mut w, self.default_view_centre);
        w.f32(self.view_rate);
        w.f32(self.frame_rate);
        w.u32(self.animation_settings);
        w.u32(self.control_settings);
        w.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::checks::{hex, twins};
    use super::*;

    #[test]
    fn reads_and_writes() {
        let object =
            ObjectSample { columns: 36, rows: 13, tilt: (90.0, -20.0), ..Default::default() };
        let bytes = hex("0002 0000  0001 0001 0001 0001  00000258 00000024 0000000D
             43340000  00000000 43B40000 00000000  42B40000 C1A00000 00000000
             41000000 43340000 43340000  00000000 00000000
             3F800000 3F800000  00000000 00000045");
        assert_eq!(bytes.len(), 88);
        twins(ObjectSample::TYPE, ObjectSample::read, ObjectSample::write, &[(object, bytes)], 88);
    }
}
