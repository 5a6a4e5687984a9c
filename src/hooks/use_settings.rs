//! Settings stay on the device and take effect outside of what Yew draws: in the language, and in the page's own colours.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::page::Page;
use crate::settings::{self, Memory, Settings, storage};
use crate::state::Action;
use crate::words::{self, Language, Spoke, Word, t};

/// Keeps the settings, and speaks their language.
#[hook]
pub(crate) fn use_settings(memory: Memory, settings: Settings, page: Page, act: &Callback<Action>) {
    let before = use_mut_ref(|| settings);
    use_effect_with((), {
        let act = act.clone();
        move |()| {
            // Where they could not be read at the start, they are kept all the same.
            let kept = settings_at_start(memory);
            if kept != settings {
                act.emit(Action::Set(kept));
            }
        }
    });
    {
        let act = act.clone();
        use_effect_with(settings, move |settings| {
            if before.replace(*settings) == *settings || memory == Memory::Page {
                return;
            }
            paint(*settings);
            if storage::set(settings::KEY, &settings.write()).is_err() {
                act.emit(Action::Refused(t(Word::SettingsNotKept).into()));
            }
        });
    }
    let act = act.clone();
    use_effect_with(settings.language, move |language| {
        let language = language.unwrap_or_else(of_browser);
        spawn_local(async move { act.emit(speak(language, &page).await) });
    });
}

/// The settings at the start.
#[must_use]
pub(crate) fn settings_at_start(memory: Memory) -> Settings {
    match memory {
        Memory::Device => {
            storage::get(settings::KEY).ok().flatten().map(|text| Settings::parse(&text)).unwrap_or_default()
        }
        Memory::Page => Settings::default(),
    }
}

/// Speaks the language of the reader, so that what is drawn first is in it. If it cannot be had, that is told later.
pub(crate) async fn speak_at_start(page: Page) {
    let settings = settings_at_start(if page.remember() { Memory::Device } else { Memory::Page });
    // Told when the explorer is drawn and asks again.
    let _ = speak(settings.language.unwrap_or_else(of_browser), &page).await;
}

async fn speak(language: Language, page: &Page) -> Action {
    if language == Language::English {
        words::speak_english();
    } else if words::language() != language {
        let file = page.words(language.code()).await.ok().and_then(|file| file.as_string());
        if file.is_none_or(|file| words::speak(language, file) == Spoke::No) {
            return Action::Spoken(Err(t(Word::LanguageFailed).into()));
        }
    }
    Action::Spoken(Ok(language))
}

/// The first of the browser's languages that the interface has.
fn of_browser() -> Language {
    let wanted = gloo::utils::window().navigator().language();
    wanted.and_then(|tag| Language::parse(&tag)).unwrap_or(Language::English)
}

/// The page around the explorer has the same colours.
fn paint(settings: Settings) {
    if let Some(root) = gloo::utils::document().document_element() {
        // An attribute of this name can always be set.
        let _ = root.set_attribute("data-theme", settings.theme.value());
    }
}
