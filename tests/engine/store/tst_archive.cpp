// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/foreignmark.h"
#include "engine/store/library.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/runstatus.h"
#include "engine/types/state/runsummary.h"
#include "tests/support/samplerun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

using namespace engine;

namespace {

const RunId run{QStringLiteral("vampire-toothpaste-k3v9q2")};
using Entries = QList<std::pair<QString, QByteArray>>;

Entries unpacked(const QString &path)
{
    Entries parts;
    QuaZip zip(path);
    if (!zip.open(QuaZip::mdUnzip))
        return parts;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        if (file.open(QIODevice::ReadOnly))
            parts.append({zip.getCurrentFileName(), file.readAll()});
    }
    return parts;
}

void pack(const QString &path, const Entries &parts)
{
    QuaZip zip(path);
    QVERIFY(zip.open(QuaZip::mdCreate));
    for (const auto &[name, bytes] : parts) {
        QuaZipFile file(&zip);
        QVERIFY(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)));
        QCOMPARE(file.write(bytes), bytes.size());
    }
}

QByteArray &part(Entries &parts, const char *name)
{
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const auto &p) { return p.first == QLatin1StringView(name); });
    Q_ASSERT(found != parts.end());
    return found->second;
}

QList<RunEvent> all(Library &library, const RunId &of = run)
{
    return library.events(of, 0, 0).result().value_or(QList<RunEvent>());
}

/// As they come out of an archive: their configurations say that they come from elsewhere.
QList<RunEvent> foreign(QList<RunEvent> events)
{
    for (RunEvent &event : events) {
        if (auto *started = std::get_if<RunStarted>(&event.body))
            started->config = withForeignMark(started->config);
        auto *resumed = std::get_if<RunResumed>(&event.body);
        if (resumed && resumed->config != RunConfig())
            resumed->config = withForeignMark(resumed->config);
    }
    return events;
}

QList<RunEvent> sample() { return support::sampleRun(run.value, 30, QStringLiteral("naïve \"🧛\"\n")); }

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void holdsTheWholeRun();
    void isTheSameEachTime();
    void comesBackEqual();
    void isRecognised();
    void getsAnotherNameWhenDifferent();
    void refusesDamage_data();
    void refusesDamage();
    void refusesAChangedByte();
    void refusesACutFile();
    void saysWhatCannotBeWrittenOrRead();
    void carriesAnUnfinishedRun();

private:
    QString in(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_home;
    std::shared_ptr<Library> m_from;
    std::shared_ptr<Library> m_to;
};

void TestArchive::initTestCase()
{
    m_from = *Library::open(m_home.path());
    QVERIFY(m_from->append(sample()).result());
}

void TestArchive::cleanupTestCase()
{
    m_from.reset();
}

void TestArchive::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_to = *Library::open(in("to"));
    QVERIFY(m_from->exportArchive(run, in("run.zip")).result());
}

void TestArchive::cleanup()
{
    m_to.reset();
}

void TestArchive::holdsTheWholeRun()
{
    Entries parts = unpacked(in("run.zip"));
    QStringList names;
    for (const auto &[name, bytes] : parts)
        names.append(name);
    QCOMPARE(names, (QStringList{QStringLiteral("manifest.json"), QStringLiteral("config.json"), QStringLiteral("events.jsonl"),
        QStringLiteral("candidates.json")}));
    const auto manifest = nlohmann::json::parse(part(parts, "manifest.json").toStdString());
    QCOMPARE(manifest["formatVersion"].get<int>(), 1);
    QCOMPARE(manifest["run"].get<std::string>(), run.value.toStdString());
    QCOMPARE(manifest["events"].get<qsizetype>(), sample().size());
    QCOMPARE(manifest["candidates"].get<int>(), 30);
    QCOMPARE(part(parts, "events.jsonl").count('\n'), sample().size());
    const auto candidates = nlohmann::json::parse(part(parts, "candidates.json").toStdString());
    QCOMPARE(candidates.size(), size_t(30));
    QCOMPARE(QString::fromStdString(candidates[2]["text"].get<std::string>()), QStringLiteral("naïve \"🧛\"\n 3"));
    QCOMPARE(candidates[2]["alive"].get<bool>(), false);
    QCOMPARE(nlohmann::json::parse(part(parts, "config.json").toStdString())["stop"]["candidates"].get<int>(), 30);
}

