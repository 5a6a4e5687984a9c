//! Annotations of articles whose texts are not ours: they stand by themselves in the project, and are joined with the texts
//! where the development sets are.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::workspace;

/// Where the annotations are: a line has the file and the `id` of a text, and how many of its first code points are annotated.
const FILE: &str = "tests/articles/standoff.jsonl";

/// The articles in the form of the first sets, written below `target/`; `None` where a file of texts is missing.
pub(crate) fn joined(sets: &Path) -> Result<Option<PathBuf>> {
    let annotations =
        fs::read_to_string(workspace::root().join(FILE)).with_context(|| format!("could not read {FILE}"))?;
    let mut texts: HashMap<String, HashMap<String, String>> = HashMap::new();
    let mut out = String::new();
    for line in annotations.lines() {
        let article: Value = serde_json::from_str(line)?;
        let word = |name: &str| article[name].as_str().with_context(|| format!("{FILE}: a line without {name}"));
        let (set, id) = (word("set")?, word("id")?);
        if !texts.contains_key(set) {
            let path = sets.join(set);
            if !path.is_file() {
                return Ok(None);
            }
            texts.insert(set.to_owned(), texts_of(&path)?);
        }
        let text = texts.get(set).and_then(|texts| texts.get(id)).with_context(|| format!("{set} has no {id}"))?;
        let length = article["length"].as_u64().unwrap_or_default() as usize;
        let text: String = text.chars().take(length).collect();
        let whole = json!({ "id": id, "text": text, "quotes": article["quotes"], "unclear": article["unclear"] });
        out.push_str(&whole.to_string());
        out.push('\n');
    }
    let path = workspace::target().join("accuracy/standoff.jsonl");
    fs::create_dir_all(workspace::target().join("accuracy"))?;
    fs::write(&path, out)?;
    Ok(Some(path))
}

fn texts_of(path: &Path) -> Result<HashMap<String, String>> {
    let file = fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
    let text = |line: &str| {
        let article: Value = serde_json::from_str(line).ok()?;
        Some((article["id"].as_str()?.to_owned(), article["text"].as_str()?.to_owned()))
    };
    Ok(file.lines().filter_map(text).collect())
}
