// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/interface/completion.h"
#include "engine/providers/offline/grammar.h"
#include "engine/providers/offline/pieces.h"
#include "engine/providers/offline/syllables.h"
#include "engine/providers/offline/variation.h"

#include <QTest>

using namespace engine;

class TestGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bundled();
    void isChosen_data();
    void isChosen();
    void strongHaikuLinesKeepTheForm();
    void textsAreRecognised_data();
    void textsAreRecognised();
    void foreignTextsAreKept();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void wishesAreRead_data();
    void wishesAreRead();
    void feedbackIsRead();

private:
    const QList<Grammar> m_grammars = bundledGrammars();
};

void TestGrammar::bundled()
{
    QStringList ids;
    for (const Grammar &grammar : m_grammars) {
        ids << grammar.id;
        for (const GrammarPart &part : grammar.parts) {
            for (const Alternative &alternative : part.alternatives) {
                for (const QString &rule : alternative.rules) {
                    static const QStringList fromTask{QStringLiteral("topic"), QStringLiteral("word"), QStringLiteral("other")};
                    QVERIFY2(grammar.rules.contains(rule) || fromTask.contains(rule), qPrintable(alternative.text));
                }
            }
        }
    }
    QCOMPARE(ids, (QStringList{QStringLiteral("vampire-toothpaste"), QStringLiteral("haiku"), QStringLiteral("product-name"), QStringLiteral("prompt-extraction"),
                      QStringLiteral("release-note"), QStringLiteral("commit-message"), QStringLiteral("general")}));
}

void TestGrammar::isChosen_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("chosen");
    const auto row = [](const char *id, const char *task, const char *chosen) {
        QTest::newRow(task) << QString::fromUtf8(id) << QString::fromUtf8(task) << QString::fromUtf8(chosen);
    };
    row("", "Write a sarcastic product pitch about toothpaste for vampires", "vampire-toothpaste");
    row("", "A HAIKU, please", "haiku");
    row("", "Invent a name for a bicycle lock that shouts", "product-name");
    row("", "Invent a name for a bakery", "general");
    row("", "Write about vampires", "general");
    row("haiku", "Write about toothpaste for vampires", "haiku");
    row("sonnet", "anything", "");
    row("", "", "general");
}

void TestGrammar::isChosen()
{
    QFETCH(QString, id);
    QFETCH(QString, task);
    QFETCH(QString, chosen);
    const Grammar *grammar = chooseGrammar(m_grammars, id, task);
    QCOMPARE(grammar ? grammar->id : QString(), chosen);
}

void TestGrammar::strongHaikuLinesKeepTheForm()
{
    const Grammar &haiku = *chooseGrammar(m_grammars, QStringLiteral("haiku"), {});
    const QList<int> form{5, 7, 5};
    Random random(1);
    for (int part = 0; part < 3; ++part) {
        for (int i = 0; i < haiku.parts.at(part).alternatives.size() - haiku.parts.at(part).mentions; ++i) {
            if (haiku.parts.at(part).alternatives.at(i).weight > 1)
                continue;
            for (int draw = 0; draw < 20; ++draw) {
                const QString line = fillPiece(haiku, part, i, {}, &random).text;
                QVERIFY2(syllablesIn(line) == form.at(part), qPrintable(line + u' ' + QString::number(syllablesIn(line))));
            }
        }
    }
}

void TestGrammar::textsAreRecognised_data()
{
    QTest::addColumn<QString>("id");
    for (const Grammar &grammar : m_grammars)
        QTest::newRow(qPrintable(grammar.id)) << grammar.id;
}

