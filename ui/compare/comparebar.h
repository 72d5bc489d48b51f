// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/diff/worddiff.h"

#include <QToolBar>

class QAction;
class QComboBox;

namespace ui {

class Label;
class PartChooser;

/// Tool bar of the compare page: its commands and the display options of differences. The actions belong to the page,
/// so that their shortcuts work in the whole page. GUI thread.
class CompareBar final : public QToolBar
{
    Q_OBJECT

public:
    enum Base { Previous, First, Parent, None };

    /// `page`: widget in which the shortcuts are active.
    explicit CompareBar(QWidget *page);

    [[nodiscard]] Base base() const;
    void setBase(Base base);
    [[nodiscard]] DiffOptions options() const;
    [[nodiscard]] bool scrollsTogether() const;
    [[nodiscard]] bool showsOverview() const;
    [[nodiscard]] bool showsFacts() const;
    [[nodiscard]] bool showsJudges() const;
    [[nodiscard]] bool showsOnlyDiffering() const;
    /// Sets the parts of the compared programs; `differing`: see PartChooser.
    void setParts(const QStringList &names, const QHash<QString, int> &differing);
    void setCount(const QString &text);
    void setDifferences(bool any);
    void setAddable(bool addable);
    /// Sets the number of pairs that the run currently asks people about.
    void setAsked(int questions);
    /// Sets whether verdicts rank this run.
    void setJudged(bool judged);

Q_SIGNALS:
    void optionsChanged(); ///< the base or an option of the comparison has changed
    void partChosen(const QString &name); ///< empty: all parts
    void nextRequested();
    void previousRequested();
    void swapRequested();
    void addRequested();
    void voteRequested();
    void overviewToggled(bool on);
    void factsToggled(bool on);
    void onlyDifferingToggled(bool on);
    void judgesToggled(bool on);

private:
    QAction *toggle(const QString &iconName, const QString &text, const QKeySequence &key, bool on);
    QAction *command(const QString &iconName, const QString &text, const QKeySequence &key);
    void setupActions();
    void setupIgnore();
    void nameButtons();

    QWidget *m_page;
    QComboBox *m_base;
    PartChooser *m_parts;
    QAction *m_partsPlace; ///< action of m_parts in the tool bar
    QAction *m_ignoreCase;
    QAction *m_ignoreBlanks;
    QAction *m_ignorePunctuation;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_sync;
    QAction *m_overview;
    QAction *m_facts;
    QAction *m_onlyDiffering;
    QAction *m_judges;
    QAction *m_swap;
    QAction *m_add;
    QAction *m_vote;
    Label *m_count;
};

} // namespace ui
