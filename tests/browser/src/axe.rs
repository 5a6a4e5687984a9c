//! axe: the rules for accessible pages that a program can check.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::page::Page;
use crate::settings::variable;

/// A rule that the page breaks.
#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    targets: Vec<String>,
}

/// Checks the page as it is now.
///
/// # Errors
/// If a rule is broken; the error tells which, and where.
pub fn check(page: &Page, state: &str) -> Result<()> {
    let file = variable("SAYSO_AXE")?;
    let axe = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    // In one script, since each of WebDriver's may run in a world of its own.
    let script = format!(
        "{axe};\n\
         const done = arguments[arguments.length - 1];\n\
         window.axe.run(document).then(({{ violations, passes }}) => done({{\n\
           passed: passes.length,\n\
           violations: violations.map(({{ id, help, nodes }}) => ({{\n\
             id, help,\n\
             targets: nodes.map((node) => `${{node.target.flat().join(' ')}}: ${{node.failureSummary}}`),\n\
           }})),\n\
         }}));"
    );
    let Report { passed, violations } = page.script_with_callback(&script, &[])?;
    // A page that axe finds nothing on was not seen by it.
    ensure!(passed > 10, "axe checked only {passed} rules");
    let told: Vec<String> = violations
        .iter()
        .map(|Violation { id, help, targets }| format!("{id}: {help}\n    {}", targets.join("\n    ")))
        .collect();
    ensure!(told.is_empty(), "{state}, axe finds:\n  {}", told.join("\n  "));
    Ok(())
}

#[derive(Debug, Deserialize)]
struct Report {
    passed: usize,
    violations: Vec<Violation>,
}
