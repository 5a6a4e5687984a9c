/** Takes the place of fetching.js in the single file: there the explorer's files are elements of the page. */

export const needsServer = false;

const written = ({ path }) => document.querySelector(`script[data-file="${path}"]`).textContent;

/** Undoes base64 and gzip. */
export async function fetchedModule(file) {
  const bytes = Uint8Array.from(atob(written(file)), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain).arrayBuffer();
}

export const fetchedText = async (file) => written(file);

/** Another article, in `src`. */
export const fetched = ({ url }) => fetch(url);
