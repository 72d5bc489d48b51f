# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What evaluators written for ShinkaEvolve import: shinka.core.run_shinka_eval and its early stopping. Nothing else of it
is here; an installed package named shinka is found first.
"""
