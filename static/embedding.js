/**
 * The inside of the dialog that gives what is to be put into other pages: the article in a tag with a script, prepared or
 * not, a frame, or HTML with marks. The loader fetches it when somebody embeds. What it gives is text in a field, never a part
 * of the page.
 */

/** Attributes of the element, by what an address calls the choice. */
const ATTRIBUTES = { country: 'countries', speaker: 'speakers', kind: 'kinds', named: 'named', sure: 'sure', q: 'query' };

/**
 * Fills `dialog`. `text` makes articles, JSON, into a form; `shown` are the articles with the quotes that the filters let
 * through, `query` what is chosen, `words` what there is to be said, a line each.
 */
export async function fill(dialog, { text, articles, shown, query, words }) {
  const [title, formLabel, tagName, preparedName, frameName, staticName, tagNeeds, preparedNeeds, frameNeeds, staticNeeds,
    baseLabel, sourceLabel, snippetLabel, closeLabel, copyLabel, copied, notCopied] = words.split('\n');
  const [plain, prepared, marked] = await Promise.all([text(articles, 'plain'), text(articles, 'prepared'), text(shown, 'html')]);
  const { article } = JSON.parse(articles)[0].document;
  const chosen = choices(query);

  const form = select('embed-form', [['prepared', preparedName], ['tag', tagName], ['frame', frameName], ['static', staticName]]);
  const needs = element('p', { className: 'hint' });
  const base = field('embed-base', home());
  const source = field('embed-source', article.url ?? 'article.html');
  const snippet = element('textarea', { id: 'embed-snippet', className: 'snippet', readOnly: true, rows: 9, dir: 'ltr', spellcheck: false });
  const status = element('p', {});
  status.setAttribute('role', 'status');
  const [asBase, asSource] = [labelled(baseLabel, base), labelled(sourceLabel, source)];

  const forms = {
    prepared: [preparedNeeds, () => tag(folder(base.value), prepared, article.language, chosen)],
    tag: [tagNeeds, () => tag(folder(base.value), plain, article.language, chosen)],
    frame: [frameNeeds, () => frame(folder(base.value), source.value.trim(), article.title, chosen)],
    static: [staticNeeds, () => marked],
  };
  const update = () => {
    const [sentence, made] = forms[form.value];
    needs.textContent = sentence;
    asBase.hidden = form.value === 'static';
    asSource.hidden = form.value !== 'frame';
    snippet.value = made();
    status.textContent = '';
  };
  form.addEventListener('change', update);
  base.addEventListener('input', update);
  source.addEventListener('input', update);
  snippet.addEventListener('focus', () => snippet.select());

  const close = element('button', { type: 'button', textContent: closeLabel });
  close.addEventListener('click', () => dialog.close());
  const copy = element('button', { type: 'button', className: 'primary', textContent: copyLabel });
  copy.addEventListener('click', async () => {
    status.textContent = await navigator.clipboard.writeText(snippet.value).then(() => copied, () => notCopied);
  });

  update();
  dialog.replaceChildren(
    element('h2', { id: 'embed-title', textContent: title }),
    labelled(formLabel, form), needs, asBase, asSource, labelled(snippetLabel, snippet), status,
    element('div', { className: 'actions' }, close, copy),
  );
  form.focus();
}

/** What is chosen, as attributes. */
function choices(query) {
  const asked = [...new URLSearchParams(query)].filter(([name, value]) => name in ATTRIBUTES && value);
  return asked.map(([name, value]) => [ATTRIBUTES[name], value]);
}

function tag(base, plain, language, chosen) {
  const attributes = [...(language ? [['lang', language]] : []), ...chosen];
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `<script type="module" src="${escaped(base)}sayso.js"></script>\n\n<sayso-article${written}>\n${plain}</sayso-article>\n`;
}

function frame(base, source, title, chosen) {
  const address = `${base}embed.html?${new URLSearchParams([['src', source], ...chosen])}`;
  const name = title ? `${title}: who says what` : 'Who says what';
  return `<iframe data-sayso src="${escaped(address)}" title="${escaped(name)}" width="100%" height="600"></iframe>\n`
    + `<script type="module" src="${escaped(base)}frame.js"></script>\n`;
}

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Where this page is served from; of a file that is nowhere. */
const home = () => (location.protocol.startsWith('http') ? new URL('.', location.href).href : 'https://example.org/sayso/');

const folder = (address) => address.trim().replace(/\/*$/, '/');

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const field = (id, value) => element('input', { id, value, className: 'form', inputMode: 'url', dir: 'ltr', autocomplete: 'off', spellcheck: false });

const select = (id, options) => element('select', { id, className: 'form' },
  ...options.map(([value, textContent]) => element('option', { value, textContent })));

function labelled(words, control) {
  return element('div', { className: 'field' }, element('label', { htmlFor: control.id, textContent: words }), control);
}
