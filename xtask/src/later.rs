//! What a first view does not need, split off the module that is published.
//!
//! A program of ours, `split/`, stands in the place of wasm-bindgen when trunk calls it, and leaves beside the module what
//! `src/later.rs` marks. Here it gets optimized, and the bindings learn to hand over what the two modules share.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::process;
use crate::short_names::FEATURES;
use crate::tools::{WASM_BINDGEN, WASM_OPT};
use crate::workspace;

/// What is split off, as the page has it.
pub(crate) const LATER: &str = "wasm/sayso_later.wasm";

/// The script that fetches it, as the bindings import it.
const IMPORT: &str = "import * as import1 from \"../later.js\"\n";
/// The function of it that the module calls.
const LOAD: &str = "__wasm_split_load_later";

/// Where the parts lie between trunk's work and ours; trunk does nothing where nothing has changed.
fn folder() -> PathBuf {
    workspace::target().join("split")
}

/// Has trunk build the module in two parts.
pub(crate) fn split_with(trunk: &mut Command) -> Result<()> {
    let mut build = Command::new("cargo");
    build.args(["build", "--quiet", "--package", "sayso-split"]).current_dir(workspace::root());
    process::run(&mut build)?;
    let program = format!("sayso-split{}", env::consts::EXE_SUFFIX);
    let programs = folder().join("bin");
    fs::create_dir_all(&programs)?;
    let ours = programs.join(format!("wasm-bindgen{}", env::consts::EXE_SUFFIX));
    fs::copy(workspace::target().join("debug").join(program), ours)?;

    let path = trunk.get_envs().find(|(name, _)| *name == OsStr::new("PATH")).and_then(|(_, path)| path);
    let path = path.map(OsStr::to_owned).unwrap_or_default();
    trunk.env("PATH", env::join_paths([programs].into_iter().chain(env::split_paths(&path)))?);
    trunk.env("SAYSO_WASM_BINDGEN", WASM_BINDGEN.ensure()?).env("SAYSO_LATER", folder().join("parts"));
    // Names and relocations tell what belongs where; wasm-opt takes them out.
    trunk.env("CARGO_PROFILE_RELEASE_STRIP", "false");
    Ok(())
}

/// Puts what was split off into a built page, and has the bindings share with it.
pub(crate) fn finish(page: &Path) -> Result<()> {
    let bindings = page.join("wasm/sayso.js");
    let script = fs::read_to_string(&bindings).with_context(|| format!("could not read {}", bindings.display()))?;
    let parts = folder().join("parts");
    let mut optimize = Command::new(WASM_OPT.ensure()?);
    optimize.args(FEATURES).args(["-Oz", "--strip-debug", "--strip-producers"]);
    process::run(optimize.arg(parts.join("split_later.wasm")).arg("-o").arg(page.join(LATER)))?;
    if !script.contains(IMPORT) {
        // Trunk had nothing to build.
        return Ok(());
    }
    let link = folder().join("later.js");
    let link = fs::read_to_string(&link).with_context(|| format!("could not read {}", link.display()))?;
    fs::write(&bindings, quick(&sharing(&script, &shared(&link)?)?)?)?;
    Ok(())
}

/// Bindings that have no namespace of an element of HTML. Yew asks for that of each element's parent, twice, and it would be
/// written into the module's memory each time, only to be found not to be that of drawings or of formulas.
fn quick(script: &str) -> Result<String> {
    let (name, quick) = ("arg1.namespaceURI;", "arg1 instanceof HTMLElement ? undefined : arg1.namespaceURI;");
    ensure!(script.matches(name).count() == 1, "the bindings ask for namespaces in another form");
    Ok(script.replace(name, quick))
}

/// What the first module shares with the second, by the script that links them if nobody else does.
fn shared(link: &str) -> Result<Vec<&str>> {
    let list = link.split_once("const {").and_then(|(_, rest)| rest.split_once("} = initSync(")).map(|(list, _)| list);
    let list = list.context("what links the parts of the module tells in another form what they share")?;
    Ok(list.split(',').map(str::trim).filter(|name| !name.is_empty()).collect())
}

/// Bindings that hand over what is shared, and import from one module only, as the rest of them do.
fn sharing(script: &str, names: &[&str]) -> Result<String> {
    let entry = "    const import0 = {\n";
    let (before, after) = script.split_once(entry).context("the bindings have another form")?;
    let after = after.replacen("        \"../later.js\": import1,\n", "", 1);
    let shared: Vec<String> = names.iter().map(|name| format!("{name}: wasm.{name}")).collect();
    let load = format!("        {LOAD}: import1.{LOAD},\n");
    let export = format!("export const shared = () => ({{ {} }});\n", shared.join(", "));
    Ok([before, entry, &load, &after, &export].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bindings_share_what_the_second_module_imports() -> Result<()> {
        let link = "const { __indirect_function_table, memory,  } = initSync(undefined, undefined);";
        let script = "import * as import1 from \"../later.js\"\n{\n    const import0 = {\n        a: 1,\n    };\n\
                      return {\n        \"./sayso_bg.js\": import0,\n        \"../later.js\": import1,\n    };\n}\n";
        let expected = "import * as import1 from \"../later.js\"\n{\n    const import0 = {\n        \
                        __wasm_split_load_later: import1.__wasm_split_load_later,\n        a: 1,\n    };\n\
                        return {\n        \"./sayso_bg.js\": import0,\n    };\n}\n\
                        export const shared = () => ({ __indirect_function_table: wasm.__indirect_function_table, memory: wasm.memory });\n";
        assert_eq!(sharing(script, &shared(link)?)?, expected);
        Ok(())
    }

    #[test]
    fn bindings_have_namespaces_of_what_is_no_html() -> Result<()> {
        let expected = "const ret = arg1 instanceof HTMLElement ? undefined : arg1.namespaceURI;";
        assert_eq!(quick("const ret = arg1.namespaceURI;")?, expected);
        assert!(quick("const ret = 1;").is_err());
        Ok(())
    }
}
