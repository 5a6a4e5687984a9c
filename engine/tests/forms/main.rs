//! Forms: whatever stands in one place of a sentence, in all its sorts, the rest being plain. An article shows where a rule is
//! wrong; a list shows which words it has never met.
//!
//! A line of a list beside this file is one form. What is not read yet is named in docs/engine.md and stands in none.

use sayso_engine::{Explored, article, explore};

/// What stands in front of each sentence: an article that tells of no country.
const BEFORE: &str = "Town hall of Bastia\n\nIt rained in the town on Monday, and the road was shut for hours.\n\n";
const SHUT: &str = "the bridge over the river was shut";
const BRIDGE: &str = "build a bridge over the river";
const LATE: &str = "“It was late and nobody came,”";

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.is_empty())
}

fn read(sentence: &str) -> Explored {
    let mut letters = sentence.chars();
    let first: String = letters.next().into_iter().map(|letter| letter.to_ascii_uppercase()).collect();
    explore(article::plain::read(&[BEFORE, &first, letters.as_str()].concat()))
}

/// The share of what is said that a quote of the sentence has, at best: words that both have of all that either has.
fn share(explored: &Explored, said: &str) -> f64 {
    let text = &explored.article.text;
    let Some(at) = text.rfind(said) else { return 0.0 };
    let (start, end) = (at as u32, (at + said.len()) as u32);
    let shares = explored.quotes.iter().filter_map(|quote| {
        let (from, to) = (quote.content.first()?.start, quote.content.last()?.end);
        let both = end.min(to).saturating_sub(start.max(from));
        Some(f64::from(both) / f64::from(end.max(to) - start.min(from)))
    });
    shares.fold(0.0, f64::max)
}

/// The names of the quotes' speakers, in order.
fn speakers(explored: &Explored) -> Vec<&str> {
    let name = |id| explored.speaker(id).map_or("", |speaker| speaker.name.as_str());
    explored.quotes.iter().map(|quote| quote.speaker.map_or("None", name)).collect()
}

/// Fails with all forms that are not read, not with the first.
#[track_caller]
fn all_are_read(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} are not read:\n{}", wrong.len(), wrong.join("\n"));
}

/// Reads `sentence` for each form, and fails where what is said is not found.
#[track_caller]
fn finds(forms: &'static str, said: &str, sentence: impl Fn(&str) -> String) {
    let wrong = lines(forms).map(sentence).filter(|sentence| share(&read(sentence), said) < 0.7);
    all_are_read(&wrong.collect::<Vec<_>>());
}

/// Whether all quotes are of the one who is called so, by name or otherwise.
fn all_are_of(explored: &Explored, who: &str) -> bool {
    let called = |id| {
        explored.speaker(id).is_some_and(|speaker| {
            speaker.name.eq_ignore_ascii_case(who) || speaker.aliases.iter().any(|name| name.eq_ignore_ascii_case(who))
        })
    };
    !explored.quotes.is_empty() && explored.quotes.iter().all(|quote| quote.speaker.is_some_and(called))
}

/// Reads `sentence` for each form, and fails where its speakers are others than `who` says.
#[track_caller]
fn gives(forms: &'static str, sentence: impl Fn(&str) -> String, who: impl Fn(&str) -> String) {
    let wrong = lines(forms).filter_map(|form| {
        let sentence = sentence(form);
        let explored = read(&sentence);
        (!all_are_of(&explored, &who(form))).then(|| format!("{sentence} — {:?}", speakers(&explored)))
    });
    all_are_read(&wrong.collect::<Vec<_>>());
}

#[test]
fn whoever_speaks_is_heard() {
    let list = include_str!("subjects.txt");
    finds(list, SHUT, |who| format!("{who} said {SHUT}."));
    finds(list, SHUT, |who| format!("{who} told the BBC {SHUT}."));
    finds(list, BRIDGE, |who| format!("{who} urged the government to {BRIDGE}."));
}

