// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/readers.h"
#include "engine/document/readwrite.h"

namespace engine {

namespace {

constexpr qsizetype maxBytes = 4 * 1024 * 1024;

/// Offset of the first byte that is not valid UTF-8; −1 when all are valid.
qsizetype firstBadByte(const QByteArray &text)
{
    if (text.isValidUtf8())
        return -1;
    for (qsizetype at = 0; at < text.size();) {
        const uchar lead = uchar(text[at]);
        const int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (!QByteArrayView(text).sliced(at, std::min<qsizetype>(length, text.size() - at)).isValidUtf8())
            return at;
        at += length;
    }
    return text.size();
}

qsizetype firstControl(const QByteArray &text)
{
    const auto found = std::find_if(text.begin(), text.end(),
        [](char byte) { return uchar(byte) < 0x20 && byte != '\n' && byte != '\t' && byte != '\r'; });
    return found == text.end() ? -1 : found - text.begin();
}

ReadResult refused(const Problem &problem)
{
    ReadResult result;
    result.problems << problem;
    return result;
}

/// A brace followed by a quoted key or nothing is taken as JSON; "{task: …}" is YAML.
bool meantAsJson(const QByteArray &text)
{
    const QByteArray start = text.left(4096).trimmed();
    if (!start.startsWith('{'))
        return false;
    const QByteArray inner = start.mid(1).trimmed();
    return inner.isEmpty() || inner.startsWith('"') || inner.startsWith('}');
}

} // namespace

Problem syntaxProblem(const QByteArray &text, qsizetype offset, const QString &message)
{
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    const QByteArrayView before = QByteArrayView(text).first(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto isCharacter = [](char byte) { return (uchar(byte) & 0xC0) != 0x80; };
    const int line = int(std::count(before.begin(), before.end(), '\n')) + 1;
    const int column = int(std::count_if(before.begin() + lineStart, before.end(), isCharacter)) + 1;
    return {Severity::Error, ProblemKind::Syntax, {}, line, column, {message}};
}

ReadResult readText(const QByteArray &input)
{
    QByteArray text = input;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    if (text.size() > maxBytes)
        return refused(syntaxProblem({}, 0, QStringLiteral("the text is larger than 4 MiB")));
    if (const qsizetype bad = firstControl(text); bad >= 0)
        return refused(syntaxProblem(text, bad, QStringLiteral("a control character (code %1) cannot stand in a configuration").arg(int(text[bad]))));
    if (const qsizetype bad = firstBadByte(text); bad >= 0)
        return refused(syntaxProblem(text, bad, QStringLiteral("this is not UTF-8 text")));
    return meantAsJson(text) ? readJson(text) : readYaml(text);
}

ParsedConfig parseConfig(const QByteArray &text)
{
    ReadResult read = readText(text);
    ParsedConfig parsed;
    parsed.places = std::move(read.places);
    parsed.problems = std::move(read.problems);
    if (read.root.is_object())
        parsed.config = writeDocument(read.root);
    else if (!read.root.is_null())
        parsed.problems << Problem{Severity::Error, ProblemKind::WrongType, {}, 1, 1,
            {QStringLiteral("keys with values, such as \"task: …\""), read.root.is_array() ? QStringLiteral("a list") : QStringLiteral("a single value")}};
    return parsed;
}

} // namespace engine
