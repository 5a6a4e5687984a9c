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

/** Imports a module; at another turn than the first it is another one of the same file. */
export async function imported(file, turn = 1) {
  try {
    return await import(turn > 1 ? `${file.url}#${turn}` : file.url);
  } catch (cause) {
    // The file itself says what the browser does not.
    const type = (await fetched(file)).headers.get('Content-Type') ?? '';
    throw new SaysoError(/javascript|ecmascript/.test(type) ? 'start' : 'mime-type', { cause, url: file.url });
  }
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
