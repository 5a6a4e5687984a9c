//! The element as a page's author uses it: attributes, properties, methods, events.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use super::tests;
use crate::driver::Browser;
use crate::page::Page;
use crate::server::{AS_TEXT, Server, TWO_ARTICLES, WITHOUT_POLICY};

tests![
    the_document_comes_as_a_plain_object,
    it_is_exported_in_other_forms,
    filters_are_set_by_attributes_properties_and_a_method_and_told_by_an_event,
    unnamed_and_unsure_voices_are_filtered_like_the_others,
    a_quote_can_be_gone_to,
    an_article_at_an_address_is_explored_and_another_after_it,
    an_article_as_data_is_explored,
    an_address_that_cannot_be_read_is_told_and_what_is_inside_stays,
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
    themes_and_views_are_chosen_by_attributes,
    the_headline_has_the_level_that_is_asked_for,
    a_page_that_is_come_back_to_works_as_before,
    an_embed_keeps_what_is_chosen_in_the_address_if_asked,
    headings_that_are_drawn_later_go_on_where_the_outline_is,
    a_script_of_the_wrong_type_is_told,
];

const PLAIN: &str = "/examples/plain/index.html";

/// How an asynchronous script ended.
#[derive(Deserialize)]
struct Reply {
    answer: Option<Value>,
    error: Option<String>,
}

/// Runs an asynchronous script that knows the first element as `article`; errors are answered as errors.
fn run<T: serde::de::DeserializeOwned>(page: &Page, body: &str, given: &[Value]) -> Result<T> {
    let script = format!(
        "const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);\n\
         const article = document.querySelector('sayso-article');\n\
         const next = (type, on = document) => new Promise((resolve) => on.addEventListener(type, resolve, {{ once: true }}));\n\
         const later = () => new Promise((resolve) => setTimeout(resolve, 50));\n\
         (async () => {{ {body} }})().then((answer) => done({{ answer: answer ?? null }}), (error) => done({{ error: String(error) }}));"
    );
    let Reply { answer, error } = page.script_with_callback(&script, given)?;
    ensure!(error.is_none(), "the script threw {}", error.unwrap_or_default());
    Ok(serde_json::from_value(answer.unwrap_or_default())?)
}

fn the_document_comes_as_a_plain_object(page: &Page) -> Result<()> {
    page.open(PLAIN)?;
    let document: Value = run(page, "return article.explored()", &[])?;
    ensure!(document["schema"] == 1, "{document}");
    ensure!(document["article"]["title"] == "Villages wait for the water", "{document}");
    let speakers = document["speakers"].as_array().cloned().unwrap_or_default();
    let petit = speakers.iter().find(|speaker| speaker["name"] == "Jean Petit").cloned().unwrap_or_default();
    ensure!(petit["country"] == "FR" && petit["id"] == "s1", "{speakers:?}");
    // Offsets are code points, as everywhere in the document.
    let words: Vec<String> = run(
        page,
        "const { article: { text }, quotes } = await article.explored(); const letters = [...text];\
         return quotes.map(({ content: [{ start, end }] }) => letters.slice(start, end).join(''))",
        &[],
    )?;
    ensure!(words.first().is_some_and(|words| words.starts_with("The river is still rising")), "{words:?}");
    Ok(())
}

fn it_is_exported_in_other_forms(page: &Page) -> Result<()> {
    page.open(PLAIN)?;
    for (form, part) in [
        ("json", "\"schema\": 1"),
        ("csv", "Jean Petit"),
        ("html", "<article itemscope"),
        ("annotations", "TextQuoteSelector"),
        ("world", "<svg xmlns="),
    ] {
        let text: String = run(page, "return article.export(given[0])", &[json!(form)])?;
        ensure!(text.contains(part), "{form}: {text}");
    }
    Ok(())
}

fn filters_are_set_by_attributes_properties_and_a_method_and_told_by_an_event(page: &Page) -> Result<()> {
    let explorer = page.open(PLAIN)?;
    let all = explorer.view()?.cards.len();
    let mut shown = Vec::new();
    for change in [
        "article.countries = ['IT']",
        "article.setAttribute('countries', 'FR,IT')",
        "article.filter({ speakers: ['Jean Petit'], kinds: ['direct'] })",
        "article.filter({ query: 'left alone' })",
        "article.filter()",
    ] {
        let detail: Value =
            run(page, &format!("const told = next('sayso-filter'); {change}; return (await told).detail"), &[])?;
        shown.push(detail.clone());
        let count = detail["shown"].as_u64().unwrap_or_default();
        explorer.eventually(change, |view| view.cards.len() as u64 == count)?;
    }
    ensure!(shown[0]["countries"] == json!(["IT"]), "{shown:?}");
    ensure!(shown[1]["countries"] == json!(["FR", "IT"]), "{shown:?}");
    ensure!(shown[2]["kinds"] == json!(["direct"]) && shown[2]["shown"] == 1, "{shown:?}");
    ensure!(shown[3]["query"] == "left alone" && shown[3]["shown"] == 1, "{shown:?}");
    ensure!(shown[4]["countries"] == json!([]) && shown[4]["shown"] == all, "{shown:?}");
    // What a visitor chooses is told as well.
    run::<Value>(
        page,
        "window.told = next('sayso-filter').then(({ detail }) => { window.chosen = detail.countries; })",
        &[],
    )?;
    explorer.toggle("country", "IT")?;
    page.eventually("the choice is told", || page.script::<Option<Vec<String>>>("return window.chosen ?? null", &[]))?;
    Ok(())
}

