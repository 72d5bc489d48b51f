# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What evaluators written for ShinkaEvolve import; nothing else of it is here."""
