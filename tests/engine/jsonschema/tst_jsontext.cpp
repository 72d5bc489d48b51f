// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/jsontext.h"

#include <QTest>

using namespace engine;

class TestJsonText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values()
    {
        const JsonText read = readJsonText(QStringLiteral(" {\"a\\u00e4\\ud83d\\udc32\\/\": [null, true, -1.50e3, \"\\n\"], \"\": {}} \n"));
        QVERIFY2(read.root, qPrintable(read.problem));
        const JsonNode *list = read.root->find(QStringLiteral("aä🐲/"));
        QVERIFY(list && list->items.size() == 4);
        QCOMPARE(list->items[2].text, QStringLiteral("-1.50e3"));
        QCOMPARE(list->items[3].text, QStringLiteral("\n"));
        QVERIFY(read.root->find(QString())->isObject());
        QCOMPARE(shortJson(*read.root), QStringLiteral("{\"aä🐲/\": [null, true, -1.50e3, \" \"], \"\": {}}"));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *text, const char *words) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(words); };
        row("", "a value is expected (the text ends here)");
        row("{", "a name in double quotes is expected");
        row("[1,]", "column 4: nothing follows the comma");
        row("[1 2]", "\",\" or \"]\" is expected");
        row("{\"a\" 1}", "\":\" is expected");
        row("{'a': 1}", "a name in double quotes is expected");
        row("{\"a\": 1} x", "something follows after the end");
        row("[\"\n\"]", "line 1, column 3: a control character");
        row("\"abc", "line 1, column 1: this quote is never closed");
        row("\"\\x\"", "this escape is not known");
        row("\"\\u12g4\"", "this escape is not known");
        row("\"\\u+123\"", "this escape is not known");
        row("NaN", "\"NaN\" is no JSON value");
        row("[01]", "\"01\" is no JSON value");
        row("[\n  1,\n  +2]", "line 3, column 3");
        row("True", "is no JSON value");
        row("// x", "a value is expected");
    }
    void refused()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const JsonText read = readJsonText(text);
        QVERIFY(!read.root && !read.tooLarge);
        QVERIFY2(read.problem.contains(words), qPrintable(read.problem));
    }

    void repeatedNames()
    {
        const JsonText read = readJsonText(QStringLiteral("{\"a\": 1, \"b\": [{\"x/y\": 1, \"x/y\": 2}], \"a\": 3}"));
        QCOMPARE(read.repeated, QStringList({QStringLiteral("/b/0/x~1y"), QStringLiteral("/a")}));
        QCOMPARE(read.root->find(QStringLiteral("a"))->text, QStringLiteral("3"));
        QCOMPARE(read.root->names.size(), 2);
    }

    void limits()
    {
        const auto nested = [](int depth) { return QString(depth, u'[') + QString(depth, u']'); };
        QVERIFY(readJsonText(nested(256)).root);
        QVERIFY(readJsonText(nested(257)).tooLarge);
        QVERIFY(readJsonText(nested(1'000'000)).tooLarge);
        QVERIFY(readJsonText(QString(4'000'001, u' ')).tooLarge);
        QVERIFY(readJsonText(QStringLiteral("1e1000000000000001")).tooLarge);
        QVERIFY(readJsonText(QStringLiteral("-1e-999999999999999999999")).tooLarge);
        QVERIFY(readJsonText(QStringLiteral("1e400")).root);
    }

    void equality_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *a, const char *b, bool same) { QTest::addRow("%s %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << same; };
        row("1", "1.0", true);
        row("[1, 2]", "[2, 1]", false);
        row("{\"a\": 1, \"b\": 2}", "{\"b\": 2.0, \"a\": 1e0}", true);
        row("{\"a\": 1}", "{\"b\": 1}", false);
        row("0", "false", false);
        row("null", "false", false);
        row("\"1\"", "1", false);
        row("[]", "{}", false);
        row("\"\\u0061\"", "\"a\"", true);
        row("12345678901234567890123", "12345678901234567890124", false);
    }
    void equality()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        const JsonText left = readJsonText(a), right = readJsonText(b);
        QCOMPARE(sameJsonValue(*left.root, *right.root), same);
        QCOMPARE(sameJsonValue(*right.root, *left.root), same);
        QCOMPARE(hashOfJson(*left.root) == hashOfJson(*right.root), same);
    }

    void codePoints()
    {
        QCOMPARE(codePointsIn(QStringLiteral("a🐲é")), 3);
        QCOMPARE(codePointsIn(QString(QChar(0xdc00)) + QChar(0xd800)), 2);
        QCOMPARE(codePointsIn({}), 0);
    }
};

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
