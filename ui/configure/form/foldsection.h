// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace ui {

/// A collapsible part of a form below its heading, for rarely used fields.
class FoldSection final : public QWidget
{
    Q_OBJECT

public:
    FoldSection(const QString &title, QWidget *content, QWidget *parent = nullptr);

    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;
    void setTitle(const QString &title);

private:
    QToolButton *m_heading;
    QWidget *m_content;
};

} // namespace ui
