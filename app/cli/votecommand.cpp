// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "engine/analytics/votequeue.h"
#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/types/events/runevent.h"
#include "ui/errortext.h"
#include "ui/models/format.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <iostream>
#include <random>
#include <string>

namespace app {

namespace {

using engine::CandidateId;
using engine::Result;
using engine::Verdict;

constexpr int lineWidth = 72;

/// A session of votes in the terminal: texts and questions on stderr,
/// votes on stdout. The author of a text is not shown before the vote.
class VoteSession
{
public:
    VoteSession(engine::Engine *engine, engine::RunId run, const Options &options, Terminal &terminal)
        : m_engine(engine)
        , m_run(std::move(run))
        , m_terminal(terminal)
        , m_json(options.has(QStringLiteral("json")))
        , m_queue(quint64(std::random_device()()))
    {
    }

    CommandValue run()
    {
        if (const Result<> read = readOn(); !read)
            return refused(read.error());
        m_terminal.say(QStringLiteral("1 the first is better · 2 the second · 0 equal · 9 both bad · s skip · u undo · q end; a reason may follow: 1 it is funnier"));
        while (!m_over) {
            const auto round = m_queue.next(m_state);
            if (!round)
                break;
            if (const Result<> shown = show(*round); !shown)
                return refused(shown.error());
            if (const Result<> answered = answer(*round); !answered)
                return refused(answered.error());
            if (const Result<> read = readOn(); !read)
                return refused(read.error());
        }
        CommandValue value;
        value.text = QStringLiteral("%1 votes").arg(m_past.size()).toUtf8();
        return value;
    }

private:
    /// Reads the events since the last call.
    Result<> readOn()
    {
        const auto events = m_engine->logs()->events(m_run, m_state.lastSeq()).result();
        if (!events)
            return engine::fail(events.error());
        for (const engine::RunEvent &event : *events)
            m_state.apply(event);
        if (m_state.lastSeq() == 0)
            return engine::fail(engine::ErrorKind::Missing, QStringLiteral("there is no run \"%1\"").arg(m_run.value));
        return {};
    }

    Result<> show(const engine::VoteRound &round)
    {
        const auto texts = m_engine->logs()->contents(m_run, round.shown).result();
        if (!texts)
            return engine::fail(texts.error());
        for (int i = 0; i < round.shown.size(); ++i) {
            const QString name = QStringLiteral("── %1 ").arg(i + 1);
            m_terminal.say(name + QString(lineWidth - name.size(), u'─') + u'\n' + ui::harmless(texts->value(round.shown.at(i)).text()));
        }
        m_terminal.say(QString(lineWidth, u'─'));
        m_looking.restart();
        return {};
    }

    Result<> answer(const engine::VoteRound &round)
    {
        std::string line;
        while (std::getline(std::cin, line)) {
            const QString said = QString::fromStdString(line).trimmed();
            const QChar key = said.isEmpty() ? QChar() : said.at(0).toLower();
            const QString reason = said.mid(1).trimmed();
            if (key == u'q')
                break;
            if (key == u'u')
                return undo();
            if (key == u's')
                return skip(round);
            if (key == u'1' || key == u'2')
                return vote(round, key == u'1' ? Verdict::First : Verdict::Second, false, reason);
            if (key == u'0' || key == u'9')
                return vote(round, Verdict::Tie, key == u'9', reason);
            m_terminal.say(QStringLiteral("1, 2, 0, 9, s, u or q"));
        }
        m_over = true;
        return {};
    }

    Result<> vote(const engine::VoteRound &round, Verdict verdict, bool bothBad, const QString &reason)
    {
        const engine::Vote vote{.first = round.shown.at(0), .second = round.shown.at(1), .verdict = verdict, .reason = reason,
            .bothBad = bothBad, .tookMs = m_looking.elapsed()};
        const Result<engine::MatchId> match = m_engine->runs()->vote(m_run, vote).result();
        if (!match)
            return engine::fail(match.error());
        m_queue.done(round, true);
        m_past.append({round, *match});
        tell(vote);
        return {};
    }

    Result<> skip(const engine::VoteRound &round)
    {
        if (round.question)
            (void)m_engine->runs()->steer(m_run, engine::Decline{round.question}).result();
        m_queue.done(round, false);
        return {};
    }

    Result<> undo()
    {
        if (m_past.isEmpty())
            return {};
        const auto [round, match] = m_past.takeLast();
        m_queue.undone(round);
        m_terminal.say(QStringLiteral("taken back"));
        return m_engine->runs()->steer(m_run, engine::Withdraw{match}).result();
    }

    void tell(const engine::Vote &vote)
    {
        if (m_json) {
            const QJsonObject object{{QStringLiteral("type"), QStringLiteral("vote")}, {QStringLiteral("first"), qint64(vote.first.value)},
                {QStringLiteral("second"), qint64(vote.second.value)}, {QStringLiteral("verdict"), engine::toName(vote.verdict)},
                {QStringLiteral("bothBad"), vote.bothBad}, {QStringLiteral("reason"), vote.reason}};
            m_terminal.result(jsonLine(object));
        }
        m_terminal.say(QStringLiteral("1 was %1 · 2 was %2").arg(nameOf(vote.first), nameOf(vote.second)));
    }

    [[nodiscard]] QString nameOf(CandidateId id) const
    {
        const engine::CandidateState *candidate = m_state.candidate(id);
        return candidate ? QStringLiteral("%1 (%2, %3, %4)").arg(ui::candidateName(id), ui::ratingText(candidate->rating), ui::stepTitle(candidate->step), ui::harmless(candidate->generator))
                         : ui::candidateName(id);
    }

    engine::Engine *m_engine;
    engine::RunId m_run;
    Terminal &m_terminal;
    bool m_json;
    bool m_over = false;
    engine::RunState m_state;
    engine::VoteQueue m_queue;
    QList<std::pair<engine::VoteRound, engine::MatchId>> m_past;
    QElapsedTimer m_looking;
};

} // namespace

static CommandValue voteCommand(const Options &options, Terminal &terminal)
{
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    return VoteSession((*host)->engine(), {options.arguments.constFirst()}, options, terminal).run();
}

QList<Command> voteFamily()
{
    return {
        {"vote", "vote RUN",
         "judge pairs in the terminal, without names; the votes count at once",
         "common", Arguments::One, voteCommand},
    };
}

} // namespace app