void TestArchive::isTheSameEachTime()
{
    QVERIFY(m_from->exportArchive(run, in("again.zip")).result());
    QVERIFY(content(in("run.zip")) == content(in("again.zip")));
}

void TestArchive::comesBackEqual()
{
    QVERIFY(m_from->rename(run, QStringLiteral("My vampire")).result());
    QVERIFY(m_from->exportArchive(run, in("run.zip")).result());
    QVERIFY(m_from->rename(run, {}).result());
    const Result<RunId> imported = m_to->importArchive(in("run.zip")).result();
    QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().detail));
    QCOMPARE(*imported, run);
    QVERIFY(all(*m_to) == foreign(sample()));
    QVERIFY(m_to->exportArchive(run, in("onwards.zip")).result()); // and so does what is exported from there
    QVERIFY(content(in("onwards.zip")) != content(in("run.zip")));
    QCOMPARE(*m_to->importArchive(in("onwards.zip")).result(), run);
    RunSummary there = m_to->runs().result()->constFirst();
    QCOMPARE(std::exchange(there.name, QStringLiteral("Write about vampire-toothpaste-k3v9q2")), QStringLiteral("My vampire"));
    QVERIFY(there == m_from->runs().result()->constFirst());
    QCOMPARE(m_to->matches(run, {}).result()->size(), m_from->matches(run, {}).result()->size());
}

void TestArchive::isRecognised()
{
    QVERIFY(m_to->importArchive(in("run.zip")).result());
    QCOMPARE(*m_to->importArchive(in("run.zip")).result(), run);
    QCOMPARE(m_to->runs().result()->size(), 1);
}

void TestArchive::getsAnotherNameWhenDifferent()
{
    QVERIFY(m_to->append(sample().mid(0, 40)).result());
    const RunId second{run.value + QStringLiteral("-2")};
    QCOMPARE(*m_to->importArchive(in("run.zip")).result(), second);
    QCOMPARE(*m_to->importArchive(in("run.zip")).result(), second); // known by now
    const QList<RunEvent> events = all(*m_to, second);
    QCOMPARE(events.size(), sample().size());
    QVERIFY(std::all_of(events.begin(), events.end(), [&](const RunEvent &event) { return event.run == second; }));
    QCOMPARE(all(*m_to).size(), 40);
}

void TestArchive::refusesDamage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *title, const char *name, const QByteArray &before, const QByteArray &after, const char *place,
                         ErrorKind kind = ErrorKind::Damaged) {
        QTest::newRow(title) << QString::fromLatin1(name) << before << after << QString::fromUtf8(place) << int(kind);
    };
    row("newer", "manifest.json", "\"formatVersion\": 1", "\"formatVersion\": 2", "newer version", ErrorKind::Newer);
    row("newer event", "events.jsonl", "\"seq\":3,\"atMs\":1700000000030,\"type\":\"callFinished\"",
        "\"seq\":3,\"atMs\":1700000000030,\"type\":\"callMoved\"", "events.jsonl, line 3, unknown kind", ErrorKind::Newer);
    row("no format", "manifest.json", "formatVersion", "format", "formatVersion");
    row("no JSON", "manifest.json", "{", "", "formatVersion");
    row("bad count", "manifest.json", "\"candidates\": 30", "\"candidates\": 31", "30 candidates, manifest.json says");
    row("path as name", "manifest.json", "vampire-toothpaste", "../vampire", "no usable name");
    row("hidden name", "manifest.json", "vampire-toothpaste", ".vampire", "no usable name");
    row("bad line", "events.jsonl", "\"seq\":7,", "\"seq\":7;", "events.jsonl, line 7, no JSON object");
    row("bad field", "events.jsonl", "\"usage\":{\"input\":120", "\"usage\":{\"input\":\"x\"",
        "events.jsonl, line 3, usage.input: expected an integer");
    row("gap", "events.jsonl", "\"seq\":5,", "\"seq\":6,", "events.jsonl, line 5, run vampire-toothpaste-k3v9q2: event 6 cannot follow event 4");
    row("candidate out of turn", "events.jsonl", "\"type\":\"candidateBorn\",\"id\":1,", "\"type\":\"candidateBorn\",\"id\":9,",
        "candidate 9 is born where number 1 is due");
    row("no start", "events.jsonl", "\"type\":\"runStarted\"", "\"type\":\"runPaused\"", "begins with runStarted");
    row("empty", "events.jsonl", "*", "", "begins with runStarted");
    row("part out of its folder", "+../../evil.sh", "", "x", "points out of the archive");
    row("absolute part", "+/etc/evil", "", "x", "points out of the archive");
    row("twice", "+events.jsonl", "", "x", "is there twice");
    row("bomb", "+zeros.bin", "", QByteArray(40 << 20, '\0'), "would unpack to 41943040 bytes");
    row("events missing", "-events.jsonl", "", "", "events.jsonl is missing");
    row("manifest missing", "-manifest.json", "", "", "manifest.json is missing");
}

