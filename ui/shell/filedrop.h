// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace ui {

/// Lets files be dropped on a widget and says beforehand what a drop will do. GUI thread; owned by the widget.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *widget);

Q_SIGNALS:
    void dropped(const QStringList &paths);
    /// Empty when nothing hovers any more.
    void hintChanged(const QString &hint);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] static QStringList files(const QMimeData *data);
    [[nodiscard]] static QString hintFor(const QStringList &paths);
};

} // namespace ui
