// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/callbounds.h"

#include "engine/types/plan/runplan.h"

namespace engine {

namespace {

/// Bytes in UTF-8: four for a surrogate pair, three for other characters above U+07FF.
qint64 bytesOf(QStringView text)
{
    const char16_t *const at = text.utf16();
    int more = 0;
    for (qsizetype i = 0; i < text.size(); ++i) // simple loop, so that the compiler vectorises it
        more += int(at[i] >= 0x80) + int(at[i] >= 0x800) - int((at[i] & 0xf800) == 0xd800);
    return text.size() + more;
}

} // namespace

CallBounds::CallBounds(QStringView prompt, const GeneratorPlan &generator)
{
    const qint64 bytes = bytesOf(prompt) + bytesOf(generator.systemText());
    most = {.input = bytes / 2 + 200, .output = generator.maxTokens};
    likely = {.input = bytes / 4 + 10};
}

CallBounds CallBounds::ofTexts(const QStringList &texts)
{
    CallBounds bounds;
    for (const QString &text : texts) {
        const qint64 bytes = bytesOf(text);
        bounds.most.input += bytes / 2 + 200;
        bounds.likely.input += bytes / 4 + 1;
    }
    return bounds;
}

} // namespace engine
