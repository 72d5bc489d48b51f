// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/reports/report.h"

#include <QWidget>

class QCheckBox;
class QListWidget;
class QRadioButton;
class QSpinBox;

namespace ui {

class OpenRun;
class SectionHeader;
class ViewState;

/// What of the run is to be exported, as what, and what is left out. GUI thread; owned by the page.
class ExportChoices final : public QWidget
{
    Q_OBJECT

public:
    ExportChoices(const OpenRun *run, const ViewState *view, QWidget *parent = nullptr);

    [[nodiscard]] bool isArchive() const;
    /// Of no meaning for an archive, which holds everything.
    [[nodiscard]] engine::ReportOptions options() const;
    /// A name for the file, from the run's id and the choices.
    [[nodiscard]] QString proposedName() const;
    /// The run or what is compared has changed.
    void refresh();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupScope();
    void setupFormats();
    void setupLeftOut();
    void retranslate();
    void showEnabled();

    const OpenRun *m_run;
    const ViewState *m_view;
    SectionHeader *m_scopeTitle;
    QRadioButton *m_best;
    QSpinBox *m_count;
    QRadioButton *m_compared;
    QRadioButton *m_whole;
    SectionHeader *m_formatTitle;
    QListWidget *m_formats;
    SectionHeader *m_leaveTitle;
    QCheckBox *m_noPrompts;
    QCheckBox *m_noModels;
    QCheckBox *m_noCosts;
};

} // namespace ui
