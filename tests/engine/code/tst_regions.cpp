// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/code/regions.h"

#include <QTest>

using namespace engine;

namespace
{

const QString start = QStringLiteral("# EVOLVE-BLOCK-START\n"), end = QStringLiteral("# EVOLVE-BLOCK-END\n");

/// '[' and ']' stand for the lines of the marks.
QString framed(const char *text)
{
    return QString::fromLatin1(text).replace(u'[', start).replace(u']', end);
}

QStringList bodiesOf(const QString &text)
{
    QStringList bodies;
    for (const TextRange &range : editableRegions(text))
        bodies << text.mid(range.from, range.size());
    return bodies;
}

QString lines(Random &random, int most)
{
    QString out;
    for (int n = random.below(most + 1); n > 0; --n)
        out += QStringLiteral("line%1\n").arg(random.below(9));
    return out;
}

/// A text with this many regions and random lines around and within.
QString anyFramed(Random &random, int regions)
{
    QString out = lines(random, 3);
    for (int i = 0; i < regions; ++i)
        out += start + lines(random, 3) + end + QStringLiteral("between %1\n").arg(i) + lines(random, 2);
    return out;
}

} // namespace

class tst_Regions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void regions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("bodies");
        QTest::newRow("none") << "a\nb\n" << QStringList{QStringLiteral("a\nb\n")};
        QTest::newRow("nothing") << "" << QStringList{QString()};
        QTest::newRow("one") << framed("a\n[b\n]c\n") << QStringList{QStringLiteral("b\n")};
        QTest::newRow("empty") << framed("[]") << QStringList{QString()};
        QTest::newRow("two") << framed("[a\n][b\n]") << QStringList{QStringLiteral("a\n"), QStringLiteral("b\n")};
        QTest::newRow("unclosed") << framed("a\n[b\nc") << QStringList{QStringLiteral("b\nc")};
        QTest::newRow("only an end") << framed("a\n]b\n") << QStringList{framed("a\n]b\n")};
        QTest::newRow("start twice") << framed("[a\n[b\n]") << QStringList{framed("a\n[b\n")};
        QTest::newRow("end twice") << framed("[a\n]b\n]") << QStringList{QStringLiteral("a\n")};
        QTest::newRow("indented") << framed("def f():\n    [    a\n    ]") << QStringList{QStringLiteral("    a\n")};
    }
    void regions()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, bodies);
        QCOMPARE(bodiesOf(text), bodies);
    }

    void theyAreOrderedAndDisjoint()
    {
        for (quint64 seed = 0; seed < 500; ++seed) {
            Random random(seed);
            const int count = random.below(4);
            const QString text = anyFramed(random, count);
            const QList<TextRange> regions = editableRegions(text);
            QCOMPARE(int(regions.size()), std::max(1, count));
            QCOMPARE(hasRegions(text), count > 0);
            qsizetype last = 0;
            for (const TextRange &range : regions) {
                QVERIFY(range.from >= last && range.to >= range.from && range.to <= text.size());
                last = range.to;
            }
        }
    }

    /// New texts of the regions are what the regions hold afterwards; nothing else changes.
    void newBodiesAreTheBodies()
    {
        for (quint64 seed = 0; seed < 500; ++seed) {
            Random random(seed);
            const QString text = anyFramed(random, 1 + random.below(3));
            QCOMPARE(withRegions(text, bodiesOf(text)), text);
            QStringList bodies;
            for (qsizetype i = 0; i < editableRegions(text).size(); ++i)
                bodies << lines(random, 4);
            const QString changed = withRegions(text, bodies);
            QCOMPARE(bodiesOf(changed), bodies);
            QVERIFY(!editOutside(text, changed));
            QCOMPARE(withRegions(changed, bodiesOf(text)), text);
        }
    }

    void aBodyIsEndedBeforeItsMark()
    {
        const QString text = start + QStringLiteral("a\n") + end;
        QCOMPARE(withRegions(text, {QStringLiteral("b")}), start + QStringLiteral("b\n") + end);
        QCOMPARE(withRegions(text, {QString()}), start + end);
        QCOMPARE(withRegions(QStringLiteral("whole"), {QStringLiteral("new")}), QStringLiteral("new"));
    }

    void editsOutside_data()
    {
        QTest::addColumn<QString>("child");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("text");
        QTest::newRow("the same") << framed("head\n[in\n]tail\n") << 0 << "";
        QTest::newRow("inside") << framed("head\n[other\nmore\n]tail\n") << 0 << "";
        QTest::newRow("space at line ends") << framed("head  \n[in\n]tail\t\n") << 0 << "";
        QTest::newRow("line ends of Windows")
            << framed("head\n[in\n]tail\n").replace(QStringLiteral("\n"), QStringLiteral("\r\n")) << 0 << "";
        QTest::newRow("labels") << "head\n# EVOLVE-BLOCK-START: search\nin\n# EVOLVE-BLOCK-END search\ntail\n"
                                << 0 << "";
        QTest::newRow("empty lines at the end") << framed("head\n[in\n]tail\n\n\n") << 0 << "";
        QTest::newRow("head") << framed("HEAD\n[in\n]tail\n") << 1 << "HEAD";
        QTest::newRow("tail") << framed("head\n[in\nin\n]TAIL\n") << 6 << "TAIL";
        QTest::newRow("a further line") << framed("head\nmore\n[in\n]tail\n") << 2 << "more";
        QTest::newRow("a line less") << framed("head\n[in\n]") << 5 << "tail";
        QTest::newRow("indentation") << framed(" head\n[in\n]tail\n") << 1 << " head";
        QTest::newRow("a region more") << framed("head\n[in\n]tail\n[]") << 6 << "# EVOLVE-BLOCK-START";
    }
    void editsOutside()
    {
        QFETCH(QString, child);
        QFETCH(int, line);
        QFETCH(QString, text);
        const auto edit = editOutside(framed("head\n[in\n]tail\n"), child);
        QCOMPARE(edit ? edit->line : 0, line);
        QCOMPARE(edit ? edit->text : QString(), text);
    }

    void withoutMarksNothingIsOutside()
    {
        QVERIFY(!editOutside(QStringLiteral("a\nb\n"), QStringLiteral("c\n")));
        QVERIFY(!editOutside(QString(), QStringLiteral("c\n")));
        QVERIFY(editOutside(start + QStringLiteral("a\n") + end, QStringLiteral("a\n"))); // the marks were left out
    }
};

QTEST_APPLESS_MAIN(tst_Regions)
#include "tst_regions.moc"
