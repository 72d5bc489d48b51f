// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/programparts.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/offline/programchanges.h"
#include "engine/replies/programs/partsreply.h"
#include "engine/types/plan/runplan.h"

#include <qcoro/qcorotask.h>

#include <QSet>
#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

Parts first()
{
    return Parts(QList<Part>{{s("a.js"), s("const x = [1, 2, 3, 4];\nlet y = x.length + 7;\n")}, {s("b.js"), s("let z = 3 < 4;\nlet n = 12;\n")},
        {s("fixed.js"), s("let k = 5;\n")}});
}

Parts second()
{
    Parts out = first();
    out.named[0].text = s("const x = [4, 3, 2, 1];\nlet y = x.length - 7;\n");
    out.named[1].text = s("let z = 3 > 4;\nlet n = 99;\n");
    return out;
}

CompletionRequest request(Step step, quint64 seed)
{
    CompletionRequest made;
    made.step = step;
    made.language = s("javascript");
    made.seed = seed;
    made.programs = {first()};
    if (step == Step::Crossover)
        made.programs.append(second());
    made.fixedParts = {s("fixed.js")};
    return made;
}

QString replyTo(const CompletionRequest &request)
{
    return QCoro::waitFor(changedProgram(nullptr, request, StopToken()));
}

} // namespace

class TestProgramChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every reply can be read, changes one editable part and depends on the seed alone.
    void changeOnePartOfSeveral_data()
    {
        QTest::addColumn<bool>("crossover");
        QTest::newRow("mutation") << false;
        QTest::newRow("crossover") << true;
    }

    void changeOnePartOfSeveral()
    {
        QFETCH(bool, crossover);
        const Step step = crossover ? Step::Crossover : Step::Mutation;
        QSet<QString> changed;
        for (quint64 seed = 0; seed < 60; ++seed) {
            const QString reply = replyTo(request(step, seed));
            QCOMPARE(replyTo(request(step, seed)), reply);
            const PartsReply read = readPartsReply(reply, first(), s("javascript"));
            QVERIFY2(read.problem == ProgramReply::Problem::None, qPrintable(read.detail + u'\n' + reply));
            const QStringList names = changedParts(first(), read.program);
            QCOMPARE(names.size(), 1);
            changed.insert(names.constFirst());
        }
        QCOMPARE(changed, (QSet<QString>{s("a.js"), s("b.js")}));
    }

    void aCrossoverMayTakeAWholePart()
    {
        int whole = 0;
        for (quint64 seed = 0; seed < 60; ++seed) {
            const PartsReply read = readPartsReply(replyTo(request(Step::Crossover, seed)), first(), s("javascript"));
            const QString name = changedParts(first(), read.program).value(0);
            whole += read.program.find(name) && *read.program.find(name) == *second().find(name);
        }
        QVERIFY2(whole > 10 && whole < 60, qPrintable(QString::number(whole)));
    }

    void theTunersProposalComesWithItsParts()
    {
        CompletionRequest asked = request(Step::Mutation, 4);
        asked.tuned = first();
        asked.tuned.named[0].text.replace(u'7', u'9');
        asked.tuned.named[1].text.replace(s("12"), s("13"));
        asked.improving = true;
        int tuned = 0;
        for (quint64 seed = 0; seed < 50; ++seed) {
            asked.seed = seed;
            tuned += readPartsReply(replyTo(asked), first(), s("javascript")).program == asked.tuned;
        }
        QVERIFY2(tuned >= 45, qPrintable(QString::number(tuned)));
    }

    void oneTextIsAnsweredAsOneText()
    {
        CompletionRequest asked = request(Step::Mutation, 1);
        asked.programs = {Parts(s("let z = 3 < 4;\nlet n = 12;\n"))};
        asked.fixedParts.clear();
        const QString reply = replyTo(asked);
        QVERIFY(!reply.contains(s("```")) && reply.contains(s("let z")));
    }
};

QTEST_GUILESS_MAIN(TestProgramChanges)
#include "tst_programchanges.moc"
