// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Archives that unpack to much, lie about it, or hold what takes long: refused soon, with a sentence that names the file
// and the limit. What Valda packs itself stays within these limits.

#include "engine/store/archives/archive.h"
#include "engine/store/archives/archiveformat.h"
#include "engine/types/events/runeventjson.h"
#include "tests/support/cputimer.h"
#include "tests/support/hostile.h"
#include "tests/support/samplerun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <sys/stat.h>

using namespace engine;

namespace {

using Bytes = QByteArray;
using Entries = QList<std::pair<QString, Bytes>>;

enum Method { Stored, Deflated };

Bytes packed(const QTemporaryDir &folder, const Entries &parts, Method method)
{
    const QString path = folder.filePath(QStringLiteral("made.zip"));
    {
        QuaZip zip(path);
        if (!zip.open(QuaZip::mdCreate))
            return {};
        for (const auto &[name, bytes] : parts) {
            QuaZipFile file(&zip);
            if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(name), nullptr, 0, method == Stored ? 0 : Z_DEFLATED, method == Stored ? 0 : 9) || file.write(bytes) != bytes.size())
                return {};
        }
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

QList<RunEvent> events() { return support::sampleRun(QStringLiteral("r"), 3); }

Bytes lines()
{
    Bytes all;
    for (const RunEvent &event : events())
        all += encodeEvent(event) + '\n';
    return all;
}

Bytes manifest(qsizetype count = events().size())
{
    return "{\"formatVersion\": 1, \"run\": \"r\", \"events\": " + Bytes::number(count) + ", \"candidates\": 3}";
}

Entries with(const Bytes &eventLines) { return {{archiveManifest, manifest()}, {archiveEvents, eventLines}}; }

/// Writes another number where the entry of that name states a size, in both of its headers.
Bytes lying(Bytes zip, const QString &name, bool ofPacked, quint32 size)
{
    const Bytes wanted = name.toLatin1();
    for (const auto &[magic, offset, nameAt] : {std::tuple(Bytes("PK\x03\x04"), 18, 30), std::tuple(Bytes("PK\x01\x02"), 20, 46)}) {
        for (qsizetype at = zip.indexOf(magic); at >= 0; at = zip.indexOf(magic, at + 4)) {
            if (zip.mid(at + nameAt, wanted.size()) == wanted)
                qToLittleEndian(size, zip.data() + at + offset + (ofPacked ? 0 : 4));
        }
    }
    return zip;
}

} // namespace

class TestHostileArchive final : public QObject
{
    Q_OBJECT

