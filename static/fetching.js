/** Fetches files and, when one does not come, finds out why: browsers hardly say. */

import { SaysoError } from './errors.js';

/** Whether files come from a server: browsers give none to pages that were opened from a disk. */
export const needsServer = true;

/** Addresses that the page's policy has forbidden. */
const forbidden = new Set();
globalThis.document?.addEventListener('securitypolicyviolation', (event) => forbidden.add(event.blockedURI));

/** Fetches a file; with `integrity`, one that is to the byte what was published. */
export async function fetched({ url, integrity }) {
  let response;
  try {
    response = await fetch(url, { integrity });
  } catch (cause) {
    // A cache may have kept the one of another version.
    response = integrity && (await answer(url, { integrity, cache: 'reload' }));
    if (!response) throw new SaysoError(await whyNot(url, integrity), { cause, url });
  }
  if (!response.ok) throw new SaysoError('network', { cause: `${response.status} ${response.statusText}`, url });
  return response;
}

const answer = (url, options) => fetch(url, options).catch(() => undefined);

async function whyNot(url, integrity) {
  if (url.startsWith('file:') || location.protocol === 'file:') return 'file-protocol';
  const other = integrity && (await answer(url));
  // Some hosts send a page, with all signs of success, where there is no such file.
  if (other) return other.ok && !/html/.test(other.headers.get('Content-Type')) ? 'version' : 'network';
  // It is told of in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  const { origin } = new URL(url);
  if (forbidden.has(url) || forbidden.has(origin)) return 'csp';
  return origin !== location.origin && (await answer(url, { mode: 'no-cors' })) ? 'cors' : 'network';
}

/** How often a script did not come. */
const missed = {};

/** Imports a module; at another turn than the first it is another one of the same file. */
export async function imported(file, turn = 1) {
  const { url, integrity } = file;
  const misses = missed[url] ?? 0;
  // What did not come, browsers never ask for again by the same address.
  const href = turn + misses > 1 ? `${url}#${turn}-${misses}` : url;
  try {
    await checked(href, integrity);
    return await import(href);
  } catch (cause) {
    missed[url] = misses + 1;
    // The file itself says what the browser does not.
    const type = (await fetched(file)).headers.get('Content-Type') ?? '';
    const isScript = /javascript|ecmascript/.test(type);
    if (!isScript || misses) throw new SaysoError(isScript ? 'start' : 'mime-type', { cause, url });
    // A cache may have kept the one of another version, and has been told by now.
    return imported(file, turn);
  }
}

/** Puts a script where import() takes it from, if it is to the byte what was published: import() checks nothing. */
function checked(href, integrity) {
  const link = document.createElement('link');
  if (!integrity || !link.relList.supports('modulepreload')) return undefined;
  return new Promise((resolve, reject) => {
    const nonce = document.querySelector('script[nonce]')?.nonce ?? '';
    Object.assign(link, { rel: 'modulepreload', href, integrity, nonce, onload: resolve, onerror: reject });
    document.head.append(link);
  }).finally(() => link.remove());
}

/** Fetches a WebAssembly module in the form that it starts fastest from. */
export async function fetchedModule(file) {
  const response = await fetched(file);
  // Of another type it cannot be compiled while it arrives, but whole.
  const streams = response.headers.get('Content-Type')?.startsWith('application/wasm');
  return streams ? response : response.arrayBuffer();
}

/** Fetches text. */
export const fetchedText = async (file) => (await fetched(file)).text();
