//! The house rules that a compiler does not know: who may name whom, where unsafe code may be, and
//! that every part of the C interface has its program in the C suite.

#[path = "support/house.rs"]
mod house;

use std::fs;
use std::path::Path;

use house::{promised, relative, root, rust_files};

/// Each module, and the modules it may name besides itself.
const ALLOWED: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("raster", &["base"]),
    ("atoms", &["base"]),
    ("movie", &["base"]),
    ("codecs", &["base", "raster"]),
    ("imaging", &["base", "raster"]),
    ("vr", &["base", "atoms", "movie"]),
    ("wired", &["base", "atoms"]),
    ("tween", &["base", "atoms", "raster"]),
    ("sprite", &["base", "atoms", "movie", "raster"]),
    ("manager", &BELOW_MANAGER),
    ("runtime", &["base", "raster", "movie", "atoms", "codecs", "manager", "vr", "wired", "tween"]),
    ("ffi", &BELOW_FFI),
];

const BELOW_MANAGER: [&str; 10] =
    ["base", "raster", "atoms", "movie", "codecs", "imaging", "vr", "wired", "sprite", "tween"];
const BELOW_FFI: [&str; 12] = [
    "base", "raster", "atoms", "movie", "codecs", "imaging", "vr", "wired", "sprite", "tween",
    "manager", "runtime",
];

/// Where unsafe code may be.
const UNSAFE: &[&str] = &["src/ffi", "src/imaging/kernels"];

/// Files of `src/ffi` with C functions and no C program of the same stem, and what tests them.
const TESTED_ELSEWHERE: &[(&str, &str)] = &[
    ("src/ffi/navigation.rs", "apple_events.c: the answers are lists"),
    ("src/ffi/pixel_sharing.rs", "stress.c: one movie is used from several threads"),
    ("src/ffi/procedure_pointers.rs", "shell.c"),
    ("src/ffi/speech.rs", "shell.c"),
    ("src/ffi/atom_editing.rs", "atoms.c: an edit is judged by what is read back"),
    ("src/ffi/controller_bounds.rs", "movie_controllers.c"),
    ("src/ffi/controller_frame.rs", "controller_slider.c: plain movies have one"),
    ("src/ffi/controller_menu.rs", "controller_editing.c"),
    ("src/ffi/time_callbacks.rs", "time_bases.c: they wait for times"),
    ("src/ffi/controller_actions.rs", "controller_events.c: actions come from events"),
    ("src/ffi/extensions.rs", "events.c: the clock and the cursor; leaf_layouts.c"),
    ("src/ffi/import_settings.rs", "graphics_import.c"),
    ("src/ffi/export_inputs.rs", "graphics_export.c"),
    ("src/ffi/export_settings.rs", "graphics_export.c"),
    ("src/ffi/media_editing.rs", "movie_making.c: samples are added to what was made"),
    ("src/ffi/media_graphics.rs", "sprite_media.c: a sprite track over another"),
    ("src/ffi/media_samples.rs", "media.c"),
    ("src/ffi/track_references.rs", "movie_making.c"),
    ("src/ffi/data_references.rs", "movie_editing.c: where samples are"),
    ("src/ffi/media_attributes.rs", "movie_editing.c"),
    ("src/ffi/movie_selections.rs", "movie_editing.c"),
    ("src/ffi/sample_references.rs", "movie_editing.c"),
    ("src/ffi/movie_saving.rs", "movie_files.c: what was saved is opened again"),
];

