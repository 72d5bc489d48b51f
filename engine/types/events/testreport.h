// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/scorerecord.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace engine {

/// One measured number of a program.
struct Metric {
    QString name;
    double value = 0;
    bool secret = false; ///< never part of a prompt
    double spread = 0;   ///< standard deviation over the repeats
    int repeats = 1;

    bool operator==(const Metric &) const = default;
};

/// Text from an evaluator for the next prompt and for people.
struct Artifact {
    QString name;
    QString text;     ///< truncated
    qint64 bytes = 0; ///< full length

    bool operator==(const Artifact &) const = default;
};

/// One test case.
struct TestCase {
    QString name;
    bool passed = false;
    QString expected; ///< JSON; empty when the test has no expected output
    QString actual;
    QString message;
    qint64 wallMs = 0;

    bool operator==(const TestCase &) const = default;
};

/// One message of a compiler or of static analysis.
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

/// End of the program's processes and their usage, measured by the kernel.
struct ProgramOutcome {
    QString end = QStringLiteral("exited"); ///< "exited", "signalled" or the limit that ended it
    int code = 0;                           ///< exit code or signal
    QString output, errors;                 ///< truncated
    qint64 outputBytes = 0, errorBytes = 0; ///< full lengths
    qint64 wallMs = 0;
    qint64 cpuMs = 0;
    qint64 peakBytes = 0;
    QString isolation; ///< means of isolation: "bubblewrap", "none"
    QStringList files; ///< created and left in its folder
    QStringList limits; ///< limits in force: "wall 60 s"

    bool operator==(const ProgramOutcome &) const = default;
};

/// Result of running and measuring one candidate once.
struct TestReport {
    CandidateId candidate;
    bool correct = true; ///< false: it can be a parent only for repairs
    double score = 0;    ///< the fitness; larger is better
    QString failure;     ///< one English sentence; empty when correct
    QList<Metric> metrics;
    QStringList feedback; ///< for the next prompts
    QList<Artifact> artifacts;
    QList<TestCase> cases;
    QList<Finding> findings;
    ProgramOutcome outcome;
    int attempts = 1;     ///< runs of the evaluator
    bool recheck = false; ///< a repeated measurement in fresh processes
    QString notIsolated;  ///< for a repeated measurement: reason why the program was not separated from its scorer, so that it checks nothing
    int repeats = 1;      ///< number of measurements in the mean `score`
    double spread = 0;    ///< standard deviation of these

    bool operator==(const TestReport &) const = default;
};

/// Whether there is no measurement because of the run or the machine, not the program: cancelled, no sandbox.
[[nodiscard]] bool wasNotMeasured(const TestReport &report);
/// Adds the measurement of the report, the first or a repeated one.
void note(ScoreRecord &record, const TestReport &report);

} // namespace engine
