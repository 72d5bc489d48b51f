// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/readers.h"
#include "engine/document/readwrite.h"

namespace engine {

namespace {

/// A conservative subset: texts that every YAML parser reads as the same text without quotes.
bool isPlain(const std::string &text)
{
    const auto letter = [](char c) { return std::isalpha(uchar(c)) || c == '_'; };
    const auto allowed = [](char c) { return std::isalnum(uchar(c)) || strchr(" _-./()+!';%$=", c); };
    if (text.empty() || text.size() > 100 || !letter(text.front()) || text.back() == ' ' || !std::all_of(text.begin(), text.end(), allowed))
        return false;
    static const QStringList yaml11{QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("on"), QStringLiteral("off"),
        QStringLiteral("y"), QStringLiteral("n")};
    return text.find("  ") == std::string::npos && plainScalar(text).is_string() && !yaml11.contains(QString::fromStdString(text).toLower());
}

/// Length and code of an invisible character at the beginning, which is written
/// as an escape. Works on bytes, since QString removes a byte order mark.
std::pair<size_t, int> invisible(std::string_view text)
{
    const auto byte = [text](size_t i) { return i < text.size() ? int(uchar(text[i])) : 0; };
    if (byte(0) < 0x20 || byte(0) == 0x7F)
        return {1, byte(0)};
    if (byte(0) == 0xC2 && byte(1) <= 0xA0)
        return {2, byte(1)};
    if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9))
        return {3, 0x2028 + byte(2) - 0xA8};
    return text.starts_with("\xEF\xBB\xBF") ? std::pair<size_t, int>{3, 0xFEFF} : std::pair<size_t, int>{0, 0};
}

/// Whether a literal block preserves the lines exactly.
bool fitsBlock(const std::string &text)
{
    if (text.find('\n') == std::string::npos || text.front() == '\n' || text.front() == ' ' || text.ends_with("\n\n"))
        return false;
    for (size_t at = 0; at < text.size(); ++at) {
        const auto [length, code] = invisible(std::string_view(text).substr(at));
        if (length > 0 && code != '\n')
            return false;
    }
    const QString content = QString::fromStdString(text);
    const QStringList lines = content.split(u'\n');
    return std::none_of(lines.begin(), lines.end(), [](const QString &line) { return !line.isEmpty() && (line.back().isSpace() || line.front().isSpace()); });
}

std::string escaped(int code)
{
    static const QHash<int, QString> shorts{{u'\n', QStringLiteral("\\n")}, {u'\t', QStringLiteral("\\t")}, {u'\r', QStringLiteral("\\r")}};
    return shorts.value(code, QStringLiteral("\\u") + QString::number(code, 16).rightJustified(4, u'0')).toStdString();
}

std::string quoted(const std::string &text)
{
    std::string result = "\"";
    for (size_t at = 0; at < text.size();) {
        const auto [length, code] = invisible(std::string_view(text).substr(at));
        if (length > 0) {
            result += escaped(code);
            at += length;
            continue;
        }
        if (text[at] == '"' || text[at] == '\\')
            result += '\\';
        result += text[at++];
    }
    return result + '"';
}

std::string scalarText(const Json &value)
{
    if (value.is_string()) {
        const std::string &text = value.get_ref<const std::string &>();
        return isPlain(text) ? text : quoted(text);
    }
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool isShortList(const Json &value)
{
    if (!value.is_array() || value.size() > 8)
        return false;
    size_t width = 0;
    for (const Json &item : value) {
        if (item.is_structured())
            return false;
        width += scalarText(item).size() + 2;
    }
    return width <= 80;
}

class YamlWriter
{
public:
    std::string write(const Json &root)
    {
        if (root.empty())
            return "{}\n";
        writeMembers(root, 0);
        return std::move(m_out);
    }

private:
    void writeMembers(const Json &object, int indent)
    {
        bool first = true;
        for (const auto &[key, value] : object.items()) {
            if (!first || !m_onDash)
                m_out.append(size_t(indent), ' ');
            first = m_onDash = false;
            const std::string name = isPlain(key) ? key : quoted(key);
            // YAML parsers look for the colon only in so many characters after the start of a key.
            if (name.size() > 500)
                m_out += "? " + name + '\n' + std::string(size_t(indent), ' ');
            else
                m_out += name;
            m_out += ':';
            writeValue(value, indent, indent + 2);
        }
    }

    /// Writes the value after "key:" or "-".
    void writeValue(const Json &value, int indent, int childIndent)
    {
        if (value.is_structured() && !value.empty() && !isShortList(value)) {
            m_out += '\n';
            value.is_object() ? writeMembers(value, childIndent) : writeItems(value, childIndent);
            return;
        }
        m_out += ' ';
        if (value.is_object())
            m_out += "{}";
        else if (value.is_array())
            writeShort(value);
        else if (value.is_string() && fitsBlock(value.get_ref<const std::string &>()))
            return writeBlock(value.get_ref<const std::string &>(), indent + 2);
        else
            m_out += scalarText(value);
        m_out += '\n';
    }

    void writeItems(const Json &list, int indent)
    {
        for (const Json &item : list) {
            m_out.append(size_t(indent), ' ');
            m_out += '-';
            if (item.is_object() && !item.empty()) {
                m_out += ' ';
                m_onDash = true;
                writeMembers(item, indent + 2);
            } else {
                writeValue(item, indent, indent + 2);
            }
        }
    }

    void writeShort(const Json &list)
    {
        m_out += '[';
        for (size_t i = 0; i < list.size(); ++i)
            m_out += (i ? ", " : "") + scalarText(list[i]);
        m_out += ']';
    }

    void writeBlock(const std::string &text, int indent)
    {
        m_out += text.ends_with('\n') ? "|\n" : "|-\n";
        size_t start = 0;
        while (start < text.size()) {
            const size_t end = std::min(text.find('\n', start), text.size());
            if (end > start)
                m_out += std::string(size_t(indent), ' ') + text.substr(start, end - start);
            m_out += '\n';
            start = end + 1;
        }
    }

    std::string m_out;
    bool m_onDash = false; ///< the next key is written on the line of its dash
};

} // namespace

QByteArray toYaml(const RunConfig &config)
{
    return QByteArray::fromStdString(YamlWriter().write(readDocument(config)));
}

QByteArray toJson(const RunConfig &config)
{
    return QByteArray::fromStdString(readDocument(config).dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace engine
