// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/caps.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;

namespace ui {

class Label;
class Meter;
class SectionHeader;
class StatusLabel;

/// Caps over all runs by day and by month, with the spent amounts. Emits changed() after every edit. GUI thread.
class CapsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit CapsPage(const engine::GlobalCaps &caps, QWidget *parent = nullptr);

    [[nodiscard]] const engine::GlobalCaps &caps() const { return m_caps; }
    void setCaps(const engine::GlobalCaps &caps);
    void setSpending(const engine::Spending &spending);
    /// Shows a sentence about the accuracy of past estimates; an empty text hides it.
    void setExperience(const QString &sentence);
    /// Shows whether the last change was saved, or its error.
    void showKept(const engine::Result<> &done);

Q_SIGNALS:
    void changed();
    /// Emitted when the page is shown; the owner calls setSpending() with current values.
    void spendingWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Cap {
        QCheckBox *on;
        QDoubleSpinBox *amount;
        Meter *meter;
    };

    Cap makeCap(const char *name, double proposal);
    void retranslate();
    void read();
    void write();
    void showSpending();

    engine::GlobalCaps m_caps;
    engine::Spending m_spending;
    QGridLayout *m_grid;
    SectionHeader *m_header;
    Label *m_explanation;
    Cap m_day;
    Cap m_month;
    Label *m_reserved;
    Label *m_experience;
    StatusLabel *m_state;
};

} // namespace ui
