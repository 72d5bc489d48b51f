// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/replies/verdicts/json.h"

#include <QTest>

using namespace engine;

namespace
{

/// The values found in a text, as compact JSON.
QStringList valuesIn(const QString &text)
{
    QStringList values;
    for (const JsonInReply &found : jsonValuesIn(text))
        values << QString::fromStdString(found.value.dump(-1, ' ', false, ReplyJson::error_handler_t::replace));
    return values;
}

/// A random value of strict JSON, nested at most `depth` deep.
ReplyJson anyValue(Random &random, int depth)
{
    static const char *const texts[] = {"", "a", "it's", "say \"yes\"", "a, b: c", "{x}", "[1]", "line\nend", "tab\t",
        "ü🌳", "\\d+", "// no comment", "# no", "null"};
    switch (random.below(depth > 0 ? 7 : 5)) {
    case 0: return random.below(2000) - 1000;
    case 1: return (random.below(2000) - 1000) / 8.0;
    case 2: return random.below(2) == 0;
    case 3: return nullptr;
    case 4: return texts[random.below(14)];
    case 5: {
        ReplyJson list = ReplyJson::array();
        for (int n = random.below(4); n > 0; --n)
            list.push_back(anyValue(random, depth - 1));
        return list;
    }
    default: {
        ReplyJson object = ReplyJson::object();
        for (int n = random.below(4); n > 0; --n)
            object["key" + std::to_string(n)] = anyValue(random, depth - 1);
        return object;
    }
    }
}

} // namespace

