// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace engine {
class Treasury;
}

namespace ui {

class Label;
class SectionHeader;
class StatusLabel;

/// Default cache modes of all runs: for every step, for seeding and for judging. Also shows the number of cached
/// replies and a button to delete them. GUI thread; `treasury` may be nullptr: then the cache is empty.
class CachePage final : public QWidget
{
    Q_OBJECT

public:
    CachePage(engine::Treasury *treasury, const engine::RunConfig &defaults, QWidget *parent = nullptr);

    [[nodiscard]] const engine::RunConfig &defaults() const { return m_defaults; }
    void setDefaults(const engine::RunConfig &defaults);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Choice {
        QString path; ///< path in the configuration
        QLabel *label;
        QComboBox *combo;
    };

    Choice makeChoice(const char *path);
    void retranslate();
    void read();
    void put(const Choice &choice);
    void count();
    void clear();

    engine::Treasury *m_treasury;
    engine::RunConfig m_defaults;
    SectionHeader *m_header;
    Label *m_explanation;
    QList<Choice> m_choices;
    StatusLabel *m_kept;
    QPushButton *m_clear;
};

} // namespace ui
