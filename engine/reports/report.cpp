// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/report.h"

#include "engine/reports/formats.h"
#include "engine/reports/plaintext.h"
#include "engine/reports/reportinput.h"
#include "engine/reports/result.h"
#include "engine/reports/unifieddiff.h"
#include "engine/types/events/match.h"
#include "engine/types/events/runend.h"
#include "engine/types/events/testreport.h"
#include "engine/types/state/measurements.h"
#include "engine/types/state/trouble.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace engine {

namespace {

constexpr std::array formatNames{
    std::pair{ReportFormat::Markdown, QLatin1StringView("md")}, std::pair{ReportFormat::Text, QLatin1StringView("txt")},
    std::pair{ReportFormat::Json, QLatin1StringView("json")},   std::pair{ReportFormat::JsonLines, QLatin1StringView("jsonl")},
    std::pair{ReportFormat::Pairs, QLatin1StringView("pairs")}, std::pair{ReportFormat::Csv, QLatin1StringView("csv")},
    std::pair{ReportFormat::Html, QLatin1StringView("html")},
};

QList<ReportCandidate> inScope(const ReportInput &input, const ReportOptions &options)
{
    if (options.best)
        return input.candidates.first(std::clamp<qsizetype>(*options.best, 0, input.candidates.size()));
    if (options.chosen.isEmpty())
        return input.candidates;
    QList<ReportCandidate> chosen;
    for (const ReportCandidate &candidate : input.candidates) {
        if (options.chosen.contains(candidate.state.id))
            chosen.append(candidate);
    }
    return chosen;
}

QList<Match> among(const QList<Match> &matches, const QList<ReportCandidate> &candidates)
{
    QSet<CandidateId> ids;
    for (const ReportCandidate &candidate : candidates)
        ids.insert(candidate.state.id);
    QList<Match> found;
    std::copy_if(matches.begin(), matches.end(), std::back_inserter(found),
        [&ids](const Match &match) { return ids.contains(match.first) && ids.contains(match.second); });
    return found;
}

/// The name, unless it repeats a task that the options exclude.
QString titleOf(const ReportInput &input, const ReportOptions &options)
{
    const QString name = oneLine(input.name, 120);
    const QString head = name.endsWith(u'…') ? name.chopped(1) : name;
    const bool tells = !options.prompts && oneLine(input.task).startsWith(head);
    return name.isEmpty() || tells ? QStringLiteral("Valda run") : name;
}

QList<std::pair<QString, QString>> factsOf(const ReportInput &input, const ReportOptions &options)
{
    const RunTotals &totals = input.state.totals();
    QString state = toName(input.state.status());
    if (input.state.finished())
        state += QStringLiteral(" (%1)").arg(toName(input.state.finished()->reason));
    QList<std::pair<QString, QString>> facts;
    if (options.prompts) // a run's name is derived from its task
        facts.append({QStringLiteral("Run"), input.run.value});
    facts.append({QStringLiteral("Recipe"), oneLine(input.recipe, 40)});
    facts.append({QStringLiteral("State"), state});
    facts.append({QStringLiteral("Started"), utc(input.state.times().startedMs)});
    facts.append({QStringLiteral("Time"), duration(input.state.activeMs(input.state.times().lastMs))});
    facts.append({QStringLiteral("Candidates"), QString::number(input.state.candidates().size())});
    facts.append({QStringLiteral("Matches"), QString::number(totals.matches)});
    facts.append({QStringLiteral("Calls"), QStringLiteral("%1 (%2 failed)").arg(totals.calls).arg(totals.failedCalls)});
    facts.append({QStringLiteral("Tokens"), QStringLiteral("%1 in, %2 out").arg(totals.tokensIn).arg(totals.tokensOut)});
    if (options.costs)
        facts.append({QStringLiteral("Cost"), usd(totals.spent) + QStringLiteral(" USD") + (totals.lowerBound ? QStringLiteral(" + unpriced calls") : QString())});
    for (const Trouble &trouble : options.modelNames ? input.state.troubles() : QList<Trouble>()) // may name a judge
        facts.append({QStringLiteral("Trouble"), englishText(trouble)});
    return facts;
}

/// Content of the candidate that was created first.
Parts firstParts(const ReportInput &input)
{
    const auto first = std::min_element(input.candidates.begin(), input.candidates.end(),
        [](const ReportCandidate &a, const ReportCandidate &b) { return a.state.id < b.state.id; });
    return first == input.candidates.end() ? Parts() : first->parts;
}

QByteArray withLineEnd(const QString &text)
{
    return text.toUtf8() + (text.endsWith(u'\n') ? QByteArray() : QByteArray("\n"));
}

} // namespace

QString toName(ReportFormat format)
{
    return std::find_if(formatNames.begin(), formatNames.end(), [format](const auto &row) { return row.first == format; })->second;
}

std::optional<ReportFormat> reportFormatFromName(QStringView name)
{
    for (const auto &[format, known] : formatNames) {
        if (known == name)
            return format;
    }
    return {};
}

