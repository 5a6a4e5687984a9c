// How the element is used from TypeScript; only read by the type checker.
import { SaysoError, type SaysoArticle, type SaysoDocument } from 'sayso-article';
import 'sayso-article/vue';
import 'sayso-article/svelte';
import type { GlobalComponents } from 'vue';
import type { SvelteHTMLElements } from 'svelte/elements';

const article = document.querySelector('sayso-article')!;
const same: SaysoArticle = article;
same.countries = ['CN', 'US'];
same.kinds = 'direct';
same.named = ['no', 'unknown'];
same.headingLevel = 2;
same.filter({ speakers: ['Wang Wenbin'], kinds: ['mixed'], named: ['yes'], sure: 'yes' });
// @ts-expect-error It is not to be set.
same.prepared = true;
// @ts-expect-error There is no such theme.
same.theme = 'sepia';
// @ts-expect-error There is no such kind.
same.filter({ kinds: ['loud'] });

const explored: SaysoDocument = await article.explored();
const names: string[] = explored.speakers.map((speaker) => speaker.name);
const sieves: string[] = explored.quotes.filter((quote) => quote.by === 'engine').map((quote) => quote.why.sieve);
const notes: string[] = explored.speakers.flatMap(({ notes = [] }) => notes.map(({ column, value }) => `${column}: ${value}`));
const notices: string[] = explored.notices.map(({ language, words }) => `${language}: ${words}`);
const isThere: boolean = await article.goTo('q1');

article.addEventListener('sayso-filter', (event) => {
  const shown: number = event.detail.shown;
  // @ts-expect-error The detail has no such field.
  event.detail.hidden;
  return shown;
});
document.addEventListener('sayso-error', ({ detail }) => {
  if (detail.code === 'csp') console.warn(detail.message);
  // @ts-expect-error There is no such code.
  return detail.code === 'rain';
});

const inVue: InstanceType<GlobalComponents['sayso-article']>['$props'] = { countries: 'CN', onSaysoReady: (event) => event.detail };
const inSvelte: SvelteHTMLElements['sayso-article'] = { view: 'compact', 'onsayso-select': (event) => event.detail.speaker };

export { SaysoError, names, sieves, notes, notices, isThere, inVue, inSvelte };
