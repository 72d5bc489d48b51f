// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Label;
class SectionHeader;
class StatusLabel;

/// The generator of every run that does not set its own, and whether its key is available (never the key itself). Edits
/// the application level of the configuration.
class DefaultsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit DefaultsPage(const engine::RunConfig &defaults, QWidget *parent = nullptr);

    [[nodiscard]] const engine::RunConfig &defaults() const { return m_defaults; }
    void setDefaults(const engine::RunConfig &defaults);

Q_SIGNALS:
    void connectRequested();
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupFields();
    void read();
    void retranslate();
    void put(const QString &field, const QString &value);
    void showKey();
    [[nodiscard]] QString provider() const;
    [[nodiscard]] QString keyVariable() const;

    engine::RunConfig m_defaults;
    SectionHeader *m_header;
    Label *m_explanation;
    SectionHeader *m_keyHeader;
    Label *m_keyExplanation;
    QLabel *m_providerLabel;
    QLabel *m_endpointLabel;
    QLabel *m_modelLabel;
    QLabel *m_keyLabel;
    QPushButton *m_connect;
    QComboBox *m_provider;
    QLineEdit *m_endpoint;
    QLineEdit *m_model;
    QLineEdit *m_keyEnv;
    StatusLabel *m_keyStatus;
};

} // namespace ui
