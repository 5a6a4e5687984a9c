//! The language of an article: what the input states, held against what the text itself shows.
//!
//! The rules read English. Of an article in another language the reader is told so, instead of being shown what English
//! rules make of it. Languages in Latin letters are told apart by their commonest words, others by their script.

use crate::article::Article;

/// Common words of a language that its neighbours mostly lack: tag, words.
type Common = (&'static str, &'static str);

/// Written down from general knowledge of these languages; none is taken from a published list. English is first.
const COMMON: [Common; 17] = [
    ("en", "the and of to that is was for on with he said it by at from his are has this you be have"),
    ("es", "el los las del que con por una para su se más como pero y al fue es lo"),
    ("fr", "le les des du et est dans une pour que qui sur pas au avec il ce par en"),
    ("de", "der die das und den von mit ist nicht ein eine dem auf sich im zu für auch"),
    ("pt", "o os do da em que não uma para com dos no na por ao mais foi é as"),
    ("it", "il di che la della per un una sono con non del nel gli più alla è dei"),
    ("nl", "de het een van en dat niet met zijn voor op te ook aan door er"),
    ("pl", "w na z się nie do że jest od po przez jak oraz dla"),
    ("sv", "och att det som är på av för med den inte till har ett"),
    ("da", "og at det er af til på som den ikke har der et fra"),
    ("no", "og å det er av til på som den ikke har et fra ble"),
    ("fi", "ja on ei että se oli hän mutta myös kun ovat joka mukaan"),
    ("tr", "ve bir bu için ile olarak çok daha olan gibi da de"),
    ("id", "yang dan di dengan untuk dari pada ini itu tidak dalam akan juga"),
    ("ro", "și în de la cu care pe nu din este pentru că fost mai"),
    ("cs", "a se na je v že to s o z i jsou který bylo"),
    ("vi", "và của là có trong cho được các một không người"),
];

/// Scripts by their first and last letter, with the language that is written in it most.
const SCRIPTS: [(char, char, &str); 12] = [
    ('\u{370}', '\u{3ff}', "el"),
    ('\u{400}', '\u{52f}', "ru"),
    ('\u{590}', '\u{5ff}', "he"),
    ('\u{600}', '\u{6ff}', "ar"),
    ('\u{900}', '\u{97f}', "hi"),
    ('\u{980}', '\u{9ff}', "bn"),
    ('\u{b80}', '\u{bff}', "ta"),
    ('\u{e00}', '\u{e7f}', "th"),
    ('\u{3040}', '\u{30ff}', "ja"),
    ('\u{3400}', '\u{4dbf}', "zh"),
    ('\u{4e00}', '\u{9fff}', "zh"),
    ('\u{ac00}', '\u{d7af}', "ko"),
];

/// Letters that tell one language from the others of its script.
const LETTERS: [(&str, &str, &[char]); 3] = [
    ("ru", "uk", &['і', 'ї', 'є', 'І', 'Ї', 'Є']),
    ("ar", "ur", &['ٹ', 'ڈ', 'ڑ', 'ے']),
    ("ar", "fa", &['پ', 'چ', 'گ', 'ژ', 'ی', 'ک']),
];

