//! `'cmov'`: a movie header in compressed form.
//!
//! "QuickTime File Format", *Compressed Movie Resources*. Inflated it is a whole `'moov'` atom; the
//! offsets in it refer to the file as it stands. Of a stream that is cut short, what can be inflated
//! counts.

use std::io::{ErrorKind, Read, Write};

use super::atom::{child, child_as_it_is};
use super::write::atom;
use crate::base::{Error, FourCc, Result, limits, room};

/// No byte of a stream inflates to more.
const MAX_RATIO: u64 = 1032;

/// Inflates the body of a `'cmov'` atom to a whole `'moov'` atom.
pub fn inflate(cmov: &[u8]) -> Result<Vec<u8>> {
    let method = child(cmov, FourCc(*b"dcom")).ok_or(Error::BadPublicMovieAtom)?;
    if method.get(..4) != Some(b"zlib") {
        return Err(Error::BadPublicMovieAtom);
    }
    let data = child_as_it_is(cmov, FourCc(*b"cmvd")).ok_or(Error::BadPublicMovieAtom)?;
    let (size, stream) = data.split_first_chunk().ok_or(Error::BadPublicMovieAtom)?;
    let size = u64::from(u32::from_be_bytes(*size));
    if size > limits::MAX_MOVIE_HEADER {
        return Err(Error::NoMemory);
    }
    let most = (stream.len() as u64).saturating_mul(MAX_RATIO).min(size);
    room::expect(usize::try_from(most).map_err(|_| Error::NoMemory)?)?;
    let mut moov = Vec::new();
    let mut inflater = flate2::read::ZlibDecoder::new(stream).take(size);
    match inflater.read_to_end(&mut moov) {
        Err(error) if error.kind() == ErrorKind::OutOfMemory => Err(error.into()),
        Err(error) if moov.is_empty() || error.kind() != ErrorKind::UnexpectedEof => {
            Err(Error::BadPublicMovieAtom)
        }
        _ => Ok(moov),
    }
}

/// A `'moov'` atom in compressed form, which is a `'moov'` atom again.
pub fn deflate(moov: &[u8]) -> Result<Vec<u8>> {
    let size = u32::try_from(moov.len()).map_err(|_| Error::NoMemory)?;
    let data = size.to_be_bytes().to_vec();
    let mut deflater = flate2::write::ZlibEncoder::new(data, flate2::Compression::best());
    deflater.write_all(moov)?;
    let data = deflater.finish()?;
    let cmov = [atom(b"dcom", b"zlib"), atom(b"cmvd", &data)].concat();
    Ok(atom(b"moov", &atom(b"cmov", &cmov)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_deflated_comes_back() {
        let moov = atom(b"moov", &[7; 1000]);
        let made = deflate(&moov).unwrap();
        let body = child(&made, FourCc(*b"moov")).unwrap();
        assert!(made.len() < 200);
        assert_eq!(inflate(child(body, FourCc(*b"cmov")).unwrap()), Ok(moov));
    }

    #[test]
    fn what_is_no_stream_is_refused() {
        let cmov =
            [&[0, 0, 0, 12][..], b"dcomzlib", &[0, 0, 0, 16], b"cmvd", &[0, 0, 0, 9, 1, 2, 3, 4]]
                .concat();
        assert_eq!(inflate(&cmov), Err(Error::BadPublicMovieAtom));
        assert_eq!(inflate(&[]), Err(Error::BadPublicMovieAtom));
    }

    #[test]
    fn a_stream_cut_short_gives_what_is_there() {
        let text: Vec<u8> = (0..60_000u32).flat_map(|i| (i * i).to_be_bytes()).collect();
        let mut stream = (text.len() as u32).to_be_bytes().to_vec();
        let mut deflater = flate2::write::ZlibEncoder::new(&mut stream, Default::default());
        deflater.write_all(&text).unwrap();
        deflater.finish().unwrap();
        let cmvd = [&(stream.len() as u32 + 8).to_be_bytes()[..], b"cmvd", &stream].concat();
        let cmov = [&[0, 0, 0, 12][..], b"dcomzlib", &cmvd].concat();
        assert!(inflate(&cmov) == Ok(text.clone()));
        let part = inflate(&cmov[..cmov.len() / 2]).unwrap();
        assert!(!part.is_empty() && part.len() < text.len() && text.starts_with(&part));
        assert_eq!(inflate(&cmov[..26]), Err(Error::BadPublicMovieAtom));
    }
}
