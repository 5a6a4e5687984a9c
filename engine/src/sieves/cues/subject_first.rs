//! Sources in front of their verb, "X said", and those that a verb shares with another: "X said …, adding …".

use std::ops::Range;

use super::{Cue, Finder, Form, LONGEST};
use crate::gazetteer;
use crate::lexicon::{Classes, lists};
use crate::reading::ItemKind;
use crate::sieves::phrases::{core_after, core_before, is_comma, is_time, phrase_after, phrase_before};
use crate::sieves::subjects::{main_subject, subject_before};
use crate::text::tags::Tag;

impl Finder<'_, '_> {
    /// "X said": the source in front of the verb group, or one that is shared.
    pub(super) fn source_first(&self, start: usize, end: usize, before: &[Cue]) -> Option<(Range<usize>, Form)> {
        let r = self.reading;
        if start == self.low {
            // a sentence that begins with its verb has its subject elsewhere: a headline, a list
            return None;
        }
        let previous = start - 1;
        match self.tag(previous) {
            Tag::Relative if self.is(previous, &["who", "which", "that"]) => {
                let comma = previous > self.low && is_comma(r, previous - 1);
                let low_end = if comma { previous - 1 } else { previous };
                let mut antecedent = phrase_before(r, self.low, low_end);
                // a report, prepared March 1, that said
                if comma && is_time(r, antecedent.clone()) {
                    let of = |i: usize| i > self.low && matches!(self.tag(i), Tag::Participle | Tag::Adposition);
                    let before =
                        (antecedent.start.saturating_sub(2)..antecedent.start).rev().take_while(|&i| of(i)).last();
                    let end = before.unwrap_or(antecedent.start);
                    let end = if end > self.low && is_comma(r, end - 1) { end - 1 } else { end };
                    antecedent = phrase_before(r, self.low, end);
                }
                let antecedent = self.who_can_say(antecedent, previous, comma);
                return (!antecedent.is_empty()).then_some((antecedent, Form::SourceFirst));
            }
            Tag::Coordinator => return self.coordinated(start, end, before).map(|s| (s, Form::Shared)),
            _ => {}
        }
        if self.is(previous, &[","]) && previous > self.low && self.tag(previous - 1) == Tag::Coordinator {
            return self.shared(start, before).map(|s| (s, Form::Shared));
        }
        let subject = subject_before(r, self.low, start);
        if subject.is_empty() {
            // "The firm Secunia, | has said": a comma that opens nothing
            let phrase = phrase_before(r, self.low, previous);
            let stray = r.is_word(previous, &[","]) && self.tag(start) == Tag::Finite && start + 1 < end;
            if stray && before.is_empty() && !phrase.is_empty() && phrase.start == self.low {
                return Some((phrase, Form::SourceFirst));
            }
            if (start..end).any(|i| r.items[i].classes.has(Classes::SAY.with(Classes::TELL)))
                && let Some(antecedent) = self.qualified(previous)
            {
                return Some((antecedent, Form::SourceFirst));
            }
            // a quotation is followed by its verb without a subject, or a list of verbs goes on
            if is_comma(r, previous) || r.items[previous].is_quotation() {
                return self.shared(start, before).map(|s| (s, Form::Shared));
            }
            return None;
        }
        // "A tourist who was robbed while buying | fruit in Lima | told": words of a relative clause
        let within = subject.start > self.low
            && (matches!(self.tag(subject.start - 1), Tag::Gerund | Tag::Finite | Tag::Participle | Tag::Base)
                || self.is(subject.start - 1, &["as"]))
            && (start..end).any(|i| r.items[i].classes.has(Classes::SAY.with(Classes::TELL)));
        if within && let Some(antecedent) = self.qualified(subject.start - 1).filter(|whom| whom.start == self.low) {
            return Some((antecedent, Form::SourceFirst));
        }
        // A man who tested positive after he flew to | a facility | says
        let says = (start..end).any(|i| r.items[i].classes.has(Classes::SAY.with(Classes::TELL)));
        let opening = core_after(r, self.low, self.high);
        let somebody = Classes::ROLE.with(Classes::PEOPLE).with(Classes::WOMAN).with(Classes::MAN);
        if says
            && subject.start > opening.end
            && self.tag(subject.start - 1) == Tag::Adposition
            && self.is(self.low, &["a", "an", "the"])
            && matches!(self.tag(opening.end), Tag::Participle | Tag::Relative)
            && opening.clone().next_back().is_some_and(|head| r.items[head].classes.has(somebody))
            && !(opening.end..subject.start).any(|i| is_comma(r, i))
        {
            return Some((opening, Form::SourceFirst));
        }
        if says && let Some(named) = self.named_at_the_start(&opening, &subject, start) {
            return Some((named, Form::SourceFirst));
        }
        // in a statement | released Thursday
        if matches!(self.tag(start), Tag::Finite)
            && subject.start > self.low
            && self.tag(subject.start - 1) == Tag::Adposition
            && !self.is(subject.start - 1, &["as", "after", "before", "since", "until"])
            && !is_time(r, subject.clone())
            && !(start..end).any(|i| r.items[i].classes.has(Classes::SAY.with(Classes::TELL)))
        {
            return None;
        }
        if is_time(r, subject.clone()) && subject.len() <= 2 {
            // X (D-Calif.) last week said
            let on = usize::from(subject.start > self.low && self.tag(subject.start - 1) == Tag::Adposition);
            let from = subject.start - on;
            let real = subject_before(r, self.low, from);
            let close = from > self.low && self.is(from - 1, &[")", ","]);
            if close && !real.is_empty() && !is_time(r, real.clone()) {
                return Some((real, Form::SourceFirst));
            }
            return self.shared(start, before).map(|s| (s, Form::Shared));
        }
        // "That makes her “trustworthy”": nobody speaks
        let says = (start..end).any(|i| r.items[i].classes.has(Classes::SAY.with(Classes::TELL).with(Classes::SHOW)));
        if subject.len() == 1 && !says && self.is(subject.start, &["that", "this", "there"]) {
            return None;
        }
        // “… the man he said …”: objects are no subjects
        if subject.len() == 1
            && self.is(subject.start, &["him", "them", "us", "me", "itself", "himself", "herself", "themselves"])
        {
            return None;
        }
        // "The mayor, | Ruiz | alleged, was lying": what is said begins with its subject
        let resumes = self.is(end, &[","]) && self.tag(end + 1) == Tag::Finite;
        let nearest = phrase_before(r, self.low, start);
        let interrupts = resumes && nearest.start > subject.start && is_comma(r, nearest.start - 1);
        Some((if interrupts && !nearest.is_empty() { nearest } else { subject }, Form::SourceFirst))
    }

