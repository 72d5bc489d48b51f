// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace ui {

namespace {

/// The translation context of the units.
struct Format {
    Q_DECLARE_TR_FUNCTIONS(ui::Format)
};

/// With the C locale QLocale would put the sign behind the number.
QString dollars(double usd, int digits, const QLocale &locale)
{
    const QString sign = QStringLiteral("$");
    return locale.language() == QLocale::C ? sign + QString::number(usd, 'f', digits) : locale.toCurrencyString(usd, sign, digits);
}

} // namespace

QString formatMoney(engine::Money amount, const QLocale &locale)
{
    const double usd = amount.usd();
    if (amount.microUsd > 0 && amount.microUsd < 50)
        return Format::tr("< %1", "an amount of money below the smallest shown").arg(dollars(0.0001, 4, locale));
    const bool small = amount.microUsd != 0 && std::abs(usd) < 0.1;
    return dollars(usd, small ? 4 : 2, locale);
}

QString formatElo(double elo, const QLocale &locale) { return locale.toString(qint64(std::llround(elo))); }

QString formatElo(double elo, double halfWidth, const QLocale &locale)
{
    return Format::tr("%1 ± %2", "a rating and half of its interval")
        .arg(formatElo(elo, locale), locale.toString(qint64(std::llround(halfWidth))));
}

QString formatDuration(qint64 milliseconds, const QLocale &locale)
{
    if (milliseconds < 1000)
        return Format::tr("%1 ms", "milliseconds").arg(locale.toString(milliseconds));
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 10)
        return Format::tr("%1 s", "seconds").arg(locale.toString(double(milliseconds) / 1000, 'f', 1));
    if (seconds < 60)
        return Format::tr("%1 s", "seconds").arg(locale.toString(seconds));
    if (seconds < 3600)
        return Format::tr("%1 min %2 s", "minutes, seconds").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
    if (seconds < 24 * 3600)
        return Format::tr("%1 h %2 min", "hours, minutes").arg(locale.toString(seconds / 3600), locale.toString(seconds / 60 % 60));
    return Format::tr("%1 d %2 h", "days, hours").arg(locale.toString(seconds / 86400), locale.toString(seconds / 3600 % 24));
}

QString formatCount(qint64 count, const QLocale &locale) { return locale.toString(count); }

QString formatCompact(qint64 count, const QLocale &locale)
{
    const double size = std::abs(double(count));
    if (size < 10'000)
        return locale.toString(count);
    if (size < 999'500)
        return Format::tr("%1k", "thousands").arg(locale.toString(double(count) / 1e3, 'f', size < 99'950 ? 1 : 0));
    return Format::tr("%1M", "millions").arg(locale.toString(double(count) / 1e6, 'f', size < 99'950'000 ? 2 : 0));
}

QString formatPercent(double share, const QLocale &locale)
{
    return Format::tr("%1 %", "per cent").arg(locale.toString(qint64(std::llround(share * 100))));
}

QString formatScore(double score, const QLocale &locale) { return locale.toString(score, 'f', 2); }

QString formatWhen(qint64 atMs, qint64 nowMs, const QLocale &locale)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs);
    if (atMs <= nowMs && nowMs - atMs < 60'000)
        return Format::tr("just now");
    const QString time = locale.toString(at.time(), QLocale::ShortFormat);
    if (at.date() == now.date())
        return time;
    if (at.date().addDays(1) == now.date())
        return Format::tr("yesterday %1", "a time of day follows").arg(time);
    return locale.toString(at.date(), QLocale::ShortFormat);
}

} // namespace ui
