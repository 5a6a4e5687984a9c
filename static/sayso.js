/**
 * The custom element `<sayso-article>`: an article's HTML inside it becomes an explorer of who says what.
 *
 * Until everything is loaded, and whenever something fails, the article stays as it was. All elements of a page share
 * one module; all addresses are relative to this file. Types: sayso.d.ts.
 */

const at = (path) => new URL(path, import.meta.url).href;
const BINDINGS = at('wasm/sayso.js');
const WASM = at('wasm/sayso_bg.wasm');
/** Fetched only when a whole page is opened. */
const READABILITY = at('vendor/readability.js');
const MARKED = at('vendor/marked.js');
const STYLES = ['prose', 'marks', 'base', 'filters', 'quotes', 'dialogs', 'correct'].map((name) => at(`${name}.css`));

/** What can go wrong, with a sentence each for whoever made the page. */
const SENTENCES = {
  'file-protocol': 'The explorer cannot load from a file: address; serve the page over HTTP, for example with “trunk serve”.',
  'old-browser': 'This browser lacks what the explorer needs; use a version of the last two years.',
  network: 'A file of the explorer could not be fetched; check that all of its files are beside sayso.js.',
  'mime-type': 'The server sends a file of the explorer with the wrong Content-Type; .js needs text/javascript.',
  csp: 'The page’s Content-Security-Policy forbids WebAssembly; its script-src needs \'wasm-unsafe-eval\'.',
  memory: 'There is not enough memory to start the explorer; close other pages and try again.',
  start: 'The explorer could not start.',
  panic: 'The explorer has stopped because of an error in it; reload the page to use it again.',
};

/** An error of the explorer: `code` is a key of SENTENCES, `message` its sentence, with the address if there is one. */
class SaysoError extends Error {
  constructor(code, { cause, url } = {}) {
    super(url ? `${SENTENCES[code]} (${url})` : SENTENCES[code], { cause });
    this.name = 'SaysoError';
    this.code = code;
  }
}

/** Elements with an explorer in them. */
const mounted = new Set();
/** Set once the module has panicked: nothing in it may be called after that. */
let broken;
/** The promise of the module and the style sheets, shared by all elements. */
let loading;

function load() {
  // After a failure the next element tries again: a network comes back.
  loading ??= start().catch((error) => {
    loading = undefined;
    throw error instanceof SaysoError ? error : new SaysoError(codeOf(error), { cause: error });
  });
  return loading;
}

async function start() {
  if (import.meta.url.startsWith('file:')) throw new SaysoError('file-protocol');
  if (!isSupported()) throw new SaysoError('old-browser');
  const [bindings, wasm, ...styles] = await Promise.all([imported(BINDINGS), binary(WASM), ...STYLES.map(styleSheet)]);
  await bindings.default({ module_or_path: wasm });
  bindings.onPanic(onPanic);
  return { mount: bindings.mount, styles };
}

function isSupported() {
  return 'adoptedStyleSheets' in Document.prototype
    && typeof WebAssembly?.instantiateStreaming === 'function'
    && typeof HTMLDialogElement === 'function'
    && CSS.supports('color', 'light-dark(red, red)');
}

function codeOf(error) {
  if (error instanceof WebAssembly.CompileError) {
    return /content security policy|wasm-eval|unsafe-eval/i.test(error.message) ? 'csp' : 'old-browser';
  }
  return error instanceof RangeError ? 'memory' : 'start';
}

async function fetched(url) {
  let response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new SaysoError('network', { cause, url });
  }
  if (!response.ok) throw new SaysoError('network', { cause: `${response.status} ${response.statusText}`, url });
  return response;
}

async function imported(url) {
  try {
    return await import(url);
  } catch (cause) {
    // The browser does not say why; the file itself does.
    const type = (await fetched(url)).headers.get('Content-Type') ?? '';
    throw new SaysoError(/javascript|ecmascript/.test(type) ? 'start' : 'mime-type', { cause, url });
  }
}

async function binary(url) {
  const response = await fetched(url);
  // Of another type it cannot be compiled while it arrives, but whole.
  const streams = response.headers.get('Content-Type')?.startsWith('application/wasm');
  return streams ? response : response.arrayBuffer();
}

async function styleSheet(url) {
  const response = await fetched(url);
  return new CSSStyleSheet().replace(await response.text());
}

