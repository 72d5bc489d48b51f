// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The required part of the JSON-Schema-Test-Suite for draft-07, through the full form of the JSON evaluator.

#include "engine/evaluators/jsonschema.h"

#include <QDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <map>

using namespace engine;

namespace {

/// What the library cannot do, file by group; every group that fails must stand here, and every one here must fail.
const std::map<QString, QString> &limits()
{
    static const std::map<QString, QString> known{
#include "tests/engine/evaluators/jsonschemalimits.inc"
    };
    return known;
}

struct Tally {
    int cases = 0, passed = 0;
    QStringList failing;
};

/// The suite wants its own documents to be at hand under an address of its choice.
std::optional<QByteArray> suiteDocument(const QString &address)
{
    const QString home = QStringLiteral("http://localhost:1234/");
    if (!address.startsWith(home))
        return bundledSchema(address);
    QFile file(QStringLiteral("/usr/share/json-schema-test-suite/remotes/") + address.mid(home.size()));
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

/// Numbers stay as written: 1.0 is not 1 in what is handed on.
bool agrees(const nlohmann::json &schema, const nlohmann::json &test)
{
    EvaluatorPlan plan;
    plan.kind = plan.name = QStringLiteral("jsonSchema");
    plan.schema = QByteArray::fromStdString(schema.dump());
    const Assessment read = assessJsonSchema(plan, QString::fromStdString(test["data"].dump()), suiteDocument);
    return read.score && read.passed == test["valid"].get<bool>();
}

void runFile(const QString &path, Tally &tally)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const nlohmann::json groups = nlohmann::json::parse(file.readAll().toStdString(), nullptr, false);
    for (const nlohmann::json &group : groups) {
        bool whole = true;
        for (const nlohmann::json &test : group["tests"]) {
            const bool right = agrees(group["schema"], test);
            ++tally.cases;
            tally.passed += right;
            whole &= right;
        }
        if (!whole)
            tally.failing << QFileInfo(path).baseName() + QStringLiteral(": ") + QString::fromStdString(group["description"]);
    }
}

} // namespace

class TestJsonSchemaSuite final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draft7()
    {
        const QDir suite(QStringLiteral("/usr/share/json-schema-test-suite/tests/draft7"));
        if (!suite.exists())
            QSKIP("the package json-schema-test-suite is not installed");
        Tally tally;
        for (const QString &name : suite.entryList({QStringLiteral("*.json")}, QDir::Files))
            runFile(suite.filePath(name), tally);
        for (const QString &group : tally.failing)
            qInfo().noquote() << "fails:" << group << "–" << (limits().contains(group) ? limits().at(group) : QStringLiteral("NOT KNOWN"));
        qInfo().noquote() << tally.passed << "of" << tally.cases << "cases,"
                          << QString::number(100.0 * tally.passed / tally.cases, 'f', 1) << "%";
        for (const QString &group : tally.failing)
            QVERIFY2(limits().contains(group), qPrintable(group));
        for (const auto &[group, reason] : limits())
            QVERIFY2(tally.failing.contains(group), qPrintable(QStringLiteral("no longer fails: ") + group));
        QVERIFY(tally.cases > 400);
    }
};

QTEST_GUILESS_MAIN(TestJsonSchemaSuite)
#include "tst_jsonschemasuite.moc"
