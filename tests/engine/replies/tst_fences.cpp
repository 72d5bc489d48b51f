// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replies/fences.h"

#include <QTest>

using namespace engine;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

/// "info|text" of each block, '+' behind those that are closed; line breaks as '/'.
QString summary(const QString &text)
{
    QStringList out;
    for (const Fence &fence : fencesIn(text))
        out << QString(fence.info + u'|' + fence.text).replace(u'\n', u'/') + (fence.closed ? QStringLiteral("+") : QString());
    return out.join(u"  ");
}

} // namespace

class TestFences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char *name, const char *text, const char *wanted) { QTest::newRow(name) << u(text) << u(wanted); };
        row("none", "a\nb ``` c\n", "");
        row("empty text", "", "");
        row("backticks", "```\na\nb\n```\n", "|a/b/+");
        row("info", "``` python title=x \na\n```", "python title=x|a/+");
        row("tildes", "~~~ py\na\n~~~", "py|a/+");
        row("tildes may have backticks in the info", "~~~ `a` ~b\nx\n~~~", "`a` ~b|x/+");
        row("backticks may not", "``` a`b\nx\n```\ny", "|y/");
        row("inline code is no fence", "```x```\ny\n", "");
        row("two signs are no fence", "``\na\n``\n", "");
        row("the other sign does not close", "```\n~~~\n```\n", "|~~~/+");
        row("longer opener", "````\n```\na\n```\n````\n", "|```/a/```/+");
        row("longer closer", "```\na\n`````\n", "|a/+");
        row("shorter closer does not close", "````\na\n```\n", "|a/```/");
        row("a closer has no info", "```\na\n``` b\n", "|a/``` b/");
        row("space behind the closer", "```\na\n```  \t\n", "|a/+");
        row("unclosed", "```js\na\nb", "js|a/b/");
        row("unclosed and empty", "```", "|");
        row("empty", "```\n```\n", "|+");
        row("stray closer opens", "a\n```\nb", "|b/");
        row("two", "```\na\n```\ntext\n~~~\nb\n~~~\n", "|a/+  |b/+");
        row("indented by three", "   ```\n   a\n     b\n c\n   ```\n", "|a/  b/c/+");
        row("indented by four is no fence", "    ```\n    a\n    ```\n", "");
        row("closer indented by three", "```\na\n   ```\n", "|a/+");
        row("closer indented by four does not close", "```\na\n    ```\n", "|a/    ```/");
        row("list item", "1. x\n\n   ```\n   a\n     b\n   ```\n", "|a/  b/+");
        row("list item, deeply", "- x\n        ```\n        a\n        ```\n", "|a/+");
        row("list item, two deep", "1. x\n   - y\n     ```c\n     a\n     ```\n", "c|a/+");
        row("behind the list marker", "- ```c\n  a\n  ```\n", "c|a/+");
        row("list item whose lines are not indented", "2. x\n   ```\na\nb\n   ```\n", "|a/b/+");
        row("after a list", "- x\n\ny\n\n    ```\n    a\n", "");
        row("tabs", "-\tx\n\n\t```\n\ta\n\t\tb\n\t```\n", "|a/\tb/+");
        row("block quote", "> ```\n> a\n>\n> ```\n", "|a//+");
        row("block quote that ends", "> ```\n> a\nb\n```\nc\n```\n", "|a/  |c/+");
        row("carriage returns", "```x\r\na\r\n\r\n```\r\nb", "x|a//+");
        row("old line ends", "```x\ra\r```\rb", "x|a/+");
        row("line ends mixed", "```\r\na\nb\r```\n", "|a/b/+");
    }
    void blocks()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QCOMPARE(summary(text), wanted);
    }

    void rangesHoldTheFenceLines()
    {
        const QString text = u("a\r\n```x\r\nb\r\n```\r\nc\n  ~~~\nd");
        const QList<Fence> fences = fencesIn(text);
        QCOMPARE(fences.size(), 2);
        QCOMPARE(text.mid(fences[0].begin, fences[0].end - fences[0].begin), u("```x\r\nb\r\n```\r\n"));
        QCOMPARE(text.mid(fences[1].begin, fences[1].end - fences[1].begin), u("  ~~~\nd"));
    }

    void signsAreTold()
    {
        QCOMPARE(fenceSignOf(u"  ```` c ").length, 4);
        QCOMPARE(fenceSignOf(u"  ```` c ").info, u("c"));
        QCOMPARE(fenceSignOf(u"~~~").sign, QChar(u'~'));
        QVERIFY(fenceSignOf(u"a ```").sign.isNull());
        QVERIFY(fenceSignOf(u"").sign.isNull());
    }
};

QTEST_APPLESS_MAIN(TestFences)
#include "tst_fences.moc"
