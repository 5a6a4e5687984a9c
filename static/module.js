/** The explorer's WebAssembly module, which all elements of a page share: how it starts, and what happens when it breaks. */

import { SaysoError, typed } from './errors.js';
import { bindings, sources, styles, wasm } from './files.js';
import { needsServer } from './fetching.js';

/** The version of the loader; the module must be of the same. */
export const VERSION = '0.1.0';

/** What an element is told by when the module has broken, and when there are more style sheets. */
export const fail = Symbol('fail');
export const restyle = Symbol('restyle');
/** Elements that use the module. */
export const users = new Set();

/** Set once the module has broken: nothing in it may be called after that. */
let broken;
let loading;
/** The style sheets, the same for all elements. */
const sheets = [];
/** Whether the browser names the module in stacks by its address. */
let isNamed = true;

/** The promise of the module and the style sheets, the same for all elements. */
export function load() {
  // After a failure the next element tries again: a network comes back.
  loading ??= start().catch((error) => {
    loading = undefined;
    throw typed(error, codeOf(error));
  });
  return broken ? Promise.reject(broken) : loading;
}

async function start() {
  if (needsServer && import.meta.url.startsWith('file:')) throw new SaysoError('file-protocol');
  if (!isSupported()) throw new SaysoError('old-browser');
  const [module, source, texts] = await Promise.all([bindings(), wasm(), styles()]);
  isNamed = source instanceof Response;
  await module.default({ module_or_path: source });
  if (module.version() !== VERSION) throw new SaysoError('version', { cause: `${VERSION} and ${module.version()}` });
  module.onPanic(breakDown);
  addEventListener('error', ({ error }) => isOurs(error) && breakDown(error));
  addEventListener('unhandledrejection', ({ reason }) => isOurs(reason) && breakDown(reason));
  await addStyles(texts);
  return { module, sheets };
}

/** Adds style sheets to all elements. */
export async function addStyles(texts) {
  sheets.push(...(await Promise.all(texts.map((text) => new CSSStyleSheet().replace(text)))));
  users.forEach((element) => element[restyle]());
}

function isSupported() {
  return 'adoptedStyleSheets' in Document.prototype
    && typeof WebAssembly?.instantiateStreaming === 'function'
    && typeof HTMLDialogElement === 'function'
    && CSS.supports('color', 'light-dark(red, red)');
}

/** What kind of error it is that kept a module from starting. */
export function codeOf(error) {
  if (error instanceof WebAssembly.CompileError) {
    return /content security policy|\bcsp\b|wasm-eval|unsafe-eval/i.test(error.message) ? 'csp' : 'old-browser';
  }
  // Between the loader and the module something does not fit.
  if (error instanceof WebAssembly.LinkError || error instanceof TypeError) return 'version';
  return error instanceof RangeError ? 'memory' : 'start';
}

/** Whether an error that nobody has caught stopped the module in its middle: a trap, or a stack that ran full. */
function isOurs(error) {
  const isTrap = error instanceof WebAssembly.RuntimeError || /call stack|recursion/i.test(error?.message);
  const stack = isTrap ? String(error.stack) : '';
  return sources.some((url) => stack.includes(url)) || (!isNamed && stack.includes('wasm://'));
}

/** Whether nothing in the module may be called any more. */
export const isBroken = () => Boolean(broken);

/** Calls the module; whatever it throws has left it half-way. */
export function guarded(call) {
  if (broken) throw broken;
  try {
    return call();
  } catch (error) {
    breakDown(error);
    throw broken;
  }
}

function breakDown(cause) {
  if (broken) return;
  broken = new SaysoError('panic', { cause });
  // The module may still be on the stack.
  queueMicrotask(() => [...users].forEach((element) => element[fail](broken)));
}
