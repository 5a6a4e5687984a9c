/**
 * Exports: made by a module of their own, saved as a file or put on the clipboard. The loader fetches this, and `parts`
 * gives the module's bindings and the module, when somebody exports.
 */

let started;

/** Articles, a JSON array as `desk/src/articles.rs` describes it, in a form: `json`, `csv`, `markdown`, `annotations`, `plain`, `html`, `page`, `audit`;
 * or a plot of them: `voices`, `places`, `world`, which may be told how to look. */
export async function text(parts, articles, form) {
  started ??= start(parts).catch((error) => {
    // A network comes back.
    started = undefined;
    throw error;
  });
  return (await started).exported(articles, form);
}

async function start(parts) {
  const [bindings, module] = await parts();
  await bindings.default({ module_or_path: module });
  return bindings;
}

const FILES = {
  json: ['.json', 'application/json'],
  csv: ['.csv', 'text/csv'],
  markdown: ['.md', 'text/markdown'],
  annotations: ['.jsonld', 'application/ld+json'],
  page: ['.html', 'text/html'],
  audit: ['.audit.html', 'text/html'],
  voices: ['.voices.svg', 'image/svg+xml'],
  places: ['.places.svg', 'image/svg+xml'],
  world: ['.world.svg', 'image/svg+xml'],
};

/** Saves articles in a form as a file that is called after a title. */
export async function save(parts, articles, form, title) {
  const [ending, type] = FILES[form];
  // By the mark at its beginning Excel knows that a table is UTF-8.
  const words = [form === 'csv' ? '\ufeff' : '', await text(parts, articles, form)];
  download(new Blob(words, { type: `${type};charset=utf-8` }), title, ending);
}

/** Saves a plot of articles as pixels, two for each of its units, so that it is sharp in print. */
export async function picture(parts, articles, form, title) {
  const [ending, type] = FILES[form];
  const image = new Image();
  // Policies on images allow data more often than blobs.
  image.src = `data:${type},${encodeURIComponent(await text(parts, articles, form))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  download(blob, title, ending.replace('.svg', '.png'));
}

function download(blob, title, ending) {
  // As many whole words as there is room for.
  const words = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const name = `${words}-`.slice(0, 61).replace(/-[^-]*$/, '');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = (name || 'article') + ending;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts articles in a form on the clipboard. */
export async function copy(parts, articles, form) {
  // As a promise, since some browsers let a page write only while the click is being handled.
  const blob = text(parts, articles, form).then((words) => new Blob([words], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
