//! `'pano'`: the sample description of a panorama track.
//!
//! "Technote 1035", *Panoramic Sample Description*.

use crate::base::{ByteReader, ByteWriter, Fixed, FourCc, Result};

/// A sample description of a 1.0 panorama track, whole with its size and format.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PanoramaDescription {
    /// The data reference, from 1.
    pub data_reference: u32,
    /// Version, major and minor.
    pub version: (i16, i16),
    /// The track with the tiles.
    pub scene_track: u32,
    /// The track with smaller tiles; 0 where there is none.
    pub low_resolution_scene_track: u32,
    /// The track with the hot spot picture; 0 where there is none.
    pub hot_spot_track: u32,
    /// The track with a smaller hot spot picture; reserved in the technote.
    pub low_resolution_hot_spot_track: u32,
    /// Pan where the picture starts and ends.
    pub pan: (Fixed, Fixed),
    /// Tilt of the top edge.
    pub top: Fixed,
    /// Tilt of the bottom edge.
    pub bottom: Fixed,
    /// Smallest and largest field of view; 0 for the default.
    pub zoom: (Fixed, Fixed),
    /// Width and height of the stored picture.
    pub scene_size: (u32, u32),
    /// How many tiles there are.
    pub tile_count: u32,
    /// Tiles across and down.
    pub scene_tiles: (i16, i16),
    /// Bits of a pixel.
    pub scene_depth: i16,
    /// Width and height of the stored hot spot picture.
    pub hot_spot_size: (u32, u32),
    /// Tiles of the hot spot picture across and down.
    pub hot_spot_tiles: (i16, i16),
    /// Bits of a pixel of the hot spot picture.
    pub hot_spot_depth: i16,
}

impl PanoramaDescription {
    /// The format of this description.
    pub const TYPE: FourCc = FourCc(*b"pano");
    /// Bytes of the description.
    pub const SIZE: usize = 152;

    /// Decodes the description from its size field on.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(Self::TYPE, bytes);
        r.skip(12)?;
        let data_reference = r.u32()?;
        let version = (r.i16()?, r.i16()?);
        let (scene_track, low_resolution_scene_track) = (r.u32()?, r.u32()?);
        r.skip(24)?;
        let (hot_spot_track, low_resolution_hot_spot_track) = (r.u32()?, r.u32()?);
        r.skip(32)?;
        let pan = (r.fixed()?, r.fixed()?);
        let (top, bottom) = (r.fixed()?, r.fixed()?);
        let zoom = (r.fixed()?, r.fixed()?);
        let scene_size = (r.u32()?, r.u32()?);
        let tile_count = r.u32()?;
        r.skip(2)?;
        let scene_tiles = (r.i16()?, r.i16()?);
        let scene_depth = r.i16()?;
        let hot_spot_size = (r.u32()?, r.u32()?);
        r.skip(2)?;
        let hot_spot_tiles = (r.i16()?, r.i16()?);
        let hot_spot_depth = r.i16()?;
        Ok(Self {
            data_reference,
            version,
            scene_track,
            low_resolution_scene_track,
            hot_spot_track,
            low_resolution_hot_spot_track,
            pan,
            top,
            bottom,
            zoom,
            scene_size,
            tile_count,
            scene_tiles,
            scene_depth,
            hot_spot_size,
            hot_spot_tiles,
            hot_spot_depth,
        })
    }

    /// Encodes the description with its size and format.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        w.u32(Self::SIZE as u32);
        w.four_cc(Self::TYPE);
        w.zeros(4);
        w.u32(self.data_reference);
        w.i16(self.version.0);
        w.i16(self.version.1);
        w.u32(self.scene_track);
        w.u32(self.low_resolution_scene_track);
        w.zeros(24);
        w.u32(self.hot_spot_track);
        w.u32(self.low_resolution_hot_spot_track);
        w.zeros(32);
        for angle in [self.pan.0, self.pan.1, self.top, self.bottom, self.zoom.0, self.zoom.1] {
            w.fixed(angle);
        }
        w.u32(self.scene_size.0);
        w.u32(self.scene_size.1);
        w.u32(self.tile_count);
        w.zeros(2);
        w.i16(self.scene_tiles.0);
        w.i16(self.scene_tiles.1);
        w.i16(self.scene_depth);
        w.u32(self.hot_spot_size.0);
        w.u32(self.hot_spot_size.1);
        w.zeros(2);
        w.i16(self.hot_spot_tiles.0);
        w.i16(self.hot_spot_tiles.1);
        w.i16(self.hot_spot_depth);
        w.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vr::records::checks::{hex, twins};

    #[test]
    fn reads_and_writes() {
        let degrees = Fixed::from_f64;
        let description = PanoramaDescription {
            data_reference: 1,
            version: (0, 1),
            scene_track: 2,
            low_resolution_scene_track: 3,
            hot_spot_track: 4,
            low_resolution_hot_spot_track: 5,
            pan: (degrees(0.0), degrees(360.0)),
            top: degrees(42.5),
            bottom: degrees(-42.5),
            zoom: (degrees(5.0), degrees(85.0)),
            scene_size: (768, 2496),
            tile_count: 24,
            scene_tiles: (1, 24),
            scene_depth: 32,
            hot_spot_size: (384, 1248),
            hot_spot_tiles: (1, 12),
            hot_spot_depth: 8,
        };
        let bytes = hex("00000098 70616E6F 00000000 00000001  0000 0001
             00000002 00000003  00000000 00000000 00000000 00000000 00000000 00000000
             00000004 00000005
             00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000
             00000000 01680000 002A8000 FFD58000 00050000 00550000
             00000300 000009C0 00000018  0000 0001 0018 0020
             00000180 000004E0  0000 0001 000C 0008");
        assert_eq!(bytes.len(), PanoramaDescription::SIZE);
        let (read, write) = (PanoramaDescription::read, PanoramaDescription::write);
        twins(PanoramaDescription::TYPE, read, write, &[(description, bytes)], 152);
    }
}
