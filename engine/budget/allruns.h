// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/budget/spendinggate.h"
#include "engine/types/plan/caps.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QMap>

namespace engine {

/// The library's data about the spending of all runs, including removed ones.
struct SpendingBook {
    struct OpenCall {
        RunId run;
        CallId call;
        qint64 atMs = 0;
        Money reserved;

        bool operator==(const OpenCall &) const = default;
    };
    QList<std::pair<qint64, Money>> days; ///< Julian day of the local calendar → spent
    QList<OpenCall> open;                 ///< started and, according to the log, not finished

    bool operator==(const SpendingBook &) const = default;
};

/// The real SpendingGate: all runs together never exceed the caps. Calls that were in flight
/// when the program was killed count with their full reserve until their run is opened again.
class AllRuns final : public SpendingGate
{
public:
    void load(const SpendingBook &book);
    void setCaps(GlobalCaps caps) { m_caps = caps; }
    [[nodiscard]] const GlobalCaps &caps() const { return m_caps; }
    [[nodiscard]] Spending spending(qint64 nowMs) const;

    [[nodiscard]] std::optional<Refusal> reserve(const RunId &run, CallId call, Money most, qint64 nowMs) override;
    void settle(const RunId &run, CallId call, Money cost, qint64 nowMs) override;

private:
    struct Open {
        QDate day;
        Money reserved;
        bool left = false; ///< left open by a program that was killed
    };
    struct Sums {
        Money day, month, openDay, openMonth;
    };
    [[nodiscard]] Sums sums(QDate today) const;
    void forget(const std::pair<RunId, CallId> &key);

    GlobalCaps m_caps;
    QMap<qint64, Money> m_spent;
    QMap<qint64, Money> m_left; ///< reserved for calls that were never settled, by the day on which they began
    Money m_inFlight;           ///< reserved for calls of this process; counts towards any day they may end on
    QHash<std::pair<RunId, CallId>, Open> m_open;
};

/// Day of the local calendar (Julian day), the key of rows of spending.
[[nodiscard]] qint64 spendingDay(qint64 ms);

} // namespace engine