fn unnamed_and_unsure_voices_are_filtered_like_the_others(page: &Page) -> Result<()> {
    page.open(PLAIN)?;
    let made = "const made = document.createElement('sayso-article'); made.id = 'made';\
                made.append(...['“It rains,” said Jean Petit, a French minister.', '“It pours,” said an official.'].map((words) => {\
                  const paragraph = document.createElement('p'); paragraph.append(words); return paragraph; }));\
                made.setAttribute('named', 'no'); document.body.prepend(made); await next('sayso-ready', made);\
                return (await made.explored()).quotes.length";
    ensure!(run::<usize>(page, made, &[])? == 2, "the article has other quotes");
    let made = page.explorer("#made");
    let view = made.view()?;
    ensure!(view.status == "1 of 2 quotes" && view.cards[0].text.contains("It pours"), "{view:?}");
    for (change, named, sure, shown) in [
        ("made.named = ['yes', 'no']", json!(["yes", "no"]), json!([]), 2),
        ("made.filter({ named: 'yes', sure: ['yes'] })", json!(["yes"]), json!(["yes"]), 1),
        ("made.filter({ sure: 'no', named: 'unknown' })", json!(["unknown"]), json!(["no"]), 0),
        ("made.filter()", json!([]), json!([]), 2),
    ] {
        let body = format!(
            "const made = document.querySelector('#made'); const told = next('sayso-filter', made); {change}; return (await told).detail"
        );
        let detail: Value = run(page, &body, &[])?;
        ensure!(detail["named"] == named && detail["sure"] == sure && detail["shown"] == shown, "{change}: {detail}");
        made.eventually(change, |view| view.cards.len() == shown)?;
    }
    Ok(())
}

fn a_quote_can_be_gone_to(page: &Page) -> Result<()> {
    let explorer = page.open(PLAIN)?;
    let detail: Value =
        run(page, "const told = next('sayso-select'); await article.goTo('q1'); return (await told).detail", &[])?;
    ensure!(detail == json!({ "id": "q1", "speaker": "Jean Petit", "country": "FR" }), "{detail}");
    page.eventually("its card is the current one", || Ok(explorer.current_card()?.filter(|quote| quote == "q1")))?;
    let answers: Vec<bool> =
        run(page, "return [await article.goTo('q1'), await article.goTo('q99'), await article.goTo('nonsense')]", &[])?;
    ensure!(answers == [true, false, false], "{answers:?}");
    Ok(())
}

fn an_article_at_an_address_is_explored_and_another_after_it(page: &Page) -> Result<()> {
    // Under this policy the library that finds an article in a page does nothing, and the page's own marks have to do.
    page.expect_noise();
    page.open(PLAIN)?;
    let titles: Vec<String> = run(
        page,
        "const made = document.createElement('sayso-article'); made.src = '../frame/article.html';\
         document.body.prepend(made); await next('sayso-ready', made);\
         const first = (await made.explored()).article.title;\
         made.src = '../frame/other.txt'; await next('sayso-ready', made);\
         return [first, (await made.explored()).article.text.split('\\n')[0]]",
        &[],
    )?;
    ensure!(titles[0] == "Villages wait for the water" && titles[1].contains("stormy"), "{titles:?}");
    Ok(())
}

fn an_article_as_data_is_explored(page: &Page) -> Result<()> {
    // That a script makes the data in the page is what the policy complains of; it is no script that runs.
    page.expect_noise();
    page.open(PLAIN)?;
    let (title, speaker): (String, String) = run(
        page,
        "const made = document.createElement('sayso-article'); const data = document.createElement('script');\
         data.type = 'application/json'; made.append(data);\
         data.append(JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Rain',\
           articleBody: '“It rains,” said Ada Lovelace, a British mathematician.' }));\
         document.body.prepend(made); await next('sayso-ready', made);\
         const { article, speakers } = await made.explored(); return [article.title, speakers[0].name]",
        &[],
    )?;
    ensure!(title == "Rain" && speaker == "Ada Lovelace", "{title}, {speaker}");
    Ok(())
}

