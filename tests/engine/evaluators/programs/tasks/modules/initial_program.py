# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later


# EVOLVE-BLOCK-START
def configure_pipeline():
    return {"loader": "csv", "preprocess": "none", "algorithm": "linear", "formatter": "text"}
# EVOLVE-BLOCK-END


def run_pipeline():
    return configure_pipeline()
