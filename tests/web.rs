//! The explorer in a browser, without the loader: what goes in and what is left behind.

#![cfg(target_arch = "wasm32")]

use gloo::utils::document;
use js_sys::{Function, Object, Promise, Reflect};
use sayso::page::Page;
use sayso::wasm::{mount, sentence};
use sayso_engine::article::Builder;
use sayso_engine::document::Document;
use sayso_engine::{BlockKind, explore};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

type Outcome = Result<(), JsValue>;

/// An element of the page with these children.
fn element(children: &str) -> Result<Element, JsValue> {
    let element = document().create_element("div")?;
    element.set_inner_html(children);
    document().body().ok_or("no body")?.append_child(&element)?;
    Ok(element)
}

/// A page as the loader hands it in, and a promise that it was told to be ready.
fn page() -> Result<(Page, Promise), JsValue> {
    let page = Object::new();
    Reflect::set(&page, &"option".into(), &Function::new_no_args("return undefined"))?;
    Reflect::set(&page, &"query".into(), &Function::new_no_args("return ''"))?;
    for switch in ["syncUrl", "noShortcuts", "remember", "asks"] {
        Reflect::set(&page, &switch.into(), &false.into())?;
    }
    for told in ["filtered", "selected"] {
        Reflect::set(&page, &told.into(), &Function::new_no_args(""))?;
    }
    let ready = Promise::new(&mut |resolve, _| {
        // A plain object takes any property.
        let _ = Reflect::set(&page, &"ready".into(), &resolve);
    });
    Ok((page.unchecked_into(), ready))
}

/// After what is planned by now has happened.
async fn later() -> Outcome {
    let timeout = Promise::new(&mut |resolve, _| {
        // Without a timer the promise is never kept, and the test fails by its own time limit.
        let _ = gloo::utils::window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 10);
    });
    JsFuture::from(timeout).await.map(drop)
}

#[wasm_bindgen_test]
async fn an_explorer_is_drawn_and_leaves_nothing_behind() -> Outcome {
    let mut builder = Builder::new();
    builder.block(BlockKind::Title, "Rain");
    builder.block(BlockKind::Paragraph, "“It rains,” said Jean Petit, a French minister.");
    let explored = explore(builder.finish());
    let document = serde_json::to_string(&Document::new(&explored)).map_err(|error| error.to_string())?;
    let root = element("")?;
    let (page, ready) = page()?;
    let handle = mount(document.clone(), root.clone(), page).ok_or("it is not drawn")?;
    JsFuture::from(ready).await?;

    let text = |selector: &str| root.query_selector(selector).ok().flatten().and_then(|found| found.text_content());
    assert_eq!(text("article h1").as_deref(), Some("Rain"));
    assert_eq!(text("article mark[data-quote=q1]").as_deref(), Some("It rains,"));
    assert_eq!(text("[role=status]").as_deref(), Some("1 quote"));
    assert_eq!(text("ol li[data-quote=q1] .speaker").as_deref(), Some("Jean Petit"));
    assert!(text("[data-facet=country] label[data-value=FR]").is_some_and(|label| label.contains("France 1")));

    assert_eq!(handle.document(), Some(document));
    handle.destroy();
    later().await?;
    assert_eq!(root.inner_html(), "");
    Ok(())
}

#[wasm_bindgen_test]
async fn what_is_no_explored_article_is_not_drawn() -> Outcome {
    for document in ["", "{", "[]", r#"{"schema": 1, "article": {"text": "Words."}}"#, r#"{"schema": 1, "quotes": []}"#]
    {
        let root = element("")?;
        let (page, _) = page()?;
        assert!(mount(document.to_owned(), root.clone(), page).is_none() && root.inner_html().is_empty(), "{document}");
    }
    let told = sentence(Some("a.html".to_owned()), "no-prose");
    assert_eq!(told, "“a.html” has no article text in it: choose another file, or paste the article’s text.");
    Ok(())
}
