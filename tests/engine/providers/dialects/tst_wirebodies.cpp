// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/result.h"
#include "engine/providers/dialects/service.h"
#include "engine/providers/interface/completion.h"
#include "engine/types/events/runevent.h"
#include "tests/support/wirebodies.h"

#include <QTest>

using namespace engine;
using test::WireBody;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

std::shared_ptr<const ChatCodec> codecOf(const WireBody &body)
{
    const Service *service = serviceOf(body.value("kind"));
    if (!service)
        qFatal("unknown kind of \"%s\"", qPrintable(body.name));
    return service->codec();
}

/// "Name a tree" with everything set that a server may refuse.
CompletionRequest fullRequest(const WireBody &body)
{
    CompletionRequest request;
    request.prompt = s("Name a tree");
    request.schema = R"({"type":"object"})";
    request.seed = 7;
    GeneratorPlan &generator = request.generator;
    generator.provider = body.value("kind");
    generator.model = s("m");
    generator.maxTokens = 4096;
    generator.systemPrompt = s("Be brief");
    if (generator.provider == u"openai-responses")
        generator.systemPrompts = {s("Be kind")};
    generator.temperature = 0.5;
    generator.topP = 0.9;
    generator.effort = s("low");
    generator.stopSequences = {s("END")};
    return request;
}

CompletionRequest plainRequest(const WireBody &body)
{
    CompletionRequest request;
    request.prompt = s("Name a tree");
    request.generator.provider = body.value("kind");
    if (body.has("cap"))
        request.generator.maxTokens = body.value("cap").toInt();
    return request;
}

struct Read {
    Result<CompletionReply> reply;
    std::optional<ErrorBody> refusal;
};

Read decoded(const WireBody &body, qsizetype piece)
{
    const auto decoder = codecOf(body)->decoder(plainRequest(body));
    for (qsizetype at = 0; at < body.bytes.size(); at += piece) {
        if (decoder->feed(QByteArrayView(body.bytes).sliced(at, qMin(piece, body.bytes.size() - at))) == Appetite::Stop)
            break;
    }
    Result<CompletionReply> reply = decoder->finish();
    return {std::move(reply), decoder->refusal()};
}

ErrorKind kindNamed(const QString &name)
{
    static const QMap<QString, ErrorKind> kinds{{s("timeout"), ErrorKind::Timeout}, {s("rateLimited"), ErrorKind::RateLimited}, {s("quota"), ErrorKind::Quota},
        {s("overloaded"), ErrorKind::Overloaded}, {s("interrupted"), ErrorKind::Interrupted}, {s("auth"), ErrorKind::Auth}, {s("notFound"), ErrorKind::NotFound},
        {s("badRequest"), ErrorKind::BadRequest}, {s("badReply"), ErrorKind::BadReply}};
    if (!kinds.contains(name))
        qFatal("unknown kind of error \"%s\"", qPrintable(name));
    return kinds[name];
}

Usage usageNamed(const WireBody &body)
{
    const QStringList counts = body.value("usage").split(u' ');
    const auto count = [&counts](int place) { return counts.value(place).toLongLong(); };
    return {count(0), count(1), count(2), count(3), !body.has("estimated"), count(4)};
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList droppedBy(const ModelQuirks &quirks) { return sorted(quirks.dropped.values()); }
QStringList namesIn(const QString &line) { return sorted(line.split(u' ', Qt::SkipEmptyParts)); }

void verifyError(const Error &error, const WireBody &body)
{
    QVERIFY2(error.kind == kindNamed(body.value("error")), qPrintable(error.detail));
    for (const QString &words : body.values("says"))
        QVERIFY2(error.detail.contains(words), qPrintable(error.detail));
}

void verifyReply(const CompletionReply &reply, const WireBody &body)
{
    QCOMPARE(reply.text, body.value("text"));
    if (body.has("finish"))
        QCOMPARE(toName(reply.finish), body.value("finish"));
    if (body.has("thoughts"))
        QCOMPARE(reply.onlyThoughts, body.value("thoughts") == u"only");
    if (!body.has("usage"))
        return;
    const Usage wanted = usageNamed(body);
    QVERIFY2(reply.usage == wanted, qPrintable(s("in %1 cached %2 out %3 reasoning %4 written %5 reported %6").arg(reply.usage.input).arg(reply.usage.cached)
        .arg(reply.usage.output).arg(reply.usage.reasoning).arg(reply.usage.written).arg(reply.usage.reported)));
    QCOMPARE(reply.cost ? reply.cost->microUsd : 0, body.value("cost").toLongLong());
}

void addBodies(const char *file)
{
    QTest::addColumn<int>("at");
    const QList<WireBody> bodies = test::wireBodies(s(file));
    for (int i = 0; i < bodies.size(); ++i)
        QTest::newRow(qPrintable(bodies[i].name)) << i;
}

WireBody chosenOf(const char *file)
{
    QFETCH(int, at);
    return test::wireBodies(s(file)).at(at);
}

} // namespace

