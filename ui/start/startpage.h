// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/plan/runconfig.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace ui {

class Label;
class RunLibrary;
class RunList;
class SectionHeader;
class TemplateModel;
class WelcomeCard;

/// The first page: recent runs on the left; a sample without a model, a new run, and templates on the right.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(RunLibrary *library, QWidget *parent = nullptr);

    void setWelcome(bool shown);
    void setAskBeforeRemoving(bool ask);
    void focusSearch();
    /// Enables starting; call with true when the library is open.
    void setReady(bool ready);

public Q_SLOTS:
    void startSample();

Q_SIGNALS:
    void openRunRequested(const engine::RunId &run);
    void resumeRequested(const engine::RunId &run);
    void startRequested(const engine::RunConfig &config);
    void newRunRequested();
    /// Requests the Configure page with a template.
    void configureRequested(const engine::RunConfig &config, const QString &title);
    void connectRequested();
    void welcomeDismissed();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidget *setupBegin();
    void setupTemplates();
    void retranslate();

    RunList *m_runs;
    TemplateModel *m_templates;
    WelcomeCard *m_welcome;
    SectionHeader *m_beginHeader;
    Label *m_sampleText;
    QPushButton *m_sample;
    QPushButton *m_new;
    SectionHeader *m_templateHeader;
    QListView *m_templateList;
};

} // namespace ui
