// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/partsreply.h"

#include "engine/code/frame.h"
#include "engine/replies/programs/edits.h"
#include "engine/replies/programs/partnames.h"
#include "engine/replies/programs/wholeparts.h"
#include "engine/replies/thoughts.h"

#include <QMap>

#include <algorithm>

namespace engine {

namespace {

using Problem = ProgramReply::Problem;

constexpr int mostSearches = 100; ///< edits without a path whose part is searched; each looks through all parts

PartsReply failedParts(Problem problem, const QString &detail)
{
    return {{}, false, problem, detail};
}

/// Collects the changes of one reply, part by part.
class PartsReader
{
public:
    PartsReader(const QString &reply, const Parts &parent, const QString &language)
        : m_reply(reply)
        , m_parent(parent)
        , m_language(language)
        , m_names(parent.names())
    {
    }

    PartsReply read()
    {
        const ReadEdits edits = readEdits(m_reply, m_parent.text());
        const WholeParts whole = wholePartsIn(m_reply, m_parent, m_language, edits.ranges);
        if (!whole.refusal.isEmpty())
            return failedParts(Problem::Unreadable, whole.refusal);
        if (!edits.refusal.isEmpty())
            return failedParts(Problem::Unreadable, edits.refusal);
        if (edits.blocks.isEmpty() && whole.parts.isEmpty())
            return failedParts(Problem::Unreadable, QStringLiteral("the reply has neither edits nor a file of the program"));
        assign(edits.blocks, whole);
        for (const Part &part : whole.parts)
            replace(part);
        for (auto each = m_edits.begin(); m_result.problem == Problem::None && each != m_edits.end(); ++each)
            edit(each.key(), each.value());
        return finished(!whole.parts.isEmpty());
    }

private:
    /// The first problem counts.
    void refuse(Problem problem, const QString &detail)
    {
        if (m_result.problem == Problem::None)
            m_result = failedParts(problem, detail);
    }

    /// Finds the part of each edit; edits of a part that the reply contains as a whole are left out.
    void assign(const QList<EditBlock> &blocks, const WholeParts &whole)
    {
        QString last;
        for (const EditBlock &block : blocks) {
            const QString name = partOf(block, last);
            if (m_result.problem != Problem::None)
                return;
            last = name;
            const bool isWhole = std::any_of(whole.parts.begin(), whole.parts.end(), [&](const Part &part) { return part.name == name; });
            if (!isWhole)
                m_edits[name].append(block);
        }
    }

    [[nodiscard]] QString partOf(const EditBlock &block, const QString &last)
    {
        if (!block.file.isEmpty()) {
            const std::optional<QString> meant = partMeant(block.file, m_names);
            if (!meant)
                refuse(Problem::Unreadable, QStringLiteral("the reply edits %1, which is not a file of the program (%2)").arg(block.file, m_names.join(QStringLiteral(", "))));
            return meant.value_or(QString());
        }
        return m_names.size() == 1 ? m_names.constFirst() : partWith(block, last);
    }

    /// The part in which the search text of an edit without a name occurs.
    [[nodiscard]] QString partWith(const EditBlock &block, const QString &last)
    {
        const QString start = block.search.trimmed().section(u'\n', 0, 0).left(60);
        if (start.isEmpty() && last.isEmpty()) {
            refuse(Problem::Unreadable, QStringLiteral("nothing says which file the new lines belong to"));
            return {};
        }
        if (start.isEmpty() || (!last.isEmpty() && m_parent.find(last)->contains(block.search)))
            return last;
        if (++m_searches > mostSearches) {
            refuse(Problem::Unreadable, QStringLiteral("more than %1 edits do not say which file they belong to").arg(mostSearches));
            return {};
        }
        QStringList found;
        for (const Part &part : m_parent.named) {
            if (part.text.contains(block.search.trimmed()) || applyEdits(part.text, {block}).applied > 0)
                found.append(part.name);
        }
        if (found.size() == 1)
            return found.constFirst();
        if (found.isEmpty())
            refuse(Problem::Unmatched, QStringLiteral("in no file of the program: ") + start);
        else
            refuse(Problem::Unreadable, QStringLiteral("the lines that begin with \"%1\" are in %2, and nothing says which file is meant").arg(start, found.join(QStringLiteral(" and "))));
        return {};
    }

    void replace(const Part &part)
    {
        const FittedProgram fitted = fittedProgram(*m_parent.find(part.name), part.text);
        if (!fitted.refusal.isEmpty())
            return refuse(Problem::Unreadable, part.name + QStringLiteral(": ") + fitted.refusal);
        m_changed.insert(part.name, fitted.text);
    }

    void edit(const QString &name, const QList<EditBlock> &blocks)
    {
        const AppliedEdits applied = applyEdits(*m_parent.find(name), blocks);
        if (!applied.refusal.isEmpty())
            return refuse(Problem::Unreadable, name + QStringLiteral(": ") + applied.refusal);
        if (applied.applied == 0)
            return refuse(Problem::Unmatched, QStringLiteral("not in %1: %2").arg(name, applied.unmatched.constFirst().trimmed().section(u'\n', 0, 0).left(160)));
        m_changed.insert(name, applied.text);
    }

    [[nodiscard]] PartsReply finished(bool whole)
    {
        if (m_result.problem != Problem::None)
            return m_result;
        m_result.program = m_parent;
        m_result.edited = !whole;
        for (Part &part : m_result.program.named)
            part.text = m_changed.value(part.name, part.text);
        if (m_result.program == m_parent)
            return failedParts(Problem::Unchanged, QStringLiteral("the reply changes nothing"));
        return m_result;
    }

    const QString &m_reply;
    const Parts &m_parent;
    const QString &m_language;
    QStringList m_names;
    QMap<QString, QList<EditBlock>> m_edits;
    QMap<QString, QString> m_changed; ///< name → new text
    int m_searches = 0;
    PartsReply m_result;
};

} // namespace

PartsReply readPartsReply(const QString &reply, const Parts &parent, const QString &language)
{
    QString text = withoutThoughts(reply).text;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    return PartsReader(text, parent, language).read();
}

} // namespace engine
