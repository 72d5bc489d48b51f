// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/systemclock.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/local/commandprovider.h"
#include "engine/sandbox/localprocess.h"
#include "engine/types/plan/modelinfo.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <qcoro/qcorotask.h>

#include <nlohmann/json.hpp>

using namespace engine;

class tst_CommandProvider : public QObject
{
    Q_OBJECT

    static CompletionRequest asking(const QString &script)
    {
        CompletionRequest request;
        request.prompt = QStringLiteral("Nenne einen Baum: Öl");
        request.generator.provider = QStringLiteral("command");
        request.generator.command = {QStringLiteral("sh"), QStringLiteral("-c"), script};
        request.generator.timeoutSeconds = 10;
        return request;
    }

    static Result<CompletionReply> completed(CompletionRequest request)
    {
        CommandProvider provider(std::make_shared<LocalProcess>(std::make_shared<SystemClock>()));
        return QCoro::waitFor(provider.complete(std::move(request), StopToken()));
    }

private Q_SLOTS:
    void thePromptComesInAndTheTextGoesOut()
    {
        const auto reply = completed(asking(QStringLiteral("cat; echo; echo")));
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->text, QStringLiteral("Nenne einen Baum: Öl"));
        QCOMPARE(int(reply->finish), int(FinishReason::Stop));
        QCOMPARE(reply->cost->microUsd, 0);
        QCOMPARE(reply->usage, (Usage{6, 0, 6, 0, false})); // 21 bytes each way
    }

    /// A secret stays outside of configurations: a variable of Valda's own is handed on, and taken out of what comes back.
    void aVariableIsHandedOn()
    {
        const QString value = QStringLiteral("hunter2-not-for-others");
        CommandProvider provider(std::make_shared<LocalProcess>(std::make_shared<SystemClock>()), [&](const QString &name) { return name == u"MINE" ? value : QString(); });
        const auto asked = [&](const QString &script, const QString &reference) {
            CompletionRequest request = asking(script);
            request.generator.environment = {{QStringLiteral("TOKEN"), reference}, {QStringLiteral("PRICE"), QStringLiteral("$5 a piece")}};
            return QCoro::waitFor(provider.complete(request, StopToken()));
        };
        for (const char *reference : {"$MINE", "${MINE}"}) {
            const auto reply = asked(QStringLiteral("echo ${#TOKEN} $TOKEN $PRICE; cat $VALDA_REQUEST"), QString::fromLatin1(reference));
            QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
            QVERIFY2(reply->text.startsWith(QStringLiteral("%1 [redacted] $5 a piece").arg(value.size())), qPrintable(reply->text));
            QVERIFY(!reply->text.contains(value));
        }
        const auto failed = asked(QStringLiteral("echo \"bad $TOKEN\" >&2; exit 3"), QStringLiteral("$MINE"));
        QVERIFY(!failed && failed.error().detail.contains(QStringLiteral("exited with 3")));
        QVERIFY2(!failed.error().detail.contains(value), qPrintable(failed.error().detail));
        const auto none = asked(QStringLiteral("echo x"), QStringLiteral("$NOT_THERE"));
        QVERIFY(!none);
        QCOMPARE(int(none.error().kind), int(ErrorKind::BadConfig));
        QVERIFY2(none.error().detail.contains(QStringLiteral("NOT_THERE, which is not set")), qPrintable(none.error().detail));
    }

    void theRequestIsAFile()
    {
        CompletionRequest request = asking(QStringLiteral("cat \"$VALDA_REQUEST\"; echo \"$VALDA_REQUEST\" >&2; stat -c %a \"$VALDA_REQUEST\""));
        request.call = {7};
        request.step = Step::Crossover;
        request.task = QStringLiteral("trees");
        request.texts = {QStringLiteral("oak"), QStringLiteral("elm")};
        request.feedback = {QStringLiteral("longer")};
        request.schema = R"({"type":"object"})";
        request.seed = 18000000000000000000ULL;
        request.generator.temperature = 0.5;
        const auto reply = completed(request);
        QVERIFY(reply);
        QVERIFY(reply->text.endsWith(QStringLiteral("\n600")));
        const auto document = nlohmann::json::parse(reply->text.chopped(4).toStdString());
        QCOMPARE(document["call"].get<int>(), 7);
        QCOMPARE(document["step"].get<std::string>(), std::string("crossover"));
        QCOMPARE(document["task"].get<std::string>(), std::string("trees"));
        QCOMPARE(document["texts"].size(), size_t(2));
        QCOMPARE(document["feedback"][0].get<std::string>(), std::string("longer"));
        QCOMPARE(document["schema"]["type"].get<std::string>(), std::string("object"));
        QCOMPARE(document["seed"].get<quint64>(), 18000000000000000000ULL);
        QCOMPARE(document["temperature"].get<double>(), 0.5);
        QVERIFY(document["prompt"].get<std::string>().starts_with("Nenne"));
    }

    void theFileIsGoneAfterwards()
    {
        QTemporaryDir folder;
        CompletionRequest request = asking(QStringLiteral("printf %s \"$VALDA_REQUEST\""));
        const auto reply = completed(request);
        QVERIFY(reply);
        QVERIFY(reply->text.startsWith(u'/'));
        QVERIFY(!QFileInfo::exists(reply->text));
    }

    void aFailingProgramSaysWhy()
    {
        const auto reply = completed(asking(QStringLiteral("echo half; echo 'no model today' >&2; echo more >&2; exit 3")));
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(ErrorKind::BadReply));
        QCOMPARE(reply.error().detail, QStringLiteral("sh exited with 3: no model today"));
    }

    void endings_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("killed") << "kill -9 $$" << ErrorKind::BadReply << "signal 9";
        QTest::newRow("too slow") << "sleep 60" << ErrorKind::Timeout << "within 0.3 s";
        QTest::newRow("too much") << "yes" << ErrorKind::BadReply << "more than 10 MB";
    }
    void endings()
    {
        QFETCH(QString, script);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, says);
        CompletionRequest request = asking(script);
        if (kind == ErrorKind::Timeout)
            request.generator.timeoutSeconds = 0.3;
        const auto reply = completed(request);
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(kind));
        QVERIFY2(reply.error().detail.contains(says), qPrintable(reply.error().detail));
    }

    void onlyWhatIsListedIsInTheEnvironment()
    {
        qputenv("VALDA_TEST_SECRET", "x");
        CompletionRequest request = asking(QStringLiteral("env | cut -d= -f1 | grep -v -e '^_$' -e '^PWD$' -e '^SHLVL$' | sort | tr '\\n' ' '"));
        request.generator.environment = {{QStringLiteral("GREETING"), QStringLiteral("hi")}};
        const auto reply = completed(request);
        qunsetenv("VALDA_TEST_SECRET");
        QVERIFY(reply);
        const QStringList names = reply->text.split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : names)
            QVERIFY2(QStringList({QStringLiteral("GREETING"), QStringLiteral("HOME"), QStringLiteral("LANG"), QStringLiteral("PATH"), QStringLiteral("VALDA_REQUEST"), QStringLiteral("OLDPWD")}).contains(name), qPrintable(name));
        QVERIFY(names.contains(QStringLiteral("GREETING")) && names.contains(QStringLiteral("PATH")));
    }

    void bytesThatAreNoTextAreReplaced()
    {
        const auto reply = completed(asking(QStringLiteral("printf 'a\\377b\\000c'")));
        QVERIFY(reply);
        QCOMPARE(reply->text, QStringLiteral("a\uFFFDb\uFFFDc"));
    }

    void aProgramThatIsNotThere()
    {
        CompletionRequest request = asking({});
        request.generator.command = {QStringLiteral("no-such-program-anywhere")};
        const auto reply = completed(request);
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(ErrorKind::Sandbox));
        QVERIFY(reply.error().detail.contains(QStringLiteral("no-such-program-anywhere")));
    }

    void itHasNoListOfModels()
    {
        CommandProvider provider(std::make_shared<LocalProcess>());
        const auto models = QCoro::waitFor(provider.models(StopToken()));
        QVERIFY(models && models->isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_CommandProvider)
#include "tst_commandprovider.moc"
