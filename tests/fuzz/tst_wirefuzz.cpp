// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/providers/dialects/ollamacodec.h"
#include "engine/providers/dialects/service.h"
#include "engine/providers/errors/retryhint.h"
#include "engine/providers/http/ndjsonreader.h"
#include "engine/providers/http/ssereader.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/providers/servers/serversniff.h"
#include "engine/types/plan/modelinfo.h"
#include "tests/support/cputimer.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wirebodies.h"
#include "tests/support/wiresamples.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace engine;

/// Broken replies of servers in pieces of any size: a decoder ends soon, in bounded memory, with an error or a reply
/// that obeys its contract. VALDA_FUZZ_INPUTS sets the number of replies, VALDA_FUZZ_FIRST the first one, so that
/// several processes can share the work.
class tst_WireFuzz : public QObject
{
    Q_OBJECT

    static const QList<QByteArray> &seeds()
    {
        static const QList<QByteArray> list = [] {
            QList<QByteArray> all{
                R"({"error":{"message":"Rate limit reached","type":"tokens","param":"max_tokens","code":"rate_limit_exceeded","details":[{"retryDelay":"34.5s"}]}})",
                R"({"error":"model not found"})",
                R"({"detail":[{"loc":["body","seed"],"msg":"extra fields not permitted"}]})",
                "data: {\"choices\":[{\"delta\":{\"content\":[{\"text\":\"a\"},{\"text\":\"b\"}],\"refusal\":\"no\"},\"finish_reason\":\"content_filter\"}]}\r\n\r\ndata: [DONE]\r\r",
                ": keep-alive\n\nevent: error\ndata: {\"error\":{\"code\":529,\"message\":\"overloaded\"}}\n\n",
                "<!DOCTYPE html><html><body>Bad gateway</body></html>",
            };
            for (const QString &name : savedReplies().entryList(QDir::Files))
                all << test::saved(name);
            for (const test::WireBody &body : test::allWireBodies())
                all << body.bytes;
            return all;
        }();
        return list;
    }

    static const QList<QByteArray> &tokens()
    {
        static const QList<QByteArray> list{"data: ", "\n\n", "\r", "\r\n", "[DONE]", "{", "}", "[", "]", "\"", "\\", "\\u0000", "\\ud800", "\xEF\xBB\xBF",
            "\xFF", "\xC3", "null", "true", "1e999", "-1", "18446744073709551616", ":", ",", "\"error\":", "\"choices\":", "\"finish_reason\":\"stop\"",
            "\"done\":true", "\"type\":\"message_stop\"", "\"type\":\"response.completed\",\"response\":", "\"finishReason\":\"STOP\"",
            "\"delta\":", "\"finish_reason\":\"COMPLETE\"", "\"embedding\":[", "\"index\":", QByteArray(1, '\0'), "event: ", "\"usage\":{\"prompt_tokens\":", QByteArray(200, '['), QByteArray(300, 'x')};
        return list;
    }

    static void mutateOnce(QByteArray &bytes, Random &random)
    {
        const int at = bytes.isEmpty() ? 0 : random.below(int(bytes.size()));
        switch (random.below(7)) {
        case 0: // a byte
            if (!bytes.isEmpty())
                bytes[at] = char(random.below(256));
            break;
        case 1: // a bit
            if (!bytes.isEmpty())
                bytes[at] = char(bytes[at] ^ (1 << random.below(8)));
            break;
        case 2: bytes.remove(at, 1 + random.below(20)); break;
        case 3: bytes.insert(at, tokens()[random.below(int(tokens().size()))]); break;
        case 4: bytes.insert(at, bytes.mid(random.below(int(bytes.size()) + 1), random.below(100))); break;
        case 5: bytes.truncate(at); break;
        default: bytes.insert(at, seeds()[random.below(int(seeds().size()))].left(random.below(300))); break;
        }
    }