void TestArchive::refusesDamage()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, place);
    QFETCH(const int, kind);
    Entries parts = unpacked(in("run.zip"));
    if (name.startsWith(u'+')) {
        parts.append({name.mid(1), after});
    } else if (name.startsWith(u'-')) {
        parts.removeIf([&](const auto &p) { return p.first == name.mid(1); });
    } else {
        QByteArray &text = part(parts, name.toLatin1().constData());
        const qsizetype at = before == "*" ? 0 : text.indexOf(before);
        QVERIFY(at >= 0);
        text.replace(at, before == "*" ? text.size() : before.size(), after);
    }
    pack(in("bad.zip"), parts);
    const Result<RunId> imported = m_to->importArchive(in("bad.zip")).result();
    QVERIFY(!imported);
    QVERIFY2(imported.error().detail.contains(place), qPrintable(imported.error().detail));
    QVERIFY2(imported.error().detail.contains(in("bad.zip")), qPrintable(imported.error().detail));
    QCOMPARE(int(imported.error().kind), kind);
    QVERIFY(m_to->runs().result()->isEmpty());
}

void TestArchive::refusesAChangedByte()
{
    const QByteArray whole = content(in("run.zip"));
    int refused = 0;
    const int tries = 40;
    for (int i = 0; i < tries; ++i) {
        QByteArray changed = whole;
        const qsizetype at = whole.size() * i / tries;
        changed[at] = char(changed[at] ^ 0x55);
        QFile file(in("changed.zip"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(changed);
        file.close();
        const Result<RunId> imported = m_to->importArchive(in("changed.zip")).result();
        refused += !imported;
        // Bytes of config.json, candidates.json or of zip's own book-keeping may change; the events may not.
        if (imported)
            QVERIFY(all(*m_to) == foreign(sample()));
    }
    QVERIFY(refused > tries / 4);
}

void TestArchive::refusesACutFile()
{
    const QByteArray whole = content(in("run.zip"));
    for (const qsizetype size : {qsizetype(0), qsizetype(10), whole.size() / 2, whole.size() - 30}) {
        QFile file(in("cut.zip"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole.left(size));
        file.close();
        const Result<RunId> imported = m_to->importArchive(in("cut.zip")).result();
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, ErrorKind::Damaged);
    }
    QVERIFY(m_to->runs().result()->isEmpty());
}

void TestArchive::saysWhatCannotBeWrittenOrRead()
{
    QCOMPARE(m_to->importArchive(in("none.zip")).result().error().kind, ErrorKind::Missing);
    QCOMPARE(m_from->exportArchive(run, in("no/such/folder/run.zip")).result().error().kind, ErrorKind::Store);
    QCOMPARE(m_from->exportArchive({QStringLiteral("nobody")}, in("x.zip")).result().error().kind, ErrorKind::Missing);
    QVERIFY(!QFile::exists(in("x.zip")));
}

// A run in flight can be archived, too, and goes on elsewhere where it stopped.
void TestArchive::carriesAnUnfinishedRun()
{
    const RunId half{QStringLiteral("half")};
    const QList<RunEvent> events = support::sampleRun(half.value, 20);
    QVERIFY(m_from->append(events.mid(0, 77)).result());
    QVERIFY(m_from->exportArchive(half, in("half.zip")).result());
    QCOMPARE(*m_to->importArchive(in("half.zip")).result(), half);
    QCOMPARE(m_to->runs().result()->constFirst().status, RunStatus::Paused);
    QVERIFY(m_to->append(events.mid(77)).result());
    QVERIFY(all(*m_to, half) == foreign(events));
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
