// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/events/runevent.h"
#include "tests/support/cputimer.h"
#include "ui/code/codepane.h"
#include "ui/code/codepanel.h"
#include "engine/code/linediff.h"
#include "ui/code/reportmodels.h"
#include "ui/lineage/lineagepanel.h"
#include "ui/lineage/lineageview.h"
#include "ui/lineage/mappanel.h"
#include "ui/lineage/metricmap.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/partchooser.h"

#include <QAbstractItemModelTester>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include <rapidcheck.h>

#include <cmath>

using namespace ui;
using namespace engine;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

/// A measured run: related programs over several generations, some of them failing.
struct Desk {
    Desk()
    {
        run.open(RunId{u("circle-packing-k3v9q2")});
        emitEvent(RunStarted{{R"({"task": "Pack circles", "generator": {"provider": "offline"}, "program": {"language": "python"}, "testing": {"folder": "circle-packing"}, "population": {"ranking": "metric", "features": ["length", "combined_score"]}, "stop": {"candidates": 60}})"}, u("0.1")});
    }
    void emitEvent(EventBody body)
    {
        events.append({run.run(), quint64(++seq), qint64(1'750'000'000'000 + seq * 300), std::move(body)});
    }
    CandidateId bear(QList<CandidateId> parents, const QString &change, Step step = Step::Mutation)
    {
        Candidate candidate;
        candidate.id = {++last};
        candidate.step = parents.isEmpty() ? Step::Seeding : step;
        for (const CandidateId parent : parents)
            candidate.generation = std::max(candidate.generation, generations.value(parent.value) + 1);
        generations.insert(last, candidate.generation);
        candidate.parents = parents;
        candidate.generator = parents.isEmpty() ? u("initial") : u("offline");
        candidate.parts = u("def f():\n    return %1\n").arg(last) + QString(int(last % 7) * 10, u'#');
        candidate.change = change;
        emitEvent(CandidateBorn{candidate});
        return candidate.id;
    }
    TestReport report(CandidateId id, double score)
    {
        TestReport made;
        made.candidate = id;
        made.score = score;
        made.metrics = {{u("combined_score"), score, false, 0.02, 5}, {u("seconds"), 1.5 / (1 + score), false, 0, 1}, {u("hidden_case"), 0.5, true, 0, 1}};
        made.outcome = {u("exited"), 0, u("\x1b[32mplaced 26 circles\x1b[0m\nsum 2.41\n"), u("warning: slow\n"), 41, 14, 38, 31, 18'400'000, u("bubblewrap"), {}, {u("wall 10 s"), u("memory 256 MB"), u("no network")}};
        made.cases = {{u("empty input"), true, u("[]"), u("[]"), {}, 3}, {u("two circles"), false, u("[1, 2]"), u("[1]"), u("one is missing"), 4}};
        made.findings = {{u("flake8"), u("warning"), u("E501"), u("line too long"), {}, 4, 80}, {u("mypy"), u("error"), u("arg-type"), u("wrong type"), {}, 2, 5}};
        made.feedback = {u("circles 3 and 7 overlap nearly")};
        return made;
    }
    void measure(CandidateId id, double score)
    {
        emitEvent(CandidateTested{report(id, score)});
        emitEvent(CandidateScored{id, score, {{u("combined_score"), score, {}}}});
        emitEvent(RatingsChanged{{{id, 1500 + 173.72 * score, 0, 0}}});
    }
    void fails(CandidateId id)
    {
        TestReport made;
        made.candidate = id;
        made.correct = false;
        made.failure = u("it went past its wallTime limit of 10 s");
        made.outcome.end = u("wallTime");
        emitEvent(CandidateTested{made});
    }
    void family(int size)
    {
        measure(bear({}, u("initial")), 0.96);
        for (int i = 2; i <= size; ++i) {
            const CandidateId parent{quint32(i < 4 ? 1 : i - 1 - (i * 7) % 3)};
            const bool cross = i % 6 == 0;
            const CandidateId id = bear(cross ? QList<CandidateId>{parent, {parent.value - 1}} : QList<CandidateId>{parent}, cross ? u("cross") : u("tuned"), cross ? Step::Crossover : Step::Mutation);
            if (i % 9 == 0)
                fails(id);
            else
                measure(id, 2.6 - 1.6 * std::exp(-i / 14.0) + 0.05 * (i % 5));
            if (i > 24 && i % 2)
                emitEvent(CandidateRetired{{quint32(i - 20)}, false});
        }
    }
    void tell()
    {
        run.apply(std::exchange(events, {}));
    }

    OpenRun run{nullptr};
    ViewState view;
    QList<RunEvent> events;
    QHash<quint32, int> generations;
    int seq = 0;
    quint32 last = 0;
};

