/** The element's attributes, the properties that go with them, and what they ask for. */

/** Properties, and the attributes that they are. */
const TEXTS = { src: 'src', theme: 'theme', view: 'view', open: 'open', headingLevel: 'heading-level' };
const SWITCHES = { syncUrl: 'sync-url', noShortcuts: 'no-shortcuts', remember: 'remember' };
/** Properties that filter, and what a query calls them. The attributes are called as the properties are. */
export const FILTERS = { countries: 'country', speakers: 'speaker', kinds: 'kind', named: 'named', sure: 'sure', query: 'q' };
const ALL = { ...TEXTS, ...SWITCHES, ...FILTERS };
/** `theme` and `view` are for the style sheets alone. */
export const OBSERVED = ['src', 'lang', 'open', 'heading-level', ...Object.values(SWITCHES), ...Object.keys(FILTERS)];

/** Gives a class the properties. */
export function reflect({ prototype }) {
  for (const name in ALL) {
    const attribute = name in FILTERS ? name : ALL[name];
    Object.defineProperty(prototype, name, {
      get() {
        return name in SWITCHES ? this.hasAttribute(attribute) : this.getAttribute(attribute) ?? '';
      },
      set(value) {
        // A list becomes its values with commas between.
        const written = String(value ?? '');
        if (name in SWITCHES) this.toggleAttribute(attribute, Boolean(value));
        else if (written) this.setAttribute(attribute, written);
        else this.removeAttribute(attribute);
      },
      configurable: true,
      enumerable: true,
    });
  }
}

/** Sets once more what was set before the element was defined: it hides the properties. */
export function upgrade(element) {
  for (const name in ALL) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

/** What the attributes ask to be filtered by. */
export function queryOf(element) {
  return Object.entries(FILTERS).map(([name, asked]) => {
    const values = name === 'query' ? [element.query] : element[name].split(',');
    return `${asked}=${values.map((value) => encodeURIComponent(value.trim()))}`;
  }).join('&');
}

/** What `sayso-filter` tells. */
export function detailOf(query, shown) {
  const read = new URLSearchParams(query);
  const detail = { shown };
  for (const name in FILTERS) {
    const value = read.get(FILTERS[name]);
    detail[name] = name === 'query' ? value ?? '' : value?.split(',') ?? [];
  }
  return detail;
}