void TestGrammar::textsAreRecognised()
{
    QFETCH(QString, id);
    const Wishes wishes = wishesOfTask(QStringLiteral("Write a poem about the last train of the night"));
    const Grammar grammar = grammarFor(*chooseGrammar(m_grammars, id, {}), wishes);
    for (quint64 seed = 0; seed < 300; ++seed) {
        Random random(seed);
        const QString text = seedText(grammar, wishes, &random);
        const QList<GrammarPiece> pieces = parsePieces(grammar, text);
        QList<int> parts;
        for (const GrammarPiece &piece : pieces) {
            QVERIFY2(piece.part >= 0, qPrintable(text + QStringLiteral(" → ") + piece.text));
            parts << piece.part;
        }
        QVERIFY2(std::is_sorted(parts.begin(), parts.end()) && std::adjacent_find(parts.begin(), parts.end()) == parts.end(), qPrintable(text));
        QCOMPARE(renderPieces(grammar, pieces), text);
    }
}

void TestGrammar::foreignTextsAreKept()
{
    const Grammar &grammar = *chooseGrammar(m_grammars, QStringLiteral("vampire-toothpaste"), {});
    const QString text = QStringLiteral("A sentence by hand! Available wherever the sun isn't. And one more.");
    const QList<GrammarPiece> pieces = parsePieces(grammar, text);
    QCOMPARE(pieces.size(), 3);
    QCOMPARE(pieces.at(0).part, -1);
    QVERIFY(pieces.at(1).part >= 0);
    QCOMPARE(renderPieces(grammar, pieces), text);
    QCOMPARE(parsePieces(grammar, {}).size(), 0);
}

void TestGrammar::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("cut") << QByteArray(R"({"id": "x", )");
    QTest::newRow("missing") << QByteArray(R"({"id": "x"})");
    QTest::newRow("type") << QByteArray(R"({"id": 7, "keywords": []})");
}

void TestGrammar::refusesBadFiles()
{
    QFETCH(QByteArray, json);
    const Result<Grammar> grammar = readGrammar(json);
    QVERIFY(!grammar.has_value());
    QCOMPARE(grammar.error().kind, ErrorKind::BadConfig);
}

void TestGrammar::wishesAreRead_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<int>("maxWords");
    const auto row = [](const char *task, const char *topic, int maxWords) {
        QTest::newRow(task) << QString::fromUtf8(task) << QString::fromUtf8(topic) << maxWords;
    };
    row("Write a pitch about toothpaste for vampires, in at most 60 words.", "toothpaste for vampires", 60);
    row("Write a pitch about toothpaste in at most 60 words", "toothpaste", 60);
    row("A poem of four lines about the last train of the night. It need not rhyme.", "the last train of the night", 0);
    row("Write a slogan for a coffee cup that folds flat, under 12 words", "a coffee cup", 12);
    row("Describe rain (40 words or fewer)", "rain", 40);
    row("", "nothing in particular", 0);
}

void TestGrammar::wishesAreRead()
{
    QFETCH(QString, task);
    QFETCH(QString, topic);
    QFETCH(int, maxWords);
    const Wishes wishes = wishesOfTask(task);
    QCOMPARE(wishes.topic, topic);
    QCOMPARE(wishes.maxWords, maxWords);
}

void TestGrammar::feedbackIsRead()
{
    CompletionRequest request;
    request.feedback = {QStringLiteral("has 74 words, at most 60 wanted"),
        QStringLiteral("\"(?i)\\bvampires?\\b|undead\" is missing; \"buy now\" must not occur")};
    request.hint = QStringLiteral("Shorter, and mention the garlic.");
    const Wishes wishes = wishesOf(request);
    QCOMPARE(wishes.maxWords, 60);
    QCOMPARE(wishes.missing, QStringList{QStringLiteral("vampire")});
    QCOMPARE(wishes.unwanted, QStringList{QStringLiteral("buy now")});
    QCOMPARE(wishes.favoured, QStringList{QStringLiteral("garlic")});
    QVERIFY(wishes.shorter);
    QVERIFY(!wishes.longer);
}

QTEST_APPLESS_MAIN(TestGrammar)
#include "tst_grammar.moc"
