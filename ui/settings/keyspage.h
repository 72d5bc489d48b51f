// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/types/plan/endpointcheck.h"
#include "engine/types/plan/keyinfo.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace engine {
class Connections;
class Engine;
}

namespace ui {

class ConnectionTest;
class Label;
class SectionHeader;
class StatusLabel;

/// The stored keys: host, last characters, storage place and date; a key is never shown in full. Each key can be tested
/// and removed. Reads the keychain when the page is shown. GUI thread; `connections` may be nullptr: then the list is
/// empty.
class KeysPage final : public QWidget
{
    Q_OBJECT

public:
    explicit KeysPage(engine::Engine *engine, QWidget *parent = nullptr);

Q_SIGNALS:
    void connectRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setupTable();
    void retranslate();
    void refresh();
    void fill(const QList<engine::KeyInfo> &keys);
    void showButtons();
    void remove();
    void unlock();
    void test();
    void showTested(const engine::EndpointStep &step);
    void endTest(bool passed);
    void say(const engine::Error &error);
    [[nodiscard]] const engine::KeyInfo *chosen() const;

    engine::Connections *m_connections;
    ConnectionTest *m_test;
    QList<engine::KeyInfo> m_keys;
    engine::GeneratorPlan m_tested;
    SectionHeader *m_header;
    Label *m_explanation;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_check;
    QPushButton *m_unlock;
    QPushButton *m_remove;
    StatusLabel *m_state;
};

} // namespace ui