let policy;

/** Parses HTML into a document that runs and loads nothing. What becomes of it is read as text only. */
function parse(html) {
  policy ??= globalThis.trustedTypes?.createPolicy('sayso', { createHTML: (text) => text }) ?? { createHTML: (text) => text };
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}

/**
 * The element that holds the article of a parsed page, as Readability finds it, or null. The library is fetched when the
 * first page is opened; without it the page's own marks have to do.
 */
async function articleOf(page) {
  try {
    const { Readability } = await import(READABILITY);
    // It takes the document apart.
    return new Readability(page.cloneNode(true), { serializer: (element) => element }).parse()?.content ?? null;
  } catch (error) {
    console.warn(`sayso: ${READABILITY} could not be used`, error);
    return null;
  }
}

/** Markdown as HTML, without what is no prose. The library is fetched when the first Markdown is opened. */
async function markdown(text) {
  const { Marked } = await import(MARKED);
  const nothing = () => '';
  return new Marked({ renderer: { code: nothing, html: nothing, image: nothing, table: nothing } }).parse(text);
}

/** The words of the interface in another language than English. */
async function words(language) {
  return (await fetched(at(`words/${language}.txt`))).text();
}

function onPanic(cause) {
  broken = new SaysoError('panic', { cause });
  loading = Promise.reject(broken);
  loading.catch(() => {});
  // The module is still on the stack.
  queueMicrotask(() => [...mounted].forEach((element) => element[fail](broken)));
}

/** Resolves when the children of elements in the document are all there. */
function parsed() {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

const fail = Symbol('fail');

class SaysoArticle extends HTMLElement {
  #shadow = this.attachShadow({ mode: 'open' });
  #slot = document.createElement('slot');
  /** The element that the explorer draws into: a fresh one each time, since Yew leaves its listeners on it. */
  #root;
  #handle;
  /** Counts starts and stops, so that a start that was overtaken by a stop ends there. */
  #turn = 0;
  #isStarted = false;

  constructor() {
    super();
    this.#shadow.append(this.#slot);
  }

  connectedCallback() {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#start(++this.#turn);
  }

  disconnectedCallback() {
    // An element that is only moved is back by then and keeps what it shows.
    queueMicrotask(() => {
      if (!this.isConnected && this.#isStarted) this.#stop();
    });
  }

  async #start(turn) {
    this.dataset.state = 'loading';
    try {
      const [{ mount, styles }] = await Promise.all([load(), parsed()]);
      if (turn !== this.#turn) return;
      this.#shadow.adoptedStyleSheets = styles;
      this.#root = document.createElement('div');
      this.#root.hidden = true;
      this.#shadow.append(this.#root);
      mounted.add(this);
      const [syncUrl, noShortcuts, remember] = ['sync-url', 'no-shortcuts', 'remember'].map((name) => this.hasAttribute(name));
      this.#handle = mount(this, this.#root, { parse, articleOf, markdown, words, syncUrl, noShortcuts, remember, ready: () => this.#ready(turn) });
    } catch (error) {
      if (turn === this.#turn) this[fail](broken ?? (error instanceof SaysoError ? error : new SaysoError('start', { cause: error })));
    }
  }

  #ready(turn) {
    if (turn !== this.#turn) return;
    this.#slot.remove();
    this.#root.hidden = false;
    this.dataset.state = 'ready';
    this.#tell('sayso-ready');
  }

  #stop() {
    this.#turn += 1;
    this.#isStarted = false;
    delete this.dataset.state;
    this.#restore();
  }

  /** Shows the article as it was. */
  #restore() {
    mounted.delete(this);
    if (!broken) this.#handle?.destroy();
    this.#handle = undefined;
    this.#root = undefined;
    this.#shadow.replaceChildren(this.#slot);
  }

  [fail](error) {
    this.#turn += 1;
    this.#restore();
    const note = document.createElement('p');
    note.className = 'stopped';
    note.setAttribute('role', 'alert');
    note.textContent = error.message;
    this.#shadow.prepend(note);
    this.dataset.state = 'error';
    console.error(error);
    this.#tell('sayso-error', { code: error.code, message: error.message });
  }

  #tell(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get('sayso-article')) customElements.define('sayso-article', SaysoArticle);

export { SaysoArticle, SaysoError };
