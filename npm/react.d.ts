/** `<sayso-article>` in React 19's JSX: `import 'sayso-article/react'` beside `import 'sayso-article'`. */

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SaysoArticle, SaysoAttributes, SaysoEventMap } from './sayso.js';

/** React 19 calls handlers by the event's own name. */
type Handlers = { [Name in keyof SaysoEventMap as `on${Name}`]?: (event: SaysoEventMap[Name]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'sayso-article': DetailedHTMLProps<Omit<HTMLAttributes<SaysoArticle>, keyof SaysoAttributes>, SaysoArticle>
        & SaysoAttributes
        & Handlers;
    }
  }
}
