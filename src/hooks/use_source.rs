//! The article that the page's address names: `?src=`.

use yew::prelude::*;

use crate::address;
use crate::hooks::{Address, Begins};
use crate::opening::{Opening, open};
use crate::page::Page;
use crate::state::Action;

/// Opens it as the page opens, where the address is the explorer's and visitors may open other articles.
#[hook]
pub(crate) fn use_source(address: Address, begins: Begins, page: &Page, act: &Callback<Action>) {
    let may = address == Address::Ours && begins == Begins::Anew && page.option("open").as_deref() == Some("all");
    let (page, act) = (page.clone(), act.clone());
    use_effect_with((), move |()| {
        let search = gloo::utils::window().location().search().unwrap_or_default();
        if let Some(source) = address::source(&search).filter(|_| may) {
            open(Opening::Address { address: source, search }, &page, &act);
        }
    });
}