fn an_address_that_cannot_be_read_is_told_and_what_is_inside_stays(page: &Page) -> Result<()> {
    page.expect_noise();
    let other = Server::start(&page.settings().dist, &page.settings().examples)?;
    let failing = "const made = document.createElement('sayso-article'); made.textContent = 'Inside.'; made.src = given[0];\
                   document.body.prepend(made); const { detail } = await next('sayso-error', made);\
                   const rejected = await made.explored().catch((error) => error.code);\
                   return [detail.code, rejected, made.textContent, made.checkVisibility() && made.offsetHeight > 0]";
    page.open(PLAIN)?;
    let elsewhere = format!("{}/index.html", other.address());
    for (address, code) in [("missing.html", "network"), (elsewhere.as_str(), "csp"), ("../frame/empty.txt", "article")]
    {
        let (told, rejected, text, seen): (String, String, String, bool) = run(page, failing, &[json!(address)])?;
        ensure!((told.as_str(), rejected.as_str()) == (code, code), "{address}: {told}, {rejected}");
        ensure!(text == "Inside." && seen, "{address}: “{text}” is not to be seen");
    }
    page.open(WITHOUT_POLICY)?;
    let (told, ..): (String, String, String, bool) = run(page, failing, &[json!(elsewhere)])?;
    ensure!(told == "cors", "{told}");
    Ok(())
}

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

/// Nodes and listeners that the browser holds, once it has thrown away what nobody needs.
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

fn themes_and_views_are_chosen_by_attributes(page: &Page) -> Result<()> {
    page.open(PLAIN)?;
    let background = "getComputedStyle(article.shadowRoot.querySelector('.app')).backgroundColor";
    let colours: Vec<String> = run(
        page,
        &format!(
            "const colours = [{background}]; for (const theme of ['dark', 'light', 'auto']) {{ article.theme = theme; colours.push({background}); }}\
             for (const scheme of ['dark', 'light']) {{ document.documentElement.style.colorScheme = scheme; colours.push({background}); }} return colours"
        ),
        &[],
    )?;
    ensure!(colours[1] != colours[0] && colours[2] == colours[0] && colours[3] == colours[0], "{colours:?}");
    ensure!(colours[4] == colours[1] && colours[5] == colours[0], "it is not as the page around it: {colours:?}");
    let seen: Vec<[bool; 4]> = run(
        page,
        "const root = article.shadowRoot; const seen = (selector) => root.querySelector(selector)?.checkVisibility() ?? false;\
         return ['full', 'compact', 'quotes-only'].map((view) => { article.view = view; \
           return [seen('.voices'), seen('.facets'), seen('article'), seen('ol li[data-quote]')]; })",
        &[],
    )?;
    ensure!(seen == [[true, true, true, true], [false, false, true, false], [true, true, false, true]], "{seen:?}");
    Ok(())
}

fn the_headline_has_the_level_that_is_asked_for(page: &Page) -> Result<()> {
    page.open("/examples/wordpress/index.html")?;
    let level: Option<String> =
        run(page, "return article.shadowRoot.querySelector('article h1').getAttribute('aria-level')", &[])?;
    ensure!(level.as_deref() == Some("2"), "{level:?}");
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

fn headings_that_are_drawn_later_go_on_where_the_outline_is(page: &Page) -> Result<()> {
    let explorer = page.open(PLAIN)?;
    run::<Value>(page, "const again = next('sayso-ready', article); article.headingLevel = 3; await again", &[])?;
    explorer.press("Settings")?;
    let levels = "return ['article h1', '#list h2', 'dialog[open] h2']\
                  .map((heading) => root.querySelector(heading)?.getAttribute('aria-level') ?? '')";
    page.eventually("the heading of the dialog is one of them", || {
        let levels: Vec<String> = explorer.ask(levels, &[])?;
        Ok((levels == ["3", "4", "4"]).then_some(()))
    })
}

fn an_embed_keeps_what_is_chosen_in_the_address_if_asked(page: &Page) -> Result<()> {
    let explorer = page.open(PLAIN)?;
    let search = || page.script::<String>("return location.search", &[]);
    explorer.toggle("country", "IT")?;
    explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    ensure!(search()?.is_empty(), "nobody has asked for {}", search()?);
    run::<Value>(page, "const again = next('sayso-ready', article); article.syncUrl = true; await again", &[])?;
    explorer.toggle("country", "IT")?;
    page.eventually("the address tells it", || Ok((search()? == "?country=IT").then_some(())))?;
    page.script::<Option<bool>>("history.back()", &[])?;
    explorer.eventually("back takes it back", |view| view.marks.iter().all(|mark| !mark.dimmed))?;
    // Whoever has the address sees the same.
    page.visit(&[PLAIN, "?country=FR"].concat())?;
    explorer.wait_until_ready()?;
    ensure!(!explorer.view()?.country("FR")?.chosen, "an address that is not the explorer's has chosen something");
    run::<Value>(page, "const again = next('sayso-ready', article); article.syncUrl = true; await again", &[])?;
    ensure!(explorer.view()?.country("FR")?.chosen, "the address is not followed");
    Ok(())
}

fn a_script_of_the_wrong_type_is_told(page: &Page) -> Result<()> {
    page.expect_noise();
    page.open(&[AS_TEXT, "page.html"].concat())?;
    let (code, message): (String, String) =
        run(page, "return article.export('csv').catch(({ code, message }) => [code, message])", &[])?;
    ensure!(code == "mime-type" && message.contains("text/javascript"), "{code}: {message}");
    // It is no reason for the article to go.
    page.explorer("sayso-article").eventually("the article is there", |view| view.title == "Rain").map(drop)
}
