// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/configureactions.h"
#include "ui/configure/configurepage.h"

#include "engine/config/fields/edit.h"
#include "engine/config/fields/fields.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/document/readwrite.h"
#include "tests/support/ui/accessibility.h"
#include "tests/support/ui/fakeengine.h"
#include "ui/configure/document/configfile.h"
#include "ui/configure/document/programscope.h"
#include "ui/configure/form/foldsection.h"
#include "ui/configure/launch/launchsheet.h"
#include "ui/configure/pagenotice.h"
#include "ui/configure/panes/sourcepane.h"
#include "ui/configure/panes/steppane.h"
#include "ui/settings/language.h"
#include "ui/style/tokens.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QUndoStack>

using namespace ui;

namespace {

engine::RunConfig config(const char *yaml) { return engine::parseConfig(yaml).config; }

const char *sample = "task: Pitch toothpaste to vampires\ngenerator: {provider: ollama, model: llama3, temperature: 0.7}\n"
                     "seeding: {count: 4, generators: [{provider: offline}, {provider: ollama, weight: 3}]}\nbudget: {usd: 2, calls: 500}\nstop: {candidates: 40}";

const char *program = "task: Pack circles\ngenerator: {provider: offline}\nprogram: {language: python, initial: circle-packing/initial_program.py}\n"
                      "testing: {folder: circle-packing, timeoutSeconds: 10}\nevaluation: {matchesPerCandidate: 0}\nstop: {candidates: 40}";

/// The page with a fake engine, shown, and functions to find its controls.
struct Desk {
    explicit Desk(const char *yaml = sample)
    {
        page.resize(1280, 800);
        page.setConfig(config(yaml));
        page.show();
        QApplication::setActiveWindow(&page);
        Q_UNUSED(QTest::qWaitForWindowActive(&page))
    }

    template <typename T>
    T *find(const char *name) const
    {
        for (T *widget : page.template findChildren<T *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QLineEdit *line(const char *path)
    {
        page.focusField(QString::fromLatin1(path));
        return find<QLineEdit>(path);
    }
    QVariant value(const char *path) const { return engine::valueAt(page.config(), QString::fromLatin1(path)); }
    void go(const char *place)
    {
        auto *strip = find<QListView>("pipeline");
        for (int i = 0; i < strip->model()->rowCount(); ++i) {
            if (strip->model()->index(i, 0).data(Qt::UserRole).toString() == QLatin1StringView(place))
                strip->setCurrentIndex(strip->model()->index(i, 0));
        }
    }

    QStringList places() const
    {
        const QAbstractItemModel *model = find<QListView>("pipeline")->model();
        QStringList ids;
        for (int i = 0; i < model->rowCount(); ++i)
            ids << model->index(i, 0).data(Qt::UserRole).toString();
        return ids;
    }
    /// True if a visible label contains `words`.
    bool says(const char *words) const
    {
        const QList<QLabel *> labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [words](const QLabel *label) { return label->isVisible() && label->text().contains(QString::fromUtf8(words)); });
    }
    bool heading(const char *title) const
    {
        const QList<SectionHeader *> headers = page.findChildren<SectionHeader *>();
        return std::any_of(headers.begin(), headers.end(), [title](const SectionHeader *header) { return header->isVisible() && header->text() == QString::fromUtf8(title); });
    }

    test::FakeEngine fake;
    ConfigurePage page{fake.engine.get()};
};

} // namespace

class TestConfigurePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { removeRecovery(); }

    void typingOverridesAndUndoes();
    void typingKeepsFocusAndCursor();
    void ownUndoOfATextComesFirst();
    void resetByKeyAndByButton();
    void switchOffAndOn();
    void clearingGoesBackToTheInheritedValue();
    void nonsenseIsKeptAndBlocks();
    void upAndDownCount();
    void addDuplicateMoveRemove();
    void inheritedGeneratorIsMadeOwn();
    void oneModelEverywhere();
    void errorBlocksStart();
    void aMoneyCapThatCannotHoldBlocksStart();
    void whatStopsTheEngineIsAnError();
    void offlineStartsAtOnce();
    void sheetAsksBeforeMoney();
    void problemsAreWalked();
    void badFileChangesNothing();
    void aChangeOfLookIsNoEdit();
    void importIsUndoable();
    void savingMakesItClean();
    void sourceIsAppliedAsOneStep();
    void badSourceNamesLineAndColumn();
    void unknownKeyLeadsToTheSource();
    void commandIsCopied();
    void modelsAreListed();
    void unsavedWorkIsRecovered();
    void savedWorkLeavesNoRecovery();
    void recoveredWorkIsStillUnsaved();
    void choicesAndSwitches();
    void applicationDefaultsShowThrough();
    void textsHaveNoPlacesForPrograms();
    void aLanguageBringsThePlacesOfPrograms();
    void testingIsEditedAndUndone();
    void editsAndIslandsOfPrograms();
    void wrongLimitsBlockAProgram();
    void undoTakesAwayTheOpenPlace();
    void everyFieldHasItsPlace_data();
    void everyFieldHasItsPlace();
    void everythingHasAName();
    void tabReachesEverything();
    void longTextsFit();
    void nothingIsScrolledSideways_data();
    void nothingIsScrolledSideways();
    void keystrokeIsQuick();
};

