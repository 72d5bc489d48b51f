// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/programreply.h"

#include "engine/code/frame.h"
#include "engine/code/programcheck.h"
#include "engine/replies/programs/edits.h"
#include "engine/replies/programs/programchoice.h"
#include "engine/replies/thoughts.h"

#include <QSet>

#include <algorithm>

namespace engine {

namespace {

QString baseName(const QString &path)
{
    return QString(path).replace(u'\\', u'/').section(u'/', -1);
}

ProgramReply problemOf(ProgramReply::Problem problem, const QString &detail)
{
    return {{}, false, problem, detail};
}

QString firstLineOf(const QString &text)
{
    return text.trimmed().section(u'\n', 0, 0).left(160);
}

/// Reason why the edits belong to another file; empty: they do not.
QString whyOtherFile(const QList<EditBlock> &blocks, const ProgramTask &task)
{
    const QString own = baseName(task.file);
    const QString changeable = own.isEmpty() ? QStringLiteral("the program") : own;
    QSet<QString> names;
    for (const EditBlock &block : blocks) {
        if (!block.file.isEmpty())
            names.insert(baseName(block.file));
    }
    if (names.size() < 2)
        return {};
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return QStringLiteral("the reply edits several files (%1); only %2 can be changed").arg(sorted.join(QStringLiteral(", ")), changeable);
}

ProgramReply edited(const QList<EditBlock> &blocks, const ProgramTask &task)
{
    if (const QString why = whyOtherFile(blocks, task); !why.isEmpty())
        return problemOf(ProgramReply::Problem::Unreadable, why);
    const AppliedEdits applied = applyEdits(task.parent, blocks);
    if (!applied.refusal.isEmpty())
        return problemOf(ProgramReply::Problem::Unreadable, applied.refusal);
    if (applied.applied == 0)
        return problemOf(ProgramReply::Problem::Unmatched, QStringLiteral("not in the program: ") + firstLineOf(applied.unmatched.constFirst()));
    if (applied.text == task.parent)
        return problemOf(ProgramReply::Problem::Unchanged, QStringLiteral("the edits change nothing"));
    return {applied.text, true, ProgramReply::Problem::None, {}};
}

ProgramReply wholeOf(const FoundProgram &found, const ProgramTask &task)
{
    if (found.text.isEmpty())
        return problemOf(ProgramReply::Problem::Unreadable, found.refusal);
    const FittedProgram fitted = fittedProgram(task.parent, found.text);
    if (!fitted.refusal.isEmpty())
        return problemOf(ProgramReply::Problem::Unreadable, fitted.refusal);
    return {fitted.text, false, ProgramReply::Problem::None, {}};
}

} // namespace

ProgramReply readProgramReply(const QString &reply, const ProgramTask &task)
{
    QString text = withoutThoughts(reply).text;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    const ReadEdits edits = task.parent.isEmpty() ? ReadEdits() : readEdits(text, task.parent);
    const FoundProgram found = programIn(text, task.language, task.parent, edits.ranges);
    if (edits.isEmpty() || found.whole)
        return wholeOf(found, task);
    if (!edits.refusal.isEmpty())
        return problemOf(ProgramReply::Problem::Unreadable, edits.refusal);
    return edited(edits.blocks, task);
}

} // namespace engine
