/** What can go wrong with an explorer. Each has a page author's sentence in `message`; see docs/embedding.md. */
export type SaysoErrorCode =
  | 'file-protocol'
  | 'old-browser'
  | 'network'
  | 'mime-type'
  | 'csp'
  | 'memory'
  | 'start'
  | 'panic';

/** An error of the explorer, as it is written to the console. */
export class SaysoError extends Error {
  readonly code: SaysoErrorCode;
}

/** `<sayso-article>`: put an article's HTML inside. */
export class SaysoArticle extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'sayso-article': SaysoArticle;
  }
  interface HTMLElementEventMap {
    /** The article is explored and drawn. Bubbles and crosses shadow roots. */
    'sayso-ready': CustomEvent<null>;
    /** The explorer failed; the article is shown as it was. Bubbles and crosses shadow roots. */
    'sayso-error': CustomEvent<{ code: SaysoErrorCode; message: string }>;
  }
}
