//! The entropy coder of the weights: an adaptive binary range coder, as in LZMA.
//!
//! Weights are packed and unpacked by the same functions (`weights.rs`), written once over [`Coder`]: packing
//! passes the true values through, unpacking ignores what it is passed and returns what it read.

/// The probability of a bit, learned from the bits that it has seen.
#[derive(Clone, Copy, Debug)]
pub struct Bit {
    /// That the bit is 0, of [`Bit::ONE`].
    zero: u16,
    seen: u16,
}

/// How far the next bit moves a probability, by the number of bits seen: 1 / (seen + 1.5), of [`Bit::ONE`].
static SHARES: [u32; Bit::MEMORY as usize + 1] = {
    let mut shares = [0; Bit::MEMORY as usize + 1];
    let mut seen = 0;
    while seen <= Bit::MEMORY {
        shares[seen as usize] = (2 << Bit::SHIFT) / (2 * seen as u32 + 3);
        seen += 1;
    }
    shares
};

impl Default for Bit {
    fn default() -> Self {
        Self { zero: Self::ONE / 2, seen: 0 }
    }
}

impl Bit {
    const SHIFT: u32 = 15;
    const ONE: u16 = 1 << Self::SHIFT;
    /// Keeps both bits possible.
    const LEAST: u16 = 32;
    /// From then on, old bits are slowly forgotten.
    const MEMORY: u16 = 120;

    /// Where a range is divided: below it the bit is 0.
    #[must_use]
    pub fn split(self, range: u32) -> u32 {
        (range >> Self::SHIFT) * u32::from(self.zero)
    }

    /// Learns a bit.
    pub fn learn(&mut self, bit: bool) {
        let share = SHARES.get(usize::from(self.seen)).copied().unwrap_or(0);
        let part = |of: u16| ((u32::from(of) * share) >> Self::SHIFT) as u16;
        self.zero = if bit { self.zero - part(self.zero) } else { self.zero + part(Self::ONE - self.zero) };
        self.zero = self.zero.clamp(Self::LEAST, Self::ONE - Self::LEAST);
        self.seen = (self.seen + 1).min(Self::MEMORY);
    }
}

/// Packs or unpacks bits.
pub trait Coder {
    /// Packs `bit` and returns it; or ignores it, unpacks one and returns that.
    fn bit(&mut self, model: &mut Bit, bit: bool) -> bool;

    /// A number of as many bits as `models` has room for (a power of two), the highest first.
    fn symbol(&mut self, models: &mut [Bit], value: usize) -> usize {
        let mut node = 1;
        let mut place = models.len() / 2;
        while place > 0 {
            let Some(model) = models.get_mut(node) else { break };
            node = node * 2 + usize::from(self.bit(model, value & place != 0));
            place /= 2;
        }
        node - models.len().min(node)
    }

    /// A number of any size, small ones in few bits: its length, then its bits below the highest.
    fn number(&mut self, models: &mut Numbers, value: u32) -> u32 {
        // What is passed while unpacking may be any number.
        let value = value.wrapping_add(1);
        let length = self.symbol(&mut models.length, (u32::BITS - value.leading_zeros()) as usize % 32);
        let mut number = 1;
        for place in (0..length.saturating_sub(1)).rev() {
            // The highest of the remaining bits can be learned; the others are as good as random.
            let model = &mut models.bits[length % 32][usize::from(place + 2 < length)];
            number = number * 2 + u32::from(self.bit(model, (value >> place) & 1 == 1));
        }
        number - 1
    }
}

/// How numbers of one sort are distributed.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    length: [Bit; 32],
    bits: [[Bit; 2]; 32],
}

/// Unpacks.
#[derive(Debug)]
pub struct Decoder<'a> {
    bytes: std::slice::Iter<'a, u8>,
    range: u32,
    code: u32,
}

impl<'a> Decoder<'a> {
    /// Begins to unpack what an encoder packed.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes: bytes.iter(), range: u32::MAX, code: 0 };
        for _ in 0..4 {
            decoder.code = (decoder.code << 8) | decoder.next();
        }
        decoder
    }

    fn next(&mut self) -> u32 {
        self.bytes.next().copied().unwrap_or(0).into()
    }
}

impl Coder for Decoder<'_> {
    fn bit(&mut self, model: &mut Bit, _: bool) -> bool {
        let split = model.split(self.range);
        let bit = self.code >= split;
        if bit {
            self.code -= split;
            self.range -= split;
        } else {
            self.range = split;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.code = (self.code << 8) | self.next();
        }
        model.learn(bit);
        bit
    }
}
