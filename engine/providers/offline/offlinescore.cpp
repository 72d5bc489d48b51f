// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/offlinescore.h"

#include "engine/providers/offline/rubric.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double spread = 0.06; ///< standard deviation of one score
constexpr double weak = 0.6;    ///< a measure below is reported as an issue

/// Approximately normal, from additions only: bit-identical on every machine.
double aboutNormal(Random *random)
{
    double sum = 0;
    for (int i = 0; i < 12; ++i)
        sum += random->uniform();
    return sum - 6;
}

} // namespace

QString scoredByRubric(const Grammar &grammar, const Wishes &wishes, const QString &text, const QStringList &dimensions, Random *random)
{
    QList<Measure> measures = measure(grammar, wishes, text);
    const double whole = rubricScore(measures);
    nlohmann::ordered_json scores = nlohmann::ordered_json::object();
    for (const QString &dimension : dimensions) {
        const double seen = std::clamp(whole + spread * aboutNormal(random), 0.0, 1.0);
        scores[dimension.toStdString()] = 1 + int(std::lround(4 * seen));
    }
    std::stable_sort(measures.begin(), measures.end(), [](const Measure &a, const Measure &b) { return a.value < b.value; });
    nlohmann::ordered_json issues = nlohmann::ordered_json::array();
    for (const Measure &measure : measures.mid(0, 2)) {
        if (measure.value < weak && measure.weight > 0)
            issues.push_back((measure.name + QStringLiteral(": ") + measure.says).toStdString());
    }
    const nlohmann::ordered_json reply{{"issues", issues}, {"scores", scores}};
    return QString::fromStdString(reply.dump());
}

} // namespace engine
