/**
 * The custom element `<sayso-article>`: an article inside it, or at the address in `src`, becomes an explorer of who
 * says what.
 *
 * Until everything is loaded, and whenever something fails, what is inside stays as it was. All elements of a page
 * share one module. Types: sayso.d.ts.
 */

import { dropped, embedding, exporting, fetchArticle, pack, recent, sample, unpack, words, world } from './asking.js';
import { SaysoError, typed } from './errors.js';
import { fetched } from './fetching.js';
import { fail, guarded, isBroken, load, restyle, users } from './module.js';
import { difference } from './prepared.js';
import { children, prepare, read } from './reading.js';

/** Properties that are an attribute each. */
const TEXTS = { src: 'src', theme: 'theme', view: 'view', open: 'open', headingLevel: 'heading-level' };
const SWITCHES = { syncUrl: 'sync-url', noShortcuts: 'no-shortcuts', remember: 'remember' };
/** Properties that filter, and what a query calls them. */
const FILTERS = { countries: 'country', speakers: 'speaker', kinds: 'kind', named: 'named', sure: 'sure', query: 'q' };
const PROPERTIES = Object.keys({ ...TEXTS, ...SWITCHES, ...FILTERS });

const begin = Symbol('begin');

/** Roots that nothing is drawn into any more. Yew never lets go of one, so they are used again, whichever element they were in. */
const spares = [];

/** Keeps a root for another, once Yew, which does so in a microtask, has taken out what it drew. */
const spare = (root) => setTimeout(() => spares.push(root));

/** Starts elements shortly before they come into sight. */
const near = globalThis.IntersectionObserver && new IntersectionObserver(
  (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && target[begin]()),
  { rootMargin: '100%' },
);

/** Resolves when the children of elements in the document are all there. */
function parsed() {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/** Does something when the browser has nothing else to do. */
function later(what) {
  if (globalThis.requestIdleCallback) requestIdleCallback(what);
  else setTimeout(what, 2000);
}

/** A promise with what settles it; nobody has to listen to it. */
function deferred() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => {});
  return made;
}

// Frameworks import this file on their servers too, where there are no elements.
class SaysoArticle extends (globalThis.HTMLElement ?? Object) {
  // `theme` and `view` are for the style sheets alone.
  static observedAttributes = ['src', 'lang', 'open', 'heading-level', ...Object.values(SWITCHES), ...Object.keys(FILTERS)];

  #shadow = this.attachShadow({ mode: 'open' });
  #slot = document.createElement('slot');
  #sheets;
  /** The module's side of what is shown. */
  #handle;
  /** What makes the root that is drawn into a spare one. */
  #leave;
  /** Kept when the article is explored. */
  #opened = deferred();
  /** Counts starts and stops, so that a start that was overtaken by a stop ends there. */
  #turn = 0;
  #isStarted = false;
  #isPrepared = false;
  /** What is to be done once all attributes are set that are set at a time. */
  #due;

  constructor() {
    super();
    this.#shadow.append(this.#slot);
    // What a visitor may not open does not reach the explorer.
    for (const type of ['dragover', 'drop']) {
      this.#shadow.addEventListener(type, (event) => this.open === 'all' || event.stopPropagation(), true);
    }
  }

