// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace ui {

class Label;
class LineageView;
class OpenRun;
class SearchField;
class ViewState;

/// The family tree with its controls (search, colouring, zoom) and a text summary. GUI thread; owned by its page.
class LineagePanel final : public QWidget
{
    Q_OBJECT

public:
    LineagePanel(OpenRun *run, ViewState *view, QWidget *parent);

    [[nodiscard]] LineageView *tree() const { return m_tree; }

private:
    QToolButton *button(const QString &icon, const QString &text, const QString &tip);
    void showSummary();

    LineageView *m_tree;
    Label *m_summary;
};

} // namespace ui
