// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/viewstate.h"

#include <QSignalSpy>
#include <QTest>

class TestViewState final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atMostFourAreComparedEachOnce();
    void resetForgetsEverything();
};

void TestViewState::atMostFourAreComparedEachOnce()
{
    ui::ViewState view;
    QSignalSpy changed(&view, &ui::ViewState::comparedChanged);
    QVERIFY(!view.addCompared({}));
    for (quint32 i = 1; i <= 4; ++i)
        QVERIFY(view.addCompared({i}));
    QVERIFY(!view.addCompared({2}));
    QVERIFY(!view.addCompared({5}));
    QCOMPARE(changed.count(), 4);
    QVERIFY(view.removeCompared({2}));
    QVERIFY(!view.removeCompared({2}));
    const QList<engine::CandidateId> left{{1}, {3}, {4}};
    QVERIFY(view.compared() == left);
    view.setCompared({{7}, {7}, {0}, {8}});
    const QList<engine::CandidateId> set{{7}, {8}};
    QVERIFY(view.compared() == set);
    QCOMPARE(changed.count(), 6);
}

void TestViewState::resetForgetsEverything()
{
    ui::ViewState view;
    view.addCompared({1});
    view.setCurrent({1});
    view.setFilter(QStringLiteral("gen:3"));
    QSignalSpy current(&view, &ui::ViewState::currentChanged);
    QSignalSpy filter(&view, &ui::ViewState::filterChanged);
    view.reset();
    QVERIFY(view.compared().isEmpty());
    QVERIFY(!view.current());
    QCOMPARE(view.filter(), QString());
    QCOMPARE(current.count(), 1);
    QCOMPARE(filter.count(), 1);
}

QTEST_GUILESS_MAIN(TestViewState)
#include "tst_viewstate.moc"
