// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/documentbuilder.h"

#include "engine/base/result.h"

#include <algorithm>

namespace engine {

namespace {

constexpr size_t maxDepth = 64;
constexpr int maxValues = 50'000;
constexpr qsizetype maxTextBytes = 16 << 20;      // total bytes of texts and keys, including expanded aliases
constexpr qsizetype maxPathCharacters = 16 << 20;
constexpr size_t maxKeys = 2'000; // per object: lookup in an ordered object is linear

} // namespace

DocumentBuilder::DocumentBuilder(const QByteArray &text)
    : m_text(text)
    , m_lineStarts{0}
{
    for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        m_lineStarts.push_back(at + 1);
}

std::pair<int, int> DocumentBuilder::placeOf(qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, m_text.size());
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    const qsizetype start = *std::prev(next);
    // Continues from the last position: a compact document is one long line.
    if (m_near.first < start || m_near.first > offset)
        m_near = {start, 1};
    for (; m_near.first < offset; ++m_near.first)
        m_near.second += (uchar(m_text[m_near.first]) & 0xC0) != 0x80;
    return {int(next - m_lineStarts.begin()), m_near.second};
}

bool DocumentBuilder::fail(const QString &message, qsizetype offset)
{
    if (m_failure.isEmpty()) {
        m_failure = message;
        m_failedAt = offset;
    }
    return false;
}

QString DocumentBuilder::pathOfNext() const
{
    if (m_levels.empty())
        return {};
    const Level &level = m_levels.back();
    return level.value.is_array() ? memberPath(level.path, int(level.value.size())) : childPath(level.path, level.key);
}

bool DocumentBuilder::count(Size size, qsizetype offset)
{
    m_size.values += size.values;
    m_size.bytes += size.bytes;
    if (m_size.values > maxValues)
        return fail(QStringLiteral("more than %1 values").arg(maxValues), offset);
    if (m_size.bytes > maxTextBytes)
        return fail(QStringLiteral("its texts and keys, with those that aliases repeat, are larger than %1 MiB").arg(maxTextBytes >> 20), offset);
    return m_failure.isEmpty();
}

/// Counted, because the path of a value repeats the keys above it.
bool DocumentBuilder::note(const QString &path, qsizetype offset)
{
    m_pathCharacters += path.size();
    if (m_pathCharacters > maxPathCharacters)
        return fail(QStringLiteral("keys are too long for so many values below them"), offset);
    m_result.places.insert(path, placeOf(offset));
    return true;
}

bool DocumentBuilder::begin(Json value, qsizetype offset)
{
    if (!count({}, offset))
        return false;
    if (m_levels.size() >= maxDepth)
        return fail(QStringLiteral("nested more than %1 deep").arg(maxDepth), offset);
    const QString path = pathOfNext();
    if (!note(path, offset))
        return false;
    m_levels.push_back({std::move(value), path, {}});
    return true;
}

bool DocumentBuilder::place(Json value)
{
    if (m_levels.empty()) {
        m_result.root = std::move(value);
        m_last = &m_result.root;
        return true;
    }
    Level &level = m_levels.back();
    if (level.value.is_array()) {
        level.value.push_back(std::move(value));
        m_last = &level.value.back();
        return true;
    }
    Json &slot = level.value[level.key];
    slot = std::move(value);
    m_last = &slot;
    return true;
}

bool DocumentBuilder::end()
{
    if (!m_failure.isEmpty() || m_levels.empty())
        return false;
    Json value = std::move(m_levels.back().value);
    m_levels.pop_back();
    return place(std::move(value));
}

bool DocumentBuilder::beginObject(qsizetype offset) { return begin(Json::object(), offset); }
bool DocumentBuilder::endObject() { return end(); }
bool DocumentBuilder::beginList(qsizetype offset) { return begin(Json::array(), offset); }
bool DocumentBuilder::endList() { return end(); }

bool DocumentBuilder::key(std::string name, qsizetype offset)
{
    if (!m_failure.isEmpty())
        return false;
    Level &level = m_levels.back();
    if (level.value.size() >= maxKeys)
        return fail(QStringLiteral("more than %1 keys in one place").arg(maxKeys), offset);
    level.key = std::move(name);
    if (!count({0, qsizetype(level.key.size())}, offset))
        return false;
    if (level.value.contains(level.key)) {
        const QString path = pathOfNext();
        const auto [line, column] = placeOf(offset);
        m_result.problems << Problem{Severity::Warning, ProblemKind::Conflict, path, line, column,
            {QStringLiteral("this value"), QStringLiteral("the one written for the same key above; the later one counts")}};
    }
    return true;
}

bool DocumentBuilder::value(Json scalar, qsizetype offset)
{
    const qsizetype bytes = scalar.is_string() ? qsizetype(scalar.get_ref<const std::string &>().size()) : 0;
    return count({1, bytes}, offset) && note(pathOfNext(), offset) && place(std::move(scalar));
}

bool DocumentBuilder::copy(const Json &value, qsizetype offset, Size size)
{
    return count(size, offset) && note(pathOfNext(), offset) && place(value);
}

ReadResult DocumentBuilder::take() { return std::move(m_result); }

} // namespace engine