void TestConfigurePage::typingOverridesAndUndoes()
{
    Desk desk;
    QLineEdit *count = desk.line("seeding.count");
    QVERIFY(count && count->hasFocus());
    count->selectAll();
    QTest::keyClicks(count, QStringLiteral("12"));
    QCOMPARE(desk.value("seeding.count").toInt(), 12);
    QVERIFY(desk.page.isModified());
    QCOMPARE(desk.page.undoStack()->count(), 1);
    QCOMPARE(desk.page.undoStack()->undoText(), QStringLiteral("Change Seeding › Seeds"));
    desk.page.actions().undo->trigger();
    QCOMPARE(desk.value("seeding.count").toInt(), 4);
    QCOMPARE(count->text(), QStringLiteral("4"));
    QVERIFY(!desk.page.isModified());
}

void TestConfigurePage::typingKeepsFocusAndCursor()
{
    Desk desk;
    desk.page.focusField(QStringLiteral("task"));
    auto *task = desk.find<QPlainTextEdit>("task");
    QVERIFY(task && task->hasFocus());
    QTextCursor cursor = task->textCursor();
    cursor.setPosition(5);
    task->setTextCursor(cursor);
    QTest::keyClicks(task, QStringLiteral(" two"));
    QTest::qWait(150); // the preview is up to date
    QVERIFY(task->hasFocus());
    QCOMPARE(task->textCursor().position(), 9);
    QCOMPARE(desk.value("task").toString(), QStringLiteral("Pitch two toothpaste to vampires"));
}

void TestConfigurePage::ownUndoOfATextComesFirst()
{
    Desk desk;
    QLineEdit *usd = desk.line("budget.usd");
    usd->selectAll();
    QTest::keyClicks(usd, QStringLiteral("5"));
    desk.page.focusField(QStringLiteral("task"));
    auto *task = desk.find<QPlainTextEdit>("task");
    QTest::keyClicks(task, QStringLiteral("X"));
    QVERIFY(task->document()->isUndoAvailable());
    QTest::keyClick(task, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.value("task").toString(), QStringLiteral("Pitch toothpaste to vampires"));
    QCOMPARE(desk.value("budget.usd").toDouble(), 5.0);
    QVERIFY(!task->document()->isUndoAvailable());
    QTest::keyClick(task, Qt::Key_Z, Qt::ControlModifier); // the text has no undo step left, so the page undoes
    QCOMPARE(desk.value("budget.usd").toDouble(), 2.0);
}

void TestConfigurePage::resetByKeyAndByButton()
{
    Desk desk;
    QLineEdit *usd = desk.line("budget.usd");
    QTest::keyClick(usd, Qt::Key_Backspace, Qt::ControlModifier);
    QVERIFY(!desk.value("budget.usd").isValid());
    QCOMPARE(usd->text(), QString());
    desk.page.undoStack()->undo();
    QCOMPARE(usd->text(), QStringLiteral("2"));
    auto *reset = desk.find<QToolButton>("budget.usd.reset");
    QVERIFY(reset);
    QTest::mouseClick(reset, Qt::LeftButton);
    QVERIFY(!desk.value("budget.usd").isValid());
    QVERIFY(!reset->isVisible());
}

void TestConfigurePage::switchOffAndOn()
{
    Desk desk;
    QLineEdit *usd = desk.line("budget.usd");
    QTest::mouseClick(desk.find<QToolButton>("budget.usd.switch"), Qt::LeftButton);
    QVERIFY(!desk.value("budget.usd").isValid());
    QCOMPARE(usd->text(), QStringLiteral("2"));
    QVERIFY(usd->font().strikeOut() && usd->isReadOnly());
    QTest::mouseClick(desk.find<QToolButton>("budget.usd.switch"), Qt::LeftButton);
    QCOMPARE(desk.value("budget.usd").toDouble(), 2.0);
    QVERIFY(!usd->font().strikeOut());
}

void TestConfigurePage::clearingGoesBackToTheInheritedValue()
{
    Desk desk;
    QLineEdit *temperature = desk.line("seeding.generators[1].temperature");
    QVERIFY(temperature);
    QCOMPARE(temperature->text(), QString());
    QCOMPARE(temperature->placeholderText(), QStringLiteral("0.7"));
    QVERIFY(temperature->font().italic());
    QTest::keyClicks(temperature, QStringLiteral("1.2"));
    QCOMPARE(desk.value("seeding.generators[1].temperature").toDouble(), 1.2);
    QVERIFY(!temperature->font().italic());
    temperature->selectAll();
    QTest::keyClick(temperature, Qt::Key_Delete);
    QVERIFY(!desk.value("seeding.generators[1].temperature").isValid());
    QCOMPARE(temperature->placeholderText(), QStringLiteral("0.7"));
}