/// What servers write into their bodies, each with what is to be read out of it.
class tst_WireBodies : public QObject
{
    Q_OBJECT

    static void read(const WireBody &body)
    {
        for (const qsizetype piece : {qsizetype(1), qsizetype(7), qsizetype(1 << 20)}) {
            const Read read = decoded(body, piece);
            if (body.has("error")) {
                QVERIFY(!read.reply);
                verifyError(read.reply.error(), body);
            } else {
                QVERIFY2(read.reply, qPrintable(read.reply ? QString() : read.reply.error().detail));
                verifyReply(*read.reply, body);
            }
            if (body.has("dropped")) {
                QVERIFY(read.refusal);
                const auto codec = codecOf(body);
                const auto next = codec->quirksOf(statusInStream(*read.refusal), *read.refusal, codec->encode(fullRequest(body), {}), {});
                QVERIFY(next);
                QCOMPARE(droppedBy(*next), namesIn(body.value("dropped")));
            }
        }
    }

private Q_SLOTS:
    void usage_data() { addBodies("usage.txt"); }
    void usage() { read(chosenOf("usage.txt")); }
    void streams_data() { addBodies("streams.txt"); }
    void streams() { read(chosenOf("streams.txt")); }
    void pages_data() { addBodies("pages.txt"); }
    void pages() { read(chosenOf("pages.txt")); }

    void refusals_data() { addBodies("refusals.txt"); }
    void refusals()
    {
        const WireBody body = chosenOf("refusals.txt");
        const auto codec = codecOf(body);
        const CompletionRequest request = fullRequest(body);
        const WireRequest sent = codec->encode(request, {});
        const int status = body.has("status") ? body.value("status").toInt() : 400;
        const ErrorBody error = readErrorBody(body.bytes);
        const auto next = codec->quirksOf(status, error, sent, {});
        if (body.has("error")) {
            HttpReply reply;
            reply.status = status;
            reply.body = body.bytes;
            verifyError(errorOfReply(reply, QUrl(s("https://h/")), 1), body);
        }
        QCOMPARE(next.has_value(), !body.has("nothing"));
        if (!next)
            return;
        QCOMPARE(droppedBy(*next), namesIn(body.value("dropped")));
        QCOMPARE(next->systemInPrompt, body.has("system"));
        QCOMPARE(next->mostTokens.value_or(0), body.value("cap").toInt());
        const QString renamed = next->renamed.isEmpty() ? QString() : next->renamed.firstKey() + QStringLiteral(" → ") + next->renamed.first();
        QCOMPARE(renamed, body.value("renamed"));
        // What was changed is changed in the next request, which is not changed for the same reason again.
        const WireRequest again = codec->encode(adaptedRequest(request, *next), *next);
        for (const QString &name : next->dropped)
            QVERIFY2(!again.parameters.contains(name), qPrintable(name));
        QVERIFY(again.body != sent.body);
        const auto third = codec->quirksOf(status, error, again, *next);
        QVERIFY2(!third || !(*third == *next), "the same change twice");
    }

    void theSystemTextGoesBeforeThePrompt()
    {
        for (const char *kind : {"openai-compatible", "openai-responses", "anthropic", "gemini", "cohere", "ollama", "openrouter"}) {
            WireBody body;
            body.wanted.insert(s("kind"), s(kind));
            ModelQuirks quirks;
            quirks.systemInPrompt = true;
            const CompletionRequest request = adaptedRequest(fullRequest(body), quirks);
            const QByteArray bytes = codecOf(body)->encode(request, quirks).body;
            QVERIFY2(bytes.contains("Be brief\\n\\n") && bytes.contains("Name a tree"), bytes.constData());
            for (const char *role : {R"("role":"system")", R"("role":"developer")", R"("system":)", "systemInstruction", "instructions"})
                QVERIFY2(!bytes.contains(role), bytes.constData());
        }
    }

    void aLowerCapIsSentAndNeverAHigherOne()
    {
        ModelQuirks quirks;
        quirks.mostTokens = 512;
        CompletionRequest request;
        request.generator.maxTokens = 4096;
        QCOMPARE(adaptedRequest(request, quirks).generator.maxTokens, 512);
        request.generator.maxTokens = 100;
        QCOMPARE(adaptedRequest(request, quirks).generator.maxTokens, 100);
        ModelQuirks later;
        later.mostTokens = 1024;
        quirks.learn(later);
        QCOMPARE(*quirks.mostTokens, 512);
    }

    void thereAreManyOfEach()
    {
        QVERIFY(test::wireBodies(s("usage.txt")).size() >= 50);
        QVERIFY(test::allWireBodies().size() >= 150);
    }
};

QTEST_GUILESS_MAIN(tst_WireBodies)
#include "tst_wirebodies.moc"
