/** What can go wrong with an explorer. Each has a sentence for the page's author in `message`; see docs/embedding.md. */
export type SaysoErrorCode =
  | 'file-protocol'
  | 'old-browser'
  | 'network'
  | 'cors'
  | 'mime-type'
  | 'csp'
  | 'memory'
  | 'version'
  | 'article'
  | 'start'
  | 'panic';

/** An error of the explorer, as it is written to the console and as methods reject with it. */
export class SaysoError extends Error {
  readonly code: SaysoErrorCode;
}

export type SaysoKind = 'direct' | 'mixed' | 'indirect';
/** Whether speakers are named; `unknown`: nobody is told of. */
export type SaysoNamed = 'yes' | 'no' | 'unknown';
export type SaysoSure = 'yes' | 'no';
export type SaysoTheme = 'auto' | 'light' | 'dark';
export type SaysoView = 'full' | 'compact' | 'quotes-only';

/** A form that an article is exported in: the last three are plots, as SVG. */
export type SaysoFormat =
  | 'json' | 'csv' | 'markdown' | 'annotations' | 'plain' | 'prepared' | 'html' | 'page' | 'audit'
  | 'voices' | 'places' | 'world';

/** What is shown. Whatever is left out, or empty, lets everything through. */
export interface SaysoFilters {
  /** ISO 3166-1 alpha-2 codes, `EU`, `UN`, or `unknown`. */
  countries?: readonly string[] | string;
  /** Names. */
  speakers?: readonly string[] | string;
  kinds?: readonly SaysoKind[] | string;
  named?: readonly SaysoNamed[] | string;
  /** Whether what is known of a quote is sure. */
  sure?: readonly SaysoSure[] | string;
  /** Words in quotes and names of speakers. */
  query?: string;
}

/** The `detail` of `sayso-filter`: what is chosen now. */
export interface SaysoFilterDetail {
  countries: string[];
  speakers: string[];
  kinds: SaysoKind[];
  named: SaysoNamed[];
  sure: SaysoSure[];
  query: string;
  /** How many quotes are shown. */
  shown: number;
}

/** The `detail` of `sayso-select`: the quote that was gone to, or nulls for none. */
export interface SaysoSelectDetail {
  id: string | null;
  speaker: string | null;
  country: string | null;
}

/** The `detail` of `sayso-error`. */
export interface SaysoErrorDetail {
  code: SaysoErrorCode;
  message: string;
  /** Whether the article that stands inside is explored in the place of the one that was refused; then `sayso-ready` follows. */
  recovered: boolean;
}

/** A stretch of `article.text`: Unicode code points, `end` exclusive. */
export interface SaysoSpan {
  start: number;
  end: number;
}

/** Why something was decided. */
export interface SaysoWhy {
  sieve: string;
  evidence: ((SaysoSpan & { words: string }) | { table: string; entry: string })[];
}

/** Who has decided: a person who has corrected or confirmed something, or nobody. */
export type SaysoBy = 'engine' | 'person';

export interface SaysoQuote {
  id: string;
  kind: SaysoKind;
  block: number;
  content: SaysoSpan[];
  quoted: SaysoSpan[];
  cue: SaysoSpan | null;
  source: SaysoSpan | null;
  speaker: string | null;
  confidence: number;
  why: SaysoWhy;
  by: SaysoBy;
}

export interface SaysoSpeaker {
  id: string;
  name: string;
  aliases: string[];
  role: string | null;
  kind: 'person' | 'organization' | 'group' | 'document' | 'unnamed';
  country: string | null;
  countryConfidence: number | null;
  countryWhy: SaysoWhy | null;
  international: boolean;
  mentions: SaysoSpan[];
  by: SaysoBy;
  /** What a person has noted in columns of their own; not there where there is nothing. */
  notes?: { column: string; value: string }[];
}

/** What to know before trusting the rest. */
export interface SaysoNotice {
  kind: 'language';
  /** BCP 47; `und` for one that is not known. */
  language: string;
  words: string;
}

/** An explored article: docs/json.md describes every field. */
export interface SaysoDocument {
  schema: number;
  notices: SaysoNotice[];
  article: {
    title: string | null;
    dek: string | null;
    byline: string | null;
    date: string | null;
    publisher: string | null;
    url: string | null;
    language: string | null;
    text: string;
    blocks: (SaysoSpan & { kind: string })[];
  };
  quotes: SaysoQuote[];
  speakers: SaysoSpeaker[];
}

/** `<sayso-article>`: put an article's HTML inside, or its address into `src`. Each property is an attribute too. */
export class SaysoArticle extends HTMLElement {
  /** The address of an article to be explored in the place of what is inside; if it is refused, what is inside is. */
  src: string;
  theme: SaysoTheme | '';
  view: SaysoView | '';
  get countries(): string;
  set countries(value: readonly string[] | string | null);
  get speakers(): string;
  set speakers(value: readonly string[] | string | null);
  get kinds(): string;
  set kinds(value: readonly string[] | string | null);
  get named(): string;
  set named(value: readonly string[] | string | null);
  get sure(): string;
  set sure(value: readonly string[] | string | null);
  query: string;
  /** `sync-url`: whether filters are kept in the page's address. */
  syncUrl: boolean;
  /** `no-shortcuts`: whether single keys do nothing. */
  noShortcuts: boolean;
  /** Whether what a visitor sets and corrects is kept on their device. */
  remember: boolean;
  /** `heading-level`: the level of the article's headline, from 1 to 6. */
  get headingLevel(): string;
  set headingLevel(value: number | string | null);
  /** What a visitor may open: `all`, or nothing. */
  open: 'all' | '';

  /** Whether the document of the article was there already, so that nothing had to be explored in the visitor's browser. */
  readonly prepared: boolean;

  /** The article's quotes, speakers and countries. Starts the explorer if it has not come into sight yet. */
  explored(): Promise<SaysoDocument>;
  /** The article in another form, as text; what makes the forms is fetched with the first one. */
  export(format: SaysoFormat): Promise<string>;
  /** Shows only what fits. */
  filter(choices?: SaysoFilters): void;
  /** Goes to a quote; answers whether it is there and shown. */
  goTo(quote: string): Promise<boolean>;
}

/** The attributes, as they are written in HTML and JSX. */
export interface SaysoAttributes {
  src?: string;
  lang?: string;
  theme?: SaysoTheme;
  view?: SaysoView;
  countries?: string;
  speakers?: string;
  kinds?: string;
  named?: string;
  sure?: string;
  query?: string;
  'sync-url'?: boolean | '';
  'no-shortcuts'?: boolean | '';
  remember?: boolean | '';
  sample?: boolean | '';
  'heading-level'?: number | string;
  open?: 'all' | '';
}

export interface SaysoEventMap {
  /** The article is explored and drawn. */
  'sayso-ready': CustomEvent<null>;
  /** Other quotes are shown than before. */
  'sayso-filter': CustomEvent<SaysoFilterDetail>;
  /** A quote was gone to. */
  'sayso-select': CustomEvent<SaysoSelectDetail>;
  /** The explorer failed, and the article is shown as it was; or an article was refused, and the one inside is explored. */
  'sayso-error': CustomEvent<SaysoErrorDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    'sayso-article': SaysoArticle;
  }
  /** All of them bubble and cross shadow roots. */
  interface HTMLElementEventMap extends SaysoEventMap {}
  interface DocumentEventMap extends SaysoEventMap {}
}
