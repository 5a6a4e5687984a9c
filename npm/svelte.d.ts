/** `<sayso-article>` in Svelte's templates: `import 'sayso-article/svelte'` beside `import 'sayso-article'`. */

import type { HTMLAttributes } from 'svelte/elements';
import type { SaysoArticle, SaysoAttributes, SaysoEventMap } from './sayso.js';

type Handlers = { [Name in keyof SaysoEventMap as `on${Name}`]?: (event: SaysoEventMap[Name]) => void };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'sayso-article': Omit<HTMLAttributes<SaysoArticle>, keyof SaysoAttributes> & SaysoAttributes & Handlers;
  }
}
