// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two boxes of Configure: evaluators tried on a text, and suggestions from earlier refinement loops.

#include "engine/document/readwrite.h"
#include "ui/configure/document/configdocument.h"
#include "ui/configure/form/advicebox.h"
#include "ui/configure/panes/trybox.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

QPushButton *button(const QWidget &in, const char *text)
{
    for (QPushButton *each : in.findChildren<QPushButton *>()) {
        if (each->text() == QString::fromLatin1(text))
            return each;
    }
    return nullptr;
}

QStringList linesOf(const QListWidget *list)
{
    QStringList lines;
    for (int row = 0; row < list->count(); ++row)
        lines << list->item(row)->text().trimmed();
    return lines;
}

QString s(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestTryBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachEvaluatorAnswers()
    {
        TryBox box;
        QSignalSpy asked(&box, &TryBox::tryRequested);
        box.text()->setPlainText(s("{}"));
        QTest::mouseClick(button(box, "Try"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), s("{}"));
        box.showBusy();
        QVERIFY(!button(box, "Try")->isEnabled());
        box.showTrials({{s("length"), 1.0, true, {}, {}}, {s("fields"), 0.6, false, {s("the field \"age\" is missing")}, {}}, {s("vivid"), {}, false, {}, s("no judge can be reached")}});
        QVERIFY(button(box, "Try")->isEnabled());
        QCOMPARE(linesOf(box.answers()), (QStringList{s("length: 1.00"), s("fields: 0.60"), s("the field \"age\" is missing"), s("vivid: no score – no judge can be reached")}));
        QVERIFY(!box.findChild<QLabel *>()->text().isEmpty());
        box.showTrials({{s("length"), 1.0, true, {}, {}}});
        QCOMPARE(linesOf(box.answers()), QStringList{s("length: 1.00")});
    }

    void adviceSaysItsReasonAndIsTaken()
    {
        ConfigDocument document;
        document.reset(engine::parseConfig("recipe: refine\ntask: x\nrefinement: {maxIterations: 8, qualityThreshold: 0.99}\nevaluators: [{kind: length, maxWords: 9}]\n").config);
        AdviceBox box(&document);
        QSignalSpy asked(&box, &AdviceBox::adviceRequested);
        QTest::mouseClick(button(box, "Look up"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        box.showAdvice({.predictedDepth = 3, .learned = false, .observations = 2});
        QVERIFY2(box.words().contains(s("2")) && box.words().contains(s("About 3 iterations")), qPrintable(box.words()));
        QVERIFY(!button(box, "Use it")->isEnabled()); // the prior is not learned
        box.showAdvice({.maxIterations = 4, .qualityThreshold = 0.85, .predictedDepth = 4, .learned = true, .withinReach = false, .confidence = 0.7, .observations = 20});
        for (const char *part : {"20", "at most 4 iterations", "0.85", "70", "never reached"})
            QVERIFY2(box.words().contains(s(part)), qPrintable(box.words()));
        QTest::mouseClick(button(box, "Use it"), Qt::LeftButton);
        QCOMPARE(document.resolution().plan.refinement.maxIterations, 4);
        QCOMPARE(document.resolution().plan.refinement.qualityThreshold, 0.85);
    }
};

QTEST_MAIN(TestTryBox)
#include "tst_trybox.moc"