void TestConfigurePage::nonsenseIsKeptAndBlocks()
{
    Desk desk;
    QLineEdit *usd = desk.line("budget.usd");
    usd->selectAll();
    QTest::keyClicks(usd, QStringLiteral("two"));
    QCOMPARE(usd->text(), QStringLiteral("two"));
    auto *blocked = desk.find<QPushButton>("blocked");
    QVERIFY(blocked && !blocked->text().isEmpty() && !blocked->icon().isNull());
    QTest::keyClick(usd, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(usd, QStringLiteral("3"));
    QVERIFY(!desk.find<QPushButton>("blocked"));
}

void TestConfigurePage::upAndDownCount()
{
    Desk desk;
    QLineEdit *count = desk.line("seeding.count");
    QTest::keyClick(count, Qt::Key_Up);
    QCOMPARE(desk.value("seeding.count").toInt(), 5);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(count, Qt::Key_Down);
    QCOMPARE(desk.value("seeding.count").toInt(), 1);
}

void TestConfigurePage::addDuplicateMoveRemove()
{
    Desk desk;
    desk.page.focusField(QStringLiteral("seeding.generators"));
    QTableView *table = nullptr;
    for (QTableView *view : desk.page.findChildren<QTableView *>()) {
        if (view->isVisible() && view->accessibleName().startsWith(QStringLiteral("Generators")))
            table = view;
    }
    QVERIFY(table && table->hasFocus());
    const auto click = [&](const QString &name) {
        for (QToolButton *button : desk.page.findChildren<QToolButton *>()) {
            if (button->isVisible() && button->text() == name)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL(qPrintable(name));
    };
    click(QStringLiteral("Add generator"));
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->currentIndex().row(), 2);
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(desk.value("seeding.generators[2].weight").toInt(), 3);
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(table->currentIndex().row(), 0);
    QCOMPARE(desk.value("seeding.generators[0].provider").toString(), QStringLiteral("ollama"));
    QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.value("seeding.generators[0].provider").toString(), QStringLiteral("offline"));
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->model()->rowCount(), 3);
    for (int i = 0; i < 5; ++i)
        desk.page.undoStack()->undo();
    QCOMPARE(desk.page.config(), config(sample));
}

void TestConfigurePage::inheritedGeneratorIsMadeOwn()
{
    Desk desk;
    QLineEdit *model = desk.line("mutation.generators[0].model");
    QVERIFY(model);
    QCOMPARE(model->placeholderText(), QStringLiteral("llama3"));
    QTest::keyClicks(model, QStringLiteral("qwen3"));
    QCOMPARE(desk.value("mutation.generators[0].model").toString(), QStringLiteral("qwen3"));
    QVERIFY(model->hasFocus());
}

void TestConfigurePage::oneModelEverywhere()
{
    Desk desk;
    auto *button = desk.find<QPushButton>("useEverywhere");
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!desk.value("seeding.generators").isValid());
    QVERIFY(!button->isVisible());
    desk.page.undoStack()->undo();
    QVERIFY(button->isVisible());
}

void TestConfigurePage::errorBlocksStart()
{
    Desk desk("task: x\nseeding: {count: 0}");
    QSignalSpy started(&desk.page, &ConfigurePage::startRequested);
    QTest::keyClick(&desk.page, Qt::Key_F5);
    QCOMPARE(started.size(), 0);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("seeding.count"));
    auto *notice = desk.page.findChild<PageNotice *>();
    QVERIFY(notice->isVisible() && notice->sentence().contains(QStringLiteral("seeding.count")));
    desk.line("seeding.count")->selectAll();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("3"));
    QTest::keyClick(&desk.page, Qt::Key_F5);
    QCOMPARE(started.size(), 1);
}

/// The default stop also applies with such a cap; the run starts after a price or another cap is set.
void TestConfigurePage::aMoneyCapThatCannotHoldBlocksStart()
{
    test::FakeEngine fake;
    ConfigurePage page(fake.engine.get());
    page.resize(1280, 800);
    page.setConfig(config("task: x\ngenerator: {provider: openai, model: unheard-of}\nbudget: {usd: 2}"));
    page.show();
    QSignalSpy started(&page, &ConfigurePage::startRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("start")), Qt::LeftButton);
    QVERIFY(!page.findChild<LaunchSheet *>());
    auto *notice = page.findChild<PageNotice *>();
    QVERIFY2(notice->isVisible() && notice->sentence().contains(QStringLiteral("Enter its price, or set a cap on calls or tokens")), qPrintable(notice->sentence()));
    QCOMPARE(started.size(), 0);
    page.setConfig(config("task: x\ngenerator: {provider: openai, model: unheard-of}\nbudget: {usd: 2, calls: 100}"));
    page.start();
    QVERIFY(page.findChild<LaunchSheet *>());
    fake.price = [](const engine::GeneratorPlan &) { return std::optional<engine::Price>(engine::Price{1, 1, 1, {}}); };
    ConfigurePage priced(fake.engine.get());
    priced.setConfig(config("task: x\ngenerator: {provider: openai, model: unheard-of}\nbudget: {usd: 2}"));
    priced.start();
    QVERIFY(priced.findChild<LaunchSheet *>());
}

