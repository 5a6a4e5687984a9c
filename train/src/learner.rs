//! A multinomial logistic model over sparse features, learned online.
//!
//! FTRL-Proximal (McMahan et al. 2013): each weight has its own learning rate, and a weight that does not earn
//! its keep stays exactly zero, which is what makes the model small. When the survivors are known, they are
//! learned on without the pull towards zero.

use sayso_engine::text::tags::TAGS;
use sayso_engine::text::tags::weights::Row;

type Values = [f32; TAGS];

/// How fast weights follow their gradients.
const RATE: f32 = 0.3;
/// The weight of the gradients imagined before the first.
const PRIOR: f32 = 0.3;
/// The pull towards zero for the survivors.
const FINAL_PULL: f32 = 0.2;
/// One unit of a stored weight.
const UNIT: f32 = 0.5;

pub(crate) struct Learner {
    /// Sums of gradients, less what the weights already answer.
    sums: Vec<Values>,
    /// Sums of squared gradients.
    squares: Vec<Values>,
    /// The tags that each feature still has weights for.
    alive: Option<Vec<u32>>,
    /// The pull towards zero.
    pull: f32,
}

impl Learner {
    pub(crate) fn new() -> Self {
        Self { sums: Vec::new(), squares: Vec::new(), alive: None, pull: 0.0 }
    }

    /// Makes room for so many features.
    pub(crate) fn grow(&mut self, features: usize) {
        if self.sums.len() < features {
            self.sums.resize(features, [0.0; TAGS]);
            self.squares.resize(features, [0.0; TAGS]);
        }
    }

    /// Sets the pull towards zero; it is to grow with the examples seen.
    pub(crate) fn set_pull(&mut self, pull: f32) {
        self.pull = pull;
    }

    /// The weights of a feature.
    fn weights(&self, feature: usize) -> Values {
        let alive = self.alive.as_ref().map_or(u32::MAX, |alive| alive.get(feature).copied().unwrap_or(0));
        let (sums, squares) = (&self.sums[feature], &self.squares[feature]);
        std::array::from_fn(|tag| {
            let excess = sums[tag].abs() - self.pull;
            if alive >> tag & 1 == 0 || excess <= 0.0 {
                0.0
            } else {
                -excess.copysign(sums[tag]) * RATE / (PRIOR + squares[tag].sqrt())
            }
        })
    }

    /// Learns an example of so much importance on top of `base` scores, and returns the tag it would have chosen.
    pub(crate) fn learn(&mut self, features: &[u32], base: &Values, tag: usize, importance: f32) -> usize {
        let rows: Vec<Values> = features.iter().map(|&feature| self.weights(feature as usize)).collect();
        let mut scores = *base;
        for row in &rows {
            for (score, weight) in scores.iter_mut().zip(row) {
                *score += weight;
            }
        }
        let chosen = (1..TAGS).fold(0, |best, tag| if scores[tag] > scores[best] { tag } else { best });
        let most = scores[chosen];
        let odds = scores.map(|score| exp(score - most));
        let sum: f32 = odds.iter().sum();
        for (row, &feature) in rows.iter().zip(features) {
            let (sums, squares) = (&mut self.sums[feature as usize], &mut self.squares[feature as usize]);
            for k in 0..TAGS {
                let gradient = (odds[k] / sum - f32::from(u8::from(k == tag))) * importance;
                // What is this small changes nothing but takes time.
                if gradient.abs() > 1e-4 {
                    let square = squares[k] + gradient * gradient;
                    sums[k] += gradient - (square.sqrt() - squares[k].sqrt()) / RATE * row[k];
                    squares[k] = square;
                }
            }
        }
        chosen
    }

    /// From now on only the weights that are not zero by now are learned, and these almost without a pull.
    pub(crate) fn settle(&mut self) {
        let mut alive = vec![0; self.sums.len()];
        for (feature, alive) in alive.iter_mut().enumerate() {
            let weights = self.weights(feature);
            for (tag, weight) in weights.into_iter().enumerate() {
                *alive |= u32::from(weight.abs() > UNIT / 2.0) << tag;
                // The same weight under the new pull, and half as settled as before.
                self.squares[feature][tag] /= 2.0;
                let scale = (PRIOR + self.squares[feature][tag].sqrt()) / RATE;
                self.sums[feature][tag] =
                    if weight == 0.0 { 0.0 } else { -(weight * scale + FINAL_PULL.copysign(weight)) };
            }
        }
        self.alive = Some(alive);
        self.pull = FINAL_PULL;
    }

    /// The weights of a feature as they are stored.
    pub(crate) fn row(&self, feature: usize) -> Row {
        self.weights(feature).map(|weight| (weight / UNIT).round().clamp(-127.0, 127.0) as i8)
    }
}

/// Stored scores as the learner counts.
pub(crate) fn values(scores: &[i16; TAGS]) -> Values {
    scores.map(|score| f32::from(score) * UNIT)
}

/// e to the power of `x` ≤ 0, the same on every machine, which the standard library does not promise.
fn exp(x: f32) -> f32 {
    if x < -80.0 {
        return 0.0;
    }
    // 2^whole · e^rest with |rest| ≤ ln 2 / 2, and six terms of the series.
    let whole = (x * std::f32::consts::LOG2_E).round();
    let rest = x - whole * std::f32::consts::LN_2;
    let series = 1.0 + rest * (1.0 + rest / 2.0 * (1.0 + rest / 3.0 * (1.0 + rest / 4.0 * (1.0 + rest / 5.0))));
    #[allow(clippy::cast_sign_loss, reason = "whole is above -117")]
    let power = ((127.0 + whole) as u32) << 23;
    series * f32::from_bits(power)
}
