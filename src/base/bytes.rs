//! Reading and writing big-endian records.

use super::{Error, Fixed, FourCc, Matrix, Rect, Result};

/// Reads a record from its start; every step checks the bytes at hand.
#[derive(Debug, Clone)]
pub struct ByteReader<'a> {
    record: FourCc,
    bytes: &'a [u8],
    offset: usize,
}

impl<'a> ByteReader<'a> {
    /// Starts at the first of `bytes`; `record` names the record in errors.
    pub fn new(record: FourCc, bytes: &'a [u8]) -> Self {
        Self { record, bytes, offset: 0 }
    }

    /// The place of the next byte.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// What has not been read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.offset..).unwrap_or_default()
    }

    /// The next `len` bytes.
    pub fn take(&mut self, len: usize) -> Result<&'a [u8]> {
        let taken = self.rest().get(..len).ok_or(Error::Truncated {
            record: self.record,
            offset: u32::try_from(self.offset).unwrap_or(u32::MAX),
        })?;
        self.offset += len;
        Ok(taken)
    }

    /// Passes over `len` bytes.
    pub fn skip(&mut self, len: usize) -> Result<()> {
        self.take(len).map(drop)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    /// An unsigned byte.
    pub fn u8(&mut self) -> Result<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    /// An unsigned 16-bit integer.
    pub fn u16(&mut self) -> Result<u16> {
        self.array().map(u16::from_be_bytes)
    }

    /// A signed 16-bit integer.
    pub fn i16(&mut self) -> Result<i16> {
        self.array().map(i16::from_be_bytes)
    }

    /// An unsigned 32-bit integer.
    pub fn u32(&mut self) -> Result<u32> {
        self.array().map(u32::from_be_bytes)
    }

    /// A signed 32-bit integer.
    pub fn i32(&mut self) -> Result<i32> {
        self.array().map(i32::from_be_bytes)
    }

    /// An unsigned 64-bit integer.
    pub fn u64(&mut self) -> Result<u64> {
        self.array().map(u64::from_be_bytes)
    }

    /// A 32-bit float.
    pub fn f32(&mut self) -> Result<f32> {
        self.array().map(f32::from_be_bytes)
    }

    /// A four-character code.
    pub fn four_cc(&mut self) -> Result<FourCc> {
        self.array().map(FourCc)
    }

    /// A 16.16 number.
    pub fn fixed(&mut self) -> Result<Fixed> {
        self.i32().map(Fixed)
    }

    /// A rectangle: top, left, bottom, right.
    pub fn rect(&mut self) -> Result<Rect> {
        Ok(Rect { top: self.i16()?, left: self.i16()?, bottom: self.i16()?, right: self.i16()? })
    }

    /// A matrix of nine 32-bit numbers.
    pub fn matrix(&mut self) -> Result<Matrix> {
        let mut matrix = Matrix([[0; 3]; 3]);
        for entry in matrix.0.iter_mut().flatten() {
            *entry = self.i32()?;
        }
        Ok(matrix)
    }
}

/// Writes a record, field after field.
#[derive(Debug, Clone, Default)]
pub struct ByteWriter(Vec<u8>);

impl ByteWriter {
    /// What was written.
    pub fn finish(self) -> Vec<u8> {
        self.0
    }

    /// Bytes as they are.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// `len` zero bytes.
    pub fn zeros(&mut self, len: usize) {
        self.0.resize(self.0.len() + len, 0);
    }

    /// An unsigned byte.
    pub fn u8(&mut self, value: u8) {
        self.0.push(value);
    }

    /// An unsigned 16-bit integer.
    pub fn u16(&mut self, value: u16) {
        self.bytes(&value.to_be_bytes());
    }

    /// A signed 16-bit integer.
    pub fn i16(&mut self, value: i16) {
        self.bytes(&value.to_be_bytes());
    }

    /// An unsigned 32-bit integer.
    pub fn u32(&mut self, value: u32) {
        self.bytes(&value.to_be_bytes());
    }

    /// A signed 32-bit integer.
    pub fn i32(&mut self, value: i32) {
        self.bytes(&value.to_be_bytes());
    }

    /// An unsigned 64-bit integer.
    pub fn u64(&mut self, value: u64) {
        self.bytes(&value.to_be_bytes());
    }

    /// A 32-bit float.
    pub fn f32(&mut self, value: f32) {
        self.bytes(&value.to_be_bytes());
    }

    /// A four-character code.
    pub fn four_cc(&mut self, value: FourCc) {
        self.bytes(&value.0);
    }

    /// A 16.16 number.
    pub fn fixed(&mut self, value: Fixed) {
        self.i32(value.0);
    }

    /// A rectangle: top, left, bottom, right.
    pub fn rect(&mut self, value: Rect) {
        for side in [value.top, value.left, value.bottom, value.right] {
            self.i16(side);
        }
    }

    /// A matrix of nine 32-bit numbers.
    pub fn matrix(&mut self, value: &Matrix) {
        for entry in value.0.iter().flatten() {
            self.i32(*entry);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let mut w = ByteWriter::default();
        w.u16(2);
        w.four_cc(FourCc(*b"pano"));
        w.f32(-1.5);
        w.rect(Rect::new(1, 2, 3, 4));
        w.matrix(&Matrix::IDENTITY);
        let bytes = w.finish();
        let mut r = ByteReader::new(FourCc(*b"test"), &bytes);
        assert_eq!(r.u16(), Ok(2));
        assert_eq!(r.four_cc(), Ok(FourCc(*b"pano")));
        assert_eq!(r.f32(), Ok(-1.5));
        assert_eq!(r.rect(), Ok(Rect::new(1, 2, 3, 4)));
        assert_eq!(r.matrix(), Ok(Matrix::IDENTITY));
        assert!(r.rest().is_empty());
    }

    #[test]
    fn a_short_record_names_itself_and_the_place() {
        let record = FourCc(*b"pdat");
        let mut r = ByteReader::new(record, &[0, 1, 2]);
        assert_eq!(r.u16(), Ok(1));
        assert_eq!(r.u16(), Err(Error::Truncated { record, offset: 2 }));
    }
}
