// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"

#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }
const RunConfig sample{R"({"task":"x","seeding":{"count":6,"generators":[{"provider":"offline"},{"provider":"ollama","model":"a"}]},"mine":{"k":1}})"};
const RunConfig ollum{R"({"generator":"openai","model":"gpt-4o","top_p":0.5,"seeding":{"generators":["openai",["openai",{"max_tokens":9}]]},"concurrency":4})"};

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values()
    {
        QCOMPARE(valueAt(sample, s("seeding.generators[1].model")), QVariant(s("a")));
        QCOMPARE(valueAt(sample, s("seeding.generators[2].model")), QVariant());
        QCOMPARE(valueAt(sample, s("seeding.none")), QVariant());
        const RunConfig set = withValue(sample, s("seeding.generators[1].temperature"), 0.5);
        QCOMPARE(set.json, QByteArray(R"({"task":"x","seeding":{"count":6,"generators":[{"provider":"offline"},{"provider":"ollama","model":"a","temperature":0.5}]},"mine":{"k":1}})"));
        QCOMPARE(without(set, s("seeding.generators[1].temperature")), sample);
        QCOMPARE(withValue(sample, s("seeding.generators[2].model"), s("b")), sample);
        QCOMPARE(withValue(sample, s("task.deeper"), 1), sample);
        QCOMPARE(without(sample, s("budget.usd")), sample);
        QCOMPARE(withValue(sample, s("task"), QVariant()), without(sample, s("task")));
    }

    void groupsComeAndGo()
    {
        const RunConfig set = withValue(RunConfig{}, s("budget.usd"), 2.5);
        QCOMPARE(set.json, QByteArray(R"({"budget":{"usd":2.5}})"));
        QCOMPARE(without(set, s("budget.usd")), RunConfig{});
    }

    void types()
    {
        RunConfig config = withValue({}, s("a"), true);
        config = withValue(config, s("b"), qint64(1) << 60);
        config = withValue(config, s("c"), QStringList{s("x"), s("y")});
        config = withValue(config, s("d"), QVariantMap{{s("K"), s("v")}});
        QCOMPARE(config.json, QByteArray(R"({"a":true,"b":1152921504606846976,"c":["x","y"],"d":{"K":"v"}})"));
        QCOMPARE(valueAt(config, s("c")), QVariant(QStringList{s("x"), s("y")}));
        QCOMPARE(valueAt(config, s("d")), QVariant(QVariantMap{{s("K"), s("v")}}));
        QCOMPARE(valueAt(config, s("b")), QVariant(qint64(1) << 60));
    }

    void switchedOff()
    {
        const QString path = s("mutation.temperature");
        const RunConfig set = withValue(sample, path, 0.9);
        const RunConfig off = withSwitchedOff(set, path, true);
        QVERIFY(isSwitchedOff(off, path));
        QVERIFY(!isSwitchedOff(set, path));
        QCOMPARE(valueAt(off, path), QVariant());
        QCOMPARE(switchedOffValue(off, path), QVariant(0.9));
        QVERIFY(off.json.contains(R"("mutation":{"off":{"temperature":0.9}})"));
        QCOMPARE(resolve(off).plan, resolve(sample).plan);
        QCOMPARE(withSwitchedOff(off, path, false), set);
        QCOMPARE(withSwitchedOff(sample, path, true), sample);
        QCOMPARE(without(off, path), sample);
        QCOMPARE(withValue(off, path, 1.1), withValue(sample, path, 1.1));
        const RunConfig top = withSwitchedOff(sample, s("task"), true);
        QCOMPARE(resolve(top).plan.task, QString());
        QCOMPARE(switchedOffValue(top, s("task")), QVariant(s("x")));
    }

    void lists()
    {
        const QString path = s("seeding.generators");
        QCOMPARE(listSize(sample, path), 2);
        QCOMPARE(listSize(sample, s("mutation.generators")), 0);
        const RunConfig copied = withInserted(sample, path, 0, 1);
        QCOMPARE(listSize(copied, path), 3);
        QCOMPARE(valueAt(copied, s("seeding.generators[0].model")), QVariant(s("a")));
        QCOMPARE(withRemoved(copied, path, 0), sample);
        const RunConfig moved = withMoved(sample, path, 0, 1);
        QCOMPARE(valueAt(moved, s("seeding.generators[0].model")), QVariant(s("a")));
        QCOMPARE(withMoved(moved, path, 1, 0), sample);
        const RunConfig made = withInserted(sample, s("mutation.generators"), 0);
        QCOMPARE(listSize(made, s("mutation.generators")), 1);
        QCOMPARE(withRemoved(made, s("mutation.generators"), 0), sample);
        for (const int bad : {-1, 2, 99}) {
            QCOMPARE(withRemoved(sample, path, bad), sample);
            QCOMPARE(withMoved(sample, path, bad, 0), sample);
            QCOMPARE(withInserted(sample, path, 0, bad == -1 ? -2 : bad), sample);
        }
    }

    /// The run's generator stands alone, as a list, or in the ollum spelling: edits find it at the same paths.
    void runGenerator()
    {
        QCOMPARE(valueAt(ollum, s("generator.model")), QVariant(s("gpt-4o")));
        QCOMPARE(valueAt(ollum, s("generator[0].topP")), QVariant(0.5));
        QCOMPARE(valueAt(ollum, s("seeding.generators[1].maxTokens")), QVariant(qint64(9)));
        QCOMPARE(valueAt(ollum, s("concurrency.total")), QVariant(qint64(4)));
        QCOMPARE(listSize(ollum, s("generator")), 1);
        const RunConfig reset = without(ollum, s("generator.topP"));
        QVERIFY(!reset.json.contains("top"));
        const RunConfig two = withInserted(ollum, s("generator"), 1, 0);
        QCOMPARE(listSize(two, s("generator")), 2);
        QCOMPARE(resolve(two).plan.mutation.generators.size(), 2);
        const RunConfig changed = withValue(two, s("generator[1].model"), s("gpt-4o-mini"));
        QCOMPARE(resolve(changed).plan.mutation.generators[1].label(), s("openai gpt-4o-mini"));
        QCOMPARE(valueAt(withRemoved(changed, s("generator"), 0), s("generator.model")), QVariant(s("gpt-4o-mini")));
    }

    void merging()
    {
        const RunConfig over{R"({"seeding":{"count":9},"budget":{"usd":1},"task":null})"};
        QCOMPARE(merged(sample, over).json,
            QByteArray(R"({"seeding":{"count":9,"generators":[{"provider":"offline"},{"provider":"ollama","model":"a"}]},"mine":{"k":1},"budget":{"usd":1}})"));
        const RunConfig offline{R"({"generator":{"provider":"offline","grammar":"haiku"}})"};
        QCOMPARE(merged(offline, RunConfig{R"({"generator":{"provider":"ollama","model":"m"}})"}).json, QByteArray(R"({"generator":{"provider":"ollama","model":"m"}})"));
        QCOMPARE(merged(offline, RunConfig{R"({"generator":{"paceMs":5}})"}).json, QByteArray(R"({"generator":{"provider":"offline","grammar":"haiku","paceMs":5}})"));
        QCOMPARE(merged(sample, {}), sample);
    }

    void assignments_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QVariant>("value");
        const auto row = [](const char *assignment, const char *path, const QVariant &value) { QTest::newRow(assignment) << s(assignment) << s(path) << value; };
        row("seeding.count=12", "seeding.count", qint64(12));
        row("evaluation.bothOrders=true", "evaluation.bothOrders", true);
        row("budget.usd=0.5", "budget.usd", 0.5);
        row("generator.command=[python3, gen.py]", "generator.command", QStringList{s("python3"), s("gen.py")});
        row("generator={provider: ollama, model: m}", "generator.model", s("m"));
        row("generator=ollama", "generator.provider", s("ollama"));
        row("task=Ode: to a list", "task", s("Ode: to a list"));
        row("task=2024", "task", s("2024"));
        row("task=[half open", "task", s("[half open"));
        row("generator.model=a=b", "generator.model", s("a=b"));
        row("mutation.generators=[ollama, {provider: offline}]", "mutation.generators[0].provider", s("ollama"));
        row("unknown.thing=1", "unknown.thing", qint64(1));
        row("seeding.count=", "seeding.count", QVariant());
    }

    void assignments()
    {
        QFETCH(QString, assignment);
        QFETCH(QString, path);
        QFETCH(QVariant, value);
        const Result<RunConfig> result = withAssignment(sample, assignment);
        QVERIFY(result.has_value());
        QCOMPARE(valueAt(*result, path), value);
    }

    void badAssignments()
    {
        for (const char *text : {"seeding.count", "=3", "seeding.generators[7].model=x", "task.x=1"}) {
            const Result<RunConfig> result = withAssignment(sample, s(text));
            QVERIFY2(!result, text);
            QCOMPARE(result.error().kind, ErrorKind::BadConfig);
        }
    }
};

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
