// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QSplitter>

namespace ui {

class CandidateTexts;
class Diffs;
class Label;
class TextPane;

/// Two to four texts side by side in equal widths, each below a name. Can mark the differences between neighbours or
/// show one text alone. Shows only the texts of the candidates until setName() is called. GUI thread; owned by the
/// voting pane.
class VoteTexts final : public QSplitter
{
    Q_OBJECT

public:
    static constexpr int most = 4;

    VoteTexts(const CandidateTexts *texts, QWidget *parent);

    /// Shows the texts from left to right as "Text 1", "Text 2"; a text that is not loaded yet appears as "Loading…".
    void showTexts(const QList<engine::CandidateId> &candidates);
    void setName(int place, const QString &name);
    void toggleDifferences();
    /// Shows only the text with the focus, or all texts again.
    void toggleExpanded();
    [[nodiscard]] const QList<TextPane *> &panes() const { return m_panes; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void refreshMarks();

    const CandidateTexts *m_texts;
    Diffs *m_diffs;
    QList<engine::CandidateId> m_shown;
    QList<QWidget *> m_parts; ///< name and pane of each place
    QList<Label *> m_names;
    QList<TextPane *> m_panes;
    bool m_showDiff = false;
};

} // namespace ui
