//! What stands beside reported words, and goes with them where they are shown alone, as they would say something else without.

use std::ops::Range;

use crate::explored::{Kind, Quote};
use crate::span::Span;

/// How words of cues begin by which nobody says that something is so: who denies it says the contrary, who demands it that
/// it is not so yet, and who asks does not know. What is called something is not said to be there.
const STEMS: &str =
    "deni deny reject disput refut rebut dismiss contest contradict doubt demand order request urg ask call describ";

/// The words beside a quote's that go with them where they are shown alone: "denied" in front of "that it rained", "urged the
/// parties" in front of "to go on", ", Ana Ruiz denied" behind "It rained". None where the cue only says that something is
/// said, and beside what is all between marks.
///
/// `cue` and `content`, the first of its segments, are places of the text, whatever they count in; `of` gives their words.
/// What is answered borders on the content.
#[must_use]
pub fn lead<'t>(
    kind: Kind,
    cue: Range<u32>,
    content: Range<u32>,
    of: impl Fn(Range<u32>) -> &'t str,
) -> Option<Range<u32>> {
    if kind == Kind::Direct {
        return None;
    }
    let is_before = cue.end <= content.start;
    let lead = if is_before { cue.start..content.start } else { content.end..cue.end };
    let tells = of(content).starts_with("to ")
        || of(lead.clone()).ends_with(" against ")
        || of(cue).split(' ').any(|word| STEMS.split(' ').any(|stem| word.starts_with(stem)));
    (tells && lead.start < lead.end).then_some(lead)
}

impl Quote {
    /// What goes with its words where they are shown alone: see [`lead`].
    #[must_use]
    pub fn lead(&self, text: &str) -> Option<Span> {
        let (cue, content) = (self.cue?, self.content.first()?);
        let of = |Range { start, end }| Span { start, end }.of(text);
        let Range { start, end } = lead(self.kind, cue.start..cue.end, content.start..content.end, of)?;
        Some(Span { start, end })
    }
}

#[cfg(test)]
mod tests {
    use crate::{article, explore};

    /// What goes with the first quote of a text.
    fn lead(text: &str) -> Option<&str> {
        let explored = explore(article::plain::read(text));
        explored.quotes.first().and_then(|quote| quote.lead(text)).map(|span| span.of(text).trim())
    }

    #[test]
    fn a_denial_a_demand_and_a_question_keep_their_cue() {
        for (text, expected) in [
            ("The mayor, Ana Ruiz, denied that the vote had been bought.", "denied"),
            ("The mayor, Ana Ruiz, has repeatedly denied that she knew.", "has repeatedly denied"),
            ("The mayor, Ana Ruiz, denied on Tuesday that the bridge was closed.", "denied on Tuesday"),
            ("The mayor, Ana Ruiz, rejected claims that the bank was insolvent.", "rejected claims"),
            ("The mayor, Ana Ruiz, denied having “sold the river.”", "denied"),
            ("The mayor, Ana Ruiz, demanded that the dam be closed.", "demanded"),
            ("The mayor, Ana Ruiz, urged the council to close the dam.", "urged the council"),
            ("The mayor, Ana Ruiz, promised to build a bridge.", "promised"),
            ("The mayor, Ana Ruiz, warned against building the dam.", "warned against"),
            ("The bridge was not safe, Ana Ruiz denied.", ", Ana Ruiz denied"),
        ] {
            assert_eq!(lead(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_only_says_that_something_is_said_is_left_out() {
        for text in [
            "The mayor, Ana Ruiz, said that the gap was small.",
            "The mayor, Ana Ruiz, told reporters that the gap was small.",
            "According to the mayor, Ana Ruiz, the gap is small.",
            "“I never sold it,” denied the mayor, Ana Ruiz.",
        ] {
            assert_eq!(lead(text), None, "{text}");
        }
    }
}
