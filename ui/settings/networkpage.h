// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once


#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace engine {
class Connections;
}

namespace ui {

class EmptyState;
class HostTableModel;
class Label;
class SectionHeader;
class TableView;

/// Hosts contacted since program start, with traffic and state; updates regularly while it is visible. GUI thread;
/// `connections` may be nullptr: then the list is empty.
class NetworkPage final : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPage(engine::Connections *connections, QWidget *parent = nullptr);

    [[nodiscard]] HostTableModel *model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void ask();

    engine::Connections *m_connections;
    HostTableModel *m_model;
    SectionHeader *m_header;
    Label *m_explanation;
    QWidget *m_stack;
    QStackedLayout *m_pages;
    EmptyState *m_empty;
    TableView *m_table;
    QTimer m_again;
};

} // namespace ui
