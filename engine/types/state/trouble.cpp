// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/state/trouble.h"

#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 fewLosses = 5;       ///< fewer losses are reported only at the end, and only when there were no successes
constexpr qsizetype longestStart = 80;
constexpr qsizetype lookedAt = 400;   ///< characters of a text that are searched for its start

struct TroubleRow {
    TroubleKind kind;
    QLatin1StringView name;
    const char *sentence; ///< text after "N of M "
};

using enum TroubleKind;

constexpr std::array troubleRows{
    TroubleRow{LostJudge, QLatin1StringView("judgeGivenUp"), ""},
    TroubleRow{LostEvaluator, QLatin1StringView("evaluatorGivenUp"), ""},
    TroubleRow{UnreadableVerdicts, QLatin1StringView("unreadableVerdicts"), "verdicts could not be read."},
    TroubleRow{CutVerdicts, QLatin1StringView("cutVerdicts"), "verdicts were cut at the token limit; raise maxTokens of the judge."},
    TroubleRow{RefusedVerdicts, QLatin1StringView("refusedVerdicts"), "verdicts were refused by the judge; choose another judge."},
    TroubleRow{EmptyVerdicts, QLatin1StringView("emptyVerdicts"), "verdicts held no text."},
    TroubleRow{ThoughtVerdicts, QLatin1StringView("thoughtVerdicts"), "verdicts held only reasoning and no answer; raise maxTokens of the judge or lower its effort."},
    TroubleRow{UnreadableScores, QLatin1StringView("unreadableScores"), "scores of evaluators could not be read."},
    TroubleRow{CutScores, QLatin1StringView("cutScores"), "scores were cut at the token limit; raise maxTokens of the judge."},
    TroubleRow{RefusedScores, QLatin1StringView("refusedScores"), "scores were refused by the judge; choose another judge."},
    TroubleRow{EmptyScores, QLatin1StringView("emptyScores"), "scores held no text."},
    TroubleRow{ThoughtScores, QLatin1StringView("thoughtScores"), "scores held only reasoning and no answer; raise maxTokens of the judge or lower its effort."},
    TroubleRow{FailedScores, QLatin1StringView("failedScores"), "questions to evaluators failed."},
    TroubleRow{MissingScores, QLatin1StringView("missingScores"), "candidates have no score."},
    TroubleRow{CutReplies, QLatin1StringView("cutReplies"), "replies were cut at the token limit; raise maxTokens."},
    TroubleRow{RefusedReplies, QLatin1StringView("refusedReplies"), "replies were refusals; change the task or choose another model."},
    TroubleRow{DuplicateReplies, QLatin1StringView("duplicateReplies"), "replies repeated an earlier candidate; raise the temperature or change the prompt."},
    TroubleRow{EmptyReplies, QLatin1StringView("emptyReplies"), "replies held no text."},
    TroubleRow{UnreadableReplies, QLatin1StringView("unreadableReplies"), "replies were not in the form that was asked for."},
    TroubleRow{ThoughtReplies, QLatin1StringView("thoughtReplies"), "replies held only reasoning and no answer; raise maxTokens or lower the effort."},
    TroubleRow{UnmatchedReplies, QLatin1StringView("unmatchedReplies"), "replies were edits that do not fit the program."},
    TroubleRow{OutsideReplies, QLatin1StringView("outsideReplies"), "replies changed lines outside of the editable regions."},
    TroubleRow{FailedPrograms, QLatin1StringView("failedPrograms"), "programs failed their test."},
    TroubleRow{FailedCalls, QLatin1StringView("failedCalls"), "calls failed."},
};
static_assert(troubleRows.size() == size_t(FailedCalls) + 1);

const TroubleRow &rowOf(TroubleKind kind)
{
    return troubleRows[size_t(kind)];
}

TroubleKind verdictTrouble(Rejection reason)
{
    switch (reason) {
    case Rejection::Empty: return EmptyVerdicts;
    case Rejection::Refused: return RefusedVerdicts;
    case Rejection::TooLong: return CutVerdicts;
    case Rejection::OnlyThoughts: return ThoughtVerdicts;
    default: return UnreadableVerdicts;
    }
}

TroubleKind scoreTrouble(Rejection reason)
{
    switch (reason) {
    case Rejection::Empty: return EmptyScores;
    case Rejection::Refused: return RefusedScores;
    case Rejection::TooLong: return CutScores;
    case Rejection::OnlyThoughts: return ThoughtScores;
    default: return UnreadableScores;
    }
}

