// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"
#include "ui/compare/textpane.h"

#include <QWidget>

class QGridLayout;
class QToolButton;

namespace ui {

class ElidedLabel;
class Label;
class OverviewStrip;

/// What is written above and below a text: in every column the same rows.
struct ColumnFacts {
    QString title;    ///< "#12"
    QString standing; ///< rank, rating, games, score
    QString origin;   ///< step, parents, generator
    QList<std::pair<QString, QString>> rows;
};

/// One compared candidate: who it is, its text, its facts. Knows nothing of the other columns. GUI thread.
class CompareColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareColumn(QWidget *parent = nullptr);

    void setCandidate(engine::CandidateId candidate) { m_candidate = candidate; }
    [[nodiscard]] engine::CandidateId candidate() const { return m_candidate; }
    /// Rows whose value differs between columns are in `differing`; with `onlyDiffering` the others are hidden.
    void setFacts(const ColumnFacts &facts, const QList<bool> &differing, bool onlyDiffering);
    /// Nothing: still being read.
    void setText(const std::optional<QString> &text);
    void setRemovable(bool removable);
    void setOverviewVisible(bool visible);
    void setFactsVisible(bool visible);
    /// In how many stripes side by side the facts stand.
    void setFactStripes(int stripes);
    [[nodiscard]] TextPane *pane() const { return m_pane; }
    [[nodiscard]] QToolButton *pickButton() const { return m_pick; }
    [[nodiscard]] int factRows() const { return m_shownRows; }

Q_SIGNALS:
    void pickRequested();
    void removeRequested();

private:
    void setupHeader();
    void setupBody();
    void arrangeFacts();
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    engine::CandidateId m_candidate;
    std::optional<QString> m_text;
    int m_shownRows = 0;
    int m_stripes = 1;
    QToolButton *m_pick;
    QToolButton *m_remove;
    ElidedLabel *m_standing;
    ElidedLabel *m_origin;
    TextPane *m_pane;
    OverviewStrip *m_strip;
    Label *m_note;
    QWidget *m_facts;
    QGridLayout *m_grid;
    QList<std::pair<ElidedLabel *, ElidedLabel *>> m_rows;
};

} // namespace ui
