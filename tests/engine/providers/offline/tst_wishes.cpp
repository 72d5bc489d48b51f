// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/interface/completion.h"
#include "engine/providers/offline/wishes.h"

#include <QTest>

using namespace engine;

namespace
{

Wishes wishesFor(const char *hint, QStringList feedback = {})
{
    CompletionRequest request;
    request.task = QStringLiteral("Write a pitch about toothpaste for vampires in at most 60 words");
    request.hint = QString::fromUtf8(hint);
    request.feedback = std::move(feedback);
    return wishesOf(request);
}

} // namespace

class tst_Wishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topics_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::newRow("Write a pitch about toothpaste for vampires") << "toothpaste for vampires";
        QTest::newRow("Write a haiku about the sea.") << "the sea";
        QTest::newRow("Write an essay on bridges, with a title") << "bridges";
        QTest::newRow("Invent a slogan for a bakery in at most 8 words") << "a bakery";
        QTest::newRow("A text about autumn that rhymes") << "autumn";
        QTest::newRow("A story about a dog of exactly 50 words") << "a dog";
        QTest::newRow("Improve lighthouse keeping") << "improve lighthouse keeping";
        QTest::newRow("") << "nothing in particular";
        QTest::newRow("Write a text") << "nothing in particular";
    }
    void topics()
    {
        QFETCH(QString, topic);
        QCOMPARE(wishesOfTask(QString::fromLatin1(QTest::currentDataTag())).topic, topic);
    }

    void limits_data()
    {
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("at most 60 words") << 0 << 60;
        QTest::newRow("no more than 60 words") << 0 << 60;
        QTest::newRow("up to 60 words") << 0 << 60;
        QTest::newRow("under 60 words") << 0 << 60;
        QTest::newRow("within 60 words") << 0 << 60;
        QTest::newRow("maximum of 60 words") << 0 << 60;
        QTest::newRow("60 words or fewer") << 0 << 60;
        QTest::newRow("60 words max") << 0 << 60;
        QTest::newRow("<= 60 words") << 0 << 60;
        QTest::newRow("AT MOST 1 WORD") << 0 << 1;
        QTest::newRow("at least 20 words") << 20 << 0;
        QTest::newRow("at least 20 words and at most 60 words") << 20 << 60;
        QTest::newRow("more than 20 words") << 20 << 0;
        QTest::newRow("not more than 60 words") << 0 << 0; // no limit that is read, but no minimum either
        QTest::newRow("60 words") << 0 << 0;
        QTest::newRow("at most 60 lines") << 0 << 0;
        QTest::newRow("at most many words") << 0 << 0;
    }
    void limits()
    {
        QFETCH(int, least);
        QFETCH(int, most);
        const Wishes wishes
            = wishesOfTask(QStringLiteral("Write about cats, ") + QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(wishes.minWords, least);
        QCOMPARE(wishes.maxWords, most);
    }

    void wordsOfTheTopicWithoutFillers()
    {
        QCOMPARE(wishesOfTask(QStringLiteral("Write about the Brave brave toaster and 2 cats")).words,
            QStringList({QStringLiteral("brave"), QStringLiteral("toaster"), QStringLiteral("cats")}));
        QCOMPARE(wishesOfTask(QStringLiteral("Write about it, a robot")).words,
            QStringList{QStringLiteral("robot")}); // the topic holds no content word
    }

    /// The words of the length evaluator and of the patterns.
    void feedbackIsRead()
    {
        const Wishes wishes = wishesFor("",
            {QStringLiteral("length: has 80 words, at most 40 wanted"),
                QStringLiteral("\"garlic\" is missing; \"blood\" must not occur"),
                QStringLiteral("\"(?i)\\bfangs?\\b|teeth\" is missing"), QStringLiteral("\"[a-z]+\\d\" is missing")});
        QCOMPARE(wishes.maxWords, 40); // more exact than the task
        QCOMPARE(wishes.missing, QStringList({QStringLiteral("garlic"), QStringLiteral("fang")}));
        QCOMPARE(wishes.unwanted, QStringList{QStringLiteral("blood")});
        QCOMPARE(wishesFor("", {QStringLiteral("has 3 words, at least 10 wanted")}).minWords, 10);
        QCOMPARE(wishesFor("").maxWords, 60);
    }

    void hints_data()
    {
        QTest::addColumn<bool>("shorter");
        QTest::addColumn<bool>("longer");
        QTest::addColumn<QString>("favoured");
        QTest::newRow("Make it shorter") << true << false << "";
        QTest::newRow("be concise, please") << true << false << "";
        QTest::newRow("longer, with more detail") << false << true << "detail";
        QTest::newRow("mention the moon") << false << false << "moon";
        QTest::newRow("Add some more Glitter!") << false << false << "glitter";
        QTest::newRow("use the word \"midnight\"") << false << false << "midnight";
        QTest::newRow("") << false << false << "";
        QTest::newRow("shortest path") << false << false << "";
    }
    void hints()
    {
        QFETCH(bool, shorter);
        QFETCH(bool, longer);
        QFETCH(QString, favoured);
        const Wishes wishes = wishesFor(QTest::currentDataTag());
        QCOMPARE(wishes.shorter, shorter);
        QCOMPARE(wishes.longer, longer);
        QCOMPARE(wishes.favoured.join(u' '), favoured);
    }
};

QTEST_APPLESS_MAIN(tst_Wishes)
#include "tst_wishes.moc"
