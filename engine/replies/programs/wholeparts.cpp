// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/wholeparts.h"

#include "engine/code/languages.h"
#include "engine/code/programtext.h"
#include "engine/replies/fences.h"
#include "engine/replies/programs/partnames.h"
#include "engine/replies/programs/programblocks.h"
#include "engine/replies/programs/replylines.h"

#include <algorithm>

namespace engine {

namespace {

constexpr double enoughShared = 0.3; ///< minimum share of a part's lines in a text without a name

class WholeReader
{
public:
    WholeReader(const QString &reply, const Parts &parent, const QString &language, const QList<TextRange> &edits)
        : m_reply(reply)
        , m_parent(parent)
        , m_language(language)
        , m_edits(edits)
        , m_names(parent.names())
    {
    }

    WholeParts read()
    {
        const QList<ProgramBlock> blocks = programBlocks(m_reply, m_language, m_parent.text());
        for (const ProgramBlock &block : blocks) {
            if (!holdsEdits(block) && !splitByHeadings(block) && block.fenced)
                take(block);
        }
        if (m_result.parts.isEmpty() && m_edits.isEmpty() && !m_unnamed.isEmpty())
            takeUnnamed();
        if (!m_foreign.isEmpty() && m_result.refusal.isEmpty() && (isCode(m_foreign) || (m_result.parts.isEmpty() && m_edits.isEmpty())))
            m_result.refusal = QStringLiteral("%1 is not a file of the program (%2)").arg(m_foreign, m_names.join(QStringLiteral(", ")));
        return std::move(m_result);
    }

private:
    /// Whether the path has the suffix of a part's language: a file that the program may need.
    [[nodiscard]] bool isCode(const QString &path) const
    {
        const QString language = languageOfFile(path).name;
        return std::any_of(m_names.begin(), m_names.end(), [&](const QString &name) { return languageOfFile(name).name == language; });
    }

    [[nodiscard]] bool holdsEdits(const ProgramBlock &block) const
    {
        return block.info == u"diff" || block.info == u"patch" || std::any_of(m_edits.begin(), m_edits.end(), [&](const TextRange &edit) {
            return edit.from < block.range.to && block.range.from < edit.to;
        });
    }

    void put(const QString &name, const QString &text)
    {
        m_result.parts.removeIf([&](const Part &part) { return part.name == name; });
        if (!text.trimmed().isEmpty())
            m_result.parts.append({name, text});
    }

    /// Takes the files of a block that has lines "==> path <=="; false: it has none.
    bool splitByHeadings(const ProgramBlock &block)
    {
        std::optional<QString> name;
        QStringList lines;
        bool any = false;
        const auto finish = [&] {
            if (name)
                put(*name, trimmedLines(joinedLines(lines)));
            lines.clear();
        };
        for (const QStringView line : ReplyLines(block.text).view) {
            const QString path = pathOfHeading(line);
            const std::optional<QString> meant = partMeant(path, m_names);
            if (!meant) {
                lines.append(line.toString());
                continue;
            }
            finish();
            name = meant;
            any = true;
        }
        finish();
        return any;
    }

    void take(const ProgramBlock &block)
    {
        QString text = block.text;
        const QString path = pathBefore(block, text);
        if (path.isEmpty()) {
            m_unnamed.append(block);
        } else if (const std::optional<QString> meant = partMeant(path, m_names)) {
            put(*meant, text);
        } else {
            m_foreign = path;
        }
    }

    /// The path that names a fenced block: in its info string, on the line before it, or in its first line, which is then
    /// removed from `text` unless the part begins with it.
    [[nodiscard]] QString pathBefore(const ProgramBlock &block, QString &text) const
    {
        const qsizetype lineEnd = m_reply.indexOf(u'\n', block.range.from);
        const QString opener = m_reply.mid(block.range.from, lineEnd < 0 ? -1 : lineEnd - block.range.from);
        if (const QString path = pathOfInfo(fenceSignOf(opener).info); !path.isEmpty())
            return path;
        const QString before = m_reply.left(block.range.from).trimmed().section(u'\n', -1);
        for (const QString &path : {pathOfHeading(before), pathOfLine(before)}) {
            if (!path.isEmpty())
                return path;
        }
        const QString first = text.section(u'\n', 0, 0);
        const bool isComment = !first.isEmpty() && QStringView(u"#/;-<%").contains(first.trimmed().left(1));
        const QString path = isComment ? pathOfLine(first) : QString();
        const std::optional<QString> meant = partMeant(path, m_names);
        if (!meant)
            return {};
        if (!m_parent.find(*meant)->startsWith(first))
            text.remove(0, first.size() + 1);
        return path;
    }

    /// A single block without a name: the part with most of its lines.
    void takeUnnamed()
    {
        const ProgramBlock &block = m_unnamed.constLast();
        QString best;
        double most = 0;
        for (const Part &part : m_parent.named) {
            const double share = lineCoverage(part.text, block.text);
            if (share > most) {
                most = share;
                best = part.name;
            }
        }
        if (m_unnamed.size() == 1 && most >= enoughShared)
            put(best, block.text);
        else
            m_result.refusal = QStringLiteral("nothing says which file the code belongs to (%1)").arg(m_names.join(QStringLiteral(", ")));
    }

    const QString &m_reply;
    const Parts &m_parent;
    const QString &m_language;
    const QList<TextRange> &m_edits;
    QStringList m_names;
    QList<ProgramBlock> m_unnamed;
    QString m_foreign; ///< path of a file that is no part
    WholeParts m_result;
};

} // namespace

WholeParts wholePartsIn(const QString &reply, const Parts &parent, const QString &language, const QList<TextRange> &edits)
{
    return WholeReader(reply, parent, language, edits).read();
}

} // namespace engine
