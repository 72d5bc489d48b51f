// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "ui/compare/textpane.h"

#include <QWidget>

class QGridLayout;
class QToolButton;

namespace ui {

class ElidedLabel;
class Label;
class OverviewStrip;

/// Labels above and below a text; every column has the same rows.
struct ColumnFacts {
    QString title;    ///< "#12"
    QString standing; ///< rank, rating, games, score
    QString origin;   ///< step, parents, generator
    QList<std::pair<QString, QString>> rows;
};

/// One compared candidate: its name, text and facts. Independent of the other columns. GUI thread.
class CompareColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareColumn(QWidget *parent = nullptr);

    void setCandidate(engine::CandidateId candidate) { m_candidate = candidate; }
    [[nodiscard]] engine::CandidateId candidate() const { return m_candidate; }
    /// `differing`: per row, whether its values differ between the columns; `onlyDiffering` hides the other rows.
    void setFacts(const ColumnFacts &facts, const QList<bool> &differing, bool onlyDiffering);
    /// No value: the text is still being read.
    void setText(const std::optional<QString> &text);
    void setRemovable(bool removable);
    void setOverviewVisible(bool visible);
    void setFactsVisible(bool visible);
    /// Sets the number of column pairs (label and value) in which the facts are laid out.
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