/// A task folder without an evaluator, and a key over plain HTTP: the engine refuses both.
void TestConfigurePage::whatStopsTheEngineIsAnError()
{
    const QTemporaryDir folder;
    qputenv("VALDA_TEST_KEY", "planted-key-value");
    test::FakeEngine fake;
    ConfigurePage page(fake.engine.get());
    QSignalSpy started(&page, &ConfigurePage::startRequested);
    const QByteArray bare = "task: x\nstop: {candidates: 4}\ngenerator: {provider: offline}\nprogram: {language: python, source: 'print(1)'}\ntesting: {folder: '" + folder.path().toUtf8() + "'}\n";
    page.setConfig(config(bare.constData()));
    page.start();
    QVERIFY(page.findChild<PageNotice *>()->sentence().contains(QStringLiteral("testing.folder")));
    page.setConfig(config("task: x\nstop: {candidates: 4}\ngenerator: {provider: openai-compatible, model: m, endpoint: 'http://models.example', apiKeyEnv: VALDA_TEST_KEY}"));
    page.start();
    QVERIFY2(page.findChild<PageNotice *>()->sentence().contains(QStringLiteral("plain HTTP")), qPrintable(page.findChild<PageNotice *>()->sentence()));
    QCOMPARE(started.size(), 0);
    QVERIFY(!page.findChild<LaunchSheet *>());
    qunsetenv("VALDA_TEST_KEY");
}

void TestConfigurePage::offlineStartsAtOnce()
{
    Desk desk("task: x");
    QSignalSpy started(&desk.page, &ConfigurePage::startRequested);
    QTest::mouseClick(desk.find<QPushButton>("start"), Qt::LeftButton);
    QCOMPARE(started.size(), 1);
    QCOMPARE(started.first().first().value<engine::RunConfig>(), desk.page.config());
}

void TestConfigurePage::sheetAsksBeforeMoney()
{
    Desk desk;
    QSignalSpy started(&desk.page, &ConfigurePage::startRequested);
    desk.page.start();
    auto *sheet = desk.page.findChild<LaunchSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QCOMPARE(test::unnamedControls(sheet), QStringList());
    QTest::mouseClick(sheet->findChild<QPushButton *>(QStringLiteral("launch.back")), Qt::LeftButton);
    QCOMPARE(started.size(), 0);
    desk.page.start();
    for (LaunchSheet *open : desk.page.findChildren<LaunchSheet *>()) {
        if (open->isVisible())
            QTest::mouseClick(open->findChild<QPushButton *>(QStringLiteral("launch.start")), Qt::LeftButton);
    }
    QCOMPARE(started.size(), 1);
}

void TestConfigurePage::problemsAreWalked()
{
    Desk desk("task: x\nseeding: {count: 0}\nstop: {candidates: 0}");
    QStringList seen;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&desk.page, Qt::Key_F8);
        seen << QApplication::focusWidget()->objectName();
    }
    QVERIFY(seen.contains(QStringLiteral("seeding.count")) && seen.contains(QStringLiteral("stop.candidates")));
    QTest::keyClick(&desk.page, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), seen.at(1));
}

/// Hidden editors keep their last text; a change of theme or zoom must not write it to the configuration.
void TestConfigurePage::aChangeOfLookIsNoEdit()
{
    const engine::RunConfig first = config("task: First\ngenerator: {provider: offline}\nmutation: {prompt: Make it funnier}\nevaluation: {prompt: Choose the funnier}\nstop: {candidates: 9}");
    const engine::RunConfig second = config("task: Second\ngenerator: {provider: offline}\nmutation: {prompt: Make it shorter}\nstop: {candidates: 9}");
    Desk desk;
    desk.page.setConfig(first);
    for (const QString &place : desk.places())
        desk.go(place.toUtf8().constData());
    desk.page.setConfig(second);
    for (const Theme look : {Theme::Dark, Theme::HighContrast, Theme::Light}) {
        setTheme(look);
        QCoreApplication::processEvents();
        QVERIFY2(desk.page.config() == second, desk.page.config().json.constData());
    }
    for (const double zoom : {1.5, 1.0}) {
        setZoom(zoom);
        QCoreApplication::processEvents();
        QVERIFY2(desk.page.config() == second, desk.page.config().json.constData());
    }
    setTheme(Theme::System);
    QCOMPARE(desk.page.undoStack()->count(), 0);
}