    /// The saved replies and bodies of `dialect`.
    static const QList<QByteArray> &seedsOf(const QByteArray &dialect)
    {
        static QHash<QByteArray, QList<QByteArray>> byDialect;
        QList<QByteArray> &own = byDialect[dialect];
        if (own.isEmpty()) {
            for (const QString &name : savedReplies().entryList({QString::fromLatin1(dialect) + u'*'}, QDir::Files))
                own << test::saved(name);
            for (const test::WireBody &body : test::allWireBodies()) {
                const Service *service = serviceOf(body.value("kind"));
                if (service && service->codec()->name() == dialect)
                    own << body.bytes;
            }
        }
        return own;
    }

    static QDir savedReplies()
    {
        return QDir(qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral(VALDA_TEST_SOURCE_DIR)) + QStringLiteral("/tests/data/wire"));
    }

    static QByteArray mutated(Random &random, const QList<QByteArray> &from)
    {
        QByteArray bytes = from[random.below(int(from.size()))];
        for (int i = random.below(6); i > 0; --i)
            mutateOnce(bytes, random);
        bytes.truncate(8192);
        return bytes;
    }

    /// Feeds `bytes` in pieces of random size until `feed` returns false.
    template <typename Feed>
    static void inPieces(const QByteArray &bytes, Random random, Feed feed)
    {
        const int most = random.below(4) == 0 ? 3 : 2000;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype piece = qMin<qsizetype>(1 + random.below(most), bytes.size() - at);
            if (!feed(QByteArrayView(bytes).sliced(at, piece)))
                return;
            at += piece;
        }
    }

    static QString decoded(const ChatCodec &codec, const QByteArray &bytes, Random random)
    {
        CompletionRequest request;
        request.prompt = QStringLiteral("Name a tree");
        const auto decoder = codec.decoder(request);
        inPieces(bytes, random, [&](QByteArrayView piece) { return decoder->feed(piece) != Appetite::Stop; });
        const auto reply = decoder->finish();
        if (!reply)
            return QStringLiteral("%1 %2").arg(int(reply.error().kind)).arg(reply.error().detail);
        const Usage &usage = reply->usage;
        const bool counts = usage.input >= 0 && usage.output >= 0 && usage.cached >= 0 && usage.cached <= usage.input
            && usage.reasoning >= 0 && usage.reasoning <= usage.output;
        if (!counts || reply->text.contains(QChar(0)) || reply->text.size() > maxReplyText || (reply->cost && reply->cost->microUsd < 0))
            return QString();
        return reply->text;
    }

    static const QList<std::shared_ptr<const ChatCodec>> &codecs()
    {
        static const QList<std::shared_ptr<const ChatCodec>> list = [] {
            QList<std::shared_ptr<const ChatCodec>> all;
            QSet<QByteArray> seen;
            for (const Service &service : services()) {
                const auto codec = service.codec();
                if (!seen.contains(codec->name()))
                    all << codec;
                seen << codec->name();
            }
            return all;
        }();
        return list;
    }

    /// Checks the decoders of model lists, details and vectors.
    static bool listsEndWell(const ChatCodec &codec, const QByteArray &bytes)
    {
        if (auto models = codec.decodeModels(bytes)) {
            for (ModelInfo &model : *models) {
                codec.addDetail(model, bytes);
                if (model.id.isEmpty() || (model.price && !(model.price->input >= 0)))
                    return false;
            }
        }
        EmbeddingRequest request;
        request.texts = {QStringLiteral("a"), QStringLiteral("b")};
        auto vectors = codec.decodeEmbedding(bytes);
        if (vectors)
            vectors = checkedEmbeddings(std::move(*vectors), request);
        return !vectors || vectors->vectors.size() == 2;
    }

    /// The quirks of a refused request change at each turn, and within 20 turns the request is given up.
    static bool refusalsEndWell(const ChatCodec &codec, const HttpReply &reply)
    {
        CompletionRequest request;
        request.prompt = QStringLiteral("Name a tree");
        request.schema = R"({"type":"object"})";
        request.generator.systemPrompt = QStringLiteral("Be brief");
        request.generator.temperature = 0.5;
        request.generator.stopSequences = {QStringLiteral("END")};
        request.generator.effort = QStringLiteral("low");
        ModelQuirks quirks;
        for (int turn = 0; turn < 20; ++turn) {
            const auto next = codec.quirksOf(reply.status, readErrorBody(reply.body), codec.encode(adaptedRequest(request, quirks), quirks), quirks);
            if (!next)
                return true;
            if (*next == quirks || (next->mostTokens && *next->mostTokens < 0))
                return false;
            quirks = *next;
        }
        return false;
    }

    static qint64 residentKiB()
    {
        QFile status(QStringLiteral("/proc/self/statm"));
        return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4 : 0;
    }

