/**
 * The custom element `<sayso-article>`: an article inside it, or at the address in `src`, becomes an explorer of who
 * says what.
 *
 * Until everything is loaded, and whenever something fails, what is inside stays as it was. All elements of a page
 * share one module. Types: sayso.d.ts.
 */

import { dropped, embedding, exporting, fetchArticle, pack, recent, sample, unpack, words, world } from './asking.js';
import { FILTERS, OBSERVED, detailOf, queryOf, reflect, upgrade } from './attributes.js';
import { SaysoError, typed } from './errors.js';
import { beside, exploredIn, given } from './given.js';
import { fail, guarded, isBroken, load, restyle, users } from './module.js';
import { prepare, read } from './reading.js';
import { levelled, taken } from './roots.js';

const begin = Symbol('begin');

/** Starts elements shortly before they come into sight. */
const near = globalThis.IntersectionObserver && new IntersectionObserver(
  (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && target[begin]()),
  { rootMargin: '100%' },
);

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
  static observedAttributes = OBSERVED;

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
  /** The filters that the explorer began with. */
  #asked;
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
    upgrade(this);
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
      if (this.#handle) this.#call((handle) => handle.filter(queryOf(this)));
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
      const [{ module, sheets }, article] = await Promise.all([load(), given(this)]);
      if (turn !== this.#turn) return;
      this.#sheets = sheets;
      this[restyle]();
      const { root, leave } = taken();
      const handle = await this.#mount(module, article, root, turn);
      if (turn === this.#turn) this.#show(root, handle, leave);
      else if (handle) {
        guarded(() => handle.destroy());
        leave();
      }
    } catch (error) {
      if (turn === this.#turn) this[fail](typed(error, 'start'));
    }
  }

  async #mount(module, article, root, turn) {
    const drawn = deferred();
    this.#asked = queryOf(this);
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
      query: () => (this.#asked = queryOf(this)),
      filtered: (query, shown) => turn === this.#turn && this.#tell('sayso-filter', detailOf(query, shown)),
      selected: (id, speaker, country) => turn === this.#turn && this.#tell('sayso-select', { id, speaker, country }),
    };
    const mount = (document) => document && guarded(() => module.mount(document, root, page));
    if (page.asks) await module.whole(page);
    let handle = mount(article.document);
    if (!handle && article.bytes) {
      article = await exploredIn(this, article);
      handle = mount(article.document);
    }
    if (!handle) {
      const error = article.error ?? await refusal(module, page, article);
      handle = mount(await beside(this));
      if (!handle) throw error;
      if (turn === this.#turn) this.#report(error, true);
    }
    await drawn.promise;
    this.#isPrepared = Boolean(article.bytes);
    return handle;
  }

  #show(root, handle, leave) {
    this.#handle = handle;
    const end = levelled(root, this.headingLevel);
    this.#leave = () => {
      end();
      leave();
    };
    // Not before it is drawn: inside of the page the browser looks at each element as it comes.
    this.#shadow.append(root);
    this.#slot.remove();
    root.hidden = false;
    this.dataset.state = 'ready';
    const query = queryOf(this);
    // They were set while it was drawn.
    if (query !== this.#asked) this.#call(() => handle.filter(query));
    this.#opened.resolve(handle);
    this.#tell('sayso-ready');
    if (this.open === 'all') later(prepare);
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
    this.#report(error, false);
  }

  /** Tells the page's author what is wrong; `recovered`: the article that stands inside is explored in its place. */
  #report(error, recovered) {
    console.error(error);
    this.#tell('sayso-error', { code: error.code, message: error.message, recovered });
  }

  /** Whether there is more to begin with than the article: what is chosen, what was kept, another language. */
  #asks() {
    return (this.syncUrl && Boolean(location.search || location.hash)) || Object.keys(FILTERS).some((name) => this[name])
      || (this.remember && hasKept()) || !/^en\b/.test(navigator.language);
  }

  #tell(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

/** Why there is nothing to be shown of an article that was refused. */
async function refusal(module, page, { name, code = 'json-broken' }) {
  await module.whole(page);
  return new SaysoError('article', { message: module.sentence(name, code) });
}

/** Whether something was kept on the device: settings, corrections, what was open in this tab. */
function hasKept() {
  try {
    return Object.keys({ ...localStorage, ...sessionStorage }).some((key) => key.startsWith('sayso:'));
  } catch {
    // Storage is forbidden.
    return false;
  }
}

reflect(SaysoArticle);
if (globalThis.customElements && !customElements.get('sayso-article')) customElements.define('sayso-article', SaysoArticle);

export { SaysoArticle, SaysoError };
