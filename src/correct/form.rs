//! What a reader fills in to correct a quote, and the corrections that it comes to.

use sayso_engine::corrections::{Correction, QuoteKey, SpeakerKey};
use sayso_engine::{CountryCode, Explored, Kind, QuoteId, SpeakerId};

use crate::correct::Subject;

/// What was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Who says it.
    pub who: Who,
    /// What was said about the speaker, where it was asked.
    pub about: Option<About>,
    /// The kind of the quote, where it can be chosen.
    pub kind: Option<Kind>,
    /// Other quotes that go along to the speaker.
    pub along: Vec<QuoteId>,
}

/// What was said about a speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The name.
    pub name: String,
    /// The role; empty for none.
    pub role: String,
    /// The country.
    pub country: Option<CountryCode>,
    /// Who else it is.
    pub same_as: Option<SpeakerId>,
}

/// Who says a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// There is no knowing.
    Unknown,
    /// A speaker of the article.
    Known(SpeakerId),
    /// One that the article does not have yet.
    New,
}

impl Who {
    /// As the value of an option.
    #[must_use]
    pub fn value(self) -> String {
        match self {
            Self::Unknown => String::new(),
            Self::Known(id) => id.to_string(),
            Self::New => "new".to_owned(),
        }
    }

    /// Who an option of that value means.
    #[must_use]
    pub fn parse(value: &str) -> Self {
        match SpeakerId::parse(value) {
            Some(id) => Self::Known(id),
            None if value == "new" => Self::New,
            None => Self::Unknown,
        }
    }
}

/// The corrections that make of the article what was filled in; none for what is so already.
#[must_use]
pub fn corrections(explored: &Explored, subject: Subject, answers: &Answers) -> Vec<Correction> {
    let to = match answers.who {
        Who::Unknown => None,
        Who::Known(id) => SpeakerKey::of(explored, id),
        Who::New => {
            answers.about.as_ref().map(|about| SpeakerKey::named(&about.name)).filter(|key| !key.name.is_empty())
        }
    };
    let mut list = of_quote(explored, subject, answers, to.as_ref());
    if let (Some(of), Some(about)) = (to, &answers.about) {
        list.extend(of_speaker(explored, answers.who, about, of));
    }
    list
}

fn of_quote(explored: &Explored, subject: Subject, answers: &Answers, to: Option<&SpeakerKey>) -> Vec<Correction> {
    let id = match subject {
        Subject::Missed(span) => return vec![Correction::Missed(QuoteKey(span), to.cloned())],
        Subject::Quote(id) => id,
    };
    let Some(quote) = explored.quote(id) else { return Vec::new() };
    let key = QuoteKey::of(quote);
    let is_same = match answers.who {
        Who::Known(id) => quote.speaker == Some(id),
        Who::Unknown => quote.speaker.is_none(),
        Who::New => to.is_none(),
    };
    let mut list = Vec::new();
    if !is_same {
        let along = answers.along.iter().filter_map(|&id| explored.quote(id)).map(QuoteKey::of);
        let keys: Vec<QuoteKey> = std::iter::once(key).chain(along).collect();
        list.push(match to {
            Some(to) if keys.len() > 1 => Correction::Split(keys, to.clone()),
            _ => Correction::Speaker(key, to.cloned()),
        });
    }
    list.extend(answers.kind.filter(|&kind| kind != quote.kind).map(|kind| Correction::Kind(key, kind)));
    list
}

fn of_speaker(explored: &Explored, who: Who, about: &About, of: SpeakerKey) -> Vec<Correction> {
    let speaker = match who {
        Who::Known(id) => explored.speaker(id),
        _ => None,
    };
    let (name, role) = (about.name.trim(), about.role.trim());
    let mut list = Vec::new();
    if role != speaker.and_then(|speaker| speaker.role.as_deref()).unwrap_or_default() {
        list.push(Correction::Role(of.clone(), role.to_owned()));
    }
    if about.country != speaker.and_then(|speaker| speaker.country.as_ref()).map(|found| found.code) {
        list.push(Correction::Country(of.clone(), about.country));
    }
    if speaker.is_some_and(|speaker| speaker.name != name) && !name.is_empty() {
        list.push(Correction::Name(of.clone(), name.to_owned()));
    }
    let same = about.same_as.filter(|&id| Who::Known(id) != who);
    list.extend(same.and_then(|id| SpeakerKey::of(explored, id)).map(|into| Correction::Merged(of, into)));
    list
}
