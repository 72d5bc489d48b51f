// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace engine {
class Connections;
}

namespace ui {

class Label;
class SectionHeader;
class StatusLabel;

/// Which hosts have a key and where it is kept; keys themselves are never shown. GUI thread; `connections` may be nullptr:
/// then there is none.
class KeysPage final : public QWidget
{
    Q_OBJECT

public:
    explicit KeysPage(engine::Connections *connections, QWidget *parent = nullptr);

Q_SIGNALS:
    void connectRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setupTable();
    void retranslate();
    void refresh();
    void showButtons();
    void remove();
    void say(const engine::Error &error);
    [[nodiscard]] QString chosenHost() const;

    engine::Connections *m_connections;
    SectionHeader *m_header;
    Label *m_explanation;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    StatusLabel *m_state;
};

} // namespace ui
