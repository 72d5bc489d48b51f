// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/ndjsonreader.h"
#include "engine/providers/http/ssereader.h"

#include <QTest>

using namespace engine;

class tst_Readers : public QObject
{
    Q_OBJECT

    /// Everything the reader makes of `bytes` given in pieces of `piece` bytes; "name|data" each.
    static QList<QByteArray> sse(const QByteArray &bytes, qsizetype piece)
    {
        SseReader reader;
        QList<SseReader::Event> events;
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            events += reader.feed(bytes.mid(at, piece));
        events += reader.finish();
        QList<QByteArray> out;
        for (const SseReader::Event &event : events)
            out << event.name + '|' + event.data;
        return out;
    }

private Q_SLOTS:
    void eventsAreTheSameHoweverTheyArrive_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QByteArray>>("expected");
        using L = QList<QByteArray>;
        QTest::newRow("line feed") << QByteArray("data: a\n\ndata: b\n\n") << L{"|a", "|b"};
        QTest::newRow("carriage return") << QByteArray("data: a\r\rdata: b\r\r") << L{"|a", "|b"};
        QTest::newRow("both") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << L{"|a", "|b"};
        QTest::newRow("mixed") << QByteArray("data: a\r\n\ndata: b\n\r\n") << L{"|a", "|b"};
        QTest::newRow("names and comments") << QByteArray(": ping\nevent: x\ndata: a\nid: 4\nretry: 9\n\n: pong\n\n") << L{"x|a"};
        QTest::newRow("several lines") << QByteArray("data: a\ndata: b\ndata:\n\n") << L{"|a\nb\n"};
        QTest::newRow("one space goes") << QByteArray("data:  a\n\ndata:b\n\n") << L{"| a", "|b"};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" "data: a\n\n") << L{"|a"};
        QTest::newRow("no last blank line") << QByteArray("data: a\n\ndata: b") << L{"|a", "|b"};
        QTest::newRow("inside a character") << QByteArray("data: \xC3\xA4\xE2\x82\xAC\n\n") << L{"|\xC3\xA4\xE2\x82\xAC"};
        QTest::newRow("field without colon") << QByteArray("data\n\n") << L{"|"};
        QTest::newRow("name alone is no event") << QByteArray("event: x\n\ndata: a\n\n") << L{"|a"};
        QTest::newRow("nothing") << QByteArray() << L{};
        QTest::newRow("error field") << QByteArray("error: {\"code\":400}\n\ndata: [DONE]\n\n") << L{"error|{\"code\":400}", "|[DONE]"};
        QTest::newRow("error field after data") << QByteArray("data: a\nerror: b\n\n") << L{"|a", "error|b"};
        QTest::newRow("object without a field") << QByteArray("data: a\n{\"error\": 1}\ndata: b\n\n") << L{"|a", "|{\"error\": 1}", "|b"};
    }
    void eventsAreTheSameHoweverTheyArrive()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QByteArray>, expected);
        for (qsizetype piece = 1; piece <= bytes.size() + 1; ++piece)
            QCOMPARE(sse(bytes, piece), expected);
    }

    void anEventThatNeverEndsIsGivenUp()
    {
        SseReader reader(1000);
        const QByteArray line(300, 'x');
        for (int i = 0; i < 10; ++i)
            QVERIFY(reader.feed("data: " + line + '\n').isEmpty());
        QVERIFY(reader.overflowed());
        QVERIFY(reader.feed("\n\ndata: a\n\n").isEmpty());
        QVERIFY(reader.finish().isEmpty());
    }

    void aLineThatNeverEndsIsGivenUp()
    {
        SseReader reader(1000);
        (void)reader.feed(QByteArray(600, 'x'));
        QVERIFY(!reader.overflowed());
        (void)reader.feed(QByteArray(600, 'x'));
        QVERIFY(reader.overflowed());
    }

    void linesAreTheSameHoweverTheyArrive()
    {
        const QByteArray bytes = "{\"a\":1}\n\r\n  \n{\"b\":\"\xC3\xA4\"}\r\n{\"c\":3}";
        const QList<QByteArray> expected{"{\"a\":1}", "{\"b\":\"\xC3\xA4\"}", "{\"c\":3}"};
        for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
            NdjsonReader reader;
            QList<QByteArray> lines;
            for (qsizetype at = 0; at < bytes.size(); at += piece)
                lines += reader.feed(bytes.mid(at, piece));
            lines += reader.finish();
            QCOMPARE(lines, expected);
        }
    }

    void aLineOfJsonThatNeverEndsIsGivenUp()
    {
        NdjsonReader reader(1000);
        (void)reader.feed(QByteArray(600, 'x'));
        QVERIFY(!reader.overflowed());
        (void)reader.feed(QByteArray(600, 'x'));
        QVERIFY(reader.overflowed());
        QVERIFY(reader.feed("\n{}\n").isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Readers)
#include "tst_readers.moc"