/// Names of the languages that can be told.
const NAMES: [(&str, &str); 31] = [
    ("ar", "Arabic"),
    ("bn", "Bengali"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("sv", "Swedish"),
    ("ta", "Tamil"),
    ("th", "Thai"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
    ("vi", "Vietnamese"),
    ("zh", "Chinese"),
];

/// The tag of a language that is not known, but is not English.
const UNDETERMINED: &str = "und";

/// How much of an article is looked at, in bytes: more tells no more.
const ENOUGH: usize = 4_000;

/// What a text shows of its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// This one, whatever somebody states.
    Clearly(&'static str),
    /// This one, unless somebody states another.
    Perhaps(&'static str),
    /// None: the text is too short.
    Nothing,
}

/// The language to be read: what the input states, unless the text clearly is English and the input states another
/// language, or the other way round. Pages are written in the language of who bought them more often than they say so.
pub(crate) fn settled(article: &Article) -> Option<String> {
    let stated = article.language.as_deref();
    let chosen = match (shown(&sample(article)), stated) {
        (Shown::Clearly(tag), Some(stated)) if is_english(tag) != is_english(stated) => tag,
        (_, Some(stated)) => stated,
        (Shown::Clearly(tag) | Shown::Perhaps(tag), None) => tag,
        (Shown::Nothing, None) => return None,
    };
    Some(chosen.to_owned())
}

/// The language of an explored article if it is not English, which is the only one that is read in full: its tag.
#[must_use]
pub fn foreign(article: &Article) -> Option<&str> {
    article.language.as_deref().filter(|tag| !is_english(tag))
}

/// The English name of a language, by its tag; `None` for one that is not among those that can be told.
#[must_use]
pub fn name(tag: &str) -> Option<&'static str> {
    let primary = primary(tag);
    NAMES.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(primary)).map(|(_, name)| name)
}

/// What a reader of an article in another language is told.
#[must_use]
pub fn notice(tag: &str) -> String {
    ["sayso reads English; this looks like ", name(tag).unwrap_or("another language"), "."].concat()
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

fn is_english(tag: &str) -> bool {
    primary(tag).eq_ignore_ascii_case("en")
}

/// The beginning of what is read of an article.
fn sample(article: &Article) -> String {
    let mut sample = String::new();
    for block in article.blocks.iter().filter(|block| block.kind.is_explored()) {
        let words = block.span.of(&article.text);
        if sample.len() + words.len() <= ENOUGH {
            sample.push_str(words);
            sample.push('\n');
            continue;
        }
        for word in words.split_inclusive(char::is_whitespace) {
            if sample.len() + word.len() > ENOUGH {
                return sample;
            }
            sample.push_str(word);
        }
        sample.push('\n');
    }
    sample
}

fn shown(text: &str) -> Shown {
    let of_ascii = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let letters = of_ascii + text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic()).count();
    let beyond_ascii = text.bytes().filter(|byte| !byte.is_ascii()).count();
    // No letter of another script is a single byte.
    let script = if beyond_ascii > letters { by_script(text, letters) } else { None };
    match script {
        Some(tag) if letters >= 40 => Shown::Clearly(tag),
        Some(tag) => Shown::Perhaps(tag),
        None => by_words(text),
    }
}

/// The language of a text most of whose letters are in another script.
fn by_script(text: &str, letters: usize) -> Option<&'static str> {
    let mut counts = [0_usize; SCRIPTS.len()];
    // No letter of these scripts is as short as those of English.
    for c in text.chars().filter(|c| c.len_utf8() > 1) {
        if let Some(at) = SCRIPTS.iter().position(|&(first, last, _)| (first..=last).contains(&c)) {
            counts[at] += 1;
        }
    }
    let count =
        |tag: &str| SCRIPTS.iter().zip(counts).filter(|((.., of), _)| *of == tag).map(|(_, n)| n).sum::<usize>();
    let (.., tag) = SCRIPTS.iter().copied().max_by_key(|&(.., tag)| count(tag))?;
    // Japanese is written in both; a tenth of it in its own letters is enough to tell.
    let eastern = count("zh") + count("ja");
    if eastern * 2 > letters {
        return Some(if count("ja") * 10 > eastern { "ja" } else { "zh" });
    }
    if count(tag) * 2 <= letters {
        return None;
    }
    let written = |letters: &[char]| text.chars().filter(|c| letters.contains(c)).count() * 100 > count(tag) * 2;
    let told = LETTERS.iter().find(|(script, _, letters)| *script == tag && written(letters));
    Some(told.map_or(tag, |&(_, tag, _)| tag))
}

