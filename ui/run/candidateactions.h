// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/types/events/steering.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace engine {
class Engine;
struct CandidateState;
}

namespace ui {

class OpenRun;
class ViewState;

/// Actions on the current candidate: look, detail, compare, pin, retire, edit, copy; and adding a text. GUI thread;
/// owned by the page. If `engine` is nullptr, actions that need it do nothing.
class CandidateActions final : public QObject
{
    Q_OBJECT

public:
    CandidateActions(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *page);

    /// Actions for menus.
    [[nodiscard]] QList<QAction *> list() const;
    /// Actions for the buttons beside the text.
    [[nodiscard]] QList<QAction *> buttons() const;
    [[nodiscard]] QAction *addText() const { return m_add; }
    /// Opens the comparison; visible if at least two candidates are compared.
    [[nodiscard]] QAction *openCompare() const { return m_openCompare; }
    void refresh();

    void quickLook();
    void togglePinned();
    /// Toggles the current candidate; if several rows are chosen and the current one is not compared, adds all of them.
    void toggleCompared(const QList<engine::CandidateId> &chosen);

Q_SIGNALS:
    void detailRequested();
    void compareRequested();
    /// The compare action was triggered; the page calls toggleCompared() with the chosen rows.
    void toggleComparedRequested();
    void failed(const engine::Error &error);

private:
    QAction *add(const char *icon, const QString &text);
    void setupActions();
    void setupSlots();
    void showCompare(const engine::CandidateState *candidate);
    [[nodiscard]] engine::Parts firstParts() const;
    void writeCandidate(const engine::Parts &parts, engine::CandidateId parent);
    void steer(engine::Steering what);
    /// Reads the parts of the current candidate and calls `use`; emits failed() on a read error.
    void withParts(std::function<void(engine::CandidateId, const engine::Parts &)> use);

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    QWidget *m_page;
    QAction *m_look, *m_detail, *m_compare, *m_pin, *m_retire, *m_edit, *m_add, *m_copy, *m_openCompare;
};

} // namespace ui
