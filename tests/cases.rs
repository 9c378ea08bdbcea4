//! Each function that the library exports is called by a program of the C suite, or by an example
//! whose output is compared.

#[path = "support/house.rs"]
mod house;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// A twin is called through a macro, by the programs that are compiled under both contracts.
const TWIN: &str = "_BigEndianData";

/// Functions that no program names, and why.
const EXCUSED: &[(&str, &str)] = &[];

#[test]
fn every_function_is_called_somewhere() {
    let words = words();
    let (excused, missing): (Vec<_>, Vec<_>) = house::promised()
        .into_iter()
        .filter(|(name, state)| state == "done" && !name.ends_with(TWIN) && !words.contains(name))
        .map(|(name, _)| name)
        .partition(|name| EXCUSED.iter().any(|(listed, _)| listed == name));
    assert!(missing.is_empty(), "no program in c_tests names {missing:?}");
    assert_eq!(excused.len(), EXCUSED.len(), "who is called need not be excused");
}

/// The names in all programs, with the functions behind the macros among them.
fn words() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for file in files("c_tests").into_iter().chain(files("examples_c")) {
        words.extend(split(&fs::read_to_string(file).unwrap_or_default()).map(str::to_owned));
    }
    let headers: String =
        files("include").iter().filter_map(|file| fs::read_to_string(file).ok()).collect();
    for line in headers.replace("\\\n", " ").lines() {
        let Some(definition) = line.strip_prefix("#define ") else { continue };
        let mut names = split(definition);
        if names.next().is_some_and(|name| words.contains(name)) {
            words.extend(names.map(str::to_owned).collect::<Vec<_>>());
        }
    }
    words
}

/// C files and headers below a folder of the project.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut waiting = vec![house::root().join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_c =
                path.extension().is_some_and(|extension| extension == "c" || extension == "h");
            if path.is_dir() {
                waiting.push(path);
            } else if is_c {
                found.push(path);
            }
        }
    }
    found
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}
