// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/plaintext.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

bool isOverride(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    if (u == u'\n' || u == u'\t')
        return false;
    return u < 0x20 || (u >= 0x7F && u <= 0x9F) || isOverride(u) || u == 0xFEFF || u == 0x200B || u == 0x2060
        || u == 0x2028 || u == 0x2029 || (u >= 0xFFF9 && u <= 0xFFFB);
}

QString escapeOf(QChar c)
{
    return QStringLiteral("\\u%1").arg(QString::number(c.unicode(), 16).toUpper(), 4, u'0');
}

} // namespace

QString visible(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r') {
            if (i + 1 == text.size() || text.at(i + 1) != u'\n')
                out += u'\n';
        } else if (isHidden(c)) {
            out += escapeOf(c);
        } else {
            out += c;
        }
    }
    return out;
}

QString oneLine(const QString &text, int characters)
{
    // Only the beginning is shown: do not process a megabyte for a table cell.
    const bool cutEarly = characters > 0 && text.size() > 8 * characters;
    QString line = visible(cutEarly ? text.left(8 * characters) : text).simplified();
    if (characters > 0 && (line.size() > characters || cutEarly)) {
        qsizetype end = qMin<qsizetype>(characters - 1, line.size());
        if (end > 0 && line.at(end - 1).isHighSurrogate())
            --end;
        line = line.left(end) + u'…';
    }
    return line;
}

QString number(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

QString usd(Money money)
{
    QString text = number(money.usd(), 6);
    while (text.endsWith(u'0') && text.size() - text.indexOf(u'.') > 3)
        text.chop(1);
    return text;
}

QString utc(qint64 ms)
{
    return ms ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate) : QString();
}

QString duration(qint64 ms)
{
    if (ms < 59'950) // what rounds to "60.0 s" is a minute
        return number(double(ms) / 1000, 1) + QStringLiteral(" s");
    const qint64 seconds = std::max<qint64>(60, ms / 1000);
    if (seconds >= 3600)
        return QStringLiteral("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    return QStringLiteral("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

double tenth(double value)
{
    return std::round(value * 10) / 10;
}

std::string toStd(const QString &text)
{
    return text.toUtf8().toStdString();
}

QString fromStd(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace engine