#[test]
fn whatever_clause_is_said_is_found() {
    for said in lines(include_str!("clauses.txt")) {
        for who in ["Ana Ruiz", "The mayor", "Norvik Pumps"] {
            let sentence = format!("{who} said {said}.");
            assert!(share(&read(&sentence), said) >= 0.7, "{sentence}");
        }
    }
}

#[test]
fn whatever_verb_reports_it_a_clause_is_found() {
    let list = include_str!("verbs.txt");
    finds(list, SHUT, |verb| format!("The mayor {verb} {SHUT}."));
    finds(list, SHUT, |verb| format!("The mayor {verb} that {SHUT}."));
}

#[test]
fn whoever_is_asked_the_demand_is_found() {
    finds(include_str!("asked.txt"), BRIDGE, |who| format!("Ruiz urged {who} to {BRIDGE}."));
    let verbs = include_str!("demands.txt");
    finds(verbs, BRIDGE, |verb| format!("The mayor {verb} the government to {BRIDGE}."));
}

#[test]
fn a_surname_may_be_any_word() {
    let list = include_str!("surnames.txt");
    let name = |surname: &str| format!("Amy {surname}");
    gives(list, |surname| format!("{LATE} said Amy {surname}."), name);
    gives(list, |surname| format!("Amy {surname}, a nurse, said: “It was late and nobody came.”"), name);
    gives(
        list,
        |surname| format!("Amy {surname} was at home.\n\n{LATE} {surname} said. “Nobody came,” said {surname}."),
        name,
    );
    gives(list, |surname| format!("Amy {surname} was at home.\n\n{LATE} Ms {surname} said."), name);
    gives(list, |surname| format!("Amy {surname} was at home. {LATE} she said."), name);
}

#[test]
fn a_role_in_front_of_a_name_is_no_part_of_it() {
    let list = include_str!("roles.txt");
    let name = |_: &str| "Amy Ash".to_owned();
    gives(list, |role| format!("{LATE} said {role} Amy Ash."), name);
    gives(list, |role| format!("{LATE} said {role} Amy Ash, who was there."), name);
    gives(list, |role| format!("{role} Amy Ash told the BBC {SHUT}."), name);
    gives(list, |role| format!("{LATE} said Bastia {role} Amy Ash on Monday."), name);
}

#[test]
fn a_body_speaks_by_its_whole_name() {
    let list = include_str!("bodies.txt");
    let whole = |body: &str| body.strip_prefix("the ").or(body.strip_prefix("The ")).unwrap_or(body).to_owned();
    gives(list, |body| format!("{body} said {SHUT}."), whole);
    gives(list, |body| format!("{LATE} {body} said in a statement on Monday."), whole);
    gives(list, |body| format!("According to {body}, {SHUT}."), whole);
    let amy = |_: &str| "Amy Ash".to_owned();
    gives(list, |body| format!("{LATE} said Amy Ash, a spokeswoman for {body}."), amy);
}

