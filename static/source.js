/** The article at an address that the page's own address names. The loader fetches this when there is one. */

import { LARGEST } from './largest.js';

const READ = /^(text\/|application\/(xhtml|xml|json|ld\+json|octet-stream)|$)/;
const ENDINGS = [[/json/, 'json'], [/markdown/, 'md'], [/html/, 'html']];

/** The name and the bytes of what is there; `tell` hears how much has come, and how much of it there is if that is known.
 * Throws a code: `address`, `network`, `status 404`, `type image/png` or `too-large`. */
export async function fetchArticle(address, tell) {
  try {
    const url = addressOf(address);
    const response = await asked(url);
    const type = response.headers.get('Content-Type')?.split(';')[0].trim().toLowerCase() ?? '';
    if (!READ.test(type)) throw `type ${type}`;
    const name = url.pathname.split('/').pop();
    const ending = ENDINGS.find(([pattern]) => pattern.test(type))?.[1] ?? 'txt';
    const bytes = await bytesOf(response, tell);
    return [/\.(html?|md|markdown|txt|json|jsonld)$/i.test(name) ? name : `${name || url.hostname}.${ending}`, bytes];
  } finally {
    // The page need not reach others any more.
    dispatchEvent(new Event('sayso-fetched'));
  }
}

function addressOf(address) {
  try {
    const url = new URL(address, document.baseURI);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // It is no address.
  }
  throw 'address';
}

/** Nothing is sent but the request itself: neither who asks nor from where. */
async function asked(url) {
  let response;
  try {
    response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch {
    throw 'network';
  }
  if (!response.ok) throw `status ${response.status}`;
  return response;
}

async function bytesOf(response, tell) {
  // Of what is compressed on the way the length says nothing.
  const all = response.headers.has('Content-Encoding') ? 0 : Number(response.headers.get('Content-Length'));
  if (all > LARGEST) throw 'too-large';
  const parts = [];
  let size = 0;
  const reader = response.body.getReader();
  for (;;) {
    let part;
    try {
      part = await reader.read();
    } catch {
      throw 'network';
    }
    if (part.done) break;
    parts.push(part.value);
    size += part.value.length;
    if (size > LARGEST) {
      reader.cancel();
      throw 'too-large';
    }
    tell(size, all);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
