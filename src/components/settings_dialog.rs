//! The dialog to set how the explorer looks and speaks.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::field::{Choosable, select};
use crate::hooks::use_modal;
use crate::settings::{Marks, Settings, Shortcuts, Size, Theme};
use crate::state::Action;
use crate::words::{Language, Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SettingsDialogProps {
    pub(crate) is_open: bool,
    pub(crate) settings: Settings,
    /// The language that is spoken.
    pub(crate) language: Language,
    /// What is wrong with the last change.
    pub(crate) sentence: Option<AttrValue>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn SettingsDialog(props: &SettingsDialogProps) -> Html {
    let SettingsDialogProps { is_open, settings, sentence, act, .. } = props;
    let dialog = use_node_ref();
    let onclose = use_modal(dialog.clone(), *is_open, act);
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="settings-title" {onclose}>
            if *is_open { { form(*settings, sentence.as_ref(), act) } }
        </dialog>
    }
}

fn form(settings: Settings, sentence: Option<&AttrValue>, act: &Callback<Action>) -> Html {
    let onchange = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let mut settings = settings;
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                settings.set(&select.name(), &select.value());
            } else if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                settings.set(&input.name(), if input.checked() { Shortcuts::On } else { Shortcuts::Off }.value());
            }
            act.emit(Action::Set(settings));
        })
    };
    let close = act.reform(|_: MouseEvent| Action::Dialog(None));
    let theme = |theme: Theme| match theme {
        Theme::Auto => Word::ThemeAuto,
        Theme::Light => Word::ThemeLight,
        Theme::Dark => Word::ThemeDark,
    };
    let size = |size: Size| match size {
        Size::Small => Word::SizeSmall,
        Size::Medium => Word::SizeMedium,
        Size::Large => Word::SizeLarge,
        Size::Huge => Word::SizeHuge,
    };
    let marks = |marks: Marks| match marks {
        Marks::Both => Word::MarksBoth,
        Marks::Line => Word::MarksLine,
    };
    let option = |value: &'static str, word, is_set| -> Choosable { (value.into(), t(word).into(), is_set) };
    let themes = Theme::ALL.iter().map(|&of| option(of.value(), theme(of), of == settings.theme));
    let sizes = Size::ALL.iter().map(|&of| option(of.value(), size(of), of == settings.size));
    let kinds = Marks::ALL.iter().map(|&of| option(of.value(), marks(of), of == settings.marks));
    html! {
        <form {onchange}>
            <h2 id="settings-title">{ t(Word::Settings) }</h2>
            if let Some(sentence) = sentence { <p class="hint" role="alert">{ sentence }</p> }
            { select("theme", t(Word::Theme), themes.collect(), None) }
            { select("size", t(Word::TextSize), sizes.collect(), None) }
            { select("marks", t(Word::QuoteMarks), kinds.collect(), None) }
            { select("language", t(Word::LanguageOfInterface), languages(settings), None) }
            <p class="check">
                <label>
                    <input type="checkbox" name="shortcuts" checked={settings.shortcuts == Shortcuts::On} />
                    { " " }{ t(Word::Shortcuts) }
                </label>
            </p>
            <div class="actions">
                <button type="button" class="primary" onclick={close}>{ t(Word::Close) }</button>
            </div>
        </form>
    }
}

/// Each language is called what those who speak it call it, so that they find it.
fn languages(settings: Settings) -> Vec<Choosable> {
    let auto = (AttrValue::default(), t(Word::LanguageAuto).into(), settings.language.is_none());
    let option = |of: Language| (of.code().into(), of.own_name().into(), settings.language == Some(of));
    std::iter::once(auto).chain(Language::ALL.map(option)).collect()
}
