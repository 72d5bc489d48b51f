// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/formats.h"
#include "engine/reports/plaintext.h"
#include "engine/reports/reportinput.h"
#include "engine/types/events/score.h"
#include "engine/types/state/candidatestate.h"

#include <algorithm>

namespace engine {

namespace {

/// Puts an apostrophe before a cell that a spreadsheet would run as a formula.
QString guarded(const QString &text)
{
    const qsizetype start = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); }) - text.begin();
    const bool formula = start < text.size() && QStringLiteral("=+-@|%＝＋－＠").contains(text.at(start));
    const bool control = !text.isEmpty() && (text.front() == u'\t' || text.front() == u'\n');
    return formula || control ? u'\'' + text : text;
}

/// RFC 4180: quoted where needed, quotes doubled.
QString cell(const QString &text)
{
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && text.trimmed() == text)
        return text;
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString textCell(const QString &text)
{
    return cell(guarded(visible(text)));
}

QStringList metricNames(const ReportPage &page)
{
    QStringList names;
    for (const ReportCandidate &candidate : page.candidates) {
        for (const Score &score : candidate.scores) {
            if (!names.contains(score.metric))
                names.append(score.metric);
        }
    }
    return names;
}

QStringList headings(const ReportPage &page, const QStringList &metrics)
{
    QStringList cells{QStringLiteral("rank"), QStringLiteral("id"), QStringLiteral("text"), QStringLiteral("rating"),
        QStringLiteral("ratingLow"), QStringLiteral("ratingHigh"), QStringLiteral("games"), QStringLiteral("score")};
    for (const QString &metric : metrics)
        cells += textCell(QStringLiteral("metric.") + metric);
    cells << QStringLiteral("step") << QStringLiteral("parents") << QStringLiteral("generation");
    if (page.options.modelNames)
        cells << QStringLiteral("generator");
    if (page.options.costs)
        cells << QStringLiteral("costUsd");
    return cells << QStringLiteral("words") << QStringLiteral("characters") << QStringLiteral("alive")
                 << QStringLiteral("pinned") << QStringLiteral("bornAt");
}

QString metricCell(const ReportCandidate &candidate, const QString &metric)
{
    for (const Score &score : candidate.scores) {
        if (score.metric == metric)
            return number(score.value, 4);
    }
    return {};
}

QString flag(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QStringList row(const ReportPage &page, const QStringList &metrics, const ReportCandidate &candidate)
{
    const CandidateState &state = candidate.state;
    QStringList parents;
    for (CandidateId parent : state.parents)
        parents += QString::number(parent.value);
    const auto rating = [&state](double value) { return state.rating.games ? number(value, 1) : QString(); };
    QStringList cells{QString::number(candidate.rank), QString::number(state.id.value), textCell(candidate.text),
        rating(state.rating.elo), rating(state.rating.low()), rating(state.rating.high()),
        QString::number(state.rating.games), state.score ? number(*state.score, 4) : QString()};
    for (const QString &metric : metrics)
        cells += metricCell(candidate, metric);
    cells << toName(state.step) << parents.join(u' ') << QString::number(state.generation);
    if (page.options.modelNames)
        cells << textCell(state.generator);
    if (page.options.costs)
        cells << number(state.cost.usd(), 6);
    return cells << QString::number(state.words) << QString::number(state.characters) << flag(state.alive)
                 << flag(state.pinned) << utc(state.bornMs);
}

} // namespace

QByteArray csvReport(const ReportPage &page)
{
    const QStringList metrics = metricNames(page);
    QByteArray lines = headings(page, metrics).join(u',').toUtf8() + "\r\n";
    for (const ReportCandidate &candidate : page.candidates)
        lines += row(page, metrics, candidate).join(u',').toUtf8() + "\r\n";
    return lines;
}

} // namespace engine
