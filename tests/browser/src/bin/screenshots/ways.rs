//! The steps that lead to a state of the page, and the articles that it takes.

use anyhow::{Result, ensure};
use sayso_browser_tests::explorer::Explorer;
use serde_json::json;

/// An article with quotes that the engine is not sure of.
pub(super) const UNSURE: &str = "NAIROBI, Kenya – Heavy rain fell on the city on Monday. “We have lost everything,” residents said.\n\n\
    “It will get worse,” said Peter Kamau, the mayor of Nairobi. They danced: it is over, we go home.\n\n\
    Villagers said they had no water. “Nobody came,” they said.";

/// An article in a language that the engine does not read.
pub(super) const FOREIGN: &str = "La ministra habla de la lluvia\n\n«Hay que esperar a que llegue el agua», dijo la ministra en Madrid el \
    lunes por la tarde, después de una reunión con los alcaldes de la región.\n\nLos vecinos dicen que no tienen nada.";

/// An Arabic one.
pub(super) const ARABIC: &str = "الأمطار في القاهرة\n\n«علينا أن ننتظر وصول المياه إلى القرى البعيدة»، قالت الوزيرة يوم الاثنين بعد \
    اجتماع طويل مع رؤساء البلديات في المنطقة.\n\nويقول السكان إنهم لا يملكون شيئا.";

pub(super) const SEVERAL: &[(&str, &str)] = &[
    (
        "rain.txt",
        "Rain over Paris\n“It rains,” said Jean Petit, a French minister.\n“It is dry,” said Ada Lovelace, a British writer.",
    ),
    (
        "snow.txt",
        "“It snows,” said Hans Klein, a German minister, in a speech that was longer than anybody had expected of him.\n\n“It melts,” said Ada Lovelace.",
    ),
    (
        "a-file-with-a-very-long-name-that-does-not-fit.txt",
        "“It hails,” said Wang Wenbin, a Chinese Foreign Ministry spokesman.",
    ),
];

/// Presses a button and waits for what its dialog has inside.
pub(super) fn dialog(explorer: &Explorer<'_>, name: &str, inside: &str) -> Result<()> {
    explorer.press(name)?;
    shown(explorer, inside)
}

/// Waits for what the open dialog has inside.
pub(super) fn shown(explorer: &Explorer<'_>, inside: &str) -> Result<()> {
    there(explorer, &format!("dialog[open] {inside}"))
}

/// Waits for an element.
pub(super) fn there(explorer: &Explorer<'_>, selector: &str) -> Result<()> {
    explorer.page().eventually(selector, || {
        let is_there = "return Boolean(root.querySelector(given[0]))";
        Ok(explorer.ask::<bool>(is_there, &[json!(selector)])?.then_some(()))
    })
}

pub(super) fn put_sheets_away(explorer: &Explorer<'_>) -> Result<()> {
    let away = "for (const sheet of root.querySelectorAll('.sheet:popover-open')) sheet.hidePopover()";
    explorer.ask::<Option<bool>>(away, &[]).map(drop)
}

/// An article in which more speak, from more countries, than a facet shows at once and than there are hues.
pub(super) fn many() -> String {
    let people = [
        ("Jean Petit", "French"),
        ("Hans Klein", "German"),
        ("Ada Lovelace", "British"),
        ("Wang Wenbin", "Chinese"),
        ("Maria Rossi", "Italian"),
        ("Ana Silva", "Brazilian"),
        ("Kenji Sato", "Japanese"),
        ("Peter Kamau", "Kenyan"),
        ("Lars Berg", "Norwegian"),
        ("Carlos Vega", "Mexican"),
    ];
    people.map(|(name, nation)| format!("“It rains again,” said {name}, a {nation} minister.")).join("\n\n")
}

/// An article that fits into no link: words that do not repeat cannot be made much smaller.
pub(super) fn noise() -> String {
    let seeds =
        std::iter::successors(Some(1_u32), |seed| Some(seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)));
    let words: Vec<String> = seeds.take(12_000).map(|seed| format!("{seed:x}")).collect();
    format!("“It rains,” said Jean Petit, a French minister.\n\n{}", words.join(" "))
}