    void refused(const QString &path, const QString &sentence)
    {
        const qint64 before = test::residentKiB();
        const test::CpuTimer clock;
        const Result<Archive> archive = readArchive(path);
        QVERIFY(!archive);
        QVERIFY2(archive.error().detail.startsWith(path), qPrintable(archive.error().detail));
        QVERIFY2(archive.error().detail.contains(sentence), qPrintable(archive.error().detail));
        QVERIFY2(clock.elapsed() < test::hangMs, qPrintable(QStringLiteral("%1 ms").arg(clock.elapsed())));
        QVERIFY2(test::residentKiB() - before < 300 * 1024 * test::slowness, qPrintable(QStringLiteral("%1 KiB").arg(test::residentKiB() - before)));
    }

private Q_SLOTS:
    void isRefused_data()
    {
        QTest::addColumn<Bytes>("zip");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const Bytes &zip, const char *sentence) { QTest::newRow(name) << zip << QString::fromLatin1(sentence); };
        const QTemporaryDir folder;
        const Bytes zeros = Bytes(40 << 20, '\0'), blanks = lines() + Bytes(40 << 20, '\n');
        row("zeros", packed(folder, with(zeros), Deflated), "100 times its size");
        row("blank lines", packed(folder, with(blanks), Deflated), "100 times its size");
        row("zeros that say to be few", lying(packed(folder, with(zeros), Deflated), archiveEvents, false, 1000), "");
        row("zeros that say to be packed in many", lying(lying(packed(folder, with(zeros), Deflated), archiveEvents, true, 4'000'000'000u), archiveEvents, false, 1 << 20), "");
        row("events that say to be 3 GiB", lying(packed(folder, with(lines()), Deflated), archiveEvents, false, 3u << 30), "would unpack to");
        row("a large manifest", packed(folder, {{archiveManifest, manifest() + Bytes(2 << 20, ' ')}, {archiveEvents, lines()}}, Deflated), "\"manifest.json\" would unpack to more than 1 MiB");
        Entries many = with(lines());
        for (int i = 0; i < 100; ++i)
            many.append({QStringLiteral("part%1").arg(i), Bytes()});
        row("100 parts", packed(folder, many, Deflated), "it has 102 parts; at most 64");
        row("a long line", packed(folder, with(Bytes(70 << 20, 'x')), Stored), "line 1 is longer than 64 MiB");
        row("a line nested deep", packed(folder, with(Bytes(1'000'000, '[') + '\n'), Stored), "nests too deep");
        row("a value nested deep", packed(folder, with(lines().replace("\"type\":\"runStarted\"", "\"type\":\"runStarted\",\"x\":" + Bytes(500, '[') + Bytes(500, ']'))), Stored), "nests too deep");
        row("values", packed(folder, with(("{\"seq\":1,\"atMs\":1,\"type\":\"x\",\"y\":[" + Bytes("0,").repeated(5'000'000) + "0]}\n").repeated(2)), Stored), "too many values");
        // Sums of such figures overflow; found by tst_archivefuzz.
        for (const char *figure : {"\"input\":9223372036854775807", "\"input\":-9223372036854775807", "\"input\":2000000000000"})
            row(figure, packed(folder, with(lines().replace("\"input\":120", figure)), Stored), "usage.input: the figure is beyond what a run can have");
        row("a parent that is not born", packed(folder, with(lines().replace("\"type\":\"candidateBorn\",", "\"type\":\"candidateBorn\",\"parents\":[4294967295],")), Stored), "it names candidate 4294967295, and only 1 are born");
        row("a parent of its own", packed(folder, with(lines().replace("\"type\":\"candidateBorn\",", "\"type\":\"candidateBorn\",\"parents\":[1],")), Stored), "candidate 1 is its own parent");
        row("a late time", packed(folder, with(lines().replace("\"atMs\":1700000000030", "\"atMs\":9200000000000000000")), Stored), "atMs: the time is beyond what a run can have");
        row("nothing", packed(folder, {}, Stored), "");
        Bytes counted = packed(folder, with(lines()), Deflated);
        const qsizetype end = counted.lastIndexOf("PK\x05\x06");
        qToLittleEndian(quint16(0xfffe), counted.data() + end + 8);
        qToLittleEndian(quint16(0xfffe), counted.data() + end + 10);
        row("parts that are not there", counted, "at most 64");
    }

    void isRefused()
    {
        QFETCH(const Bytes, zip);
        QFETCH(const QString, sentence);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("run.zip")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(zip) == zip.size());
        file.close();
        refused(file.fileName(), sentence);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{QStringLiteral("run.zip")});
    }

    void noRegularFile()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe.zip")), device = folder.filePath(QStringLiteral("zero.zip"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), device));
        for (const QString &path : {pipe, device, folder.path()})
            refused(path, QStringLiteral("it cannot be read as a file"));
    }

    /// A run of texts that repeat themselves packs to less than a hundredth: Valda packs it so that it can be read again.
    void aRunThatPacksWell()
    {
        const QList<RunEvent> all = support::sampleRun(QStringLiteral("dense"), 150, QStringLiteral("The same words again and again. ").repeated(2000));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("dense.zip"));
        QVERIFY(writeArchive(path, {{QStringLiteral("dense")}, {}, all}));
        qint64 bytes = 0;
        for (const RunEvent &event : all)
            bytes += encodeEvent(event).size();
        QVERIFY2(bytes > maxFreeBytes, "the run is too small to tell");
        const Result<Archive> archive = readArchive(path);
        QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
        QCOMPARE(archive->events.size(), all.size());
    }
};

QTEST_GUILESS_MAIN(TestHostileArchive)
#include "tst_hostilearchive.moc"
