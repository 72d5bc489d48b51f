// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/advice.h"

#include <QWidget>

#include <array>

class QPushButton;
class QToolButton;

namespace ui {

class ConnectionTest;
class ElidedLabel;
class Label;
class StatusLabel;

/// The stages of a connection test as a list with durations. A failure adds a sentence and a button with a remedy;
/// Details shows the text of the server. GUI thread.
class Checklist final : public QWidget
{
    Q_OBJECT

public:
    explicit Checklist(ConnectionTest *test, QWidget *parent = nullptr);

    /// Sets the account page of the tested provider.
    void setBillingPage(const QString &url) { m_billingPage = url; }
    /// Sentence about the failure; empty without one.
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void remedyRequested(const ui::Advice &advice);

private:
    static constexpr int stages = int(engine::EndpointStage::Usage) + 1;
    struct Row {
        StatusLabel *status;
        ElidedLabel *detail;
        Label *time;
    };

    void setupRows();
    void setupAdvice();
    void begin();
    void showStep(const engine::EndpointStep &step);
    [[nodiscard]] static QString timeText(const engine::EndpointStep &step);
    [[nodiscard]] static QString detailText(const engine::EndpointStep &step);
    [[nodiscard]] static QString skippedText(engine::EndpointStage stage);
    void wait(int stage);
    void advise(const engine::EndpointStep &step);
    void end(bool passed);
    void showDetails(bool shown);

    ConnectionTest *m_test;
    std::array<Row, size_t(stages)> m_rows{};
    QWidget *m_trouble;
    Label *m_sentence;
    QPushButton *m_action;
    QToolButton *m_more;
    Label *m_details;
    Advice m_advice;
    QString m_billingPage;
};

} // namespace ui
