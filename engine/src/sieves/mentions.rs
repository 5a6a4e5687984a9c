//! Mentions: a person's name in its sentence, with the words around it that tell who that is.

use std::ops::Range;

use crate::gazetteer;
use crate::lexicon::{Classes, lists};
use crate::reading::Reading;
use crate::sieves::dateline::behind_dateline;
use crate::sieves::names::{Name, is_acronym};
use crate::sieves::phrases::{attach_prepositions, core_after, core_before, is_time, phrase_before};
use crate::text::tags::Tag;

/// Whether "he" or "she" can be meant, by titles and words like "spokeswoman", and by pronouns already resolved;
/// never by the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Woman,
    Man,
}

/// A person's name at a place.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// Index into the cast.
    pub(crate) member: usize,
    /// The name.
    pub(crate) items: Range<usize>,
    /// The name with nationality, roles and appositions.
    pub(crate) whole: Range<usize>,
    /// The words among them that tell office or occupation.
    pub(crate) roles: Vec<Range<usize>>,
    /// Whether a title or role stands in front, or an age behind.
    pub(crate) titled: bool,
    /// Whether it is the subject of a finite verb.
    pub(crate) subject: bool,
}

const PERSON_NOUNS: Classes = Classes::ROLE.with(Classes::TITLE).with(Classes::WOMAN).with(Classes::MAN);

/// Reads the words around a name.
pub(crate) fn mention(reading: &Reading<'_>, name: &Name) -> Mention {
    let line = reading.lines.get(reading.line_of(name.items.start)).map_or(name.items.clone(), |l| l.items.clone());
    let core = core_before(reading, line.start, name.items.end);
    let mut whole = core.start.min(name.prefix.start)..name.items.end;
    let mut roles = Vec::new();
    let role_in_front = is_role(reading, line.start, name.items.start);
    if role_in_front || !name.prefix.is_empty() || portfolio_before(reading, line.start, name.items.start) {
        let front = in_front(reading, &line, name);
        whole.start = front.start.min(whole.start);
        if front.clone().any(|i| reading.items[i].classes.has(Classes::ROLE)) {
            roles.push(front);
        }
    }
    let explained = apposed_role(reading, &line, name.prefix.start);
    let explained = explained.or_else(|| apposed_stranger(reading, &line, name));
    if let Some(role) = explained.or_else(|| apposed_spokesman(reading, &line, name)) {
        whole.start = role.start;
        roles.push(without_determiner(reading, role));
    }
    whole.end = behind(reading, &line, name, &mut roles);
    // Halyna, 67, stood outside
    let end = name.items.end;
    let aged = reading.is_word(end, &[","]) && reading.tag(end + 1) == Tag::Number && reading.is_word(end + 2, &[","]);
    // Hawa, a teacher from Geneina, arrived
    let told = roles.iter().any(|role| {
        role.start > end
            && core_after(reading, role.start, role.end).any(|i| reading.items[i].classes.has(PERSON_NOUNS))
    });
    // Salma, who fled Aleppo
    let who = reading.is_word(end, &[","]) && reading.is_word(end + 1, &["who", "whose"]);
    // a retired engineer called Ueli
    let called = name.items.start > line.start && reading.is_word(name.items.start - 1, &["called", "named"]);
    let titled = role_in_front
        || called
        || aged
        || told
        || who
        || name.prefix.clone().any(|i| reading.items[i].classes.has(PERSON_NOUNS));
    let subject = is_subject(reading, &line, &whole);
    Mention { member: usize::MAX, items: name.items.clone(), whole, roles, titled, subject }
}

/// Whether a role noun or title ends in front of `at`: "spokesman | Wang Wenbin".
fn is_role(reading: &Reading<'_>, low: usize, at: usize) -> bool {
    // Chief executive, of which the second word is often an adjective
    let chief = || at > low + 1 && reading.is_word(at - 1, &["executive"]) && reading.is_word(at - 2, &["chief"]);
    at > low
        && reading.items[at - 1].classes.has(PERSON_NOUNS)
        && (reading.items[at - 1].is_any(&[Tag::Noun, Tag::Name]) || chief())
}

