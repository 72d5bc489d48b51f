# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run_shinka_eval under the name by which most evaluators import it."""
from .wrap_eval import run_shinka_eval

__all__ = ["run_shinka_eval"]
