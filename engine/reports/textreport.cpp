// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/formats.h"
#include "engine/reports/plaintext.h"
#include "engine/reports/reportinput.h"
#include "engine/types/state/candidatestate.h"

namespace engine {

namespace {

void line(QByteArray &out, const QString &text = {})
{
    out += text.toUtf8() + '\n';
}

void underlined(QByteArray &out, const QString &text, QChar rule)
{
    line(out, text);
    line(out, QString(text.size(), rule));
    line(out);
}

void facts(QByteArray &out, const ReportPage &page)
{
    for (const auto &[label, value] : page.facts)
        line(out, (label + u':').leftJustified(12) + value);
    if (!page.options.prompts)
        return;
    line(out);
    line(out, QStringLiteral("Task:"));
    line(out, visible(page.input.task));
    if (!page.input.criterion.isEmpty()) {
        line(out);
        line(out, QStringLiteral("Judged by:"));
        line(out, visible(page.input.criterion));
    }
}

QString about(const ReportPage &page, const ReportCandidate &candidate)
{
    const CandidateState &state = candidate.state;
    QStringList parts{QStringLiteral("rating ") + ratingText(state.rating), QStringLiteral("score ") + scoreText(page.input.state, state),
        toName(state.step)};
    if (!state.parents.isEmpty())
        parts += QStringLiteral("from ") + parentsText(state.parents);
    if (page.options.modelNames)
        parts += oneLine(state.generator, 60);
    if (page.options.costs)
        parts += usd(state.cost) + QStringLiteral(" USD");
    return parts.join(QStringLiteral(", "));
}

} // namespace

QByteArray textReport(const ReportPage &page)
{
    QByteArray out;
    underlined(out, page.title, u'=');
    facts(out, page);
    for (const ReportCandidate &candidate : page.candidates) {
        line(out);
        line(out);
        underlined(out, QStringLiteral("%1. %2").arg(candidate.rank).arg(name(candidate.state.id)), u'-');
        line(out, u'[' + about(page, candidate) + u']');
        line(out);
        line(out, visible(candidate.text));
    }
    return out;
}

} // namespace engine
