// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/state/preview.h"

#include <QTest>

using namespace engine;

namespace
{

/// Gives the previews of programs one after the other; each is a child of `parent`.
struct Story {
    ProgramPreviews previews;
    quint32 last = 0;

    QString born(const char *text, quint32 parent = 0)
    {
        Candidate program;
        program.id = {++last};
        program.parts = QString::fromUtf8(text);
        if (parent)
            program.parents = {{parent}};
        return previews.born(program);
    }
};

} // namespace

class tst_Preview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreTheirBeginning()
    {
        QCOMPARE(previewOf(QStringLiteral("  one\n\n two\tthree ")), QStringLiteral("one two three"));
        QCOMPARE(previewOf(QString()), QString());
        QCOMPARE(previewOf(QString(1000, u'a')), QString(120, u'a'));
        QCOMPARE(previewOf(QString(120, u'a') + QStringLiteral(" b")).size(), 120);
    }

    void noHalfOfACharacterIsLeft()
    {
        for (int before = 0; before < 4; ++before) {
            const QString preview = previewOf(QString(before, u'a') + QString::fromUtf8("🌳").repeated(200));
            QCOMPARE(QString::fromUtf8(preview.toUtf8()), preview);
            QVERIFY(preview.size() >= 119 && preview.size() <= 120);
        }
    }

    void aProgramIsItsCode()
    {
        Story story;
        QCOMPARE(story.born("#!/bin/sh\n# comment\n\nimport math\n\n  x = 1\n"), QStringLiteral("import math · x = 1"));
        QCOMPARE(story.born("/* long\n * comment\n */\nint main() {\n// c\n    return 0;\n}\n"),
            QStringLiteral("int main() { · return 0; · }"));
        QCOMPARE(story.born("\"\"\"Docs.\n\nMore docs.\n\"\"\"\ndef f():\n    '''one line'''\n    return 1\n"),
            QStringLiteral("def f(): · return 1"));
        QCOMPARE(story.born("<!-- head -->\n<p>\n"), QStringLiteral("<p>"));
    }

    void aChildIsWhatIsNew()
    {
        Story story;
        story.born("import math\n\ndef f(x):\n    return x\n");
        QCOMPARE(story.born("import math\n\ndef f(x):\n    return x + 1\n", 1), QStringLiteral("return x + 1"));
        QCOMPARE(story.born("import math\nimport re\n\ndef f(x):\n        return x + 1\n", 2),
            QStringLiteral("import re")); // indentation is no difference
        QCOMPARE(story.born("import math\n", 1), QStringLiteral("import math")); // only shorter: its first lines
    }

    void onlyTheEditableRegionsCount()
    {
        Story story;
        QCOMPARE(story.born("import math\n# EVOLVE-BLOCK-START\nx = 1\n# EVOLVE-BLOCK-END\nprint(x)\n"),
            QStringLiteral("x = 1"));
        QCOMPARE(story.born("import os\n# EVOLVE-BLOCK-START\nx = 1\ny = 2\n# EVOLVE-BLOCK-END\nprint(y)\n", 1),
            QStringLiteral("y = 2"));
    }

    /// The lines of a retired parent are forgotten: the run's first program stands in for it.
    void aRetiredParentIsReplacedByTheFirst()
    {
        Story story;
        story.born("a = 1\nb = 2\n");
        story.born("a = 1\nb = 2\nc = 3\n", 1);
        story.previews.retired({2});
        QCOMPARE(story.born("a = 1\nb = 2\nc = 3\nd = 4\n", 2), QStringLiteral("c = 3 · d = 4"));
        story.previews.retired({1}); // the first is kept
        QCOMPARE(story.born("a = 1\ne = 5\n", 1), QStringLiteral("e = 5"));
    }

    void withoutCodeItIsTheText()
    {
        Story story;
        QCOMPARE(story.born("# only\n# comments\n"), QStringLiteral("# only # comments"));
        QCOMPARE(story.born(""), QString());
    }

    void aPreviewHasOneHundredAndTwentyCharacters()
    {
        Story story;
        const QString preview = story.born(QByteArray("value = compute(1)\n").repeated(50).constData());
        QVERIFY(preview.size() <= 120);
        QVERIFY(preview.startsWith(QStringLiteral("value = compute(1) · value")));
    }
};

QTEST_APPLESS_MAIN(tst_Preview)
#include "tst_preview.moc"
