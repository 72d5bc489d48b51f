// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/offlinejudge.h"

#include "engine/providers/offline/rubric.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace engine {

namespace {

constexpr double noise = 0.025; ///< standard deviation of the difference of two scores
constexpr double sameScore = 0.004;

/// Approximately normal, from additions only: bit-identical on every machine.
double bell(Random *random)
{
    double sum = 0;
    for (int i = 0; i < 12; ++i)
        sum += random->uniform();
    return sum - 6;
}

QString saysOf(const QList<Measure> &measures, const QList<int> &which)
{
    QStringList says;
    for (const int i : which)
        says << measures.at(i).says;
    return says.join(QStringLiteral(", "));
}

/// The measures with the largest weighted differences; at most three.
QList<int> decisive(const QList<Measure> &a, const QList<Measure> &b)
{
    QList<int> order;
    for (int i = 0; i < a.size(); ++i) {
        if (std::abs(a.at(i).value - b.at(i).value) > 1e-9)
            order << i;
    }
    const auto gap = [&](int i) { return std::abs(a.at(i).value - b.at(i).value) * a.at(i).weight; };
    std::stable_sort(order.begin(), order.end(), [&](int x, int y) { return gap(x) > gap(y); });
    return order.mid(0, 3);
}

} // namespace

QString judgedByRubric(const Grammar &grammar, const Wishes &wishes, const QString &a, const QString &b, Random *random)
{
    const QList<Measure> first = measure(grammar, wishes, a);
    const QList<Measure> second = measure(grammar, wishes, b);
    const double difference = rubricScore(first) - rubricScore(second);
    const double seen = difference + noise * bell(random);
    const QList<int> which = decisive(first, second);
    const bool tie = which.isEmpty() || (std::abs(difference) < sameScore && std::abs(seen) < noise / 2);
    QString reason = which.isEmpty() ? QStringLiteral("Nothing that is measured tells the two apart.")
                                     : QStringLiteral("A: %1; B: %2.").arg(saysOf(first, which), saysOf(second, which));
    if (!which.isEmpty() && std::abs(difference) < 2 * noise) {
        reason += QStringLiteral(" A close call (%1 against %2).")
                      .arg(QString::number(rubricScore(first), 'f', 2), QString::number(rubricScore(second), 'f', 2));
    }
    nlohmann::ordered_json json;
    json["reason"] = reason.toStdString();
    json["winner"] = tie ? "tie" : seen > 0 ? "A" : "B";
    return QString::fromStdString(json.dump());
}

QString rankedByRubric(const Grammar &grammar, const Wishes &wishes, const QStringList &texts, Random *random)
{
    QList<QList<Measure>> measures;
    QList<double> seen;
    for (const QString &text : texts) {
        measures << measure(grammar, wishes, text);
        seen << rubricScore(measures.constLast()) + noise * bell(random) / std::numbers::sqrt2;
    }
    QList<int> order(texts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return seen.at(a) > seen.at(b); });
    const QList<Measure> &best = measures.at(order.constFirst()), &worst = measures.at(order.constLast());
    const QList<int> which = decisive(best, worst);
    const QString reason = which.isEmpty() ? QStringLiteral("Nothing that is measured tells them apart.")
                                           : QStringLiteral("%1: %2; %3: %4.").arg(QChar(u'A' + order.constFirst())).arg(saysOf(best, which))
                                                 .arg(QChar(u'A' + order.constLast())).arg(saysOf(worst, which));
    nlohmann::ordered_json json;
    json["reason"] = reason.toStdString();
    json["ranking"] = nlohmann::ordered_json::array();
    for (const int place : std::as_const(order))
        json["ranking"].push_back(std::string(1, char('A' + place)));
    return QString::fromStdString(json.dump());
}

} // namespace engine
