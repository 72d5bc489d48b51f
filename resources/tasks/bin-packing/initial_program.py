# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Online bin packing: items come one after the other and must go into a bin at once."""

# EVOLVE-BLOCK-START
LIKES_FULL = 0.0  # how much a bin gains by being full afterwards
LIKES_PERFECT = 0.0  # how much by being filled to the brim
LEFTOVER = 0.1  # a leftover as large as this is a waste
HATES_LEFTOVER = 0.0


def priority(item, room, capacity):
    """How gladly an item goes into a bin with so much room; the largest wins, among equals the bin opened first."""
    left = (room - item) / capacity
    value = LIKES_FULL * (1 - left)
    if left < 0.01:
        value += LIKES_PERFECT
    if left < LEFTOVER:
        value -= HATES_LEFTOVER
    return value
# EVOLVE-BLOCK-END
