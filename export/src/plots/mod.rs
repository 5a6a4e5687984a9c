//! Plots of explored articles as SVG: whose voice, where in the article, where in the world.
//!
//! Each is a file of its own with nothing in it that runs or loads, in colours for a light ground, to be printed or put
//! into a page. What it shows stands in its description in words as well. A [`Look`] gives it the colours and the language
//! of an explorer.

mod drawing;
mod look;
mod places;
mod voices;
mod world;

pub use look::{Look, Told};
pub use places::{places, places_as};
pub use voices::{voices, voices_as};
pub use world::{Tile, WORLD, tiles, world, world_as};

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

    fn look() -> Look {
        let told = |key: &str, hue: &str, name: &str| Told {
            key: key.to_owned(),
            hue: hue.to_owned(),
            name: name.to_owned(),
            told: [name, ": 2 mots, 20 %"].concat(),
        };
        Look {
            title: "Titre".to_owned(),
            speaker: "Inconnu".to_owned(),
            percent: "{} %".to_owned(),
            origins: vec![
                told("DE", "5", "Allemagne"),
                told("FR", "more", "France"),
                told("unknown", "none", "Inconnu"),
            ],
            ..Look::default()
        }
    }

    #[test]
    fn a_plot_has_the_colours_and_the_language_that_are_wanted() {
        let explored = explored();
        let entries = [Entry { name: "rain.txt", document: &Document::new(&explored) }];
        let svg = voices_as(&entries, &look());
        assert!(
            svg.contains("fill=\"#835c00\"><title>Hans Klein: 4 · ") && svg.contains(">2 mots, 20 %</text>"),
            "{svg}"
        );
        let svgs = [svg, places_as(&entries, &look()), world_as(&entries, &look())];
        for svg in &svgs {
            assert!(svg.contains("<title>Titre</title>\n<desc>Allemagne: 2 mots, 20 %; "), "{svg}");
            assert!(svg.contains("fill=\"#ffffff\"") && !svg.contains("Germany"), "{svg}");
        }
        assert!(svgs[1].contains("fill=\"#403c37\"><title>Jean Petit, France<"), "{}", svgs[1]);
    }

    #[test]
    fn a_plot_on_a_screen_has_no_ground_and_what_is_kept_has_one_and_no_styles() {
        let explored = explored();
        let entries = [Entry { name: "rain.txt", document: &Document::new(&explored) }];
        let screen = places_as(&entries, &Look { on_screen: true, ..Look::default() });
        assert!(screen.contains("prefers-color-scheme:dark") && !screen.contains("fill=\"#ffffff\""), "{screen}");
        let kept = places(&entries);
        assert!(!kept.contains("<style") && kept.contains("fill=\"#ffffff\""), "{kept}");
    }

    #[test]
    fn from_right_to_left_a_plot_begins_at_the_right_and_the_world_stays_as_it_is() {
        let explored = explored();
        let entries = [Entry { name: "rain.txt", document: &Document::new(&explored) }];
        let from_right = Look { from_right: true, ..Look::default() };
        let (there, back) = (places(&entries), places_as(&entries, &from_right));
        assert!(there.contains("<text x=\"24\" y=\"38\"") && back.contains("<text x=\"936\" y=\"38\""), "{back}");
        assert!(back.contains("direction=\"rtl\""), "{back}");
        let tiles =
            |svg: String| svg.lines().filter(|line| line.starts_with("<rect")).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(tiles(world(&entries)), tiles(world_as(&entries, &from_right)));
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
