//! The dialog to pass the article on as a link.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{FocusEvent, HtmlTextAreaElement};
use yew::prelude::*;

use crate::hooks::use_modal;
use crate::page::Page;
use crate::share::{LONGEST, link};
use crate::state::{Action, Dialog};
use crate::words::{Word, fill, number, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ShareDialogProps {
    pub(crate) is_open: bool,
    /// What the link is to hold, while the dialog is there.
    pub(crate) text: Option<AttrValue>,
    pub(crate) page: Page,
    pub(crate) act: Callback<Action>,
}

/// How far the link is.
#[derive(Clone, PartialEq)]
enum Made {
    NotYet,
    Link(AttrValue),
    /// With a sentence that says why not.
    Not(AttrValue),
}

#[component]
pub(crate) fn ShareDialog(props: &ShareDialogProps) -> Html {
    let dialog = use_node_ref();
    let made = use_state_eq(|| Made::NotYet);
    let is_copied = use_state_eq(|| false);
    let onclose = use_modal(dialog.clone(), props.is_open, &props.act);
    use_effect_with(props.text.clone(), {
        let (made, is_copied, page) = (made.setter(), is_copied.setter(), props.page.clone());
        move |text| {
            made.set(Made::NotYet);
            is_copied.set(false);
            if let Some(text) = text.clone() {
                spawn_local(async move { made.set(make(&text, &page).await) });
            }
        }
    });
    let copy = |link: &AttrValue| {
        let (link, is_copied, act) = (link.clone(), is_copied.setter(), props.act.clone());
        Callback::from(move |_: MouseEvent| {
            let (link, is_copied, act) = (link.clone(), is_copied.clone(), act.clone());
            spawn_local(async move {
                let clipboard = gloo::utils::window().navigator().clipboard();
                match JsFuture::from(clipboard.write_text(&link)).await {
                    Ok(_) => is_copied.set(true),
                    Err(_) => act.emit(Action::Refused(t(Word::NotCopied).into())),
                }
            });
        })
    };
    let select = Callback::from(|event: FocusEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            area.select();
        }
    });
    let embed = props.act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Embed)));
    let close = props.act.reform(|_: MouseEvent| Action::Dialog(None));
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="share-title" {onclose}>
            <h2 id="share-title">{ t(Word::ShareTitle) }</h2>
            <p>{ t(Word::ShareHint) }</p>
            if let Made::Link(link) = &*made {
                <label for="share-link">{ t(Word::Link) }</label>
                <textarea id="share-link" class="link" readonly={true} rows="4" dir="ltr" onfocus={select} value={link.clone()} />
            }
            <p role="status">
                { match &*made {
                    Made::Not(sentence) => sentence.clone(),
                    Made::Link(_) if *is_copied => t(Word::LinkCopied).into(),
                    Made::Link(_) | Made::NotYet => AttrValue::default(),
                } }
            </p>
            <div class="actions">
                <button type="button" class="apart" aria-haspopup="dialog" onclick={embed}>{ t(Word::Embed) }</button>
                <button type="button" onclick={close}>{ t(Word::Close) }</button>
                if let Made::Link(link) = &*made {
                    <button type="button" class="primary" onclick={copy(link)}>{ t(Word::CopyLink) }</button>
                }
            </div>
        </dialog>
    }
}

async fn make(text: &str, page: &Page) -> Made {
    match page.pack(text).await.ok().and_then(|packed| packed.as_string()) {
        Some(packed) => {
            let link = link(&packed);
            if link.len() > LONGEST {
                Made::Not(fill(Word::LinkTooLong, &[&number(link.len()), &number(LONGEST)]).into())
            } else {
                Made::Link(link.into())
            }
        }
        None => Made::Not(t(Word::NoLink).into()),
    }
}
