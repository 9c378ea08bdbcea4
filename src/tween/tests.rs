//! Tests of tweens: containers made with the atom engine, values worked out by hand.

use super::path::bytes as path_bytes;
use super::*;
use crate::atoms::{Container, ROOT, insert_child, new_container};
use crate::base::{Error, Fixed, FourCc, Matrix, Point, Rect};

/// An entry with its type, its data, and other leaves.
fn entry(container: &mut Vec<u8>, id: u32, kind: u32, data: &[u8], more: &[([u8; 4], i32)]) -> u32 {
    let atom = insert_child(container, ROOT, FourCc(*b"twen"), id, 0, &[]).unwrap();
    let mut leaf = |kind: [u8; 4], data: &[u8]| {
        insert_child(container, atom, FourCc(kind), 1, 0, data).unwrap();
    };
    leaf(*b"twnt", &kind.to_be_bytes());
    leaf(*b"data", data);
    for (kind, value) in more {
        leaf(*kind, &value.to_be_bytes());
    }
    atom
}

fn code(name: [u8; 4]) -> u32 {
    u32::from_be_bytes(name)
}

fn words(words: &[i16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

fn longs(longs: &[i32]) -> Vec<u8> {
    longs.iter().flat_map(|long| long.to_be_bytes()).collect()
}

/// The value of a tween of one entry at a time of 100.
fn value(kind: u32, data: &[u8], time: i64) -> Output {
    let mut bytes = new_container();
    let atom = entry(&mut bytes, 1, kind, data, &[]);
    let container = Container::open(&bytes).unwrap();
    Tween::read(&container, atom, 1).unwrap().at(time as f64, 100.0).unwrap()
}

#[test]
fn each_type_goes_from_its_first_value_to_its_last() {
    assert_eq!(value(1, &words(&[10, -10]), 25), Output::Short(5));
    assert_eq!(value(2, &longs(&[0, 1_000_000]), 50), Output::Long(500_000));
    assert_eq!(value(3, &longs(&[0, 0x10000]), 25), Output::Fixed(Fixed(0x4000)));
    assert_eq!(value(4, &words(&[0, 0, 10, 20]), 50), Output::Point(Point { v: 5, h: 10 }));
    let rects = words(&[0, 0, 10, 10, 20, 40, 30, 50]);
    assert_eq!(value(5, &rects, 50), Output::Rect(Rect::new(20, 10, 30, 20)));
    let mut moved = Matrix::IDENTITY;
    moved.0[2][0] = 0x20000;
    let ends = [Matrix::IDENTITY, moved];
    let matrices: Vec<i32> = ends.iter().flat_map(|matrix| matrix.0).flatten().collect();
    let mut half = Matrix::IDENTITY;
    half.0[2][0] = 0x10000;
    assert_eq!(value(7, &longs(&matrices), 50), Output::Matrix(half));
    let colors = words(&[0, 0x1000, 0x2000, 0x100, 0x1000, 0]);
    assert_eq!(value(8, &colors, 50), Output::Color([0x80, 0x1000, 0x1000]));
    let mode = [longs(&[32]), words(&[0, 0, 0]), longs(&[32]), words(&[2, 4, 6])].concat();
    assert_eq!(value(9, &mode, 50), Output::Mode(32, [1, 2, 3]));
    let floats = [1.0f32.to_be_bytes(), 2.0f32.to_be_bytes()].concat();
    assert_eq!(value(10, &floats, 50), Output::Single(1.5));
    let doubles = [1.0f64.to_be_bytes(), 2.0f64.to_be_bytes()].concat();
    assert_eq!(value(11, &doubles, 25), Output::Double(1.25));
    let points = longs(&[0, 0, 0x10000, 0x20000]);
    assert_eq!(value(12, &points, 50), Output::FixedPoint(Fixed(0x8000), Fixed(0x10000)));
}

#[test]
fn values_stay_at_their_ends() {
    assert_eq!(value(1, &words(&[10, 20]), -50), Output::Short(10));
    assert_eq!(value(1, &words(&[10, 20]), 500), Output::Short(20));
    // Integers are cut, not rounded.
    assert_eq!(value(1, &words(&[0, 10]), 59), Output::Short(5));
}

#[test]
fn a_region_follows_its_rectangle() {
    let mut bytes = new_container();
    let data = words(&[0, 0, 10, 10, 0, 0, 20, 30]);
    let atom = entry(&mut bytes, 1, 6, &data, &[]);
    // An L: from row 2 to 4 columns 2 to 8, from 4 to 8 columns 2 to 4.
    let end = 0x7FFF;
    let region = [0, 2, 2, 8, 8, 2, 2, 8, end, 4, 4, 8, end, 8, 2, 4, end, end];
    let mut region = region;
    region[0] = region.len() as i16 * 2;
    insert_child(&mut bytes, atom, FourCc(*b"qdrg"), 1, 0, &words(&region)).unwrap();
    let container = Container::open(&bytes).unwrap();
    let tween = Tween::read(&container, atom, 1).unwrap();
    assert_eq!(tween.at(0.0, 100.0), Ok(Output::Region(region.to_vec())));
    let stretched = [36, 4, 6, 16, 24, 4, 6, 24, end, 8, 12, 24, end, 16, 6, 12, end, end];
    assert_eq!(tween.at(100.0, 100.0), Ok(Output::Region(stretched.to_vec())));
}

#[test]
fn a_picture_follows_its_rectangle() {
    let picture = |frame: [i16; 4]| {
        let head: Vec<i16> = [20].into_iter().chain(frame).collect();
        [words(&head), b"\x00\x11\x02\xFF data".to_vec()].concat()
    };
    let mut bytes = new_container();
    let data = words(&[0, 0, 10, 10, 0, 0, 20, 30]);
    let atom = entry(&mut bytes, 1, 6, &data, &[]);
    insert_child(&mut bytes, atom, FourCc(*b"PICT"), 1, 0, &picture([2, 2, 8, 8])).unwrap();
    let container = Container::open(&bytes).unwrap();
    let tween = Tween::read(&container, atom, 1).unwrap();
    assert_eq!(tween.at(0.0, 100.0), Ok(Output::Picture(picture([2, 2, 8, 8]))));
    assert_eq!(tween.at(50.0, 100.0), Ok(Output::Picture(picture([3, 4, 12, 16]))));
    assert_eq!(tween.at(100.0, 100.0), Ok(Output::Picture(picture([4, 6, 16, 24]))));
}

#[test]
fn a_picture_without_a_frame_is_refused() {
    let mut bytes = new_container();
    let atom = entry(&mut bytes, 1, 6, &words(&[0, 0, 10, 10, 0, 0, 20, 30]), &[]);
    insert_child(&mut bytes, atom, FourCc(*b"PICT"), 1, 0, &[0; 9]).unwrap();
    let container = Container::open(&bytes).unwrap();
    assert!(Tween::read(&container, atom, 1).unwrap().at(0.0, 100.0).is_err());
}

#[test]
fn a_polygon_is_seen_in_perspective() {
    let quad = |points: [(i32, i32); 4]| {
        let points = points.iter().flat_map(|(x, y)| [x << 16, y << 16]);
        longs(&[4].into_iter().chain(points).collect::<Vec<_>>())
    };
    let source = [(0, 0), (10, 0), (10, 10), (0, 10)];
    let end = [(0, 0), (20, 5), (20, 15), (0, 20)];
    let data = [quad(source), quad(source), quad(end)].concat();
    assert_eq!(value(code(*b"poly"), &data, 0), Output::Matrix(Matrix::IDENTITY));
    let Output::Matrix(matrix) = value(code(*b"poly"), &data, 100) else { panic!() };
    for (from, to) in source.into_iter().zip(end) {
        let (x, y) = matrix.apply(from.0.into(), from.1.into());
        assert!((x - f64::from(to.0)).abs() < 0.01 && (y - f64::from(to.1)).abs() < 0.01);
    }
    let flat = [quad([(0, 0); 4]), quad(source), quad(end)].concat();
    let mut bytes = new_container();
    let atom = entry(&mut bytes, 1, code(*b"poly"), &flat, &[]);
    let tween = Tween::read(&Container::open(&bytes).unwrap(), atom, 1).unwrap();
    assert_eq!(tween.at(0.0, 100.0), Err(Error::Param));
}

#[test]
fn a_spin_turns_from_its_first_angle() {
    let data = longs(&[90 << 16, 2 << 16]);
    let turned = |degrees: i32| Matrix::rotation(Fixed(degrees << 16), (Fixed(0), Fixed(0)));
    assert_eq!(value(code(*b"spin"), &data, 0), Output::Matrix(turned(90)));
    assert_eq!(value(code(*b"spin"), &data, 25), Output::Matrix(turned(270)));
}

#[test]
fn matrices_are_joined_in_their_order() {
    let mut bytes = new_container();
    let atom = insert_child(&mut bytes, ROOT, FourCc(*b"twen"), 1, 0, &[]).unwrap();
    let leaf = |bytes: &mut Vec<u8>, parent, kind: [u8; 4], id, data: &[u8]| {
        insert_child(bytes, parent, FourCc(kind), id, 0, data).unwrap()
    };
    leaf(&mut bytes, atom, *b"twnt", 1, b"mulm");
    let data = leaf(&mut bytes, atom, *b"data", 1, &[]);
    let mut moved = Matrix::IDENTITY;
    moved.0[2][0] = 10 << 16;
    let still: Vec<i32> = [moved, moved].iter().flat_map(|matrix| matrix.0).flatten().collect();
    let first = leaf(&mut bytes, data, *b"twen", 1, &[]);
    leaf(&mut bytes, first, *b"twnt", 1, &7u32.to_be_bytes());
    leaf(&mut bytes, first, *b"data", 1, &longs(&still));
    let second = leaf(&mut bytes, data, *b"twen", 2, &[]);
    leaf(&mut bytes, second, *b"twnt", 1, b"spin");
    leaf(&mut bytes, second, *b"data", 1, &longs(&[0, 1 << 16]));
    let tween = Tween::read(&Container::open(&bytes).unwrap(), atom, 1).unwrap();
    let Ok(Output::Matrix(matrix)) = tween.at(25.0, 100.0) else { panic!() };
    assert_eq!(matrix.apply(0.0, 0.0), (0.0, 10.0));
}

#[test]
fn a_list_steps_through_its_elements() {
    let mut bytes = new_container();
    let atom = insert_child(&mut bytes, ROOT, FourCc(*b"twen"), 1, 0, &[]).unwrap();
    insert_child(&mut bytes, atom, FourCc(*b"twnt"), 1, 0, b"atom").unwrap();
    let data = insert_child(&mut bytes, atom, FourCc(*b"data"), 1, 0, &[]).unwrap();
    insert_child(&mut bytes, data, FourCc(*b"type"), 1, 0, b"indx").unwrap();
    for element in [4i16, 9, 2] {
        insert_child(&mut bytes, data, FourCc(*b"indx"), 0, 0, &element.to_be_bytes()).unwrap();
    }
    let tween = Tween::read(&Container::open(&bytes).unwrap(), atom, 1).unwrap();
    let at = |time: f64| tween.at(time, 99.0).unwrap().number();
    let steps = [at(0.0), at(32.0), at(33.0), at(66.0), at(99.0)];
    assert_eq!(steps, [Some(4.0), Some(4.0), Some(9.0), Some(2.0), Some(2.0)]);
}

#[test]
fn paths_are_followed_by_their_length() {
    // 30 to the right, then 10 down.
    let path = path_bytes(&[(0, 0, false), (30, 0, false), (30, 10, false)]);
    let at = |kind: [u8; 4], time| value(code(kind), &path, time);
    let fixed = |value: i32| Fixed(value << 16);
    assert_eq!(at(*b"gxfp", 50), Output::FixedPoint(fixed(20), fixed(0)));
    assert_eq!(at(*b"gxfp", 100), Output::FixedPoint(fixed(30), fixed(10)));
    assert_eq!(at(*b"gxmt", 50), Output::Matrix(Matrix::translation(fixed(20), fixed(0))));
    let down = Matrix::rotation(fixed(90), (fixed(0), fixed(0)));
    assert_eq!(at(*b"gxpr", 90), Output::Matrix(down));
    let both = down.then(&Matrix::translation(fixed(30), fixed(6)));
    assert_eq!(at(*b"gxmr", 90), Output::Matrix(both));
    // As a stream of the vector codec.
    let stream = [(path.len() as u32 + 8).to_be_bytes().as_slice(), b"path", &path].concat();
    assert_eq!(value(code(*b"gxfp"), &stream, 50), Output::FixedPoint(fixed(20), fixed(0)));
    let slope = path_bytes(&[(0, 0, false), (10, 40, false), (20, 0, false)]);
    assert_eq!(value(code(*b"gxxy"), &slope, 25), Output::Fixed(fixed(20)));
    let slope = path_bytes(&[(0, 0, false), (40, 10, false), (0, 20, false)]);
    assert_eq!(value(code(*b"gxyx"), &slope, 75), Output::Fixed(fixed(20)));
}

#[test]
fn curves_bend_towards_their_points() {
    let path = path_bytes(&[(0, 0, false), (10, 20, true), (20, 0, false)]);
    let Output::FixedPoint(x, y) = value(code(*b"gxfp"), &path, 50) else { panic!() };
    assert!((x.to_f64() - 10.0).abs() < 0.01 && (y.to_f64() - 10.0).abs() < 0.01, "{x:?} {y:?}");
}

#[test]
fn changes_are_told_where_they_are_wanted() {
    let mut bytes = new_container();
    let path = path_bytes(&[(0, 0, false), (40, 0, false)]);
    let atom = entry(&mut bytes, 1, code(*b"gxfp"), &path, &[(*b"flag", 1)]);
    let tween = Tween::read(&Container::open(&bytes).unwrap(), atom, 1).unwrap();
    let mut tweener = Tweener::new(tween, 100);
    let mut x = |time| match tweener.at(time).unwrap() {
        Output::FixedPoint(x, _) => x.to_f64(),
        _ => panic!(),
    };
    assert_eq!([x(25), x(75), x(75), x(50)], [10.0, 20.0, 0.0, -10.0]);
}

#[test]
fn an_offset_and_a_duration_narrow_the_time() {
    let mut bytes = new_container();
    let more = [(*b"twst", 20), (*b"twdu", 40)];
    let atom = entry(&mut bytes, 1, 1, &words(&[0, 100]), &more);
    let tween = Tween::read(&Container::open(&bytes).unwrap(), atom, 1).unwrap();
    let at = |time: f64| tween.at(time, 100.0).unwrap();
    assert_eq!(
        [at(10.0), at(30.0), at(60.0), at(90.0)].map(|value| value.number().unwrap()),
        [0.0, 25.0, 100.0, 100.0]
    );
}

#[test]
fn a_tween_gives_another_one_its_time() {
    let made = |more: &[([u8; 4], i32)]| {
        let mut bytes = new_container();
        // Its values go backwards, from 10 to 0.
        entry(&mut bytes, 2, 1, &words(&[10, 0]), &[]);
        let more = [&[(*b"intr", 2)], more].concat();
        let atom = entry(&mut bytes, 1, 2, &longs(&[0, 1000]), &more);
        Tween::read(&Container::open(&bytes).unwrap(), atom, 1).unwrap()
    };
    // Scaled: 10 … 0 becomes 0 … 100. 7.5 is cut to 7, which is 30 of 100.
    let scaled = made(&[(*b"omax", 100 << 16)]);
    assert_eq!(scaled.at(25.0, 100.0), Ok(Output::Long(300)));
    // As it is; a least value alone has no effect.
    let plain = made(&[(*b"omin", 50 << 16)]);
    assert_eq!(plain.at(0.0, 100.0), Ok(Output::Long(100)));
}

#[test]
fn a_tween_that_times_itself_is_refused() {
    let mut bytes = new_container();
    let atom = entry(&mut bytes, 1, 1, &words(&[10, 0]), &[(*b"intr", 1)]);
    let container = Container::open(&bytes).unwrap();
    assert_eq!(Tween::read(&container, atom, 1), Err(Error::InvalidAtomContainer));
}

#[test]
fn a_sequence_shows_one_after_the_other() {
    let mut bytes = new_container();
    entry(&mut bytes, 1, 1, &words(&[0, 100]), &[]);
    entry(&mut bytes, 2, 1, &words(&[1000, 2000]), &[]);
    let single = Sample::read(&bytes).unwrap();
    assert_eq!(single.value(None, 50.0, 100.0), Ok(Output::Short(50)));
    assert_eq!(single.value(Some(2), 50.0, 100.0), Ok(Output::Short(1500)));
    assert_eq!(single.value(Some(3), 50.0, 100.0), Err(Error::CannotFindAtom));
    // Ends are parts of 1, or of 100.
    for ends in [[0x4000, 0x10000], [25 << 16, 100 << 16]] {
        let mut bytes = bytes.clone();
        for (end, id) in ends.into_iter().zip([2, 1]) {
            let step = longs(&[end, id, 1]);
            insert_child(&mut bytes, ROOT, FourCc(*b"seqe"), 0, 0, &step).unwrap();
        }
        let sequence = Sample::read(&bytes).unwrap();
        let at = |time: f64| sequence.value(None, time, 100.0).unwrap().number().unwrap();
        // A quarter for the second entry, the rest for the first.
        assert_eq!([at(0.0), at(12.5), at(25.0)], [1000.0, 1500.0, 2000.0]);
        assert_eq!([at(62.5), at(100.0)], [50.0, 100.0]);
    }
}

#[test]
fn damaged_tweens_are_refused_or_give_something() {
    let mut bytes = new_container();
    entry(&mut bytes, 1, code(*b"gxfp"), &path_bytes(&[(0, 0, false), (9, 9, true)]), &[]);
    entry(&mut bytes, 2, code(*b"mulm"), &words(&[1, 2]), &[]);
    entry(&mut bytes, 3, code(*b"3rot"), &words(&[1, 2]), &[]);
    entry(&mut bytes, 4, 7, &words(&[1, 2]), &[]);
    let whole = Sample::read(&bytes).unwrap();
    assert!(whole.value(Some(3), 0.0, 1.0).is_err() && whole.value(Some(4), 0.0, 1.0).is_err());
    for at in 0..bytes.len() {
        for change in [0x00, 0x7F, 0xFF] {
            let mut damaged = bytes.clone();
            damaged[at] = change;
            if let Ok(sample) = Sample::read(&damaged) {
                let _ = sample.value(None, 0.5, 1.0);
            }
        }
    }
}

#[test]
fn an_input_map_tells_what_is_changed() {
    let mut map = new_container();
    let input = insert_child(&mut map, ROOT, FourCc([0, 0, b'i', b'n']), 2, 0, &[]).unwrap();
    let mut leaf = |kind: [u8; 4], value: u32| {
        insert_child(&mut map, input, FourCc(kind), 1, 0, &value.to_be_bytes()).unwrap();
    };
    leaf([0, 0, b't', b'y'], modifier::OBJECT_IMAGE_INDEX);
    leaf(*b"obid", 5);
    let expected = Input { reference: 2, kind: 11, object: 5, entry: None };
    assert_eq!(inputs(&map), [expected]);
    assert_eq!(inputs(b"no container"), []);
}
