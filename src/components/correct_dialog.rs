//! The dialog to correct a quote, or to add one that was missed.

use sayso_engine::corrections::{Correction, QuoteKey};
use sayso_engine::{CountryCode, Explored, Kind, Quote, QuoteId, Speaker, SpeakerId};
use web_sys::{FormData, HtmlFormElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::card::words_of;
use crate::components::field::{Choosable, Need, line, select};
use crate::correct::form::{self, About, Answers, Who};
use crate::correct::{Correct, Subject, sentence};
use crate::hooks::use_modal;
use crate::labels;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::Action;
use crate::words::{self, Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CorrectDialogProps {
    /// What is to be corrected; nothing while the dialog is closed.
    pub(crate) subject: Option<Subject>,
    pub(crate) reading: Shared<Reading>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn CorrectDialog(props: &CorrectDialogProps) -> Html {
    let dialog = use_node_ref();
    let onclose = use_modal(dialog.clone(), props.subject.is_some(), &props.act);
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="correct-title" {onclose}>
            if let Some(subject) = props.subject {
                <Form {subject} reading={props.reading.clone()} act={props.act.clone()} />
            }
        </dialog>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FormProps {
    subject: Subject,
    reading: Shared<Reading>,
    act: Callback<Action>,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let FormProps { subject, reading, act } = props;
    let explored = &reading.explored;
    let quote = match subject {
        Subject::Quote(id) => explored.quote(*id),
        Subject::Missed(_) => None,
    };
    let before = quote.and_then(|quote| quote.speaker).map_or(Who::Unknown, Who::Known);
    let who = use_state_eq(|| before);
    let onwho = {
        let setter = who.setter();
        Callback::from(move |event: Event| {
            setter.set(Who::parse(&event.target_unchecked_into::<HtmlSelectElement>().value()));
        })
    };
    let onsubmit = {
        let (subject, reading, act) = (*subject, reading.clone(), act.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Ok(data) = FormData::new_with_form(&event.target_unchecked_into::<HtmlFormElement>()) else { return };
            act.emit(Action::Correct(Correct::Add(form::corrections(&reading.explored, subject, &answers(&data)))));
        })
    };
    let key = match (subject, quote) {
        (_, Some(quote)) => QuoteKey::of(quote),
        (Subject::Missed(span), None) => QuoteKey(*span),
        // It has just been taken away.
        (Subject::Quote(_), None) => return Html::default(),
    };
    let onnobody = act.reform(move |_: MouseEvent| Action::Correct(Correct::Add(vec![Correction::Nobody(key)])));
    let oncancel = act.reform(|_: MouseEvent| Action::Dialog(None));
    let title = if quote.is_some() { Word::CorrectTitle } else { Word::MissedTitle };
    html! {
        <form {onsubmit}>
            <h2 id="correct-title">{ t(title) }</h2>
            <p class="words" dir="auto">
                { quote.map_or_else(|| sentence::whole(&explored.article, key).into(), |quote| words_of(explored, quote)) }
            </p>
            { select("who", t(Word::WhoSays), speakers(explored, *who), Some(onwho)) }
            if *who != before { { along(explored, quote) } }
            if *who == before || *who == Who::New { <div key={who.value()}>{ speaker(explored, *who) }</div> }
            if let Some(quote) = quote { { select("kind", t(Word::KindOfQuote), kinds(quote), None) } }
            <div class="actions">
                if quote.is_some() {
                    <button type="button" class="nobody" onclick={onnobody}>{ t(Word::NobodySaysThis) }</button>
                }
                <button type="button" onclick={oncancel}>{ t(Word::Cancel) }</button>
                <button type="submit" class="primary">{ t(Word::Save) }</button>
            </div>
        </form>
    }
}

/// What is known of whom was chosen.
fn speaker(explored: &Explored, who: Who) -> Html {
    let known = match who {
        Who::Known(id) => explored.speaker(id),
        Who::Unknown => return Html::default(),
        Who::New => None,
    };
    let name: AttrValue = known.map(|speaker| speaker.name.clone()).unwrap_or_default().into();
    let role: AttrValue = known.and_then(|speaker| speaker.role.clone()).unwrap_or_default().into();
    let country = known.and_then(|speaker| speaker.country.as_ref()).map(|found| found.code);
    html! {
        <>
            { line("name", t(Word::NewName), name, Need::Must) }
            { line("role", t(Word::Role), role, Need::May) }
            { select("country", t(Word::Country), countries(country), None) }
            if let Some(speaker) = known { { select("same", t(Word::SameAs), others(explored, speaker), None) } }
        </>
    }
}

/// The other quotes of who was taken for the speaker.
fn along(explored: &Explored, quote: Option<&Quote>) -> Html {
    let Some(quote) = quote.filter(|quote| quote.speaker.is_some()) else { return Html::default() };
    let theirs = |other: &&Quote| other.speaker == quote.speaker && other.id != quote.id;
    let option = |other: &Quote| {
        html! {
            <label>
                <input type="checkbox" name="along" value={other.id.0.to_string()} />
                { " " }<span class="name" dir="auto">{ sentence::words(&explored.article, QuoteKey::of(other)) }</span>
            </label>
        }
    };
    let options: Vec<Html> = explored.quotes.iter().filter(theirs).map(option).collect();
    if options.is_empty() {
        return Html::default();
    }
    html! { <fieldset><legend>{ t(Word::AlsoTheirs) }</legend>{ options }</fieldset> }
}

fn speakers(explored: &Explored, who: Who) -> Vec<Choosable> {
    let option = |other: Who, name: &str| (other.value().into(), name.to_owned().into(), other == who);
    let known = speaking(explored).map(|speaker| option(Who::Known(speaker.id), &speaker.name));
    let rest = [option(Who::New, t(Word::Another)), option(Who::Unknown, t(Word::UnknownSpeaker))];
    known.chain(rest).collect()
}

fn others(explored: &Explored, speaker: &Speaker) -> Vec<Choosable> {
    let nobody = (AttrValue::default(), t(Word::NobodyElse).into(), true);
    let others = speaking(explored).filter(|other| other.id != speaker.id);
    let option = |other: &Speaker| (other.id.to_string().into(), other.name.clone().into(), false);
    std::iter::once(nobody).chain(others.map(option)).collect()
}

/// The speakers that have a quote.
fn speaking(explored: &Explored) -> impl Iterator<Item = &Speaker> {
    let speaks = |speaker: &&Speaker| explored.quotes.iter().any(|quote| quote.speaker == Some(speaker.id));
    explored.speakers.iter().filter(speaks)
}

fn countries(chosen: Option<CountryCode>) -> Vec<Choosable> {
    let unknown = (AttrValue::default(), t(Word::CountryUnknown).into(), chosen.is_none());
    let option = |(code, name): (CountryCode, String)| (code.to_string().into(), name.into(), chosen == Some(code));
    std::iter::once(unknown).chain(words::countries().into_iter().map(option)).collect()
}

fn kinds(quote: &Quote) -> Vec<Choosable> {
    let fits = |kind: &Kind| *kind != Kind::Mixed || !quote.quoted.is_empty();
    let option = |kind| (labels::kind_value(kind).into(), labels::kind_of_quote(kind).into(), quote.kind == kind);
    KINDS.into_iter().filter(fits).map(option).collect()
}

const KINDS: [Kind; 3] = [Kind::Direct, Kind::Mixed, Kind::Indirect];

fn answers(data: &FormData) -> Answers {
    let text = |name: &str| data.get(name).as_string().unwrap_or_default();
    let kind = text("kind");
    let along = data.get_all("along").into_iter().filter_map(|value| value.as_string()?.parse().ok()).map(QuoteId);
    Answers {
        who: Who::parse(&text("who")),
        about: data.has("name").then(|| About {
            name: text("name"),
            role: text("role"),
            country: CountryCode::parse(&text("country")),
            same_as: SpeakerId::parse(&text("same")),
        }),
        kind: KINDS.into_iter().find(|other| labels::kind_value(*other) == kind),
        along: along.collect(),
    }
}
