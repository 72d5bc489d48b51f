// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Archives of runs with changed bytes, and valid archives with changed events and manifests: each is read, or refused
// with a sentence.

#include "engine/store/archives/archive.h"
#include "engine/store/archives/archiveformat.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/runstate.h"
#include "tests/fuzz/fuzzfolder.h"
#include "tests/support/mutator.h"
#include "tests/support/runeventgen.h"
#include "tests/support/samplerun.h"

#include <QTest>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

using namespace engine;

namespace {

QList<RunEvent> events()
{
    return support::sampleRun(QStringLiteral("fuzzed"), 2);
}

QByteArray manifest()
{
    return "{\"formatVersion\": 1, \"run\": \"fuzzed\", \"title\": \"x\", \"events\": " + QByteArray::number(events().size()) + ", \"candidates\": 2}\n";
}

QByteArray lines()
{
    QByteArray all;
    for (const RunEvent &event : events())
        all += encodeEvent(event) + '\n';
    return all;
}

void pack(const QString &path, const QByteArray &manifestText, const QByteArray &eventLines)
{
    QFile::remove(path);
    QuaZip zip(path);
    if (!zip.open(QuaZip::mdCreate))
        qFatal("an archive could not be made");
    for (const auto &[name, text] : {std::pair(archiveManifest, manifestText), std::pair(archiveEvents, eventLines)}) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(name), nullptr, 0, 0, 0) || file.write(text) != text.size())
            qFatal("an archive could not be written");
    }
}

QString readWell(const QString &path)
{
    const Result<Archive> archive = readArchive(path);
    if (!archive)
        return archive.error().detail.startsWith(path) && archive.error().detail.size() < 2000 ? QString() : archive.error().detail;
    RunState state; // the state must accept the events
    for (const RunEvent &event : archive->events)
        state.apply(event);
    return archive->events.isEmpty() ? QStringLiteral("it has no events") : QString();
}

} // namespace

class TestArchiveFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyArchiveEndsWell()
    {
        const test::FuzzFolder folder;
        const QString path = folder.filePath(QStringLiteral("run.zip"));
        QList<QByteArray> corpus;
        const auto take = [&] {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly))
                corpus << file.readAll();
        };
        QVERIFY(writeArchive(path, {{QStringLiteral("fuzzed")}, QStringLiteral("x"), events()}));
        take();
        pack(path, manifest(), lines());
        take();
        pack(path, manifest(), QByteArray(3'000'000, '\n'));
        take();
        corpus[2].truncate(8192);
        test::Mutator mutator(corpus, {"PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "PK\x06\x06", "PK\x06\x07", "events.jsonl", "manifest.json", "../", "\xff\xff\xff\xff", QByteArray(4, '\0'), QByteArray("\x01\x00\x10\x00", 4), "\x08"}, 32 * 1024);
        mutator.setBinary(true);
        const QString problem = test::fuzz(QStringLiteral("archives"), mutator, 1500, [&](const QByteArray &bytes) { return readWell(folder.write(QStringLiteral("run.zip"), bytes)); });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void anyEventsEndWell()
    {
        const test::FuzzFolder folder;
        const QString path = folder.filePath(QStringLiteral("run.zip"));
        const test::Mutator mutator({manifest() + lines()}, test::jsonWords() + QList<QByteArray>{"\"seq\":", "\"atMs\":", "\"type\":\"", "\"type\":\"runFinished\"", "\"formatVersion\":", "\"candidates\":", "\"events\":"}, 32 * 1024);
        const QString problem = test::fuzz(QStringLiteral("archivedevents"), mutator, 1500, [&](const QByteArray &bytes) {
            const qsizetype end = bytes.indexOf('\n');
            pack(path, bytes.left(end + 1), bytes.mid(end + 1));
            return readWell(path);
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    /// Single lines of every kind of event.
    void anyEventEndsWell()
    {
        QList<QByteArray> corpus;
        for (int i = 0; i < 400; ++i) {
            const RunEvent event = rc::gen::arbitrary<RunEvent>()(rc::Random(quint64(i)), 20).value();
            if (const QByteArray line = encodeEvent(event); line.size() < 8000)
                corpus << line;
        }
        for (const RunEvent &event : events())
            corpus << encodeEvent(event);
        const test::Mutator mutator(corpus, test::jsonWords(), 16 * 1024);
        const QString problem = test::fuzz(QStringLiteral("events"), mutator, 8000, [&](const QByteArray &bytes) -> QString {
            const Result<RunEvent> event = decodeEvent(bytes);
            if (!event)
                return event.error().detail.isEmpty() ? QStringLiteral("it was refused without a word") : QString();
            const Result<RunEvent> again = decodeEvent(encodeEvent(*event));
            return again && again->seq == event->seq ? QString() : QStringLiteral("what was read cannot be read again: ") + (again ? QString() : again.error().detail);
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

QTEST_GUILESS_MAIN(TestArchiveFuzz)
#include "tst_archivefuzz.moc"
