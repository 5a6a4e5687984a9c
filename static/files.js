/** Where the explorer's parts come from: files beside this one, fetched when they are needed. */

import { fetchedModule, fetchedText, imported } from './fetching.js';

/** `cargo xtask dist` fills this in: a file's published address, and what it must hash to. */
const PUBLISHED = {};
/** The style sheets of the shadow root, in order; published they are one. */
const STYLES = ['element.css', 'prose.css', 'marks.css', 'base.css', 'filters.css', 'quotes.css', 'notices.css', 'print.css'];
/** Those of what is drawn on use only; published they are one, too, and fetched with it. */
const STYLES_ON_USE = ['dialogs.css', 'figures.css', 'correct.css', 'shelf.css', 'lit.css'];

function at(path) {
  const [url, integrity] = PUBLISHED[path] ?? [new URL(path, import.meta.url)];
  return { path, url: url.href, integrity };
}

const texts = (paths) => Promise.all(paths.map((path) => fetchedText(at(path))));

/** What wasm-bindgen has written. */
export const bindings = () => imported(at('wasm/sayso.js'));
/** The WebAssembly module: a response or its bytes. */
export const wasm = () => fetchedModule(at('wasm/sayso_bg.wasm'));
/** The style sheets' texts. */
export const styles = () => texts([...STYLES, ...STYLES_ON_USE]);
/** What the published module draws on use only, and its style sheets; elsewhere it is all in one. */
export const laterWasm = () => fetchedModule(at('wasm/sayso_later.wasm'));
export const laterStyles = () => texts(['sayso-later.css']);
/** What reads articles, and what it needs of the browser; wanted only where one is not explored yet. */
export const readerScript = () => imported(at('reader.js'));
export const readerWasm = () => fetchedModule(at('reader/sayso-reader_bg.wasm'));
/** Its bindings. They start one module only: after it has broken, at the next turn, they are wanted once more. */
export const readerBindings = (turn) => imported(at('reader/sayso-reader.js'), turn);
/** Finds the article in a page; wanted only when a whole page is opened. */
export const readability = () => imported(at('vendor/readability.js'));
/** Reads Markdown; wanted only when some is opened. */
export const marked = () => imported(at('vendor/marked.js'));
/** Makes exports; wanted only when something is exported, as are the two that it is made of. */
export const exporter = () => imported(at('export.js'));
export const desk = () => imported(at('desk/sayso-desk.js'));
export const deskWasm = () => fetchedModule(at('desk/sayso-desk_bg.wasm'));
/** Gives what is to be put into other pages; wanted only when somebody embeds. */
export const embedder = () => imported(at('embedding.js'));
/** Packs an article into a link; wanted only when somebody shares, or follows such a link. */
export const sharing = () => imported(at('share.js'));
/** Keeps recent articles on the device; wanted only when one is opened, or the list of them is. */
export const recents = () => imported(at('recent.js'));
/** Fetches the article that the page's address names. */
export const source = () => imported(at('source.js'));
/** Looks into a folder that is dropped. */
export const folders = () => imported(at('folder.js'));
/** An article of the site's own, as bytes. */
export const sample = (name) => fetchedModule(at(`articles/${name}`));
/** The map of the world, a tile a country; wanted only when it is looked at. */
export const world = () => fetchedText(at('world.txt'));
/** The words of the interface in another language than English. */
export const words = (language) => fetchedText(at(`words/${language}.txt`));

/** Addresses that stand in the stack of an error that stops the module. */
export const sources = [import.meta.url, ...['wasm/sayso.js', 'wasm/sayso_bg.wasm', 'wasm/sayso_later.wasm'].map((path) => at(path).url)];
