//! The sheets that facets and list are where the page is narrow.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Element, HtmlElement};

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

/// Puts all sheets away.
pub(crate) fn hide(root: &Element) {
    for sheet in all(root, ".sheet") {
        // It fails only for what is no sheet.
        let _ = sheet.unchecked_ref::<Sheet>().hide();
    }
}
