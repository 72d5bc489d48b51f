// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/inputs.h"

#include <QHash>

namespace ui {

/// Chooses one part of a program with several, by its name and how many lines of it differ. Hidden while there are no named
/// parts. GUI thread.
class PartChooser final : public ComboBox
{
    Q_OBJECT

public:
    /// `withAll`: the first entry stands for all parts.
    explicit PartChooser(bool withAll, QWidget *parent = nullptr);

    /// Offers these parts. `differing`: name → number of lines that differ, absent: not known. The chosen part stays chosen if
    /// it is among them; otherwise the first entry is, or, without an entry for all, the first part with differences.
    void setParts(const QStringList &names, const QHash<QString, int> &differing);
    /// Name of the chosen part; empty: all, or there are none.
    [[nodiscard]] QString part() const;

Q_SIGNALS:
    void partChosen(const QString &name);

private:
    [[nodiscard]] QString entryText(const QString &name, const QHash<QString, int> &differing) const;

    bool m_withAll;
};

} // namespace ui