/// A column of a country's line: its name, its adjective, a city of it, its code.
fn column(country: &'static str, at: usize) -> &'static str {
    country.split('\t').nth(at).unwrap_or_default()
}

#[test]
fn however_a_country_is_told_it_is_found() {
    let mut wrong = Vec::new();
    for country in lines(include_str!("countries.txt")) {
        for form in lines(include_str!("belonging.txt")) {
            let who = form
                .replace("{C}", column(country, 0))
                .replace("{D}", column(country, 1))
                .replace("{K}", column(country, 2));
            let sentence = format!("{LATE} said {who}.");
            let explored = read(&sentence);
            let found = explored.quotes.first().and_then(|quote| explored.country_of(quote));
            if found.map(|code| code.to_string()).as_deref() != Some(column(country, 3)) {
                wrong.push(format!("{sentence} — {found:?}"));
            }
        }
    }
    // "Hong Kong" and "Myanmar" have no word of their own for who is from there
    assert!(wrong.len() <= 2, "{}", wrong.join("\n"));
}

#[test]
fn who_speaks_is_told_in_many_ways() {
    let wrong = lines(include_str!("who.txt")).filter_map(|line| {
        let (sentence, who) = line.split_once('\t')?;
        let explored = read(&sentence.replace(" ¶ ", "\n\n"));
        let found = speakers(&explored).join(";");
        (found != who).then(|| format!("{sentence} — {found}"))
    });
    all_are_read(&wrong.collect::<Vec<_>>());
}

#[test]
fn letters_in_brackets_are_the_body_in_front_of_them() {
    let list = include_str!("letters.txt");
    let full = |line: &str| line.split('\t').next().unwrap_or_default().to_owned();
    let letters = |line: &str| line.split('\t').nth(1).unwrap_or_default().to_owned();
    let name = |line: &str| full(line).trim_start_matches("the ").to_owned();
    gives(list, |line| format!("{} ({}) said it was late. The {1} said it was wet.", full(line), letters(line)), name);
    gives(list, |line| format!("A report by {} ({}) came.\n\n{LATE} the {1} said.", full(line), letters(line)), name);
}

#[test]
fn a_headline_reports_in_its_own_ways() {
    let below =
        "BASTIA — Mayor Ana Ruiz and the police spoke on Monday about the bridge over the river, which was shut.";
    let wrong = lines(include_str!("headlines.txt")).filter_map(|line| {
        let (headline, said) = line.split_once('\t')?;
        let explored =
            explore(article::plain::read(&format!("{headline}\n\n{below}\n\nIt was the worst storm in years.")));
        let text = &explored.article.text;
        let start = text.find(said)? as u32;
        let found = explored.quotes.iter().any(|quote| quote.content.iter().any(|span| span.start == start));
        (!found).then(|| headline.to_owned())
    });
    all_are_read(&wrong.collect::<Vec<_>>());
}

#[test]
fn what_is_quoted_in_part_is_whose_sentence_it_is() {
    let wrong = lines(include_str!("partly.txt")).filter_map(|line| {
        let (sentence, who) = line.split_once('\t')?;
        let explored = read(sentence);
        let marked: usize = explored.quotes.iter().map(|quote| quote.quoted.len()).sum();
        let right = marked == sentence.matches('“').count()
            && explored.quotes.iter().filter(|quote| !quote.quoted.is_empty()).all(|quote| {
                let speaker = quote.speaker.and_then(|id| explored.speaker(id));
                speaker.is_some_and(|speaker| speaker.name.eq_ignore_ascii_case(who))
            });
        (!right).then(|| format!("{sentence} — {:?}", speakers(&explored)))
    });
    all_are_read(&wrong.collect::<Vec<_>>());
}

/// The speakers of the quotes that hold some words.
fn speakers_of(explored: &Explored, words: &str) -> Vec<String> {
    let text = &explored.article.text;
    let quotes = explored.quotes.iter().filter(|quote| quote.content.iter().any(|span| span.of(text).contains(words)));
    let name = |id| explored.speaker(id).map_or("", |speaker| speaker.name.as_str());
    quotes.map(|quote| quote.speaker.map_or("", name).to_owned()).collect()
}

#[test]
fn she_is_who_was_introduced_whatever_stands_between() {
    let between = || lines(include_str!("between.txt"));
    let told = lines(include_str!("introduced.txt"))
        .flat_map(|introduced| between().map(move |between| format!("{introduced} {between}\n\n{LATE} she said.")));
    let wrong = told.filter_map(|told| {
        let found = speakers_of(&read(&told), "nobody came");
        (found != ["Ana Ruiz"]).then(|| format!("{told} — {found:?}"))
    });
    all_are_read(&wrong.collect::<Vec<_>>());
}

#[test]
fn who_plays_for_a_club_is_of_its_country() {
    let wrong = lines(include_str!("players.txt")).filter_map(|sentence| {
        let explored = read(sentence);
        let found: Vec<_> = explored.quotes.iter().map(|quote| explored.country_of(quote)).collect();
        let of_the_club = found.iter().all(|code| code.is_some_and(|code| code.as_str() == "NL"));
        (found.is_empty() || !of_the_club).then(|| format!("{sentence} — {found:?}"))
    });
    all_are_read(&wrong.collect::<Vec<_>>());
}
