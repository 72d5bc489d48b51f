// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace ui {

/// A search field with a delay after typing. Esc clears it, Down moves the focus to the list.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Sets the placeholder text and the name for screen readers.
    void setPurpose(const QString &purpose);

Q_SIGNALS:
    void searchChanged(const QString &text); ///< 120 ms after the last key; at once on Enter, Down or when cleared
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void speak();

    QTimer m_rest;
    QString m_spoken;
};

} // namespace ui