TroubleKind replyTrouble(Rejection reason)
{
    switch (reason) {
    case Rejection::Empty: return EmptyReplies;
    case Rejection::Refused: return RefusedReplies;
    case Rejection::Duplicate: return DuplicateReplies;
    case Rejection::Unreadable: return UnreadableReplies;
    case Rejection::TooLong: return CutReplies;
    case Rejection::Unmatched: return UnmatchedReplies;
    case Rejection::Outside: return OutsideReplies;
    case Rejection::OnlyThoughts: return ThoughtReplies;
    }
    Q_UNREACHABLE();
}

/// Whether a quote of the written text helps to explain the problem.
bool isQuoted(TroubleKind kind)
{
    return kind == UnreadableVerdicts || kind == UnreadableScores || kind == UnreadableReplies || kind == RefusedReplies
        || kind == RefusedVerdicts || kind == RefusedScores;
}

/// Ended by Valda: no problem of the generator.
bool isByUs(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::OverBudget;
}

bool isJudging(Step step)
{
    return step == Step::Evaluation || step == Step::Scoring;
}

QString fallbackText(JudgeFallback fallback)
{
    switch (fallback) {
    case JudgeFallback::Judges: return QStringLiteral(" The other judges go on.");
    case JudgeFallback::Scores: return QStringLiteral(" The ranking goes on with the scores of the evaluators.");
    case JudgeFallback::None: break;
    }
    return {};
}

QString givenUpText(const Trouble &trouble)
{
    const bool judge = trouble.kind == LostJudge;
    return QStringLiteral("%1 %2 is not asked any more: %3 replies in a row held no readable %4.%5")
        .arg(judge ? QStringLiteral("The judge") : QStringLiteral("The evaluator"), trouble.who, QString::number(trouble.count),
            judge ? QStringLiteral("verdict") : QStringLiteral("score"), fallbackText(trouble.fallback));
}

} // namespace

QString toName(TroubleKind kind)
{
    return rowOf(kind).name;
}

QString englishText(const Trouble &trouble)
{
    QString text;
    if (trouble.total == 0)
        text = givenUpText(trouble);
    else
        text = QStringLiteral("%1 of %2%3 %4").arg(QString::number(trouble.count), trouble.latest ? QStringLiteral("the last ") : QString(),
            QString::number(trouble.total), QLatin1StringView(rowOf(trouble.kind).sentence));
    if (!trouble.wrote.isEmpty())
        text += QStringLiteral(" The last one began: \"%1\"").arg(trouble.wrote);
    else if (!trouble.detail.isEmpty())
        text += QStringLiteral(" The last error: %1").arg(trouble.detail);
    return text;
}

QString startOf(const QString &text)
{
    QString line;
    bool gap = false;
    for (const QChar c : QStringView(text).left(lookedAt)) {
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            gap = !line.isEmpty();
            continue;
        }
        if (c.category() == QChar::Other_Format)
            continue; // a bidirectional control could reverse the line
        if (std::exchange(gap, false))
            line += u' ';
        line += c;
    }
    const bool isCut = line.size() > longestStart || (text.size() > lookedAt && !line.isEmpty());
    if (!isCut)
        return line;
    line.truncate(longestStart - 1);
    if (line.endsWith(u' ') || line.back().isHighSurrogate())
        line.chop(1);
    return line + u'…';
}

qint64 TroubleFold::Tally::lost() const
{
    qint64 sum = 0;
    for (const auto &[kind, loss] : losses)
        sum += loss.count;
    return sum;
}

void TroubleFold::apply(const RunEvent &event, bool evaluated)
{
    m_evaluated = evaluated;
    std::visit(Overloaded{
        [&](const RunResumed &body) {
            if (!body.steerOnly)
                resumed();
        },
        [&](const CallStarted &body) { m_open.insert(body.call.id, body.call.step); },
        [&](const CallFinished &body) { finished(body.end); },
        [&](const CandidateBorn &body) {
            m_born += bool(body.candidate.call);
            m_fruitless = {};
        },
        [&](const ReplyRejected &body) { rejected(body); },
        [&](const JudgeGivenUp &body) {
            const TroubleKind kind = body.step == Step::Scoring ? TroubleKind::LostEvaluator : TroubleKind::LostJudge;
            m_givenUp.append({kind, body.replies, 0, false, body.label, body.fallback, m_last.call == body.call ? startOf(m_last.text) : QString(), {}});
        },
        [&](const MatchJudged &body) {
            m_open.remove(body.match.call);
            m_open.remove(body.match.secondCall);
        },
        [&](const CandidateScored &) { ++m_scored; },
        [&](const CandidateTested &body) { tested(body.report); },
        [&](const IterationFinished &body) {
            if (body.iteration.call && !body.iteration.score && !body.iteration.cut && !body.iteration.trouble.isEmpty())
                m_unscored = startOf(body.iteration.trouble);
        },
        [&](const RunFinished &body) { m_end = body.reason; },
        [](const auto &) { },
    }, event.body);
}

