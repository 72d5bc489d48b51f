// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/providers/http/bodydecoder.h"

#include <QTest>

#include <zlib.h>

using namespace engine;

namespace
{

constexpr int gzip = 15 + 16, zlib = 15; // window bits of deflateInit2

QByteArray compressed(const QByteArray &bytes, int form)
{
    z_stream stream{};
    ::deflateInit2(&stream, 6, Z_DEFLATED, form, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(::deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    ::deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    ::deflateEnd(&stream);
    return out;
}

QByteArray text(quint64 seed, int size)
{
    Random random(seed);
    QByteArray out;
    for (int i = 0; i < size; ++i)
        out += char('a' + random.below(5));
    return out;
}

constexpr qint64 plenty = 1 << 30;

} // namespace

class tst_BodyDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnEncodingNothingChanges_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *encoding : {"", "identity", " Identity "})
            QTest::newRow(encoding) << QString::fromLatin1(encoding);
    }
    void withoutAnEncodingNothingChanges()
    {
        QFETCH(QString, text);
        BodyDecoder decoder(text.toLatin1());
        QCOMPARE(
            decoder.feed(QByteArray("\x1f\x8b any \0 bytes", 13), plenty), QByteArray("\x1f\x8b any \0 bytes", 13));
        QVERIFY(!decoder.isBroken());
    }

    void inPiecesOfAnySize_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<int>("form");
        QTest::newRow("gzip") << QByteArray("gzip") << gzip;
        QTest::newRow("x-gzip") << QByteArray("x-gzip") << gzip;
        QTest::newRow("in capitals") << QByteArray(" GZIP ") << gzip;
        QTest::newRow("deflate") << QByteArray("deflate") << zlib;
        QTest::newRow("gzip as deflate") << QByteArray("deflate") << gzip;
    }
    void inPiecesOfAnySize()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(int, form);
        const QByteArray whole = text(1, 100'000), packed = compressed(whole, form);
        for (quint64 seed = 0; seed < 20; ++seed) {
            Random random(seed);
            BodyDecoder decoder(encoding);
            QByteArray out;
            for (qsizetype at = 0; at < packed.size();) {
                const qsizetype size = std::min<qsizetype>(packed.size() - at, 1 + random.below(seed ? 4000 : 1));
                out += decoder.feed(packed.sliced(at, size), plenty);
                at += size;
            }
            QVERIFY(!decoder.isBroken());
            QVERIFY(out == whole);
        }
    }

    /// A small body may hold very much: no more than asked for is decoded.
    void aBombIsCut_data()
    {
        QTest::addColumn<qint64>("most");
        for (const qint64 most :
            {qint64(0), qint64(1), qint64(16'383), qint64(16'384), qint64(16'385), qint64(1'000'000)})
            QTest::addRow("%lld", most) << most;
    }
    void aBombIsCut()
    {
        QFETCH(qint64, most);
        const QByteArray packed = compressed(QByteArray(20'000'000, 'x'), gzip);
        QVERIFY(packed.size() < 50'000);
        BodyDecoder decoder("gzip");
        QCOMPARE(decoder.feed(packed, most).size(), most);
    }

    void whatIsNoStreamIsBroken_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain text") << QByteArray("gzip") << QByteArray("{\"choices\": []}");
        QTest::newRow("unknown encoding") << QByteArray("br") << QByteArray("\x8b\x02\x80");
        QTest::newRow("two encodings") << QByteArray("gzip, br") << compressed("a", gzip);
        QByteArray damaged = compressed(text(2, 5000), gzip);
        damaged[100] = char(damaged[100] ^ 0x55);
        damaged[200] = char(damaged[200] ^ 0x55);
        QTest::newRow("damaged") << QByteArray("gzip") << damaged;
    }
    void whatIsNoStreamIsBroken()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, bytes);
        BodyDecoder decoder(encoding);
        (void)decoder.feed(bytes, plenty);
        QVERIFY(decoder.isBroken());
        QCOMPARE(decoder.feed("more", plenty), QByteArray());
    }

    void bytesAfterTheEndAreIgnored()
    {
        BodyDecoder decoder("gzip");
        QCOMPARE(decoder.feed(compressed("body", gzip) + "trailing", plenty), QByteArray("body"));
        QCOMPARE(decoder.feed("more", plenty), QByteArray());
        QVERIFY(!decoder.isBroken());
    }

    void aStreamThatIsCutGivesWhatArrived()
    {
        const QByteArray whole = text(3, 50'000), packed = compressed(whole, gzip);
        BodyDecoder decoder("gzip");
        const QByteArray out = decoder.feed(packed.first(packed.size() / 2), plenty);
        QVERIFY(!decoder.isBroken());
        QVERIFY(out.size() > 10'000 && whole.startsWith(out));
        QCOMPARE(decoder.feed({}, plenty), QByteArray());
    }
};

QTEST_APPLESS_MAIN(tst_BodyDecoder)
#include "tst_bodydecoder.moc"
