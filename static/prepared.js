/** Whether a document that stands inside an element is still of the article that stands beside it. */

/** Parts of an article in a page that must be in its document; what the reader leaves out, or takes as data, need not be. */
const PARTS = ':is(h1, h2, h3, h4, p, li, blockquote):not(.byline, :has(time), :is(figure, nav, aside, footer, [hidden]) *)';
/** Blocks of a document that must be in the page: paragraphs, headings, list items, quotations. Headline and dek may stand elsewhere. */
const BLOCKS = /par|hea|item|quo/;

/** What a CMS does not change when it sets other quotation marks, dashes and spaces. By ranges, as classes of Unicode take long to start. */
const letters = (text) => text.replace(/[\0-/:-@[-`{-\xbf\u2000-\u206f]+/g, '');

/** The first of the texts that is not in all that is there. They are sought in order first, which takes no time. */
function missing(texts, all) {
  let at = 0;
  return texts.find((text) => {
    const sought = letters(text);
    const found = all.indexOf(sought, at);
    if (found < 0) return !all.includes(sought);
    at = found;
    return false;
  });
}

/**
 * Why a document, the text of `data`, is not of the article beside it in `host`: words that are in one of the two only. Empty if it
 * is, or if there is no article beside it; undefined if it is no document.
 */
export function difference(host, data) {
  const document = data.textContent;
  const page = letters(host.textContent.replace(document, ''));
  if (!page) return '';
  try {
    const { title, dek, byline, text, blocks = [] } = JSON.parse(document).article;
    const points = [...text];
    const written = blocks.filter(({ kind }) => BLOCKS.test(kind)).map(({ start, end }) => points.slice(start, end).join(''));
    const parts = [...host.querySelectorAll(PARTS)].map((part) => part.textContent);
    return missing(written, page) ?? missing(parts, letters([title, dek, byline, text].join())) ?? '';
  } catch {
    return undefined;
  }
}