void TestConfigurePage::badFileChangesNothing()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("bad.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("task: x\nseeding: {count: 3\nstop: 1\n");
    file.close();
    Desk desk;
    const engine::RunConfig before = desk.page.config();
    QVERIFY(!desk.page.openFile(file.fileName()));
    QCOMPARE(desk.page.config(), before);
    QVERIFY(!desk.page.isModified());
    const QString said = desk.page.findChild<PageNotice *>()->sentence();
    QVERIFY2(said.contains(QStringLiteral("bad.yaml")) && said.contains(QStringLiteral("Line ")) && said.contains(QStringLiteral("column ")), qPrintable(said));
}

void TestConfigurePage::importIsUndoable()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.yaml"));
    QVERIFY(writeConfigFile(path, config("task: other\nunknown: {a: 1}")));
    Desk desk;
    QSignalSpy titles(&desk.page, &ConfigurePage::titleChanged);
    QVERIFY(desk.page.openFile(path));
    QCOMPARE(desk.page.config(), engine::withForeignMark(config("task: other\nunknown: {a: 1}")));
    QVERIFY(!desk.page.isModified());
    QCOMPARE(titles.last().first().toString(), QStringLiteral("other.yaml"));
    desk.page.undoStack()->undo();
    QCOMPARE(desk.page.config(), config(sample));
    QVERIFY(desk.page.isModified());
}

void TestConfigurePage::savingMakesItClean()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.yaml"));
    Desk desk;
    QSignalSpy modified(&desk.page, &ConfigurePage::modifiedChanged);
    QTest::keyClicks(desk.line("name"), QStringLiteral("Vampires"));
    QVERIFY(desk.page.saveTo(path));
    QCOMPARE(modified.size(), 2);
    QCOMPARE(modified.last().first().toBool(), false);
    QCOMPARE(readConfigFile(path)->config, desk.page.config());
    QVERIFY(!desk.page.saveTo(QStringLiteral("/nowhere/run.yaml")));
    QVERIFY(desk.page.findChild<PageNotice *>()->isVisible());
}

void TestConfigurePage::sourceIsAppliedAsOneStep()
{
    Desk desk;
    desk.go("source");
    auto *source = desk.page.findChild<SourcePane *>();
    QVERIFY(source->text()->toPlainText().startsWith(QStringLiteral("task: Pitch")));
    source->text()->setPlainText(QStringLiteral("task: from the source\nseeding:\n  count: 9\n"));
    QCOMPARE(desk.page.config(), config(sample));
    QTest::mouseClick(desk.find<QPushButton>("source.apply"), Qt::LeftButton);
    QCOMPARE(desk.value("seeding.count").toInt(), 9);
    QCOMPARE(desk.page.undoStack()->count(), 1);
}

void TestConfigurePage::badSourceNamesLineAndColumn()
{
    Desk desk;
    desk.go("source");
    auto *source = desk.page.findChild<SourcePane *>();
    source->text()->setPlainText(QStringLiteral("task: x\nseeding: [1, 2\nbudget: 3\n"));
    QTest::mouseClick(desk.find<QPushButton>("source.apply"), Qt::LeftButton);
    QCOMPARE(desk.page.config(), config(sample));
    const QString said = desk.find<QLabel>("source.state")->text();
    QVERIFY2(said.contains(QStringLiteral("Line 3")) || said.contains(QStringLiteral("Line 2")), qPrintable(said));
    QVERIFY(source->text()->textCursor().blockNumber() >= 1);
    desk.page.start(); // unapplied text is kept and shown
    QVERIFY(source->isVisible() && source->hasUnapplied());
}

void TestConfigurePage::unknownKeyLeadsToTheSource()
{
    Desk desk("task: x\nseeding: {cuont: 3}\nstop: {candidates: 5}");
    QTest::keyClick(&desk.page, Qt::Key_F8);
    auto *source = desk.page.findChild<SourcePane *>();
    QVERIFY2(source->isVisible(), qPrintable(QApplication::focusWidget()->objectName()));
    QCOMPARE(source->text()->textCursor().block().text().trimmed(), QStringLiteral("cuont: 3"));
}

void TestConfigurePage::commandIsCopied()
{
    Desk desk;
    desk.page.actions().copyCommand->trigger();
    const QString command = QApplication::clipboard()->text();
    QVERIFY2(command.startsWith(QStringLiteral("valda evolve 'Pitch toothpaste to vampires'")), qPrintable(command));
    QVERIFY(command.contains(QStringLiteral("--set budget.usd=2")));
}

void TestConfigurePage::modelsAreListed()
{
    Desk desk;
    auto *button = desk.find<QToolButton>("listModels");
    QVERIFY(button);
    desk.fake.nextError = engine::Error{engine::ErrorKind::Unreachable, QStringLiteral("127.0.0.1:11434"), {}};
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(desk.find<QLabel>("listModels.state")->text().contains(QStringLiteral("cannot be reached")));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(desk.find<QLabel>("listModels.state")->text().contains(QStringLiteral("no model")));
    QCOMPARE(desk.fake.asked.count(QStringLiteral("models")), 2);
}

