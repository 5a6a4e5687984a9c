//! An article as long as one likes.

use std::fmt::Write;

use anyhow::Result;
use serde_json::json;

use crate::explorer::Explorer;

/// So many quotes, each a paragraph, of forty speakers from eight countries.
#[must_use]
pub fn article(quotes: usize) -> String {
    let countries = ["French", "German", "Chinese", "Kenyan", "British", "Indian", "Brazilian", "Japanese"];
    let first = ["Jean", "Hans", "Mei", "Amina", "Rose"];
    let last = ["Petit", "Klein", "Zhang", "Otieno", "Baker", "Gupta", "Souza", "Tanaka"];
    let mut text = String::from("A long day of speeches\n\n");
    for number in 0..quotes {
        let (a, b) = (number % 5, number / 5 % 8);
        // Writing to a string does not fail.
        let _ = write!(
            text,
            "“We have counted {number} boats on the river since the morning, and not one,” said {} {}, a {} minister.\n\n",
            first[a], last[b], countries[b]
        );
    }
    text
}

/// Drops it on an explorer, and waits until its quotes, of which there are so many, are listed.
///
/// # Errors
/// If they are not in time.
pub fn open(explorer: &Explorer<'_>, text: &str, quotes: &str) -> Result<()> {
    explorer.ask::<bool>(DROP, &[json!(text)])?;
    // All that is to be seen of it would take long to read.
    explorer.page().eventually("the long article is there", || {
        let status: String = explorer.ask("return trimmed(root.querySelector('[role=status]'))", &[])?;
        Ok(status.starts_with(quotes).then_some(()))
    })
}

const DROP: &str = "
const transfer = new DataTransfer();
transfer.items.add(new File([given[0]], 'speeches.txt', { type: 'text/plain' }));
for (const type of ['dragenter', 'dragover', 'drop']) {
  root.querySelector('article').dispatchEvent(
    new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer }));
}
return true;";
