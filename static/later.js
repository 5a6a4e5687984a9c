/** What the module draws on use only: a module of its own, which shares memory and functions with the first. */

import { laterStyles, laterWasm } from './files.js';
import { addStyles } from './module.js';
import { shared } from './wasm/sayso.js';

let loading;

/** The first module calls it, and is told at a place of its table whether the second is there. */
export async function __wasm_split_load_later(callback, data) {
  loading ??= start();
  const isThere = await loading.then(() => true, () => false);
  // A network comes back.
  if (!isThere) loading = undefined;
  shared().__indirect_function_table.get(callback)(data, isThere);
}

async function start() {
  const [source, styles] = await Promise.all([laterWasm(), laterStyles()]);
  const bytes = source instanceof Response ? await source.arrayBuffer() : source;
  await WebAssembly.instantiate(bytes, { __wasm_split: shared() });
  await addStyles(styles);
}
