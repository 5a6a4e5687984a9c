//! JSON, written in as little code as there can be.

use std::fmt;

use serde::ser::{self, Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};

/// `value` as JSON.
///
/// # Errors
/// If there is something in it that no document has: maps, tuples, variants with data, floats that are no probabilities.
pub fn write(value: &impl Serialize) -> Result<String, NotWritten> {
    let mut writer = Writer(String::new());
    value.serialize(&mut writer)?;
    Ok(writer.0)
}

/// A value of a kind that is not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWritten;

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of a kind that is not written")
    }
}

impl std::error::Error for NotWritten {}

impl ser::Error for NotWritten {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Done = Result<(), NotWritten>;

struct Writer(String);

impl Writer {
    #[allow(clippy::unnecessary_wraps, reason = "it is the last step of methods that may fail")]
    fn put(&mut self, text: &str) -> Done {
        self.0.push_str(text);
        Ok(())
    }

    fn number(&mut self, number: u64) -> Done {
        if number > 9 {
            self.number(number / 10)?;
        }
        self.0.push(char::from(b'0' + (number % 10) as u8));
        Ok(())
    }

    /// As short as it is read back.
    fn fraction(&mut self, number: f32) -> Done {
        if !(0.0..=1.0).contains(&number) {
            return Err(NotWritten);
        }
        self.put(&number.to_string())?;
        self.put(if number.fract() == 0.0 { ".0" } else { "" })
    }

    fn string(&mut self, text: &str) -> Done {
        self.0.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.0.extend(['\\', letter]),
                '\n' => self.put("\\n")?,
                '\t' => self.put("\\t")?,
                '\r' => self.put("\\r")?,
                '\u{8}' => self.put("\\b")?,
                '\u{c}' => self.put("\\f")?,
                '\0'..='\u{1f}' => {
                    self.put("\\u00")?;
                    for half in [letter as u32 >> 4, letter as u32 & 15] {
                        self.0.push(char::from_digit(half, 16).unwrap_or('0'));
                    }
                }
                _ => self.0.push(letter),
            }
        }
        self.put("\"")
    }
}

/// A list or an object that is being written.
struct Members<'a> {
    writer: &'a mut Writer,
    end: &'static str,
    is_first: bool,
}

impl Members<'_> {
    fn separate(&mut self) -> Done {
        if self.is_first {
            self.is_first = false;
            return Ok(());
        }
        self.writer.put(",")
    }
}

impl SerializeSeq for Members<'_> {
    type Ok = ();
    type Error = NotWritten;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        self.separate()?;
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Done {
        self.writer.put(self.end)
    }
}

impl SerializeStruct for Members<'_> {
    type Ok = ();
    type Error = NotWritten;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Done {
        self.separate()?;
        self.writer.string(key)?;
        self.writer.put(":")?;
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Done {
        self.writer.put(self.end)
    }
}

/// Methods for kinds of values that are not written.
macro_rules! refused {
    ($($method:ident: $kind:ty),+ $(,)?) => {
        $(fn $method(self, _: $kind) -> Done { Err(NotWritten) })+
    };
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = NotWritten;
    type SerializeSeq = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeTuple = Impossible<(), NotWritten>;
    type SerializeTupleStruct = Impossible<(), NotWritten>;
    type SerializeTupleVariant = Impossible<(), NotWritten>;
    type SerializeMap = Impossible<(), NotWritten>;
    type SerializeStructVariant = Impossible<(), NotWritten>;

    refused!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_f64: f64, serialize_char: char, serialize_bytes: &[u8]);

    fn serialize_bool(self, value: bool) -> Done {
        self.put(if value { "true" } else { "false" })
    }

    fn serialize_u8(self, value: u8) -> Done {
        self.number(value.into())
    }

    fn serialize_u16(self, value: u16) -> Done {
        self.number(value.into())
    }

    fn serialize_u32(self, value: u32) -> Done {
        self.number(value.into())
    }

    fn serialize_u64(self, value: u64) -> Done {
        self.number(value)
    }

    fn serialize_f32(self, value: f32) -> Done {
        self.fraction(value)
    }

    fn serialize_str(self, value: &str) -> Done {
        self.string(value)
    }

    fn serialize_none(self) -> Done {
        self.put("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        self.put("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.put("null")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.string(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> Done {
        Err(NotWritten)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'a>, NotWritten> {
        self.put("[")?;
        Ok(Members { writer: self, end: "]", is_first: true })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'a>, NotWritten> {
        self.put("{")?;
        Ok(Members { writer: self, end: "}", is_first: true })
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NotWritten> {
        Err(NotWritten)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, NotWritten> {
        Err(NotWritten)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotWritten> {
        Err(NotWritten)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, NotWritten> {
        Err(NotWritten)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotWritten> {
        Err(NotWritten)
    }

    /// Only for values that say nothing better of themselves; ours do.
    fn collect_str<T: fmt::Display + ?Sized>(self, _: &T) -> Done {
        Err(NotWritten)
    }
}

#[cfg(test)]
mod tests {
    use sayso_engine::document::Document;
    use sayso_engine::{article, explore};

    use super::*;

    #[test]
    fn the_document_is_what_the_command_writes() {
        let text = "“It rains,” said Jean Petit, a \"French\"\tminister. \\ He said it pours.\n\nOdd \r\u{b}\u{8}\u{c} denied that.";
        let explored = explore(article::plain::read(text));
        let document = Document::new(&explored);
        let (ours, theirs) = (write(&document), serde_json::to_string(&document));
        assert!(!document.quotes.is_empty());
        assert_eq!(ours.ok(), theirs.ok());
    }

    #[test]
    fn fractions_are_written_as_short_as_they_are() {
        let written: Vec<_> = [0.0_f32, 1.0, 0.95, 0.905, 0.0625, 0.990_769_2].iter().map(write).collect();
        assert_eq!(written, ["0.0", "1.0", "0.95", "0.905", "0.0625", "0.9907692"].map(|text| Ok(text.to_owned())));
    }

    #[test]
    fn what_no_document_has_is_refused() {
        assert_eq!(write(&f32::NAN), Err(NotWritten));
        assert_eq!(write(&(1, 2)), Err(NotWritten));
    }
}