    /// Whom "who", "that" or "which" goes back to, of all that stands in front.
    fn who_can_say(&self, antecedent: Range<usize>, relative: usize, comma: bool) -> Range<usize> {
        let antecedent = self.at_home(&antecedent).unwrap_or(antecedent);
        let antecedent = self.body_or_paper(&antecedent, relative).unwrap_or(antecedent);
        self.behind_a_place(&antecedent).filter(|_| comma).unwrap_or(antecedent)
    }

    /// "told the board in a | memo | that says", "Ruiz, who chairs | a council | that said": what says, where what stands in
    /// front cannot.
    fn body_or_paper(&self, antecedent: &Range<usize>, relative: usize) -> Option<Range<usize>> {
        let r = self.reading;
        let speaks = Classes::SPEAKS;
        let head = |core: &Range<usize>| core.end.checked_sub(1).filter(|_| !core.is_empty());
        let can_speak = |core: &Range<usize>| {
            head(core).is_some_and(|i| r.items[i].classes.has(speaks) || r.is_word(i, lists::PAPERS))
        };
        let nearest = core_before(r, self.low, antecedent.end);
        let first = core_after(r, antecedent.start, antecedent.end);
        let that = self.is(relative, &["that", "which"]) && nearest.start > first.end;
        // the 20,000 reported by | officials | who say
        let counted = head(&first).is_some_and(|i| self.tag(i) == Tag::Number) && nearest.start > first.end;
        let named = head(&nearest).is_some_and(|i| self.tag(i) == Tag::Noun);
        ((that || counted) && named && can_speak(&nearest) && !can_speak(&first)).then_some(nearest)
    }

    /// "a lawsuit | against Zephyr in Orlando, Fla., that accuses": the paper that a place is told behind.
    fn behind_a_place(&self, place: &Range<usize>) -> Option<Range<usize>> {
        const FAR: usize = 12;
        let r = self.reading;
        let name = r.span(place.clone()).of(&r.article.text);
        let known = gazetteer::place(name).is_some() && place.start > self.low && self.is(place.start - 1, &[","]);
        let back = (self.low.max(place.start.saturating_sub(FAR))..place.start).rev().filter(|_| known);
        let paper = back.into_iter().find(|&i| {
            self.tag(i) == Tag::Noun && r.items[i].classes.has(Classes::DOCUMENT) && self.tag(i + 1) == Tag::Adposition
        })?;
        Some(core_before(r, self.low, paper + 1))
    }

