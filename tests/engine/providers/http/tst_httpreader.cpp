// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/httpreader.h"

#include <QTest>

using namespace engine;

class TestHttpReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("how"); ///< "keeps", "closes" after the bytes; "open": complete at the end of the connection; "fault"
        const auto row = [](const char *name, QByteArray bytes, int status, QByteArray body, const char *how) {
            QTest::newRow(name) << bytes << status << body << QString::fromLatin1(how);
        };
        row("sized", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nOak", 200, "Oak", "keeps");
        row("empty", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200, "", "keeps");
        row("no content", "HTTP/1.1 204 No Content\r\n\r\n", 204, "", "keeps");
        row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nOa\r\n1;x=y\r\nk\r\n0\r\n\r\n", 200, "Oak", "keeps");
        row("trailers", "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n00a\r\n0123456789\r\n0\r\nX-A: b\r\nX-C: d\r\n\r\n", 200, "0123456789", "keeps");
        row("chunks win over a length", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nk\r\n0\r\n\r\n", 200, "k", "keeps");
        row("says close", "HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 1\r\n\r\nk", 200, "k", "closes");
        row("close among others", "HTTP/1.1 200 OK\r\nConnection: x, close\r\nContent-Length: 1\r\n\r\nk", 200, "k", "closes");
        row("old version", "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nk", 200, "k", "closes");
        row("old version keeps", "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\nk", 200, "k", "keeps");
        row("until the end", "HTTP/1.1 200 OK\r\n\r\nOak", 200, "Oak", "open");
        row("interim", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno", 404, "no", "keeps");
        row("bare line ends", "HTTP/1.1 200 OK\nContent-Length: 2\n\nno", 200, "no", "keeps");
        row("no reason", "HTTP/1.1 503\r\nContent-Length: 2\r\n\r\nno", 503, "no", "keeps");
        row("an empty line before", "\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nno", 200, "no", "keeps");
        row("more than the reply", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nkk", 200, "k", "closes");
        row("length is no number", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nOak", 200, "", "fault");
        row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nOak", 200, "", "fault");
        row("chunk is no number", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nOak", 200, "", "fault");
        row("chunk longer than told", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nOak\r\n", 200, "O", "fault");
        row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", 0, "", "fault");
        row("a page", "<html>\r\n", 0, "", "fault");
    }
    void replies()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, how);
        for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(2), qsizetype(7)}) {
            HttpReader reader;
            QByteArray got;
            for (qsizetype at = 0; at < bytes.size(); at += piece)
                got += reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
            QCOMPARE(reader.status(), status);
            QCOMPARE(got, body);
            QCOMPARE(reader.isComplete(), how == u"keeps" || how == u"closes");
            QCOMPARE(reader.staysOpen(), how == u"keeps");
            QCOMPARE(reader.fault().isEmpty(), how != u"fault");
            reader.end();
            QCOMPARE(reader.isComplete(), how != u"fault");
        }
    }

    void headersAreInLowerCase()
    {
        HttpReader reader;
        (void)reader.feed("HTTP/1.1 429 Slow\r\nRetry-After:  1 \r\nX-RateLimit-Limit-Tokens:30000\r\nodd line\r\nContent-Length: 0\r\n\r\n");
        QCOMPARE(reader.headers(), (HttpHeaders{{"retry-after", "1"}, {"x-ratelimit-limit-tokens", "30000"}, {"content-length", "0"}}));
    }

    void cutAnywhereItIsNotComplete()
    {
        const QByteArray whole = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nOa\r\n1\r\nk\r\n0\r\n\r\n";
        for (qsizetype size = 0; size < whole.size(); ++size) {
            HttpReader reader;
            (void)reader.feed(QByteArrayView(whole).first(size));
            reader.end();
            QVERIFY2(!reader.isComplete(), qPrintable(QString::number(size)));
            QCOMPARE(reader.hasBytes(), size > 0);
        }
    }

    void headsHaveABound()
    {
        HttpReader reader;
        (void)reader.feed("HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < 5000 && reader.fault().isEmpty(); ++i)
            (void)reader.feed("X-Long: " + QByteArray(100, 'x') + "\r\n");
        QVERIFY(reader.fault().contains(QStringLiteral("256 KB")));
    }
};

QTEST_GUILESS_MAIN(TestHttpReader)
#include "tst_httpreader.moc"
