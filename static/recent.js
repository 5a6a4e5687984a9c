/** Recent articles on this device, in the browser's database. The loader fetches this when one is to be kept or listed. */

import { LARGEST } from './largest.js';

/** So many articles are kept, and no more letters in all than one may have; the oldest go first. */
const MOST = 50;

const NAME = 'sayso';
const STORE = 'recent';

/** What was removed, removal by removal, to be brought back as long as the page is there. */
const removed = [];

/** A request as a promise. */
const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Does something with the articles, all of it or nothing. */
async function within(mode, act) {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'key' });
  const database = await done(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const finished = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    // Either may fail first, and both are listened to.
    const [answer] = await Promise.all([act(transaction.objectStore(STORE)), finished]);
    return answer;
  } finally {
    database.close();
  }
}

const newestFirst = (articles) => articles.sort((a, b) => b.opened - a.opened);

/** Now, but never twice: what is opened together has an order. */
let before = 0;
const now = () => { before = Math.max(Date.now(), before + 1); return before; };

/** Keeps an article: a document of sayso, as text. Answers whether it is short enough for that. */
export const keep = async (key, title, text) => text.length <= LARGEST && within('readwrite', async (store) => {
  await done(store.put({ key, title, text, opened: now() }));
  let length = 0;
  newestFirst(await done(store.getAll())).forEach((article, at) => {
    length += article.text.length;
    if (at >= MOST || length > LARGEST) store.delete(article.key);
  });
  return true;
});

/** The day that it is for the reader, whatever it is in Greenwich. */
const dayOf = (time) => new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The key, the title and the day of each article, the newest first. */
export async function list() {
  const articles = newestFirst(await within('readonly', (store) => done(store.getAll())));
  return articles.map(({ key, title, opened }) => [key, title, dayOf(opened)]);
}

/** An article's text; nothing if it is no longer there. */
export const get = (key) => within('readonly', async (store) => (await done(store.get(key)))?.text);

/** Removes an article, or all; answers how many. */
export async function remove(key) {
  const articles = await within('readwrite', async (store) => {
    const all = (await done(store.getAll())).filter((article) => !key || article.key === key);
    all.forEach((article) => store.delete(article.key));
    return all;
  });
  if (articles.length) removed.push(articles);
  return articles.length;
}

/** Brings back what was removed last; answers how many were removed before, which come back the next time. */
export async function bringBack() {
  const articles = removed.pop() ?? [];
  await within('readwrite', async (store) => articles.forEach((article) => store.put(article)));
  return removed.at(-1)?.length ?? 0;
}
