//! What the shared library exports, what the headers declare and what `abi/exports.txt` promises
//! are one list; and the README counts it right.
#![cfg(target_os = "linux")]

#[path = "support/house.rs"]
mod house;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The functions of the classic `QuickTimeVR.h`.
const QTVR_FUNCTIONS: usize = 118;

/// The ending of a function's twin that hands out the file's bytes.
const TWIN: &str = "_BigEndianData";

#[test]
fn library_and_promise_agree() {
    let promised: BTreeSet<String> = house::promised().into_keys().collect();
    assert_same("the library", &exported(), "abi/exports.txt", &promised);
}

#[test]
fn headers_and_promise_agree() {
    let promised: BTreeSet<String> = house::promised().into_keys().collect();
    let declared = declared().into_keys().collect();
    assert_same("include", &declared, "abi/exports.txt", &promised);
}

#[test]
fn the_globals_of_quickdraw_are_the_only_data() {
    let data: Vec<_> = symbols().into_iter().filter(|(kind, _)| kind != "T").collect();
    assert_eq!(data, [("D".to_owned(), "qd".to_owned())]);
}

#[test]
fn the_promise_is_in_order() {
    let text = fs::read_to_string(house::root().join("abi/exports.txt")).unwrap();
    let names: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(names.is_sorted(), "abi/exports.txt is sorted with LC_ALL=C sort");
}

#[test]
fn all_of_the_manager_is_there() {
    let here = declared();
    let functions =
        here.iter().filter(|(name, header)| *header == "QuickTimeVR.h" && !name.ends_with(TWIN));
    assert_eq!(functions.count(), QTVR_FUNCTIONS);
}

/// With `QTVR_BLESS` set, the table is written instead.
#[test]
fn the_readme_counts_right() {
    let path = house::root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (begin, end) = ("<!-- counts -->\n", "<!-- end of counts -->");
    let start = readme.find(begin).expect("where the counts begin") + begin.len();
    let stop = readme.find(end).expect("where the counts end");
    let counts = status();
    if std::env::var_os("QTVR_BLESS").is_some() {
        fs::write(&path, format!("{}{counts}{}", &readme[..start], &readme[stop..])).unwrap();
        return;
    }
    assert_eq!(&readme[start..stop], counts, "run this test with QTVR_BLESS=1");
}

/// How many functions the headers declare, and in which state they are.
fn status() -> String {
    let states = house::promised();
    let (mut headers, mut counts) = (BTreeSet::new(), [0; 3]);
    for (name, header) in declared().into_iter().filter(|(name, _)| !name.ends_with(TWIN)) {
        let state = match states.get(&name).map(String::as_str) {
            Some("done") => 0,
            Some("partial") => 1,
            Some("stub") => 2,
            _ => continue,
        };
        counts[state] += 1;
        headers.insert(header);
    }
    let [done, partial, stubs] = counts;
    format!(
        "{} functions of {} headers: {done} done, {partial} in part, {stubs} stubs.\n",
        done + partial + stubs,
        headers.len()
    )
}

fn exported() -> BTreeSet<String> {
    symbols().into_iter().filter(|(kind, _)| kind == "T").map(|(_, name)| name).collect()
}

/// What the library exports: `T` and a function, or another letter and data.
fn symbols() -> Vec<(String, String)> {
    // `cargo test` links the library beside the test; only `cargo build` copies it one level up.
    let library = std::env::current_exe().unwrap().with_file_name("libqtvr.so");
    let output = run("nm", &["-D", "--defined-only", &library.to_string_lossy()]);
    let symbol = |line: &str| {
        let mut words = line.split(' ').skip(1).map(str::to_owned);
        words.next().zip(words.next())
    };
    output.lines().filter_map(symbol).collect()
}

/// The functions of the headers, and the header that declares each.
fn declared() -> BTreeMap<String, String> {
    let source = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("all_headers.c");
    fs::write(&source, house::all_headers()).unwrap();
    let include = house::root().join("include");
    let mut found = BTreeMap::new();
    for contract in ["-DTARGET_RT_LITTLE_ENDIAN=0", "-DTARGET_RT_LITTLE_ENDIAN=1"] {
        let text = run(
            "cc",
            &[
                "-E",
                "-std=gnu17",
                contract,
                "-I",
                &include.to_string_lossy(),
                &source.to_string_lossy(),
            ],
        );
        for (header, part) in by_header(&text, &include.to_string_lossy()) {
            for name in house::declared_functions(&part) {
                found.entry(name).or_insert_with(|| header.clone());
            }
        }
    }
    found
}

/// The preprocessed text of each of the project's headers, by the preprocessor's line markers.
fn by_header(text: &str, include: &str) -> BTreeMap<String, String> {
    let mut parts: BTreeMap<String, String> = BTreeMap::new();
    let mut header = None;
    for line in text.lines() {
        if line.starts_with("# ") {
            let path = line.split('"').nth(1).unwrap_or("");
            // What two headers share is a part, under the name of the one it belongs to.
            header = path
                .strip_prefix(include)
                .map(|name| name.trim_start_matches("/parts").trim_start_matches('/').to_owned());
        } else if let Some(header) = &header {
            let part = parts.entry(header.clone()).or_default();
            part.push_str(line);
            part.push('\n');
        }
    }
    parts
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().expect(program);
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn assert_same(one: &str, ones: &BTreeSet<String>, other: &str, others: &BTreeSet<String>) {
    let only_one: Vec<_> = ones.difference(others).collect();
    let only_other: Vec<_> = others.difference(ones).collect();
    let same = only_one.is_empty() && only_other.is_empty();
    assert!(same, "only in {one}: {only_one:?}\nonly in {other}: {only_other:?}");
}
