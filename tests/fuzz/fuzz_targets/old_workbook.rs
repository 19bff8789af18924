#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hostile::for_fuzzer("old_workbook", data));
