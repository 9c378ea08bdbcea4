//! The components of the library, in a fixed table.

use std::sync::LazyLock;

use parking_lot::Mutex;

use super::types::ComponentDescription;
use crate::base::{Error, FourCc, Matrix, Result};
use crate::codecs;
use crate::runtime::components::{Export, Import, Object};
use crate::runtime::controllers::Controller;
use crate::vr::authoring::{Exporter, FlattenerSettings, ObjectExporterSettings, SplitterSettings};

/// A component that programs can find.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) kind: [u8; 4],
    pub(super) sub_kind: [u8; 4],
    pub(super) manufacturer: [u8; 4],
    pub(super) name: &'static str,
    pub(super) open: fn() -> Result<Object>,
}

pub(super) const APPLE: [u8; 4] = *b"appl";

/// Codecs and media handlers: nothing but their type and subtype is known of an instance.
fn plain() -> Result<Object> {
    Err(Error::InvalidComponent)
}

/// A movie controller gets its movie later.
fn movie_controller() -> Result<Object> {
    Ok(Object::MovieController(Controller::empty()))
}

/// A graphics exporter.
const fn exporter(sub_kind: [u8; 4], name: &'static str, open: fn() -> Result<Object>) -> Known {
    Known { kind: *b"grex", sub_kind, manufacturer: APPLE, name, open }
}

/// A graphics importer.
const fn importer(sub_kind: [u8; 4], name: &'static str, open: fn() -> Result<Object>) -> Known {
    Known { kind: *b"grip", sub_kind, manufacturer: APPLE, name, open }
}

/// A movie importer, which takes the same files as the graphics importer of its name.
const fn movie_importer(
    sub_kind: [u8; 4],
    name: &'static str,
    open: fn() -> Result<Object>,
) -> Known {
    Known { kind: *b"eat ", sub_kind, manufacturer: APPLE, name, open }
}

/// A movie exporter: those of QTVR differ in their manufacturer only.
const fn movie_exporter(
    manufacturer: [u8; 4],
    name: &'static str,
    open: fn() -> Result<Object>,
) -> Known {
    Known { kind: *b"spit", sub_kind: *b"MooV", manufacturer, name, open }
}

fn export_movies(exporter: Exporter) -> Result<Object> {
    Ok(Object::MovieExporter(Mutex::new(exporter)))
}

fn export(format: [u8; 4]) -> Result<Object> {
    /// `codecHighQuality`.
    const HIGH: u32 = 0x300;
    Ok(Object::GraphicsExporter(Mutex::new(Export {
        format: u32::from_be_bytes(format),
        input: None,
        output: None,
        quality: HIGH,
        depth: None,
        most_bytes: None,
        watcher: None,
    })))
}

fn import(format: [u8; 4]) -> Result<Object> {
    let format = u32::from_be_bytes(format);
    /// `codecNormalQuality`.
    const NORMAL: u32 = 0x200;
    Ok(Object::GraphicsImporter(Mutex::new(Import {
        format,
        data: None,
        port: None,
        matrix: Matrix::IDENTITY,
        part: None,
        clip: None,
        mode: 0,
        color: [0; 3],
        quality: NORMAL,
        watcher: None,
    })))
}

fn import_movie(format: [u8; 4]) -> Result<Object> {
    Ok(Object::MovieImporter(u32::from_be_bytes(format)))
}

fn tween() -> Result<Object> {
    Ok(Object::Tween(Mutex::new(None)))
}

