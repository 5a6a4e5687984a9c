//! The sheets that facets and list are where the page is narrow.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Element, HtmlElement, ScrollLogicalPosition};

use crate::hooks::scroll_to;
use crate::marks::all;

#[wasm_bindgen]
extern "C" {
    type Sheet;

    #[wasm_bindgen(method, catch, js_name = showPopover)]
    fn show(this: &Sheet) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = hidePopover)]
    fn hide(this: &Sheet) -> Result<(), JsValue>;
}

/// Shows the sheet that an element is in, if it is not to be seen without. Answers whether a sheet has come up.
pub(crate) fn show(element: &HtmlElement) -> bool {
    element.offset_height() == 0
        && matches!(element.closest(".sheet"), Ok(Some(sheet)) if sheet.unchecked_ref::<Sheet>().show().is_ok())
}

/// Puts all sheets away where the page has become wide: they are columns there, and the buttons that open them are gone. Who
/// had the focus in one keeps it.
pub(crate) fn settle(root: &Element) {
    let is_narrow = |button: &Element| button.get_bounding_client_rect().height() > 0.0;
    if all(root, ".bar .fold").iter().any(is_narrow) {
        return;
    }
    let focused = root.query_selector(".sheet:popover-open :focus").ok().flatten();
    hide(root);
    if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
        // What is no longer there cannot take it.
        let _ = focused.focus();
        scroll_to(&focused, ScrollLogicalPosition::Nearest);
    }
}

/// Puts all sheets away.
pub(crate) fn hide(root: &Element) {
    for sheet in all(root, ".sheet") {
        // It fails only for what is no sheet.
        let _ = sheet.unchecked_ref::<Sheet>().hide();
    }
}
