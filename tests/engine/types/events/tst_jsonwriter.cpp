// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/types/events/jsonwriter.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

using namespace engine;
using nlohmann::json;

namespace
{

QByteArray written(const QString &text)
{
    JsonWriter writer;
    writer.text(text);
    return writer.take();
}

QByteArray written(double value)
{
    JsonWriter writer;
    writer.number(value);
    return writer.take();
}

/// Writes a parsed value through the writer, member by member.
void write(JsonWriter &writer, const json &value)
{
    if (value.is_object()) {
        writer.beginObject();
        for (const auto &[key, member] : value.items()) {
            writer.key(QLatin1StringView(key.c_str()));
            write(writer, member);
        }
        writer.endObject();
    } else if (value.is_array()) {
        writer.beginArray();
        for (const json &member : value)
            write(writer, member);
        writer.endArray();
    } else if (value.is_string()) {
        writer.text(QString::fromStdString(value.get<std::string>()));
    } else if (value.is_boolean()) {
        writer.boolean(value.get<bool>());
    } else if (value.is_number_unsigned()) {
        writer.natural(value.get<quint64>());
    } else if (value.is_number_integer()) {
        writer.integer(value.get<qint64>());
    } else {
        writer.number(value.get<double>());
    }
}

json anyValue(Random &random, int depth)
{
    switch (random.below(depth > 0 ? 7 : 5)) {
    case 0: return qint64(random.next());
    case 1: return random.next();
    case 2: return random.normal() * std::pow(10, random.below(60) - 30);
    case 3: return random.below(2) == 0;
    case 4: {
        QString text;
        for (int n = random.below(12); n > 0; --n)
            text += QChar(ushort(random.below(4) ? random.below(0x300) : 0x4e00 + random.below(100)));
        return text.toStdString();
    }
    case 5: {
        json list = json::array();
        for (int n = random.below(4); n > 0; --n)
            list.push_back(anyValue(random, depth - 1));
        return list;
    }
    default: {
        json object = json::object();
        for (int n = random.below(4); n > 0; --n)
            object["key" + std::to_string(n)] = anyValue(random, depth - 1);
        return object;
    }
    }
}

} // namespace

class tst_JsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QStringLiteral("plain text");
        QTest::newRow("empty") << QString();
        QTest::newRow("quotes") << QStringLiteral("say \"yes\" \\ no");
        QTest::newRow("controls") << QStringLiteral("a\nb\tc\rd\be\ff");
        QTest::newRow("zero and others") << (QString(QChar(0)) + QChar(1) + QChar(0x1f) + QChar(0x7f) + QChar(0x80));
        QTest::newRow("other scripts") << QString::fromUtf8("Größe 木 العربية");
        QTest::newRow("pairs") << QString::fromUtf8("🌳a🌳");
        QTest::newRow("separators") << (QString(QChar(0x2028)) + QChar(0x2029));
        QTest::newRow("long") << QString::fromUtf8("aü🌳\"\n").repeated(5000);
    }
    void texts()
    {
        QFETCH(QString, text);
        const QByteArray bytes = written(text);
        QVERIFY(!bytes.contains('\n')); // a line of a log is one event
        const json read = json::parse(bytes.toStdString());
        QCOMPARE(QString::fromStdString(read.get<std::string>()), text);
    }

    void loneSurrogatesAreReplaced()
    {
        const QChar high(0xD83C), low(0xDF33);
        for (const QString &text : {QString(high), QString(low), QString(low) + high,
                 QStringLiteral("a") + high + QStringLiteral("b"), QString(high) + high + low}) {
            const json read = json::parse(written(text).toStdString()); // throws for invalid UTF-8
            QVERIFY(QString::fromStdString(read.get<std::string>()).contains(QChar(QChar::ReplacementCharacter)));
        }
    }

    void numbersReadBackExactly()
    {
        Random random(3);
        for (int i = 0; i < 20'000; ++i) {
            const double value = random.normal() * std::pow(10, random.below(600) - 300);
            QCOMPARE(json::parse(written(value).toStdString()).get<double>(), value);
        }
        for (const double value : {0.0, 0.1, -2.5, 1e21, 5e-324, std::numeric_limits<double>::max(), 1.0 / 3})
            QCOMPARE(json::parse(written(value).toStdString()).get<double>(), value);
        QCOMPARE(written(0.1), QByteArray("0.1"));
    }

    /// JSON has no such numbers: texts stand for them.
    void whatIsNotFiniteIsAText()
    {
        QCOMPARE(written(std::nan("")), QByteArray("\"nan\""));
        QCOMPARE(written(std::numeric_limits<double>::infinity()), QByteArray("\"inf\""));
        QCOMPARE(written(-std::numeric_limits<double>::infinity()), QByteArray("\"-inf\""));
    }

    void integersAtTheirEnds()
    {
        JsonWriter writer;
        writer.beginArray();
        writer.integer(std::numeric_limits<qint64>::min());
        writer.integer(std::numeric_limits<qint64>::max());
        writer.natural(std::numeric_limits<quint64>::max());
        writer.integer(0);
        writer.integer(-1);
        writer.endArray();
        QCOMPARE(writer.take(), QByteArray("[-9223372036854775808,9223372036854775807,18446744073709551615,0,-1]"));
    }

    void separatorsStandBetweenMembers()
    {
        JsonWriter writer;
        writer.beginObject();
        writer.key(QLatin1StringView("a"));
        writer.beginArray();
        writer.endArray();
        writer.key(QLatin1StringView("b"));
        writer.beginObject();
        writer.endObject();
        writer.key(QLatin1StringView("c"));
        writer.raw("[1]");
        writer.key(QLatin1StringView("d"));
        writer.boolean(false);
        writer.endObject();
        writer.newLine();
        QCOMPARE(writer.take(), QByteArray("{\"a\":[],\"b\":{},\"c\":[1],\"d\":false}\n"));
        QCOMPARE(writer.take(), QByteArray()); // taken once
    }

    void anyValueIsValidJson()
    {
        for (quint64 seed = 0; seed < 1000; ++seed) {
            Random random(seed);
            const json value = anyValue(random, 4);
            JsonWriter writer;
            write(writer, value);
            const QByteArray bytes = writer.take();
            QVERIFY2(json::parse(bytes.toStdString(), nullptr, false) == value, bytes.constData());
        }
    }
};

QTEST_APPLESS_MAIN(tst_JsonWriter)
#include "tst_jsonwriter.moc"
