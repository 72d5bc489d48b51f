// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace engine {
struct Problem;
}

namespace ui {

class ConfigureActions;
class ElidedLabel;

/// Header of the configure page: title of the document, the problem that prevents a start, actions and the Start
/// button.
class ConfigureHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigureHeader(const ConfigureActions &actions, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Shows the problem that prevents a start; nullptr: the run can start.
    void showBlocked(const engine::Problem *problem);

Q_SIGNALS:
    void startRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addTools(const ConfigureActions &actions);

    ElidedLabel *m_title;
    QPushButton *m_blocked;
};

} // namespace ui
