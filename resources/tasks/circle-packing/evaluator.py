# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sum of the radii of 26 circles in the unit square, with a certificate: nothing may overlap, not by one bit."""
import importlib.util
import math
from fractions import Fraction

COUNT = 26
BEST_KNOWN = 2.635


def overlap(a, b, ra, rb):
    """Exactly: whether two circles share more than a point. Floats decide where they are far from rounding."""
    gap = (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 - (ra + rb) ** 2
    if abs(gap) > 1e-12:
        return gap < 0
    dx, dy = Fraction(a[0]) - Fraction(b[0]), Fraction(a[1]) - Fraction(b[1])
    return dx * dx + dy * dy < (Fraction(ra) + Fraction(rb)) ** 2


def leaves_square(centre, radius):
    r = Fraction(radius)
    return any(Fraction(v) < r or Fraction(v) + r > 1 for v in centre)


def certificate(centres, radii):
    """Why this is no packing; empty when it is one."""
    if len(centres) != COUNT or len(radii) != COUNT:
        return f"{len(centres)} centres and {len(radii)} radii, wanted {COUNT} of each"
    for i, (centre, radius) in enumerate(zip(centres, radii)):
        if not all(math.isfinite(v) for v in (*centre, radius)) or radius < 0:
            return f"circle {i} is no circle: {centre}, {radius}"
        if leaves_square(centre, radius):
            return f"circle {i} leaves the square"
    for i in range(COUNT):
        for j in range(i + 1, COUNT):
            if overlap(centres[i], centres[j], radii[i], radii[j]):
                return f"circles {i} and {j} overlap"
    return ""


def evaluate(path):
    spec = importlib.util.spec_from_file_location("candidate", path)
    candidate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(candidate)
    centres, radii = candidate.construct()
    centres = [(float(x), float(y)) for x, y in centres]
    radii = [float(r) for r in radii]
    problem = certificate(centres, radii)
    if problem:
        raise ValueError(problem)
    total = sum(radii)
    smallest = min(range(COUNT), key=radii.__getitem__)
    return {
        "combined_score": total,
        "share_of_best_known": total / BEST_KNOWN,
        "artifacts": {"smallest circle": f"number {smallest} at ({centres[smallest][0]:.3f}, {centres[smallest][1]:.3f}), radius {radii[smallest]:.4f}"},
    }
