// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/formats.h"
#include "engine/reports/plaintext.h"
#include "engine/reports/reportinput.h"
#include "engine/reports/result.h"
#include "engine/types/events/match.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int chartRows = 30;

const char style[] = R"css(
:root { color-scheme: light dark; --ground: #ffffff; --text: #1d2226; --muted: #59636b; --line: #d5dade; --accent: #0b6e6e; --soft: #f3f5f6; }
@media (prefers-color-scheme: dark) { :root { --ground: #1a1d20; --text: #e4e7e9; --muted: #9aa4ab; --line: #363c41; --accent: #4fc3c0; --soft: #22262a; } }
body { background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 2rem 0 .25rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 46rem; border-left: 3px solid var(--line); padding: .25rem 0 .25rem 1rem; margin: .5rem 0; line-height: 1.4; }
.about { color: var(--muted); font-size: .9rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; }
.wide { overflow-x: auto; }
th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--muted); font-weight: 600; }
svg { max-width: 100%; height: auto; } svg text { fill: var(--text); font: 12px system-ui, sans-serif; } svg .muted { fill: var(--muted); }
svg line { stroke: var(--line); } svg .interval { stroke: var(--accent); stroke-width: 2; } svg circle { fill: var(--accent); }
li { margin: .25rem 0; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; } h3 { break-after: avoid; } }
)css";

QString escaped(const QString &text)
{
    return visible(text).toHtmlEscaped();
}

QString row(const QStringList &cells, const QString &tag)
{
    QString out = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        out += u'<' + tag + u'>' + escaped(cell) + QStringLiteral("</") + tag + u'>';
    return out + QStringLiteral("</tr>\n");
}

QString textBlock(const QString &text)
{
    return QStringLiteral("<div class=\"text\" dir=\"auto\">") + escaped(text) + QStringLiteral("</div>\n");
}

/// Maps ratings to the chart's x axis.
struct Scale {
    double low = eloMean, high = eloMean;
    double x(double elo) const { return 70 + (elo - low) / (high - low) * 490; }
};

Scale scaleOf(const QList<ReportCandidate> &rated)
{
    Scale scale{rated.constFirst().state.rating.low(), rated.constFirst().state.rating.high()};
    for (const ReportCandidate &candidate : rated) {
        scale.low = std::min(scale.low, candidate.state.rating.low());
        scale.high = std::max(scale.high, candidate.state.rating.high());
    }
    if (scale.high - scale.low < 1)
        scale = {scale.low - 1, scale.high + 1};
    return scale;
}

QString chartRow(const Rating &rating, const Scale &scale, int y)
{
    return QStringLiteral("<text x=\"0\" y=\"%1\">%2</text><line class=\"interval\" x1=\"%3\" x2=\"%4\" y1=\"%5\" y2=\"%5\"/>"
                          "<circle cx=\"%6\" cy=\"%5\" r=\"4\"/><text x=\"575\" y=\"%1\">%7</text>\n")
        .arg(y + 4).arg(name(rating.candidate), number(scale.x(rating.low()), 1), number(scale.x(rating.high()), 1))
        .arg(y).arg(number(scale.x(rating.elo), 1), ratingText(rating));
}

QString chart(const ReportPage &page)
{
    QList<ReportCandidate> rated;
    for (const ReportCandidate &candidate : page.candidates) {
        if (candidate.state.rating.games && rated.size() < chartRows)
            rated.append(candidate);
    }
    if (rated.isEmpty())
        return {};
    const Scale scale = scaleOf(rated);
    const int height = int(rated.size()) * 22 + 30;
    QString out = QStringLiteral("<h2>Ratings with 95 % intervals</h2>\n<svg viewBox=\"0 0 680 %1\" width=\"680\" height=\"%1\" role=\"img\" "
                                 "aria-label=\"Ratings of the first %2 candidates; the table below has the numbers\">\n")
                      .arg(height).arg(rated.size());
    out += QStringLiteral("<line x1=\"70\" x2=\"560\" y1=\"%1\" y2=\"%1\"/>").arg(height - 22);
    for (const double at : {scale.low, (scale.low + scale.high) / 2, scale.high})
        out += QStringLiteral("<text class=\"muted\" text-anchor=\"middle\" x=\"%1\" y=\"%2\">%3</text>\n")
                   .arg(number(scale.x(at), 1)).arg(height - 6).arg(number(at, 0));
    for (qsizetype i = 0; i < rated.size(); ++i)
        out += chartRow(rated.at(i).state.rating, scale, int(i) * 22 + 11);
    return out + QStringLiteral("</svg>\n");
}

QString prompts(const ReportPage &page)
{
    QString out = QStringLiteral("<h2>Task</h2>\n") + textBlock(page.input.task);
    if (!page.input.criterion.isEmpty())
        out += QStringLiteral("<h2>Judged by</h2>\n") + textBlock(page.input.criterion);
    if (!page.input.state.hint().text.isEmpty())
        out += QStringLiteral("<h2>Hint</h2>\n") + textBlock(page.input.state.hint().text);
    return out;
}

QString table(const ReportPage &page)
{
    QString out = QStringLiteral("<h2>Candidates</h2>\n<div class=\"wide\"><table>\n") + row(tableHeadings(page), QStringLiteral("th"));
    for (const ReportCandidate &candidate : page.candidates)
        out += row(tableCells(page, candidate), QStringLiteral("td"));
    return out + QStringLiteral("</table></div>\n");
}

QString texts(const ReportPage &page)
{
    QString out;
    for (const ReportCandidate &candidate : page.candidates) {
        out += QStringLiteral("<h3>%1. Candidate %2</h3>\n<div class=\"about\">").arg(candidate.rank).arg(name(candidate.state.id));
        out += escaped(standText(page.input.state, candidate.state) + QStringLiteral(" · ") + toName(candidate.state.step));
        out += QStringLiteral("</div>\n") + textBlock(candidate.text);
    }
    return out;
}

QString matches(const ReportPage &page)
{
    if (page.matches.isEmpty())
        return {};
    QString out = QStringLiteral("<h2>Matches</h2>\n<ul>\n");
    for (const Match &match : page.matches) {
        QString text = verdictText(match);
        if (page.options.modelNames)
            text += QStringLiteral(" (") + oneLine(match.judge) + u')';
        if (!match.rationale.isEmpty())
            text += QStringLiteral(": ") + oneLine(match.rationale);
        out += QStringLiteral("<li dir=\"auto\">") + escaped(text) + QStringLiteral("</li>\n");
    }
    return out + QStringLiteral("</ul>\n");
}

} // namespace

QByteArray htmlReport(const ReportPage &page)
{
    QString out = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    out += escaped(page.title) + QStringLiteral("</title>\n<style>") + QLatin1StringView(style) + QStringLiteral("</style>\n</head>\n<body>\n<h1>");
    out += escaped(page.title) + QStringLiteral("</h1>\n<table>\n");
    for (const auto &[label, value] : page.facts)
        out += row({label, value}, QStringLiteral("td"));
    out += QStringLiteral("</table>\n");
    if (page.options.prompts)
        out += prompts(page);
    out += chart(page) + table(page) + QStringLiteral("<h2>Texts</h2>\n") + texts(page) + matches(page);
    return (out + QStringLiteral("</body>\n</html>\n")).toUtf8();
}

} // namespace engine
