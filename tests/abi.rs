//! What compiled C programs depend on has not changed: see `tools/abi` and "The C interface" in
//! `CONTRIBUTING.md`.
#![cfg(target_os = "linux")]

use std::env::consts::ARCH;
use std::path::Path;
use std::process::{Command, Output};

/// The machines that `abi` tells of.
const TOLD: [&str; 4] = ["x86_64", "i686", "aarch64", "s390x"];

fn check(arguments: &[&str]) -> Output {
    let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/abi");
    Command::new(tool).arg("check").args(arguments).output().expect("tools/abi runs")
}

fn assert_holds(output: &Output) {
    let text = [&output.stdout[..], &output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&text));
}

#[test]
fn headers_and_library_are_what_programs_were_compiled_with() {
    let arch = if ARCH == "x86" { "i686" } else { ARCH };
    if !TOLD.contains(&arch) {
        return;
    }
    // `cargo test` links the library beside the test; only `cargo build` copies it one level up.
    let library = std::env::current_exe().expect("a path").with_file_name("libqtvr.so");
    assert_holds(&check(&[arch, &library.to_string_lossy()]));
}

/// CI compares the libraries of these machines too; the headers need no more than a compiler.
#[test]
fn so_are_the_headers_on_other_machines() {
    for arch in TOLD {
        let compiler = format!("{arch}-linux-gnu-gcc");
        if Command::new(&compiler).arg("--version").output().is_ok() {
            assert_holds(&check(&[arch]));
        }
    }
}

/// This program's own file stands for it.
#[test]
fn a_library_with_other_exports_is_told() {
    let own = std::env::current_exe().expect("a path");
    let output = check(&[ARCH, &own.to_string_lossy()]);
    assert!(!output.status.success());
}
