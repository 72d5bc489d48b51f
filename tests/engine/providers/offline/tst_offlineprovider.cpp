// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/virtualclock.h"
#include "engine/base/words.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/offline/offlineprovider.h"
#include "engine/providers/offline/rubric.h"
#include "engine/providers/offline/syllables.h"
#include "engine/replies/verdicts/verdict.h"

#include <QSet>
#include <QTest>

using namespace engine;

namespace {

const QString pitchTask = QStringLiteral("Write a sarcastic product pitch about toothpaste for vampires, in at most 60 words.");
const QString haikuTask = QStringLiteral("Write a haiku about autumn rain – three lines of 5, 7 and 5 syllables.");
const QString nameTask = QStringLiteral("Invent a product name with a one-line claim for a bicycle lock that shouts at thieves. Form – Name: claim.");
const QString otherTask = QStringLiteral("Write a few lines about the last train of the night.");

} // namespace

class TestOfflineProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameRequestSameReply();
    void sameOnEveryMachine();
    void costsNothing();
    void completesLaterInOrder();
    void keepsPace();
    void canBeStopped();
    void refusesUnknownGrammar();
    void seedsDiffer_data();
    void seedsDiffer();
    void childrenDiffer_data();
    void childrenDiffer();
    void crossoverMixes();
    void haikuKeepTheirForm();
    void tooLongIsShortened();
    void missingWordIsWorkedIn();
    void unwantedPhraseGoes();
    void hintIsFollowed();
    void textsByHandAreVaried();
    void evolutionPays_data();
    void evolutionPays();

private:
    QString ask(Step step, const QString &task, quint64 seed, const QStringList &texts = {}, const QStringList &feedback = {}, const QString &hint = {});
    Result<CompletionReply> complete(const CompletionRequest &request);

    std::shared_ptr<VirtualClock> m_clock;
    std::shared_ptr<Provider> m_provider;
};

void TestOfflineProvider::init()
{
    m_clock = std::make_shared<VirtualClock>(1000);
    m_provider = makeOfflineProvider(m_clock);
}

Result<CompletionReply> TestOfflineProvider::complete(const CompletionRequest &request)
{
    Result<CompletionReply> reply = fail(ErrorKind::Internal, QStringLiteral("no answer"));
    auto task = m_provider->complete(request, {}).then([&](Result<CompletionReply> result) { reply = std::move(result); });
    while (m_clock->ringNext()) { }
    return reply;
}

QString TestOfflineProvider::ask(Step step, const QString &task, quint64 seed, const QStringList &texts, const QStringList &feedback, const QString &hint)
{
    CompletionRequest request;
    request.step = step;
    request.task = task;
    request.seed = seed;
    request.texts = texts;
    request.feedback = feedback;
    request.hint = hint;
    const Result<CompletionReply> reply = complete(request);
    return reply ? reply->text : QStringLiteral("(error) ") + reply.error().detail;
}

void TestOfflineProvider::sameRequestSameReply()
{
    const QString a = ask(Step::Seeding, pitchTask, 7);
    const QString b = ask(Step::Seeding, pitchTask, 8);
    QCOMPARE(ask(Step::Seeding, pitchTask, 7), a);
    const QString child = ask(Step::Mutation, pitchTask, 9, {a});
    const QString cross = ask(Step::Crossover, pitchTask, 9, {a, b});
    const QString verdict = ask(Step::Evaluation, pitchTask, 9, {a, b});
    m_provider = makeOfflineProvider(m_clock);
    QCOMPARE(ask(Step::Mutation, pitchTask, 9, {a}), child);
    QCOMPARE(ask(Step::Crossover, pitchTask, 9, {a, b}), cross);
    QCOMPARE(ask(Step::Evaluation, pitchTask, 9, {a, b}), verdict);
}