class tst_ReplyJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repairs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *text, const char *value) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(value);
        };
        row("plain", "{\"a\": 1, \"b\": [true, null, \"x\"]}", "{\"a\":1,\"b\":[true,null,\"x\"]}");
        row("text around", "Sure! Here it is:\n{\"a\": 1}\nHope this helps.", "{\"a\":1}");
        row("fence", "```json\n{\"a\": 1}\n```", "{\"a\":1}");
        row("single quotes", "{'a': 'b'}", "{\"a\":\"b\"}");
        row("typographic quotes", "{“a”: ‘b’}", "{\"a\":\"b\"}");
        row("quote within", "{\"a\": \"he said \"yes\" twice\", \"b\": 1}",
            "{\"a\":\"he said \\\"yes\\\" twice\",\"b\":1}");
        row("apostrophe within", "{'a': 'it's', 'b': 1}", "{\"a\":\"it's\",\"b\":1}");
        row("line end within", "{\"a\": \"b\nc\"}", "{\"a\":\"b\\nc\"}");
        row("names without quotes", "{a: 1, b_c: 2}", "{\"a\":1,\"b_c\":2}");
        row("values without quotes", "{\"a\": tie, \"b\": 4/5}", "{\"a\":\"tie\",\"b\":\"4/5\"}");
        row("Python", "{'a': True, 'b': False, 'c': None}", "{\"a\":true,\"b\":false,\"c\":null}");
        row("comments", "{\"a\": 1, // one\n /* two */ \"b\": 2 # three\n}", "{\"a\":1,\"b\":2}");
        row("comma at the end", "{\"a\": [1, 2,], \"b\": 3,}", "{\"a\":[1,2],\"b\":3}");
        row("comma missing", "{\"a\": \"x\"\n \"b\": \"y\"}", "{\"a\":\"x\",\"b\":\"y\"}");
        row("commas too many", "{\"a\": 1,, \"b\": 2}", "{\"a\":1,\"b\":2}");
        row("semicolons", "{\"a\": \"x\"; \"b\": \"y\"}", "{\"a\":\"x\",\"b\":\"y\"}");
        row("equals sign", "{\"a\" = 1, b => 2}", "{\"a\":1,\"b\":2}");
        row("brackets missing at the end", "{\"a\": [1, {\"b\": 2", "{\"a\":[1,{\"b\":2}]}");
        row("string cut", "{\"a\": \"b\", \"c\": \"de", "{\"a\":\"b\",\"c\":\"de\"}");
        row("numbers", "{\"a\": -4.50, \"b\": 1e3, \"c\": 007}", "{\"a\":-4.5,\"b\":1000.0,\"c\":7}");
        row("escapes", "{\"a\": \"\\u00fc\\ud83c\\udf33 \\\"\\\\ \\/ \\n\"}", "{\"a\":\"ü🌳 \\\"\\\\ / \\n\"}");
        row("backslash of an expression", "{\"a\": \"\\d+\"}", "{\"a\":\"\\\\d+\"}");
        row("ellipsis in a list", "[1, 2, ...]", "[1,2]");
        row("repeated names", "{\"a\": 1, \"a\": 2}", "{\"a\":1,\"a\":2}");
        row("list", "[{\"a\": 1}, {\"b\": 2}]", "[{\"a\":1},{\"b\":2}]");
    }
    void repairs()
    {
        QFETCH(QString, text);
        QFETCH(QString, value);
        QCOMPARE(valuesIn(text).value(0), value); // a cut value is searched for others inside, too
    }

    void severalValuesInOrder()
    {
        const QString text = QStringLiteral("First {\"a\": 1}, then [\"x\", 2] and {b: 3}.");
        QCOMPARE(valuesIn(text),
            QStringList({QStringLiteral("{\"a\":1}"), QStringLiteral("[\"x\",2]"), QStringLiteral("{\"b\":3}")}));
        for (const JsonInReply &found : jsonValuesIn(text)) {
            QVERIFY(found.complete);
            QVERIFY(text[found.begin] == u'{' || text[found.begin] == u'[');
            QVERIFY(text[found.end - 1] == u'}' || text[found.end - 1] == u']');
        }
    }

    void whatIsNoJson_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "no brackets", "{see above}", "{}!", "f(x) = {x | x > 0}", "an array a[i]",
                 "[link](http://x)", "[ ]", "}{", "]["})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoJson()
    {
        QFETCH(QString, text);
        for (const JsonInReply &found : jsonValuesIn(text))
            QVERIFY2(found.value.empty(), found.value.dump().c_str());
    }

    void aCutValueIsMarked()
    {
        QVERIFY(jsonValuesIn(QStringLiteral("{\"a\": 1}"))[0].complete);
        for (const char *text : {"{\"a\": 1", "{\"a\": \"b", "{\"a\":", "{\"a\": [1", "{"}) {
            for (const JsonInReply &found : jsonValuesIn(QString::fromLatin1(text)))
                QVERIFY2(!found.complete, text);
        }
    }

    /// What is strict JSON is read exactly as a strict reader reads it.
    void strictJsonIsItself()
    {
        for (quint64 seed = 0; seed < 3000; ++seed) {
            Random random(seed);
            ReplyJson value = ReplyJson::object();
            for (int n = 1 + random.below(3); n > 0; --n)
                value["member " + std::to_string(n)] = anyValue(random, 3);
            const std::string strict = random.below(2) ? value.dump() : value.dump(2);
            const std::vector<JsonInReply> found = jsonValuesIn(QString::fromStdString("Reply: " + strict + " Done."));
            QVERIFY2(found.size() == 1 && found[0].complete, strict.c_str());
            QVERIFY2(found[0].value == value, (strict + "\n" + found[0].value.dump()).c_str());
        }
    }

    /// A prefix of strict JSON never gives anything that is not in the whole: names that are not there, or longer
    /// texts.
    void aPrefixHoldsNothingNew()
    {
        const QString whole = QStringLiteral("{\"winner\": \"A\", \"reason\": \"It is, all in all, \"better\"; see "
                                             "[1].\", \"score\": {\"style\": 4, \"facts\": [1, 2, 3]}}");
        for (qsizetype size = 1; size <= whole.size(); ++size) {
            const std::vector<JsonInReply> found = jsonValuesIn(whole.left(size));
            if (found.empty())
                continue;
            const ReplyJson &value = found[0].value;
            QVERIFY(value.is_object());
            if (value.contains("winner"))
                QVERIFY2(QStringLiteral("A").startsWith(textOfJson(value["winner"])), qPrintable(whole.left(size)));
            if (value.contains("score") && value["score"].contains("style"))
                QCOMPARE(value["score"]["style"].get<int>(), 4);
        }
    }

    void deepNestingIsSkipped()
    {
        const QString deep
            = QStringLiteral("[\"x\", ").repeated(1000) + QStringLiteral("1") + QStringLiteral("]").repeated(1000);
        for (const JsonInReply &found : jsonValuesIn(deep + QStringLiteral(" {\"a\": 1}")))
            QVERIFY(found.value.size() <= 2);
        QVERIFY(valuesIn(deep + QStringLiteral(" {\"a\": 1}")).size() < 5000);
    }

    void textsOfValues()
    {
        QCOMPARE(textOfJson(ReplyJson("ü🌳")), QString::fromUtf8("ü🌳"));
        for (const ReplyJson &other : {ReplyJson(1), ReplyJson(), ReplyJson::array(), ReplyJson(true)})
            QCOMPARE(textOfJson(other), QString());
    }
};

QTEST_APPLESS_MAIN(tst_ReplyJson)
#include "tst_replyjson.moc"
