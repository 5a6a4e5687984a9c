//! The element as its page changes: far below, moved, replaced, removed and put back, restored, broken.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::element::{PLAIN, run};
use super::tests;
use crate::driver::Browser;
use crate::page::Page;
use crate::server::TWO_ARTICLES;

tests![
    an_element_far_below_starts_when_it_comes_near,
    articles_on_a_page_share_one_download,
    a_moved_element_keeps_what_is_chosen_and_one_put_back_starts_anew,
    the_last_of_two_addresses_is_shown_however_soon_it_follows,
    an_element_that_was_there_before_the_script_keeps_what_was_set,
    copies_of_a_template_are_articles_of_their_own,
    a_page_that_replaces_its_content_at_any_moment_leaves_no_explorer_behind,
    a_hundred_remounts_leave_nothing_behind,
    articles_that_follow_each_other_leave_nothing_behind,
    a_broken_module_gives_every_article_back,
    a_page_that_is_come_back_to_works_as_before,
];

fn an_element_far_below_starts_when_it_comes_near(page: &Page) -> Result<()> {
    page.open(PLAIN)?;
    let before: Option<String> = run(
        page,
        "const space = document.createElement('div'); space.style.height = '20000px';\
         const made = document.createElement('sayso-article'); made.id = 'far'; made.append('“Far,” said Jean Petit, a French minister.');\
         document.body.append(space, made); await later(); await later(); return made.dataset.state",
        &[],
    )?;
    ensure!(before.is_none(), "it started out of sight: {before:?}");
    run::<Value>(page, "document.querySelector('#far').scrollIntoView()", &[])?;
    page.explorer("#far").wait_until_ready()
}

fn articles_on_a_page_share_one_download(page: &Page) -> Result<()> {
    page.visit(TWO_ARTICLES)?;
    page.explorer("#first").wait_until_ready()?;
    page.explorer("#second").wait_until_ready()?;
    let files: Vec<String> = page.script(
        "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /sayso[^/]*\\.(wasm|css|js)$/.test(name))",
        &[],
    )?;
    // Loader, explorer and style sheet; and what reads articles, with its bindings and its module.
    let own = files.iter().filter(|name| !name.contains("reader")).count();
    ensure!((own, files.len()) == (3, 5), "{files:?}");
    Ok(())
}

fn a_moved_element_keeps_what_is_chosen_and_one_put_back_starts_anew(page: &Page) -> Result<()> {
    let explorer = page.open(PLAIN)?;
    explorer.toggle("country", "IT")?;
    let filtered = explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    run::<Value>(
        page,
        "const box = document.createElement('div'); document.body.append(box); box.append(article); await later()",
        &[],
    )?;
    ensure!(explorer.view()?.status == filtered.status, "moving has changed what is chosen");
    let state: Option<String> = run(
        page,
        "article.remove(); await later(); const { state } = article.dataset; document.body.append(article); return state",
        &[],
    )?;
    ensure!(state.is_none(), "taken out, it says that it is {state:?}");
    explorer.wait_until_ready()?;
    ensure!(explorer.view()?.marks.iter().all(|mark| !mark.dimmed), "put back, it has not started anew");
    Ok(())
}

fn the_last_of_two_addresses_is_shown_however_soon_it_follows(page: &Page) -> Result<()> {
    // Under this policy the library that finds an article in a page does nothing.
    page.expect_noise();
    page.open(PLAIN)?;
    for pause in
        ["", "await Promise.resolve();", "await new Promise((resolve) => setTimeout(resolve));", "await later();"]
    {
        let texts: Vec<String> = run(
            page,
            &format!(
                "const made = document.createElement('sayso-article'); const ready = []; document.body.prepend(made);\
                 made.addEventListener('sayso-ready', () => ready.push(made.shadowRoot.querySelector('article').textContent));\
                 made.src = '../frame/article.html'; {pause} made.src = '../frame/other.txt'; {pause} made.src = '../frame/article.html'; {pause}\
                 made.src = '../frame/other.txt'; const {{ article }} = await made.explored(); await later(); await later(); await later();\
                 const shown = [...made.shadowRoot.querySelectorAll('article')].map((drawn) => drawn.textContent); made.remove();\
                 return [article.text, ready.at(-1), ...shown]"
            ),
            &[],
        )?;
        ensure!(texts.len() == 3 && texts.iter().all(|text| text.contains("stormy")), "{pause}: {texts:?}");
    }
    Ok(())
}

