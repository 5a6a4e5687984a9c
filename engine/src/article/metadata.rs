//! What a page says about its article, outside the article: JSON-LD, meta tags, links, attributes.
//!
//! Whoever has parsed the page reports each as a claim under a name; which of them is believed, and how it is tidied,
//! is decided here, for the page in the browser and for the command alike.

mod dates;

pub use dates::date;

use super::Article;
use crate::text::letters::{lower, lower_case};

/// The claims of a page, under the names that [`Claims::add`] lists.
#[derive(Clone, Debug, Default)]
pub struct Claims(Vec<(String, String)>);

const TITLE: &[&str] = &[
    "ld:headline",
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "h1",
    "title",
    "ld:name",
    "headline",
];
const DEK: &[&str] = &[
    "ld:alternativeheadline",
    "ld:description",
    "og:description",
    "twitter:description",
    "description",
    "dc.description",
];
const BYLINE: &[&str] = &[
    "ld:author",
    "author",
    "parsely-author",
    "sailthru.author",
    "article:author",
    "article_author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "content-creator",
    "rel:author",
    "byline",
    "ld:creator",
];
const DATE: &[&str] = &[
    "ld:datepublished",
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "pub_date",
    "article_date_original",
    "og:pubdate",
    "publishdate",
    "date",
    "time",
    "ld:datecreated",
];
const PUBLISHER: &[&str] = &["ld:publisher", "og:site_name", "publisher", "dc.publisher", "application-name"];
const URL: &[&str] = &["canonical", "og:url", "ld:url"];
const LANGUAGE: &[&str] =
    &["ld:inlanguage", "lang", "content-language", "dc.language", "og:language", "language", "inlanguage", "og:locale"];

impl Claims {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a claim: a meta tag under its `name`, `property` or `itemprop`; a field of the JSON-LD article under `ld:`
    /// and its key; the `<title>` under `title`, a headline that it repeats under `h1`, another under `headline`; `html`'s `lang`; the link `canonical`; what
    /// `rel=author` marks as `rel:author`; the words of a byline and of a `<time>` under those names. Case does not
    /// matter; what is added first is believed first.
    pub fn add(&mut self, name: &str, words: &str) {
        let words = folded(words);
        if !words.is_empty() {
            self.0.push((name.to_ascii_lowercase(), words));
        }
    }

    /// Fills in what the article's own blocks have not told, and tidies it.
    pub fn complete(&self, article: &mut Article) {
        let publisher = self.best(PUBLISHER, |words| Some(words.trim_start_matches('@').to_owned()));
        fill(&mut article.publisher, publisher);
        let publisher = article.publisher.as_deref().unwrap_or_default();
        fill(&mut article.title, self.best(TITLE, |words| Some(without_site(words, publisher).to_owned())));
        fill(&mut article.dek, self.best(DEK, |words| Some(words.to_owned())));
        fill(&mut article.byline, self.best(BYLINE, byline));
        fill(&mut article.date, self.best(DATE, date));
        fill(&mut article.url, self.best(URL, |words| words.starts_with("http").then(|| words.to_owned())));
        fill(&mut article.language, self.best(LANGUAGE, language));
    }

    /// What the page claims under a name, in lower case.
    pub(super) fn lower(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(claim, _)| claim == name).map(|(_, said)| lower_case(said)).collect()
    }

    /// The first claim, by trust in its name, of which something is left when it is tidied.
    fn best(&self, names: &[&str], tidy: impl Fn(&str) -> Option<String>) -> Option<String> {
        let tidied = |(name, words): &(String, String), wanted: &str| {
            if name == wanted { tidy(words).filter(|kept| !kept.is_empty()) } else { None }
        };
        names.iter().find_map(|&name| self.0.iter().find_map(|claim| tidied(claim, name)))
    }
}

fn fill(field: &mut Option<String>, found: Option<String>) {
    if field.is_none() {
        *field = found;
    }
}

fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a JSON-LD `@type` is that of an article.
#[must_use]
pub fn is_article_type(name: &str) -> bool {
    let name = name.rsplit(['/', ':']).next().unwrap_or_default();
    name.ends_with("Article") || matches!(name, "BlogPosting" | "LiveBlogPosting" | "Report")
}

/// JSON-LD as pages write it, made JSON: without the comments that once hid scripts, and without raw line ends in
/// strings.
#[must_use]
pub fn json(source: &str) -> String {
    let source = source.trim().trim_start_matches("//").trim_start();
    let source = source.strip_prefix("<![CDATA[").or_else(|| source.strip_prefix("<!--")).unwrap_or(source);
    let source = source.trim_end().trim_end_matches(';');
    let source = source.strip_suffix("]]>").or_else(|| source.strip_suffix("-->")).unwrap_or(source);
    let source = source.trim_end().trim_end_matches("//").trim_end().trim_end_matches(';');
    source.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A headline without the name of the site behind it.
fn without_site<'a>(title: &'a str, publisher: &str) -> &'a str {
    let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).map(lower).collect::<String>();
    let publisher = words(publisher);
    let cut = [" | ", " – ", " — ", " - ", " · ", " :: ", " » "].iter().filter_map(|dash| title.rsplit_once(dash));
    for (front, site) in cut {
        let site_words = words(site);
        let is_publisher = !publisher.is_empty()
            && !site_words.is_empty()
            && (site_words.contains(&publisher) || publisher.contains(&site_words));
        if is_publisher && !front.trim().is_empty() {
            return front.trim();
        }
    }
    title
}