void TestConfigurePage::unsavedWorkIsRecovered()
{
    Desk desk;
    QTest::keyClicks(desk.line("name"), QStringLiteral("Draft"));
    QVERIFY(!ConfigurePage::recovered());
    QTRY_VERIFY_WITH_TIMEOUT(ConfigurePage::recovered(), 3500);
    QCOMPARE(*ConfigurePage::recovered(), desk.page.config());
}

void TestConfigurePage::savedWorkLeavesNoRecovery()
{
    QTemporaryDir folder;
    {
        Desk desk;
        QTest::keyClicks(desk.line("name"), QStringLiteral("Draft"));
    }
    QVERIFY(ConfigurePage::recovered()); // the page was closed within two seconds
    ConfigurePage::discardRecovered();
    {
        Desk desk;
        QTest::keyClicks(desk.line("name"), QStringLiteral("Draft"));
        QVERIFY(desk.page.saveTo(folder.filePath(QStringLiteral("a.yaml"))));
    }
    QVERIFY(!ConfigurePage::recovered());
}

void TestConfigurePage::recoveredWorkIsStillUnsaved()
{
    writeRecovery(config("task: from before"));
    QTemporaryDir folder;
    Desk desk;
    QVERIFY(!desk.page.isModified());
    desk.page.setConfig(*ConfigurePage::recovered());
    QVERIFY(desk.page.isModified());
    QVERIFY(desk.page.saveTo(folder.filePath(QStringLiteral("a.yaml"))));
    QVERIFY(!desk.page.isModified());
    QVERIFY(!ConfigurePage::recovered());
}

void TestConfigurePage::choicesAndSwitches()
{
    Desk desk;
    desk.page.focusField(QStringLiteral("population.parents"));
    auto *parents = desk.find<QComboBox>("population.parents");
    QVERIFY(parents && parents->hasFocus());
    QCOMPARE(parents->currentText(), QStringLiteral("By rank"));
    QTest::keyClick(parents, Qt::Key_Down);
    QCOMPARE(desk.value("population.parents").toString(), QStringLiteral("tournament"));
    desk.page.focusField(QStringLiteral("evaluation.bothOrders"));
    auto *both = desk.find<QCheckBox>("evaluation.bothOrders");
    QTest::keyClick(both, Qt::Key_Space);
    QCOMPARE(desk.value("evaluation.bothOrders").toBool(), true);
    desk.page.undoStack()->undo();
    QVERIFY(!both->isChecked());
}

void TestConfigurePage::applicationDefaultsShowThrough()
{
    Desk desk("task: x");
    desk.page.setApplicationDefaults(config("budget: {usd: 1.5}"));
    QLineEdit *usd = desk.line("budget.usd");
    QCOMPARE(usd->text(), QString());
    QCOMPARE(usd->placeholderText(), QStringLiteral("1.5"));
    QVERIFY(!desk.page.isModified());
}

void TestConfigurePage::textsHaveNoPlacesForPrograms()
{
    Desk desk;
    QVERIFY(!desk.places().contains(QStringLiteral("program")) && !desk.places().contains(QStringLiteral("testing")));
    desk.go("concurrency");
    QVERIFY(desk.find<QLineEdit>("concurrency.total"));
    QVERIFY(!desk.find<QLineEdit>("concurrency.test"));
    desk.go("population");
    QVERIFY(desk.find<QCheckBox>("control.chain"));
    QVERIFY(!desk.find<QLineEdit>("population.islands"));
    QVERIFY(!desk.heading("Islands") && desk.heading("Selection"));
    desk.go("mutation");
    QVERIFY(!desk.find<QLineEdit>("mutation.diffShare"));
    desk.page.focusField(QStringLiteral("testing.folder")); // a field without a place opens the source
    QVERIFY(desk.page.findChild<SourcePane *>()->isVisible());
}

void TestConfigurePage::aLanguageBringsThePlacesOfPrograms()
{
    Desk desk;
    desk.page.focusField(QStringLiteral("program.language"));
    auto *language = desk.find<QComboBox>("program.language");
    QVERIFY(language && language->hasFocus());
    QCOMPARE(language->currentText(), QStringLiteral("None (text)"));
    QTest::keyClick(language, Qt::Key_Down);
    QCOMPARE(desk.value("program.language").toString(), QStringLiteral("python"));
    QCOMPARE(desk.places().mid(0, 3), (QStringList{QStringLiteral("task"), QStringLiteral("program"), QStringLiteral("testing")}));
    QVERIFY(language->hasFocus());
    desk.go("testing");
    auto *folder = desk.find<QLineEdit>("testing.folder");
    QVERIFY(folder);
    QVERIFY(desk.says("Programs are not measured"));
    QTest::mouseClick(folder, Qt::LeftButton);
    QTest::keyClicks(folder, QStringLiteral("circle-packing"));
    QVERIFY(!desk.says("Programs are not measured"));
    desk.go("population");
    QVERIFY(desk.find<QLineEdit>("population.islands") && desk.heading("Islands"));
    QVERIFY(!desk.find<QCheckBox>("control.chain"));
    desk.page.undoStack()->setIndex(0);
    QVERIFY(!desk.places().contains(QStringLiteral("testing")));
    QVERIFY(!desk.find<QLineEdit>("population.islands"));
}

