// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/showntext.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype longestText = 1'000'000;
constexpr qsizetype longestLine = 4'000; // laying out a line of a megabyte would block the window for seconds

bool isHidden(char16_t c)
{
    if (c == u'\n' || c == u'\t')
        return false;
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF
        || c == 0x200B || c == 0x2060 || c == 0x2028 || c == 0x2029 || c == 0xFFFC;
}

QString escapeOf(char16_t c)
{
    return QStringLiteral("\\u%1").arg(QString::number(c, 16).toUpper(), 4, u'0');
}

class Maker
{
public:
    explicit Maker(const QString &source)
        : m_source(source)
    {
    }

    ShownText make()
    {
        m_shown.text.reserve(std::min(m_source.size(), longestText) + 64);
        for (m_at = 0; m_at < m_source.size(); ++m_at) {
            if (m_shown.text.size() >= longestText) {
                m_shown.leftOut = m_source.size() - m_at;
                break;
            }
            put(m_source.at(m_at));
        }
        return std::move(m_shown);
    }

private:
    void put(QChar c)
    {
        if (c == u'\r') {
            const bool pair = m_at + 1 < m_source.size() && m_source.at(m_at + 1) == u'\n';
            put(pair ? QString() : QStringLiteral("\n"));
        } else if (isHidden(c.unicode())) {
            put(escapeOf(c.unicode()));
        } else {
            breakLongLine(c);
            m_shown.text += c;
            m_line = c == u'\n' ? 0 : m_line + 1;
        }
    }

    void put(const QString &instead)
    {
        m_shown.text += instead;
        m_line = instead == u"\n" ? 0 : m_line + instead.size();
        if (instead.size() != 1)
            m_shown.steps.append({m_at + 1, m_shown.text.size()});
    }

    /// Breaks at a blank if there is one within 200 characters; never inside a surrogate pair or before a combining
    /// mark.
    void breakLongLine(QChar next)
    {
        const bool inside = next.isLowSurrogate() || next.isMark() || next.unicode() == 0x200D;
        const bool blank = !m_shown.text.isEmpty() && m_shown.text.back() == u' ';
        if (m_line < longestLine || inside || (!blank && m_line < longestLine + 200))
            return;
        m_shown.text += u'\n';
        m_line = 0;
        m_shown.steps.append({m_at, m_shown.text.size()});
    }

    const QString &m_source;
    ShownText m_shown;
    qsizetype m_at = 0;
    qsizetype m_line = 0;
};

} // namespace

ShownText shownText(const QString &text)
{
    return Maker(text).make();
}

qsizetype ShownText::toShown(qsizetype source) const
{
    const auto next = std::upper_bound(steps.begin(), steps.end(), source, [](qsizetype at, const Step &step) { return at < step.source; });
    const qsizetype shown = next == steps.begin() ? source : std::prev(next)->shown + source - std::prev(next)->source;
    return std::min(shown, next == steps.end() ? text.size() : next->shown);
}

qsizetype ShownText::toSource(qsizetype shown) const
{
    const auto next = std::upper_bound(steps.begin(), steps.end(), shown, [](qsizetype at, const Step &step) { return at < step.shown; });
    const qsizetype source = next == steps.begin() ? shown : std::prev(next)->source + shown - std::prev(next)->shown;
    return next == steps.end() ? source : std::min(source, next->source);
}

Span ShownText::toShown(Span source) const
{
    const qsizetype start = toShown(source.start);
    return {start, toShown(source.end()) - start};
}

} // namespace ui
