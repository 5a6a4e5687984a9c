//! More of what the page can look like: long articles, several at once, and the pages that are exported.

use anyhow::Result;
use sayso_browser_tests::explorer::Explorer;
use sayso_browser_tests::saving::{catch_files, saved};
use sayso_browser_tests::speeches;
use serde_json::json;

use crate::states::State;
use crate::ways::{
    ARABIC, correct, count_all, dialog, miss, open, open_several, put_sheets_away, set, show_list, shown, speak, there,
};

pub(super) const FURTHER: &[State] = &[
    State {
        name: "filtered-text",
        reach: |explorer| {
            choose_china(explorer)?;
            put_sheets_away(explorer)
        },
    },
    State {
        name: "kept",
        reach: |explorer| {
            choose_china(explorer)?;
            explorer.look("Keep")?;
            put_sheets_away(explorer)
        },
    },
    State {
        name: "speaker",
        reach: |explorer| {
            let robinson = explorer.view()?.speaker_named("Todd Robinson")?.value.clone();
            explorer.unfold_filters()?;
            explorer.toggle("speaker", &robinson)?;
            explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed)).map(drop)
        },
    },
    State {
        name: "missed-dialog",
        reach: |explorer| {
            miss(explorer)?;
            dialog(explorer, "Mark as quote", "[name=who]")
        },
    },
    State {
        name: "merge",
        reach: |explorer| {
            correct(explorer, "firmly opposes")?;
            set(explorer, "same", "s2")?;
            explorer.press("Save")?;
            explorer.eventually("they are one", |view| view.speakers.len() == 4)?;
            show_list(explorer)?;
            dialog(explorer, "1 correction", "ol")
        },
    },
    State {
        name: "split",
        reach: |explorer| {
            correct(explorer, "firmly opposes")?;
            set(explorer, "who", "s2")?;
            shown(explorer, "[name=along]")
        },
    },
    State {
        name: "plot-voices",
        reach: |explorer| {
            dialog(explorer, "Map", ".map [data-shade]")?;
            let choose = "const plot = root.querySelector('#plot'); plot.value = 'voices'; \
                          plot.dispatchEvent(new Event('change', { bubbles: true })); return true";
            explorer.ask::<bool>(choose, &[])?;
            shown(explorer, "img.plot")
        },
    },
    State {
        name: "several-map",
        reach: |explorer| {
            open_several(explorer)?;
            count_all(explorer)?;
            dialog(explorer, "Map", ".map [data-shade]")
        },
    },
    State {
        name: "several-figures",
        reach: |explorer| {
            open_several(explorer)?;
            count_all(explorer)?;
            explorer.press("Figures")
        },
    },
    State {
        name: "figures-in-column",
        reach: |explorer| {
            let narrow = "root.host.style.inlineSize = 'min(24rem, 100%)'; root.host.style.marginInlineStart = 'auto'; return true";
            explorer.ask::<bool>(narrow, &[])?;
            explorer.press("Figures")
        },
    },
    State {
        name: "several-sources",
        reach: |explorer| {
            open_several(explorer)?;
            count_all(explorer)?;
            show_list(explorer)?;
            dialog(explorer, "Sources", "#column")
        },
    },
    State {
        name: "several-filtered",
        reach: |explorer| {
            open_several(explorer)?;
            count_all(explorer)?;
            explorer.unfold_filters()?;
            explorer.toggle("country", "GB")?;
            explorer.eventually("the filter is on", |view| view.status.contains(" of "))?;
            put_sheets_away(explorer)
        },
    },
    State {
        name: "several-list",
        reach: |explorer| {
            open_several(explorer)?;
            count_all(explorer)?;
            show_list(explorer)
        },
    },
    State { name: "audit", reach: |explorer| exported(explorer, "audit") },
    State { name: "page", reach: |explorer| exported(explorer, "page") },
    State {
        name: "audit-several",
        reach: |explorer| {
            open_several(explorer)?;
            count_all(explorer)?;
            exported(explorer, "audit")
        },
    },
    State { name: "long", reach: long },
    State {
        name: "long-middle",
        reach: |explorer| {
            long(explorer)?;
            explorer.ask::<bool>("scrollTo(0, document.documentElement.scrollHeight / 2); return true", &[])?;
            let card = "root.querySelector('ol li:nth-child(12) [aria-expanded]')?.scrollIntoView(); return true";
            explorer.ask::<bool>(card, &[]).map(drop)
        },
    },
    State {
        name: "long-list-end",
        reach: |explorer| {
            long(explorer)?;
            show_list(explorer)?;
            there(explorer, ".pager")?;
            explorer.ask::<bool>("root.querySelector('.pager').scrollIntoView(); return true", &[]).map(drop)
        },
    },
    State {
        name: "arabic-article",
        reach: |explorer| {
            speak(explorer, "ar")?;
            explorer.drop_file("matar.txt", "text/plain", ARABIC.as_bytes())?;
            there(explorer, "[role=note]")
        },
    },
    State {
        name: "arabic-why",
        reach: |explorer| {
            let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
            speak(explorer, "ar")?;
            explorer.click_mark(&quote)?;
            there(explorer, "[aria-current=true]")?;
            let why = "root.querySelector('[aria-current=true] [aria-expanded=false]')?.click(); return true";
            explorer.ask::<bool>(why, &[])?;
            there(explorer, ".details")
        },
    },
    State {
        name: "chinese-filters",
        reach: |explorer| {
            speak(explorer, "zh")?;
            let unfold = "if (!isShown(root.querySelector('#facets'))) root.querySelector('[popovertarget=facets]').click(); return true";
            explorer.ask::<bool>(unfold, &[])?;
            explorer.toggle("country", "CN")
        },
    },
    State {
        name: "chinese-settings",
        reach: |explorer| {
            speak(explorer, "zh")?;
            explorer.ask::<bool>("root.querySelector('button.set').click(); return true", &[])?;
            shown(explorer, "#theme")
        },
    },
    State {
        name: "empty-paste",
        reach: |explorer| {
            explorer.open_dialog()?;
            explorer.ask::<bool>("root.querySelector('dialog[open] .primary').click(); return true", &[])?;
            shown(explorer, "[role=alert]")
        },
    },
    State {
        name: "several-refused",
        reach: |explorer| {
            explorer.drop_files(&[
                ("empty.txt", ""),
                ("rain.txt", "“It rains,” said Jean Petit, a French minister."),
                ("broken.json", "{"),
            ])?;
            explorer.eventually("there is a message", |view| !view.alerts.is_empty()).map(drop)
        },
    },
    State {
        name: "words-without-end",
        reach: |explorer| {
            let word = "Rain".repeat(60);
            open(explorer, &format!("“{word} again,” said Jean {word}, a French minister.\n\n{word}"))
        },
    },
];

fn choose_china(explorer: &Explorer<'_>) -> Result<()> {
    explorer.unfold_filters()?;
    explorer.toggle("country", "CN")?;
    explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed)).map(drop)
}

fn long(explorer: &Explorer<'_>) -> Result<()> {
    speeches::open(explorer, &speeches::article(3000), "3,000")?;
    explorer.page().eventually("the list is there", || {
        Ok((!explorer.ask::<bool>("return Boolean(root.querySelector('#list[aria-busy]'))", &[])?).then_some(()))
    })
}

/// The page that is exported, in place of the explorer.
fn exported(explorer: &Explorer<'_>, form: &str) -> Result<()> {
    catch_files(explorer)?;
    let (_, html) = saved(explorer, form)?;
    let page = explorer.page();
    page.go("about:blank")?;
    let write = "document.open(); document.write(arguments[0]); document.close(); return true";
    page.script::<bool>(write, &[json!(html)]).map(drop)
}
