//! Tables of the audit, cell by cell, with the headings that screen readers read with each cell.

use crate::escape::html;
use crate::shares::Share;

/// A table that is being written; [`Table::end`] ends it.
pub(super) struct Table<'o> {
    out: &'o mut String,
    has_rows: bool,
}

/// A column by what it is called, and what it holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Column<'n> {
    /// Names, which may break within a word if they must.
    Name(&'n str),
    /// A word or two.
    Text(&'n str),
    /// Words that take many lines where there is little room. Beside them no bars are drawn then.
    Long(&'n str),
    Number(&'n str),
}

impl<'o> Table<'o> {
    /// Begins a table.
    pub(super) fn new(caption: &str, columns: &[Column<'_>], out: &'o mut String) -> Self {
        out.push_str("<table>\n<caption>");
        html(caption, out);
        out.push_str("</caption>\n<thead><tr>");
        for column in columns {
            let (class, name) = match column {
                Column::Name(name) => (" class=\"name\"", name),
                Column::Text(name) => ("", name),
                Column::Long(name) => (" class=\"long\"", name),
                Column::Number(name) => (" class=\"number\"", name),
            };
            out.extend(["<th scope=\"col\"", class, ">"]);
            html(name, out);
            out.push_str("</th>");
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        Self { out, has_rows: false }
    }

    /// Begins a row.
    pub(super) fn row(&mut self) {
        self.out.push_str(if self.has_rows { "</tr>\n<tr>" } else { "<tr>" });
        self.has_rows = true;
    }

    /// The cell that names the row.
    pub(super) fn heading(&mut self, words: &str) {
        self.cell("<th scope=\"row\">", words, "</th>");
    }

    /// The same, leading to a place of the page.
    pub(super) fn heading_link(&mut self, words: &str, target: &str) {
        self.out.push_str("<th scope=\"row\"><a href=\"");
        html(target, self.out);
        self.cell("\">", words, "</a></th>");
    }

    pub(super) fn text(&mut self, words: &str) {
        self.cell("<td>", words, "</td>");
    }

    pub(super) fn number(&mut self, words: &str) {
        self.cell("<td class=\"number\">", words, "</td>");
    }

    /// A share in percent with a bar, which says the same to the eye.
    pub(super) fn share(&mut self, share: Share, total: Share) {
        self.out.push_str("<td class=\"number\"><meter aria-hidden=\"true\" max=\"");
        self.out.push_str(&total.words.max(1).to_string());
        self.out.push_str("\" value=\"");
        self.out.push_str(&share.words.to_string());
        self.cell("\"></meter><span>", &share.percent(total), "</span></td>");
    }

    pub(super) fn end(self) {
        self.out.push_str(if self.has_rows { "</tr>\n</tbody>\n</table>\n" } else { "</tbody>\n</table>\n" });
    }

    fn cell(&mut self, opening: &str, words: &str, closing: &str) {
        self.out.push_str(opening);
        html(words, self.out);
        self.out.push_str(closing);
    }
}

/// A number with its thousands apart.
pub(super) fn number(value: usize) -> String {
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1000, 1_234_567].map(number), ["0", "999", "1,000", "1,234,567"]);
    }
}
