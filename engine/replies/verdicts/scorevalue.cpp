// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/scorevalue.h"

#include <QRegularExpression>

#include <algorithm>

namespace engine {

std::optional<double> scoreValue(const QString &text)
{
    constexpr qsizetype longestScore = 300;
    static const QRegularExpression form(QStringLiteral("^[\\s*_`\"'(\\[]*(?:(?:score|rating)\\s*[:=]\\s*)?([+-]?\\d{1,6}(?:[.,]\\d{1,6})?)\\s*"
                                                        "(?:(?:/|out of|of|von|sur|de|su|uit|na|из)\\s*(\\d{1,3})(?:\\.0)?)?\\s*(?:points?|stars?|[★⭐]*)[\\s*_`\"')\\].|]*(?:[-–—:;(,|]+\\s*[^\\d\\s|-].*)?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const QString line = text.trimmed();
    if (line.isEmpty() || line.size() > longestScore)
        return {};
    const qsizetype stars = line.count(u'★'), unset = line.count(u'☆');
    if (stars + unset == line.size() && stars + unset <= 5)
        return double(stars);
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch() || (match.capturedLength(2) > 0 && match.captured(2) != u"5"))
        return {};
    return match.captured(1).replace(u',', u'.').toDouble();
}

} // namespace engine
