//! The table of figures: written into a document between two marks, read back, compared.

use std::fmt::Write;

/// A column's figures, in percent, each under its name.
pub(crate) type Figures = Vec<(String, f64)>;

/// Columns of figures.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Table(Vec<(String, Figures)>);

const BEGIN: &str = "<!-- figures: written by `cargo xtask accuracy --record` -->\n";
const END: &str = "<!-- end of figures -->";

/// The figures that are shown, in this order; the others are what they are made of.
const SHOWN: [&str; 22] = [
    "quoted.f1",
    "quoted.speaker",
    "quoted.source",
    "indirect.f1",
    "indirect.speaker",
    "indirect.source",
    "country.stated",
    "country.institution",
    "country.none",
    "full.f1",
    "kind",
    "exact.source",
    "exact.cue",
    "exact.content",
    "all.source",
    "all.cue",
    "all.content",
    "body.f1",
    "title",
    "byline",
    "language",
    "language, by its words alone",
];

impl Table {
    /// Adds a column.
    pub(crate) fn add(&mut self, column: &str, figures: Figures) {
        let shown = |(name, _): &(String, f64)| SHOWN.contains(&name.as_str());
        let rounded = |(name, figure): (String, f64)| (name, tenths(figure));
        self.0.push((column.to_owned(), figures.into_iter().filter(shown).map(rounded).collect()));
    }

    fn get(&self, column: &str, name: &str) -> Option<f64> {
        let (_, figures) = self.0.iter().find(|(known, _)| known == column)?;
        figures.iter().find(|(known, _)| known == name).map(|&(_, figure)| figure)
    }

    /// The names of the figures that some column has.
    fn rows(&self) -> impl Iterator<Item = &'static str> {
        SHOWN.into_iter().filter(|name| self.0.iter().any(|(column, _)| self.get(column, name).is_some()))
    }

    /// The table that a document holds; an empty one where none was recorded yet.
    pub(crate) fn recorded_in(document: &str) -> Option<Self> {
        let (_, rest) = document.split_once(BEGIN)?;
        let (table, _) = rest.split_once(END)?;
        let cells =
            |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let mut lines = table.lines().filter(|line| line.starts_with('|')).map(cells);
        let mut columns: Vec<(String, Figures)> =
            lines.next().unwrap_or_default().into_iter().skip(1).map(|name| (name, Figures::new())).collect();
        for row in lines {
            let Some((name, figures)) = row.split_first() else { continue };
            for ((_, column), figure) in columns.iter_mut().zip(figures) {
                column.extend(figure.parse().ok().map(|figure| (name.clone(), figure)));
            }
        }
        Some(Self(columns))
    }

    /// The document with this table in it instead of the one before.
    pub(crate) fn written_into(&self, document: &str) -> Option<String> {
        let (before, rest) = document.split_once(BEGIN)?;
        let (_, after) = rest.split_once(END)?;
        let mut table = String::from("| figure |");
        for (column, _) in &self.0 {
            let _ = write!(table, " {column} |");
        }
        let _ = writeln!(table, "\n| --- |{}", " --: |".repeat(self.0.len()));
        for name in self.rows() {
            let _ = write!(table, "| {name} |");
            for (column, _) in &self.0 {
                let figure = self.get(column, name).map(|figure| format!("{figure:.1}"));
                let _ = write!(table, " {} |", figure.unwrap_or_default());
            }
            table.push('\n');
        }
        Some([before, BEGIN, &table, END, after].concat())
    }

    /// The table for a terminal, with what has changed since another.
    pub(crate) fn compared_with(&self, before: &Self) -> String {
        let mut out = format!("{:<29}", "");
        for (column, _) in &self.0 {
            let _ = write!(out, "{column:>20}");
        }
        for name in self.rows() {
            let _ = write!(out, "\n{name:<29}");
            for (column, _) in &self.0 {
                let cell = self.get(column, name).map_or_else(String::new, |now| match before.get(column, name) {
                    Some(then) if (now - then).abs() >= 0.05 => format!("{now:.1} ({:+.1})", now - then),
                    Some(_) => format!("{now:.1}       "),
                    None => format!("{now:.1} (new)"),
                });
                let _ = write!(out, "{cell:>20}");
            }
        }
        out.push('\n');
        out
    }

    /// The figures that are lower than in another table by more than `slack`.
    pub(crate) fn fallen_since(&self, before: &Self, slack: f64) -> Vec<String> {
        let mut fallen = Vec::new();
        for (column, figures) in &self.0 {
            for (name, now) in figures {
                // A tenth is what rounding takes.
                if let Some(then) = before.get(column, name).filter(|then| then - now > slack + 0.01) {
                    fallen.push(format!("{name} of {column} {then:.1} → {now:.1}"));
                }
            }
        }
        fallen
    }
}

/// A figure to one place. The scoring program has rounded it to two: half a tenth goes down, so that 89.947 does not become
/// 90.0 by way of 89.95.
fn tenths(figure: f64) -> f64 {
    let hundredths = (figure * 100.0).round();
    ((hundredths - 5.0) / 10.0).ceil() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(figure: f64) -> Table {
        let mut table = Table::default();
        table.add("own", vec![("quoted.f1".to_owned(), figure), ("counts".to_owned(), 3.0)]);
        table.add("pages", vec![("title".to_owned(), 90.04)]);
        table
    }

    #[test]
    fn what_was_rounded_before_is_not_rounded_up() {
        let written = [89.95, 89.96, 89.94, 100.0].map(|figure| tenths(figure).to_string());
        assert_eq!(written, ["89.9", "90", "89.9", "100"]);
    }

    #[test]
    fn what_is_written_is_read_back_and_the_prose_stays() {
        let document = format!("# Head\n\n{BEGIN}{END}\n\nProse.\n");
        assert_eq!(Table::recorded_in(&document), Some(Table::default()));
        let written = table(97.26).written_into(&document).unwrap_or_default();
        assert!(written.starts_with("# Head\n") && written.ends_with("\n\nProse.\n"), "{written}");
        assert!(written.contains("| quoted.f1 | 97.3 |  |\n| title |  | 90.0 |\n"), "{written}");
        assert_eq!(Table::recorded_in(&written), Some(table(97.26)));
        assert_eq!(Table::recorded_in("no marks"), None);
    }

    #[test]
    fn a_fall_is_told_beyond_the_slack() {
        assert!(table(96.8).fallen_since(&table(97.3), 0.5).is_empty());
        assert_eq!(table(96.7).fallen_since(&table(97.3), 0.5), ["quoted.f1 of own 97.3 → 96.7"]);
        assert!(table(96.7).fallen_since(&Table::default(), 0.5).is_empty());
        assert!(table(96.7).compared_with(&table(97.3)).contains("96.7 (-0.6)"));
    }
}