    /// "Ana Ruiz, head of the mission, in the town of | Goma | told": who opens the sentence, where a preposition governs what
    /// stands in front of the verb.
    fn named_at_the_start(&self, opening: &Range<usize>, subject: &Range<usize>, verb: usize) -> Option<Range<usize>> {
        let named = !opening.is_empty() && opening.clone().all(|i| self.tag(i) == Tag::Name);
        let governed = subject.start > opening.end && self.tag(subject.start - 1) == Tag::Adposition;
        let interrupts = |i: usize| self.tag(i) == Tag::Finite || self.reading.items[i].is_quotation();
        let one_phrase = self.is(opening.end, &[","]) && !(opening.end..verb).any(interrupts);
        (named && governed && one_phrase).then_some(self.low..subject.end)
    }

    /// "Ana Ruiz, 24, from | Leeds, who said": whose home stands in front of "who".
    pub(super) fn at_home(&self, place: &Range<usize>) -> Option<Range<usize>> {
        let from = place.start.checked_sub(1).filter(|&i| i > self.low && self.is(i, &["from", "of"]))?;
        let comma = from.checked_sub(1).filter(|&i| self.is(i, &[","]))?;
        let aged = comma > self.low + 1 && self.tag(comma - 1) == Tag::Number && self.is(comma - 2, &[","]);
        let named = phrase_before(self.reading, self.low, if aged { comma - 2 } else { comma });
        (!named.is_empty() && self.tag(named.end - 1) == Tag::Name).then_some(named)
    }

    /// "A man who asked not to be named | said": whom a relative clause qualifies that ends in front of the verb.
    pub(super) fn qualified(&self, last: usize) -> Option<Range<usize>> {
        const LONGEST_CLAUSE: usize = 16;
        let from = self.low.max(last.saturating_sub(LONGEST_CLAUSE));
        let within = |i: &usize| self.reading.items[*i].kind == ItemKind::Word;
        let relative = (from..=last).rev().take_while(within).find(|&i| self.is(i, &["who"]))?;
        let antecedent = phrase_before(self.reading, self.low, relative);
        (!antecedent.is_empty()).then_some(antecedent)
    }

    /// The source of a cue without a subject of its own: the one of the cue before it in the sentence, or the
    /// subject of the sentence's first finite verb.
    pub(super) fn shared(&self, start: usize, before: &[Cue]) -> Option<Range<usize>> {
        // "said that Washington had concluded …, saying": the first one speaks, the second only thinks
        let named = |cue: &&Cue| cue.form != Form::According && cue.source.is_some();
        let speaks = |cue: &&Cue| named(cue) && !cue.classes.has(Classes::SHOW.with(Classes::MIND));
        // "He said his attacks have given him momentum and said that …"
        let says = |cue: &&Cue| speaks(cue) && cue.classes.has(Classes::SAY.with(Classes::TELL).with(Classes::ASK));
        if let Some(cue) = before.iter().rev().find(says).or_else(|| before.iter().rev().find(speaks)) {
            return cue.source.clone();
        }
        let main = main_subject(self.reading, self.low.max(start.saturating_sub(LONGEST)), start);
        main.or_else(|| before.iter().rev().find(named).and_then(|cue| cue.source.clone()))
    }

    /// The source of "and added": the cue's before, unless a clause of another subject has begun in between ("…, after
    /// Blinken visited Beijing and pressed …").
    pub(super) fn coordinated(&self, start: usize, end: usize, before: &[Cue]) -> Option<Range<usize>> {
        // – the highest figure since it ended – and said
        let dash = |i: usize| is_comma(self.reading, i) && !self.is(i, &[","]);
        if start > self.low + 2 && dash(start - 2) && (self.low..start - 2).any(dash) {
            return self.shared(start, before);
        }
        let verb = (self.low..start).rev().find(|&i| self.tag(i) == Tag::Finite)?;
        let from = before.last().map_or(self.low, |cue| cue.items.end);
        let background = (from..verb).rev().find(|&i| self.is(i, &["after", "when", "before", "since", "until"]));
        match background {
            Some(opener) => {
                // what somebody asked for in the background is told, not quoted
                let says = (start..end).any(|i| self.reading.items[i].classes.has(Classes::SAY.with(Classes::TELL)));
                if !says {
                    return None;
                }
                let subject = subject_before(self.reading, opener + 1, verb);
                (!subject.is_empty()).then_some(subject)
            }
            None => self.shared(start, before),
        }
    }

