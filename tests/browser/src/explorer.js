// What a test sees of one article: everything that a user can read off it.
// The functions below are put before each script that a test runs; `host` is the element, `root` its shadow root.
const root = host.shadowRoot;
const trimmed = (element) => element?.textContent.trim().replace(/\s+/g, " ") ?? "";
const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
const choices = (facet) =>
  [...root.querySelectorAll(`fieldset[data-facet="${facet}"] label`)].map((label) => {
    const box = label.querySelector("input[type=checkbox]");
    return {
      value: box.value,
      name: trimmed(label.querySelector("span:not(.count)")),
      count: Number(trimmed(label.querySelector(".count")).replaceAll(",", "")),
      label: trimmed(label),
      chosen: box.checked,
    };
  });
const view = () => ({
  state: host.dataset.state,
  title: trimmed(root.querySelector("article h1")),
  text: trimmed(root.querySelector("article")),
  status: trimmed(root.querySelector('[role="status"]')),
  countries: choices("country"),
  speakers: choices("speaker"),
  marks: [...root.querySelectorAll("article mark[data-quote]")].map((mark) => ({
    quote: mark.dataset.quote,
    country: mark.dataset.country ?? "",
    kind: mark.dataset.kind,
    dimmed: mark.classList.contains("dimmed"),
    text: trimmed(mark),
  })),
  cards: [...root.querySelectorAll("ol li[data-quote]")]
    .filter(isShown)
    .map((card) => ({ quote: card.dataset.quote, text: trimmed(card) })),
  alerts: [...root.querySelectorAll('[role="alert"]')].filter(isShown).map(trimmed).filter(Boolean),
  dialog: root.querySelector("dialog[open]") !== null,
});
const button = (name, within = root) =>
  [...within.querySelectorAll("button")].find((button) => isShown(button) && trimmed(button).startsWith(name));
const wordsLit = (name) =>
  [...(CSS.highlights?.get(name) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return [range.toString(), startContainer.parentElement];
  });
const isInSight = (element) => {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.height > 0;
};
