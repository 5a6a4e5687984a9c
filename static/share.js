/** Text small enough for an address, and back. Wanted only when somebody shares, or follows a shared link. */

import { LARGEST } from './largest.js';

/**
 * Forms of what is packed, by their number. The first, which nothing writes any more, has no sum by which damage is told;
 * that of the second is Adler-32 (RFC 1950).
 */
const FORMS = { 1: 'deflate-raw', 2: 'deflate' };
const FORM = 2;

/** Text, compressed, in letters that an address can hold (base64url), after the number of the form and a dot. */
export async function pack(text) {
  const packed = new Uint8Array(await new Response(piped(text, new CompressionStream(FORMS[FORM]))).arrayBuffer());
  let letters = '';
  // A call takes only so many arguments.
  for (let at = 0; at < packed.length; at += 0x8000) letters += String.fromCharCode(...packed.subarray(at, at + 0x8000));
  return `${FORM}.${btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The text that was packed; fails if something of it is missing or changed. */
export async function unpack(packed) {
  const [form, letters] = packed.split('.');
  const bytes = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const reader = piped(bytes, new DecompressionStream(FORMS[form])).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    // What claims to be more than an article is not unpacked to its end.
    if (size > LARGEST) throw new RangeError('more text than an article has');
    text += decoder.decode(value, { stream: true });
  }
}

const piped = (data, through) => new Blob([data]).stream().pipeThrough(through);
