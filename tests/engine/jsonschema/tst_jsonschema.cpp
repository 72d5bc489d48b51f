// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/jsonschema.h"
#include "tests/engine/jsonschema/nodetext.h"

#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }
/// JSON with ' for its quotes.
QByteArray q(const char *text) { return QByteArray(text).replace('\'', '"'); }

SchemaVerdict verdictOf(const char *schema, const QString &document)
{
    const JsonSchema::Read read = JsonSchema::read(q(schema));
    const JsonText text = readJsonText(QString(document).replace(u'\'', u'"'));
    if (!read.schema || !text.root)
        return {0, 0, {}, read.schema ? text.problem : problemText(read.problems.value(0))};
    return read.schema->check(*text.root);
}

/// A schema in a schema in a schema.
QByteArray nestedSchema(int depth)
{
    return QByteArray("{\"not\":").repeated(depth) + "{}" + QByteArray("}").repeated(depth);
}

} // namespace

class TestJsonSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("document");
        QTest::addColumn<int>("checked");
        QTest::addColumn<int>("failed");
        const auto row = [](const char *name, const char *schema, const char *document, int checked, int failed) { QTest::newRow(name) << q(schema) << s(document) << checked << failed; };
        const char *person = "{'type': 'object', 'required': ['name', 'age'], 'properties': {'age': {'type': 'integer'}}}";
        row("all hold", person, "{'name': 'A', 'age': 3}", 4, 0);
        row("one of four", person, "{'name': 'A', 'age': '3'}", 4, 1);
        row("a field that is missing is not looked into", person, "{'name': 'A'}", 3, 1);
        row("another type", person, "[]", 1, 1);
        row("each item", "{'items': {'type': 'integer', 'minimum': 2}}", "[1, 2, \"x\"]", 5, 2);
        row("what does not apply is not counted", "{'minLength': 3, 'minItems': 2, 'minimum': 4}", "5", 1, 0);
        row("alternatives are one", "{'anyOf': [{'type': 'string', 'minLength': 2}, {'type': 'integer'}]}", "\"a\"", 1, 1);
        row("parts of allOf are their own", "{'allOf': [{'minimum': 2}, {'maximum': 1}]}", "3", 2, 1);
        row("false is one", "{'additionalProperties': false}", "{'a': 1, 'b': 2}", 1, 1);
        row("nothing asked", "{}", "5", 0, 0);
    }
    void counts()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QString, document);
        QFETCH(int, checked);
        QFETCH(int, failed);
        const SchemaVerdict verdict = verdictOf(schema.constData(), document);
        QCOMPARE(verdict.trouble, QString());
        QCOMPARE(verdict.checked, checked);
        QCOMPARE(verdict.failed, failed);
    }

    void sentences()
    {
        const char *schema = "{'type': 'object', 'required': ['b'], 'properties': {'a/b': {'type': ['integer', 'null']}, 'l': {'items': {'maxLength': 2}}, 'n': {'multipleOf': 0.01}}, 'additionalProperties': false}";
        QCOMPARE(verdictOf(schema, s("{'a/b': 'x', 'l': ['ok', 'long'], 'n': 0.001, 'z': 1}")).failures,
            QStringList({s("the field \"b\" is missing"), s("/a~1b: the value should be of type integer or null, not string"), s("/l/1: the text has 4 characters, at most 2 wanted"),
                s("/n: 0.001 is no multiple of 0.01"), s("the field is not allowed: \"z\"")}));
        QCOMPARE(verdictOf("{'anyOf': [{'type': 'string', 'minLength': 2}, {'type': 'array', 'minItems': 2, 'items': {'type': 'integer'}}]}", s("[\"a\"]")).failures,
            QStringList{s("none of the 2 allowed forms fits; what the closest one lacks: the value should be of type string, not array")});
        QCOMPARE(verdictOf("{'oneOf': [{'type': 'integer'}, {'minimum': 1}]}", s("2")).failures, QStringList{s("2 of the allowed forms fit (number 1 and 2), but only one may")});
        QString many(u'[');
        for (int i = 0; i < 100; ++i)
            many += QStringLiteral("\"x\",");
        const SchemaVerdict verdict = verdictOf("{'items': {'type': 'null'}}", many + s("0]"));
        QCOMPARE(verdict.failed, 101);
        QCOMPARE(verdict.failures.size(), 20);
    }

    void drafts_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("draft");
        const auto row = [](const char *schema, const char *draft) { QTest::newRow(schema) << q(schema) << s(draft); };
        row("{}", "2020-12");
        row("true", "2020-12");
        row("{'type': 'object', 'definitions': {'a': {}}, 'required': ['a']}", "2020-12");
        row("{'$schema': 'http://json-schema.org/draft-04/schema#'}", "draft-04");
        row("{'$schema': 'http://json-schema.org/draft-06/schema'}", "draft-06");
        row("{'$schema': 'https://json-schema.org/draft-07/schema#'}", "draft-07");
        row("{'$schema': 'https://json-schema.org/draft/2019-09/schema', 'items': [{}]}", "2019-09");
        row("{'$schema': 'https://json-schema.org/draft/2020-12/schema', 'dependencies': {}}", "2020-12");
        row("{'properties': {'n': {'minimum': 1, 'exclusiveMinimum': true}}}", "draft-04");
        row("{'properties': {'n': {'exclusiveMinimum': 1}}}", "2020-12");
        row("{'items': [{'type': 'string'}]}", "2019-09");
        row("{'allOf': [{'additionalItems': false}]}", "2019-09");
        row("{'dependencies': {'a': ['b']}, 'if': {}}", "draft-07");
        row("{'definitions': {'a': {'$id': '#a'}}}", "draft-07");
        row("{'properties': {'dependencies': {'type': 'string'}, 'items': {'type': 'array'}}}", "2020-12");
        row("{'enum': [{'exclusiveMinimum': true}]}", "2020-12");
        row("{'$recursiveAnchor': true}", "2019-09");
        row("{'prefixItems': [{}], 'items': false}", "2020-12");
    }
    void drafts()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QString, draft);
        const JsonSchema::Read read = JsonSchema::read(schema);
        QVERIFY2(read.schema, qPrintable(problemText(read.problems.value(0))));
        QCOMPARE(draftName(read.schema->draft()), draft);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *schema, const char *place, const char *words) { QTest::newRow(schema) << q(schema) << s(place) << s(words); };
        row("{", "", "the schema is no JSON: line 1, column 2");
        row("7", "", "a schema is expected here, but this is 7");
        row("{'type': 'integer', 'type': 'string'}", "/type", "twice");
        row("{'$schema': 'http://json-schema.org/draft-03/schema#'}", "/$schema", "known are draft-04");
        row("{'$schema': 'https://example.org/mine'}", "/$schema", "example.org/mine");
        row("{'$schema': 4}", "/$schema", "4 is no draft");
        row("{'properties': {'a': {'type': 'text'}}}", "/properties/a/type", "one of array, boolean");
        row("{'minLength': -1}", "/minLength", "an integer from 0 on");
        row("{'maxItems': 1.5}", "/maxItems", "an integer from 0 on");
        row("{'multipleOf': 0}", "/multipleOf", "above 0");
        row("{'required': 'name'}", "/required", "a list of names");
        row("{'required': ['a', 'a']}", "/required", "each once");
        row("{'allOf': []}", "/allOf", "at least one schema");
        row("{'properties': {'a': 3}}", "/properties/a", "a schema is expected");
        row("{'$schema': 'https://json-schema.org/draft/2020-12/schema', 'items': [{}]}", "/items", "use prefixItems");
        row("{'$schema': 'http://json-schema.org/draft-07/schema#', 'exclusiveMaximum': true}", "/exclusiveMaximum", "which is the form up to draft-04");
        row("{'$schema': 'http://json-schema.org/draft-04/schema#', 'exclusiveMaximum': 3}", "/exclusiveMaximum", "which is the form from draft-06 on");
        row("{'$schema': 'http://json-schema.org/draft-04/schema#', 'properties': {'a': true}}", "/properties/a", "true is no schema in draft-04");
        row("{'dependencies': {'a': ['b']}, '$defs': {'x': {}}}", "/dependencies", "say which draft");
        row("{'$ref': 'https://example.org/other.json#/a'}", "/$ref", "https://example.org/other.json, which is no part of this document");
        row("{'items': {'$ref': '#/$defs/none'}}", "/items/$ref", "leads to nothing");
        row("{'$ref': '#word'}", "/$ref", "leads to nothing");
        row("{'x': [1], '$ref': '#/x/0'}", "/$ref", "no schema");
        row("{'x': {'type': 'nonsense'}, '$ref': '#/x'}", "/x/type", "one of array");
        row("{'$ref': '#'}", "", "circle");
        row("{'$defs': {'a': {'$ref': '#/$defs/b'}, 'b': {'allOf': [{'$ref': '#/$defs/a'}]}}, '$ref': '#/$defs/a'}", "", "circle");
        row("{'anyOf': [{'type': 'null'}, {'$recursiveRef': '#'}]}", "", "circle");
        row("{'patternProperties': {'(?i)a': {}}}", "/patternProperties/(?i)a", "opens no group");
        row("{'pattern': '['}", "/pattern", "never closed");
        row("{'$vocabulary': {'https://example.org/vocab/units': true}}", "/$vocabulary", "units is needed");
        row("{'$defs': {'a': {'$id': 'https://example.org/a', '$schema': 'http://json-schema.org/draft-07/schema#'}}}", "/$defs/a/$schema", "another draft");
    }
    void refused()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QString, place);
        QFETCH(QString, words);
        const JsonSchema::Read read = JsonSchema::read(schema);
        QVERIFY(!read.schema);
        QVERIFY(!read.problems.isEmpty() && read.problems.constFirst().serious);
        QVERIFY2(problemText(read.problems.constFirst()).contains(words), qPrintable(problemText(read.problems.constFirst())));
        if (!place.isEmpty())
            QCOMPARE(read.problems.constFirst().place, place);
    }

    void hints_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("words");
        QTest::newRow("format") << q("{'items': {'format': 'email'}}") << s("at /items/format: the format \"email\" is a note");
        QTest::newRow("older keyword") << q("{'$schema': 'https://json-schema.org/draft/2020-12/schema', 'dependencies': {}}") << s("is a keyword up to draft-07 and has no effect in 2020-12");
        QTest::newRow("newer keyword") << q("{'$schema': 'http://json-schema.org/draft-07/schema#', 'prefixItems': [{}]}") << s("is a keyword from 2020-12 on and has no effect in draft-07");
    }
    void hints()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QString, words);
        const JsonSchema::Read read = JsonSchema::read(schema);
        QVERIFY(read.schema);
        QCOMPARE(read.problems.size(), 1);
        QVERIFY(!read.problems[0].serious);
        QVERIFY2(problemText(read.problems[0]).contains(words), qPrintable(problemText(read.problems[0])));
        QVERIFY(JsonSchema::read(q("{'x-note': 1, 'title': 't'}")).problems.isEmpty()); // unknown ones are notes
    }

    void limits()
    {
        QVERIFY(JsonSchema::read(nestedSchema(200)).schema);
        QVERIFY(!JsonSchema::read(nestedSchema(100'000)).schema);
        QVERIFY(verdictOf("{'items': {'$ref': '#'}}", QString(256, u'[') + QString(256, u']')).trouble.isEmpty());
        // Twice as many steps at each of 40 levels.
        QByteArray doubling("{\"$ref\": \"#/$defs/0\", \"$defs\": {");
        for (int i = 0; i < 40; ++i)
            doubling += QStringLiteral("\"%1\": {\"allOf\": [{\"$ref\": \"#/$defs/%2\"}, {\"$ref\": \"#/$defs/%2\"}]}, ").arg(i).arg(i + 1).toUtf8();
        doubling += "\"40\": {\"type\": \"null\"}}}";
        QVERIFY(verdictOf(doubling.constData(), s("null")).trouble.contains(u"steps"));
        // A dynamic reference that comes back to itself is only seen on the way.
        const SchemaVerdict endless = verdictOf("{'$id': 'https://example.org/a', '$dynamicAnchor': 'x', '$ref': 'b', '$defs': {'b': {'$id': 'b', 'anyOf': [{'$dynamicRef': '#x'}], '$defs': {'c': {'$dynamicAnchor': 'x'}}}}}", s("1"));
        QVERIFY2(endless.trouble.contains(u"steps"), qPrintable(endless.trouble));
        QVERIFY(verdictOf("{'pattern': '^(\\\\w+\\\\s?)*$'}", u'"' + QString(2000, u'a') + s("!\"")).trouble.contains(u"takes too long"));
    }

    /// Many equal-looking items are told apart in linear time.
    void manyItems()
    {
        QStringList items;
        for (int i = 0; i < 200'000; ++i)
            items << QString::number(i);
        QVERIFY(verdictOf("{'uniqueItems': true, 'items': {'type': 'integer'}}", u'[' + items.join(u',') + u']').valid());
    }
};

QTEST_APPLESS_MAIN(TestJsonSchema)
#include "tst_jsonschema.moc"
