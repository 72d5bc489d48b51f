// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/report.h"
#include "engine/reports/reportinput.h"
#include "tests/engine/reports/samplerun.h"
#include "tests/support/ui/accessibility.h"
#include "tests/support/ui/fakeengine.h"
#include "ui/exporting/exportpage.h"
#include "ui/exporting/filehandle.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace ui;

namespace {

struct Desk {
    explicit Desk(const samplerun::Log &log = samplerun::threeCandidates())
        : events(log.events)
    {
        fake.logs.insert(events.constFirst().run, events);
        run = std::make_unique<OpenRun>(fake.engine.get());
        page = std::make_unique<ExportPage>(fake.engine.get(), run.get(), &view);
        page->resize(1280, 800);
        page->show();
        QSignalSpy opened(run.get(), &OpenRun::opened);
        run->open(events.constFirst().run);
        opened.wait(3000);
        QSignalSpy shown(page.get(), &ExportPage::previewChanged);
        QVERIFY(shown.wait(3000) || !page->preview()->toPlainText().isEmpty());
    }

    template <typename Button>
    Button *button(const QString &text) const
    {
        for (Button *button : page->findChildren<Button *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    QString previewAfter(const std::function<void()> &act) const
    {
        QSignalSpy shown(page.get(), &ExportPage::previewChanged);
        act();
        shown.wait(3000);
        return page->preview()->toPlainText();
    }

    void chooseFormat(int row) const { page->findChild<QListWidget *>()->setCurrentRow(row); }

    bool says(const QString &sentence) const
    {
        const auto labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&sentence](const QLabel *label) { return label->isVisible() && label->text().contains(sentence); });
    }

    QList<engine::RunEvent> events;
    test::FakeEngine fake;
    ViewState view;
    std::unique_ptr<OpenRun> run;
    std::unique_ptr<ExportPage> page;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setTheme(Theme::Light); }
    void emptyWithoutARun();
    void previewFollowsTheChoices();
    void savesWhatThePreviewShows();
    void failureIsASentence();
    void copiesBothKinds();
    void dragsAFile();
    void archiveGoesThroughTheEngine();
    void imports();
    void proposesNames();
    void largePreviewIsCut();
    void everyControlIsNamedAndReached();
};

void TestExportPage::emptyWithoutARun()
{
    test::FakeEngine fake;
    OpenRun run(fake.engine.get());
    ViewState view;
    ExportPage page(fake.engine.get(), &run, &view);
    page.resize(900, 600);
    page.show();
    QStringList visible;
    for (const QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible())
            visible += button->text();
    }
    QCOMPARE(visible, QStringList{QStringLiteral("Import run archive…")});
}

void TestExportPage::previewFollowsTheChoices()
{
    Desk desk;
    QVERIFY(desk.page->preview()->toPlainText().startsWith(QStringLiteral("# Write a pitch")));
    QVERIFY(desk.page->preview()->toPlainText().contains(QStringLiteral("Fangs deserve care.")));
    const QString best = desk.previewAfter([&] { desk.page->findChild<QSpinBox *>()->setValue(1); });
    QVERIFY(best.contains(QStringLiteral("Bite at dawn.")) && !best.contains(QStringLiteral("Fangs deserve care.")));
    const QString quiet = desk.previewAfter([&] { QTest::mouseClick(desk.button<QCheckBox>(QStringLiteral("Costs")), Qt::LeftButton, {}, QPoint(8, 8)); });
    QVERIFY(!quiet.contains(QStringLiteral("USD")));
    const QString csv = desk.previewAfter([&] { desk.chooseFormat(3); });
    QVERIFY(csv.startsWith(QStringLiteral("rank,id,text")));
    desk.view.setCompared({{1}, {3}});
    const QString compared = desk.previewAfter([&] { desk.button<QRadioButton>(QStringLiteral("The 2 compared candidate(s)"))->click(); });
    QCOMPARE(compared.count(u'\n'), 3);
}

void TestExportPage::savesWhatThePreviewShows()
{
    Desk desk;
    QTemporaryDir folder;
    const QString path = folder.filePath(desk.page->proposedName());
    QSignalSpy saved(desk.page.get(), &ExportPage::saved);
    desk.page->saveTo(path);
    QVERIFY(saved.wait(3000));
    QCOMPARE(contentOf(path), engine::report(engine::reportInput(desk.events), {.best = 5}));
    QVERIFY(desk.says(QDir::toNativeSeparators(path)));
    QVERIFY(desk.button<QPushButton>(QStringLiteral("Open folder"))->isVisible());
}