/// "Secretary of State |": an office whose last word is no role word.
fn portfolio_before(reading: &Reading<'_>, low: usize, at: usize) -> bool {
    let of = |of: usize| reading.is_word(of, &["of", "for"]) && reading.items[of - 1].classes.has(Classes::ROLE);
    // of Science and Technology
    let two = at >= low + 5 && reading.is_word(at - 2, &["and", "&"]) && of(at - 4);
    // Minister of Oil Dr. Ana Ruiz
    at >= low + 3
        && (of(at - 2) || two)
        && (reading.tag(at - 1) == Tag::Name || reading.is_word(at - 1, lists::PORTFOLIOS))
}

/// "Chinese Foreign Ministry spokesman |", "US President |", "Secretary of State |".
fn in_front(reading: &Reading<'_>, line: &Range<usize>, name: &Name) -> Range<usize> {
    let titled = name.prefix.clone().any(|i| reading.items[i].classes.has(PERSON_NOUNS));
    // Minister of Oil Dr. | Ana Ruiz
    let title = |at: &usize| {
        let classes = reading.items[*at].classes;
        classes.has(Classes::TITLE) && !classes.has(Classes::ROLE)
    };
    let office = name.prefix.clone().filter(title).find(|&at| portfolio_before(reading, line.start, at));
    let title_only = titled && !is_role(reading, line.start, name.prefix.start);
    let phrase = if let Some(title) = office {
        phrase_before(reading, line.start, title)
    } else if title_only {
        core_before(reading, line.start, name.items.start)
    } else {
        phrase_before(reading, line.start, name.items.start)
    };
    let mut front = if phrase.is_empty() { name.prefix.clone() } else { phrase };
    // in response to | the opposition leader Ana Ruiz
    let hangs = front.clone().rev().find(|&i| {
        matches!(reading.tag(i), Tag::Adposition | Tag::To)
            && i > front.start
            && reading.is_word(i, &["to", "from", "by", "against", "about"])
            && !reading.items[i - 1].classes.has(Classes::ROLE.with(Classes::TITLE).with(Classes::BODY))
    });
    front.start = hangs.map_or(front.start, |i| i + 1);
    // the astronomer Thandeka Dlamini and | the builder Ana Ruiz
    let second = front.clone().rev().find(|&i| {
        i > front.start
            && reading.is_word(i, &["and"])
            && reading.tag(i - 1) == Tag::Name
            && reading.tag(i + 1) == Tag::Determiner
    });
    front.start = second.map_or(front.start, |i| i + 1);
    // Environment and | Water Minister
    let fields = front.start > line.start + 1
        && reading.is_word(front.start - 1, &["and", "&"])
        && reading.is_word(front.start, lists::PORTFOLIOS)
        && reading.is_word(front.start - 2, lists::PORTFOLIOS);
    if fields {
        front.start -= 2;
    }
    front.start = in_front_of_letters(reading, line.start, front.start).unwrap_or(front.start);
    // LIMA -- | Peru’s trade minister
    if front.start <= line.start {
        front.start = behind_dateline(reading, line.clone()).start.min(name.prefix.start);
    }
    without_determiner(reading, front.start..office.unwrap_or(name.items.start))
}

/// "The | United Nations (UN) | relief coordinator": where the name begins of a body whose letters stand in brackets.
fn in_front_of_letters(reading: &Reading<'_>, low: usize, at: usize) -> Option<usize> {
    let open = at.checked_sub(3).filter(|&open| open > low && reading.is_word(open, &["("]))?;
    let letters = is_acronym(reading.word(open + 1)) && reading.is_word(open + 2, &[")"]);
    let body = core_before(reading, low, open);
    (letters && !body.is_empty() && reading.tag(open - 1) == Tag::Name).then_some(body.start)
}

/// "The Moroccan trade minister, | Nadia Rahmouni, …": an office that the name explains.
fn apposed_role(reading: &Reading<'_>, line: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let comma = start.checked_sub(1).filter(|&c| c > line.start && reading.is_word(c, &[","]))?;
    let phrase = phrase_before(reading, line.start, comma);
    let head = phrase.end.checked_sub(1).filter(|_| !phrase.is_empty())?;
    let role = (phrase.start..=head).rev().find(|&i| reading.items[i].classes.has(Classes::ROLE))?;
    let singular = !reading.items[role].classes.has(Classes::PLURAL);
    let definite = reading.is_word(phrase.start, &["the", "its", "their", "his", "her"])
        || phrase.clone().any(|i| reading.tag(i) == Tag::Possessive);
    // the Republic of Korea’s ambassador
    let owned = role == head && role > phrase.start && reading.tag(role - 1) == Tag::Possessive;
    let heads = owned || core_after(reading, phrase.start, phrase.end).end == role + 1;
    (singular && definite && heads).then_some(phrase)
}

