//! Handlers of wired actions, and tweens, from bytes that build a container.

use std::ptr::null_mut;

use qtvr::atoms::{ROOT, insert_child, new_container};
use qtvr::base::FourCc;

use super::library::*;
use super::tokens::{dispose, handle_of};

/// Types that mean something.
const KINDS: &[[u8; 4]] = &[
    *b"actn",
    *b"whic",
    *b"parm",
    *b"flag",
    *b"minv",
    *b"maxv",
    *b"targ",
    *b"expr",
    *b"oper",
    *b"oprn",
    *b"test",
    *b"list",
    *b"trid",
    *b"trty",
    *b"spid",
    *b"cust",
    *b"twen",
    *b"twnt",
    *b"data",
    *b"twst",
    *b"twdu",
    *b"intr",
    *b"omax",
    *b"seqe",
    [0, 0, 0, 1],
    [0, 0, 0, 2],
];

/// Builds a container: each byte opens a child, writes a leaf, or goes back to the parent. What is
/// left over is written over the end, so that containers are damaged too.
fn build(bytes: &[u8]) -> Vec<u8> {
    let mut container = new_container();
    let mut open = vec![ROOT];
    let mut rest = bytes;
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        let parent = open.last().copied().unwrap_or(ROOT);
        let mut take = |len: usize| {
            let (taken, behind) = rest.split_at(len.min(rest.len()));
            rest = behind;
            taken.to_vec()
        };
        match first {
            0xFF => break,
            0xFE => {
                if open.len() > 1 {
                    open.pop();
                }
            }
            op => {
                let place = usize::from(op & 0x3F);
                let kind = match KINDS.get(place) {
                    Some(kind) => *kind,
                    None => [0, 0, take(1).first().copied().unwrap_or(0), *op],
                };
                let id = take(1).first().copied().unwrap_or(0);
                let data = if op & 0x40 == 0 { Vec::new() } else { take(usize::from(id % 40)) };
                let made = insert_child(&mut container, parent, FourCc(kind), id.into(), 0, &data);
                if let (Ok(atom), 0) = (made, op & 0x40) {
                    open.push(atom);
                }
            }
        }
        if container.len() > 1 << 16 {
            break;
        }
    }
    let end = container.len().saturating_sub(rest.len());
    for (place, byte) in container[end..].iter_mut().zip(rest) {
        *place ^= byte;
    }
    container
}

/// Has the actions of a container done, and its first tween run; the movie is as usable as before.
pub fn act(bytes: &[u8]) {
    let container = build(bytes);
    // SAFETY: classic calls with tokens that the library gave, and outputs on this stack.
    unsafe {
        EnterMovies();
        let handle = handle_of(&container);
        let movie = NewMovie(1);
        NewMovieTrack(movie, 64 << 16, 48 << 16, 0x100);
        MovieExecuteWiredActions_BigEndianData(movie, 0, handle);
        MovieExecuteWiredActions(movie, 0, handle);
        assert_eq!(GetMovieTrackCount(movie), 1);
        let mut tween = null_mut();
        if QTNewTween_BigEndianData(&mut tween, handle, 32, 100) == 0 {
            let result = handle_of(&[]);
            for time in [0, 33, 100, -5] {
                QTDoTween(tween, time, result, null_mut(), null_mut(), null_mut());
            }
            dispose(result);
            QTDisposeTween(tween);
        }
        DisposeMovie(movie);
        dispose(handle);
    }
}
