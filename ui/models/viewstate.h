// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QList>
#include <QObject>
#include <QString>

namespace ui {

/// What several pages share about looking at the open run: the current candidate, the compared ones, the filter text.
/// GUI thread; owned by the window; cannot fail.
class ViewState final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxCompared = 4;

    using QObject::QObject;

    /// In the order they were added; at most `maxCompared`, and a comparison makes sense from two.
    [[nodiscard]] const QList<engine::CandidateId> &compared() const { return m_compared; }
    [[nodiscard]] bool isCompared(engine::CandidateId candidate) const { return m_compared.contains(candidate); }
    /// False when it is there already, is none, or the places are taken.
    bool addCompared(engine::CandidateId candidate);
    bool removeCompared(engine::CandidateId candidate);
    /// The first `maxCompared` distinct ones.
    void setCompared(const QList<engine::CandidateId> &candidates);
    void clearCompared();

    [[nodiscard]] engine::CandidateId current() const { return m_current; }
    void setCurrent(engine::CandidateId candidate);

    [[nodiscard]] const QString &filter() const { return m_filter; }
    void setFilter(const QString &filter);

    /// Another run was opened: nothing is current, nothing compared, no filter.
    void reset();

Q_SIGNALS:
    void comparedChanged();
    void currentChanged(engine::CandidateId candidate);
    void filterChanged(const QString &filter);

private:
    QList<engine::CandidateId> m_compared;
    engine::CandidateId m_current;
    QString m_filter;
};

} // namespace ui
