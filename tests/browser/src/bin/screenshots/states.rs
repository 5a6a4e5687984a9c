//! What the page can look like, and how a reader gets there.

use anyhow::Result;
use sayso_browser_tests::explorer::Explorer;
use serde_json::json;

use crate::ways::{
    FOREIGN, SEVERAL, UNSURE, correct, count_all, dialog, many, miss, noise, open, open_several, put_sheets_away,
    seen_as, set, show_list, shown, speak, there,
};

/// Something that the page can look like.
pub(super) struct State {
    pub(super) name: &'static str,
    pub(super) reach: fn(&Explorer<'_>) -> Result<()>,
}

pub(super) const STATES: &[State] = &[
    State { name: "opened", reach: |_| Ok(()) },
    State {
        name: "filtered",
        reach: |explorer| {
            explorer.unfold_filters()?;
            explorer.toggle("country", "CN")?;
            explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed)).map(drop)
        },
    },
    State {
        name: "facets",
        reach: |explorer| {
            explorer.unfold_filters()?;
            explorer.ask::<Option<bool>>("root.querySelector('.by')?.click()", &[]).map(drop)
        },
    },
    State {
        name: "opened-quote",
        reach: |explorer| {
            let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
            explorer.click_mark(&quote)?;
            explorer.page().eventually("the card is open", || explorer.current_card()).map(drop)
        },
    },
    State {
        name: "searched",
        reach: |explorer| {
            explorer.search("china wang")?;
            explorer.eventually("something is found", |view| view.status.contains(" of ")).map(drop)
        },
    },
    State {
        name: "voices-only",
        reach: |explorer| {
            explorer.look("Voices only")?;
            there(explorer, ".voices-only")
        },
    },
    State {
        name: "voices-filtered",
        reach: |explorer| {
            explorer.look("Voices only")?;
            there(explorer, ".voices-only")?;
            explorer.toggle("country", "CN")?;
            explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed))?;
            put_sheets_away(explorer)
        },
    },
    State {
        name: "many",
        reach: |explorer| {
            open(explorer, &many())?;
            explorer.unfold_filters()?;
            explorer.press("Show all 10")?;
            there(explorer, "fieldset .find")
        },
    },
    State {
        name: "left-out-hidden",
        reach: |explorer| {
            explorer.unfold_filters()?;
            explorer.toggle("country", "CN")?;
            explorer.look("Hide")
        },
    },
    State {
        name: "hidden-text",
        reach: |explorer| {
            explorer.unfold_filters()?;
            explorer.toggle("country", "CN")?;
            explorer.look("Hide")?;
            put_sheets_away(explorer)
        },
    },
    State { name: "figures", reach: |explorer| explorer.press("Figures") },
    State {
        name: "keys",
        reach: |explorer| {
            explorer.page().press("?")?;
            explorer.eventually("the dialog is open", |view| view.dialog).map(drop)
        },
    },
    State { name: "several", reach: |explorer| explorer.drop_files(SEVERAL) },
    State {
        name: "several-all",
        reach: |explorer| {
            open_several(explorer)?;
            count_all(explorer)
        },
    },
    State {
        name: "several-many",
        reach: |explorer| {
            let files: Vec<(String, String)> = (1..=10)
                .map(|day| {
                    (format!("day-{day}.txt"), format!("“It rains on day {day},” said Jean Petit, a French minister."))
                })
                .collect();
            let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            explorer.drop_files(&files)?;
            there(explorer, ".shelf select")
        },
    },
    State {
        name: "dialog-recent",
        reach: |explorer| {
            explorer.drop_files(SEVERAL)?;
            explorer.eventually("they are there", |view| view.text.contains("It rains"))?;
            std::thread::sleep(std::time::Duration::from_millis(400));
            explorer.open_dialog()?;
            explorer.page().eventually("recent articles are listed", || {
                let end = "const all = root.querySelectorAll('.rows li'); all[all.length - 1].scrollIntoView(); return all.length";
                Ok((explorer.ask::<usize>(end, &[])? > 4).then_some(()))
            })
        },
    },
    State { name: "dialog", reach: |explorer| explorer.open_dialog() },
    State { name: "export", reach: |explorer| dialog(explorer, "Export", "#export-form") },
    State {
        name: "export-several",
        reach: |explorer| {
            open_several(explorer)?;
            dialog(explorer, "Export", "#export-form")
        },
    },
    State { name: "settings", reach: |explorer| dialog(explorer, "Settings", "#theme") },
    State {
        name: "settings-huge",
        reach: |explorer| {
            explorer.press("Settings")?;
            set(explorer, "size", "huge")?;
            set(explorer, "marks", "line")?;
            there(explorer, ".app[data-size=huge][data-marks=line]")?;
            explorer.ask::<Option<bool>>("root.querySelector('dialog[open] .primary').click()", &[]).map(drop)
        },
    },
    State { name: "share", reach: |explorer| dialog(explorer, "Share", "#share-link") },
    State {
        name: "share-too-long",
        reach: |explorer| {
            explorer.drop_file("long.txt", "text/plain", noise().as_bytes())?;
            explorer.eventually("it is open", |view| view.text.contains("Jean Petit"))?;
            explorer.press("Share")?;
            there(explorer, "dialog[open] [role=status]:not(:empty)")
        },
    },
    State {
        name: "link-damaged",
        reach: |explorer| {
            let page = explorer.page();
            page.go("about:blank")?;
            page.open("/#share=2.eJzVVk2P2zYQ")?;
            explorer.eventually("it is told", |view| !view.alerts.is_empty()).map(drop)
        },
    },
    State {
        name: "embed",
        reach: |explorer| {
            explorer.press("Share")?;
            dialog(explorer, "Embed this", "#embed-snippet")
        },
    },
    State {
        name: "sources",
        reach: |explorer| {
            show_list(explorer)?;
            dialog(explorer, "Sources", "#column")?;
            explorer.ask::<bool>("root.querySelector('#column').value = 'Community'; return true", &[])?;
            explorer.press("Add")
        },
    },
    State {
        name: "sources-many",
        reach: |explorer| {
            show_list(explorer)?;
            dialog(explorer, "Sources", "#column")?;
            for column in ["Community", "Gender as the source states it", "Beat", "Paid by"] {
                explorer
                    .ask::<bool>("root.querySelector('#column').value = given[0]; return true", &[json!(column)])?;
                explorer.press("Add")?;
            }
            there(explorer, "dialog[open] thead th:nth-child(5)")
        },
    },
    State { name: "map", reach: |explorer| dialog(explorer, "Map", ".map [data-shade]") },
    State {
        name: "places",
        reach: |explorer| {
            explorer.ask::<Option<bool>>("root.querySelector('.widen').click()", &[])?;
            shown(explorer, "img.plot")
        },
    },
    State {
        name: "message",
        reach: |explorer| {
            explorer.drop_file("empty.txt", "text/plain", b"")?;
            explorer.eventually("there is a message", |view| !view.alerts.is_empty()).map(drop)
        },
    },
    State {
        name: "why",
        reach: |explorer| {
            let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
            show_list(explorer)?;
            explorer.press_in_card(&quote, "Why")
        },
    },
    State {
        name: "correct",
        reach: |explorer| {
            correct(explorer, "firmly opposes")?;
            shown(explorer, "[name=who]")
        },
    },
    State {
        name: "corrections",
        reach: |explorer| {
            for (words, country) in [("firmly opposes", "FR"), ("explore setting up", "DE")] {
                correct(explorer, words)?;
                set(explorer, "country", country)?;
                explorer.press("Save")?;
                explorer.eventually("the country is there", |view| view.country(country).is_ok())?;
            }
            show_list(explorer)?;
            dialog(explorer, "2 corrections", "ol")
        },
    },
    State {
        name: "review",
        reach: |explorer| {
            open(explorer, UNSURE)?;
            show_list(explorer)?;
            explorer.press("Review")?;
            there(explorer, ".review")
        },
    },
    State {
        name: "reviewed",
        reach: |explorer| {
            open(explorer, UNSURE)?;
            show_list(explorer)?;
            explorer.press("Review")?;
            there(explorer, ".review .hint")?;
            explorer.press("Right")?;
            there(explorer, ".review > [role=status]:first-child")
        },
    },
    State {
        name: "correct-anew",
        reach: |explorer| {
            correct(explorer, "firmly opposes")?;
            shown(explorer, "[name=who]")?;
            let last = "const who = root.querySelector('dialog[open] [name=who]'); who.selectedIndex = who.options.length - 2; \
                        who.dispatchEvent(new Event('change', { bubbles: true }))";
            explorer.ask::<Option<bool>>(last, &[]).map(drop)
        },
    },
    State { name: "missed", reach: |explorer| miss(explorer) },
    State { name: "foreign", reach: |explorer| open(explorer, FOREIGN) },
    State { name: "nobody-speaks", reach: |explorer| open(explorer, "It rained in Paris on Monday. The river rose.") },
    State {
        name: "nobody-listed",
        reach: |explorer| {
            open(explorer, "It rained in Paris on Monday. The river rose.")?;
            there(explorer, ".nothing")?;
            explorer
                .ask::<Option<bool>>("root.querySelector('.quotes:not(:popover-open)')?.showPopover?.()", &[])
                .map(drop)
        },
    },
    State {
        name: "nothing-fits",
        reach: |explorer| {
            explorer.search("zebra")?;
            explorer.eventually("nothing is found", |view| view.cards.is_empty()).map(drop)
        },
    },
    State {
        name: "chosen",
        reach: |explorer| {
            explorer.unfold_filters()?;
            explorer.toggle("country", "CN")?;
            explorer.toggle("country", "US")?;
            let robinson = explorer.view()?.speaker_named("Todd Robinson")?.value.clone();
            explorer.toggle("speaker", &robinson)?;
            explorer.search("partner")?;
            explorer.eventually("it is chosen", |view| view.status.contains(" of ")).map(drop)
        },
    },
    State {
        name: "dropping",
        reach: |explorer| {
            let over = "const data = new DataTransfer(); data.items.add(new File(['x'], 'x.txt')); \
                        root.querySelector('article').dispatchEvent(new DragEvent('dragover', \
                        { dataTransfer: data, bubbles: true, composed: true, cancelable: true }))";
            explorer.ask::<Option<bool>>(over, &[]).map(drop)
        },
    },
    State { name: "arabic", reach: |explorer| speak(explorer, "ar") },
    State {
        name: "arabic-several",
        reach: |explorer| {
            open_several(explorer)?;
            speak(explorer, "ar")
        },
    },
    State {
        name: "arabic-dialog",
        reach: |explorer| {
            open_several(explorer)?;
            speak(explorer, "ar")?;
            explorer.press("فتح…")?;
            shown(explorer, "textarea")
        },
    },
    State { name: "compact", reach: |explorer| seen_as(explorer, "compact") },
    State { name: "quotes-only", reach: |explorer| seen_as(explorer, "quotes-only") },
    State { name: "french", reach: |explorer| speak(explorer, "fr") },
    State { name: "chinese", reach: |explorer| speak(explorer, "zh") },
];