  connectedCallback() {
    // What was set before the element was defined hides the properties.
    for (const name of PROPERTIES.filter((name) => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#isStarted) near.observe(this);
  }

  disconnectedCallback() {
    // An element that is only moved is back by then and keeps what it shows.
    queueMicrotask(() => {
      if (this.isConnected) return;
      near.unobserve(this);
      this.#stop();
    });
  }

  attributeChangedCallback(name, before, after) {
    const isFilter = name in FILTERS;
    if (!this.#isStarted || (before === after && !isFilter)) return;
    if (!this.#due) queueMicrotask(() => this.#settle());
    if (!isFilter || !this.#due) this.#due = isFilter ? 'filter' : 'restart';
  }

  #settle() {
    const due = this.#due;
    this.#due = undefined;
    if (!due || !this.#isStarted) return;
    if (due === 'filter') {
      if (this.#handle) this.#call((handle) => handle.filter(this.#query()));
      return;
    }
    this.#stop();
    this[begin]();
  }

  /** The article's quotes, speakers and countries: the document that docs/json.md describes. */
  async explored() {
    const document = await this.#ask((handle) => handle.document());
    return JSON.parse(document ?? await this.export('json'));
  }

  /** Whether the document of the article was there already, so that nothing had to be explored. */
  get prepared() {
    return this.#isPrepared;
  }

  /** The article in another form, as text. */
  async export(format) {
    return exporting('text', await this.#ask((handle) => handle.articles()), format);
  }

  /** Shows only what fits; what is left out is not filtered by. */
  filter(choices = {}) {
    for (const name of Object.keys(FILTERS)) this[name] = choices[name] ?? '';
  }

  /** Goes to a quote; answers whether it is there and shown. */
  goTo(quote) {
    return this.#ask((handle) => handle.goTo(quote));
  }

  /** Calls the explorer as soon as it is there, and starts it if nobody has looked at it yet. */
  async #ask(question) {
    // What was set just before is meant.
    this.#settle();
    if (this.isConnected) this[begin]();
    return this.#call(question, await this.#opened.promise);
  }

  #call(question, handle = this.#handle) {
    return guarded(() => question(handle));
  }

  [begin]() {
    if (this.#isStarted) return;
    this.#isStarted = true;
    near.unobserve(this);
    this.#start(++this.#turn);
  }

  [restyle]() {
    if (this.#sheets) this.#shadow.adoptedStyleSheets = this.#sheets;
  }

  async #start(turn) {
    this.dataset.state = 'loading';
    users.add(this);
    try {
      const [{ module, sheets }, given] = await Promise.all([load(), this.#given()]);
      if (turn !== this.#turn) return;
      this.#sheets = sheets;
      this[restyle]();
      const root = spares.pop() ?? document.createElement('div');
      root.hidden = true;
      const forget = forgetting(root);
      this.#shadow.append(root);
      const handle = await this.#mount(module, given, root, turn);
      if (turn === this.#turn) this.#show(root, handle, forget);
      else if (handle) {
        guarded(() => handle.destroy());
        forget();
        spare(root);
      }
    } catch (error) {
      if (turn === this.#turn) this[fail](typed(error, 'start'));
    }
  }

  /**
   * The document of the article: one that is there, or what the reader makes. Where that refuses, its code and what it has
   * refused.
   */
  async #given() {
    const source = await this.#source();
    // Explored already, as it seems; else the reader will say what is wrong with it.
    if (source?.name.endsWith('.json')) {
      const document = new TextDecoder().decode(source.bytes);
      if (document.includes('"quotes"')) {
        const why = source.data && difference(this, source.data);
        if (!why) return { ...source, document };
        console.warn(`sayso: the article is not the one that was prepared, and is explored anew, without corrections. In one of the two: ${why.trim()}`);
        return this.#read();
      }
    }
    return this.#read(source);
  }

  async #read(source) {
    const language = this.getAttribute('lang') ?? undefined;
    try {
      return { document: await (source ? read(source.name, source.bytes, language) : children(this, language)) };
    } catch (code) {
      if (typeof code !== 'string') throw code;
      return { name: source?.name, code };
    }
  }

  /** Another article than the children: its name and its bytes. */
  async #source() {
    const url = this.src && new URL(this.src, document.baseURI).href;
    if (url) {
      const response = await fetched({ url });
      const name = new URL(url).pathname.split('/').pop();
      return { name: named(name, response.headers.get('Content-Type')), bytes: new Uint8Array(await response.arrayBuffer()) };
    }
    await parsed();
    const data = this.querySelector(':scope > script[type="application/json"], :scope > script[type="application/ld+json"]');
    return data && { name: 'article.json', bytes: new TextEncoder().encode(data.textContent), data };
  }

  async #mount(module, given, root, turn) {
    const drawn = deferred();
    const page = {
      exporting,
      embedding,
      pack,
      read,
      unpack,
      recent,
      dropped,
      sample,
      fetchArticle,
      words,
      world,
      syncUrl: this.syncUrl,
      noShortcuts: this.noShortcuts,
      remember: this.remember,
      asks: this.#asks(),
      ready: drawn.resolve,
      option: (name) => this.getAttribute(name) ?? undefined,
      query: () => this.#query(),
      filtered: (query, shown) => turn === this.#turn && this.#tell('sayso-filter', detailOf(query, shown)),
      selected: (id, speaker, country) => turn === this.#turn && this.#tell('sayso-select', { id, speaker, country }),
    };
    const mount = ({ document }) => document && guarded(() => module.mount(document, root, page));
    if (page.asks) await module.whole(page);
    let handle = mount(given);
    if (!handle && given.bytes) {
      given = await this.#read(given);
      handle = mount(given);
    }
    if (!handle) {
      await module.whole(page);
      throw new SaysoError('article', { message: module.sentence(given.name, given.code ?? 'json-broken') });
    }
    await drawn.promise;
    this.#isPrepared = Boolean(given.bytes);
    return handle;
  }

  #show(root, handle, forget) {
    this.#handle = handle;
    const levels = this.#level(root);
    this.#leave = () => {
      forget();
      levels?.disconnect();
      spare(root);
    };
    this.#slot.remove();
    root.hidden = false;
    this.dataset.state = 'ready';
    this.#opened.resolve(handle);
    this.#tell('sayso-ready');
    if (this.open === 'all') later(prepare);
  }

  /** Headings go on where the page's outline is, those too that are drawn later. */
  #level(root) {
    const shift = Number(this.headingLevel) - 1;
    if (!(shift > 0)) return undefined;
    const level = () => root.querySelectorAll(':is(h1, h2, h3, h4):not([aria-level])').forEach((heading) => {
      heading.setAttribute('aria-level', Math.min(6, Number(heading.localName[1]) + shift));
    });
    level();
    const drawn = new MutationObserver(level);
    drawn.observe(root, { childList: true, subtree: true });
    return drawn;
  }

  #stop() {
    if (!this.#isStarted) return;
    this.#restore(new SaysoError('start', { message: 'The article was taken away.' }));
    this.#opened = deferred();
    this.#isStarted = false;
    this.#isPrepared = false;
    delete this.dataset.state;
  }

  /** Shows what is inside as it was. */
  #restore(reason) {
    this.#turn += 1;
    users.delete(this);
    this.#opened.reject(reason);
    // Chromium keeps radio buttons that leave a shadow root with their names, and with them all around them.
    this.#shadow.querySelectorAll('[type=radio]').forEach((radio) => radio.removeAttribute('name'));
    this.#shadow.replaceChildren(this.#slot);
    const handle = this.#handle;
    this.#handle = undefined;
    if (handle && !isBroken()) guarded(() => handle.destroy());
    this.#leave?.();
    this.#leave = undefined;
  }

  [fail](error) {
    this.#restore(error);
    const note = document.createElement('p');
    note.part = 'error';
    note.setAttribute('role', 'alert');
    note.textContent = error.message;
    this.#shadow.prepend(note);
    this.dataset.state = 'error';
    console.error(error);
    this.#tell('sayso-error', { code: error.code, message: error.message });
  }

  /** Whether there is more to begin with than the article: what is chosen, what was kept, another language. */
  #asks() {
    return (this.syncUrl && Boolean(location.search || location.hash)) || Object.keys(FILTERS).some((name) => this[name])
      || (this.remember && hasKept()) || !/^en\b/.test(navigator.language);
  }

  /** What the attributes ask to be filtered by. */
  #query() {
    const list = (value) => value.split(',').map((part) => encodeURIComponent(part.trim())).join(',');
    return Object.entries(FILTERS)
      .map(([attribute, name]) => `${name}=${name === 'q' ? encodeURIComponent(this.query) : list(this[attribute])}`)
      .join('&');
  }

  #tell(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

/** Whether something was kept on the device: settings, corrections. */
function hasKept() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('sayso:'));
  } catch {
    // Storage is forbidden.
    return false;
  }
}

