// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace ui {

/// Makes a widget accept dropped files, and describes the effect of a drop before it happens. GUI thread; owned by the
/// widget.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *widget);

Q_SIGNALS:
    void dropped(const QStringList &paths);
    /// The description of a drop; empty when no files are dragged over the widget.
    void hintChanged(const QString &hint);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] static QStringList files(const QMimeData *data);
    [[nodiscard]] static QString hintFor(const QStringList &paths);
};

} // namespace ui
