//! Tells the compiler whether the module is to be split: see `src/later.rs`.

use std::env;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(later)");
    println!("cargo::rerun-if-env-changed=SAYSO_LATER");
    let is_wasm = env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if is_wasm && env::var_os("SAYSO_LATER").is_some() {
        println!("cargo::rustc-cfg=later");
        // What splits the module must know which function uses what.
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
}
