// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/trafficlog.h"

#include <QTest>

using namespace engine;

namespace
{

QStringList namesOf(const TrafficLog &log)
{
    QStringList names;
    for (const HostTraffic &host : log.hosts())
        names << host.host;
    return names;
}

} // namespace

class tst_TrafficLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRowPerHostAndPort()
    {
        TrafficLog log;
        log.note(QUrl(QStringLiteral("https://a.example/v1/chat")), 1000, 10, 100, false);
        log.note(QUrl(QStringLiteral("https://a.example:443/other")), 2000, 1, 2, true);
        log.note(QUrl(QStringLiteral("http://a.example/v1")), 3000, 5, 6, false);
        log.note(QUrl(QStringLiteral("http://a.example:8080/v1")), 4000, 7, 8, false);
        QCOMPARE(namesOf(log),
            QStringList(
                {QStringLiteral("a.example:8080"), QStringLiteral("a.example:80"), QStringLiteral("a.example:443")}));
        QCOMPARE(log.hosts().last(), (HostTraffic{QStringLiteral("a.example:443"), 1000, 2000, 2, 1, 11, 102}));
    }

    void latestContactFirst()
    {
        TrafficLog log;
        for (int i = 0; i < 5; ++i)
            log.note(QUrl(QStringLiteral("https://h%1/").arg(i)), 1000 + i, 0, 0, false);
        log.note(QUrl(QStringLiteral("https://h1/")), 5000, 0, 0, false);
        QCOMPARE(namesOf(log),
            QStringList({QStringLiteral("h1:443"), QStringLiteral("h4:443"), QStringLiteral("h3:443"),
                QStringLiteral("h2:443"), QStringLiteral("h0:443")}));
    }

    /// Hosts contacted in the same millisecond keep one order, so that rows of a table do not jump.
    void equalTimesAreOrderedByName()
    {
        TrafficLog log;
        QStringList names;
        for (int i = 0; i < 20; ++i) {
            log.note(QUrl(QStringLiteral("https://host%1/").arg(i, 2, 10, QLatin1Char('0'))), 1000, 0, 0, false);
            names << QStringLiteral("host%1:443").arg(i, 2, 10, QLatin1Char('0'));
        }
        QCOMPARE(namesOf(log), names);
    }

    void nothingContactedIsNothing() { QVERIFY(TrafficLog().hosts().isEmpty()); }
};

QTEST_APPLESS_MAIN(tst_TrafficLog)
#include "tst_trafficlog.moc"