private Q_SLOTS:
    void anyBytesEndWell()
    {
        const int inputs = qEnvironmentVariableIsSet("VALDA_FUZZ_INPUTS") ? qEnvironmentVariableIntValue("VALDA_FUZZ_INPUTS")
#ifdef NDEBUG
                                                                          : 200000;
#else
                                                                          : 10000;
#endif
        const int first = qEnvironmentVariableIntValue("VALDA_FUZZ_FIRST");
        qint64 before = 0;
        QElapsedTimer total;
        total.start();
        for (int i = first; i < first + inputs; ++i) {
            if (i == first + inputs / 10)
                before = residentKiB();
            Random random = Random::at(1, "wire", quint64(i));
            const ChatCodec &codec = *codecs()[i % codecs().size()];
            const QByteArray bytes = mutated(random, random.below(2) == 0 ? seedsOf(codec.name()) : seeds());
            const test::CpuTimer time;
            SseReader sse(4096);
            NdjsonReader lines(4096);
            qsizetype read = 0;
            inPieces(bytes, random, [&](QByteArrayView piece) {
                for (const SseReader::Event &event : sse.feed(piece))
                    read += event.data.size();
                for (const QByteArray &line : lines.feed(piece))
                    read += line.size();
                return true;
            });
            (void)sse.finish();
            (void)lines.finish();
            QVERIFY2(read <= 2 * bytes.size(), bytes.toHex().constData());
            QVERIFY2(!decoded(codec, bytes, random).isNull(), bytes.toHex().constData());
            QVERIFY2(listsEndWell(codec, bytes), bytes.toHex().constData());
            (void)llamaServerFacts(bytes);
            (void)lmStudioFacts(bytes);
            (void)vllmFacts(bytes);
            (void)ollamaLoaded(bytes);
            HttpReply reply;
            reply.status = 400 + random.below(200);
            reply.body = bytes;
            reply.headers = {{"retry-after", bytes.left(30)}, {"x-ratelimit-reset-tokens", bytes.right(12)}};
            const Error error = errorOfReply(reply, QUrl(QStringLiteral("https://h/")), 1);
            QVERIFY(error.detail.size() < 800);
            QVERIFY(!error.retryAfter || error.retryAfter->count() >= 0);
            if (i % 32 == 0)
                QVERIFY2(refusalsEndWell(codec, reply), bytes.toHex().constData());
            QVERIFY2(time.elapsed() < 1000, bytes.toHex().constData());
        }
        qInfo("%d inputs, %d dialects, %.1f s, %lld KiB more than after a tenth", inputs, int(codecs().size()), double(total.elapsed()) / 1000, residentKiB() - before);
#ifdef __SANITIZE_ADDRESS__
        constexpr qint64 mostKiB = 512 * 1024; // the sanitizer holds freed memory back for a while
#else
        constexpr qint64 mostKiB = 64 * 1024;
#endif
        QVERIFY2(residentKiB() - before < mostKiB, "memory grows");
    }

    /// The result does not depend on the boundaries of the pieces.
    void splittingChangesNothing()
    {
        for (int i = 0; i < 1000; ++i) {
            Random random = Random::at(2, "split", quint64(i));
            const QByteArray bytes = mutated(random, seeds());
            for (const auto &codec : codecs()) {
                const QString once = decoded(*codec, bytes, Random(1)), again = decoded(*codec, bytes, Random(quint64(i)));
                QVERIFY2(once == again, qPrintable(once + QStringLiteral(" / ") + again + u' ' + QString::fromLatin1(bytes.toHex())));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_WireFuzz)
#include "tst_wirefuzz.moc"
