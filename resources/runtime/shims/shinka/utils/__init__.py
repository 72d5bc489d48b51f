# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Of ShinkaEvolve's utilities only the early stopping of evaluations is here."""
