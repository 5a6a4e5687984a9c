/** What can go wrong, with a sentence each for whoever made the page. docs/embedding.md says more. */

const SENTENCES = {
  'file-protocol': 'The explorer cannot load from a file: address; serve the page over HTTP, or open sayso.html.',
  'old-browser': 'This browser lacks what the explorer needs; use a version of the last two years.',
  network: 'A file could not be fetched; the explorer’s files must all be beside sayso.js, and the article where src says.',
  cors: 'A file lies on another origin that does not allow this page to read it; its server must send Access-Control-Allow-Origin.',
  'mime-type': 'The server sends a file of the explorer with the wrong Content-Type; .js needs text/javascript.',
  csp: 'The page’s Content-Security-Policy forbids the explorer; it needs script-src \'self\' \'wasm-unsafe-eval\' and, where it is limited, connect-src \'self\'.',
  memory: 'There is not enough memory to start the explorer; close other pages and try again.',
  version: 'The files of the explorer are of different versions; copy all of them anew, and empty the caches in between.',
  article: 'The article could not be read.',
  start: 'The explorer could not start.',
  panic: 'The explorer has stopped because of an error in it; reload the page to use it again.',
};

/** An error of the explorer: `code` is one of the above, `message` its sentence, with the address if there is one. */
export class SaysoError extends Error {
  constructor(code, { cause, url, message = SENTENCES[code] } = {}) {
    super(url ? `${message} (${url})` : message, { cause });
    this.name = 'SaysoError';
    this.code = code;
  }
}

/** The same error, or one of the given kind around it. */
export const typed = (cause, code) => (cause instanceof SaysoError ? cause : new SaysoError(code, { cause }));
