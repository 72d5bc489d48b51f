// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window asks before anything foreign runs: at start, resume, Continue, Use again and Try.

#include "engine/config/fields/foreignmark.h"
#include "engine/document/readwrite.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/configure/configurepage.h"
#include "ui/configure/panes/trybox.h"
#include "ui/consent/consentdialog.h"
#include "ui/shell/noticebar.h"
#include "ui/start/startpage.h"

#include <QAccessible>
#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using engine::ConsentItem;
using engine::ConsentKind;

namespace {

const ConsentItem command{ConsentKind::Command, {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("rm -rf ~\n\u202e")}, QStringLiteral("/tmp/theirs"),
    {{QStringLiteral("LD_PRELOAD"), QStringLiteral("/tmp/x.so")}}};
const ConsentItem key{ConsentKind::Key, {QStringLiteral("MY_BANK_PASSWORD"), QStringLiteral("https://evil.example")}, {}, {}};

} // namespace

class TestConsentDialog final : public QObject
{
    Q_OBJECT

    WindowFixture m_fixture;

    [[nodiscard]] ConsentDialog *dialog() const { return m_fixture.window->findChild<ConsentDialog *>(); }
    [[nodiscard]] bool wasAsked(const char *what) const { return m_fixture.fake->asked.contains(QLatin1StringView(what)); }

    /// Waits for the dialog and clicks `button`; presses Escape if it is empty.
    void answer(const char *button)
    {
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        if (*button)
            QTest::mouseClick(dialog()->findChild<QPushButton *>(QLatin1StringView(button)), Qt::LeftButton);
        else
            QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.init();
        m_fixture.show();
        m_fixture.fake->consent = QList<ConsentItem>{command, key};
    }
    void cleanup() { m_fixture.cleanup(); }

    void everyWordIsShown()
    {
        ConsentDialog shown({command, key}, m_fixture.window.get());
        shown.open();
        const auto *list = shown.findChild<QListWidget *>();
        QCOMPARE(list->count(), 2);
        const QString first = list->item(0)->text();
        for (const char *word : {"with your rights", "sh -c 'rm -rf ~\\u000a\\u202e'", "/tmp/theirs", "LD_PRELOAD=/tmp/x.so"})
            QVERIFY2(first.contains(QLatin1StringView(word)), qPrintable(first));
        QVERIFY(list->item(1)->text().contains(QStringLiteral("MY_BANK_PASSWORD")) && list->item(1)->text().contains(QStringLiteral("https://evil.example")));
        QVERIFY(!list->accessibleName().isEmpty());
        for (int row = 0; row < list->count(); ++row)
            QVERIFY(list->item(row)->data(Qt::AccessibleTextRole).toString().contains(list->item(row)->text().section(u'\n', 1, 1)));
        QCOMPARE(shown.digests(), QStringList({command.digest(), key.digest()}));
    }

    void cancelIsTheDefault()
    {
        ConsentDialog shown({command}, m_fixture.window.get());
        shown.open();
        QVERIFY(QTest::qWaitForWindowExposed(&shown));
        auto *agree = shown.findChild<QPushButton *>(QStringLiteral("agree"));
        QVERIFY(agree && !agree->isDefault() && !agree->autoDefault());
        QSignalSpy accepted(&shown, &QDialog::accepted), rejected(&shown, &QDialog::rejected);
        QTest::keyClick(&shown, Qt::Key_Return);
        QCOMPARE(accepted.count(), 0);
        QCOMPARE(rejected.count(), 1);
    }

    /// Markup in an item is shown as text.
    void itemsArePlainText()
    {
        const ConsentItem item{ConsentKind::Command, {QStringLiteral("<img src='/dev/zero'>")}, {}, {}};
        ConsentDialog shown({item}, m_fixture.window.get());
        QVERIFY(shown.findChild<QListWidget *>()->item(0)->text().contains(QStringLiteral("<img src=")));
    }

