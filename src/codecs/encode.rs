//! Surfaces to compressed bytes and the description that fits them.

use super::{ColorTable, ImageDescription, animation_encode, cinepak_encode, graphics_encode, png};
use crate::base::{Error, FourCc, Result};
use crate::raster::{Palette, Pixels, Surface, pack555, palette};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use std::collections::HashMap;

/// Where colour is no longer subsampled: `codecHighQuality`.
const HIGH_QUALITY: u32 = 0x300;
/// `codecLosslessQuality`.
const LOSSLESS: u32 = 0x400;

/// The formats that can be written.
const ENCODERS: [FourCc; 6] = [
    FourCc(*b"jpeg"),
    FourCc(*b"rle "),
    FourCc(*b"raw "),
    FourCc(*b"smc "),
    FourCc(*b"png "),
    FourCc(*b"cvid"),
];

/// Whether [`encode`] knows the format.
pub fn can_encode(codec: FourCc) -> bool {
    ENCODERS.contains(&codec)
}

/// The formats that [`encode`] knows.
pub fn encoders() -> impl Iterator<Item = FourCc> + Clone {
    ENCODERS.into_iter()
}

/// Whether frames of the format may be told by what differs from the one before.
pub fn has_differences(codec: FourCc) -> bool {
    codec == FourCc(*b"rle ")
}

/// More bytes than [`encode`] gives for any picture of a size.
pub fn max_encoded_size(width: usize, height: usize) -> usize {
    // JPEG of noise at the best quality is the worst: six bytes for a pixel of whole blocks.
    let blocks = width.next_multiple_of(16).saturating_mul(height.next_multiple_of(16));
    blocks.saturating_mul(6).saturating_add(height.saturating_mul(32)).saturating_add(1 << 17)
}

/// Encodes a key frame in the depth that suits the picture. `quality` is 0 to 1024.
pub fn encode(
    surface: &Surface,
    codec: FourCc,
    quality: u32,
) -> Result<(ImageDescription, Vec<u8>)> {
    encode_at_depth(surface, codec, 0, quality, None)
}

/// Encodes a frame in a depth as descriptions spell it, or for 0 in the one that suits the picture.
///
/// Over `previous`, formats that can leave out what has not changed do so. The Graphics codec has
/// 8 bits, Cinepak and JPEG 24 or 40; another depth becomes one that the format has.
pub fn encode_at_depth(
    surface: &Surface,
    codec: FourCc,
    depth: u16,
    quality: u32,
    previous: Option<&Surface>,
) -> Result<(ImageDescription, Vec<u8>)> {
    if !can_encode(codec) {
        return Err(Error::NoCodec);
    }
    let name = super::name(codec).unwrap_or_default();
    let side = |side: usize| u16::try_from(side).ok().filter(|side| *side > 0).ok_or(Error::Param);
    let (width, height) = (side(surface.width())?, side(surface.height())?);
    let depth = fitting_depth(surface, codec, depth);
    let source = with_depth(surface, depth)?;
    let previous = previous.filter(|p| (p.width(), p.height()) == (width.into(), height.into()));
    let previous = previous.map(|previous| with_depth(previous, depth)).transpose()?;
    let data = match &codec.0 {
        b"jpeg" => jpeg(&source, width, height, depth, quality)?,
        b"rle " => animation_encode::encode(&source, depth, previous.as_ref())?,
        b"raw " => raw(&source, depth),
        b"smc " => graphics_encode::encode(&source)?,
        b"png " => png::encode_surface(&source)?,
        _ => cinepak_encode::encode(&source, quality)?,
    };
    let mut description = ImageDescription::new(codec, width, height, depth);
    description.spatial_quality = quality.min(LOSSLESS);
    description.data_size = u32::try_from(data.len()).map_err(|_| Error::CodecSize)?;
    description.name[0] = name.len() as u8;
    description.name[1..=name.len()].copy_from_slice(name.as_bytes());
    if let Pixels::Indexed { palette: table, .. } = source.pixels() {
        if *table != palette::for_depth(depth) {
            description.color_table_id = 0;
            description.color_table = Some(ColorTable::from_colors(&table[..]));
        }
    }
    Ok((description, data))
}

