// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Schemas and documents of tests/data/jsonschema with pieces cut, doubled, swapped and changed: whatever comes of it is
// read or refused, never a crash, and checking it ends.

#include "engine/jsonschema/jsonschema.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <random>

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

class Mutator
{
public:
    explicit Mutator(const QList<QByteArray> &texts) : m_texts(texts) { }

    QByteArray next()
    {
        QByteArray text = m_texts[below(m_texts.size())];
        for (qsizetype i = 0, count = 1 + below(4); i < count && !text.isEmpty(); ++i)
            mutate(text);
        return text;
    }

private:
    qsizetype below(qsizetype end) { return qsizetype(m_random() % quint32(end)); }

    void mutate(QByteArray &text)
    {
        static const QList<QByteArray> words{"{}", "[]", "true", "false", "null", "-1", "1e400", "\"#\"", "\"$ref\"", "\"items\"", "\"allOf\"", "\"(a+)+$\"", "\"\\ud800\"", "[{}]",
            "\"$id\"", "\"$dynamicRef\"", "0.01", "{\"$ref\": \"#\"}", "\"#/x/~2\"", "\"pattern\"", ",", ":", "\"", "}"};
        const qsizetype at = below(text.size()), length = 1 + below(std::min<qsizetype>(20, text.size() - at));
        switch (below(5)) {
        case 0: text.remove(at, length); return;
        case 1: text.insert(at, text.mid(at, length)); return;
        case 2: text[at] = char(m_random()); return;
        case 3: text.insert(at, words[below(words.size())]); return;
        default: {
            const QByteArray &other = m_texts[below(m_texts.size())];
            text.replace(at, length, other.mid(below(other.size()), 1 + below(40)));
        }
        }
    }

    const QList<QByteArray> &m_texts;
    std::mt19937 m_random{20261130};
};

} // namespace

class TestSchemaFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutations()
    {
        const QList<QByteArray> texts = samples();
        QVERIFY(texts.size() > 70);
        Mutator mutator(texts);
        int usable = 0, refused = 0, checked = 0;
        for (int i = 0; i < 30'000; ++i) {
            const JsonSchema::Read read = JsonSchema::read(mutator.next());
            ++(read.schema ? usable : refused);
            QVERIFY(read.schema || !read.problems.isEmpty());
            const JsonText document = readJsonText(QString::fromUtf8(mutator.next()));
            if (!read.schema || !document.root)
                continue;
            const SchemaVerdict verdict = read.schema->check(*document.root);
            QVERIFY(!verdict.trouble.isEmpty() || (verdict.failed <= verdict.checked && (verdict.failed == 0) == verdict.failures.isEmpty()));
            ++checked;
        }
        QVERIFY(usable > 1500 && refused > 3000 && checked > 100);
    }
};

QTEST_APPLESS_MAIN(TestSchemaFuzz)
#include "tst_schemafuzz.moc"
