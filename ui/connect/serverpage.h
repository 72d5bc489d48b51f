// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/choosepage.h"
#include "ui/connect/connectdraft.h"

#include <QWizardPage>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace engine {
class Engine;
}

namespace ui {

struct Advice;
class Checklist;
class ConnectionTest;
class Label;
class LocalScan;
class StatusLabel;

/// Second page of "Connect a model": address and key of the server, with a test on request. GUI thread.
class ServerPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit ServerPage(engine::Engine *engine, QWidget *parent = nullptr);

    /// Sets the kind chosen on the first page; clears the fields if it differs.
    void setKind(ConnectionKind kind);
    [[nodiscard]] ConnectDraft draft() const;
    [[nodiscard]] LocalScan *scan() const { return m_scan; }
    [[nodiscard]] ConnectionTest *test() const { return m_test; }
    [[nodiscard]] Checklist *checklist() const { return m_checklist; }
    [[nodiscard]] bool isComplete() const override;

Q_SIGNALS:
    void modelChoiceRequested();

private:
    void setupLocal();
    void setupForm();
    void setupKey();
    void setupTest();
    void look();
    void showServer(int row);
    void showScan();
    void showGuide();
    void showKeyState();
    void runTest();
    void showTesting(bool running);
    void carryOut(const Advice &advice);
    void connectAs(const QString &provider);
    [[nodiscard]] QString keyVariable() const;
    [[nodiscard]] QString ownAddress() const;

    ConnectionKind m_kind = ConnectionKind::Local;
    QString m_provider; ///< provider kind in configurations
    QString m_server;   ///< name of the selected server of the scan
    LocalScan *m_scan;
    ConnectionTest *m_test;
    Label *m_title;
    Label *m_intro;
    QWidget *m_local;
    QPushButton *m_look;
    StatusLabel *m_scanState;
    QListWidget *m_servers;
    QFormLayout *m_form;
    QComboBox *m_cloud;
    QLineEdit *m_address;
    QLineEdit *m_key;
    Label *m_keyHelp;
    QPushButton *m_testButton;
    Checklist *m_checklist;
};

} // namespace ui
