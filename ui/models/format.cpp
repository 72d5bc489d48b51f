// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/format.h"

#include "engine/types/state/measurements.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

bool rearranges(QChar c)
{
    const ushort u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f;
}

bool isHarmful(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7f || rearranges(c);
}

} // namespace

QString ratingText(const engine::Rating &rating)
{
    return rating.games == 0 ? QStringLiteral("–") : formatElo(rating.elo, rating.halfWidth);
}

QString scoreText(const engine::RunState &state, const engine::CandidateState &candidate)
{
    if (!candidate.score)
        return QStringLiteral("–");
    const std::optional<double> half = scoreHalfWidth(state, candidate);
    if (!half || *half <= 0)
        return formatScore(*candidate.score);
    const QLocale locale;
    const int decimals = engine::decimalsFor(*half, 2);
    return QStringLiteral("%1 ± %2").arg(locale.toString(*candidate.score, 'f', decimals), locale.toString(*half, 'f', decimals));
}

QString measuredText(const engine::RunState &state, const engine::CandidateState &candidate)
{
    const int count = candidate.score ? candidate.measured.count(noiseOf(state)) : 0;
    return count > 1 ? QCoreApplication::translate("ui::CandidateModel", "mean of %n measurement(s)", nullptr, count) : QString();
}

QString clockText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms, 0) / 1000;
    const QLatin1Char zero('0');
    const QString tail = QStringLiteral("%1:%2").arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, zero).arg(seconds % 60, 2, 10, zero);
    return seconds >= 3600 ? QStringLiteral("%1:%2").arg(seconds / 3600).arg(tail) : tail;
}

QString latencyText(qint64 ms)
{
    const QLocale locale;
    if (ms < 1000)
        return QCoreApplication::translate("ui::EventLogModel", "%1 ms", "duration").arg(locale.toString(ms));
    return QCoreApplication::translate("ui::EventLogModel", "%1 s", "duration").arg(locale.toString(double(ms) / 1000, 'f', 1));
}

QString candidateName(engine::CandidateId candidate)
{
    return QStringLiteral("#%1").arg(candidate.value);
}

QString accuracyText(const engine::EstimateAccuracy &accuracy)
{
    constexpr int enoughRuns = 3;
    if (accuracy.runs < enoughRuns)
        return {};
    const QString share = formatPercent(accuracy.moneyWithin > 0 ? accuracy.moneyWithin : accuracy.tokensWithin);
    const char *const sentence = accuracy.moneyWithin > 0 ? QT_TRANSLATE_N_NOOP("ui::EstimateCard", "Recent money estimates were off by up to %1 (last %n run(s)).")
                                                          : QT_TRANSLATE_N_NOOP("ui::EstimateCard", "Recent token estimates were off by up to %1 (last %n run(s)).");
    return QCoreApplication::translate("ui::EstimateCard", sentence, nullptr, accuracy.runs).arg(share);
}

QString harmless(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isHarmful))
        return text;
    QString shown;
    shown.reserve(text.size() + 16);
    for (const QChar c : text) {
        if (rearranges(c))
            shown += QStringLiteral("⟨U+%1⟩").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
        else if (isHarmful(c))
            shown += c.unicode() == 0x7f ? QChar(0x2421) : QChar(0x2400 + c.unicode());
        else
            shown += c;
    }
    return shown;
}

} // namespace ui
