// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/errors/blamedfield.h"

#include <QTest>

using namespace engine;

namespace
{

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u' ');
}

const QStringList sent = words("model messages max_tokens temperature top_p stop seed stream stream_options "
                               "response_format n tools generationConfig "
                               "generationConfig.topP generationConfig.stopSequences options options.num_predict "
                               "options.seed text text.format think");

} // namespace

class tst_BlamedField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// `param` in any spelling and with any prefix.
    void params_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("seed") << "seed";
        QTest::newRow("top_p") << "top_p";
        QTest::newRow("topP") << "top_p";
        QTest::newRow("maxTokens") << "max_tokens";
        QTest::newRow("body.seed") << "seed";
        QTest::newRow("ChatRequest.options.seed") << "options.seed";
        QTest::newRow("options.seed") << "options.seed";
        QTest::newRow("generation_config.top_p") << "generationConfig.topP";
        QTest::newRow("generationConfig.stopSequences[0]") << "generationConfig.stopSequences";
        QTest::newRow("stream_options.include_usage") << "stream_options";
        QTest::newRow("messages[0].role") << "messages";
        QTest::newRow("messages.0.role") << "messages";
        QTest::newRow("/response_format/json_schema") << "response_format";
        QTest::newRow("numPredict") << "options.num_predict"; // the innermost member alone
        QTest::newRow("text.format.schema") << "text.format";
        QTest::newRow("logprobs") << "";
        QTest::newRow("") << "";
        QTest::newRow("...") << "";
        QTest::newRow("seeds") << "";
    }
    void params()
    {
        QFETCH(QString, field);
        QCOMPARE(fieldOfParam(QString::fromLatin1(QTest::currentDataTag()), sent), field);
    }

    /// Words that are ordinary English count only where a sentence names a field.
    void messages_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("Unsupported parameter: 'seed'") << "seed";
        QTest::newRow("Unrecognized request argument supplied: seed") << "seed";
        QTest::newRow("seed: Extra inputs are not permitted") << "seed";
        QTest::newRow("The parameter `stop` must be a list") << "stop";
        QTest::newRow("stop is not supported with this model") << "stop";
        QTest::newRow("This model does not support stop") << "stop";
        QTest::newRow("does not support parameters: n, seed") << "n";
        QTest::newRow("temperature may not be set") << "temperature"; // unmistakable
        QTest::newRow("max_tokens is too large") << "max_tokens";
        QTest::newRow("Unsupported parameter 'top_p' (temperature works)") << "top_p"; // the first name counts
        QTest::newRow("invalid options.num_predict") << "options.num_predict";
        QTest::newRow("'generationConfig.topP' is unknown") << "generationConfig.topP";
        QTest::newRow("unknown field \"think\"") << "think";
        QTest::newRow("1 validation error\nseed\n  wrong") << "seed";
        QTest::newRow("Please stop sending this") << "";
        QTest::newRow("The seed of all trouble") << "";
        QTest::newRow("I think the text is too long") << "";
        QTest::newRow("no tools in the messages") << "";
        QTest::newRow("max_tokens_per_day exceeded") << ""; // another name
        QTest::newRow("") << "";
    }
    void messages()
    {
        QFETCH(QString, field);
        QCOMPARE(fieldInMessage(QString::fromLatin1(QTest::currentDataTag()), sent), field);
    }

    void onlyWhatWasSent()
    {
        QCOMPARE(fieldInMessage(QStringLiteral("Unsupported parameter: 'seed'"), {QStringLiteral("temperature")}),
            QString());
        QCOMPARE(fieldOfParam(QStringLiteral("seed"), {}), QString());
        QCOMPARE(fieldInMessage(QStringLiteral("'seed'"), {}), QString());
    }

    void namedFields()
    {
        QVERIFY(namesField(QStringLiteral("'seed' is unknown"), QStringLiteral("seed")));
        QVERIFY(!namesField(QStringLiteral("the seeds"), QStringLiteral("seed")));
        QVERIFY(!namesField(QStringLiteral("anything"), QString()));
        QVERIFY(!namesField(QStringLiteral("the sown seed"), QStringLiteral("seed")));
    }

    /// Signs with a meaning in regular expressions are only signs.
    void namesAreNoPatterns()
    {
        QCOMPARE(fieldInMessage(QStringLiteral("'axb' is unknown"), {QStringLiteral("a.b")}), QString());
        QCOMPARE(fieldInMessage(QStringLiteral("'a+b' is unknown"), {QStringLiteral("a+")}), QString());
    }

    void longTextsEnd()
    {
        QCOMPARE(fieldOfParam(QStringLiteral("a.").repeated(100'000), sent), QString());
        QCOMPARE(fieldInMessage(QStringLiteral("parameter ").repeated(20'000), sent), QString());
    }
};

QTEST_APPLESS_MAIN(tst_BlamedField)
#include "tst_blamedfield.moc"
