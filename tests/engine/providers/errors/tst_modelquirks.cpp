// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/errors/modelquirks.h"

#include <QTest>

using namespace engine;

namespace
{

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u' ');
}

const QStringList sent = words("model messages max_tokens temperature top_p seed stop stream stream_options "
                               "response_format reasoning_effort think");

ErrorBody says(const char *message, const char *param = "")
{
    return {QString::fromUtf8(message), {}, {}, QString::fromLatin1(param), 0};
}

} // namespace

class tst_ModelQuirks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldIsDroppedOnce()
    {
        const auto next = quirksAfter(says("Unsupported parameter: 'seed'", "seed"), sent, {});
        QVERIFY(next.has_value());
        QCOMPARE(next->dropped, QSet<QString>{QStringLiteral("seed")});
        QVERIFY(!quirksAfter(says("Unsupported parameter: 'seed'", "seed"), sent, *next));
        const auto further = quirksAfter(says("Unsupported parameter: 'stop'", "stop"), sent, *next);
        QCOMPARE(further->dropped, (QSet<QString>{QStringLiteral("seed"), QStringLiteral("stop")}));
    }

    void withTheStreamGoItsOptions()
    {
        QCOMPARE(quirksAfter(says("no", "stream"), sent, {})->dropped,
            (QSet<QString>{QStringLiteral("stream"), QStringLiteral("stream_options")}));
    }

    /// The cap on output bounds the cost: it is renamed or lowered, never dropped.
    void theCapIsNeverDropped()
    {
        const auto renamed = quirksAfter(says("Unsupported parameter: 'max_tokens' is not supported with this model. "
                                              "Use 'max_completion_tokens' instead.",
                                             "max_tokens"),
            sent, {});
        QVERIFY(renamed.has_value());
        QVERIFY(renamed->dropped.isEmpty());
        QCOMPARE(renamed->renamed.value(QStringLiteral("max_tokens")), QStringLiteral("max_completion_tokens"));
        const QStringList other
            = QStringList(sent).replaceInStrings(QStringLiteral("max_tokens"), QStringLiteral("max_completion_tokens"));
        QVERIFY(!quirksAfter(says("Unsupported parameter: 'max_completion_tokens'", "max_completion_tokens"), other,
            *renamed)); // not back and forth
    }

    void limits_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("max_tokens is too large: 4096. This model supports at most 512 completion tokens") << 512;
        QTest::newRow("Invalid max_tokens value, the valid range of max_tokens is [1, 8192]") << 8192;
        QTest::newRow("max_tokens: 4096 > 1024, which is the maximum allowed number of output tokens") << 1024;
        QTest::newRow("`max_tokens` must be less than or equal to `8192`") << 8192;
        QTest::newRow("max_tokens must be between 1 and 2048") << 2048;
    }
    void limits()
    {
        QFETCH(int, limit);
        const auto next = quirksAfter(says(QTest::currentDataTag(), "max_tokens"), sent, {});
        QVERIFY(next.has_value());
        QCOMPARE(next->mostTokens, std::optional(limit));
        QVERIFY(next->dropped.isEmpty() && next->renamed.isEmpty());
    }

    void aHigherLimitIsNoNews()
    {
        ModelQuirks before;
        before.mostTokens = 512;
        QVERIFY(!quirksAfter(says("This model supports at most 1024 completion tokens", "temperature?"), sent, before));
    }

    void rolesOfMessages()
    {
        const QStringList roles = sent + QStringList{systemRole, developerRole};
        const ErrorBody refusal = says("Unsupported role: 'developer' role is not supported");
        const auto first = quirksAfter(refusal, roles, {});
        QVERIFY(first.has_value());
        QCOMPARE(first->renamed.value(developerRole), systemRole);
        QVERIFY(!first->systemInPrompt);
        const auto second = quirksAfter(says("System role not supported"), roles, *first);
        QVERIFY(second && second->systemInPrompt);
        QVERIFY(!quirksAfter(says("System role not supported"), roles, *second));
        QVERIFY(!quirksAfter(says("System role not supported"), sent, {})); // no such role was sent
    }

    void grammarsAreRefusedByCrashesToo()
    {
        const ErrorBody grammar = says("Failed to parse grammar");
        QCOMPARE(quirksAfter(grammar, sent, {})->dropped, QSet<QString>{QStringLiteral("response_format")});
        QCOMPARE(quirksAfterCrash(grammar, sent, {})->dropped, QSet<QString>{QStringLiteral("response_format")});
        QVERIFY(!quirksAfterCrash(says("Unsupported parameter: 'seed'", "seed"), sent, {})); // a crash names no field
        QVERIFY(!quirksAfterCrash(says("internal error"), sent, {}));
    }

    void thinkingIsLeftOut()
    {
        const auto next = quirksAfter(says("this model does not support thinking"), sent, {});
        QVERIFY(next.has_value());
        QVERIFY(next->dropped.contains(QStringLiteral("think"))
            || next->dropped.contains(QStringLiteral("reasoning_effort")));
    }

    void aFullContextIsNotMended()
    {
        const ErrorBody full{QStringLiteral("Reduce max_tokens"), {}, QStringLiteral("context_length_exceeded"), {}, 0};
        QVERIFY(!quirksAfter(full, sent, {}));
        QVERIFY(!quirksAfterCrash(full, sent, {}));
    }

    void whatWasNotSentIsNotDropped()
    {
        QVERIFY(!quirksAfter(says("Unsupported parameter: 'logprobs'", "logprobs"), sent, {}));
        QVERIFY(!quirksAfter(says("Invalid messages", "messages"), sent, {})); // cannot be left out
        QVERIFY(!quirksAfter(says("something went wrong"), sent, {}));
        QVERIFY(!quirksAfter(says(""), {}, {}));
    }

    void quirksAreCollected()
    {
        ModelQuirks one, two;
        one.dropped = {QStringLiteral("seed")};
        one.mostTokens = 1024;
        two.dropped = {QStringLiteral("stop")};
        two.renamed = {{QStringLiteral("max_tokens"), QStringLiteral("max_completion_tokens")}};
        two.systemInPrompt = true;
        one.learn(two);
        QCOMPARE(one.dropped, (QSet<QString>{QStringLiteral("seed"), QStringLiteral("stop")}));
        QVERIFY(one.systemInPrompt && one.renamed.size() == 1);
        QCOMPARE(one.mostTokens, std::optional(1024));
        const QStringList changes = changesOf(one);
        for (const char *part : {"seed", "stop", "max_completion_tokens", "1024"})
            QVERIFY2(changes.join(u';').contains(QLatin1StringView(part)), qPrintable(changes.join(u';')));
        QVERIFY(changesOf({}).isEmpty());
        ModelQuirks again = one;
        again.learn(one);
        QCOMPARE(again, one);
    }

    void everyOptionalFieldIsADifferentOne()
    {
        const QStringList &fields = optionalParameters();
        QCOMPARE(QSet<QString>(fields.begin(), fields.end()).size(), fields.size());
        for (const char *needed : {"model", "messages", "prompt", "max_tokens", "max_completion_tokens"})
            QVERIFY(!fields.contains(QLatin1StringView(needed)));
    }
};

QTEST_APPLESS_MAIN(tst_ModelQuirks)
#include "tst_modelquirks.moc"
