// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/configurepage.h"

#include "tests/support/ui/accessibility.h"
#include "tests/support/ui/fakeengine.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace ui;

class TestConfigurePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void errorBlocksStart();
};

void TestConfigurePage::errorBlocksStart()
{
    test::FakeEngine fake;
    ConfigurePage page(fake.engine.get());
    page.resize(1280, 800);
    page.setConfig({});
    page.show();
    QSignalSpy started(&page, &ConfigurePage::startRequested);
    QTest::keyClick(&page, Qt::Key_F5);
    QCOMPARE(started.size(), 0);
}

QTEST_MAIN(TestConfigurePage)
#include "tst_configurepage.moc"
