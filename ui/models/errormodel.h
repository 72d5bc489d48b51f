// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"

#include <QAbstractTableModel>

namespace engine {
struct Call;
struct RunEvent;
}

namespace ui {

/// The remedy for a failed call; the page offers it as a button.
enum class ErrorAction { None, Wait, CheckKey, CheckModel, CheckNetwork, CheckConfiguration, RaiseCap };

/// Failed calls of a run grouped by error kind and generator, one row per group, in the order of their first failure.
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
        QString detail;          ///< detail of the newest failure
        engine::CallId lastCall;
        int count = 0;
        qint64 lastMs = 0;
        std::optional<std::chrono::milliseconds> retryAfter;
    };

    [[nodiscard]] QString display(const Group &group, int column) const;

    QList<Group> m_groups; ///< ordered by their first failure
    int m_rows = 0;
    int m_failures = 0;
    bool m_touched = false;
};

/// The cause as a short sentence: "The service asks for fewer requests".
[[nodiscard]] QString causeSentence(engine::ErrorKind kind);
[[nodiscard]] ErrorAction actionFor(engine::ErrorKind kind);
/// The remedy as a short sentence: "Choose another model in the configuration".
[[nodiscard]] QString actionHint(ErrorAction action);

} // namespace ui
