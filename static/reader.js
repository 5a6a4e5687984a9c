/** What the module that reads articles needs of the browser and of libraries. Fetched when an article is to be read. */

let policy;

/** Parses HTML into a document that runs and loads nothing. What becomes of it is read as text only. */
function parse(html) {
  policy ??= globalThis.trustedTypes?.createPolicy('sayso', { createHTML: (text) => text }) ?? { createHTML: (text) => text };
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}

/** What a source needs, with the library that `load` fetches for it: without that it does what it can. */
export async function help(load, name) {
  const library = name && await load[name]().catch((error) => {
    console.warn(`sayso: the library ${name} could not be fetched`, error);
  });
  return {
    parse,

    /** The element that holds the article of a parsed page, as Readability finds it. */
    articleOf(page) {
      try {
        // It takes the document apart.
        return library && new library.Readability(page.cloneNode(true), { serializer: (element) => element }).parse()?.content;
      } catch (error) {
        // Without it the page's own marks have to do.
        console.warn('sayso: the library that finds the article in a page could not be used', error);
        return undefined;
      }
    },

    /** Markdown as HTML, without what is no prose. */
    markdown(text) {
      const nothing = () => '';
      return library && new library.Marked({ renderer: { code: nothing, html: nothing, image: nothing, table: nothing } }).parse(text);
    },
  };
}
