//! The sample movies, made by the C program that makes them for the C suite too.
//!
//! They are in `QTVR_SAMPLES`, if that is set; else the program is compiled here, against the library
//! that stands beside the test, and run once.

#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::SystemTime;
use std::{env, fs};

/// Folders with what the program is made of.
const SOURCES: [&str; 2] = ["c_tests/samples", "examples_c"];
/// What it uses of the authoring examples.
const SHARED: [&str; 7] = [
    "authoring",
    "object_samples",
    "panorama_samples",
    "pictures",
    "scene_maker",
    "version_one_maker",
    "version_one_object",
];

/// The bytes of a sample, by the name of its file without its end.
pub fn read(name: &str) -> Vec<u8> {
    let path = folder().join(format!("{name}.mov"));
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All samples with the names of their files.
pub fn all() -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder()).expect("a folder of samples").flatten();
    let paths = entries.map(|entry| entry.path());
    let mut names: Vec<String> = paths
        .filter(|path| path.extension().is_some_and(|end| end == "mov"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    assert!(names.len() > 10, "{names:?}");
    names.into_iter().map(|name| (format!("{name}.mov"), read(&name))).collect()
}

fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        if let Some(folder) = env::var_os("QTVR_SAMPLES") {
            return PathBuf::from(folder);
        }
        // `cargo test` links the library beside the test.
        let exe = env::current_exe().expect("a test");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("samples");
        make(&exe.with_file_name("libqtvr.so"), &folder, &[]);
        folder
    })
}

/// Makes samples in a folder, unless they are younger than the library and the program.
pub fn make(library: &Path, folder: &Path, options: &[&str]) {
    let stamp = folder.join("made");
    let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = SOURCES.iter().flat_map(|source| fs::read_dir(root.join(source)).unwrap());
    let sources = sources.flatten().map(|entry| entry.path());
    let newest = sources
        .chain([library.to_path_buf()])
        .map(|path| changed(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        .max();
    if changed(&stamp).unwrap_or(SystemTime::UNIX_EPOCH) > newest.expect("files") {
        return;
    }
    // Tests that run at the same time do not meet.
    let mut name = folder.file_name().expect("a name").to_owned();
    name.push(format!("-{}", std::process::id()));
    let work = folder.with_file_name(name);
    fs::create_dir_all(&work).expect("a folder");
    let program = compile(root, library, &work);
    let output =
        Command::new(&program).args(options).arg(&work).env("LD_LIBRARY_PATH", &work).output();
    let output = output.unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::write(work.join("made"), "").expect("a file");
    let _ = fs::remove_dir_all(folder);
    if fs::rename(&work, folder).is_err() {
        // Another one was quicker.
        let _ = fs::remove_dir_all(&work);
    }
}

fn compile(root: &Path, library: &Path, work: &Path) -> PathBuf {
    for name in ["libqtvr.so", "libqtvr.so.5"] {
        link(library, &work.join(name));
    }
    let program = work.join("sample_movies");
    let own = fs::read_dir(root.join("c_tests/samples")).expect("sources").flatten();
    let own =
        own.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "c"));
    let shared = SHARED.map(|name| root.join(format!("examples_c/{name}.c")));
    let mut command = Command::new("cc");
    command.args(["-std=gnu17", "-O1", "-w", "-I"]).arg(root.join("include"));
    command.args(own).args(shared).arg("-o").arg(&program).arg("-L").arg(work);
    let output = command.args(["-lqtvr", "-lm"]).output().expect("a C compiler called cc");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    program
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) {
    std::os::unix::fs::symlink(from, to).expect("a link");
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) {
    panic!("QTVR_SAMPLES tells where the samples are");
}
