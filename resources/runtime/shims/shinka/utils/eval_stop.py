# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules that end the repeated runs of a program once it is clear whether their mean beats a threshold."""
import math
import statistics
from dataclasses import dataclass
from typing import Optional


@dataclass
class EarlyStopDecision:
    should_stop: bool
    prediction: str  # "beats", "fails" or "uncertain"
    confidence: float
    trials_used: int
    reason: Optional[str] = None


def student_quantile(probability, degrees):
    """The quantile of Student's t distribution by bisection over its distribution function, for degrees >= 1."""
    def density(x):
        logarithm = math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2) - 0.5 * math.log(degrees * math.pi)
        return math.exp(logarithm - (degrees + 1) / 2 * math.log1p(x * x / degrees))

    def above_zero(x, steps=400):
        width = x / steps
        inner = sum((4 if index % 2 else 2) * density(index * width) for index in range(1, steps))
        return (density(0.0) + inner + density(x)) * width / 3

    low, high = 0.0, 1.0
    while 0.5 + above_zero(high) < probability and high < 1e4:
        high *= 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if 0.5 + above_zero(middle) < probability else (low, middle)
    return (low + high) / 2


class EarlyStopMethod:
    """A rule; check() gets all scores so far."""

    min_trials = 2

    @property
    def name(self):
        raise NotImplementedError

    def check(self, scores, threshold):
        raise NotImplementedError

    def reset(self):
        pass

    def _decided(self, scores, threshold):
        """The decision where the scores alone allow one: too few of them, or all the same."""
        count = len(scores)
        if count < max(2, self.min_trials):
            return EarlyStopDecision(False, "uncertain", 0.5, count, f"fewer than {max(2, self.min_trials)} trials")
        if self._error(scores) < 1e-10:
            word = "beats" if statistics.fmean(scores) > threshold else "fails"
            return EarlyStopDecision(True, word, 1.0, count, f"all scores are the same: the program {word} the threshold")
        return None

    @staticmethod
    def _error(scores):
        return statistics.stdev(scores) / math.sqrt(len(scores))

    def _chance(self, scores, threshold):
        return 1 - statistics.NormalDist(statistics.fmean(scores), self._error(scores)).cdf(threshold)


class NoEarlyStop(EarlyStopMethod):
    @property
    def name(self):
        return "no_early_stop"

    def check(self, scores, threshold):
        return EarlyStopDecision(False, "uncertain", 0.5, len(scores), "early stopping is off")


class BayesianEarlyStop(EarlyStopMethod):
    """Ends when the probability that the mean is above the threshold is near 0 or near 1."""

    def __init__(self, prob_cutoff=0.05, min_trials=2):
        self.prob_cutoff, self.min_trials = prob_cutoff, min_trials

    @property
    def name(self):
        return f"bayesian_p{self.prob_cutoff}"

    def check(self, scores, threshold):
        decided = self._decided(scores, threshold)
        if decided is not None:
            return decided
        chance = self._chance(scores, threshold)
        reason = f"P(mean > {threshold}) = {chance:.4f}"
        if chance < self.prob_cutoff:
            return EarlyStopDecision(True, "fails", 1 - chance, len(scores), reason)
        if chance > 1 - self.prob_cutoff:
            return EarlyStopDecision(True, "beats", chance, len(scores), reason)
        return EarlyStopDecision(False, "uncertain", chance, len(scores), reason)


class ConfidenceIntervalEarlyStop(EarlyStopMethod):
    """Ends when the confidence interval of the mean lies on one side of the threshold."""

    def __init__(self, confidence=0.90, min_trials=3):
        self.confidence, self.min_trials = confidence, min_trials

    @property
    def name(self):
        return f"ci_{int(self.confidence * 100)}"

    def check(self, scores, threshold):
        decided = self._decided(scores, threshold)
        if decided is not None:
            return decided
        mean = statistics.fmean(scores)
        half = student_quantile(0.5 + self.confidence / 2, len(scores) - 1) * self._error(scores)
        reason = f"interval {mean - half:.4f} to {mean + half:.4f}, threshold {threshold}"
        if mean + half < threshold:
            return EarlyStopDecision(True, "fails", self.confidence, len(scores), reason)
        if mean - half > threshold:
            return EarlyStopDecision(True, "beats", self.confidence, len(scores), reason)
        return EarlyStopDecision(False, "uncertain", self.confidence, len(scores), reason)


class HybridEarlyStop(EarlyStopMethod):
    """Ends when the interval lies below the threshold, or when the probability is near 0 or 1."""

    def __init__(self, prob_cutoff=0.05, ci_confidence=0.90, min_trials=3):
        self.prob_cutoff, self.ci_confidence, self.min_trials = prob_cutoff, ci_confidence, min_trials

    @property
    def name(self):
        return "hybrid"

    def check(self, scores, threshold):
        interval = ConfidenceIntervalEarlyStop(self.ci_confidence, self.min_trials).check(scores, threshold)
        if interval.should_stop and interval.prediction == "fails":
            return interval
        return BayesianEarlyStop(self.prob_cutoff, self.min_trials).check(scores, threshold)


def create_early_stop_method(method="none", prob_cutoff=0.05, ci_confidence=0.90, min_trials=3):
    word = method.lower()
    if word in ("none", "no_early_stop"):
        return NoEarlyStop()
    if word == "bayesian":
        return BayesianEarlyStop(prob_cutoff, min_trials)
    if word in ("ci", "confidence_interval"):
        return ConfidenceIntervalEarlyStop(ci_confidence, min_trials)
    if word == "hybrid":
        return HybridEarlyStop(prob_cutoff, ci_confidence, min_trials)
    raise ValueError(f"there is no early stop method {method}; known are none, bayesian, ci and hybrid")
