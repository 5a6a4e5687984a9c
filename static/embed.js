/** The page inside a frame: an article at an address, explored; it tells the page around it how high it is. */

const ATTRIBUTES = ['lang', 'theme', 'view', 'countries', 'speakers', 'kinds', 'named', 'sure', 'query', 'heading-level', 'src'];

const article = document.querySelector('sayso-article');
const asked = new URLSearchParams(location.search);
for (const name of ATTRIBUTES.filter((name) => asked.has(name))) article.setAttribute(name, asked.get(name));
if (!asked.get('src')) article.textContent = 'The address of this frame names no article: it ends with ?src= and the article’s address.';

/** The origins that have asked to be told. */
const hosts = new Set();
let height = 0;

function tell() {
  hosts.forEach((origin) => parent.postMessage({ type: 'sayso-height', height }, origin));
}

addEventListener('message', ({ data, origin, source }) => {
  if (source !== parent || data?.type !== 'sayso-hello') return;
  // A page without an origin of its own, as a file, cannot be named; how high an article is is no secret.
  hosts.add(origin === 'null' ? '*' : origin);
  tell();
});

new ResizeObserver(() => {
  height = document.documentElement.getBoundingClientRect().height;
  tell();
}).observe(document.documentElement);

// This holds nothing that not everybody may know.
if (parent !== window) parent.postMessage({ type: 'sayso-here' }, '*');
