// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/fieldkey.h"
#include "engine/types/events/reasons.h"

#include <QList>

namespace engine {

/// The run asks people which of these candidates is better, and waits at most until `untilMs`. (session/runnotes)
struct PeopleAsked {
    QuestionId question;
    QList<CandidateId> candidates;
    qint64 untilMs = 0;
    bool operator==(const PeopleAsked &) const = default;

    static constexpr fields::Key name{"peopleAsked"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("question"), &PeopleAsked::question);
        field(fields::Key("candidates"), &PeopleAsked::candidates);
        field(fields::Key("untilMs"), &PeopleAsked::untilMs);
    }
};
/// in if declined: the question to people is closed. (session/runnotes)
struct QuestionClosed {
    QuestionId question;
    QuestionEnd end = QuestionEnd::Answered;
    bool operator==(const QuestionClosed &) const = default;

    static constexpr fields::Key name{"questionClosed"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("question"), &QuestionClosed::question);
        field(fields::Key("end"), &QuestionClosed::end);
    }
};

} // namespace engine
