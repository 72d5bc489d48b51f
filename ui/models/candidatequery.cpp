// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/candidatequery.h"

#include "ui/errortext.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Accepts the number format of the locale and of C.
std::optional<double> readNumber(const QString &text)
{
    bool ok = false;
    QString plain = text;
    plain.remove(u'$').remove(u'#');
    double value = plain.toDouble(&ok);
    if (!ok)
        value = QLocale().toDouble(plain, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// Half a unit of the last digit, so that `rating:1550` matches every value shown as 1550.
double slackOf(const QString &text)
{
    const qsizetype dot = std::max(text.lastIndexOf(u'.'), text.lastIndexOf(u','));
    return dot < 0 ? 0.5 : 0.5 * std::pow(10.0, -double(text.size() - dot - 1));
}

} // namespace

CandidateQuery::CandidateQuery(const QString &text)
{
    QString token;
    bool inQuotes = false;
    bool quoted = false;
    const auto flush = [&] {
        if (!token.isEmpty() && token != u"-")
            add(token, quoted);
        token.clear();
        quoted = false;
    };
    for (const QChar c : text) {
        if (c == u'"') {
            inQuotes = !inQuotes;
            quoted = true;
        } else if (c.isSpace() && !inQuotes) {
            flush();
        } else {
            token += c;
        }
    }
    flush();
}

QStringList CandidateQuery::fields()
{
    return {QStringLiteral("step"), QStringLiteral("generator"), QStringLiteral("parent"), QStringLiteral("gen"),
        QStringLiteral("rating"), QStringLiteral("score"), QStringLiteral("games"), QStringLiteral("cost"),
        QStringLiteral("words"), QStringLiteral("rank"), QStringLiteral("id"), QStringLiteral("is")};
}

bool CandidateQuery::numeric(Field field)
{
    return field != Field::Text && field != Field::Step && field != Field::Generator && field != Field::Is && field != Field::Parent;
}

void CandidateQuery::add(QString token, bool quoted)
{
    static const QRegularExpression pattern(QStringLiteral("^([a-z]+)(>=|<=|:|=|>|<)(.+)$"), QRegularExpression::CaseInsensitiveOption);
    static constexpr std::array known{
        std::pair{QLatin1StringView("step"), Field::Step},         std::pair{QLatin1StringView("generator"), Field::Generator},
        std::pair{QLatin1StringView("model"), Field::Generator},   std::pair{QLatin1StringView("parent"), Field::Parent},
        std::pair{QLatin1StringView("gen"), Field::Generation},    std::pair{QLatin1StringView("generation"), Field::Generation},
        std::pair{QLatin1StringView("rating"), Field::Rating},     std::pair{QLatin1StringView("elo"), Field::Rating},
        std::pair{QLatin1StringView("score"), Field::Score},       std::pair{QLatin1StringView("games"), Field::Games},
        std::pair{QLatin1StringView("cost"), Field::Cost},         std::pair{QLatin1StringView("words"), Field::Words},
        std::pair{QLatin1StringView("rank"), Field::Rank},         std::pair{QLatin1StringView("id"), Field::Id},
        std::pair{QLatin1StringView("is"), Field::Is},             std::pair{QLatin1StringView("text"), Field::Text},
    };
    Term term;
    term.negated = token.startsWith(u'-') && token.size() > 1;
    if (term.negated)
        token.remove(0, 1);
    term.word = token;
    if (const QRegularExpressionMatch match = pattern.match(token); match.hasMatch()) {
        const QString name = match.captured(1).toLower();
        const auto field = std::find_if(known.begin(), known.end(), [&name](const auto &pair) { return pair.first == name; });
        if (field != known.end()) {
            Term narrowed{.field = field->second, .negated = term.negated, .word = match.captured(3)};
            if (!numeric(narrowed.field) || readRange(narrowed, match.captured(2), narrowed.word))
                term = narrowed;
        }
    }
    Q_UNUSED(quoted)
    m_terms.append(term);
}

bool CandidateQuery::readRange(Term &term, const QString &op, const QString &value)
{
    if (const qsizetype dots = value.indexOf(u".."); dots > 0 && (op == u":" || op == u"=")) {
        const auto low = readNumber(value.left(dots));
        const auto high = readNumber(value.mid(dots + 2));
        if (!low || !high)
            return false;
        term.low = *low;
        term.high = *high;
        return true;
    }
    const std::optional<double> number = readNumber(value);
    if (!number)
        return false;
    if (op == u":" || op == u"=") {
        term.low = *number - slackOf(value);
        term.high = std::nextafter(*number + slackOf(value), -infinity);
    } else if (op == u">" || op == u">=") {
        term.low = op == u">" ? std::nextafter(*number, infinity) : *number;
        term.high = infinity;
    } else {
        term.low = -infinity;
        term.high = op == u"<" ? std::nextafter(*number, -infinity) : *number;
    }
    return true;
}

bool CandidateQuery::matches(const engine::CandidateState &candidate, int rank) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
        [&](const Term &term) { return holds(term, candidate, rank) != term.negated; });
}

bool CandidateQuery::holds(const Term &term, const engine::CandidateState &candidate, int rank)
{
    switch (term.field) {
    case Field::Text: return candidate.preview.contains(term.word, Qt::CaseInsensitive);
    case Field::Step:
        return engine::toName(candidate.step).startsWith(term.word, Qt::CaseInsensitive)
            || stepTitle(candidate.step).startsWith(term.word, Qt::CaseInsensitive);
    case Field::Generator: return candidate.generator.contains(term.word, Qt::CaseInsensitive);
    case Field::Parent: {
        const auto parent = readNumber(term.word);
        return parent && candidate.parents.contains(engine::CandidateId{quint32(std::clamp(*parent, 0.0, 4e9))});
    }
    case Field::Is: return holdsFlag(term.word, candidate, rank);
    default: {
        const std::optional<double> value = number(term.field, candidate, rank);
        return value && *value >= term.low && *value <= term.high;
    }
    }
}

std::optional<double> CandidateQuery::number(Field field, const engine::CandidateState &candidate, int rank)
{
    switch (field) {
    case Field::Generation: return candidate.generation;
    case Field::Rating: return candidate.rating.games ? std::optional(candidate.rating.elo) : std::nullopt;
    case Field::Score: return candidate.score;
    case Field::Games: return candidate.rating.games;
    case Field::Cost: return candidate.cost.usd();
    case Field::Words: return candidate.words;
    case Field::Rank: return rank ? std::optional<double>(rank) : std::nullopt;
    case Field::Id: return candidate.id.value;
    default: return {};
    }
}

bool CandidateQuery::holdsFlag(const QString &word, const engine::CandidateState &candidate, int rank)
{
    const QString flag = word.toLower();
    return (flag == u"pinned" && candidate.pinned) || (flag == u"retired" && !candidate.alive)
        || (flag == u"alive" && candidate.alive) || (flag == u"best" && rank == 1)
        || (flag == u"judged" && candidate.rating.games > 0) || (flag == u"scored" && candidate.score)
        || (flag == u"human" && candidate.step == engine::Step::Human);
}

} // namespace ui
