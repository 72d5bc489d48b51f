// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/edit.h"
#include "engine/config/fields/presets.h"
#include "engine/config/fields/prompttemplate.h"
#include "engine/config/resolution/resolve.h"

#include <QRegularExpression>
#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

QStringList texts(const QList<Problem> &problems)
{
    QStringList result;
    for (const Problem &problem : problems)
        result << englishText(problem);
    return result;
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreThere()
    {
        QStringList ids;
        for (const Preset &preset : presets()) {
            ids << preset.id;
            QVERIFY2(!preset.title.isEmpty() && !preset.description.isEmpty(), qPrintable(preset.id));
            QVERIFY(!preset.config.json.contains("\"title\""));
        }
        QCOMPARE(ids, (QStringList{s("vampire-toothpaste"), s("haiku"), s("product-name"), s("marketing-copy"), s("tweets"), s("short-poem"),
            s("product-names"), s("instruction-wording"), s("circle-packing"), s("function-minimisation"), s("bin-packing"),
            s("sorting-network"), s("tour-planning"), s("prompt-extraction"), s("json-profile"), s("release-note"), s("commit-message"), s("blank")}));
    }

    void samplesRunWithoutAModel()
    {
        int samples = 0;
        for (const Preset &preset : presets()) {
            if (!preset.sample)
                continue;
            ++samples;
            const Resolution resolution = resolve(preset.config);
            QCOMPARE(texts(resolution.problems), QStringList());
            if (resolution.plan.testing.on()) { // measured: begins with a program that comes along
                QVERIFY(!resolve(freeze(preset.config)).plan.program.initialParts().isBlank());
                continue;
            }
            const bool refines = resolution.plan.recipe == u"refine";
            QCOMPARE(resolution.plan.stop.candidates, refines ? std::nullopt : std::optional(40));
            for (const Step step : {Step::Seeding, Step::Evaluation, Step::Mutation, Step::Crossover, Step::Refinement}) {
                const GeneratorPlan generator = resolution.plan.step(step).generators.value(0);
                QCOMPARE(generator.provider, s("offline"));
                QVERIFY(generator.grammar == preset.id || preset.id == u"json-profile");
                QCOMPARE(generator.paceMs, 200);
            }
        }
        QCOMPARE(samples, 12);
    }

    /// One choice – the run's generator – makes any of them run with a model, without complaints.
    void allSwitchToAModel()
    {
        for (const Preset &preset : presets()) {
            const RunConfig config = withValue(preset.config, s("generator"), QVariantMap{{s("provider"), s("ollama")}, {s("model"), s("llama3")}});
            const Resolution resolution = resolve(withValue(config, s("task"), s("Write.")));
            QCOMPARE(texts(resolution.problems), QStringList());
            for (const Step step : {Step::Seeding, Step::Evaluation, Step::Mutation, Step::Crossover})
                QCOMPARE(resolution.plan.step(step).generators.value(0).label(), s("ollama llama3"));
        }
    }

    void formsAreChecked_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        QTest::newRow("haiku") << s("haiku") << s("Rain on the tin roof\nthe gutter counts to itself\none leaf holds a drop") << s("Rain on the tin roof, the gutter counts");
        QTest::newRow("name") << s("product-name") << s("Bawlock: the lock that tells on them.") << s("Bawlock");
        QTest::newRow("names") << s("product-names") << QString::fromUtf8("Stale Mate – because two halves make a loaf") << s("Stale Mate");
        QTest::newRow("poem") << s("short-poem") << s("One\ntwo\n\nthree\nfour") << s("One\ntwo");
    }

    void formsAreChecked()
    {
        QFETCH(QString, preset);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        for (const Preset &candidate : presets()) {
            if (candidate.id != preset)
                continue;
            const QString pattern = resolve(candidate.config).plan.evaluators.constLast().required.constFirst();
            QVERIFY(QRegularExpression(pattern).match(good).hasMatch());
            QVERIFY(!QRegularExpression(pattern).match(bad).hasMatch());
            return;
        }
        QFAIL("no such preset");
    }

    void promptsUseTheirVariables()
    {
        const QList<std::pair<QString, QStringList>> needed{{s("seeding"), {s("task")}}, {s("evaluation"), {s("task"), s("criterion"), s("first"), s("second")}},
            {s("mutation"), {s("task"), s("parent"), s("feedback"), s("hint")}}, {s("crossover"), {s("task"), s("parent"), s("other"), s("hint")}},
            {s("refinement"), {s("task"), s("parent"), s("issues"), s("score"), s("hint")}}};
        for (const auto &[step, names] : needed) {
            const QString text = defaultTemplate(step);
            QCOMPARE(unknownVariables(step, text), QStringList());
            for (const QString &name : names)
                QVERIFY2(text.contains(u'{' + name + u'}'), qPrintable(step + u' ' + name));
        }
        const QString judge = defaultTemplate(s("evaluation"));
        QVERIFY(judge.indexOf(s("\"reason\"")) < judge.indexOf(s("\"winner\"")));
    }

    void filling()
    {
        const QString text = s("Do {task}.\n\n{hint}\n\n{nobody} {x1}\n{prompt} {hint}\nEnd");
        QCOMPARE(filledTemplate(text, {{s("task"), s("{hint}")}, {s("hint"), {}}, {s("prompt"), {}}}), s("Do {hint}.\n\n{nobody} {x1}\nEnd"));
        QCOMPARE(filledTemplate(text, {{s("task"), s("it")}, {s("hint"), s("H")}, {s("prompt"), {}}}), s("Do it.\n\nH\n\n{nobody} {x1}\n H\nEnd"));
    }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
