// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The required part of the JSON-Schema-Test-Suite, and schemas of our own in tests/data/jsonschema.

#include "engine/jsonschema/jsonschema.h"
#include "tests/engine/jsonschema/nodetext.h"

#include <array>

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace engine;

namespace {

struct Tally {
    int cases = 0, passed = 0, leftOut = 0;
    QStringList wrong;
};

/// Suites may ask for documents of a server of theirs, and for meta-schemas of their own: both are refused by name.
bool isLeftOut(const JsonSchema::Read &read)
{
    const QString words = read.problems.value(0).words;
    return words.contains(u"http://localhost:1234/") || words.contains(u"no part of this document");
}

void runGroup(const QString &file, const JsonNode &group, const QString &address, Tally &tally)
{
    const std::vector<JsonNode> &tests = group.find(QStringLiteral("tests"))->items;
    const QString name = file + QStringLiteral(": ") + group.find(QStringLiteral("description"))->text;
    const JsonSchema::Read read = JsonSchema::read(schemaFor(*group.find(QStringLiteral("schema")), address));
    tally.cases += int(tests.size());
    if (!read.schema && isLeftOut(read)) {
        tally.leftOut += int(tests.size());
        qInfo().noquote() << "left out:" << name << "-" << problemText(read.problems.constFirst());
        return;
    }
    for (const JsonNode &test : tests) {
        const SchemaVerdict verdict = read.schema ? read.schema->check(*test.find(QStringLiteral("data"))) : SchemaVerdict{0, 0, {}, QStringLiteral("refused")};
        if (verdict.trouble.isEmpty() && verdict.valid() == test.find(QStringLiteral("valid"))->boolean)
            ++tally.passed;
        else
            tally.wrong << name + QStringLiteral(" / ") + test.find(QStringLiteral("description"))->text + QStringLiteral(" ") + verdict.trouble;
    }
}

Tally runFolder(const QString &folder, const QString &address)
{
    Tally tally;
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const auto groups = documentIn(file.filePath());
        for (const JsonNode &group : groups ? groups->items : std::vector<JsonNode>())
            runGroup(file.baseName(), group, address, tally);
    }
    return tally;
}

struct DraftAt {
    const char *folder, *address;
};
constexpr std::array drafts{DraftAt{"draft4", "http://json-schema.org/draft-04/schema#"}, DraftAt{"draft6", "http://json-schema.org/draft-06/schema#"},
    DraftAt{"draft7", "http://json-schema.org/draft-07/schema#"}, DraftAt{"draft2019-09", "https://json-schema.org/draft/2019-09/schema"},
    DraftAt{"draft2020-12", "https://json-schema.org/draft/2020-12/schema"}};

} // namespace

class TestSchemaSuite final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Debian's package has the drafts 4, 6 and 7.
    void package_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("passed");
        QTest::newRow("draft4") << QString::fromLatin1(drafts[0].address) << 305;
        QTest::newRow("draft6") << QString::fromLatin1(drafts[1].address) << 390;
        QTest::newRow("draft7") << QString::fromLatin1(drafts[2].address) << 408;
    }
    void package()
    {
        QFETCH(QString, address);
        QFETCH(int, passed);
        const QString folder = QStringLiteral("/usr/share/json-schema-test-suite/tests/") + QString::fromLatin1(QTest::currentDataTag());
        if (!QFileInfo::exists(folder))
            QSKIP("the package json-schema-test-suite is not installed");
        const Tally tally = runFolder(folder, address);
        QVERIFY2(tally.wrong.isEmpty(), qPrintable(tally.wrong.join(u'\n')));
        QCOMPARE(tally.passed, passed);
        QCOMPARE(tally.leftOut, 15); // of refRemote
        QCOMPARE(tally.cases, passed + 15);
    }

    /// A newer suite, where one is at hand: VALDA_JSON_SCHEMA_SUITE names its folder.
    void checkout()
    {
        const QString suite = qEnvironmentVariable("VALDA_JSON_SCHEMA_SUITE");
        if (suite.isEmpty())
            QSKIP("VALDA_JSON_SCHEMA_SUITE names no folder");
        for (const DraftAt &draft : drafts) {
            const Tally tally = runFolder(suite + QStringLiteral("/tests/") + QString::fromLatin1(draft.folder), QString::fromLatin1(draft.address));
            qInfo() << draft.folder << tally.passed << "of" << tally.cases << "," << tally.leftOut << "left out";
            QVERIFY(tally.cases > 500);
            QVERIFY2(tally.wrong.isEmpty(), qPrintable(tally.wrong.join(u'\n')));
            QCOMPARE(tally.passed + tally.leftOut, tally.cases);
            QVERIFY(tally.leftOut <= 50);
        }
    }

    void own_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("documents");
        for (const DraftAt &draft : drafts)
            QTest::addRow("numbers, %s", draft.folder) << QStringLiteral("numbers") << QString::fromLatin1(draft.address) << 56;
        QTest::newRow("draft-04") << QStringLiteral("draft-04") << QString::fromLatin1(drafts[0].address) << 14;
        QTest::newRow("draft-07") << QStringLiteral("draft-07") << QString::fromLatin1(drafts[2].address) << 49;
        QTest::newRow("2019-09") << QStringLiteral("2019-09") << QString::fromLatin1(drafts[3].address) << 61;
        QTest::newRow("2020-12") << QStringLiteral("2020-12") << QString::fromLatin1(drafts[4].address) << 122;
    }
    void own()
    {
        QFETCH(QString, file);
        QFETCH(QString, address);
        QFETCH(int, documents);
        const auto groups = documentIn(QStringLiteral(VALDA_TEST_SOURCE_DIR "/tests/data/jsonschema/%1.json").arg(file));
        QVERIFY(groups);
        int seen = 0;
        for (const JsonNode &group : groups->items) {
            const QString about = group.find(QStringLiteral("about"))->text;
            const JsonSchema::Read read = JsonSchema::read(schemaFor(*group.find(QStringLiteral("schema")), address));
            QVERIFY2(read.schema, qPrintable(about + QStringLiteral(": ") + problemText(read.problems.value(0))));
            for (const char *name : {"valid", "invalid"}) {
                for (const JsonNode &document : group.find(QString::fromLatin1(name))->items) {
                    const SchemaVerdict verdict = read.schema->check(document);
                    const QString place = about + QStringLiteral(": ") + textOfNode(document) + QStringLiteral(" ") + verdict.failures.join(u'|');
                    QVERIFY2(verdict.trouble.isEmpty() && verdict.valid() == (name[0] == 'v'), qPrintable(place));
                    QVERIFY2(verdict.valid() == verdict.failures.isEmpty(), qPrintable(place));
                    ++seen;
                }
            }
        }
        QCOMPARE(seen, documents);
    }
};

QTEST_APPLESS_MAIN(TestSchemaSuite)
#include "tst_schemasuite.moc"