void TestConfigurePage::testingIsEditedAndUndone()
{
    Desk desk(program);
    QLineEdit *timeout = desk.line("testing.timeoutSeconds");
    QVERIFY(timeout && timeout->hasFocus());
    QCOMPARE(timeout->text(), QStringLiteral("10"));
    timeout->selectAll();
    QTest::keyClicks(timeout, QStringLiteral("25"));
    QCOMPARE(desk.value("testing.timeoutSeconds").toDouble(), 25.0);
    QCOMPARE(desk.page.undoStack()->undoText(), QStringLiteral("Change Testing › Time limit"));
    QTest::keyClick(timeout, Qt::Key_Z, Qt::ControlModifier);
    desk.page.undoStack()->setIndex(0);
    QCOMPARE(timeout->text(), QStringLiteral("10"));

    desk.line("testing.folder");
    QTest::mouseClick(desk.find<QToolButton>("choosePath"), Qt::LeftButton);
    auto *dialog = desk.page.findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    Q_EMIT dialog->fileSelected(QStringLiteral("/tasks/packing"));
    QCOMPARE(desk.value("testing.folder").toString(), QStringLiteral("/tasks/packing"));
    delete dialog;
    desk.page.undoStack()->undo();
    QCOMPARE(desk.value("testing.folder").toString(), QStringLiteral("circle-packing"));

    QLineEdit *memory = desk.line("testing.memoryMb");
    QCOMPARE(memory->text(), QString());
    QCOMPARE(memory->placeholderText(), QStringLiteral("1024")); // the inherited value
    QTest::keyClicks(memory, QStringLiteral("512"));
    QVERIFY(desk.find<QToolButton>("testing.memoryMb.reset"));
    QTest::mouseClick(desk.find<QToolButton>("testing.memoryMb.reset"), Qt::LeftButton);
    QVERIFY(!desk.value("testing.memoryMb").isValid());

    desk.page.focusField(QStringLiteral("testing.thresholds"));
    auto *thresholds = desk.find<QPlainTextEdit>("testing.thresholds");
    QTest::keyClicks(thresholds, QStringLiteral("0.4"));
    QTest::keyClick(thresholds, Qt::Key_Return);
    QTest::keyClicks(thresholds, QStringLiteral("0.8"));
    QCOMPARE(desk.value("testing.thresholds").toStringList(), (QStringList{QStringLiteral("0.4"), QStringLiteral("0.8")}));
    auto *recheck = desk.find<QCheckBox>("testing.recheck");
    QTest::keyClick(recheck, Qt::Key_Space);
    QCOMPARE(desk.value("testing.recheck").toBool(), false);
    desk.page.undoStack()->undo();
    QVERIFY(recheck->isChecked());
    QVERIFY(!desk.value("testing.recheck").isValid());
}

void TestConfigurePage::editsAndIslandsOfPrograms()
{
    Desk desk(program);
    desk.page.focusField(QStringLiteral("program.regions"));
    auto *regions = desk.find<QCheckBox>("program.regions");
    QVERIFY(regions && regions->isChecked());
    QTest::keyClick(regions, Qt::Key_Space);
    QCOMPARE(desk.value("program.regions").toBool(), false);
    QTest::keyClicks(desk.line("mutation.diffShare"), QStringLiteral("0.25"));
    QCOMPARE(desk.value("mutation.diffShare").toDouble(), 0.25);
    QTest::keyClicks(desk.line("population.islands"), QStringLiteral("3"));
    QCOMPARE(desk.value("population.islands").toInt(), 3);
    QTest::keyClicks(desk.line("concurrency.test"), QStringLiteral("4"));
    QCOMPARE(desk.value("concurrency.test").toInt(), 4);
    desk.page.undoStack()->setIndex(0);
    QCOMPARE(desk.page.config(), config(program));
    desk.go("program");
    QVERIFY(regions->isChecked());
}

void TestConfigurePage::wrongLimitsBlockAProgram()
{
    Desk desk(program);
    QLineEdit *memory = desk.line("testing.memoryMb");
    QTest::keyClicks(memory, QStringLiteral("2"));
    QVERIFY(desk.find<QPushButton>("blocked"));
    QVERIFY(desk.says("2 is out of range"));
    desk.go("task");
    QTest::keyClick(&desk.page, Qt::Key_F8);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("testing.memoryMb"));
    QTest::keyClicks(memory, QStringLiteral("56"));
    QVERIFY(!desk.find<QPushButton>("blocked"));
    desk.page.focusField(QStringLiteral("testing.analysis"));
    QTest::keyClicks(desk.find<QPlainTextEdit>("testing.analysis"), QStringLiteral("flake9"));
    QVERIFY(desk.says("“flake9” is not a valid choice"));
}

