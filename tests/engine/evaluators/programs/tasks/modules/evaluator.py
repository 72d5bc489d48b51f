# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Four choices, one right combination; told only how many are right. Asynchronous, with artifacts inside of the metrics."""
import asyncio
import importlib.util

CORRECT = {"loader": "parquet", "preprocess": "normalize", "algorithm": "boosting", "formatter": "json"}


async def evaluate(program_path):
    await asyncio.sleep(0)
    spec = importlib.util.spec_from_file_location("candidate", program_path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    chosen = module.run_pipeline()
    right = sum(chosen.get(key) == value for key, value in CORRECT.items())
    return {"correct_modules": right, "combined_score": right / len(CORRECT), "status": "success", "artifacts": {"hint": f"{right} of 4 are right"}}
