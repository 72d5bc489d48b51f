// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/formats.h"

#include "engine/base/longestrun.h"
#include "engine/reports/plaintext.h"
#include "engine/reports/reportinput.h"
#include "engine/types/events/match.h"

#include <algorithm>

namespace engine {

namespace {

/// Plain text: escapes every character with a meaning in Markdown or HTML.
QString plain(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>()#+-.!|~&");
    QString out;
    for (const QChar c : oneLine(text)) {
        if (special.contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

/// For numbers and names made by Valda, where only a bar could break a table.
QString tableCell(const QString &text)
{
    return oneLine(text).replace(u'|', QStringLiteral("\\|")).replace(u'<', QStringLiteral("&lt;"));
}

/// A fence longer than any in the text, so that the text cannot close it.
QString fenced(const QString &text)
{
    const QString body = visible(text);
    const QString fence(std::max<qsizetype>(3, longestRun(body, u'`') + 1), u'`');
    return fence + QStringLiteral("text\n") + body + u'\n' + fence + u'\n';
}

QString row(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

void prompts(QString &out, const ReportPage &page)
{
    out += QStringLiteral("\n## Task\n\n") + fenced(page.input.task);
    if (!page.input.criterion.isEmpty())
        out += QStringLiteral("\n## Judged by\n\n") + fenced(page.input.criterion);
    if (!page.input.state.hint().text.isEmpty())
        out += QStringLiteral("\n## Hint\n\n") + fenced(page.input.state.hint().text);
}

void table(QString &out, const ReportPage &page)
{
    const QStringList headings = tableHeadings(page);
    out += QStringLiteral("\n## Candidates\n\n") + row(headings);
    out += row(QStringList(headings.size(), QStringLiteral("---")));
    for (const ReportCandidate &candidate : page.candidates) {
        QStringList cells;
        for (const QString &text : tableCells(page, candidate))
            cells += tableCell(text);
        out += row(cells);
    }
}

void matches(QString &out, const ReportPage &page)
{
    if (page.matches.isEmpty())
        return;
    out += QStringLiteral("\n## Matches\n\n");
    for (const Match &match : page.matches) {
        out += QStringLiteral("- ") + verdictText(match);
        if (page.options.modelNames)
            out += QStringLiteral(" (") + plain(match.judge) + u')';
        if (!match.rationale.isEmpty())
            out += QStringLiteral(": ") + plain(match.rationale);
        out += u'\n';
    }
}

} // namespace

QByteArray markdownReport(const ReportPage &page)
{
    QString out = QStringLiteral("# ") + plain(page.title) + QStringLiteral("\n\n| | |\n| --- | --- |\n");
    for (const auto &[label, value] : page.facts)
        out += row({label, tableCell(value)});
    if (page.options.prompts)
        prompts(out, page);
    table(out, page);
    for (const ReportCandidate &candidate : page.candidates) {
        out += QStringLiteral("\n### %1. Candidate %2\n\n").arg(candidate.rank).arg(name(candidate.state.id));
        out += fenced(candidate.text);
    }
    matches(out, page);
    return out.toUtf8();
}

} // namespace engine
