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

/// Two to four texts side by side in equal widths, each below a name. On request the differences between neighbours are
/// marked, or one text is alone. It shows nothing of the candidates but the texts until setName() is called. GUI thread;
/// owned by the voting pane.
class VoteTexts final : public QSplitter
{
    Q_OBJECT

public:
    static constexpr int most = 4;

    VoteTexts(const CandidateTexts *texts, QWidget *parent);

    /// Left to right, as "Text 1", "Text 2"; texts that are not here yet are said to be loading.
    void showTexts(const QList<engine::CandidateId> &candidates);
    void setName(int place, const QString &name);
    void toggleDifferences();
    /// The text with the focus alone, or all again.
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
    QList<QWidget *> m_parts; ///< one for each place, with its name and its pane
    QList<Label *> m_names;
    QList<TextPane *> m_panes;
    bool m_showDiff = false;
};

} // namespace ui