void TestOfflineProvider::sameOnEveryMachine()
{
    // Written down once: whoever changes a grammar or the drawing changes every recorded run, and sees it here.
    QCOMPARE(ask(Step::Seeding, haikuTask, 1), QStringLiteral("October midnight;\nthe streets are very, very wet today,\nthe clock tower drips."));
    QCOMPARE(ask(Step::Mutation, haikuTask, 2, {QStringLiteral("Puddles hold the moon;\nthere are many people here,\nand it is cold.")}), QStringLiteral("Puddles hold the moon;\nthere are many people here,\nthe river walks home."));
}

void TestOfflineProvider::costsNothing()
{
    CompletionRequest request;
    request.task = otherTask;
    const Result<CompletionReply> reply = complete(request);
    QVERIFY(reply.has_value());
    QCOMPARE(reply->usage, (Usage{.input = 0, .cached = 0, .output = 0, .reasoning = 0, .reported = true}));
    QCOMPARE(reply->cost, std::optional(Money()));
    QCOMPARE(reply->model, QString());
    QCOMPARE(reply->finish, FinishReason::Stop);
}

void TestOfflineProvider::completesLaterInOrder()
{
    QList<int> order;
    std::vector<Task<void>> tasks;
    for (int i = 0; i < 5; ++i) {
        CompletionRequest request;
        request.task = pitchTask;
        request.seed = quint64(i);
        tasks.push_back(m_provider->complete(request, {}).then([&order, i](Result<CompletionReply>) { order << i; }));
    }
    QCOMPARE(order, QList<int>()); // never from inside complete()
    m_clock->advanceTo(m_clock->nowMs());
    QCOMPARE(order, (QList<int>{0, 1, 2, 3, 4}));
}

void TestOfflineProvider::keepsPace()
{
    CompletionRequest request;
    request.task = pitchTask;
    request.generator.paceMs = 60;
    bool done = false;
    auto task = m_provider->complete(request, {}).then([&](Result<CompletionReply>) { done = true; });
    m_clock->advanceTo(1059);
    QVERIFY(!done);
    m_clock->advanceTo(1060);
    QVERIFY(done);
}

void TestOfflineProvider::canBeStopped()
{
    StopSource stop;
    CompletionRequest request;
    request.task = pitchTask;
    request.generator.paceMs = 60;
    std::optional<Result<CompletionReply>> reply;
    auto task = m_provider->complete(request, stop.get_token()).then([&](Result<CompletionReply> result) { reply = std::move(result); });
    stop.request_stop();
    while (m_clock->ringNext()) { }
    QVERIFY(reply.has_value());
    QVERIFY(!reply->has_value());
    QCOMPARE(reply->error().kind, ErrorKind::Cancelled);
}

void TestOfflineProvider::refusesUnknownGrammar()
{
    CompletionRequest request;
    request.task = pitchTask;
    request.generator.grammar = QStringLiteral("sonnet");
    const Result<CompletionReply> reply = complete(request);
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::BadConfig);
}

void TestOfflineProvider::seedsDiffer_data()
{
    QTest::addColumn<QString>("task");
    QTest::newRow("pitch") << pitchTask;
    QTest::newRow("haiku") << haikuTask;
    QTest::newRow("name") << nameTask;
    QTest::newRow("other") << otherTask;
    QTest::newRow("anything") << QStringLiteral("anything");
    QTest::newRow("empty") << QString();
}

void TestOfflineProvider::seedsDiffer()
{
    QFETCH(QString, task);
    QSet<QString> texts;
    for (quint64 seed = 0; seed < 30; ++seed) {
        const QString text = ask(Step::Seeding, task, seed);
        QVERIFY(!text.isEmpty() && text == text.trimmed());
        QVERIFY2(!text.contains(u'{') && !text.contains(u'}') && !text.contains(QStringLiteral("  ")), qPrintable(text));
        QVERIFY(text.front().isUpper() || text.front() == u'"');
        for (const QChar c : text)
            QVERIFY(c == u'\n' || c.isPrint());
        texts << text;
    }
    QVERIFY2(texts.size() >= 24, qPrintable(QString::number(texts.size())));
}

