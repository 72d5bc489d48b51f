// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/replies/programs/edits.h"
#include "engine/replies/programs/hunks.h"
#include "engine/replies/programs/searchreplace.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace engine;

namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

/// One line of a difference: ' ' common, '-' only before, '+' only after.
struct Change {
    QChar sign;
    QString line;
};

/// The longest common subsequence, by its table; removals stand before additions.
QList<Change> difference(const QStringList &before, const QStringList &after)
{
    const auto n = size_t(before.size()), m = size_t(after.size());
    std::vector<std::vector<int>> common(n + 1, std::vector<int>(m + 1, 0));
    for (size_t i = n; i-- > 0;) {
        for (size_t j = m; j-- > 0;)
            common[i][j] = before[qsizetype(i)] == after[qsizetype(j)] ? 1 + common[i + 1][j + 1]
                                                                       : std::max(common[i + 1][j], common[i][j + 1]);
    }
    QList<Change> changes;
    size_t i = 0, j = 0;
    while (i < n || j < m) {
        if (i < n && j < m && before[qsizetype(i)] == after[qsizetype(j)] && common[i][j] == 1 + common[i + 1][j + 1]) {
            changes.append({u' ', before[qsizetype(i++)]});
            ++j;
        } else if (i < n && (j == m || common[i + 1][j] >= common[i][j + 1])) {
            changes.append({u'-', before[qsizetype(i++)]});
        } else {
            changes.append({u'+', after[qsizetype(j++)]});
        }
    }
    return changes;
}

/// One hunk of a unified diff, as `diff -U` writes it.
QString hunk(const QList<Change> &changes, qsizetype from, qsizetype to, qsizetype oldLine, qsizetype newLine)
{
    qsizetype before = 0, after = 0;
    QString lines;
    for (qsizetype i = from; i < to; ++i) {
        before += changes[i].sign != u'+';
        after += changes[i].sign != u'-';
        lines += changes[i].sign + changes[i].line + u'\n';
    }
    return QStringLiteral("@@ -%1,%2 +%3,%4 @@\n")
               .arg(before ? oldLine : oldLine - 1)
               .arg(before)
               .arg(after ? newLine : newLine - 1)
               .arg(after)
        + lines;
}

QString unifiedDiff(const QStringList &before, const QStringList &after, qsizetype context)
{
    const QList<Change> changes = difference(before, after);
    QString diff = u("--- a/program.py\n+++ b/program.py\n");
    qsizetype done = 0, oldLine = 1, newLine = 1;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (changes[i].sign == u' ')
            continue;
        qsizetype end = i + 1, quiet = 0; // the hunk ends where more than twice the context is common
        for (qsizetype k = i + 1; k < changes.size() && quiet <= 2 * context; ++k) {
            quiet = changes[k].sign == u' ' ? quiet + 1 : 0;
            end = quiet == 0 ? k + 1 : end;
        }
        const qsizetype from = std::max(done, i - context), to = std::min(changes.size(), end + context);
        for (; done < from; ++done) {
            ++oldLine;
            ++newLine;
        }
        diff += hunk(changes, from, to, oldLine, newLine);
        for (; done < to; ++done) {
            oldLine += changes[done].sign != u'+';
            newLine += changes[done].sign != u'-';
        }
        i = to - 1;
    }
    return diff;
}

QStringList someLines(Random &random)
{
    static const QStringList lines{u("a = 1"), u("b = 2"), u("    c()"), u("x = [1, 2]"), u("if a:"), u("-- d"),
        u("++ e"), u("return a"), u("@ decorated"), u("# note")};
    QStringList out;
    for (int n = 1 + random.below(14); n > 0; --n)
        out << lines[random.below(int(lines.size()))];
    return out;
}

/// Some lines removed, replaced, or added.
QStringList changedLines(Random &random, QStringList lines)
{
    for (int n = 1 + random.below(3); n > 0; --n) {
        const qsizetype at = random.below(int(lines.size()));
        switch (random.below(3)) {
        case 0: lines.insert(at, QStringLiteral("new%1 = %2").arg(n).arg(random.below(9))); break;
        case 1: lines[at] = QStringLiteral("changed%1()").arg(random.below(9)); break;
        default:
            if (lines.size() > 1)
                lines.removeAt(at);
        }
    }
    return lines;
}

QString textOf(const QStringList &lines)
{
    return lines.join(u'\n') + u'\n';
}

} // namespace

