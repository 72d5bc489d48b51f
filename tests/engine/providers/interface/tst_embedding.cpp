// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/providers/interface/embedding.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace engine;

namespace
{

EmbeddingRequest requestFor(int texts)
{
    EmbeddingRequest request;
    for (int i = 0; i < texts; ++i)
        request.texts << QStringLiteral("text");
    request.generator.model = QStringLiteral("asked");
    return request;
}

Embeddings vectors(QList<QList<float>> list)
{
    Embeddings made;
    made.vectors = std::move(list);
    return made;
}

double lengthOf(const QList<float> &vector)
{
    double squares = 0;
    for (const float value : vector)
        squares += double(value) * value;
    return std::sqrt(squares);
}

} // namespace

class tst_Embedding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorsAreScaledToLengthOne()
    {
        const Result<Embeddings> checked = checkedEmbeddings(vectors({{3, 4}, {0, -2}}), requestFor(2));
        QVERIFY(checked.has_value());
        QVERIFY(qFuzzyCompare(checked->vectors[0][0], 0.6f) && qFuzzyCompare(checked->vectors[0][1], 0.8f));
        QCOMPARE(checked->vectors[1][1], -1.0f);
        Random random(3);
        for (int i = 0; i < 200; ++i) {
            QList<float> vector;
            for (int k = 0; k < 64; ++k)
                vector << float(random.normal() * std::pow(10, random.below(12) - 6));
            const Result<Embeddings> one = checkedEmbeddings(vectors({vector}), requestFor(1));
            QVERIFY(one && std::abs(lengthOf(one->vectors[0]) - 1) < 1e-5);
        }
    }

    void badVectorsAreRefused_data()
    {
        QTest::addColumn<QList<QList<float>>>("list");
        const float none = std::numeric_limits<float>::quiet_NaN(), endless = std::numeric_limits<float>::infinity();
        QTest::newRow("too few") << QList<QList<float>>{{1, 0}};
        QTest::newRow("too many") << QList<QList<float>>{{1, 0}, {1, 0}, {1, 0}};
        QTest::newRow("none") << QList<QList<float>>{};
        QTest::newRow("different dimensions") << QList<QList<float>>{{1, 0}, {1, 0, 0}};
        QTest::newRow("empty") << QList<QList<float>>{{}, {}};
        QTest::newRow("zero") << QList<QList<float>>{{1, 0}, {0, 0}};
        QTest::newRow("no number") << QList<QList<float>>{{1, 0}, {none, 1}};
        QTest::newRow("infinite") << QList<QList<float>>{{1, 0}, {endless, 1}};
    }
    void badVectorsAreRefused()
    {
        QFETCH(QList<QList<float>>, list);
        const Result<Embeddings> checked = checkedEmbeddings(vectors(list), requestFor(2));
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::BadReply);
    }

    void missingCountsAreEstimated()
    {
        EmbeddingRequest request = requestFor(2);
        request.texts = {QStringLiteral("12345678"), QString::fromUtf8("ü")}; // 8 + 2 bytes
        const Result<Embeddings> estimated = checkedEmbeddings(vectors({{1}, {1}}), request);
        QCOMPARE(estimated->usage.input, 3); // a token per four bytes, rounded up
        QVERIFY(!estimated->usage.reported);
        QCOMPARE(estimated->model, QStringLiteral("asked"));
        Embeddings told = vectors({{1}, {1}});
        told.usage = {.input = 77, .reported = true};
        told.model = QStringLiteral("served");
        QCOMPARE(checkedEmbeddings(told, request)->usage.input, 77);
        QCOMPARE(checkedEmbeddings(told, request)->model, QStringLiteral("served"));
    }

    void batchesAreJoined()
    {
        Embeddings all;
        Embeddings first = vectors({{1, 0}}), second = vectors({{0, 1}, {1, 0}});
        first.usage = {.input = 5, .reported = true};
        second.usage = {.input = 7, .reported = false};
        second.cost = Money{30};
        QVERIFY(append(all, first) && append(all, second));
        QCOMPARE(all.vectors.size(), 3);
        QCOMPARE(all.usage.input, 12);
        QVERIFY(!all.usage.reported); // partly an estimate
        QCOMPARE(all.cost, std::optional(Money{30}));
        QVERIFY(append(all, vectors({})));
        QCOMPARE(all.vectors.size(), 3);
        const Result<> refused = append(all, vectors({{1, 0, 0}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::BadReply);
        QCOMPARE(all.vectors.size(), 3);
    }
};

QTEST_APPLESS_MAIN(tst_Embedding)
#include "tst_embedding.moc"
