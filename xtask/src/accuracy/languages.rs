//! Whether the engine tells the language of an article by its words, where nobody states it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::workspace;

/// The sets whose texts are in several languages.
const SETS: [&str; 2] = ["benchmark.jsonl", "pages-html.jsonl"];

/// The languages of their texts that are not English, as a person reads them.
const LANGUAGES: [(&str, &str); 13] = [
    ("11ea381ad92b", "pt"),
    ("21486419bb10", "id"),
    ("23aaecd14171", "pt"),
    ("57b4dafd18cf", "de"),
    ("85439e26c41c", "ja"),
    ("9da36ae4714b", "ko"),
    ("b3c19dd5f061", "pt"),
    ("f105de6e63ca", "ja"),
    ("ff0f958ade71", "ru"),
    ("folha", "pt"),
    ("heise", "de"),
    ("lemonde-1", "fr"),
    ("liberation-1", "fr"),
];

/// The share of texts whose language is told, in percent; `None` where the sets are not here.
pub(crate) fn told(sets: &Path, sayso: &Path) -> Result<Option<f64>> {
    let folder = workspace::target().join("accuracy");
    fs::create_dir_all(&folder)?;
    let mut texts = Vec::new();
    for set in SETS {
        let Ok(lines) = fs::read_to_string(sets.join(set)) else { return Ok(None) };
        for line in lines.lines() {
            let article: Value = serde_json::from_str(line)?;
            let id = article["id"].as_str().context("an article has an id")?;
            let path = folder.join(format!("{id}.txt"));
            fs::write(&path, article["text"].as_str().context("an article has a text")?)?;
            let language = LANGUAGES.iter().find(|(known, _)| *known == id).map_or("en", |&(_, language)| language);
            texts.push((path, language));
        }
    }
    let mut explore = Command::new(sayso);
    let output = explore.args(["--format", "jsonl"]).args(texts.iter().map(|(path, _)| path)).output()?;
    let answers = String::from_utf8(output.stdout)?;
    let answers: Vec<&str> = answers.lines().collect();
    ensure!(answers.len() == texts.len(), "{} answers for {} texts", answers.len(), texts.len());
    let mut right = 0_u32;
    for (answer, (path, language)) in answers.iter().zip(&texts) {
        let answer: Value = serde_json::from_str(answer)?;
        let found = answer["article"]["language"].as_str().unwrap_or("none");
        if found == *language {
            right += 1;
        } else {
            println!("{}: {found} instead of {language}", path.display());
        }
    }
    Ok(Some(100.0 * f64::from(right) / f64::from(u32::try_from(texts.len())?)))
}
