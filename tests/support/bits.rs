//! Bits put together to bytes.

/// Bytes, of which the last may be filled in part.
pub struct Bits {
    bytes: Vec<u8>,
    /// Bits that are there.
    len: usize,
    high_first: bool,
}

impl Bits {
    /// The first bit is the highest of the first byte, and of each number.
    pub fn high_first() -> Self {
        Self { bytes: vec![], len: 0, high_first: true }
    }

    /// The first bit is the lowest of the first byte, and of each number.
    pub fn low_first() -> Self {
        Self { high_first: false, ..Self::high_first() }
    }

    /// Adds numbers with so many bits each.
    pub fn put(&mut self, numbers: &[(u32, usize)]) {
        for (number, size) in numbers {
            for place in 0..*size {
                let at = if self.high_first { size - 1 - place } else { place };
                self.bit(number >> at & 1 != 0);
            }
        }
    }

    fn bit(&mut self, is_set: bool) {
        if self.len % 8 == 0 {
            self.bytes.push(0);
        }
        let place = if self.high_first { 7 - self.len % 8 } else { self.len % 8 };
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(is_set) << place;
        }
        self.len += 1;
    }

    /// Goes on with the next whole byte.
    pub fn align(&mut self) {
        self.len = self.bytes.len() * 8;
    }

    /// Adds bytes behind the last one.
    pub fn append(&mut self, bytes: Vec<u8>) {
        self.bytes.extend(bytes);
        self.align();
    }

    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }
}
