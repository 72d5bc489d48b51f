// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QFrame>

class QListView;

namespace ui {

class CandidateFilter;
class CandidateModel;
class SearchField;

/// A popup below a button with the candidates of the run, best first, and a search field. Closes when a candidate is
/// chosen. GUI thread; deletes itself when closed.
class CandidatePicker final : public QFrame
{
    Q_OBJECT

public:
    CandidatePicker(CandidateModel *candidates, QWidget *parent);

    void popUpUnder(const QWidget *button, engine::CandidateId current);

Q_SIGNALS:
    void picked(engine::CandidateId candidate);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();

    CandidateFilter *m_filter;
    SearchField *m_search;
    QListView *m_list;
};

} // namespace ui
