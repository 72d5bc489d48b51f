// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/fields/edit.h"
#include "engine/facade/runs.h"
#include "tests/support/cputimer.h"
#include "tests/support/ui/fakeengine.h"
#include "ui/start/runlibrary.h"
#include "ui/start/runlist.h"
#include "ui/start/startpage.h"
#include "ui/start/templatemodel.h"
#include "ui/start/trashdialog.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

engine::RunSummary summary(const char *id, engine::RunStatus status, qint64 startedMs)
{
    engine::RunSummary run;
    run.run = {QString::fromLatin1(id)};
    run.name = QStringLiteral("Run ") + run.run.value;
    run.status = status;
    run.startedMs = startedMs;
    run.candidates = 12;
    run.candidatesWanted = 40;
    run.bestPreview = QStringLiteral("Best of ") + run.run.value;
    run.bestElo = 1612;
    return run;
}

QStringList order(const QAbstractItemModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(RunListModel::IdRole).toString());
    return ids;
}

using engine::RunStatus;

} // namespace

class TstStart final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::FakeEngine> m_fake;

    QListView *listOf(QWidget &widget) const { return widget.findChild<QListView *>(); }
    int asked(const QString &question) const { return int(m_fake->asked.count(question)); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }
    void init()
    {
        m_fake = std::make_unique<test::FakeEngine>();
        m_fake->runs = {summary("old", RunStatus::Finished, 1000), summary("new", RunStatus::Paused, 3000),
            summary("busy", RunStatus::Running, 2000)};
    }
    void cleanup() { m_fake.reset(); }

    void pinnedThenRunningThenNewest()
    {
        RunListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<engine::RunSummary> runs = m_fake->runs;
        model.setRuns(runs);
        QCOMPARE(order(model), (QStringList{QStringLiteral("busy"), QStringLiteral("new"), QStringLiteral("old")}));
        runs[0].pinned = true;
        model.setRuns(runs);
        QCOMPARE(order(model), (QStringList{QStringLiteral("old"), QStringLiteral("busy"), QStringLiteral("new")}));
    }

    void selectionSurvivesUpdates()
    {
        RunListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<engine::RunSummary> runs = m_fake->runs;
        model.setRuns(runs);
        const QPersistentModelIndex chosen(model.index(2)); // "old"
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        runs[0].pinned = true;
        runs.removeAt(1);
        runs.append(summary("newest", RunStatus::Running, 9000));
        model.setRuns(runs);
        QCOMPARE(chosen.data(RunListModel::IdRole).toString(), QStringLiteral("old"));
        QCOMPARE(chosen.row(), 0);
        QCOMPARE(order(model), (QStringList{QStringLiteral("old"), QStringLiteral("newest"), QStringLiteral("busy")}));
        QCOMPARE(reset.size(), 0);
    }

    void onlyChangedRowsAreRepainted()
    {
        RunListModel model;
        QList<engine::RunSummary> runs = m_fake->runs;
        model.setRuns(runs);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        runs[2].candidates = 13;
        model.setRuns(runs);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().data(RunListModel::IdRole).toString(), QStringLiteral("busy"));
    }

    void wordsOfARun()
    {
        engine::RunSummary run = summary("a", RunStatus::Finished, 0);
        run.endReason = engine::EndReason::Money;
        QCOMPARE(statusWord(run), QStringLiteral("Budget used up"));
        QCOMPARE(progressText(run), QStringLiteral("12/40"));
        run.candidates = 40;
        QCOMPARE(progressText(run), QStringLiteral("40"));
        run.spent = engine::Money::fromUsd(0.0042);
        run.spentIsLowerBound = true;
        QVERIFY(spentText(run).startsWith(u'≥'));
    }

    void worthIsWhatDecided()
    {
        engine::RunSummary never = summary("b", RunStatus::Finished, 0);
        QCOMPARE(worthText(never), QStringLiteral("Not compared")); // its rating is not measured
        engine::RunSummary run = summary("a", RunStatus::Finished, 0);
        run.judged = true;
        QCOMPARE(worthText(run), QStringLiteral("Elo 1,612"));
        run.bestScore = 2.484;
        QCOMPARE(worthText(run), QStringLiteral("Elo 1,612"));
        run.judged = false; // measured but never compared programs
        QCOMPARE(worthText(run), QStringLiteral("Score 2.48"));
        RunListModel model;
        model.setRuns({run});
        const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("Score 2.48")) && !spoken.contains(QStringLiteral("1,612")), qPrintable(spoken));
        run.candidates = 0;
        QCOMPARE(worthText(run), QStringLiteral("–"));
    }

    void screenReadersHearTheWholeRow()
    {
        engine::RunSummary run = summary("a", RunStatus::Paused, 0);
        run.judged = true;
        RunListModel model;
        model.setRuns({run});
        const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
        for (const char *part : {"Run a", "Paused", "12", "1,612", "Best of a", "$0.00"})
            QVERIFY2(spoken.contains(QLatin1StringView(part)), qPrintable(spoken));
    }

    void manyRunsAreTakenQuickly()
    {
        RunListModel model;
        QList<engine::RunSummary> runs;
        for (int index = 0; index < 2000; ++index)
            runs.append(summary(qPrintable(QStringLiteral("r%1").arg(index)), RunStatus::Finished, index));
        const test::CpuTimer timer;
        model.setRuns(runs);
        runs[1000].pinned = true;
        model.setRuns(runs);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void libraryReadsAtMostEverySecondWhileEventsCome()
    {
        RunLibrary library;
        library.setEngine(m_fake->engine.get());
        QTRY_VERIFY(library.model()->isLoaded());
        QCOMPARE(asked(QStringLiteral("runs")), 1);
        for (int index = 0; index < 50; ++index)
            Q_EMIT m_fake->engine->runs()->eventsCommitted({QStringLiteral("busy")}, {});
        QTest::qWait(200);
        QCOMPARE(asked(QStringLiteral("runs")), 1);
        QTRY_COMPARE_WITH_TIMEOUT(asked(QStringLiteral("runs")), 2, 1500);
        Q_EMIT m_fake->engine->runs()->sessionClosed({QStringLiteral("busy")}, {});
        QTRY_COMPARE(asked(QStringLiteral("runs")), 3);
    }

    void removingPutsIntoTheTrashAndUndoBringsBack()
    {
        RunLibrary library;
        library.setEngine(m_fake->engine.get());
        QTRY_VERIFY(library.model()->isLoaded());
        QVERIFY(library.remove({QStringLiteral("old")}));
        QCOMPARE(library.model()->rowCount(), 2); // at once
        QTRY_COMPARE(library.trashed().size(), 1);
        QCOMPARE(asked(QStringLiteral("trash old")), 1);
        QCOMPARE(asked(QStringLiteral("remove old")), 0); // never deleted permanently
        library.undoRemove();
        QTRY_COMPARE(library.model()->rowCount(), 3);
        QCOMPARE(asked(QStringLiteral("restore old")), 1);
        QTRY_COMPARE(library.trashed().size(), 0);
    }

    /// Restores and deletes runs in the trash, without the notice with Undo.
    void theTrashGivesBackAndDeletesForGood()
    {
        m_fake->trashed = {summary("gone", RunStatus::Finished, 500), summary("lost", RunStatus::Finished, 400)};
        RunLibrary library;
        RunList list(&library);
        library.setEngine(m_fake->engine.get());
        list.resize(900, 500);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        auto *trash = list.findChild<QPushButton *>(QStringLiteral("trash"));
        QTRY_VERIFY(trash->isVisible());
        trash->click();
        auto *dialog = list.findChild<TrashDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const auto press = [](QWidget *where, const QString &text) {
            for (QPushButton *button : where->findChildren<QPushButton *>()) {
                if (button->isVisible() && QString(button->text()).remove(u'&') == text)
                    return button->click();
            }
            QFAIL(qPrintable(text));
        };
        press(dialog, QStringLiteral("Restore"));
        QTRY_COMPARE(library.model()->rowCount(), 4);
        QCOMPARE(asked(QStringLiteral("restore gone")) + asked(QStringLiteral("restore lost")), 1);
        press(dialog, QStringLiteral("Delete now…"));
        auto *box = dialog->findChild<QMessageBox *>();
        QVERIFY(box);
        QCOMPARE(m_fake->trashed.size(), 1);
        press(box, QStringLiteral("Delete"));
        QTRY_COMPARE(m_fake->trashed.size(), 0);
        QTRY_VERIFY(!trash->isVisible());
    }

    void aRunThatGoesOnIsNotRemoved()
    {
        RunLibrary library;
        library.setEngine(m_fake->engine.get());
        QTRY_VERIFY(library.model()->isLoaded());
        QVERIFY(!library.remove({QStringLiteral("busy")}));
        QCOMPARE(library.model()->rowCount(), 3);
    }

    void errorsAreTold()
    {
        RunLibrary library;
        QSignalSpy failed(&library, &RunLibrary::failed);
        m_fake->nextError = engine::Error{engine::ErrorKind::Store, QStringLiteral("disk full"), {}};
        library.setEngine(m_fake->engine.get());
        QTRY_COMPARE(failed.size(), 1);
    }

    void keysActOnTheChosenRun()
    {
        RunLibrary library;
        RunList list(&library);
        library.setEngine(m_fake->engine.get());
        list.resize(900, 500);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        QTRY_VERIFY(library.model()->isLoaded());
        QListView *view = listOf(list);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(1, 0)); // "new", paused
        QSignalSpy opened(&list, &RunList::openRequested);
        QSignalSpy resumed(&list, &RunList::resumeRequested);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<engine::RunId>().value, QStringLiteral("new"));
        QTest::keyClick(view, Qt::Key_R);
        QCOMPARE(resumed.size(), 1);
        QTest::keyClick(view, Qt::Key_P);
        QCOMPARE(asked(QStringLiteral("pin new")), 1);
        QTRY_COMPARE(view->model()->index(0, 0).data(RunListModel::IdRole).toString(), QStringLiteral("new"));
        QCOMPARE(list.current().value, QStringLiteral("new"));
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(view->model()->rowCount(), 2);
        QTRY_COMPARE(asked(QStringLiteral("trash new")), 1);
        QTest::qWait(20);
        QPushButton *undo = nullptr;
        for (QPushButton *button : list.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().contains(QLatin1StringView("Undo")))
                undo = button;
        }
        QVERIFY(undo);
        undo->click();
        QTRY_COMPARE(view->model()->rowCount(), 3);
    }

    void runningRunsCannotBeResumedOrRemoved()
    {
        RunLibrary library;
        RunList list(&library);
        library.setEngine(m_fake->engine.get());
        QTRY_VERIFY(library.model()->isLoaded());
        listOf(list)->setCurrentIndex(listOf(list)->model()->index(0, 0)); // "busy"
        int disabled = 0;
        for (const QAction *action : listOf(list)->actions())
            disabled += action->isEnabled() ? 0 : 1;
        QCOMPARE(disabled, 2);
    }

    void removingAsksWhenWanted()
    {
        RunLibrary library;
        RunList list(&library);
        list.setAskBeforeRemoving(true);
        library.setEngine(m_fake->engine.get());
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        QTRY_VERIFY(library.model()->isLoaded());
        listOf(list)->setFocus();
        listOf(list)->setCurrentIndex(listOf(list)->model()->index(1, 0));
        QTest::keyClick(listOf(list), Qt::Key_Delete);
        auto *box = list.findChild<QMessageBox *>();
        QVERIFY(box);
        QCOMPARE(library.model()->rowCount(), 3);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(library.model()->rowCount(), 3);
    }

    void searchLooksInBestTexts()
    {
        RunLibrary library;
        RunList list(&library);
        library.setEngine(m_fake->engine.get());
        QTRY_VERIFY(library.model()->isLoaded());
        auto *search = list.findChild<SearchField *>();
        search->setText(QStringLiteral("best of OLD"));
        Q_EMIT search->returnPressed();
        QCOMPARE(listOf(list)->model()->rowCount(), 1);
        search->clear();
        QCOMPARE(listOf(list)->model()->rowCount(), 3);
    }

    void emptyLibraryOffersTheSample()
    {
        m_fake->runs.clear();
        RunLibrary library;
        StartPage page(&library);
        library.setEngine(m_fake->engine.get());
        page.show();
        QTRY_VERIFY(library.model()->isLoaded());
        QSignalSpy started(&page, &StartPage::startRequested);
        int offers = 0;
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->isVisibleTo(&page) && QString(button->text()).remove(u'&') == QLatin1StringView("Try without a model")) {
                button->setEnabled(true);
                button->click();
                ++offers;
            }
        }
        QCOMPARE(offers, 2); // in the empty list and beside it
        QCOMPARE(started.size(), 2);
    }

    void theSampleCallsNoModel()
    {
        const TemplateModel templates;
        const engine::RunConfig sample = templates.sample();
        QCOMPARE(engine::valueAt(sample, QStringLiteral("generator.provider")).toString(), QStringLiteral("offline"));
        QVERIFY(!engine::valueAt(sample, QStringLiteral("task")).toString().isEmpty());
    }

    void templatesAreNamedAndGoToTheEditor()
    {
        TemplateModel templates;
        const QAbstractItemModelTester tester(&templates, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(templates.rowCount({}) >= 5);
        for (int row = 0; row < templates.rowCount({}); ++row) {
            QVERIFY(!templates.index(row).data().toString().isEmpty());
            QVERIFY(!templates.index(row).data(TemplateModel::TextRole).toString().isEmpty());
            const bool offline = templates.index(row).data(TemplateModel::OfflineRole).toBool();
            QCOMPARE(templates.index(row).data(TemplateModel::NoteRole).toString().contains(QLatin1StringView("cost 0")), offline);
        }
        RunLibrary library;
        StartPage page(&library);
        QSignalSpy configured(&page, &StartPage::configureRequested);
        for (QListView *view : page.findChildren<QListView *>()) {
            if (qobject_cast<TemplateModel *>(view->model()))
                Q_EMIT view->activated(view->model()->index(3, 0));
        }
        QCOMPARE(configured.size(), 1);
        QCOMPARE(configured[0][0].value<engine::RunConfig>(), templates.config(templates.index(3)));
    }
};

QTEST_MAIN(TstStart)
#include "tst_start.moc"
