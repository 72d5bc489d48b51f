// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/state/preview.h"

#include <QStringTokenizer>

#include <algorithm>

namespace engine {

namespace {

constexpr qsizetype previewLength = 120;
constexpr CandidateId firstProgram{1};

/// The closing delimiter when the line begins a docstring of Python or a multi-line comment.
QStringView closingOf(QStringView line)
{
    for (const auto &[open, close] : {std::pair(u"\"\"\"", u"\"\"\""), std::pair(u"'''", u"'''"), std::pair(u"/*", u"*/")}) {
        const QStringView opening(open);
        if (line.startsWith(opening))
            return line.mid(opening.size()).contains(QStringView(close)) ? QStringView() : QStringView(close);
    }
    return {};
}

bool isRemark(QStringView line)
{
    static constexpr QStringView marks[] = {u"#", u"//", u"/*", u"*/", u"\"\"\"", u"'''", u"<!--", u"-- "};
    return std::any_of(std::begin(marks), std::end(marks), [line](QStringView mark) { return line.startsWith(mark); });
}

/// Trimmed lines of code: those of the editable regions, if there are any.
QList<QStringView> codeLines(const QString &program)
{
    const bool marked = program.contains(QStringLiteral("EVOLVE-BLOCK-START"));
    bool editable = !marked;
    QStringView closing;
    QList<QStringView> lines;
    for (QStringView line : QStringView(program).tokenize(u'\n')) {
        line = line.trimmed();
        if (!closing.isEmpty()) {
            if (line.contains(closing))
                closing = {};
            continue;
        }
        if (marked && line.contains(u"EVOLVE-BLOCK-"))
            editable = line.contains(u"EVOLVE-BLOCK-START");
        closing = closingOf(line);
        if (editable && !line.isEmpty() && !isRemark(line))
            lines << line;
    }
    return lines;
}

/// The beginning of a text, without half of a surrogate pair at its end.
QString beginningOf(const QString &text)
{
    const QString start = text.left(previewLength);
    return !start.isEmpty() && start.back().isHighSurrogate() ? start.chopped(1) : start;
}

/// As many lines as fit.
QString joined(const QList<QStringView> &lines)
{
    QString text;
    for (const QStringView line : lines) {
        if (text.size() >= previewLength)
            break;
        text += (text.isEmpty() ? QString() : QStringLiteral(" · ")) + line.toString().simplified();
    }
    return beginningOf(text);
}

} // namespace

QString previewOf(const QString &text)
{
    return beginningOf(text.left(2 * previewLength).simplified());
}

QString ProgramPreviews::born(const Candidate &program)
{
    const QString content = program.parts.text();
    const QList<QStringView> lines = codeLines(content);
    const CandidateId parent = program.parents.value(0);
    const QSet<size_t> before = parent ? m_lines.value(m_lines.contains(parent) ? parent : firstProgram) : QSet<size_t>();
    QSet<size_t> &own = m_lines[program.id];
    QList<QStringView> fresh;
    for (const QStringView line : lines) {
        const size_t hash = qHash(line);
        own.insert(hash);
        if (!before.contains(hash))
            fresh << line;
    }
    const QString text = joined(fresh.isEmpty() ? lines : fresh);
    return text.isEmpty() ? previewOf(content) : text;
}

void ProgramPreviews::retired(CandidateId program)
{
    if (program != firstProgram)
        m_lines.remove(program);
}

} // namespace engine