class tst_Hunks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A diff of two programs, applied to the first, gives the second: with any number of lines around the changes.
    void aDiffLeadsFromOneTextToTheOther_data()
    {
        QTest::addColumn<int>("context");
        for (const int context : {1, 2, 3, 10})
            QTest::addRow("%d lines around", context) << context;
    }
    void aDiffLeadsFromOneTextToTheOther()
    {
        QFETCH(int, context);
        for (quint64 seed = 0; seed < 1500; ++seed) {
            Random random(seed);
            const QStringList before = someLines(random), after = changedLines(random, before);
            if (before == after)
                continue;
            const QString diff = unifiedDiff(before, after, context);
            const ReadEdits read = readHunks(u("Here is the diff:\n\n```diff\n") + diff + u("```\nDone.\n"));
            QVERIFY2(read.refusal.isEmpty(), qPrintable(diff + read.refusal));
            const AppliedEdits applied = applyEdits(textOf(before), read.blocks);
            QVERIFY2(applied.text == textOf(after),
                qPrintable(textOf(before) + u("\n---\n") + diff + u("\n---\n") + applied.text + applied.refusal));
            QCOMPARE(applied.applied, int(read.blocks.size()));
            for (const EditBlock &block : read.blocks)
                QCOMPARE(block.file, u("program.py"));
        }
    }

    /// The same as search/replace blocks of one hunk each, where the searched lines stand only once.
    void blocksLeadFromOneTextToTheOther()
    {
        int done = 0;
        for (quint64 seed = 0; seed < 3000; ++seed) {
            Random random(seed);
            const QStringList before = someLines(random);
            const qsizetype from = random.below(int(before.size())),
                            count = 1 + random.below(int(before.size() - from));
            const QString search = textOf(before.mid(from, count)), replace = textOf(someLines(random));
            if ((u'\n' + textOf(before)).count(u'\n' + search) != 1 || search.contains(u("--"))
                || replace.contains(u("--")))
                continue;
            const QString reply
                = QStringLiteral("I change this:\n<<<<<<< SEARCH\n%1=======\n%2>>>>>>> REPLACE\n").arg(search, replace);
            const ReadEdits read = readSearchReplace(reply, textOf(before));
            QVERIFY2(read.refusal.isEmpty() && read.blocks.size() == 1, qPrintable(reply + read.refusal));
            QCOMPARE(read.blocks[0].search, search);
            QCOMPARE(read.blocks[0].replace, replace);
            QCOMPARE(reply.mid(read.ranges[0].from, read.ranges[0].size()).trimmed(),
                reply.mid(reply.indexOf(u'<')).trimmed());
            const QString head = from > 0 ? textOf(before.mid(0, from)) : QString();
            const QString tail = from + count < before.size() ? textOf(before.mid(from + count)) : QString();
            const QString wanted = head + replace + tail;
            QCOMPARE(applyEdits(textOf(before), read.blocks).text, wanted);
            ++done;
        }
        QVERIFY(done > 500);
    }

    void repliesWithoutEditsHaveNone()
    {
        for (const char *reply : {"", "Just words.", "- a list\n- of items\n", "x = 1\n\ny = 2\n",
                 "```python\nx = 1\n```", "1 < 2 and 3 > 2", "---\ntitle: a\n---\n", "+1\n-1\n"}) {
            QVERIFY2(readHunks(u(reply)).isEmpty(), reply);
            QVERIFY2(readSearchReplace(u(reply), QString()).isEmpty(), reply);
        }
    }

    void anyReplyEnds()
    {
        const QStringList pieces{u("@@ -1,2 +1,2 @@\n"), u("-a\n"), u("+b\n"), u(" c\n"), u("--- a/p\n"),
            u("+++ b/p\n"), u("```diff\n"), u("```\n"), u("<<<<<<< SEARCH\n"), u("=======\n"), u(">>>>>>> REPLACE\n"),
            u("\n"), u("text\n"), u("@@\n"), u("*** Begin Patch\n"), u("\\ No newline at end of file\n")};
        for (quint64 seed = 0; seed < 3000; ++seed) {
            Random random(seed);
            QString reply;
            for (int n = random.below(14); n > 0; --n)
                reply += pieces[random.below(int(pieces.size()))];
            for (const ReadEdits &read :
                {readHunks(reply), readSearchReplace(reply, u("a\nc\n")), readEdits(reply, u("a\nc\n"))}) {
                QVERIFY(read.refusal.isEmpty() || read.blocks.isEmpty());
                qsizetype last = 0;
                for (const TextRange &range : read.ranges) {
                    QVERIFY(range.from >= last && range.to >= range.from && range.to <= reply.size());
                    last = range.from;
                }
                (void)applyEdits(u("a\nc\n"), read.blocks);
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_Hunks)
#include "tst_hunks.moc"
