#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| qtvr_fuzz::nodes::look(bytes));
