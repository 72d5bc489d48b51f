// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/eventrow.h"

#include <QAbstractTableModel>
#include <QSet>

#include <deque>

namespace ui {

/// The newest events of a run as compact rows, oldest first; the whole log stays in the library. GUI thread; owned by
/// OpenRun; holds at most `maxRows` rows.
class EventLogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Level, Step, Generator, Latency, Tokens, Cost, Message };
    static constexpr int columns = Message + 1;
    static constexpr int maxRows = 20'000;
    enum Role {
        LevelRole = Qt::UserRole,
        SeqRole,       ///< quint64
        CallRole,      ///< quint32, 0 if the event has no call
        CandidateRole  ///< quint32, the first candidate of the event
    };

    explicit EventLogModel(QObject *parent);

    /// `call`: the call that a CallFinished ends; nullptr if unknown.
    void note(const engine::RunEvent &event, const engine::Call *call);
    void commit();
    void clear();

    /// Number of rows removed to stay within `maxRows`.
    [[nodiscard]] quint64 dropped() const { return m_dropped; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString interned(const QString &word);
    [[nodiscard]] QString display(const EventRow &row, int column) const;

    std::deque<EventRow> m_rows;
    std::deque<EventRow> m_new;
    QSet<QString> m_words; ///< shared copies of generator names, to save memory
    quint64 m_dropped = 0;
};

} // namespace ui
