/** Where the article of an element comes from: an address, data inside it, or what stands in it. */

import { fetched } from './fetching.js';
import { difference } from './prepared.js';
import { children, read } from './reading.js';

/** Resolves when the children of elements in the document are all there. */
function parsed() {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

const dataIn = (host) => host.querySelector(':scope > script[type="application/json"], :scope > script[type="application/ld+json"]');

/**
 * The document of an element's article: one that is there, or what the reader makes. Where that refuses, its code and what it has
 * refused; where nothing comes from an address, the error.
 */
export async function given(host) {
  let source;
  try {
    source = await sourceOf(host);
  } catch (error) {
    return { error };
  }
  // Explored already, as it seems; else the reader will say what is wrong with it.
  if (source?.name.endsWith('.json')) {
    const document = new TextDecoder().decode(source.bytes);
    if (document.includes('"quotes"')) {
      const why = source.data ? difference(host, source.data) : '';
      if (why === '') return { ...source, document };
      if (why) {
        console.warn(`sayso: the article is not the one that was prepared, and is explored anew, without corrections. Only in one: ${why.trim()}`);
        return exploredIn(host);
      }
    }
  }
  return exploredIn(host, source);
}

/** What the reader makes of a source, or of the children. */
export async function exploredIn(host, source) {
  const language = host.getAttribute('lang') ?? undefined;
  try {
    return { document: await (source ? read(source.name, source.bytes, language) : children(host, language)) };
  } catch (code) {
    if (typeof code !== 'string') throw code;
    // Data has no name that its author would know.
    return { name: source?.data ? '<script>' : source?.name, code };
  }
}

/** The document of the article that stands in an element beside an address or data of no use; nothing if it has no quotes. */
export async function beside(host) {
  await parsed();
  if (!host.src && !dataIn(host)) return undefined;
  const { document } = await exploredIn(host).catch(() => ({}));
  return document?.includes('"quotes":[{') ? document : undefined;
}

/** Another article than the children: its name and its bytes. */
async function sourceOf(host) {
  const url = host.src && new URL(host.src, document.baseURI).href;
  if (url) {
    const response = await fetched({ url });
    const name = new URL(url).pathname.split('/').pop();
    return { name: named(name, response.headers.get('Content-Type')), bytes: new Uint8Array(await response.arrayBuffer()) };
  }
  await parsed();
  const data = dataIn(host);
  return data && { name: 'article.json', bytes: new TextEncoder().encode(data.textContent), data };
}

/** A name that tells a format; an address often has none. */
function named(name, type) {
  if (/\.\w+$/.test(name)) return name;
  return `${name || 'article'}.${/json|markdown|html/.exec(type)?.[0] ?? 'txt'}`;
}