QString fileSuffix(ReportFormat format)
{
    return format == ReportFormat::Pairs ? QStringLiteral("jsonl") : toName(format);
}

QString name(CandidateId id)
{
    return u'#' + QString::number(id.value);
}

QString ratingText(const Rating &rating)
{
    if (!rating.games)
        return QStringLiteral("–");
    return number(rating.elo, 0) + QStringLiteral(" ± ") + number(rating.halfWidth, 0);
}

QString scoreText(const RunState &state, const CandidateState &candidate)
{
    if (!candidate.score)
        return QStringLiteral("–");
    const std::optional<double> half = scoreHalfWidth(state, candidate);
    const int decimals = decimalsFor(half.value_or(0), 3);
    const QString score = number(*candidate.score, decimals);
    return half && *half > 0 ? score + QStringLiteral(" ± ") + number(*half, decimals) : score;
}

QString standText(const RunState &state, const CandidateState &candidate)
{
    if (!candidate.score && candidate.rating.games == 0)
        return QStringLiteral("not compared");
    const bool byScore = state.ranking() == Ranking::Metric || state.ranking() == Ranking::Front || candidate.rating.games == 0;
    return byScore && candidate.score ? scoreText(state, candidate) : ratingText(candidate.rating);
}

QString parentsText(const QList<CandidateId> &parents)
{
    QStringList names;
    for (CandidateId parent : parents)
        names += name(parent);
    return names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", "));
}

QString verdictText(const Match &match)
{
    switch (match.verdict) {
    case Verdict::First: return name(match.first) + QStringLiteral(" over ") + name(match.second);
    case Verdict::Second: return name(match.second) + QStringLiteral(" over ") + name(match.first);
    case Verdict::Tie: break;
    }
    return name(match.first) + QStringLiteral(" and ") + name(match.second) + QStringLiteral(" tie");
}

QStringList tableHeadings(const ReportPage &page)
{
    QStringList headings{QStringLiteral("Rank"), QStringLiteral("Candidate"), QStringLiteral("Rating"), QStringLiteral("Games"),
        QStringLiteral("Score"), QStringLiteral("Step"), QStringLiteral("Parents"), QStringLiteral("Words")};
    if (page.options.modelNames)
        headings += QStringLiteral("Generator");
    if (page.options.costs)
        headings += QStringLiteral("USD");
    return headings;
}

QStringList tableCells(const ReportPage &page, const ReportCandidate &candidate)
{
    const CandidateState &state = candidate.state;
    QStringList cells{QString::number(candidate.rank), name(state.id), ratingText(state.rating),
        QString::number(state.rating.games), scoreText(page.input.state, state), toName(state.step), parentsText(state.parents),
        QString::number(state.words)};
    if (page.options.modelNames)
        cells += oneLine(state.generator, 60);
    if (page.options.costs)
        cells += usd(state.cost);
    return cells;
}

QByteArray report(const ReportInput &input, const ReportOptions &options)
{
    ReportPage page{.input = input, .options = options, .candidates = inScope(input, options)};
    page.matches = among(input.matches, page.candidates);
    page.title = titleOf(input, options);
    page.facts = factsOf(input, options);
    switch (options.format) {
    case ReportFormat::Markdown: return markdownReport(page);
    case ReportFormat::Text: return textReport(page);
    case ReportFormat::Json: return jsonReport(page);
    case ReportFormat::JsonLines: return jsonLinesReport(page);
    case ReportFormat::Pairs: return pairsReport(page);
    case ReportFormat::Csv: return csvReport(page);
    case ReportFormat::Html: return htmlReport(page);
    }
    Q_UNREACHABLE();
}

QList<ReportFile> reportFiles(const ReportInput &input, const ReportOptions &options)
{
    const QString plain = options.format == ReportFormat::Markdown ? QStringLiteral("md") : QStringLiteral("txt");
    const QString suffix = input.suffix.isEmpty() ? plain : input.suffix;
    const int digits = std::max(3, int(QString::number(input.candidates.size()).size()));
    const Parts first = firstParts(input);
    QList<ReportFile> files;
    for (const ReportCandidate &candidate : inScope(input, options)) {
        const QString name = QStringLiteral("%1-%2").arg(candidate.rank, digits, 10, QLatin1Char('0')).arg(candidate.state.id.value);
        if (candidate.parts.named.isEmpty())
            files.append({name + u'.' + suffix, withLineEnd(candidate.text)});
        for (const Part &part : candidate.parts.named)
            files.append({name + u'/' + part.name, part.text.toUtf8()});
        const bool isProgram = !input.suffix.isEmpty() || !candidate.parts.named.isEmpty();
        const QString patch = isProgram ? unifiedDiff(first, candidate.parts, input.file) : QString();
        if (!patch.isEmpty())
            files.append({name + QStringLiteral(".patch"), patch.toUtf8()});
    }
    return files;
}

} // namespace engine
