// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/words.h"
#include "engine/providers/offline/repair.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace engine;

namespace
{

/// A random pattern of literals, classes, groups, alternatives and repeats.
QString anyPattern(Random &random, int depth)
{
    static const QStringList atoms{QStringLiteral("a"), QStringLiteral("fang"), QStringLiteral("\\d"),
        QStringLiteral("\\w"), QStringLiteral("[abc]"), QStringLiteral("[0-9]"), QStringLiteral("[\\d]"),
        QStringLiteral("\\."), QStringLiteral("."), QStringLiteral("\\s"), QStringLiteral("\\b"), QStringLiteral(" ")};
    static const QStringList repeats{QString(), QString(), QStringLiteral("?"), QStringLiteral("*"),
        QStringLiteral("+"), QStringLiteral("{2}"), QStringLiteral("{1,3}"), QStringLiteral("{2,}"),
        QStringLiteral("+?"), QStringLiteral("{2}?")};
    QString pattern;
    for (int n = 1 + random.below(3); n > 0; --n) {
        const bool group = depth > 0 && random.below(3) == 0;
        const QString atom = group
            ? (random.below(2) ? QStringLiteral("(?:%1)") : QStringLiteral("(%1)")).arg(anyPattern(random, depth - 1))
            : atoms[random.below(int(atoms.size()))];
        pattern += atom + (atom == u"\\b" ? QString() : repeats[random.below(int(repeats.size()))]);
    }
    return depth > 0 && random.below(4) == 0 ? pattern + u'|' + anyPattern(random, depth - 1) : pattern;
}

QString repaired(const char *draft, const char *complaint, QStringList more = {}, const char *task = "Write a pitch")
{
    Random random(1);
    return repairedText(
        QString::fromUtf8(task), QString::fromUtf8(draft), {QString::fromUtf8(complaint)}, more, &random);
}

} // namespace