/// "A Brazilian costume designer, | Rosângela Moura, …": what the name explains, by nationality.
fn apposed_stranger(reading: &Reading<'_>, line: &Range<usize>, name: &Name) -> Option<Range<usize>> {
    let comma = name.prefix.start.checked_sub(1).filter(|&c| c > line.start && reading.is_word(c, &[","]))?;
    let phrase = phrase_before(reading, line.start, comma);
    let head = phrase.end.checked_sub(1).filter(|&head| head > phrase.start + 1)?;
    let stranger = reading.is_word(phrase.start, &["a", "an"])
        && gazetteer::is_demonym(reading.word(phrase.start + 1))
        && reading.tag(head) == Tag::Noun
        && !reading.items[head].classes.has(Classes::PLURAL.with(Classes::BODY));
    (stranger && reading.is_word(name.items.end, &[","])).then_some(phrase)
}

/// "A spokesman for the European Commission, | Olof Rautio, …": an office of a body that the name explains.
fn apposed_spokesman(reading: &Reading<'_>, line: &Range<usize>, name: &Name) -> Option<Range<usize>> {
    let start = name.prefix.start;
    let comma = start.checked_sub(1).filter(|&c| c > line.start && reading.is_word(c, &[","]))?;
    if !reading.is_word(name.items.end, &[","]) {
        return None;
    }
    let low = line.start.max(comma.saturating_sub(OFFICE));
    let of = (low..comma).rev().find(|&i| reading.is_word(i, &["for", "of", "at", "with"]))?;
    let head = of.checked_sub(1).filter(|&head| head > low && reading.items[head].classes.has(Classes::ROLE))?;
    let first = (low..head).rev().find(|&i| reading.tag(i) == Tag::Determiner)?;
    let one = !reading.items[head].classes.has(Classes::PLURAL) && core_after(reading, first, of).end == of;
    let body = (of + 1..comma).all(|i| !matches!(reading.tag(i), Tag::Punctuation | Tag::Finite));
    (one && body).then_some(first..comma)
}

/// Words of an office and its body, at most: "A spokesman for the European Commission".
const OFFICE: usize = 12;

