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

/// What the library remembers of the spending of all runs, those removed since included.
struct SpendingBook {
    struct OpenCall {
        RunId run;
        CallId call;
        qint64 atMs = 0;
        Money reserved;

        bool operator==(const OpenCall &) const = default;
    };
    QList<std::pair<qint64, Money>> days; ///< Julian day of the local calendar → spent
    QList<OpenCall> open;                 ///< started and, as far as is known, not finished

    bool operator==(const SpendingBook &) const = default;
};

/// The real SpendingGate: the caps are never passed, by however many runs at once; what was in flight when the program was
/// killed counts with all that was reserved for it until its run is opened again.
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
        bool left = false; ///< by a program that was killed
    };
    struct Sums {
        Money day, month, openDay, openMonth;
    };
    [[nodiscard]] Sums sums(QDate today) const;
    void forget(const std::pair<RunId, CallId> &key);

    GlobalCaps m_caps;
    QMap<qint64, Money> m_spent;
    QMap<qint64, Money> m_left; ///< reserved for calls nobody settled, by the day on which they began
    Money m_inFlight;           ///< reserved for calls of this program: whatever day they end on
    QHash<std::pair<RunId, CallId>, Open> m_open;
};

/// The day of the local calendar, as rows of spending are kept by.
[[nodiscard]] qint64 spendingDay(qint64 ms);

} // namespace engine
