// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/partchooser.h"

#include <QSignalBlocker>

namespace ui {

PartChooser::PartChooser(bool withAll, QWidget *parent)
    : ComboBox(parent)
    , m_withAll(withAll)
{
    setAccessibleName(tr("File"));
    setToolTip(tr("Which file of the program is shown"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    hide();
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT partChosen(part()); });
}

QString PartChooser::part() const
{
    return currentData().toString();
}

QString PartChooser::entryText(const QString &name, const QHash<QString, int> &differing) const
{
    const auto lines = differing.constFind(name);
    if (lines == differing.cend())
        return name;
    return *lines ? tr("%1 (%n lines differ)", nullptr, *lines).arg(name) : tr("%1 (equal)").arg(name);
}

void PartChooser::setParts(const QStringList &names, const QHash<QString, int> &differing)
{
    const QString before = part();
    {
        const QSignalBlocker quiet(this);
        clear();
        if (m_withAll && !names.isEmpty())
            addItem(tr("All files"), QString());
        for (const QString &name : names)
            addItem(entryText(name, differing), name);
        int wanted = before.isEmpty() ? -1 : findData(before);
        for (int i = 0; wanted < 0 && !m_withAll && i < count(); ++i)
            wanted = differing.value(itemData(i).toString()) > 0 ? i : -1;
        setCurrentIndex(std::max(wanted, names.isEmpty() ? -1 : 0));
    }
    setVisible(!names.isEmpty());
    if (part() != before)
        Q_EMIT partChosen(part());
}

} // namespace ui
