//! Frames of any bytes for every decoder of ours.

use qtvr::base::FourCc;
use qtvr::codecs::{self, ColorTable, Decoder, ImageDescription};

/// What byte 4 asks for.
const OWN_COLORS: u8 = 1;
const TWO_FRAMES: u8 = 2;

/// Decodes one frame or two.
///
/// The bytes before the frame are: which decoder, the depth, width and height less one, what to
/// do, and where the second frame begins. `QTVR_FUZZ_DECODER` in the environment names the one
/// decoder to run instead, such as `cvid`.
pub fn decode(bytes: &[u8]) {
    let Some(([number, depth, width, height, ways, half], data)) = bytes.split_first_chunk() else {
        return;
    };
    let Some(kind) = named().or_else(|| codecs::decoders().cycle().nth(usize::from(*number)))
    else {
        return;
    };
    let size = (u16::from(*width) + 1, u16::from(*height) + 1);
    let mut description = ImageDescription::new(kind, size.0, size.1, u16::from(*depth));
    if ways & OWN_COLORS != 0 {
        description.color_table = Some(ColorTable::from_colors(&[0xFF12_3456, 0xFFFF_0000]));
    }
    let Ok(mut decoder) = Decoder::new(&description) else { return };
    let (first, second) = match ways & TWO_FRAMES {
        0 => (data, None),
        _ => {
            let (first, second) = data.split_at(data.len() * usize::from(*half) / 256);
            (first, Some(second))
        }
    };
    for frame in [Some(first), second].into_iter().flatten() {
        if let Ok(surface) = decoder.decode(frame) {
            let found = (surface.width(), surface.height());
            assert_eq!(found, (usize::from(size.0), usize::from(size.1)));
        }
    }
    if let Some(found) = codecs::describe_file(data) {
        let (width, height) = found.size();
        if width * height <= 1 << 18 {
            let _ = codecs::decode(&found, data);
        }
    }
}

/// The decoder that the environment names. A name that there is not is an error of the caller.
fn named() -> Option<FourCc> {
    let name = std::env::var("QTVR_FUZZ_DECODER").ok()?;
    let found = codecs::decoders().find(|kind| kind.0.trim_ascii_end() == name.as_bytes());
    Some(found.unwrap_or_else(|| panic!("no decoder is called {name}")))
}
