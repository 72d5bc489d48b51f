# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores a prompt on test cases: what does a reader that follows it to the letter extract from messages?

The reader is a stand-in without any model: it does what the prompt says and nothing it does not say, so that the sample
runs anywhere. Half of the cases count without being told about.
"""
import json
import re

CASES = [
    ("Anna Keller owes 45.50 EUR since 3 May 2026.", {"name": "Anna Keller", "amount": 45.5, "date": "2026-05-03"}),
    ("On 12 June 2026 Tom Brandt paid 1200 EUR.", {"name": "Tom Brandt", "amount": 1200.0, "date": "2026-06-12"}),
    ("Please send 9.99 EUR to Mia Sommer.", {"name": "Mia Sommer", "amount": 9.99, "date": None}),
    ("Paul Weiss was here on 1 March 2026.", {"name": "Paul Weiss", "amount": None, "date": "2026-03-01"}),
    ("Invoice for Eva Lang: 310 EUR, due 30 April 2026.", {"name": "Eva Lang", "amount": 310.0, "date": "2026-04-30"}),
    ("Nothing to report from Jan Vogt.", {"name": "Jan Vogt", "amount": None, "date": None}),
]
MONTHS = "January February March April May June July August September October November December".split()


def follows(prompt):
    """What the prompt asks for; said too late in a long prompt it is forgotten."""
    words = prompt.split()
    heard = " ".join(words[:90]).lower()
    has = lambda pattern: re.search(pattern, heard) is not None
    return {
        "json": has(r"\bjson\b"),
        "bare": has(r"nothing else|no explanation|only the json|no other text"),
        "name": has(r"\bname\b"),
        "amount": has(r"\bamount\b"),
        "date": has(r"\bdate\b"),
        "number": has(r"as a number|without (the )?currency|numeric"),
        "iso": has(r"iso|yyyy-mm-dd|year-month-day"),
        "null": has(r"\bnull\b"),
    }


def answer(rules, message):
    """The reader's reply."""
    found = {}
    name = re.search(r"\b([A-Z][a-z]+ [A-Z][a-z]+)\b(?! \d)", re.sub(r"^(On|Please|Invoice|Nothing)\b", "", message))
    amount = re.search(r"(\d+(?:\.\d+)?) EUR", message)
    date = re.search(r"(\d{1,2}) (%s) (\d{4})" % "|".join(MONTHS), message)
    missing = None if rules["null"] else "unknown"
    if rules["name"]:
        found["name"] = name.group(1) if name else missing
    if rules["amount"]:
        found["amount"] = (float(amount.group(1)) if rules["number"] else amount.group(0)) if amount else missing
    if rules["date"]:
        iso = lambda d: f"{d.group(3)}-{MONTHS.index(d.group(2)) + 1:02d}-{int(d.group(1)):02d}"
        found["date"] = (iso(date) if rules["iso"] else date.group(0)) if date else missing
    if not rules["json"]:
        return ", ".join(f"{key}: {value}" for key, value in found.items())
    text = json.dumps(found)
    return text if rules["bare"] else "Here is what I found: " + text


def score(reply, expected):
    """Share of fields that are right; a quarter is kept when only the frame is wrong."""
    start, end = reply.find("{"), reply.rfind("}")
    if start < 0:
        return 0.0
    try:
        got = json.loads(reply[start:end + 1])
    except ValueError:
        return 0.0
    right = sum(key in got and got[key] == value for key, value in expected.items()) / len(expected)
    return right if (start, end) == (0, len(reply) - 1) else right / 4


def evaluate(path):
    with open(path, encoding="utf-8") as file:
        prompt = file.read()
    rules = follows(prompt)
    shares, wrong = [], []
    for number, (message, expected) in enumerate(CASES):
        reply = answer(rules, message)
        shares.append(score(reply, expected))
        if shares[-1] < 1 and number % 2 == 0:
            wrong.append(f"{message!r}: wanted {json.dumps(expected)}, got {reply or 'nothing'}")
    brevity = max(0.0, 1 - max(0, len(prompt.split()) - 60) / 100)
    return {
        "combined_score": 0.9 * sum(shares) / len(shares) + 0.1 * brevity,
        "cases_right": sum(share == 1 for share in shares),
        "words": len(prompt.split()),
        "artifacts": {"what went wrong": "\n".join(wrong) or "nothing"},
    }
