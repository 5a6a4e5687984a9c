//! An audit for an editor: whose words an article is made of, or several articles, on a page to print.
//!
//! It is one file with nothing in it that runs or loads. What a person has noted of speakers stands in columns of its
//! own; what is unsure, and what a person has corrected, is listed with its reason.

mod table;

use sayso_engine::By;
use sayso_engine::document::WhyDocument;

use crate::escape::{html, link};
use crate::row::{self, Row};
use crate::shares::{self, Naming, Origin, Share, Shares, Voice};
use crate::{Entry, rows};
use table::Column::{Long, Name, Number, Text};
use table::{Table, number};

/// The audit of some articles.
#[must_use]
pub fn page(entries: &[Entry<'_>]) -> String {
    let mut audit = Audit::default();
    for entry in entries {
        audit.add(*entry);
    }
    audit.page()
}

/// An audit that articles are added to one by one; of each only what is printed is kept.
#[derive(Clone, Debug, Default)]
pub struct Audit {
    /// A line each: title, date, publisher, and what is quoted.
    articles: Vec<Line>,
    origins: Shares<Origin>,
    namings: Shares<Naming>,
}

#[derive(Clone, Debug)]
struct Line {
    /// What the section of the article holds below its title.
    section: String,
    title: String,
    date: String,
    publisher: String,
    total: Share,
    unnamed: Share,
}

impl Audit {
    /// Adds an article.
    pub fn add(&mut self, entry: Entry<'_>) {
        let rows: Vec<Row> = rows(entry).collect();
        let (mut origins, mut namings) = (Shares::default(), Shares::default());
        for row in &rows {
            let mut share = Share::default();
            share.add(row);
            origins.add(Origin::of(row.speaker), share);
            namings.add(Naming::of(row.speaker), share);
        }
        for (origin, share) in origins.sorted() {
            self.origins.add(origin, share);
        }
        for (naming, share) in namings.sorted() {
            self.namings.add(naming, share);
        }
        let article = &entry.document.article;
        let unnamed = namings.sorted().into_iter().find(|(naming, _)| *naming == Naming::Unnamed);
        let mut section = String::new();
        facts(entry, &mut section);
        sums(&namings, &origins, &mut section);
        speakers(&rows, &mut section);
        checks(&rows, &mut section);
        self.articles.push(Line {
            section,
            title: entry.title().to_owned(),
            date: article.date.as_deref().unwrap_or_default().to_owned(),
            publisher: article.publisher.as_deref().unwrap_or_default().to_owned(),
            total: origins.total(),
            unnamed: unnamed.map(|(_, share)| share).unwrap_or_default(),
        });
    }

    /// The page.
    #[must_use]
    pub fn page(&self) -> String {
        let title = match self.articles.as_slice() {
            [one] => ["Audit: ", &one.title].concat(),
            articles => ["Audit of ", &articles.len().to_string(), " articles"].concat(),
        };
        let length: usize = self.articles.iter().map(|article| article.section.len()).sum();
        let mut out = String::with_capacity(length + 4096);
        out.push_str(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>",
        );
        html(&title, &mut out);
        out.push_str("</title>\n<style>\n");
        out.push_str(include_str!("audit/style.css"));
        out.push_str("</style>\n</head>\n<body>\n<main>\n<h1>");
        html(&title, &mut out);
        out.push_str(
            "</h1>\n<p>Shares are shares of the reported words. A country is the one that a speaker speaks for or \
             belongs to, as far as the article shows it.</p>\n",
        );
        let has_several = self.articles.len() != 1;
        if has_several {
            self.overview(&mut out);
        }
        for (at, article) in self.articles.iter().enumerate() {
            out.extend(["<section id=\"article-", &(at + 1).to_string(), "\">\n"]);
            // The title of the only one is that of the page.
            if has_several {
                out.push_str("<h2>");
                html(&article.title, &mut out);
                out.push_str("</h2>\n");
            }
            out.extend([&article.section, "</section>\n"]);
        }
        out.push_str("</main>\n</body>\n</html>\n");
        out
    }

    /// All articles together, and a line for each.
    fn overview(&self, out: &mut String) {
        out.push_str("<section>\n<h2>All articles</h2>\n");
        sums(&self.namings, &self.origins, out);
        let numbers = ["Quotes", "Words", "Unnamed"].map(Number);
        let columns = [&[Name("Article"), Text("Date"), Text("Published by")], numbers.as_slice()].concat();
        let mut table = Table::new("Articles", &columns, out);
        for (at, article) in self.articles.iter().enumerate() {
            table.row();
            table.heading_link(&article.title, &["#article-", &(at + 1).to_string()].concat());
            table.text(&article.date);
            table.text(&article.publisher);
            table.number(&number(article.total.quotes));
            table.number(&number(article.total.words));
            table.number(&article.unnamed.percent(article.total));
        }
        table.end();
        out.push_str("</section>\n");
    }
}

fn facts(entry: Entry<'_>, out: &mut String) {
    let article = &entry.document.article;
    let facts = [("By", &article.byline), ("Date", &article.date), ("Published by", &article.publisher)];
    out.push_str("<dl>\n");
    let mut fact = |name: &str, value: &str, url: Option<&str>| {
        out.push_str("<div><dt>");
        out.push_str(name);
        out.push_str("</dt><dd>");
        if let Some(url) = url {
            out.push_str("<a href=\"");
            html(url, out);
            out.push_str("\">");
        }
        html(value, out);
        out.push_str(if url.is_some() { "</a></dd></div>\n" } else { "</dd></div>\n" });
    };
    for (name, value) in facts {
        if let Some(value) = value {
            fact(name, value, None);
        }
    }
    if let Some(url) = &article.url {
        fact("Address", url, link(Some(url)));
    }
    // In the page an article with a headline is called by it.
    if entry.name != entry.title() {
        fact("File", entry.name, None);
    }
    out.push_str("</dl>\n");
}

/// The last columns of who says how much.
const NUMBERS: [table::Column<'_>; 3] = [Number("Quotes"), Number("Words"), Number("Share")];

/// Named and unnamed, and countries.
fn sums(namings: &Shares<Naming>, origins: &Shares<Origin>, out: &mut String) {
    if origins.total().quotes == 0 {
        out.push_str("<p>No quotes were found.</p>\n");
        return;
    }
    let [quotes, words, share] = NUMBERS;
    let mut table = Table::new("Named and unnamed", &[Name("Source"), quotes, words, share], out);
    for (naming, share) in namings.sorted() {
        share_row(naming.name(), share, namings.total(), &mut table);
    }
    table.end();
    let mut table = Table::new("By country", &[Name("Country"), quotes, words, share], out);
    for (origin, share) in origins.sorted() {
        share_row(origin.name(), share, origins.total(), &mut table);
    }
    table.end();
}

fn share_row(name: &str, share: Share, total: Share, table: &mut Table<'_>) {
    table.row();
    table.heading(name);
    table.number(&number(share.quotes));
    table.number(&number(share.words));
    table.share(share, total);
}

/// Roles of up to so many letters take no more lines than names do.
const SHORT: usize = 24;

/// The speakers, who has most words first.
fn speakers(rows: &[Row<'_>], out: &mut String) {
    let voices = shares::voices(rows);
    let mut total = Share::default();
    for voice in &voices {
        total.join(voice.share);
    }
    let mut notes: Vec<&str> = Vec::new();
    for note in rows.iter().filter_map(|row| row.speaker).flat_map(|speaker| &speaker.notes) {
        if !notes.contains(&note.column.as_ref()) {
            notes.push(&note.column);
        }
    }
    if rows.is_empty() {
        return;
    }
    let mut roles = rows.iter().filter_map(|row| row.speaker?.role.as_deref());
    let role = if roles.any(|role| role.chars().count() > SHORT) { Long } else { Text };
    let mut columns = vec![Name("Speaker"), role("Role"), Text("Kind"), Text("Country")];
    columns.extend(notes.iter().copied().map(Text));
    columns.extend(NUMBERS);
    let mut table = Table::new("Speakers", &columns, out);
    for Voice { speaker, share, .. } in voices {
        table.row();
        table.heading(speaker.map_or("Speaker unknown", |speaker| &speaker.name));
        table.text(speaker.and_then(|speaker| speaker.role.as_deref()).unwrap_or_default());
        table.text(speaker.map(|speaker| crate::csv::speaker_kind(speaker.kind)).unwrap_or_default());
        table.text(Origin::of(speaker).name());
        for column in &notes {
            let note = speaker.and_then(|speaker| speaker.notes.iter().find(|note| note.column == *column));
            table.text(note.map(|note| note.value.as_ref()).unwrap_or_default());
        }
        table.number(&number(share.quotes));
        table.number(&number(share.words));
        table.share(share, total);
    }
    table.end();
}

/// What a person should look at, and what a person has decided.
fn checks(rows: &[Row<'_>], out: &mut String) {
    let corrected: Vec<&Row> = rows.iter().filter(|row| row.is_corrected()).collect();
    let unsure: Vec<&Row> = rows.iter().filter(|row| !row.is_corrected() && row.is_unsure()).collect();
    list("Unsure", &unsure, out);
    list("Set by a person", &corrected, out);
}

fn list(caption: &str, rows: &[&Row<'_>], out: &mut String) {
    if rows.is_empty() {
        return;
    }
    let columns =
        [Text("Quote"), Long("Words"), Text("Speaker"), Text("Decided by"), Text("Country"), Text("Decided by")];
    let mut table = Table::new(caption, &columns, out);
    for row in rows {
        table.row();
        table.heading(&row.quote.id);
        table.text(&row.shown);
        table.text(row.speaker.map_or("unknown", |speaker| &speaker.name));
        table.text(&reason(&row.quote.why, Some(row.quote.confidence)));
        table.text(Origin::of(row.speaker).name());
        let confidence = row.speaker.and_then(|speaker| speaker.country_confidence);
        table.text(&row.country_why().map(|why| reason(why, confidence)).unwrap_or_default());
    }
    table.end();
}

/// How something was decided, in a few words.
fn reason(why: &WhyDocument<'_>, confidence: Option<sayso_engine::Confidence>) -> String {
    if why.by() == By::Person {
        return "a person".to_owned();
    }
    let mut words = why.sieve.to_string();
    if let Some(confidence) = confidence {
        words.push(' ');
        words.push_str(&row::confidence(confidence));
    }
    let evidence = row::evidence(why);
    if !evidence.is_empty() {
        words.push_str(": ");
        words.push_str(&evidence);
    }
    words
}