/// Reads ", the assistant secretary of state for …," and "of the club"; returns where the mention ends.
fn behind(reading: &Reading<'_>, line: &Range<usize>, name: &Name, roles: &mut Vec<Range<usize>>) -> usize {
    let end = name.items.end;
    if !reading.is_word(end, &[","]) || end + 1 >= line.end {
        // "Braverman with France’s interior minister" tells whom she met
        let met = reading.is_word(end, &["with"])
            && core_after(reading, end + 1, line.end).any(|i| reading.tag(i) == Tag::Possessive);
        // met Lee at the Vatican
        let start = name.prefix.start.min(name.items.start);
        let object = reading.is_word(end, &["at", "with"])
            && start > line.start
            && matches!(reading.tag(start - 1), Tag::Finite | Tag::Base | Tag::Gerund | Tag::Participle)
            && !reading.is_word(start - 1, &["said", "says"]);
        let of = reading.tag(end) == Tag::Adposition
            && reading.is_word(end, &["of", "from", "at", "with"])
            && !met
            && !object;
        return if of { attach_prepositions(reading, end, line.end).max(place_end(reading, end, line)) } else { end };
    }
    let mut first = end + 1;
    // Lee, 42, a teacher
    if reading.tag(first) == Tag::Number && reading.is_word(first + 1, &[","]) {
        first += 2;
    }
    // Sosa, 31, from Rosario
    if reading.is_word(first, &["of", "from"]) {
        return attach_prepositions(reading, first, line.end);
    }
    if reading.tag(first) == Tag::Relative {
        return (first..line.end).find(|&i| reading.is_word(i, &[","])).unwrap_or(line.end);
    }
    // Vossler, sourcing head of a German chain
    let role = |i: usize| reading.items.get(i).is_some_and(|item| item.classes.has(Classes::ROLE));
    let gerund = reading.tag(first) == Tag::Gerund && role(first + 1);
    let core = core_after(reading, if gerund { first + 1 } else { first }, line.end);
    // Oufkir, a grower near Agadir: what an article with "a" opens behind a name says what somebody is
    let is_a = reading.is_word(first, &["a", "an"]) && core.len() > 1 && reading.tag(core.end - 1) == Tag::Noun;
    // Keïta, the Malian guitarist
    let of_a_people = core.len() > 2
        && reading.tag(first) == Tag::Determiner
        && (first + 1..core.end - 1).any(|i| gazetteer::is_demonym(reading.word(i)))
        && reading.tag(core.end - 1) == Tag::Noun;
    // Gul, an Afghan national
    // Vakatale, one of 40 Fijian workers
    let one_of = (first + 2..line.end.min(first + 5)).find(|&i| gazetteer::is_demonym(reading.word(i)));
    let one_of = one_of.filter(|&people| {
        reading.is_word(first, &["one"]) && reading.is_word(first + 1, &["of"]) && reading.tag(people + 1) == Tag::Noun
    });
    if let Some(people) = one_of {
        return people + 2;
    }
    let national = reading.is_word(first, &["a", "an"])
        && gazetteer::is_demonym(reading.word(first + 1))
        && reading.is_word(first + 2, &["national", "citizen"]);
    if national {
        roles.push(first + 1..first + 3);
        return first + 3;
    }
    let has_role = of_a_people
        || is_a && !is_time(reading, core.clone())
        || core.clone().any(|i| reading.items[i].classes.has(PERSON_NOUNS));
    // "According to Moss, several members …": no one person is several
    let several = core.clone().next_back().is_some_and(|i| reading.items[i].classes.has(Classes::PLURAL))
        && core.clone().any(|i| reading.is_word(i, &["several", "some", "many", "most", "few", "other"]));
    if !has_role || several {
        return end;
    }
    let role_end = attach_prepositions(reading, core.end, line.end);
    let role_end = behind_its_state(reading, role_end, line);
    // a herder with a gold tooth of his own,
    let rest =
        (role_end..line.end.min(role_end + 4)).take_while(|&i| !matches!(reading.tag(i), Tag::Finite | Tag::Relative));
    let of_own = reading.is_word(role_end, &["of"]) && reading.is_word(role_end + 2, &["own"]);
    let role_end = rest.filter(|_| of_own).find(|&i| reading.is_word(i, &[","])).unwrap_or(role_end);
    // ", the minister said" is a clause of its own; ", a French yachtsman berthed at the marina, said" is none
    let goes_on = || {
        let high = line.end.min(role_end + CLAUSE);
        let comma = (role_end..high).find(|&i| reading.is_word(i, &[","]));
        is_a && comma.is_some_and(|comma| reading.tag(comma + 1) == Tag::Finite)
    };
    if reading.tag(role_end) == Tag::Finite && !goes_on() {
        return end;
    }
    roles.push(without_determiner(reading, first..role_end));
    role_end
}

/// Words of what is told behind "a French yachtsman", up to its comma.
const CLAUSE: usize = 12;

/// "a father from Quincy, | Massachusetts": behind the place that says where a place is.
fn behind_its_state(reading: &Reading<'_>, end: usize, line: &Range<usize>) -> usize {
    let named = reading.is_word(end, &[","]) && end > line.start && reading.tag(end - 1) == Tag::Name;
    if named { place_end(reading, end, line).max(end) } else { end }
}

/// "Ruiz of Spain |": the end of a place that a preposition governs, whatever the words behind it are taken for.
fn place_end(reading: &Reading<'_>, preposition: usize, line: &Range<usize>) -> usize {
    let first = preposition + 1;
    let is_place = |&end: &usize| {
        end <= line.end && gazetteer::place(reading.span(first..end).of(&reading.article.text)).is_some()
    };
    (first + 1..first + 5).rev().find(is_place).unwrap_or(preposition)
}

fn without_determiner(reading: &Reading<'_>, range: Range<usize>) -> Range<usize> {
    let mut start = range.start;
    while start < range.end && reading.is_word(start, &["the", "a", "an", "its", "their", "our"]) {
        start += 1;
    }
    start..range.end
}

