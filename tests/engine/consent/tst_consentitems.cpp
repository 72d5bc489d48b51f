// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/foreignmark.h"
#include "engine/config/resolution/resolve.h"
#include "engine/consent/consentdesk.h"
#include "engine/document/readwrite.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

RunConfig read(const QByteArray &yaml)
{
    return parseConfig("task: Write\n" + yaml).config;
}

QStringList words(const QList<ConsentItem> &items)
{
    QStringList all;
    for (const ConsentItem &item : items)
        all << englishText(item);
    return all;
}

} // namespace

class TestConsentItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceOfACommand()
    {
        const QList<ConsentItem> items = consentItems(read("generator: {provider: command, command: [a]}\n"
                                                           "seeding: {generators: [{provider: offline}, {provider: command, command: [b, \"1 2\"], workingDirectory: /tmp, environment: {X: y}}]}\n"
                                                           "mutation: {generators: [{provider: command, command: [a]}]}\n"
                                                           "evaluators:\n- {kind: command, command: [c]}\n- {kind: threshold, threshold: 0.5, scorer: {command: [d]}}\n"
                                                           "- {kind: composite, children: [{kind: composite, children: [{kind: command, command: [e]}]}, {kind: length, maxWords: 3}]}\n"), {});
        QSet<QString> found;
        for (const ConsentItem &item : items) {
            QCOMPARE(item.kind, ConsentKind::Command);
            QVERIFY(!found.contains(item.words[0])); // each once
            found << item.words[0];
        }
        QCOMPARE(found, QSet<QString>({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")}));
        QVERIFY2(words(items).contains(QStringLiteral("runs a program with your rights: b '1 2' (in /tmp, with X=y)")), qPrintable(words(items).join(u'\n')));
    }

    /// A command that is no generator's, or that the sandbox keeps in, is none.
    void whatNeedsNoConsent()
    {
        QCOMPARE(words(consentItems(read("generator: {provider: offline, command: [a]}\n"), {})), QStringList());
        QCOMPARE(words(consentItems(read("generator: {provider: ollama, model: m}\n"), {})), QStringList());
        QCOMPARE(words(consentItems(read("testing: {command: [a], python: /usr/bin/python3}\n"), {})), QStringList());
        QCOMPARE(words(consentItems(read("testing: {folder: circle-packing}\nprogram: {initial: circle-packing/initial_program.py}\n"), {})).filter(QStringLiteral("circle-packing")), QStringList());
        ConsentSetting bare;
        bare.isUnprotected = true;
        QCOMPARE(consentItems(read("testing: {command: [a]}\n"), bare).value(0).kind, ConsentKind::Unprotected);
    }

    void filesAndFolders()
    {
        const QTemporaryDir folder;
        const QString real = QFileInfo(folder.path()).canonicalFilePath();
        QVERIFY(QFile::link(real, folder.filePath(QStringLiteral("link"))));
        QFile file(folder.filePath(QStringLiteral("a.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const QByteArray at = folder.path().toUtf8();
        const RunConfig config = read("testing: {folder: " + at + "/link, read: [" + at + "/link/./]}\nprogram: {initial: " + at + "/link/a.txt}\n");
        const QList<ConsentItem> items = consentItems(config, {});
        QCOMPARE(items.size(), 2); // one folder, one file
        QCOMPARE(items[0], (ConsentItem{ConsentKind::Folder, {real}, {}, {}}));
        QCOMPARE(items[1], (ConsentItem{ConsentKind::File, {real + QStringLiteral("/a.txt")}, {}, {}}));
        // What follows a link counts from where it leads.
        QVERIFY(QFile::link(QStringLiteral("/usr/share"), folder.filePath(QStringLiteral("away"))));
        QCOMPARE(consentItems(read("testing: {command: [a], read: [" + at + "/away/..]}\n"), {}).value(0).words, QStringList{QStringLiteral("/usr")});
        // What the person named covers what is in it.
        QVERIFY(itemsBeyond(config, read("testing: {folder: " + at + "}\n"), {}).isEmpty());
        QVERIFY(itemsBeyond(config, read("testing: {read: [" + at + "]}\n"), {}).isEmpty());
        QCOMPARE(itemsBeyond(config, read("testing: {folder: " + at + "/a}\n"), {}).size(), 2);
        // A text that is in the configuration is not read.
        QCOMPARE(consentItems(read("program: {initial: " + at + "/a.txt, source: x}\n"), {}).size(), 0);
    }

    void digestsTellEverythingApart()
    {
        const ConsentItem item{ConsentKind::Command, {QStringLiteral("ab"), QStringLiteral("c")}, QStringLiteral("/w"), {{QStringLiteral("X"), QStringLiteral("y")}}};
        QList<ConsentItem> others(9, item);
        others[0].words = QStringList{QStringLiteral("a"), QStringLiteral("bc")};
        others[1].words = QStringList{QStringLiteral("abc")};
        others[2].words = QStringList{QStringLiteral("ab"), QStringLiteral("c"), QString()};
        others[3].folder = QStringLiteral("/w/");
        others[4].folder = QString();
        others[5].environment = {};
        others[6].environment = {{QStringLiteral("Xy"), QString()}};
        others[7].kind = ConsentKind::Folder;
        others[8].environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral("z"));
        QSet<QString> digests{item.digest()};
        for (const ConsentItem &each : others)
            digests << each.digest();
        QCOMPARE(digests.size(), 10);
        QCOMPARE(item.digest().size(), 40);
        QCOMPARE(ConsentItem(item).digest(), item.digest());
    }

    void theMarkStays()
    {
        const RunConfig config = read("generator: {provider: command, command: [a]}\n");
        QVERIFY(!isForeign(config));
        const RunConfig marked = withForeignMark(config);
        QVERIFY(isForeign(marked));
        QVERIFY(isForeign(freeze(marked)));
        QVERIFY(isForeign(mergedKeepingMark(marked, read("foreign: false\nseed: 3\n"))));
        for (const char *written : {"foreign: yes\n", "foreign: 1\n", "foreign: \"false\"\n", "foreign: {}\n", "foreign: []\n"})
            QVERIFY2(isForeign(read(written)), written);
        QVERIFY(isForeign(withForeignMark(read("foreign: false\n"))));
        QVERIFY(isForeign(withForeignMark(RunConfig{QByteArray()})));
        QVERIFY(resolve(marked).ok());
    }

    void theDeskDecides()
    {
        const QTemporaryDir library;
        const auto agreements = std::make_shared<Agreements>(library.path(), [] { return QByteArray(32, 'k'); });
        ConsentDesk desk(agreements, {});
        const RunConfig config = read("generator: {provider: command, command: [a]}\n"), marked = withForeignMark(config);
        const RunId run{QStringLiteral("x")};
        QVERIFY(desk.missingAtStart(config, {}).isEmpty());
        const QList<ConsentItem> missing = desk.missingAtStart(marked, {});
        QCOMPARE(missing.size(), 1);
        QVERIFY(desk.missingAtStart(marked, {RunConfig(), {missing[0].digest()}}).isEmpty());
        QVERIFY(desk.missingAtStart(marked, {config, {}}).isEmpty());
        const auto open = [&](const RunId &which, const RunConfig &before, const RunConfig &now) { return int(desk.missing(which, before, now, {}).size()); };
        QCOMPARE(open(run, config, config), 1); // a log may come from anywhere
        desk.begins(run, config);
        QCOMPARE(open(run, config, config), 0);
        QCOMPARE(open({QStringLiteral("y")}, config, config), 1);
        // The person's own run, with what the person says now: no question. The same of a foreign one is asked for.
        const RunConfig changed = read("generator: {provider: command, command: [b]}\n");
        QCOMPARE(open(run, config, changed), 0);
        QCOMPARE(open(run, changed, changed), 1); // another configuration under its name
        desk.goesOn(run, config, changed);
        QCOMPARE(open(run, changed, config), 0);
        const RunId theirs{QStringLiteral("theirs")};
        desk.begins(theirs, marked);
        QCOMPARE(open(theirs, marked, marked), 0);
        QCOMPARE(open(theirs, marked, withForeignMark(changed)), 1);
        desk.forget(run);
        QCOMPARE(open(run, config, config), 1);
        const Result<> refused = refusalOfMissing(missing);
        QCOMPARE(refused.error().kind, ErrorKind::BadConfig);
        QVERIFY(refused.error().detail.contains(QStringLiteral("--trust ") + missing[0].digest()));
    }

    void keys()
    {
        const KeyChooser chooser([](const QString &name) { return name == u"OPENAI_API_KEY" ? QStringLiteral("k") : QString(); },
            [](const QUrl &url) { return url.host() == u"entered.example" ? QByteArray("k") : QByteArray(); });
        ConsentSetting setting;
        setting.keys = [chooser](const GeneratorPlan &generator) { return chooser.usesOf(generator); };
        const auto of = [&](const QByteArray &generator) { return words(consentItems(read("generator: " + generator + "\n"), setting)).value(0); };
        QCOMPARE(of("{provider: openai, model: m}"), QStringLiteral("sends the value of the environment variable OPENAI_API_KEY to https://api.openai.com"));
        QCOMPARE(of("{provider: openai, model: m, endpoint: \"https://evil.example/v1\"}"), QString()); // the vendor's key does not go there
        QCOMPARE(of("{provider: anthropic, model: m}"), QString());                                     // its variable is not set
        QCOMPARE(of("{provider: openai-compatible, model: m, endpoint: \"https://entered.example:8443/v1?a=b\"}"), QStringLiteral("sends the key that you entered for it to https://entered.example:8443"));
        QCOMPARE(of("{provider: openai-compatible, model: m, endpoint: \"https://evil.example\", apiKeyEnv: HOME}"), QStringLiteral("sends the value of the environment variable HOME to https://evil.example"));
    }
};

QTEST_APPLESS_MAIN(TestConsentItems)
#include "tst_consentitems.moc"
