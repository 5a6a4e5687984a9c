//! The element as a page's author uses it: attributes, properties, methods, events.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use super::tests;
use crate::page::Page;
use crate::server::{AS_TEXT, Server, WITHOUT_POLICY};

tests![
    the_document_comes_as_a_plain_object,
    it_is_exported_in_other_forms,
    filters_are_set_by_attributes_properties_and_a_method_and_told_by_an_event,
    unnamed_and_unsure_voices_are_filtered_like_the_others,
    a_filter_that_is_set_while_the_explorer_is_drawn_holds,
    a_quote_can_be_gone_to,
    an_article_at_an_address_is_explored_and_another_after_it,
    an_article_as_data_is_explored,
    an_address_that_cannot_be_read_is_told_and_what_is_inside_stays,
    themes_and_views_are_chosen_by_attributes,
    the_headline_has_the_level_that_is_asked_for,
    an_embed_keeps_what_is_chosen_in_the_address_if_asked,
    headings_that_are_drawn_later_go_on_where_the_outline_is,
    a_script_of_the_wrong_type_is_told,
];

pub(super) const PLAIN: &str = "/examples/plain/index.html";

/// How an asynchronous script ended.
#[derive(Deserialize)]
struct Reply {
    answer: Option<Value>,
    error: Option<String>,
}

/// Runs an asynchronous script that knows the first element as `article`; errors are answered as errors.
pub(super) fn run<T: serde::de::DeserializeOwned>(page: &Page, body: &str, given: &[Value]) -> Result<T> {
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

fn a_filter_that_is_set_while_the_explorer_is_drawn_holds(page: &Page) -> Result<()> {
    page.open(PLAIN)?;
    let made = "const made = article.cloneNode(true); made.id = 'made';\
                const { insertBefore } = Node.prototype;\
                Node.prototype.insertBefore = function (...given) {\
                  if (this.getRootNode() !== document) { made.countries = 'IT'; Node.prototype.insertBefore = insertBefore; }\
                  return insertBefore.apply(this, given); };\
                document.body.prepend(made); await next('sayso-ready', made); return made.countries";
    ensure!(run::<String>(page, made, &[])? == "IT", "nothing was drawn by what the test watches");
    let made = page.explorer("#made");
    made.eventually("it is chosen", |view| view.country("IT").is_ok_and(|country| country.chosen))?;
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

/// Nodes and listeners that the browser holds, once it has thrown away what nobody needs.
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