    void startWaitsForTheAnswer()
    {
        const engine::RunConfig config = engine::withForeignMark(engine::parseConfig("task: Write\ngenerator: {provider: command, command: [sh]}\n").config);
        m_fixture.window->start(config);
        answer("");
        QVERIFY(!wasAsked("start"));
        m_fixture.window->start(config);
        answer("agree");
        QTRY_VERIFY(wasAsked("start"));
        QCOMPARE(m_fixture.fake->agreed, QStringList({command.digest(), key.digest()}));
        QVERIFY(engine::isForeign(m_fixture.fake->started));
    }

    void resumeWaitsForTheAnswer()
    {
        auto *start = m_fixture.window->findChild<StartPage *>();
        const engine::RunId run = m_fixture.fake->runs.constFirst().run;
        const QByteArray asked = "resume " + run.value.toUtf8();
        Q_EMIT start->resumeRequested(run);
        answer("");
        QVERIFY(!wasAsked(asked.constData()));
        Q_EMIT start->resumeRequested(run);
        answer("agree");
        QTRY_VERIFY(wasAsked(asked.constData()));
        QCOMPARE(m_fixture.fake->agreed.size(), 2);
    }

    void useAgainStaysForeign()
    {
        m_fixture.window->openRun(m_fixture.fake->logs.keys().constFirst());
        auto *again = m_fixture.window->findChild<QAction *>(QStringLiteral("useAgain"));
        QTRY_VERIFY(again && again->isEnabled());
        again->trigger();
        QTRY_COMPARE(m_fixture.window->mode(), Mode::Configure);
        auto *page = qobject_cast<ConfigurePage *>(m_fixture.window->page(Mode::Configure));
        QVERIFY(engine::isForeign(page->config()));
    }

    void useAgainOfAnOwnRunIsOwn()
    {
        m_fixture.fake->consent.clear();
        m_fixture.window->openRun(m_fixture.fake->logs.keys().constFirst());
        auto *again = m_fixture.window->findChild<QAction *>(QStringLiteral("useAgain"));
        QTRY_VERIFY(again && again->isEnabled());
        again->trigger();
        QTRY_COMPARE(m_fixture.window->mode(), Mode::Configure);
        QVERIFY(!engine::isForeign(qobject_cast<ConfigurePage *>(m_fixture.window->page(Mode::Configure))->config()));
    }

    void aFileThatIsOpenedIsForeign()
    {
        const QString path = m_fixture.home.filePath(QStringLiteral("theirs.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("task: Write\nforeign: false\ngenerator: {provider: command, command: [sh]}\n");
        file.close();
        m_fixture.window->openFiles({path});
        QTRY_COMPARE(m_fixture.window->mode(), Mode::Configure);
        auto *page = qobject_cast<ConfigurePage *>(m_fixture.window->page(Mode::Configure));
        QVERIFY(engine::isForeign(page->config()));
        page->setConfig({});
        QVERIFY(page->openFile(path));
        QVERIFY(engine::isForeign(page->config()));
    }

    void tryWaitsForTheAnswer()
    {
        m_fixture.window->setMode(Mode::Configure);
        auto *page = qobject_cast<ConfigurePage *>(m_fixture.window->page(Mode::Configure));
        page->setConfig(engine::withForeignMark(engine::parseConfig("task: Write\nevaluators: [{kind: command, command: [sh]}]\n").config));
        page->focusField(QStringLiteral("evaluators[0].command"));
        QTRY_VERIFY(page->findChild<TryBox *>());
        auto *box = page->findChild<TryBox *>();
        Q_EMIT box->tryRequested(QStringLiteral("a text"));
        answer("");
        QVERIFY(!wasAsked("tryEvaluators"));
        Q_EMIT box->tryRequested(QStringLiteral("a text"));
        answer("agree");
        QTRY_VERIFY(wasAsked("tryEvaluators"));
    }
};

QTEST_MAIN(TestConsentDialog)
#include "tst_consentdialog.moc"
