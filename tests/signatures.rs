//! What the Rust functions take and what the classic headers declare is the same.
//!
//! cbindgen turns the functions of `src/ffi` into C prototypes; a C compiler reads them after the
//! headers, so that any disagreement is a compile error. 32-bit systems spell `SInt32` as `long`,
//! which only the 64-bit ones tell from what Rust calls `i32`; and two of these are enough.
#![cfg(all(unix, any(target_arch = "x86_64", target_arch = "aarch64")))]

#[path = "support/house.rs"]
mod house;

use std::fs;
use std::path::Path;
use std::process::Command;

use cbindgen::{Builder, Config, ItemType, Language, Style};

/// Functions that Rust cannot define as C declares them: this one takes what it is given.
const VARIADIC: &str = "CallUniversalProc(";

/// What the functions begin with that a Rust macro makes, where cbindgen does not look; the headers
/// hide them behind macros of the same names anyway.
const MADE_BY_MACRO: &str = "Endian";

#[test]
fn the_headers_declare_what_rust_defines() {
    check("classic", &[]);
}

#[test]
fn the_headers_declare_what_rust_defines_for_big_endian_data() {
    check("big_endian_data", &["-DTARGET_RT_LITTLE_ENDIAN=1"]);
}

#[test]
fn every_exported_function_is_compared() {
    let prototypes = prototypes();
    let declared = house::declared_functions(&prototypes);
    let missing: Vec<_> = house::promised()
        .into_keys()
        .filter(|name| !declared.contains(name) && !name.starts_with(MADE_BY_MACRO))
        .collect();
    assert!(missing.is_empty(), "cbindgen does not see {missing:?}");
}

fn check(contract: &str, options: &[&str]) {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let source = directory.join(format!("signatures-{contract}.c"));
    let prototypes: String =
        prototypes().split_inclusive(';').filter(|one| !one.contains(VARIADIC)).collect();
    let text = format!("#include <stdint.h>\n{}{prototypes}", house::all_headers());
    fs::write(&source, text).unwrap();
    let output = Command::new("cc")
        .args(["-std=gnu17", "-fsyntax-only", "-w", "-I"])
        .arg(house::root().join("include"))
        .args(options)
        .arg(&source)
        .output()
        .expect("a C compiler called cc");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn prototypes() -> String {
    let mut config = Config {
        language: Language::C,
        style: Style::Type,
        no_includes: true,
        documentation: false,
        ..Config::default()
    };
    config.export.item_types = vec![ItemType::Functions];
    config.export.rename.insert("FourCc".to_owned(), "OSType".to_owned());
    config.export.rename.insert("Matrix".to_owned(), "MatrixRecord".to_owned());
    let builder = Builder::new().with_config(config).with_src(house::root().join("src/ffi/mod.rs"));
    let mut text = Vec::new();
    builder.generate().expect("cbindgen reads src/ffi").write(&mut text);
    pointers_for_outs(&String::from_utf8(text).unwrap())
}

/// `Out<T>` is a pointer to `T`, and to its first element where `T` is an array; cbindgen leaves
/// generic types as Rust has them.
fn pointers_for_outs(text: &str) -> String {
    let mut text = text.to_owned();
    while let Some(start) = text.find("Out<") {
        let end = start + text[start..].find('>').expect("no generic type within an output");
        let inner = text[start + "Out<".len()..end].split('[').next().unwrap().to_owned();
        text.replace_range(start..=end, &format!("{inner} *"));
    }
    text
}