void TestConfigurePage::undoTakesAwayTheOpenPlace()
{
    Desk desk;
    desk.page.focusField(QStringLiteral("program.language"));
    QTest::keyClick(desk.find<QComboBox>("program.language"), Qt::Key_Down);
    desk.go("testing");
    QVERIFY(desk.find<QLineEdit>("testing.folder"));
    desk.page.undoStack()->undo();
    QVERIFY(!desk.find<QLineEdit>("testing.folder")); // the page shows an existing place instead
    const QString now = desk.find<QListView>("pipeline")->currentIndex().data(Qt::UserRole).toString();
    QVERIFY2(desk.places().contains(now), qPrintable(now));
}

void TestConfigurePage::everyFieldHasItsPlace_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("texts") << QByteArray(sample);
    QTest::newRow("programs") << QByteArray(program);
}

/// Every field of the run and its steps has a place beside the source, if it has an effect.
void TestConfigurePage::everyFieldHasItsPlace()
{
    QFETCH(QByteArray, yaml);
    Desk desk(yaml.constData());
    const bool programs = desk.value("program.language").isValid();
    QStringList paths;
    for (const QString &section : engine::runSections()) {
        for (const engine::Field &field : engine::runFields(section))
            paths << (section.isEmpty() ? field.path : section + u'.' + field.path);
    }
    for (const QString &step : engine::stepNames()) {
        for (const engine::Field &field : engine::stepFields(step))
            paths << step + u'.' + field.path;
    }
    for (const QString &path : paths) {
        desk.page.focusField(path);
        QWidget *focus = QApplication::focusWidget();
        const bool shown = focus && focus->objectName() == path;
        QVERIFY2(shown == hasEffect(path, programs), qPrintable(path));
    }
}

void TestConfigurePage::everythingHasAName()
{
    {
        Desk code(program);
        for (const char *place : {"task", "program", "testing", "population"}) {
            code.go(place);
            QCOMPARE(test::unnamedControls(&code.page), QStringList());
        }
    }
    Desk desk;
    for (const char *place : {"task", "seeding", "evaluators", "population", "budget", "concurrency", "source"}) {
        desk.go(place);
        QCOMPARE(test::unnamedControls(&desk.page), QStringList());
    }
}

void TestConfigurePage::tabReachesEverything()
{
    {
        Desk code(program);
        code.go("testing");
        QCOMPARE(test::unreachableControls(&code.page), QStringList());
    }
    Desk desk;
    for (const char *place : {"task", "budget", "source"}) {
        desk.go(place);
        QCOMPARE(test::unreachableControls(&desk.page), QStringList());
    }
}

void TestConfigurePage::longTextsFit()
{
    Desk desk;
    for (const char *place : {"task", "seeding", "budget"}) {
        desk.go(place);
        QTest::qWait(10);
        QCOMPARE(test::clippedTexts(&desk.page), QStringList());
    }
    desk.page.setConfig(config(program));
    for (const char *place : {"program", "testing", "population"}) {
        desk.go(place);
        QTest::qWait(10);
        QCOMPARE(test::clippedTexts(&desk.page), QStringList());
    }
}

void TestConfigurePage::nothingIsScrolledSideways_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages())
        QTest::newRow(qPrintable(language)) << language;
}

/// 1100 pixels: the width beside the mode bar in a window of 1190 pixels.
void TestConfigurePage::nothingIsScrolledSideways()
{
    QFETCH(QString, language);
    setLanguage(language);
    QStringList wrong;
    for (const char *yaml : {sample, program}) {
        Desk desk(yaml);
        desk.page.resize(1100, 760);
        for (const QString &place : desk.places()) {
            desk.go(qPrintable(place));
            for (QToolButton *button : desk.page.findChildren<QToolButton *>()) {
                if (qobject_cast<FoldSection *>(button->parentWidget()))
                    button->setChecked(true);
            }
            QTest::qWait(20);
            for (const auto *pane : desk.page.findChildren<StepPane *>()) {
                if (!pane->isVisible() || pane->horizontalScrollBar()->maximum() == 0)
                    continue;
                wrong << QStringLiteral("%1: %2 px too wide").arg(place).arg(pane->horizontalScrollBar()->maximum());
                for (const QWidget *widget : pane->widget()->findChildren<QWidget *>()) {
                    if (widget->isVisible() && widget->minimumSizeHint().width() > 200)
                        wrong << QStringLiteral("    %1 %2 %3 px").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName()).arg(widget->minimumSizeHint().width());
                }
            }
        }
    }
    setLanguage(QStringLiteral("en"));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestConfigurePage::keystrokeIsQuick()
{
    Desk desk;
    QLineEdit *temperature = desk.line("seeding.generators[1].temperature");
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(temperature, i % 2 ? Qt::Key_Backspace : Qt::Key_1);
    // The limit is 50 ms for an optimised program; a debug build with sanitizers may take longer.
    QVERIFY2(timer.elapsed() / 20 < 150, qPrintable(QString::number(timer.elapsed() / 20)));
}

QTEST_MAIN(TestConfigurePage)
#include "tst_configurepage.moc"
