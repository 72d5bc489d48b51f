// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizardPage>

class QRadioButton;

namespace ui {

enum class ConnectionKind { Local, Cloud, Address, Demo };

/// First page of "Connect a model": choice of the kind of connection.
class ChoosePage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit ChoosePage(QWidget *parent = nullptr);

    [[nodiscard]] ConnectionKind kind() const;
    [[nodiscard]] int nextId() const override;

private:
    void add(const QString &title, const QString &text);

    QList<QRadioButton *> m_choices;
};

} // namespace ui
