// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/definitions.h"

#include "engine/code/lexer.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace engine {

namespace {

constexpr qsizetype longestLine = 1000; ///< only so many characters of a line are read

/// Words before an argument list that do not start a definition.
bool isControlWord(QStringView word)
{
    static const QSet<QString> words{QStringLiteral("if"), QStringLiteral("elif"), QStringLiteral("elseif"), QStringLiteral("for"), QStringLiteral("foreach"),
        QStringLiteral("while"), QStringLiteral("switch"), QStringLiteral("match"), QStringLiteral("case"), QStringLiteral("catch"), QStringLiteral("except"),
        QStringLiteral("with"), QStringLiteral("return"), QStringLiteral("until"), QStringLiteral("when"), QStringLiteral("unless"), QStringLiteral("print"),
        QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("not"), QStringLiteral("in"), QStringLiteral("lambda"), QStringLiteral("else"),
        QStringLiteral("assert"), QStringLiteral("raise"), QStringLiteral("yield"), QStringLiteral("do"), QStringLiteral("then"), QStringLiteral("using"),
        QStringLiteral("function"), QStringLiteral("fn"), QStringLiteral("func"), QStringLiteral("fun")}; // without a name: "area <- function(r) {"
    return words.contains(word.toString());
}

bool opensBody(QStringView line)
{
    return line.endsWith(u'{') || line.endsWith(u':') || line.endsWith(u'=') || line.endsWith(u"=>") || line.endsWith(u"->");
}

/// The name after a word that introduces a definition.
QString introducedName(QStringView line)
{
    static const QRegularExpression introduced(QStringLiteral(
        "\\b(?:def|fn|func|fun|function|sub|proc|procedure|subroutine|program|class|struct|interface|trait|impl|enum|union|module|namespace|package|object|protocol|"
        "extension|actor|record|macro_rules!|macro|defun|defn|defmacro|define|theorem|lemma|contract)\\s+\\(?([\\w.$-]*[\\w$])"));
    static const QRegularExpression method(QStringLiteral("^func\\s*\\([^()]*\\)\\s*(\\w+)")); // method of Go, after its receiver
    const QRegularExpressionMatch own = method.match(line);
    const QRegularExpressionMatch match = own.hasMatch() ? own : introduced.match(line);
    return match.hasMatch() ? match.captured(1).section(u'.', -1) : QString();
}

/// The name before the first argument list of a line that opens a body.
QString nameBeforeArguments(QStringView line)
{
    qsizetype open = -1;
    for (qsizetype at = 0; at < line.size() && open < 0; ++at) {
        if (line[at] == u'(' || (line[at] == u'[' && line.contains(u":=")))
            open = at;
    }
    if (open <= 0 || (!opensBody(line) && !line.contains(u":=")))
        return {};
    qsizetype end = open;
    while (end > 0 && line[end - 1] == u' ')
        --end;
    qsizetype from = end;
    while (from > 0 && isWordChar(line[from - 1]))
        --from;
    const QStringView name = line.mid(from, end - from);
    const QStringView first = line.left(line.indexOf(u' ') < 0 ? line.size() : line.indexOf(u' '));
    return name.isEmpty() || name[0].isDigit() || isControlWord(name) || isControlWord(first) || first.startsWith(u'}') ? QString() : name.toString();
}

/// The name that a line without indentation assigns to.
QString assignedName(QStringView line)
{
    static const QRegularExpression assigned(QStringLiteral(
        "^(?:(?:let|var|val|const|local|my|our|export|static|global|final|auto|rec|mut|pub)\\s+)*([A-Za-z_$][\\w$]*)(?:\\s*:\\s*[\\w.<>\\[\\], ]+)?\\s*(?:=(?![=>])|<-|:=|::)"));
    const QRegularExpressionMatch match = assigned.match(line);
    return match.hasMatch() ? match.captured(1) : QString();
}

} // namespace

QStringList namesDefinedIn(QStringView line)
{
    const bool indented = !line.isEmpty() && line[0].isSpace();
    const QStringView bare = line.left(longestLine).trimmed();
    for (const QString &name : {introducedName(bare), nameBeforeArguments(bare), indented ? QString() : assignedName(bare)}) {
        if (!name.isEmpty())
            return {name};
    }
    return {};
}

QString codeOnly(const QString &program, const Language &language)
{
    QString out = program;
    Lexer lexer(program, language);
    Piece piece;
    while (lexer.next(piece)) {
        for (qsizetype i = piece.from; piece.kind != Piece::Code && i < piece.to; ++i) {
            if (out[i] != u'\n')
                out[i] = u' ';
        }
    }
    return out;
}

QSet<QString> definedNames(const QString &program, const Language &language)
{
    QSet<QString> names;
    const QString code = codeOnly(program, language);
    for (const QStringView line : QStringView(code).split(u'\n')) {
        for (const QString &name : namesDefinedIn(line))
            names.insert(name);
    }
    return names;
}

} // namespace engine
