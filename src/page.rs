//! What the page around an explorer does for it: the loader hands it in.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{DataTransfer, Element};

#[wasm_bindgen]
extern "C" {
    /// The loader's side of one explorer.
    #[derive(Clone, Debug, PartialEq)]
    pub type Page;

    /// The document of what is in a file, its bytes and its name, or in a text without a name. The loader fetches what reads
    /// articles when it is asked for the first one. Refused with a code, see [`Refused`](crate::refused::Refused).
    #[wasm_bindgen(method, catch)]
    pub async fn read(this: &Page, name: Option<&str>, data: &JsValue) -> Result<JsValue, JsValue>;

    /// Exports articles, JSON as [`export`](crate::export) writes it, in a form: `way` is `save`, as a file of that name, or
    /// `copy`. The loader fetches what makes the forms when it is asked for the first one.
    #[wasm_bindgen(method, catch)]
    pub async fn exporting(this: &Page, way: &str, articles: &str, form: &str, name: &str) -> Result<JsValue, JsValue>;

    /// Fills the dialog that gives what is to be put into other pages: `articles` and `shown` as for
    /// [`exporting`](Self::exporting), `query` is what is chosen, `words` what the dialog says, a line each. The loader
    /// fetches what does it.
    #[wasm_bindgen(method, catch)]
    pub async fn embedding(
        this: &Page,
        dialog: &Element,
        articles: &str,
        shown: &str,
        query: &str,
        words: &str,
    ) -> Result<JsValue, JsValue>;

    /// Whether the address of the page is the explorer's: it then holds what is chosen.
    #[wasm_bindgen(method, getter, js_name = syncUrl)]
    pub fn sync_url(this: &Page) -> bool;

    /// Whether no keys are to do anything by themselves.
    #[wasm_bindgen(method, getter, js_name = noShortcuts)]
    pub fn no_shortcuts(this: &Page) -> bool;

    /// Whether what the reader sets and corrects may be kept on the device.
    #[wasm_bindgen(method, getter)]
    pub fn remember(this: &Page) -> bool;

    /// The words of the interface in a language: a file that the loader fetches.
    #[wasm_bindgen(method, catch)]
    pub async fn words(this: &Page, language: &str) -> Result<JsValue, JsValue>;

    /// The map of the world: a file that the loader fetches.
    #[wasm_bindgen(method, catch)]
    pub async fn world(this: &Page) -> Result<JsValue, JsValue>;

    /// Text compressed to letters of an address. The loader fetches what does it when somebody shares.
    #[wasm_bindgen(method, catch)]
    pub async fn pack(this: &Page, text: &str) -> Result<JsValue, JsValue>;

    /// The text that was packed.
    #[wasm_bindgen(method, catch)]
    pub async fn unpack(this: &Page, packed: &str) -> Result<JsValue, JsValue>;

    /// Recent articles on the device: `way` is what is to be done, see `static/recent.js`, which the loader fetches on use.
    #[wasm_bindgen(method, catch)]
    pub async fn recent(this: &Page, way: &str, given: &Array) -> Result<JsValue, JsValue>;

    /// A promise of the files that are dropped, in a list; those of a folder too.
    #[wasm_bindgen(method)]
    pub fn dropped(this: &Page, data: &DataTransfer) -> Promise;

    /// The bytes of an article of the site's own.
    #[wasm_bindgen(method, catch)]
    pub async fn sample(this: &Page, name: &str) -> Result<JsValue, JsValue>;

    /// The name and the bytes of the article at an address; `tell` hears how much of it has come. Refused with a code, see
    /// `static/source.js`, which the loader fetches on use.
    #[wasm_bindgen(method, catch, js_name = fetchArticle)]
    pub async fn fetch_article(this: &Page, address: &str, tell: &Function) -> Result<JsValue, JsValue>;

    /// Whether there is more to begin with than the article: what the address or the attributes choose, what is kept on the
    /// device, another language.
    #[wasm_bindgen(method, getter)]
    pub fn asks(this: &Page) -> bool;

    /// An attribute of the element.
    #[wasm_bindgen(method)]
    pub fn option(this: &Page, name: &str) -> Option<String>;

    /// What the element's attributes ask to be filtered by, as the query of an address.
    #[wasm_bindgen(method)]
    pub fn query(this: &Page) -> String;

    /// Hears what is chosen now, as the query of an address, and how many quotes that shows.
    #[wasm_bindgen(method)]
    pub fn filtered(this: &Page, query: &str, shown: u32);

    /// Hears which quote was gone to, who says it and from where.
    #[wasm_bindgen(method)]
    pub fn selected(this: &Page, quote: Option<String>, speaker: Option<String>, country: Option<String>);

    /// Hears that the article is explored and drawn.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Page);
}
