// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/viewstate.h"

namespace ui {

bool ViewState::addCompared(engine::CandidateId candidate)
{
    if (!candidate || isCompared(candidate) || m_compared.size() >= maxCompared)
        return false;
    m_compared.append(candidate);
    Q_EMIT comparedChanged();
    return true;
}

bool ViewState::removeCompared(engine::CandidateId candidate)
{
    if (!m_compared.removeOne(candidate))
        return false;
    Q_EMIT comparedChanged();
    return true;
}

void ViewState::setCompared(const QList<engine::CandidateId> &candidates)
{
    QList<engine::CandidateId> distinct;
    for (const engine::CandidateId candidate : candidates) {
        if (candidate && !distinct.contains(candidate) && distinct.size() < maxCompared)
            distinct.append(candidate);
    }
    if (distinct == m_compared)
        return;
    m_compared = distinct;
    Q_EMIT comparedChanged();
}

void ViewState::clearCompared()
{
    setCompared({});
}

void ViewState::setCurrent(engine::CandidateId candidate)
{
    if (m_current == candidate)
        return;
    m_current = candidate;
    Q_EMIT currentChanged(candidate);
}

void ViewState::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged(filter);
}

void ViewState::reset()
{
    clearCompared();
    setCurrent({});
    setFilter({});
}

} // namespace ui