    /// "While saying that …, | Ana Ruiz left": the subject of the clause that a participle opens for.
    pub(super) fn behind_opening(&self, start: usize) -> Option<Range<usize>> {
        let opens = start == self.low
            || start == self.low + 1 && matches!(self.tag(self.low), Tag::Subordinator | Tag::Adposition);
        if !opens {
            return None;
        }
        let comma = (start..self.high).find(|&i| self.is(i, &[","]))?;
        let (plain, full) = phrase_after(self.reading, comma + 1, self.high);
        let mut behind = if self.is(full, &[","]) { full + 1 } else { full };
        while self.tag(behind) == Tag::Adverb {
            behind += 1;
        }
        (!plain.is_empty() && matches!(self.tag(behind), Tag::Finite | Tag::Participle)).then_some(plain)
    }

    /// "…, where | thousands of people | had gathered, chanting …": whom the clause around a participle is about.
    pub(super) fn gathered(&self, start: usize) -> Option<Range<usize>> {
        let from = self.low.max(start.saturating_sub(LONGEST));
        let clause = (from..start).rev().find(|&i| self.is(i, &["where"]))?;
        let verb = (clause + 1..start).find(|&i| self.tag(i) == Tag::Finite)?;
        let subject = subject_before(self.reading, clause + 1, verb);
        let speaks = Classes::PEOPLE.with(Classes::ROLE).with(Classes::BODY);
        let head = core_after(self.reading, subject.start, subject.end);
        let people = subject.clone().chain(head).any(|i| self.reading.items[i].classes.has(speaks));
        (!subject.is_empty() && people).then_some(subject)
    }

    /// "defied them by | announcing that …": who did what is done by saying something.
    pub(super) fn by_which(&self, start: usize) -> Option<Range<usize>> {
        let by = start.checked_sub(1).filter(|&by| by > self.low && self.is(by, &["by"]))?;
        let from = self.low.max(by.saturating_sub(LONGEST));
        let mut verb = (from..by).rev().find(|&i| self.tag(i) == Tag::Finite)?;
        while verb > from && self.tag(verb - 1) == Tag::Adverb {
            verb -= 1;
        }
        let subject = subject_before(self.reading, from, verb);
        (!subject.is_empty()).then_some(subject)
    }

    /// "The committee | quoted | the paper as saying": a verb that only hands on what another says.
    pub(super) fn hands_on(&self, at: usize) -> bool {
        let (plain, full) = phrase_after(self.reading, at + 1, self.high);
        let saying = |end: usize| self.is(end, &["as"]) && self.is(end + 1, &["saying", "telling"]);
        self.is(at, lists::HANDS_ON) && !plain.is_empty() && (saying(plain.end) || saying(full))
    }

    /// "quoted | the paper | as saying": who is handed on.
    fn handed_on(&self, start: usize) -> Option<Range<usize>> {
        let as_ = start.checked_sub(1).filter(|&as_| as_ > self.low && self.is(as_, &["as"]))?;
        let whom = phrase_before(self.reading, self.low, as_);
        // the papers | quote, taken for a noun
        let within = whom.clone().rev().find(|&i| self.is(i, lists::HANDS_ON) && i + 1 < as_ && i > whom.start);
        let whom = within.map_or(whom.start, |verb| verb + 1)..whom.end;
        let verb = whom.start.checked_sub(1).filter(|&verb| verb >= self.low && !whom.is_empty())?;
        self.is(verb, lists::HANDS_ON).then_some(whom)
    }

    /// "with Safadi warning of …", "…, the government recommending …": a participle with a subject of its own.
    pub(super) fn own_subject(&self, start: usize) -> Option<Range<usize>> {
        if let Some(whom) = self.handed_on(start) {
            return Some(whom);
        }
        let subject = phrase_before(self.reading, self.low, start);
        let before = subject.start.checked_sub(1).filter(|_| !subject.is_empty())?;
        let speaks = || {
            let head = self.reading.items.get(subject.end - 1);
            let classes = Classes::BODY.with(Classes::ROLE).with(Classes::PEOPLE);
            self.is(subject.start, &["the"]) && head.is_some_and(|item| item.classes.has(classes))
        };
        // the paper’s editorial telling him to go
        let paper = Classes::DOCUMENT.with(Classes::UTTERANCE);
        let owned = subject.clone().any(|i| self.tag(i) == Tag::Possessive)
            && subject.end == start
            && self.reading.items.get(start - 1).is_some_and(|noun| noun.classes.has(paper));
        if owned {
            return Some(subject);
        }
        let opens = self.is(before, &["with"]) || before > self.low && self.is(before, &[","]) && speaks();
        opens.then_some(subject)
    }
}