void TestExportPage::failureIsASentence()
{
    Desk desk;
    QTemporaryDir folder;
    QSignalSpy saved(desk.page.get(), &ExportPage::saved);
    desk.page->saveTo(folder.filePath(QStringLiteral("missing/folder/x.md")));
    QTRY_VERIFY(desk.says(QStringLiteral("missing/folder")));
    QCOMPARE(saved.size(), 0);
    QVERIFY(!desk.button<QPushButton>(QStringLiteral("Open folder"))->isVisible());
}

void TestExportPage::copiesBothKinds()
{
    Desk desk;
    QSignalSpy copied(desk.page.get(), &ExportPage::copied);
    QTest::mouseClick(desk.button<QPushButton>(QStringLiteral("Copy")), Qt::LeftButton);
    QVERIFY(copied.wait(3000));
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->text().startsWith(QStringLiteral("# Write a pitch")));
    QVERIFY(data->html().contains(QStringLiteral("<h1>Write a pitch")));
}

void TestExportPage::dragsAFile()
{
    Desk desk;
    auto *handle = desk.page->findChild<FileHandle *>();
    QVERIFY(handle->isEnabled());
    const std::unique_ptr<QMimeData> data(handle->mimeData());
    QCOMPARE(data->urls().size(), 1);
    QVERIFY(contentOf(data->urls().constFirst().toLocalFile()).startsWith("# Write a pitch"));
}

void TestExportPage::archiveGoesThroughTheEngine()
{
    Desk desk;
    desk.chooseFormat(7);
    QVERIFY(!desk.button<QCheckBox>(QStringLiteral("Costs"))->isEnabled());
    QCOMPARE(desk.page->proposedName(), QStringLiteral("vampire-toothpaste-k3v9q2.valda"));
    QSignalSpy saved(desk.page.get(), &ExportPage::saved);
    desk.page->saveTo(QStringLiteral("/tmp/run.valda"));
    QVERIFY(!saved.isEmpty() || saved.wait(3000));
    QVERIFY2(desk.fake.asked.constLast().startsWith(QStringLiteral("export")), qPrintable(desk.fake.asked.constLast()));
}

void TestExportPage::imports()
{
    Desk desk;
    QSignalSpy imported(desk.page.get(), &ExportPage::runImported);
    desk.page->importFrom(QStringLiteral("run.valda"));
    QVERIFY(!imported.isEmpty() || imported.wait(3000));
    desk.fake.nextError = engine::Error{engine::ErrorKind::Damaged, QStringLiteral("run.valda"), {}};
    desk.page->importFrom(QStringLiteral("run.valda"));
    QTRY_VERIFY(desk.says(QStringLiteral("run.valda")));
    QCOMPARE(imported.size(), 1);
    QCOMPARE(desk.page->importAction()->text(), QStringLiteral("Import run archive…"));
}

void TestExportPage::proposesNames()
{
    Desk desk;
    QCOMPARE(desk.page->proposedName(), QStringLiteral("vampire-toothpaste-k3v9q2-best-5.md"));
    desk.button<QRadioButton>(QStringLiteral("The whole run"))->click();
    desk.chooseFormat(6);
    QCOMPARE(desk.page->proposedName(), QStringLiteral("vampire-toothpaste-k3v9q2-pairs.jsonl"));
}

void TestExportPage::largePreviewIsCut()
{
    samplerun::Log log;
    log.born(QStringLiteral("ä").repeated(200'000));
    log.finished({1});
    Desk desk(log);
    QVERIFY(desk.page->preview()->toPlainText().size() < 64 * 1024);
    QVERIFY(!desk.page->preview()->toPlainText().contains(QChar::ReplacementCharacter));
    QVERIFY(desk.says(QStringLiteral("Beginning of")));
}

void TestExportPage::everyControlIsNamedAndReached()
{
    Desk desk;
    QCOMPARE(test::unnamedControls(desk.page.get()), QStringList());
    QCOMPARE(test::unreachableControls(desk.page.get()), QStringList());
    QCOMPARE(test::clippedTexts(desk.page.get()), QStringList());
}

QTEST_MAIN(TestExportPage)
#include "tst_exportpage.moc"
