//! Where a page says something about its article: what whoever has parsed it reports to
//! [`Claims`](super::metadata::Claims).

/// The JSON-LD.
pub const JSON_LD: &str = "script[type='application/ld+json']";

/// The meta tags.
pub const META: &str = "meta[content]";

/// The attributes that may hold a meta tag's name.
pub const NAMES: [&str; 4] = ["property", "name", "itemprop", "http-equiv"];

/// The page's own marks: under which name they are reported, of which elements, which attribute or else the words.
pub const MARKS: [(&str, &str, Option<&str>); 4] = [
    ("lang", "html[lang]", Some("lang")),
    ("canonical", "link[rel=canonical]", Some("href")),
    ("title", "head > title", None),
    ("rel:author", "a[rel~=author], [itemprop=author] [itemprop=name], [itemprop=author]", None),
];

/// How many elements of each mark are heard.
pub const MOST: usize = 5;