/// The language whose common words are commonest.
fn by_words(text: &str) -> Shown {
    let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let count = words.len();
    let hits = |&(_, common): &Common| {
        let common: Vec<_> = common.split(' ').collect();
        // By length, the letters that these begin with: few other words are like that.
        let letter = |word: &str| 1_u32 << (word.bytes().next().unwrap_or_default() & 31);
        let mut begin = [0; 16];
        for known in &common {
            begin[known.len() % 16] |= letter(known);
        }
        let may_be = |word: &&&str| begin[word.len() % 16] & letter(word) != 0;
        let is_common = |word: &&&str| common.iter().any(|known| known.eq_ignore_ascii_case(word));
        words.iter().filter(may_be).filter(is_common).count()
    };
    let english = hits(&COMMON[0]);
    // Every fourth word of English is one of these. Few articles need the other tables.
    if count >= 40 && english * 100 >= count * 15 {
        return Shown::Clearly(COMMON[0].0);
    }
    let mut ranked = COMMON.map(|language| (hits(&language), language.0));
    // Of two with as many, the one that stands first: English before all.
    ranked.sort_by_key(|&(hits, _)| std::cmp::Reverse(hits));
    match ranked[..] {
        // Names and numbers may hide the words of English, but not all of them.
        _ if count >= 80 && ranked.iter().all(|&(hits, _)| hits * 100 < count * 4) => Shown::Perhaps(UNDETERMINED),
        [(best, tag), (second, _), ..] if best >= 3 && best * 100 >= count * 8 => {
            let far = best * 2 >= second * 3 || best >= english * 3;
            match (is_english(tag), count >= 40 && far) {
                (_, true) => Shown::Clearly(tag),
                (true, false) => Shown::Perhaps(tag),
                (false, false) if best >= english * 2 => Shown::Perhaps(tag),
                (false, false) => Shown::Nothing,
            }
        }
        _ => Shown::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::plain;

    fn of(text: &str) -> Option<String> {
        settled(&plain::read(text))
    }

    /// The same report, as it would stand in papers of these languages.
    const REPORTS: [(&str, &str); 26] = [
        ("en", "The minister said on Monday that the bridge is closed and that it will be open again in the spring."),
        (
            "es",
            "La ministra dijo el lunes que el puente está cerrado y que se abrirá de nuevo en la primavera para los coches.",
        ),
        ("fr", "La ministre a dit lundi que le pont est fermé et qu’il sera rouvert au printemps pour les voitures."),
        (
            "de",
            "Die Ministerin sagte am Montag, die Brücke sei geschlossen und werde im Frühling für den Verkehr geöffnet.",
        ),
        (
            "pt",
            "A ministra disse na segunda-feira que a ponte está fechada e que não será aberta para os carros em abril.",
        ),
        ("it", "La ministra ha detto lunedì che il ponte è chiuso e che non sarà aperto per le auto della città."),
        ("nl", "De minister zei maandag dat de brug dicht is en dat het verkeer er in het voorjaar weer over mag."),
        (
            "pl",
            "Minister powiedziała w poniedziałek, że most jest zamknięty i że nie będzie otwarty na wiosnę dla aut.",
        ),
        ("sv", "Ministern sade på måndagen att bron är stängd och att det inte är klart för trafik till våren."),
        ("da", "Ministeren sagde mandag, at broen er lukket, og at den ikke åbner for trafik til foråret fra nord."),
        ("fi", "Ministeri sanoi maanantaina, että silta on kiinni ja että se ei ole auki, kun kevät on ohi."),
        (
            "tr",
            "Bakan pazartesi günü yaptığı açıklamada köprünün kapalı olduğunu ve bu yıl için bir tarih olarak baharı verdi.",
        ),
        (
            "id",
            "Menteri itu mengatakan pada hari Senin bahwa jembatan itu ditutup dan tidak akan dibuka dalam bulan ini.",
        ),
        (
            "ro",
            "Ministrul a spus luni că podul este închis și că nu va fi deschis în aprilie pentru mașinile din oraș.",
        ),
        ("cs", "Ministryně v pondělí řekla, že most je zavřený a že se na jaře otevře, i když to není jisté."),
        ("vi", "Bộ trưởng nói hôm thứ Hai rằng cây cầu của thành phố không được mở cho các xe trong một năm."),
        ("ru", "Министр заявила в понедельник, что мост закрыт и весной снова откроется."),
        ("uk", "Міністерка заявила в понеділок, що міст закрито і навесні його знову відкриють."),
        ("el", "Η υπουργός είπε τη Δευτέρα ότι η γέφυρα είναι κλειστή."),
        ("ar", "قالت الوزيرة يوم الاثنين إن الجسر مغلق وسيفتح في الربيع."),
        ("fa", "وزیر روز دوشنبه گفت که پل بسته است و در بهار دوباره باز می‌شود."),
        ("he", "השרה אמרה ביום שני שהגשר סגור וייפתח שוב באביב."),
        ("hi", "मंत्री ने सोमवार को कहा कि पुल बंद है और वसंत में फिर खुलेगा।"),
        ("zh", "部长星期一表示，大桥已经关闭，春天将重新开放。"),
        ("ja", "大臣は月曜日、橋は閉鎖されており、春に再び開くと述べた。"),
        ("ko", "장관은 월요일에 다리가 폐쇄되었으며 봄에 다시 열릴 것이라고 말했다."),
    ];

    #[test]
    fn a_sentence_of_a_report_tells_its_language() {
        for (tag, text) in REPORTS {
            assert_eq!(of(text).as_deref(), Some(tag), "{text}");
            assert!(name(tag).is_some(), "{tag} has a name");
        }
    }

    #[test]
    fn a_few_words_tell_nothing() {
        for text in ["“Rain,” Ada said.", "Pelosi, Schumer, McConnell", "42", "¡Hola!", "El Niño"] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_stated_holds_unless_the_text_clearly_is_english_or_clearly_is_not() {
        let stated = |tag: &str, text: &str| {
            let article = Article { language: Some(tag.to_owned()), ..plain::read(text) };
            settled(&article)
        };
        let report = |wanted: &str| REPORTS.iter().find(|(tag, _)| *tag == wanted).map_or("", |(_, text)| text);
        let (english, spanish) = (report("en").repeat(4), report("es").repeat(4));
        assert_eq!(stated("en-US", &english).as_deref(), Some("en-US"));
        assert_eq!(stated("de", &english).as_deref(), Some("en"));
        assert_eq!(stated("en-US", &spanish).as_deref(), Some("es"));
        assert_eq!(stated("es-MX", &spanish).as_deref(), Some("es-MX"));
        assert_eq!(stated("ca", &spanish).as_deref(), Some("ca"), "languages that are alike are not held against it");
        assert_eq!(stated("fr", "Oui.").as_deref(), Some("fr"));
    }

    #[test]
    fn a_language_without_a_table_is_another_language() {
        let swahili =
            "Waziri wa ujenzi alisema siku ya Jumatatu kwamba daraja limefungwa hadi majira ya masika yatakapofika. ";
        assert_eq!(of(&swahili.repeat(8)).as_deref(), Some(UNDETERMINED));
        assert_eq!(notice(UNDETERMINED), "sayso reads English; this looks like another language.");
        assert_eq!(notice("es-MX"), "sayso reads English; this looks like Spanish.");
    }
}
