//! `'cmov'`: a movie header in compressed form.
//!
//! "QuickTime File Format", *Compressed Movie Resources*. Inflated it is a whole `'moov'` atom; the
//! offsets in it refer to the file as it stands.

use std::io::Read;

use super::atom::child;
use crate::base::{Error, FourCc, Result, limits};

/// Inflates the body of a `'cmov'` atom to a whole `'moov'` atom.
pub fn inflate(cmov: &[u8]) -> Result<Vec<u8>> {
    let method = child(cmov, FourCc(*b"dcom")).ok_or(Error::BadPublicMovieAtom)?;
    if method.get(..4) != Some(b"zlib") {
        return Err(Error::BadPublicMovieAtom);
    }
    let data = child(cmov, FourCc(*b"cmvd")).ok_or(Error::BadPublicMovieAtom)?;
    let (size, stream) = data.split_first_chunk().ok_or(Error::BadPublicMovieAtom)?;
    let size = u64::from(u32::from_be_bytes(*size));
    if size > limits::MAX_MOVIE_HEADER {
        return Err(Error::NoMemory);
    }
    let mut moov = Vec::new();
    let mut inflater = flate2::read::ZlibDecoder::new(stream).take(size);
    inflater.read_to_end(&mut moov).map_err(|_| Error::BadPublicMovieAtom)?;
    Ok(moov)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_stream_is_refused() {
        let cmov =
            [&[0, 0, 0, 12][..], b"dcomzlib", &[0, 0, 0, 16], b"cmvd", &[0, 0, 0, 9, 1, 2, 3, 4]]
                .concat();
        assert_eq!(inflate(&cmov), Err(Error::BadPublicMovieAtom));
        assert_eq!(inflate(&[]), Err(Error::BadPublicMovieAtom));
    }
}
