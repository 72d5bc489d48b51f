// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;

namespace ui {

class OpenRun;
class RunLibrary;
class StatusLabel;

/// The line below the pages: the library on the left, the open run on the right, between them the effect of a drop. GUI
/// thread; owned by the window.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(const RunLibrary *library, QWidget *parent = nullptr);

    /// Call when there is an engine.
    void setRun(const OpenRun *run);
    void setHint(const QString &hint);
    void showLibraryNotOpen();
    void refresh();

private:
    void showLibrary();
    void showRun();

    const RunLibrary *m_library;
    const OpenRun *m_run = nullptr;
    StatusLabel *m_libraryStatus;
    StatusLabel *m_runStatus;
    QLabel *m_hint;
};

} // namespace ui
