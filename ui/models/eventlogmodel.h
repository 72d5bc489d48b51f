// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

#include <QAbstractTableModel>
#include <QSet>

#include <deque>

namespace ui {

/// How much an event matters to somebody who watches. Detail: calls going out, ratings moving.
enum class LogLevel { Detail, Info, Notice, Warning, Error };
[[nodiscard]] QString levelWord(LogLevel level);

/// The newest events of a run as light rows, oldest first; the whole log stays in the library.
/// GUI thread; owned by OpenRun; memory bounded by `maxRows`.
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
        CallRole,      ///< quint32, 0 when the event is about none
        CandidateRole  ///< quint32, the first one it is about
    };

    explicit EventLogModel(QObject *parent);

    /// `call`: what a CallFinished answers, when known.
    void note(const engine::RunEvent &event, const engine::Call *call);
    void commit();
    void clear();

    /// Rows that had to make room.
    [[nodiscard]] quint64 dropped() const { return m_dropped; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        quint64 seq = 0;
        qint64 atMs = 0;
        quint8 kind = 0; ///< index into EventBody
        LogLevel level = LogLevel::Info;
        std::optional<engine::Step> step;
        engine::ErrorKind error = engine::ErrorKind::Internal;
        int code = 0;    ///< verdict, reason, percent, count: by kind
        int tokensIn = 0;
        int tokensOut = 0;
        int latencyMs = -1;
        qint64 microUsd = -1;
        engine::CallId call;
        engine::CandidateId first;
        engine::CandidateId second;
        double value = 0;
        QString generator;
        QString text;
    };

    void fillCall(Row &row, const engine::Call &call);
    void fill(Row &row, const engine::RunEvent &event, const engine::Call *call);
    void fillFinished(Row &row, const engine::CallEnd &end, const engine::Call *call);
    [[nodiscard]] QString interned(const QString &word);
    [[nodiscard]] QString display(const Row &row, int column) const;
    [[nodiscard]] QString message(const Row &row) const;
    [[nodiscard]] QString callMessage(const Row &row) const;
    [[nodiscard]] QString candidateMessage(const Row &row) const;
    QString testMessage(const Row &row) const;
    [[nodiscard]] QString loopMessage(const Row &row) const;
    [[nodiscard]] QString runMessage(const Row &row) const;

    std::deque<Row> m_rows;
    std::deque<Row> m_new;
    QSet<QString> m_words;
    quint64 m_dropped = 0;
};

} // namespace ui
