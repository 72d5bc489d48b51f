// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

#include <QAbstractTableModel>

namespace ui {

/// What a person can do about a failed call; the page offers it as a button.
enum class ErrorAction { None, Wait, CheckKey, CheckModel, CheckNetwork, CheckConfiguration, RaiseCap };

/// Failed calls of a run grouped by cause: kind of error and generator. One row each, the newest cause first.
/// GUI thread; owned by OpenRun.
class ErrorModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Cause, Generator, Count, LastTime, Action };
    static constexpr int columns = Action + 1;
    enum Role { CallRole = Qt::UserRole, ActionRole, DetailRole };

    explicit ErrorModel(QObject *parent);

    void note(const engine::RunEvent &event, const engine::Call *call);
    void commit();
    void clear();

    [[nodiscard]] int failures() const { return m_failures; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Group {
        engine::ErrorKind kind = engine::ErrorKind::Internal;
        QString label;
        QString detail;          ///< of the newest
        engine::CallId lastCall;
        int count = 0;
        qint64 lastMs = 0;
        std::optional<std::chrono::milliseconds> retryAfter;
    };

    [[nodiscard]] QString display(const Group &group, int column) const;

    QList<Group> m_groups; ///< in the order of their first failure
    int m_rows = 0;
    int m_failures = 0;
    bool m_touched = false;
};

/// "The service asks for fewer requests" – the cause as a person says it.
[[nodiscard]] QString causeSentence(engine::ErrorKind kind);
[[nodiscard]] ErrorAction actionFor(engine::ErrorKind kind);
/// "Waits and tries again by itself; nothing to do." – one hint for what to do.
[[nodiscard]] QString actionHint(ErrorAction action);

} // namespace ui
