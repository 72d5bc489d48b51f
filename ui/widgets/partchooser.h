// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/inputs.h"

#include <QHash>

namespace ui {

/// Chooses one part of a program by its name, shown with the number of lines that differ. Hidden if there are no named
/// parts. GUI thread.
class PartChooser final : public ComboBox
{
    Q_OBJECT

public:
    /// `withAll`: the first entry means all parts.
    explicit PartChooser(bool withAll, QWidget *parent = nullptr);

    /// Sets the parts. `differing`: name → number of lines that differ; a missing name means unknown. The chosen part
    /// stays chosen if it is among them. Otherwise the first entry is chosen, or, without an entry for all, the first
    /// part with differences.
    void setParts(const QStringList &names, const QHash<QString, int> &differing);
    /// Name of the chosen part; empty for all parts or if there are none.
    [[nodiscard]] QString part() const;

Q_SIGNALS:
    void partChosen(const QString &name);

private:
    [[nodiscard]] QString entryText(const QString &name, const QHash<QString, int> &differing) const;

    bool m_withAll;
};

} // namespace ui
