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

/// Controls for the scope and the format of an export and the contents to leave out. GUI thread; owned by the page.
class ExportChoices final : public QWidget
{
    Q_OBJECT

public:
    ExportChoices(const OpenRun *run, const ViewState *view, QWidget *parent = nullptr);

    [[nodiscard]] bool isArchive() const;
    /// Not used for an archive, because an archive contains the whole run.
    [[nodiscard]] engine::ReportOptions options() const;
    /// A file name made from the run's id and the choices.
    [[nodiscard]] QString proposedName() const;
    /// Call after a change of the run or of the compared candidates.
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
