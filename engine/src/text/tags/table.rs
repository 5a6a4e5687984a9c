//! The look-up of the tagger: it is asked some fifteen times for each word, mostly in vain.

/// A hash of letters (FNV-1a, its upper half folded in).
pub(super) fn hash(bytes: impl Iterator<Item = u8>) -> u32 {
    Hash::default().with(bytes).value()
}

/// A hash that letters can be added to.
#[derive(Clone, Copy)]
pub(super) struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    #[inline]
    pub(super) fn with(self, bytes: impl Iterator<Item = u8>) -> Self {
        Self(bytes.fold(self.0, |hash, b| (hash ^ u64::from(b)).wrapping_mul(0x100_0000_01b3)))
    }

    #[inline]
    pub(super) fn value(self) -> u32 {
        (self.0 ^ (self.0 >> 32)) as u32
    }
}

/// From numbers to small numbers, with room to spare so that a miss ends at once.
#[derive(Debug)]
pub(super) struct Table {
    /// Keys and values; a value of [`Table::FREE`] marks a free slot.
    slots: Vec<(u32, u16)>,
    shift: u32,
}

impl Table {
    const FREE: u16 = u16::MAX;

    /// Room for so many entries.
    pub(super) fn new(entries: usize) -> Self {
        let bits = (entries * 4).max(4).next_power_of_two().ilog2();
        Self { slots: vec![(0, Self::FREE); 1 << bits], shift: u32::BITS - bits }
    }

    #[inline]
    fn start(&self, key: u32) -> usize {
        (key.wrapping_mul(0x9E37_79B1) >> self.shift) as usize
    }

    pub(super) fn insert(&mut self, key: u32, value: usize) {
        let mask = self.slots.len() - 1;
        let mut at = self.start(key);
        while self.slots[at].1 != Self::FREE && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        self.slots[at] = (key, value as u16);
    }

    #[inline]
    pub(super) fn get(&self, key: u32) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut at = self.start(key);
        loop {
            let &(found, value) = self.slots.get(at & mask)?;
            if value == Self::FREE {
                return None;
            }
            if found == key {
                return Some(value.into());
            }
            at += 1;
        }
    }
}
