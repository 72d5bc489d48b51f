// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/document/readwrite.h"
#include "ui/configure/launch/launchsheet.h"

#include <QTest>

using namespace ui;

namespace {

std::optional<engine::Price> price(const engine::GeneratorPlan &generator, qint64)
{
    if (generator.model == u"dear")
        return engine::Price{10, 1, 30, {}};
    if (generator.model == u"cheap")
        return engine::Price{0.1, 0.01, 0.4, {}};
    if (generator.provider == u"offline")
        return engine::Price{};
    return std::nullopt;
}

QList<LaunchLine> linesOf(const char *yaml)
{
    const engine::Resolution resolution = engine::resolve(engine::parseConfig(yaml).config);
    return launchLines(resolution, engine::estimate(resolution.plan, price), price);
}

} // namespace

class TestLaunchLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costliestFirst()
    {
        const QList<LaunchLine> lines = linesOf("task: x\ngenerator: {provider: openai, model: cheap}\n"
                                                "mutation: {generators: [{provider: openai, model: dear}, {provider: offline, weight: 3}]}");
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.first().generator, QStringLiteral("openai dear"));
        QCOMPARE(lines.first().share, 0.25);
        QVERIFY(!lines.first().inherited);
        for (qsizetype i = 1; i < lines.size(); ++i)
            QVERIFY(lines.at(i - 1).likelyUsd >= lines.at(i).likelyUsd);
        QCOMPARE(lines.last().likelyUsd, 0.0);
        QCOMPARE(lines.last().generator, QStringLiteral("offline"));
    }

    // Only steps that the run will call are listed.
    void whatIsNotUsedIsLeftOut()
    {
        const auto steps = [](const char *yaml) {
            QStringList names;
            for (const LaunchLine &line : linesOf(yaml))
                names << engine::toName(line.step);
            names.sort();
            return names.join(u' ');
        };
        const QString four = QStringLiteral("crossover evaluation mutation seeding");
        QCOMPARE(steps("task: x"), four);
        QCOMPARE(steps("task: x\nrefinement: {share: 0.5}\nevaluators: [{kind: length}]"), QStringLiteral("crossover evaluation mutation refinement seeding"));
        QCOMPARE(steps("task: x\ncrossover: {share: 0}"), QStringLiteral("evaluation mutation seeding"));
        QCOMPARE(steps("task: x\nmutation: {share: 0}\ncontrol: {chain: true}"), four);
        QCOMPARE(steps("task: x\npopulation: {ranking: metric}\nevaluators: [{kind: length}]"), QStringLiteral("crossover mutation seeding"));
        QCOMPARE(steps("task: x\npopulation: {ranking: metric}\nevaluators: [{kind: composite, children: [{kind: judge, rubric: [wit]}]}]"), four);
        QCOMPARE(steps("task: x\nrecipe: refine\nevaluators: [{kind: length}]"), QStringLiteral("refinement"));
        QCOMPARE(steps("task: x\nmutation: {generators: [{provider: offline}, {provider: offline, weight: 0}]}"), four);
    }

    void linesAddUpToTheEstimate()
    {
        const engine::Resolution resolution = engine::resolve(engine::parseConfig("task: x\ngenerator: {provider: openai, model: dear}\n"
                                                                                  "seeding: {generators: [{provider: openai, model: dear}, {provider: openai, model: cheap}]}").config);
        const engine::Estimate estimate = engine::estimate(resolution.plan, price);
        double sum = 0;
        for (const LaunchLine &line : launchLines(resolution, estimate, price))
            sum += line.likelyUsd;
        QVERIFY(qAbs(sum - estimate.usd.likely) < 1e-6);
    }

    void warnsOfSilentInheritance()
    {
        QCOMPARE(costlyByInheritance(linesOf("task: x\ngenerator: {provider: openai, model: dear}")), QStringList(QStringLiteral("openai dear")));
        QCOMPARE(costlyByInheritance(linesOf("task: x\ngenerator: {provider: offline}")), QStringList());
        QCOMPARE(costlyByInheritance(linesOf("task: x\ngenerator: {provider: openai, model: dear}\n"
                                             "seeding: {generators: [{provider: openai, model: dear}]}\nmutation: {generators: [{provider: openai, model: dear}]}")),
            QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLaunchLines)
#include "tst_launchlines.moc"
