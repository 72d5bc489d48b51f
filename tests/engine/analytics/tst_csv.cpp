// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/csv.h"
#include "engine/analytics/diversity.h"
#include "engine/analytics/diversitycourse.h"
#include "engine/analytics/generators.h"
#include "engine/base/random.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace engine;

namespace
{

/// Reads one file of RFC 4180: rows of cells. Nothing for a text that does not follow it.
std::optional<QList<QStringList>> parse(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    QList<QStringList> rows;
    QStringList row;
    for (qsizetype i = 0; i < text.size();) {
        QString cell;
        if (text[i] == u'"') {
            for (++i;; ++i) {
                if (i >= text.size())
                    return {};
                if (text[i] == u'"' && (i + 1 >= text.size() || text[i + 1] != u'"'))
                    break;
                i += text[i] == u'"';
                cell += text[i];
            }
            ++i;
        } else {
            while (i < text.size() && !QStringLiteral(",\r\n\"").contains(text[i]))
                cell += text[i++];
        }
        row << cell;
        if (text.mid(i, 1) == u",") {
            ++i;
            if (text.mid(i, 2) == u"\r\n")
                row << QString();
        }
        if (text.mid(i, 2) == u"\r\n") {
            i += 2;
            rows << row;
            row.clear();
        } else if (i < text.size() && text[i - 1] != u',') {
            return {};
        }
    }
    return row.isEmpty() ? std::optional(rows) : std::nullopt;
}

} // namespace

class tst_Csv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("plain") << "plain" << QByteArray("plain");
        QTest::newRow("spaces") << " a b " << QByteArray(" a b ");
        QTest::newRow("comma") << "a,b" << QByteArray("\"a,b\"");
        QTest::newRow("quote") << "say \"yes\"" << QByteArray("\"say \"\"yes\"\"\"");
        QTest::newRow("line end") << "a\nb" << QByteArray("\"a\nb\"");
        QTest::newRow("carriage return") << "a\rb" << QByteArray("\"a\rb\"");
        QTest::newRow("letters of all kinds") << QStringLiteral("Größe 木 🌳") << QByteArray("Größe 木 🌳");
    }
    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        QCOMPARE(csvRow({cell}), written + "\r\n");
        QCOMPARE(csvRow({QStringLiteral("x"), cell, QString()}), "x," + written + ",\r\n");
    }

    void everyRowReadsBack()
    {
        const QString characters = QStringLiteral("ab ,\"\r\n;é");
        Random random(11);
        for (int round = 0; round < 3000; ++round) {
            QStringList cells;
            for (int n = 2 + random.below(4); n > 0; --n) {
                QString cell;
                for (int k = random.below(6); k > 0; --k)
                    cell += characters[random.below(int(characters.size()))];
                cells << cell;
            }
            const auto rows = parse(csvRow(cells));
            QVERIFY2(rows && rows->size() == 1, csvRow(cells).constData());
            QCOMPARE(rows->constFirst(), cells);
        }
    }

    void numbersReadBackExactly()
    {
        Random random(5);
        for (int i = 0; i < 5000; ++i) {
            const double value = random.normal() * std::pow(10, random.below(40) - 20);
            QCOMPARE(csvNumber(value).toDouble(), value);
        }
        QCOMPARE(csvNumber(0.1), QStringLiteral("0.1"));
        QCOMPARE(csvNumber(1500), QStringLiteral("1500"));
        QCOMPARE(csvNumber(-2.5), QStringLiteral("-2.5"));
        for (const double none :
            {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), std::nan("")})
            QCOMPARE(csvNumber(none), QString());
        QCOMPARE(csvNumber(std::optional<double>()), QString());
        QCOMPARE(csvNumber(std::optional(0.25)), QStringLiteral("0.25"));
    }

    /// Each table has as many cells in a row as in its heading.
    void tablesAreRectangular()
    {
        GeneratorRow row;
        row.label = QStringLiteral("command \"x\", y");
        row.evidence.costPerImprovement = std::numeric_limits<double>::infinity();
        GeneratorRow warm = row;
        warm.temperature = 0.7;
        const QByteArray tables[] = {toCsv(QList<GeneratorRow>{row, warm}),
            toCsv(QList<DiversityPoint>{{1, 1, 0, 1, 1, 1}, {2, 2, 0.5, 0.75, 1, 1}}),
            toCsv(diversityOf({QStringLiteral("a b c"), QStringLiteral("a b d")}))};
        for (const QByteArray &table : tables) {
            const auto rows = parse(table);
            QVERIFY2(rows && rows->size() >= 2, table.constData());
            for (const QStringList &cells : *rows)
                QCOMPARE(cells.size(), rows->constFirst().size());
        }
        const QStringList second = parse(tables[0])->at(2);
        QCOMPARE(second[2], QStringLiteral("command \"x\", y"));
        QCOMPARE(second[3], QStringLiteral("0.7"));
        QCOMPARE(second.constLast(), QString()); // an infinite price is none
    }

    void generatorsAreToldApartByTemperature()
    {
        GeneratorRow row;
        row.label = QStringLiteral("openai m");
        QCOMPARE(nameOf(row), QStringLiteral("openai m"));
        row.temperature = 0.9;
        QCOMPARE(nameOf(row), QStringLiteral("openai m · 0.9"));
    }
};

QTEST_APPLESS_MAIN(tst_Csv)
#include "tst_csv.moc"
