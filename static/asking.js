/** What the explorer asks for when a reader wants it: exports, links, words, the map. */

import { desk, deskWasm, embedder, exporter, folders, recents, sharing, source } from './files.js';

export { sample, words, world } from './files.js';

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
