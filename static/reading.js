/**
 * The module that reads articles and explores them. It is fetched when one is to be read: what is explored already needs
 * none. A source that stops it in its middle takes it down, and nothing else: the next one is read by another.
 */

import { SaysoError, typed } from './errors.js';
import { marked, readability, readerBindings, readerScript, readerWasm } from './files.js';
import { VERSION, codeOf } from './module.js';

/** What a reader answers that has stopped in its middle; other codes are its own, with what they name behind a space. */
const BROKEN = 'broken';

let reader;
let turn = 0;

/** The promise of a reader. */
function started() {
  turn += reader ? 0 : 1;
  reader ??= start(turn).catch((error) => {
    // A network comes back.
    reader = undefined;
    throw typed(error, codeOf(error));
  });
  return reader;
}

async function start(turn) {
  const [{ help }, bindings, wasm] = await Promise.all([readerScript(), readerBindings(turn), readerWasm()]);
  await bindings.default({ module_or_path: wasm });
  if (bindings.version() !== VERSION) throw new SaysoError('version', { cause: `${VERSION} and ${bindings.version()}` });
  return { help, bindings, isBroken: false };
}

/** Calls a reader. A code that it throws is its answer; after anything else nothing in it may be called again. */
function called(it, call) {
  if (it.isBroken) throw BROKEN;
  try {
    return call(it.bindings);
  } catch (error) {
    if (typeof error === 'string') throw error;
    it.isBroken = true;
    reader = undefined;
    console.error('sayso: what reads articles has stopped because of an error in it', error);
    throw BROKEN;
  }
}

/** Fetches what reads articles, so that it is there when somebody opens one. */
export function prepare() {
  started().catch((error) => console.info('sayso: what reads articles could not be fetched yet', error));
}

/** The document of the article in an element's children. Throws a code, or an error if there is no reader. */
export async function children(host, language) {
  const it = await started();
  return called(it, ({ children }) => children(host, language));
}

/** The document of what is in a file, its name and its bytes, or in a text without a name. */
export async function read(name, data, language) {
  const it = await started();
  const source = called(it, ({ Source }) => (name === undefined ? Source.pasted(data) : Source.file(name, data)));
  const help = await it.help({ marked, readability }, called(it, () => source.library()));
  return called(it, () => source.document(help, language));
}
