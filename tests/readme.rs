//! The program of the README compiles.
#![cfg(unix)]

#[path = "support/house.rs"]
mod house;

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn the_program_of_the_readme_compiles() {
    let readme = fs::read_to_string(house::root().join("README.md")).unwrap();
    let program = readme.split("```c\n").nth(1).and_then(|rest| rest.split("```").next());
    let source = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme.c");
    fs::write(&source, program.expect("a program in C")).unwrap();
    let output = Command::new("cc")
        .args(["-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-I"])
        .arg(house::root().join("include"))
        .arg(&source)
        .output()
        .expect("a C compiler called cc");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
