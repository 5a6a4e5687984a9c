/** What the explorer leaves to the browser and to libraries when it reads another article. */

import {
  desk, deskWasm, embedder, exporter, folders, marked, readability, recents, sharing, source,
} from './files.js';

export { sample, words, world } from './files.js';

let policy;

/** Parses HTML into a document that runs and loads nothing. What becomes of it is read as text only. */
export function parse(html) {
  policy ??= globalThis.trustedTypes?.createPolicy('sayso', { createHTML: (text) => text }) ?? { createHTML: (text) => text };
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}

/** The element that holds the article of a parsed page, as Readability finds it, or null. */
export async function articleOf(page) {
  try {
    const { Readability } = await readability();
    // It takes the document apart.
    return new Readability(page.cloneNode(true), { serializer: (element) => element }).parse()?.content ?? null;
  } catch (error) {
    // Without it the page's own marks have to do.
    console.warn('sayso: the library that finds the article in a page could not be used', error);
    return null;
  }
}

/** Markdown as HTML, without what is no prose. */
export async function markdown(text) {
  const { Marked } = await marked();
  const nothing = () => '';
  return new Marked({ renderer: { code: nothing, html: nothing, image: nothing, table: nothing } }).parse(text);
}

/** Exports articles, as text, as a file or to the clipboard: `way` is a function of the module, which is fetched on use. */
export async function exporting(way, articles, form, name) {
  try {
    const module = await exporter();
    return await module[way](() => Promise.all([desk(), deskWasm()]), articles, form, name);
  } catch (error) {
    console.warn('sayso: the export could not be made', error);
    throw error;
  }
}

/** Fills the dialog that gives what is to be put into other pages. */
export async function embedding(dialog, articles, shown, query, words) {
  const text = (given, form) => exporting('text', given, form);
  await (await embedder()).fill(dialog, { text, articles, shown, query, words });
}

/** Text compressed to letters of an address. */
export const pack = async (text) => (await sharing()).pack(text);
/** The text that was packed. */
export const unpack = async (letters) => (await sharing()).unpack(letters);
/** Recent articles on this device: `way` is a function of the module, which is fetched on use. */
export const recent = async (way, given) => (await recents())[way](...given);
/** The name and the bytes of the article at an address. */
export const fetchArticle = async (address, tell) => (await source()).fetchArticle(address, tell);
/** The files that are dropped, and those of a folder that is. */
export async function dropped(data) {
  // Not later: what is dropped is gone then.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const files = [...data.files];
  return entries.some((entry) => entry.isDirectory) ? (await folders()).filesIn(entries) : files;
}
