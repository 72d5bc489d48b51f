// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/harmony.h"

#include <QRegularExpression>

namespace engine {

namespace {

/// Position of a marker "<|name|>"; `name` empty: none follows.
struct HarmonyMarker {
    QStringView name;
    qsizetype begin = 0;
    qsizetype end = 0;
};

bool isHarmonyName(QStringView name)
{
    return name == u"start" || name == u"channel" || name == u"message" || name == u"end" || name == u"return"
        || name == u"call" || name == u"constrain";
}

HarmonyMarker nextMarker(QStringView text, qsizetype from)
{
    constexpr qsizetype longestName = 9;
    for (qsizetype at = text.indexOf(u"<|", from); at >= 0; at = text.indexOf(u"<|", at + 2)) {
        const QStringView near = text.mid(at + 2, longestName + 2);
        const qsizetype length = near.indexOf(u"|>");
        if (length > 0 && isHarmonyName(near.left(length)))
            return {near.left(length), at, at + 2 + length + 2};
    }
    return {{}, text.size(), text.size()};
}

/// Reads the messages in order; stores the answer.
class HarmonyReader
{
public:
    explicit HarmonyReader(QStringView text)
        : m_text(text)
    {
    }
    QString read()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            const HarmonyMarker marker = nextMarker(m_text, at);
            take(m_text.mid(at, marker.begin - at));
            enter(marker);
            at = marker.end;
        }
        return (m_final.isEmpty() ? m_bare : m_final).toString();
    }

private:
    enum class Part { Bare, Role, Channel, Constraint, Content };

    void take(QStringView piece)
    {
        const QStringView trimmed = piece.trimmed();
        if (trimmed.isEmpty())
            return;
        if (m_part == Part::Channel)
            m_channel = trimmed.left(trimmed.indexOf(u' ') < 0 ? trimmed.size() : trimmed.indexOf(u' '));
        else if (m_part == Part::Content && (m_channel.isEmpty() || m_channel == u"final"))
            m_final = piece;
        else if (m_part == Part::Role && trimmed.startsWith(u"assistant") && trimmed.size() > 9)
            m_bare = trimmed.mid(9);
        else if (m_part == Part::Bare && m_seen)
            m_bare = piece;
        else if (!m_seen)
            m_channel = trimmed;
    }

    void enter(const HarmonyMarker &marker)
    {
        m_seen = true;
        if (marker.name == u"start") {
            m_part = Part::Role;
            m_channel = {};
        } else if (marker.name == u"channel") {
            m_part = Part::Channel;
            m_channel = {};
        } else if (marker.name == u"constrain") {
            m_part = Part::Constraint;
        } else {
            m_part = marker.name == u"message" ? Part::Content : Part::Bare;
        }
    }

    QStringView m_text;
    QStringView m_channel;
    QStringView m_final;
    QStringView m_bare; ///< text outside of channels
    Part m_part = Part::Bare;
    bool m_seen = false; ///< at least one marker was read
};

/// "analysisThe user wants …assistantfinalFangs.": the markers are special tokens that some servers remove.
std::optional<QString> markerlessAnswer(const QString &text)
{
    static const QRegularExpression opening(QStringLiteral("^(?:analysis|commentary)(?=[\\p{Lu}\\d\"'(\\n])"));
    if (!opening.match(text).hasMatch())
        return {};
    const QLatin1StringView answer("assistantfinal");
    const qsizetype at = text.lastIndexOf(answer);
    return at < 0 ? std::nullopt : std::optional(text.mid(at + answer.size()));
}

} // namespace

std::optional<QString> harmonyAnswer(const QString &reply)
{
    const QString text = reply.trimmed();
    static const QRegularExpression opening(QStringLiteral(
        "^(?:<\\|start\\|>\\s*assistant\\b|<\\|channel\\|>\\s*(?:analysis|commentary|final)\\b|(?:analysis|commentary|final)\\b[^<\\n]{0,60}<\\|message\\|>)"));
    if (opening.match(text).hasMatch())
        return HarmonyReader(text).read();
    return markerlessAnswer(text);
}

} // namespace engine
