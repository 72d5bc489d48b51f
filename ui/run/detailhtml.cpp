// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/detailhtml.h"

#include "ui/errortext.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace ui {

namespace {

/// The translation context of the words.
struct DetailHtml {
    Q_DECLARE_TR_FUNCTIONS(ui::DetailHtml)
};

QString linkTo(const OpenRun &run, engine::CandidateId candidate)
{
    const engine::CandidateState *known = run.state().candidate(candidate);
    return QStringLiteral("<a href=\"candidate:%1\" style=\"color:%4\" title=\"%3\">%2</a>").arg(candidate.value).arg(candidateName(candidate),
        known ? harmless(known->preview).toHtmlEscaped() : QString(), color(Ink::Accent).name());
}

} // namespace

QString mutedHtml(const QString &html)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color(Ink::Muted).name(), html);
}

QString originHtml(const OpenRun &run, const engine::CandidateState &candidate)
{
    QStringList parts{stepTitle(candidate.step).toHtmlEscaped()};
    QStringList parents;
    for (const engine::CandidateId parent : candidate.parents)
        parents.append(linkTo(run, parent));
    if (!parents.isEmpty())
        parts.append(DetailHtml::tr("from %1", "parents").arg(parents.join(QStringLiteral(" × "))));
    parts.append(DetailHtml::tr("generation %1").arg(formatCount(candidate.generation)));
    parts.append(DetailHtml::tr("by %1", "generator").arg(candidate.generator.toHtmlEscaped()));
    parts.append(DetailHtml::tr("at %1", "time since the start of the run").arg(clockText(candidate.bornMs - run.state().times().startedMs)));
    if (candidate.call)
        parts.append(QStringLiteral("<a href=\"call:%1\" style=\"color:%3\">%2</a>").arg(candidate.call.value)
                         .arg(DetailHtml::tr("request and reply").toHtmlEscaped(), color(Ink::Accent).name()));
    return parts.join(QStringLiteral(" · "));
}

QString scoresHtml(const QList<engine::Score> &scores)
{
    if (scores.isEmpty())
        return mutedHtml(DetailHtml::tr("Not measured."));
    QString html = QStringLiteral("<table cellpadding=\"4\" width=\"100%\">");
    for (const engine::Score &score : scores) {
        html += QStringLiteral("<tr><td width=\"28%\">%1</td><td width=\"16%\" align=\"right\" style=\"white-space:nowrap\"><b>%2</b></td><td width=\"56%\">%3</td></tr>")
                    .arg(score.metric.toHtmlEscaped(), formatScore(score.value), mutedHtml(harmless(score.feedback).toHtmlEscaped()));
    }
    return html + QStringLiteral("</table>");
}

QString matchesHtml(const OpenRun &run, engine::CandidateId candidate, const QList<engine::Match> &matches)
{
    QString html;
    for (auto it = matches.crbegin(); it != matches.crend(); ++it) {
        if (it->first != candidate && it->second != candidate)
            continue;
        const engine::CandidateId other = it->first == candidate ? it->second : it->first;
        const bool won = (it->verdict == engine::Verdict::First) == (it->first == candidate);
        const QString how = it->verdict == engine::Verdict::Tie ? DetailHtml::tr("= tied with %1") : won ? DetailHtml::tr("▲ beats %1") : DetailHtml::tr("▼ loses to %1");
        const Ink ink = it->verdict == engine::Verdict::Tie ? Ink::Muted : won ? Ink::Good : Ink::Bad;
        html += QStringLiteral("<p style=\"margin:4px 0\"><span style=\"color:%1\">%2</span> %3<br>%4</p>")
                    .arg(color(ink).name(), how.arg(linkTo(run, other)), mutedHtml(it->judge.toHtmlEscaped()), harmless(it->rationale).toHtmlEscaped());
    }
    return html;
}

} // namespace ui
