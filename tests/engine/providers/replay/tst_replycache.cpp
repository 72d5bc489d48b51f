// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Replies that are kept in a library, damaged in several ways: each counts as none, this is said, and the next reply
// takes its place.

#include "engine/base/virtualclock.h"
#include "engine/types/plan/price.h"
#include "engine/types/plan/modelinfo.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/replay/replycache.h"
#include "engine/store/keptreplies.h"
#include "engine/store/library.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <qcoro/qcorotask.h>

using namespace engine;

namespace {

class CountingProvider final : public Provider
{
public:
    Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken) override
    {
        ++asked;
        CompletionReply reply;
        reply.text = QStringLiteral("answer %1 to %2").arg(asked).arg(request.prompt);
        reply.cost = Money{7};
        co_return reply;
    }
    Task<Result<QList<ModelInfo>>> models(StopToken) override { co_return QList<ModelInfo>(); }
    int asked = 0;
};

class OneSource final : public ProviderSource
{
public:
    Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &) override { return std::shared_ptr<Provider>(provider); }
    std::optional<Price> price(const GeneratorPlan &, qint64, qint64) const override { return {}; }
    std::shared_ptr<CountingProvider> provider = std::make_shared<CountingProvider>();
};

void change(const QString &folder, const QString &sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("damage"));
        database.setDatabaseName(folder + QStringLiteral("/library.db"));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(sql), qPrintable(sql));
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("damage"));
}

} // namespace

class TestReplyCache final : public QObject
{
    Q_OBJECT

    /// Asks the same as before, with a library opened anew.
    static CompletionReply asked(const QString &folder, OneSource &source, int prompt = 1)
    {
        const auto library = Library::open(folder);
        if (!library)
            qFatal("%s", qPrintable(library.error().detail));
        const auto shared = std::shared_ptr<ProviderSource>(&source, [](ProviderSource *) {});
        CachingSource caching(shared, std::shared_ptr<ReplyCache>(*library, &(*library)->replies()), std::make_shared<VirtualClock>());
        CompletionRequest request;
        request.prompt = QStringLiteral("prompt %1").arg(prompt);
        request.generator.cache = QStringLiteral("readWrite");
        const auto provider = caching.providerFor(request.generator);
        const auto reply = QCoro::waitFor((*provider)->complete(request, StopToken()));
        return reply.value_or(CompletionReply());
    }

private Q_SLOTS:
    void aDamagedReplyIsNone_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a changed body") << QStringLiteral("UPDATE reply SET body = CAST(replace(body, 'answer 1', 'answer 9') AS BLOB)");
        QTest::newRow("an empty body") << QStringLiteral("UPDATE reply SET body = x''");
        QTest::newRow("no JSON") << QStringLiteral("UPDATE reply SET body = x'ff00ff00'");
        QTest::newRow("the body of another") << QStringLiteral("UPDATE reply SET body = (SELECT body FROM reply WHERE id = 2) WHERE id = 1");
        QTest::newRow("another time") << QStringLiteral("UPDATE reply SET at_ms = at_ms + 1");
        QTest::newRow("another checksum") << QStringLiteral("UPDATE reply SET sum = sum + 1");
        QTest::newRow("changed places") << QStringLiteral("UPDATE reply SET key = CASE id WHEN 1 THEN x'01' ELSE x'02' END");
        QTest::newRow("a lost row") << QStringLiteral("DELETE FROM reply WHERE id = 2");
        QTest::newRow("all rows lost") << QStringLiteral("DELETE FROM reply");
    }

    void aDamagedReplyIsNone()
    {
        QFETCH(const QString, sql);
        QTemporaryDir home;
        OneSource source;
        QCOMPARE(asked(home.path(), source).text, QStringLiteral("answer 1 to prompt 1"));
        QCOMPARE(asked(home.path(), source, 2).text, QStringLiteral("answer 2 to prompt 2"));
        const CompletionReply again = asked(home.path(), source);
        QVERIFY(again.cached && again.note.isEmpty());
        QCOMPARE(again.text, QStringLiteral("answer 1 to prompt 1"));
        QCOMPARE(source.provider->asked, 2);
        change(home.path(), sql);
        const CompletionReply fresh = asked(home.path(), source);
        QCOMPARE(source.provider->asked, 3);
        QVERIFY(!fresh.cached);
        QCOMPARE(fresh.text, QStringLiteral("answer 3 to prompt 1"));
        QVERIFY2(fresh.note.contains(QStringLiteral("a kept reply cannot be used")) && fresh.note.contains(QStringLiteral("library.db is damaged")), qPrintable(fresh.note));
    }

    /// A row that is damaged alone is replaced, and the others are served.
    void theOthersAreServed()
    {
        QTemporaryDir home;
        OneSource source;
        (void)asked(home.path(), source);
        (void)asked(home.path(), source, 2);
        change(home.path(), QStringLiteral("UPDATE reply SET body = CAST(body || ' ' AS BLOB) WHERE id = 1"));
        QVERIFY(asked(home.path(), source, 2).cached);
        QVERIFY(!asked(home.path(), source).cached);
        const CompletionReply replaced = asked(home.path(), source);
        QVERIFY(replaced.cached && replaced.note.isEmpty());
        QCOMPARE(replaced.text, QStringLiteral("answer 3 to prompt 1"));
    }
};

QTEST_GUILESS_MAIN(TestReplyCache)
#include "tst_replycache.moc"
