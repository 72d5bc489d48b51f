// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/selection/textvectors.h"

#include "engine/providers/interface/floattext.h"
#include "engine/base/texthash.h"
#include "engine/types/events/runevent.h"

#include <algorithm>
#include <numeric>

namespace engine {

void TextVectors::apply(const RunEvent &event)
{
    if (const auto *started = std::get_if<CallStarted>(&event.body)) {
        if (started->call.step == Step::Embedding)
            m_open.insert(started->call.id, started->call.texts);
    } else if (const auto *finished = std::get_if<CallFinished>(&event.body)) {
        const QList<quint64> texts = m_open.take(finished->end.call);
        const QStringList &vectors = finished->end.vectors;
        for (qsizetype i = 0; i < std::min(texts.size(), vectors.size()); ++i) {
            if (const std::optional<QList<float>> vector = floatsFrom(vectors[i]))
                m_vectors.insert(texts[i], *vector);
        }
    } else if (const auto *dropped = std::get_if<CallDropped>(&event.body)) {
        m_open.remove(dropped->call);
    } else if (const auto *born = std::get_if<CandidateBorn>(&event.body)) {
        m_textOf.insert(born->candidate.id, textHash(born->candidate.parts.text()));
    } else if (const auto *retired = std::get_if<CandidateRetired>(&event.body)) {
        const quint64 text = m_textOf.take(retired->candidate);
        if (std::find(m_textOf.cbegin(), m_textOf.cend(), text) == m_textOf.cend())
            m_vectors.remove(text);
    }
}

bool TextVectors::contains(const QString &text) const
{
    return m_vectors.contains(textHash(text));
}

double TextVectors::similarity(const QString &a, const QString &b) const
{
    const QList<float> first = m_vectors.value(textHash(a)), second = m_vectors.value(textHash(b));
    return first.size() == second.size() ? std::inner_product(first.begin(), first.end(), second.begin(), 0.0) : 0;
}

} // namespace engine
