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

/// Shows the sheet that an element is in, if it is not to be seen without.
pub(crate) fn show(element: &HtmlElement) {
    if element.offset_height() == 0
        && let Ok(Some(sheet)) = element.closest(".sheet")
    {
        // It fails where the sheet is shown already.
        let _ = sheet.unchecked_ref::<Sheet>().show();
    }
}

/// Puts all sheets away.
pub(crate) fn hide(root: &Element) {
    for sheet in all(root, ".sheet") {
        // It fails only for what is no sheet.
        let _ = sheet.unchecked_ref::<Sheet>().hide();
    }
}
