//! The Debian package promises the symbols that `abi/exports.txt` promises, and is of the library's
//! version.

#[path = "support/house.rs"]
mod house;

use std::collections::BTreeMap;
use std::fs;

/// The name of the library and of its package, and what dpkg puts in for the version.
const HEAD: &str = "libqtvr.so.5 libqtvr5 #MINVER#\n";

/// The only data that are exported.
const DATA: &str = "qd";

/// With `QTVR_BLESS` set, the list is written: what is new is of the version of the changelog.
#[test]
fn the_symbols_are_the_promise() {
    let path = house::root().join("debian/libqtvr5.symbols");
    let text = fs::read_to_string(&path).unwrap();
    let since: BTreeMap<&str, &str> =
        text.lines().filter_map(|line| line.strip_prefix(' ')?.split_once("@Base ")).collect();
    let version = version();
    let mut names: Vec<String> = house::promised().into_keys().collect();
    names.push(DATA.to_owned());
    names.sort_unstable();
    let mut wanted = HEAD.to_owned();
    for name in &names {
        let version = since.get(name.as_str()).copied().unwrap_or(&version);
        wanted += &format!(" {name}@Base {version}\n");
    }
    if std::env::var_os("QTVR_BLESS").is_some() {
        fs::write(&path, wanted).unwrap();
        return;
    }
    assert!(text == wanted, "run this test with QTVR_BLESS=1");
}

#[test]
fn the_package_is_of_the_librarys_version() {
    let cmake = fs::read_to_string(house::root().join("CMakeLists.txt")).unwrap();
    let told = cmake.split_once("project(QTVR VERSION ").unwrap().1;
    let (told, _) = told.split_once(' ').unwrap();
    assert_eq!(version().split(['~', '-', '+']).next(), Some(told));
}

/// The version on the first line of the changelog.
fn version() -> String {
    let text = fs::read_to_string(house::root().join("debian/changelog")).unwrap();
    let (_, rest) = text.split_once('(').unwrap();
    rest.split_once(')').unwrap().0.to_owned()
}
