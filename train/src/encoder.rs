//! The other half of the engine's decoder: a range encoder that carries (as in LZMA).

use sayso_engine::text::tags::coder::{Bit, Coder};

/// Packs bits.
pub(crate) struct Encoder {
    low: u64,
    range: u32,
    /// The last byte that a carry may still change, and how many 0xFF stand behind it.
    last: Option<u8>,
    full: usize,
    out: Vec<u8>,
}

impl Encoder {
    pub(crate) fn new() -> Self {
        Self { low: 0, range: u32::MAX, last: None, full: 0, out: Vec::new() }
    }

    /// All bytes; zeros at the end are left out, as the decoder reads zeros there.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        for _ in 0..6 {
            self.shift();
        }
        while self.out.last() == Some(&0) {
            self.out.pop();
        }
        self.out
    }

    fn shift(&mut self) {
        if self.low < 0xFF00_0000 || self.low > u64::from(u32::MAX) {
            let carry = (self.low >> 32) as u8;
            self.out.extend(self.last.map(|byte| byte.wrapping_add(carry)));
            self.out.extend(std::iter::repeat_n(0xFF_u8.wrapping_add(carry), self.full));
            self.full = 0;
            self.last = Some((self.low >> 24) as u8);
        } else {
            self.full += 1;
        }
        self.low = (self.low & 0x00FF_FFFF) << 8;
    }
}

impl Coder for Encoder {
    fn bit(&mut self, model: &mut Bit, bit: bool) -> bool {
        let split = model.split(self.range);
        if bit {
            self.low += u64::from(split);
            self.range -= split;
        } else {
            self.range = split;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
        model.learn(bit);
        bit
    }
}
