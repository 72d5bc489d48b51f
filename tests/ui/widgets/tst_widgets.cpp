// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busybar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/tableview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace ui;

namespace {

template <typename T>
QFuture<T> later(QPromise<T> &promise)
{
    promise.start();
    return promise.future();
}

void turnWheel(QWidget *widget)
{
    QWheelEvent turn(QPointF(5, 5), widget->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &turn);
}

} // namespace

class TstWidgets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setTheme(Theme::Light); }

    void wheelChangesNothingWithoutFocus()
    {
        QWidget form;
        auto *column = new QVBoxLayout(&form);
        auto *other = new QLineEdit;
        auto *spin = new SpinBox;
        auto *combo = new ComboBox;
        combo->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        combo->setCurrentIndex(1);
        column->addWidget(other);
        column->addWidget(spin);
        column->addWidget(combo);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        other->setFocus();
        turnWheel(spin);
        turnWheel(combo);
        QCOMPARE(spin->value(), 0);
        QCOMPARE(combo->currentIndex(), 1);
        spin->setFocus();
        turnWheel(spin);
        QCOMPARE(spin->value(), 1);
        combo->setFocus();
        turnWheel(combo);
        QCOMPARE(combo->currentIndex(), 0);
    }

    void resultArrivesOnce()
    {
        QObject context;
        QPromise<int> promise;
        int got = 0;
        onResult(&context, later(promise), [&got](int value) { got += value; });
        promise.addResult(7);
        promise.finish();
        QTRY_COMPARE(got, 7);
    }

    void resultAfterTheContextDiedIsDropped()
    {
        auto context = std::make_unique<QObject>();
        QPromise<int> promise;
        bool called = false;
        onResult(context.get(), later(promise), [&called](int) { called = true; });
        context.reset();
        promise.addResult(7);
        promise.finish();
        QTest::qWait(10);
        QVERIFY(!called);
    }

    void cancelledFutureIsSilent()
    {
        QObject context;
        QPromise<int> promise;
        bool called = false;
        onResult(&context, later(promise), [&called](int) { called = true; });
        promise.future().cancel();
        promise.finish();
        QTest::qWait(10);
        QVERIFY(!called);
    }

    void meterSaysItsShare()
    {
        Meter meter;
        meter.setMeasure(0.83, 2, QStringLiteral("0.83 of 2.00 $"));
        QCOMPARE(meter.value() * 100 / meter.maximum(), 41);
        QCOMPARE(meter.text(), QStringLiteral("0.83 of 2.00 $"));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&meter);
        QVERIFY(spoken->valueInterface());
        QCOMPARE(spoken->valueInterface()->currentValue().toInt(), 415);
        QCOMPARE(spoken->text(QAccessible::Description), QStringLiteral("0.83 of 2.00 $"));
        meter.setMeasure(5, 2, QStringLiteral("over"));
        QCOMPARE(meter.value(), meter.maximum());
        QCOMPARE(meter.share(), 2.5);
        meter.setMeasure(5, 0, QStringLiteral("no limit"));
        QCOMPARE(meter.share(), 0.0);
    }

    void meterTurnsFromAccentToWarningToBad()
    {
        Meter meter;
        meter.resize(200, 24);
        const auto edge = [&meter](double share) {
            meter.setMeasure(share, 1, {});
            return meter.grab().toImage().pixelColor(30, 22);
        };
        QCOMPARE(edge(0.5), color(Ink::Accent));
        QCOMPARE(edge(0.8), color(Ink::Warn));
        QCOMPARE(edge(1.0), color(Ink::Bad));
    }

    void statusHasAWordForScreenReaders()
    {
        StatusLabel status;
        QCOMPARE(status.sizeHint(), QSize(0, 0));
        status.setStatus(Tone::Good, QStringLiteral("Finished"));
        QCOMPARE(status.accessibleName(), QStringLiteral("Finished"));
        QVERIFY(status.sizeHint().width() > status.fontMetrics().horizontalAdvance(QStringLiteral("Finished")));
    }

    void elidedLabelKeepsTheWhole()
    {
        ElidedLabel label;
        label.setText(QStringLiteral("A long sentence that <b>will not</b> fit\ninto one line"));
        QCOMPARE(label.text(), QStringLiteral("A long sentence that <b>will not</b> fit into one line"));
        QVERIFY(label.toolTip().contains(QLatin1StringView("<b>will not</b>")));
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
    }

    void searchSpeaksWhenTypingRests()
    {
        SearchField field;
        field.setPurpose(QStringLiteral("Search runs"));
        QCOMPARE(field.accessibleName(), QStringLiteral("Search runs"));
        QSignalSpy spoken(&field, &SearchField::searchChanged);
        QTest::keyClicks(&field, QStringLiteral("abc"));
        QCOMPARE(spoken.size(), 0);
        QTRY_COMPARE(spoken.size(), 1);
        QCOMPARE(spoken[0][0].toString(), QStringLiteral("abc"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(spoken.size(), 2);
        QCOMPARE(field.text(), QString());
        QSignalSpy down(&field, &SearchField::leftDownwards);
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(down.size(), 1);
    }

    void busyBarWaitsHalfASecond()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *bar = new BusyBar;
        column->addWidget(bar);
        window.show();
        QSignalSpy cancelled(bar, &BusyBar::cancelRequested);
        bar->begin(QStringLiteral("Importing…"));
        QVERIFY(!bar->isVisible());
        QTest::qWait(300);
        QVERIFY(!bar->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 600);
        auto *button = bar->findChild<QPushButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!button->isEnabled());
        bar->end();
        QVERIFY(!bar->isVisible());
    }

    void quickWorkNeverFlashes()
    {
        QWidget window;
        BusyBar bar(&window);
        window.show();
        bar.begin(QStringLiteral("Reading…"));
        bar.end();
        QTest::qWait(600);
        QVERIFY(!bar.isVisible());
    }

    void emptyStateFollowsItsAction()
    {
        EmptyState empty;
        QAction action(QStringLiteral("&Open"));
        QSignalSpy triggered(&action, &QAction::triggered);
        empty.setAction(&action);
        auto *button = empty.findChild<QPushButton *>();
        QVERIFY(!button->isHidden());
        action.setEnabled(false);
        QVERIFY(!button->isEnabled());
        action.setEnabled(true);
        button->click();
        QCOMPARE(triggered.size(), 1);
    }

    void tableCopiesRowsAsTabSeparatedText()
    {
        QStandardItemModel model(3, 3);
        model.setHorizontalHeaderLabels({QStringLiteral("Rank"), QStringLiteral("Text"), QStringLiteral("Hidden")});
        for (int row = 0; row < 3; ++row) {
            model.setItem(row, 0, new QStandardItem(QString::number(row + 1)));
            model.setItem(row, 1, new QStandardItem(QStringLiteral("two\nlines\tand tab %1").arg(row)));
        }
        TableView table;
        table.setModel(&model);
        table.hideColumns({2});
        QCOMPARE(table.selectedAsTsv(), QString());
        table.selectRow(0);
        table.selectionModel()->select(model.index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
            QStringLiteral("Rank\tText\n1\ttwo lines and tab 0\n3\ttwo lines and tab 2\n"));
        QCOMPARE(table.selectedRows(), (QList<int>{0, 2}));
    }

    /// Columns are wide enough for headers in any language.
    void headsAreReadInWhole()
    {
        QStandardItemModel model(2, 2);
        model.setHorizontalHeaderLabels({QStringLiteral("Längenverhältnis der Sieger"), QStringLiteral("Rang")});
        TableView table;
        table.setModel(&model);
        table.setColumnWidth(0, 20);
        table.setColumnWidth(1, 300);
        table.resize(600, 200);
        table.show();
        const QFontMetrics metrics(table.horizontalHeader()->font());
        QVERIFY(table.columnWidth(0) > metrics.horizontalAdvance(QStringLiteral("Längenverhältnis der Sieger")));
        QCOMPARE(table.columnWidth(1), 300);
        const int own = table.horizontalHeader()->minimumSectionSize() + 5; // depends on the font
        table.setColumnWidth(0, own); // width chosen by the person
        table.hide();
        table.show();
        QCOMPARE(table.columnWidth(0), own);
        model.insertColumn(2);
        model.setHeaderData(2, Qt::Horizontal, QStringLiteral("Wie oft der längere Text gewann"));
        QTRY_VERIFY(table.columnWidth(2) > metrics.horizontalAdvance(QStringLiteral("Wie oft der längere Text gewann")));
    }

    void tabLeavesTheTable()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        QStandardItemModel model(2, 2);
        auto *table = new TableView;
        table->setModel(&model);
        auto *next = new QLineEdit;
        column->addWidget(table);
        column->addWidget(next);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        table->setFocus();
        table->setCurrentIndex(model.index(0, 0));
        QTest::keyClick(table, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
        QSignalSpy activated(table, &TableView::rowActivated);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
    }

    void flowBreaksLinesAndMirrors()
    {
        QWidget window;
        auto *flow = new FlowLayout(&window);
        QList<QWidget *> boxes;
        for (int index = 0; index < 3; ++index) {
            auto *box = new QWidget;
            box->setFixedSize(80, 20);
            flow->addWidget(box);
            boxes.append(box);
        }
        window.resize(200, 200);
        window.show();
        QCOMPARE(boxes[1]->y(), boxes[0]->y());
        QVERIFY(boxes[2]->y() > boxes[0]->y());
        QVERIFY(flow->heightForWidth(80) > flow->heightForWidth(400));
        window.setLayoutDirection(Qt::RightToLeft);
        flow->setGeometry(window.rect());
        QVERIFY(boxes[0]->x() > boxes[1]->x());
    }
};

QTEST_MAIN(TstWidgets)
#include "tst_widgets.moc"
