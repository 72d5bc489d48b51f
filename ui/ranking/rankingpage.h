// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QWidget>

namespace ui {

class OpenRun;

/// Base of the pages in the ranking panel. The panel calls refresh() on the visible page only.
class RankingPage : public QWidget
{
    Q_OBJECT

public:
    explicit RankingPage(OpenRun *run, QWidget *parent) :
        QWidget(parent),
        m_run(run)
    {
    }

    virtual void refresh() = 0;

Q_SIGNALS:
    void candidateRequested(engine::CandidateId candidate);
    void compareRequested(const QList<engine::CandidateId> &candidates);

protected:
    OpenRun *const m_run;
};

} // namespace ui
