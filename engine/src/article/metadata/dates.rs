//! When an article was published, in the forms that pages print and claim.

use crate::text::letters::lower_case;

/// A date as ISO 8601 if it is in a form that can be read but one way, else as printed; `None` if it has no number.
#[must_use]
pub fn date(words: &str) -> Option<String> {
    let words = words.trim();
    if !words.bytes().any(|b| b.is_ascii_digit()) || words.len() > 60 {
        return None;
    }
    Some(iso(words).unwrap_or_else(|| words.to_owned()))
}

fn iso(words: &str) -> Option<String> {
    let bytes = words.as_bytes();
    let digits =
        |range: std::ops::Range<usize>| bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit));
    if digits(0..4) && digits(5..7) && digits(8..10) && bytes[4] == bytes[7] && matches!(bytes[4], b'-' | b'/' | b'.') {
        let (day, time) = words.split_at(10);
        let day = iso_day(&day[..4], &day[5..7], &day[8..])?;
        let time = time.trim_start();
        return match time.strip_prefix('T').unwrap_or(time) {
            "" => Some(day),
            time => Some(format!("{day}T{}", iso_time(time)?)),
        };
    }
    if bytes.len() == 8 && digits(0..8) {
        return iso_day(&words[..4], &words[4..6], &words[6..]);
    }
    // "20 Nov, 2019", "November 20th, 2019", "Wed, 20 Nov 2019 05:47:00 GMT"
    let (mut day, mut month, mut year) = (None, None, None);
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let is_ordinal = matches!(&lower_case(&word[number.len()..])[..], "" | "st" | "nd" | "rd" | "th");
        match number.parse::<u16>() {
            Ok(1..=31) if number.len() <= 2 && day.is_none() && is_ordinal => day = Some(number),
            Ok(1000..=2999) if word.len() == 4 && year.is_none() => year = Some(number),
            Ok(_) if year.is_some() => break,
            Ok(_) => return None,
            // "5 p.m., November 2019" has no day.
            Err(_) if ["a", "am", "p", "pm"].iter().any(|half| half.eq_ignore_ascii_case(word)) => return None,
            Err(_) if month.is_none() => month = month_of(word),
            Err(_) => {}
        }
    }
    iso_day(year?, &month?.to_string(), day?)
}

/// A day of the calendar.
fn iso_day(year: &str, month: &str, day: &str) -> Option<String> {
    let (of_year, of_month): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    let leaps = |year: u16| year.is_multiple_of(if year.is_multiple_of(100) { 400 } else { 4 });
    let last = match of_year {
        2 if year.parse().is_ok_and(leaps) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let is_day = (1..=12).contains(&of_year) && (1..=last).contains(&of_month);
    is_day.then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

/// A time of a day with its zone, if it has one: "05:47", "05:47:00.5Z", "05:47 +0100", "05:47 GMT".
fn iso_time(time: &str) -> Option<String> {
    let is_two = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let (clock, zone) = time.split_at(time.find(['Z', '+', '-', ' ']).unwrap_or(time.len()));
    let mut parts = clock.splitn(3, ':');
    let (hour, minute) = (parts.next()?, parts.next()?);
    let (second, fraction) =
        parts.next().map_or(("00", "0"), |part| part.split_once(['.', ',']).unwrap_or((part, "0")));
    let is_clock = [hour, minute, second].into_iter().all(is_two) && hour <= "23" && minute <= "59" && second <= "60";
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit());
    let zone = match zone.trim_start() {
        "GMT" | "UTC" => "Z",
        zone => zone,
    };
    let offset = zone.strip_prefix(['+', '-']).map(|offset| offset.replacen(':', "", 1));
    let is_zone = matches!(zone, "" | "Z")
        || offset.is_some_and(|offset| matches!(offset.len(), 2 | 4) && offset.bytes().all(|b| b.is_ascii_digit()));
    (is_clock && is_fraction && is_zone).then(|| format!("{clock}{zone}"))
}

fn month_of(word: &str) -> Option<usize> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = lower_case(word);
    let is_short =
        |month: &str| word.len() >= 3 && (month.starts_with(&word) || word == "sept" && month == "september");
    MONTHS.iter().position(|month| is_short(month)).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_become_iso_unless_they_can_be_read_two_ways() {
        for (printed, expected) in [
            ("2019-11-20T05:47:00+01:00", "2019-11-20T05:47:00+01:00"),
            ("2019/11/20 05:47", "2019-11-20T05:47"),
            ("20191120", "2019-11-20"),
            ("20 Nov, 2019", "2019-11-20"),
            ("Wed, 20 Nov 2019 05:47:00 GMT", "2019-11-20"),
            ("November 3rd, 2019", "2019-11-03"),
            ("11/12/2019", "11/12/2019"),
            ("21. Dezember 2019", "21. Dezember 2019"),
            ("2019-11-20 05:47:10.5 +0100", "2019-11-20T05:47:10.5+0100"),
            ("2019-11-20 05:47Z", "2019-11-20T05:47Z"),
            ("2020-02-29 05:47 GMT", "2020-02-29T05:47Z"),
            ("5 p.m., November 2019", "5 p.m., November 2019"),
            ("20 November 2019, 5 p.m.", "2019-11-20"),
            ("November 2019, 9am", "November 2019, 9am"),
            ("9am, November 2019", "9am, November 2019"),
            ("2019-11-20 5:47 p.m. EST", "2019-11-20 5:47 p.m. EST"),
            ("2019-11-20 05:47 p.m.", "2019-11-20 05:47 p.m."),
            ("2019-11-20T", "2019-11-20"),
            ("2019-99-99", "2019-99-99"),
            ("2019-02-29", "2019-02-29"),
            ("20191399", "20191399"),
            ("31 June 2019", "31 June 2019"),
        ] {
            assert_eq!(date(printed).as_deref(), Some(expected), "{printed}");
        }
        assert_eq!(date("Yesterday"), None);
        assert_eq!(date("2019-é"), Some("2019-é".to_owned()));
    }
}
