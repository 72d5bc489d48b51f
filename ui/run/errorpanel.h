// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace ui {

class Label;
class OpenRun;
class TableView;

/// Failed calls grouped by cause, with the remedy; Enter shows the newest request and reply of a group. GUI thread.
class ErrorPanel final : public QWidget
{
    Q_OBJECT

public:
    ErrorPanel(OpenRun *run, QWidget *parent);

Q_SIGNALS:
    void callRequested(engine::CallId call);

private:
    void setupTable();
    void showState();

    OpenRun *m_run;
    QStackedLayout *m_pages;
    TableView *m_table;
    Label *m_detail;
};

} // namespace ui
