//! The table of `docs/codecs.md` names every codec, and nothing in it is claimed without a test.

#[path = "support/house.rs"]
mod house;

use std::collections::BTreeSet;
use std::fs;

use qtvr::base::FourCc;
use qtvr::codecs;

/// Every codec that QTVR movies are known to use, and what stands beside them in movies.
const FORMATS: &[&[u8; 4]] = &[
    b"cvid", b"jpeg", b"smc ", b"rle ", b"SVQ1", b"SVQ3", b"rpza", b"raw ", b"png ", b"tiff",
    b"mjpa", b"mjpb", b"qdrw", b"8BPS", b"h263", b"h261", b"mp4v", b"avc1", b"mjp2", b"kpcd",
    b"gif ", b"WRLE", b"WRAW", b"tga ", b"PNTG", b".SGI", b"flic", b"yuv2", b"2vuy", b"yuvu",
    b"yuvs", b"v210", b"dvc ", b"dvcp", b"IV32", b"IV41", b"IV50", b"msvc", b"cram", b"path",
    b"ripl", b"fire", b"clou", b"dslv", b"b16g", b"b32a", b"b48r", b"b64a", b"pxlt", b"v308",
    b"v408", b"r408",
];

struct Line {
    formats: Vec<String>,
    decoder: String,
    tests: Vec<String>,
}

/// The names between backquotes.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The lines of all tables: formats, what decodes or writes them, and tests as `file::name`.
fn lines() -> Vec<Line> {
    let text = fs::read_to_string(house::root().join("docs/codecs.md")).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').collect();
        let tests = quoted(cells[cells.len() - 2]);
        let tests = tests.into_iter().filter(|name| name.contains("::")).collect();
        Line { formats: quoted(cells[1]), decoder: cells[2].to_owned(), tests }
    })
    .collect()
}

fn code(name: &str) -> FourCc {
    let mut code = [b' '; 4];
    code[..name.len()].copy_from_slice(name.as_bytes());
    FourCc(code)
}

#[test]
fn every_codec_has_its_line() {
    let told: BTreeSet<FourCc> =
        lines().iter().flat_map(|line| &line.formats).map(|name| code(name)).collect();
    let wanted = FORMATS.iter().map(|name| FourCc(**name)).chain(codecs::decoders());
    let missing: Vec<_> = wanted.filter(|kind| !told.contains(kind)).collect();
    assert!(missing.is_empty(), "docs/codecs.md says nothing of {missing:?}");
}

#[test]
fn what_is_decoded_here_and_nothing_else_is_said_to_be() {
    let own: BTreeSet<FourCc> = codecs::decoders().collect();
    for line in lines().iter().filter(|line| line.decoder.contains("ours")) {
        for name in &line.formats {
            assert!(own.contains(&code(name)), "{name} is not decoded here");
        }
    }
}

#[test]
fn every_claim_names_tests_that_there_are() {
    for line in lines() {
        let names = line.formats.join(" ");
        assert!(!line.tests.is_empty(), "{names}: no test is named");
        for test in &line.tests {
            let (file, function) = test.split_once("::").unwrap();
            let places = [
                format!("tests/{file}.rs"),
                format!("src/codecs/{file}.rs"),
                format!("src/ffi/{file}.rs"),
            ];
            let text =
                places.iter().find_map(|place| fs::read_to_string(house::root().join(place)).ok());
            let text = text.unwrap_or_else(|| panic!("{names}: no file has {test}"));
            let at = text.find(&format!("fn {function}()"));
            let before = at.map(|at| text[..at].trim_end());
            assert!(
                before.is_some_and(|before| before.ends_with("#[test]")),
                "{names}: there is no test {test}"
            );
        }
    }
}