/** What takes all listeners off an element that are put on it from now on: Yew leaves its own, and with them all that they hold. */
function forgetting(root) {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const listeners = [];
  root.addEventListener = (...listener) => {
    listeners.push(listener);
    addEventListener.apply(root, listener);
  };
  return () => listeners.forEach((listener) => removeEventListener.apply(root, listener));
}

/** A name that tells a format; an address often has none. */
function named(name, type) {
  if (/\.\w+$/.test(name)) return name;
  const ending = [[/json/, 'json'], [/markdown/, 'md'], [/html/, 'html']].find(([pattern]) => pattern.test(type))?.[1];
  return `${name || 'article'}.${ending ?? 'txt'}`;
}

function detailOf(query, shown) {
  const read = new URLSearchParams(query);
  const list = (name) => read.get(name)?.split(',') ?? [];
  return { countries: list('country'), speakers: list('speaker'), kinds: list('kind'), named: list('named'), sure: list('sure'), query: read.get('q') ?? '', shown };
}

function define(name, get, set) {
  Object.defineProperty(SaysoArticle.prototype, name, { get, set, configurable: true, enumerable: true });
}

// A list becomes its values with commas between.
const written = (value) => (value === null || value === undefined ? '' : String(value));
for (const [name, attribute] of [...Object.entries(TEXTS), ...Object.keys(FILTERS).map((name) => [name, name])]) {
  define(name, function get() {
    return this.getAttribute(attribute) ?? '';
  }, function set(value) {
    if (written(value)) this.setAttribute(attribute, written(value));
    else this.removeAttribute(attribute);
  });
}
for (const [name, attribute] of Object.entries(SWITCHES)) {
  define(name, function get() {
    return this.hasAttribute(attribute);
  }, function set(value) {
    this.toggleAttribute(attribute, Boolean(value));
  });
}

if (globalThis.customElements && !customElements.get('sayso-article')) customElements.define('sayso-article', SaysoArticle);

export { SaysoArticle, SaysoError };
