//! What every record has to stand: the same vectors both ways, every truncation, any bytes.

use std::fmt::Debug;

use crate::base::{Error, FourCc, Result};

/// Checks the twins of one record. `least` is where its last field that means something ends.
pub fn twins<T: Debug + PartialEq>(
    record: FourCc,
    read: impl Fn(&[u8]) -> Result<T>,
    write: impl Fn(&T) -> Vec<u8>,
    vectors: &[(T, Vec<u8>)],
    least: usize,
) {
    for (value, bytes) in vectors {
        assert_eq!(read(bytes).as_ref(), Ok(value));
        assert_eq!(&write(value), bytes);
        for len in 0..bytes.len() {
            let cut = read(&bytes[..len]);
            if len < least {
                let Err(Error::Truncated { record: named, offset }) = cut else {
                    panic!("{record} cut to {len} bytes gave {cut:?}");
                };
                assert_eq!(named, record);
                assert!(offset as usize <= len);
            } else if let Ok(value) = cut {
                assert!(read(&write(&value)).is_ok());
            }
        }
    }
    for seed in 0..64 {
        let bytes = noise(seed, vectors[0].1.len() + seed as usize % 5);
        if let Ok(value) = read(&bytes) {
            let written = write(&value);
            // Compared as bytes: noise holds floats that are no numbers.
            assert_eq!(read(&written).map(|value| write(&value)), Ok(written));
        }
    }
}

/// Bytes without a pattern, the same for the same seed.
pub fn noise(seed: u32, len: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state >> 11) as u8
    };
    (0..len).map(|_| next()).collect()
}

/// The bytes of a line of hexadecimal digits; blanks are for the eye.
pub fn hex(digits: &str) -> Vec<u8> {
    let digits: Vec<u8> = digits.bytes().filter(|digit| !digit.is_ascii_whitespace()).collect();
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.chunks(2).map(pair).collect()
}
