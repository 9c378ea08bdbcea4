//! Cursors from resources, and those of the system, which are drawn anew.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *The Cursor Resource* and *The Color Cursor Resource*.

use std::collections::HashMap;
use std::sync::LazyLock;

use parking_lot::Mutex;

use super::color_tables;
use super::cursor_types::{CCrsr, Cursor};
use super::memory::{self, Handle, Ptr};
use super::pixel_maps::{self, ByteOrder, Shape};
use super::resources;
use super::types;
use crate::base::{ByteReader, Error, FourCc, Point, Rect, Result};

/// The handles that programs were given, by the numbers of the cursors.
static GIVEN: LazyLock<Mutex<HashMap<i16, usize>>> = LazyLock::new(Mutex::default);

/// A handle to a cursor: the one that was given before, if it is alive and the same.
pub(super) fn cursor(id: i16) -> Result<Handle> {
    let cursor = match resources::bytes(*b"CURS", id) {
        Ok(bytes) => read(&mut reader(&bytes, 0)?)?,
        Err(error) => own(id).ok_or(error)?,
    };
    let bytes = types::bytes_of(cursor);
    let mut given = GIVEN.lock();
    let known =
        given.get(&id).map(|address| Handle(core::ptr::with_exposed_provenance_mut(*address)));
    if let Some(handle) = known {
        if memory::bytes_of(handle).is_ok_and(|held| held == bytes) {
            return Ok(handle);
        }
    }
    let handle = memory::new_handle(&bytes)?;
    given.insert(id, handle.0.expose_provenance());
    Ok(handle)
}

fn reader(bytes: &[u8], at: usize) -> Result<ByteReader<'_>> {
    Ok(ByteReader::new(FourCc(*b"CURS"), bytes.get(at..).ok_or(Error::NoResource)?))
}

fn read(r: &mut ByteReader<'_>) -> Result<Cursor> {
    let mut rows = || -> Result<[u16; 16]> {
        let mut rows = [0; 16];
        for row in &mut rows {
            *row = r.u16()?;
        }
        Ok(rows)
    };
    let (data, mask) = (rows()?, rows()?);
    Ok(Cursor { data, mask, hot_spot: Point { v: r.i16()?, h: r.i16()? } })
}

/// The cursors that the system file had.
fn own(id: i16) -> Option<Cursor> {
    let rows = |row: &dyn Fn(usize) -> u16| {
        let mut rows = [0; 16];
        rows.iter_mut().enumerate().for_each(|(y, bits)| *bits = row(y));
        rows
    };
    // The beam of text, a cross of lines, a thick plus, and a watch.
    let (data, hot_spot) = match id {
        1 => (
            rows(&|y| match y {
                0 | 15 => 0x0C60,
                1 | 14 => 0x0280,
                _ => 0x0100,
            }),
            Point { v: 8, h: 7 },
        ),
        2 => (rows(&|y| if y == 7 { 0xFFFE } else { 0x0100 }), Point { v: 7, h: 7 }),
        3 => (
            rows(&|y| match y {
                1..=4 | 10..=13 => 0x03C0,
                5 | 9 => 0x7FFE,
                6..=8 => 0x7FFE,
                _ => 0,
            }),
            Point { v: 7, h: 8 },
        ),
        4 => (
            rows(&|y| match y {
                0..=2 | 13..=15 => 0x0FC0,
                3 | 12 => 0x1020,
                4..=6 => 0x2210,
                7 => 0x23D8,
                8..=11 => 0x2010,
                _ => 0,
            }),
            Point { v: 8, h: 8 },
        ),
        _ => return None,
    };
    let mask = if id == 4 {
        rows(&|y| match y {
            0..=2 | 13..=15 => 0x0FC0,
            3 | 12 => 0x1FE0,
            _ => 0x3FF8,
        })
    } else if id == 3 {
        data
    } else {
        // Ink without a mask turns what is below into its opposite.
        [0; 16]
    };
    Some(Cursor { data, mask, hot_spot })
}

/// A handle to a new cursor with colours.
pub(super) fn color_cursor(id: i16) -> Result<Handle> {
    let bytes = resources::bytes(*b"crsr", id)?;
    let mut r = reader(&bytes, 0)?;
    let kind = r.u16()? as i16;
    let (map, data) = (r.u32()? as usize, r.u32()? as usize);
    let plain = read(&mut reader(&bytes, 20)?)?;
    let mut r = reader(&bytes, map)?;
    r.skip(4)?;
    let row_bytes = r.u16()? & 0x3FFF;
    let bounds = r.rect()?;
    r.skip(2 + 2 + 4 + 4 + 4 + 2)?;
    let depth = r.u16()?;
    r.skip(2 + 2 + 4)?;
    let table = r.u32()? as usize;
    if !matches!(depth, 1 | 2 | 4 | 8) || bounds.is_empty() || bounds.height() > 64 {
        return Err(Error::NoResource);
    }
    let table = color_tables::from_resource(bytes.get(table..).ok_or(Error::NoResource)?)?;
    let len = usize::from(row_bytes) * usize::try_from(bounds.height()).unwrap_or(0);
    let pixels = bytes.get(data..).and_then(|rest| rest.get(..len)).ok_or(Error::NoResource)?;
    let map = new_map(depth, bounds, row_bytes, table)?;
    memory::new_handle(&types::bytes_of(CCrsr {
        kind,
        map,
        data: memory::new_handle(pixels)?,
        expanded: Handle::NIL,
        is_expanded: 0,
        expanded_map: Handle::NIL,
        one_bit: plain.data,
        mask: plain.mask,
        hot_spot: plain.hot_spot,
        table: 0,
        id: i32::from(id),
    }))
}

/// A pixel map whose pixels are on a handle beside it.
fn new_map(depth: u16, bounds: Rect, row_bytes: u16, table: Handle) -> Result<Handle> {
    let shape = Shape { pixel_format: depth.into(), order: ByteOrder::Host, bounds };
    let map = pixel_maps::without_pixels(shape)?;
    let own = pixel_maps::update(map, |record| {
        record.base_addr = Ptr::NIL;
        record.row_bytes = (row_bytes | 0x8000) as i16;
        let own = record.table;
        record.table = table;
        own
    })?;
    memory::dispose(own)?;
    Ok(map)
}
