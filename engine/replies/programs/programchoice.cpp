// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/programchoice.h"

#include "engine/code/definitions.h"
#include "engine/code/lexer.h"
#include "engine/code/marks.h"
#include "engine/code/programcheck.h"
#include "engine/code/programtext.h"
#include "engine/replies/programs/programblocks.h"

#include <algorithm>
#include <optional>

namespace engine {

namespace {

/// The language label of a block: the wanted one, none, or another one.
enum class Label { Other, None, Wanted };

struct Option {
    ProgramBlock block;
    QSet<QString> names;
    QString refusal; ///< why it certainly is no program
    int marks = 0;   ///< number of start marks
    bool opens = false, ends = false; ///< has a mark without its counterpart
    double shared = 0; ///< share of the parent's names that it defines
    double lines = 0;  ///< share of the parent's lines that it contains
    bool same = false; ///< equal to the parent
    Label label = Label::None;

    [[nodiscard]] bool isRelated() const { return marks > 0 || ends || shared >= 0.34 || lines >= 0.3; }
};

/// What the blocks are compared with.
struct Wanted {
    const QString &reply;
    const QString &language;
    const QString &parent;
    const QList<TextRange> &edits;
    const Language &row;
    QSet<QString> names;
    bool marks;
};

Label labelOf(const QString &info, const Wanted &wanted)
{
    if (info.isEmpty() || info == u"code")
        return Label::None;
    if (info == wanted.language.toLower())
        return Label::Wanted;
    const Language &row = languageNamed(info);
    if (isKnownLanguage(info) && row.name == wanted.row.name)
        return Label::Wanted;
    return isKnownLanguage(info) || isKnownLanguage(wanted.language) ? Label::Other : Label::None;
}

/// Whether an edit in the block is outside of its strings and comments.
bool holdsEdit(const ProgramBlock &block, const Wanted &wanted)
{
    const auto within = [&](const TextRange &edit) { return edit.from >= block.range.from && edit.from < block.range.to; };
    if (std::none_of(wanted.edits.begin(), wanted.edits.end(), within))
        return false;
    const qsizetype line = block.fenced ? wanted.reply.indexOf(u'\n', block.range.from) + 1 : block.range.from;
    const QStringView inside = QStringView(wanted.reply).mid(line, block.range.to - line);
    Lexer lexer(inside, wanted.row);
    Piece piece;
    auto edit = std::find_if(wanted.edits.begin(), wanted.edits.end(), within);
    while (edit != wanted.edits.end() && within(*edit) && lexer.next(piece)) {
        for (; edit != wanted.edits.end() && edit->from - line < piece.to; ++edit) {
            if (piece.kind == Piece::Code)
                return true;
        }
    }
    return false;
}

Option optionOf(const ProgramBlock &block, const Wanted &wanted)
{
    Option option;
    option.block = block;
    option.label = labelOf(block.info, wanted);
    for (const EvolveMark &mark : marksIn(block.text)) {
        option.marks += mark.start;
        option.ends = option.ends || (!mark.start && !option.opens);
        option.opens = mark.start;
    }
    option.names = definedNames(block.text, wanted.row);
    if (!wanted.names.isEmpty())
        option.shared = double((QSet(option.names).intersect(wanted.names)).size()) / double(wanted.names.size());
    if (!wanted.parent.isEmpty()) {
        option.lines = lineCoverage(wanted.parent, block.text);
        option.same = programFingerprint(block.text, wanted.language) == programFingerprint(wanted.parent, wanted.language);
    }
    option.refusal = holdsEdit(block, wanted) ? QStringLiteral("it holds edits") : whyNoProgram(block.text, wanted.language);
    if (option.refusal.isEmpty() && option.label == Label::Other && !option.isRelated())
        option.refusal = QStringLiteral("it is in another language (%1)").arg(block.info);
    if (option.refusal.isEmpty() && !block.fenced && wanted.row.name == u"other" && !wanted.parent.isEmpty() && !option.isRelated() && option.names.isEmpty())
        option.refusal = QStringLiteral("it is nothing like the program");
    return option;
}

/// Criteria for a block, the most important first.
std::tuple<bool, bool, bool, int, int, bool> merit(const Option &option, const Wanted &wanted)
{
    constexpr int steps = 8;
    return {option.isRelated(), wanted.marks && option.marks > 0, !option.same, int(option.shared * steps), int(option.label), option.block.fenced};
}

/// Whether `later` defines nearly everything that `earlier` defines.
bool revises(const Option &later, const Option &earlier)
{
    if (earlier.names.isEmpty())
        return earlier.marks > 0 && later.marks > 0;
    return 5 * QSet(later.names).intersect(earlier.names).size() >= 4 * earlier.names.size();
}

const Option *bestOf(const QList<Option> &options, const Wanted &wanted)
{
    const Option *best = nullptr;
    for (const Option &option : options) {
        if (!option.refusal.isEmpty())
            continue;
        if (!best || merit(option, wanted) > merit(*best, wanted) || (merit(option, wanted) == merit(*best, wanted) && revises(option, *best)))
            best = &option;
    }
    return best;
}

QString joinedText(const QList<const Option *> &parts)
{
    QString text;
    for (const Option *part : parts)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + part->block.text;
    return text;
}

/// Joins blocks that each have one mark of a pair.
QString joinedByMarks(const QList<Option> &options)
{
    QList<const Option *> parts;
    for (const Option &option : options) {
        if (option.label == Label::Other || !option.block.fenced)
            continue;
        if (option.marks > 0 && !option.opens)
            return {}; // a block has both
        if (!parts.isEmpty() || option.opens)
            parts.append(&option);
        if (option.ends)
            return parts.size() > 1 ? joinedText(parts) : QString();
    }
    return {};
}

/// Joins blocks that define disjoint parts of the parent's names.
QString joinedByNames(const QList<Option> &options, const Wanted &wanted)
{
    QList<const Option *> parts;
    QSet<QString> seen;
    for (const Option &option : options) {
        const QSet<QString> own = QSet(option.names).intersect(wanted.names);
        if (option.label == Label::Other || !option.block.fenced || !option.refusal.isEmpty() || option.marks > 0 || own.isEmpty())
            continue;
        if (own.size() == wanted.names.size() || QSet(seen).intersects(own))
            return {};
        seen += own;
        parts.append(&option);
    }
    return parts.size() > 1 ? joinedText(parts) : QString();
}

bool isWhole(const Option &option, const Wanted &wanted)
{
    const TextRange &range = option.block.range;
    const bool holdsEdits = !wanted.edits.isEmpty()
        && std::all_of(wanted.edits.begin(), wanted.edits.end(), [&](const TextRange &edit) { return range.from <= edit.from && edit.from < range.to; });
    if (holdsEdits)
        return true;
    const bool complete = wanted.marks ? option.marks > 0 && !option.opens && !option.ends : option.shared >= 1;
    return option.block.fenced && complete && !option.same;
}

QString refusalOf(const QList<Option> &options)
{
    const Option *largest = nullptr;
    for (const Option &option : options) {
        if (!largest || option.block.fenced > largest->block.fenced || (option.block.fenced == largest->block.fenced && option.label > largest->label))
            largest = &option;
    }
    return largest ? QStringLiteral("the reply holds no program: ") + largest->refusal : QStringLiteral("the reply holds no program: it is empty");
}

} // namespace

FoundProgram programIn(const QString &reply, const QString &language, const QString &parent, const QList<TextRange> &edits)
{
    const Language &row = languageNamed(language);
    const Wanted wanted{reply, language, parent, edits, row, parent.isEmpty() ? QSet<QString>() : definedNames(parent, row), hasRegions(parent)};
    QList<Option> options;
    for (const ProgramBlock &block : programBlocks(reply, language, parent))
        options.append(optionOf(block, wanted));
    if (const QString joined = joinedByMarks(options); !joined.isEmpty() && whyNoProgram(joined, language).isEmpty())
        return {joined, {}, wanted.marks};
    const Option *best = bestOf(options, wanted);
    if (wanted.names.size() > 1 && !(wanted.marks && best && best->marks > 0)) {
        if (const QString joined = joinedByNames(options, wanted); !joined.isEmpty() && whyNoProgram(joined, language).isEmpty())
            return {joined, {}, false};
    }
    if (!best)
        return {{}, refusalOf(options), false};
    return {best->block.text, {}, isWhole(*best, wanted)};
}

} // namespace engine
