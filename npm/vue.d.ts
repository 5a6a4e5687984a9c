/** `<sayso-article>` in Vue's templates: `import 'sayso-article/vue'` beside `import 'sayso-article'`. */

import type { HTMLAttributes } from 'vue';
import type { SaysoArticle, SaysoAttributes, SaysoEventMap } from './sayso.js';

/** `@sayso-ready` in a template is this. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Rest}` ? `${Head}${Capitalize<Rest>}` : Name;
type Handlers = { [Name in keyof SaysoEventMap as `on${Capitalize<Camel<Name>>}`]?: (event: SaysoEventMap[Name]) => void };

declare module 'vue' {
  interface GlobalComponents {
    'sayso-article': new () => { $props: HTMLAttributes & SaysoAttributes & Handlers; $el: SaysoArticle };
  }
}
