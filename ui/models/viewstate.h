// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QList>
#include <QObject>
#include <QString>

namespace ui {

/// View state that several pages share: current candidate, compared candidates and filter text. GUI thread; owned by
/// Pages; cannot fail.
class ViewState final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxCompared = 4;

    using QObject::QObject;

    /// In the order of addition; at most `maxCompared`. A comparison needs at least two.
    [[nodiscard]] const QList<engine::CandidateId> &compared() const { return m_compared; }
    [[nodiscard]] bool isCompared(engine::CandidateId candidate) const { return m_compared.contains(candidate); }
    /// Returns false if the candidate is null or already compared, or if the list is full.
    bool addCompared(engine::CandidateId candidate);
    bool removeCompared(engine::CandidateId candidate);
    /// Sets the first `maxCompared` distinct candidates.
    void setCompared(const QList<engine::CandidateId> &candidates);
    void clearCompared();

    [[nodiscard]] engine::CandidateId current() const { return m_current; }
    void setCurrent(engine::CandidateId candidate);

    [[nodiscard]] const QString &filter() const { return m_filter; }
    void setFilter(const QString &filter);

    /// Clears everything; called when another run is opened.
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
