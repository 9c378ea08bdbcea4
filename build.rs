//! Gives the shared library its soname. Generates nothing, downloads nothing.

use std::env;

/// The version of the classic API that the library answers to.
const SONAME: &str = "libqtvr.so.5";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let unix = env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "unix");
    let vendor = env::var("CARGO_CFG_TARGET_VENDOR").unwrap_or_default();
    if unix && vendor != "apple" {
        println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,{SONAME}");
    }
}