const FIXED: &[Known] = &[
    exporter(*b"PNGf", "PNG", || export(*b"PNGf")),
    exporter(*b"JPEG", "JPEG", || export(*b"JPEG")),
    exporter(*b"GIFf", "GIF", || export(*b"GIFf")),
    exporter(*b"TIFF", "TIFF", || export(*b"TIFF")),
    exporter(*b"BMPf", "BMP", || export(*b"BMPf")),
    exporter(*b"TPIC", "TGA", || export(*b"TPIC")),
    exporter(*b"PICT", "PICT", || export(*b"PICT")),
    exporter(*b"PNTG", "MacPaint", || export(*b"PNTG")),
    importer(*b"PNGf", "PNG", || import(*b"PNGf")),
    importer(*b"JPEG", "JPEG", || import(*b"JPEG")),
    importer(*b"GIFf", "GIF", || import(*b"GIFf")),
    importer(*b"TIFF", "TIFF", || import(*b"TIFF")),
    importer(*b"BMPf", "BMP", || import(*b"BMPf")),
    importer(*b"TPIC", "TGA", || import(*b"TPIC")),
    importer(*b"PICT", "PICT", || import(*b"PICT")),
    importer(*b"PNTG", "MacPaint", || import(*b"PNTG")),
    movie_importer(*b"PNGf", "PNG", || import_movie(*b"PNGf")),
    movie_importer(*b"JPEG", "JPEG", || import_movie(*b"JPEG")),
    movie_importer(*b"GIFf", "GIF", || import_movie(*b"GIFf")),
    movie_importer(*b"TIFF", "TIFF", || import_movie(*b"TIFF")),
    movie_importer(*b"BMPf", "BMP", || import_movie(*b"BMPf")),
    movie_importer(*b"TPIC", "TGA", || import_movie(*b"TPIC")),
    movie_importer(*b"PICT", "PICT", || import_movie(*b"PICT")),
    movie_importer(*b"PNTG", "MacPaint", || import_movie(*b"PNTG")),
    // One does the tweens of all types.
    Known { kind: *b"twen", sub_kind: [0; 4], manufacturer: APPLE, name: "Tween", open: tween },
    Known {
        kind: *b"play",
        sub_kind: *b"qtvr",
        manufacturer: APPLE,
        name: "QuickTime VR",
        open: movie_controller,
    },
    movie_exporter(*b"vrwe", "QTVR Flattener", || {
        export_movies(Exporter::Flattener(FlattenerSettings::default()))
    }),
    movie_exporter(*b"vrsp", "QTVR Splitter", || {
        export_movies(Exporter::Splitter(SplitterSettings::default()))
    }),
    movie_exporter(*b"vrob", "QTVR Object Exporter", || {
        export_movies(Exporter::Objects(ObjectExporterSettings::default()))
    }),
    Known {
        kind: *b"scdi",
        sub_kind: *b"imag",
        manufacturer: APPLE,
        name: "Standard Compression",
        open: || Ok(Object::StandardCompression(Mutex::default())),
    },
];

/// What handles the media that the library knows something of.
const HANDLERS: [([u8; 4], &str); 8] = [
    (*b"vide", "Video"),
    (*b"soun", "Sound"),
    (*b"qtvr", "QTVR"),
    (*b"pano", "QTVR Panorama"),
    (*b"obje", "QTVR Object"),
    (*b"STpn", "QTVR 1.0 Panorama"),
    (*b"sprt", "Sprite"),
    (*b"twen", "Tween"),
];

/// The components above, and a compressor or decompressor for each format.
pub(super) static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let codec = |kind: [u8; 4]| {
        move |format: FourCc| {
            let name = codecs::name(format).unwrap_or_default();
            Known { kind, sub_kind: format.0, manufacturer: APPLE, name, open: plain }
        }
    };
    let compressors = codecs::encoders().map(codec(COMPRESSOR));
    let decompressors = codecs::decoders().map(codec(DECOMPRESSOR));
    let handlers = HANDLERS.map(|(sub_kind, name)| Known {
        kind: MEDIA_HANDLER,
        sub_kind,
        manufacturer: APPLE,
        name,
        open: plain,
    });
    FIXED.iter().copied().chain(handlers).chain(compressors).chain(decompressors).collect()
});

/// The type of media handlers.
pub(super) const MEDIA_HANDLER: [u8; 4] = *b"mhlr";
/// The type of components that compress images.
pub(super) const COMPRESSOR: [u8; 4] = *b"imco";
/// The type of components that decompress images.
pub(super) const DECOMPRESSOR: [u8; 4] = *b"imdc";

impl Known {
    pub(super) fn description(&self) -> ComponentDescription {
        ComponentDescription {
            kind: FourCc(self.kind).to_u32(),
            sub_kind: FourCc(self.sub_kind).to_u32(),
            manufacturer: FourCc(self.manufacturer).to_u32(),
            flags: 0,
            flags_mask: 0,
        }
    }

    pub(super) fn fits(&self, looking: &ComponentDescription) -> bool {
        fits(&self.description(), looking)
    }
}

/// Whether a component is what a program looks for.
pub(super) fn fits(own: &ComponentDescription, looking: &ComponentDescription) -> bool {
    let any = |wanted: u32, own: u32| wanted == 0 || wanted == own;
    any(looking.kind, own.kind)
        && (any(looking.sub_kind, own.sub_kind) || own.sub_kind == 0)
        && any(looking.manufacturer, own.manufacturer)
        && (looking.flags ^ own.flags) & looking.flags_mask == 0
}