/// The nearest depth that the format has for the picture.
fn fitting_depth(surface: &Surface, codec: FourCc, wanted: u16) -> u16 {
    let natural = match surface.pixels() {
        Pixels::Indexed { .. } => 8,
        Pixels::Short(_) => 16,
        Pixels::Argb(pixels) if pixels.iter().all(|pixel| pixel >> 24 == 0xFF) => 24,
        Pixels::Argb(_) => 32,
    };
    let wanted = if wanted == 0 { natural } else { wanted };
    match &codec.0 {
        b"smc " if wanted > 32 => 40,
        b"smc " => 8,
        b"cvid" => 24,
        b"jpeg" if wanted > 32 => 40,
        b"jpeg" => 24,
        b"png " if wanted == 16 => 24,
        _ => match wanted {
            16 | 24 | 32 | 40 => wanted,
            33..=39 => 40,
            _ => 8,
        },
    }
}

/// The picture as colours or as indices, as the depth has them.
fn with_depth(surface: &Surface, depth: u16) -> Result<Surface> {
    if matches!(depth, 16 | 24 | 32) {
        return surface.clone().into_argb();
    }
    let table = palette::for_depth(depth);
    match surface.pixels() {
        Pixels::Indexed { palette: own, .. } if depth == 8 || *own == table => Ok(surface.clone()),
        _ => indexed(surface, &table),
    }
}

/// Each colour as the nearest of the table.
fn indexed(surface: &Surface, table: &Palette) -> Result<Surface> {
    let (width, height) = (surface.width(), surface.height());
    let mut indices = Surface::indexed(width, height, table.clone())?.into_indices();
    let mut row = vec![0; width];
    let mut known: HashMap<u32, u8> = HashMap::new();
    for (y, target) in indices.chunks_exact_mut(width.max(1)).enumerate() {
        surface.read_argb(y, 0, &mut row);
        for (index, color) in target.iter_mut().zip(&row) {
            let nearest = || palette::nearest(table, 256, *color);
            *index = *known.entry(*color & 0x00FF_FFFF).or_insert_with(nearest);
        }
    }
    Surface::from_indices(width, height, indices, table.clone())
}

/// Rows of whole words, as other readers want them.
fn raw(surface: &Surface, depth: u16) -> Vec<u8> {
    let width = surface.width().max(1);
    let mut data = Vec::new();
    let end_row = |data: &mut Vec<u8>| data.resize(data.len().next_multiple_of(2), 0);
    match surface.pixels() {
        Pixels::Indexed { indices, .. } => {
            for row in indices.chunks_exact(width) {
                data.extend_from_slice(row);
                end_row(&mut data);
            }
        }
        Pixels::Short(pixels) => {
            for row in pixels.chunks_exact(width) {
                data.extend(row.iter().flat_map(|pixel| pixel.to_be_bytes()));
                end_row(&mut data);
            }
        }
        Pixels::Argb(pixels) => {
            for row in pixels.chunks_exact(width) {
                match depth {
                    16 => data.extend(row.iter().flat_map(|p| pack555(*p).to_be_bytes())),
                    24 => data.extend(row.iter().flat_map(|p| p.to_be_bytes().into_iter().skip(1))),
                    _ => data.extend(row.iter().flat_map(|p| p.to_be_bytes())),
                }
                end_row(&mut data);
            }
        }
    }
    data
}

fn jpeg(surface: &Surface, width: u16, height: u16, depth: u16, quality: u32) -> Result<Vec<u8>> {
    // The classic steps, as the scale that JPEG encoders share has them [I].
    let scale = [25_u32, 50, 72, 88, 100];
    let step = (quality.min(LOSSLESS - 1) >> 8) as usize;
    let [low, high] = [scale[step], scale[step + 1]];
    let within = quality.min(LOSSLESS) - (step as u32) * 0x100;
    let scaled = (low + (high - low) * within.min(0x100) / 0x100) as u8;
    let mut data = Vec::new();
    let mut encoder = Encoder::new(&mut data, scaled);
    let sampling =
        if quality < HIGH_QUALITY { SamplingFactor::F_2_2 } else { SamplingFactor::F_1_1 };
    encoder.set_sampling_factor(sampling);
    let mut row = vec![0; surface.width()];
    let mut bytes = Vec::new();
    for y in 0..surface.height() {
        surface.read_argb(y, 0, &mut row);
        if depth == 40 {
            bytes.extend(row.iter().map(|pixel| (pixel >> 8) as u8));
        } else {
            bytes.extend(row.iter().flat_map(|pixel| pixel.to_be_bytes().into_iter().skip(1)));
        }
    }
    let color = if depth == 40 { ColorType::Luma } else { ColorType::Rgb };
    encoder.encode(&bytes, width, height, color).map_err(|_| Error::Codec)?;
    Ok(data)
}
