//! The exports of the explorer, in a module of their own: a visitor who exports nothing does not download it.
//!
//! It takes the documents that the explorer writes and knows none of the engine's rules.

use sayso_engine::document::Document;
use sayso_export::{Bom, Entry, annotations, audit, csv, html, markdown, plots};
use serde::Deserialize;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// An explored article as JSON.
#[derive(Deserialize)]
struct Named {
    /// What the export calls it.
    name: String,
    document: Document<'static>,
}

/// Articles, a JSON array of `{name, document}`, in another form: `csv`, `markdown`, `annotations`, `plain` (the
/// articles without marks), `html` (the articles alone), `page` (a page of them) or `audit`; or a plot of them as SVG: `voices`, `places`, `world`.
///
/// # Errors
///
/// A sentence where the articles cannot be read or the form is none of these.
#[wasm_bindgen(js_name = exported)]
pub fn export(articles: &str, form: &str) -> Result<String, JsError> {
    exported(articles, form).map_err(|message| JsError::new(&message))
}

fn exported(articles: &str, form: &str) -> Result<String, String> {
    let articles: Vec<Named> = serde_json::from_str(articles)
        .map_err(|error| ["The articles cannot be read: ", &error.to_string()].concat())?;
    let entries: Vec<Entry> =
        articles.iter().map(|article| Entry { name: &article.name, document: &article.document }).collect();
    Ok(match form {
        "csv" => csv::table(&entries, Bom::No),
        "markdown" => markdown::report(&entries),
        "annotations" => annotations::page(&entries),
        "html" => {
            let mut out = String::new();
            for entry in &entries {
                html::article(*entry, &mut out);
            }
            out
        }
        "plain" => {
            let mut out = String::new();
            for entry in &entries {
                html::plain(*entry, &mut out);
            }
            out
        }
        "page" => html::page(&entries),
        "audit" => audit::page(&entries),
        "voices" => plots::voices(&entries),
        "places" => plots::places(&entries),
        "world" => plots::world(&entries),
        other => return Err(["There is no export called ", other, "."].concat()),
    })
}

#[cfg(test)]
mod tests {
    use sayso_engine::{article, explore};

    use super::*;

    fn articles() -> String {
        let explored =
            explore(article::plain::read("“It rains,” said Jean Petit, a French minister. He wore a \"coat\\cape\"."));
        let document = serde_json::to_string(&Document::new(&explored)).unwrap_or_default();
        format!(r#"[{{"name": "rain", "document": {document}}}]"#)
    }

    #[test]
    fn each_form_is_made_of_json() {
        for form in ["csv", "markdown", "annotations", "plain", "html", "page", "audit"] {
            assert!(exported(&articles(), form).is_ok_and(|text| text.contains("French minister")), "{form}");
        }
    }

    #[test]
    fn each_plot_is_made_of_json() {
        for form in ["voices", "places", "world"] {
            assert!(
                exported(&articles(), form).is_ok_and(|svg| svg.contains("<desc>France 2 words (100 %).")),
                "{form}"
            );
        }
    }

    #[test]
    fn what_cannot_be_is_a_sentence() {
        assert!(exported("[", "csv").is_err_and(|message| message.starts_with("The articles cannot be read: ")));
        assert!(exported("[]", "docx").is_err_and(|message| message.contains("docx")));
    }
}
