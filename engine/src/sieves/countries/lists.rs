//! Lists of words that tell what people and bodies are to a place, all of them in one table.

use std::sync::LazyLock;

use crate::lexicon::{FastMap, with_lower_case};

/// The lists that a word is in.
#[derive(Clone, Copy, Default)]
pub(super) struct Lists(u32);

impl Lists {
    /// People who are quoted for what they know or think, people on their way and people of contests, wherever they live.
    pub(super) const ANYWHERE: Self = Self(1);
    /// Those who are local only if nothing is said of where they work: "a researcher at the institute" may be far away.
    pub(super) const LEARNED: Self = Self(1 << 1);
    /// Offices of a state or a town: who holds one and is named without it is of the place.
    pub(super) const PUBLIC: Self = Self(1 << 2);
    /// Parties as news call their members.
    pub(super) const PARTIES: Self = Self(1 << 3);
    /// Bodies that do business, not bound to a place by what they are.
    pub(super) const BUSINESSES: Self = Self(1 << 4);
    /// Bodies that are where they work: who is employed there is local.
    pub(super) const LOCAL: Self = Self(1 << 5);
    /// Offices of bodies: who holds one and is named without the body belongs to that of which was told just before.
    pub(super) const OF_A_BODY: Self = Self(1 << 6);
    /// Offices of a team, whose players are told of by name.
    pub(super) const OF_A_TEAM: Self = Self(1 << 7);
    /// Bodies that are a place or belong to one, so that where the article plays tells more.
    pub(super) const PLACES: Self = Self(1 << 8);
    /// Businesses by what they do, "the brokerage said".
    pub(super) const A_BUSINESS: Self = Self(1 << 9);
    /// What a study's name ends with.
    pub(super) const STUDY_NAMES: Self = Self(1 << 10);
    /// Papers that are called by nothing but what they are.
    pub(super) const PAPERS: Self = Self(1 << 11);
    /// Who made a study.
    pub(super) const MAKERS: Self = Self(1 << 12);
    /// Verbs of whoever wins.
    pub(super) const WINS: Self = Self(1 << 13);
    /// What somebody wins, saves or scores for a side.
    pub(super) const PRIZES: Self = Self(1 << 14);
    /// What a player does for a side.
    pub(super) const PLAYS: Self = Self(1 << 15);
    /// Words of contests.
    pub(super) const SPORT: Self = Self(1 << 16);
    /// What players do to their own side: "Kralj put Croatia ahead".
    pub(super) const FOR_A_SIDE: Self = Self(1 << 17);
    /// Whose place of work may be far from the seat of whom they work for.
    pub(super) const POSTED: Self = Self(1 << 18);
    /// What tells that people are of many countries, or of others than where they are.
    pub(super) const OF_MANY: Self = Self(1 << 19);
    /// Fields in front of "chief" in a firm, where a town has its police chief.
    pub(super) const OF_A_FIRM: Self = Self(1 << 20);

    /// Bodies of a state or a town.
    pub(super) const PUBLIC_BODIES: Self = Self(1 << 21);
    /// What a namesake of a holder of office is, who holds none.
    pub(super) const HOLDS_NO_OFFICE: Self = Self(1 << 22);

    pub(super) const fn has(self, any_of: Self) -> bool {
        self.0 & any_of.0 != 0
    }

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The words of `data/belonging.txt`.
mod words {
    include!(concat!(env!("OUT_DIR"), "/belonging.rs"));
}

/// The words, in the singular.
const WORDS: [(Lists, &str); 23] = [
    (Lists::ANYWHERE, words::ANYWHERE),
    (Lists::LEARNED, words::LEARNED),
    (Lists::PUBLIC, words::PUBLIC),
    (Lists::PARTIES, words::PARTIES),
    (Lists::BUSINESSES, words::BUSINESSES),
    (Lists::LOCAL, words::LOCAL),
    (Lists::OF_A_BODY, words::OF_A_BODY),
    (Lists::OF_A_TEAM, words::OF_A_TEAM),
    (Lists::PLACES, words::PLACES),
    (Lists::A_BUSINESS, words::A_BUSINESS),
    (Lists::STUDY_NAMES, words::STUDY_NAMES),
    (Lists::PAPERS, words::PAPERS),
    (Lists::MAKERS, words::MAKERS),
    (Lists::WINS, words::WINS),
    (Lists::PRIZES, words::PRIZES),
    (Lists::PLAYS, words::PLAYS),
    (Lists::SPORT, words::SPORT),
    (Lists::FOR_A_SIDE, words::FOR_A_SIDE),
    (Lists::POSTED, words::POSTED),
    (Lists::OF_MANY, words::OF_MANY),
    (Lists::OF_A_FIRM, words::OF_A_FIRM),
    (Lists::PUBLIC_BODIES, words::PUBLIC_BODIES),
    (Lists::HOLDS_NO_OFFICE, words::HOLDS_NO_OFFICE),
];

static TABLE: LazyLock<FastMap<&'static str, Lists>> = LazyLock::new(|| {
    let mut table: FastMap<_, Lists> = FastMap::default();
    for (list, words) in WORDS {
        for word in words.split(' ') {
            let known = table.entry(word).or_default();
            *known = known.with(list);
        }
    }
    table
});

/// The lists that a word is in, in either number, whatever its case.
pub(super) fn lists(word: &str) -> Lists {
    let of = |word: &str| TABLE.get(word).copied().unwrap_or_default();
    let both = |lower: &str| {
        let singular = lower.strip_suffix('s').filter(|_| word.ends_with('s'));
        of(lower).with(singular.map(of).unwrap_or_default())
    };
    with_lower_case(word, both).unwrap_or_default()
}

/// Whether a word is in a list, in either number.
pub(super) fn is_one_of(word: &str, list: Lists) -> bool {
    lists(word).has(list)
}
