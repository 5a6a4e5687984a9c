//! Articles of the site's own, to try it with. They are called what their headlines say.

use yew::prelude::*;

use crate::opening::{Opening, open};
use crate::page::Page;
use crate::state::Action;
use crate::words::{Word, t};

/// Files of `static/articles`, and their headlines.
const SAMPLES: [(&str, &str); 4] = [
    ("fentanyl-coalition.html", "Washington wants Beijing’s help against fentanyl as 84 nations prepare to meet"),
    ("glacier-trial.html", "A court in the Andes is asked whether a glacier can be a witness"),
    ("harbour-robots.md", "Rotterdam’s robot cranes stand still, and so do the people who mind them"),
    ("river-treaty.txt", "Three countries, one river, and a treaty nobody will sign first"),
];

pub(crate) fn samples(page: &Page, act: &Callback<Action>) -> Html {
    let row = |(name, title): (&'static str, &'static str)| {
        let (page, act) = (page.clone(), act.clone());
        let onclick = Callback::from(move |_: MouseEvent| open(Opening::Sample(name), &page, &act));
        html! { <li><button type="button" class="article" lang="en" dir="ltr" {onclick}>{ title }</button></li> }
    };
    html! {
        <section aria-labelledby="samples">
            <h3 id="samples">{ t(Word::Samples) }</h3>
            <ul class="rows" role="list">{ for SAMPLES.into_iter().map(row) }</ul>
        </section>
    }
}