class tst_Repair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples_data()
    {
        QTest::addColumn<QString>("example");
        QTest::newRow("fangs?") << "fang";
        QTest::newRow("(?i)\\bmidnight\\b") << "midnight";
        QTest::newRow("^Dear .+,") << "Dear x,";
        QTest::newRow("\\d{3}-\\d{2}") << "111-11";
        QTest::newRow("(red|green|blue) door") << "red door";
        QTest::newRow("[A-Z]\\w+") << "Ax";
        QTest::newRow("a+?b") << "ab";
        QTest::newRow("(?=x)y") << ""; // lookaround
        QTest::newRow("(unclosed") << "";
        QTest::newRow("a)b") << "";
        QTest::newRow("[unclosed") << "";
        QTest::newRow("[\\]]x") << ""; // an escaped bracket
        QTest::newRow("") << "";
    }
    void examples()
    {
        QFETCH(QString, example);
        QCOMPARE(exampleOf(QString::fromLatin1(QTest::currentDataTag()), {}), example);
    }

    void theLikedAlternativeIsTaken()
    {
        QCOMPARE(exampleOf(QStringLiteral("red|green|blue"), QStringLiteral("a Green door")), QStringLiteral("green"));
        QCOMPARE(exampleOf(QStringLiteral("red|green|blue"), QStringLiteral("a door")), QStringLiteral("red"));
    }

    /// An example is no use unless the pattern matches it, from end to end.
    void examplesMatchTheirPattern()
    {
        int found = 0;
        for (quint64 seed = 0; seed < 3000; ++seed) {
            Random random(seed);
            const QString pattern = anyPattern(random, 2);
            const QString example = exampleOf(pattern, {});
            if (example.isEmpty() || pattern.contains(u"\\b"))
                continue;
            ++found;
            const QRegularExpression whole(QStringLiteral("^(?:%1)$").arg(pattern));
            const QRegularExpressionMatch match = whole.match(example);
            QVERIFY2(!match.isValid() || match.hasMatch(), // invalid: the search for a match was given up
                qPrintable(pattern + QStringLiteral(" → ") + example));
        }
        QVERIFY(found > 1000);
    }

    void anyPatternEnds()
    {
        QCOMPARE(exampleOf(QStringLiteral("(").repeated(100'000), {}), QString());
        QCOMPARE(
            exampleOf(QStringLiteral("(").repeated(100'000) + QStringLiteral(")").repeated(100'000), {}), QString());
        QVERIFY(exampleOf(QStringLiteral("a{1000000000}"), {}).size() <= 50);
        (void)exampleOf(QStringLiteral("\\"), {});
        (void)exampleOf(QStringLiteral("["), {});
        (void)exampleOf(QStringLiteral("[\\"), {});
        (void)exampleOf(QStringLiteral("(?"), {});
    }

    void tooLongTextsAreShortened()
    {
        const QString text
            = repaired("One two three. Four five six seven eight nine. Ten.", "has 10 words, at most 5 wanted");
        QVERIFY2(countWords(text) <= 5 && !text.isEmpty(), qPrintable(text));
        QVERIFY(text.endsWith(u'.'));
        const QString one = repaired("One two three four five six seven eight.", "has 8 words, at most 3 wanted");
        QVERIFY2(countWords(one) <= 3 && one.startsWith(QStringLiteral("One")), qPrintable(one));
    }

    void tooShortTextsAreLengthened()
    {
        const QString text = repaired("One two.", "has 2 words, at least 6 wanted",
            {QStringLiteral("Three four"), QStringLiteral("five six seven"), QStringLiteral("never needed")});
        QCOMPARE(text, QStringLiteral("One two. Three four. five six seven."));
        QCOMPARE(repaired("One two.", "has 2 words, at least 6 wanted"), QString()); // nothing to add
    }

    void unwantedPhrasesGo_data()
    {
        QTest::addColumn<QString>("draft");
        QTest::addColumn<QString>("phrase");
        QTest::newRow("a word") << "We sell fresh bread."
                                << "fresh";
        QTest::newRow("at the beginning") << "Fresh bread is here."
                                          << "fresh";
        QTest::newRow("several") << "Fresh, fresh, fresh bread."
                                 << "fresh";
        QTest::newRow("with a synonym") << "An exciting day."
                                        << "exciting";
        QTest::newRow("two words") << "This is very good bread."
                                   << "very good";
    }
    void unwantedPhrasesGo()
    {
        QFETCH(QString, draft);
        QFETCH(QString, phrase);
        const QString text
            = repaired(qPrintable(draft), qPrintable(QStringLiteral("\"%1\" must not occur").arg(phrase)));
        QVERIFY2(!text.contains(phrase, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("  ")) && !text.contains(QStringLiteral(" .")) && text.front().isUpper(),
            qPrintable(text));
    }

    void missingPatternsAreAdded()
    {
        const QString sentence = repaired("A text.", "\"fangs?\" is missing",
            {QStringLiteral("Long fangs are everywhere in this tale"), QStringLiteral("Mind the fang")});
        QCOMPARE(sentence, QStringLiteral("A text. Mind the fang.")); // the shortest that fits
        QCOMPARE(repaired("A text.", "\"\\bgarlic\\b\" is missing"), QStringLiteral("A text. garlic"));
        const QString anchored = repaired("Hello there.", "\"^Dear .+,\" is missing");
        QVERIFY2(anchored.startsWith(QStringLiteral("Dear ")), qPrintable(anchored));
    }

    void jsonIsRepaired()
    {
        const char *task
            = "Extract the fields name, age and email as JSON: Ada Lovelace, 36, lives in London, ada@example.org";
        QVERIFY(wantsJson(QString::fromLatin1(task)));
        QVERIFY(!wantsJson(QStringLiteral("Write about Jason")));
        const auto object = [&](const char *draft, const char *complaint) {
            return QJsonDocument::fromJson(repaired(draft, complaint, {}, task).toUtf8()).object();
        };
        QCOMPARE(object("no JSON", "no valid JSON").value(QStringLiteral("name")).toString(),
            QStringLiteral("Ada Lovelace"));
        QCOMPARE(object("{\"name\": \"x\"}", "field \"email\" is missing").value(QStringLiteral("email")).toString(),
            QStringLiteral("ada@example.org"));
        QCOMPARE(object("{\"name\": \"x\"}", "field \"age\" is missing").value(QStringLiteral("age")).toInt(), 36);
        QVERIFY(object("{\"age\": \"36\"}", "field \"age\" should be of type integer")
                    .value(QStringLiteral("age"))
                    .isDouble());
        QVERIFY(object("{\"tags\": \"a\"}", "/tags: the value should be of type array")
                    .value(QStringLiteral("tags"))
                    .isArray());
    }

    void unknownComplaintsAreLeft()
    {
        QCOMPARE(repaired("A text.", "it lacks soul"), QString());
        QCOMPARE(repaired("A text.", ""), QString());
    }

    void theSameStreamGivesTheSameDraft()
    {
        const QString task
            = QStringLiteral("Give the fields name, age and city as JSON: Ada Lovelace, 36, from London");
        for (quint64 seed = 0; seed < 50; ++seed) {
            Random a(seed), b(seed);
            QCOMPARE(jsonDraft(task, &a), jsonDraft(task, &b));
        }
    }
};

QTEST_APPLESS_MAIN(tst_Repair)
#include "tst_repair.moc"
