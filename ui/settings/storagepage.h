// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui {

class Label;
class SectionHeader;

/// The folder of the library, with buttons to copy the path and to open the folder.
class StoragePage final : public QWidget
{
    Q_OBJECT

public:
    explicit StoragePage(const QString &folder, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SectionHeader *m_header;
    Label *m_explanation;
    QLineEdit *m_folder;
    QPushButton *m_open;
    QPushButton *m_copy;
};

} // namespace ui