void TestOfflineProvider::childrenDiffer_data()
{
    seedsDiffer_data();
}

void TestOfflineProvider::childrenDiffer()
{
    QFETCH(QString, task);
    QString parent = ask(Step::Seeding, task, 1);
    QSet<QString> texts;
    for (quint64 seed = 0; seed < 60; ++seed) {
        const QString child = ask(Step::Mutation, task, seed, {parent});
        QVERIFY(child != parent);
        QVERIFY2(!child.contains(u'{'), qPrintable(child));
        texts << child;
        parent = child;
    }
    QVERIFY2(texts.size() > 40, qPrintable(QString::number(texts.size())));
}

void TestOfflineProvider::crossoverMixes()
{
    const QString a = QStringLiteral("Puddles hold the moon;\nmaple leaves ride the tram home;\na door left ajar.");
    const QString b = QStringLiteral("Gutters full of gold,\nevery puddle keeps one star,\nthe moon takes the bus.");
    for (quint64 seed = 0; seed < 50; ++seed) {
        const QString child = ask(Step::Crossover, haikuTask, seed, {a, b});
        QVERIFY(child != a && child != b);
        const QStringList lines = child.split(u'\n');
        QCOMPARE(lines.size(), 3);
        for (int i = 0; i < 3; ++i)
            QVERIFY2(lines.at(i) == a.split(u'\n').at(i) || lines.at(i) == b.split(u'\n').at(i), qPrintable(child));
    }
}

void TestOfflineProvider::haikuKeepTheirForm()
{
    const QString parent = QStringLiteral("Puddles hold the moon;\nmaple leaves ride the tram home;\na door left ajar.");
    int kept = 0;
    for (quint64 seed = 0; seed < 100; ++seed) {
        const QStringList lines = ask(Step::Mutation, haikuTask, seed, {parent}).split(u'\n');
        QCOMPARE(lines.size(), 3);
        kept += syllablesIn(lines.at(0)) == 5 && syllablesIn(lines.at(1)) == 7 && syllablesIn(lines.at(2)) == 5;
    }
    QVERIFY2(kept >= 70, qPrintable(QString::number(kept)));
}

void TestOfflineProvider::tooLongIsShortened()
{
    const QString parent = QStringLiteral(
        "A vampire with four hundred years of polite bloodshed should not be judged by its breath, yet here we are. Enter Coffin Clean: a toothpaste with all the "
        "freshness of a freshly opened grave and none of the garlic. One pea-sized drop dissolves baroque-era plaque, bat breath and what is left of your menace. "
        "\"My coffin smells of a crypt in May,\" says the bride of somebody, \"and still nobody visits.\" Side effects include a reflection and, worse, being invited in.");
    const int words = countWords(parent);
    QVERIFY(words > 60);
    int shorter = 0;
    for (quint64 seed = 0; seed < 50; ++seed) {
        const QString feedback = QStringLiteral("has %1 words, at most 60 wanted").arg(words);
        shorter += countWords(ask(Step::Mutation, pitchTask, seed, {parent}, {feedback})) < words;
    }
    QVERIFY2(shorter >= 45, qPrintable(QString::number(shorter)));
}

void TestOfflineProvider::missingWordIsWorkedIn()
{
    const QString feedback = QStringLiteral("\"(?i)\\bbroccoli\\b\" is missing");
    for (const QString &task : {pitchTask, haikuTask, nameTask, otherTask}) {
        const QString parent = ask(Step::Seeding, task, 3);
        int found = 0;
        for (quint64 seed = 0; seed < 30; ++seed)
            found += ask(Step::Mutation, task, seed, {parent}, {feedback}).contains(QStringLiteral("broccoli"), Qt::CaseInsensitive);
        QVERIFY2(found >= 20, qPrintable(task + QString::number(found)));
    }
}

