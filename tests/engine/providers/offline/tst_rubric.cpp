// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/offlinejudge.h"
#include "engine/providers/offline/rubric.h"
#include "engine/providers/offline/syllables.h"
#include "engine/replies/verdicts/verdict.h"

#include <QTest>

using namespace engine;

namespace {

const QString strong = QStringLiteral(
    "Even bats hold their breath when a vampire smiles. Crypt Mint polishes both fangs until they gleam like moonlit daggers. "
    "The cap is childproof, villager-proof and only mildly cursed. Apply at dusk, rinse before dawn, apologise never.");
const QString weak = QStringLiteral(
    "This is a very good toothpaste for vampires. Crypt Mint is a nice toothpaste. It works really well. Get it now, it is great.");

double valueOf(const QList<Measure> &measures, const char *name)
{
    for (const Measure &measure : measures) {
        if (measure.name == QLatin1StringView(name))
            return measure.value;
    }
    return -1;
}

} // namespace

class TestRubric : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syllables_data();
    void syllables();
    void ranksWhatReadsBetter();
    void staysInBounds();
    void measuresTheTask();
    void judgeSaysWhy();
    void judgeIsFair();
};

void TestRubric::syllables_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("count");
    const auto row = [](const char *line, int count) { QTest::newRow(line) << QString::fromUtf8(line) << count; };
    row("rain", 1);
    row("autumn", 2);
    row("umbrella", 3);
    row("every", 2);
    row("October", 3);
    row("little", 2);
    row("apple", 2);
    row("smile", 1);
    row("walked", 1);
    row("wanted", 2);
    row("bridges", 2);
    row("leaves", 1);
    row("pale", 1);
    row("going", 2);
    row("saxophone", 3);
    row("the river walks home", 5);
    row("one window keeps its small lamp;", 7);
    row("An old silent pond", 5);
    row("A frog jumps into the pond", 7);
    row("Splash! Silence again.", 5);
    row("", 0);
}

void TestRubric::syllables()
{
    QFETCH(QString, line);
    QFETCH(int, count);
    QCOMPARE(syllablesIn(line), count);
}

void TestRubric::ranksWhatReadsBetter()
{
    const QString pitch = QStringLiteral("vampire-toothpaste"), haiku = QStringLiteral("haiku"), name = QStringLiteral("product-name");
    QVERIFY(rubricScore(pitch, strong) > rubricScore(pitch, weak) + 0.25);
    const QString form = QStringLiteral("Puddles hold the moon;\nmaple leaves ride the tram home;\na door left ajar.");
    QVERIFY(rubricScore(haiku, form) > rubricScore(haiku, QStringLiteral("The city is very wet,\ncars go by in rain,\nit is so rainy.")) + 0.25);
    QVERIFY(rubricScore(haiku, form) > rubricScore(haiku, QString(form).replace(u'\n', u' ')) + 0.1);
    QVERIFY(rubricScore(name, QStringLiteral("Bark & Bite: thieves leave empty-handed and slightly deaf."))
        > rubricScore(name, QStringLiteral("Lock Pro Plus: a very good lock for your bike.")) + 0.25);
    QCOMPARE(rubricScore(QStringLiteral("sonnet"), form), 0.0);
}

void TestRubric::staysInBounds()
{
    for (const char *id : {"vampire-toothpaste", "haiku", "product-name", "general"}) {
        for (const QString &text : {QString(), QStringLiteral("\n"), QStringLiteral("a"), weak, strong, QStringLiteral("very ").repeated(500), QStringLiteral("\n\n\n:::")}) {
            const double score = rubricScore(QLatin1StringView(id), text);
            QVERIFY2(score >= 0 && score <= 1, id);
        }
        QCOMPARE(rubricScore(QLatin1StringView(id), QString()), 0.0);
    }
}

void TestRubric::measuresTheTask()
{
    const QList<Grammar> grammars = bundledGrammars();
    const Grammar &grammar = *chooseGrammar(grammars, QStringLiteral("vampire-toothpaste"), {});
    Wishes wishes;
    QCOMPARE(valueOf(measure(grammar, wishes, strong), "length"), 1.0);
    wishes.maxWords = 20;
    QVERIFY(valueOf(measure(grammar, wishes, strong), "length") < 0.5);
    QCOMPARE(valueOf(measure(grammar, wishes, strong), "hint"), -1.0);
    wishes.favoured = {QStringLiteral("garlic")};
    QCOMPARE(valueOf(measure(grammar, wishes, strong), "hint"), 0.0);
    QCOMPARE(valueOf(measure(grammar, wishes, strong + QStringLiteral(" Garlic-free.")), "hint"), 1.0);
}

void TestRubric::judgeSaysWhy()
{
    const QList<Grammar> grammars = bundledGrammars();
    const Grammar &grammar = *chooseGrammar(grammars, QStringLiteral("vampire-toothpaste"), {});
    Random random(1);
    const Result<JudgeVerdict> verdict = readVerdict(judgedByRubric(grammar, {}, strong, weak, &random));
    QVERIFY(verdict.has_value());
    QCOMPARE(verdict->verdict, Verdict::First);
    QVERIFY2(verdict->rationale.contains(QStringLiteral("no worn words")), qPrintable(verdict->rationale));
    QVERIFY(verdict->rationale.startsWith(QStringLiteral("A: ")) && verdict->rationale.contains(QStringLiteral("; B: ")));
    const Result<JudgeVerdict> same = readVerdict(judgedByRubric(grammar, {}, strong, strong, &random));
    QCOMPARE(same->verdict, Verdict::Tie);
}

void TestRubric::judgeIsFair()
{
    const QList<Grammar> grammars = bundledGrammars();
    const Grammar &grammar = *chooseGrammar(grammars, QStringLiteral("vampire-toothpaste"), {});
    const QString near = QString(strong).replace(QStringLiteral("daggers"), QStringLiteral("forks"));
    int first = 0, second = 0;
    for (quint64 seed = 0; seed < 200; ++seed) {
        Random random(seed);
        QCOMPARE(readVerdict(judgedByRubric(grammar, {}, weak, strong, &random))->verdict, Verdict::Second);
        const Verdict close = readVerdict(judgedByRubric(grammar, {}, strong, near, &random))->verdict;
        first += close == Verdict::First;
        second += close == Verdict::Second;
    }
    // One vivid word fewer: usually seen, not always.
    QVERIFY2(first > second && second > 10, qPrintable(QStringLiteral("%1 %2").arg(first).arg(second)));
}

QTEST_APPLESS_MAIN(TestRubric)
#include "tst_rubric.moc"
