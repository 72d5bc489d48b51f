// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/candidatetexts.h"

#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "ui/models/openrun.h"
#include "ui/widgets/onresult.h"

#include <algorithm>

namespace ui {

CandidateTexts::CandidateTexts(engine::Engine *engine, OpenRun *run, QObject *parent) :
    QObject(parent),
    m_engine(engine),
    m_run(run)
{
    connect(m_run, &OpenRun::closed, this, [this] {
        m_contents.clear();
        m_texts.clear();
        m_part.clear();
        m_asked.clear();
    });
}

void CandidateTexts::fetch(const QList<engine::CandidateId> &candidates)
{
    if (!m_engine || !m_run->isOpen())
        return;
    QList<engine::CandidateId> missing;
    for (const engine::CandidateId id : candidates) {
        if (m_run->state().candidate(id) && !m_texts.contains(id) && !m_asked.contains(id) && !missing.contains(id))
            missing.append(id);
    }
    if (missing.isEmpty())
        return;
    m_asked.unite(QSet<engine::CandidateId>(missing.begin(), missing.end()));
    onResult(this, m_engine->logs()->contents(m_run->run(), missing), [this, missing, run = m_run->run()](const engine::Result<QHash<engine::CandidateId, engine::Parts>> &texts) {
        if (run != m_run->run())
            return;
        for (const engine::CandidateId id : missing)
            m_asked.remove(id);
        if (texts)
            take(*texts);
        else
            Q_EMIT failed(texts.error());
    });
}

void CandidateTexts::take(const QHash<engine::CandidateId, engine::Parts> &contents)
{
    m_contents.insert(contents);
    for (auto each = contents.begin(); each != contents.end(); ++each)
        m_texts.insert(each.key(), shownText(each.value()));
    Q_EMIT arrived();
}

QString CandidateTexts::shownText(const engine::Parts &parts) const
{
    const QString *part = m_part.isEmpty() ? nullptr : parts.find(m_part);
    return m_part.isEmpty() || parts.named.isEmpty() ? parts.text() : part ? *part : QString();
}

void CandidateTexts::setPart(const QString &name)
{
    if (m_part == name)
        return;
    m_part = name;
    for (auto each = m_contents.cbegin(); each != m_contents.cend(); ++each)
        m_texts.insert(each.key(), shownText(each.value()));
    Q_EMIT partChanged();
    Q_EMIT arrived();
}

bool CandidateTexts::has(const QList<engine::CandidateId> &candidates) const
{
    return std::all_of(candidates.begin(), candidates.end(), [this](engine::CandidateId id) { return m_texts.contains(id); });
}

std::optional<QString> CandidateTexts::find(engine::CandidateId candidate) const
{
    const auto text = m_texts.constFind(candidate);
    return text == m_texts.cend() ? std::nullopt : std::optional(*text);
}

} // namespace ui