void TestOfflineProvider::unwantedPhraseGoes()
{
    const QString parent = QStringLiteral("Do you want clean teeth? Fang Fresh is a nice toothpaste. Apply at dusk, rinse before dawn, apologise never.");
    int gone = 0;
    for (quint64 seed = 0; seed < 50; ++seed)
        gone += !ask(Step::Mutation, pitchTask, seed, {parent}, {QStringLiteral("\"clean teeth\" must not occur")}).contains(QStringLiteral("clean teeth"));
    QVERIFY2(gone >= 45, qPrintable(QString::number(gone)));
}

void TestOfflineProvider::hintIsFollowed()
{
    const auto share = [&](const QString &hint) {
        QString parent = ask(Step::Seeding, pitchTask, 5);
        int found = 0;
        for (quint64 seed = 0; seed < 60; ++seed)
            found += ask(Step::Mutation, pitchTask, seed, {parent}, {}, hint).contains(QStringLiteral("garlic"), Qt::CaseInsensitive);
        return found;
    };
    const int before = share({}), after = share(QStringLiteral("Please mention garlic"));
    QVERIFY2(after > before + 20, qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
}

void TestOfflineProvider::textsByHandAreVaried()
{
    const QString hand = QStringLiteral("My own opening, written by hand. My own middle! My own end?");
    for (quint64 seed = 0; seed < 30; ++seed) {
        const QString child = ask(Step::Mutation, pitchTask, seed, {hand});
        QVERIFY(child != hand);
        QVERIFY(!child.isEmpty());
        QVERIFY(!ask(Step::Crossover, pitchTask, seed, {hand, ask(Step::Seeding, pitchTask, seed)}).isEmpty());
    }
    QVERIFY(!ask(Step::Mutation, haikuTask, 1, {hand}).isEmpty());
    QVERIFY(!ask(Step::Mutation, haikuTask, 1, {QString()}).isEmpty());
    QVERIFY(!ask(Step::Mutation, nameTask, 1).isEmpty());
    QVERIFY(!ask(Step::Crossover, nameTask, 1, {hand}).isEmpty());
    QVERIFY(readVerdict(ask(Step::Evaluation, pitchTask, 1, {hand, QString()})).has_value());
}

void TestOfflineProvider::evolutionPays_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("grammar");
    QTest::newRow("pitch") << pitchTask << QStringLiteral("vampire-toothpaste");
    QTest::newRow("haiku") << haikuTask << QStringLiteral("haiku");
    QTest::newRow("name") << nameTask << QStringLiteral("product-name");
    QTest::newRow("other") << otherTask << QStringLiteral("general");
}

void TestOfflineProvider::evolutionPays()
{
    QFETCH(QString, task);
    QFETCH(QString, grammar);
    double start = 0, end = 0;
    for (quint64 run = 0; run < 20; ++run) {
        quint64 call = run * 1000;
        const auto wins = [&](const QString &a, const QString &b) {
            const Result<JudgeVerdict> verdict = readVerdict(ask(Step::Evaluation, task, ++call, {a, b}));
            return verdict && verdict->verdict == Verdict::First;
        };
        QStringList seeds;
        for (int i = 0; i < 6; ++i) {
            seeds << ask(Step::Seeding, task, ++call);
            start += rubricScore(grammar, seeds.last()) / 6;
        }
        QString best = seeds.first();
        for (const QString &seed : seeds)
            best = wins(seed, best) ? seed : best;
        for (int i = 0; i < 40; ++i) {
            const QString child = i % 4 == 3 ? ask(Step::Crossover, task, ++call, {best, seeds.at(call % 6)}) : ask(Step::Mutation, task, ++call, {best});
            best = wins(child, best) ? child : best;
        }
        end += rubricScore(grammar, best);
    }
    QVERIFY2(end >= 1.25 * start, qPrintable(QStringLiteral("%1 → %2").arg(start / 20).arg(end / 20)));
}

QTEST_APPLESS_MAIN(TestOfflineProvider)
#include "tst_offlineprovider.moc"