fn is_subject(reading: &Reading<'_>, line: &Range<usize>, whole: &Range<usize>) -> bool {
    if whole.start > line.start {
        let governed = matches!(
            reading.tag(whole.start - 1),
            Tag::Adposition | Tag::To | Tag::Finite | Tag::Base | Tag::Gerund | Tag::Participle
        );
        if governed && !reading.is_word(whole.start - 1, &["said", "says"]) {
            return false;
        }
    }
    let behind = if reading.is_word(whole.end, &[","]) { whole.end + 1 } else { whole.end };
    // Cruz on Friday played it down
    let time = reading.is_word(behind, &["on", "last", "this"])
        && reading.items.get(behind + 1).is_some_and(|day| day.classes.has(Classes::TIME));
    let behind = if time { behind + 2 } else { behind };
    let verb = (behind..(behind + 3).min(line.end)).find(|&i| reading.tag(i) != Tag::Adverb);
    verb.is_some_and(|i| reading.tag(i) == Tag::Finite) || goes_on_behind_apposition(reading, line, whole)
}

/// "Howard, the younger and more conservative brother of Ron Howard, | endorsed": whether a name that opens its sentence has
/// its verb behind words between commas.
fn goes_on_behind_apposition(reading: &Reading<'_>, line: &Range<usize>, whole: &Range<usize>) -> bool {
    let comma = whole.end;
    let opens = whole.start == behind_dateline(reading, line.clone()).start && reading.is_word(comma, &[","]);
    let explains = matches!(reading.tag(comma + 1), Tag::Determiner | Tag::Relative)
        || reading.items.get(comma + 1).is_some_and(|first| first.classes.has(PERSON_NOUNS));
    let close = (comma + 2..line.end.min(comma + CLAUSE * 2)).find(|&i| reading.is_word(i, &[","]));
    let verb = close.and_then(|close| (close + 1..line.end.min(close + 3)).find(|&i| reading.tag(i) != Tag::Adverb));
    opens && explains && verb.is_some_and(|verb| reading.tag(verb) == Tag::Finite)
}

/// "Ana Ruiz left with | her | children": whose kin a sentence tells of next is whom it is about.
pub(crate) fn gender_by_kin(reading: &Reading<'_>, found: &Mention) -> Option<Gender> {
    const NEAR: usize = 10;
    let at = found.whole.end.max(found.items.end);
    let end = reading.lines.get(reading.line_of(found.items.start))?.items.end.min(at + NEAR);
    let other = |i: &usize| reading.tag(*i) == Tag::Name || reading.items[*i].is_quotation();
    let owner = (at..end).take_while(|i| !other(i)).find(|&i| reading.is_word(i, &["his", "her"]))?;
    let kin = found.subject && reading.is_word(owner + 1, lists::KIN);
    kin.then(|| if reading.is_word(owner, &["her"]) { Gender::Woman } else { Gender::Man })
}

/// "Ruiz defended *her* plan", "Ruiz said *she* would stay": the pronoun that follows a subject before anybody else is named.
/// One alone may be of another; see [`Cast`](super::cast::Cast).
pub(crate) fn own_pronoun(reading: &Reading<'_>, found: &Mention, next: Option<usize>) -> Option<Gender> {
    const NEAR: usize = 24;
    let at = found.whole.end.max(found.items.end);
    let end = reading.lines.get(reading.line_of(found.items.start))?.items.end.min(at + NEAR);
    let end = next.map_or(end, |next| next.min(end));
    let pronoun = (at..end).filter(|_| found.subject).find(|&i| {
        reading.is_word(i, &["he", "she", "his"]) || reading.is_word(i, &["her"]) && reading.tag(i) == Tag::Determiner
    })?;
    Some(if reading.is_word(pronoun, &["he", "his"]) { Gender::Man } else { Gender::Woman })
}

/// "Mr.", "spokeswoman", "his father": words that tell whether he or she is meant. What hangs on a preposition or stands in
/// a clause tells of others: "head of the women’s league", "Ruiz, whose husband was on the boat".
pub(crate) fn gender(reading: &Reading<'_>, whole: &Range<usize>) -> Option<Gender> {
    let mut of_another = false;
    for i in whole.clone() {
        let item = reading.items.get(i)?;
        match item.tag {
            Tag::Relative => return None,
            Tag::Adposition => of_another = true,
            Tag::Punctuation => of_another = false,
            _ => {}
        }
        if of_another || reading.tag(i + 1) == Tag::Possessive {
            continue;
        }
        match (item.classes.has(Classes::WOMAN), item.classes.has(Classes::MAN)) {
            (true, false) => return Some(Gender::Woman),
            (false, true) => return Some(Gender::Man),
            _ => {}
        }
    }
    None
}
