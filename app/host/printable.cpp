// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/host/printable.h"

namespace app {

namespace {

constexpr char16_t controlPictures = 0x2400; ///< block of signs for C0, in its order
constexpr char16_t pictureOfDelete = 0x2421;

QChar visible(QChar c)
{
    const char16_t code = c.unicode();
    if (code == u'\n' || code == u'\t')
        return c;
    if (code < 0x20)
        return QChar(char16_t(controlPictures + code));
    if (code == 0x7f)
        return QChar(pictureOfDelete);
    const bool isC1 = code >= 0x80 && code < 0xa0;
    const bool overridesDirection = code == 0x202d || code == 0x202e;
    return isC1 || overridesDirection ? QChar(QChar::ReplacementCharacter) : c;
}

} // namespace

QString printable(QString text)
{
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    for (QChar &c : text)
        c = visible(c);
    return text;
}

QByteArray printable(const QByteArray &utf8)
{
    return printable(QString::fromUtf8(utf8)).toUtf8();
}

} // namespace app