fn an_element_that_was_there_before_the_script_keeps_what_was_set(page: &Page) -> Result<()> {
    // That page has no icon.
    page.expect_noise();
    page.visit("/examples/frame/article.html")?;
    let before: Option<String> = run(
        page,
        "const made = document.createElement('sayso-article'); made.append(...document.querySelector('article').childNodes);\
         made.countries = ['IT']; made.headingLevel = 2; made.view = 'compact'; document.body.prepend(made);\
         const url = new URL('/sayso/sayso.js', location.href).href; const script = document.createElement('script');\
         script.type = 'module'; const policy = window.trustedTypes?.createPolicy('loader', { createScriptURL: (same) => same });\
         script.src = policy?.createScriptURL(url) ?? url; document.head.append(script); await next('sayso-ready');\
         return [made.getAttribute('countries'), made.getAttribute('heading-level'), made.view].join(' ')",
        &[],
    )?;
    ensure!(before.as_deref() == Some("IT 2 compact"), "{before:?}");
    let explorer = page.explorer("sayso-article");
    explorer.eventually("the filter that was set holds", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    Ok(())
}

fn copies_of_a_template_are_articles_of_their_own(page: &Page) -> Result<()> {
    page.open(PLAIN)?;
    let (first, second, inert): (Value, Value, bool) = run(
        page,
        "const template = document.createElement('template'); template.content.append(template.content.ownerDocument.importNode(article, true));\
         document.body.append(template); await later(); const inert = !template.content.firstChild.shadowRoot;\
         const copies = [1, 2].map((at) => { const copy = document.importNode(template.content, true).firstChild;\
           copy.id = `copy-${at}`; copy.querySelector('h1').textContent = `Copy ${at}`; return copy; });\
         document.body.prepend(...copies); await Promise.all(copies.map((copy) => copy.explored()));\
         copies[0].countries = 'IT'; await next('sayso-filter', copies[0]); await later();\
         return [...copies.map((copy) => ({ title: copy.shadowRoot.querySelector('article h1').textContent,\
           status: copy.shadowRoot.querySelectorAll('.listed li[data-quote]').length, roots: copy.shadowRoot.children.length })), inert]",
        &[],
    )?;
    ensure!(inert, "what stands in a template is an explorer");
    ensure!(first["title"] == "Copy 1" && second["title"] == "Copy 2", "{first} {second}");
    ensure!(first["status"].as_u64() < second["status"].as_u64(), "{first} {second}");
    ensure!(first["roots"] == 1 && second["roots"] == 1, "{first} {second}");
    Ok(())
}

fn a_page_that_replaces_its_content_at_any_moment_leaves_no_explorer_behind(page: &Page) -> Result<()> {
    page.open(PLAIN)?;
    // Taken away at the same moment, in a microtask, while it loads, when it is drawn, while a filter is changed.
    let left: Vec<String> = run(
        page,
        "const left = []; const given = article.cloneNode(true); delete given.dataset.state; const box = document.createElement('div');\
         document.body.prepend(box); const errors = []; document.addEventListener('sayso-error', ({ detail }) => errors.push(detail.code));\
         for (const wait of [() => {}, () => Promise.resolve(), () => new Promise(requestAnimationFrame), later,\
           (made) => made.explored(), async (made) => { await made.explored(); made.countries = 'IT'; made.goTo('q1'); }]) {\
           const made = given.cloneNode(true); box.replaceChildren(made); const asked = made.explored().then(() => '', ({ code }) => code);\
           await wait(made); box.replaceChildren('Another page.'); const told = await asked;\
           await later(); await later(); await later();\
           if (made.dataset.state || made.shadowRoot.children.length !== 1) left.push(`${wait}: ${made.dataset.state}`);\
           if (told && told !== 'start') left.push(`${wait}: ${told}`); }\
         return [...left, ...errors]",
        &[],
    )?;
    ensure!(left.is_empty(), "{left:?}");
    Ok(())
}

fn a_hundred_remounts_leave_nothing_behind(page: &Page) -> Result<()> {
    page.open(PLAIN)?;
    // What outlives an explorer: listeners on these, and nodes in the element.
    let remount = "article.remove(); await later(); document.body.append(article); await next('sayso-ready', article);";
    let (listeners, nodes): (i64, i64) = run(
        page,
        &format!(
            "let balance = 0; const lasting = [window, document, document.documentElement, document.body, article, article.shadowRoot];\
             const {{ addEventListener: add, removeEventListener: remove }} = EventTarget.prototype;\
             EventTarget.prototype.addEventListener = function (type, listener, options) {{\
               if (lasting.includes(this ?? window) && !options?.once) balance += 1; return add.call(this, type, listener, options); }};\
             EventTarget.prototype.removeEventListener = function (...all) {{\
               if (lasting.includes(this ?? window)) balance -= 1; return remove.apply(this, all); }};\
             const count = () => article.shadowRoot.querySelectorAll('*').length + document.querySelectorAll('*').length;\
             {remount} const before = [balance, count()];\
             for (let i = 0; i < 10; i += 1) {{ {remount} }}\
             return [balance - before[0], count() - before[1]]"
        ),
        &[],
    )?;
    ensure!(listeners == 0 && nodes == 0, "after 10 remounts {listeners} listeners and {nodes} nodes more");
    if page.browser() == Browser::Firefox {
        return Ok(());
    }
    // The browser's own count sees what scripts cannot.
    let before = counters(page)?;
    for _ in 0..9 {
        run::<Value>(page, &format!("for (let i = 0; i < 10; i += 1) {{ {remount} }}"), &[])?;
    }
    let after = counters(page)?;
    ensure!(after.0 <= before.0 + 20 && after.1 <= before.1 + 20, "nodes and listeners: {before:?}, then {after:?}");
    Ok(())
}

fn articles_that_follow_each_other_leave_nothing_behind(page: &Page) -> Result<()> {
    page.open(PLAIN)?;
    for next in [
        // In one element, and in an element each.
        "article.src = article.src.endsWith('again') ? '../frame/other.txt' : '../frame/other.txt?again'; await next('sayso-ready')",
        "const old = document.querySelector('sayso-article'); const made = document.createElement('sayso-article'); made.src = old.src; \
         old.replaceWith(made); await next('sayso-ready')",
    ] {
        let counted = |times: usize| {
            run::<Value>(page, &format!("for (let i = 0; i < {times}; i += 1) {{ {next}; }}"), &[])?;
            if page.browser() == Browser::Chromium { counters(page) } else { Ok((0, 0)) }
        };
        let before = counted(10)?;
        let after = counted(30)?;
        ensure!(
            after.0 <= before.0 + 20 && after.1 <= before.1 + 20,
            "nodes and listeners: {before:?}, then {after:?}"
        );
        let drawn: usize = run(page, "return article.shadowRoot.children.length", &[])?;
        ensure!(drawn == 1, "{drawn} explorers in one element");
    }
    Ok(())
}

fn counters(page: &Page) -> Result<(u64, u64)> {
    page.session().wait_for(async |web| {
        let tools = web.cdp();
        tools.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
        let counted = tools.send_raw("Memory.getDOMCounters", json!({})).await?;
        let number = |name: &str| counted[name].as_u64().unwrap_or_default();
        Ok((number("nodes"), number("jsEventListeners")))
    })
}

fn a_broken_module_gives_every_article_back(page: &Page) -> Result<()> {
    page.expect_noise();
    page.visit(TWO_ARTICLES)?;
    page.explorer("#first").wait_until_ready()?;
    page.explorer("#second").wait_until_ready()?;
    let told: Vec<String> = run(
        page,
        "const told = []; document.addEventListener('sayso-error', ({ target, detail }) => told.push(`${target.id} ${detail.code}`));\
         Node.prototype.insertBefore = Node.prototype.appendChild = () => { throw new Error('a browser with a defect'); };\
         const label = article.shadowRoot.querySelector('[data-facet=country] label'); label.click();\
         for (let i = 0; i < 100 && told.length < 2; i += 1) await later(); return told.sort()",
        &[],
    )?;
    ensure!(told == ["first panic", "second panic"], "{told:?}");
    for id in ["#first", "#second"] {
        let seen: bool = page.script(
            "const it = document.querySelector(arguments[0]); return it.dataset.state === 'error' && it.querySelector('h1').checkVisibility() \
             && it.shadowRoot.querySelector('[role=alert]').checkVisibility()",
            &[json!(id)],
        )?;
        ensure!(seen, "{id} is not to be read");
    }
    Ok(())
}

fn a_page_that_is_come_back_to_works_as_before(page: &Page) -> Result<()> {
    let explorer = page.open(PLAIN)?;
    page.script::<Option<bool>>(
        "addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; })",
        &[],
    )?;
    explorer.toggle("country", "IT")?;
    explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    page.visit("/examples/wordpress/index.html")?;
    page.explorer("sayso-article").wait_until_ready()?;
    page.script::<Option<bool>>("history.back()", &[])?;
    page.eventually("the page is back", || {
        Ok(page.script::<bool>("return location.pathname.includes('/plain/')", &[])?.then_some(()))
    })?;
    let explorer = page.explorer("sayso-article");
    explorer.wait_until_ready()?;
    // From the browser's cache it is as it was; where the browser has loaded it anew, it has begun anew.
    let persisted: bool = page.script("return window.persisted === true", &[])?;
    let chosen = explorer.view()?.country("IT")?.chosen;
    ensure!(chosen == persisted, "from the cache: {persisted}, Italy is chosen: {chosen}");
    if !chosen {
        explorer.toggle("country", "IT")?;
    }
    explorer.toggle("country", "IT")?;
    explorer.eventually("filters work", |view| view.marks.iter().all(|mark| !mark.dimmed))?;
    explorer.toggle("country", "FR")?;
    explorer.eventually("filters work", |view| view.marks.iter().any(|mark| mark.dimmed)).map(drop)
}
