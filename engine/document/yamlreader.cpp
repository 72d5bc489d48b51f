// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/documentbuilder.h"
#include "engine/document/readers.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <map>
#include <sstream>

namespace engine {

namespace {

/// Thrown through yaml-cpp when a document is refused; caught in readYaml().
struct Refused {
    QString message;
    qsizetype offset = 0;
};

/// Offset of an unclosed quote in the scalar at the offset; −1 when it is closed.
/// yaml-cpp accepts the end of the text after a line break as the closing quote.
qsizetype openQuote(const QByteArray &text, qsizetype at)
{
    if (at < text.size() && text[at] == '&') {
        while (at < text.size() && !std::isspace(uchar(text[at])))
            ++at;
        while (at < text.size() && std::isspace(uchar(text[at])))
            ++at;
    }
    const char quote = at < text.size() ? text[at] : '\0';
    if (quote != '"' && quote != '\'')
        return -1;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\')
            ++i;
        else if (text[i] == quote && quote == '\'' && i + 1 < text.size() && text[i + 1] == quote)
            ++i;
        else if (text[i] == quote)
            return -1;
    }
    return at;
}

/// Passes yaml-cpp's events to a DocumentBuilder.
class YamlEvents final : public YAML::EventHandler
{
public:
    YamlEvents(const QByteArray &text, DocumentBuilder &builder)
        : m_text(text)
        , m_builder(builder)
    {
    }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { scalar(mark, anchor, Json(), {}); }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &text) override
    {
        const qsizetype open = tag == "!" ? openQuote(m_text, mark.pos) : -1;
        if (open >= 0)
            throw Refused{QStringLiteral("this quote is never closed"), open};
        const bool quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
        scalar(mark, anchor, quoted ? Json(text) : plainScalar(text), text);
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchored.find(anchor);
        if (m_open.empty() || m_open.back().wantsKey || found == m_anchored.end())
            throw Refused{QStringLiteral("an alias cannot stand here"), mark.pos};
        check(m_builder.copy(found->second.value, mark.pos, found->second.size));
        valueDone();
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        refuseAsKey(mark);
        m_open.push_back({false, false, anchor, m_builder.size()});
        check(m_builder.beginList(mark.pos));
    }

    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        refuseAsKey(mark);
        m_open.push_back({true, true, anchor, m_builder.size()});
        check(m_builder.beginObject(mark.pos));
    }

    void OnSequenceEnd() override { close(m_builder.endList()); }
    void OnMapEnd() override { close(m_builder.endObject()); }

private:
    struct Open {
        bool map = false;
        bool wantsKey = false;
        YAML::anchor_t anchor = 0;
        DocumentBuilder::Size before;
    };
    struct Anchored {
        Json value;
        DocumentBuilder::Size size;
    };

    void check(bool ok)
    {
        if (!ok)
            throw Refused{m_builder.failure(), m_builder.failedAt()};
    }

    void refuseAsKey(const YAML::Mark &mark)
    {
        if (!m_open.empty() && m_open.back().wantsKey)
            throw Refused{QStringLiteral("a key must be a plain text"), mark.pos};
    }

    void scalar(const YAML::Mark &mark, YAML::anchor_t anchor, Json value, const std::string &text)
    {
        if (!m_open.empty() && m_open.back().wantsKey) {
            if (text.empty() && value.is_null())
                throw Refused{QStringLiteral("a key is missing before \":\""), mark.pos};
            check(m_builder.key(text, mark.pos));
            m_open.back().wantsKey = false;
            return;
        }
        const DocumentBuilder::Size before = m_builder.size();
        check(m_builder.value(std::move(value), mark.pos));
        remember(anchor, before);
        valueDone();
    }

    /// `before`: the size of the document before this value.
    void remember(YAML::anchor_t anchor, DocumentBuilder::Size before)
    {
        if (anchor == 0)
            return;
        const DocumentBuilder::Size after = m_builder.size(), size{after.values - before.values, after.bytes - before.bytes};
        check(m_builder.count(size, 0)); // the copy counts, too
        m_anchored[anchor] = {*m_builder.last(), size};
    }

    void valueDone()
    {
        if (!m_open.empty() && m_open.back().map)
            m_open.back().wantsKey = true;
    }

    void close(bool ok)
    {
        check(ok);
        const Open done = m_open.back();
        m_open.pop_back();
        remember(done.anchor, done.before);
        valueDone();
    }

    const QByteArray &m_text;
    DocumentBuilder &m_builder;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, Anchored> m_anchored;
};

/// Refuses a second document: a configuration is a single one.
class SecondDocument final : public YAML::EventHandler
{
public:
    void OnDocumentStart(const YAML::Mark &mark) override
    {
        throw Refused{QStringLiteral("a second document begins here; a configuration is a single one"), mark.pos};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &) override {}
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

/// The first line up to the place with a tab in its indentation, the usual cause of an unclear yaml-cpp message.
qsizetype tabIndent(const QByteArray &text, qsizetype upTo)
{
    qsizetype start = 0;
    while (start >= 0 && start <= upTo && start < text.size()) {
        qsizetype at = start;
        while (at < text.size() && text[at] == ' ')
            ++at;
        if (at < text.size() && text[at] == '\t')
            return at;
        const qsizetype end = text.indexOf('\n', start);
        start = end < 0 ? -1 : end + 1;
    }
    return -1;
}

Problem yamlProblem(const QByteArray &text, qsizetype offset, QString message)
{
    const qsizetype tab = tabIndent(text, offset);
    if (tab >= 0)
        return syntaxProblem(text, tab, QStringLiteral("a tab cannot indent YAML; use spaces"));
    if (message == u"illegal map value" || message == u"mapping values are not allowed here")
        message = QStringLiteral("a \": \" inside a text needs quotes around the text, or this line is indented wrongly");
    else if (message.startsWith(u"end of map not found"))
        message = QStringLiteral("this line does not fit the lines above: check its indentation and its \": \"");
    return syntaxProblem(text, offset, message);
}

/// Fills the builder. Throws the exceptions of yaml-cpp and the handler.
void readDocuments(const QByteArray &text, DocumentBuilder &builder)
{
    std::istringstream stream(text.toStdString());
    YAML::Parser parser(stream);
    YamlEvents events(text, builder);
    if (!parser.HandleNextDocument(events))
        return;
    SecondDocument second;
    parser.HandleNextDocument(second);
}

} // namespace

ReadResult readYaml(const QByteArray &text)
{
    DocumentBuilder builder(text);
    Problem problem;
    try {
        readDocuments(text, builder);
        return builder.take();
    } catch (const Refused &refused) {
        problem = yamlProblem(text, refused.offset, refused.message);
    } catch (const YAML::Exception &exception) {
        problem = yamlProblem(text, exception.mark.is_null() ? 0 : exception.mark.pos, QString::fromStdString(exception.msg));
    } catch (const std::exception &exception) {
        problem = yamlProblem(text, 0, QString::fromUtf8(exception.what()));
    }
    ReadResult result;
    result.problems << problem;
    return result;
}

} // namespace engine
