// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/pythonjson.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace engine;
using nlohmann::json;

class tst_PythonJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("strict"); // the same as strict JSON; empty: it is refused
        const auto row = [](const char *name, const char *text, const char *strict) { QTest::newRow(name) << QByteArray(text) << QByteArray(strict); };
        row("plain", R"({"a": 1, "b": [true, null, "x"]})", R"({"a": 1, "b": [true, null, "x"]})");
        row("nan", R"({"a": NaN})", R"({"a": "NaN"})");
        row("infinities", "[Infinity,-Infinity]", R"(["Infinity", "-Infinity"])");
        row("deep inside", R"({"a": {"b": [1, {"c": NaN}]}, "d": 2})", R"({"a": {"b": [1, {"c": "NaN"}]}, "d": 2})");
        row("names inside of texts stay", "{\"NaN\": \"Infinity \\\" NaN\"}", "{\"NaN\": \"Infinity \\\" NaN\"}");
        row("too large a number", "[1e999, -1e999, 2.5]", R"(["1e999", "-1e999", 2.5])");
        row("too small a number", "[1e-999]", "[0.0]");
        row("half of a pair", R"(["\ud83d", "\ude00x", "\ud83d\ude00"])", R"(["\ufffd", "\ufffdx", "\ud83d\ude00"])");
        row("no UTF-8", "[\"caf\xE9\"]", R"(["caf\ufffd"])");
        row("byte order mark", "\xEF\xBB\xBF[1]", "[1]");
        row("cut", R"({"a": [1, 2)", "");
        row("cut in a text", "{\"a\": \"x\\", "");
        row("two values", "1 2", "");
        row("other words", "[nan]", "");
        row("nothing", "", "");
    }
    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, strict);
        const json read = parsePythonJson(text);
        QVERIFY2(read == (strict.isEmpty() ? json() : json::parse(strict.toStdString())), read.dump().c_str());
    }

    void hugeIntegers()
    {
        QVERIFY(parsePythonJson("[" + QByteArray(400, '9') + "]")[0].is_string());
        QCOMPARE(parsePythonJson("[123456789012345678901234567890]")[0].get<double>(), 123456789012345678901234567890.0);
    }

    void depthIsBounded()
    {
        QVERIFY(parsePythonJson(QByteArray(150, '[') + QByteArray(150, ']')).is_array());
        QVERIFY(parsePythonJson(QByteArray(1000000, '[')).is_null());
        QVERIFY(parsePythonJson(QByteArray(500000, '[') + QByteArray(500000, ']')).is_null());
    }

    /// No mutation of a document crashes, and none is read as something that cannot be written again.
    void mutations()
    {
        const QByteArray seed = R"({"metrics": {"combined_score": -Infinity, "x": [1.5e3, NaN, "\ud800\u00e9"]}, "ok": true})";
        quint32 state = 12345;
        const auto next = [&state] { return state = state * 1664525u + 1013904223u, state >> 8; };
        for (int round = 0; round < 3000; ++round) {
            QByteArray text = seed;
            for (int change = 0; change < 3; ++change) {
                const qsizetype at = qsizetype(next()) % text.size();
                if (next() % 3 == 0)
                    text.remove(at, 1 + next() % 5);
                else
                    text[at] = char(next());
                if (text.isEmpty())
                    text = "0";
            }
            const json read = parsePythonJson(text);
            if (!read.is_null())
                QVERIFY(json::parse(read.dump()) == read);
        }
    }
};

QTEST_GUILESS_MAIN(tst_PythonJson)
#include "tst_pythonjson.moc"
