// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"
#include "engine/facade/runs.h"
#include "tests/support/samplerun.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/votingpane.h"
#include "ui/configure/configurepage.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/run/candidatepanel.h"
#include "ui/run/gauge.h"
#include "ui/run/runpage.h"
#include "ui/run/votecard.h"
#include "ui/shell/dialogs/helpdialog.h"
#include "ui/shell/dialogs/unsavedquestion.h"
#include "ui/shell/modebar.h"
#include "ui/shell/runnotices.h"
#include "ui/start/rundelegate.h"
#include "ui/start/runlistmodel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QUndoStack>

using namespace ui;

/// Guarantees of the window to its user.
class TstTrust final : public QObject
{
    Q_OBJECT

private:
    WindowFixture m_fixture;
    const engine::RunId m_live{QStringLiteral("Toothpaste for vampires")};
    const engine::RunId m_ended{QStringLiteral("Haiku about compilers")};

    MainWindow *window() const { return m_fixture.window.get(); }
    OpenRun *run() const { return window()->findChild<OpenRun *>(); }
    template <typename T>
    T *find(const char *name) const { return window()->findChild<T *>(QLatin1StringView(name)); }

    void show(double zoom = 1)
    {
        AppSettings settings;
        settings.language = QStringLiteral("en");
        settings.zoom = zoom;
        m_fixture.show(settings);
    }
    void showRun(const engine::RunId &which)
    {
        window()->openRun(which);
        QTRY_VERIFY(run()->run() == which && !run()->isLoading());
        QTest::qWait(30);
    }
    /// Adds events to the live run and emits them like the engine.
    void happen(const QList<engine::EventBody> &bodies)
    {
        QList<engine::RunEvent> &log = m_fixture.fake->logs[m_live];
        QList<engine::RunEvent> more;
        for (const engine::EventBody &body : bodies) {
            more.append({m_live, log.last().seq + 1, log.last().atMs + 10, body});
            log.append(more.last());
        }
        Q_EMIT m_fixture.fake->engine->runs()->eventsCommitted(m_live, more);
    }
    engine::EventBody question(qint64 leftMs) const { return engine::PeopleAsked{{1}, {{38}, {40}}, QDateTime::currentMSecsSinceEpoch() + leftMs}; }
    QString stateWord() const { return find<StatusLabel>("runState")->word(); }
    QToolButton *buttonOf(const QString &action) const
    {
        for (QToolButton *button : window()->page(Mode::Run)->findChildren<QToolButton *>()) {
            if (button->defaultAction() && button->defaultAction()->objectName() == action)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.init();
        QList<engine::RunEvent> log = support::sampleRun(m_live.value, 40);
        log.removeLast(); // the run has no end
        m_fixture.fake->logs[m_live] = log;
    }
    void cleanup() { m_fixture.cleanup(); }

    void aRunThatWaitsForAVoteSaysSo()
    {
        show();
        showRun(m_live);
        QCOMPARE(stateWord(), QStringLiteral("Running"));
        QVERIFY(!buttonOf(QStringLiteral("vote"))->isVisible());
        happen({question(47'400)});
        QTRY_VERIFY2(stateWord().startsWith(QStringLiteral("Waiting for your vote 0:4")), qPrintable(stateWord()));
        QToolButton *badge = nullptr;
        for (QToolButton *button : window()->findChild<ModeBar *>()->findChildren<QToolButton *>()) {
            if (button->property("badge").toInt() == 1)
                badge = button;
        }
        QVERIFY(badge && badge->text().contains(QStringLiteral("mpare")));
        QVERIFY(buttonOf(QStringLiteral("vote"))->isVisible());
        buttonOf(QStringLiteral("vote"))->click();
        auto *card = window()->findChild<VoteCard *>();
        QTRY_VERIFY(card->isVisible());
        QTest::keyClick(window()->focusWidget(), Qt::Key_1);
        QCOMPARE(m_fixture.fake->steered.size(), 1);
        const auto &vote = std::get<engine::Vote>(m_fixture.fake->steered.first());
        QVERIFY((QList<quint32>{38, 40}.contains(vote.first.value)) && (QList<quint32>{38, 40}.contains(vote.second.value)));
        QCOMPARE(vote.verdict, engine::Verdict::First);
        QVERIFY(!card->isVisible());
        happen({engine::QuestionClosed{{1}, engine::QuestionEnd::Answered}});
        QTRY_COMPARE(stateWord(), QStringLiteral("Running"));
        QCOMPARE(badge->property("badge").toInt(), 0);
    }

    void aVoteThatIsWantedIsToldOnTheDesktop()
    {
        show();
        QSignalSpy told(window()->findChild<RunNotices *>(), &RunNotices::told);
        QWidget elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        QTRY_VERIFY(!window()->isActiveWindow());
        happen({question(60'000)});
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told[0][1].toString(), QStringLiteral("Toothpaste for vampires waits for your vote"));
    }

    void theCardLeadsToTheWholeVote()
    {
        show();
        showRun(m_live);
        happen({question(60'000)});
        QTRY_VERIFY(buttonOf(QStringLiteral("vote"))->isVisible());
        buttonOf(QStringLiteral("vote"))->click();
        find<QPushButton>("voteMore")->click();
        QCOMPARE(window()->mode(), Mode::Compare);
        auto *compare = static_cast<ComparePage *>(window()->page(Mode::Compare));
        QVERIFY(compare->isVoting());
        QCOMPARE(compare->voting()->round().question, engine::QuestionId{1});
    }

    void aFinishedRunIsNeverCalledRunning()
    {
        m_fixture.fake->logs[m_ended] = support::sampleRun(m_ended.value, 3000);
        show();
        window()->setMode(Mode::Run);
        QStringList said;
        connect(run(), &OpenRun::changed, this, [&] { said << stateWord() << find<Gauge>("timeGauge")->value(); });
        window()->openRun(m_ended);
        QTRY_VERIFY_WITH_TIMEOUT(!run()->isLoading() && run()->isOpen(), 20'000);
        QTest::qWait(50);
        for (const QString &word : std::as_const(said))
            QVERIFY2(!word.contains(QStringLiteral("Running")) && !word.contains(QStringLiteral("min")), qPrintable(word));
        QCOMPARE(stateWord(), QStringLiteral("Finished"));
    }

    void headerTableAndDetailShowOneMoment()
    {
        show();
        showRun(m_live);
        auto *table = find<TableView>("candidates");
        auto *page = static_cast<RunPage *>(window()->page(Mode::Run));
        int looked = 0;
        QStringList wrong;
        // When the page has been updated, header, table and detail show the same values.
        connect(run(), &OpenRun::changed, this, [&] {
            ++looked;
            const QString best = QStringLiteral("#%1").arg(run()->best().value);
            if (!find<Gauge>("bestGauge")->note().startsWith(best))
                wrong << find<Gauge>("bestGauge")->note() + QStringLiteral(" is not ") + best;
            if (table->model()->index(0, CandidateModel::Name).data().toString() != best)
                wrong << QStringLiteral("the table begins with ") + table->model()->index(0, CandidateModel::Name).data().toString();
            for (int row = 1; row < std::min(20, table->model()->rowCount()); ++row) {
                const auto rank = [&](int at) { return table->model()->index(at, CandidateModel::Rank).data(CandidateModel::SortRole).toDouble(); };
                if (rank(row) < rank(row - 1))
                    wrong << QStringLiteral("row %1 is out of order").arg(row);
            }
        });
        Q_UNUSED(page)
        for (int i = 0; i < 4; ++i) {
            const quint32 riser = quint32(40 - i);
            happen({engine::RatingsChanged{{{{riser}, 1700.0 + 20 * i, 40, 9}}}});
            QTRY_VERIFY(looked > i);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void aTableThatIsHeldDoesNotClaimAnOrder()
    {
        show();
        showRun(m_live);
        auto *table = find<TableView>("candidates");
        QVERIFY(table->horizontalHeader()->isSortIndicatorShown());
        QTest::keyClick(table, Qt::Key_Down); // the table has the focus
        happen({engine::RatingsChanged{{{{36}, 1800, 40, 9}}}});
        auto *resort = find<QPushButton>("resort");
        QTRY_VERIFY(resort->isVisible());
        QVERIFY(!table->horizontalHeader()->isSortIndicatorShown());
        resort->click();
        QVERIFY(table->horizontalHeader()->isSortIndicatorShown());
        QCOMPARE(table->model()->index(0, CandidateModel::Name).data().toString(), QStringLiteral("#36"));
    }

    void failedCancelledAndStoppedAreThreeWords()
    {
        show();
        showRun(m_live);
        happen({engine::CallStarted{{.id = {9001}, .step = engine::Step::Mutation}}, engine::CallStarted{{.id = {9002}, .step = engine::Step::Mutation}},
            engine::CallFinished{{.call = {9001}, .error = engine::Error{engine::ErrorKind::Timeout, {}, {}}}},
            engine::CallFinished{{.call = {9002}, .error = engine::Error{engine::ErrorKind::Cancelled, {}, {}}}},
            engine::RunFinished{engine::EndReason::Stopped, {1}, {}}});
        auto *rate = find<Gauge>("rateGauge");
        QTRY_VERIFY2(rate->note().contains(QStringLiteral("1 failed")) && rate->note().contains(QStringLiteral("1 cancelled")), qPrintable(rate->note()));
        QVERIFY2(stateWord().contains(QStringLiteral("Stopped")), qPrintable(stateWord()));
        engine::RunSummary failed;
        failed.status = engine::RunStatus::Finished;
        failed.endReason = engine::EndReason::Failed;
        QCOMPARE(statusWord(failed), QStringLiteral("Failed"));
    }

    void zoomedPagesFitALaptop_data()
    {
        QTest::addColumn<bool>("german");
        QTest::newRow("English") << false;
        QTest::newRow("German") << true;
    }
    void zoomedPagesFitALaptop()
    {
        QFETCH(bool, german);
        AppSettings settings;
        settings.language = german ? QStringLiteral("de") : QStringLiteral("en");
        settings.zoom = 2;
        m_fixture.show(settings);
        QStringList wrong;
        constexpr QSize laptop(1366, 728); // without a panel of 40 pixels
        m_fixture.forEachPage([&](const QString &name) {
            const QSize least = window()->minimumSizeHint();
            if (least.width() > laptop.width() || least.height() > laptop.height())
                wrong << QStringLiteral("%1 wants %2 x %3").arg(name).arg(least.width()).arg(least.height());
            window()->resize(laptop);
            QTest::qWait(20);
            if (window()->width() > laptop.width() || window()->height() > laptop.height())
                wrong << name + QStringLiteral(" makes the window grow");
            WindowFixture::shoot(*window(), name + (german ? QStringLiteral("-laptop-de") : QStringLiteral("-laptop")));
        });
        m_fixture.forEachDialog([&](QWidget &dialog, const QString &name) {
            const QSize least = dialog.minimumSizeHint();
            if (least.width() > laptop.width() || least.height() > laptop.height())
                wrong << QStringLiteral("%1 wants %2 x %3").arg(name).arg(least.width()).arg(least.height());
            WindowFixture::shoot(dialog, name + (german ? QStringLiteral("-laptop-de") : QStringLiteral("-laptop")));
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void normalSizeRestoresEveryFont()
    {
        show();
        window()->newRun();
        showRun(m_ended);
        const auto sizes = [&] {
            QHash<const QWidget *, double> all;
            for (const QWidget *widget : window()->findChildren<QWidget *>()) {
                const bool shows = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
                    || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
                if (shows && qobject_cast<const QWidget *>(widget)->metaObject()->className() != QByteArray("QTableCornerButton"))
                    all.insert(widget, widget->font().pointSizeF());
            }
            return all;
        };
        const auto before = sizes();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(window(), Qt::Key_Plus, Qt::ControlModifier);
        QTest::qWait(20);
        QStringList fixed;
        const auto zoomed = sizes();
        for (auto it = before.begin(); it != before.end(); ++it) {
            if (zoomed.contains(it.key()) && zoomed.value(it.key()) <= it.value() + 0.01)
                fixed << QLatin1StringView(it.key()->metaObject()->className()) + QStringLiteral(" ") + it.key()->objectName();
        }
        fixed.removeDuplicates();
        QVERIFY2(fixed.isEmpty(), qPrintable(QStringLiteral("do not follow the zoom: ") + fixed.join(QStringLiteral(", "))));
        QTest::keyClick(window(), Qt::Key_0, Qt::ControlModifier);
        QTest::qWait(20);
        const auto after = sizes();
        for (auto it = before.begin(); it != before.end(); ++it) {
            if (after.contains(it.key()))
                QVERIFY2(std::abs(after.value(it.key()) - it.value()) < 0.01, it.key()->metaObject()->className());
        }
    }

    /// Muted colours of the previous theme would be unreadable on the background of the new one.
    void inheritedValuesAreReadableInEveryTheme()
    {
        show();
        window()->newRun();
        QTest::qWait(30);
        const auto contrast = [](const QColor &a, const QColor &b) {
            const auto light = [](const QColor &c) {
                const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
                return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
            };
            const double one = light(a), two = light(b);
            return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
        };
        for (const Theme theme : {Theme::Dark, Theme::Light, Theme::HighContrast, Theme::Dark}) {
            setTheme(theme);
            QTest::qWait(20);
            int looked = 0;
            for (QWidget *field : window()->page(Mode::Configure)->findChildren<QWidget *>()) {
                const bool inherits = field->property("inherited").toBool();
                if (!inherits || !(qobject_cast<QComboBox *>(field) || qobject_cast<QCheckBox *>(field)))
                    continue;
                ++looked;
                const QColor ink = field->palette().color(QPalette::Active, qobject_cast<QCheckBox *>(field) ? QPalette::WindowText : QPalette::ButtonText);
                QVERIFY2(contrast(ink, field->palette().color(QPalette::Window)) >= 4.5, field->metaObject()->className());
            }
            QVERIFY(looked > 0);
        }
    }

    void pauseLeavesTheFocusWhereItWas()
    {
        show();
        showRun(m_live);
        QToolButton *pause = buttonOf(QStringLiteral("pauseOrResume"));
        pause->setFocus();
        QVERIFY(pause->hasFocus());
        QTest::keyClick(pause, Qt::Key_Space);
        happen({engine::RunPaused{}}); // as requested
        QTest::qWait(300);
        QVERIFY2(window()->focusWidget() == pause, window()->focusWidget() ? qPrintable(window()->focusWidget()->objectName()) : "nothing");
        QTest::keyClick(window()->focusWidget(), Qt::Key_Space);
        QVERIFY(!m_fixture.fake->asked.contains(QStringLiteral("stop ") + m_live.value));
    }

    void theEndOfARunLeavesNoDangerousButtonFocused()
    {
        show();
        showRun(m_live);
        buttonOf(QStringLiteral("pauseOrResume"))->setFocus();
        happen({engine::RunFinished{engine::EndReason::Candidates, {1}, {}}});
        QTRY_COMPARE(window()->focusWidget(), find<QWidget>("candidates"));
    }

    void nothingOfOneRunIsLeftInTheNext()
    {
        show();
        showRun(m_ended);
        auto *filter = find<QLineEdit>("candidateFilter");
        filter->setText(QStringLiteral("gen:3"));
        auto *log = find<QWidget>("eventLog")->parentWidget()->findChild<SearchField *>();
        log->setText(QStringLiteral("crossover"));
        window()->setMode(Mode::Export);
        QTest::qWait(50);
        showRun(m_live);
        QCOMPARE(filter->text(), QString());
        QCOMPARE(log->text(), QString());
        QCOMPARE(find<QTabWidget>("runTabs")->currentIndex(), 0);
    }

    void anotherConfigurationBeginsAtItsTask()
    {
        show();
        window()->newRun();
        auto *page = static_cast<ConfigurePage *>(window()->page(Mode::Configure));
        page->focusField(QStringLiteral("mutation.share"));
        auto *strip = page->findChild<QListView *>(QStringLiteral("pipeline"));
        const int before = strip->currentIndex().row();
        QVERIFY(before != 0);
        page->setConfig({R"({"task":"Another"})"});
        QCOMPARE(strip->currentIndex().row(), 0);
    }

    void unsavedWorkMayBeSavedDroppedOrKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("one.yaml"));
        show();
        window()->newRun();
        auto *page = static_cast<ConfigurePage *>(window()->page(Mode::Configure));
        page->setConfig({R"({"task":"One"})"}, path);
        const auto change = [&] { page->focusField(QStringLiteral("name")); QTest::keyClicks(window()->focusWidget(), QStringLiteral("x")); };
        const auto question = [&] {
            for (UnsavedQuestion *each : window()->findChildren<UnsavedQuestion *>()) {
                if (each->isVisible())
                    return each;
            }
            return static_cast<UnsavedQuestion *>(nullptr);
        };
        change();
        QVERIFY(page->isModified());
        window()->newRun();
        QVERIFY(question());
        QVERIFY(WindowFixture::pressed(question(), QStringLiteral("Cancel")));
        QVERIFY(page->isModified());
        window()->newRun();
        QVERIFY(WindowFixture::pressed(question(), QStringLiteral("Save")));
        QTRY_VERIFY(!page->isModified());
        QVERIFY(QFile::exists(path));
        QVERIFY(!engine::valueAt(page->config(), QStringLiteral("name")).isValid()); // the new configuration
        page->setConfig({R"({"task":"One"})"}, path);
        change();
        window()->newRun();
        QVERIFY(WindowFixture::pressed(question(), QStringLiteral("Don’t save")));
        QTRY_VERIFY(!page->isModified());
    }

    /// The run contains the configuration, so that a new one loses no work.
    void afterARunNothingIsAsked()
    {
        show();
        window()->newRun();
        auto *page = static_cast<ConfigurePage *>(window()->page(Mode::Configure));
        page->setConfig({R"({"task":"One","generator":{"provider":"offline"}})"});
        page->focusField(QStringLiteral("name"));
        QTest::keyClicks(window()->focusWidget(), QStringLiteral("x"));
        QVERIFY(page->isModified());
        page->start();
        QTRY_COMPARE(window()->mode(), Mode::Run);
        window()->newRun();
        QVERIFY(window()->findChildren<UnsavedQuestion *>().isEmpty());
        QCOMPARE(window()->mode(), Mode::Configure);
    }

    void compareTheBestTwoComparesThem()
    {
        QList<engine::RunEvent> &log = m_fixture.fake->logs[m_live];
        // The metric alone ranks; the ratings give another order.
        std::get<engine::RunStarted>(log.first().body).config.json = R"({"task":"x","population":{"ranking":"metric"},"evaluators":[{"kind":"length","maxWords":9}]})";
        show();
        showRun(m_live);
        window()->setMode(Mode::Compare);
        QVERIFY(WindowFixture::pressed(window(), QStringLiteral("Compare the best two")));
        QList<engine::CandidateId> best;
        const engine::Standing standing(run()->state());
        for (const engine::CandidateId id : standing.order()) {
            if (run()->state().candidate(id)->alive && best.size() < 2)
                best.append(id);
        }
        QCOMPARE(window()->findChild<ViewState *>()->compared(), best);
        QVERIFY(!window()->page(Mode::Compare)->findChild<QWidget *>(QStringLiteral("voteAgainst"))->isVisible()); // this run has no judges
    }

    void findHelpAndEditAreInTheMenus()
    {
        show();
        showRun(m_ended);
        QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(window()->focusWidget(), find<QWidget>("candidateFilter"));
        window()->setMode(Mode::Start);
        QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(qobject_cast<SearchField *>(window()->focusWidget()));
        QTest::keyClick(window(), Qt::Key_F1);
        QVERIFY(window()->findChild<HelpDialog *>() && window()->findChild<HelpDialog *>()->isVisible());
        window()->findChild<HelpDialog *>()->close();
        showRun(m_ended);
        auto *filter = find<QLineEdit>("candidateFilter");
        filter->setFocus();
        filter->setText(QStringLiteral("word"));
        m_fixture.action(QStringLiteral("Select all"))->trigger();
        QCOMPARE(filter->selectedText(), QStringLiteral("word"));
        m_fixture.action(QStringLiteral("Cut"))->trigger();
        QCOMPARE(filter->text(), QString());
        m_fixture.action(QStringLiteral("Paste"))->trigger();
        QCOMPARE(filter->text(), QStringLiteral("word"));
        m_fixture.action(QStringLiteral("Undo"))->trigger();
        QCOMPARE(filter->text(), QString());
    }

    void keysOfCandidatesAreInTheMenu()
    {
        show();
        showRun(m_ended);
        QSet<QString> keys;
        for (QAction *menu : window()->menuBar()->actions()) {
            if (!menu->text().contains(QStringLiteral("Candidate")))
                continue;
            for (const QAction *action : menu->menu()->actions())
                keys.insert(action->shortcut().toString());
        }
        for (const char *key : {"Space", "Return", "C", "P"})
            QVERIFY2(keys.contains(QLatin1StringView(key)), key);
    }

    void candidatesHaveTheirNumberInTheTable()
    {
        show();
        showRun(m_ended);
        auto *table = find<TableView>("candidates");
        QVERIFY(!table->isColumnHidden(CandidateModel::Name));
        QCOMPARE(table->horizontalHeader()->visualIndex(CandidateModel::Name), 1);
        QVERIFY(table->model()->index(0, CandidateModel::Name).data().toString().startsWith(u'#'));
    }

    void useAgainKeepsWhatWasSet()
    {
        const engine::RunConfig set{R"({"task":"Pitch","generator":{"provider":"offline"},"seeding":{"count":5},"stop":{"candidates":12}})"};
        QList<engine::RunEvent> &log = m_fixture.fake->logs[m_ended];
        std::get<engine::RunStarted>(log.first().body).config = engine::freeze(set);
        show();
        showRun(m_ended);
        buttonOf(QStringLiteral("useAgain"))->click();
        QTRY_COMPARE(window()->mode(), Mode::Configure);
        const engine::RunConfig again = static_cast<ConfigurePage *>(window()->page(Mode::Configure))->config();
        QVERIFY2(again.json.size() < 300, again.json.constData());
        for (const char *path : {"task", "seeding.count", "stop.candidates"})
            QCOMPARE(engine::valueAt(again, QLatin1StringView(path)), engine::valueAt(set, QLatin1StringView(path)));
        QVERIFY(!engine::valueAt(again, QStringLiteral("mutation.template")).isValid());
        QCOMPARE(engine::resolve(again).plan, engine::resolve(set).plan);
    }

    void aHintShowsThatItIsActiveAndCanBeTakenBack()
    {
        show();
        showRun(m_live);
        auto *active = find<QWidget>("activeHint");
        QVERIFY(!active->isVisible());
        happen({engine::HintWritten{QStringLiteral("no puns")}, engine::CallStarted{{.id = {9001}, .step = engine::Step::Mutation}},
            engine::CallStarted{{.id = {9002}, .step = engine::Step::Evaluation}}});
        QTRY_VERIFY(active->isVisible());
        const QString said = static_cast<QLabel *>(active)->text();
        QVERIFY2(said.contains(QStringLiteral("no puns")) && said.contains(QStringLiteral("in 1 prompt:")) && said.contains(QStringLiteral("since")), qPrintable(said));
        find<QToolButton>("withdrawHint")->click();
        QCOMPARE(m_fixture.fake->steered.size(), 1);
        QCOMPARE(std::get<engine::Hint>(m_fixture.fake->steered.first()).text, QString());
        happen({engine::HintWritten{}});
        QTRY_VERIFY(!active->isVisible());
    }

    void whatDoesNotExistIsNotOffered()
    {
        show();
        window()->newRun();
        auto *page = static_cast<ConfigurePage *>(window()->page(Mode::Configure));
        page->focusField(QStringLiteral("recipe"));
        for (const QComboBox *box : page->findChildren<QComboBox *>())
            QVERIFY(box->findData(QStringLiteral("solve")) < 0);
        page->setConfig({R"({"task":"x","recipe":"solve"})"});
        page->start();
        QVERIFY(window()->mode() == Mode::Configure);
    }
};

QTEST_MAIN(TstTrust)
#include "tst_trust.moc"