/// Saves a picture to the folder VALDA_SHOTS, if set.
void picture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("VALDA_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(folder + u'/' + name + u(".png"));
}

} // namespace

class TestCodePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setTheme(Theme::Light); }

    /// The second text without its added lines and with the removed lines equals the first text.
    void differencesLeadFromOneToTheOther()
    {
        QVERIFY(rc::check([] {
            const auto some = [] {
                QStringList lines;
                for (int n = *rc::gen::inRange(0, 14); n > 0; --n)
                    lines.append(QString(QChar(u'a' + *rc::gen::inRange(0, 5))));
                return lines;
            };
            const QStringList before = some(), after = some();
            const QList<LineChange> changes = lineChanges(before.join(u'\n'), after.join(u'\n'));
            QStringList made;
            QMultiMap<int, QString> removed;
            QSet<int> added;
            for (const LineChange &change : changes) {
                if (change.kind == LineChange::Added)
                    added.insert(change.line);
                else
                    removed.insert(change.line, change.text);
            }
            const QStringList now = after.join(u'\n').split(u'\n');
            for (int i = 0; i <= now.size(); ++i) {
                QStringList here = removed.values(i);
                std::reverse(here.begin(), here.end()); // QMultiMap returns the latest first
                made += here;
                if (i < now.size() && !added.contains(i))
                    made.append(now[i]);
            }
            RC_ASSERT(made == before.join(u'\n').split(u'\n'));
        }));
    }

    /// The panel shows the first file with changes, and marks changes of the shown file only.
    void filesAreShownOneByOne()
    {
        Desk desk;
        CodePanel panel(nullptr, &desk.run, &desk.view, nullptr);
        panel.resize(1100, 520);
        desk.family(12);
        desk.tell();
        desk.view.setCurrent({8});
        const auto program = [](const QString &last) { return Parts(QList<Part>{{u("a.py"), u("x = 1\n")}, {u("lib/b.py"), u("y = 1\n") + last}}); };
        panel.showContents(program(u("z = 3\n")), program({}));
        panel.show();
        auto *files = panel.findChild<PartChooser *>();
        QVERIFY(files->isVisibleTo(&panel));
        QCOMPARE(files->part(), u("lib/b.py"));
        auto *source = panel.findChild<CodePane *>();
        QCOMPARE(source->addedLines(), 1);
        files->setCurrentIndex(0);
        QCOMPARE(source->text(), u("x = 1\n"));
        QCOMPARE(source->addedLines(), 0);
        panel.showContents(u("one = 1\n"), {});
        QVERIFY(!files->isVisibleTo(&panel));
        QCOMPARE(source->text(), u("one = 1\n"));
    }

    void aProgramIsShownWithWhatIsKnownOfIt()
    {
        Desk desk;
        CodePanel panel(nullptr, &desk.run, &desk.view, nullptr);
        panel.resize(1100, 520);
        QVERIFY(panel.findChild<EmptyState *>()->isVisibleTo(&panel));
        desk.family(12);
        desk.tell();
        desk.view.setCurrent({8});
        panel.showContents(u("import math\n\n\ndef area(r):\n    \"\"\"Of a circle.\"\"\"\n    return math.pi * r ** 2  # exact\n\n\ndef total(radii):\n    return sum(radii) - 0.5\n"),
            u("import math\n\n\ndef area(r):\n    \"\"\"Of a circle.\"\"\"\n    return 3.14 * r ** 2\n\n\ndef total(radii):\n    return sum(radii)\n"));
        panel.show();
        auto *source = panel.findChild<CodePane *>();
        QCOMPARE(source->addedLines(), 2);
        QCOMPARE(source->removedLines(), 2);
        QVERIFY(source->isReadOnly());
        const auto panes = panel.findChildren<QPlainTextEdit *>();
        QStringList texts;
        for (const QPlainTextEdit *pane : panes)
            texts << pane->toPlainText();
        const QString all = texts.join(u'\n');
        for (const char *words : {"placed 26 circles", "warning: slow", "circles 3 and 7", "It ended normally.", "bubblewrap", "wall 10 s"})
            QVERIFY2(all.contains(u(words)), words);
        QVERIFY(!all.contains(u("[32m")));
        auto *tabs = panel.findChild<QTabWidget *>();
        QCOMPARE(tabs->tabText(1), u("Tests 1/2"));
        QCOMPARE(panel.findChild<QTreeView *>()->model()->rowCount(), 2);
        auto *findings = qobject_cast<TableView *>(tabs->widget(2));
        QCOMPARE(findings->model()->index(0, 1).data().toString(), u("mypy")); // errors come first
        Q_EMIT findings->rowActivated(findings->model()->index(0, 0));
        int line = -1, column = -1;
        source->getCursorPosition(&line, &column);
        QCOMPARE(line, 1);
        tabs->setCurrentIndex(3);
        QTest::qWait(20);
        picture(panel, u("code-light"));
        setTheme(Theme::Dark);
        QTest::qWait(20);
        picture(panel, u("code-dark"));
        desk.view.setCurrent({9});
        QVERIFY(tabs->widget(4)->findChild<QWidget *>());
        QVERIFY(qobject_cast<QPlainTextEdit *>(tabs->widget(4))->toPlainText().contains(u("wallTime")));
    }

    void changesAreToldWithTheirNoise()
    {
        Desk desk;
        QStandardItemModel model;
        QAbstractItemModelTester tester(&model);
        TestReport before = desk.report({1}, 2.00), after = desk.report({2}, 2.01);
        fillMetrics(&model, after, before);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(0, 4).data().toString().contains(u("within the noise")));
        fillMetrics(&model, desk.report({2}, 2.5), before);
        QVERIFY(model.index(0, 4).data().toString().contains(u("+0.5")));
        QVERIFY(!model.index(0, 4).data().toString().contains(u("noise")));
        fillCases(&model, after);
        fillFindings(&model, after);
        QCOMPARE(plainOutput(u("\x1b[1;31mred\x1b[0m\r\nb\x07")).section(u'\n', 0, 0), u("red"));
    }

    void theTreeIsWalkedByKeys()
    {
        Desk desk;
        desk.family(60);
        desk.tell();
        LineagePanel panel(&desk.run, &desk.view, nullptr);
        panel.resize(1100, 480);
        panel.show();
        LineageView *tree = panel.tree();
        QCOMPARE(tree->shown().nodes.size(), 60);
        QTest::keyClick(tree, Qt::Key_Home);
        QCOMPARE(desk.view.current(), desk.run.best());
        const CandidateId best = desk.run.best();
        QTest::keyClick(tree, Qt::Key_Left);
        QCOMPARE(desk.view.current(), desk.run.state().candidate(best)->parents.constFirst());
        QTest::keyClick(tree, Qt::Key_Right);
        QVERIFY(desk.run.state().candidate(desk.view.current())->parents.contains(desk.run.state().candidate(best)->parents.constFirst()));
        desk.view.setCurrent({1});
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(tree->shown().nodes.size(), 1);
        QCOMPARE(tree->shown().nodes.constFirst().hidden, 59);
        QTest::keyClick(tree, Qt::Key_Space);
        tree->setSearch(u("cross"));
        QCOMPARE(tree->found(), 10);
        desk.view.setCurrent(best);
        QVERIFY(tree->viewport()->rect().intersects(tree->rectOf(best).toRect()));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->rectOf(best).center().toPoint());
        QCOMPARE(desk.view.current(), best);
        QVERIFY(tree->summary().contains(u("60 candidate")));
        QTest::qWait(20);
        picture(panel, u("lineage-light"));
        setTheme(Theme::Dark);
        tree->fitAll();
        QTest::qWait(20);
        picture(panel, u("lineage-dark"));
    }

    void largeTreesShowWhatMatters()
    {
        Desk desk;
        desk.family(6000);
        desk.tell();
        const test::CpuTimer timer;
        const LineageLayout layout = layOutLineage(desk.run.state().candidates(), {}, desk.run.best());
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(layout.node(desk.run.best()));
        const QList<CandidateId> path = pathTo(desk.run.state().candidates(), desk.run.best());
        for (const CandidateId id : path)
            QVERIFY(layout.node(id));
        QSet<std::pair<double, double>> places;
        for (const LineageLayout::Node &node : layout.nodes) {
            QVERIFY(!places.contains({node.place.x(), node.place.y()}));
            places.insert({node.place.x(), node.place.y()});
        }
    }

    void theMapMarksCellsAndFront()
    {
        Desk desk;
        desk.family(60);
        desk.tell();
        MapPanel panel(&desk.run, &desk.view, nullptr);
        panel.resize(900, 460);
        panel.show();
        QCOMPARE(panel.map()->points().size(), 54);
        QVERIFY(panel.map()->summary().contains(u("54 programs")));
        QTest::keyClick(panel.map(), Qt::Key_Right);
        QVERIFY(desk.view.current());
        QTest::qWait(20);
        picture(panel, u("map-light"));
        setTheme(Theme::Dark);
        QTest::qWait(20);
        picture(panel, u("map-dark"));
    }
};

QTEST_MAIN(TestCodePanel)
#include "tst_codepanel.moc"
