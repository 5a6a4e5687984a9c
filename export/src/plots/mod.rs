//! Plots of explored articles as SVG: whose voice, where in the article, where in the world.
//!
//! Each is a file of its own with nothing in it that runs or loads, in colours for a light ground, to be printed or put
//! into a page. What it shows stands in its description in words as well.

mod drawing;
mod places;
mod voices;
mod world;

pub use places::places;
pub use voices::voices;
pub use world::{Tile, WORLD, tiles, world};

#[cfg(test)]
mod tests {
    use sayso_engine::document::Document;
    use sayso_engine::{Explored, article, explore};

    use super::*;
    use crate::Entry;

    fn explored() -> Explored {
        explore(article::plain::read(
            "# Rain & <b>sun</b>\n\n“It rains,” said Jean Petit, a French minister.\n\n“It pours and pours,” said Hans \
             Klein, a German minister.\n\n“It is dry,” said the stranger.",
        ))
    }

    fn plots(entries: &[Entry<'_>]) -> [String; 3] {
        [voices(entries), places(entries), world(entries)]
    }

    #[test]
    fn a_plot_is_one_file_that_runs_and_loads_nothing() {
        let explored = explored();
        let document = Document::new(&explored);
        for svg in plots(&[Entry { name: "<script>alert(1)</script>", document: &document }]) {
            assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>\n"), "{svg}");
            for bad in ["<script", "<b>", "href", "url(", "style="] {
                assert!(!svg.contains(bad), "{bad} in {svg}");
            }
        }
    }

    #[test]
    fn a_plot_tells_its_figures_in_words() {
        let explored = explored();
        let document = Document::new(&explored);
        for svg in plots(&[Entry { name: "rain.txt", document: &document }]) {
            let description = svg.split("<desc>").nth(1).and_then(|rest| rest.split("</desc>").next());
            assert!(description.is_some_and(|words| words.contains("France") && words.contains("Germany")), "{svg}");
        }
    }

    #[test]
    fn an_article_without_quotes_has_plots_too() {
        let explored = explore(article::plain::read("It rained all day."));
        let document = Document::new(&explored);
        for svg in plots(&[Entry { name: "rain.txt", document: &document }]).into_iter().chain(plots(&[])) {
            assert!(svg.contains("No quotes"), "{svg}");
        }
    }
}