/// Names of authors, without "By", addresses and handles; `None` if no name is left, or too many.
#[must_use]
pub fn byline(words: &str) -> Option<String> {
    const BY: &[&str] = &["written by", "posted by", "by", "von", "par", "por", "di", "door"];
    // What is longer tells about the author.
    const LONGEST: usize = 200;
    if words.contains("://") {
        return None;
    }
    let mut words = words.trim();
    if BY.iter().any(|by| by.eq_ignore_ascii_case(words)) {
        return None;
    }
    for by in BY {
        if let Some(rest) = words.get(by.len()..) {
            let is_by = words.get(..by.len()).is_some_and(|start| start.eq_ignore_ascii_case(by));
            if is_by && rest.starts_with(|c: char| c.is_whitespace() || c == ':') {
                words = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ':');
                break;
            }
        }
    }
    let mut names: Vec<String> = Vec::new();
    for name in words.split([',', ';', '|', '•', '·']) {
        let kept: Vec<&str> = name.split_whitespace().filter(|word| !word.contains('@')).collect();
        let name = kept.join(" ");
        let is_name =
            name.chars().any(char::is_alphabetic) && !names.iter().any(|known| known.eq_ignore_ascii_case(&name));
        if is_name {
            names.push(name);
        }
        // No name is shorter than two bytes with its comma.
        if names.len() > LONGEST {
            return None;
        }
    }
    let names = names.join(", ");
    (!names.is_empty() && names.len() <= LONGEST).then_some(names)
}

/// A BCP 47 tag; `None` for what is none.
#[must_use]
pub fn language(words: &str) -> Option<String> {
    let tag = words.split([',', ';', ' ']).next()?.replace('_', "-");
    let mut parts = tag.split('-');
    let first = parts.next()?;
    let is_tag = (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if is_tag { Some(tag) } else { language_named(words) }
}

/// Languages that pages name instead of giving a tag.
fn language_named(name: &str) -> Option<String> {
    const NAMED: &[(&str, &str)] = &[
        ("english", "en"),
        ("français", "fr"),
        ("french", "fr"),
        ("deutsch", "de"),
        ("german", "de"),
        ("español", "es"),
        ("spanish", "es"),
        ("português", "pt"),
        ("portuguese", "pt"),
        ("italiano", "it"),
        ("italian", "it"),
        ("nederlands", "nl"),
        ("dutch", "nl"),
    ];
    let name = lower_case(name.trim());
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, tag)| (*tag).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(claims: &[(&str, &str)]) -> Article {
        let mut all = Claims::new();
        for (name, words) in claims {
            all.add(name, words);
        }
        let mut article = Article::default();
        all.complete(&mut article);
        article
    }

    #[test]
    fn json_ld_is_believed_before_meta_tags_and_those_before_the_page() {
        let article = completed(&[
            ("title", "A | Paper"),
            ("og:title", "B"),
            ("ld:headline", "C"),
            ("byline", "By Ann"),
            ("author", "Ben Ask"),
            ("og:description", "Under it."),
        ]);
        assert_eq!(article.title.as_deref(), Some("C"));
        assert_eq!(article.byline.as_deref(), Some("Ben Ask"));
        assert_eq!(article.dek.as_deref(), Some("Under it."));
    }

    #[test]
    fn what_is_no_name_is_passed_over_for_the_next_claim() {
        let article = completed(&[("article:author", "https://social.example/paper"), ("byline", "By Ann Ask")]);
        assert_eq!(article.byline.as_deref(), Some("Ann Ask"));
    }

    #[test]
    fn the_article_s_own_blocks_are_believed_before_any_claim() {
        let mut article = Article { title: Some("Printed".into()), ..Article::default() };
        let mut claims = Claims::new();
        claims.add("ld:headline", "Claimed");
        claims.complete(&mut article);
        assert_eq!(article.title.as_deref(), Some("Printed"));
    }

    #[test]
    fn bylines_are_names_only() {
        assert_eq!(byline("By Ann Ask and Ben Bee").as_deref(), Some("Ann Ask and Ben Bee"));
        assert_eq!(byline("BY: Ann Ask | @annask").as_deref(), Some("Ann Ask"));
        assert_eq!(byline("Ann Ask ann@paper.example, Ann Ask, Ben Bee").as_deref(), Some("Ann Ask, Ben Bee"));
        assert_eq!(byline("Par Anne Dupont").as_deref(), Some("Anne Dupont"));
        assert_eq!(byline("Byron Ask").as_deref(), Some("Byron Ask"));
        assert_eq!(byline("@paper"), None);
        assert_eq!(byline("By"), None);
        assert_eq!(byline("https://paper.example/ann"), None);
    }

    #[test]
    fn the_site_is_cut_from_a_title_but_no_part_of_the_headline() {
        assert_eq!(without_site("Rain ends - The Daily Paper", "Daily Paper"), "Rain ends");
        assert_eq!(without_site("Rain ends | Daily Paper", "The Daily Paper"), "Rain ends");
        assert_eq!(without_site("Rain - and snow - end", "Daily Paper"), "Rain - and snow - end");
        assert_eq!(without_site("Daily Paper", "Daily Paper"), "Daily Paper");
    }

    #[test]
    fn languages_are_tags() {
        assert_eq!(language("en_US").as_deref(), Some("en-US"));
        assert_eq!(language("English").as_deref(), Some("en"));
        assert_eq!(language("pt-BR, en").as_deref(), Some("pt-BR"));
        assert_eq!(language("{{lang}}"), None);
    }

    #[test]
    fn json_is_freed_of_what_hid_it() {
        assert_eq!(json("//<![CDATA[\n{\"a\": \"b\nc\"}\n//]]>").trim(), "{\"a\": \"b c\"}");
        assert_eq!(json("<!-- {} -->").trim(), "{}");
        assert_eq!(json("{};"), "{}");
    }
}
