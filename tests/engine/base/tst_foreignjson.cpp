// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/foreignjson.h"
#include "engine/base/pythonjson.h"

#include <QElapsedTimer>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace engine;
using nlohmann::json;

class TestForeignJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileTextsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const int depth : {201, 10'000, 5'000'000}) {
            QTest::addRow("%d lists", depth) << QByteArray(depth, '[') + QByteArray(depth, ']');
            QTest::addRow("%d objects", depth) << QByteArray("{\"a\":").repeated(depth) + '1' + QByteArray(depth, '}');
            QTest::addRow("%d open lists", depth) << QByteArray(depth, '[');
        }
        QTest::newRow("millions of values") << '[' + QByteArray("[],").repeated(2'100'000) + "[]]";
        QTest::newRow("large") << '"' + QByteArray(65 << 20, 'a') + '"';
        QTest::newRow("a cut string") << QByteArray("{\"a\": \"b");
        QTest::newRow("a cut escape") << QByteArray("\"\\");
        QTest::newRow("nothing") << QByteArray();
    }
    void hostileTextsAreRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(parseForeignJson(text).is_discarded());
        QVERIFY(parseForeignOrderedJson(text).is_discarded());
        QVERIFY(parsePythonJson(text).is_null());
    }

    void whatKeepsTheLimitsIsRead()
    {
        const json deep = parseForeignJson(QByteArray(200, '[') + QByteArray(200, ']'));
        QVERIFY(deep.is_array());
        QCOMPARE(parseForeignJson("{\"brackets\": \"" + QByteArray(1000, '[') + "\\\"[\"}").size(), size_t(1));
        QCOMPARE(parseForeignJson("\"\xff\"").get<std::string>(), std::string("\xEF\xBF\xBD"));
        QCOMPARE(QByteArray::fromStdString(parseForeignOrderedJson("{\"b\":1,\"a\":2}").dump()), QByteArray("{\"b\":1,\"a\":2}"));
    }

    /// A member of an ordered object is looked up one by one: many of them would take hours.
    void manyOrderedMembers()
    {
        const auto members = [](int count) {
            QByteArray text;
            for (int i = 0; i < count; ++i)
                text += "\"key" + QByteArray::number(i) + "\":1,";
            return '{' + text + "\"x\":1}";
        };
        QElapsedTimer clock;
        clock.start();
        QVERIFY(parseForeignOrderedJson(members(500'000)).is_discarded());
        QVERIFY(parseForeignOrderedJson('[' + (members(5000) + ',').repeated(20) + "1]").is_discarded());
        QVERIFY(parseForeignOrderedJson("{\"a\":" + members(15'000) + ",\"b\":" + members(15'000) + '}').is_discarded());
        QCOMPARE(parseForeignOrderedJson(members(10'000)).size(), size_t(10'001));
        QCOMPARE(parseForeignOrderedJson('[' + (members(10) + ',').repeated(10'000) + "1]").size(), size_t(10'001));
        QCOMPARE(parseForeignJson(members(500'000)).size(), size_t(500'001));
        QVERIFY(clock.elapsed() < 60'000);
        QCOMPARE(jsonValuesIn("[1,2,{\"a\":[]}]"), std::optional<qint64>(6));
        QVERIFY(!jsonValuesIn(QByteArray(300, '[')));
    }

    // Wrong types give nothing instead of an exception.
    void wrongTypesGiveNothing()
    {
        for (const char *text : {"null", "[]", "3", "\"x\"", "{\"a\":[1]}", "{\"a\":{\"b\":2}}", "{\"a\":true}", "{\"a\":null}", "{\"a\":1e999}", "{\"a\":\"NaN\"}"}) {
            const json value = parseForeignJson(text);
            QVERIFY2(textOf(value, "a").isEmpty() || QByteArray(text).contains("NaN"), text);
            QVERIFY2(!numberOf(value, "a"), text);
            QVERIFY2(!countOf(value, "a"), text);
        }
        QCOMPARE(countOf(parseForeignJson("{\"a\":1e300}"), "a"), std::optional<qint64>(1'000'000'000'000'000));
    }
};

QTEST_GUILESS_MAIN(TestForeignJson)
#include "tst_foreignjson.moc"
