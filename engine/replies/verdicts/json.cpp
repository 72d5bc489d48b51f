// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/json.h"

#include "engine/replies/verdicts/jsonstrings.h"

#include <cmath>
#include <limits>

namespace engine {

namespace {

constexpr int deepest = 64;
constexpr int mostAttempts = 4096;
constexpr qsizetype longestBareWord = 200;
constexpr qsizetype longestName = 100;
constexpr qsizetype lookedAtPerSign = 16; ///< maximum work of all attempts together, characters per character of the text

std::string utf8(QStringView text)
{
    return text.toUtf8().toStdString();
}

/// Value without quotes: "True", "None", "-4.50", "4/5".
ReplyJson bareValue(QStringView word)
{
    if (word.compare(u"true", Qt::CaseInsensitive) == 0)
        return true;
    if (word.compare(u"false", Qt::CaseInsensitive) == 0)
        return false;
    for (const QStringView nothing : {QStringView(u"null"), QStringView(u"none"), QStringView(u"undefined"), QStringView(u"nil")}) {
        if (word.compare(nothing, Qt::CaseInsensitive) == 0)
            return nullptr;
    }
    if (word.compare(u"nan", Qt::CaseInsensitive) == 0)
        return std::numeric_limits<double>::quiet_NaN();
    const QStringView size = word.startsWith(u'-') || word.startsWith(u'+') ? word.mid(1) : word;
    if (size.compare(u"inf", Qt::CaseInsensitive) == 0 || size.compare(u"infinity", Qt::CaseInsensitive) == 0)
        return (word.startsWith(u'-') ? -1 : 1) * std::numeric_limits<double>::infinity();
    bool whole = false, number = false;
    const qint64 integer = word.toLongLong(&whole);
    if (whole)
        return integer;
    const double real = word.toDouble(&number);
    const bool digits = !size.isEmpty() && (size.front().isDigit() || size.front() == u'.');
    return number && digits ? ReplyJson(real) : ReplyJson(utf8(word));
}

/// Reads one value from a position of the text.
class TolerantReader
{
public:
    TolerantReader(QStringView text, qsizetype at)
        : m_text(text)
        , m_at(at)
    {
    }

    /// nullopt: there is no object or list at that position.
    std::optional<ReplyJson> read() { return bracketed(0); }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool wasCut() const { return m_cut; }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    void skip() { m_at = behindJsonSpace(m_text, m_at); }

    bool take(QChar sign)
    {
        if (here() != sign)
            return false;
        ++m_at;
        return true;
    }

    /// True at the end of the text: the value is cut.
    bool ended()
    {
        m_cut |= atEnd();
        return atEnd();
    }

    std::optional<ReplyJson> bracketed(int depth)
    {
        if (depth > deepest)
            return {};
        return here() == u'{' ? object(depth) : list(depth);
    }

    std::optional<ReplyJson> object(int depth)
    {
        ReplyJson made = ReplyJson::object();
        auto &members = made.get_ref<ReplyJson::object_t &>();
        ++m_at;
        for (;;) {
            skip();
            while (take(u',') || take(u';'))
                skip();
            if (take(u'}') || ended() || (depth > 0 && here() == u']'))
                return made;
            std::optional<QString> key = name();
            skip();
            if (!key || (!atEnd() && !take(u':') && !takeArrow()))
                return {};
            skip();
            if (ended())
                return made;
            std::optional<ReplyJson> member = value(depth, JsonPlace::Member);
            if (!member)
                return {};
            members.push_back({utf8(*key), std::move(*member)});
        }
    }

    std::optional<ReplyJson> list(int depth)
    {
        ReplyJson made = ReplyJson::array();
        ++m_at;
        for (;;) {
            skip();
            while (take(u','))
                skip();
            if (take(u']') || ended() || (depth > 0 && here() == u'}'))
                return made;
            std::optional<ReplyJson> item = value(depth, JsonPlace::Item);
            if (!item)
                return {};
            if (!item->is_string() || (item->get_ref<const std::string &>() != "..." && item->get_ref<const std::string &>() != "…"))
                made.push_back(std::move(*item));
        }
    }

    bool takeArrow()
    {
        const bool arrow = m_text.mid(m_at).startsWith(u"=>");
        m_at += arrow ? 2 : 0;
        return arrow || take(u'=');
    }

    std::optional<QString> name()
    {
        if (isJsonQuote(here())) {
            const JsonString string = readJsonString(m_text, m_at, JsonPlace::Name);
            m_at = string.end;
            return string.text.size() <= longestName && !string.text.contains(u'\n') ? std::optional(string.text) : std::nullopt;
        }
        const qsizetype begin = m_at;
        while (!atEnd() && m_at - begin <= longestName && (here().isLetterOrNumber() || QStringView(u"_-$. ").contains(here())))
            ++m_at;
        const QStringView bare = m_text.mid(begin, m_at - begin).trimmed();
        return bare.isEmpty() || m_at - begin > longestName ? std::nullopt : std::optional(bare.toString());
    }

    std::optional<ReplyJson> value(int depth, JsonPlace place)
    {
        if (here() == u'{' || here() == u'[')
            return bracketed(depth + 1);
        if (isJsonQuote(here())) {
            const JsonString string = readJsonString(m_text, m_at, place);
            m_cut |= !string.closed;
            m_at = string.end;
            return ReplyJson(utf8(string.text));
        }
        return bare();
    }

    /// A value without quotes, up to its delimiter.
    std::optional<ReplyJson> bare()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && m_at - begin <= longestBareWord && !QStringView(u",}]\n{[:\"").contains(here()))
            ++m_at;
        const bool stopped = atEnd() || QStringView(u",}]\n").contains(here());
        QStringView word = m_text.mid(begin, m_at - begin);
        for (const QStringView comment : {QStringView(u" //"), QStringView(u" #"), QStringView(u"/*")}) {
            if (const qsizetype at = word.indexOf(comment); at >= 0) {
                word = word.left(at);
                m_at = begin + at;
            }
        }
        word = word.trimmed();
        if (!stopped || word.isEmpty())
            return {};
        m_cut |= atEnd();
        return bareValue(word);
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_cut = false;
};

bool mayBeginValue(QStringView text, qsizetype at)
{
    if (text[at] == u'{')
        return true;
    if (text[at] != u'[')
        return false;
    const qsizetype next = behindJsonSpace(text, at + 1);
    return next < text.size() && (text[next] == u'{' || isJsonQuote(text[next]) || text[next].isDigit());
}

} // namespace

std::vector<JsonInReply> jsonValuesIn(const QString &text)
{
    std::vector<JsonInReply> found;
    qsizetype left = text.size() * lookedAtPerSign;
    int attempts = mostAttempts;
    for (qsizetype at = 0; at < text.size() && left > 0 && attempts > 0; ++at) {
        if (!mayBeginValue(text, at))
            continue;
        TolerantReader reader(text, at);
        std::optional<ReplyJson> value = reader.read();
        left -= reader.at() - at;
        --attempts;
        if (!value)
            continue;
        found.push_back({std::move(*value), at, reader.at(), !reader.wasCut()});
        // A cut value may be prose with a bracket: search for values inside, too.
        if (!reader.wasCut())
            at = reader.at() - 1;
    }
    return found;
}

QString textOfJson(const ReplyJson &value)
{
    if (!value.is_string())
        return {};
    const auto &bytes = value.get_ref<const std::string &>();
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

} // namespace engine