void TroubleFold::resumed()
{
    m_end.reset();
    m_fruitless = {};
    m_givenUp.clear();
}

void TroubleFold::finished(const CallEnd &end)
{
    const auto open = m_open.find(end.call);
    const Step step = open == m_open.end() ? Step::Seeding : *open;
    if (end.error) {
        if (open != m_open.end())
            m_open.erase(open);
        if (!isByUs(*end.error))
            failed(step, *end.error);
        return;
    }
    ++m_groups[Calls].total;
    if (step != Step::Embedding) // vectors are used or not, but never rejected
        ++m_groups[step == Step::Evaluation ? Verdicts : step == Step::Scoring ? Scores : Replies].total;
    m_last = {end.call, step, end.text.left(lookedAt + 1)};
    if (step != Step::Evaluation && open != m_open.end())
        m_open.erase(open); // a rejection of it follows at once, or it is a reply
}

void TroubleFold::failed(Step step, const Error &error)
{
    ++m_groups[Calls].total;
    Loss &loss = m_groups[Calls].losses[FailedCalls];
    ++loss.count;
    loss.detail = startOf(error.detail);
    if (step != Step::Scoring)
        return;
    ++m_groups[Scores].total;
    Loss &score = m_groups[Scores].losses[FailedScores];
    ++score.count;
    score.detail = loss.detail;
}

void TroubleFold::rejected(const ReplyRejected &body)
{
    const bool isLast = m_last.call == body.call;
    const Step step = m_open.contains(body.call) ? m_open.take(body.call) : isLast ? m_last.step : Step::Seeding;
    const Group group = step == Step::Evaluation ? Verdicts : step == Step::Scoring ? Scores : Replies;
    const TroubleKind kind = group == Verdicts ? verdictTrouble(body.reason) : group == Scores ? scoreTrouble(body.reason) : replyTrouble(body.reason);
    Loss &loss = m_groups[group].losses[kind];
    ++loss.count;
    if (isLast && isQuoted(kind))
        loss.wrote = startOf(m_last.text);
    if (isJudging(step))
        return;
    ++m_fruitless.total;
    m_fruitless.losses[kind] = {m_fruitless.losses[kind].count + 1, loss.wrote, {}};
}

void TroubleFold::tested(const TestReport &report)
{
    if (report.recheck || report.outcome.end == u"cancelled" || report.outcome.end == u"unavailable")
        return;
    ++m_groups[Programs].total;
    if (report.correct)
        return;
    Loss &loss = m_groups[Programs].losses[FailedPrograms];
    ++loss.count;
    loss.detail = startOf(report.failure);
}

bool TroubleFold::isInTrouble(const Tally &tally) const
{
    const qint64 lost = tally.lost();
    if (lost < fewLosses)
        return m_end && lost > 0 && lost == tally.total;
    return 2 * lost >= tally.total;
}

void TroubleFold::tell(const Tally &tally, bool latest, QList<Trouble> &out) const
{
    const qint64 lost = tally.lost();
    QList<Trouble> found;
    for (const auto &[kind, loss] : tally.losses) {
        const auto isKind = [kind = kind](const Trouble &each) { return each.kind == kind; };
        if (loss.count > 0 && 5 * loss.count >= lost && std::none_of(out.begin(), out.end(), isKind))
            found.append({kind, loss.count, tally.total, latest, {}, JudgeFallback::None, m_givenUp.isEmpty() ? loss.wrote : QString(), loss.detail});
    }
    std::stable_sort(found.begin(), found.end(), [](const Trouble &a, const Trouble &b) { return a.count > b.count; });
    out += found;
}

QList<Trouble> TroubleFold::troubles() const
{
    QList<Trouble> out = m_givenUp;
    for (const Tally &tally : m_groups) {
        if (isInTrouble(tally))
            tell(tally, false, out);
    }
    if (m_end == EndReason::Exhausted)
        tell(m_fruitless, true, out);
    const qint64 missing = m_born - std::min(m_born, m_scored);
    const bool scoresTold = isInTrouble(m_groups[Scores]) || m_groups[Programs].total > 0;
    const bool isMuch = missing > 0 && (missing == m_born || (missing >= fewLosses && 2 * missing >= m_born));
    if (m_evaluated && m_end && !scoresTold && isMuch)
        out.append({MissingScores, missing, m_born, false, {}, JudgeFallback::None, {}, m_unscored});
    return out;
}

} // namespace engine
