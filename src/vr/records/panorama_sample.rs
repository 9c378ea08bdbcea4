//! `'pdat'`: the picture and the view of a panorama node.
//!
//! "QTVR File Format", *Panorama Sample Atom Structure*.

use super::{skip_version, write_version};
use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// Bits of [`PanoramaSample::flags`].
pub mod panorama_flags {
    /// `kQTVRPanoFlagHorizontal`: the stored picture is not turned. Counts for type 0 only.
    pub const HORIZONTAL: u32 = 1;
    /// `kQTVRPanoFlagAlwaysWrap`: wraps even if the range of pan is below the full turn.
    pub const ALWAYS_WRAP: u32 = 4;
}

/// A `QTVRPanoSampleAtom`; angles in degrees.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PanoramaSample {
    /// Index among the `'imgt'` references, from 1.
    pub image_reference: u32,
    /// Index among the `'hott'` references; 0 where there are no hot spots.
    pub hot_spot_reference: u32,
    /// Smallest and largest pan angle.
    pub pan: (f32, f32),
    /// Smallest and largest tilt angle.
    pub tilt: (f32, f32),
    /// Smallest and largest field of view; 0 for the default.
    pub field_of_view: (f32, f32),
    /// Pan, tilt and field of view of the default view.
    pub default_view: (f32, f32, f32),
    /// Width and height of the stored picture.
    pub image_size: (u32, u32),
    /// Tiles across and down.
    pub image_tiles: (u16, u16),
    /// Width and height of the stored hot spot picture.
    pub hot_spot_size: (u32, u32),
    /// Tiles of the hot spot picture across and down.
    pub hot_spot_tiles: (u16, u16),
    /// Bits of [`panorama_flags`].
    pub flags: u32,
    /// 0, `'vcyl'`, `'hcyl'` or `'cube'`.
    pub panorama_type: FourCc,
}

impl PanoramaSample {
    /// The atom type of this record.
    pub const TYPE: FourCc = FourCc(*b"pdat");
    /// A cylinder that is stored turned.
    pub const VERTICAL_CYLINDER: FourCc = FourCc(*b"vcyl");
    /// A cylinder that is stored upright.
    pub const HORIZONTAL_CYLINDER: FourCc = FourCc(*b"hcyl");
    /// A cube.
    pub const CUBE: FourCc = FourCc(*b"cube");

    /// Decodes the record. Before QuickTime 5 the type was a reserved field: missing is 0.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        skip_version(&mut r)?;
        Ok(Self {
            image_reference: r.u32()?,
            hot_spot_reference: r.u32()?,
            pan: (r.f32()?, r.f32()?),
            tilt: (r.f32()?, r.f32()?),
            field_of_view: (r.f32()?, r.f32()?),
            default_view: (r.f32()?, r.f32()?, r.f32()?),
            image_size: (r.u32()?, r.u32()?),
            image_tiles: (r.u16()?, r.u16()?),
            hot_spot_size: (r.u32()?, r.u32()?),
            hot_spot_tiles: (r.u16()?, r.u16()?),
            flags: r.u32()?,
            panorama_type: r.four_cc().unwrap_or_default(),
        })
    }

    /// Encodes the record.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        write_version(&mut w);
        w.u32(self.image_reference);
        w.u32(self.hot_spot_reference);
        for (min, max) in [self.pan, self.tilt, self.field_of_view] {
            w.f32(min);
            w.f32(max);
        }
        let (pan, tilt, field_of_view) = self.default_view;
        w.f32(pan);
        w.f32(tilt);
        w.f32(field_of_view);
        for ((width, height), (across, down)) in
            [(self.image_size, self.image_tiles), (self.hot_spot_size, self.hot_spot_tiles)]
        {
            w.u32(width);
            w.u32(height);
            w.u16(across);
            w.u16(down);
        }
        w.u32(self.flags);
        w.four_cc(self.panorama_type);
        w.zeros(4);
        w.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::checks::{hex, twins};
    use super::*;

    #[test]
    fn reads_and_writes() {
        let cylinder = PanoramaSample {
            image_reference: 1,
            hot_spot_reference: 2,
            pan: (0.0, 360.0),
            tilt: (-45.0, 45.0),
            field_of_view: (0.0, 90.0),
            default_view: (180.0, -1.0, 72.0),
            image_size: (768, 2496),
            image_tiles: (1, 24),
            hot_spot_size: (384, 1248),
            hot_spot_tiles: (1, 12),
            flags: panorama_flags::ALWAYS_WRAP,
            panorama_type: PanoramaSample::VERTICAL_CYLINDER,
        };
        let bytes = hex("0002 0000  00000001 00000002
             00000000 43B40000  C2340000 42340000  00000000 42B40000
             43340000 BF800000 42900000
             00000300 000009C0 0001 0018  00000180 000004E0 0001 000C
             00000004 7663796C 00000000");
        assert_eq!(bytes.len(), 84);
        let (read, write) = (PanoramaSample::read, PanoramaSample::write);
        twins(PanoramaSample::TYPE, read, write, &[(cylinder, bytes)], 76);
    }
}
