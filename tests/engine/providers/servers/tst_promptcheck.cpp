// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/interface/completion.h"
#include "engine/providers/servers/promptcheck.h"

#include <QTest>

using namespace engine;

namespace
{

/// A prompt of words of about this many bytes.
CompletionRequest requestOf(int bytes, const char *provider = "ollama", int context = 8192)
{
    CompletionRequest request;
    request.prompt = QStringLiteral("word ").repeated(bytes / 5);
    request.generator.provider = QString::fromLatin1(provider);
    request.generator.model = QStringLiteral("m");
    request.generator.contextTokens = context;
    return request;
}

Usage counted(qint64 tokens, bool reported = true)
{
    return {.input = tokens, .reported = reported};
}

} // namespace

class tst_PromptCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notes_data()
    {
        QTest::addColumn<CompletionRequest>("request");
        QTest::addColumn<Usage>("usage");
        QTest::addColumn<bool>("cut");
        QTest::newRow("as expected") << requestOf(20'000) << counted(5000) << false;
        QTest::newRow("the whole context") << requestOf(60'000) << counted(8192) << true;
        QTest::newRow("more than the context") << requestOf(60'000) << counted(8200) << true;
        QTest::newRow("the context of another server is not known")
            << requestOf(40'000, "openai") << counted(8200) << false;
        QTest::newRow("exactly a context, far below the text") << requestOf(60'000, "openai") << counted(4096) << true;
        QTest::newRow("exactly a context, as expected") << requestOf(16'384, "openai") << counted(4096) << false;
        QTest::newRow("impossibly few") << requestOf(60'000, "openai") << counted(3000) << true;
        QTest::newRow("a short prompt is not checked") << requestOf(3000, "openai") << counted(10) << false;
        QTest::newRow("not counted") << requestOf(60'000) << counted(8192, false) << false;
        QTest::newRow("zero") << requestOf(60'000) << counted(0) << false;
    }
    void notes()
    {
        QFETCH(CompletionRequest, request);
        QFETCH(Usage, usage);
        QFETCH(bool, cut);
        const QString note = cutPromptNote(request, usage);
        QCOMPARE(!note.isEmpty(), cut);
        if (cut)
            QVERIFY2(note.startsWith(QStringLiteral("m counted %1 tokens").arg(usage.input)), qPrintable(note));
    }

    /// Blanks in a row are one token: an indented program is no cut prompt.
    void blanksAreNotCounted()
    {
        CompletionRequest request = requestOf(0, "openai");
        request.prompt = QStringLiteral("x") + QString(100'000, u' ') + QStringLiteral("y");
        QVERIFY(cutPromptNote(request, counted(10)).isEmpty());
    }

    void theSystemTextCounts()
    {
        CompletionRequest request = requestOf(1000, "openai");
        request.generator.systemPrompt = QStringLiteral("word ").repeated(12'000);
        QVERIFY(!cutPromptNote(request, counted(300)).isEmpty());
    }
};

Q_DECLARE_METATYPE(engine::CompletionRequest)
Q_DECLARE_METATYPE(engine::Usage)

QTEST_APPLESS_MAIN(tst_PromptCheck)
#include "tst_promptcheck.moc"
