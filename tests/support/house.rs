//! The project's own files, as the tests of its promises read them.

#![allow(dead_code)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below `directory`.
pub fn rust_files(directory: &Path) -> Vec<PathBuf> {
    let mut waiting = vec![directory.to_path_buf()];
    let mut files = Vec::new();
    while let Some(directory) = waiting.pop() {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The path below the project, with `/` everywhere.
pub fn relative(file: &Path) -> String {
    let below = file.strip_prefix(root()).unwrap();
    below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The names of `abi/exports.txt` with their states.
pub fn promised() -> BTreeMap<String, String> {
    let text = fs::read_to_string(root().join("abi/exports.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut promised = BTreeMap::new();
    for line in lines {
        let (name, state) = line.split_once('\t').unwrap_or_else(|| panic!("no state: {line}"));
        let known = ["done", "partial", "stub"].contains(&state);
        assert!(known, "abi/exports.txt: {name} has the unknown state {state}");
        let again = promised.insert(name.to_owned(), state.to_owned());
        assert!(again.is_none(), "abi/exports.txt has {name} twice");
    }
    promised
}

/// Lines that include every header.
pub fn all_headers() -> String {
    let mut names: Vec<String> = fs::read_dir(root().join("include"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".h"))
        .collect();
    names.sort();
    names.iter().map(|name| format!("#include <{name}>\n")).collect()
}

/// The functions that preprocessed C declares; those that it defines are not among them.
pub fn declared_functions(c: &str) -> BTreeSet<String> {
    let lines: Vec<&str> = c.lines().filter(|line| !line.starts_with('#')).collect();
    declarations(&lines.join("\n")).iter().filter_map(|text| function_name(text)).collect()
}

/// What stands between semicolons outside all braces, without what braces hold.
fn declarations(c: &str) -> Vec<String> {
    let (mut depth, mut current, mut found) = (0_usize, String::new(), Vec::new());
    for character in c.chars() {
        match character {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                // A function's body ends what went before; a structure's does not, but has no
                // parenthesis before it.
                if depth == 0 && current.contains('(') {
                    current.clear();
                }
            }
            ';' if depth == 0 => found.push(std::mem::take(&mut current)),
            _ if depth == 0 => current.push(character),
            _ => {}
        }
    }
    found
}

/// The name before the first parenthesis, if `declaration` is that of a function.
fn function_name(declaration: &str) -> Option<String> {
    let declaration = declaration.trim().trim_start_matches("extern ");
    if declaration.starts_with("typedef") || declaration.starts_with("_Static_assert") {
        return None;
    }
    let before = declaration.split_once('(')?.0.trim_end();
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let start = before.rfind(|c| !word(c)).map_or(0, |at| at + 1);
    (start > 0 && start < before.len()).then(|| before[start..].to_owned())
}
