//! The video codecs of libavcodec, where the system has it.
//!
//! Nothing of the library is needed to build or to run: it is loaded when a format asks for it, and
//! `QTVR_NO_SYSTEM_CODECS=1` keeps it out. Only functions that all its versions have are called,
//! and the few fields that have no functions are read in layouts that are checked by their
//! default values.

mod colors;
mod library;
mod session;
mod setup;

use crate::base::{Error, FourCc, Result, room};
use crate::codecs::{ImageDescription, SystemCodecs, SystemDecoder, use_system_codecs};
use library::Library;
use session::Session;
use std::sync::OnceLock;

/// Lets the decoders know the system's codecs; only the first call does anything.
pub(super) fn register() {
    use_system_codecs(SystemCodecs { knows, open });
}

/// What the library needs at least to be loaded.
const ENOUGH: usize = 1 << 20;

fn library() -> Option<&'static Library> {
    static LIBRARY: OnceLock<Option<Library>> = OnceLock::new();
    let load = || {
        let refused = std::env::var_os("QTVR_NO_SYSTEM_CODECS").is_some_and(|value| value == "1");
        if refused { None } else { Library::load() }
    };
    if let Some(known) = LIBRARY.get() {
        return known.as_ref();
    }
    let found = load();
    // What was not found for lack of memory is looked for again.
    if found.is_none() && room::expect(ENOUGH).is_err() {
        return None;
    }
    LIBRARY.get_or_init(|| found).as_ref()
}

fn knows(kind: FourCc) -> bool {
    let Some(name) = setup::decoder_name(kind) else { return false };
    library().is_some_and(|library| library.has_decoder(name))
}

fn open(description: &ImageDescription) -> Result<Box<dyn SystemDecoder>> {
    let library = library().ok_or(Error::NoCodec)?;
    Ok(Box::new(Session::open(library, description)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codecs;

    #[test]
    fn a_format_that_nobody_knows_has_no_codec() {
        register();
        let description = ImageDescription::new(FourCc(*b"zzzz"), 16, 16, 24);
        assert_eq!(codecs::decode(&description, &[1, 2, 3]), Err(Error::NoCodec));
    }

    #[test]
    fn vectors_and_effects_have_no_codec() {
        register();
        for kind in [b"path", b"qdgx", b"base", b"ripl", b"fire", b"clou", b"dslv"] {
            let description = ImageDescription::new(FourCc(*kind), 16, 16, 24);
            assert_eq!(codecs::decode(&description, &[0; 64]), Err(Error::NoCodec));
        }
    }

    #[test]
    fn damage_is_an_error_and_no_crash() {
        register();
        let kinds = [
            b"SVQ1", b"SVQ3", b"h263", b"avc1", b"mp4v", b"IV31", b"IV32", b"IV41", b"IV50",
            b"cram", b"flic", b"kpcd", b"pxlt", b"VP31",
        ];
        for kind in kinds.map(|kind| *kind) {
            if !codecs::can_decode(FourCc(kind)) {
                eprintln!("skipped: nothing decodes {}", FourCc(kind));
                continue;
            }
            let description = ImageDescription::new(FourCc(kind), 32, 24, 24);
            for len in [0_usize, 1, 5, 100] {
                let data: Vec<u8> = (0..len).map(|n| (n * 37) as u8).collect();
                let _ = codecs::decode(&description, &data);
            }
        }
    }
}
