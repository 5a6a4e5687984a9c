//! Short names between the module and its bindings.
//!
//! wasm-bindgen has the module call every function of the browser by its name and a hash, and both files hold all of
//! these names: 4 kB, compressed. Binaryen renames them in the module and says how; the bindings follow here.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::process;
use crate::tools::WASM_OPT;

/// What the module is named to have. The page's `index.html` has trunk say the same.
pub(crate) const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-reference-types",
];

/// Shortens the names in a module and its bindings.
pub(crate) fn shorten(folder: &Path, name: &str) -> Result<()> {
    let (module, bindings) = (folder.join(format!("{name}_bg.wasm")), folder.join(format!("{name}.js")));
    let script = fs::read_to_string(&bindings).with_context(|| format!("could not read {}", bindings.display()))?;
    let (old, new) = (format!("\"./{name}_bg.js\""), "\"a\"");
    if !script.contains(&old) {
        // They are short already: trunk had nothing to build.
        return Ok(());
    }
    let mut rename = Command::new(WASM_OPT.ensure()?);
    rename.args(FEATURES).arg("--minify-imports-and-exports-and-modules").arg(&module).arg("-o").arg(&module);
    let answer = process::output(&mut rename).context("wasm-opt could not shorten the names of the module")?;
    // How the bindings call the one object of functions that the module imports, and how it is called afterwards.
    let script = renamed(&script, &Names::read(&answer)?)?.replace(&old, new);
    fs::write(&bindings, script).with_context(|| format!("could not write {}", bindings.display()))
}

/// Old names and new ones.
#[derive(Debug, Default)]
struct Names {
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads what wasm-opt prints: `{"imports": [[module, old, new]…], "exports": [[old, new]…]}`.
    fn read(answer: &str) -> Result<Self> {
        let answer: Value = serde_json::from_str(answer).context("wasm-opt tells the new names in another form")?;
        let mut names = Self::default();
        for (key, map) in [("imports", &mut names.imports), ("exports", &mut names.exports)] {
            for row in answer[key].as_array().into_iter().flatten() {
                let words: Vec<&str> = row.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                if let [.., old, new] = words[..] {
                    map.insert(old.to_owned(), new.to_owned());
                }
            }
        }
        Ok(names)
    }
}

/// The bindings with the new names: imports are keys of an object, exports stand behind `wasm.`.
fn renamed(script: &str, names: &Names) -> Result<String> {
    let mut text = String::with_capacity(script.len());
    let mut imports = 0;
    let mut rest = script;
    while let Some(start) = rest.find(is_part_of_name) {
        let (before, from) = rest.split_at(start);
        let (name, after) = from.split_at(from.find(|c| !is_part_of_name(c)).unwrap_or(from.len()));
        text.push_str(before);
        let is_key = text.ends_with([' ', '\n']) && after.starts_with(": ");
        let new = match names.imports.get(name) {
            Some(new) if is_key => {
                imports += 1;
                Some(new)
            }
            _ => names.exports.get(name).filter(|_| text.ends_with("wasm.")),
        };
        text.push_str(new.map_or(name, String::as_str));
        rest = after;
    }
    text.push_str(rest);
    if imports != names.imports.len() {
        bail!("of {} functions that the module imports, the bindings have {imports}", names.imports.len());
    }
    Ok(text)
}

fn is_part_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWER: &str = r#"{ "imports": [["./sayso_bg.js", "__wbg_get_1f", "$"]], "exports": [["mount", "b"]] }"#;

    #[test]
    fn the_bindings_follow_the_module() -> Result<()> {
        let script = "export function mount(host) { return wasm.mount(host); }\n\
                      const import0 = {\n  __wbg_get_1f: function(a) { return a.mount; },\n};";
        let expected = "export function mount(host) { return wasm.b(host); }\n\
                        const import0 = {\n  $: function(a) { return a.mount; },\n};";
        assert_eq!(renamed(script, &Names::read(ANSWER)?)?, expected);
        Ok(())
    }

    #[test]
    fn an_import_that_the_bindings_lack_is_an_error() -> Result<()> {
        assert!(renamed("wasm.mount()", &Names::read(ANSWER)?).is_err());
        Ok(())
    }

    #[test]
    fn trunk_and_we_name_the_same_features() {
        let page = include_str!("../../index.html");
        assert!(FEATURES.iter().all(|feature| page.contains(feature)));
    }
}
