//! The exports of the explorer, in a module of their own: a visitor who exports nothing does not download it.
//!
//! It takes documents and what was corrected of them, and knows none of the engine's rules.

mod articles;

use sayso_engine::document::Document;
use sayso_export::{Bom, Entry, annotations, audit, csv, html, markdown, plots};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use articles::{Asked, Given, Made};

/// Articles, a JSON array as [`Given`] describes it, in another form: `json`, `csv`, `markdown`, `annotations`, `plain` (the
/// articles without marks), `prepared` (the same with their documents, as they stand inside the element), `html` (the articles alone), `page` (a page of them) or `audit`; or a plot of them as SVG: `voices`, `places`, `world`,
/// which may be told how to look, see [`Asked`].
///
/// # Errors
///
/// A sentence where the articles cannot be read or the form is none of these.
#[wasm_bindgen(js_name = exported)]
pub fn export(articles: &str, form: &str) -> Result<String, JsError> {
    exported(articles, form).map_err(|message| JsError::new(&message))
}

fn exported(articles: &str, form: &str) -> Result<String, String> {
    let Asked { articles: given, look } = Asked::read(articles).map_err(|error| unread(&error.to_string()))?;
    let names: Vec<String> = given.iter().map(|article| article.name.clone()).collect();
    let made = given.into_iter().map(Given::made).collect::<Result<Vec<Made>, _>>().map_err(|error| unread(&error))?;
    let documents: Vec<Document> = made.iter().map(Made::document).collect();
    let entries: Vec<Entry> = names.iter().zip(&documents).map(|(name, document)| Entry { name, document }).collect();
    Ok(match form {
        "json" => json(&documents)?,
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
        "prepared" => {
            let mut out = String::new();
            for entry in &entries {
                let json = serde_json::to_string(entry.document).map_err(|error| unread(&error.to_string()))?;
                html::prepared(*entry, &json, &mut out);
            }
            out
        }
        "page" => html::page(&entries),
        "audit" => audit::page(&entries),
        "voices" => plots::voices_as(&entries, &look),
        "places" => plots::places_as(&entries, &look),
        "world" => plots::world_as(&entries, &look),
        other => return Err(["There is no export called ", other, "."].concat()),
    })
}

/// One document by itself, several as an array.
fn json(documents: &[Document]) -> Result<String, String> {
    let written = match documents {
        [one] => serde_json::to_string_pretty(one),
        several => serde_json::to_string_pretty(several),
    };
    written.map(|text| text + "\n").map_err(|error| unread(&error.to_string()))
}

fn unread(why: &str) -> String {
    ["The articles cannot be read: ", why].concat()
}

#[cfg(test)]
mod tests {
    use sayso_engine::corrections::{self, SpeakerKey};
    use sayso_engine::{Correction, article, explore};
    use serde_json::{Value, json};

    use super::*;

    fn document() -> Value {
        let text =
            "“It rains,” said Jean Petit, a French minister. He wore a \"coat\\cape\".\n\n“It pours,” said Ana Ruiz.";
        let written = serde_json::to_string(&Document::new(&explore(article::plain::read(text))));
        written.ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    fn articles() -> String {
        json!([{"name": "rain", "document": document()}]).to_string()
    }

    #[test]
    fn each_form_is_made_of_json() {
        for form in ["json", "csv", "markdown", "annotations", "plain", "prepared", "html", "page", "audit"] {
            assert!(exported(&articles(), form).is_ok_and(|text| text.contains("French minister")), "{form}");
        }
    }

    #[test]
    fn each_plot_is_made_of_json() {
        for form in ["voices", "places", "world"] {
            assert!(exported(&articles(), form).is_ok_and(|svg| svg.contains("<desc>France 2 words")), "{form}");
        }
    }

    #[test]
    fn a_plot_looks_as_it_is_asked_to() {
        let look =
            json!({"title": "Où", "origins": [{"key": "FR", "hue": "4", "name": "France", "told": "France : 2 mots"}]});
        let asked = json!({"articles": [{"name": "rain", "document": document()}], "look": look}).to_string();
        let svg = exported(&asked, "places").unwrap_or_default();
        assert!(svg.contains("<title>Où</title>") && svg.contains("fill=\"#9d3b79\""), "{svg}");
    }

    #[test]
    fn a_document_goes_out_as_it_came_in() -> Result<(), String> {
        let read = |text: String| serde_json::from_str::<Value>(&text).unwrap_or_default();
        assert_eq!(read(exported(&articles(), "json")?), document());
        let two = json!([{"name": "a", "document": document()}, {"name": "b", "document": document()}]);
        assert_eq!(read(exported(&two.to_string(), "json")?), json!([document(), document()]));
        Ok(())
    }

    #[test]
    fn what_was_corrected_and_chosen_is_in_what_goes_out() -> Result<(), String> {
        let corrected =
            corrections::write(&[Correction::Name(SpeakerKey::named("Ana Ruiz"), "Ana Ruiz Gil".to_owned())]);
        let article = json!([{"name": "rain", "document": document(), "corrections": corrected, "shown": ["q2"]}]);
        let out: Value = serde_json::from_str(&exported(&article.to_string(), "json")?).unwrap_or_default();
        let ids = |of: &str| -> Vec<Value> {
            out[of].as_array().into_iter().flatten().map(|one| json!([one["id"], one["by"]])).collect()
        };
        assert_eq!(ids("quotes"), [json!(["q2", "engine"])]);
        assert_eq!(ids("speakers"), [json!(["s2", "person"])]);
        assert_eq!(out["speakers"][0]["name"], "Ana Ruiz Gil");
        Ok(())
    }

    #[test]
    fn what_cannot_be_is_a_sentence() {
        let damaged = json!([{"name": "a", "document": {"schema": 1}, "shown": []}]).to_string();
        for articles in ["[", &damaged] {
            assert!(
                exported(articles, "csv").is_err_and(|message| message.starts_with("The articles cannot be read: "))
            );
        }
        assert!(exported("[]", "docx").is_err_and(|message| message.contains("docx")));
    }
}
