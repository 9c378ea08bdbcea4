//! Media as bytes.

use super::{atom, time, version};
use crate::base::{ByteWriter, FourCc};
use crate::movie::media::Media;

/// The part of a media header that QuickTime calls a media handler.
const MEDIA_HANDLER: FourCc = FourCc(*b"mhlr");
/// `'appl'`, who made Apple's handlers.
const APPLE: FourCc = FourCc(*b"appl");

impl Media {
    /// The `'mdia'` atom.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut body = atom(b"mdhd", &self.write_header());
        body.extend(atom(
            b"hdlr",
            &handler(MEDIA_HANDLER, self.handler, self.manufacturer, &self.handler_name),
        ));
        body.extend(self.write_information());
        // Real files have it here, though it is told to be the track's (`formats.md` 1.9).
        if let Some(map) = &self.input_map {
            body.extend(atom(b"imap", map));
        }
        if !self.user_data.is_empty() {
            body.extend(atom(b"udta", &self.user_data.write()));
        }
        body.extend(&self.rest);
        atom(b"mdia", &body)
    }

    fn write_header(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        let duration = self.duration.max(0) as u64;
        let long = version(&mut w, 0, &[self.created, self.modified, duration]);
        time(&mut w, long, self.created);
        time(&mut w, long, self.modified);
        w.u32(self.time_scale);
        time(&mut w, long, duration);
        w.u16(self.language);
        w.u16(self.quality);
        w.finish()
    }

    fn write_information(&self) -> Vec<u8> {
        let (general, rest) = self.whole_header();
        let mut body = Vec::new();
        if !general.is_empty() {
            body.extend(atom(b"gmhd", &general));
        }
        body.extend(rest);
        let mut references = ByteWriter::default();
        references.u32(0);
        references.u32(u32::try_from(self.data_references.len()).unwrap_or(u32::MAX));
        for reference in &self.data_references {
            let mut w = ByteWriter::default();
            w.u32(u32::from(reference.same_file));
            w.bytes(&reference.data);
            references.bytes(&atom(&reference.kind.0, &w.finish()));
        }
        body.extend(atom(b"dinf", &atom(b"dref", &references.finish())));
        let mut descriptions = ByteWriter::default();
        descriptions.u32(0);
        descriptions.u32(u32::try_from(self.descriptions.len()).unwrap_or(u32::MAX));
        for description in &self.descriptions {
            descriptions.bytes(description);
        }
        let mut table = atom(b"stsd", &descriptions.finish());
        table.extend(self.samples.write());
        body.extend(atom(b"stbl", &table));
        if let Some(container) = &self.property_atom {
            body.extend(atom(b"code", container));
        }
        atom(b"minf", &body)
    }

    /// The children of `'gmhd'`, and what else comes first: of a new media what is usual.
    fn whole_header(&self) -> (Vec<u8>, Vec<u8>) {
        let (mut general, mut rest) = (self.general_header.clone(), self.information_rest.clone());
        if rest.is_empty() {
            if general.is_empty() {
                (general, rest) = usual_header(self.handler);
            }
            let name = b"Apple Alias Data Handler";
            rest.extend(atom(b"hdlr", &handler(FourCc(*b"dhlr"), FourCc(*b"alis"), APPLE, name)));
        }
        (general, rest)
    }

    /// Gives a new media the header that is usual.
    pub(in crate::movie) fn complete_header(&mut self) {
        (self.general_header, self.information_rest) = self.whole_header();
    }
}

/// The body of an `'hdlr'` atom.
fn handler(kind: FourCc, subtype: FourCc, manufacturer: FourCc, name: &[u8]) -> Vec<u8> {
    let name = name.get(..255).unwrap_or(name);
    let mut w = ByteWriter::default();
    w.u32(0);
    w.four_cc(kind);
    w.four_cc(subtype);
    w.four_cc(manufacturer);
    w.zeros(8);
    w.u8(name.len() as u8);
    w.bytes(name);
    w.finish()
}

/// `ditherCopy`.
const DITHER_COPY: u16 = 0x40;
const HALF: u16 = 0x8000;

/// The header of a new media: the children of `'gmhd'`, and what is no child of that. `formats.md`
/// 1.5.
fn usual_header(handler: FourCc) -> (Vec<u8>, Vec<u8>) {
    let mut w = ByteWriter::default();
    match &handler.0 {
        b"vide" => {
            w.u32(1);
            w.u16(DITHER_COPY);
            [HALF; 3].into_iter().for_each(|part| w.u16(part));
            (Vec::new(), atom(b"vmhd", &w.finish()))
        }
        b"soun" => {
            w.zeros(8);
            (Vec::new(), atom(b"smhd", &w.finish()))
        }
        _ => (general_information(), Vec::new()),
    }
}

/// The `'gmin'` atom of a new media.
pub(in crate::movie) fn general_information() -> Vec<u8> {
    let mut w = ByteWriter::default();
    w.u32(0);
    w.u16(DITHER_COPY);
    [HALF; 3].into_iter().for_each(|part| w.u16(part));
    w.zeros(4);
    atom(b"gmin", &w.finish())
}