#[test]
fn no_module_looks_up() {
    let mut wrong = Vec::new();
    for file in rust_files(&root().join("src")) {
        let name = relative(&file);
        let Some(module) = module_of(&name) else { continue };
        let allowed = ALLOWED.iter().find(|(layer, _)| *layer == module).map(|(_, may)| *may);
        let Some(allowed) = allowed else {
            wrong.push(format!("{name}: the module `{module}` has no place in the layers"));
            continue;
        };
        let code: Vec<String> = code_lines(&file).into_iter().map(|(_, line)| line).collect();
        for (number, other) in named_modules(&code.join("\n")) {
            if other != module && !allowed.contains(&other.as_str()) {
                wrong.push(format!("{name}:{number}: `{module}` names `{other}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn unsafe_code_is_where_it_belongs() {
    let wrong: Vec<String> = rust_files(&root().join("src"))
        .into_iter()
        .filter(|file| !UNSAFE.iter().any(|place| relative(file).starts_with(place)))
        .flat_map(|file| {
            let name = relative(&file);
            code_lines(&file)
                .into_iter()
                .filter(|(_, line)| words(line).any(|word| word == "unsafe"))
                .map(move |(number, line)| format!("{name}:{number}: {}", line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_part_of_the_interface_has_its_c_program() {
    let states = promised();
    let mut wrong = Vec::new();
    for file in rust_files(&root().join("src/ffi")) {
        let text = fs::read_to_string(&file).unwrap();
        if !text.contains("#[unsafe(no_mangle)]") {
            continue;
        }
        // What does nothing yet has nothing to test.
        if exported_names(&text).iter().all(|name| states.get(name).is_some_and(|s| s == "stub")) {
            continue;
        }
        let name = relative(&file);
        let excused = TESTED_ELSEWHERE.iter().any(|(listed, _)| *listed == name);
        let tested = stems_of(&name)
            .iter()
            .any(|stem| root().join("c_tests").join(format!("{stem}.c")).exists());
        if tested == excused {
            wrong.push(if tested {
                format!("{name} has a program and need not be excused")
            } else {
                format!("{name} has no program in c_tests")
            });
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_is_longer_than_a_reader_can_bear() {
    let long: Vec<String> = rust_files(&root().join("src"))
        .into_iter()
        .filter_map(|file| {
            let lines = fs::read_to_string(&file).unwrap().lines().count();
            (lines > 400).then(|| format!("{}: {lines} lines", relative(&file)))
        })
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// `src/vr/scene.rs` and `src/vr/mod.rs` belong to `vr`; `src/lib.rs` to none.
fn module_of(name: &str) -> Option<String> {
    let rest = name.strip_prefix("src/")?;
    let module = rest.split('/').next()?.trim_end_matches(".rs");
    (module != "lib").then(|| module.to_owned())
}

/// The stems that a file's program may have: that of the file or, where a section is divided
/// further, that of its folder.
fn stems_of(name: &str) -> Vec<&str> {
    let rest = name.strip_prefix("src/ffi/").unwrap().trim_end_matches(".rs");
    rest.split('/').collect()
}

/// The names of the C functions that a file defines.
fn exported_names(text: &str) -> Vec<String> {
    text.split("#[unsafe(no_mangle)]")
        .skip(1)
        .filter_map(|rest| words(rest.split_once("fn ")?.1).next().map(str::to_owned))
        .collect()
}

/// The numbered lines without comments. Strings count as code; none has said `unsafe` yet.
fn code_lines(file: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().enumerate();
    lines.map(|(i, line)| (i + 1, line.split("//").next().unwrap().to_owned())).collect()
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// The modules of this crate that `code` names as `crate::module` or `crate::{module, ...}`, with
/// the lines where it does.
fn named_modules(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, path) in code.match_indices("crate::") {
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + path.len()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => first_words(group),
            None => words(rest).next().map(str::to_owned).into_iter().collect(),
        };
        found.extend(names.into_iter().map(|name| (line, name)));
    }
    found
}

/// The first word of each part of a group, up to the brace that ends it.
fn first_words(group: &str) -> Vec<String> {
    let (mut depth, mut part, mut parts) = (0, String::new(), Vec::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(std::mem::take(&mut part)),
            _ => part.push(c),
        }
    }
    parts.push(part);
    parts.iter().filter_map(|part| words(part).next().map(str::to_owned)).collect()
}

#[test]
fn names_are_found_in_every_form() {
    let names = |code| named_modules(code).into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    assert_eq!(names("use crate::base::{Error, Result};"), ["base"]);
    assert_eq!(
        names("use crate::{\n base::Error, vr::{Scene, movie},\n atoms};"),
        ["base", "vr", "atoms"]
    );
    assert_eq!(
        named_modules("\ncrate::vr::a(crate::movie::b())"),
        [(2, "vr".to_owned()), (2, "movie".to_owned())]
    );
}