/// Sets the element's attribute, as another page would.
pub(super) fn seen_as(explorer: &Explorer<'_>, view: &str) -> Result<()> {
    explorer.ask::<bool>("root.host.setAttribute('view', given[0]); return true", &[json!(view)]).map(drop)
}

/// Drops the files, and waits until all are open.
pub(super) fn open_several(explorer: &Explorer<'_>) -> Result<()> {
    explorer.drop_files(SEVERAL)?;
    explorer.page().eventually("all are open", || {
        let count: usize = explorer.ask("return root.querySelectorAll('nav.shelf li').length", &[])?;
        Ok((count == SEVERAL.len()).then_some(()))
    })
}

/// Has all open articles counted and listed.
pub(super) fn count_all(explorer: &Explorer<'_>) -> Result<()> {
    explorer.ask::<bool>("root.querySelector('.scope label:last-child input').click(); return true", &[])?;
    explorer.eventually("all are counted", |view| view.status.contains("articles")).map(drop)
}

/// Brings the list into view where the page is too narrow to show it always.
pub(super) fn show_list(explorer: &Explorer<'_>) -> Result<()> {
    let is_shown = "return isShown(root.querySelector('.quotes ol'))";
    if explorer.ask::<bool>(is_shown, &[])? { Ok(()) } else { explorer.press("Quotes") }
}

/// Opens an article that is pasted.
pub(super) fn open(explorer: &Explorer<'_>, text: &str) -> Result<()> {
    explorer.open_dialog()?;
    explorer.type_article(text)?;
    // The dialog's own, not the one that opened it.
    explorer.ask::<bool>("root.querySelector('dialog[open] .primary').click(); return true", &[])?;
    let begin = text.split_whitespace().next().unwrap_or_default();
    explorer.eventually("the article is there", |view| view.text.contains(begin)).map(drop)
}

/// Opens what corrects the quote with these words.
pub(super) fn correct(explorer: &Explorer<'_>, words: &str) -> Result<()> {
    let quote = explorer.view()?.mark_with(words)?.quote.clone();
    show_list(explorer)?;
    if !explorer.ask::<bool>(
        "return Boolean(button('Correct…', root.querySelector(`li[data-quote=\"${given[0]}\"]`)))",
        &[json!(quote)],
    )? {
        explorer.press_in_card(&quote, "Why")?;
    }
    explorer.page().eventually("the quote can be corrected", || explorer.press_in_card(&quote, "Correct…").map(Some))
}

/// Selects words that nobody has marked.
pub(super) fn miss(explorer: &Explorer<'_>) -> Result<()> {
    open(explorer, UNSURE)?;
    let select = "const words = 'it is over, we go home'; const article = root.querySelector('article'); \
                  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT); let node; \
                  while ((node = walker.nextNode())) { const at = node.data.indexOf(words); if (at < 0) continue; \
                  getSelection().setBaseAndExtent(node, at, node, at + words.length); return true } return false";
    explorer.ask::<bool>(select, &[])?;
    explorer.page().eventually("there is a button", || Ok(explorer.can_press("Mark as quote")?.then_some(())))
}

/// Sets a field of the dialog.
pub(super) fn set(explorer: &Explorer<'_>, name: &str, value: &str) -> Result<()> {
    shown(explorer, &format!("[name=\"{name}\"]"))?;
    let script = "const field = root.querySelector(`dialog[open] [name=\"${given[0]}\"]`); field.value = given[1]; \
                  field.dispatchEvent(new Event('change', { bubbles: true })); return field.value === given[1]";
    ensure!(explorer.ask::<bool>(script, &[json!(name), json!(value)])?, "{name} has no option {value}");
    Ok(())
}

/// Chooses a language of the interface in the settings, and closes them.
pub(super) fn speak(explorer: &Explorer<'_>, code: &str) -> Result<()> {
    explorer.ask::<Option<bool>>("root.querySelector('button.set').click()", &[])?;
    set(explorer, "language", code)?;
    explorer.page().eventually("the language is spoken", || {
        Ok((explorer.ask::<String>("return root.querySelector('.app').lang", &[])? == code).then_some(()))
    })?;
    explorer.ask::<Option<bool>>("root.querySelector('dialog[open] .primary').click()", &[]).map(drop)
}
