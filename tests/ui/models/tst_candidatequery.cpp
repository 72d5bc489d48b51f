// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/candidatequery.h"

#include <QTest>

using namespace engine;

class TestCandidateQuery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
};

namespace {

/// Four candidates with ranks 2, 1, 3 and none.
QList<CandidateState> four()
{
    QList<CandidateState> all(4);
    all[0] = {.id = {1}, .step = Step::Seeding, .generation = 1, .generator = QStringLiteral("offline"), .preview = QStringLiteral("Fangs deserve better"),
        .words = 12, .cost = {0}, .score = 0.5, .rating = {{1}, 1550.2, 40, 3}};
    all[1] = {.id = {2}, .step = Step::Mutation, .parents = {{1}}, .generation = 2, .generator = QStringLiteral("openai gpt-4o"),
        .preview = QStringLiteral("Sunrise not included: http://x"), .words = 20, .cost = {4200}, .score = 0.72, .rating = {{2}, 1612, 38, 9}, .pinned = true};
    all[2] = {.id = {3}, .step = Step::Crossover, .parents = {{1}, {2}}, .generation = 3, .generator = QStringLiteral("offline"),
        .preview = QStringLiteral("Ask your thrall"), .words = 8};
    all[3] = {.id = {4}, .step = Step::Human, .parents = {{2}}, .generation = 3, .generator = QStringLiteral("you"),
        .preview = QStringLiteral("fangs, edited by hand"), .words = 5, .rating = {{4}, 1400, 60, 1}, .alive = false};
    return all;
}

} // namespace

void TestCandidateQuery::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *query, const char *found) { QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(found); };
    row("", "1234");
    row("   ", "1234");
    row("fangs", "14");
    row("-fangs", "23");
    row("FANGS hand", "4");
    row("\"not included\"", "2");
    row("-\"not included\"", "134");
    row("\"not included", "2");
    row("-", "1234");
    row("step:mutation", "2");
    row("-step:mutation", "134");
    row("STEP:Mut", "2");
    row("step:human", "4");
    row("rating>1550", "12");
    row("rating>1550.2", "2");
    row("rating:1550", "1");
    row("rating>=1612", "2");
    row("rating<1500", "4");
    row("elo:1500..1600", "1");
    row("-rating>1550", "34");
    row("gen:3", "34");
    row("generation>1 -gen:3", "2");
    row("generator:offline", "13");
    row("model:gpt", "2");
    row("score>0.6", "2");
    row("score:0.5", "1");
    row("score:0.50", "1");
    row("games>=3", "12");
    row("games:0", "3");
    row("cost>0.004", "2");
    row("cost>$0.004", "2");
    row("words<=12", "134");
    row("words:5..12", "134");
    row("rank:1", "2");
    row("rank<=2", "12");
    row("parent:1", "23");
    row("parent:#2", "34");
    row("id:3", "3");
    row("is:pinned", "2");
    row("is:retired", "4");
    row("is:alive", "123");
    row("is:best", "2");
    row("is:judged", "124");
    row("is:scored", "12");
    row("is:human", "4");
    row("is:nonsense", "");
    row("http://x", "2");            // an unknown field is searched as a word
    row("unknown:3", "");
    row("rating>abc", "");           // an invalid number is searched as a word
    row("-is:pinned -is:retired", "13");
    row("text:thrall", "3");
}

void TestCandidateQuery::finds()
{
    QFETCH(QString, query);
    QFETCH(QString, found);
    const int ranks[] = {2, 1, 3, 0};
    const ui::CandidateQuery parsed(query);
    QString actual;
    for (const CandidateState &candidate : four()) {
        if (parsed.matches(candidate, ranks[candidate.id.value - 1]))
            actual += QString::number(candidate.id.value);
    }
    QCOMPARE(actual, found);
}

QTEST_GUILESS_MAIN(TestCandidateQuery)
#include "tst_candidatequery.moc"
