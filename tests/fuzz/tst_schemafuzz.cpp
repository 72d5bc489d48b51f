// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Schemas and documents of tests/data/jsonschema with pieces cut, doubled, swapped and changed: each is read or refused
// without a crash, and the check ends.

#include "engine/jsonschema/jsonschema.h"
#include "tests/support/mutator.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <utility>

using namespace engine;

namespace {

QList<QByteArray> samples()
{
    QList<QByteArray> texts;
    const QDir folder(QStringLiteral(VALDA_TEST_SOURCE_DIR "/tests/data/jsonschema"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const qsizetype from = line.indexOf("\"schema\": "), to = line.indexOf(", \"valid\"");
            if (from > 0 && to > from)
                texts << line.mid(from + 10, to - from - 10);
        }
    }
    return texts;
}

} // namespace

class TestSchemaFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutations()
    {
        const QList<QByteArray> texts = samples();
        QVERIFY(texts.size() > 70);
        const test::Mutator mutator(texts, test::jsonWords() + QList<QByteArray>{"1e400", "\"#\"", "\"$ref\"", "\"items\"", "\"allOf\"", "\"(a+)+$\"", "\"\\ud800\"", "[{}]", "\"$id\"", "\"$dynamicRef\"",
            "0.01", "{\"$ref\": \"#\"}", "\"#/x/~2\"", "\"pattern\"", "\"uniqueItems\": true,", "\"multipleOf\": 1e-300,", "\"minLength\": 1e300,"});
        int usable = 0, refused = 0, checked = 0;
        QByteArray before = texts.constFirst();
        const QString problem = test::fuzz(QStringLiteral("schemas"), mutator, 30'000, [&](const QByteArray &bytes) -> QString {
            const JsonSchema::Read read = JsonSchema::read(bytes);
            ++(read.schema ? usable : refused);
            const QByteArray text = std::exchange(before, bytes);
            if (!read.schema)
                return read.problems.isEmpty() ? QStringLiteral("it was refused without a word") : QString();
            const JsonText document = readJsonText(QString::fromUtf8(text));
            if (!document.root)
                return {};
            const SchemaVerdict verdict = read.schema->check(*document.root);
            ++checked;
            const bool adds = !verdict.trouble.isEmpty() || (verdict.failed <= verdict.checked && (verdict.failed == 0) == verdict.failures.isEmpty());
            return adds ? QString() : QStringLiteral("its figures do not add up");
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(usable > 1500 && refused > 3000 && checked > 100);
    }
};

QTEST_APPLESS_MAIN(TestSchemaFuzz)
#include "tst_schemafuzz.moc"
