// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/service.h"

#include <QSet>
#include <QTest>

using namespace engine;

/// The table of services and what is derived from it.
class TstServices final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyServiceHasItsOwnKindAndACodec()
    {
        QSet<QString> kinds;
        for (const Service &service : services()) {
            QVERIFY2(!kinds.contains(service.kind), qPrintable(service.kind));
            kinds.insert(service.kind);
            QVERIFY2(service.codec(), qPrintable(service.kind));
            QVERIFY2(!service.name.isEmpty(), qPrintable(service.kind));
        }
    }

    void theKindsFollowTheTable()
    {
        QCOMPARE(serviceKinds().size(), services().size());
        QCOMPARE(providerKinds().mid(serviceKinds().size()), (QStringList{QStringLiteral("command"), QStringLiteral("offline"), QStringLiteral("replay")}));
        QCOMPARE(serviceInfoOf(QStringLiteral("cohere"))->name, QStringLiteral("Cohere"));
        QVERIFY(!serviceInfoOf(QStringLiteral("offline")));
    }

    void aKeyBelongsToTheKind()
    {
        QCOMPARE(keyVariableOf(QStringLiteral("gemini")), QStringLiteral("GEMINI_API_KEY"));
        QCOMPARE(keyVariableOf(QStringLiteral("ollama")), QString());
        QCOMPARE(keyVariableOf(QStringLiteral("command")), QString());
    }

    void aHostTellsWhoBills_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::newRow("api.openai.com") << QStringLiteral("openai");
        QTest::newRow("openrouter.ai") << QStringLiteral("openrouter");
        QTest::newRow("api.anthropic.com") << QStringLiteral("anthropic");
        QTest::newRow("generativelanguage.googleapis.com") << QStringLiteral("google");
        QTest::newRow("api.cohere.com") << QStringLiteral("cohere");
        QTest::newRow("API.cohere.AI") << QStringLiteral("cohere");
        QTest::newRow("api.deepseek.com") << QStringLiteral("deepseek");
        QTest::newRow("api.x.ai") << QStringLiteral("xai");
        QTest::newRow("api.mistral.ai") << QStringLiteral("mistral");
        QTest::newRow("api.moonshot.ai") << QStringLiteral("moonshot");
        QTest::newRow("api.z.ai") << QStringLiteral("zai");
        QTest::newRow("api.minimax.io") << QStringLiteral("minimax");
        QTest::newRow("api.groq.com") << QStringLiteral("");
        QTest::newRow("127.0.0.1") << QStringLiteral("");
        QTest::newRow("") << QStringLiteral("");
    }
    void aHostTellsWhoBills()
    {
        QFETCH(QString, vendor);
        QCOMPARE(vendorOfHost(QString::fromLatin1(QTest::currentDataTag())), vendor);
    }

    /// A key must have a page where it is made, and a page for credit.
    void guidesAreComplete()
    {
        for (const ServiceInfo &info : serviceInfos() + compatibleVendors()) {
            const bool hasGuide = !info.keyPage.isEmpty();
            QCOMPARE(!info.billingPage.isEmpty(), hasGuide);
            QCOMPARE(!info.exampleModel.isEmpty(), hasGuide);
            QVERIFY2(!hasGuide || !info.keyVariable.isEmpty(), qPrintable(info.name));
        }
    }
};

QTEST_APPLESS_MAIN(TstServices)
#include "tst_services.moc"
