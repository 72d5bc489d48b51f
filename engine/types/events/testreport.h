// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/scorerecord.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace engine {

/// One number a program was measured by.
struct Metric {
    QString name;
    double value = 0;
    bool secret = false; ///< never enters a prompt
    double spread = 0;   ///< standard deviation over the repeats
    int repeats = 1;

    bool operator==(const Metric &) const = default;
};

/// Text an evaluator left for the next prompt and for people.
struct Artifact {
    QString name;
    QString text;     ///< capped
    qint64 bytes = 0; ///< its true length

    bool operator==(const Artifact &) const = default;
};

/// One test case.
struct TestCase {
    QString name;
    bool passed = false;
    QString expected; ///< JSON; empty when the test is no comparison
    QString actual;
    QString message;
    qint64 wallMs = 0;

    bool operator==(const TestCase &) const = default;
};

/// One remark of a compiler or of static analysis.
struct Finding {
    QString tool;
    QString severity; ///< "error", "warning", "note"
    QString code;     ///< "E501", "-Wunused"
    QString message;
    QString file;     ///< empty: the main file
    int line = 0;     ///< from 1; 0: none
    int column = 0;   ///< from 1; 0: none

    bool operator==(const Finding &) const = default;
};

/// How the program's processes ended and what they took, as the kernel says.
struct ProgramOutcome {
    QString end = QStringLiteral("exited"); ///< "exited", "signalled" or the limit that ended it
    int code = 0;                           ///< exit code or signal
    QString output, errors;                 ///< capped
    qint64 outputBytes = 0, errorBytes = 0; ///< true lengths
    qint64 wallMs = 0;
    qint64 cpuMs = 0;
    qint64 peakBytes = 0;
    QString isolation; ///< what protected the machine: "bubblewrap", "none"
    QStringList files; ///< written and left in its folder
    QStringList limits; ///< that were in force, "wall 60 s"

    bool operator==(const ProgramOutcome &) const = default;
};

/// What came of running and measuring one candidate once.
struct TestReport {
    CandidateId candidate;
    bool correct = true; ///< false: it may be a parent in fix mode alone
    double score = 0;    ///< the fitness: larger is better
    QString failure;     ///< one English sentence; empty when it is correct
    QList<Metric> metrics;
    QStringList feedback; ///< for the next prompts
    QList<Artifact> artifacts;
    QList<TestCase> cases;
    QList<Finding> findings;
    ProgramOutcome outcome;
    int attempts = 1;     ///< so many tries of the evaluator
    bool recheck = false; ///< a further measurement in fresh processes
    QString notIsolated;  ///< of a further measurement: why the program was not kept apart from its scorer, so that it checks nothing
    int repeats = 1;      ///< measurements of which `score` is the mean
    double spread = 0;    ///< standard deviation of these

    bool operator==(const TestReport &) const = default;
};

/// Whether nothing was measured because the run or its machine was the reason, not the program: cancelled, no sandbox.
[[nodiscard]] bool wasNotMeasured(const TestReport &report);
/// Enters what was measured, for the first time or again.
void note(ScoreRecord &record, const TestReport &report);

} // namespace engine
